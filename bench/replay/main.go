// Command replay compares how the market decides with simpler ways to decide, over the same day in virtual time: recorded
// trips on a real road network, with the cars, prices and riders of the demo fleet. Where it decides exactly, it is the
// market's own code: supply finds and prices, the book clears, and each clearing is replayed and certified.
//
//	go run ./replay --osm midtown.osm.pbf --trips midtown_trips.csv            print the table
//	go run ./replay --osm ... --trips ... --write ../docs/matching.md          and put it into the document
//	go run ./replay --osm ... --cars 60,80 --seeds 3                           1,000 trips between random places instead
package main

import (
	"context"
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"os/signal"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/marketd/marketd/routing"
)

type config struct {
	osm, trips, write string
	fold              time.Duration
	fleets            []int
	seed              uint64
	seeds             int
}

func main() {
	c := config{}
	flag.StringVar(&c.osm, "osm", "", "OpenStreetMap extract to drive on")
	flag.StringVar(&c.trips, "trips", "", "CSV file of recorded trips; without one they are between random places")
	flag.StringVar(&c.write, "write", "", "document to put the table into, between <!-- compared --> and <!-- end -->")
	flag.DurationVar(&c.fold, "fold", 2*time.Hour, "time that all trips are put into")
	flag.Uint64Var(&c.seed, "seed", 1, "what chance follows")
	flag.IntVar(&c.seeds, "seeds", 8, "how many seeds the last columns are the mean over")
	fleets := flag.String("cars", "90,110,200", "fleets to compare with")
	flag.Parse()
	for n := range strings.SplitSeq(*fleets, ",") {
		cars, err := strconv.Atoi(n)
		if err != nil || cars < 1 {
			fail(fmt.Errorf("--cars %q is no list of numbers", *fleets))
		}
		c.fleets = append(c.fleets, cars)
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	if err := compare(ctx, c); err != nil {
		fail(err)
	}
}

func fail(err error) {
	fmt.Fprintln(os.Stderr, "replay:", err)
	os.Exit(1)
}

// usualCredit is what a market has where nobody says otherwise: 2.5 whole tokens.
const usualCredit = 2_500_000

// candidate is a policy and the riders it meets.
type candidate struct {
	name    string
	patient bool // they take everything until they give up, whatever the wait costs them
	make    func(w *world, rng *rand.Rand) policy
}

var candidates = []candidate{
	{"first come, asked once", false, func(w *world, rng *rand.Rand) policy { return &firstCome{queue{w: w, rng: rng, once: true}} }},
	{"greedy nearest, asked once", false, func(w *world, rng *rand.Rand) policy { return &greedy{queue{w: w, rng: rng, once: true}} }},
	{"first come, with a queue", false, func(w *world, rng *rand.Rand) policy { return &firstCome{queue{w: w, rng: rng}} }},
	{"greedy nearest, with a queue", false, func(w *world, rng *rand.Rand) policy { return &greedy{queue{w: w, rng: rng}} }},
	{"exact clearing, vehicles' time for free", false, func(w *world, _ *rand.Rand) policy { return newExact(w, 0) }},
	{"**exact clearing**", false, func(w *world, _ *rand.Rand) policy { return newExact(w, usualCredit) }},
	{"patient riders: first come", true, func(w *world, rng *rand.Rand) policy { return &firstCome{queue{w: w, rng: rng}} }},
	{"patient riders: greedy nearest", true, func(w *world, rng *rand.Rand) policy { return &greedy{queue{w: w, rng: rng}} }},
	{"patient riders: exact clearing", true, func(w *world, _ *rand.Rand) policy { return newExact(w, usualCredit) }},
}

// outcome is what a policy made of the day.
type outcome struct {
	cars      int
	policy    string
	riders    int
	served    int
	mean      time.Duration
	p95       time.Duration
	welfare   float64 // whole tokens
	clearings int     // that were decided and proved
	all       means
}

// means are over all seeds.
type means struct {
	share, wait, welfare float64 // %, s, whole tokens
}

func (m *means) add(o outcome, seeds int) {
	m.share += o.share() / float64(seeds)
	m.wait += o.mean.Seconds() / float64(seeds)
	m.welfare += o.welfare / float64(seeds)
}

func compare(ctx context.Context, c config) error {
	roads, err := routing.OpenOSM(ctx, c.osm)
	if err != nil {
		return err
	}
	recorded := inventTrips(roads, 1000)
	if c.trips != "" {
		if recorded, err = readTrips(c.trips); err != nil {
			return err
		}
	}
	start := time.Now()
	var rows []outcome
	for _, cars := range c.fleets {
		for _, p := range candidates {
			o, err := day(ctx, c, roads, recorded, cars, p, c.seed)
			o.all.add(o, c.seeds)
			for seed := c.seed + 1; seed < c.seed+uint64(c.seeds) && err == nil; seed++ {
				var other outcome
				other, err = day(ctx, c, roads, recorded, cars, p, seed)
				o.all.add(other, c.seeds)
				o.clearings += other.clearings
			}
			if err != nil {
				return fmt.Errorf("%s with %d cars: %w", p.name, cars, err)
			}
			fmt.Fprintf(os.Stderr, "%6.1f s  %3d cars, %-30s %5.1f %% served, %d clearings proved\n",
				time.Since(start).Seconds(), cars, p.name, o.share(), o.clearings)
			rows = append(rows, o)
		}
	}
	text := fmt.Sprintf("%d riders, seed %d; the last three columns are means over %d seeds.\n\n", rows[0].riders, c.seed, c.seeds) + table(rows)
	fmt.Print(text)
	if c.write != "" {
		return put(c.write, text)
	}
	return nil
}

// day lets one day pass under a policy.
func day(ctx context.Context, c config, roads *routing.Network, recorded []stops, cars int, p candidate, seed uint64) (o outcome, err error) {
	w, err := newWorld(roads, recorded, c.fold, cars, seed)
	if err != nil {
		return o, err
	}
	w.patient = p.patient
	decides := p.make(w, rand.New(rand.NewPCG(seed, 4)))
	if err := w.run(ctx, decides); err != nil {
		return o, err
	}
	o = w.outcome(p.name)
	if x, ok := decides.(*exact); ok {
		o.clearings = x.clearings
	}
	return o, nil
}

func (w *world) outcome(name string) outcome {
	o := outcome{cars: len(w.cars), policy: name, riders: len(w.trips)}
	var waits []time.Duration
	var welfare int64
	for _, t := range w.trips {
		if t.served {
			wait := time.Duration(t.pickupAt-t.at) * time.Millisecond
			waits = append(waits, wait)
			o.mean += wait
			welfare += t.worth(t.pickupAt, t.price)
		}
	}
	if o.served = len(waits); o.served > 0 {
		slices.Sort(waits)
		o.mean /= time.Duration(len(waits))
		o.p95 = waits[(len(waits)*95+99)/100-1]
	}
	o.welfare = float64(welfare) / 1e6
	return o
}

func (o outcome) share() float64 { return 100 * float64(o.served) / float64(o.riders) }

func table(rows []outcome) string {
	var b strings.Builder
	b.WriteString("| cars | policy | riders served | mean wait | p95 wait | welfare | all: served | wait | welfare |\n|---:|---|---:|---:|---:|---:|---:|---:|---:|\n")
	for _, o := range rows {
		fmt.Fprintf(&b, "| %d | %s | %.1f %% | %.0f s | %.0f s | %.0f | %.1f %% | %.0f s | %.0f |\n",
			o.cars, o.policy, o.share(), o.mean.Seconds(), o.p95.Seconds(), o.welfare,
			o.all.share, o.all.wait, o.all.welfare)
	}
	return b.String()
}

// put replaces what stands between the markers of a document.
func put(path, text string) error {
	data, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	head, rest, begins := strings.Cut(string(data), "<!-- compared -->\n")
	_, tail, ends := strings.Cut(rest, "<!-- end -->")
	if !begins || !ends {
		return fmt.Errorf("%s has no <!-- compared --> and <!-- end -->", path)
	}
	return os.WriteFile(path, []byte(head+"<!-- compared -->\n"+text+"<!-- end -->"+tail), 0o644)
}

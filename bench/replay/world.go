package main

import (
	"cmp"
	"container/heap"
	"context"
	"encoding/binary"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"slices"
	"strconv"
	"time"

	"github.com/marketd/marketd/internal/supply"
	"github.com/marketd/marketd/market"
	"github.com/marketd/marketd/routing"
)

// The world is the same for every policy: riders, cars, roads, prices. Times are unix milliseconds of no particular day.
const (
	began       = int64(1_760_000_000_000)
	settle      = 3 * time.Second  // from an award until the car may move: the money is locked first
	patience    = 20 * time.Minute // a rider who is not picked up by then gives up; as in cmd/fleet
	shortestM   = 50               // records of a taxi that only stood are no journeys
	valueOfTime = 15 * 1_000_000_000 / 3600
	quoted      = 5 // tariffs that a quote shows the range of
)

// world is one day.
type world struct {
	guide  *supply.Guide
	router routing.Router
	trips  []*trip
	cars   []*car

	patient bool // riders whom only the clock makes give up
}

// trip is what a rider wants, and what became of it.
type trip struct {
	seq      int
	id       market.NeedID
	at       int64
	from, to market.Place
	leg      routing.Leg // in whole seconds, as prices are computed
	ceiling  int64

	served   bool
	pickupAt int64
	price    int64
}

func (t *trip) latest() int64 { return t.at + patience.Milliseconds() }

// worth is what a pickup then at that price is worth: what the rider would have paid at most, less the price and the cost of
// the wait.
func (t *trip) worth(pickupAt, price int64) int64 {
	return t.ceiling - price - (pickupAt-t.at)*valueOfTime/1_000_000
}

// takes says whether the rider goes along. Patient ones take everything before they give up; others leave when the wait costs
// them more than the trip is worth.
func (w *world) takes(t *trip, pickupAt, price int64) bool {
	return price <= t.ceiling && pickupAt <= t.latest() && (w.patient || t.worth(pickupAt, price) >= 0)
}

// car is a vehicle with a standing offer.
type car struct {
	index  int
	id     market.Address
	place  market.Place
	tariff market.Tariff
	trip   *trip // nil: it is free
	moves  int   // how often it changed its place
}

func (c *car) price(leg routing.Leg) int64 {
	amount, _ := c.tariff.Price(leg.DistanceM, leg.DurationMs)
	price, _ := amount.Int64()
	return price
}

// newWorld puts the recorded trips into the span, evenly, and cars where the demo fleet of that seed has them.
func newWorld(roads *routing.Network, recorded []stops, span time.Duration, cars int, seed uint64) (*world, error) {
	guide := &supply.Guide{Network: roads, Zones: routing.NewZones(roads.Zones()...)}
	w := &world{guide: guide, router: guide.Router()}
	rng := rand.New(rand.NewPCG(seed, 2))
	for i := range cars {
		c := &car{index: i, place: roads.Node(rng.IntN(roads.Nodes()))}
		binary.BigEndian.PutUint32(c.id[16:], uint32(i+1))
		cents := func(n float64) market.Amount { return market.Units(uint64(n*(0.9+rng.Float64()/5)) * 10_000) }
		c.tariff = market.Tariff{Base: cents(180), PerKm: cents(85), PerMin: cents(22), Minimum: cents(320)}
		rng.IntN(6) // its colour
		w.cars = append(w.cars, c)
	}
	quotes := rand.New(rand.NewPCG(seed, 3))
	for i, s := range recorded {
		t := &trip{seq: i + 1, from: s.from, to: s.to, at: began + (span*time.Duration(i)/time.Duration(len(recorded))).Milliseconds()/1000*1000}
		binary.BigEndian.PutUint32(t.id[28:], uint32(i+1))
		var err error
		if t.leg.DistanceM, t.leg.DurationMs, err = guide.Trip(w.details(t), time.UnixMilli(t.at)); err != nil {
			return nil, fmt.Errorf("trip %d: %w", i+1, err)
		}
		t.ceiling = w.suggested(t, quotes)
		w.trips = append(w.trips, t)
	}
	return w, nil
}

// suggested is the maximum that a quote suggests and the demo riders sign: a quarter above the dearest of the tariffs that
// it saw. Here it sees some at random, so that every policy meets the same riders.
func (w *world) suggested(t *trip, rng *rand.Rand) int64 {
	high := int64(0)
	for range quoted {
		high = max(high, w.cars[rng.IntN(len(w.cars))].price(t.leg))
	}
	return high + high/4
}

func (w *world) details(t *trip) market.Details {
	return market.Details{
		Service: market.Ride, Stops: []market.Place{t.from, t.to}, Seats: 1, Earliest: t.at / 1000, Latest: t.latest() / 1000,
	}
}

// stops are where a recorded trip began and ended.
type stops struct{ from, to market.Place }

// inventTrips are between random places, the same ones each time.
func inventTrips(roads *routing.Network, count int) []stops {
	rng := rand.New(rand.NewPCG(3, 9))
	var all []stops
	for len(all) < count {
		s := stops{roads.Node(rng.IntN(roads.Nodes())), roads.Node(rng.IntN(roads.Nodes()))}
		if s.from.Distance(s.to) > 400 {
			all = append(all, s)
		}
	}
	return all
}

// readTrips reads a file of recorded trips, earliest first, with the columns that cmd/fleet reads.
func readTrips(path string) ([]stops, error) {
	file, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	rows := csv.NewReader(file)
	header, err := rows.Read()
	if err != nil {
		return nil, err
	}
	type recorded struct {
		stops
		minute float64
	}
	var all []recorded
	for {
		row, err := rows.Read()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return nil, err
		}
		var x [7]float64
		for i, name := range []string{"day", "hour", "minute", "pickup_latitude", "pickup_longitude", "dropoff_latitude", "dropoff_longitude"} {
			at := slices.Index(header, name)
			if at < 0 {
				return nil, fmt.Errorf("%s has no column %s", path, name)
			}
			if x[i], err = strconv.ParseFloat(row[at], 64); err != nil {
				return nil, err
			}
		}
		from, err1 := market.PlaceAt(x[3], x[4])
		to, err2 := market.PlaceAt(x[5], x[6])
		if err := cmp.Or(err1, err2); err != nil {
			return nil, err
		}
		if from.Distance(to) >= shortestM {
			all = append(all, recorded{stops{from, to}, (x[0]*24+x[1])*60 + x[2]})
		}
	}
	slices.SortStableFunc(all, func(a, b recorded) int { return cmp.Compare(a.minute, b.minute) })
	trips := make([]stops, len(all))
	for i, r := range all {
		trips[i] = r.stops
	}
	return trips, nil
}

// policy decides who serves whom.
type policy interface {
	posted(now int64, t *trip) // it waits from now on
	freed(now int64, c *car)   // it stands at its place
	gaveUp(now int64, t *trip)
	decide(now int64) ([]match, error)
}

// match sends a car to a trip.
type match struct {
	trip     *trip
	car      *car
	pickupAt int64
	price    int64
}

// event is something that happens at a time.
type event struct {
	at    int64
	trip  *trip
	car   *car // with a trip: it ends the trip
	order int
}

type agenda []event

func (a agenda) Len() int { return len(a) }
func (a agenda) Less(i, j int) bool {
	return cmp.Or(cmp.Compare(a[i].at, a[j].at), cmp.Compare(a[i].order, a[j].order)) < 0
}
func (a agenda) Swap(i, j int) { a[i], a[j] = a[j], a[i] }
func (a *agenda) Push(x any)   { *a = append(*a, x.(event)) }
func (a *agenda) Pop() (x any) { *a, x = (*a)[:len(*a)-1], (*a)[len(*a)-1]; return x }

// run lets the day pass under a policy.
func (w *world) run(ctx context.Context, p policy) error {
	var days agenda
	order := 0
	add := func(e event) { order++; e.order = order; heap.Push(&days, e) }
	for _, c := range w.cars {
		p.freed(began, c)
	}
	for _, t := range w.trips {
		add(event{at: t.at, trip: t})
	}
	waits := map[*trip]bool{}
	for len(days) > 0 && ctx.Err() == nil {
		e := heap.Pop(&days).(event)
		switch {
		case e.car != nil:
			e.car.place, e.car.trip = e.trip.to, nil
			e.car.moves++
			p.freed(e.at, e.car)
		case !waits[e.trip] && e.at == e.trip.at:
			waits[e.trip] = true
			add(event{at: e.trip.latest(), trip: e.trip})
			p.posted(e.at, e.trip)
		case e.trip.served:
			continue
		default:
			p.gaveUp(e.at, e.trip)
		}
		matches, err := p.decide(e.at)
		if err != nil {
			return err
		}
		for _, m := range matches {
			if m.trip.served || m.car.trip != nil || !w.takes(m.trip, m.pickupAt, m.price) {
				return fmt.Errorf("at %d a policy gives car %d to trip %d, which cannot be", e.at-began, m.car.index, m.trip.seq)
			}
			m.trip.served, m.trip.pickupAt, m.trip.price = true, m.pickupAt, m.price
			m.car.trip = m.trip
			add(event{at: m.pickupAt + m.trip.leg.DurationMs, trip: m.trip, car: m.car})
		}
	}
	return ctx.Err()
}

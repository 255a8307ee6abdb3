package main

import (
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"sync/atomic"
	"time"

	"github.com/marketd/marketd/internal/spatial"
)

// The city of these rows: 40 by 40 km around 40.7 N, 74 W, vehicles anywhere in it. Three of four are free. An update moves
// one by up to 30 m, in an order that no cache can guess; a query asks for the 10 nearest free ones within 20 km.
const (
	cityLat, cityLng   = 407_000_000, -740_000_000
	cityHigh, cityWide = 3_600_000, 4_750_000
	wanted             = 10
	reachM             = 20_000
	stepE7             = 2_700
	metresPerE7        = math.Pi / 180 / 1e7 * 6_371_008.8
)

type point struct{ lat, lng int32 }

type found struct {
	id     int32
	metres float64
}

// index is what the contestants have in common. nearest is for one goroutine, beside one that updates.
type index interface {
	update(id int32, from, to point)
	nearest(q point, k int, free []bool, buf []found) []found
}

// fleet moves vehicles in one index. All fleets of a size move in the same way.
type fleet struct {
	index  index
	at     []point
	steps  []point
	asks   []point
	free   []bool
	turn   int
	asked  int
	buffer []found
}

func scatter(r *rand.Rand, n int) []point {
	at := make([]point, n)
	for i := range at {
		at[i] = point{cityLat + r.Int32N(cityHigh), cityLng + r.Int32N(cityWide)}
	}
	return at
}

func newFleet(n int, make_ func(at []point) index) *fleet {
	r := rand.New(rand.NewPCG(1, uint64(n)))
	f := &fleet{at: scatter(r, n), asks: scatter(r, 1<<16), steps: make([]point, 4096), free: make([]bool, n)}
	for i := range f.steps {
		f.steps[i] = point{r.Int32N(2*stepE7) - stepE7, r.Int32N(2*stepE7) - stepE7}
	}
	for i := range f.free {
		f.free[i] = r.IntN(4) > 0
	}
	f.index = make_(f.at)
	return f
}

func (f *fleet) move() {
	id := f.turn * 7919 % len(f.at)
	d := f.steps[f.turn&(len(f.steps)-1)]
	f.turn++
	from := f.at[id]
	to := point{from.lat + d.lat, from.lng + d.lng}
	f.at[id] = to
	f.index.update(int32(id), from, to)
}

func (f *fleet) ask() {
	f.buffer = f.index.nearest(f.asks[f.asked&(len(f.asks)-1)], wanted, f.free, f.buffer[:0])
	f.asked++
}

// together updates and asks at once, each with a core of its own, and gives the rates of both.
func (f *fleet) together(span time.Duration) []metric {
	var stop atomic.Bool
	moved := make(chan float64)
	go func() { moved <- flatOut(&stop, 64, f.move) }()
	times := make([]time.Duration, 0, 1<<18)
	timer := time.AfterFunc(span, func() { stop.Store(true) })
	defer timer.Stop()
	rate := flatOut(&stop, 1, func() {
		for range 3 {
			f.ask()
		}
		t := time.Now() // one of four is timed: the clock costs 40 ns
		f.ask()
		if len(times) < cap(times) {
			times = append(times, time.Since(t))
		}
	}) * 4
	return []metric{
		{value: <-moved, allocs: f.allocates(f.move)},
		{value: rate, p50: micros(quantile(times, 0.5)), p99: micros(quantile(times, 0.99)), allocs: f.allocates(f.ask)},
	}
}

// alone updates, then asks, with nobody beside.
func (f *fleet) alone(span time.Duration) []metric {
	var both []metric
	for _, act := range []func(){f.move, f.ask} {
		var stop atomic.Bool
		timer := time.AfterFunc(span/2, func() { stop.Store(true) })
		both = append(both, metric{value: flatOut(&stop, 64, act), allocs: f.allocates(act)})
		timer.Stop()
	}
	return both
}

func (f *fleet) allocates(act func()) float64 { return allocations(1000, func(int) { act() }) }

// flatOut calls act until stop, which it looks at after every few calls, and gives the calls a second.
func flatOut(stop *atomic.Bool, few int, act func()) float64 {
	n, begin := 0, time.Now()
	for !stop.Load() {
		for range few {
			act()
		}
		n += few
	}
	return float64(n) / time.Since(begin).Seconds()
}

// grid is ours.
type grid struct {
	x      *spatial.Index
	hits   []spatial.Hit
	free   []bool
	accept func(id int32) bool
}

func newGrid(at []point) index {
	g := &grid{x: spatial.New(spatial.Config{Capacity: len(at)})}
	g.accept = func(id int32) bool { return g.free[id] } // made once: a query allocates nothing
	for id, p := range at {
		g.x.Update(int32(id), p.lat, p.lng)
	}
	return g
}

func (g *grid) update(id int32, _, to point) { g.x.Update(id, to.lat, to.lng) }

func (g *grid) nearest(q point, k int, free []bool, buf []found) []found {
	g.free = free
	g.hits = g.x.Nearest(q.lat, q.lng, k, reachM, g.accept, g.hits[:0])
	for _, h := range g.hits {
		buf = append(buf, found{h.ID, h.DistanceM})
	}
	return buf
}

// metres is the distance over a plane that touches the globe at q: over the few kilometres of an answer it differs from the
// great circle by less than a part in ten thousand. The peers use it, because it is the fastest there is.
func metres(q, p point, shrink float64) float64 {
	y, x := float64(p.lat-q.lat), float64(p.lng-q.lng)*shrink
	return math.Sqrt(y*y+x*x) * metresPerE7
}

// shrink is how much shorter a degree of longitude is at p than one of latitude.
func shrink(p point) float64 { return math.Cos(float64(p.lat) / 1e7 * math.Pi / 180) }

// scan looks at every vehicle: the answer that all must give.
type scan struct{ at []point }

func (s scan) nearest(q point, k int, free []bool) []found {
	var all []found
	c := shrink(q)
	for id, p := range s.at {
		if d := metres(q, p, c); free[id] && d <= reachM {
			all = append(all, found{int32(id), d})
		}
	}
	slices.SortFunc(all, nearer)
	return all[:min(k, len(all))]
}

func nearer(a, b found) int {
	if a.metres < b.metres {
		return -1
	}
	if a.metres > b.metres {
		return 1
	}
	return int(a.id - b.id)
}

// sameAnswers compares the fleets with a look at every vehicle. Distances may differ by 5 cm and a part in ten thousand,
// because not all measure them in the same way.
func sameAnswers(fleets []*fleet, names []string) error {
	for i, f := range fleets {
		for range 20_000 {
			f.move()
		}
		for q := range 50 {
			ask := f.asks[q]
			want, got := scan{f.at}.nearest(ask, wanted, f.free), f.index.nearest(ask, wanted, f.free, nil)
			if len(got) != len(want) {
				return fmt.Errorf("%s finds %d near %v, there are %d", names[i], len(got), ask, len(want))
			}
			for j := range want {
				if d := got[j].metres - want[j].metres; math.Abs(d) > 0.05+want[j].metres*1e-4 {
					return fmt.Errorf("%s: hit %d near %v is %v, should be %v", names[i], j, ask, got[j], want[j])
				}
			}
		}
	}
	return nil
}

var spatialPeers = []struct {
	name string
	make func(at []point) index
}{{"marketd", newGrid}, {"tidwall/rtree", newTree}, {"H3 buckets", newBuckets}}

func spatialSides(n int, how func(f *fleet, span time.Duration) []metric) func(*env) ([]side, error) {
	return func(*env) ([]side, error) {
		var sides []side
		var fleets []*fleet
		var names []string
		for _, p := range spatialPeers {
			f := newFleet(n, p.make)
			fleets, names = append(fleets, f), append(names, p.name)
			sides = append(sides, side{name: p.name, run: func(span time.Duration) ([]metric, error) { return how(f, span), nil }})
		}
		return sides, sameAnswers(fleets, names)
	}
}

func spatialExperiments() []experiment {
	var all []experiment
	for _, n := range []struct {
		count            int
		updates, queries float64
		p99              float64
	}{{100_000, 15e6, 700e3, 5}, {1_000_000, 4e6, 300e3, 0}} {
		all = append(all, experiment{
			group: "spatial", instance: fmt.Sprintf("%s vehicles, both at once", thousands(n.count)), full: n.count > 100_000,
			rows: []row{
				{Name: "position updates in process", Unit: "/s", Reach: n.updates},
				{Name: "nearest 10 eligible", Unit: "/s", Reach: n.queries, P99: n.p99},
			},
			prepare: spatialSides(n.count, (*fleet).together),
		}, experiment{
			group: "spatial", instance: fmt.Sprintf("%s vehicles, one at a time", thousands(n.count)), full: n.count > 100_000,
			rows:    []row{{Name: "position updates in process", Unit: "/s"}, {Name: "nearest 10 eligible", Unit: "/s"}},
			prepare: spatialSides(n.count, (*fleet).alone),
		})
	}
	return all
}

package routing

import (
	"errors"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/marketd/marketd/market"
)

// closures are some areas of a few streets, each closed for a time.
func closures(r *rand.Rand, n *Network) []Zone {
	var zones []Zone
	for range 1 + r.IntN(5) {
		p, d := somewhere(r, n), 1500+r.Int32N(12_000)
		z := Zone{Kind: NoDrive, Name: "a fair", Area: Polygon{{at(p.LatE7-d, p.LngE7-d), at(p.LatE7-d, p.LngE7+d), at(p.LatE7+d, p.LngE7+2*d)}}}
		if r.IntN(2) == 0 {
			z.From = 1000 + r.Int64N(120)
		}
		zones = append(zones, z)
	}
	return zones
}

// aroundClosed is the reference: the least cost between two spots with the roads of some zones taken away.
func aroundClosed(n *Network, may [][]int32, closed []Zone, from, goal spot) cost {
	bars := func(p, q market.Place) bool {
		return slices.ContainsFunc(closed, func(z Zone) bool { return z.Area.Crosses(p, q) })
	}
	open := make([][]int32, len(may))
	for x, next := range may {
		if !bars(n.nodes[n.edges[x/2].a], n.nodes[n.edges[x/2].b]) {
			open[x] = slices.DeleteFunc(slices.Clone(next), func(y int32) bool {
				return y/2 != goal.edge && bars(n.nodes[n.edges[y/2].a], n.nodes[n.edges[y/2].b])
			})
		}
	}
	tail := func(x int32) market.Place { at, _ := n.edges[x/2].ends(x); return n.nodes[at] }
	here, end := n.place(from), n.place(goal)
	best := never
	if from.edge == goal.edge && !bars(here, end) {
		alone := reference(n, make([][]int32, len(may)), from, goal)
		best = min(best, alone)
	}
	for dir := range int32(2) {
		x := 2*from.edge + dir
		if n.states.head[x] < 0 || bars(here, n.at(n.states.head[x])) {
			continue
		}
		dist := spread(n, open, may[x])
		rest := n.edges[from.edge].rest(from.part, dir)
		for y, d := range dist { // y: an arc that may be entered after d
			if y/2 == int(goal.edge) && d < never && goal.dirs>>(y%2)&1 == 1 && !bars(tail(int32(y)), end) {
				best = min(best, rest+d+n.edges[goal.edge].rest(goal.part, int32(y)%2^1))
			}
		}
	}
	return best
}

// spread is how long it takes until each arc can be entered, by Bellman and Ford's algorithm, after any of first.
func spread(n *Network, open [][]int32, first []int32) []cost {
	enter := make([]cost, len(open))
	for i := range enter {
		enter[i] = never
	}
	for _, y := range first {
		enter[y] = 0
	}
	for changed := true; changed; {
		changed = false
		for x, next := range open {
			for _, y := range next {
				if d := enter[x] + n.edges[x/2].cost; enter[x] < never && d < enter[y] {
					enter[y], changed = d, true
				}
			}
		}
	}
	return enter
}

// TestClosedRoadsAreGoneAround compares with networks that lack the closed roads, zones in force or beginning on the way.
func TestClosedRoadsAreGoneAround(t *testing.T) {
	t.Parallel()
	detours, refused, later := 0, 0, 0
	for seed := range uint64(40) {
		r := rand.New(rand.NewPCG(seed, 41))
		n, turns := ruledMaze(t, r, 5+r.IntN(6))
		may := allowed(n, turns)
		zones := closures(r, n)
		router := New(n, NewZones(zones...))
		const depart = 1_000_000
		for range 25 {
			to := somewhere(r, n)
			froms := []market.Place{somewhere(r, n), somewhere(r, n), somewhere(r, n)}
			goal, err := n.snapGoal(to)
			if err != nil {
				continue
			}
			many, _ := router.EstimateMany(market.Car, froms, to, depart, nil)
			for i, from := range froms {
				s, err := n.snap(from)
				if err != nil {
					continue
				}
				leg, err := router.Estimate(market.Car, from, to, depart)
				if leg != many[i] || leg.Found() != (err == nil) {
					t.Fatalf("%+v, %v alone, %+v with others", leg, err, many[i])
				}
				want := expected(n, may, zones, s, goal, depart)
				if want == never {
					refused++
					if !errors.As(err, new(*ZoneError)) {
						t.Fatalf("seed %d, from %v to %v: %+v, %v, want none", seed, from, to, leg, err)
					}
					continue
				}
				if want += s.yard(); leg != (Leg{(cmOf(want) + 50) / 100, msOf(want)}) {
					t.Fatalf("seed %d, from %v to %v: %+v, %v, want %d ms %d cm", seed, from, to, leg, err, msOf(want), cmOf(want))
				}
				if free, _ := n.Estimate(market.Car, from, to, depart); free != leg {
					detours++
				}
				if before, err := router.Estimate(market.Car, from, to, 1); err == nil && before != leg {
					later++
				}
				way, err := router.Path(market.Car, from, to, depart)
				if err != nil || way.DurationMs() != leg.DurationMs {
					t.Fatalf("way of %v, %v, leg %+v", way, err, leg)
				}
			}
		}
	}
	if detours < 100 || refused < 50 || later < 20 {
		t.Errorf("%d detours, %d refused, %d other than before", detours, refused, later)
	}
}

// expected is the rule: around the zones in force at the departure, and around those that begin on the way if it meets
// them.
func expected(n *Network, may [][]int32, zones []Zone, s, goal spot, depart int64) cost {
	inside := func(z Zone) bool { return z.Area.Contains(n.place(s)) }
	best := aroundClosed(n, may, nil, s, goal)
	for range zones {
		if best == never {
			return never
		}
		closed := slices.DeleteFunc(slices.Clone(zones), func(z Zone) bool {
			return inside(z) || !z.During(depart, depart+msOf(best+s.yard()))
		})
		best = aroundClosed(n, may, closed, s, goal)
	}
	return best
}

func TestZonesThatCloseNothingOnTheWayChangeNothing(t *testing.T) {
	t.Parallel()
	r := rand.New(rand.NewPCG(43, 1))
	n := maze(t, r, 30)
	b := n.Bounds()
	far := Zone{Kind: NoDrive, Area: Polygon{{at(b.North-9000, b.East-9000), at(b.North, b.East-9000), at(b.North, b.East)}}}
	router := New(n, NewZones(far))
	for range 200 {
		from, to := somewhere(r, n), somewhere(r, n)
		way, err := router.Path(market.Car, from, to, 0)
		free, freeErr := n.Path(market.Car, from, to, 0)
		meets := slices.ContainsFunc(free, func(w Waypoint) bool { return far.Area.Contains(w.Place) })
		if !meets && (err == nil) != (freeErr == nil) || !meets && err == nil && way.DurationMs() < free.DurationMs() {
			t.Fatalf("%v, %v; without the zone %v, %v", way, err, free, freeErr)
		}
	}
	inside := at(b.North-1000, b.East-1500)
	if _, err := New(GreatCircle{}, NewZones(far)).Estimate(market.Car, n.Node(0), inside, 0); !errors.As(err, new(*ZoneError)) {
		t.Fatalf("into closed roads by the great circle: %v", err)
	}
	if leg, err := New(GreatCircle{}, NewZones(far)).Estimate(market.Car, inside, n.Node(0), 0); err != nil {
		t.Fatalf("out of them: %v, %v", leg, err)
	}
}

package routing

import (
	"errors"
	"math"
	"math/rand/v2"
	"slices"
	"sync"
	"testing"

	"github.com/marketd/marketd/market"
)

// maze is a random network: a grid of corners with some stretches missing, some one-way, at random speeds.
func maze(t testing.TB, r *rand.Rand, side int) *Network {
	n, _ := buildMaze(t, r, side, 0)
	return n
}

// ruledMaze has rules for turns too, and returns them.
func ruledMaze(t testing.TB, r *rand.Rand, side int) (*Network, []turnRule) {
	return buildMaze(t, r, side, side*side/2)
}

func buildMaze(t testing.TB, r *rand.Rand, side, rules int) (*Network, []turnRule) {
	t.Helper()
	b := NewBuilder("maze", "")
	for y := range side {
		for x := range side {
			b.Node(market.Place{LatE7: 500_000_000 + int32(y*9000) + r.Int32N(4000), LngE7: 80_000_000 + int32(x*14_000) + r.Int32N(6000)})
		}
	}
	for y := range side {
		for x := range side {
			at := int32(y*side + x)
			for _, to := range []int32{at + 1, at + int32(side)} {
				if to == at+1 && x == side-1 || to >= int32(side*side) || r.IntN(6) == 0 {
					continue
				}
				road := Road{Class: RoadClass(r.IntN(int(Service))), OneWay: r.IntN(3) == 0}
				if r.IntN(2) == 0 {
					b.Road(road, to, at)
				} else {
					b.Road(road, at, to)
				}
			}
		}
	}
	for range rules {
		x, y := b.edges[r.IntN(len(b.edges))], b.edges[r.IntN(len(b.edges))]
		for range 1000 {
			if x.b == y.a && x.a != y.b {
				break
			}
			y = b.edges[r.IntN(len(b.edges))]
		}
		if x.b != y.a {
			continue
		}
		if r.IntN(4) == 0 {
			b.Oblige(x.a, x.b, y.b)
		} else {
			b.Forbid(x.a, x.b, y.b)
		}
	}
	n, err := b.Build()
	if err != nil {
		t.Fatal(err)
	}
	var turns []turnRule
	node := map[market.Place]int32{}
	for i, p := range n.nodes {
		node[p] = int32(i) + 1
	}
	for _, t := range b.turns {
		if t.from, t.via, t.to = node[b.nodes[t.from]]-1, node[b.nodes[t.via]]-1, node[b.nodes[t.to]]-1; min(t.from, t.via, t.to) >= 0 {
			turns = append(turns, t)
		}
	}
	return n, turns
}

// reference is the least cost between two spots by Bellman and Ford's algorithm over the arcs and turns as they are.
func reference(n *Network, may [][]int32, from, goal spot) cost {
	dist := make([]cost, 2*len(n.edges)) // at the end of an arc
	for i := range dist {
		dist[i] = never
	}
	s := &n.edges[from.edge]
	dist[2*from.edge] = s.rest(from.part, 0)
	if !s.oneWay {
		dist[2*from.edge+1] = s.rest(from.part, 1)
	}
	for changed := true; changed; {
		changed = false
		for x, next := range may {
			for _, y := range next {
				if d := dist[x] + n.edges[y/2].cost; dist[x] < never && d < dist[y] {
					dist[y], changed = d, true
				}
			}
		}
	}
	best := never
	for x, next := range may {
		for _, y := range next {
			if y/2 == goal.edge && goal.dirs>>(y%2)&1 == 1 && dist[x] < never {
				best = min(best, dist[x]+n.edges[goal.edge].rest(goal.part, y%2^1))
			}
		}
	}
	if from.edge == goal.edge {
		if from.part <= goal.part && goal.dirs&1 == 1 {
			best = min(best, s.rest(from.part, 0)-s.rest(goal.part, 0))
		}
		if from.part >= goal.part && !s.oneWay && goal.dirs&2 == 2 {
			best = min(best, s.rest(from.part, 1)-s.rest(goal.part, 1))
		}
		if from.part == goal.part {
			best = 0
		}
	}
	return best
}

// allowed are the arcs that may follow each arc.
func allowed(n *Network, turns []turnRule) [][]int32 {
	arcs := make([][2]int32, 2*len(n.edges))
	eachArc(n.edges, func(x arcID, tail, head int32) { arcs[x] = [2]int32{tail + 1, head + 1} })
	next := make([][]int32, len(arcs))
	for x, a := range arcs {
		if a[0] == 0 {
			continue
		}
		var all, only []int32
		for y, b := range arcs {
			if b[0] != a[1] {
				continue
			}
			forbidden, obliged := false, false
			for _, t := range turns {
				if t.from == a[0]-1 && t.via == a[1]-1 && t.to == b[1]-1 {
					forbidden, obliged = forbidden || !t.only, obliged || t.only
				}
			}
			switch {
			case y == x^1 && n.edges[x/2].wide:
				if obliged && !forbidden {
					only = append(only, int32(y))
				}
			case !forbidden:
				all = append(all, int32(y))
				if obliged {
					only = append(only, int32(y))
				}
			}
		}
		if only != nil {
			all = slices.DeleteFunc(slices.Clone(only), func(y int32) bool { return y == int32(x^1) && n.edges[x/2].wide })
		}
		if len(all) == 0 {
			all = slices.DeleteFunc([]int32{int32(x ^ 1)}, func(y int32) bool { return arcs[y][0] == 0 })
		}
		next[x] = all
	}
	return next
}

func somewhere(r *rand.Rand, n *Network) market.Place {
	b := n.Bounds()
	return market.Place{LatE7: b.South + r.Int32N(b.North-b.South), LngE7: b.West + r.Int32N(b.East-b.West)}
}

func TestEstimateIsTheQuickestWay(t *testing.T) {
	t.Parallel()
	for seed := range uint64(30) {
		r := rand.New(rand.NewPCG(seed, 1))
		n, turns := ruledMaze(t, r, 3+r.IntN(8))
		may := allowed(n, turns)
		for range 40 {
			from, to := somewhere(r, n), somewhere(r, n)
			if r.IntN(4) == 0 { // often on the same stretch
				to = market.Place{LatE7: from.LatE7 + r.Int32N(2000) - 1000, LngE7: from.LngE7 + r.Int32N(2000) - 1000}
			}
			a, err1 := n.snap(from)
			b, err2 := n.snapGoal(to)
			leg, err := n.Estimate(market.Car, from, to, 0)
			if err1 != nil || err2 != nil {
				if err == nil {
					t.Fatalf("an estimate off the network: %v", leg)
				}
				continue
			}
			want := reference(n, may, a, b) + a.yard()
			if leg != (Leg{(cmOf(want) + 50) / 100, msOf(want)}) || err != nil {
				t.Fatalf("seed %d, from %v to %v: %+v, %v, want %d ms, %d cm", seed, from, to, leg, err, msOf(want), cmOf(want))
			}
			if slow, err := n.Plain().Estimate(market.Car, from, to, 0); slow != leg || err != nil {
				t.Fatalf("seed %d, from %v to %v: %+v, by a plain search %+v, %v", seed, from, to, leg, slow, err)
			}
			checkPath(t, n, from, to, leg)
		}
	}
}

// checkPath follows a way: it takes as long as its estimate, keeps to the roads, in their direction, at their speed.
func checkPath(t *testing.T, n *Network, from, to market.Place, leg Leg) {
	t.Helper()
	way, err := n.Path(market.Car, from, to, 0)
	if err != nil {
		t.Fatal(err)
	}
	begin, off, _ := n.Snap(from)
	if off > RoadsideM {
		begin = from
	}
	end, _, _ := n.Snap(to)
	last := way[len(way)-1]
	if way[0].Place != begin || way[0].AtMs != 0 || last.Place != end || way.DurationMs() != leg.DurationMs {
		t.Fatalf("way from %v to %v in %d ms, want %v to %v in %d", way[0], last, way.DurationMs(), begin, end, leg.DurationMs)
	}
	if m := way.DistanceM(); math.Abs(m-float64(leg.DistanceM)) > 3+m/1000 {
		t.Fatalf("the way is %.1f m long, the estimate %d", m, leg.DistanceM)
	}
	for i := 1; i < len(way); i++ {
		ms, m := way[i].AtMs-way[i-1].AtMs, way[i].Distance(way[i-1].Place)
		if ms < 0 || m > 3 && (m/float64(ms)*3600 > kmh[Motorway]*1.2 || ms == 0) {
			t.Fatalf("stretch %d: %.1f m in %d ms", i, m, ms)
		}
		middle := market.Place{LatE7: (way[i].LatE7 + way[i-1].LatE7) / 2, LngE7: (way[i].LngE7 + way[i-1].LngE7) / 2}
		if _, off, _ := n.Snap(middle); off > 0.5 && (i > 1 || begin != from) {
			t.Fatalf("stretch %d leaves the road by %.1f m", i, off)
		}
	}
}

func TestManyToOneEqualsOneByOne(t *testing.T) {
	t.Parallel()
	r := rand.New(rand.NewPCG(5, 5))
	n := maze(t, r, 20)
	var workers sync.WaitGroup
	for range 4 { // at once, so that searches do not share what they must not
		seed := r.Uint64()
		workers.Go(func() {
			r := rand.New(rand.NewPCG(seed, 0))
			for range 50 {
				var froms []market.Place
				for range 1 + r.IntN(16) {
					froms = append(froms, somewhere(r, n))
				}
				froms = append(froms, market.Place{LatE7: 1})
				to := n.Node(r.IntN(n.Nodes()))
				legs, err := n.EstimateMany(market.Car, froms, to, 0, nil)
				if err != nil || len(legs) != len(froms) {
					t.Errorf("%d legs, %v", len(legs), err)
					return
				}
				for i, from := range froms {
					want, err := n.Estimate(market.Car, from, to, 0)
					if legs[i] != want || legs[i].Found() != (err == nil) {
						t.Errorf("from %v: %+v, alone %+v", from, legs[i], want)
					}
				}
			}
		})
	}
	workers.Wait()
}

func TestSnapFindsTheNearestRoad(t *testing.T) {
	t.Parallel()
	r := rand.New(rand.NewPCG(6, 6))
	n := maze(t, r, 12)
	for range 500 {
		p := somewhere(r, n)
		p.LatE7 += r.Int32N(100_000) - 50_000
		best := math.Inf(1)
		for _, e := range n.edges {
			_, m := newPlane(p).project(n.nodes[e.a], n.nodes[e.b])
			best = min(best, m)
		}
		at, m, err := n.Snap(p)
		if math.Abs(m-best) > 1e-9 || (err == nil) != (best <= MaxSnapM) {
			t.Fatalf("%v is %.2f m off, not %.2f; %v", p, best, m, err)
		}
		if err == nil && math.Abs(at.Distance(p)-m) > 0.02*m+0.1 {
			t.Fatalf("%v is %.1f m from %v, not %.1f", at, at.Distance(p), p, m)
		}
	}
}

func TestOffNetworkSaysHowFar(t *testing.T) {
	t.Parallel()
	n := maze(t, rand.New(rand.NewPCG(7, 7)), 5)
	b := n.Bounds()
	far := market.Place{LatE7: b.North + 100_000, LngE7: b.West} // about 1.1 km north
	_, err := n.Estimate(market.Car, n.Node(0), far, 0)
	off, ok := errors.AsType[*OffNetworkError](err)
	if !ok || off.DistanceM < 1100 || off.DistanceM > 1400 || market.ProblemOf(err) != market.ProblemInvalid {
		t.Fatalf("got %v", err)
	}
	if _, err := n.Estimate(market.Drone, n.Node(0), n.Node(1), 0); market.ProblemOf(err) != market.ProblemInvalid {
		t.Fatalf("a drone on the road: %v", err)
	}
}

func TestSameQuestionSameAnswer(t *testing.T) {
	t.Parallel()
	a, b := maze(t, rand.New(rand.NewPCG(8, 8)), 15), maze(t, rand.New(rand.NewPCG(8, 8)), 15)
	r := rand.New(rand.NewPCG(9, 9))
	for range 200 {
		from, to := a.Node(r.IntN(a.Nodes())), a.Node(r.IntN(a.Nodes()))
		one, _ := a.Path(market.Car, from, to, 0)
		two, _ := b.Path(market.Car, from, to, 0)
		if len(one) != len(two) || one[len(one)-1] != two[len(two)-1] {
			t.Fatalf("two networks of one making differ from %v to %v", from, to)
		}
	}
}

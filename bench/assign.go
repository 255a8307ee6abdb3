package main

import (
	"fmt"
	"math"
	"math/rand/v2"
	"time"

	"github.com/marketd/marketd/internal/matching"
	"github.com/marketd/marketd/internal/spatial"
)

// A need is worth its rider's ceiling less the price, and 0.005 of the currency for each second of waiting: of a way to the
// pickup that is 1.3 times the straight line, at 7 m/s. Amounts have six digits after the point.
const lostPerMetre = 1.3 / 7 * 5000

// pair is a candidate.
type pair struct {
	score   int64
	vehicle int32
}

// problem is an assignment problem: of need i the pairs from start[i] to start[i+1], by falling score.
type problem struct {
	vehicles int
	start    []int32
	pairs    []pair
}

func (m *problem) needs() int { return len(m.start) - 1 }

// town is where markets come from: vehicles in an index, needs anywhere.
type town struct {
	index    *spatial.Index
	vehicles []point
	needs    []point
	net      []int64 // of each need: what is left of its ceiling after the price

	first  int // how many candidates a need has before anything else is known
	solver matching.Solver
	sizes  []int
	rings  [][]spatial.Hit
	rounds int
}

// Rings to begin with: many is what people who cannot widen them take to be safe; few is enough where the certificate says
// who needs more, and fastest.
const (
	many = 16
	few  = 4
)

// newTown has about three vehicles in a cell of the index, and needs that are worth serving from up to net / lostPerMetre metres away, or up to twice that.
func newTown(needs, vehicles int, net int64, first int) *town {
	r := rand.New(rand.NewPCG(uint64(needs), uint64(vehicles)))
	t := &town{
		first: first,
		index: spatial.New(spatial.Config{Capacity: vehicles, CellM: 70_000 / math.Sqrt(float64(vehicles))}), vehicles: scatter(r, vehicles), needs: scatter(r, needs),
		sizes: make([]int, needs), rings: make([][]spatial.Hit, needs),
	}
	for id, p := range t.vehicles {
		t.index.Update(int32(id), p.lat, p.lng)
	}
	for range needs {
		t.net = append(t.net, net+r.Int64N(net))
	}
	return t
}

func (t *town) score(need int, metres float64) int64 { return t.net[need] - int64(metres*lostPerMetre) }

// reach is how far from a need its score falls to nothing.
func (t *town) reach(need int) float64 { return float64(t.net[need]) / lostPerMetre }

// clear assigns exactly: it looks for the nearest candidates, solves, and looks farther for the needs whose duals do not rule
// out that somebody who was left out would do better, until there are none.
func (t *town) clear() {
	t.rounds = 0
	for i := range t.needs {
		t.sizes[i] = 0
	}
	for i := range t.needs {
		t.widen(i)
	}
	for more := true; more; {
		t.rounds++
		t.load(&t.solver)
		t.solver.Solve(len(t.vehicles))
		more = false
		for i := range t.needs {
			if t.bound(i) > t.solver.Dual(i) {
				t.widen(i)
				more = true
			}
		}
	}
}

// widen doubles a need's ring.
func (t *town) widen(i int) {
	t.sizes[i] = max(t.first, 2*t.sizes[i])
	p := t.needs[i]
	t.rings[i] = t.index.Nearest(p.lat, p.lng, t.sizes[i], t.reach(i), nil, t.rings[i][:0])
}

// bound is the most that a vehicle beyond the ring could score; -1: there is none.
func (t *town) bound(i int) int64 {
	if ring := t.rings[i]; len(ring) == t.sizes[i] && len(ring) < len(t.vehicles) {
		return t.score(i, ring[len(ring)-1].DistanceM)
	}
	return -1
}

func (t *town) load(s *matching.Solver) {
	s.Reset()
	for i, ring := range t.rings {
		for _, h := range ring {
			if x := t.score(i, h.DistanceM); x >= 0 {
				s.Add(h.ID, x)
			}
		}
		s.EndNeed()
	}
}

// market is the assignment problem that clear ended with.
func (t *town) market() *problem {
	m := &problem{vehicles: len(t.vehicles), start: []int32{0}}
	for i, ring := range t.rings {
		for _, h := range ring {
			if x := t.score(i, h.DistanceM); x >= 0 {
				m.pairs = append(m.pairs, pair{x, h.ID})
			}
		}
		m.start = append(m.start, int32(len(m.pairs)))
	}
	return m
}

// nearest is the market with the k nearest candidates of each need.
func (t *town) nearest(k int) *problem {
	for i, p := range t.needs {
		t.sizes[i] = k
		t.rings[i] = t.index.Nearest(p.lat, p.lng, k, t.reach(i), nil, t.rings[i][:0])
	}
	return t.market()
}

func (m *problem) load(s *matching.Solver) {
	s.Reset()
	for i := range m.needs() {
		for _, p := range m.pairs[m.start[i]:m.start[i+1]] {
			s.Add(p.vehicle, p.score)
		}
		s.EndNeed()
	}
}

// proved checks what a solver says of the market, by linear programming duality alone, and gives the optimum.
func (m *problem) proved(s *matching.Solver) (int64, error) {
	sum, duals, taken := int64(0), int64(0), map[int32]bool{}
	for i := range m.needs() {
		u := s.Dual(i)
		j, score := s.Vehicle(i)
		if j >= 0 && taken[j] || u < 0 {
			return 0, fmt.Errorf("need %d: vehicle %d twice, or dual %d", i, j, u)
		}
		if j >= 0 {
			taken[j] = true
		}
		sum, duals = sum+score, duals+u
		for _, p := range m.pairs[m.start[i]:m.start[i+1]] {
			if u+s.VehicleDual(int(p.vehicle)) < p.score {
				return 0, fmt.Errorf("need %d would gain by vehicle %d", i, p.vehicle)
			}
		}
	}
	for j := range m.vehicles {
		if v := s.VehicleDual(j); v < 0 {
			return 0, fmt.Errorf("vehicle %d has dual %d", j, v)
		} else {
			duals += v
		}
	}
	if sum != duals {
		return 0, fmt.Errorf("the scores sum up to %d, the duals to %d", sum, duals)
	}
	return sum, nil
}

// served counts the needs that got a vehicle.
func served(s *matching.Solver, needs int) (n int) {
	for i := range needs {
		if j, _ := s.Vehicle(i); j >= 0 {
			n++
		}
	}
	return n
}

// solving times the solver alone on a market.
func solving(m *problem) func(time.Duration) ([]metric, error) {
	var s matching.Solver
	m.load(&s)
	return func(span time.Duration) ([]metric, error) {
		x := repeat(span, time.Millisecond, func() { s.Solve(m.vehicles) })
		x.note = fmt.Sprintf("%s candidates, %s served", thousands(len(m.pairs)), thousands(served(&s, m.needs())))
		return []metric{x}, nil
	}
}

// clearing times everything from the positions to the proof.
func clearing(t *town) func(time.Duration) ([]metric, error) {
	return func(span time.Duration) ([]metric, error) {
		x := repeat(span, time.Millisecond, t.clear)
		t.clear()
		m := t.market()
		x.note = fmt.Sprintf("rounds: %d, %s candidates, %s served",
			t.rounds, thousands(len(m.pairs)), thousands(served(&t.solver, m.needs())))
		return []metric{x}, nil
	}
}

// besideLemon is the peer that solves m, which must have the optimum; how is said behind its name.
func besideLemon(e *env, m *problem, optimum int64, how string) ([]side, error) {
	if e.lemon == "" {
		return nil, nil
	}
	f, err := newFlows(e.lemon, m)
	if err != nil {
		return nil, err
	}
	return []side{{name: "LEMON " + f.algorithm + how, close: f.close, run: func(span time.Duration) ([]metric, error) {
		var times []time.Duration
		for begin := time.Now(); len(times) == 0 || time.Since(begin) < span; {
			took, theirs, err := f.solve()
			if err != nil {
				return nil, err
			}
			if theirs != optimum {
				return nil, fmt.Errorf("its optimum is %d, ours %d", theirs, optimum)
			}
			times = append(times, took)
		}
		return []metric{timed(times, time.Millisecond)}, nil
	}}}, nil
}

// besideHungarian is the peer that solves a full square market.
func besideHungarian(m *problem, optimum int64) side {
	matrix := make([][]int64, m.needs())
	for i := range matrix {
		matrix[i] = make([]int64, m.vehicles)
		for _, p := range m.pairs[m.start[i]:m.start[i+1]] {
			matrix[i][p.vehicle] = p.score
		}
	}
	return side{name: "dense Hungarian", run: func(span time.Duration) ([]metric, error) {
		var sum int64
		x := repeat(span, time.Millisecond, func() { sum = hungarian(matrix) })
		if sum != optimum {
			return nil, fmt.Errorf("its optimum is %d, ours %d", sum, optimum)
		}
		return []metric{x}, nil
	}}
}

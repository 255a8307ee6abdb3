package main

import (
	"fmt"
	"time"

	"github.com/marketd/marketd/internal/matching"
)

func pricesExperiments() []experiment {
	one := func(instance string, full bool, m func() *problem) experiment {
		return experiment{
			group: "prices", instance: instance, full: full, prepare: priced(m),
			rows: []row{{Name: "prices for every winner", Unit: "ms"}, {Name: "prices, of the time of the solve", Unit: "x", Reach: 2}},
		}
	}
	return []experiment{
		one("1,000 needs x 10,000 vehicles", false, func() *problem { return certified(1000, 10_000, ample) }),
		one("tight 300 needs x 300 vehicles, all pairs", false, func() *problem { return newTown(300, 300, tight, many).nearest(300) }),
		one("tight 1,000 needs x 1,000 vehicles, 64 candidates each", true, func() *problem { return newTown(1000, 1000, tight, many).nearest(64) }),
	}
}

// certified is a market with the candidates that its clearing ended with.
func certified(needs, vehicles int, net int64) *problem {
	t := newTown(needs, vehicles, net, many)
	t.clear()
	return t.market()
}

// priced prices all winners; the peer solves anew without each of them, and must come to the same.
func priced(make_ func() *problem) func(*env) ([]side, error) {
	return func(*env) ([]side, error) {
		m := make_()
		var ours, theirs matching.Solver
		m.load(&ours)
		return []side{{name: "marketd", run: func(span time.Duration) ([]metric, error) {
			solve := repeat(span/2, time.Millisecond, func() { ours.Solve(m.vehicles) })
			price := repeat(span/2, time.Millisecond, ours.Price)
			return []metric{price, {value: price.value / solve.value, allocs: price.allocs}}, nil
		}}, {name: "solving without each winner", rows: []int{0}, once: true, run: func(time.Duration) ([]metric, error) {
			losses, took := m.without(&theirs)
			for i, loss := range losses {
				if ours.Premium(i) != loss {
					return nil, fmt.Errorf("without the winner of need %d the market loses %d, ours says %d", i, loss, ours.Premium(i))
				}
			}
			return []metric{{value: took.Seconds() * 1000, allocs: -1}}, nil
		}}}, nil
	}
}

// without gives what the market would lose without each winner, by solving anew without it: as the rule is written down. Only
// the solves are timed.
func (m *problem) without(s *matching.Solver) (losses []int64, took time.Duration) {
	m.load(s)
	s.Solve(m.vehicles)
	whole := m.sum(s)
	winners := make([]int32, m.needs())
	for i := range winners {
		winners[i], _ = s.Vehicle(i)
	}
	losses = make([]int64, m.needs())
	for i, w := range winners {
		if w < 0 {
			continue
		}
		s.Reset()
		for n := range m.needs() {
			for _, p := range m.pairs[m.start[n]:m.start[n+1]] {
				if p.vehicle != w {
					s.Add(p.vehicle, p.score)
				}
			}
			s.EndNeed()
		}
		begin := time.Now()
		s.Solve(m.vehicles)
		took += time.Since(begin)
		losses[i] = whole - m.sum(s)
	}
	return losses, took
}

func (m *problem) sum(s *matching.Solver) (sum int64) {
	for i := range m.needs() {
		_, score := s.Vehicle(i)
		sum += score
	}
	return sum
}

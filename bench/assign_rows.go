package main

import (
	"fmt"

	"github.com/marketd/marketd/internal/matching"
)

// ample is what needs are worth where vehicles abound: up to 4 to 9 km are worth it. tight makes all of a city worth it, so
// that everybody competes for everybody.
const (
	ample = 4_000_000
	tight = 80_000_000
)

func assignExperiments() []experiment {
	sizes := func(needs, vehicles int) string {
		return thousands(needs) + " needs x " + thousands(vehicles) + " vehicles"
	}
	one := func(name, instance string, reach float64, full bool, prepare func(*env) ([]side, error)) experiment {
		return experiment{
			group: "assign", instance: instance, full: full, prepare: prepare, rows: []row{{Name: name, Unit: "ms", Reach: reach}},
		}
	}
	return []experiment{
		one("assign", sizes(1000, 10_000)+", candidates given", 0, false, alone(1000, 10_000)),
		one("assign, certified", sizes(1000, 10_000)+", candidates built", 1, false, built(1000, 10_000, ample)),
		one("assign", sizes(10_000, 100_000)+", candidates given", 3, false, alone(10_000, 100_000)),
		one("assign, certified", sizes(10_000, 100_000)+", candidates built", 25, false, built(10_000, 100_000, ample)),
		one("assign, certified", "tight "+sizes(1000, 1000)+", all pairs given", 20, false, allPairs),
		one("assign, certified", "tight "+sizes(1000, 1000)+", candidates built", 0, true, built(1000, 1000, tight)),
		one("clearing by the book, certified", sizes(1000, 10_000)+", candidates built", 0, false, booked(1000, 10_000, ample, matching.First)),
		one("clearing by the book, certified", sizes(10_000, 100_000)+", candidates built", 0, true, booked(10_000, 100_000, ample, matching.First)),
		one("clearing by the book, certified", "tight "+sizes(1000, 1000)+", candidates built", 0, false, booked(1000, 1000, tight, matching.First)),
		one("clearing by the book, certified, prices by `vickrey`", sizes(1000, 10_000)+", candidates built", 0, false, booked(1000, 10_000, ample, matching.Vickrey)),
	}
}

// alone solves with the candidates that certify; LEMON solves the same.
func alone(needs, vehicles int) func(*env) ([]side, error) {
	return func(e *env) ([]side, error) {
		t := newTown(needs, vehicles, ample, many)
		t.clear()
		m := t.market()
		optimum, err := m.proved(&t.solver)
		if err != nil {
			return nil, err
		}
		peers, err := besideLemon(e, m, optimum, "")
		return append([]side{{name: "marketd", run: solving(m)}}, peers...), err
	}
}

// built looks for candidates in the index, too. LEMON is given 16 candidates for each
// need, or all pairs where 16 are not enough; building them is not in its time.
func built(needs, vehicles int, net int64) func(*env) ([]side, error) {
	return func(e *env) ([]side, error) {
		t, theirs := newTown(needs, vehicles, net, few), newTown(needs, vehicles, net, many)
		t.clear()
		optimum, err := t.market().proved(&t.solver)
		if err != nil {
			return nil, err
		}
		theirs.clear()
		m := theirs.market()
		full := needs*vehicles <= 1_000_000
		if full {
			m = theirs.nearest(vehicles)
			if sum, err := m.proved(&t.solver); err != nil || sum != optimum {
				return nil, fmt.Errorf("the certificate does not hold for all pairs: %w", err)
			}
		}
		sides := []side{{name: "marketd", run: clearing(t)}}
		peers, err := besideLemon(e, m, optimum, ", candidates given")
		if sides = append(sides, peers...); full {
			sides = append(sides, besideHungarian(m, optimum))
		}
		return sides, err
	}
}

// allPairs solves the tight market with every pair as a candidate.
func allPairs(e *env) ([]side, error) {
	m := newTown(1000, 1000, tight, many).nearest(1000)
	var s matching.Solver
	m.load(&s)
	s.Solve(m.vehicles)
	optimum, err := m.proved(&s)
	if err != nil {
		return nil, err
	}
	peers, err := besideLemon(e, m, optimum, "")
	return append(append([]side{{name: "marketd", run: solving(m)}}, peers...), besideHungarian(m, optimum)), err
}

package matching

import "math"

// pair is a need's edge to a vehicle. A need's pairs are sorted by rank, hence by falling score.
type pair struct {
	score   int64
	vehicle int32
}

// assignment finds the matching of needs to vehicles with the highest sum of scores, and its duals: u of needs and v of
// vehicles, none negative, with u + v >= score for every pair and equality for the matched, u = 0 for every unserved need
// and v = 0 for every idle vehicle. Those conditions prove it (linear programming duality). After solve it is also the
// canonical one of all optimal matchings (ties.go).
//
// The duals are then those of all optimal ones that give the needs most (duals.go). So the result depends on the pairs alone.
//
// The method is shortest augmenting paths with an auction in front, after Jonker and Volgenant, "A shortest augmenting
// path algorithm for dense and sparse linear assignment problems" (1987); here with the choice to leave a need unserved.
// The buffers are kept for the next use.
type assignment struct {
	start []int32 // pairs of need i: start[i] to start[i+1]
	pairs []pair
	u, v  []int64
	match []int32 // need to pair, or none
	owner []int32 // vehicle to need, or none

	free    []int32 // needs that the auction left to the augmenting paths
	dist    []int64 // vehicle to distance in the search; far unless touched
	pred    []step  // vehicle to who reached it
	touched []int32
	heap    distances
	back    reversed
	ties    ties
	prices  prices
}

// step is a need that takes a pair, or with none gives up what it has.
type step struct{ need, pair int32 }

const (
	none = int32(-1)
	far  = int64(math.MaxInt64)

	maxSteps = 8 // of a fight in the auction: augmenting paths end long ones sooner (measured)
)

// reset empties the assignment; needs follow with add.
func (a *assignment) reset() {
	a.start = append(a.start[:0], 0)
	a.pairs = a.pairs[:0]
}

// add appends a pair of the need under construction.
func (a *assignment) add(vehicle int32, score int64) {
	a.pairs = append(a.pairs, pair{score, vehicle})
}

// endNeed ends the need under construction.
func (a *assignment) endNeed() { a.start = append(a.start, int32(len(a.pairs))) }

// solve finds the canonical optimum over the pairs that were added, for vehicles 0 to vehicles-1. It may begin with duals of
// the vehicles, nil: 0; those of a market that is nearly the same save work.
func (a *assignment) solve(vehicles int, warm []int64) {
	needs := len(a.start) - 1
	a.u, a.v = fill(a.u, needs, 0), fill(a.v, vehicles, 0)
	copy(a.v, warm)
	a.match, a.owner = fill(a.match, needs, none), fill(a.owner, vehicles, none)
	a.dist, a.pred = fill(a.dist, vehicles, far), fill(a.pred, vehicles, step{})
	a.auction()
	for _, i := range a.free {
		a.augment(i)
	}
	if len(warm) > 0 {
		a.dropIdle()
	}
	a.canonical()
	a.favourNeeds()
}

func fill[T any](s []T, n int, x T) []T {
	if cap(s) < n {
		s = make([]T, n, n+n/2)
	}
	s = s[:n]
	for i := range s {
		s[i] = x
	}
	return s
}

// auction lets each need take the vehicle that leaves it most, and raises that vehicle's dual until the need's second
// choice is as good; who was there before looks again. That settles all needs where supply is ample. Fights and ties
// are left in a.free.
func (a *assignment) auction() {
	a.free = a.free[:0]
	needs := len(a.match)
	for first := range needs {
		i := int32(first)
		for steps := 0; i != none; steps++ {
			best, most, second := a.choose(i)
			a.u[i] = 0
			if best == none {
				break // serving it would cost the others more
			}
			j := a.pairs[best].vehicle
			before := a.owner[j]
			if before != none && (most == second || steps == maxSteps) {
				if most > 0 {
					a.free = append(a.free, i)
				}
				break
			}
			a.owner[j], a.match[i] = i, best
			a.v[j] += most - second
			a.u[i] = second
			if i = before; i != none {
				a.match[i] = none
			}
		}
	}
}

// choose finds the pair of need i that leaves it most, and how much the second best leaves (0 at least: unserved). Among
// equals it prefers an idle vehicle, then the better rank.
func (a *assignment) choose(i int32) (best int32, most, second int64) {
	best, most, second = none, 0, 0
	for e := a.start[i]; e < a.start[i+1]; e++ {
		p := a.pairs[e]
		if p.score < second || best != none && p.score <= second && a.owner[a.pairs[best].vehicle] == none {
			break // v >= 0: the rest is no better
		}
		left := p.score - a.v[p.vehicle]
		switch {
		case left < second:
		case best == none || left > most:
			best, most, second = e, left, most
		default:
			second = left
			if left == most && a.owner[a.pairs[best].vehicle] != none && a.owner[p.vehicle] == none {
				best = e
			}
		}
	}
	return best, most, second
}

// augment serves need i along the cheapest alternating path: to an idle vehicle, or to a need (maybe i) that is then left
// unserved. Distances are reduced costs u + v - score.
func (a *assignment) augment(i int32) {
	least := a.least()
	for e := a.start[i]; e < a.start[i+1] && a.pairs[e].score-least > a.u[i]; e++ {
		p := a.pairs[e]
		a.u[i] = max(a.u[i], p.score-a.v[p.vehicle])
	}
	shortest, unserved, end := a.u[i], i, none
	a.heap, a.touched = a.heap[:0], a.touched[:0]
	reached, d := i, int64(0)
	for {
		// From this need on: every pair shorter than the best way out.
		base := d + a.u[reached]
		for e := a.start[reached]; e < a.start[reached+1]; e++ {
			p := a.pairs[e]
			if base+least-p.score >= shortest {
				break
			}
			next := base + a.v[p.vehicle] - p.score
			if next >= shortest || next >= a.dist[p.vehicle] {
				continue
			}
			if a.dist[p.vehicle] == far {
				a.touched = append(a.touched, p.vehicle)
			}
			a.dist[p.vehicle], a.pred[p.vehicle] = next, step{reached, e}
			if a.owner[p.vehicle] == none {
				shortest, end, unserved = next, p.vehicle, none
			} else {
				a.heap.push(distance{next, p.vehicle})
			}
		}
		// To the nearest vehicle that was not visited, and its need.
		x := distance{d: far}
		for len(a.heap) > 0 {
			if x = a.heap.pop(); x.d == a.dist[x.vehicle] {
				break
			}
			x.d = far
		}
		if x.d >= shortest {
			break
		}
		reached, d = a.owner[x.vehicle], x.d
		if d+a.u[reached] < shortest {
			shortest, end, unserved = d+a.u[reached], none, reached
		}
	}
	a.settle(i, shortest)
	a.flip(i, end, unserved)
}

// least is the least dual of all vehicles: more than 0 once nobody is idle and needs fight for every one.
func (a *assignment) least() int64 {
	least := far
	for _, v := range a.v {
		if v == 0 {
			return 0
		}
		least = min(least, v)
	}
	return least
}

// settle makes the shortest path tight: what was nearer than its end gives up the difference.
func (a *assignment) settle(i int32, shortest int64) {
	a.u[i] -= shortest
	for _, j := range a.touched {
		if less := shortest - a.dist[j]; less > 0 {
			a.v[j] += less
			a.u[a.owner[j]] -= less
		}
		a.dist[j] = far
	}
}

// flip matches along the path from i to its end: vehicle end, or the need unserved.
func (a *assignment) flip(i, end, unserved int32) {
	if unserved == i {
		return
	}
	if unserved != none {
		end = a.pairs[a.match[unserved]].vehicle
		a.match[unserved] = none
	}
	for {
		s := a.pred[end]
		before := a.match[s.need]
		a.match[s.need], a.owner[end] = s.pair, s.need
		if s.need == i {
			return
		}
		end = a.pairs[before].vehicle
	}
}

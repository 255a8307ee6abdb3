package matching

// reversed are the pairs of each vehicle: pair e of need i is at[k] = step{i, e} for a k from start[j] to start[j+1].
type reversed struct {
	start []int32
	at    []step
}

func (r *reversed) build(a *assignment) {
	r.start = fill(r.start, len(a.v)+1, 0)
	r.at = fill(r.at, len(a.pairs), step{})
	for _, p := range a.pairs {
		r.start[p.vehicle]++
	}
	sum := int32(0)
	for j, n := range r.start {
		sum += n
		r.start[j] = sum
	}
	for i := len(a.match) - 1; i >= 0; i-- {
		for e := a.start[i+1] - 1; e >= a.start[i]; e-- {
			j := a.pairs[e].vehicle
			r.start[j]--
			r.at[r.start[j]] = step{int32(i), e}
		}
	}
}

// dropIdle ends a warm start: a vehicle that nobody took at the dual that it came with is offered for less and less, until
// somebody takes it or its dual is 0.
func (a *assignment) dropIdle() {
	built := false
	for j := range a.v {
		if a.owner[j] == none && a.v[j] > 0 {
			if !built {
				a.back.build(a)
				built = true
			}
			a.offer(int32(j))
		}
	}
}

// offer lowers the dual of idle vehicle first along the cheapest alternating path: to an unserved need that takes a vehicle, or
// to a vehicle (maybe first) whose dual gets to 0 and that is idle then. It is augment with the sides swapped.
func (a *assignment) offer(first int32) {
	a.heap, a.touched = a.heap[:0], append(a.touched[:0], first)
	a.dist[first] = 0
	reached, d := first, int64(0)
	shortest, idle, by := a.v[first], first, step{none, none}
	for {
		base := d + a.v[reached]
		for _, s := range a.back.at[a.back.start[reached]:a.back.start[reached+1]] {
			next := base + a.u[s.need] - a.pairs[s.pair].score
			if next >= shortest || a.owner[reached] == s.need {
				continue
			}
			m := a.match[s.need]
			if m == none {
				shortest, idle, by = next, none, s
				continue
			}
			j := a.pairs[m].vehicle
			if next >= a.dist[j] {
				continue
			}
			if a.dist[j] == far {
				a.touched = append(a.touched, j)
			}
			a.dist[j], a.pred[j] = next, s
			a.heap.push(distance{next, j})
		}
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
		reached, d = x.vehicle, x.d
		if d+a.v[reached] < shortest {
			shortest, idle, by = d+a.v[reached], reached, step{none, none}
		}
	}
	for _, j := range a.touched {
		if less := shortest - a.dist[j]; less > 0 {
			a.v[j] -= less
			if i := a.owner[j]; i != none {
				a.u[i] += less
			}
		}
		a.dist[j] = far
	}
	a.shift(first, idle, by)
}

// shift matches along the path from its end to first: vehicle idle is given up, or the need of by is served.
func (a *assignment) shift(first, idle int32, by step) {
	j := idle
	if idle != none {
		a.owner[idle] = none
	} else {
		j = a.pairs[by.pair].vehicle
		a.match[by.need], a.owner[j] = by.pair, by.need
	}
	for j != first {
		s := a.pred[j]
		j = a.pairs[s.pair].vehicle
		a.match[s.need], a.owner[j] = s.pair, s.need
	}
}

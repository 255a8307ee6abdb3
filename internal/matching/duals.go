package matching

// favourNeeds moves the duals as far to the needs' side as optimal duals go: each v is then the least of all optimal ones,
// each u the most. They are unique, so they do not tell how they were found; and the greater u, the sooner a bound is met.
//
// A vehicle's dual can fall until it is 0, or until another need would want the vehicle: by slack = u + v - score of that
// pair, and by how much the other need's own u rises. Those are shortest paths; a.dist[j] is how far v[j] can fall.
func (a *assignment) favourNeeds() {
	a.heap, a.touched = a.heap[:0], a.touched[:0]
	for j, v := range a.v {
		if v > 0 {
			a.dist[j] = v
			a.touched = append(a.touched, int32(j))
			a.heap.push(distance{v, int32(j)})
		}
	}
	if len(a.touched) == 0 {
		return
	}
	for i, m := range a.match {
		if m == none || a.v[a.pairs[m].vehicle] == 0 {
			a.wants(int32(i), 0)
		}
	}
	for len(a.heap) > 0 {
		if x := a.heap.pop(); x.d == a.dist[x.vehicle] {
			a.wants(a.owner[x.vehicle], x.d)
		}
	}
	for _, j := range a.touched {
		a.v[j] -= a.dist[j]
		a.u[a.owner[j]] += a.dist[j]
		a.dist[j] = far
	}
}

// wants says that need i, whose u rises by rise, wants no vehicle's dual to fall farther than to where it would take it.
func (a *assignment) wants(i int32, rise int64) {
	level := a.u[i] + rise
	for e := a.start[i]; e < a.start[i+1] && a.pairs[e].score > level; e++ { // the others let v fall to 0
		p := a.pairs[e]
		if fall := level + a.v[p.vehicle] - p.score; fall < a.dist[p.vehicle] && a.v[p.vehicle] > 0 {
			a.dist[p.vehicle] = fall
			a.heap.push(distance{fall, p.vehicle})
		}
	}
}

// prices are the duals that give the vehicles most: the v of a vehicle is then what the market would lose without it, which is
// what it is paid above its price under the rule of Vickrey, Clarke and Groves (Leonard, "Elicitation of honest preferences
// for the assignment of individuals to positions", 1983).
type prices struct {
	apart []bool  // vehicles that set nobody's price: they, and the needs that they win, are no part of this market
	less  []int64 // how far the u of a need can fall; the v of its vehicle rises as far
	edges []fall
	start []int32 // edges from need k: order[start[k]] to order[start[k+1]]
	order []int32
}

// fall says that the u of need to can fall by slack more than that of need from does.
type fall struct {
	from, to int32
	slack    int64
}

// favourVehicles finds prices.less. The u of a served need can fall to 0, or until the need would want another vehicle: by
// the slack of that pair, and by how far the u of that vehicle's need falls. Those are shortest paths again. All falls are
// at least the least of those that no other need is in the way of, which leaves few pairs to look at.
func (a *assignment) favourVehicles() {
	p := &a.prices
	needs := len(a.match)
	p.less, p.edges, p.start = fill(p.less, needs, 0), p.edges[:0], fill(p.start, needs+1, 0)
	least := far
	for i := range needs {
		if a.priced(int32(i)) {
			p.less[i] = a.freeFall(int32(i))
			least = min(least, p.less[i])
		}
	}
	for i := range needs {
		if a.priced(int32(i)) && p.less[i] > least {
			a.held(int32(i), p.less[i]-least)
		}
	}
	if len(p.edges) == 0 {
		return
	}
	p.sortEdges()
	a.heap = a.heap[:0]
	for k := range needs {
		if p.start[k] < p.start[k+1] {
			a.heap.push(distance{p.less[k], int32(k)})
		}
	}
	for len(a.heap) > 0 {
		x := a.heap.pop()
		if x.d != p.less[x.vehicle] {
			continue
		}
		for _, e := range p.order[p.start[x.vehicle]:p.start[x.vehicle+1]] {
			f := p.edges[e]
			if d := x.d + f.slack; d < p.less[f.to] {
				p.less[f.to] = d
				a.heap.push(distance{d, f.to})
			}
		}
	}
}

// priced says that need i has a winner whose price is not its own.
func (a *assignment) priced(i int32) bool {
	m := a.match[i]
	return m != none && !a.prices.apart[a.pairs[m].vehicle]
}

// freeFall is how far the u of need i can fall as far as idle vehicles go.
func (a *assignment) freeFall(i int32) int64 {
	less := a.u[i]
	for e := a.start[i]; e < a.start[i+1] && a.u[i]-a.pairs[e].score < less; e++ { // v >= 0: the rest leaves more room
		x := a.pairs[e]
		if a.owner[x.vehicle] == none && !a.prices.apart[x.vehicle] {
			less = min(less, a.u[i]+a.v[x.vehicle]-x.score)
		}
	}
	return less
}

// held adds the edges to need i that are shorter than room, from the needs whose vehicles it might want.
func (a *assignment) held(i int32, room int64) {
	p := &a.prices
	for e := a.start[i]; e < a.start[i+1] && a.u[i]-a.pairs[e].score < room; e++ {
		x := a.pairs[e]
		k, slack := a.owner[x.vehicle], a.u[i]+a.v[x.vehicle]-x.score
		if k != none && k != i && slack < room && !p.apart[x.vehicle] {
			p.edges = append(p.edges, fall{k, i, slack})
		}
	}
}

// sortEdges orders the edges by where they come from.
func (p *prices) sortEdges() {
	for _, f := range p.edges {
		p.start[f.from]++
	}
	sum := int32(0)
	for k, n := range p.start {
		sum += n
		p.start[k] = sum
	}
	p.order = fill(p.order, len(p.edges), 0)
	for e := len(p.edges) - 1; e >= 0; e-- {
		k := p.edges[e].from
		p.start[k]--
		p.order[p.start[k]] = int32(e)
	}
}

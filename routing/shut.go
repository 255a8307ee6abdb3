package routing

import (
	"slices"

	"github.com/marketd/marketd/market"
)

// Roads are closed by zones ([NoDrive]), from a time on and until another. A way keeps out of all zones that are in force
// at any moment of it, except of those that it begins in: whoever is inside drives out. Most ways never come near one, so
// each is sought as if all roads were open first. A way that meets no closed road is the quickest without them too; only
// one that does is sought again, by a plain search around what it met, and again if it takes so long that more zones
// begin.

// shut is what a way has to keep out of.
type shut struct {
	zones *zoneSet
	set   []int    // of zones, by index
	edges []uint64 // of their roads, as bits
}

// closedRoads are the edges that each zone of a set touches.
type closedRoads struct {
	network *Network
	edges   [][]int32
}

// closed finds the closed roads of a set of zones, once.
func (n *Network) closed(s *zoneSet) *closedRoads {
	if c := s.roads.Load(); c != nil && c.network == n {
		return c
	}
	c := &closedRoads{n, make([][]int32, len(s.all))}
	for i, z := range s.all {
		if z.Kind != NoDrive {
			continue
		}
		rows, cols := n.grid.cover(s.boxes[i])
		for row := rows[0]; row <= rows[1]; row++ {
			for _, e := range n.grid.row(row, cols) {
				if z.Area.Crosses(e.a, e.b) {
					c.edges[i] = append(c.edges[i], e.edge)
				}
			}
		}
	}
	s.roads.Store(c)
	return c
}

func (n *Network) shut(s *zoneSet, set []int) *shut {
	c := &shut{zones: s, set: set, edges: make([]uint64, len(n.edges)/64+1)}
	for _, i := range set {
		for _, e := range n.closed(s).edges[i] {
			c.edges[e/64] |= 1 << (e % 64)
		}
	}
	return c
}

// has says whether an arc is closed.
func (c *shut) has(x arcID) bool { return c != nil && c.edges[x/128]>>(x/2%64)&1 == 1 }

// bars says whether part of a road is closed.
func (c *shut) bars(p, q market.Place) bool {
	if c == nil {
		return false
	}
	_, crossed := c.zones.crossed(c.set, p, q)
	return crossed
}

// closes says whether any zone closes roads, now or ever.
func (z *Zones) closes() bool { return z.get().drives }

// detour seeks the ways again that meet closed roads.
func (q *query) detour(n *Network, departMs int64, zones *zoneSet) {
	around := make([][]int, len(q.spots)) // the zones that a way has to be sought around, nil where it is good
	var last *shut
	shut := func(set []int) *shut {
		if last == nil || !slices.Equal(last.set, set) {
			last = n.shut(zones, set)
		}
		return last
	}
	for i := range q.spots {
		if q.steps[i].cost < never {
			around[i] = q.part(n, []int{i}, nil).meets(n, 0, n.finder(), departMs, zones, shut)
		}
	}
	for {
		i := slices.IndexFunc(around, func(set []int) bool { return set != nil })
		if i < 0 {
			return
		}
		var group []int
		set := around[i]
		for k := range around {
			if slices.Equal(around[k], set) {
				group = append(group, k)
				around[k] = nil
			}
		}
		closed := shut(set)
		search := plain{pool: &n.labels, shut: closed}
		part := q.part(n, group, closed)
		part.run(n, search)
		for k, i := range group {
			q.steps[i], q.shuts[i] = part.steps[k], closed
			copy(q.heads[2*i:2*i+2], part.heads[2*k:])
			if part.steps[k].cost == never {
				continue
			}
			if more := part.meets(n, k, search, departMs, zones, shut); len(more) > len(set) {
				around[i] = more
			}
		}
	}
}

// part is a query for some of the sources.
func (q *query) part(n *Network, sources []int, closed *shut) *query {
	p := &query{goal: q.goal}
	for _, i := range sources {
		p.spots, p.steps, p.shuts = append(p.spots, q.spots[i]), append(p.steps, q.steps[i]), append(p.shuts, closed)
		p.heads, p.left = append(p.heads, q.heads[2*i:2*i+2]...), append(p.left, never, never)
	}
	return p
}

// meets returns all zones that the way of a source must keep out of, if it meets one of them; else nil.
func (q *query) meets(n *Network, i int, f finder, departMs int64, zones *zoneSet, shut func([]int) *shut) []int {
	s, step := q.spots[i], q.steps[i]
	here, end := n.place(s), n.place(q.goal)
	set := zones.inForce(NoDrive, departMs, departMs+msOf(step.cost+s.yard()), nil)
	set = slices.DeleteFunc(set, func(z int) bool { return zones.all[z].Area.Contains(here) })
	if len(set) == 0 {
		return nil
	}
	closed := shut(set)
	if step.dir < 0 {
		if closed.bars(here, end) {
			return set
		}
		return nil
	}
	at := n.states.head[2*s.edge+step.dir]
	met := closed.bars(here, n.at(at))
	for _, x := range f.trace(n, q, at) {
		met = met || closed.has(x)
		at = n.states.head[x]
	}
	if met || closed.bars(n.at(at), end) {
		return set
	}
	return nil
}

// at is the place of a state.
func (n *Network) at(state int32) market.Place { return n.nodes[n.states.node[state]] }

// refusal says why there is no way for the only source of a query.
func (q *query) refusal(from, to market.Place) error {
	closed := q.shuts[0]
	if closed == nil {
		return noRoad(from, to)
	}
	if z, in := closed.zones.within(closed.set, to); in {
		return &ZoneError{Zone: z, From: from, To: to, Inside: &to}
	}
	return &ZoneError{Zone: closed.zones.all[closed.set[0]], From: from, To: to}
}

// drive is a network with the zones that close its roads.
type drive struct {
	*Network
	zones *Zones
}

func (d drive) Estimate(class market.Class, from, to market.Place, departMs int64) (Leg, error) {
	return d.estimate(class, from, to, departMs, d.zones)
}

func (d drive) EstimateMany(class market.Class, froms []market.Place, to market.Place, departMs int64, legs []Leg) ([]Leg, error) {
	return d.estimateMany(class, froms, to, departMs, legs, d.zones)
}

func (d drive) Path(class market.Class, from, to market.Place, departMs int64) (Way, error) {
	return d.path(class, from, to, departMs, d.zones)
}

// fenced is another source of road times: it knows of no closed roads, but nobody is sent into them.
type fenced struct {
	Router
	zones *Zones
}

func (f fenced) refuse(from, to market.Place, departMs int64) error {
	s := f.zones.get()
	if !s.drives {
		return nil
	}
	if z, in := s.within(s.inForce(NoDrive, departMs, departMs, nil), to); in {
		return &ZoneError{Zone: z, From: from, To: to, Inside: &to}
	}
	return nil
}

func (f fenced) Estimate(class market.Class, from, to market.Place, departMs int64) (Leg, error) {
	if err := f.refuse(from, to, departMs); err != nil {
		return NoLeg, err
	}
	return f.Router.Estimate(class, from, to, departMs)
}

func (f fenced) EstimateMany(class market.Class, froms []market.Place, to market.Place, departMs int64, legs []Leg) ([]Leg, error) {
	if err := f.refuse(to, to, departMs); err != nil {
		return legs, err
	}
	return f.Router.EstimateMany(class, froms, to, departMs, legs)
}

func (f fenced) Path(class market.Class, from, to market.Place, departMs int64) (Way, error) {
	if err := f.refuse(from, to, departMs); err != nil {
		return nil, err
	}
	return f.Router.Path(class, from, to, departMs)
}

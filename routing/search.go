package routing

import (
	"sync"

	"github.com/marketd/marketd/market"
)

// Estimate is the leg of the quickest way by car.
func (n *Network) Estimate(class market.Class, from, to market.Place, departMs int64) (Leg, error) {
	return n.estimate(class, from, to, departMs, nil)
}

// EstimateMany asks once for all sources.
func (n *Network) EstimateMany(class market.Class, froms []market.Place, to market.Place, departMs int64, legs []Leg) ([]Leg, error) {
	return n.estimateMany(class, froms, to, departMs, legs, nil)
}

// Path is the quickest way by car, from the point of the roads nearest to from, or from there itself where that is far
// from them, to the point nearest to to.
func (n *Network) Path(class market.Class, from, to market.Place, departMs int64) (Way, error) {
	return n.path(class, from, to, departMs, nil)
}

func (n *Network) estimate(class market.Class, from, to market.Place, departMs int64, zones *Zones) (Leg, error) {
	q := n.ask()
	defer n.asked.Put(q)
	if err := q.aim(n, class, from, to); err != nil {
		return NoLeg, err
	}
	q.answer(n, departMs, zones)
	if q.steps[0].cost == never {
		return NoLeg, q.refusal(from, to)
	}
	return q.leg(0), nil
}

func (n *Network) estimateMany(class market.Class, froms []market.Place, to market.Place, departMs int64, legs []Leg, zones *Zones) ([]Leg, error) {
	q := n.ask()
	defer n.asked.Put(q)
	var err error
	if class != market.Car {
		return legs, &ClassError{class}
	}
	if q.goal, err = n.snapGoal(to); err != nil {
		return legs, err
	}
	for _, from := range froms {
		s, err := n.snap(from)
		if err != nil {
			s.edge = noEdge
		}
		q.spots = append(q.spots, s)
	}
	q.answer(n, departMs, zones)
	for i := range froms {
		legs = append(legs, q.leg(i))
	}
	return legs, nil
}

func (n *Network) path(class market.Class, from, to market.Place, departMs int64, zones *Zones) (Way, error) {
	q := n.ask()
	defer n.asked.Put(q)
	if err := q.aim(n, class, from, to); err != nil {
		return nil, err
	}
	q.answer(n, departMs, zones)
	step := q.steps[0]
	if step.cost == never {
		return nil, q.refusal(from, to)
	}
	start, yard := q.spots[0], msOf(q.spots[0].yard())
	way := Way{{Place: n.place(start)}}
	if yard > 0 {
		way = Way{{Place: from}, {Place: n.place(start), AtMs: yard}}
	}
	if step.dir >= 0 {
		at := yard + msOf(n.edges[start.edge].rest(start.part, step.dir))
		head := n.states.head[2*start.edge+step.dir]
		way = way.to(n.at(head), at)
		for _, x := range q.finder(n, 0).trace(n, q, head) {
			at += msOf(n.edges[x/2].cost)
			way = way.to(n.at(n.states.head[x]), at)
		}
	}
	return way.to(n.place(q.goal), yard+msOf(step.cost)), nil
}

// to goes on to a place; a corner twice in a row is one.
func (w Way) to(p market.Place, atMs int64) Way {
	if last := &w[len(w)-1]; last.Place == p {
		last.AtMs = max(last.AtMs, atMs)
		if len(w) == 1 {
			last.AtMs = 0
		}
		return w
	}
	return append(w, Waypoint{Place: p, AtMs: atMs})
}

// query is a question for ways from several sources to one goal.
type query struct {
	goal   spot
	spots  []spot  // of the sources, noEdge where one is off the network
	heads  []int32 // two a source: the states at the ends of its edge, -1 where it cannot go there
	left   []cost  // from each head to the goal
	limits []cost  // of each source: what its way takes at most, if the guess is right
	steps  []step  // of each source
	shuts  []*shut // of each source: the closed roads that its way has to go around, nil where there are none
}

// step is the way from a source: first along its edge (0), against it (1), or -1, on that edge straight to the goal.
type step struct {
	dir  int32
	cost cost
}

// finder finds the least ways of a query.
type finder interface {
	// find sets left for all heads.
	find(n *Network, q *query)
	// trace is the way from a head to the goal's edge.
	trace(n *Network, q *query, head int32) []arcID
}

func (n *Network) ask() *query {
	q, _ := n.asked.Get().(*query)
	if q == nil {
		q = new(query)
	}
	q.spots, q.shuts = q.spots[:0], q.shuts[:0]
	return q
}

// aim sets a query for one source.
func (q *query) aim(n *Network, class market.Class, from, to market.Place) (err error) {
	if class != market.Car {
		return &ClassError{class}
	}
	if q.goal, err = n.snapGoal(to); err != nil {
		return err
	}
	s, err := n.snap(from)
	if err != nil {
		return err
	}
	q.spots = append(q.spots, s)
	return nil
}

// answer sets the steps of all sources.
func (q *query) answer(n *Network, departMs int64, zones *Zones) {
	q.steps, q.shuts = q.steps[:0], q.shuts[:0]
	for range q.spots {
		q.steps, q.shuts = append(q.steps, step{}), append(q.shuts, nil)
	}
	q.run(n, n.finder())
	if zones.closes() {
		q.detour(n, departMs, zones.get())
	}
}

// run asks a finder about all sources that it is for.
func (q *query) run(n *Network, f finder) {
	q.heads, q.left = q.heads[:0], q.left[:0]
	for i, s := range q.spots {
		heads := [2]int32{-1, -1}
		for dir := range int32(2) {
			if s.edge == noEdge {
				continue
			}
			if head := n.states.head[2*s.edge+dir]; head >= 0 && (q.shuts[i] == nil || !q.shuts[i].bars(n.place(s), n.at(head))) {
				heads[dir] = head
			}
		}
		q.heads, q.left = append(q.heads, heads[:]...), append(q.left, never, never)
	}
	f.find(n, q)
	for i := range q.spots {
		q.steps[i] = n.first(q, i, [2]cost{q.left[2*i], q.left[2*i+1]})
	}
}

// finder is the hierarchy, or while that is not ready a plain search.
func (n *Network) finder() finder {
	if h := n.above.Load(); h != nil {
		return h
	}
	return plain{pool: &n.labels}
}

// finder is what answered for a source.
func (q *query) finder(n *Network, i int) finder {
	if q.shuts[i] != nil {
		return plain{pool: &n.labels, shut: q.shuts[i]}
	}
	return n.finder()
}

// leg is the whole way from where a source really is.
func (q *query) leg(i int) Leg {
	s, step := q.spots[i], q.steps[i]
	if step.cost == never {
		return NoLeg
	}
	all := step.cost + s.yard()
	return Leg{DistanceM: (cmOf(all) + 50) / 100, DurationMs: msOf(all)}
}

const noEdge = -1

// first is the best step of a source, by what is left from its heads.
func (n *Network) first(q *query, i int, left [2]cost) step {
	s, goal := q.spots[i], q.goal
	best := step{-1, never}
	if s.edge == noEdge {
		return best
	}
	e := &n.edges[s.edge]
	if s.edge == goal.edge {
		if dir := e.towards(s.part, goal.part); dir >= 0 && (goal.dirs>>dir&1 == 1 || s.part == goal.part) && (q.shuts[i] == nil || !q.shuts[i].bars(n.place(s), n.place(goal))) {
			best.cost = e.rest(s.part, dir) - e.rest(goal.part, dir)
		}
	}
	for dir := range int32(2) {
		if left[dir] < never {
			if c := e.rest(s.part, dir) + left[dir]; c < best.cost {
				best = step{dir, c}
			}
		}
	}
	return best
}

// towards is the direction from one part of an edge to another, -1 where it may not be driven.
func (e *edge) towards(from, to uint32) int32 {
	switch {
	case from <= to:
		return 0
	case e.oneWay:
		return -1
	}
	return 1
}

// rest is what is left of an edge from a part of it on, in a direction.
func (e *edge) rest(part uint32, dir int32) cost {
	behind := costOf(uint32((e.cost>>32)*uint64(part)/whole), uint32(uint64(uint32(e.cost))*uint64(part)/whole))
	if dir == 0 {
		return e.cost - behind
	}
	return behind
}

// eachEnd visits the states from which the goal's edge may be taken towards it, with what it takes from there.
func (n *Network) eachEnd(goal spot, do func(state int32, rest cost)) {
	e := &n.edges[goal.edge]
	for dir := range int32(2) {
		if goal.dirs>>dir&1 == 0 {
			continue
		}
		rest := e.rest(goal.part, dir^1)
		for _, state := range n.states.tail.of(2*goal.edge + dir) {
			do(state, rest)
		}
	}
}

// pools are what a network keeps between questions.
type pools struct{ asked, labels sync.Pool }

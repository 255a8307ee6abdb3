package routing

import (
	"math"
	"sync"

	"github.com/marketd/marketd/market"
)

// Estimate is the leg of the quickest way by car.
func (n *Network) Estimate(class market.Class, from, to market.Place, departMs int64) (Leg, error) {
	ends, err := n.snapEnds(class, from, to)
	if err != nil {
		return NoLeg, err
	}
	l := n.pool.get(len(n.nodes))
	defer n.pool.put(l)
	n.reach(l, ends[1], ends[:1])
	return n.first(l, ends[0], ends[1]).leg(ends[0]), nil
}

// EstimateMany runs one search from the target backwards until it has met all sources.
func (n *Network) EstimateMany(class market.Class, froms []market.Place, to market.Place, departMs int64, legs []Leg) ([]Leg, error) {
	ends, err := n.snapEnds(class, to)
	if err != nil {
		return legs, err
	}
	l := n.pool.get(len(n.nodes))
	defer n.pool.put(l)
	l.sources = l.sources[:0]
	for _, from := range froms {
		s, err := n.snap(from)
		if err != nil {
			s.edge = noEdge
		}
		l.sources = append(l.sources, s)
	}
	n.reach(l, ends[0], l.sources)
	for _, s := range l.sources {
		if s.edge == noEdge {
			legs = append(legs, NoLeg)
		} else {
			legs = append(legs, n.first(l, s, ends[0]).leg(s))
		}
	}
	return legs, nil
}

// Path is the quickest way by car, from the point of the roads nearest to from, or from there itself where that is far
// from them, to the point nearest to to.
func (n *Network) Path(class market.Class, from, to market.Place, departMs int64) (Way, error) {
	ends, err := n.snapEnds(class, from, to)
	if err != nil {
		return nil, err
	}
	l := n.pool.get(len(n.nodes))
	defer n.pool.put(l)
	n.reach(l, ends[1], ends[:1])
	step := n.first(l, ends[0], ends[1])
	way, yard := Way{{Place: n.place(ends[0])}}, int64(ends[0].yard().ms)
	if yard > 0 {
		way = Way{{Place: from}, {Place: n.place(ends[0]), AtMs: yard}}
	}
	for v := step.node; v >= 0; v = l.labels[v].next {
		way = way.to(n.nodes[v], yard+int64(step.ms)-int64(l.labels[v].ms))
	}
	return way.to(n.place(ends[1]), yard+int64(step.ms)), nil
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

func (n *Network) snapEnds(class market.Class, places ...market.Place) (ends [2]spot, err error) {
	if class != market.Car {
		return ends, &ClassError{class}
	}
	for i, p := range places {
		if ends[i], err = n.snap(p); err != nil {
			return ends, err
		}
	}
	return ends, nil
}

// label is what a search knows of a node: how far the target is from it, and the next node on the way there.
type label struct {
	ms, cm uint32
	next   int32 // -1: the target's edge is next
	run    uint32
}

// labels is the state of a search, kept for the next one.
type labels struct {
	labels  []label
	run     uint32 // labels of other runs count as unset
	heap    []uint64
	sources []spot
}

type labelPool struct{ sync.Pool }

func (p *labelPool) get(nodes int) *labels {
	l, _ := p.Get().(*labels)
	if l == nil || l.run == math.MaxUint32 {
		l = &labels{labels: make([]label, nodes)}
	}
	l.run++
	l.heap = l.heap[:0]
	return l
}

func (p *labelPool) put(l *labels) { p.Put(l) }

// reach is Dijkstra's algorithm from the target backwards, until all sources are met.
func (n *Network) reach(l *labels, target spot, sources []spot) {
	e := n.edges[target.edge]
	toA, toB := e.split(target.part)
	l.improve(e.a, label{toA.ms, toA.cm, -1, l.run})
	if !e.oneWay {
		l.improve(e.b, label{toB.ms, toB.cm, -1, l.run})
	}
	limit := n.farthest(l, sources, target)
	for settled := 0; len(l.heap) > 0; settled++ {
		key := l.pop()
		ms, v := uint32(key>>32), int32(uint32(key))
		at := l.labels[v]
		if at.ms != ms {
			continue // an old entry; the node was reached more quickly since
		}
		if ms >= limit {
			if limit = n.farthest(l, sources, target); ms >= limit {
				return
			}
		}
		if settled%64 == 63 {
			limit = n.farthest(l, sources, target)
		}
		for _, in := range n.in.arcs[n.in.start[v]:n.in.start[v+1]] {
			l.improve(in.node, label{at.ms + in.ms, at.cm + in.cm, v, l.run})
		}
	}
}

// farthest is the longest of the sources' best ways so far: nothing that is found beyond it can be better.
func (n *Network) farthest(l *labels, sources []spot, target spot) uint32 {
	far := uint32(0)
	for _, s := range sources {
		if s.edge != noEdge {
			far = max(far, n.first(l, s, target).ms)
		}
	}
	return far
}

// improve takes a better label: quicker, or as quick and shorter.
func (l *labels) improve(v int32, better label) {
	old := &l.labels[v]
	if old.run == l.run && (old.ms < better.ms || old.ms == better.ms && old.cm <= better.cm) {
		return
	}
	again := old.run == l.run && old.ms == better.ms
	*old = better
	if !again {
		l.push(uint64(better.ms)<<32 | uint64(uint32(v)))
	}
}

// step is the way from a spot: along its edge to a node (or, -1, straight to the target), and all in all.
type step struct {
	node   int32
	ms, cm uint32
}

// leg is the whole way, from where a source really is.
func (s step) leg(from spot) Leg {
	yard := from.yard()
	return Leg{DistanceM: (int64(s.cm) + int64(yard.cm) + 50) / 100, DurationMs: int64(s.ms) + int64(yard.ms)}
}

const (
	noEdge = -1
	never  = math.MaxUint32
)

// first is the best step from a source by what the search knows; its ms is never where it has not met the source.
func (n *Network) first(l *labels, source, target spot) step {
	e := n.edges[source.edge]
	best := step{ms: never}
	try := func(s step) {
		if s.ms < best.ms || s.ms == best.ms && s.cm < best.cm {
			best = s
		}
	}
	back, ahead := e.split(source.part)
	if source.edge == target.edge {
		tb, _ := e.split(target.part)
		switch {
		case source.part <= target.part:
			try(step{-1, tb.ms - back.ms, tb.cm - back.cm})
		case !e.oneWay:
			try(step{-1, back.ms - tb.ms, back.cm - tb.cm})
		}
	}
	if b := l.labels[e.b]; b.run == l.run {
		try(step{e.b, ahead.ms + b.ms, ahead.cm + b.cm})
	}
	if a := l.labels[e.a]; a.run == l.run && !e.oneWay {
		try(step{e.a, back.ms + a.ms, back.cm + a.cm})
	}
	return best
}

// split is what an edge takes on both sides of a spot.
func (e edge) split(part uint32) (fromA, toB arc) {
	fromA.ms = uint32(uint64(e.ms) * uint64(part) / whole)
	fromA.cm = uint32(uint64(e.cm) * uint64(part) / whole)
	return fromA, arc{ms: e.ms - fromA.ms, cm: e.cm - fromA.cm}
}

// The heap is binary, of keys ms<<32 | node: equal times settle by node, so that every run is the same.

func (l *labels) push(key uint64) {
	h := append(l.heap, key)
	i := len(h) - 1
	for i > 0 && h[(i-1)/2] > key {
		h[i] = h[(i-1)/2]
		i = (i - 1) / 2
	}
	h[i] = key
	l.heap = h
}

func (l *labels) pop() uint64 {
	h := l.heap
	top, last := h[0], h[len(h)-1]
	h = h[:len(h)-1]
	for i := 0; len(h) > 0; {
		child := 2*i + 1
		if child+1 < len(h) && h[child+1] < h[child] {
			child++
		}
		if child >= len(h) || h[child] >= last {
			h[i] = last
			break
		}
		h[i] = h[child]
		i = child
	}
	l.heap = h
	return top
}

package routing

import (
	"math"
	"sync"
)

// plain is Dijkstra's algorithm from the goal backwards: slower than a hierarchy, but it needs no preparation and can
// keep out of closed roads. It is what the hierarchy is measured and proved against.
type plain struct {
	pool *sync.Pool
	shut *shut // nil: all roads are open
}

// label is what a search knows of a state: how far the goal is from it, and the arc to take.
type label struct {
	left cost
	arc  arcID // -1: the goal's edge is next
	run  uint32
}

// labels is the state of a search, kept for the next one.
type labels struct {
	labels []label
	run    uint32   // labels of other runs count as unset
	heap   []uint64 // ms << 32 | state: equal times settle by state, so that every run is the same
}

func (p plain) get(n *Network) *labels {
	l, _ := p.pool.Get().(*labels)
	if l == nil || l.run == math.MaxUint32 {
		l = &labels{labels: make([]label, len(n.states.node))}
	}
	l.run++
	l.heap = l.heap[:0]
	return l
}

// find sets what is left from each of the query's heads.
func (p plain) find(n *Network, q *query) {
	l := p.get(n)
	p.reach(n, l, q)
	for i, state := range q.heads {
		q.left[i] = l.left(state)
	}
	p.pool.Put(l)
}

// trace is the way from one of the query's heads.
func (p plain) trace(n *Network, q *query, state int32) (way []arcID) {
	l := p.get(n)
	defer p.pool.Put(l)
	p.reach(n, l, q)
	for x := l.labels[state].arc; x >= 0; x = l.labels[n.states.head[x]].arc {
		way = append(way, x)
	}
	return way
}

// left is never where the search has not been, or where there is no state.
func (l *labels) left(state int32) cost {
	if state < 0 || l.labels[state].run != l.run {
		return never
	}
	return l.labels[state].left
}

// reach searches until nothing that it finds can be better for any source.
func (p plain) reach(n *Network, l *labels, q *query) {
	end := n.place(q.goal)
	n.eachEnd(q.goal, func(state int32, rest cost) {
		if !p.shut.bars(n.at(state), end) {
			l.improve(state, label{rest, -1, l.run})
		}
	})
	limit := p.farthest(n, l, q)
	for settled := 0; len(l.heap) > 0; settled++ {
		var key uint64
		key, l.heap = popKey(l.heap)
		ms, v := key>>32, int32(uint32(key))
		at := l.labels[v].left
		if at>>32 != ms {
			continue // an old entry; the state was reached more quickly since
		}
		if settled%64 == 63 || ms > limit {
			if limit = p.farthest(n, l, q); ms > limit {
				return
			}
		}
		for _, in := range n.states.into(v) {
			if left := at + in.cost; left < never && !p.shut.has(in.arc) {
				l.improve(in.state, label{left, in.arc, l.run})
			}
		}
	}
}

// farthest is the longest of the sources' best ways so far, in ms.
func (p plain) farthest(n *Network, l *labels, q *query) uint64 {
	far := cost(0)
	for i, s := range q.spots {
		if s.edge != noEdge {
			far = max(far, n.first(q, i, [2]cost{l.left(q.heads[2*i]), l.left(q.heads[2*i+1])}).cost)
		}
	}
	return far >> 32
}

// improve takes a better label: quicker, or as quick and shorter.
func (l *labels) improve(state int32, better label) {
	old := &l.labels[state]
	if old.run == l.run && old.left <= better.left {
		return
	}
	again := old.run == l.run && old.left>>32 == better.left>>32
	*old = better
	if !again {
		l.heap = pushKey(l.heap, better.left>>32<<32|uint64(uint32(state)))
	}
}

package routing

import (
	"math/bits"
	"slices"
	"sync"
)

// hierarchy answers as a plain search does, over few nodes: each least way goes up to ever higher nodes and then down.
// Its nodes are the states by rank. An answer needs no heap: ranks are an order in which all that leads to a node is
// known before the node, so the nodes above the goal are walked upwards once, and the nodes above all sources together
// downwards once (lazy RPHAST: Strasser, Wagner, Zeitz, 2021, made a batch). That is many-to-one with the buckets of all
// sources in one array.
type hierarchy struct {
	rank     []int32 // by state
	up, down packed  // arcs to higher nodes; from higher nodes
	pool     sync.Pool
}

type packed struct {
	at  []int32 // those of node v are all[at[v]:at[v+1]]
	all []shortcut
}

func (p *packed) of(v int32) []shortcut { return p.all[p.at[v]:p.at[v+1]] }

// climb is the state of an answer, kept for the next one.
type climb struct {
	todo []uint64 // nodes to walk over, as bits
	goal []cost   // from a node to the goal, only downwards; never where there is no such way
	via  []int32  // the arc (of down) on that way; -1 to go from here to the goal
	left []cost   // from a node to the goal; only what was walked over is true
	near []cost   // from the nearest source to a node, only upwards; never where none went
	low  []int32  // nodes with a goal
	high []int32  // nodes with a left
}

func (h *hierarchy) get() *climb {
	if w, ok := h.pool.Get().(*climb); ok {
		return w
	}
	n := len(h.rank)
	w := &climb{todo: make([]uint64, n/64+1), goal: make([]cost, n), via: make([]int32, n), left: make([]cost, n), near: make([]cost, n)}
	for i := range w.goal {
		w.goal[i], w.near[i] = never, never
	}
	return w
}

func (h *hierarchy) put(w *climb) {
	w.clear()
	h.pool.Put(w)
}

func (w *climb) clear() {
	for _, v := range w.low {
		w.goal[v] = never
	}
	for _, v := range w.high {
		w.near[v] = never
	}
	w.low, w.high = w.low[:0], w.high[:0]
}

// find sets what is left from each of the query's heads.
func (h *hierarchy) find(n *Network, q *query) {
	w := h.get()
	h.climb(n, w, q)
	for i, state := range q.heads {
		q.left[i] = never
		if state >= 0 {
			q.left[i] = w.left[h.rank[state]]
		}
	}
	h.put(w)
}

// climb finds the ways from all heads. Sources near the goal need little of the hierarchy: what is farther off than their
// ways can be is left out, by a guess that is true where all of them turn out no longer.
func (h *hierarchy) climb(n *Network, w *climb, q *query) {
	for limit := q.guess(n); ; limit = never - 1 {
		h.fromGoal(n, w, q, limit)
		h.toSources(w, q, limit)
		if limit == never-1 || !slices.ContainsFunc(q.heads, func(state int32) bool {
			return state >= 0 && w.left[h.rank[state]] > limit
		}) {
			return
		}
		w.clear()
	}
}

// guess is what no way of the query is expected to take: three times the line at a slow pace, and five minutes.
func (q *query) guess(n *Network) cost {
	far := 0.0
	for _, s := range q.spots {
		if s.edge != noEdge {
			far = max(far, n.nodes[n.edges[s.edge].a].Distance(n.nodes[n.edges[q.goal.edge].a]))
		}
	}
	return costOf(uint32(min(300_000+far*3/slowMps*1000, 1<<31)), 0)
}

const slowMps = 7

// fromGoal walks up from the goal, no farther than limit.
func (h *hierarchy) fromGoal(n *Network, w *climb, q *query, limit cost) {
	n.eachEnd(q.goal, func(state int32, rest cost) {
		r := h.rank[state]
		if rest < w.goal[r] {
			w.goal[r], w.via[r] = rest, -1
			w.todo[r/64] |= 1 << (r % 64)
		}
	})
	w.low = upwards(w.todo, w.low, func(v int32) {
		at := w.goal[v]
		for i := h.down.at[v]; i < h.down.at[v+1]; i++ {
			a := &h.down.all[i]
			if d := at + a.cost; d < w.goal[a.to] && d <= limit {
				w.goal[a.to], w.via[a.to] = d, i
				w.todo[a.to/64] |= 1 << (a.to % 64)
			}
		}
	})
}

// toSources walks up from all sources, no farther than limit, and down again with what is left to the goal.
func (h *hierarchy) toSources(w *climb, q *query, limit cost) {
	for _, state := range q.heads {
		if state >= 0 {
			r := h.rank[state]
			w.near[r] = 0
			w.todo[r/64] |= 1 << (r % 64)
		}
	}
	w.high = upwards(w.todo, w.high, func(v int32) {
		at := w.near[v]
		for _, a := range h.up.of(v) {
			if d := at + a.cost; d < w.near[a.to] && d <= limit {
				w.near[a.to] = d
				w.todo[a.to/64] |= 1 << (a.to % 64)
			}
		}
	})
	for _, v := range slices.Backward(w.high) {
		best := w.goal[v]
		for _, a := range h.up.of(v) {
			if w.near[a.to] != never {
				best = min(best, a.cost+w.left[a.to])
			}
		}
		w.left[v] = best
	}
}

// upwards takes the nodes of todo in their order, with those that each adds above itself, and lists them.
func upwards(todo []uint64, list []int32, each func(v int32)) []int32 {
	for i := range todo {
		for todo[i] != 0 {
			v := int32(i*64 + bits.TrailingZeros64(todo[i]))
			todo[i] &= todo[i] - 1
			list = append(list, v)
			each(v)
		}
	}
	return list
}

// trace is the way from one of the query's heads.
func (h *hierarchy) trace(n *Network, q *query, state int32) []arcID {
	w := h.get()
	defer h.put(w)
	h.climb(n, w, q)
	var way []arcID
	v := h.rank[state]
	for w.left[v] != w.goal[v] {
		for _, a := range h.up.of(v) {
			if w.near[a.to] != never && a.cost+w.left[a.to] == w.left[v] {
				way = h.unpack(way, v, a.to, a.over)
				v = a.to
				break
			}
		}
	}
	for i := w.via[v]; i >= 0; i = w.via[v] {
		low := h.owner(i)
		way = h.unpack(way, v, low, h.down.all[i].over)
		v = low
	}
	return way
}

// owner is the node whose list of down an arc is in: the one that it leads to.
func (h *hierarchy) owner(i int32) int32 {
	v, found := slices.BinarySearch(h.down.at, i+1)
	if !found || v == 0 {
		v--
	}
	for h.down.at[v] > i {
		v--
	}
	return int32(v)
}

// unpack appends the arcs of the network that an arc of the hierarchy stands for.
func (h *hierarchy) unpack(way []arcID, from, to, over int32) []arcID {
	if over < 0 {
		return append(way, ^over)
	}
	first := between(h.down.of(over), from)
	last := between(h.up.of(over), to)
	return h.unpack(h.unpack(way, from, over, first), over, to, last)
}

// between finds the arc to a node and says what it leads over.
func between(arcs []shortcut, to int32) int32 {
	i, _ := slices.BinarySearchFunc(arcs, to, func(a shortcut, to int32) int { return int(a.to) - int(to) })
	return arcs[i].over
}

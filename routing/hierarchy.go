package routing

import (
	"math"
	"math/bits"
	"math/rand/v2"
	"slices"
	"sync"

	"github.com/marketd/marketd/market"
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
	pace     float64 // ms a metre
	shortM   float64 // what is short
}

// packed are the arcs of all nodes, field by field: most walks need only some.
type packed struct {
	at   []int32 // those of node v are at[v] to at[v+1]
	to   []int32
	cost []cost
	over []int32
}

// climb is the state of an answer, kept for the next one.
type climb struct {
	todo []uint64 // nodes to walk over, as bits
	goal []cost   // from a node to the goal, only downwards; never where there is no such way
	via  []int32  // the arc (of down) on that way; -1 to go from here to the goal
	left []cost   // from a node to the goal; never where nothing was walked over
	near []cost   // from the nearest source to a node, only upwards; never where none went, or all are taken
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
		w.goal[i], w.near[i], w.left[i] = never, never, never
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
		w.near[v], w.left[v] = never, never
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

// climb finds the ways from all heads. Sources near the goal need little of the hierarchy of a large network: what is
// farther off than their ways are is left out. How long they are is guessed; what the guess finds bounds the second try.
func (h *hierarchy) climb(n *Network, w *climb, q *query) {
	limit := h.guess(n, q)
	for {
		h.fromGoal(n, w, q, limit)
		if limit < never-1 {
			h.markNear(w, q, limit)
		} else {
			h.markAll(w, q)
		}
		longest := h.toSources(w, q)
		if longest <= limit {
			return
		}
		limit = min(longest, never-1)
		w.clear()
	}
}

// guess is about what the longest way of the query takes. Where that is not short for the network it is more than anything
// takes: looking for what to leave out costs more than it saves.
func (h *hierarchy) guess(n *Network, q *query) cost {
	l, far := newPlane(n.nodes[n.edges[q.goal.edge].a]), 0.0
	for _, s := range q.spots {
		if s.edge != noEdge {
			at := l.xy(n.nodes[n.edges[s.edge].a])
			far = max(far, at[0]*at[0]+at[1]*at[1])
		}
	}
	if far = math.Sqrt(far); far > h.shortM {
		return never - 1
	}
	return costOf(uint32(h.pace*(far+paceM)), 0)
}

// Ways are as long as their line and this many metres more, at a pace that 99 of 100 keep.
const paceM = 300

// measure finds the pace of a large network, by ways of up to some kilometres between random places. In a small one
// nothing is short.
func (h *hierarchy) measure(n *Network) {
	if len(n.states.node) <= prepareAtOnce {
		return
	}
	const tries, reach = 200, 250_000 // 1e-7 degrees
	r := rand.New(rand.NewPCG(1, 1))
	var paces []float64
	for range tries {
		from := n.nodes[r.IntN(len(n.nodes))]
		to := market.Place{LatE7: from.LatE7 + r.Int32N(2*reach) - reach, LngE7: from.LngE7 + r.Int32N(2*reach) - reach}
		q := n.ask()
		if q.aim(n, market.Car, from, to) == nil {
			q.steps, q.shuts = append(q.steps[:0], step{}), append(q.shuts[:0], nil)
			q.run(n, h)
			if c := q.steps[0].cost; c < never {
				paces = append(paces, float64(msOf(c))/(from.Distance(to)+paceM))
			}
		}
		n.asked.Put(q)
	}
	if slices.Sort(paces); len(paces) > 0 {
		size := market.Place{LatE7: n.box.South, LngE7: n.box.West}.Distance(market.Place{LatE7: n.box.North, LngE7: n.box.East})
		h.pace, h.shortM = paces[len(paces)*99/100], size/6
	}
}

// fromGoal walks up from the goal, no farther than limit.
func (h *hierarchy) fromGoal(n *Network, w *climb, q *query, limit cost) {
	n.eachEnd(q.goal, func(state int32, rest cost) {
		r := h.rank[state]
		if rest < w.goal[r] {
			w.goal[r], w.via[r] = rest, -1
			w.mark(r)
		}
	})
	down := &h.down
	w.low = w.upwards(w.low, func(v int32) {
		here := w.goal[v]
		for i := down.at[v]; i < down.at[v+1]; i++ {
			to := down.to[i]
			if d := here + down.cost[i]; d < w.goal[to] && d <= limit {
				w.goal[to], w.via[to] = d, i
				w.mark(to)
			}
		}
	})
}

// markAll takes in all that is above the sources.
func (h *hierarchy) markAll(w *climb, q *query) {
	for _, state := range q.heads {
		if state >= 0 {
			w.mark(h.rank[state])
		}
	}
	up := &h.up
	w.high = w.upwards(w.high, func(v int32) {
		for _, to := range up.to[up.at[v]:up.at[v+1]] {
			w.mark(to)
		}
	})
}

// markNear takes in what is above the sources and no farther from them than limit.
func (h *hierarchy) markNear(w *climb, q *query, limit cost) {
	for _, state := range q.heads {
		if state >= 0 {
			r := h.rank[state]
			w.near[r] = 0
			w.mark(r)
		}
	}
	up := &h.up
	w.high = w.upwards(w.high, func(v int32) {
		here := w.near[v]
		for i := up.at[v]; i < up.at[v+1]; i++ {
			to := up.to[i]
			if d := here + up.cost[i]; d < w.near[to] && d <= limit {
				w.near[to] = d
				w.mark(to)
			}
		}
	})
}

// toSources walks down over what is marked with what is left to the goal, and returns the longest way from a head.
func (h *hierarchy) toSources(w *climb, q *query) (longest cost) {
	up := &h.up
	for k := len(w.high) - 1; k >= 0; k-- {
		v := w.high[k]
		best, first := w.goal[v], up.at[v]
		costs := up.cost[first:up.at[v+1]]
		for i, to := range up.to[first:up.at[v+1]] {
			best = min(best, costs[i]+w.left[to])
		}
		w.left[v] = best
	}
	for _, state := range q.heads {
		if state >= 0 {
			longest = max(longest, w.left[h.rank[state]])
		}
	}
	return longest
}

func (w *climb) mark(v int32) { w.todo[v/64] |= 1 << (v % 64) }

// upwards takes the marked nodes in their order, with those that each marks above itself, and lists them.
func (w *climb) upwards(list []int32, each func(v int32)) []int32 {
	for i := range w.todo {
		for w.todo[i] != 0 {
			v := int32(i*64 + bits.TrailingZeros64(w.todo[i]))
			w.todo[i] &= w.todo[i] - 1
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
		for i := h.up.at[v]; i < h.up.at[v+1]; i++ {
			if to := h.up.to[i]; h.up.cost[i]+w.left[to] == w.left[v] {
				way = h.unpack(way, v, to, h.up.over[i])
				v = to
				break
			}
		}
	}
	for i := w.via[v]; i >= 0; i = w.via[v] {
		low := h.owner(i)
		way = h.unpack(way, v, low, h.down.over[i])
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
	first, last := h.down.between(over, from), h.up.between(over, to)
	return h.unpack(h.unpack(way, from, over, first), over, to, last)
}

// between finds the arc of a node to another and says what it leads over.
func (p *packed) between(v, to int32) int32 {
	i, _ := slices.BinarySearch(p.to[p.at[v]:p.at[v+1]], to)
	return p.over[int(p.at[v])+i]
}

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
// Its nodes are the states, numbered upwards. An answer needs no heap: in that order all that leads to a node is
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

// packed are the arcs of all nodes.
type packed struct {
	at   []int32 // those of node v are at[v] to at[v+1]
	arcs []rise
	over []int32 // what each leads over; walks do not need it
}

// rise is an arc between a node and a higher one, which is to. Its cost comes in halves, so that it takes twelve bytes.
type rise struct {
	to     int32
	ms, cm uint32
}

func (a rise) cost() cost { return costOf(a.ms, a.cm) }

func (p *packed) of(v int32) []rise { return p.arcs[p.at[v]:p.at[v+1]] }

// climb is the state of an answer, kept for the next one.
type climb struct {
	todo   []uint64 // nodes to walk over, as bits
	sights []sight  // by node
	low    []int32  // nodes with a goal
	high   []int32  // nodes with a left
}

// sight is what an answer knows of a node, side by side for the sake of the cache.
type sight struct {
	goal cost // from the node to the goal, only downwards; never where there is no such way
	left cost // from the node to the goal; never where nothing was walked over
	near cost // from the nearest source to the node, only upwards; never where none went, or all are taken
}

var unseen = sight{goal: never, left: never, near: never}

func (h *hierarchy) get() *climb {
	if w, ok := h.pool.Get().(*climb); ok {
		return w
	}
	n := len(h.rank)
	w := &climb{todo: make([]uint64, n/64+1), sights: make([]sight, n)}
	for i := range w.sights {
		w.sights[i] = unseen
	}
	return w
}

func (h *hierarchy) put(w *climb) {
	w.clear()
	h.pool.Put(w)
}

func (w *climb) clear() {
	for _, v := range w.low {
		w.sights[v] = unseen
	}
	for _, v := range w.high {
		w.sights[v] = unseen
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
			q.left[i] = w.sights[h.rank[state]].left
		}
	}
	h.put(w)
}

// climb finds the ways from all heads. Sources near the goal need little of the hierarchy of a large network: what is
// farther off a source than its way is long is left out. How long that is is guessed; what the guess finds bounds the second try.
func (h *hierarchy) climb(n *Network, w *climb, q *query) {
	limit := h.guess(n, q)
	for {
		h.fromGoal(n, w, q, limit)
		if limit < never-1 {
			h.markNear(w, q, limit)
		} else {
			h.markAll(w, q)
		}
		h.toSources(w)
		longer := h.longer(w, q)
		if longer == 0 {
			return
		}
		limit = max(limit, longer)
		w.clear()
	}
}

// guess sets about what the way from each source takes, and returns the most. Where that is not short for the network it is more
// than anything takes: looking for what to leave out costs more than it saves.
func (h *hierarchy) guess(n *Network, q *query) (most cost) {
	q.limits = q.limits[:0]
	l := newPlane(n.nodes[n.edges[q.goal.edge].a])
	for _, s := range q.spots {
		limit := cost(0)
		if s.edge != noEdge {
			at := l.xy(n.nodes[n.edges[s.edge].a])
			far := math.Hypot(at[0], at[1])
			if far > h.shortM {
				return never - 1
			}
			limit = costOf(uint32(h.pace*(far+paceM)), 0)
		}
		q.limits, most = append(q.limits, limit), max(most, limit)
	}
	return most
}

// longer raises the limits of sources whose ways are longer, and returns the longest of them; 0: there are none.
func (h *hierarchy) longer(w *climb, q *query) (most cost) {
	for i, state := range q.heads {
		if state < 0 || len(q.limits) < len(q.spots) {
			continue
		}
		if left := w.sights[h.rank[state]].left; left > q.limits[i/2] {
			q.limits[i/2] = min(left, never-1)
			most = max(most, q.limits[i/2])
		}
	}
	return most
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
		w.sights[r].goal = min(w.sights[r].goal, rest)
		w.mark(r)
	})
	down := &h.down
	w.low = w.upwards(w.low, func(v int32) {
		here := w.sights[v].goal
		for _, a := range down.of(v) {
			d := within(here+a.cost(), limit)
			to := &w.sights[a.to]
			to.goal = min(to.goal, d)
			w.markWhere(a.to, d)
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
		for _, a := range up.of(v) {
			w.mark(a.to)
		}
	})
}

// markNear takes in what is above the sources and no farther from one of them than its limit. Those with less than the greatest limit
// begin behind by what they have less.
func (h *hierarchy) markNear(w *climb, q *query, limit cost) {
	for i, state := range q.heads {
		if state >= 0 {
			r := h.rank[state]
			w.sights[r].near = min(w.sights[r].near, limit-q.limits[i/2])
			w.mark(r)
		}
	}
	up := &h.up
	w.high = w.upwards(w.high, func(v int32) {
		here := w.sights[v].near
		for _, a := range up.of(v) {
			d := within(here+a.cost(), limit)
			to := &w.sights[a.to]
			to.near = min(to.near, d)
			w.markWhere(a.to, d)
		}
	})
}

// toSources walks down over what is marked with what is left to the goal.
func (h *hierarchy) toSources(w *climb) {
	up := &h.up
	for k := len(w.high) - 1; k >= 0; k-- {
		v := w.high[k]
		best := w.sights[v].goal
		for _, a := range up.of(v) {
			best = min(best, a.cost()+w.sights[a.to].left)
		}
		w.sights[v].left = best
	}
}

func (w *climb) mark(v int32) { w.todo[uint32(v)/64] |= 1 << (uint32(v) % 64) }

// within is never beyond a limit. It and what follows are written without branches, which no processor would foresee.
func within(d, limit cost) cost {
	if d > limit {
		d = never
	}
	return d
}

// markWhere marks a node unless d is never.
func (w *climb) markWhere(v int32, d cost) {
	w.todo[uint32(v)/64] |= (d>>62 ^ 1) << (uint32(v) % 64)
}

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
	for w.sights[v].left != w.sights[v].goal {
		first := h.up.at[v]
		for i, a := range h.up.of(v) {
			if a.cost()+w.sights[a.to].left == w.sights[v].left {
				way = h.unpack(way, v, a.to, h.up.over[int(first)+i])
				v = a.to
				break
			}
		}
	}
	for via := h.descents(w); ; {
		d, is := via[v]
		if !is {
			return way
		}
		way = h.unpack(way, v, d.low, d.over)
		v = d.low
	}
}

// descent is an arc down to a node.
type descent struct{ low, over int32 }

// descents are the first arcs of the ways from nodes with a goal down to it; none where the goal's edge is next.
func (h *hierarchy) descents(w *climb) map[int32]descent {
	all := make(map[int32]descent, len(w.low))
	for _, v := range w.low {
		first := h.down.at[v]
		for i, a := range h.down.of(v) {
			if w.sights[v].goal+a.cost() == w.sights[a.to].goal {
				all[a.to] = descent{v, h.down.over[int(first)+i]}
			}
		}
	}
	return all
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
	i, _ := slices.BinarySearchFunc(p.of(v), to, func(a rise, to int32) int { return int(a.to) - int(to) })
	return p.over[int(p.at[v])+i]
}

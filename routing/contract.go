package routing

import (
	"cmp"
	"context"
	"math"
	"slices"

	"github.com/marketd/marketd/market"
)

// shortcut is an arc of the hierarchy.
type shortcut struct {
	to   int32 // the other end
	over int32 // the node that it leads over; ^arc where it is an arc of the network
	cost cost
}

// contraction takes a graph apart, node by node, and puts shortcuts where ways lead through what is gone (Geisberger,
// Sanders, Schultes, Delling: Contraction Hierarchies, 2008).
type contraction struct {
	out, in [][]shortcut // among the nodes that are left
	cell    []uint64     // where a state is, along a curve that keeps near what is near
	level   []int32      // how many hops of the hierarchy are below a node
	rank    []int32      // -1: still there
	up      [][]shortcut // of nodes that are gone: to higher ones,
	down    [][]shortcut // and from higher ones
	witness witness
	queue   []uint64 // priority << 32 | node, a heap; old entries are dropped when met
	weight  []uint32 // the priority that counts
}

// How many nodes a witness search looks at when it guesses the shortcuts of a node, and when it makes them. A way that is
// not found costs a needless shortcut, no wrong answer.
const (
	guessSettles    = 100
	contractSettles = 500
)

// contract makes the hierarchy of a network's states, which are at those nodes; nil where ctx ended.
func contract(ctx context.Context, s *states, nodes []market.Place) *hierarchy {
	n := len(s.node)
	c := &contraction{
		out: make([][]shortcut, n), in: make([][]shortcut, n), level: make([]int32, n), rank: make([]int32, n),
		up: make([][]shortcut, n), down: make([][]shortcut, n), weight: make([]uint32, n),
	}
	c.cell = make([]uint64, n)
	for v := range c.cell {
		p := nodes[s.node[v]]
		c.cell[v] = interleave(uint32(int64(p.LatE7)+1<<31))<<1 | interleave(uint32(int64(p.LngE7)+1<<31))
	}
	c.witness.labels = make([]witnessLabel, n)
	for to := range int32(n) {
		c.rank[to] = -1
		for _, l := range s.into(to) {
			if l.state != to {
				c.join(l.state, to, ^l.arc, l.cost)
			}
		}
	}
	for v := range int32(n) {
		c.push(v)
	}
	for next := int32(0); next < int32(n); {
		if next%1024 == 0 && ctx.Err() != nil {
			return nil
		}
		v, ok := c.pop()
		if !ok {
			continue
		}
		c.remove(v, next)
		next++
	}
	return c.hierarchy()
}

// join adds an arc, or lowers the one that is there.
func (c *contraction) join(from, to, over int32, by cost) {
	set := func(list []shortcut, other int32) []shortcut {
		for i := range list {
			if list[i].to == other {
				if by < list[i].cost {
					list[i].over, list[i].cost = over, by
				}
				return list
			}
		}
		return append(list, shortcut{other, over, by})
	}
	c.out[from] = set(c.out[from], to)
	c.in[to] = set(c.in[to], from)
}

// push asks again how soon a node should go: few shortcuts for many arcs first, evenly over the network.
func (c *contraction) push(v int32) {
	added := c.shortcuts(v, guessSettles, nil)
	gone := len(c.in[v]) + len(c.out[v])
	p := 500*uint64(c.level[v]) + 4000*uint64(added)/uint64(gone+1) + 100*uint64(added)
	c.weight[v] = uint32(min(p, math.MaxUint32-1))
	c.queue = pushKey(c.queue, uint64(c.weight[v])<<32|uint64(uint32(v)))
}

// pop is the node to go next, unless the first in the queue was asked about too long ago.
func (c *contraction) pop() (int32, bool) {
	var key uint64
	key, c.queue = popKey(c.queue)
	v := int32(uint32(key))
	if c.rank[v] >= 0 || c.weight[v] != uint32(key>>32) {
		return 0, false
	}
	c.push(v)
	if c.queue[0] < uint64(c.weight[v])<<32|uint64(uint32(v)) {
		return 0, false
	}
	return v, true
}

// remove takes a node out.
func (c *contraction) remove(v, rank int32) {
	c.shortcuts(v, contractSettles, c.join)
	c.rank[v] = rank
	c.up[v], c.down[v] = slices.Clone(c.out[v]), slices.Clone(c.in[v])
	for _, a := range c.down[v] {
		c.out[a.to] = without(c.out[a.to], v)
		c.level[a.to] = max(c.level[a.to], c.level[v]+1)
	}
	for _, a := range c.up[v] {
		c.in[a.to] = without(c.in[a.to], v)
		c.level[a.to] = max(c.level[a.to], c.level[v]+1)
	}
	c.out[v], c.in[v] = nil, nil
}

func without(list []shortcut, v int32) []shortcut {
	i := slices.IndexFunc(list, func(a shortcut) bool { return a.to == v })
	list[i] = list[len(list)-1]
	return list[:len(list)-1]
}

// shortcuts counts the arcs that are needed between the neighbours of v when it is gone, and makes them.
func (c *contraction) shortcuts(v int32, settles int, add func(from, to, over int32, by cost)) (needed int) {
	farthest := cost(0)
	for _, b := range c.out[v] {
		farthest = max(farthest, b.cost)
	}
	in, out := c.in[v], c.out[v]
	for _, a := range in {
		c.witness.start(a.to)
		for _, b := range out {
			if b.to != a.to {
				c.witness.want(b.to, min(a.cost+b.cost, never))
			}
		}
		c.witness.search(c, v, a.cost+farthest, settles)
		for _, b := range out {
			if by := min(a.cost+b.cost, never); b.to != a.to && c.witness.labels[b.to].wanted {
				needed++
				if add != nil {
					add(a.to, b.to, v, by)
				}
			}
		}
	}
	return needed
}

// witness is a short search that looks for ways around a node.
type witness struct {
	labels []witnessLabel
	run    uint32
	heap   []uint64 // ms << 32 | node
	open   int      // nodes that are wanted
}

// witnessLabel says how far a node is, and whether a way to it of at most enough is wanted still.
type witnessLabel struct {
	cost, enough cost
	run          uint32
	wanted       bool
}

func (w *witness) start(from int32) {
	w.run++
	w.open = 0
	w.labels[from] = witnessLabel{run: w.run}
	w.heap = append(w.heap[:0], uint64(uint32(from)))
}

func (w *witness) want(v int32, enough cost) {
	w.labels[v] = witnessLabel{2 * never, enough, w.run, true}
	w.open++
}

// search looks from a node, not over another, as far as limit, until all that is wanted is found.
func (w *witness) search(c *contraction, not int32, limit cost, settles int) {
	for len(w.heap) > 0 && settles > 0 && w.open > 0 {
		var key uint64
		key, w.heap = popKey(w.heap)
		v := int32(uint32(key))
		at := w.labels[v].cost
		if at>>32 != key>>32 {
			continue
		}
		if at > limit {
			return
		}
		settles--
		for i := range c.out[v] {
			a := &c.out[v][i]
			d := at + a.cost
			if a.to == not || d > limit {
				continue
			}
			l := &w.labels[a.to]
			switch {
			case l.run != w.run:
				*l = witnessLabel{cost: d, run: w.run}
			case l.cost <= d:
				continue
			default:
				l.cost = d
				if l.wanted && d <= l.enough {
					l.wanted = false
					w.open--
				}
			}
			w.heap = pushKey(w.heap, d>>32<<32|uint64(uint32(a.to)))
		}
	}
}

// order numbers nodes anew: by level, as all arcs lead to a higher one, and within a level by where they are, so that what an answer
// looks at lies close together in memory.
func (c *contraction) order() []int32 {
	at := make([]int32, len(c.rank))
	for v, r := range c.rank {
		at[r] = int32(v)
	}
	slices.SortFunc(at, func(a, b int32) int {
		return cmp.Or(cmp.Compare(c.level[a], c.level[b]), cmp.Compare(c.cell[a], c.cell[b]), cmp.Compare(c.rank[a], c.rank[b]))
	})
	for r, v := range at {
		c.rank[v] = int32(r)
	}
	return at
}

// hierarchy is what is left, with nodes in order.
func (c *contraction) hierarchy() *hierarchy {
	at := c.order()
	h := &hierarchy{rank: c.rank}
	pack := func(lists [][]shortcut) (p packed) {
		p.at = make([]int32, len(at)+1)
		for r, v := range at {
			list := lists[v]
			for i := range list {
				list[i].to = c.rank[list[i].to]
				if list[i].over >= 0 {
					list[i].over = c.rank[list[i].over]
				}
			}
			slices.SortFunc(list, func(a, b shortcut) int { return int(a.to) - int(b.to) })
			for _, a := range list {
				p.arcs, p.over = append(p.arcs, rise{a.to, uint32(a.cost >> 32), uint32(a.cost)}), append(p.over, a.over)
			}
			p.at[r+1] = int32(len(p.arcs))
		}
		return p
	}
	h.up, h.down = pack(c.up), pack(c.down)
	return h
}

// interleave puts a 0 before each bit.
func interleave(x uint32) uint64 {
	v := uint64(x)
	v = (v | v<<16) & 0x0000ffff0000ffff
	v = (v | v<<8) & 0x00ff00ff00ff00ff
	v = (v | v<<4) & 0x0f0f0f0f0f0f0f0f
	v = (v | v<<2) & 0x3333333333333333
	return (v | v<<1) & 0x5555555555555555
}

// pushKey and popKey keep a binary heap of keys.
func pushKey(heap []uint64, key uint64) []uint64 {
	h := append(heap, key)
	i := len(h) - 1
	for i > 0 && h[(i-1)/2] > key {
		h[i] = h[(i-1)/2]
		i = (i - 1) / 2
	}
	h[i] = key
	return h
}

func popKey(h []uint64) (uint64, []uint64) {
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
	return top, h
}

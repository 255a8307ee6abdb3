package routing

import (
	"math/bits"
	"slices"
)

// arcID is a direction of an edge: 2*edge along it, 2*edge+1 against it.
type arcID = int32

// cost is a time in ms and, below it, a length in cm, 32 bits each: sums stay apart, and of ways that take equally long
// the shorter is the lesser. So there is one least cost, whichever search finds it.
type cost = uint64

func costOf(ms, cm uint32) cost { return cost(ms)<<32 | cost(cm) }

func msOf(c cost) int64 { return int64(c >> 32) }
func cmOf(c cost) int64 { return int64(uint32(c)) }

// never is more than any way takes: twelve days. Sums of two costs do not overflow.
const never = cost(1 << 62)

// turnRule is a rule at a node for those who come from another: not to go on to a third, or only to it.
type turnRule struct {
	from, via, to int32
	only          bool
}

// states are where a car can be between two edges: at a node, with the arcs on which it may go on. Cars whose choice is
// the same share a state, so a node has one for each kind of arrival: those who came by a wide road may not turn back on
// it (unless there is no other way on), and turns that are forbidden are not among the choices. In a small street a car
// may turn.
type states struct {
	node []int32 // of each state
	head []int32 // by arc: the state at its end; -1 where there is no such arc
	tail lists   // by arc: the states from which it may be taken
	in   []link  // by the state that is reached: inAt[s] to inAt[s+1]
	inAt []int32
}

// link is a step from one state to another over an arc.
type link struct {
	state int32 // it comes from
	arc   arcID
	cost  cost
}

// lists are many short lists in one.
type lists struct {
	at  []int32 // list i is all[at[i]:at[i+1]]
	all []int32
}

func (l *lists) of(i int32) []int32 { return l.all[l.at[i]:l.at[i+1]] }

// newLists sorts pairs into lists: each must call its argument with the same pairs in the same order every time.
func newLists(n int, each func(func(list, value int32))) lists {
	l := lists{at: make([]int32, n+1)}
	each(func(list, _ int32) { l.at[list+1]++ })
	for i := range n {
		l.at[i+1] += l.at[i]
	}
	l.all = make([]int32, l.at[n])
	fill := slices.Clone(l.at)
	each(func(list, value int32) {
		l.all[fill[list]] = value
		fill[list]++
	})
	return l
}

// ends of an arc.
func (e edge) ends(dir arcID) (tail, head int32) {
	if dir&1 == 0 {
		return e.a, e.b
	}
	return e.b, e.a
}

// eachArc visits the arcs that exist.
func eachArc(edges []edge, do func(x arcID, tail, head int32)) {
	for i, e := range edges {
		do(int32(2*i), e.a, e.b)
		if !e.oneWay {
			do(int32(2*i+1), e.b, e.a)
		}
	}
}

// maxExits is how many ways on of a node can be told apart. Where there are more, everybody may go everywhere.
const maxExits = 64

// newStates finds the states of a network.
func newStates(nodes int, edges []edge, turns []turnRule) *states {
	exits := newLists(nodes, func(put func(int32, int32)) {
		eachArc(edges, func(x arcID, tail, _ int32) { put(tail, x) })
	})
	rules := newLists(nodes, func(put func(int32, int32)) {
		for i, t := range turns {
			put(t.via, int32(i))
		}
	})
	s := &states{head: make([]int32, 2*len(edges))}
	for i := range s.head {
		s.head[i] = -1
	}
	var choices []uint64            // of each state
	known := make([][]int32, nodes) // states of each node
	eachArc(edges, func(x arcID, from, at int32) {
		may := choice(edges, exits.of(at), x, from, rules.of(at), turns)
		for _, k := range known[at] {
			if choices[k] == may {
				s.head[x] = k
				return
			}
		}
		s.head[x] = int32(len(s.node))
		s.node, choices, known[at] = append(s.node, at), append(choices, may), append(known[at], s.head[x])
	})
	s.link(edges, exits, choices)
	return s
}

// choice are the exits of a node, as bits, that one who comes by an arc may take.
func choice(edges []edge, exits []int32, x arcID, from int32, rules []int32, turns []turnRule) uint64 {
	if len(exits) > maxExits {
		return 1<<64 - 1
	}
	may, back := uint64(1)<<len(exits)-1, uint64(0)
	heads := func(to int32) (set uint64) {
		for i, y := range exits {
			if _, head := edges[y/2].ends(y); head == to {
				set |= 1 << i
			}
		}
		return set
	}
	only := uint64(0)
	for _, r := range rules {
		t := turns[r]
		switch {
		case t.from != from:
		case t.only:
			only |= heads(t.to)
		default:
			may &^= heads(t.to)
		}
	}
	if only&may != 0 {
		may &= only
	}
	if i := slices.Index(exits, x^1); i >= 0 && edges[x/2].wide {
		back = 1 << i
	}
	if may&^back != 0 {
		return may &^ back
	}
	return may | back // a dead end
}

// link joins the states.
func (s *states) link(edges []edge, exits lists, choices []uint64) {
	each := func(do func(state int32, y arcID)) {
		for i, at := range s.node {
			ways := exits.of(at)
			if len(ways) > maxExits {
				for _, y := range ways {
					do(int32(i), y)
				}
				continue
			}
			for may := choices[i]; may != 0; may &= may - 1 {
				do(int32(i), ways[bits.TrailingZeros64(may)])
			}
		}
	}
	s.tail = newLists(len(s.head), func(put func(int32, int32)) {
		each(func(state int32, y arcID) { put(y, state) })
	})
	s.inAt = make([]int32, len(s.node)+1)
	each(func(_ int32, y arcID) { s.inAt[s.head[y]+1]++ })
	for i := range s.node {
		s.inAt[i+1] += s.inAt[i]
	}
	s.in = make([]link, s.inAt[len(s.node)])
	fill := slices.Clone(s.inAt)
	each(func(state int32, y arcID) {
		to := s.head[y]
		s.in[fill[to]] = link{state, y, edges[y/2].cost}
		fill[to]++
	})
}

// into are the links that lead to a state.
func (s *states) into(state int32) []link { return s.in[s.inAt[state]:s.inAt[state+1]] }

// whole are the arcs of the largest part of a network in which each can be reached from each.
func (s *states) whole() (arcs []bool) {
	in := newLists(len(s.node), func(put func(int32, int32)) {
		for to := range s.node {
			for _, l := range s.into(int32(to)) {
				put(int32(to), l.state)
			}
		}
	})
	member := largestComponent(in)
	arcs = make([]bool, len(s.head))
	for x, head := range s.head {
		if head >= 0 && member[head] {
			arcs[x] = slices.ContainsFunc(s.tail.of(int32(x)), func(t int32) bool { return member[t] })
		}
	}
	return arcs
}

// largestComponent marks the largest strongly connected component of a graph (Tarjan's algorithm without recursion).
func largestComponent(out lists) (member []bool) {
	nodes := len(out.at) - 1
	const unseen, done = 0, 1<<31 - 1
	var (
		order = make([]int32, nodes) // of discovery, from 1; done once its component is closed
		low   = make([]int32, nodes)
		next  = make([]int32, nodes) // arc to look at
		open  []int32
		best  []int32
		count int32
		stack []int32
	)
	for root := range int32(nodes) {
		if order[root] != unseen {
			continue
		}
		stack = append(stack[:0], root)
		for len(stack) > 0 {
			v := stack[len(stack)-1]
			if order[v] == unseen {
				count++
				order[v], low[v], next[v] = count, count, out.at[v]
				open = append(open, v)
			}
			if next[v] < out.at[v+1] {
				w := out.all[next[v]]
				next[v]++
				if order[w] == unseen {
					stack = append(stack, w)
				} else if order[w] != done {
					low[v] = min(low[v], order[w])
				}
				continue
			}
			stack = stack[:len(stack)-1]
			if len(stack) > 0 {
				parent := stack[len(stack)-1]
				low[parent] = min(low[parent], low[v])
			}
			if low[v] != order[v] {
				continue
			}
			at := len(open) - 1
			for open[at] != v {
				at--
			}
			for _, w := range open[at:] {
				order[w] = done
			}
			if len(open)-at > len(best) {
				best = slices.Clone(open[at:])
			}
			open = open[:at]
		}
	}
	member = make([]bool, nodes)
	for _, v := range best {
		member[v] = true
	}
	return member
}

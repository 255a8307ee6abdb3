package matching

// ties makes the result independent of how it was found: among all optimal matchings it is the one that gives the first
// need its best possible rank (unserved comes last), then the second need, and so on.
//
// By complementary slackness the optimal matchings are exactly the matchings over tight pairs (u + v = score) that serve
// every need with u > 0 and use every vehicle with v > 0, whichever optimal duals are taken. So a need may move to
// another tight vehicle if and only if a cycle of displacements closes: whoever has that vehicle takes another, and so
// on, until somebody takes what the need gave up. The pool stands for idle vehicles and unserved needs. A node is a need,
// with the vehicle that it has, or the pool, which is node len(match).
type ties struct {
	component []int32 // strongly connected component of a node: no cycle leaves it
	order     []int32 // when the depth-first search came to a node; 0: not yet
	low       []int32
	stack     []int32
	clock     int32

	fixed []bool // the need has its final place
	seen  []bool
	moved []step  // node to who takes its vehicle (for the pool: takes an idle one), and none where that is left idle
	from  []int32 // node to the node before it in the search
}

// canonical rotates the optimal matching into the canonical one.
func (a *assignment) canonical() {
	if !a.tied() {
		return
	}
	a.components()
	t := &a.ties
	nodes := len(a.match) + 1
	t.fixed = fill(t.fixed, nodes, false)
	t.moved, t.from = fill(t.moved, nodes, step{}), fill(t.from, nodes, none)
	for n := range a.match {
		i := int32(n)
		t.seen = t.seen[:0]
		for e := range a.better(i) {
			if t.component[a.node(a.pairs[e].vehicle)] == t.component[i] && a.rotate(i, e) {
				break
			}
		}
		t.fixed[i] = true
	}
}

// tied says whether any need has a tight pair of a better rank than the one it got: mostly none has.
func (a *assignment) tied() bool {
	for i := range a.match {
		for range a.better(int32(i)) {
			return true
		}
	}
	return false
}

// better are the tight pairs of need i that rank before its match.
func (a *assignment) better(i int32) func(yield func(int32) bool) {
	return func(yield func(int32) bool) {
		end := a.start[i+1]
		if a.match[i] != none {
			end = a.match[i]
		}
		for e := a.start[i]; e < end && a.pairs[e].score >= a.u[i]; e++ {
			if a.tight(i, e) && !yield(e) {
				return
			}
		}
	}
}

func (a *assignment) tight(i, e int32) bool {
	return a.pairs[e].score-a.v[a.pairs[e].vehicle] == a.u[i]
}

// node is where a vehicle is: its need, or the pool.
func (a *assignment) node(vehicle int32) int32 {
	if i := a.owner[vehicle]; i != none {
		return i
	}
	return int32(len(a.match))
}

// next are the nodes whose vehicle node x could take, and how. The pool takes by serving an unserved need, or by
// leaving the vehicle idle; a need takes from the pool an idle vehicle, or goes unserved.
func (a *assignment) next(x int32) func(yield func(node int32, by step) bool) {
	pool := int32(len(a.match))
	return func(yield func(int32, step) bool) {
		if x != pool {
			if a.u[x] == 0 && !yield(pool, step{x, none}) {
				return
			}
			a.takes(x, yield)
			return
		}
		for i := range pool {
			m := a.match[i]
			if m == none && !a.takes(i, yield) || m != none && a.v[a.pairs[m].vehicle] == 0 && !yield(i, step{none, none}) {
				return
			}
		}
	}
}

// takes are the tight pairs of need i but its match.
func (a *assignment) takes(i int32, yield func(int32, step) bool) bool {
	for e := a.start[i]; e < a.start[i+1] && a.pairs[e].score >= a.u[i]; e++ {
		if e != a.match[i] && a.tight(i, e) && !yield(a.node(a.pairs[e].vehicle), step{i, e}) {
			return false
		}
	}
	return true
}

// components finds the strongly connected components (Tarjan 1972). Rotations never change them.
func (a *assignment) components() {
	t := &a.ties
	nodes := len(a.match) + 1
	t.component, t.order, t.low = fill(t.component, nodes, none), fill(t.order, nodes, 0), fill(t.low, nodes, 0)
	t.stack, t.clock = t.stack[:0], 0
	for x := nodes - 1; x >= 0; x-- {
		if t.order[x] == 0 && (x == nodes-1 || a.match[x] != none) {
			a.visit(int32(x))
		}
	}
	for i, m := range a.match {
		if m == none { // an unserved need is in the pool
			t.component[i] = t.component[nodes-1]
		}
	}
}

func (a *assignment) visit(x int32) {
	t := &a.ties
	t.clock++
	t.order[x], t.low[x] = t.clock, t.clock
	t.stack = append(t.stack, x)
	for y := range a.next(x) {
		if t.order[y] == 0 {
			a.visit(y)
			t.low[x] = min(t.low[x], t.low[y])
		} else if t.component[y] == none {
			t.low[x] = min(t.low[x], t.order[y])
		}
	}
	if t.low[x] < t.order[x] {
		return
	}
	for {
		y := t.stack[len(t.stack)-1]
		t.stack = t.stack[:len(t.stack)-1]
		t.component[y] = x
		if y == x {
			return
		}
	}
}

// rotate gives need i the vehicle of pair e, if those who are displaced can close the cycle at what i has now without
// touching a fixed need. What one call has seen leads nowhere for the next one with the same i.
func (a *assignment) rotate(i, e int32) bool {
	t := &a.ties
	pool := int32(len(a.match))
	if len(t.seen) == 0 {
		t.seen = fill(t.seen, len(a.match)+1, false)
	}
	target := i
	if a.match[i] == none {
		target = pool
	}
	first := a.node(a.pairs[e].vehicle)
	if t.seen[first] || t.fixed[first] {
		return false
	}
	t.seen[first], t.moved[first], t.from[first] = true, step{i, e}, none
	if first == target {
		a.apply(target)
		return true
	}
	t.stack = append(t.stack[:0], first)
	for len(t.stack) > 0 {
		x := t.stack[len(t.stack)-1]
		t.stack = t.stack[:len(t.stack)-1]
		for y, by := range a.next(x) {
			if t.seen[y] || t.fixed[y] || by.need != none && t.fixed[by.need] {
				continue
			}
			t.seen[y], t.moved[y], t.from[y] = true, by, x
			if y == target {
				a.apply(target)
				return true
			}
			t.stack = append(t.stack, y)
		}
	}
	return false
}

// apply carries out the moves that lead to target.
func (a *assignment) apply(target int32) {
	t := &a.ties
	for x := target; x != none; x = t.from[x] { // all give up what they have
		if x < int32(len(a.match)) && a.match[x] != none {
			a.owner[a.pairs[a.match[x]].vehicle] = none
			a.match[x] = none
		}
	}
	for x := target; x != none; x = t.from[x] {
		if m := t.moved[x]; m.need != none && m.pair != none {
			a.match[m.need], a.owner[a.pairs[m.pair].vehicle] = m.pair, m.need
		}
	}
}

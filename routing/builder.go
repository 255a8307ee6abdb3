package routing

import (
	"cmp"
	"fmt"
	"math"
	"slices"

	"github.com/marketd/marketd/market"
)

// Builder gathers a network piece by piece. Roads meet where they share nodes.
type Builder struct {
	name  string
	nodes []market.Place
	edges []edge
	names map[string]int32
	waits map[int32]float64 // seconds at a node
	feats Features
}

// NewBuilder starts a network; attribution is what has to be shown with it.
func NewBuilder(name, attribution string) *Builder {
	return &Builder{name: name, names: map[string]int32{"": 0}, waits: map[int32]float64{}, feats: Features{Attribution: attribution, Bounds: emptyBounds}}
}

// Node adds a point that roads may share.
func (b *Builder) Node(p market.Place) int32 {
	b.nodes = append(b.nodes, p)
	return int32(len(b.nodes) - 1)
}

// Wait makes passing a node take longer, as at traffic lights. Call it before the roads through the node.
func (b *Builder) Wait(node int32, seconds float64) { b.waits[node] = seconds }

// Road adds a road along nodes; its Line is filled in.
func (b *Builder) Road(r Road, nodes ...int32) {
	r.Line = make([]market.Place, len(nodes))
	for i, n := range nodes {
		r.Line[i] = b.nodes[n]
	}
	b.feats.Roads = append(b.feats.Roads, r)
	if r.Class == Path {
		return
	}
	street, known := b.names[r.Name]
	if !known {
		street = int32(len(b.names))
		b.names[r.Name] = street
	}
	for i := 1; i < len(nodes); i++ {
		m := r.Line[i-1].Distance(r.Line[i])
		if nodes[i] == nodes[i-1] {
			continue
		}
		wait := (b.waits[nodes[i-1]] + b.waits[nodes[i]]) / 2 // who passes takes two edges
		b.edges = append(b.edges, edge{
			a: nodes[i-1], b: nodes[i], street: street, oneWay: r.OneWay,
			cm: uint32(math.Round(m * 100)),
			ms: uint32(max(1, math.Round((m/r.speedMps()+wait)*1000))),
		})
	}
}

// Area adds something to draw.
func (b *Builder) Area(a Area) {
	a.Polygon = a.Polygon.ordered()
	b.feats.Areas = append(b.feats.Areas, a)
}

// Place adds something to find.
func (b *Builder) Place(p NamedPlace) { b.feats.Places = append(b.feats.Places, p) }

// Zone adds a zone that the network comes with.
func (b *Builder) Zone(z Zone) {
	z.Area = z.Area.ordered()
	b.feats.Zones = append(b.feats.Zones, z)
}

// Bounds sets what the map shows; without it, it is the box around all nodes that can be reached.
func (b *Builder) Bounds(box Bounds) { b.feats.Bounds = box }

// Build makes the network of the largest part in which every node can be reached from every other. It fails where no
// two nodes can be reached from each other.
func (b *Builder) Build() (*Network, error) {
	part := largestComponent(len(b.nodes), b.edges)
	if len(part) < 2 {
		return nil, fmt.Errorf("build network %q: no connected roads for cars among %d stretches of road; take an extract with streets (highway=...)", b.name, len(b.edges))
	}
	n := &Network{name: b.name, feats: b.feats}
	renamed := make([]int32, len(b.nodes))
	for i := range renamed {
		renamed[i] = -1
	}
	box := emptyBounds
	for i, old := range part {
		renamed[old] = int32(i)
		n.nodes = append(n.nodes, b.nodes[old])
		box = box.with(b.nodes[old])
	}
	for _, e := range b.edges {
		if e.a, e.b = renamed[e.a], renamed[e.b]; e.a >= 0 && e.b >= 0 {
			n.edges = append(n.edges, e)
		}
	}
	if n.feats.Bounds == emptyBounds {
		n.feats.Bounds = box
	}
	n.box = box.with(market.Place{LatE7: n.feats.Bounds.South, LngE7: n.feats.Bounds.West}).with(market.Place{LatE7: n.feats.Bounds.North, LngE7: n.feats.Bounds.East})
	n.streets = make([]string, len(b.names))
	for name, i := range b.names {
		n.streets[i] = name
	}
	slices.SortStableFunc(n.feats.Roads, func(a, b Road) int { return cmp.Compare(b.Class, a.Class) })
	n.fastest = fastestOf(n.nodes, n.edges)
	n.linkArcs()
	n.grid = newEdgeGrid(box, n.nodes, n.edges)
	n.search = newSearchIndex(n)
	return n, nil
}

// largestComponent returns the nodes of the largest strongly connected component in ascending order (Tarjan's
// algorithm without recursion).
func largestComponent(nodes int, edges []edge) []int32 {
	out := arcsBy(nodes, edges, func(e edge) (int32, int32) { return e.a, e.b })
	const unseen, done = 0, math.MaxInt32
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
				order[v], low[v], next[v] = count, count, out.start[v]
				open = append(open, v)
			}
			if next[v] < out.start[v+1] {
				w := out.arcs[next[v]].node
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
			if low[v] == order[v] {
				at := slices.Index(open, v)
				for _, w := range open[at:] {
					order[w] = done
				}
				if len(open)-at > len(best) {
					best = slices.Clone(open[at:])
				}
				open = open[:at]
			}
		}
	}
	slices.Sort(best)
	return best
}

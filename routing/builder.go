package routing

import (
	"cmp"
	"fmt"
	"math"
	"slices"

	"github.com/marketd/marketd/market"
)

// maxEdgeM is how long a straight stretch of road may be. Nobody builds longer ones: a map that has one is damaged, and
// the stretch is left out.
const maxEdgeM = 100_000

// Builder gathers a network piece by piece. Roads meet where they share nodes.
type Builder struct {
	name  string
	nodes []market.Place
	edges []edge
	names map[string]int32
	waits map[int32]float64 // seconds at a node
	turns []turnRule
	left  bool
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
		if nodes[i] == nodes[i-1] || m > maxEdgeM {
			continue
		}
		wait := (b.waits[nodes[i-1]] + b.waits[nodes[i]]) / 2 // who passes takes two edges
		b.edges = append(b.edges, edge{
			a: nodes[i-1], b: nodes[i], street: street, oneWay: r.OneWay, wide: r.Class <= Secondary,
			cost: costOf(uint32(max(1, math.Round((m/r.speedMps()+wait)*1000))), uint32(math.Round(m*100))),
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

// DriveOnLeft says on which side of the road traffic keeps; without it, on the right.
func (b *Builder) DriveOnLeft(left bool) { b.left = left }

// Forbid is a rule of the traffic: those who come from one node to another must not go on to a third.
func (b *Builder) Forbid(from, via, to int32) {
	b.turns = append(b.turns, turnRule{from, via, to, false})
}

// Oblige lets those who come from one node to another only go on to a third; several such rules are alternatives.
func (b *Builder) Oblige(from, via, to int32) {
	b.turns = append(b.turns, turnRule{from, via, to, true})
}

// Build makes the network of the largest part in which every road can be reached from every other, and prepares it (see
// [Network.Prepare]) unless it is large. It fails where no two nodes can be reached from each other.
func (b *Builder) Build() (*Network, error) {
	n := &Network{name: b.name, left: b.left, feats: b.feats}
	turns := n.keep(b, newStates(len(b.nodes), b.edges, b.turns).whole())
	if len(n.nodes) < 2 {
		return nil, fmt.Errorf("build network %q: no connected roads for cars among %d stretches of road; take an extract with streets (highway=...)", b.name, len(b.edges))
	}
	box := emptyBounds
	for _, p := range n.nodes {
		box = box.with(p)
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
	n.states = newStates(len(n.nodes), n.edges, turns)
	n.grid = newEdgeGrid(box, n.nodes, n.edges)
	n.search = newSearchIndex(n)
	if len(n.states.node) <= prepareAtOnce {
		n.Prepare()
	}
	return n, nil
}

// keep takes over the arcs that are marked, with their nodes renamed, and returns the rules for those.
func (n *Network) keep(b *Builder, arcs []bool) (turns []turnRule) {
	renamed := make([]int32, len(b.nodes))
	for i, e := range b.edges {
		if arcs[2*i] || arcs[2*i+1] {
			renamed[e.a], renamed[e.b] = 1, 1
		}
	}
	for old, kept := range renamed {
		renamed[old] = -1
		if kept == 1 {
			renamed[old] = int32(len(n.nodes))
			n.nodes = append(n.nodes, b.nodes[old])
		}
	}
	for i, e := range b.edges {
		e.a, e.b = renamed[e.a], renamed[e.b]
		switch along, against := arcs[2*i], arcs[2*i+1]; {
		case !along && !against:
			continue
		case !along:
			e.a, e.b, e.oneWay = e.b, e.a, true
		case !against:
			e.oneWay = true
		}
		n.edges = append(n.edges, e)
	}
	for _, t := range b.turns {
		t.from, t.via, t.to = renamed[t.from], renamed[t.via], renamed[t.to]
		if t.from >= 0 && t.via >= 0 && t.to >= 0 {
			turns = append(turns, t)
		}
	}
	return turns
}

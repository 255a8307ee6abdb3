package routing

import (
	"github.com/marketd/marketd/market"
)

// Network is a road network, what its map shows, and the names on it. It is the Router of cars. Turn restrictions are
// not part of it; one-way streets are.
type Network struct {
	name    string
	box     Bounds
	nodes   []market.Place
	edges   []edge
	in      arcList // arcs by the node that they lead to
	streets []string
	fastest float64 // metres a second on any edge
	grid    edgeGrid
	feats   Features
	search  searchIndex
	pool    labelPool
}

// edge is a straight stretch of road between two nodes.
type edge struct {
	a, b   int32
	street int32 // index of its name, 0 for none
	oneWay bool  // only from a to b
	ms, cm uint32
}

// arcList holds arcs by node: those of node v are arcs[start[v]:start[v+1]].
type arcList struct {
	start []int32
	arcs  []arc
}

// arc is one direction of an edge, as seen from one end.
type arc struct {
	node   int32 // the other end
	ms, cm uint32
}

// arcsBy lists both directions of edges under the first node that ends names, with the second as the other end.
func arcsBy(nodes int, edges []edge, ends func(edge) (at, other int32)) arcList {
	l := arcList{start: make([]int32, nodes+1)}
	each := func(do func(at, other int32, e edge)) {
		for _, e := range edges {
			at, other := ends(e)
			do(at, other, e)
			if !e.oneWay {
				do(other, at, e)
			}
		}
	}
	each(func(at, _ int32, _ edge) { l.start[at+1]++ })
	for i := range nodes {
		l.start[i+1] += l.start[i]
	}
	l.arcs = make([]arc, l.start[nodes])
	fill := append([]int32(nil), l.start...)
	each(func(at, other int32, e edge) {
		l.arcs[fill[at]] = arc{other, e.ms, e.cm}
		fill[at]++
	})
	return l
}

func (n *Network) linkArcs() {
	n.in = arcsBy(len(n.nodes), n.edges, func(e edge) (int32, int32) { return e.b, e.a })
}

// Name is the network's name, for people and as a region's id.
func (n *Network) Name() string { return n.name }

// Nodes is the number of nodes; each can be reached from each.
func (n *Network) Nodes() int { return len(n.nodes) }

// Node is a node's place: with a random number, a random place on the roads.
func (n *Network) Node(i int) market.Place { return n.nodes[i] }

// Bounds is the box around all nodes and all that the map shows ([Features] has the smaller box of the map).
func (n *Network) Bounds() Bounds { return n.box }

// Attribution has to be shown wherever the network is drawn.
func (n *Network) Attribution() string { return n.feats.Attribution }

// Zones are those that the network comes with.
func (n *Network) Zones() []Zone { return n.feats.Zones }

// Features are what a map of the network shows.
func (n *Network) Features() *Features { return &n.feats }

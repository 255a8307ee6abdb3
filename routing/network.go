package routing

import (
	"context"
	"sync"
	"sync/atomic"

	"github.com/marketd/marketd/market"
)

// Network is a road network, what its map shows, and the names on it. It is the Router of cars: one-way streets and
// turn restrictions hold, nobody turns back on a wide road unless it ends, and who comes to a place on a wide road arrives
// on its side.
type Network struct {
	name    string
	box     Bounds
	nodes   []market.Place
	edges   []edge
	states  *states
	streets []string
	fastest float64 // metres a second on any edge
	left    bool    // traffic keeps to the left
	grid    edgeGrid
	feats   Features
	search  searchIndex

	plainOnly bool
	prepare   sync.Mutex                // held while preparing
	above     atomic.Pointer[hierarchy] // nil: not prepared
	pools
}

// edge is a straight stretch of road between two nodes.
type edge struct {
	a, b   int32
	street int32 // index of its name, 0 for none
	oneWay bool  // only from a to b
	wide   bool  // nobody should have to cross it, nor turn back on it
	cost   cost
}

// prepareAtOnce is up to how many states a network is prepared when it is built: a fraction of a second.
const prepareAtOnce = 40_000

// Prepare makes answers quick, by a contraction hierarchy. Until it has returned, plain searches give the same answers
// more slowly. Build prepares networks of up to a city's size itself; for a larger one call Prepare where it may take its
// time. Once is enough.
func (n *Network) Prepare() { n.PrepareWhile(context.Background()) }

// PrepareWhile is Prepare, given up when ctx ends.
func (n *Network) PrepareWhile(ctx context.Context) {
	n.prepare.Lock()
	defer n.prepare.Unlock()
	if n.above.Load() != nil || n.plainOnly {
		return
	}
	if h := contract(ctx, n.states, n.nodes); h != nil {
		h.measure(n)
		n.above.Store(h)
	}
}

// Plain is the network with plain searches alone: what its quick answers are proved by and measured against.
func (n *Network) Plain() Router {
	return &Network{name: n.name, box: n.box, nodes: n.nodes, edges: n.edges, states: n.states, streets: n.streets, fastest: n.fastest, left: n.left, grid: n.grid, feats: n.feats, search: n.search, plainOnly: true}
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

package routing

import (
	"math"

	"github.com/marketd/marketd/market"
)

// MaxSnapM is how far a place may be from the nearest road.
const MaxSnapM = 500.0

// RoadsideM is how far from the road a vehicle still counts as on it. One that stands farther off drives to the road
// first, at the pace of a yard. People walk: it does not count at the end.
const (
	RoadsideM = 50.0
	yardMps   = 12 / 3.6
)

// spot is a point on an edge.
type spot struct {
	edge int32
	part uint32 // from a to b, of whole
	dirs uint8  // as a goal: 1 for along the edge, 2 for against it
	m    float64
}

const whole = 1 << 16

// yard is the way to the road from a place far from it.
func (s spot) yard() cost {
	if s.m <= RoadsideM {
		return 0
	}
	return costOf(uint32(math.Ceil(s.m/yardMps*1000)), uint32(math.Round(s.m*100)))
}

// Snap is the point of the roads nearest to p, and how far it is, in metres. Where that is more than [MaxSnapM] the
// error is an *OffNetworkError.
func (n *Network) Snap(p market.Place) (market.Place, float64, error) {
	s, err := n.snap(p)
	if err != nil {
		return market.Place{}, s.m, err
	}
	return n.place(s), s.m, nil
}

func (n *Network) snap(p market.Place) (spot, error) {
	s := n.nearest(p, math.Inf(1), nil)
	if s.m > MaxSnapM {
		return s, &OffNetworkError{p, int64(s.m)}
	}
	return s, nil
}

// sideM is how far from the middle of a road a place is on one side of it.
const sideM = 3

// snapGoal is where a way to p ends. On a wide road with traffic both ways it ends on the side of p, so that nobody has
// to cross; who is on the other side of a small street walks over.
func (n *Network) snapGoal(p market.Place) (spot, error) {
	s, err := n.snap(p)
	if err != nil {
		return s, err
	}
	e := &n.edges[s.edge]
	switch {
	case e.oneWay:
		s.dirs = 1
	case !e.wide || s.m < sideM:
		s.dirs = 3
	case turn(n.nodes[e.a], n.nodes[e.b], p) > 0 == n.left:
		s.dirs = 1
	default:
		s.dirs = 2
	}
	return s, nil
}

// place is where a spot is.
func (n *Network) place(s spot) market.Place {
	e := n.edges[s.edge]
	a, b := n.nodes[e.a], n.nodes[e.b]
	return market.Place{
		LatE7: a.LatE7 + int32((int64(b.LatE7)-int64(a.LatE7))*int64(s.part)/whole),
		LngE7: a.LngE7 + int32((int64(b.LngE7)-int64(a.LngE7))*int64(s.part)/whole),
	}
}

// nearest is the spot nearest to p among the edges that accept lets pass (nil: all), within maxM metres; its m is
// infinite where there is none.
func (n *Network) nearest(p market.Place, maxM float64, accept func(*edge) bool) spot {
	g := &n.grid
	at := newPlane(p)
	best, least := int32(noEdge), math.Inf(1)
	for r := 10.0; ; {
		r = min(r, maxM)
		box := boxAround(p, r)
		rows, cols := g.cover(box)
		for row := rows[0]; row <= rows[1]; row++ {
			for _, s := range g.row(row, cols) {
				if sq := at.squared(s.a, s.b); sq < least || sq == least && s.edge < best {
					if accept == nil || accept(&n.edges[s.edge]) {
						best, least = s.edge, sq
					}
				}
			}
		}
		m := math.Sqrt(least)
		switch {
		case m <= r:
			part, m := at.project(n.nodes[n.edges[best].a], n.nodes[n.edges[best].b])
			return spot{edge: best, part: part, m: m}
		case r >= maxM || g.inside(box) && best == noEdge:
			return spot{edge: noEdge, m: math.Inf(1)}
		case best != noEdge:
			r = m * (1 + tiny)
		default:
			r *= 4
		}
	}
}

const metresPerE7 = 6_371_008.8 * math.Pi / 180 / 1e7

// plane is the earth around a place, in metres.
type plane struct {
	at    market.Place
	perE7 float64 // metres of longitude; those of latitude are metresPerE7
}

func newPlane(p market.Place) plane {
	return plane{p, metresPerE7 * math.Cos(p.Lat()*math.Pi/180)}
}

// foot is where on the line from a to b its nearest point is, from 0 to 1, with the way there from the plane's place.
func (l plane) foot(a, b market.Place) (t, x, y float64) {
	ax, ay := float64(int64(a.LngE7)-int64(l.at.LngE7))*l.perE7, float64(int64(a.LatE7)-int64(l.at.LatE7))*metresPerE7
	dx, dy := float64(int64(b.LngE7)-int64(a.LngE7))*l.perE7, float64(int64(b.LatE7)-int64(a.LatE7))*metresPerE7
	if sq := dx*dx + dy*dy; sq > 0 {
		t = min(max(-(ax*dx+ay*dy)/sq, 0), 1)
	}
	return t, ax + t*dx, ay + t*dy
}

// squared is the square of the distance to the line from a to b.
func (l plane) squared(a, b market.Place) float64 {
	_, x, y := l.foot(a, b)
	return x*x + y*y
}

// project is the part of the way from a to b that is nearest, and its distance in metres.
func (l plane) project(a, b market.Place) (part uint32, m float64) {
	t, x, y := l.foot(a, b)
	return uint32(math.Round(t * whole)), math.Sqrt(x*x + y*y)
}

func boxAround(p market.Place, m float64) Bounds {
	lat := min(m/metresPerE7, 90e7)
	lng := min(lat/max(math.Cos(p.Lat()*math.Pi/180), 1e-3), 180e7)
	clamp := func(v float64) int32 { return int32(min(max(v, -180e7), 180e7)) }
	return Bounds{clamp(float64(p.LatE7) - lat), clamp(float64(p.LngE7) - lng), clamp(float64(p.LatE7) + lat), clamp(float64(p.LngE7) + lng)}
}

// edgeGrid finds the edges near a place: cells of about 90 m along a meridian, row by row, with the edges whose box
// touches them. Cells are larger where a map is so thin that there would be far more of them than edges.
type edgeGrid struct {
	box        Bounds
	shift      int // a cell is 2^shift * 1e-7 degrees
	rows, cols int
	start      []int32
	all        []gridEdge
}

// gridEdge is an edge with all that a search for the nearest reads, side by side in memory.
type gridEdge struct {
	edge int32
	a, b market.Place
}

func newEdgeGrid(box Bounds, nodes []market.Place, edges []edge) edgeGrid {
	g := edgeGrid{box: box, shift: 12}
	for fits := false; !fits; {
		g.shift++
		g.rows, g.cols = (int(box.North)-int(box.South))>>g.shift+1, (int(box.East)-int(box.West))>>g.shift+1
		fits = g.rows*g.cols <= 1<<21+4*len(edges) && g.entries(nodes, edges) <= 1<<16+32*len(edges)
	}
	cells := newLists(g.rows*g.cols, func(put func(int32, int32)) {
		for id, e := range edges {
			rows, cols := g.cover(emptyBounds.with(nodes[e.a]).with(nodes[e.b]))
			for r := rows[0]; r <= rows[1]; r++ {
				for c := cols[0]; c <= cols[1]; c++ {
					put(int32(r*g.cols+c), int32(id))
				}
			}
		}
	})
	g.start, g.all = cells.at, make([]gridEdge, len(cells.all))
	for i, id := range cells.all {
		g.all[i] = gridEdge{id, nodes[edges[id].a], nodes[edges[id].b]}
	}
	return g
}

// entries is how often edges would be listed.
func (g *edgeGrid) entries(nodes []market.Place, edges []edge) (n int) {
	for _, e := range edges {
		rows, cols := g.cover(emptyBounds.with(nodes[e.a]).with(nodes[e.b]))
		n += (rows[1] - rows[0] + 1) * (cols[1] - cols[0] + 1)
	}
	return n
}

// cover are the first and last rows and columns that a box touches.
func (g *edgeGrid) cover(b Bounds) (rows, cols [2]int) {
	row := func(lat int32) int { return (int(lat) - int(g.box.South)) >> g.shift }
	col := func(lng int32) int { return (int(lng) - int(g.box.West)) >> g.shift }
	return [2]int{max(row(b.South), 0), min(row(b.North), g.rows-1)}, [2]int{max(col(b.West), 0), min(col(b.East), g.cols-1)}
}

// row are the edges in some columns of a row; one that touches several cells comes more than once.
func (g *edgeGrid) row(row int, cols [2]int) []gridEdge {
	if cols[0] > cols[1] {
		return nil
	}
	return g.all[g.start[row*g.cols+cols[0]]:g.start[row*g.cols+cols[1]+1]]
}

// inside says whether the whole grid lies in a box.
func (g *edgeGrid) inside(b Bounds) bool {
	return b.South <= g.box.South && b.North >= g.box.North && b.West <= g.box.West && b.East >= g.box.East
}

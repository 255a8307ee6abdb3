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
	m    float64
}

const whole = 1 << 16

// yard is the way to the road from a place far from it.
func (s spot) yard() arc {
	if s.m <= RoadsideM {
		return arc{}
	}
	return arc{ms: uint32(math.Ceil(s.m / yardMps * 1000)), cm: uint32(math.Round(s.m * 100))}
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
func (n *Network) nearest(p market.Place, maxM float64, accept func(edge) bool) spot {
	best := spot{m: math.Inf(1)}
	for r := 100.0; ; r *= 2 {
		r = min(r, maxM)
		box := boxAround(p, r)
		n.grid.each(box, func(id int32) {
			e := n.edges[id]
			if accept != nil && !accept(e) {
				return
			}
			if part, m := project(p, n.nodes[e.a], n.nodes[e.b]); m < best.m || m == best.m && id < best.edge {
				best = spot{id, part, m}
			}
		})
		if best.m > maxM {
			best.m = math.Inf(1)
		}
		if best.m <= r || r >= maxM || n.grid.inside(box) {
			return best
		}
	}
}

const metresPerE7 = 6_371_008.8 * math.Pi / 180 / 1e7

// project is the part of the way from a to b that is nearest to p, and its distance in metres, on the plane.
func project(p, a, b market.Place) (part uint32, m float64) {
	cos := math.Cos(p.Lat() * math.Pi / 180)
	x := func(q market.Place) float64 { return float64(int64(q.LngE7)-int64(p.LngE7)) * metresPerE7 * cos }
	y := func(q market.Place) float64 { return float64(int64(q.LatE7)-int64(p.LatE7)) * metresPerE7 }
	ax, ay, dx, dy := x(a), y(a), x(b)-x(a), y(b)-y(a)
	t := 0.0
	if l := dx*dx + dy*dy; l > 0 {
		t = min(max(-(ax*dx+ay*dy)/l, 0), 1)
	}
	return uint32(math.Round(t * whole)), math.Hypot(ax+t*dx, ay+t*dy)
}

func boxAround(p market.Place, m float64) Bounds {
	lat := min(m/metresPerE7, 90e7)
	lng := min(lat/max(math.Cos(p.Lat()*math.Pi/180), 1e-3), 180e7)
	clamp := func(v float64) int32 { return int32(min(max(v, -180e7), 180e7)) }
	return Bounds{clamp(float64(p.LatE7) - lat), clamp(float64(p.LngE7) - lng), clamp(float64(p.LatE7) + lat), clamp(float64(p.LngE7) + lng)}
}

// edgeGrid finds the edges near a place: cells of about 180 m along a meridian with the edges whose box touches them.
type edgeGrid struct {
	box        Bounds
	rows, cols int
	start      []int32
	ids        []int32
}

const gridShift = 14 // 2^14 * 1e-7 degrees

func newEdgeGrid(box Bounds, nodes []market.Place, edges []edge) edgeGrid {
	g := edgeGrid{box: box, rows: (int(box.North)-int(box.South))>>gridShift + 1, cols: (int(box.East)-int(box.West))>>gridShift + 1}
	g.start = make([]int32, g.rows*g.cols+1)
	each := func(do func(cell int, id int32)) {
		for id, e := range edges {
			b := emptyBounds.with(nodes[e.a]).with(nodes[e.b])
			g.cells(b, func(cell int) { do(cell, int32(id)) })
		}
	}
	each(func(cell int, _ int32) { g.start[cell+1]++ })
	for i := range g.rows * g.cols {
		g.start[i+1] += g.start[i]
	}
	g.ids = make([]int32, g.start[g.rows*g.cols])
	fill := append([]int32(nil), g.start...)
	each(func(cell int, id int32) {
		g.ids[fill[cell]] = id
		fill[cell]++
	})
	return g
}

// cells visits the cells that a box touches.
func (g *edgeGrid) cells(b Bounds, do func(cell int)) {
	row := func(lat int32) int { return (int(lat) - int(g.box.South)) >> gridShift }
	col := func(lng int32) int { return (int(lng) - int(g.box.West)) >> gridShift }
	for r := max(row(b.South), 0); r <= min(row(b.North), g.rows-1); r++ {
		for c := max(col(b.West), 0); c <= min(col(b.East), g.cols-1); c++ {
			do(r*g.cols + c)
		}
	}
}

// each visits the edges near a box; one that touches several cells more than once.
func (g *edgeGrid) each(b Bounds, do func(id int32)) {
	g.cells(b, func(cell int) {
		for _, id := range g.ids[g.start[cell]:g.start[cell+1]] {
			do(id)
		}
	})
}

// inside says whether the whole grid lies in a box.
func (g *edgeGrid) inside(b Bounds) bool {
	return b.South <= g.box.South && b.North >= g.box.North && b.West <= g.box.West && b.East >= g.box.East
}

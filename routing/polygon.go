package routing

import (
	"slices"

	"github.com/marketd/marketd/market"
)

// Polygon is an area by its rings: inside are the points within an odd number of them. In polygons of a [Network] each
// outer ring runs counter-clockwise and is followed by its holes, which run clockwise, as map formats want it. Rings are
// closed implicitly and taken as straight in degrees, which over the size of a city is off the great circle by less than
// a metre. A polygon must not span the antimeridian.
type Polygon [][]market.Place

// Contains says whether p is inside and in no hole.
func (g Polygon) Contains(p market.Place) bool {
	inside := false
	for _, ring := range g {
		for i := range ring {
			a, b := ring[i], ring[(i+1)%len(ring)]
			if (a.LatE7 > p.LatE7) != (b.LatE7 > p.LatE7) && (turn(a, b, p) > 0) == (b.LatE7 > a.LatE7) {
				inside = !inside
			}
		}
	}
	return inside
}

// Crosses says whether the straight line from p to q has a point in the polygon or on its edge.
func (g Polygon) Crosses(p, q market.Place) bool {
	for _, ring := range g {
		for i := range ring {
			if segmentsMeet(p, q, ring[i], ring[(i+1)%len(ring)]) {
				return true
			}
		}
	}
	return g.Contains(p)
}

func (g Polygon) box() Bounds {
	box := emptyBounds
	for _, ring := range g {
		for _, p := range ring {
			box = box.with(p)
		}
	}
	return box
}

// ordered returns the polygon with each outer ring counter-clockwise and followed by its holes, clockwise.
func (g Polygon) ordered() Polygon {
	depth := make([]int, len(g))
	for i := range g {
		for j := range g {
			if i != j && (Polygon{g[j]}).Contains(g[i][0]) {
				depth[i]++
			}
		}
	}
	var out Polygon
	for i, outer := range g {
		if depth[i]%2 != 0 {
			continue
		}
		out = append(out, turned(outer, true))
		for j, hole := range g {
			if depth[j] == depth[i]+1 && (Polygon{outer}).Contains(hole[0]) {
				out = append(out, turned(hole, false))
			}
		}
	}
	return out
}

// turned is the ring in the wanted direction.
func turned(ring []market.Place, counterClockwise bool) []market.Place {
	if ringArea(ring) > 0 == counterClockwise {
		return ring
	}
	ring = slices.Clone(ring)
	slices.Reverse(ring)
	return ring
}

// ringArea is twice the area in degrees times 1e7, squared; negative for a ring that runs clockwise.
func ringArea(ring []market.Place) (area float64) {
	for i := range ring {
		area += turn(ring[0], ring[i], ring[(i+1)%len(ring)])
	}
	return area
}

func segmentsMeet(p, q, a, b market.Place) bool {
	if max(p.LatE7, q.LatE7) < min(a.LatE7, b.LatE7) || max(a.LatE7, b.LatE7) < min(p.LatE7, q.LatE7) ||
		max(p.LngE7, q.LngE7) < min(a.LngE7, b.LngE7) || max(a.LngE7, b.LngE7) < min(p.LngE7, q.LngE7) {
		return false
	}
	return turn(p, q, a)*turn(p, q, b) <= 0 && turn(a, b, p)*turn(a, b, q) <= 0
}

// turn is positive where p lies to the left of the line from a to b, with longitude as x and latitude as y.
func turn(a, b, p market.Place) float64 {
	abx, aby := float64(b.LngE7)-float64(a.LngE7), float64(b.LatE7)-float64(a.LatE7)
	apx, apy := float64(p.LngE7)-float64(a.LngE7), float64(p.LatE7)-float64(a.LatE7)
	return abx*apy - aby*apx
}

// Bounds is a box in degrees times 1e7.
type Bounds struct{ South, West, North, East int32 }

var emptyBounds = Bounds{1<<31 - 1, 1<<31 - 1, -1 << 31, -1 << 31}

func (b Bounds) with(p market.Place) Bounds {
	return Bounds{min(b.South, p.LatE7), min(b.West, p.LngE7), max(b.North, p.LatE7), max(b.East, p.LngE7)}
}

// Contains says whether p is in the box.
func (b Bounds) Contains(p market.Place) bool {
	return p.LatE7 >= b.South && p.LatE7 <= b.North && p.LngE7 >= b.West && p.LngE7 <= b.East
}

// meets says whether two boxes have a point in common.
func (b Bounds) meets(c Bounds) bool {
	return b.South <= c.North && c.South <= b.North && b.West <= c.East && c.West <= b.East
}

// Centre is the middle of the box.
func (b Bounds) Centre() market.Place {
	return market.Place{LatE7: int32((int64(b.South) + int64(b.North)) / 2), LngE7: int32((int64(b.West) + int64(b.East)) / 2)}
}

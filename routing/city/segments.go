package city

import (
	"cmp"
	"math"
	"slices"
)

// segmentGrid finds stretches of streets near a place.
type segmentGrid struct {
	cell     float64
	segments []segment
	cells    map[[2]int][]int32
}

type segment struct {
	street, index int
	a, b          vec
}

func newSegmentGrid(streets []street, cell float64) *segmentGrid {
	g := &segmentGrid{cell: cell, cells: map[[2]int][]int32{}}
	for i, s := range streets {
		for k := 1; k < len(s.line); k++ {
			g.segments = append(g.segments, segment{i, k - 1, s.line[k-1], s.line[k]})
			id := int32(len(g.segments) - 1)
			g.along(s.line[k-1], s.line[k], func(c [2]int) { g.cells[c] = append(g.cells[c], id) })
		}
	}
	return g
}

// each visits the cells of the box around two points, with a margin.
func (g *segmentGrid) each(b box, margin float64, do func([2]int)) {
	at := func(v float64) int { return int(math.Floor(v / g.cell)) }
	for x := at(min(b.lo.x, b.hi.x) - margin); x <= at(max(b.lo.x, b.hi.x)+margin); x++ {
		for y := at(min(b.lo.y, b.hi.y) - margin); y <= at(max(b.lo.y, b.hi.y)+margin); y++ {
			do([2]int{x, y})
		}
	}
}

// along visits the cells near a stretch, some of them more than once.
func (g *segmentGrid) along(a, b vec, do func([2]int)) {
	line := dense([]vec{a, b}, g.cell)
	for i := 1; i < len(line); i++ {
		g.each(box{line[i-1], line[i]}, 0, do)
	}
}

// beside says whether a stretch in about the same direction is within m of v.
func (g *segmentGrid) beside(v, dir vec, m float64) bool {
	found := false
	g.each(box{v, v}, m, func(c [2]int) {
		for _, id := range g.cells[c] {
			s := g.segments[id]
			if found || v.distToSegment(s.a, s.b) > m {
				continue
			}
			d := s.b.minus(s.a)
			found = math.Abs(d.dot(dir)) > 0.8*d.length()*dir.length()
		}
	})
	return found
}

// cuts are the places where streets meet others, by street and stretch.
type cuts map[[2]int][]cut

type cut struct {
	part float64
	at   vec
}

// crossings finds where stretches of different streets cross.
func (g *segmentGrid) crossings() cuts {
	all := cuts{}
	for i, s := range g.segments {
		done := map[int32]bool{}
		g.along(s.a, s.b, func(c [2]int) {
			for _, id := range g.cells[c] {
				o := g.segments[id]
				if int(id) <= i || o.street == s.street || done[id] {
					continue
				}
				done[id] = true
				if t, u, ok := crossing(s.a, s.b, o.a, o.b); ok {
					at := s.a.toward(s.b, t)
					all.add(s, t, at)
					all.add(o, u, at)
				}
			}
		})
	}
	return all
}

func (c cuts) add(s segment, part float64, at vec) {
	key := [2]int{s.street, s.index}
	c[key] = append(c[key], cut{part, at})
}

// along is a street's line with its cuts as further corners.
func (c cuts) along(street int, line []vec) []vec {
	var out []vec
	for k := 1; k < len(line); k++ {
		out = append(out, line[k-1])
		here := c[[2]int{street, k - 1}]
		slices.SortFunc(here, func(a, b cut) int { return cmp.Compare(a.part, b.part) })
		for _, x := range here {
			out = append(out, x.at)
		}
	}
	return append(out, line[len(line)-1])
}

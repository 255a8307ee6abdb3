package city

import (
	"math"

	"github.com/marketd/marketd/routing"
)

// fillStyle is how a district's streets lie.
type fillStyle struct {
	deg             float64 // direction of its streets
	streetM, crossM float64 // between parallel streets, and between cross streets
	wobble          float64 // how far streets swing
	jitter          float64 // how unevenly they are spaced, 0 to 1
	oneWay          bool    // streets run in alternating directions
	theme           string  // of its names
}

const (
	sampleM  = 8.0
	reachM   = 9.0  // how far a street's end is drawn over the road where it ends
	apartM   = 34.0 // a street does not run beside a main road closer than this
	shortest = 55.0
)

// fillDistricts draws each district's two families of parallel streets, as far as the district goes.
func (p *plan) fillDistricts() {
	near := newSegmentGrid(p.main, 60)
	boxes := p.districtBoxes()
	for id := range len(boxes) {
		style, ok := p.styles[id]
		if !ok || boxes[id].empty() {
			continue
		}
		p.family(id, style, boxes[id], near, style.deg, style.streetM, style.oneWay)
		p.family(id, style, boxes[id], near, style.deg+90, style.crossM, style.oneWay)
	}
}

func (p *plan) family(id int, style fillStyle, b box, near *segmentGrid, deg, apart float64, oneWay bool) {
	along, across := vec{}.polar(deg, 1), vec{}.polar(deg+90, 1)
	u0, u1 := b.span(along)
	v0, v1 := b.span(across)
	phase, wave := p.between(0, 7), p.between(500, 800)
	count := 0
	for v := v0 + p.between(0.2, 0.8)*apart; v < v1; v += apart * (1 + style.jitter*p.between(-0.45, 0.45)) {
		count++
		at := func(u float64) vec {
			swing := style.wobble * math.Sin(2*math.Pi*(u/wave)+phase+0.4*v/apart)
			return along.times(u).plus(across.times(v + swing))
		}
		free := func(u float64) bool {
			q := at(u)
			return p.onSheet(q) && p.district(q) == id && !p.blocked(q) && !near.beside(q, at(u+1).minus(q), apartM)
		}
		p.runs(u0, u1, free, func(from, to float64) {
			s := street{name: p.names.next(style.theme), class: routing.Residential, oneWay: oneWay}
			if count%4 == 0 && to-from > 350 {
				s.class, s.oneWay = routing.Tertiary, false
			}
			n := 1
			if style.wobble > 0 {
				n = max(int((to-from)/45), 1)
			}
			for i := 0; i <= n; i++ {
				s.line = append(s.line, at(from+(to-from)*float64(i)/float64(n)))
			}
			if count%2 == 0 {
				for i, j := 0, len(s.line)-1; i < j; i, j = i+1, j-1 {
					s.line[i], s.line[j] = s.line[j], s.line[i]
				}
			}
			p.fill = append(p.fill, s)
		})
	}
}

// runs reports where free holds, drawn a little over both ends.
func (p *plan) runs(u0, u1 float64, free func(float64) bool, do func(from, to float64)) {
	start, open := 0.0, false
	for u := u0; u <= u1+sampleM; u += sampleM {
		is := u <= u1 && free(u)
		switch {
		case is && !open:
			start, open = edgeOf(u-sampleM, u, free)-reachM, true
		case !is && open:
			open = false
			if end := edgeOf(u, u-sampleM, free) + reachM; end-start > shortest+2*reachM {
				do(start, end)
			}
		}
	}
}

// edgeOf finds where free begins between a place where it does not hold and one where it does.
func edgeOf(not, is float64, free func(float64) bool) float64 {
	for range 5 {
		if mid := (not + is) / 2; free(mid) {
			is = mid
		} else {
			not = mid
		}
	}
	return is
}

func (p *plan) blocked(v vec) bool {
	for i := range p.blocks {
		if contains(p.blocks[i].ring, v) {
			return true
		}
	}
	return false
}

type box struct{ lo, hi vec }

func (b box) empty() bool { return b.lo.x > b.hi.x }

// span is the box's extent in a direction.
func (b box) span(dir vec) (from, to float64) {
	from, to = math.Inf(1), math.Inf(-1)
	for _, c := range []vec{b.lo, b.hi, {b.lo.x, b.hi.y}, {b.hi.x, b.lo.y}} {
		from, to = min(from, c.dot(dir)), max(to, c.dot(dir))
	}
	return from, to
}

// districtBoxes samples the sheet for where each district is.
func (p *plan) districtBoxes() []box {
	const step = 32
	var boxes []box
	for x := -p.half.x; x <= p.half.x; x += step {
		for y := -p.half.y; y <= p.half.y; y += step {
			id := p.district(vec{x, y})
			if id == none {
				continue
			}
			for len(boxes) <= id {
				boxes = append(boxes, box{vec{math.Inf(1), math.Inf(1)}, vec{math.Inf(-1), math.Inf(-1)}})
			}
			b := &boxes[id]
			b.lo = vec{min(b.lo.x, x-step), min(b.lo.y, y-step)}
			b.hi = vec{max(b.hi.x, x+step), max(b.hi.y, y+step)}
		}
	}
	return boxes
}

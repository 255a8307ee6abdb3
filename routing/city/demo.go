package city

import (
	"math"

	"github.com/marketd/marketd/market"
	"github.com/marketd/marketd/routing"
)

// demo is the hand-drawn part of the demo city. Its river comes in from the west and opens into a harbour in the east.
// The old town lies on the north bank inside a ring; from its square and from a circus on the south bank avenues run
// outwards; a wider ring with two more bridges goes around both.
type demo struct {
	*plan
	phase, bend float64
	hub, circus vec // where avenues start: north and south
	middle      vec // of the outer ring
	northRays   []ray
	southRays   []ray
}

// ray is an avenue that runs outwards.
type ray struct {
	deg  float64
	name string
}

const (
	hubR   = 62.0   // of the square
	cirR   = 75.0   // of the circus
	innerR = 640.0  // of the old town's ring
	outerR = 1690.0 // of the wider ring
	quayM  = 16.0   // from the water to the middle of the quay
)

// Demo makes the demo city, about 5 by 4 km. The same seed makes the same city.
func Demo(seed uint64) (*routing.Network, error) {
	d := &demo{plan: newPlan(seed, market.Place{LatE7: 445_000_000, LngE7: -302_000_000}, vec{2650, 2150}, 24)}
	d.phase, d.bend = d.between(-0.5, 0.5), d.between(150, 210)
	d.hub = vec{-170, d.river(-170) + d.width(-170) + 470}
	d.circus = vec{90, d.river(90) - d.width(90) - 820}
	d.middle = vec{0, d.river(0) + 20}
	d.northRays = []ray{{d.jittered(14), "Harbour Avenue"}, {d.jittered(56), "Foundry Avenue"}, {d.jittered(94), "Observatory Avenue"}, {d.jittered(134), "Kingsgate Avenue"}, {d.jittered(170), "Abbey Avenue"}}
	d.southRays = []ray{{d.jittered(180), "Windmill Avenue"}, {d.jittered(236), "Airfield Avenue"}, {d.jittered(288), "Southgate Avenue"}, {d.jittered(334), "Vineyard Avenue"}}
	d.water = func(v vec) bool { return math.Abs(v.y-d.river(v.x)) < d.width(v.x) }
	d.bridge = d.bridgeAt
	d.district = d.districtOf
	d.drawRiver()
	d.drawAvenues()
	d.drawParks()
	d.drawGrounds()
	d.drawSpots()
	d.chooseStyles()
	return d.build("demo")
}

func (d *demo) jittered(deg float64) float64 { return deg + d.between(-3, 3) }

// river is its middle, as a function of x.
func (d *demo) river(x float64) float64 {
	return -130 - 0.1*x + d.bend*math.Sin(x/620+d.phase) + 60*math.Sin(x/310+2*d.phase)
}

// width is from the middle to the bank, measured north and south.
func (d *demo) width(x float64) float64 {
	slope := (d.river(x+5) - d.river(x-5)) / 10
	t := min(max((x-700)/1700, 0), 1)
	return (62 + 190*t*t*(3-2*t)) * math.Sqrt(1+slope*slope)
}

// bank is the line beside the river, m from the water; side is 1 for north.
func (d *demo) bank(side, m, from, to float64) []vec {
	var line []vec
	for x := from; x <= to; x += 45 {
		slope := (d.river(x+5) - d.river(x-5)) / 10
		line = append(line, vec{x, d.river(x) + side*(d.width(x)+m*math.Sqrt(1+slope*slope))})
	}
	return line
}

func (d *demo) drawRiver() {
	x := d.half.x + 200
	south, north := d.bank(-1, 0, -x, x), d.bank(1, 0, -x, x)
	for i := len(north) - 1; i >= 0; i-- {
		south = append(south, north[i])
	}
	d.areas = append(d.areas, drawn{"River Arden", routing.Water, [][]vec{south}})
	d.road("Tannery Quay", routing.Secondary, d.bank(1, quayM, -x, d.hub.x)...)
	d.road("Harbour Quay", routing.Secondary, d.bank(1, quayM, d.hub.x-40, x)...)
	d.road("Lower Embankment", routing.Secondary, d.bank(-1, quayM, -x, d.circus.x)...)
	d.road("Shipwrights' Quay", routing.Secondary, d.bank(-1, quayM, d.circus.x-40, x)...)
}

func (d *demo) drawAvenues() {
	d.road("Exchange Square", routing.Secondary, closed(ellipse(d.hub, 45, hubR, hubR, 16))...)
	d.road("Southgate Circus", routing.Primary, closed(ellipse(d.circus, 0, cirR, cirR, 20))...)
	d.areas = append(d.areas, drawn{"Exchange Square", routing.Square, [][]vec{ellipse(d.hub, 45, hubR-9, hubR-9, 24)}},
		drawn{"Southgate Circus", routing.Park, [][]vec{ellipse(d.circus, 0, cirR-10, cirR-10, 24)}})
	for _, r := range d.northRays {
		d.road(r.name, routing.Primary, d.hub.polar(r.deg, hubR-6), d.hub.polar(r.deg, 4000))
	}
	for _, r := range d.southRays {
		d.road(r.name, routing.Primary, d.circus.polar(r.deg, cirR-6), d.circus.polar(r.deg, 4000))
	}
	// The old town's ring ends at the north bank; its two ends and the square lead over bridges to the circus.
	west, east := d.ringEnd(180, 270), d.ringEnd(0, -90)
	d.road("The Ramparts", routing.Primary, arc(d.hub, innerR, east, west)...)
	d.toCircus("Mint Street", d.hub.polar(west, innerR))
	d.toCircus("Ropewalk", d.hub.polar(east, innerR))
	d.toCircus("Regent Street", d.hub.polar(d.hub.degTo(d.circus), hubR-6))
	d.road("Vine Street", routing.Secondary, arc(d.circus, 600, d.southRays[0].deg, d.southRays[3].deg)...)
	d.road("Belt Road", routing.Trunk, closed(arc(d.middle, outerR, 0, 359))...)
}

// ringEnd is the direction, between two, in which the old town's ring meets the quay.
func (d *demo) ringEnd(dry, wet float64) float64 {
	for range 30 {
		v := d.hub.polar((dry+wet)/2, innerR)
		if v.y-d.river(v.x) > d.width(v.x)+quayM {
			dry = (dry + wet) / 2
		} else {
			wet = (dry + wet) / 2
		}
	}
	return wet
}

// toCircus leads straight over the river, then to the circus.
func (d *demo) toCircus(name string, from vec) {
	if math.Abs(from.degTo(d.circus)-270) < 25 {
		d.road(name, routing.Primary, from, d.circus.toward(from, (cirR-6)/from.dist(d.circus)))
		return
	}
	over := vec{from.x, d.river(from.x) - d.width(from.x) - quayM - 60}
	d.road(name, routing.Primary, from, over, d.circus.toward(over, (cirR-6)/over.dist(d.circus)))
}

func (d *demo) bridgeAt(v vec) string {
	switch {
	case v.x < d.hub.x-innerR-200:
		return "Heron Bridge"
	case v.x < d.hub.x-150:
		return "Mint Bridge"
	case v.x < d.hub.x+300:
		return "Regent Bridge"
	case v.x < d.hub.x+innerR+250:
		return "Ropewalk Bridge"
	}
	return "Estuary Bridge"
}

// districtOf numbers districts by bank, by the avenues between which they lie and by the rings.
func (d *demo) districtOf(v vec) int {
	off := v.y - d.river(v.x)
	if math.Abs(off) <= d.width(v.x)+quayM {
		return none
	}
	if off > 0 {
		r := v.dist(d.hub)
		if r < hubR {
			return none
		}
		if r < innerR {
			return 0
		}
		return 1 + 2*sector(d.northRays, d.hub.degTo(d.circus), d.hub.degTo(v)) + d.outside(v)
	}
	if v.dist(d.circus) < cirR {
		return none
	}
	return 20 + 2*sector(d.southRays, d.circus.degTo(d.hub), d.circus.degTo(v)) + d.outside(v)
}

func (d *demo) outside(v vec) int {
	if v.dist(d.middle) > outerR {
		return 1
	}
	return 0
}

// sector counts the rays between an axis and a direction, counter-clockwise.
func sector(rays []ray, axis, deg float64) int {
	from := func(deg float64) float64 { return math.Mod(deg-axis+720, 360) }
	n := 0
	for _, r := range rays {
		if from(deg) >= from(r.deg) {
			n++
		}
	}
	return n
}

func (d *demo) chooseStyles() {
	old := fillStyle{deg: d.hub.degTo(d.circus) + 8, streetM: 58, crossM: 74, wobble: 17, jitter: 0.9, theme: "old"}
	d.styles[0] = old
	north := []struct {
		theme  string
		oneWay bool
	}{{"harbour", true}, {"works", true}, {"learned", false}, {"trees", false}, {"crown", true}, {"crown", true}}
	for i, n := range north {
		deg := d.northRays[min(i, len(d.northRays)-1)].deg
		d.styles[1+2*i] = fillStyle{deg: deg, streetM: 78, crossM: 128, jitter: 0.4, oneWay: n.oneWay, theme: n.theme}
		d.styles[2+2*i] = fillStyle{deg: deg + 7, streetM: 92, crossM: 150, wobble: 14, jitter: 0.6, theme: outerTheme(n.theme)}
	}
	for i := range len(d.southRays) + 1 {
		deg := d.southRays[min(i, len(d.southRays)-1)].deg
		d.styles[20+2*i] = fillStyle{deg: deg, streetM: 80, crossM: 135, jitter: 0.5, oneWay: i%2 == 1, theme: "south"}
		d.styles[21+2*i] = fillStyle{deg: deg - 9, streetM: 95, crossM: 160, wobble: 22, jitter: 0.7, theme: "trees"}
	}
}

func outerTheme(inner string) string {
	if inner == "harbour" || inner == "works" {
		return inner
	}
	return "trees"
}

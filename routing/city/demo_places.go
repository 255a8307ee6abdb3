package city

import "github.com/marketd/marketd/routing"

const kingR = 1000.0 // how far King's Park reaches from the square

func (d *demo) drawParks() {
	// A wedge between two avenues, from the old ring outwards.
	lo, hi := d.northRays[2].deg, d.northRays[3].deg
	king := append(arc(d.hub, innerR+14, hi, lo), arc(d.hub, kingR, lo, hi)...)
	d.blocks = append(d.blocks, block{ring: king})
	inner := append(arc(d.hub, innerR+14, hi-1, lo+1), arc(d.hub, kingR-8, lo+0.6, hi-0.6)...)
	d.areas = append(d.areas, drawn{"King's Park", routing.Park, [][]vec{inner}})
	d.road("Park Crescent", routing.Secondary, arc(d.hub, kingR, lo, hi)...)
	mid := (lo + hi) / 2
	pond := d.hub.polar(mid, 820)
	d.areas = append(d.areas, drawn{"King's Pond", routing.Water, [][]vec{ellipse(pond, mid+60, 105, 52, 24)}})
	d.paths = append(d.paths,
		[]vec{d.hub.polar(mid-6, innerR+14), d.hub.polar(mid-10, 800), d.hub.polar(mid-4, 910), d.hub.polar(mid+2, kingR-8)},
		[]vec{d.hub.polar(mid+8, innerR+14), d.hub.polar(mid+11, 820), d.hub.polar(mid-4, 910)},
		[]vec{d.hub.polar(lo+1, 880), d.hub.polar(mid-4, 910), d.hub.polar(hi-1, 900)})
	d.spot("King's Park", "park", d.hub.polar(lo, 800))
	d.spot("Observatory", "attraction", d.hub.polar(lo, kingR))

	d.park("Botanical Garden", "Botanical Row", d.hub.polar(d.northRays[4].deg+16, 1120), d.northRays[4].deg, 330, 190)
	d.park("St Bride's Green", "St Bride's Green", d.hub.polar(d.northRays[1].deg-22, 1010), d.northRays[1].deg-42, 170, 105)
	d.park("Foundry Gardens", "Foundry Gardens", d.hub.polar(d.northRays[1].deg+15, 1090), d.northRays[1].deg, 190, 120)
	d.park("Vauxmoor Common", "Common Road", d.circus.polar(d.southRays[2].deg+21, 745), d.southRays[3].deg, 360, 230)
	d.park("Millfield", "Millfield Row", d.circus.polar(d.southRays[0].deg+17, 900), d.southRays[0].deg, 260, 150)
	d.park("Orchard Gardens", "Orchard Gardens", d.circus.polar(165, 520), d.southRays[0].deg, 140, 90)
	d.park("Larkrise Park", "Larkrise", d.circus.polar(24, 1180), 334, 300, 170)

	d.green("Northwood", "Northwood Road", d.hub.polar(d.northRays[1].deg-12, 2080), 30, 330, 210)
	d.green("Abbey Fields", "Abbey Fields Road", d.hub.polar(d.northRays[3].deg+20, 2020), 120, 300, 230)
	d.green("Vineyard Hill", "Hill Road", d.circus.polar(d.southRays[3].deg+12, 2150), 70, 330, 200)
	d.green("Southern Cemetery", "Cemetery Road", d.circus.polar(d.southRays[2].deg+13, 1240), 10, 210, 120)
}

func (d *demo) park(name, rim string, c vec, deg, length, width float64) {
	ring := rectangle(c, deg, length, width)
	d.blocks = append(d.blocks, block{ring, rim})
	d.areas = append(d.areas, drawn{name, routing.Park, [][]vec{rectangle(c, deg, length-22, width-22)}})
	d.road(rim, routing.Tertiary, closed(ring)...)
	d.paths = append(d.paths, []vec{ring[0].toward(ring[2], 0.06), ring[0].toward(ring[2], 0.94)}, []vec{ring[1].toward(ring[3], 0.06), ring[1].toward(ring[3], 0.94)})
	d.spot(name, "park", ring[0].toward(ring[1], 0.5))
}

// green is a wood or a meadow outside the wider ring.
func (d *demo) green(name, rim string, c vec, deg, a, b float64) {
	ring := blob(d.rng, c, deg, a, b)
	d.block(name, routing.Park, rim, ring)
	d.paths = append(d.paths, []vec{ring[3], ring[3].toward(ring[20], 0.5), ring[28]}, []vec{ring[10], ring[3].toward(ring[20], 0.5), ring[20]})
	d.spot(name, "park", ring[0])
}

// drawGrounds adds the docks, the airfield and the arena; aircraft keep away from the latter two.
func (d *demo) drawGrounds() {
	x := 1330.0
	dock := rectangle(vec{x, d.river(x) + d.width(x) + 135}, -6, 330, 120)
	d.blocks = append(d.blocks, block{dock, "Old Dock"})
	d.areas = append(d.areas, drawn{"Old Dock", routing.Water, [][]vec{rectangle(vec{x, d.river(x) + d.width(x) + 135}, -6, 296, 88)}})
	d.road("Dock Street", routing.Tertiary, closed(dock)...)
	d.spot("Old Dock", "attraction", dock[2])

	c, deg := vec{-1900, -1600}, 5.0
	field := rectangle(c, deg, 1180, 520)
	d.block("Southfield Airfield", routing.Airfield, "Hangar Road", field)
	d.areas = append(d.areas, drawn{"", routing.Square, [][]vec{rectangle(c.plus(vec{}.polar(deg+90, -60)), deg, 1040, 46)}},
		drawn{"", routing.Square, [][]vec{rectangle(c.plus(vec{}.polar(deg+90, 120)), deg, 260, 90)}})
	d.zones = append(d.zones, zone{"airfield", "Southfield Airfield", rectangle(c, deg, 1400, 760)})
	d.spot("Southfield Airfield", "aerodrome", field[3].toward(field[2], 0.5))

	a := d.hub.polar(d.northRays[0].deg+19, 1270)
	d.block("Arena grounds", routing.Square, "Arena Circle", ellipse(a, 20, 150, 118, 28))
	d.areas = append(d.areas, drawn{"Arena", routing.Park, [][]vec{ellipse(a, 20, 84, 58, 28)}})
	d.zones = append(d.zones, zone{"arena", "the Arena", ellipse(a, 0, 240, 240, 32)})
	d.spot("Arena", "stadium", a.polar(20, 150))
}

// drawSpots names places. Each moves to the nearest corner, so that vehicles get there.
func (d *demo) drawSpots() {
	bank := func(side, x float64) vec { return vec{x, d.river(x) + side*(d.width(x)+quayM)} }
	ring := func(deg float64) vec { return d.hub.polar(deg, innerR) }
	n, s := d.northRays, d.southRays
	for _, p := range []spot{
		{"Harbour Steps", "attraction", bank(1, 760)}, {"Fish Market", "marketplace", bank(1, 420)}, {"Ferry Terminal", "ferry_terminal", bank(1, 1980)},
		{"Maritime Museum", "museum", bank(1, 1080)}, {"Customs House", "attraction", bank(1, 60)}, {"Tannery Row", "attraction", bank(1, -640)},
		{"Heron Lock", "attraction", bank(1, -1480)}, {"Shipwrights' Yard", "attraction", bank(-1, 1240)}, {"Rowing Club", "sports_centre", bank(-1, -1050)},
		{"Lighthouse Point", "attraction", bank(-1, 2300)}, {"Festival Hall", "theatre", bank(-1, -240)},
		{"Exchange Square", "square", d.hub}, {"Town Hall", "townhall", d.hub.polar(140, 120)}, {"Market Hall", "marketplace", d.hub.polar(230, 260)},
		{"Cathedral", "place_of_worship", d.hub.polar(60, 250)}, {"Clockmakers' Yard", "attraction", d.hub.polar(330, 330)}, {"Old Mint", "museum", d.hub.polar(195, 420)},
		{"Central Station", "station", ring(n[1].deg - 14)}, {"Opera House", "theatre", ring(n[4].deg - 8)}, {"City Library", "library", ring(n[3].deg + 14)},
		{"National Gallery", "museum", ring(n[2].deg - 6)}, {"North Gate", "attraction", ring(n[2].deg)},
		{"University", "university", d.hub.polar(n[2].deg-14, 960)}, {"Institute of Physics", "university", d.hub.polar(n[2].deg-22, 1280)},
		{"St Bride's Hospital", "hospital", d.hub.polar(n[1].deg-30, 1000)}, {"Foundry Works", "attraction", d.hub.polar(n[1].deg+9, 1500)},
		{"Goods Station", "station", d.hub.polar(n[1].deg-9, 1720)}, {"Embassy Gardens", "square", d.hub.polar(n[4].deg-10, 1050)},
		{"Chancery", "townhall", d.hub.polar(n[4].deg+5, 840)}, {"Abbey Ruins", "attraction", d.hub.polar(n[4].deg, 1900)},
		{"Kingsgate", "neighbourhood", d.hub.polar(n[3].deg+10, 1500)}, {"Northfields", "neighbourhood", d.hub.polar(n[2].deg+4, 1780)},
		{"Southgate Circus", "square", d.circus}, {"South Station", "station", d.circus.polar(s[2].deg, 420)}, {"Market Street Baths", "sports_centre", d.circus.polar(310, 330)},
		{"Windmill Hill", "neighbourhood", d.circus.polar(s[0].deg, 1300)}, {"Children's Hospital", "hospital", d.circus.polar(s[1].deg+14, 480)},
		{"Brewery Yard", "attraction", d.circus.polar(s[3].deg+8, 620)}, {"Vineyards", "neighbourhood", d.circus.polar(s[3].deg, 1500)},
		{"Polytechnic", "university", d.circus.polar(150, 760)}, {"Sugar House", "theatre", d.circus.polar(40, 700)}, {"Lower Town", "neighbourhood", d.circus.polar(100, 380)},
		{"Common Gate", "attraction", d.circus.polar(s[2].deg+6, 560)}, {"Southfields", "neighbourhood", d.circus.polar(s[2].deg-12, 1150)},
	} {
		d.spot(p.name, p.kind, p.at)
	}
}

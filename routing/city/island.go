package city

import (
	"math"

	"github.com/marketd/marketd/market"
	"github.com/marketd/marketd/routing"
)

// Island makes a small town on an island, about 2.5 by 2 km. The same seed makes the same island.
func Island(seed uint64) (*routing.Network, error) {
	p := newPlan(seed, market.Place{LatE7: 445_600_000, LngE7: -300_900_000}, vec{1550, 1250}, 30)
	rng := p.rng
	coast := blob(rng, vec{}, 8, 1180, 850)
	coast = rounded(coast)
	square := vec{60, -180}
	p.water = func(v vec) bool { return !contains(coast, v) }
	p.areas = append(p.areas, drawn{"Sund", routing.Water, [][]vec{rectangle(vec{}, 0, 3600, 3000), coast}})

	rays := []ray{{15, "Lighthouse Road"}, {80, "Church Street"}, {150, "Dune Road"}, {215, "Herring Road"}, {280, "Harbour Street"}}
	shore := shrunk(coast, 46)
	p.road("Shore Road", routing.Secondary, closed(shore)...)
	p.road("Market Square", routing.Tertiary, closed(ellipse(square, 45, 44, 44, 12))...)
	p.areas = append(p.areas, drawn{"Market Square", routing.Square, [][]vec{ellipse(square, 45, 36, 36, 16)}})
	for i := range rays {
		rays[i].deg += p.between(-5, 5)
		p.road(rays[i].name, routing.Primary, square.polar(rays[i].deg, 38), reach(shore, square, rays[i].deg))
	}
	p.district = func(v vec) int {
		if !contains(shore, v) || v.dist(square) < 44 {
			return none
		}
		return sector(rays, 280, square.degTo(v)) % len(rays)
	}
	for i := range rays {
		deg := rays[i].deg
		p.styles[i] = fillStyle{deg: deg, streetM: 105, crossM: 150, wobble: 16, jitter: 0.7, theme: []string{"trees", "south", "trees", "harbour", "harbour"}[i]}
	}
	wood := blob(rng, vec{-330, 430}, 25, 220, 140)
	p.block("Seal Wood", routing.Park, "Wood Lane", wood)
	p.paths = append(p.paths, []vec{wood[0], wood[18]}, []vec{wood[9], wood[27]})
	p.block("Churchyard", routing.Park, "Churchyard", rectangle(square.polar(rays[1].deg+24, 330), rays[1].deg, 150, 100))
	p.zones = append(p.zones,
		zone{"sanctuary", "the bird sanctuary", ellipse(reach(coast, square, 172), 70, 330, 170, 32)},
		zone{"lighthouse", "the lighthouse mast", ellipse(reach(coast, square, 14), 0, 150, 150, 32)})
	for _, s := range []spot{
		{"Market Square", "square", square}, {"Ferry Landing", "ferry_terminal", reach(shore, square, rays[4].deg)}, {"Fish Hall", "marketplace", square.polar(290, 300)},
		{"Lighthouse", "attraction", reach(shore, square, rays[0].deg)}, {"St Olaf's Church", "place_of_worship", square.polar(rays[1].deg, 300)},
		{"Seal Wood", "park", wood[0]}, {"Harbour Master", "townhall", square.polar(262, 380)}, {"School", "school", square.polar(110, 420)},
		{"Clinic", "hospital", square.polar(45, 350)}, {"Boathouse", "attraction", reach(shore, square, 240)}, {"Dune Hostel", "hotel", square.polar(150, 700)},
		{"Signal Hill", "attraction", square.polar(60, 640)}, {"Herring Sheds", "museum", square.polar(215, 420)}, {"East Strand", "attraction", reach(shore, square, 345)},
	} {
		p.spot(s.name, s.kind, s.at)
	}
	return p.build("island")
}

// rounded puts further corners into a ring and smooths it.
func rounded(ring []vec) []vec {
	out := make([]vec, 0, 2*len(ring))
	for i, a := range ring {
		b := ring[(i+1)%len(ring)]
		out = append(out, a.toward(b, 0.25), a.toward(b, 0.75))
	}
	return out
}

// shrunk moves each corner of a roundish ring towards the origin by m.
func shrunk(ring []vec, m float64) []vec {
	out := make([]vec, len(ring))
	for i, v := range ring {
		out[i] = v.times(1 - m/v.length())
	}
	return out
}

// reach is where a ring is met from inside in a direction, and a little beyond.
func reach(ring []vec, from vec, deg float64) vec {
	to := from.polar(deg, 5000)
	for i, a := range ring {
		if t, _, ok := crossing(from, to, a, ring[(i+1)%len(ring)]); ok {
			return from.toward(to, t+6/math.Max(from.dist(to), 1))
		}
	}
	return from
}

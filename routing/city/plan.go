package city

import (
	"math/rand/v2"

	"github.com/marketd/marketd/market"
	"github.com/marketd/marketd/routing"
)

// plan is a city on paper: what is drawn by hand (rivers, avenues, parks), and how the rest is filled with streets.
type plan struct {
	rng    *rand.Rand
	half   vec // the sheet is from -half to half
	proj   projection
	names  *namer
	main   []street // drawn by hand; the rest ends at them
	fill   []street
	blocks []block
	areas  []drawn
	paths  [][]vec
	spots  []spot
	zones  []zone

	water    func(vec) bool    // what only bridges cross
	district func(vec) int     // whose streets fill a point, or none
	styles   map[int]fillStyle // of districts
	bridge   func(vec) string  // the name of the bridge at a point over water
}

const none = -1

// street is a line of one name.
type street struct {
	name   string
	class  routing.RoadClass
	oneWay bool
	line   []vec
}

// block is an area without streets; its rim, if it has a name, is one.
type block struct {
	ring []vec
	rim  string
}

type drawn struct {
	name  string
	kind  routing.AreaKind
	rings [][]vec
}

// spot is a named place; it is moved to the nearest street corner.
type spot struct {
	name, kind string
	at         vec
}

type zone struct {
	id, name string
	ring     []vec
}

func newPlan(seed uint64, origin market.Place, half vec, bend float64) *plan {
	r := rand.New(rand.NewPCG(seed, 0x6d61726b657464))
	return &plan{rng: r, half: half, proj: projection{origin, newWarp(r, bend)}, names: newNamer(r), styles: map[int]fillStyle{}}
}

func (p *plan) onSheet(v vec) bool {
	return v.x >= -p.half.x && v.x <= p.half.x && v.y >= -p.half.y && v.y <= p.half.y
}

func (p *plan) road(name string, class routing.RoadClass, line ...vec) {
	p.main = append(p.main, street{name: name, class: class, line: dense(line, 60)})
}

func (p *plan) spot(name, kind string, at vec) { p.spots = append(p.spots, spot{name, kind, at}) }

// block keeps streets out of a ring, draws it, and leads a street around it when rim is a name.
func (p *plan) block(name string, kind routing.AreaKind, rim string, ring []vec) {
	p.blocks = append(p.blocks, block{ring, rim})
	p.areas = append(p.areas, drawn{name, kind, [][]vec{ring}})
	if rim != "" {
		p.road(rim, routing.Tertiary, closed(ring)...)
	}
}

// between is a random number from a to b.
func (p *plan) between(a, b float64) float64 { return a + (b-a)*p.rng.Float64() }

// build fills the plan with streets and makes the network.
func (p *plan) build(name string) (*routing.Network, error) {
	p.fillDistricts()
	b := routing.NewBuilder(name, "")
	b.Bounds(p.bounds())
	p.layStreets(b)
	for _, a := range p.areas {
		g := make(routing.Polygon, len(a.rings))
		for i, ring := range a.rings {
			g[i] = p.proj.ring(ring)
		}
		b.Area(routing.Area{Name: a.name, Kind: a.kind, Polygon: g})
	}
	for _, line := range p.paths {
		var nodes []int32
		for _, v := range dense(line, 30) {
			nodes = append(nodes, b.Node(p.proj.place(v)))
		}
		b.Road(routing.Road{Class: routing.Path}, nodes...)
	}
	for _, z := range p.zones {
		b.Zone(routing.Zone{ID: z.id, Name: z.name, Kind: routing.NoFly, Area: routing.Polygon{p.proj.ring(z.ring)}})
	}
	return b.Build()
}

// bounds is the sheet without its outermost rim, where streets end unevenly.
func (p *plan) bounds() routing.Bounds {
	const rim = 110
	sw := p.proj.place(vec{-p.half.x + rim, -p.half.y + rim})
	ne := p.proj.place(vec{p.half.x - rim, p.half.y - rim})
	return routing.Bounds{South: sw.LatE7, West: sw.LngE7, North: ne.LatE7, East: ne.LngE7}
}

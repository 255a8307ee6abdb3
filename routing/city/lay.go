package city

import (
	"math"
	"slices"

	"github.com/marketd/marketd/routing"
)

const (
	mergeM = 11.0 // corners closer than this are one
	stubM  = 45.0 // dead ends shorter than this are taken away
	gapOf  = 7    // one in so many minor stretches is left out, so that not every corner has four arms
)

// laid is the street plan as a graph: streets cut where they meet.
type laid struct {
	p      *plan
	nodes  []vec
	byCell map[[2]int][]int32
	edges  []laidEdge
	degree []int
}

type laidEdge struct {
	a, b   int32
	street int // index in all
	gone   bool
}

// layStreets cuts all streets where they meet, tidies up, and adds what hangs together to the network.
func (p *plan) layStreets(b *routing.Builder) {
	all := append(slices.Clone(p.main), p.fill...)
	l := &laid{p: p, byCell: map[[2]int][]int32{}}
	cuts := newSegmentGrid(all, 80).crossings()
	seen := map[[2]int32]bool{}
	for i, s := range all {
		last := int32(-1)
		for _, v := range cuts.along(i, s.line) {
			if !p.onSheet(v) {
				last = -1
				continue
			}
			n := l.node(v)
			if last >= 0 && n != last && !seen[[2]int32{min(n, last), max(n, last)}] {
				seen[[2]int32{min(n, last), max(n, last)}] = true
				l.edges = append(l.edges, laidEdge{a: last, b: n, street: i})
			}
			last = n
		}
	}
	l.tidy(len(p.main))
	l.add(b, all)
}

// node is the corner at v, one that is there already if it is very near.
func (l *laid) node(v vec) int32 {
	cx, cy := int(math.Floor(v.x/mergeM)), int(math.Floor(v.y/mergeM))
	best, bestM := int32(-1), mergeM
	for x := cx - 1; x <= cx+1; x++ {
		for y := cy - 1; y <= cy+1; y++ {
			for _, n := range l.byCell[[2]int{x, y}] {
				if d := l.nodes[n].dist(v); d < bestM {
					best, bestM = n, d
				}
			}
		}
	}
	if best >= 0 {
		return best
	}
	l.nodes = append(l.nodes, v)
	l.degree = append(l.degree, 0)
	n := int32(len(l.nodes) - 1)
	l.byCell[[2]int{cx, cy}] = append(l.byCell[[2]int{cx, cy}], n)
	return n
}

// tidy removes short dead ends, leaves out some minor stretches, and everything that hangs together with nothing.
func (l *laid) tidy(mains int) {
	for _, e := range l.edges {
		l.degree[e.a]++
		l.degree[e.b]++
	}
	l.removeStubs()
	for i := range l.edges {
		e := &l.edges[i]
		if e.street >= mains && l.degree[e.a] >= 3 && l.degree[e.b] >= 3 && l.degree[e.a]+l.degree[e.b] >= 7 && l.p.rng.IntN(gapOf) == 0 {
			l.remove(e)
		}
	}
	l.removeStubs()
	l.keepLargest()
}

func (l *laid) remove(e *laidEdge) {
	e.gone = true
	l.degree[e.a]--
	l.degree[e.b]--
}

func (l *laid) removeStubs() {
	inside := func(n int32) bool {
		v := l.nodes[n]
		return math.Abs(v.x) < l.p.half.x-stubM && math.Abs(v.y) < l.p.half.y-stubM
	}
	for again := true; again; {
		again = false
		for i := range l.edges {
			e := &l.edges[i]
			dead := l.degree[e.a] == 1 && inside(e.a) || l.degree[e.b] == 1 && inside(e.b)
			if !e.gone && dead && l.nodes[e.a].dist(l.nodes[e.b]) < stubM {
				l.remove(e)
				again = true
			}
		}
	}
}

func (l *laid) keepLargest() {
	root := make([]int32, len(l.nodes))
	for i := range root {
		root[i] = int32(i)
	}
	find := func(n int32) int32 {
		for root[n] != n {
			root[n] = root[root[n]]
			n = root[n]
		}
		return n
	}
	for _, e := range l.edges {
		if !e.gone {
			root[find(e.a)] = find(e.b)
		}
	}
	size := make([]int, len(l.nodes))
	for i := range root {
		size[find(int32(i))]++
	}
	largest := int32(slices.Index(size, slices.Max(size)))
	for i := range l.edges {
		if e := &l.edges[i]; !e.gone && find(e.a) != largest {
			l.remove(e)
		}
	}
}

// add gives the builder each street as runs of stretches that follow each other.
func (l *laid) add(b *routing.Builder, all []street) {
	ids := make([]int32, len(l.nodes))
	for i := range ids {
		ids[i] = -1
	}
	id := func(n int32) int32 {
		if ids[n] < 0 {
			ids[n] = b.Node(l.p.proj.place(l.nodes[n]))
		}
		return ids[n]
	}
	var run []int32
	var of routing.Road
	var end int32
	flush := func() {
		if len(run) > 1 {
			b.Road(of, run...)
		}
		run = nil
	}
	street := -1
	for _, e := range l.edges {
		if e.gone {
			continue
		}
		r := l.road(e, all[e.street])
		if run == nil || e.street != street || e.a != end || r.Bridge != of.Bridge || r.Name != of.Name {
			flush()
			run, of, street = []int32{id(e.a)}, r, e.street
		}
		run, end = append(run, id(e.b)), e.b
	}
	flush()
	l.addSpots(b)
}

func (l *laid) road(e laidEdge, s street) routing.Road {
	r := routing.Road{Name: s.name, Class: s.class, OneWay: s.oneWay}
	a, b := l.nodes[e.a], l.nodes[e.b]
	for _, f := range []float64{0.2, 0.5, 0.8} {
		if over := a.toward(b, f); l.p.water(over) {
			r.Bridge = true
			if l.p.bridge != nil {
				r.Name = l.p.bridge(over)
			}
			break
		}
	}
	return r
}

func (l *laid) addSpots(b *routing.Builder) {
	for _, s := range l.p.spots {
		best, bestM := vec{}, math.Inf(1)
		for n, v := range l.nodes {
			if d := v.dist(s.at); d < bestM && l.degree[n] > 0 {
				best, bestM = v, d
			}
		}
		b.Place(routing.NamedPlace{Name: s.name, Kind: s.kind, Place: l.p.proj.place(best)})
	}
}

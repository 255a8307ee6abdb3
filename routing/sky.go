package routing

import (
	"encoding/binary"
	"math"

	"github.com/marketd/marketd/market"
)

// sky is what flights around a set of no-fly areas need: the points by their corners where a shortest way may turn, and
// which of them see each other. A shortest way around polygons is made of such stretches (visibility graph: Lozano-Pérez
// and Wesley, 1979), in an even wind too.
type sky struct {
	zones   *zoneSet
	set     []int
	corners []market.Place
	sees    [][]int32 // the corners that each sees
	tight   bool      // corners are as near as can be: the last hope
}

// How far off a corner aircraft turn, in metres: the first that is free of other areas. Where they are so close that no
// way is left, the last for all.
var clearances = []float64{15, 5, 1, 0.2}

// runDeg is the most that a rim turns at one corner of ours, so that a round area has few.
const runDeg = 25

// maxSkies is how many sets of zones are kept; beyond it all are made anew.
const maxSkies = 64

// sky returns that of a set of zones, by index.
func (s *zoneSet) sky(set []int) *sky { return s.skyOf(set, false) }

func (s *zoneSet) skyOf(set []int, tight bool) *sky {
	key := []byte{0}
	if tight {
		key[0] = 1
	}
	for _, i := range set {
		key = binary.AppendUvarint(key, uint64(i))
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	if k := s.skies[string(key)]; k != nil {
		return k
	}
	if len(s.skies) >= maxSkies {
		clear(s.skies)
	}
	k := &sky{zones: s, set: set, tight: tight}
	k.build()
	s.skies[string(key)] = k
	return k
}

func (k *sky) build() {
	for _, i := range k.set {
		for _, ring := range k.zones.all[i].Area.ordered() {
			k.turnAround(ring)
		}
	}
	k.sees = make([][]int32, len(k.corners))
	for i, p := range k.corners {
		for j, q := range k.corners[:i] {
			if k.free(p, q) {
				k.sees[i] = append(k.sees[i], int32(j))
				k.sees[j] = append(k.sees[j], int32(i))
			}
		}
	}
}

func (k *sky) free(p, q market.Place) bool {
	_, crossed := k.zones.crossed(k.set, p, q)
	return !crossed
}

// turnAround adds the corners of a ring that has the area on its left: where it turns left, a way around may turn.
func (k *sky) turnAround(ring []market.Place) {
	l := newPlane(ring[0])
	var line [][2]float64
	for i, p := range ring {
		if p != ring[(i+1)%len(ring)] {
			line = append(line, l.xy(p))
		}
	}
	n := len(line)
	if n < 3 {
		return
	}
	for i := 0; i < n; i++ {
		in := direction(line[(i+n-1)%n], line[i])
		out := direction(line[i], line[(i+1)%n])
		total := turnDeg(in, out)
		if total <= 0 {
			continue
		}
		last := i
		for last+1 < n { // gather slight turns
			next := direction(line[last+1], line[(last+2)%n])
			by := turnDeg(out, next)
			if by <= 0 || total+by > runDeg {
				break
			}
			total, out, last = total+by, next, last+1
		}
		for _, at := range cornersAt(line[i], line[last], in, out, total) {
			k.add(l, at)
		}
		i = last
	}
}

// add takes the first clearance of a corner that is free.
func (k *sky) add(l plane, at func(m float64) [2]float64) {
	clear := clearances
	if k.tight {
		clear = clear[len(clear)-1:]
	}
	for _, m := range clear {
		p := l.place(at(m))
		if _, in := k.zones.crossed(k.set, p, p); !in {
			k.corners = append(k.corners, p)
			return
		}
	}
}

// cornersAt are the turning points at a run of corners from a to b, by how far off they are: where the lines beside the
// rim meet, or two where they meet far away.
func cornersAt(a, b, in, out [2]float64, deg float64) []func(m float64) [2]float64 {
	right := func(d [2]float64) [2]float64 { return [2]float64{d[1], -d[0]} }
	if deg > 100 {
		return []func(float64) [2]float64{
			func(m float64) [2]float64 {
				r := right(in)
				return [2]float64{a[0] + m*(r[0]+in[0]), a[1] + m*(r[1]+in[1])}
			},
			func(m float64) [2]float64 {
				r := right(out)
				return [2]float64{b[0] + m*(r[0]-out[0]), b[1] + m*(r[1]-out[1])}
			},
		}
	}
	return []func(float64) [2]float64{func(m float64) [2]float64 {
		r, s := right(in), right(out)
		p, q := [2]float64{a[0] + m*r[0], a[1] + m*r[1]}, [2]float64{b[0] + m*s[0], b[1] + m*s[1]}
		det := in[0]*out[1] - in[1]*out[0]
		if math.Abs(det) < 1e-6 {
			return p
		}
		t := ((q[0]-p[0])*out[1] - (q[1]-p[1])*out[0]) / det
		return [2]float64{p[0] + t*in[0], p[1] + t*in[1]}
	}}
}

func direction(a, b [2]float64) [2]float64 {
	x, y := b[0]-a[0], b[1]-a[1]
	m := math.Hypot(x, y)
	return [2]float64{x / m, y / m}
}

// turnDeg is by how many degrees one goes left from one direction to another, -180 to 180.
func turnDeg(a, b [2]float64) float64 {
	return math.Atan2(a[0]*b[1]-a[1]*b[0], a[0]*b[0]+a[1]*b[1]) * 180 / math.Pi
}

func (l plane) xy(p market.Place) [2]float64 {
	return [2]float64{float64(int64(p.LngE7)-int64(l.at.LngE7)) * l.perE7, float64(int64(p.LatE7)-int64(l.at.LatE7)) * metresPerE7}
}

func (l plane) place(at [2]float64) market.Place {
	return market.Place{LatE7: l.at.LatE7 + int32(math.Round(at[1]/metresPerE7)), LngE7: l.at.LngE7 + int32(math.Round(at[0]/l.perE7))}
}

// approach are the quickest ways from all corners of a sky to a place.
type approach struct {
	sky  *sky
	wind Wind
	to   market.Place
	ms   []int64 // -1: none
	m    []float64
	next []int32   // -1: straight to the place
	last *approach // the same with corners as near as can be, once needed
}

// approach is Dijkstra's algorithm from the place backwards, without a heap: there are few corners.
func (k *sky) approach(to market.Place, wind Wind) *approach {
	n := len(k.corners)
	a := &approach{sky: k, wind: wind, to: to, ms: make([]int64, n), m: make([]float64, n), next: make([]int32, n)}
	done := make([]bool, n)
	for i, p := range k.corners {
		a.ms[i], a.next[i] = -1, -1
		if ms, m, ok := wind.cruiseMs(p, to); ok && k.free(p, to) {
			a.ms[i], a.m[i] = ms, m
		}
	}
	for range n {
		best := int32(-1)
		for i := range int32(n) {
			if !done[i] && a.ms[i] >= 0 && (best < 0 || a.ms[i] < a.ms[best]) {
				best = i
			}
		}
		if best < 0 {
			break
		}
		done[best] = true
		for _, i := range k.sees[best] {
			if done[i] {
				continue
			}
			ms, m, ok := wind.cruiseMs(k.corners[i], k.corners[best])
			if ms += a.ms[best]; ok && (a.ms[i] < 0 || ms < a.ms[i]) {
				a.ms[i], a.m[i], a.next[i] = ms, m+a.m[best], best
			}
		}
	}
	return a
}

// from is the quickest flight from a place, by the first corner that it sees in the order of what the flight would take.
func (a *approach) from(from market.Place) (f flight, ok bool) {
	type choice struct {
		ms     int64
		m      float64
		corner int32
	}
	var choices []choice
	for i, p := range a.sky.corners {
		if a.ms[i] < 0 {
			continue
		}
		if ms, m, ok := a.wind.cruiseMs(from, p); ok {
			choices = append(choices, choice{ms + a.ms[i], m + a.m[i], int32(i)})
		}
	}
	for len(choices) > 0 {
		best := 0
		for i := range choices {
			if choices[i].ms < choices[best].ms {
				best = i
			}
		}
		c := choices[best]
		if a.sky.free(from, a.sky.corners[c.corner]) {
			return flight{ms: climbMs + c.ms + descendMs, m: c.m, first: c.corner, round: a}, true
		}
		choices[best] = choices[len(choices)-1]
		choices = choices[:len(choices)-1]
	}
	if a.sky.tight {
		return flight{}, false
	}
	if a.last == nil {
		a.last = a.sky.zones.skyOf(a.sky.set, true).approach(a.to, a.wind)
	}
	return a.last.from(from)
}

// over are the corners from one to the place.
func (a *approach) over(corner int32) (way []market.Place) {
	for i := corner; i >= 0; i = a.next[i] {
		way = append(way, a.sky.corners[i])
	}
	return way
}

package routing

import (
	"math"

	"github.com/marketd/marketd/market"
)

// Floor is what no leg of a class to one place beats, from however many metres away. It is cheap and loose: it proves
// that vehicles which nobody looked at could not be there sooner.
type Floor struct {
	Mps     float64 // the greatest speed over ground; 0 is not known
	FixedMs int64   // what each leg takes besides, such as climb and descent
	SlackM  float64 // metres that may cost nothing: from a place to its point on the roads
}

// LeastMs is the least time of a leg between places m metres apart by [market.Place.Distance].
func (f Floor) LeastMs(m float64) int64 {
	m -= f.SlackM
	if f.Mps <= 0 || !(m > 0) {
		return 0
	}
	return f.FixedMs + int64(math.Floor(m/f.Mps*1000))
}

// Floor is the line at the even speed.
func (g GreatCircle) Floor(class market.Class, to market.Place) Floor {
	if class != market.Car {
		return Floor{}
	}
	g = g.filled()
	return Floor{Mps: g.SpeedMps / g.Circuity * (1 + tiny)}
}

// tiny covers what rounding takes off.
const tiny = 1e-6

// Floor is the length of the line at the speed of the fastest road.
func (n *Network) Floor(class market.Class, to market.Place) Floor {
	s, err := n.snap(to)
	if class != market.Car || err != nil {
		return Floor{}
	}
	return Floor{Mps: n.fastest, SlackM: s.m + RoadsideM + 1}
}

// fastestOf is the greatest speed on any edge, in its whole centimetres and milliseconds.
func fastestOf(nodes []market.Place, edges []edge) float64 {
	fastest := 0.0
	for _, e := range edges {
		fastest = max(fastest, nodes[e.a].Distance(nodes[e.b])*1000/float64(msOf(e.cost)))
	}
	return fastest * (1 + tiny)
}

func (b byClass) Floor(class market.Class, to market.Place) Floor {
	return b.of(class).Floor(class, to)
}

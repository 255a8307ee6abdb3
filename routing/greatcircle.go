package routing

import (
	"math"

	"github.com/marketd/marketd/market"
)

// circuity is how much longer roads are than the line: the mean of 5,947 taxi trips of 500 m and more in Manhattan, as
// their meters counted (1.35; half of them are below 1.30). On whole extracts quickest ways of more than a kilometre are
// 1.39 to 1.48 times as long (Midtown, Baltimore): one-way streets and rivers count for more where an extract ends.
const circuity = 1.35

// GreatCircle estimates road travel without a map: the great circle times a circuity factor at an even speed. The zero
// value uses 1.35, as measured, and 7 m/s: what quickest ways of some kilometres make in Baltimore; in Manhattan it is 4.5.
type GreatCircle struct {
	Circuity float64
	SpeedMps float64
}

func (g GreatCircle) Estimate(class market.Class, from, to market.Place, departMs int64) (Leg, error) {
	if class != market.Car {
		return NoLeg, &ClassError{class}
	}
	g = g.filled()
	m := from.Distance(to) * g.Circuity
	return Leg{int64(math.Round(m)), int64(math.Ceil(m / g.SpeedMps * 1000))}, nil
}

func (g GreatCircle) filled() GreatCircle {
	if g.Circuity == 0 {
		g.Circuity = circuity
	}
	if g.SpeedMps == 0 {
		g.SpeedMps = 7
	}
	return g
}

func (g GreatCircle) EstimateMany(class market.Class, froms []market.Place, to market.Place, departMs int64, legs []Leg) ([]Leg, error) {
	for _, from := range froms {
		leg, err := g.Estimate(class, from, to, departMs)
		if err != nil {
			return legs, err
		}
		legs = append(legs, leg)
	}
	return legs, nil
}

// Path is the straight line, in the time of the estimate.
func (g GreatCircle) Path(class market.Class, from, to market.Place, departMs int64) (Way, error) {
	leg, err := g.Estimate(class, from, to, departMs)
	if err != nil {
		return nil, err
	}
	return Way{{Place: from}, {Place: to, AtMs: leg.DurationMs}}, nil
}

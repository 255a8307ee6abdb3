package routing

import (
	"math"

	"github.com/marketd/marketd/market"
)

// How a delivery drone flies: straight up, straight over, straight down.
const (
	CruiseAltM = 60
	CruiseMps  = 18.0
	climbMs    = CruiseAltM * 1000 / 4 // 4 m/s up
	descendMs  = CruiseAltM * 1000 / 3 // 3 m/s down
	sameSpotM  = 1                     // closer than this it does not take off
)

// Air is the Router of drones. They fly straight and are refused where the line crosses a no-fly area that is in
// force at any time of the flight. Zones may be nil.
type Air struct{ Zones *Zones }

func (a Air) Estimate(class market.Class, from, to market.Place, departMs int64) (Leg, error) {
	if class != market.Drone {
		return NoLeg, &ClassError{class}
	}
	leg := flight(from, to)
	if z, ok := a.Zones.NoFly(from, to, departMs, departMs+leg.DurationMs); ok {
		return NoLeg, &ZoneError{Zone: z, From: from, To: to}
	}
	return leg, nil
}

func (a Air) EstimateMany(class market.Class, froms []market.Place, to market.Place, departMs int64, legs []Leg) ([]Leg, error) {
	if _, err := a.Estimate(class, to, to, departMs); err != nil {
		return legs, err
	}
	for _, from := range froms {
		leg, _ := a.Estimate(class, from, to, departMs)
		legs = append(legs, leg)
	}
	return legs, nil
}

// Path is up, over and down.
func (a Air) Path(class market.Class, from, to market.Place, departMs int64) (Way, error) {
	leg, err := a.Estimate(class, from, to, departMs)
	if err != nil {
		return nil, err
	}
	if leg.DurationMs == 0 {
		return Way{{Place: from}}, nil
	}
	return Way{
		{Place: from},
		{Place: from, AltM: CruiseAltM, AtMs: climbMs},
		{Place: to, AltM: CruiseAltM, AtMs: leg.DurationMs - descendMs},
		{Place: to, AtMs: leg.DurationMs},
	}, nil
}

func flight(from, to market.Place) Leg {
	m := from.Distance(to)
	if m < sameSpotM {
		return Leg{}
	}
	return Leg{int64(math.Round(m)), climbMs + int64(math.Ceil(m/CruiseMps*1000)) + descendMs}
}

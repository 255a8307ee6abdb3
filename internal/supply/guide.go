package supply

import (
	"cmp"
	"errors"
	"time"

	"github.com/marketd/marketd/market"
	"github.com/marketd/marketd/routing"
)

// Guide is what is known of a region's map: where it is, its ways, its zones, its names. Its fields must not change once
// it is used; Zones changes inside.
type Guide struct {
	Network *routing.Network // nil: no map; ways are great circles
	Box     routing.Bounds   // the region where there is no Network
	Zones   *routing.Zones   // may be nil
}

// Router gives travel times in the region.
func (g *Guide) Router() routing.Router {
	if g.Network == nil {
		return routing.New(routing.GreatCircle{}, g.Zones)
	}
	return routing.New(g.Network, g.Zones)
}

// Bounds is the box that the region covers.
func (g *Guide) Bounds() routing.Bounds {
	if g.Network == nil {
		return g.Box
	}
	return g.Network.Bounds()
}

// Contains says whether a place is in the region.
func (g *Guide) Contains(p market.Place) bool { return g.Bounds().Contains(p) }

// Label names a place for people: something well known right there, or a street; "" where neither is near.
func (g *Guide) Label(p market.Place) string {
	if g.Network == nil {
		return ""
	}
	return g.Network.Label(p)
}

// Trip is the way along the stops: by road, or through the air where a delivery has no way by road. Durations are rounded
// up to whole seconds, as they are published, so that both sides compute the same price. The error is a *market.Error
// that says why nobody can serve the stops.
func (g *Guide) Trip(d market.Details, depart time.Time) (distanceM, durationMs int64, err error) {
	legs, err := g.trips(d, depart)
	if err != nil {
		return 0, 0, err
	}
	leg := byRoad(legs)
	return leg.DistanceM, leg.DurationMs, nil
}

// trips is the way along the stops of each class that does the service, NoLeg where there is none; an error where no
// class has one.
func (g *Guide) trips(d market.Details, depart time.Time) (legs map[market.Class]routing.Leg, err error) {
	if err := g.allows(d, depart); err != nil {
		return nil, err
	}
	legs = map[market.Class]routing.Leg{market.Car: routing.NoLeg, market.Drone: routing.NoLeg}
	var first error
	for _, class := range classes {
		if !class.Serves(d.Service) {
			continue
		}
		leg, err := g.along(class, d.Stops, depart)
		if err != nil {
			first = cmp.Or(first, err)
			continue
		}
		leg.DurationMs = (leg.DurationMs + 999) / 1000 * 1000
		legs[class] = leg
	}
	if byRoad(legs).Found() {
		return legs, nil
	}
	if problem := (*market.Error)(nil); errors.As(first, &problem) {
		return nil, problem
	}
	return nil, market.Invalid("/details/service", "no vehicle here does a %s", d.Service)
}

var classes = []market.Class{market.Car, market.Drone}

// byRoad is the trip by road, else the flight.
func byRoad(legs map[market.Class]routing.Leg) routing.Leg {
	if leg := legs[market.Car]; leg.Found() {
		return leg
	}
	return legs[market.Drone]
}

// allows checks the stops themselves.
func (g *Guide) allows(d market.Details, at time.Time) error {
	if len(d.Stops) < 2 {
		return market.Invalid("/details/stops", "a trip needs a pickup and a drop-off")
	}
	for _, p := range d.Stops {
		if !p.Valid() || !g.Contains(p) {
			return market.Invalid("/details/stops", "%v is outside of the region", p)
		}
		if z, ok := g.Zones.NoPickup(p, at.UnixMilli()); ok {
			return market.Invalid("/details/stops", "%v lies in %s, where nobody may be picked up or dropped off; choose a place outside", p, z.Name)
		}
	}
	return nil
}

// along is a class's way from stop to stop.
func (g *Guide) along(class market.Class, stops []market.Place, depart time.Time) (sum routing.Leg, err error) {
	at := depart.UnixMilli()
	for i := 1; i < len(stops); i++ {
		leg, err := g.Router().Estimate(class, stops[i-1], stops[i], at+sum.DurationMs)
		if err != nil {
			return routing.NoLeg, err
		}
		sum = routing.Leg{DistanceM: sum.DistanceM + leg.DistanceM, DurationMs: sum.DurationMs + leg.DurationMs}
	}
	return sum, nil
}

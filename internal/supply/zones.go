package supply

import (
	"time"

	"github.com/marketd/marketd/market"
	"github.com/marketd/marketd/routing"
)

// closures are what a trip may meet that is not in force yet when it is planned: it may begin much later.
type closures struct {
	stops []closure        // where nobody may be picked up or set down for a time
	turns [classCount]bool // what is closed to the class changes before the last could have come: ask for the way again
}

type closure struct {
	routing.Zone
	stop int
}

// closedTo is what a class must stay out of.
var closedTo = [classCount]routing.ZoneKind{routing.NoDrive, routing.NoFly}

// closures are those between the time for which trips were planned and the end of the last that could begin.
func (g *Guide) closures(p *plan) (all closures) {
	from, until := p.depart().Unix(), p.Details.Latest
	for _, z := range g.Zones.All() {
		if z.Kind == routing.NoPickup {
			for i, stop := range p.Details.Stops {
				if z.Area.Contains(stop) {
					all.stops = append(all.stops, closure{z, i})
				}
			}
		}
		for i, kind := range closedTo {
			if z.Kind == kind && z.From > from && z.From <= until+p.trips[i].leg.DurationMs/1000 {
				all.turns[i] = true
			}
		}
	}
	return all
}

// shut says which stop a vehicle that picks up then would reach while it is closed.
func (p *plan) shut(st *state, pickup time.Time) (z closure, shut bool) {
	after := p.trips[indexOf(st.Profile.Class)].after
	for _, c := range p.closures.stops {
		if at := pickup.Add(st.real(after[c.stop])).UnixMilli(); c.During(at, at) {
			return c, true
		}
	}
	return closure{}, false
}

// onwards is how long the trip takes that begins then: longer than planned where it has to go around what is closed by then. The
// price stays that of the planned trip. An error says that there is no way.
func (s *Supply) onwards(p *plan, class market.Class, pickup time.Time) (ms int64, err error) {
	i := indexOf(class)
	if !p.closures.turns[i] {
		return p.trips[i].leg.DurationMs, nil
	}
	t, err := s.guide.along(class, p.Details.Stops, pickup)
	return max(t.leg.DurationMs, p.trips[i].leg.DurationMs), err
}

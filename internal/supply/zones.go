package supply

import (
	"time"

	"github.com/marketd/marketd/market"
	"github.com/marketd/marketd/routing"
)

// closure is a zone that a trip meets, if it is in force then: at a stop where nobody may be picked up or set down, or on the
// flight to a stop.
type closure struct {
	routing.Zone
	stop int
}

// closures are all zones that a trip meets at any time: it may begin much later than now.
func (g *Guide) closures(stops []market.Place) (all []closure) {
	for _, z := range g.Zones.All() {
		for i, p := range stops {
			switch {
			case z.Kind == routing.NoPickup && z.Area.Contains(p), z.Kind == routing.NoFly && i > 0 && z.Area.Crosses(stops[i-1], p):
				all = append(all, closure{z, i})
			}
		}
	}
	return all
}

// shut says which zone keeps a vehicle that picks up then from the trip.
func (p *plan) shut(st *state, pickup time.Time) (z closure, shut bool) {
	after := p.trips[indexOf(st.Profile.Class)].after
	for _, c := range p.closures {
		reaches := pickup.Add(st.real(after[c.stop])).UnixMilli()
		from := reaches
		if c.Kind == routing.NoFly {
			if st.Profile.Class != market.Drone {
				continue
			}
			from = pickup.Add(st.real(after[c.stop-1])).UnixMilli()
		}
		if c.During(from, reaches) {
			return c, true
		}
	}
	return closure{}, false
}

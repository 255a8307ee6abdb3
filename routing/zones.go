package routing

import (
	"fmt"
	"sync/atomic"
	"time"

	"github.com/marketd/marketd/market"
)

// ZoneKind is what a zone forbids.
type ZoneKind string

const (
	NoFly    ZoneKind = "no_fly"    // aircraft stay out
	NoPickup ZoneKind = "no_pickup" // nobody is picked up or dropped off inside
)

// Zone is an area where something is forbidden for a time.
type Zone struct {
	ID    string   `json:"id"`
	Name  string   `json:"name"`
	Kind  ZoneKind `json:"kind"`
	Area  Polygon  `json:"area"`
	From  int64    `json:"effective_from"`            // unix seconds; 0 is always
	Until int64    `json:"effective_until,omitempty"` // unix seconds; 0 is for ever
}

// During says whether the zone is in force at any moment from one time to another, unix milliseconds.
func (z Zone) During(fromMs, untilMs int64) bool {
	return z.From*1000 <= untilMs && (z.Until == 0 || fromMs < z.Until*1000)
}

// Zones is a set of zones that is replaced as a whole. A nil *Zones has none.
type Zones struct{ list atomic.Pointer[[]Zone] }

// NewZones makes a set.
func NewZones(zones ...Zone) *Zones {
	z := new(Zones)
	z.Set(zones)
	return z
}

// Set replaces all zones; the caller must not change the slice afterwards.
func (z *Zones) Set(zones []Zone) { z.list.Store(&zones) }

// All returns the zones; the caller must not change them.
func (z *Zones) All() []Zone {
	if z == nil {
		return nil
	}
	return *z.list.Load()
}

// NoFly returns a no-fly zone that the straight line between two places touches while it is in force.
func (z *Zones) NoFly(from, to market.Place, fromMs, untilMs int64) (Zone, bool) {
	for _, zone := range z.All() {
		if zone.Kind == NoFly && zone.During(fromMs, untilMs) && zone.Area.Crosses(from, to) {
			return zone, true
		}
	}
	return Zone{}, false
}

// NoPickup returns a zone in which nobody may be picked up or dropped off at a time, unix milliseconds.
func (z *Zones) NoPickup(p market.Place, atMs int64) (Zone, bool) {
	for _, zone := range z.All() {
		if zone.Kind == NoPickup && zone.During(atMs, atMs) && zone.Area.Contains(p) {
			return zone, true
		}
	}
	return Zone{}, false
}

// ZoneError says which zone is in the way.
type ZoneError struct {
	Zone     Zone
	From, To market.Place
}

func (e *ZoneError) Error() string {
	until := ""
	if e.Zone.Until != 0 {
		until = " until " + time.Unix(e.Zone.Until, 0).UTC().Format("2006-01-02 15:04 UTC")
	}
	return fmt.Sprintf("the straight flight crosses the no-fly area %s%s; choose places on the same side of it, or a car", e.Zone.Name, until)
}

func (e *ZoneError) Unwrap() error { return market.Problem(market.ProblemInvalid, "%s", e.Error()) }

package routing

import (
	"fmt"
	"sync"
	"sync/atomic"
	"time"

	"github.com/marketd/marketd/market"
)

// ZoneKind is what a zone forbids.
type ZoneKind string

const (
	NoFly    ZoneKind = "no_fly"    // aircraft stay out
	NoPickup ZoneKind = "no_pickup" // nobody is picked up or dropped off inside
	NoDrive  ZoneKind = "no_drive"  // roads are closed; who is inside may drive out
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
type Zones struct{ set atomic.Pointer[zoneSet] }

// zoneSet is a set of zones that does not change, with what was found out about it.
type zoneSet struct {
	all    []Zone
	boxes  []Bounds
	drives bool // some zone closes roads
	roads  atomic.Pointer[closedRoads]
	mu     sync.Mutex // guards skies
	skies  map[string]*sky
}

var noZones = new(zoneSet)

// NewZones makes a set.
func NewZones(zones ...Zone) *Zones {
	z := new(Zones)
	z.Set(zones)
	return z
}

// Set replaces all zones; the caller must not change the slice afterwards.
func (z *Zones) Set(zones []Zone) {
	s := &zoneSet{all: zones, boxes: make([]Bounds, len(zones)), skies: map[string]*sky{}}
	for i, zone := range zones {
		s.boxes[i] = zone.Area.box()
		s.drives = s.drives || zone.Kind == NoDrive
	}
	z.set.Store(s)
}

func (z *Zones) get() *zoneSet {
	if z == nil {
		return noZones
	}
	return z.set.Load()
}

// All returns the zones; the caller must not change them.
func (z *Zones) All() []Zone { return z.get().all }

// inForce appends the zones of a kind, by index, that are in force at any moment from one time to another.
func (s *zoneSet) inForce(kind ZoneKind, fromMs, untilMs int64, set []int) []int {
	for i := range s.all {
		if s.all[i].Kind == kind && s.all[i].During(fromMs, untilMs) {
			set = append(set, i)
		}
	}
	return set
}

// within returns the first zone of a set that a place lies in.
func (s *zoneSet) within(set []int, p market.Place) (Zone, bool) {
	for _, i := range set {
		if s.boxes[i].Contains(p) && s.all[i].Area.Contains(p) {
			return s.all[i], true
		}
	}
	return Zone{}, false
}

// crossed returns the first zone of a set that the straight line between two places touches.
func (s *zoneSet) crossed(set []int, from, to market.Place) (Zone, bool) {
	line := emptyBounds.with(from).with(to)
	for _, i := range set {
		if s.boxes[i].meets(line) && s.all[i].Area.Crosses(from, to) {
			return s.all[i], true
		}
	}
	return Zone{}, false
}

// NoFly returns a no-fly zone that the straight line between two places touches while it is in force.
func (z *Zones) NoFly(from, to market.Place, fromMs, untilMs int64) (Zone, bool) {
	s := z.get()
	return s.crossed(s.inForce(NoFly, fromMs, untilMs, nil), from, to)
}

// NoPickup returns a zone in which nobody may be picked up or dropped off at a time, unix milliseconds.
func (z *Zones) NoPickup(p market.Place, atMs int64) (Zone, bool) {
	s := z.get()
	return s.within(s.inForce(NoPickup, atMs, atMs, nil), p)
}

// ZoneError says which zone is in the way. Inside is the place that lies in it, nil where the zone only parts the two
// places.
type ZoneError struct {
	Zone     Zone
	From, To market.Place
	Inside   *market.Place
}

func (e *ZoneError) Error() string {
	what, how, instead := "the no-fly area ", "flight leads", ", or a car"
	if e.Zone.Kind == NoDrive {
		what, how, instead = "the closed roads of ", "road leads", ""
	}
	what += e.Zone.Name
	if e.Zone.Until != 0 {
		what += " until " + time.Unix(e.Zone.Until, 0).UTC().Format("2006-01-02 15:04 UTC")
	}
	if e.Inside != nil {
		return fmt.Sprintf("%v lies in %s; choose a place outside of it%s", *e.Inside, what, instead)
	}
	return fmt.Sprintf("no %s from %v to %v around %s; choose places on the same side of it%s", how, e.From, e.To, what, instead)
}

func (e *ZoneError) Unwrap() error { return market.Problem(market.ProblemInvalid, "%s", e.Error()) }

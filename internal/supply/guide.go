package supply

import (
	"cmp"
	"errors"
	"math"
	"sync"
	"time"

	"github.com/marketd/marketd/market"
	"github.com/marketd/marketd/routing"
)

// Guide is what is known of a region's map: where it is, its ways, its zones, its names. Its fields must not change once
// it is used; Zones changes inside.
type Guide struct {
	Network *routing.Network // nil: no map; ways are great circles
	Roads   routing.Router   // asked for road times instead of either; may be nil
	Box     routing.Bounds   // the region where there is no Network
	Zones   *routing.Zones   // may be nil

	recent recentTrips
}

// recentTrips are trips that were reckoned a moment ago: each need's is asked for when it is posted, when it is offered, and by
// its clearings. One is good as long as no zone begins or ends that it could meet; where a router of somebody else's says how
// long ways take, for the second in which it begins.
type recentTrips struct {
	mu       sync.Mutex
	new, old map[recentTrip]reckoned // guarded by mu
}

type recentTrip struct {
	service  market.Service
	from, to market.Place
}

// reckoned are the trips of all classes, for departures from one time to before another, unix milliseconds, in a set of zones.
type reckoned struct {
	trips       [classCount]trip
	zones       []routing.Zone
	from, until int64
}

// maxRecent is how many trips are remembered at least, and half as many as at most.
const maxRecent = 8192

func (r *recentTrips) get(t recentTrip, zones []routing.Zone, depart int64) (trips [classCount]trip, known bool) {
	r.mu.Lock()
	defer r.mu.Unlock()
	is, known := r.new[t]
	if !known {
		is, known = r.old[t]
	}
	same := len(is.zones) == len(zones) && (len(zones) == 0 || &is.zones[0] == &zones[0]) // sets are replaced as a whole
	return is.trips, known && same && is.from <= depart && depart < is.until
}

func (r *recentTrips) put(t recentTrip, is reckoned) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.new == nil || len(r.new) >= maxRecent {
		r.new, r.old = make(map[recentTrip]reckoned, maxRecent), r.new
	}
	r.new[t] = is
}

// season is until when a trip that begins at a time stays what it is: no zone begins or ends that it could meet.
func season(trips *[classCount]trip, zones []routing.Zone, depart int64) (until int64) {
	longest := int64(0)
	for i := range trips {
		longest = max(longest, trips[i].leg.DurationMs)
	}
	until = math.MaxInt64
	for i := range zones {
		if begins := zones[i].From * 1000; begins > depart {
			until = min(until, max(begins-longest, depart+1000))
		}
		if ends := zones[i].Until * 1000; ends > depart {
			until = min(until, ends)
		}
	}
	return until
}

// Router gives travel times in the region.
func (g *Guide) Router() routing.Router {
	switch {
	case g.Roads != nil:
		return routing.New(g.Roads, g.Zones)
	case g.Network == nil:
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
	trips, err := g.trips(&d, depart)
	if err != nil {
		return 0, 0, err
	}
	t := byRoad(trips)
	return t.leg.DistanceM, t.leg.DurationMs, nil
}

// trip is a class's way along the stops.
type trip struct {
	leg   routing.Leg // NoLeg where there is no way
	after []int64     // ms from the pickup to each stop
}

// classes are those with vehicles; what is kept by class has an element for each.
var classes = [...]market.Class{market.Car, market.Drone}

const classCount = len(classes)

func indexOf(c market.Class) int {
	if c == market.Drone {
		return 1
	}
	return 0
}

// trips is the way along the stops of each class that does the service, without a way where there is none; an error where no
// class has one. It is that of the full second in which it begins.
func (g *Guide) trips(d *market.Details, depart time.Time) (trips [classCount]trip, err error) {
	depart = depart.Truncate(time.Second)
	if len(d.Stops) != 2 {
		return g.reckon(d, depart)
	}
	key, at, zones := recentTrip{d.Service, d.Stops[0], d.Stops[1]}, depart.UnixMilli(), g.Zones.All()
	if trips, known := g.recent.get(key, zones, at); known {
		return trips, nil
	}
	if trips, err = g.reckon(d, depart); err == nil {
		until := at + 1000
		if g.Roads == nil {
			until = season(&trips, zones, at)
		}
		g.recent.put(key, reckoned{trips, zones, at, until})
	}
	return trips, err
}

func (g *Guide) reckon(d *market.Details, depart time.Time) (trips [classCount]trip, err error) {
	if err := g.allows(d, depart); err != nil {
		return trips, err
	}
	var first error
	for i, class := range classes {
		trips[i].leg = routing.NoLeg
		if !class.Serves(d.Service) {
			continue
		}
		t, err := g.along(class, d.Stops, depart)
		if err != nil {
			first = cmp.Or(first, err)
			continue
		}
		t.leg.DurationMs = (t.leg.DurationMs + 999) / 1000 * 1000
		trips[i] = t
	}
	if byRoad(trips).leg.Found() {
		return trips, nil
	}
	if problem := (*market.Error)(nil); errors.As(first, &problem) {
		return trips, problem
	}
	return trips, market.Invalid("/details/service", "no vehicle here does a %s", d.Service)
}

// byRoad is the trip by road, else the flight.
func byRoad(trips [classCount]trip) trip {
	if car := trips[indexOf(market.Car)]; car.leg.Found() {
		return car
	}
	return trips[indexOf(market.Drone)]
}

// allows checks the stops themselves.
func (g *Guide) allows(d *market.Details, at time.Time) error {
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
func (g *Guide) along(class market.Class, stops []market.Place, depart time.Time) (trip, error) {
	at, router := depart.UnixMilli(), g.Router()
	t := trip{after: make([]int64, len(stops))}
	for i := 1; i < len(stops); i++ {
		leg, err := router.Estimate(class, stops[i-1], stops[i], at+t.leg.DurationMs)
		if err == nil && !leg.Found() {
			err = market.Invalid("/details/stops", "there is no way for a %s from %v to %v", class, stops[i-1], stops[i])
		}
		if err != nil {
			return trip{leg: routing.NoLeg}, err
		}
		t.leg = routing.Leg{DistanceM: t.leg.DistanceM + leg.DistanceM, DurationMs: t.leg.DurationMs + leg.DurationMs}
		t.after[i] = t.leg.DurationMs
	}
	return t, nil
}

// cellM is how large cells of the index are to be, metres, so that each holds a few of so many vehicles in this region.
func (g *Guide) cellM(vehicles int) float64 {
	const few, least, most = 5, 15, 300
	b := g.Bounds()
	low := market.Place{LatE7: b.South, LngE7: b.West}
	height := low.Distance(market.Place{LatE7: b.North, LngE7: b.West})
	width := low.Distance(market.Place{LatE7: b.South, LngE7: b.East})
	return min(max(math.Sqrt(few*height*width/float64(vehicles)), least), most)
}

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
// its clearing. One is good for the second in which it begins, so that a new zone is heeded.
type recentTrips struct {
	mu  sync.Mutex
	all map[recentTrip][classCount]trip // guarded by mu
}

type recentTrip struct {
	service  market.Service
	from, to market.Place
	depart   int64 // unix seconds
}

// maxRecent is how many trips are remembered.
const maxRecent = 4096

func (r *recentTrips) get(t recentTrip) (trips [classCount]trip, known bool) {
	r.mu.Lock()
	defer r.mu.Unlock()
	trips, known = r.all[t]
	return trips, known
}

func (r *recentTrips) put(t recentTrip, trips [classCount]trip) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.all == nil || len(r.all) >= maxRecent {
		r.all = make(map[recentTrip][classCount]trip, maxRecent)
	}
	r.all[t] = trips
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
	key := recentTrip{d.Service, d.Stops[0], d.Stops[1], depart.Unix()}
	if trips, known := g.recent.get(key); known {
		return trips, nil
	}
	if trips, err = g.reckon(d, depart); err == nil {
		g.recent.put(key, trips)
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

package routing

import (
	"fmt"

	"github.com/marketd/marketd/market"
)

// Leg is what it takes to get from one place to another.
type Leg struct {
	DistanceM  int64 `json:"distance_m"`
	DurationMs int64 `json:"duration_ms"`
}

// NoLeg stands for a way that does not exist or must not be taken.
var NoLeg = Leg{-1, -1}

// Found says that there is a way.
func (l Leg) Found() bool { return l.DurationMs >= 0 }

// Router gives travel times and ways. Its errors about places unwrap to a [market.Error] that tells a person what to
// do: *OffNetworkError, *ZoneError, *ClassError.
type Router interface {
	// Estimate is the leg of the quickest way.
	Estimate(class market.Class, from, to market.Place, departMs int64) (Leg, error)
	// EstimateMany appends the legs from each of froms to one place to legs: NoLeg where there is no way from a
	// place, an error where there is none to the target.
	EstimateMany(class market.Class, froms []market.Place, to market.Place, departMs int64, legs []Leg) ([]Leg, error)
	// Path is the quickest way itself. On roads it begins and ends at the points of the network
	// nearest to from and to; a vehicle farther than RoadsideM from the roads begins where it is.
	Path(class market.Class, from, to market.Place, departMs int64) (Way, error)
	// Floor is what no estimate to a place beats; the zero Floor where nothing is known.
	Floor(class market.Class, to market.Place) Floor
}

// New returns a Router that flies drones and sends everything else over roads: a [Network], an [OSRM], or [GreatCircle]
// where there is no map. Zones hold for all of them, but only a Network goes around closed roads.
func New(roads Router, zones *Zones) Router {
	if n, ok := roads.(*Network); ok {
		return byClass{drive{n, zones}, Air{Zones: zones}}
	}
	return byClass{fenced{roads, zones}, Air{Zones: zones}}
}

type byClass struct {
	roads Router
	air   Air
}

func (b byClass) of(class market.Class) Router {
	if class == market.Drone {
		return b.air
	}
	return b.roads
}

func (b byClass) Estimate(class market.Class, from, to market.Place, departMs int64) (Leg, error) {
	return b.of(class).Estimate(class, from, to, departMs)
}

func (b byClass) EstimateMany(class market.Class, froms []market.Place, to market.Place, departMs int64, legs []Leg) ([]Leg, error) {
	return b.of(class).EstimateMany(class, froms, to, departMs, legs)
}

func (b byClass) Path(class market.Class, from, to market.Place, departMs int64) (Way, error) {
	return b.of(class).Path(class, from, to, departMs)
}

// OffNetworkError says that a place is too far from any road.
type OffNetworkError struct {
	Place     market.Place
	DistanceM int64 // to the nearest road
}

func (e *OffNetworkError) Error() string {
	return fmt.Sprintf("%v is %d m from the nearest road; choose a place within %d m of one", e.Place, e.DistanceM, int64(MaxSnapM))
}

func (e *OffNetworkError) Unwrap() error {
	return market.Problem(market.ProblemInvalid, "%s", e.Error())
}

// ClassError says that a router does not know how a class of vehicles moves.
type ClassError struct{ Class market.Class }

func (e *ClassError) Error() string {
	return fmt.Sprintf("no travel times for the vehicle class %q", e.Class)
}

func (e *ClassError) Unwrap() error { return market.Problem(market.ProblemInvalid, "%s", e.Error()) }

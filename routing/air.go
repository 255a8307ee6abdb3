package routing

import (
	"fmt"
	"math"
	"slices"

	"github.com/marketd/marketd/market"
)

// How a delivery drone flies: straight up, over, straight down.
const (
	CruiseAltM = 60
	CruiseMps  = 18.0                  // through the air
	climbMs    = CruiseAltM * 1000 / 4 // 4 m/s up
	descendMs  = CruiseAltM * 1000 / 3 // 3 m/s down
	sameSpotM  = 1                     // closer than this it does not take off
	leastMps   = 2                     // over ground; against a wind that leaves less it does not fly
)

// Air is the Router of drones. They fly straight, or around no-fly areas that are in force at any time of the flight,
// 15 metres off their corners where there is room. A place inside of one, or closed in by them, is refused. Zones may be
// nil.
type Air struct {
	Zones *Zones
	Wind  Wind
}

// Wind is an even wind; the zero value is calm air.
type Wind struct {
	FromDeg float64 // clockwise from north
	Mps     float64
}

// over is the speed over ground of an aircraft that holds a course, given by its metres east and north, against the wind.
func (w Wind) over(east, north float64) float64 {
	sin, cos := math.Sincos(w.FromDeg * math.Pi / 180)
	length := math.Hypot(east, north)
	along := -w.Mps * (sin*east + cos*north) / length
	across := w.Mps*w.Mps - along*along
	if across > CruiseMps*CruiseMps {
		return 0
	}
	return math.Sqrt(CruiseMps*CruiseMps-max(across, 0)) + along
}

// cruiseMs is how long a straight stretch takes; not where the wind is too strong for it.
func (w Wind) cruiseMs(from, to market.Place) (ms int64, m float64, ok bool) {
	m = from.Distance(to)
	if w.Mps == 0 || m == 0 {
		return int64(math.Ceil(m / CruiseMps * 1000)), m, true
	}
	l := newPlane(market.Place{LatE7: from.LatE7/2 + to.LatE7/2})
	mps := w.over(float64(int64(to.LngE7)-int64(from.LngE7))*l.perE7, float64(int64(to.LatE7)-int64(from.LatE7))*metresPerE7)
	if mps < leastMps {
		return 0, m, false
	}
	return int64(math.Ceil(m / mps * 1000)), m, true
}

// WindError says that the wind keeps an aircraft from a flight.
type WindError struct{ Wind Wind }

func (e *WindError) Error() string {
	return fmt.Sprintf("no flight against a wind of %.0f m/s from %.0f degrees; choose a car, or wait", e.Wind.Mps, e.Wind.FromDeg)
}

func (e *WindError) Unwrap() error { return market.Problem(market.ProblemInvalid, "%s", e.Error()) }

func (a Air) Estimate(class market.Class, from, to market.Place, departMs int64) (Leg, error) {
	if class != market.Drone {
		return NoLeg, &ClassError{class}
	}
	f, err := a.to(to).from(from, departMs)
	if err != nil {
		return NoLeg, err
	}
	return f.leg(), nil
}

func (a Air) EstimateMany(class market.Class, froms []market.Place, to market.Place, departMs int64, legs []Leg) ([]Leg, error) {
	if class != market.Drone {
		return legs, &ClassError{class}
	}
	target := a.to(to)
	if _, err := target.from(to, departMs); err != nil {
		return legs, err
	}
	for _, from := range froms {
		if f, err := target.from(from, departMs); err == nil {
			legs = append(legs, f.leg())
		} else {
			legs = append(legs, NoLeg)
		}
	}
	return legs, nil
}

// Path is up, over and around, and down.
func (a Air) Path(class market.Class, from, to market.Place, departMs int64) (Way, error) {
	if class != market.Drone {
		return nil, &ClassError{class}
	}
	f, err := a.to(to).from(from, departMs)
	if err != nil {
		return nil, err
	}
	if f.ms == 0 {
		return Way{{Place: from}}, nil
	}
	way := Way{{Place: from}, {Place: from, AltM: CruiseAltM, AtMs: climbMs}}
	at := int64(climbMs)
	for _, p := range append(f.corners(), to) {
		ms, _, _ := a.Wind.cruiseMs(way[len(way)-1].Place, p)
		at += ms
		way = append(way, Waypoint{Place: p, AltM: CruiseAltM, AtMs: at})
	}
	return append(way, Waypoint{Place: to, AtMs: at + descendMs}), nil
}

// Floor is that of a straight flight with the wind.
func (a Air) Floor(class market.Class, to market.Place) Floor {
	if class != market.Drone {
		return Floor{}
	}
	return Floor{Mps: (CruiseMps + math.Abs(a.Wind.Mps)) * (1 + tiny), FixedMs: climbMs + descendMs, SlackM: sameSpotM}
}

// landing is a place that flights lead to, with what was found out on the way of the first.
type landing struct {
	air   Air
	zones *zoneSet
	to    market.Place
	set   []int     // the zones that the approach goes around
	round *approach // nil: not needed so far
}

// flight is a way through the air: over so many corners of an approach, the first of them named.
type flight struct {
	ms    int64 // 0: no flight at all
	m     float64
	first int32
	round *approach // nil: straight
}

func (a Air) to(to market.Place) *landing { return &landing{air: a, zones: a.Zones.get(), to: to} }

func (f flight) leg() Leg { return Leg{DistanceM: int64(math.Round(f.m)), DurationMs: f.ms} }

func (f flight) corners() []market.Place {
	if f.round == nil {
		return nil
	}
	return f.round.over(f.first)
}

// from is the quickest flight from a place. It keeps out of all zones that are in force at any moment of it; as going
// around takes longer, there may be more of them than on the straight line.
func (l *landing) from(from market.Place, departMs int64) (flight, error) {
	f, err := l.straight(from)
	if err != nil && len(l.zones.all) == 0 {
		return f, err
	}
	var buffer [16]int
	set := l.zones.inForce(NoFly, departMs, departMs+f.ms, buffer[:0])
	if _, crossed := l.zones.crossed(set, from, l.to); !crossed {
		return f, err
	} else if err := l.refuse(set, from); err != nil {
		return flight{}, err
	}
	for {
		f, ok := l.around(set).from(from)
		if !ok {
			z, _ := l.zones.crossed(set, from, l.to)
			return flight{}, &ZoneError{Zone: z, From: from, To: l.to}
		}
		more := l.zones.inForce(NoFly, departMs, departMs+f.ms, buffer[:0])
		if len(more) == len(set) {
			return f, nil
		}
		set = more
		if err := l.refuse(set, from); err != nil {
			return flight{}, err
		}
	}
}

// straight is the flight without zones.
func (l *landing) straight(from market.Place) (flight, error) {
	ms, m, ok := l.air.Wind.cruiseMs(from, l.to)
	switch {
	case m < sameSpotM:
		return flight{}, nil
	case !ok:
		return flight{}, &WindError{l.air.Wind}
	}
	return flight{ms: climbMs + ms + descendMs, m: m}, nil
}

// refuse says which zone an end lies in. One that only touches its border counts as inside.
func (l *landing) refuse(set []int, from market.Place) error {
	for _, p := range []market.Place{from, l.to} {
		if z, in := l.zones.crossed(set, p, p); in {
			return &ZoneError{Zone: z, From: from, To: l.to, Inside: &p}
		}
	}
	return nil
}

// around is the approach that keeps out of a set of zones.
func (l *landing) around(set []int) *approach {
	if l.round == nil || !slices.Equal(l.set, set) {
		l.set = append([]int(nil), set...)
		l.round = l.zones.sky(l.set).approach(l.to, l.air.Wind)
	}
	return l.round
}

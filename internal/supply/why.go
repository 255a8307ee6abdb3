package supply

import (
	"fmt"
	"math"
	"slices"
	"time"

	"github.com/marketd/marketd/market"
	"github.com/marketd/marketd/routing"
)

// Reason is why a vehicle is no candidate for a job: a code, and what would have to change. The codes are offline,
// out_of_service, busy, excluded, class, seats, mass, volume, option, area, minimum, too_far, too_late, no_fly,
// no_pickup and energy.
type Reason struct{ Code, Detail string }

func because(code, format string, args ...any) Reason {
	return Reason{code, fmt.Sprintf(format, args...)}
}

// Why says why a vehicle is no candidate for the job; the zero Reason: it is one, unless many are nearer.
func (s *Supply) Why(vehicle market.Address, j Job) Reason {
	e := s.find(vehicle)
	if e == nil {
		return because("offline", "the vehicle has no session; connect it")
	}
	p, err := s.plan(&j)
	if err != nil {
		return Reason{"no_pickup", err.Error()}
	}
	st := e.state.Load()
	if r := s.unfit(e, st, p); r.Code != "" {
		return r
	}
	lat, lng, here := s.index.Position(st.slot)
	if !here {
		return because("offline", "no position was reported yet")
	}
	from := market.Place{LatE7: lat, LngE7: lng}
	if m := from.Distance(j.Details.Stops[0]); m > s.config.ReachM {
		return because("too_far", "it is %.1f km from the pickup; vehicles within %.1f km are asked", m/1000, s.config.ReachM/1000)
	}
	way, err := s.router.Estimate(st.Profile.Class, from, j.Details.Stops[0], j.At.UnixMilli())
	if err != nil && st.Profile.Class != market.Drone {
		return because("too_far", "%v", err)
	}
	_, r := s.candidate(e, st, p, way)
	return r
}

// unfit says what keeps a vehicle from a job, whatever its way there.
func (s *Supply) unfit(e *entry, st *state, p *plan) Reason {
	switch {
	case st.slot == none:
		return because("offline", "the vehicle has no session; connect it")
	case st.OutOfService != "":
		return Reason{"out_of_service", st.OutOfService}
	case st.busy:
		return because("busy", "it has another agreement")
	case p.excluded[st.Address]:
		return because("excluded", "it declined this need, was silent or dropped out of it")
	case !s.fresh(e, p.At):
		return because("offline", "no position was reported for more than %v", s.config.Fresh)
	}
	if err := st.Profile.CanCarry(p.Details); err != nil {
		return Reason{carryCode(st.Profile, p.Details), err.Error()}
	}
	_, r := st.wants(p)
	return r
}

func carryCode(v market.Profile, d market.Details) string {
	switch {
	case !v.Class.Serves(d.Service):
		return "class"
	case d.Seats > v.Seats && d.Service == market.Ride:
		return "seats"
	case d.MassGrams > v.MassGrams && d.Service == market.Delivery:
		return "mass"
	case d.VolumeMl > v.VolumeMl && d.Service == market.Delivery:
		return "volume"
	}
	return "option"
}

// want is in which way a vehicle takes part.
type want struct {
	standing, invite bool
	price            market.Amount
}

// wants says how the vehicle takes part in a job, or why neither its offer nor its filter lets it.
func (st *state) wants(p *plan) (w want, r Reason) {
	if st.offer != nil {
		w.price, r = st.offered(p)
		w.standing = r.Code == ""
	}
	switch {
	case st.filter != nil:
		filtered := st.filter.refuses(p)
		w.invite = filtered.Code == ""
		if r.Code == "" {
			r = filtered
		}
	case st.offer == nil:
		w.invite = true // it never said what it wants: it sees all that it could serve
	}
	if w.standing || w.invite {
		r = Reason{}
	}
	return w, r
}

// offered is the price of the standing offer for a job, or why it does not cover it.
func (st *state) offered(p *plan) (market.Amount, Reason) {
	o := st.offer
	switch {
	case o.Until <= p.At.Unix():
		return market.Amount{}, because("minimum", "its standing offer ended at %s", time.Unix(o.Until, 0).UTC().Format(time.RFC3339))
	case !serves(o.Services, p.Details.Service):
		return market.Amount{}, because("class", "its standing offer leaves out services of the kind %s", p.Details.Service)
	case !covers(o.Area, p.Details.Stops):
		return market.Amount{}, because("area", "a stop lies outside of its standing offer's area")
	}
	trip := p.trips[st.Profile.Class]
	if !trip.Found() {
		return market.Amount{}, noWay(st.Profile.Class)
	}
	price, ok := o.Price(trip.DistanceM, trip.DurationMs)
	if !ok || !p.Ceiling.IsZero() && price.Cmp(p.Ceiling) > 0 {
		return market.Amount{}, because("minimum", "its tariff asks for %s, the need pays at most %s", price, p.Ceiling)
	}
	return price, Reason{}
}

func (f *Filter) refuses(p *plan) Reason {
	switch {
	case f.None:
		return because("minimum", "its filter lets no need through, and no standing offer covers this one")
	case len(f.Services) > 0 && !serves(f.Services, p.Details.Service):
		return because("class", "its filter leaves out services of the kind %s", p.Details.Service)
	case !covers(f.Area, p.Details.Stops):
		return because("area", "a stop lies outside of its filter's area")
	case !p.Ceiling.IsZero() && p.Ceiling.Cmp(f.MinAmount) < 0:
		return because("minimum", "the need pays at most %s, its filter asks for %s", p.Ceiling, f.MinAmount)
	}
	return Reason{}
}

func serves(services []market.ServiceName, s market.Service) bool {
	return slices.Contains(services, market.ServiceName(s))
}

func covers(a market.Area, stops []market.Place) bool {
	return !slices.ContainsFunc(stops, func(p market.Place) bool { return !a.Contains(p) })
}

// rangeM is how far a class goes on a full charge, and reserveM what must be left at the end to reach a charger.
var (
	rangeM   = map[market.Class]float64{market.Car: 300_000, market.Drone: 24_000}
	reserveM = map[market.Class]float64{market.Car: 10_000, market.Drone: 3_000}
)

// unreachable says why there is no way to the pickup and on to the end, for this vehicle with its charge.
func unreachable(e *entry, st *state, p *plan, way, trip routing.Leg) Reason {
	class := st.Profile.Class
	if !way.Found() || !trip.Found() {
		return noWay(class)
	}
	energy := math.Float64frombits(e.energy.Load())
	needM := float64(way.DistanceM+trip.DistanceM) + reserveM[class]
	if energy > 0 && energy*rangeM[class] < needM {
		return because("energy", "it would need %.1f km with the way to a charger, and has charge for %.1f km", needM/1000, energy*rangeM[class]/1000)
	}
	return Reason{}
}

func noWay(class market.Class) Reason {
	if class == market.Drone {
		return because("no_fly", "the straight flight to the pickup or on to the drop-off crosses a no-fly area")
	}
	return because("too_far", "no road leads from the vehicle over the stops")
}

func tooLate(arrive, latest time.Time) Reason {
	return because("too_late", "it could be there at %s, %.0f s after the latest pickup", arrive.UTC().Format(time.TimeOnly), arrive.Sub(latest).Seconds())
}

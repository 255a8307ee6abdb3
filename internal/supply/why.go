package supply

import (
	"fmt"
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

// verdict is what keeps a vehicle from a job, in short: it is found for many, and told to few.
type verdict uint8

const (
	fit verdict = iota
	noSession
	outOfService
	isBusy
	isShared
	isExcluded
	notHeard
	cannotCarry
	offerOver
	offerService
	offerArea
	offerNoWay
	offerPrice
	filterNone
	filterService
	filterArea
	filterAmount
	noWay
	energy
	tooLate
	closed
	noWayOn
)

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
	v := s.sighted(e, e.state.Load())
	if why := s.unfit(&v, p, s.clock.of(j.At)); why != fit {
		return s.reason(why, &v, p)
	}
	if !v.here {
		return because("offline", "no position was reported yet")
	}
	if m := v.place().Distance(j.Details.Stops[0]); m > s.config.ReachM {
		return because("too_far", "it is %.1f km from the pickup; vehicles within %.1f km are asked", m/1000, s.config.ReachM/1000)
	}
	class := v.state.Profile.Class
	way, err := s.router.Estimate(class, v.place(), j.Details.Stops[0], p.leave)
	if err != nil {
		return Reason{noWayCode(class), err.Error()}
	}
	_, why := s.candidate(&v, p, way)
	if why == fit {
		return Reason{}
	}
	return s.late(why, &v, p, way)
}

// unfit says what keeps a vehicle from a job, whatever its way there. now is by the clock.
func (s *Supply) unfit(v *sight, p *plan, now int64) verdict {
	if why := s.unable(v, p, now); why != fit {
		return why
	}
	return v.state.wants(p).why
}

// unable says what keeps a vehicle from a job, whatever its way there and whatever it wants.
func (s *Supply) unable(v *sight, p *plan, now int64) verdict {
	st := v.state
	switch {
	case st.slot == none || !st.works || !s.fresh(v.seen, now):
		return st.absent()
	case !st.carries(&p.Details):
		return cannotCarry
	case st.shared > 0 && !st.takes(&p.Details):
		return isShared
	case len(p.Excluded) > 0 && slices.Contains(p.Excluded, st.Address):
		return isExcluded
	}
	return fit
}

// carries says what carryCode says, at a glance.
func (st *state) carries(d *market.Details) bool {
	return st.serves>>d.Service&1 == 1 && (d.Service != market.Ride || d.Seats <= st.seats) &&
		(d.Service != market.Delivery || d.MassGrams <= st.mass && d.VolumeMl <= st.volume) && st.options.Has(d.Options&^market.Shared)
}

// absent says why a vehicle takes no part at all.
func (st *state) absent() verdict {
	switch {
	case st.slot == none:
		return noSession
	case st.OutOfService != "":
		return outOfService
	case st.busy:
		return isBusy
	}
	return notHeard
}

// carryCode is what [market.Profile.CanCarry] objects to.
func carryCode(v *market.Profile, d *market.Details) string {
	switch {
	case !v.Class.Serves(d.Service):
		return "class"
	case d.Service == market.Ride && d.Seats > v.Seats:
		return "seats"
	case d.Service == market.Delivery && d.MassGrams > v.MassGrams:
		return "mass"
	case d.Service == market.Delivery && d.VolumeMl > v.VolumeMl:
		return "volume"
	case !v.Options.Has(d.Options &^ market.Shared):
		return "option"
	}
	return ""
}

// want is in which way a vehicle takes part, or why neither its offer nor its filter lets it.
type want struct {
	standing, invite bool
	price            market.Amount
	why              verdict
}

// wants says how the vehicle takes part in a job.
func (st *state) wants(p *plan) (w want) {
	if st.offer != nil && st.shared == 0 {
		w.price, w.why = st.offered(p)
		w.standing = w.why == fit
	}
	invited := st.invited(p)
	w.invite = invited == fit
	if w.why == fit {
		w.why = invited
	}
	if w.standing || w.invite {
		w.why = fit
	}
	return w
}

// invited says whether the vehicle wants to see a job, to bid itself.
func (st *state) invited(p *plan) verdict {
	switch {
	case st.filter != nil:
		return st.filter.refuses(p)
	case st.offer == nil || st.shared > 0:
		return fit // it never said what it wants: it sees all that it could serve
	}
	return filterNone
}

// mayBid says whether there are jobs that the vehicle wants to see.
func (st *state) mayBid() bool {
	return st.slot != none && (st.filter != nil && !st.filter.None || st.filter == nil && (st.offer == nil || st.shared > 0))
}

// offered is the price of the standing offer for a job, or why it does not cover it.
func (st *state) offered(p *plan) (market.Amount, verdict) {
	o := st.offer
	switch {
	case o.Until <= p.At.Unix():
		return market.Amount{}, offerOver
	case st.offers>>p.Details.Service&1 == 0:
		return market.Amount{}, offerService
	case !covers(o.Area, p.Details.Stops):
		return market.Amount{}, offerArea
	}
	trip := &p.trips[st.class]
	if !trip.leg.Found() {
		return market.Amount{}, offerNoWay
	}
	price, ok := o.Price(trip.leg.DistanceM, trip.leg.DurationMs)
	if !ok || !p.Ceiling.IsZero() && price.Cmp(p.Ceiling) > 0 {
		return price, offerPrice
	}
	return price, fit
}

func (f *Filter) refuses(p *plan) verdict {
	switch {
	case f.None:
		return filterNone
	case len(f.Services) > 0 && !serves(f.Services, p.Details.Service):
		return filterService
	case !covers(f.Area, p.Details.Stops):
		return filterArea
	case !p.Ceiling.IsZero() && p.Ceiling.Cmp(f.MinAmount) < 0:
		return filterAmount
	}
	return fit
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

// needM is how far a charge has to last: there, along the stops, and to a charger.
func needM(class market.Class, way, trip routing.Leg) float64 {
	return float64(way.DistanceM+trip.DistanceM) + reserveM[class]
}

func noWayCode(class market.Class) string {
	if class == market.Drone {
		return "no_fly"
	}
	return "too_far"
}

// reason tells what keeps a vehicle from a job, whatever its way there.
func (s *Supply) reason(why verdict, v *sight, p *plan) Reason {
	st := v.state
	switch why {
	case noSession:
		return because("offline", "the vehicle has no session; connect it")
	case outOfService:
		return Reason{"out_of_service", st.OutOfService}
	case isBusy:
		return because("busy", "it has another agreement")
	case isShared:
		return st.full(&p.Details)
	case isExcluded:
		return because("excluded", "it declined this need, was silent or dropped out of it")
	case notHeard:
		return because("offline", "no position was reported for more than %v", s.config.Fresh)
	case cannotCarry:
		return Reason{carryCode(&st.Profile, &p.Details), st.Profile.CanCarry(p.Details).Error()}
	case offerOver:
		return because("minimum", "its standing offer ended at %s", time.Unix(st.offer.Until, 0).UTC().Format(time.RFC3339))
	case offerService:
		return because("class", "its standing offer leaves out services of the kind %s", p.Details.Service)
	case offerArea:
		return because("area", "a stop lies outside of its standing offer's area")
	case offerNoWay:
		return noRoad(st.Profile.Class)
	case offerPrice:
		price, _ := st.offered(p)
		return because("minimum", "its tariff asks for %s, the need pays at most %s", price, p.Ceiling)
	case filterNone:
		return because("minimum", "its filter lets no need through, and no standing offer covers this one")
	case filterService:
		return because("class", "its filter leaves out services of the kind %s", p.Details.Service)
	case filterArea:
		return because("area", "a stop lies outside of its filter's area")
	case filterAmount:
		return because("minimum", "the need pays at most %s, its filter asks for %s", p.Ceiling, st.filter.MinAmount)
	}
	return Reason{}
}

// late tells what keeps a vehicle from being there in time and going on, by its way there.
func (s *Supply) late(why verdict, v *sight, p *plan, way routing.Leg) Reason {
	class := v.state.Profile.Class
	trip := p.trips[indexOf(class)].leg
	arrive := p.At.Add(s.config.Settle + v.state.real(way.DurationMs))
	switch why {
	case noWay:
		return noRoad(class)
	case energy:
		return because("energy", "it would need %.1f km with the way to a charger, and has charge for %.1f km", needM(class, way, trip)/1000, v.energy*rangeM[class]/1000)
	case tooLate:
		return because("too_late", "it could be there at %s, %.0f s after the latest pickup", arrive.UTC().Format(time.TimeOnly), arrive.Sub(p.latest()).Seconds())
	}
	if arrive.Before(p.earliest()) {
		arrive = p.earliest()
	}
	if why == noWayOn {
		_, err := s.onwards(p, class, arrive)
		return because(noWayCode(class), "there will be no way on when it could be there: %v", err)
	}
	z, _ := p.shut(v.state, arrive)
	return because("no_pickup", "it would reach stop %d in %s, where nobody may be picked up or set down from %s on", z.stop+1, z.Name, time.Unix(z.From, 0).UTC().Format(time.TimeOnly))
}

func noRoad(class market.Class) Reason {
	if class == market.Drone {
		return because("no_fly", "no flight leads to the pickup or on to the drop-off: a no-fly area, or the wind, is in the way")
	}
	return because("too_far", "no road leads from the vehicle over the stops")
}

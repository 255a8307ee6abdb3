package supply

import (
	"bytes"
	"cmp"
	"slices"
	"time"

	"github.com/marketd/marketd/internal/spatial"
	"github.com/marketd/marketd/market"
	"github.com/marketd/marketd/routing"
)

// Job is what a vehicle would have to do.
type Job struct {
	Need     market.NeedID // zero in a quote
	Details  market.Details
	Ceiling  market.Amount // zero in a quote: none
	At       time.Time
	Excluded []market.Address
	Auction  bool // a clearing will ask for standing offers: they matter beside vehicles that bid themselves, if there are any
}

// Candidate is a vehicle that could serve a job.
type Candidate struct {
	Vehicle    market.Address
	Owner      market.Address
	VehicleBps uint16
	PickupAt   time.Time // not before the earliest
	DropoffAt  time.Time
	BusyMs     int64         // from the job's time until the drop-off
	DistanceM  int64         // of the trip, as this vehicle goes
	DurationMs int64         // of the trip, in whole seconds, not divided by the speed factor
	Standing   bool          // its standing offer covers the job, at Price: the tariff's for that distance and duration
	Price      market.Amount // of the standing offer
	Invite     bool          // it wants to see the need and to bid itself
}

// Candidates are at most limit vehicles that could serve the job now, the soonest pickup first. They are sought among
// the nearest in a straight line, half as many again as asked for. In an auction they are none where none of those wants to
// be invited: nobody waits for bids then, and its clearing comes at once.
func (s *Supply) Candidates(j Job, limit int) []Candidate {
	if s.slots.used() == 0 || j.Auction && s.inviting.Load() == 0 {
		return nil // after a start, when needs are there and vehicles are not yet
	}
	p, err := s.plan(&j)
	if err != nil || limit <= 0 {
		return nil
	}
	from, now := j.Details.Stops[0], s.clock.of(j.At)
	hits := s.index.Nearest(from.LatE7, from.LngE7, limit+limit/2+4, s.config.ReachM, func(slot int32) bool {
		e := s.bySlot[slot].Load()
		if e == nil {
			return false
		}
		v := sight{state: e.state.Load(), seen: e.seen.Load()}
		return s.unfit(&v, p, now) == fit
	}, make([]spatial.Hit, 0, limit+limit/2+4))
	here := make([]sight, 0, len(hits))
	for _, h := range hits {
		if e := s.bySlot[h.ID].Load(); e != nil {
			if v := s.sighted(e, e.state.Load()); v.here {
				here = append(here, v)
			}
		}
	}
	if j.Auction && !slices.ContainsFunc(here, func(v sight) bool { return v.state.invited(p) == fit }) {
		return nil
	}
	found := s.reached(p, here)
	slices.SortFunc(found, func(a, b Candidate) int {
		return cmp.Or(a.PickupAt.Compare(b.PickupAt), bytes.Compare(a.Vehicle[:], b.Vehicle[:]))
	})
	return found[:min(limit, len(found))]
}

// plan is a job with what is the same for all vehicles.
type plan struct {
	*Job
	trips    [classCount]trip
	closures closures
	leave    int64 // unix ms, when a vehicle that is told now may move
}

func (s *Supply) plan(j *Job) (*plan, error) {
	p := &plan{Job: j, leave: j.At.Add(s.config.Settle).UnixMilli()}
	var err error
	if p.trips, err = s.guide.trips(&j.Details, p.depart()); err != nil {
		return nil, err
	}
	p.closures = s.guide.closures(p)
	return p, nil
}

func (p *plan) earliest() time.Time { return time.Unix(p.Details.Earliest, 0) }
func (p *plan) latest() time.Time   { return time.Unix(p.Details.Latest, 0) }

// depart is when a trip would begin at the soonest.
func (p *plan) depart() time.Time {
	if p.At.Before(p.earliest()) {
		return p.earliest()
	}
	return p.At
}

// reached turns vehicles that are fit into candidates: those that can be there in time. The router is asked once a class.
func (s *Supply) reached(p *plan, here []sight) []Candidate {
	found := make([]Candidate, 0, len(here))
	froms, legs := make([]market.Place, 0, len(here)), make([]routing.Leg, 0, len(here))
	for class := range classCount {
		froms, legs = froms[:0], legs[:0]
		for i := range here {
			if int(here[i].state.class) == class {
				froms = append(froms, here[i].place())
			}
		}
		if len(froms) == 0 {
			continue
		}
		legs, err := s.router.EstimateMany(classes[class], froms, p.Details.Stops[0], p.leave, legs)
		if err != nil {
			continue
		}
		for i := range here {
			if v := &here[i]; int(v.state.class) == class {
				if c, why := s.candidate(v, p, legs[0]); why == fit {
					found = append(found, c)
				}
				legs = legs[1:]
			}
		}
	}
	return found
}

// candidate prices a vehicle that is fit, or says what keeps it from being there in time.
func (s *Supply) candidate(v *sight, p *plan, way routing.Leg) (Candidate, verdict) {
	st, trip := v.state, &p.trips[v.state.class]
	if !way.Found() || !trip.leg.Found() {
		return Candidate{}, noWay
	}
	if v.energy > 0 && v.energy*rangeM[st.Profile.Class] < needM(st.Profile.Class, way, trip.leg) {
		return Candidate{}, energy
	}
	arrive := p.At.Add(s.config.Settle + st.real(way.DurationMs))
	if arrive.After(p.latest()) {
		return Candidate{}, tooLate
	}
	if arrive.Before(p.earliest()) {
		arrive = p.earliest()
	}
	if _, shut := p.shut(st, arrive); shut {
		return Candidate{}, closed
	}
	onwards, err := s.onwards(p, st.Profile.Class, arrive)
	if err != nil {
		return Candidate{}, noWayOn
	}
	want, done := st.wants(p), arrive.Add(st.real(onwards))
	return Candidate{
		Vehicle: st.Address, Owner: st.Owner, VehicleBps: st.VehicleBps,
		PickupAt: arrive, DropoffAt: done, BusyMs: done.Sub(p.At).Milliseconds(), DistanceM: trip.leg.DistanceM, DurationMs: trip.leg.DurationMs,
		Standing: want.standing, Price: want.price, Invite: want.invite,
	}, fit
}

// real is how long a travel time takes on the clock.
func (st *state) real(ms int64) time.Duration {
	return time.Duration(float64(ms) / st.SpeedFactor * float64(time.Millisecond))
}

func (v *sight) place() market.Place { return market.Place{LatE7: v.lat, LngE7: v.lng} }

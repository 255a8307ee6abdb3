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
}

// Candidate is a vehicle that could serve a job.
type Candidate struct {
	Vehicle    market.Address
	Owner      market.Address
	VehicleBps uint16
	PickupAt   time.Time // not before the earliest
	DropoffAt  time.Time
	DistanceM  int64         // of the trip, as this vehicle goes
	DurationMs int64         // of the trip, in whole seconds, not divided by the speed factor
	Standing   bool          // its standing offer covers the job, at Price: the tariff's for that distance and duration
	Price      market.Amount // of the standing offer
	Invite     bool          // it wants to see the need and to bid itself
}

// Candidates are at most limit vehicles that could serve the job now, the soonest pickup first. They are sought among
// the nearest in a straight line, half as many again as asked for.
func (s *Supply) Candidates(j Job, limit int) []Candidate {
	p, err := s.plan(&j)
	if err != nil || limit <= 0 {
		return nil
	}
	from := j.Details.Stops[0]
	hits := s.index.Nearest(from.LatE7, from.LngE7, limit+limit/2+4, s.config.ReachM, func(slot int32) bool {
		e := s.bySlot[slot].Load()
		return e != nil && s.unfit(e, e.state.Load(), p).Code == ""
	}, make([]spatial.Hit, 0, limit+limit/2+4))
	found := s.reached(p, hits)
	slices.SortFunc(found, func(a, b Candidate) int {
		return cmp.Or(a.PickupAt.Compare(b.PickupAt), bytes.Compare(a.Vehicle[:], b.Vehicle[:]))
	})
	return found[:min(limit, len(found))]
}

// plan is a job with what is the same for all vehicles.
type plan struct {
	*Job
	trips    map[market.Class]routing.Leg // in whole seconds
	excluded map[market.Address]bool
}

func (s *Supply) plan(j *Job) (*plan, error) {
	p := &plan{Job: j, excluded: map[market.Address]bool{}}
	var err error
	if p.trips, err = s.guide.trips(j.Details, p.depart()); err != nil {
		return nil, err
	}
	for _, v := range j.Excluded {
		p.excluded[v] = true
	}
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

// reached turns hits into candidates: those that can be there in time.
func (s *Supply) reached(p *plan, hits []spatial.Hit) []Candidate {
	var found []Candidate
	for _, class := range classes {
		var who []*entry
		var froms []market.Place
		for _, h := range hits {
			e := s.bySlot[h.ID].Load()
			lat, lng, here := s.index.Position(h.ID)
			if e != nil && here && e.state.Load().Profile.Class == class {
				who, froms = append(who, e), append(froms, market.Place{LatE7: lat, LngE7: lng})
			}
		}
		if len(who) == 0 {
			continue
		}
		legs, err := s.router.EstimateMany(class, froms, p.Details.Stops[0], p.At.UnixMilli(), make([]routing.Leg, 0, len(froms)))
		if err != nil {
			continue
		}
		for i, e := range who {
			if c, reason := s.candidate(e, e.state.Load(), p, legs[i]); reason.Code == "" {
				found = append(found, c)
			}
		}
	}
	return found
}

// candidate prices a vehicle that is fit, or says why it cannot be there in time.
func (s *Supply) candidate(e *entry, st *state, p *plan, way routing.Leg) (Candidate, Reason) {
	trip := p.trips[st.Profile.Class]
	if r := unreachable(e, st, p, way, trip); r.Code != "" {
		return Candidate{}, r
	}
	arrive := p.At.Add(s.config.Settle + st.real(way.DurationMs))
	if arrive.After(p.latest()) {
		return Candidate{}, tooLate(arrive, p.latest())
	}
	if arrive.Before(p.earliest()) {
		arrive = p.earliest()
	}
	want, _ := st.wants(p)
	return Candidate{
		Vehicle: st.Address, Owner: st.Owner, VehicleBps: st.VehicleBps,
		PickupAt: arrive, DropoffAt: arrive.Add(st.real(trip.DurationMs)), DistanceM: trip.DistanceM, DurationMs: trip.DurationMs,
		Standing: want.standing, Price: want.price, Invite: want.invite,
	}, Reason{}
}

// real is how long a travel time takes on the clock.
func (st *state) real(ms int64) time.Duration {
	return time.Duration(float64(ms) / st.SpeedFactor * float64(time.Millisecond))
}

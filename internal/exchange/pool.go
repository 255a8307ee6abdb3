package exchange

import (
	"github.com/marketd/marketd/internal/matching"
	"github.com/marketd/marketd/market"
)

// pool is a vehicle that agreements share now. The database has the truth: what is here only spares bids that it would refuse.
type pool struct {
	version int64                         // of its plan, as far as it is known
	needs   map[market.NeedID]market.Load // what shares it
}

// Shared is an agreement that has a part of its vehicle.
type Shared struct {
	Vehicle market.Address
	Need    market.NeedID
}

// checkPlan says why a live bid cannot win beside what its vehicle has agreed already.
func (d *desk) checkPlan(o *offered, n *NeedState) error {
	p := d.pools[o.Vehicle]
	switch {
	case o.plan != 0 && !n.Details.Options.Has(market.Shared):
		return market.Invalid("/plan_version", "the rider of need %s wants the vehicle alone: bid for the whole of it, without plan_version", n.ID)
	case p == nil:
		return nil
	case o.plan == 0:
		return market.Problem(market.ProblemVehicleBusy, "the vehicle is shared by %d others: bid for a part of it, with plan_version %d", len(p.needs), p.version)
	case o.plan < p.version:
		return market.Problem(market.ProblemStaleVersion, "the vehicle's plan is at version %d, the bid was made for %d: bid again beside the new agreement", p.version, o.plan)
	}
	return nil
}

// planOf is the version of a shared vehicle's plan; 0: it is not shared now.
func (d *desk) planOf(vehicle market.Address) int64 {
	if p := d.pools[vehicle]; p != nil {
		return p.version
	}
	return 0
}

// share adds an agreement to those that share a vehicle. Its standing offer knows nothing of the others: it bids no more. What
// it bid live was priced without this one: it is invited again.
func (d *desk) share(vehicle market.Address, s *NeedState, version int64) {
	p := d.pools[vehicle]
	if p == nil {
		p = &pool{needs: map[market.NeedID]market.Load{}}
		d.pools[vehicle] = p
	}
	p.version = max(p.version, version)
	p.needs[s.ID] = s.Details.Load()
	d.loaded(vehicle)
	d.withdrawOffers(vehicle)
	d.inviteAgain(vehicle)
}

// inviteAgain has needs that wait show themselves to a vehicle again, as what it may take has changed.
func (d *desk) inviteAgain(vehicle market.Address) {
	for _, it := range d.items {
		delete(it.invited, vehicle)
	}
	d.lookAgain()
}

// unshare takes an agreement that is over from those that share the vehicle; false: it is none of them.
func (d *desk) unshare(vehicle market.Address, need market.NeedID) bool {
	p := d.pools[vehicle]
	if p == nil {
		return false
	}
	if _, is := p.needs[need]; !is {
		return false
	}
	if delete(p.needs, need); len(p.needs) == 0 {
		delete(d.pools, vehicle)
	}
	d.loaded(vehicle)
	d.inviteAgain(vehicle)
	return true
}

// loaded tells supply what is held of a vehicle.
func (d *desk) loaded(vehicle market.Address) {
	var held market.Load
	agreements := 0
	if p := d.pools[vehicle]; p != nil {
		agreements = len(p.needs)
		for _, l := range p.needs {
			held = held.Plus(l)
		}
	}
	for _, r := range d.r.x.regions {
		r.Supply.SetLoad(vehicle, agreements, held)
	}
}

// agreedShare adopts an agreement for a part of a vehicle.
func (d *desk) agreedShare(s NeedState, a AttemptState, it *item) {
	_ = d.apply(matching.RemoveNeed{Need: s.ID, Why: market.LostBusy})
	d.share(a.Vehicle, &s, a.PlanVersion)
	if it != nil {
		it.Attempt = a.Number
		d.end(s.ID, "awarded")
	}
}

// sharesDiffer lists the needs to adopt for the desk to know who shares what as the database has it.
func (d *desk) sharesDiffer(shared []Shared) (ids []market.NeedID) {
	there := make(map[Shared]bool, len(shared))
	for _, s := range shared {
		there[s] = true
		if p := d.pools[s.Vehicle]; p == nil || p.needs[s.Need] == (market.Load{}) {
			ids = append(ids, s.Need)
		}
	}
	for v, p := range d.pools {
		for need := range p.needs {
			if !there[Shared{v, need}] {
				ids = append(ids, need)
			}
		}
	}
	return ids
}

package exchange

import (
	"context"
	"errors"
	"time"

	"github.com/marketd/marketd/market"
)

// lateness is how long after the latest pickup a bid may still bind itself to be there.
const lateness = 5 * 60 // s

// Bid puts a vehicle's firm price on an open need. The same bid again is the same bid.
func (x *Exchange) Bid(ctx context.Context, f *market.BidFrame) error {
	b := f.Bid
	price, ok := b.Amount.Int64()
	switch {
	case !ok:
		return market.Problem(market.ProblemBidAboveMaximum, "bid %s exceeds what any need may offer", b.Amount)
	case f.PickupAt.IsZero() || f.DropoffAt.Before(f.PickupAt):
		return market.Invalid("/dropoff_at", "send pickup_at, and a dropoff_at after it")
	case b.PickupBy < f.PickupAt.Unix():
		return market.Invalid("/bid/pickupBy", "pickupBy binds you: it cannot be before your own pickup_at, %d", f.PickupAt.Unix())
	}
	if err := x.known.checkPayees(ctx, b); err != nil {
		return err
	}
	if err := market.Verify(x.config.Domain, b, f.Signature, b.Vehicle); err != nil {
		return err
	}
	o := &offered{
		Bid: b, id: b.ID(), signature: f.Signature, pickupAt: f.PickupAt, dropoffAt: f.DropoffAt, price: price, plan: f.PlanVersion,
	}
	return x.onBook(ctx, b.Need, func(r *region) error {
		if err := r.enter(); err != nil {
			return err
		}
		weight := r.weight(b.Vehicle)
		o.penalty, o.apart = weight.penalty, weight.phantom
		return r.ask(ctx, func(d *desk) error { return d.liveBid(o) })
	})
}

// liveBid checks what depends on the need, and takes the bid.
func (d *desk) liveBid(o *offered) error {
	it := d.items[o.Need]
	if it == nil {
		return errUnknown
	}
	n := &it.NeedState
	switch {
	case o.Expires < n.Signed.OpenBy:
		return market.Invalid("/bid/expires", "a bid is firm until the need's openBy, %d", n.Signed.OpenBy)
	case o.PickupBy > n.latestPromise():
		return market.Invalid("/bid/pickupBy", "pickupBy is at most %d: %d s after the latest pickup, and no later than serviceBy", n.latestPromise(), lateness)
	}
	if err := d.checkPlan(o, n); err != nil {
		return err
	}
	if p := d.pools[o.Vehicle]; o.plan == 0 || p == nil || len(p.needs) == 0 { // a part of a vehicle that others use takes none of its time
		o.busyMs = o.dropoffAt.UnixMilli() - d.time.read()
	}
	_, invited := it.invited[o.Vehicle]
	o.uninvited = !invited
	o.distanceM, o.durationMs = n.DistanceM, o.dropoffAt.Sub(o.pickupAt).Milliseconds()
	return d.bid(o)
}

// latestPromise is the latest time that a bid may bind itself to; the contract opens nothing whose pickup may come after serviceBy.
func (s *NeedState) latestPromise() int64 { return min(s.Details.Latest+lateness, s.Signed.ServiceBy) }

// onBook does something in the region that has the need. Where no book has it, the database says whether it is open after
// all, or why not.
func (x *Exchange) onBook(ctx context.Context, need market.NeedID, do func(*region) error) error {
	if r, ok := x.where.Load(need); ok {
		if err := do(r.(*region)); !errors.Is(err, errUnknown) {
			return err
		}
	}
	states, err := x.store.NeedStates(ctx, []market.NeedID{need})
	if err != nil {
		return err
	}
	if len(states) == 0 {
		return market.Problem(market.ProblemNotFound, "there is no need %s", need)
	}
	s := states[0]
	r := x.region(s.Region)
	if r == nil || s.Phase != market.Open || !s.ExpiresAt.After(time.Now()) {
		return notOpen(&s)
	}
	candidates := r.candidates(s)
	if err := r.tell(ctx, func(d *desk) error { d.admit(s, candidates); return nil }); err != nil {
		return err
	}
	if err := do(r); !errors.Is(err, errUnknown) {
		return err
	}
	return notOpen(&s)
}

func notOpen(s *NeedState) error {
	switch {
	case s.Phase == market.Scheduled:
		return market.Problem(market.ProblemWrongPhase, "need %s is scheduled: it is not open yet", s.ID)
	case s.Phase == market.Open, s.Phase == market.Expired:
		return market.Problem(market.ProblemDeadlinePassed, "need %s is closed: its time is over", s.ID)
	case s.Phase.Terminal():
		return market.Problem(market.ProblemWrongPhase, "need %s is closed: it is %s", s.ID, s.Phase)
	}
	return market.Problem(market.ProblemTaken, "need %s is taken: it is %s", s.ID, s.Phase)
}

// Withdraw takes a bid back that has not won.
func (x *Exchange) Withdraw(ctx context.Context, vehicle market.Address, need market.NeedID, bid market.BidID) error {
	r, ok := x.where.Load(need)
	if !ok {
		return market.Problem(market.ProblemNotFound, "there is no such bid: the need is closed")
	}
	return r.(*region).tell(ctx, func(d *desk) error { return d.withdraw(vehicle, need, bid) })
}

// standing is what a vehicle's standing offer bids.
func (r *region) standing(s NeedState, c Candidate) *offered {
	price, ok := c.Price.Int64()
	if !ok {
		price = market.MaxCeiling + 1 // over every maximum
	}
	weight := r.weight(c.Vehicle)
	pickupBy := c.PickupAt.Add(r.x.config.PickupSlack).Unix()
	o := &offered{
		Bid: market.Bid{
			Need: s.ID, Vehicle: c.Vehicle, Owner: c.Owner, Amount: c.Price, VehicleBps: c.VehicleBps,
			PickupBy: min(pickupBy, s.latestPromise()), Expires: s.Signed.OpenBy,
		},
		pickupAt: c.PickupAt, dropoffAt: c.DropoffAt, busyMs: c.BusyMs, distanceM: c.DistanceM, durationMs: c.DurationMs,
		price: price, penalty: weight.penalty, apart: weight.phantom, standing: true, at: time.Now().UnixMilli(),
	}
	if s.Signed.Choose {
		o.id = o.Bid.ID() // the rider names it
	}
	return o
}

package vehicle

import (
	"context"
	"fmt"
	"time"

	"github.com/marketd/marketd/market"
)

// pickupGrace is how much later than planned a vehicle promises to be there.
const pickupGrace = 2 * time.Minute

// serve answers invitations and commitment requests, one after the other.
func (v *Vehicle) serve(ctx context.Context) {
	for {
		select {
		case <-ctx.Done():
			return
		case frame := <-v.inbox:
			var err error
			switch f := frame.(type) {
			case *market.NeedFrame:
				err = v.bid(ctx, f)
			case *market.CommitmentRequestFrame:
				err = v.confirm(ctx, f)
			}
			if err != nil && ctx.Err() == nil {
				v.log("no bid", "err", err)
			}
		}
	}
}

// check refuses an invitation that the vehicle could be cheated with: terms that are not the need's, or rules it does not trust.
func (v *Vehicle) check(in market.Invitation) error {
	if in.Terms.ID() != in.Need {
		return fmt.Errorf("the terms of need %s hash to %s", in.Need.Short(), in.Terms.ID().Short())
	}
	if trust := v.fleet.config.Trust; trust != nil {
		return trust(in.Terms.Rules)
	}
	return nil
}

func (v *Vehicle) bid(ctx context.Context, need *market.NeedFrame) error {
	if err := v.check(need.Invitation); err != nil {
		return err
	}
	inner, cancel := context.WithDeadline(ctx, need.BidBy)
	defer cancel()
	version, may := v.awaitPlan(inner, need)
	if !may || inner.Err() != nil {
		return nil
	}
	plan := v.spec.Driver.Bid(inner, need)
	if plan == nil {
		return nil
	}
	if err := v.checkPooled(need, plan, version); err != nil {
		return err
	}
	frame, err := v.signBid(need, plan)
	if err != nil {
		return err
	}
	if plan.Pooled {
		frame.PlanVersion = version
	}
	v.mu.Lock()
	v.live[frame.Bid.ID()] = frame
	v.signed[need.Need] = frame.Bid
	v.mu.Unlock()
	if err := v.call(inner, frame); err != nil {
		v.forget(need.Need, frame.Bid.ID())
		return err
	}
	return nil
}

func (v *Vehicle) signBid(need *market.NeedFrame, plan *Plan) (*market.BidFrame, error) {
	pickupBy, expires := plan.PickupBy, plan.Expires.Unix()
	if pickupBy.IsZero() {
		pickupBy = plan.PickupAt.Add(pickupGrace)
	}
	if plan.Expires.IsZero() {
		expires = need.Terms.OpenBy
	}
	bid := market.Bid{
		Need: need.Need, Vehicle: v.Address, Owner: v.owner(), Amount: plan.Amount, VehicleBps: v.spec.VehicleBps,
		PickupBy: pickupBy.Unix(), Expires: expires,
	}
	sig, err := market.Sign(v.spec.Key, v.fleet.signingDomain(), bid)
	if err != nil {
		return nil, err
	}
	return &market.BidFrame{Bid: bid, Signature: sig, PickupAt: plan.PickupAt.UTC(), DropoffAt: plan.DropoffAt.UTC()}, nil
}

// confirm signs what a standing offer won, or a bid at the higher price that it is paid under vickrey; or declines.
func (v *Vehicle) confirm(ctx context.Context, f *market.CommitmentRequestFrame) error {
	inner, cancel := context.WithDeadline(ctx, f.By)
	defer cancel()
	reply := &market.CommitmentConfirmationFrame{Need: f.Need}
	refusal := v.refuses(f)
	if refusal == nil && v.spec.Driver.Confirm(inner, f) {
		sig, err := market.Sign(v.spec.Key, v.fleet.signingDomain(), f.Bid)
		if err != nil {
			return err
		}
		reply.Signature = sig
		v.mu.Lock()
		v.signed[f.Need] = f.Bid
		v.mu.Unlock()
	} else if inner.Err() != nil {
		return nil // too late to say anything: silence
	} else {
		reply.Decline = true
	}
	if err := v.call(inner, reply); err != nil {
		return err
	}
	return refusal
}

// refuses says why the vehicle does not sign the bid that it is asked for.
func (v *Vehicle) refuses(f *market.CommitmentRequestFrame) error {
	if err := v.check(f.Invitation); err != nil {
		return err
	}
	v.mu.Lock()
	offer := v.spec.Offer
	mine, own := v.signed[f.Need]
	busy := len(v.missions) > 0
	v.mu.Unlock()
	b := f.Bid
	least := mine.Amount
	mine.Amount = b.Amount
	switch {
	case busy:
		return fmt.Errorf("busy with another mission")
	case own && mine == b && b.Amount.Cmp(least) >= 0:
		return nil // its own bid, at that price or a higher one
	case offer == nil:
		return fmt.Errorf("there is no standing offer")
	case b.Need != f.Need || b.Vehicle != v.Address || b.Owner != v.owner() || b.VehicleBps != v.spec.VehicleBps:
		return fmt.Errorf("the bid names another need, vehicle or payee")
	}
	price, ok := offer.Price(f.DistanceM, f.DurationS*1000)
	if !ok || b.Amount.Cmp(price) < 0 {
		return fmt.Errorf("the bid of %s is below the tariff's %s", b.Amount, price)
	}
	return nil
}

package trips

import (
	"context"
	"time"

	"github.com/marketd/marketd/market"
)

// Status takes a vehicle's signed report and moves its trip on. The same report again is fine and changes nothing.
func (t *Trips) Status(ctx context.Context, vehicle market.Address, f *market.StatusFrame) error {
	if err := t.check(ctx, f.Status, f.Signature, vehicle); err != nil {
		return err
	}
	if err := t.checkAct(ctx, vehicle, f); err != nil {
		return err
	}
	return t.store.Change(ctx, f.Status.Need, func(trip *Trip) (*Change, error) {
		return t.config.status(trip, vehicle, f, time.Now())
	})
}

// checkAct checks the second signature of a status that moves money.
func (t *Trips) checkAct(ctx context.Context, vehicle market.Address, f *market.StatusFrame) error {
	switch p := f.Status.Phase; {
	case p == market.Cancelled:
		return t.check(ctx, market.NoShow{Need: f.Status.Need}, f.Act, vehicle)
	case p == market.Replaced, p == market.Stranded && len(f.Act) > 0:
		return t.checkRefund(ctx, vehicle, f.Status.Need, f.Act)
	}
	return nil
}

// Start takes the start code that the rider releases at boarding, and hands it to the vehicle.
func (t *Trips) Start(ctx context.Context, rider market.Address, need market.NeedID, code market.Hash) error {
	return t.store.Change(ctx, need, func(trip *Trip) (*Change, error) { return start(trip, rider, code) })
}

// Receipt completes a trip and pays the vehicle. It needs no sign-in: the proof is what counts.
func (t *Trips) Receipt(ctx context.Context, need market.NeedID, p Proof) error {
	if p.Code.IsZero() && len(p.Signature) > 0 {
		trip, err := t.look(ctx, need)
		if err != nil {
			return err
		}
		if err := t.check(ctx, market.Receipt{Need: need, Released: p.Released}, p.Signature, trip.Need.Rider); err != nil {
			return err
		}
	}
	return t.store.Change(ctx, need, func(trip *Trip) (*Change, error) { return receipt(trip, p) })
}

// Cancel ends a trip before boarding, on the terms of [CancelTerms].
func (t *Trips) Cancel(ctx context.Context, rider market.Address, need market.NeedID, c Cancellation) error {
	if len(c.Leave) > 0 {
		if err := t.check(ctx, market.Leave{Need: need}, c.Leave, rider); err != nil {
			return err
		}
	}
	if len(c.Revoke) > 0 {
		if err := t.check(ctx, market.Revoke{Need: need}, c.Revoke, rider); err != nil {
			return err
		}
	}
	return t.store.Change(ctx, need, func(trip *Trip) (*Change, error) { return cancel(trip, rider, c, time.Now()) })
}

// CancelTerms are what cancelling now would cost.
func (t *Trips) CancelTerms(ctx context.Context, need market.NeedID) (CancelTerms, error) {
	trip, err := t.look(ctx, need)
	if err != nil {
		return CancelTerms{}, err
	}
	return trip.CancelFacts().Terms(time.Now()), nil
}

// Drop is the vehicle's or its owner's way out before boarding: refund is its signature of a [market.Refund] of the whole
// amount. Before the escrow is opened the need is auctioned again; after, the rider's device posts a successor.
func (t *Trips) Drop(ctx context.Context, who market.Address, need market.NeedID, refund market.Signature) error {
	if err := t.checkRefund(ctx, who, need, refund); err != nil {
		return err
	}
	return t.store.Change(ctx, need, func(trip *Trip) (*Change, error) { return drop(trip, who, refund) })
}

// Stop asks the vehicle to stop as soon as that is safe. Rider, vehicle, owner and operator may, in every phase; it is
// never refused to them.
func (t *Trips) Stop(ctx context.Context, who market.Address, need market.NeedID, reason string) error {
	return t.store.Change(ctx, need, func(trip *Trip) (*Change, error) { return stop(trip, who, reason) })
}

// StopUnheard tells the rider that nobody brought a stop to the vehicle: it has no session. It learns of it when it is back.
func (t *Trips) StopUnheard(ctx context.Context, need market.NeedID) error {
	problem := market.Problem(market.ProblemUnavailable,
		"the vehicle is not connected, so that your stop waits for it: use the vehicle's own stop button, and in danger call the emergency services")
	return t.store.Change(ctx, need, func(trip *Trip) (*Change, error) {
		return &Change{Events: []Event{{Type: "problem", Payload: problem.Body()}}}, nil
	})
}

// Message carries a line of text between rider and vehicle.
func (t *Trips) Message(ctx context.Context, who market.Address, need market.NeedID, text string) error {
	return t.store.Change(ctx, need, func(trip *Trip) (*Change, error) { return message(trip, who, text) })
}

// look reads a trip as it is. What is signed and agreed in it never changes.
func (t *Trips) look(ctx context.Context, need market.NeedID) (now *Trip, err error) {
	err = t.store.Change(ctx, need, func(trip *Trip) (*Change, error) {
		now = trip
		return nil, nil
	})
	return now, err
}

// checkRefund checks who's signature of a refund of the whole agreed amount.
func (t *Trips) checkRefund(ctx context.Context, who market.Address, need market.NeedID, sig market.Signature) error {
	trip, err := t.look(ctx, need)
	if err != nil {
		return err
	}
	if trip.Last == nil {
		return market.Problem(market.ProblemWrongPhase, "need %s has no agreement to give back", need)
	}
	return t.check(ctx, market.Refund{Need: need, Refunded: trip.Last.Amount}, sig, who)
}

// check is outside of every lock: a contract wallet is asked on the chain.
func (t *Trips) check(ctx context.Context, v market.Signed, sig market.Signature, who market.Address) error {
	err := market.Verify(t.config.Domain, v, sig, who)
	if err == nil || t.config.Signers == nil {
		return err
	}
	other := t.config.Signers.Check(ctx, who, t.config.Domain.Digest(v), sig)
	if market.ProblemOf(other) == market.ProblemInvalidSignature {
		return err // it says more
	}
	return other
}

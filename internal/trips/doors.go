package trips

import (
	"context"
	"time"

	"github.com/marketd/marketd/market"
)

// Status takes a vehicle's signed report and moves its trip on. The same report again is fine and changes nothing.
func (t *Trips) Status(ctx context.Context, vehicle market.Address, f *market.StatusFrame) error {
	if err := market.Verify(t.config.Domain, f.Status, f.Signature, vehicle); err != nil {
		return err
	}
	return t.store.Change(ctx, f.Status.Need, func(trip *Trip) (*Change, error) {
		return t.config.status(trip, vehicle, f, time.Now())
	})
}

// Start takes the start code that the rider releases at boarding, and hands it to the vehicle.
func (t *Trips) Start(ctx context.Context, rider market.Address, need market.NeedID, code market.Hash) error {
	return t.store.Change(ctx, need, func(trip *Trip) (*Change, error) { return start(trip, rider, code) })
}

// Receipt completes a trip and pays the vehicle. A code needs no sign-in.
func (t *Trips) Receipt(ctx context.Context, need market.NeedID, p Proof) error {
	return t.store.Change(ctx, need, func(trip *Trip) (*Change, error) { return t.config.receipt(trip, p) })
}

// Cancel ends a trip before boarding, on the terms of [CancelTerms].
func (t *Trips) Cancel(ctx context.Context, rider market.Address, need market.NeedID, c Cancellation) error {
	return t.store.Change(ctx, need, func(trip *Trip) (*Change, error) {
		return t.config.cancel(trip, rider, c, time.Now())
	})
}

// CancelTerms are what cancelling now would cost.
func (t *Trips) CancelTerms(ctx context.Context, need market.NeedID) (terms CancelTerms, err error) {
	err = t.store.Change(ctx, need, func(trip *Trip) (*Change, error) {
		terms = trip.CancelFacts().Terms(time.Now())
		return nil, nil
	})
	return terms, err
}

// Drop is the vehicle's or its owner's way out before boarding: refund is its signature of a [market.Refund] of the whole
// amount. Before the escrow is opened the need is auctioned again; after, the rider's device posts a successor.
func (t *Trips) Drop(ctx context.Context, who market.Address, need market.NeedID, refund market.Signature) error {
	return t.store.Change(ctx, need, func(trip *Trip) (*Change, error) { return t.config.drop(trip, who, refund) })
}

// Stop asks the vehicle to stop as soon as that is safe. Rider, vehicle, owner and operator may, in every phase; it is
// never refused to them.
func (t *Trips) Stop(ctx context.Context, who market.Address, need market.NeedID, reason string) error {
	return t.store.Change(ctx, need, func(trip *Trip) (*Change, error) { return stop(trip, who, reason) })
}

// Message carries a line of text between rider and vehicle.
func (t *Trips) Message(ctx context.Context, who market.Address, need market.NeedID, text string) error {
	return t.store.Change(ctx, need, func(trip *Trip) (*Change, error) { return message(trip, who, text) })
}

package trips

import (
	"context"
	"fmt"
	"time"

	"github.com/marketd/marketd/market"
)

// Run lets time do its part until ctx ends: vehicles that fall silent, claims where a receipt does not come, escrows that
// end by themselves. All of it is read from rows, so a restart loses nothing.
func (t *Trips) Run(ctx context.Context) error {
	tick := time.NewTicker(t.config.Every)
	defer tick.Stop()
	for {
		select {
		case <-ctx.Done():
			return nil
		case <-tick.C:
		}
		if err := t.pass(ctx); err != nil && ctx.Err() == nil {
			t.config.Log.Error("look for trips that are due", "err", err)
		}
	}
}

// pass takes one look at all trips that are due.
func (t *Trips) pass(ctx context.Context) error {
	q := DueQuery{Now: time.Now(), SilentFor: t.config.SilentFor, ReceiptFor: t.config.ReceiptFor}
	due, err := t.store.Due(ctx, q)
	if err != nil {
		return fmt.Errorf("list due trips: %w", err)
	}
	for _, d := range due {
		silent := t.silent(d.Vehicle)
		if d.IfSilent && !silent {
			continue
		}
		err := t.store.Change(ctx, d.Need, func(trip *Trip) (*Change, error) {
			return t.config.timePasses(trip, silent, time.Now()), nil
		})
		if err != nil && ctx.Err() == nil && market.ProblemOf(err) == "" { // a problem: somebody was faster
			t.config.Log.Error("let time move a trip on", "need", d.Need.Short(), "err", err)
		}
	}
	return nil
}

// silent says that a vehicle was not heard of for a while; where nobody listens, that no one knows.
func (t *Trips) silent(vehicle market.Address) bool {
	if t.config.Heard == nil {
		return false
	}
	heard := t.config.Heard(vehicle)
	if heard.Before(t.since) {
		heard = t.since
	}
	return time.Since(heard) >= t.config.SilentFor
}

// timePasses is what now makes of a trip; nil: nothing yet.
func (c Config) timePasses(t *Trip, silent bool, now time.Time) *Change {
	a := t.Last
	if a == nil {
		return nil
	}
	boarding := t.Phase >= market.Ready && t.Phase <= market.AtPickup
	serviceBy := time.Unix(t.Need.ServiceBy, 0)
	switch {
	case len(a.Dropped) > 0 && boarding:
		return &Change{To: market.Replaced, By: market.ByVehicle, Reason: "vehicle", Exclude: true, Intents: []Intent{t.refund(a.Dropped)}}
	case len(a.Dropped) > 0 && over(t.Phase) && funded(a.Escrow) && !a.Settling:
		return &Change{By: market.ByVehicle, Intents: []Intent{t.refund(a.Dropped)}}
	case funded(a.Escrow) && !a.EscrowUntil.IsZero() && !now.Before(a.EscrowUntil):
		return t.finish()
	case boarding && now.After(a.PickupBy()) && (silent || now.After(serviceBy)):
		return &Change{To: market.Replaced, By: market.ByTime, Reason: "silent", Exclude: true}
	case t.Phase == market.Underway && silent && now.Sub(a.PhaseAt) >= c.SilentFor:
		return &Change{To: market.Stranded, By: market.ByTime, Reason: "silent", Exclude: true}
	case t.Phase == market.AtDropoff && now.Sub(a.PhaseAt) >= c.ReceiptFor && (t.Leg == t.Legs || now.After(serviceBy)): // else the next vehicle may be late
		return &Change{To: market.Completed, By: market.ByTime, Reason: "no_receipt"}
	case t.served() && a.Escrow == market.EscrowOpen && !a.Started && !t.StartCode.IsZero() && !now.Before(serviceBy):
		return &Change{By: market.ByTime, Intents: []Intent{t.intent(GoalStart, Act{Code: &t.StartCode})}}
	}
	return nil
}

// served says that the service is being given, or was. Where the money of such a trip still waits at the end of service, the
// start code is shown on the chain: it claims the payment, unless the rider disputes. The dispute window runs from then on at
// the earliest, so that an earlier claim would bring nothing and a receipt makes it needless.
func (t *Trip) served() bool {
	return t.Phase == market.Underway || t.Phase == market.AtDropoff || t.Phase == market.Completed
}

// finish closes an escrow whose state is over, and a trip with it that waited for this. A payment or refund that is on its
// way goes first: it says better who gets what.
func (t *Trip) finish() *Change {
	if t.Last.Settling {
		return nil
	}
	change := &Change{By: market.ByTime, Intents: []Intent{t.intent(GoalFinish, Act{})}}
	switch t.Phase {
	case market.AtDropoff:
		change.To, change.Reason = market.Completed, "no_dispute"
	case market.Underway: // where the claim was made the vehicle is paid, and the ride may still arrive
		if t.Last.Escrow == market.EscrowOpen {
			change.To, change.Reason = market.Stranded, "too_late"
		}
	case market.Ready, market.Enroute, market.AtPickup:
		change.To, change.Reason, change.Exclude = market.Replaced, "too_late", true
	}
	return change
}

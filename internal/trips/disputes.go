package trips

import (
	"context"
	"time"

	"github.com/marketd/marketd/market"
)

// Ruling is what the arbiter decides: ToPayee of what is left goes to the vehicle's side, the rest to the rider.
type Ruling struct {
	ToPayee   market.Amount
	Signature market.Signature // of a market.Ruling
}

// disputeMargin is kept to the end of a window: the act has to be in a block before.
const disputeMargin = 3 * time.Second

// Dispute asks the arbiter about a booking: the rider, where the vehicle's side claims the payment or a no-show; vehicle or
// owner, where the rider leaves for free. evidence is the hash of a bundle, sig who's signature of the market.Dispute.
func (t *Trips) Dispute(ctx context.Context, who market.Address, need market.NeedID, evidence market.Hash, sig market.Signature) error {
	if err := t.check(ctx, market.Dispute{Need: need, Evidence: evidence}, sig, who); err != nil {
		return err
	}
	return t.store.Change(ctx, need, func(trip *Trip) (*Change, error) { return dispute(trip, who, evidence, sig, time.Now()) })
}

// Rule ends a dispute within its cap: see [Booking.Cap].
func (t *Trips) Rule(ctx context.Context, arbiter market.Address, need market.NeedID, r Ruling) error {
	if err := t.check(ctx, market.Ruling{Need: need, ToPayee: r.ToPayee}, r.Signature, arbiter); err != nil {
		return err
	}
	return t.store.Change(ctx, need, func(trip *Trip) (*Change, error) { return rule(trip, arbiter, r) })
}

func dispute(t *Trip, who market.Address, evidence market.Hash, sig market.Signature, now time.Time) (*Change, error) {
	by, ok := t.role(who)
	if !ok || t.Last == nil || by == market.ByOperator {
		return nil, market.Problem(market.ProblemDenied, "only rider, vehicle and owner of need %s may dispute it", t.ID)
	}
	b := t.Last.Booking
	rider := who == t.Need.Rider
	switch {
	case b.State.Disputed():
		return nil, nil // it is before the arbiter already
	case (b.State == BookingStarted || b.State == BookingNoShow) && !rider:
		return nil, market.Problem(market.ProblemDenied, "the claim is yours: only the rider may dispute it")
	case b.State == BookingLeavingFree && rider:
		return nil, market.Problem(market.ProblemDenied, "it is you who leaves: only the vehicle's side may dispute that")
	case b.State != BookingStarted && b.State != BookingNoShow && b.State != BookingLeavingFree:
		return nil, market.Problem(market.ProblemWrongPhase, "there is nothing to dispute now: %s", b.State.whyNot())
	case !now.Add(disputeMargin).Before(t.Last.EscrowUntil):
		return nil, market.Problem(market.ProblemDeadlinePassed, "it could be disputed until %s", t.Last.EscrowUntil.UTC().Format(time.RFC3339))
	}
	in := t.intent(GoalDispute, Act{Signature: sig, Evidence: &evidence})
	in.GiveUpAt = t.Last.EscrowUntil
	return &Change{Intents: []Intent{in}}, nil
}

func rule(t *Trip, arbiter market.Address, r Ruling) (*Change, error) {
	if arbiter != t.Need.Rules.Arbiter {
		return nil, market.Problem(market.ProblemDenied, "the arbiter of need %s is %s", t.ID, t.Need.Rules.Arbiter)
	}
	if t.Last == nil || !t.Last.Booking.State.Disputed() {
		return nil, market.Problem(market.ProblemWrongPhase, "need %s is not disputed", t.ID)
	}
	if t.Last.Ruled {
		return nil, market.Problem(market.ProblemTaken, "your ruling on need %s is on its way to the chain", t.ID)
	}
	if most := t.Last.Booking.Cap(t.Need.Rules.CancelBps); r.ToPayee.Cmp(most) > 0 {
		return nil, market.Invalid("/to_payee", "at most %s may go to the vehicle's side in this dispute", most)
	}
	return &Change{Intents: []Intent{t.intent(GoalRule, Act{Signature: r.Signature, Released: &r.ToPayee})}}, nil
}

// Booking is what the chain has of an attempt.
type Booking struct {
	State BookingState
	Left  market.Amount // of the agreed amount: what did not move
}

// Cap is how much a ruling may give to the payees: of a dispute about a fee, the fee.
func (b Booking) Cap(cancelBps uint16) market.Amount {
	if b.State == BookingDisputedFee {
		return b.Left.Share(cancelBps)
	}
	return b.Left
}

// Disputed says that the arbiter has the word.
func (s BookingState) Disputed() bool { return s == BookingDisputedFee || s == BookingDisputedAll }

func (s BookingState) whyNot() string {
	switch s {
	case BookingNone:
		return "no money is held for it"
	case BookingOpen:
		return "nobody claims the money yet; until the start code is shown on the chain it is the rider's"
	case BookingLeavingFee:
		return "the rider leaves and pays the fee; if the ride had begun, the market shows the start code"
	}
	return "the booking is closed"
}

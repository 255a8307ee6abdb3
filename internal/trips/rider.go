package trips

import (
	"strings"
	"time"
	"unicode/utf8"

	"github.com/marketd/marketd/market"
)

// start takes the start code from the rider's device. It is kept at once: from now on it can answer a leave on the chain.
func start(t *Trip, rider market.Address, code market.Hash) (*Change, error) {
	if err := t.onlyRider(rider); err != nil {
		return nil, err
	}
	if market.StartCode(code) != t.Need.Codes {
		return nil, market.Problem(market.ProblemWrongCode, "the keccak256 of the start code is not the need's codes %s", t.Need.Codes)
	}
	if t.StartCode == code {
		return nil, nil
	}
	if t.Phase != market.AtPickup {
		return nil, market.Problem(market.ProblemWrongPhase,
			"the trip is %s; the start code is released at boarding, when the vehicle is at_pickup and shows the right digits", t.Phase)
	}
	return &Change{By: market.ByRider, StartCode: code, Events: []Event{{Type: "start", Payload: struct{}{}}}}, nil
}

// receipt completes a trip by the end code or by the rider's signature, which is checked, and pays.
func receipt(t *Trip, p Proof) (*Change, error) {
	if t.Last == nil {
		return nil, market.CheckTransition(t.Phase, market.Completed, market.ByRider)
	}
	change := &Change{To: market.Completed, By: market.ByRider}
	if p.Code.IsZero() {
		if err := checkReceipt(t, p); err != nil {
			return nil, err
		}
		change.Intents = []Intent{t.pay(p)}
	} else {
		if market.StartCode(market.StartCode(p.Code)) != t.Need.Codes {
			return nil, market.Problem(market.ProblemWrongCode, "this is not the end code of need %s: it is the 32 bytes that the rider's device made", t.ID)
		}
		change.By, change.EndCode, change.StartCode = market.ByRecipient, p.Code, market.StartCode(p.Code)
		change.Intents = []Intent{t.pay(p)}
	}
	switch {
	case t.Phase == market.Completed && (t.Last.Settling || !payable(t.Last.Escrow)):
		return nil, nil // said before
	case (t.Phase == market.Completed || t.Phase == market.Stranded) && payable(t.Last.Escrow):
		change.To = 0 // paid sooner than by time, or although it stranded
		return change, nil
	}
	if err := market.CheckTransition(t.Phase, market.Completed, change.By); err != nil {
		return nil, err
	}
	if !payable(t.Last.Escrow) {
		change.Intents = nil // the money has found its way already
	}
	return change, nil
}

func checkReceipt(t *Trip, p Proof) error {
	if len(p.Signature) == 0 {
		return market.Invalid("/code", "send the end code, or released with the rider's signature of a Receipt")
	}
	if whole := t.Last.Amount; p.Released != whole && (t.Phase != market.Stranded || p.Released.Cmp(whole) > 0) {
		return market.Invalid("/released", "released is %s; the agreed amount is %s", p.Released, whole)
	}
	return nil
}

// cancel ends a trip before boarding, on the terms of [CancelTerms]. The signatures are checked.
func cancel(t *Trip, rider market.Address, w Cancellation, now time.Time) (*Change, error) {
	if err := t.onlyRider(rider); err != nil {
		return nil, err
	}
	if t.Phase == market.Cancelled {
		return nil, nil
	}
	if w.Version != 0 && w.Version != t.Version {
		return nil, market.Problem(market.ProblemStaleVersion, "the need is at version %d, you saw %d: look at what cancelling costs now", t.Version, w.Version)
	}
	terms := t.CancelFacts().Terms(now)
	if !terms.Possible {
		return nil, market.Problem(market.ProblemWrongPhase, "the trip is %s and cannot be cancelled any more%s", t.Phase, advice(t))
	}
	change := &Change{To: market.Cancelled, By: market.ByRider, Reason: "rider"}
	if len(w.Revoke) > 0 {
		change.Intents = append(change.Intents, t.intent(GoalRevoke, Act{Signature: w.Revoke}))
	}
	if !terms.Leave {
		change.TakeBack, change.Release, change.Fee = t.Phase == market.Awarded, true, new(market.Amount)
		return change, nil
	}
	return leave(t, change, terms, w.Leave, now)
}

// leave adds the rider's signed wish. Where leaving will be free it is sent only then.
func leave(t *Trip, change *Change, terms CancelTerms, sig market.Signature, now time.Time) (*Change, error) {
	if len(sig) == 0 {
		return nil, market.Invalid("/leave", "the escrow is open or about to be: sign Leave(need) too; the fee is %s", terms.Fee)
	}
	in := t.intent(GoalLeave, Act{Signature: sig})
	if free := t.Last.PickupBy().Add(LateGrace); terms.Fee.IsZero() && free.After(now) {
		in.After = free.Add(freeMargin)
	}
	change.Fee = &terms.Fee
	change.Intents = append(change.Intents, in)
	if t.Phase == market.Replaced {
		change.To, change.Fee = 0, nil
	}
	return change, nil
}

// freeMargin is kept to the chain's clock, which steps in blocks.
const freeMargin = 15 * time.Second

func advice(t *Trip) string {
	if t.Phase == market.Underway || !t.StartCode.IsZero() && !t.Phase.Terminal() {
		return ": the ride has begun; send stop to have it end as soon as that is safe"
	}
	return ""
}

func (t *Trip) onlyRider(who market.Address) error {
	if who != t.Need.Rider {
		return market.Problem(market.ProblemDenied, "only the rider of need %s may do this", t.ID)
	}
	return nil
}

// role is whom who is to the trip; ok is false for strangers.
func (t *Trip) role(who market.Address) (by market.Actor, ok bool) {
	switch a := t.Last; {
	case who == t.Need.Rider:
		return market.ByRider, true
	case a == nil:
		return "", false
	case who == a.Vehicle:
		return market.ByVehicle, true
	}
	return market.ByOperator, who == t.Last.Owner || who == t.Last.Operator
}

func stop(t *Trip, who market.Address, reason string) (*Change, error) {
	by, ok := t.role(who)
	if !ok {
		return nil, market.Problem(market.ProblemDenied, "need %s is not yours", t.ID)
	}
	if t.Phase.Terminal() {
		return nil, nil // it stands already
	}
	if utf8.RuneCountInString(reason) > 200 {
		reason = string([]rune(reason)[:200]) // never a reason not to stop
	}
	return &Change{By: by, Stop: true, Events: []Event{{Type: "stop", Payload: StopEvent{By: by, Reason: reason}}}}, nil
}

func message(t *Trip, who market.Address, text string) (*Change, error) {
	by, ok := t.role(who)
	text = strings.TrimSpace(text)
	switch {
	case !ok:
		return nil, market.Problem(market.ProblemDenied, "need %s is not yours", t.ID)
	case t.Phase < market.Awarded || t.Phase > market.AtDropoff:
		return nil, market.Problem(market.ProblemWrongPhase, "the trip is %s; messages go from awarded to at_dropoff", t.Phase)
	case text == "" || utf8.RuneCountInString(text) > 500:
		return nil, market.Invalid("/text", "a message has 1 to 500 characters")
	}
	return &Change{By: by, Events: []Event{{Type: "message", Payload: MessageEvent{By: by, Text: text}}}}, nil
}

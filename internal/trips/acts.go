package trips

import (
	"encoding/json"

	"github.com/marketd/marketd/market"
)

// Act is the payload of an intent about a booking: what its call on the chain carries beside the booking itself.
type Act struct {
	Code      *market.Hash     `json:"code,omitempty"`      // start: the start code; settle: the end code
	Signature market.Signature `json:"signature,omitempty"` // settle: Receipt of all; others: of themselves
	Evidence  *market.Hash     `json:"evidence,omitempty"`  // dispute
	Released  *market.Amount   `json:"released,omitempty"`  // move; rule: what goes to the payees
	Receipt   market.Signature `json:"receipt,omitempty"`
	Refunded  *market.Amount   `json:"refunded,omitempty"`
	Refund    market.Signature `json:"refund,omitempty"`
}

func (t *Trip) intent(goal Goal, act Act) Intent {
	payload, err := json.Marshal(act)
	if err != nil {
		panic(err) // plain fields only
	}
	attempt := 0
	if t.Last != nil {
		attempt = t.Last.Number
	}
	return Intent{Goal: goal, Object: market.Hash(t.ID), Attempt: attempt, Payload: payload}
}

// pay is the intent that a proof of arrival allows. A part (of a trip that stranded) moves, the whole settles.
func (t *Trip) pay(p Proof) Intent {
	switch {
	case !p.Code.IsZero():
		return t.intent(GoalSettle, Act{Code: &p.Code})
	case p.Released != t.Last.Amount:
		return t.intent(GoalMove, Act{Released: &p.Released, Receipt: p.Signature})
	}
	return t.intent(GoalSettle, Act{Signature: p.Signature})
}

// refund is the intent that gives everything back with a signature over that.
func (t *Trip) refund(sig market.Signature) Intent {
	return t.intent(GoalMove, Act{Refunded: &t.Last.Amount, Refund: sig})
}

// payable says that a proof of arrival is worth sending. After a reorganisation of the chain a trip may be under way while its
// booking is opened once more.
func payable(e market.EscrowState) bool { return funded(e) || e == market.EscrowOpening }

// funded says that the chain holds the money of a booking.
func funded(e market.EscrowState) bool {
	switch e {
	case market.EscrowOpen, market.EscrowClosing, market.EscrowLeaving, market.EscrowNoShow, market.EscrowStarted, market.EscrowDisputed:
		return true
	}
	return false
}

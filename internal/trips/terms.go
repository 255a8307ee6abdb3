package trips

import (
	"time"

	"github.com/marketd/marketd/market"
)

// CancelFacts decide what cancelling costs.
type CancelFacts struct {
	Phase     market.Phase
	Escrow    market.EscrowState
	Opening   Opening
	Boarded   bool          // the start code is released
	Amount    market.Amount // agreed; zero before
	CancelBps uint16
	PickupBy  time.Time
}

// CancelTerms are what cancelling would cost, shown before they apply.
type CancelTerms struct {
	Possible bool
	Fee      market.Amount
	FreeFrom time.Time // the vehicle is late then: free again; zero: it is free now
	Leave    bool      // a signed Leave must come with it
}

// CancelFacts of the trip.
func (t *Trip) CancelFacts() CancelFacts {
	f := CancelFacts{Phase: t.Phase, CancelBps: t.Need.Rules.CancelBps, Boarded: !t.StartCode.IsZero()}
	if a := t.Last; a != nil && t.Phase >= market.Asked {
		f.Escrow, f.Opening, f.Amount, f.PickupBy = a.Escrow, a.Opening, a.Amount, a.PickupBy()
	}
	return f
}

// Terms at now: free until the escrow is open, then the contract's fee, free again when the vehicle is [LateGrace] late. A
// wish to cancel while the escrow is being opened is free as well: the signed Leave is sent when leaving costs nothing.
// After a replacement nothing is left to cancel, but a signed Leave brings the money back sooner.
func (f CancelFacts) Terms(now time.Time) CancelTerms {
	free := f.PickupBy.Add(LateGrace)
	switch {
	case f.Boarded:
		return CancelTerms{}
	case f.Phase <= market.Asked:
		return CancelTerms{Possible: f.Phase >= market.Scheduled}
	case f.Phase == market.Awarded:
		return CancelTerms{Possible: true, Leave: f.Opening == OpeningSent}
	case f.Phase <= market.AtPickup && now.Before(free):
		return CancelTerms{Possible: true, Leave: true, Fee: f.Amount.Share(f.CancelBps), FreeFrom: free}
	case f.Phase <= market.AtPickup:
		return CancelTerms{Possible: true, Leave: true}
	case f.Phase == market.Replaced && f.Escrow == market.EscrowOpen:
		return CancelTerms{Possible: true, Leave: true}
	}
	return CancelTerms{}
}

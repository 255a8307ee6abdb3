package trips

import (
	"time"

	"github.com/marketd/marketd/market"
)

// clockSkew is how far ahead of ours a vehicle's clock may be.
const clockSkew = time.Minute

// status decides about a vehicle's report, whose signatures are checked.
func (c Config) status(t *Trip, vehicle market.Address, f *market.StatusFrame, now time.Time) (*Change, error) {
	hash := f.Status.StructHash()
	for _, seen := range t.Seen {
		switch {
		case seen.Vehicle == vehicle && seen.Hash == hash:
			return nil, nil
		case seen.Vehicle == vehicle && seen.Frame == f.ID:
			return nil, market.Invalid("/id", "frame id %q was used for another status of this trip: take a new one", f.ID)
		}
	}
	if t.Last == nil || t.Last.Vehicle != vehicle {
		return nil, market.Problem(market.ProblemDenied, "need %s is not served by vehicle %s", t.ID, vehicle)
	}
	if err := checkReport(t, f, now); err != nil {
		return nil, err
	}
	change, err := c.report(t, f, now)
	if change != nil {
		change.Status = &SignedStatus{Frame: f.ID, Status: f.Status, Signature: f.Signature}
	}
	return change, err
}

func checkReport(t *Trip, f *market.StatusFrame, now time.Time) error {
	s := f.Status
	switch {
	case f.ID == "" || len(f.ID) > 64:
		return market.Invalid("/id", "a status needs an id of 1 to 64 characters")
	case !(market.Place{LatE7: s.LatE7, LngE7: s.LngE7}).Valid():
		return market.Invalid("/status/latE7", "the place is not on the globe")
	case time.Unix(s.At, 0).After(now.Add(clockSkew)):
		return market.Invalid("/status/at", "the status is of %s, which is to come: set the vehicle's clock", time.Unix(s.At, 0).UTC())
	case s.Previous != t.Last.StatusHead:
		return market.Problem(market.ProblemStaleVersion,
			"previous is %s; the last status that was taken is %s: sign again over that", s.Previous, t.Last.StatusHead)
	}
	return nil
}

// report decides by the phase that the vehicle wants.
func (c Config) report(t *Trip, f *market.StatusFrame, now time.Time) (*Change, error) {
	at := market.Place{LatE7: f.Status.LatE7, LngE7: f.Status.LngE7}
	stops := t.Details.Stops
	switch to := f.Status.Phase; to {
	case market.Replaced:
		return drop(t, t.Last.Vehicle, f.Act)
	case market.Stranded:
		return strand(t, f.Act)
	case market.Cancelled:
		return c.noShow(t, f.Act, now)
	case market.Completed:
		if f.Code == nil {
			return nil, market.Problem(market.ProblemWrongCode, "completed needs the end code that the recipient gives")
		}
		return receipt(t, Proof{Code: *f.Code})
	case market.Underway:
		return board(t, f.Code)
	case market.AtPickup:
		return c.arrive(t, to, at, stops[0])
	case market.AtDropoff:
		return c.arrive(t, to, at, stops[len(stops)-1])
	default:
		return step(t, to, market.ByVehicle)
	}
}

// step is a plain step of the trip table.
func step(t *Trip, to market.Phase, by market.Actor) (*Change, error) {
	if err := market.CheckTransition(t.Phase, to, by); err != nil {
		return nil, err
	}
	return &Change{To: to, By: by}, nil
}

func (c Config) arrive(t *Trip, to market.Phase, at, stop market.Place) (*Change, error) {
	change, err := step(t, to, market.ByVehicle)
	if err != nil {
		return nil, err
	}
	if d := at.Distance(stop); d > c.Near {
		return nil, market.Invalid("/status/latE7", "%s is %.0f m from the stop; it counts within %.0f m", to, d, c.Near)
	}
	return change, nil
}

// board begins the ride: the start code is the proof that the rider let it begin.
func board(t *Trip, code *market.Hash) (*Change, error) {
	change, err := step(t, market.Underway, market.ByVehicle)
	if err != nil {
		return nil, err
	}
	if code == nil || market.StartCode(*code) != t.Need.Codes {
		return nil, market.Problem(market.ProblemWrongCode, "underway needs the rider's start code, whose keccak256 is %s: wait for the frame `start`", t.Need.Codes)
	}
	change.StartCode = *code
	return change, nil
}

// drop is the way out of who serves the trip; refund gives all the money back.
func drop(t *Trip, who market.Address, refund market.Signature) (*Change, error) {
	by, a := market.ByVehicle, t.Last
	switch {
	case a == nil || who != a.Vehicle && who != a.Owner:
		return nil, market.Problem(market.ProblemDenied, "only the vehicle or its owner gives need %s back", t.ID)
	case who != a.Vehicle:
		by = market.ByOperator
	}
	give := t.refund(refund)
	switch {
	case (t.Phase == market.Awarded || over(t.Phase)) && a.Opening == OpeningSent:
		return &Change{By: by, Drop: refund}, nil // the money is on its way in: out again once it is there
	case t.Phase == market.Awarded:
		return &Change{To: market.Open, By: market.ByVehicle, Reason: "vehicle", TakeBack: true, Exclude: true}, nil
	case over(t.Phase) && funded(a.Escrow):
		return &Change{By: by, Intents: []Intent{give}}, nil // the trip is over already; giving back is always welcome
	case over(t.Phase):
		return nil, nil // there is nothing to give back
	}
	change, err := step(t, market.Replaced, by)
	if err != nil {
		return nil, err
	}
	change.Reason, change.Exclude, change.Intents = "vehicle", true, []Intent{give}
	return change, nil
}

// over says that the trip ended without a service that is paid in full.
func over(p market.Phase) bool {
	return p == market.Replaced || p == market.Cancelled || p == market.Stranded
}

// strand ends a ride on the way; the vehicle may give the money back with it.
func strand(t *Trip, refund market.Signature) (*Change, error) {
	change, err := step(t, market.Stranded, market.ByVehicle)
	if err != nil {
		return nil, err
	}
	change.Reason, change.Exclude = "vehicle", true
	if len(refund) > 0 {
		change.Intents = []Intent{t.refund(refund)}
	}
	return change, nil
}

// noShow is the vehicle's claim of the fee because the rider did not come.
func (c Config) noShow(t *Trip, act market.Signature, now time.Time) (*Change, error) {
	change, err := step(t, market.Cancelled, market.ByVehicle)
	if err != nil {
		return nil, err
	}
	a := t.Last
	from := a.PickupBy()
	if wait := a.PhaseAt.Add(c.WaitFor); wait.After(from) {
		from = wait
	}
	switch {
	case !t.StartCode.IsZero():
		return nil, market.Problem(market.ProblemWrongPhase, "the rider released the start code: send underway with it")
	case now.Before(from):
		return nil, market.Problem(market.ProblemWrongPhase, "the rider has until %s; a no-show counts from then on", from.UTC().Format(time.RFC3339))
	}
	fee := a.Amount.Share(t.Need.Rules.CancelBps)
	change.Reason, change.Fee = "no_show", &fee
	change.Intents = []Intent{t.intent(GoalNoShow, Act{Signature: act})}
	return change, nil
}

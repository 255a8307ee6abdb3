package trips

import (
	"context"
	"time"

	"github.com/marketd/marketd/market"
)

// CancelMission cancels all legs of a mission, for free, while none of them is being opened. Later each leg is cancelled by
// itself, on its own terms.
func (t *Trips) CancelMission(ctx context.Context, rider market.Address, mission market.Hash) error {
	return t.store.ChangeMission(ctx, mission, func(legs []*Trip) ([]*Change, error) { return cancelLegs(legs, rider, mission, time.Now()) })
}

// Carried is a code for the vehicle of a leg to carry to a hand-over, sealed so that only it can read it.
type Carried struct {
	Carry   market.Carry
	Vehicle market.Address // that it is sealed for
	Sealed  market.Sealed
}

// CarriedEvent is the payload of a carry event.
type CarriedEvent struct {
	Attempt int          `json:"attempt"`
	Carry   market.Carry `json:"carry"`
}

// Carry keeps a sealed code for the vehicle that serves a leg, and tells it.
func (t *Trips) Carry(ctx context.Context, rider market.Address, leg market.NeedID, c Carried) error {
	return t.store.Change(ctx, leg, func(trip *Trip) (*Change, error) { return carry(trip, rider, c) })
}

func carry(t *Trip, rider market.Address, c Carried) (*Change, error) {
	if err := t.onlyRider(rider); err != nil {
		return nil, err
	}
	switch {
	case t.Leg == 0:
		return nil, market.Problem(market.ProblemInvalid, "need %s is no leg of a mission: nothing is handed over", t.ID)
	case c.Carry == market.EndOfPrevious && t.Leg == 1, c.Carry == market.StartOfNext && t.Leg == t.Legs:
		return nil, market.Invalid("/carry", "leg %d of %d has no hand-over for that", t.Leg, t.Legs)
	case c.Carry != market.EndOfPrevious && c.Carry != market.StartOfNext:
		return nil, market.Invalid("/carry", "carry is %s or %s", market.StartOfNext, market.EndOfPrevious)
	case len(c.Sealed) == 0 || len(c.Sealed) > market.MaxSealed:
		return nil, market.Invalid("/sealed", "a sealed code has 1 to %d bytes, this one has %d", market.MaxSealed, len(c.Sealed))
	case t.Phase < market.Awarded || t.Phase > market.AtDropoff:
		return nil, market.Problem(market.ProblemWrongPhase, "the leg is %s; its vehicle takes codes from awarded to at_dropoff", t.Phase)
	case t.Last.Vehicle != c.Vehicle:
		return nil, market.Problem(market.ProblemStaleVersion, "vehicle %s serves the leg by now: seal the code for it", t.Last.Vehicle)
	}
	return &Change{By: market.ByRider, Carried: &c, Events: []Event{{Type: "carry", Payload: CarriedEvent{t.Last.Number, c.Carry}}}}, nil
}

func cancelLegs(legs []*Trip, rider market.Address, mission market.Hash, now time.Time) ([]*Change, error) {
	changes := make([]*Change, len(legs))
	for i, leg := range legs {
		if leg.Need.Rider != rider {
			return nil, market.Problem(market.ProblemNotFound, "you have no mission %s", mission)
		}
		if leg.Phase > market.Awarded && !leg.Phase.Terminal() || leg.Phase <= market.Awarded && leg.CancelFacts().Terms(now).Leave {
			return nil, market.Problem(market.ProblemWrongPhase,
				"the legs are being opened, or were: cancel each by itself, POST /v1/needs/%s/cancel and so on, on the terms that it shows", leg.ID)
		}
		if leg.Phase.Terminal() {
			continue
		}
		change, err := cancel(leg, rider, Cancellation{}, now)
		if err != nil {
			return nil, err
		}
		changes[i] = change
	}
	return changes, nil
}

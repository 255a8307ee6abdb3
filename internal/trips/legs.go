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

package exchange

import (
	"context"
	"time"

	"github.com/marketd/marketd/internal/crashpoint"
	"github.com/marketd/marketd/market"
)

// Confirm is an asked vehicle's answer: its signature over exactly the bid it was asked for, or a decline. The same answer
// again is fine.
func (x *Exchange) Confirm(ctx context.Context, vehicle market.Address, f *market.CommitmentConfirmationFrame) error {
	if f.Decline {
		if err := x.store.DeclineAsk(ctx, f.Need, vehicle); err != nil {
			return err
		}
		x.Adopt(f.Need)
		return nil
	}
	a, err := x.askOf(ctx, vehicle, f.Need)
	if err != nil {
		return err
	}
	if err := market.Verify(x.config.Domain, a.Bid, f.Signature, vehicle); err != nil {
		return err
	}
	if err := x.store.ConfirmAsk(ctx, f.Need, vehicle, f.Signature, time.Now()); err != nil {
		return err
	}
	crashpoint.Reach("confirmation-committed")
	x.Adopt(f.Need)
	return nil
}

// askOf is the agreement that the vehicle is, or was, asked to sign.
func (x *Exchange) askOf(ctx context.Context, vehicle market.Address, need market.NeedID) (AttemptState, error) {
	states, err := x.store.NeedStates(ctx, []market.NeedID{need})
	if err != nil {
		return AttemptState{}, err
	}
	if len(states) == 0 {
		return AttemptState{}, market.Problem(market.ProblemNotFound, "there is no need %s", need)
	}
	for _, a := range states[0].Attempts {
		if a.Vehicle == vehicle && a.Active {
			return a, nil
		}
		if a.Vehicle == vehicle {
			return a, market.Problem(market.ProblemDeadlinePassed, "need %s does not wait for your signature any more", need)
		}
	}
	return AttemptState{}, market.Problem(market.ProblemDenied, "you were not asked to commit to need %s", need)
}

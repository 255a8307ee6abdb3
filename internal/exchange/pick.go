package exchange

import (
	"context"
	"errors"

	"github.com/marketd/marketd/market"
)

// Pick is the rider's choice of a bid, signed. It returns once the agreement is stored, or its vehicle asked. The same pick
// again is fine.
func (x *Exchange) Pick(ctx context.Context, rider market.Address, p market.Pick, sig market.Signature) error {
	states, err := x.store.NeedStates(ctx, []market.NeedID{p.Need})
	if err != nil {
		return err
	}
	if len(states) == 0 {
		return market.Problem(market.ProblemNotFound, "there is no need %s", p.Need)
	}
	s := states[0]
	switch {
	case s.Signed.Rider != rider:
		return market.Problem(market.ProblemDenied, "only the rider of need %s can pick", p.Need)
	case !s.Signed.Choose:
		return market.Problem(market.ProblemWrongPhase, "need %s was signed without choose: the market picks the best bid", p.Need)
	case s.pickedBefore(p.Bid):
		return nil
	}
	if err := x.config.Signers.Check(ctx, rider, x.config.Domain.Digest(p), sig); err != nil {
		return err
	}
	return x.onBook(ctx, p.Need, func(r *region) error {
		reply := make(chan error, 1)
		choice := &picked{bid: p.Bid, signature: sig, replies: []chan error{reply}}
		if err := r.tell(ctx, func(d *desk) error { return d.choose(p.Need, choice) }); err != nil {
			return x.pickAgain(ctx, p, err)
		}
		return r.await(ctx, reply)
	})
}

// pickAgain forgives the same pick, sent again while the first was being committed.
func (x *Exchange) pickAgain(ctx context.Context, p market.Pick, problem error) error {
	if errors.Is(problem, errUnknown) {
		return problem
	}
	states, err := x.store.NeedStates(ctx, []market.NeedID{p.Need})
	if err == nil && len(states) == 1 && states[0].pickedBefore(p.Bid) {
		return nil
	}
	return problem
}

func (s *NeedState) pickedBefore(bid market.BidID) bool {
	for _, a := range s.Attempts {
		if a.Active && a.BidID == bid {
			return true
		}
	}
	return false
}

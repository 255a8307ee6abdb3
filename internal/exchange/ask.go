package exchange

import (
	"context"
	"sync"
	"time"

	"github.com/marketd/marketd/internal/crashpoint"
	"github.com/marketd/marketd/market"
)

// Confirm is an asked vehicle's answer: its signature over exactly the bid it was asked for, or a decline. The same answer
// again is fine. The frame's At is when it came here; zero: just now.
func (x *Exchange) Confirm(ctx context.Context, vehicle market.Address, f *market.CommitmentConfirmationFrame) error {
	if f.Decline {
		if err := x.store.DeclineAsk(ctx, f.Need, vehicle); err != nil {
			return err
		}
		x.Adopt(f.Need)
		return nil
	}
	x.load.begin()
	defer x.load.leave()
	came := time.Now()
	if !f.At.IsZero() && f.At.Before(came) {
		came = f.At
	}
	bid, known := x.asked.of(f.Need, vehicle)
	if !known {
		a, err := x.askOf(ctx, vehicle, f.Need)
		if err != nil {
			return err
		}
		bid = a.Bid
	}
	if err := market.Verify(x.config.Domain, bid, f.Signature, vehicle); err != nil {
		return err
	}
	if err := x.store.ConfirmAsk(ctx, f.Need, vehicle, bid.ID(), f.Signature, came); err != nil {
		return err
	}
	crashpoint.Reach("confirmation-committed")
	return nil // the committed event tells the book
}

// asks are the bids that vehicles are being asked for, as the rows say: what a confirmation is checked against without
// reading them again. One that is missing here is read.
type asks struct {
	mu   sync.Mutex
	bids map[market.NeedID]market.Bid // guarded by mu
}

func (a *asks) of(need market.NeedID, vehicle market.Address) (bid market.Bid, known bool) {
	a.mu.Lock()
	defer a.mu.Unlock()
	bid, known = a.bids[need]
	return bid, known && bid.Vehicle == vehicle
}

func (a *asks) begun(need market.NeedID) bool {
	a.mu.Lock()
	defer a.mu.Unlock()
	_, begun := a.bids[need]
	return begun
}

func (a *asks) begin(bid market.Bid) {
	a.mu.Lock()
	defer a.mu.Unlock()
	if a.bids == nil {
		a.bids = map[market.NeedID]market.Bid{}
	}
	a.bids[bid.Need] = bid
}

func (a *asks) end(need market.NeedID) {
	a.mu.Lock()
	defer a.mu.Unlock()
	delete(a.bids, need)
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

// beginAsking notes what vehicles will be asked for, before it is committed: nobody else has to ask them.
func (r *region) beginAsking(d *Decision) {
	for i := range d.Awards {
		if a := &d.Awards[i]; a.Signature == nil {
			r.x.asked.begin(a.Bid)
		}
	}
}

// request asks vehicles for their signature, once it is committed that they are asked.
func (r *region) request(f *flight, d *Decision, refused []Refused, by time.Time) {
	not := make(map[market.NeedID]bool, len(refused))
	for _, x := range refused {
		not[x.Need] = true
		r.x.asked.end(x.Need)
	}
	for i := range d.Awards {
		a := &d.Awards[i]
		if a.Signature != nil || not[a.Bid.Need] {
			continue
		}
		r.x.courier.Send(a.Bid.Vehicle, &market.CommitmentRequestFrame{
			Head: head(a.Bid.Vehicle), Invitation: invitation(&f.awards[i].need, a.DistanceM, a.DurationMs), Bid: a.Bid, By: by.UTC(),
		})
	}
}

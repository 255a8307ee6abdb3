package matching

import (
	"cmp"
	"slices"

	"github.com/marketd/marketd/market"
)

func (b *Book) addNeed(c AddNeed) {
	n := b.needs[c.Need.ID]
	switch {
	case n == nil:
		err := c.Need.check()
		if err == nil && (c.Need.Subsidy > 0 || c.Need.Credit > 0) && b.config.Prices == Vickrey {
			err = market.Problem(market.ProblemInvalid, "a subsidy or a credit needs the price rule first: under vickrey it might lift prices over the maximum")
		}
		if err != nil {
			b.refuse(c.Need.ID, market.BidID{}, market.Address{}, err)
			return
		}
		n = &need{Need: c.Need}
		n.Excluded = slices.Clone(c.Need.Excluded)
		b.needs[n.ID] = n
	case c.Need.Attempt > n.Attempt && n.phase != inFlight:
		if v := n.takenVehicle(); v != nil {
			b.free(v)
		}
		b.reopen(n, c.Need.Attempt, c.Need.Excluded)
	}
	n.widens = c.Bound > 0
	n.bids = slices.Grow(n.bids, len(c.Offers))
	for i := range c.Offers {
		if c.Offers[i].Need == n.ID {
			b.addBid(n, c.Offers[i])
		}
	}
	b.ripen(n)
}

// takenVehicle is the vehicle that n keeps from other needs, if any.
func (n *need) takenVehicle() *vehicle {
	if n.winner == nil {
		return nil
	}
	return n.winner.vehicle
}

// reopen has n look for another vehicle, at once: its window is over.
func (b *Book) reopen(n *need, attempt int, excluded []market.Address) {
	n.unaward()
	n.phase, n.Attempt = due, attempt
	if n.Choose {
		n.phase = gathering
	}
	for _, v := range excluded {
		b.exclude(n, v)
	}
	b.enqueue(n)
	b.ripen(n)
}

// unaward forgets that n had a winner.
func (n *need) unaward() {
	n.winner = nil
	for _, x := range n.bids {
		x.told = false
	}
}

// exclude keeps a vehicle from n for good.
func (b *Book) exclude(n *need, v market.Address) {
	if !n.excludes(v) {
		n.Excluded = append(n.Excluded, v)
	}
	if i := n.find(v); i >= 0 {
		b.drop(n, i)
	}
}

func (b *Book) answered(c Answered) {
	if n := b.needs[c.Need]; n != nil {
		n.answer(c.Vehicle)
		b.ripen(n)
	}
}

func (n *need) answer(v market.Address) {
	if n.answered == nil {
		n.answered = map[market.Address]struct{}{}
	}
	n.answered[v] = struct{}{}
}

func (b *Book) look(c Look) {
	for _, id := range c.Needs {
		if n := b.needs[id]; n != nil && n.widens {
			b.enqueue(n)
		}
	}
}

func (b *Book) removeNeed(c RemoveNeed) {
	n, why := b.needs[c.Need], cmp.Or(c.Why, market.LostCancelled)
	switch {
	case n == nil:
	case n.phase == inFlight:
		n.removed, n.why = true, why // the database knows whether the award or the end came first
	default:
		if v := n.takenVehicle(); v != nil {
			b.free(v)
		}
		b.close(n, why)
	}
}

func (b *Book) pick(c Pick) {
	n := b.needs[c.Need]
	var err *market.Error
	var x *bid
	if n != nil {
		if i := slices.IndexFunc(n.bids, func(x *bid) bool { return x.ID == c.Bid }); i >= 0 {
			x = n.bids[i]
		}
	}
	switch {
	case n == nil:
		err = market.Problem(market.ProblemNotFound, "need %s is not open", c.Need)
	case !n.Choose:
		err = market.Problem(market.ProblemWrongPhase, "need %s is cleared by the market: its bids cannot be picked", c.Need)
	case n.phase != gathering:
		err = market.Problem(market.ProblemWrongPhase, "need %s has a bid picked already", c.Need)
	case x == nil || c.Bid.IsZero() || x.Expires <= b.now || x.vehicle.taken:
		err = taken(c.Bid)
	}
	if err != nil {
		b.refuse(c.Need, c.Bid, market.Address{}, err)
		return
	}
	n.phase, n.winner = picked, x
	b.take(x.vehicle, n.ID)
	b.enqueue(n)
	b.ripen(n)
}

func taken(id market.BidID) *market.Error {
	return market.Problem(market.ProblemTaken, "bid %s is gone: pick another one", id)
}

// unpick takes a pick back that came to nothing, and lets the rider pick again.
func (b *Book) unpick(n *need) {
	b.refuse(n.ID, n.winner.ID, n.winner.Vehicle, taken(n.winner.ID))
	n.phase, n.winner, n.queued = gathering, nil, false
	b.ripen(n)
}

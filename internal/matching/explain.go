package matching

import "github.com/marketd/marketd/market"

// losers are the live bids of n that lost to its winner, with the reasons.
func (n *need) losers(now int64) []Loser {
	var losers []Loser
	for _, x := range n.bids {
		if x == n.winner || x.Standing || x.told {
			continue
		}
		x.told = true
		losers = append(losers, n.explain(x, now))
	}
	return losers
}

// lose is the bid's loss for the reason why.
func (x *bid) lose(why market.LostReason) Loser {
	return Loser{Need: x.Need, Bid: x.ID, Vehicle: x.Vehicle, Reason: why}
}

// explain says why x lost to n's winner.
func (n *need) explain(x *bid, now int64) Loser {
	switch {
	case n.Choose:
		return x.lose(market.LostPickedOther)
	case x.Expires <= now:
		return x.lose(market.LostWithdrawn)
	case rank(x, n.winner) < 0:
		return x.lose(market.LostBusy) // it was better: its vehicle was taken
	}
	return n.Explain(&x.Bid, &n.winner.Bid)
}

// Explain says why x lost to a winner of the market's choice: it was dearer or later, whichever weighs more, and by how much;
// busy where it was neither, so that its vehicle must have been taken.
func (n *Need) Explain(x, winner *Bid) Loser {
	lost := Loser{Need: x.Need, Bid: x.ID, Vehicle: x.Vehicle, Reason: market.LostLater}
	dearer := x.Price + x.Penalty - winner.Price - winner.Penalty
	delay, best := n.delay(x), n.delay(winner)
	longer := timeCost(n.ValueOfTime, delay) - timeCost(n.ValueOfTime, best) + timeCost(n.VehicleTime, x.Busy) - timeCost(n.VehicleTime, winner.Busy)
	switch {
	case dearer+longer < 0:
		lost.Reason = market.LostBusy
		return lost
	case dearer > 0 && dearer >= longer:
		lost.Reason = market.LostDearer
	}
	lost.ByAmount, lost.BySeconds = max(0, dearer), max(0, (delay-best+999)/1000)
	return lost
}

package matching

import (
	"cmp"
	"slices"

	"github.com/marketd/marketd/market"
)

// flight is a clearing that waits for the database, with the needs of its awards.
type flight struct {
	number int64
	needs  []*need
}

// clear decides over all needs that are due, unless a clearing is in flight or no need can be served.
func (b *Book) clear() {
	for b.flight == nil && len(b.queue) > 0 {
		if c, needs, bids := b.columns(b.dueNeeds()); len(bids) > 0 {
			b.decide(c, needs, bids)
		}
	}
}

// decide assigns, and puts the clearing in flight. needs and bids are what c.Needs and c.Columns stand for.
func (b *Book) decide(c *Clearing, needs []*need, bids []*bid) {
	b.number++
	b.flight = &flight{number: c.Number}
	c.assign(&b.solver)
	for i, col := range b.solver.match {
		if col == none {
			continue
		}
		n, x := needs[i], bids[col]
		n.phase, n.winner = inFlight, x
		b.take(x.vehicle, n.ID)
		b.timers.set(n, 0)
		b.flight.needs = append(b.flight.needs, n)
		c.Awards = append(c.Awards, Award{
			Need: n.ID, Bid: x.ID, Vehicle: x.Vehicle, Attempt: n.Attempt, Price: c.price(col), Standing: x.Standing,
		})
	}
	for _, n := range b.flight.needs {
		if !n.winner.Standing {
			c.Losers = append(c.Losers, n.losers(b.now)...)
		}
	}
	b.emit(Clear{c})
}

// dueNeeds empties the queue, in order of posting.
func (b *Book) dueNeeds() []*need {
	queue := b.queue
	b.queue = nil
	needs := make([]*need, 0, len(queue))
	for _, n := range queue {
		if !n.queued {
			continue
		}
		n.queued = false
		if b.purge(n); n.phase == due || n.phase == picked {
			needs = append(needs, n)
		}
	}
	slices.SortFunc(needs, func(a, b *need) int {
		return cmp.Or(cmp.Compare(a.Seq, b.Seq), slices.Compare(a.ID[:], b.ID[:]))
	})
	return needs
}

// columns begins a clearing over needs, with every bid that can win as a column. It returns the needs that have one and
// the bids behind the columns.
func (b *Book) columns(needs []*need) (c *Clearing, cleared []*need, bids []*bid) {
	most := 0
	for _, n := range needs {
		most += len(n.bids)
	}
	c = &Clearing{
		Number: b.number, Now: b.now, Needs: make([]ClearedNeed, 0, len(needs)), Columns: make([]Column, 0, most),
		Vehicles: make([]ClearedVehicle, 0, min(most, len(b.vehicles))),
	}
	cleared, bids = make([]*need, 0, len(needs)), make([]*bid, 0, most)
	for _, n := range needs {
		before := len(bids)
		for _, x := range n.bids {
			if n.phase == picked && x != n.winner || n.phase == due && x.vehicle.taken {
				continue
			}
			col := Column{
				Need: int32(len(cleared)), Vehicle: c.position(x.vehicle),
				Price: x.Price, Delay: x.delay, Penalty: x.Penalty, Standing: x.Standing,
			}
			if n.phase == due {
				col.Score = x.score
			}
			c.Columns, bids = append(c.Columns, col), append(bids, x)
		}
		if len(bids) > before {
			cleared = append(cleared, n)
			c.Needs = append(c.Needs, ClearedNeed{
				ID: n.ID, Seq: n.Seq, Attempt: n.Attempt, Ceiling: n.Ceiling, ValueOfTime: n.ValueOfTime,
				Picked: n.phase == picked, Bound: -1,
			})
		}
	}
	return c, cleared, bids
}

// purge drops the bids of n that expired; a pick among them is taken back.
func (b *Book) purge(n *need) {
	if n.phase == picked && n.winner.Expires <= b.now {
		b.free(n.winner.vehicle)
		b.unpick(n)
	}
	for i := 0; i < len(n.bids); {
		if x := n.bids[i]; x.Expires <= b.now && x != n.winner {
			b.drop(n, i)
		} else {
			i++
		}
	}
}

// position is the vehicle's place in the clearing's list.
func (c *Clearing) position(v *vehicle) int32 {
	if int(v.position) >= len(c.Vehicles) || c.Vehicles[v.position].Address != v.address {
		v.position = int32(len(c.Vehicles))
		c.Vehicles = append(c.Vehicles, ClearedVehicle{Address: v.address})
	}
	return v.position
}

// assign finds the optimum over the columns and fills in the duals. a.match is then the column that each need won with.
// A pick needs no care: it is its need's only column and its vehicle's, and scores 0, which is better than nothing.
func (c *Clearing) assign(a *assignment) {
	a.reset()
	col := 0
	for i := range c.Needs {
		for ; col < len(c.Columns) && int(c.Columns[col].Need) == i; col++ {
			a.add(c.Columns[col].Vehicle, c.Columns[col].Score)
		}
		a.endNeed()
	}
	a.solve(len(c.Vehicles), nil)
	for i := range c.Needs {
		c.Needs[i].Dual = a.u[i]
	}
	for j := range c.Vehicles {
		c.Vehicles[j].Dual = a.v[j]
	}
}

// price is what the vehicle of a column that won is paid. The rule is `first`: what it bid.
func (c *Clearing) price(col int32) int64 { return c.Columns[col].Price }

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
	w := n.winner
	lost := x.lose(market.LostLater)
	dearer := x.Price + x.Penalty - w.Price - w.Penalty
	switch {
	case n.Choose:
		lost.Reason = market.LostPickedOther
		return lost
	case x.Expires <= now:
		lost.Reason = market.LostWithdrawn
		return lost
	case rank(x, w) < 0:
		lost.Reason = market.LostBusy // it was better: its vehicle was taken
		return lost
	case dearer > 0 && dearer >= timeCost(n.ValueOfTime, x.delay)-timeCost(n.ValueOfTime, w.delay):
		lost.Reason = market.LostDearer
	}
	lost.ByAmount, lost.BySeconds = max(0, dearer), max(0, (x.delay-w.delay+999)/1000)
	return lost
}

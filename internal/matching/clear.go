package matching

import (
	"cmp"
	"slices"
)

// flight is a clearing that waits for the database, with the needs of its awards.
type flight struct {
	number int64
	needs  []*need
}

// clear decides over all needs that are due, unless a clearing is in flight or no need can be served.
func (b *Book) clear() {
	for b.flight == nil && b.widening == nil && len(b.queue) > 0 {
		w := &widening{needs: b.dueNeeds()}
		if ask := w.begin(); len(ask) > 0 {
			b.ask(w, ask)
		} else {
			b.settle(w)
		}
	}
}

// settle decides the clearing where all bounds are met, and asks supply for more where not.
func (b *Book) settle(w *widening) {
	b.widening = nil
	w.needs = b.still(w.needs)
	p := b.columns(w.needs)
	if w.round > 0 {
		b.warm = p.duals(b.warm[:0])
	}
	p.clearing.assign(&b.solver, b.warm)
	b.warm = b.warm[:0]
	for j, v := range p.vehicles {
		v.dual = p.clearing.Vehicles[j].Dual
	}
	if ask := b.unmet(w, p); len(ask) > 0 {
		w.round++
		b.ask(w, ask)
	} else if len(p.bids) > 0 {
		b.decide(p)
	}
}

// decide puts the clearing in flight.
func (b *Book) decide(p *problem) {
	c := p.clearing
	b.number++
	b.flight = &flight{number: c.Number}
	for i, col := range b.solver.match {
		if col == none {
			continue
		}
		n, x := p.needs[i], p.bids[col]
		award := c.award(&b.solver, i)
		award.Bid = x.ID
		n.phase, n.winner, n.asks = inFlight, x, award.Asked
		b.take(x.vehicle, n.ID)
		b.timers.set(n, 0)
		b.flight.needs = append(b.flight.needs, n)
		c.Awards = append(c.Awards, award)
	}
	for _, n := range b.flight.needs {
		if !n.asks {
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

// problem is a clearing that is not decided, with what its needs, vehicles and columns stand for.
type problem struct {
	clearing *Clearing
	needs    []*need
	vehicles []*vehicle
	bids     []*bid
}

// columns begins a clearing over those needs that have a bid that can win, with every such bid as a column.
func (b *Book) columns(needs []*need) *problem {
	most := 0
	for _, n := range needs {
		most += len(n.bids)
	}
	c := &Clearing{
		Number: b.number, Now: b.now, Prices: b.config.Prices,
		Needs: make([]ClearedNeed, 0, len(needs)), Columns: make([]Column, 0, most), Vehicles: make([]ClearedVehicle, 0, min(most, len(b.vehicles))),
	}
	p := &problem{clearing: c, needs: make([]*need, 0, len(needs)), vehicles: make([]*vehicle, 0, cap(c.Vehicles)), bids: make([]*bid, 0, most)}
	for _, n := range needs {
		before := len(p.bids)
		for _, x := range n.bids {
			if n.phase == picked && x != n.winner || n.phase == due && x.vehicle.taken {
				continue
			}
			col := Column{
				Need: int32(len(p.needs)), Vehicle: p.position(x.vehicle),
				Price: x.Price, Delay: x.delay, Penalty: x.Penalty, Standing: x.Standing,
			}
			if n.phase == due {
				col.Score = x.score
			}
			if n.VehicleTime > 0 {
				col.Busy = x.Busy
			}
			if x.Apart {
				c.Vehicles[col.Vehicle].Apart = true
			}
			c.Columns, p.bids = append(c.Columns, col), append(p.bids, x)
		}
		if len(p.bids) > before {
			p.needs = append(p.needs, n)
			c.Needs = append(c.Needs, ClearedNeed{
				ID: n.ID, Seq: n.Seq, Attempt: n.Attempt, Ceiling: n.Ceiling, ValueOfTime: n.ValueOfTime, Subsidy: n.Subsidy, VehicleTime: n.VehicleTime, Credit: n.Credit,
				Picked: n.phase == picked, Bound: n.beyond(),
			})
		}
	}
	return p
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
func (p *problem) position(v *vehicle) int32 {
	if int(v.position) >= len(p.vehicles) || p.vehicles[v.position] != v {
		v.position = int32(len(p.vehicles))
		p.vehicles = append(p.vehicles, v)
		p.clearing.Vehicles = append(p.clearing.Vehicles, ClearedVehicle{Address: v.address})
	}
	return v.position
}

// duals are those that the vehicles had in the round before.
func (p *problem) duals(warm []int64) []int64 {
	for _, v := range p.vehicles {
		warm = append(warm, v.dual)
	}
	return warm
}

// assign finds the optimum over the columns and fills in the duals, from warm ones if there are any. a.match is then the column
// that each need won with. A pick needs no care: it is its need's only column and its vehicle's, and scores 0, which is better
// than nothing.
func (c *Clearing) assign(a *assignment, warm []int64) {
	a.reset()
	col := 0
	for i := range c.Needs {
		for ; col < len(c.Columns) && int(c.Columns[col].Need) == i; col++ {
			a.add(c.Columns[col].Vehicle, c.Columns[col].Score)
		}
		a.endNeed()
	}
	a.solve(len(c.Vehicles), warm)
	for i := range c.Needs {
		c.Needs[i].Dual = a.u[i]
	}
	a.prices.apart = fill(a.prices.apart, len(c.Vehicles), false)
	for j := range c.Vehicles {
		c.Vehicles[j].Dual = a.v[j]
		a.prices.apart[j] = c.Vehicles[j].Apart
	}
	if c.Prices == Vickrey {
		a.favourVehicles()
	}
}

// award is what need i won, without the bid's id.
func (c *Clearing) award(a *assignment, i int) Award {
	col, n := &c.Columns[a.match[i]], &c.Needs[i]
	w := Award{
		Need: n.ID, Vehicle: c.Vehicles[col.Vehicle].Address, Attempt: n.Attempt, Standing: col.Standing,
		Price: col.Price + c.extra(a, i),
	}
	w.Asked = w.Standing || w.Price > col.Price
	return w
}

// extra is what the winner of need i is paid above its price.
func (c *Clearing) extra(a *assignment, i int) int64 {
	if c.Prices == First || !a.priced(int32(i)) {
		return 0
	}
	return a.v[a.pairs[a.match[i]].vehicle] + a.prices.less[i]
}

// limit is what no pair of need i that was left out may score, so that neither the awards nor the prices change.
func (c *Clearing) limit(a *assignment, i int) int64 {
	if c.Prices == First || !a.priced(int32(i)) {
		return a.u[i]
	}
	return a.u[i] - a.prices.less[i]
}

package matching

import (
	"cmp"

	"github.com/marketd/marketd/market"
)

// committed adopts what the database made of the clearing in flight.
func (b *Book) committed(c Committed) {
	if b.flight == nil || c.Number != b.flight.number {
		return
	}
	f := b.flight
	b.flight = nil
	refused := make(map[market.NeedID]Fact, len(c.Refused))
	for _, r := range c.Refused {
		refused[r.Need] = r.Fact
	}
	// Refusals first: they tell which vehicles are free before awards void bids and needs are looked at again.
	for _, n := range f.needs {
		if fact, is := refused[n.ID]; is {
			b.refused(n, fact)
		}
	}
	for _, n := range f.needs {
		if _, is := refused[n.ID]; !is {
			b.stands(n)
		}
	}
}

// stands carries a committed award on: a vehicle that has to sign is asked, one that has signed is bound. A need that was
// removed meanwhile ended after the award: whom it asked is free.
func (b *Book) stands(n *need) {
	switch {
	case !n.asks:
		b.award(n)
	case n.removed:
		v := n.winner.vehicle
		b.close(n, n.why)
		b.free(v)
	default:
		n.phase = asked
	}
}

// award ends a need that has its vehicle for good.
func (b *Book) award(n *need) {
	v := n.winner.vehicle
	b.lost(n.losers(b.now))
	n.winner.told = true
	pooled := n.winner.Pooled
	b.close(n, market.LostCancelled)
	switch {
	case pooled: // what it bid elsewhere was priced without this agreement
		b.lost(b.dropBids(v, func(*bid) bool { return true }))
		b.free(v)
	case v.released: // the agreement is over already
		b.free(v)
	default:
		b.bind(v, n.ID)
	}
}

// refused adopts the fact for which the database did not take n's award.
func (b *Book) refused(n *need, fact Fact) {
	x := n.winner
	if n.Choose {
		b.refuse(n.ID, x.ID, x.Vehicle, taken(x.ID))
	}
	switch {
	case n.removed || fact == FactNeedClosed:
		n.unaward()
		b.close(n, cmp.Or(n.why, market.LostCancelled))
	case fact == FactInvalidSignature:
		b.bar(n, x, market.LostInvalidSignature)
	case fact == FactVehicleBarred:
		b.bar(n, x, market.LostWithdrawn)
	case fact == FactVehicleBusy:
		b.reopen(n, n.Attempt, nil)
	case fact == FactPlanChanged:
		b.lost([]Loser{x.lose(market.LostBusy)})
		b.reopen(n, n.Attempt, nil)
		b.drop(n, n.find(x.Vehicle))
	default:
		n.retryAt = b.now + b.config.RetryPause
		b.reopen(n, n.Attempt, nil)
	}
	if fact == FactVehicleBusy {
		b.bind(x.vehicle, market.NeedID{})
	} else {
		b.free(x.vehicle)
	}
}

// bar opens n again without x's vehicle, which is told why.
func (b *Book) bar(n *need, x *bid, why market.LostReason) {
	if !x.Standing {
		b.lost([]Loser{x.lose(why)})
	}
	b.reopen(n, n.Attempt, []market.Address{x.Vehicle})
}

func (b *Book) confirmed(c Confirmed) {
	n := b.needs[c.Need]
	if n != nil && n.phase == asked && n.winner.Vehicle == c.Vehicle {
		b.award(n)
		return
	}
	// The database has an agreement that the book did not ask for, as after a restart: it is right.
	if n != nil && n.phase != inFlight {
		b.removeNeed(RemoveNeed{Need: c.Need})
	}
	b.busyVehicle(BusyVehicle{Vehicle: c.Vehicle, Need: c.Need})
}

func (b *Book) unasked(c Unasked) {
	n := b.needs[c.Need]
	if n == nil || n.phase != asked || n.winner.Vehicle != c.Vehicle {
		b.releaseVehicle(ReleaseVehicle{Vehicle: c.Vehicle, Need: c.Need})
		return
	}
	v := n.winner.vehicle
	b.reopen(n, n.Attempt+1, []market.Address{c.Vehicle})
	b.free(v)
}

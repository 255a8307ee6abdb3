package matching

import (
	"slices"

	"github.com/marketd/marketd/market"
)

func (b *Book) addBids(c AddBids) {
	for _, x := range c.Bids {
		n := b.needs[x.Need]
		if n == nil {
			if !x.Standing {
				b.refuse(x.Need, x.ID, x.Vehicle, market.Problem(market.ProblemNotFound, "need %s takes no bids: it is unknown or closed", x.Need))
			}
			continue
		}
		b.addBid(n, x)
	}
	for _, x := range c.Bids {
		if n := b.needs[x.Need]; n != nil {
			b.ripen(n)
		}
	}
}

// addBid takes a bid into the book, or refuses it.
func (b *Book) addBid(n *need, x Bid) {
	i, v := -1, b.vehicles[x.Vehicle]
	if v != nil {
		if k := slices.IndexFunc(v.bids, func(y *bid) bool { return y.need == n }); k >= 0 { // a need may have thousands
			i = n.position(v.bids[k])
		}
	}
	if err := b.admit(n, i, v, &x); err != nil {
		if !x.Standing {
			b.refuse(x.Need, x.ID, x.Vehicle, err)
		}
		return
	}
	if i >= 0 {
		if x.Standing && !n.bids[i].Standing {
			return // a live bid is the vehicle's own word
		}
		b.drop(n, i)
	}
	y := &bid{Bid: x}
	b.enlist(n, y)
	n.bids = slices.Insert(n.bids, n.position(y), y)
	if !x.Standing && !x.Uninvited {
		n.answer(x.Vehicle)
	}
	b.enqueue(n)
}

// enlist makes y, a bid for n, one of its vehicle's. It is not among the need's yet.
func (b *Book) enlist(n *need, y *bid) {
	v := b.vehicles[y.Vehicle]
	if v == nil {
		v = &vehicle{address: y.Vehicle}
		b.vehicles[v.address] = v
	}
	b.arrivals++
	y.need, y.vehicle, y.at, y.arrival = n, v, len(v.bids), b.arrivals
	y.score, y.delay, _ = n.Score(&y.Bid)
	v.bids = append(v.bids, y)
}

// position is where x is among the bids of n, or belongs.
func (n *need) position(x *bid) int {
	i, _ := slices.BinarySearchFunc(n.bids, x, rank)
	return i
}

// admit says why x is not taken in; i is where its vehicle's bid for n stands, v the vehicle if it is known. Of a
// standing bid nobody reads the reason.
func (b *Book) admit(n *need, i int, v *vehicle, x *Bid) *market.Error {
	switch {
	case v != nil && v.busy:
		return market.Problem(market.ProblemVehicleBusy, "the vehicle has an agreement: bid again when that is over")
	case i >= 0 && n.bids[i] == n.winner:
		return market.Problem(market.ProblemWrongPhase, "the vehicle's bid is being awarded: it cannot be replaced now")
	}
	return n.problem(x, b.now)
}

// find is the position of a vehicle's bid for n, -1 if there is none.
func (n *need) find(v market.Address) int {
	return slices.IndexFunc(n.bids, func(x *bid) bool { return x.Vehicle == v })
}

// drop takes the bid at position i of n out of the book.
func (b *Book) drop(n *need, i int) {
	x := n.bids[i]
	n.bids = slices.Delete(n.bids, i, i+1)
	b.forget(x)
}

// forget takes x from the bids of its vehicle.
func (b *Book) forget(x *bid) {
	v, last := x.vehicle, len(x.vehicle.bids)-1
	v.bids[x.at], v.bids[last].at = v.bids[last], x.at
	v.bids[last] = nil
	v.bids = v.bids[:last]
	b.tidy(v)
}

// tidy forgets a vehicle of which there is nothing to know.
func (b *Book) tidy(v *vehicle) {
	if len(v.bids) == 0 && !v.taken {
		delete(b.vehicles, v.address)
	}
}

func (b *Book) withdraw(c Withdraw) {
	var err *market.Error
	n, i := b.needs[c.Need], -1
	if n != nil {
		i = n.find(c.Vehicle)
	}
	switch {
	case i < 0 || !c.Bid.IsZero() && n.bids[i].ID != c.Bid:
		err = market.Problem(market.ProblemNotFound, "there is no such bid: it was replaced, or the need is closed")
	case n.bids[i] == n.winner:
		err = market.Problem(market.ProblemWrongPhase, "the bid has won: decline or drop out instead")
	default:
		b.goes(n.ID, c.Vehicle)
		b.drop(n, i)
		return
	}
	b.refuse(c.Need, c.Bid, c.Vehicle, err)
}

func (b *Book) withdrawOffers(c WithdrawOffers) {
	b.goes(market.NeedID{}, c.Vehicle)
	if v := b.vehicles[c.Vehicle]; v != nil {
		b.dropBids(v, func(x *bid) bool { return x.Standing })
	}
}

// dropBids drops the vehicle's bids that match, but for one that has won, and returns the live ones.
func (b *Book) dropBids(v *vehicle, match func(*bid) bool) (live []Loser) {
	for _, x := range slices.Clone(v.bids) {
		if n := x.need; x != n.winner && match(x) {
			if !x.Standing && !x.told {
				live = append(live, x.lose(market.LostBusy))
			}
			b.drop(n, n.position(x))
		}
	}
	return live
}

// take keeps v from all needs but id.
func (b *Book) take(v *vehicle, id market.NeedID) { v.taken, v.need = true, id }

// free lets v win again; needs that it has bids for are looked at again.
func (b *Book) free(v *vehicle) {
	v.taken, v.busy, v.released, v.need = false, false, false, market.NeedID{}
	for _, x := range v.bids {
		b.enqueue(x.need)
	}
	b.tidy(v)
}

// bind makes v busy with an agreement for id: what it bid elsewhere is void.
func (b *Book) bind(v *vehicle, id market.NeedID) {
	v.taken, v.busy, v.released, v.need = true, true, false, id
	b.lost(b.dropBids(v, func(*bid) bool { return true }))
}

func (b *Book) busyVehicle(c BusyVehicle) {
	v := b.vehicles[c.Vehicle]
	if v == nil {
		v = &vehicle{address: c.Vehicle}
		b.vehicles[v.address] = v
	}
	if v.taken && !v.busy {
		n := b.needs[v.need]
		if n.phase != picked {
			return // in flight or asked: the database decides
		}
		b.unpick(n)
	}
	b.bind(v, c.Need)
}

func (b *Book) releaseVehicle(c ReleaseVehicle) {
	v := b.vehicles[c.Vehicle]
	if v == nil || !v.taken {
		return
	}
	if v.busy {
		if c.Need.IsZero() || v.need.IsZero() || c.Need == v.need {
			b.free(v)
		}
		return
	}
	v.released = c.Need == v.need && b.needs[v.need].phase == inFlight
}

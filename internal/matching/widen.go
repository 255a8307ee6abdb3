package matching

import (
	"slices"

	"github.com/marketd/marketd/market"
)

// widening is a clearing that asks supply for more columns until the duals prove that nobody better was left out.
type widening struct {
	number int64
	round  int
	needs  []*need         // all that are cleared
	asked  []*need         // in this round
	gone   map[bidder]bool // standing bids that were taken back after the picture of supply was taken
}

// bidder is a vehicle's bid for a need; a zero need stands for all.
type bidder struct {
	need    market.NeedID
	vehicle market.Address
}

// begin lists the needs whose standing side supply knows.
func (w *widening) begin() (ask []WidenNeed) {
	for _, n := range w.needs {
		if n.bound, n.exposed = Unknown, false; n.widens && n.phase == due {
			w.asked = append(w.asked, n)
			ask = append(ask, WidenNeed{n.ID, Unknown})
		}
	}
	return ask
}

func (b *Book) ask(w *widening, needs []WidenNeed) {
	w.number = b.number
	b.widening = w
	b.emit(Widen{w.number, w.round, needs})
}

// still are the needs that are to be cleared, as far as they still are.
func (b *Book) still(needs []*need) []*need {
	kept := needs[:0]
	for _, n := range needs {
		if b.needs[n.ID] != n {
			continue
		}
		if b.purge(n); (n.phase == due || n.phase == picked) && n.retryAt == 0 {
			n.queued = false // whatever has changed is looked at now
			kept = append(kept, n)
		}
	}
	return kept
}

// beyond is the bound of what is no column of n, as a record holds it.
func (n *need) beyond() int64 {
	if !n.widens || n.phase == picked {
		return -1
	}
	return min(n.bound, n.Ceiling+n.Subsidy+n.Credit)
}

// unmet lists the needs for which somebody who was left out might still win or set a price. Those of which supply says no more
// are marked as open in the clearing.
func (b *Book) unmet(w *widening, p *problem) (ask []WidenNeed) {
	w.asked = w.asked[:0]
	i := 0
	for _, n := range w.needs {
		limit, column := int64(0), i < len(p.needs) && p.needs[i] == n
		if column {
			limit = p.clearing.limit(&b.solver, i)
			i++
		}
		if bound := n.beyond(); bound <= limit {
			continue
		}
		if !n.exposed {
			w.asked = append(w.asked, n)
			ask = append(ask, WidenNeed{n.ID, limit})
		} else if column {
			p.clearing.Needs[i-1].Open = true
		}
	}
	return ask
}

// widened takes supply's answer in and goes on with the clearing.
func (b *Book) widened(c Widened) {
	w := b.widening
	if w == nil || c.Number != w.number || c.Round != w.round {
		return
	}
	rings := make(map[market.NeedID]*Ring, len(c.Needs))
	for i := range c.Needs {
		rings[c.Needs[i].Need] = &c.Needs[i]
	}
	for _, n := range w.asked {
		if b.needs[n.ID] == n && n.phase == due {
			b.takeRing(n, rings[n.ID])
		}
	}
	b.settle(w)
}

// takeRing adds the standing bids of a ring; the first one replaces what came before. A ring that brings nothing new is the
// last.
func (b *Book) takeRing(n *need, r *Ring) {
	if r == nil {
		n.exposed = true
		return
	}
	w := b.widening
	if w.round == 0 {
		b.dropStanding(n)
	}
	b.addRing(n, r.Offers)
	n.exposed = r.Bound >= n.bound && len(r.Offers) == 0
	n.bound = max(-1, min(n.bound, r.Bound))
}

// addRing adds many standing bids to n at once, and ranks them once. What is said twice goes the longer way.
func (b *Book) addRing(n *need, offers []Bid) {
	b.rings++
	for _, x := range n.bids {
		x.vehicle.stamp = b.rings
	}
	n.bids = slices.Grow(n.bids, len(offers))
	all := make([]bid, 0, len(offers))
	var again []Bid
	for _, x := range offers {
		x.Standing = true
		v := b.vehicles[x.Vehicle]
		switch {
		case x.Need != n.ID || b.widening.gone[bidder{n.ID, x.Vehicle}] || b.widening.gone[bidder{vehicle: x.Vehicle}]:
		case v != nil && v.stamp == b.rings:
			again = append(again, x)
		case b.admit(n, -1, v, &x) == nil:
			all = append(all, bid{Bid: x}) // never grows: pointers into it stay
			y := &all[len(all)-1]
			b.enlist(n, y)
			y.vehicle.stamp = b.rings
			n.bids = append(n.bids, y)
		}
	}
	slices.SortFunc(n.bids, rank)
	for _, x := range again {
		b.addBid(n, x)
	}
}

func (b *Book) dropStanding(n *need) {
	n.bids = slices.DeleteFunc(n.bids, func(x *bid) bool {
		if x.Standing {
			b.forget(x)
		}
		return x.Standing
	})
}

// goes says that a standing bid was taken back: the picture of supply may have it still.
func (b *Book) goes(need market.NeedID, v market.Address) {
	if w := b.widening; w != nil {
		if w.gone == nil {
			w.gone = map[bidder]bool{}
		}
		w.gone[bidder{need, v}] = true
	}
}

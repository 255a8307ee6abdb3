package exchange

import (
	"context"
	"slices"
	"time"

	"github.com/marketd/marketd/internal/matching"
	"github.com/marketd/marketd/market"
)

// widening is what a clearing asks supply, on its way to the committer, which has nothing else to do then.
type widening struct {
	number int64
	round  int
	needs  []asking
}

type asking struct {
	state NeedState
	terms matching.Need
	until int64
}

// ring is what supply says of one need.
type ring struct {
	need    market.NeedID
	attempt int
	offers  []*offered
	bound   int64
}

// askSupply hands a clearing's questions to the committer. Its channel has a place: one clearing is in flight.
func (d *desk) askSupply(e matching.Widen) {
	w := &widening{number: e.Number, round: e.Round}
	for _, n := range e.Needs {
		it := d.items[n.Need]
		w.needs = append(w.needs, asking{it.NeedState, it.terms, n.Until})
	}
	if e.Round == 0 {
		d.endClearing() // the one before, where this one follows at once
		d.left = map[market.Address]struct{}{}
	}
	d.widening = true
	d.r.clear <- task{widening: w}
}

// widened brings supply's answer to the book.
func (d *desk) widened(w *widening, rings []ring) {
	c := matching.Widened{Number: w.number, Round: w.round}
	var changed []*item
	if d.widening = false; w.round == 0 {
		d.cleared, d.missed = w.ids(0, len(rings)), w.ids(len(rings), len(w.needs)) // rings come in the order of the needs
	}
	for _, r := range rings {
		it := d.items[r.need]
		if it == nil || !it.open() || it.Attempt != r.attempt {
			continue
		}
		if w.round == 0 { // the picture is newer than whatever they bid before
			for _, o := range it.bids {
				if o.standing {
					d.drop(it, o.Vehicle)
				}
			}
		}
		c.Needs = append(c.Needs, matching.Ring{Need: r.need, Offers: d.ringOffers(it, r.offers), Bound: r.bound})
		changed = append(changed, it)
	}
	_ = d.apply(c)
	for _, it := range changed {
		d.changed(it)
	}
	if d.widening {
		return
	}
	cleared, missed := d.endClearing()
	switch {
	case len(missed) == 0:
	case len(cleared) == 0:
		d.lookAgain() // supply stalls
	default:
		_ = d.apply(matching.Look{Needs: missed}) // the next one is for them
	}
}

// endClearing says which needs the clearing was about, and which it had no time for. Those of the former that are in no flight have
// been through it: nobody was found, or others won.
func (d *desk) endClearing() (cleared, missed []market.NeedID) {
	for _, id := range d.cleared {
		if it := d.items[id]; it != nil && !it.inFlight() {
			d.arrived(it)
		}
	}
	cleared, missed = d.cleared, d.missed
	d.cleared, d.missed = nil, nil
	return cleared, missed
}

func (w *widening) ids(from, to int) []market.NeedID {
	ids := make([]market.NeedID, 0, to-from)
	for _, n := range w.needs[from:to] {
		ids = append(ids, n.state.ID)
	}
	return ids
}

// ringOffers keeps what vehicles bid through their standing offers, but for those that took them back or became busy since the
// picture was taken.
func (d *desk) ringOffers(it *item, offers []*offered) []matching.Bid {
	bids := make([]matching.Bid, 0, len(offers))
	for _, o := range offers {
		_, left := d.left[o.Vehicle]
		_, busy := d.busy[o.Vehicle]
		if old := it.bids[o.Vehicle]; left || busy || slices.Contains(it.Excluded, o.Vehicle) || old != nil && !old.standing {
			continue
		}
		d.keep(it, o)
		it.seen[o.Vehicle] = struct{}{}
		bids = append(bids, o.matching())
	}
	return bids
}

// firstRing is how many vehicles a need's first ring has; each further one has as many as all before it.
const firstRing = 16

// look is a clearing's picture of supply, with how far each need has looked. It is the committer's.
type look struct {
	snapshot Snapshot
	until    time.Time // then it is over: a clearing must not wait for ever
	needs    map[market.NeedID]*rings
}

type rings struct {
	next  func(count int, until int64) ([]Candidate, int64)
	seen  int
	bound int64
}

// supply answers what a clearing asks supply. Where there is no time to answer, it says nothing of a need, and the book goes on
// with what it has.
func (r *region) supply(ctx context.Context, l *look, w *widening) []ring {
	now := time.Now()
	if w.round == 0 {
		*l = look{snapshot: r.Supply.Freeze(now), until: now.Add(r.x.config.WidenFor), needs: make(map[market.NeedID]*rings, len(w.needs))}
	}
	answer := make([]ring, 0, len(w.needs))
	for i := range w.needs {
		if ctx.Err() != nil || time.Now().After(l.until) {
			break
		}
		answer = append(answer, r.ring(l, &w.needs[i]))
	}
	return answer
}

func (r *region) ring(l *look, n *asking) ring {
	of := l.needs[n.state.ID]
	if of == nil {
		of = &rings{next: l.snapshot.Rings(job(&n.state), func(f Floor) int64 { return best(&n.terms, f) }), bound: matching.Unknown}
		l.needs[n.state.ID] = of
	}
	answer := ring{need: n.state.ID, attempt: n.state.Attempt}
	until := n.until
	if until == matching.Unknown {
		until = -1 // at first whoever is worth anything
	}
	for first := true; first || of.bound > n.until && time.Now().Before(l.until); first = false {
		var found []Candidate
		found, of.bound = of.next(max(firstRing, of.seen), until)
		for _, c := range found {
			if c.Standing {
				o := r.standing(n.state, c)
				b := o.matching()
				if _, _, ok := n.terms.Score(&b); ok { // the book would pass the others over
					answer.offers = append(answer.offers, o)
				}
			}
		}
		of.seen += max(firstRing, of.seen)
	}
	answer.bound = of.bound
	return answer
}

// best is what a vehicle could score at most that offers at best what a floor says.
func best(terms *matching.Need, f Floor) int64 {
	price, ok := f.Price.Int64()
	if !ok {
		return -1 // over every maximum
	}
	return terms.Bound(price, f.PickupAt.UnixMilli(), f.BusyMs)
}

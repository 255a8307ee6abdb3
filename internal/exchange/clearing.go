package exchange

import (
	"cmp"
	"context"
	"errors"
	"maps"
	"slices"
	"time"

	"github.com/marketd/marketd/internal/matching"
	"github.com/marketd/marketd/market"
)

// task is what the committer does next: one of both.
type task struct {
	flight   *flight
	widening *widening
}

// flight is the clearing that is being committed. What it points to does not change any more.
type flight struct {
	clearing *matching.Clearing
	awards   []landing
}

// landing is an award with what the book does not know of it.
type landing struct {
	matching.Award
	need  NeedState
	terms matching.Need
	won   *offered
	pick  market.Signature
	bids  []*offered // all on the need
}

// takeOff hands a clearing to the committer. Its channel has a place: there is one clearing in flight.
func (d *desk) takeOff(c *matching.Clearing) {
	d.worth.Earn(c)
	f := &flight{clearing: c}
	for _, a := range c.Awards {
		it := d.items[a.Need]
		l := landing{Award: a, need: it.NeedState, terms: it.terms, won: it.bids[a.Vehicle], bids: slices.Collect(maps.Values(it.bids))}
		if old := it.replaced; old != nil && old.Vehicle == a.Vehicle && !a.Standing && l.won.id != a.Bid {
			l.won = old // the bid that was to replace it came too late
		}
		if it.pick != nil {
			l.pick = it.pick.signature
		}
		it.winner = a.Vehicle
		f.awards = append(f.awards, l)
	}
	d.r.clear <- task{flight: f}
}

// landed adopts what the database made of a clearing.
func (d *desk) landed(f *flight, refused []matching.Refused) {
	facts := make(map[market.NeedID]matching.Fact, len(refused))
	for _, r := range refused {
		facts[r.Need] = r.Fact
	}
	var readopt []market.NeedID
	for _, a := range f.awards {
		it := d.items[a.Need] // which stays as long as it is in flight
		it.winner = market.Address{}
		d.arrived(it)
		if it.adopt {
			it.adopt = false
			readopt = append(readopt, a.Need)
		}
		switch fact, is := facts[a.Need]; {
		case !is:
			if plan := a.won.plan; plan != 0 {
				d.share(a.Vehicle, &it.NeedState, plan+1)
			} else {
				d.bind(a.Vehicle, a.Need)
			}
			it.asked = a.Vehicle // of a live bid for a moment only
		case fact == matching.FactVehicleBarred || fact == matching.FactInvalidSignature:
			d.drop(it, a.Vehicle)
			it.Excluded = append(slices.Clone(it.Excluded), a.Vehicle)
		case fact == matching.FactVehicleBusy:
			d.bind(a.Vehicle, market.NeedID{})
		}
	}
	d.lost(slices.DeleteFunc(slices.Clone(f.clearing.Losers), func(l matching.Loser) bool {
		_, is := facts[l.Need]
		return is
	}))
	_ = d.apply(matching.Committed{Number: f.clearing.Number, Refused: refused})
	for _, a := range f.awards {
		if fact, is := facts[a.Need]; is {
			d.turnedDown(a, fact)
		} else {
			d.stands(a)
		}
	}
	d.r.hint(readopt...)
}

// stands carries on with an award that is committed.
func (d *desk) stands(a landing) {
	it := d.items[a.Need]
	if it == nil {
		return
	}
	if it.pick != nil {
		it.picked(it.pick.bid, nil)
	}
	if !a.Asked {
		d.end(a.Need, "awarded")
	}
}

func (d *desk) turnedDown(a landing, fact matching.Fact) {
	if it := d.items[a.Need]; it != nil && fact == matching.FactNeedClosed {
		d.end(a.Need, "closed")
	}
	if fact != matching.FactSkipped {
		d.r.hint(a.Need)
	}
}

// commit asks supply what clearings want to know, and stores one clearing after the other.
func (r *region) commit(ctx context.Context, epoch int64) error {
	var l look
	for {
		select {
		case <-ctx.Done():
			return nil
		case t := <-r.clear:
			var err error
			if w := t.widening; w != nil {
				rings := r.supply(ctx, &l, w)
				err = r.tell(ctx, func(d *desk) error { d.widened(w, rings); return nil })
			} else {
				err = r.fly(ctx, t.flight, epoch)
			}
			if ctx.Err() != nil {
				return nil // rows are truth: whoever is next looks the clearing up
			}
			if err != nil {
				return err
			}
		}
	}
}

func (r *region) fly(ctx context.Context, f *flight, epoch int64) error {
	d := r.decision(f, epoch)
	r.beginAsking(d)
	refused, by, err := r.store(ctx, d)
	if err != nil {
		return err
	}
	r.request(f, d, refused, by)
	return r.tell(ctx, func(d *desk) error { d.landed(f, refused); return nil })
}

// store commits the decision however long it takes, and however often: the database knows whether it is done already.
func (r *region) store(ctx context.Context, d *Decision) (refused []matching.Refused, confirmBy time.Time, err error) {
	wait := 20 * time.Millisecond
	for {
		refused, confirmBy, err = r.x.store.CommitClearing(ctx, d)
		if err == nil || errors.Is(err, ErrFenced) || ctx.Err() != nil {
			return refused, confirmBy, err
		}
		r.x.config.Log.Warn("clearing not committed yet", "region", r.ID, "number", d.Number, "err", err)
		pause(ctx, wait, nil)
		wait = min(2*wait, time.Second)
	}
}

// decision is what is stored of a clearing.
func (r *region) decision(f *flight, epoch int64) *Decision {
	record := f.clearing.Encode()
	d := &Decision{
		Region: r.ID, Epoch: epoch, Number: f.clearing.Number, At: time.UnixMilli(f.clearing.Now),
		Digest: matching.Digest(record), Record: record, Needs: len(f.clearing.Needs), ConfirmFor: r.x.config.ConfirmFor,
	}
	for _, l := range f.awards {
		won := l.won
		bid, id, signature := won.Bid, won.bidID(), won.signature
		if l.Price > won.price { // the vehicle signs the higher price
			bid.Amount = market.Units(uint64(l.Price))
			id, signature = bid.ID(), nil
		}
		d.Awards = append(d.Awards, Award{
			Attempt: l.Attempt, BidID: id, Bid: bid, Signature: signature, Pick: l.pick,
			PickupAt: won.pickupAt, DropoffAt: won.dropoffAt, DistanceM: won.distanceM, DurationMs: won.durationMs,
			OpenBy: time.Unix(l.need.Signed.OpenBy, 0),
			Seen:   l.seen(f.clearing.Losers), PlanVersion: won.plan, Load: l.need.Details.Load(),
		})
	}
	return d
}

// maxSeen is how many bids of a need are remembered when it is awarded.
const maxSeen = 10

// seen are the best bids, the winner first.
func (l *landing) seen(losers []matching.Loser) []BidView {
	bids := l.best(maxSeen)
	views := views(&l.terms, bids)
	reasons := map[market.BidID]market.LostReason{}
	for _, x := range losers {
		if x.Need == l.Need {
			reasons[x.Bid] = x.Reason
		}
	}
	of := make(map[market.Address]*offered, len(bids))
	for _, o := range bids {
		of[o.Vehicle] = o
	}
	won, winner := l.won.bidID(), l.won.matching()
	for i := range views {
		v := &views[i]
		v.Best, v.State, v.Reason = false, "lost", reasons[v.ID]
		switch {
		case v.ID == won:
			v.State, v.Reason = "won", ""
		case v.Reason != "":
		case l.terms.Choose:
			v.Reason = market.LostPickedOther
		default: // of those that stand by, the book says nothing
			bid := of[v.Bid.Vehicle].matching()
			v.Reason = l.terms.Explain(&bid, &winner).Reason
		}
	}
	slices.SortStableFunc(views, func(a, b BidView) int { return cmp.Compare(b.State, a.State) }) // won before lost
	return views
}

// best are the n bids with the highest scores, the winner among them.
func (l *landing) best(n int) []*offered {
	if len(l.bids) <= n {
		return l.bids
	}
	type scored struct {
		*offered
		score int64
	}
	all := make([]scored, 0, len(l.bids))
	for _, o := range l.bids {
		m := o.matching()
		if score, ok := worth(&l.terms, &m); ok && o != l.won {
			all = append(all, scored{o, score})
		}
	}
	slices.SortFunc(all, func(a, b scored) int {
		return cmp.Or(cmp.Compare(b.score, a.score), a.pickupAt.Compare(b.pickupAt), slices.Compare(a.Vehicle[:], b.Vehicle[:]))
	})
	bids := []*offered{l.won}
	for _, s := range all[:min(n-1, len(all))] {
		bids = append(bids, s.offered)
	}
	return bids
}

package exchange

import (
	"maps"
	"math"
	"slices"
	"time"

	"github.com/marketd/marketd/internal/matching"
	"github.com/marketd/marketd/market"
)

// desk is what a region's loop owns: the book, and what the book does not know of needs and bids. Nothing here blocks.
type desk struct {
	r      *region
	book   *matching.Book
	time   clock
	worth  matching.VehicleTime
	wakeAt int64 // unix ms of the book's next timer; 0: none

	items   map[market.NeedID]*item
	bids    map[market.Address]map[market.NeedID]*offered // the same bids by vehicle
	busy    map[market.Address]market.NeedID
	pools   map[market.Address]*pool // vehicles that are shared now
	over    map[market.NeedID]ended
	eager   bool             // supply may know more vehicles than a moment ago
	looked  int64            // unix ms when supply was asked for all
	refused []market.Address // said no when they were asked; their offers are to be read again
	recent  []*item          // the last needs that came, oldest first; for Why

	widening bool            // the clearing waits for supply
	cleared  []market.NeedID // in it
	missed   []market.NeedID // that supply had no time for

	left map[market.Address]struct{} // took their offers back after the last picture of supply
}

const (
	forEver     = math.MaxInt
	recentNeeds = 100           // that Why remembers whom they invited
	offerFor    = 60 * 1000     // ms after which a standing offer bids anew
	overFor     = 2 * 60 * 1000 // ms that the end of a need is remembered: news are never older
)

func newDesk(r *region, t Tenure) *desk {
	return &desk{
		r:     r,
		time:  newClock(),
		worth: matching.VehicleTime{Credit: r.Credit},
		book:  matching.New(matching.Config{NextClearing: t.Clearing + 1, Prices: r.Prices}),
		items: map[market.NeedID]*item{},
		bids:  map[market.Address]map[market.NeedID]*offered{},
		busy:  map[market.Address]market.NeedID{},
		pools: map[market.Address]*pool{},
		over:  map[market.NeedID]ended{},
		left:  map[market.Address]struct{}{},
	}
}

// sleep is how long the book has nothing to do by itself.
func (d *desk) sleep() time.Duration {
	if d.wakeAt == 0 {
		return time.Hour
	}
	return d.time.until(d.wakeAt)
}

// apply has the book do something and carries out what follows. It returns the first refusal, if any.
func (d *desk) apply(cmd matching.Command) error {
	var refusal error
	if now := d.time.read(); d.wakeAt <= now {
		d.wakeAt = 0 // the book says the next one anew
	}
	for _, e := range d.book.Apply(d.time.now, cmd) {
		switch e := e.(type) {
		case matching.Clear:
			d.takeOff(e.Clearing)
		case matching.Widen:
			d.askSupply(e)
		case matching.Refuse:
			if refusal == nil {
				refusal = e.Err
			}
			if it := d.items[e.Need]; it != nil {
				it.picked(e.Bid, e.Err)
			}
		case matching.Lost:
			d.lost(e.Losers)
		case matching.Expire:
			d.end(e.Need, "expired") // its row says so with the next sweep
		case matching.WakeAt:
			d.wakeAt = e.At
		}
	}
	return refusal
}

// admitPosted opens a need that was posted just now; waits says that it is under way until its first clearing is over.
func (d *desk) admitPosted(s NeedState, candidates []Candidate, waits bool) {
	_, known := d.items[s.ID] // the sweep was faster, and its first clearing may be over
	d.admit(s, candidates)
	if !waits {
		return
	}
	if it := d.items[s.ID]; it != nil && !known {
		it.waits = true
	} else {
		d.r.x.load.leave()
	}
}

// arrived says that the need's first clearing is over.
func (d *desk) arrived(it *item) {
	if it != nil && it.waits {
		it.waits = false
		d.r.x.load.leave()
	}
}

// admit opens a need for bids. Old news of it change nothing.
func (d *desk) admit(s NeedState, candidates []Candidate) {
	it := d.items[s.ID]
	if it != nil && it.Attempt >= s.Attempt || d.over[s.ID].attempt >= s.Attempt {
		return
	}
	if it != nil && it.inFlight() {
		it.adopt = true
		return
	}
	if it != nil {
		_ = d.apply(matching.RemoveNeed{Need: s.ID})
		d.end(s.ID, "open again")
	}
	now := d.time.read()
	bidBy := time.UnixMilli(now).Add(d.r.x.config.BidWindow)
	it = &item{
		NeedState: s, bidBy: bidBy, at: time.UnixMilli(now), looked: now,
		invited: map[market.Address]struct{}{}, seen: map[market.Address]struct{}{}, bids: map[market.Address]*offered{},
	}
	it.terms = d.terms(it)
	offers, invited := d.offers(it, candidates)
	it.terms.Invited = len(invited)
	d.items[s.ID] = it
	d.r.x.where.Store(s.ID, d.r)
	d.recent = append(d.recent, it)
	if len(d.recent) > recentNeeds {
		d.recent = slices.Delete(d.recent, 0, len(d.recent)-recentNeeds)
	}
	add := matching.AddNeed{Need: it.terms, Offers: offers}
	if it.asksSupply() {
		add.Bound = matching.Unknown
	}
	if err := d.apply(add); err != nil {
		d.r.x.config.Log.Error("the book refuses a need", "need", s.ID, "err", err)
	}
	d.invite(it, invited, bidBy)
	d.changed(it)
}

func (d *desk) terms(it *item) matching.Need {
	ceiling, _ := it.Signed.MaxAmount.Int64()
	return matching.Need{
		ID: it.ID, Seq: it.Seq, Ceiling: ceiling, Choose: it.Signed.Choose,
		Earliest: it.Details.Earliest * 1000, Latest: it.Details.Latest * 1000,
		WindowEnds: it.bidBy.UnixMilli(), ExpiresAt: it.ExpiresAt.UnixMilli(),
		ValueOfTime: d.r.ValueOfTime, Subsidy: d.r.Subsidy, VehicleTime: d.r.rate.Load(), Credit: d.r.Credit, Attempt: it.Attempt, Excluded: it.Excluded,
	}
}

// widen shows a need to vehicles that were not asked before: they came near, became free, or changed their offer. Where
// the rider chooses, their offers count at once; other needs ask supply for them when they are cleared.
func (d *desk) widen(id market.NeedID, candidates []Candidate) {
	it := d.items[id]
	if it == nil || !it.open() {
		return
	}
	var offers []matching.Bid
	var invited []Candidate
	if it.asksSupply() {
		invited = d.invited(it, candidates)
	} else if offers, invited = d.offers(it, candidates); len(offers) > 0 {
		_ = d.apply(matching.AddBids{Bids: offers}) // standing offers are passed over in silence
	}
	d.invite(it, invited, time.UnixMilli(d.time.read()).Add(d.r.x.config.BidWindow))
	if len(offers) > 0 {
		d.changed(it)
	}
}

// offers keeps the standing offers among candidates that are new to the need, and finds out whom to invite.
func (d *desk) offers(it *item, candidates []Candidate) (bids []matching.Bid, invited []Candidate) {
	for _, c := range candidates {
		if _, is := d.busy[c.Vehicle]; is || slices.Contains(it.Excluded, c.Vehicle) {
			continue
		}
		if old := it.bids[c.Vehicle]; c.Standing && (old == nil || old.stale(c, d.time.now)) {
			o := d.r.standing(it.NeedState, c)
			bid := o.matching()
			if _, ok := worth(&it.terms, &bid); ok { // the book passes the others over
				d.keep(it, o)
				it.seen[c.Vehicle] = struct{}{}
				bids = append(bids, bid)
			}
		}
	}
	return bids, d.invited(it, candidates)
}

// invited are those among candidates that want to see the need and have not.
func (d *desk) invited(it *item, candidates []Candidate) (invited []Candidate) {
	for _, c := range candidates {
		_, busy := d.busy[c.Vehicle]
		if _, is := it.invited[c.Vehicle]; c.Invite && !is && !busy && !slices.Contains(it.Excluded, c.Vehicle) {
			it.invited[c.Vehicle], it.seen[c.Vehicle] = struct{}{}, struct{}{}
			invited = append(invited, c)
		}
	}
	return invited
}

func (d *desk) invite(it *item, invited []Candidate, bidBy time.Time) {
	for _, c := range invited {
		d.r.x.courier.Send(c.Vehicle, &market.NeedFrame{
			Head:       head(c.Vehicle),
			Invitation: invitation(&it.NeedState, c.DistanceM, c.DurationMs), BidBy: bidBy.UTC(), PlanVersion: d.planOf(c.Vehicle),
		})
	}
}

func head(vehicle market.Address) market.Head {
	return market.Head{Vehicle: &vehicle, At: time.Now().UTC()}
}

// bid takes a live bid.
func (d *desk) bid(o *offered) error {
	it := d.items[o.Need]
	if it == nil {
		return errUnknown
	}
	old := it.bids[o.Vehicle]
	if old != nil && old.id == o.id {
		return nil // the same bid again
	}
	it.replaced = old
	d.keep(it, o) // first: it may win at once
	err := d.apply(matching.AddBids{Bids: []matching.Bid{o.matching()}})
	it.replaced = nil
	if err != nil && it.bids[o.Vehicle] == o {
		d.drop(it, o.Vehicle)
		if old != nil {
			d.keep(it, old)
		}
	}
	d.changed(it)
	return err
}

// withdraw takes a bid back.
func (d *desk) withdraw(vehicle market.Address, need market.NeedID, bid market.BidID) error {
	if err := d.apply(matching.Withdraw{Need: need, Vehicle: vehicle, Bid: bid}); err != nil {
		return err
	}
	if it := d.items[need]; it != nil {
		d.drop(it, vehicle)
		d.changed(it)
	}
	return nil
}

// withdrawOffers takes back what a vehicle's standing offer bids.
func (d *desk) withdrawOffers(vehicle market.Address) {
	d.left[vehicle] = struct{}{}
	_ = d.apply(matching.WithdrawOffers{Vehicle: vehicle})
	for id, o := range maps.Clone(d.bids[vehicle]) {
		if it := d.items[id]; o.standing && vehicle != it.winner && vehicle != it.asked && !it.chosen(o) {
			d.drop(it, vehicle)
			d.changed(it)
		}
	}
}

// choose takes the rider's pick; the reply comes when it is committed, or cannot be.
func (d *desk) choose(need market.NeedID, p *picked) error {
	it := d.items[need]
	if it == nil {
		return errUnknown
	}
	if first := it.pick; first != nil && first.bid == p.bid {
		first.replies = append(first.replies, p.replies...) // the same pick again
		return nil
	} else if first != nil {
		return market.Problem(market.ProblemWrongPhase, "need %s has another bid picked already", need)
	}
	it.pick = p
	return d.apply(matching.Pick{Need: need, Bid: p.bid}) // a refusal takes it back
}

// keep and drop mirror which bids the book has. Those of a busy vehicle are void in the book and leave here later: when it is
// told that they are lost, or released.
func (d *desk) keep(it *item, o *offered) {
	it.bids[o.Vehicle] = o
	m := d.bids[o.Vehicle]
	if m == nil {
		m = map[market.NeedID]*offered{}
		d.bids[o.Vehicle] = m
	}
	m[it.ID] = o
}

func (d *desk) drop(it *item, vehicle market.Address) {
	delete(it.bids, vehicle)
	delete(d.bids[vehicle], it.ID)
	if len(d.bids[vehicle]) == 0 {
		delete(d.bids, vehicle)
	}
}

// bind says that a vehicle has an agreement (for a zero need: for one that is not known yet).
func (d *desk) bind(vehicle market.Address, need market.NeedID) {
	d.busy[vehicle] = need
	d.r.x.setBusy(vehicle, true)
}

// release says that it is over. What its standing offer bid before is priced anew when supply is asked next.
func (d *desk) release(vehicle market.Address, need market.NeedID) {
	if d.unshare(vehicle, need) {
		return
	}
	if at, is := d.busy[vehicle]; !is || at != need {
		return
	}
	delete(d.busy, vehicle)
	d.r.x.setBusy(vehicle, false)
	d.withdrawOffers(vehicle)
	d.lookAgain()
}

// lookAgain has supply asked soon for all needs that wait.
func (d *desk) lookAgain() {
	d.eager = true
	d.r.rouse()
}

// lost tells live bidders why they did not win.
func (d *desk) lost(losers []matching.Loser) {
	for _, l := range losers {
		f := &market.LostFrame{Head: head(l.Vehicle), Need: l.Need, Bid: l.Bid, Reason: l.Reason}
		if l.ByAmount > 0 || l.BySeconds > 0 {
			f.By = &market.LostBy{Amount: market.Units(uint64(max(0, l.ByAmount))), Seconds: l.BySeconds}
		}
		d.r.x.courier.Send(l.Vehicle, f)
		if it := d.items[l.Need]; it != nil && l.Vehicle != it.winner {
			d.drop(it, l.Vehicle)
			d.changed(it)
		}
	}
}

// end forgets a need at the attempt it is at, and tells those who were invited and did not bid.
func (d *desk) end(id market.NeedID, why string) {
	it := d.items[id]
	if it == nil {
		return
	}
	d.arrived(it)
	d.over[id] = ended{attempt: it.Attempt, at: d.time.now}
	delete(d.items, id)
	d.r.x.where.Delete(id)
	for v := range it.invited {
		if o := it.bids[v]; o == nil || o.standing {
			d.r.x.courier.Send(v, &market.NeedClosedFrame{Head: head(v), Need: id, Reason: why})
		}
	}
	for v := range maps.Clone(it.bids) {
		d.drop(it, v)
	}
	if it.pick != nil {
		it.picked(it.pick.bid, market.Problem(market.ProblemWrongPhase, "need %s is not open any more: it is %s", id, why))
	}
	d.changed(it)
}

func (d *desk) changed(it *item) {
	if s := d.r.x.config.Bids; s != nil {
		s.BidsChanged(it.ID)
	}
}

// forget drops the ends of needs that nobody has news of any more. A need that still waits for its first clearing after so long is no
// load, but one that nobody serves: it must not keep others out.
func (d *desk) forget() {
	maps.DeleteFunc(d.over, func(_ market.NeedID, e ended) bool { return e.at < d.time.now-overFor })
	for _, it := range d.items {
		if d.time.now-it.at.UnixMilli() > longestStep.Milliseconds() {
			d.arrived(it)
		}
	}
}

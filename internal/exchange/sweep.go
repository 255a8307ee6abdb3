package exchange

import (
	"context"
	"maps"
	"slices"
	"time"

	"github.com/marketd/marketd/internal/matching"
	"github.com/marketd/marketd/market"
)

// Bounds of one sweep's work, so that none takes long; the next one goes on.
const (
	adoptAtOnce = 500 // needs read at once
	lookAtOnce  = 256 // needs for which supply is asked again

	lookAgainAfter = 200 // ms between two times that supply is asked, when vehicles become free all the time; a clearing comes first
)

// recordsEvery is how often the vehicles' records are read and their time is appraised, in sweeps.
const recordsEvery = 10

// sweep brings to the book what the database has and the book has not: at once what it is told of, and each second
// everything. It alone reads needs for the book, one batch after the other, so that an older state never follows a newer one.
func (r *region) sweep(ctx context.Context) error {
	ticker := time.NewTicker(r.x.config.SweepEvery)
	defer ticker.Stop()
	whole, well := true, true
	for round := 0; ; {
		err := r.adoptHints(ctx)
		if err == nil && whole {
			if err = r.round(ctx, round); err == nil && round == 0 {
				close(r.filled)
			}
			if err == nil {
				round++
			}
		}
		if err != nil && ctx.Err() == nil && well {
			r.x.config.Log.Warn("sweep failed; the next one tries again", "region", r.ID, "err", err)
		}
		well = err == nil
		select {
		case <-ctx.Done():
			return nil
		case <-r.wake:
			whole = false
		case <-ticker.C:
			whole = true
		}
	}
}

// round is a whole sweep.
func (r *region) round(ctx context.Context, n int) error {
	if n%recordsEvery == 0 {
		if err := r.readRecords(ctx); err != nil {
			return err
		}
		if err := r.appraise(ctx); err != nil {
			return err
		}
	}
	changed, err := r.x.store.Advance(ctx, r.ID, time.Now())
	if err != nil {
		return err
	}
	if time.Now().After(r.compareAt) {
		began := time.Now()
		differ, err := r.compare(ctx)
		if err != nil {
			return err
		}
		changed = append(changed, differ...)
		r.compareAt = time.Now().Add(comparePause * time.Since(began))
	}
	if err := r.adoptAll(ctx, changed); err != nil {
		return err
	}
	return r.lookAgain(ctx)
}

// comparePause is how many times as long as a comparison took the next one is put off: what events have not told yet is found
// in a second where little is open, and where much is, looking for it takes no more than a twentieth of the time.
const comparePause = 20

// compare lists the needs of which the book is not as the database has them.
func (r *region) compare(ctx context.Context) (differ []market.NeedID, err error) {
	outline, err := r.x.store.Outline(ctx, r.ID)
	if err != nil {
		return nil, err
	}
	err = r.tell(ctx, func(d *desk) error {
		differ = d.differs(outline)
		d.forget()
		return nil
	})
	return differ, err
}

func (r *region) adoptHints(ctx context.Context) error {
	r.mu.Lock()
	ids := make([]market.NeedID, 0, len(r.hints))
	for id := range r.hints {
		ids = append(ids, id)
	}
	clear(r.hints)
	asks := r.asks
	r.asks = map[market.Address]struct{}{}
	r.mu.Unlock()
	if err := r.adoptAll(ctx, ids); err != nil {
		r.mu.Lock()
		for _, id := range ids {
			r.hints[id] = struct{}{}
		}
		r.mu.Unlock()
		return err
	}
	for some := range slices.Chunk(slices.Collect(maps.Keys(asks)), adoptAtOnce) { // after a restart all come back at once
		if err := r.x.askAgain(ctx, some); err != nil {
			return err
		}
	}
	var soon bool
	err := r.tell(ctx, func(d *desk) error { soon = d.eager && d.time.read()-d.looked >= lookAgainAfter; return nil })
	if err != nil || !soon {
		return err
	}
	return r.lookAgain(ctx)
}

// adoptAll reads needs and brings the book to them.
func (r *region) adoptAll(ctx context.Context, ids []market.NeedID) error {
	for some := range slices.Chunk(ids, adoptAtOnce) {
		states, err := r.x.store.NeedStates(ctx, some)
		if err != nil {
			return err
		}
		for _, s := range states {
			if s.Region != r.ID {
				continue
			}
			var candidates []Candidate
			if s.Phase == market.Open {
				candidates = r.bidders(s)
			}
			if err := r.tell(ctx, func(d *desk) error { d.adopt(s, candidates); return nil }); err != nil {
				return err
			}
		}
	}
	return r.rethink(ctx)
}

// rethink reads the offers of vehicles that said no, or nothing: they may be paused.
func (r *region) rethink(ctx context.Context) error {
	var vehicles []market.Address
	err := r.tell(ctx, func(d *desk) error { vehicles, d.refused = d.refused, nil; return nil })
	if err != nil || len(vehicles) == 0 {
		return err
	}
	return r.x.refreshOffers(ctx, vehicles)
}

// bidders are the candidates for a need that comes: where its clearing asks supply itself, and at once, they are none.
func (r *region) bidders(s NeedState) []Candidate {
	j := job(&s)
	j.Auction = !s.Signed.Choose
	return r.Supply.Candidates(j, r.x.config.Candidates)
}

func (r *region) candidates(s NeedState) []Candidate {
	return r.Supply.Candidates(job(&s), r.x.config.Candidates)
}

func job(s *NeedState) Job {
	return Job{Need: s.ID, Details: s.Details, Ceiling: s.Signed.MaxAmount, At: time.Now(), Excluded: s.Excluded}
}

// adopt brings the book to what the database has of a need.
func (d *desk) adopt(s NeedState, candidates []Candidate) {
	it := d.items[s.ID]
	if it != nil && it.inFlight() {
		it.adopt = true // the clearing's outcome first
		return
	}
	active := slices.IndexFunc(s.Attempts, func(a AttemptState) bool { return a.Active })
	switch { // first what takes the need out of the book: what follows may begin a clearing
	case active >= 0:
		d.agreed(s, s.Attempts[active], it)
	case s.Phase.Terminal():
		if it != nil {
			_ = d.apply(matching.RemoveNeed{Need: s.ID, Why: whyLost(s.Phase)})
			it.asked = market.Address{}
			d.end(s.ID, s.Phase.String())
		}
		d.over[s.ID] = ended{attempt: forEver, at: d.time.now}
	}
	for _, a := range s.Attempts {
		if it := d.items[s.ID]; a.Active {
			continue
		} else if it != nil && it.asked == a.Vehicle {
			d.unasked(s, a, it)
		} else {
			_ = d.apply(matching.ReleaseVehicle{Vehicle: a.Vehicle, Need: s.ID})
			d.release(a.Vehicle, s.ID)
		}
	}
	if s.Phase == market.Open {
		d.admit(s, candidates)
	}
}

// agreed adopts an agreement: one that the book waits for, or one that others made.
func (d *desk) agreed(s NeedState, a AttemptState, it *item) {
	if it != nil && it.asked == a.Vehicle && a.Asked {
		return // still waiting for its signature
	}
	if a.Pooled {
		d.agreedShare(s, a, it)
		return
	}
	if a.Asked {
		_ = d.apply(matching.RemoveNeed{Need: s.ID, Why: market.LostBusy})
		_ = d.apply(matching.BusyVehicle{Vehicle: a.Vehicle, Need: s.ID})
	} else {
		_ = d.apply(matching.Confirmed{Need: s.ID, Vehicle: a.Vehicle})
	}
	d.bind(a.Vehicle, s.ID)
	if it != nil {
		it.Attempt = a.Number
		d.end(s.ID, "awarded")
	}
}

// signing is a committed signature of a vehicle that was asked.
type signing struct {
	need    market.NeedID
	attempt int
	vehicle market.Address
}

// signed adopts signatures of which events told. Where the book is elsewhere by then, the rows say what is right.
func (d *desk) signed(all []signing) {
	for _, s := range all {
		it := d.items[s.need]
		switch {
		case it != nil && !it.inFlight() && it.asked == s.vehicle && it.Attempt == s.attempt:
			_ = d.apply(matching.Confirmed{Need: s.need, Vehicle: s.vehicle})
			d.bind(s.vehicle, s.need)
			d.end(s.need, "awarded")
		case it != nil || d.over[s.need].attempt < s.attempt:
			d.r.hint(s.need)
		}
	}
}

// unasked adopts that the vehicle said no, or nothing.
func (d *desk) unasked(s NeedState, a AttemptState, it *item) {
	it.asked = market.Address{}
	it.Attempt, it.Excluded, it.Version = s.Attempt, s.Excluded, s.Version
	d.drop(it, a.Vehicle)
	_ = d.apply(matching.Unasked{Need: s.ID, Vehicle: a.Vehicle})
	d.refused = append(d.refused, a.Vehicle)
	d.release(a.Vehicle, s.ID)
	d.changed(it)
}

func whyLost(p market.Phase) market.LostReason {
	if p == market.Cancelled {
		return market.LostCancelled
	}
	return market.LostBusy
}

// differs lists the needs to adopt for the book to be as the database has it.
func (d *desk) differs(o Outline) (ids []market.NeedID) {
	there := make(map[market.NeedID]bool, len(o.Needs))
	for _, n := range o.Needs {
		there[n.ID] = true
		it := d.items[n.ID]
		switch {
		case it == nil && !n.Asked && d.over[n.ID].attempt < n.Attempt,
			it != nil && it.Attempt < n.Attempt,
			it != nil && n.Asked != (it.asked != market.Address{}):
			ids = append(ids, n.ID)
		}
	}
	for id := range d.items {
		if !there[id] {
			ids = append(ids, id)
		}
	}
	ids = append(ids, d.sharesDiffer(o.Shared)...)
	for v, need := range o.Busy {
		if d.busy[v] != need {
			ids = append(ids, need)
		}
	}
	for v, need := range d.busy {
		if at, is := o.Busy[v]; !is && need.IsZero() {
			_ = d.apply(matching.ReleaseVehicle{Vehicle: v})
			d.release(v, need)
		} else if at != need {
			ids = append(ids, need)
		}
	}
	return ids
}

// lookAgain asks supply for needs that wait: vehicles came near, became free, or changed their offers.
func (r *region) lookAgain(ctx context.Context) error {
	var waiting []NeedState
	err := r.tell(ctx, func(d *desk) error { waiting = d.waiting(lookAtOnce); return nil })
	if err != nil {
		return err
	}
	var again []market.NeedID
	for _, s := range waiting {
		candidates := r.candidates(s)
		if len(candidates) == 0 {
			continue
		}
		if slices.ContainsFunc(candidates, func(c Candidate) bool { return c.Standing }) {
			again = append(again, s.ID)
		}
		if err := r.tell(ctx, func(d *desk) error { d.widen(s.ID, candidates); return nil }); err != nil {
			return err
		}
	}
	if len(again) == 0 {
		return nil
	}
	// All at once: whoever became free goes where it is worth most, not to whom was asked about first.
	return r.tell(ctx, func(d *desk) error { return d.apply(matching.Look{Needs: d.withFresh(again)}) })
}

// withFresh adds the needs that are too fresh to be waiting: if the book has cleared them in vain already, they compete too.
func (d *desk) withFresh(ids []market.NeedID) []market.NeedID {
	for id, it := range d.items {
		if it.open() && it.asksSupply() && !d.waits(it) {
			ids = append(ids, id)
		}
	}
	return ids
}

// waits says that the need's window is over, and that the clearing that follows it must have been.
func (d *desk) waits(it *item) bool {
	return it.open() && d.time.now > it.bidBy.UnixMilli()+lookAgainAfter
}

// waiting are open needs whose window is over, those first for which supply was asked the longest ago.
func (d *desk) waiting(limit int) []NeedState {
	now := d.time.read()
	d.looked, d.eager = now, false
	var all []*item
	for _, it := range d.items {
		if d.waits(it) {
			all = append(all, it)
		}
	}
	slices.SortFunc(all, func(a, b *item) int {
		if a.looked != b.looked {
			return int(a.looked - b.looked)
		}
		return int(a.Seq - b.Seq)
	})
	var states []NeedState
	for _, it := range all[:min(len(all), limit)] {
		it.looked = now
		states = append(states, it.NeedState)
	}
	return states
}

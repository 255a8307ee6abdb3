package supply

import (
	"cmp"
	"math"
	"runtime"
	"slices"
	"sync/atomic"
	"time"

	"github.com/marketd/marketd/internal/spatial"
	"github.com/marketd/marketd/market"
	"github.com/marketd/marketd/routing"
)

// picture keeps what was known of vehicles when it was taken, of those of whom something else is known by now. The others are
// looked at where they are. So a picture costs nothing but what changes while it is the last one.
type picture struct {
	number  uint32
	kept    []atomic.Uint32 // by slot: the number of the last picture that keeps it
	sights  []sight         // by slot, of the picture in kept; it does not change while that is the last one
	changed []change        // what it keeps, in the order of the changes
	changes atomic.Int32
}

// change is a slot that a picture keeps, with where it was, so that those far away are passed over quickly.
type change struct {
	slot     atomic.Int32 // plus one, written last
	lat, lng int32
	here     bool
}

// sight is what is known of a vehicle at one moment.
type sight struct {
	state    *state
	seen     int64
	energy   float64
	lat, lng int32
	here     bool // has a position
}

// preserve keeps what is known of a slot for the last picture, before it changes. s.mu is held for reading, and e.mu.
func (s *Supply) preserve(e *entry, slot int32) {
	p := s.picture
	if p == nil || p.kept[slot].Load() == p.number {
		return
	}
	v := s.sighted(e, e.state.Load())
	p.sights[slot] = v
	c := &p.changed[p.changes.Add(1)-1]
	c.lat, c.lng, c.here = v.lat, v.lng, v.here
	p.kept[slot].Store(p.number)
	c.slot.Store(slot + 1)
}

// sighted is what is known of a vehicle now.
func (s *Supply) sighted(e *entry, st *state) sight {
	v := sight{state: st, seen: e.seen.Load(), energy: math.Float64frombits(e.energy.Load())}
	if st.slot != none {
		v.lat, v.lng, v.here = s.index.Position(st.slot)
	}
	return v
}

// Frozen is supply at one moment: where vehicles were, what they were fit for, what they offered. One goroutine at a time may
// use it, until the next is taken.
type Frozen struct {
	s      *Supply
	at     time.Time
	now    int64 // at, by the clock
	floors *floors
}

// Freeze takes a picture. It copies nothing: from then on, what changes is kept first, which costs each vehicle's first report
// afterwards some ten nanoseconds. A later picture ends the one before; only one goroutine may take and use them.
func (s *Supply) Freeze(at time.Time) *Frozen {
	s.mu.Lock()
	defer s.mu.Unlock()
	p := s.picture
	if p == nil {
		n := s.config.Capacity
		p = &picture{kept: make([]atomic.Uint32, n), sights: make([]sight, n), changed: make([]change, n)}
		s.picture = p
	}
	for i := range p.changes.Swap(0) {
		p.changed[i].slot.Store(0)
	}
	if p.number++; p.number == 0 {
		p.number = 1
		for i := range p.kept {
			p.kept[i].Store(0)
		}
	}
	return &Frozen{s: s, at: at, now: s.clock.of(at), floors: s.asking.now()}
}

// look is what the picture has of a slot; moved says that something else is known by now.
func (f *Frozen) look(slot int32) (v sight, moved, ok bool) {
	p := f.s.picture
	if p.kept[slot].Load() != p.number {
		e := f.s.bySlot[slot].Load()
		if e != nil {
			v = f.s.sighted(e, e.state.Load())
		}
		if p.kept[slot].Load() != p.number { // nothing changed meanwhile
			return v, false, v.state != nil && v.state.slot == slot
		}
	}
	return p.sights[slot], true, true
}

// Floor is what vehicles could offer at best: none of them is there before PickupAt, none asks for less than Price through
// its standing offer, and each would be busy for at least BusyMs.
type Floor struct {
	PickupAt time.Time
	Price    market.Amount
	BusyMs   int64
}

// Rings begins the rings of a job around its pickup, for somebody to whom a vehicle that offers at best what a floor says is worth
// at most best(floor), more for an earlier, cheaper or shorter one, and at least 0 if it is worth anything.
//
// The function that it returns looks at the next count vehicles, the nearest in a straight line that have a standing offer for the
// job, unless all beyond those seen so far are worth at most until. It gives those who can be there in time; but whoever is worth at most until,
// even if the way were as short as its line, is left for later, when until is less. bound is the most that any who was not given could be worth, -1 if nothing.
// The job is done as of the picture's time. No vehicle is given twice.
func (f *Frozen) Rings(j Job, best func(Floor) int64) func(count int, until int64) (ring []Candidate, bound int64) {
	j.At = f.at
	r := &rings{f: f, best: best, beyond: math.MaxInt64, seen: map[int32]struct{}{}}
	var err error
	if r.plan, err = f.s.plan(&j); err != nil {
		return func(int, int64) ([]Candidate, int64) { return nil, -1 }
	}
	for i, class := range classes {
		r.floors[i].leg = f.s.router.Floor(class, j.Details.Stops[0])
		r.floors[i].price, r.floors[i].any = f.floors.price(class, j.Details.Service, r.plan.trips[i].leg)
		r.floors[i].any = r.floors[i].any && r.plan.trips[i].leg.Found()
	}
	return r.next
}

type rings struct {
	f      *Frozen
	plan   *plan
	best   func(Floor) int64
	seen   map[int32]struct{} // slots
	later  []promise          // of those seen who were not given
	beyond int64              // what those not seen could be worth
	floors [classCount]struct {
		leg   routing.Floor
		price market.Amount
		any   bool // somebody of the class offers such trips
	}
}

// promise is the most that a vehicle could be worth.
type promise struct {
	sight
	worth int64
}

func (r *rings) next(count int, until int64) (ring []Candidate, bound int64) {
	if r.beyond > until && count > 0 {
		r.look(count)
	}
	found := make([]sight, 0, count)
	bound = r.beyond
	r.later = slices.DeleteFunc(r.later, func(p promise) bool {
		if p.worth > until {
			found = append(found, p.sight)
			return true
		}
		bound = max(bound, p.worth)
		return false
	})
	return r.f.s.reached(r.plan, found), bound
}

// look sees the next count vehicles.
func (r *rings) look(count int) {
	hits, within := r.unmoved(count), r.f.s.config.ReachM
	if len(hits) == count {
		within = hits[count-1].DistanceM + measured
	}
	hits = r.moved(within, hits)
	slices.SortFunc(hits, func(a, b spatial.Hit) int {
		return cmp.Or(cmp.Compare(a.DistanceM, b.DistanceM), cmp.Compare(a.ID, b.ID))
	})
	found, farthest := 0, 0.0
	for _, h := range hits {
		if _, twice := r.seen[h.ID]; twice { // it changed in between
			continue
		}
		r.seen[h.ID] = struct{}{}
		v, _, _ := r.f.look(h.ID)
		r.later = append(r.later, promise{v, r.promises(&v, h.DistanceM)})
		if found, farthest = found+1, h.DistanceM; found == count {
			break
		}
	}
	if r.beyond = -1; found == count {
		r.beyond = r.afar(farthest)
	}
}

// promises is the most that a vehicle in sight could be worth, so many metres away.
func (r *rings) promises(v *sight, m float64) int64 {
	st := v.state
	leg := r.plan.trips[st.class].leg
	price, why := st.offered(r.plan)
	if why != fit || !leg.Found() {
		return -1
	}
	return r.worth(r.floors[st.class].leg.LeastMs(m-measured), leg.DurationMs, st.SpeedFactor, price)
}

// worth is the most that somebody of a pace could be worth who needs so long to the pickup, then for the trip.
func (r *rings) worth(wayMs, tripMs int64, pace float64, price market.Amount) int64 {
	at := r.f.at.Add(r.f.s.config.Settle + time.Duration(float64(wayMs)/pace*float64(time.Millisecond)))
	if at.Before(r.plan.earliest()) {
		at = r.plan.earliest()
	}
	if at.After(r.plan.latest()) {
		return -1
	}
	return r.best(Floor{PickupAt: at, Price: price, BusyMs: at.Sub(r.f.at).Milliseconds() + int64(float64(tripMs)/pace)})
}

// unmoved are the nearest of those of whom nothing else is known by now.
func (r *rings) unmoved(count int) []spatial.Hit {
	s, from := r.f.s, r.plan.Details.Stops[0]
	return s.index.Nearest(from.LatE7, from.LngE7, count, s.config.ReachM, func(slot int32) bool {
		v, moved, ok := r.f.look(slot)
		return ok && !moved && r.takes(slot, &v)
	}, nil)
}

// moved adds all others within so many metres, where the picture has them.
func (r *rings) moved(within float64, hits []spatial.Hit) []spatial.Hit {
	p, from := r.f.s.picture, r.plan.Details.Stops[0]
	rows := int64(within/metresPerE7) + 1
	for i := range p.changes.Load() {
		c := &p.changed[i]
		slot := c.slot.Load() - 1
		for ; slot < 0; slot = c.slot.Load() - 1 {
			runtime.Gosched() // its writer is just about to say which
		}
		if lat := int64(c.lat) - int64(from.LatE7); !c.here || lat > rows || lat < -rows {
			continue
		}
		m := market.Place{LatE7: c.lat, LngE7: c.lng}.Distance(from)
		if m <= within && r.takes(slot, &p.sights[slot]) {
			hits = append(hits, spatial.Hit{ID: slot, DistanceM: m})
		}
	}
	return hits
}

// metresPerE7 is the least that 1e-7 degrees of latitude measure.
const metresPerE7 = 0.0111

func (r *rings) takes(slot int32, v *sight) bool {
	if _, is := r.seen[slot]; is || v.state.offer == nil || v.state.shared > 0 || r.f.s.unable(v, r.plan, r.f.now) != fit {
		return false
	}
	_, why := v.state.offered(r.plan)
	return why == fit
}

// afar is the most that anybody could be worth who is farther than so many metres.
func (r *rings) afar(m float64) int64 {
	most := int64(-1)
	for i, class := range classes {
		if c := &r.floors[i]; c.any {
			most = max(most, r.worth(c.leg.LeastMs(m-measured), r.plan.trips[i].leg.DurationMs, r.f.floors.factors[class], c.price))
		}
	}
	return most
}

// measured is how far distances of the index and of places may differ, in metres.
const measured = 0.1

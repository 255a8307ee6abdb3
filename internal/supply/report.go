package supply

import (
	"sync"
	"sync/atomic"
	"time"

	"github.com/marketd/marketd/market"
)

// Report takes a vehicle's position, which came now. It reports false for a vehicle without a session and for a place
// that is no place on the globe, NaN and infinite ones among them: [market.PlaceAt] says what is wrong with it.
func (s *Supply) Report(vehicle market.Address, r market.Report, now time.Time) bool {
	t := s.clock.tick(now)
	s.mu.RLock()
	defer s.mu.RUnlock()
	return s.report(s.entries[vehicle], &r, now.UnixMilli(), t)
}

// ReportAll takes many positions, which came now, and says how many of them counted: those that Report reports true for.
func (s *Supply) ReportAll(reports []market.VehicleReport, now time.Time) (taken int) {
	const atOnce = 64 // so that nobody waits long for the lock
	t, ms := s.clock.tick(now), now.UnixMilli()
	for len(reports) > 0 {
		some := reports[:min(atOnce, len(reports))]
		reports = reports[len(some):]
		s.mu.RLock()
		for i := range some {
			if s.report(s.entries[some[i].Vehicle], &some[i].Report, ms, t) {
				taken++
			}
		}
		s.mu.RUnlock()
	}
	return taken
}

// Track is a function that does what Report does for one vehicle, but does not look for it each time: for a session, which has
// entered it and reports all the time. Once the session has left, what it reports changes nothing.
func (s *Supply) Track(vehicle market.Address) func(r market.Report, now time.Time) bool {
	e := s.find(vehicle)
	return func(r market.Report, now time.Time) bool {
		t := s.clock.tick(now)
		s.mu.RLock()
		defer s.mu.RUnlock()
		return s.report(e, &r, now.UnixMilli(), t)
	}
}

// report takes a position; s.mu is held for reading.
func (s *Supply) report(e *entry, r *market.Report, now, t int64) bool {
	p, err := market.PlaceAt(r.Lat, r.Lng)
	if err != nil || e == nil {
		return false
	}
	e.mu.Lock()
	defer e.mu.Unlock()
	slot := e.state.Load().slot
	if slot == none {
		return false
	}
	s.preserve(e, slot)
	e.report = *r
	e.report.T = min(r.T, now) // a vehicle's clock may be ahead; its report is not
	e.seen.Store(t)
	if r.Energy > 0 {
		e.charged(r.Energy)
	}
	s.index.Update(slot, p.LatE7, p.LngE7)
	return true
}

// clock is the callers' clock, but it never steps back: unix milliseconds, and the sum of all steps.
type clock struct {
	last, ahead atomic.Int64
	mu          sync.Mutex
}

// outOfOrder is how much calls at once may differ in their time; more is a clock that stepped back.
const outOfOrder = 2000

func (c *clock) tick(now time.Time) int64 {
	t, last := c.of(now), c.last.Load()
	if t > last {
		c.last.CompareAndSwap(last, t)
		return t
	}
	if last-t <= outOfOrder {
		return t
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	t = c.of(now)
	if back := c.last.Load() - t; back > outOfOrder {
		c.ahead.Add(back)
		t += back
	}
	return t
}

// of is a caller's time by this clock.
func (c *clock) of(at time.Time) int64 { return at.UnixMilli() + c.ahead.Load() }

// slots are the numbers of vehicles that have a session.
type slots struct {
	capacity int32

	mu   sync.Mutex
	free []int32 // that were used before
	next int32   // the first that never was
}

func (s *slots) take() (int32, bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if n := len(s.free); n > 0 {
		slot := s.free[n-1]
		s.free = s.free[:n-1]
		return slot, true
	}
	if s.next == s.capacity {
		return 0, false
	}
	s.next++
	return s.next - 1, true
}

func (s *slots) give(slot int32) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.free = append(s.free, slot)
}

func (s *slots) used() int32 {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.next
}

// Package supply knows who could serve a need: where vehicles are, what they are fit for, what they ask.
//
// Sessions feed it, the exchange asks it:
//
//	s := supply.New(&supply.Guide{Network: roads, Zones: zones}, supply.Config{})
//	s.Enter(supply.Vehicle{Address: v, Profile: profile, ...})
//	s.Report(v, report, now)
//	candidates := s.Candidates(job, 32)
//	reason := s.Why(v, job) // why it is none of them
//
// A candidate has a standing offer that covers the job, or wants to be invited to bid, or both. Everything here is
// memory, rebuilt as vehicles connect and rows are read; what it says is checked again when an award is committed.
//
// # Concurrency
//
// Everything may be called at once. A report locks its own vehicle only and allocates nothing; candidates are found
// without locks. The clock is the caller's: reports and jobs bring their time.
package supply

import (
	"math"
	"sync"
	"sync/atomic"
	"time"

	"github.com/marketd/marketd/internal/spatial"
	"github.com/marketd/marketd/market"
	"github.com/marketd/marketd/routing"
)

// Config tunes a Supply; the zero value is good.
type Config struct {
	Capacity int           // sessions at once; 0 means 131,072
	Fresh    time.Duration // a vehicle without a report for this long is offline; 0 means 45 s
	ReachM   float64       // vehicles farther than this from a pickup are not asked; 0 means 20 km
	Settle   time.Duration // from an award until the vehicle may move; 0 means 3 s
}

// Vehicle is a vehicle that has a session.
type Vehicle struct {
	Address      market.Address
	Owner        market.Address
	VehicleBps   uint16
	Profile      market.Profile
	SpeedFactor  float64 // of a simulation: how much faster than real it moves; 0 is 1
	OutOfService string  // why it gets no work; "" when it is in service
	Fence        int64   // of the session; a newer session has a higher one
}

// Filter is which needs a vehicle wants to see.
type Filter struct {
	Services  []market.ServiceName // empty: all that it can do
	Area      market.Area
	MinAmount market.Amount
	None      bool // it lives by its standing offer
}

// State is what is known of a vehicle that has a session.
type State struct {
	Vehicle
	Report market.Report // T is 0 before the first
	Busy   bool
}

// Supply knows the vehicles of one region. Make it with New.
type Supply struct {
	guide  *Guide
	router routing.Router
	config Config
	index  *spatial.Index
	bySlot []atomic.Pointer[entry]

	mu      sync.RWMutex
	entries map[market.Address]*entry
	free    []int32 // slots that were used before
	next    int32   // first slot that never was
}

// entry is a vehicle, with a session or without. mu orders writers; state, seen and energy are read without it.
type entry struct {
	state  atomic.Pointer[state]
	seen   atomic.Int64  // when the last report came, unix ms; 0 before
	energy atomic.Uint64 // float64 bits

	mu     sync.Mutex
	report market.Report
}

// state is replaced as a whole.
type state struct {
	Vehicle
	slot   int32 // none without a session
	filter *Filter
	offer  *market.Offer
	busy   bool
}

const none = -1

// New makes the supply of a region.
func New(guide *Guide, config Config) *Supply {
	if config.Capacity == 0 {
		config.Capacity = 1 << 17
	}
	if config.Fresh == 0 {
		config.Fresh = 45 * time.Second
	}
	if config.ReachM == 0 {
		config.ReachM = 20_000
	}
	if config.Settle == 0 {
		config.Settle = 3 * time.Second
	}
	return &Supply{
		guide: guide, router: guide.Router(), config: config, index: spatial.New(spatial.Config{Capacity: config.Capacity}),
		bySlot: make([]atomic.Pointer[entry], config.Capacity), entries: map[market.Address]*entry{},
	}
}

// Enter adds a vehicle that has a session, or replaces what is known of it. Its position, filter and offer stay. The
// error says that the region is full.
func (s *Supply) Enter(v Vehicle) error {
	if v.SpeedFactor <= 0 {
		v.SpeedFactor = 1
	}
	e := s.known(v.Address)
	e.mu.Lock()
	defer e.mu.Unlock()
	st := *e.state.Load()
	if v.Fence < st.Fence {
		return market.Problem(market.ProblemTaken, "a newer session of the vehicle took over")
	}
	st.Vehicle = v
	if st.slot == none {
		slot, ok := s.takeSlot()
		if !ok {
			return market.Problem(market.ProblemUnavailable, "this region has no room for more than %d vehicles at once", s.config.Capacity)
		}
		st.slot = slot
		s.bySlot[slot].Store(e)
	}
	e.state.Store(&st)
	return nil
}

// Leave takes a vehicle's session away, unless a newer one came meanwhile. Its offer stays known.
func (s *Supply) Leave(vehicle market.Address, fence int64) {
	e := s.find(vehicle)
	if e == nil {
		return
	}
	e.mu.Lock()
	defer e.mu.Unlock()
	st := *e.state.Load()
	slot := st.slot
	if slot == none || st.Fence > fence {
		return
	}
	st.slot, st.filter = none, nil
	e.state.Store(&st)
	e.seen.Store(0)
	e.report = market.Report{}
	s.index.Remove(slot)
	s.bySlot[slot].Store(nil)
	s.mu.Lock()
	s.free = append(s.free, slot)
	s.mu.Unlock()
}

// Report takes a vehicle's position, which came now. It reports false for a vehicle without a session and for a place
// off the globe.
func (s *Supply) Report(vehicle market.Address, r market.Report, now time.Time) bool {
	e := s.find(vehicle)
	if e == nil {
		return false
	}
	p, err := market.PlaceAt(r.Lat, r.Lng)
	if err != nil {
		return false
	}
	e.mu.Lock()
	defer e.mu.Unlock()
	slot := e.state.Load().slot
	if slot == none {
		return false
	}
	e.report = r
	e.seen.Store(now.UnixMilli())
	if r.Energy > 0 {
		e.energy.Store(math.Float64bits(r.Energy))
	}
	s.index.Update(slot, p.LatE7, p.LngE7)
	return true
}

// SetEnergy takes a vehicle's charge, 0 to 1, from its hello. 0 is unknown.
func (s *Supply) SetEnergy(vehicle market.Address, energy float64) {
	s.known(vehicle).energy.Store(math.Float64bits(energy))
}

// SetFilter sets which needs a vehicle wants to see.
func (s *Supply) SetFilter(vehicle market.Address, f Filter) {
	s.change(vehicle, func(st *state) { st.filter = &f })
}

// SetOffer sets a vehicle's standing offer; nil: it has none, or it is paused. The vehicle need not have a session.
func (s *Supply) SetOffer(vehicle market.Address, o *market.Offer) {
	s.change(vehicle, func(st *state) { st.offer = o })
}

// SetBusy says whether the vehicle has an agreement. It need not have a session.
func (s *Supply) SetBusy(vehicle market.Address, busy bool) {
	s.change(vehicle, func(st *state) { st.busy = busy })
}

// SetOutOfService says why a vehicle gets no work; "" puts it back to service.
func (s *Supply) SetOutOfService(vehicle market.Address, why string) {
	s.change(vehicle, func(st *state) { st.OutOfService = why })
}

// Vehicle is a vehicle that has a session.
func (s *Supply) Vehicle(vehicle market.Address) (State, bool) {
	e := s.find(vehicle)
	if e == nil {
		return State{}, false
	}
	return e.look()
}

// Idle lists vehicles in a box that could take a need at a time, at most limit.
func (s *Supply) Idle(box routing.Bounds, at time.Time, limit int) []State {
	var idle []State
	s.each(func(st State, fresh bool) bool {
		p, err := market.PlaceAt(st.Report.Lat, st.Report.Lng)
		if err == nil && fresh && !st.Busy && st.OutOfService == "" && box.Contains(p) && len(idle) < limit {
			idle = append(idle, st)
		}
		return len(idle) < limit
	}, at)
	return idle
}

// Count counts the vehicles that have a session and reported of late.
func (s *Supply) Count(at time.Time) (idle, busy int) {
	s.each(func(st State, fresh bool) bool {
		switch {
		case !fresh:
		case st.Busy:
			busy++
		case st.OutOfService == "":
			idle++
		}
		return true
	}, at)
	return idle, busy
}

// each visits the vehicles that have a session until do says false.
func (s *Supply) each(do func(st State, fresh bool) bool, at time.Time) {
	s.mu.RLock()
	slots := s.next
	s.mu.RUnlock()
	for slot := range slots {
		if e := s.bySlot[slot].Load(); e != nil {
			if st, ok := e.look(); ok && !do(st, s.fresh(e, at)) {
				return
			}
		}
	}
}

func (s *Supply) fresh(e *entry, at time.Time) bool {
	return at.UnixMilli()-e.seen.Load() <= s.config.Fresh.Milliseconds()
}

func (e *entry) look() (State, bool) {
	e.mu.Lock()
	defer e.mu.Unlock()
	st := e.state.Load()
	return State{Vehicle: st.Vehicle, Report: e.report, Busy: st.busy}, st.slot != none
}

func (s *Supply) find(vehicle market.Address) *entry {
	s.mu.RLock()
	defer s.mu.RUnlock()
	return s.entries[vehicle]
}

// known finds a vehicle's entry or makes one.
func (s *Supply) known(vehicle market.Address) *entry {
	if e := s.find(vehicle); e != nil {
		return e
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	e := s.entries[vehicle]
	if e == nil {
		e = new(entry)
		e.state.Store(&state{Vehicle: Vehicle{Address: vehicle, SpeedFactor: 1}, slot: none})
		s.entries[vehicle] = e
	}
	return e
}

func (s *Supply) change(vehicle market.Address, do func(*state)) {
	e := s.known(vehicle)
	e.mu.Lock()
	defer e.mu.Unlock()
	st := *e.state.Load()
	do(&st)
	e.state.Store(&st)
}

func (s *Supply) takeSlot() (int32, bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if n := len(s.free); n > 0 {
		slot := s.free[n-1]
		s.free = s.free[:n-1]
		return slot, true
	}
	if int(s.next) == s.config.Capacity {
		return 0, false
	}
	s.next++
	return s.next - 1, true
}

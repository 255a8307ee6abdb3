// Package supply knows who could serve a need: where vehicles are, what they are fit for, what they ask.
//
// Sessions feed it, the exchange asks it:
//
//	s := supply.New(&supply.Guide{Network: roads, Zones: zones}, supply.Config{})
//	s.Enter(supply.Vehicle{Address: v, Profile: profile, ...})
//	s.Report(v, report, now)
//	candidates := s.Candidates(job, 32)
//	reason := s.Why(v, job)             // why it is none of them
//	next := s.Freeze(now).Rings(job, best) // for a clearing: rings of vehicles,
//	ring, bound := next(16, until)         // and what nobody beyond them beats
//
// A candidate has a standing offer that covers the job, or wants to be invited to bid, or both. Everything here is
// memory, rebuilt as vehicles connect and rows are read; what it says is checked again when an award is committed.
//
// # Concurrency
//
// Everything may be called at once, but pictures: see Freeze. A report locks its own vehicle only and allocates nothing;
// candidates are found without locks. The clock is the caller's: reports and jobs bring their time. When it steps back, what
// was reported before ages on from where it was.
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
	clock  clock
	asking offerings

	inviting atomic.Int64 // vehicles that have a session and may bid themselves

	// mu is held, for reading, by whoever changes an entry, so that a picture is of one moment. It comes before an entry's.
	mu      sync.RWMutex
	entries map[market.Address]*entry
	picture *picture // the last one; nil before

	slots slots
}

// entry is a vehicle, with a session or without. state, seen and energy are read without its lock.
type entry struct {
	state  atomic.Pointer[state]
	seen   atomic.Int64  // when the last report came, by the clock; 0 before
	energy atomic.Uint64 // float64 bits

	mu     sync.Mutex // after Supply.mu
	report market.Report
}

// state is replaced as a whole. What is looked at of many vehicles comes first, in one cache line.
type state struct {
	slot    int32 // none without a session
	class   uint8 // index among classes
	works   bool  // in service and not busy
	serves  uint8 // set of services that its class does
	offers  uint8 // set of services of its standing offer
	seats   uint16
	mass    uint32
	volume  uint32
	options market.Options
	shared  int // agreements that have a part of it
	offer   *market.Offer
	filter  *Filter

	busy bool
	held market.Load // by the agreements that share it
	Vehicle
}

// derive fills in what follows from the rest.
func (st *state) derive() {
	st.class, st.works = uint8(indexOf(st.Profile.Class)), st.OutOfService == "" && !st.busy
	st.serves, st.offers = 0, 0
	for s := market.Ride; s.Valid(); s++ {
		if st.Profile.Class.Serves(s) {
			st.serves |= 1 << s
		}
	}
	if st.offer != nil {
		for _, s := range st.offer.Services {
			st.offers |= 1 << s
		}
	}
	st.seats, st.mass, st.volume, st.options = st.Profile.Seats, st.Profile.MassGrams, st.Profile.VolumeMl, st.Profile.Options
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
		guide: guide, router: guide.Router(), config: config, index: spatial.New(spatial.Config{Capacity: config.Capacity, CellM: guide.cellM(config.Capacity)}),
		bySlot: make([]atomic.Pointer[entry], config.Capacity), entries: map[market.Address]*entry{},
		slots: slots{capacity: int32(config.Capacity)},
	}
}

// Enter adds a vehicle that has a session, or replaces what is known of it. Its position, filter and offer stay. The
// error says that the region is full.
func (s *Supply) Enter(v Vehicle) error {
	if !(v.SpeedFactor > 0) {
		v.SpeedFactor = 1
	}
	e := s.known(v.Address)
	defer s.mu.RUnlock()
	e.mu.Lock()
	defer e.mu.Unlock()
	st := *e.state.Load()
	if v.Fence < st.Fence {
		return market.Problem(market.ProblemTaken, "a newer session of the vehicle took over")
	}
	st.Vehicle = v
	if st.slot == none {
		slot, ok := s.slots.take()
		if !ok {
			return market.Problem(market.ProblemUnavailable, "this region has no room for more than %d vehicles at once", s.config.Capacity)
		}
		st.slot = slot
	}
	s.replace(e, &st)
	return nil
}

// Leave takes a vehicle's session away, unless a newer one came meanwhile. Its offer stays known.
func (s *Supply) Leave(vehicle market.Address, fence int64) {
	if s.leave(vehicle, fence) {
		s.forget(vehicle)
	}
}

func (s *Supply) leave(vehicle market.Address, fence int64) bool {
	s.mu.RLock()
	defer s.mu.RUnlock()
	e := s.entries[vehicle]
	if e == nil {
		return false
	}
	e.mu.Lock()
	defer e.mu.Unlock()
	st := *e.state.Load()
	slot := st.slot
	if slot == none || st.Fence > fence {
		return false
	}
	st.slot, st.filter = none, nil
	s.replace(e, &st)
	e.seen.Store(0)
	e.report = market.Report{}
	s.slots.give(slot)
	return true
}

// SetEnergy takes a vehicle's charge, 0 to 1, from its hello. 0 is unknown; what is out of range changes nothing.
func (s *Supply) SetEnergy(vehicle market.Address, energy float64) {
	s.mu.RLock()
	defer s.mu.RUnlock()
	e := s.entries[vehicle]
	if e == nil {
		return
	}
	e.mu.Lock()
	defer e.mu.Unlock()
	if slot := e.state.Load().slot; slot != none {
		s.preserve(e, slot)
	}
	e.charged(energy)
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
	now := s.clock.of(at)
	for slot := range s.slots.used() {
		if e := s.bySlot[slot].Load(); e != nil {
			if st, ok := e.look(); ok && !do(st, s.fresh(e.seen.Load(), now)) {
				return
			}
		}
	}
}

// fresh compares times of the clock.
func (s *Supply) fresh(seen, at int64) bool { return at-seen <= s.config.Fresh.Milliseconds() }

func (e *entry) look() (State, bool) {
	e.mu.Lock()
	defer e.mu.Unlock()
	st := e.state.Load()
	return State{Vehicle: st.Vehicle, Report: e.report, Busy: st.busy || st.shared > 0}, st.slot != none
}

func (s *Supply) find(vehicle market.Address) *entry {
	s.mu.RLock()
	defer s.mu.RUnlock()
	return s.entries[vehicle]
}

// known finds a vehicle's entry or makes one, and leaves s.mu held for reading.
func (s *Supply) known(vehicle market.Address) *entry {
	for {
		s.mu.RLock()
		if e := s.entries[vehicle]; e != nil {
			return e
		}
		s.mu.RUnlock()
		s.mu.Lock()
		if s.entries[vehicle] == nil {
			e := new(entry)
			e.state.Store(&state{Vehicle: Vehicle{Address: vehicle, SpeedFactor: 1}, slot: none})
			s.entries[vehicle] = e
		}
		s.mu.Unlock()
	}
}

// forget drops the entry of a vehicle of which nothing is known any more.
func (s *Supply) forget(vehicle market.Address) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if e := s.entries[vehicle]; e != nil {
		if e.state.Load().blank() {
			delete(s.entries, vehicle)
		}
	}
}

func (s *Supply) change(vehicle market.Address, do func(*state)) {
	e := s.known(vehicle)
	e.mu.Lock()
	st := *e.state.Load()
	do(&st)
	s.replace(e, &st)
	e.mu.Unlock()
	s.mu.RUnlock()
	if st.blank() {
		s.forget(vehicle)
	}
}

// blank says that nothing is known of a vehicle that is not known of all.
func (st *state) blank() bool {
	return st.slot == none && st.offer == nil && st.filter == nil && !st.busy && st.shared == 0
}

// replace gives a vehicle another state. e.mu is held, and s.mu for reading.
func (s *Supply) replace(e *entry, st *state) {
	old := e.state.Load()
	if old.slot != none { // a new session counts from its first report on
		s.preserve(e, old.slot)
	}
	if old.slot != st.slot && old.slot != none {
		s.index.Remove(old.slot)
		s.bySlot[old.slot].Store(nil)
	}
	st.derive()
	s.asking.replace(old, st)
	if before := old.mayBid(); before != st.mayBid() {
		s.inviting.Add(map[bool]int64{true: -1, false: 1}[before])
	}
	e.state.Store(st)
	if old.slot != st.slot && st.slot != none {
		s.bySlot[st.slot].Store(e)
	}
}

// charged takes a charge that makes sense.
func (e *entry) charged(energy float64) {
	if energy >= 0 && energy <= 1 { // false for NaN
		e.energy.Store(math.Float64bits(energy))
	}
}

// Package vehicles is the server side of the vehicles' WebSocket: sessions, frames, back-pressure.
//
//	hub := vehicles.New(vehicles.Config{Guard: guard, Store: store, Regions: regions, Domain: domain})
//	x := exchange.New(store, hub, ..., exchange.Config{Sinks: []exchange.Sink{hub}})
//	t := trips.New(store, trips.Config{Heard: hub.Heard})
//	hub.Connect(x, t)
//	mux.Handle("/v1/vehicles/ws", hub.Handler())
//	err := hub.Run(ctx)
//
// Frames of one vehicle are handled in the order in which they came, those of different vehicles side by side; a position
// goes straight to supply, a stop overtakes everything. What a vehicle is told of its agreements is built from current rows:
// a frame is a hint, and `sync` after each hello is the truth.
//
// # Concurrency
//
// All methods may be called from many goroutines. Each socket has a reader, a writer that drains a bounded outbox, and a
// goroutine for stops; a vehicle has a goroutine while frames of it wait. A full outbox ends the session (4008).
package vehicles

import (
	"context"
	"log/slog"
	"reflect"
	"sync"
	"sync/atomic"
	"time"

	"github.com/marketd/marketd/internal/exchange"
	"github.com/marketd/marketd/market"
)

// Config is what a Hub is made of.
type Config struct {
	Guard   Guard
	Store   Store
	Regions []Region
	Domain  market.Domain

	// Origin says whether a browser's page may connect; nil: no page may. Clients that send no Origin are no browsers.
	Origin     func(origin string) bool
	Simulation bool           // vehicles may say that they move faster than real
	Trace      market.Address // every frame of this vehicle is logged; zero: of none
	Limits     Limits
	Log        *slog.Logger // nil: slog.Default()
}

// Limits of sessions; the zero value of a field is its default.
type Limits struct {
	Outbox      int           // frames that wait to be written; 2048
	Vehicles    int           // on one socket; 2000
	Rate, Burst float64       // frames a second and at once, for each vehicle; 20 and 50
	PingEvery   time.Duration // 15 s
	DeadAfter   time.Duration // silence of a socket that ends it; 45 s
	WriteWait   time.Duration // for one frame; 10 s
	PositionGap time.Duration // positions of a vehicle that come sooner do not count; 450 ms
}

func (l *Limits) fill() {
	def(&l.Outbox, 2048)
	def(&l.Vehicles, 2000)
	def(&l.Rate, 20)
	def(&l.Burst, 50)
	def(&l.PingEvery, 15*time.Second)
	def(&l.DeadAfter, 45*time.Second)
	def(&l.WriteWait, 10*time.Second)
	def(&l.PositionGap, 450*time.Millisecond)
}

func def[T comparable](v *T, d T) {
	var zero T
	if *v == zero {
		*v = d
	}
}

// Hub has all sessions of this process.
type Hub struct {
	config   Config
	exchange Exchange
	trips    Trips
	seats    sync.Map // market.Address → *seat, of every vehicle that ever had a session here

	mu       sync.Mutex
	sessions map[*session]struct{}
	closing  bool
	open     sync.WaitGroup // sessions

	news  news
	moved struct {
		sync.Mutex
		to map[market.Address]string // regions, not stored yet
	}
}

// seat is where a vehicle's session is, and when it was last heard of.
type seat struct {
	heard atomic.Int64 // unix ns; positions that count are heard, too
	craft atomic.Pointer[craft]
	last  atomic.Pointer[sighting] // by the session before
}

type sighting struct {
	report market.Report
	at     time.Time
}

// New makes a Hub. Connect it before it serves.
func New(c Config) *Hub {
	c.Limits.fill()
	if c.Log == nil {
		c.Log = slog.Default()
	}
	h := &Hub{config: c, sessions: map[*session]struct{}{}}
	h.news.wake = make(chan struct{}, 1)
	h.moved.to = map[market.Address]string{}
	return h
}

// Connect says who takes what vehicles send. It comes before Handler and Run: these parts need the Hub to be made.
func (h *Hub) Connect(x Exchange, t Trips) { h.exchange, h.trips = x, t }

// Send implements [exchange.Courier].
func (h *Hub) Send(vehicle market.Address, f market.Frame) {
	if c := h.craft(vehicle); c != nil {
		c.push(addressed(f, vehicle))
	}
}

// addressed copies a frame, which may be for several vehicles, with the head for one.
func addressed(f market.Frame, vehicle market.Address) market.Frame {
	c := reflect.New(reflect.TypeOf(f).Elem())
	c.Elem().Set(reflect.ValueOf(f).Elem())
	own := c.Interface().(market.Frame)
	head := market.HeadOf(own)
	head.Vehicle, head.At = &vehicle, time.Now().UTC()
	return own
}

// Told implements [exchange.Sink]: vehicles are told of their agreements, soon.
func (h *Hub) Told(_ context.Context, events []exchange.Event) { h.news.add(events) }

// Heard is when a vehicle was last heard of, zero if not since this process began.
func (h *Hub) Heard(vehicle market.Address) time.Time {
	at, ok := h.seats.Load(vehicle)
	if !ok {
		return time.Time{}
	}
	s := at.(*seat)
	var heard time.Time
	if ns := s.heard.Load(); ns != 0 {
		heard = time.Unix(0, ns)
	}
	if last := s.last.Load(); last != nil && last.at.After(heard) {
		heard = last.at
	}
	if c := s.craft.Load(); c != nil {
		c.mu.Lock()
		defer c.mu.Unlock()
		if c.at.After(heard) {
			heard = c.at
		}
	}
	return heard
}

// Live is a vehicle that has a session.
type Live struct {
	Presence
	Region string        // "" before a position in one
	Report market.Report // T is 0 before the first
}

// Vehicle is a vehicle that has a session; ok is false for any other.
func (h *Hub) Vehicle(vehicle market.Address) (l Live, ok bool) {
	c := h.craft(vehicle)
	if c == nil {
		return Live{}, false
	}
	return c.live(), true
}

// Sessions counts sockets and the vehicles on them.
func (h *Hub) Sessions() (sockets, vehicles int) {
	h.seats.Range(func(_, s any) bool {
		if s.(*seat).craft.Load() != nil {
			vehicles++
		}
		return true
	})
	h.mu.Lock()
	defer h.mu.Unlock()
	return len(h.sessions), vehicles
}

func (h *Hub) craft(vehicle market.Address) *craft {
	if s, ok := h.seats.Load(vehicle); ok {
		return s.(*seat).craft.Load()
	}
	return nil
}

func (h *Hub) seat(vehicle market.Address) *seat {
	s, _ := h.seats.LoadOrStore(vehicle, &seat{})
	return s.(*seat)
}

// take gives a vehicle's seat to c, unless a newer session has it, and returns who had it.
func (h *Hub) take(c *craft) (before *craft, ok bool) {
	s := h.seat(c.address)
	for {
		before = s.craft.Load()
		if before != nil && before.fence > c.fence {
			return before, false
		}
		if s.craft.CompareAndSwap(before, c) {
			return before, true
		}
	}
}

// What Run reads again because no event tells of it: what is registered of connected vehicles, in turns.
const (
	refreshEvery  = time.Second
	refreshAtOnce = 1000 // vehicles
)

// Run tells vehicles what happened to their agreements and keeps what is known of them fresh, until ctx ends; then it closes
// all sessions (4001, come back) and waits for them.
func (h *Hub) Run(ctx context.Context) error {
	defer h.shutdown()
	tick := time.NewTicker(refreshEvery)
	defer tick.Stop()
	var turn []market.Address
	for {
		select {
		case <-ctx.Done():
			return nil
		case <-h.news.wake:
			h.tell(ctx)
		case <-tick.C:
			h.storeRegions(ctx)
			turn = h.refreshTurn(ctx, turn)
			h.tell(ctx) // what failed before
		}
	}
}

// refreshTurn reads the next vehicles again and returns who is still to come.
func (h *Hub) refreshTurn(ctx context.Context, turn []market.Address) []market.Address {
	if len(turn) == 0 {
		h.seats.Range(func(address, s any) bool {
			if s.(*seat).craft.Load() != nil {
				turn = append(turn, address.(market.Address))
			}
			return true
		})
	}
	n := min(len(turn), refreshAtOnce)
	if n == 0 {
		return nil
	}
	rows, err := h.config.Store.Fleet(ctx, turn[:n])
	if err != nil {
		if ctx.Err() == nil {
			h.config.Log.Warn("read vehicles again", "err", err)
		}
		return turn
	}
	for address, v := range rows {
		if c := h.craft(address); c != nil {
			c.registered(v)
		}
	}
	return turn[n:]
}

// storeRegions keeps in which regions vehicles were seen, away from the path of positions.
func (h *Hub) storeRegions(ctx context.Context) {
	h.moved.Lock()
	moved := h.moved.to
	h.moved.to = map[market.Address]string{}
	h.moved.Unlock()
	by := map[string][]market.Address{}
	for vehicle, region := range moved {
		by[region] = append(by[region], vehicle)
	}
	for region, vehicles := range by {
		if err := h.config.Store.SeenIn(ctx, region, vehicles); err != nil && ctx.Err() == nil {
			h.config.Log.Warn("store regions of vehicles", "region", region, "err", err)
		}
	}
}

// admit counts a new session; false when the Hub is closing.
func (h *Hub) admit(s *session) bool {
	h.mu.Lock()
	defer h.mu.Unlock()
	if h.closing {
		return false
	}
	h.sessions[s] = struct{}{}
	h.open.Add(1)
	return true
}

func (h *Hub) dismiss(s *session) {
	h.mu.Lock()
	delete(h.sessions, s)
	h.mu.Unlock()
	h.open.Done()
}

func (h *Hub) shutdown() {
	h.mu.Lock()
	h.closing = true
	for s := range h.sessions {
		s.end(market.CloseGoingAway, "the server restarts")
	}
	h.mu.Unlock()
	h.open.Wait()
}

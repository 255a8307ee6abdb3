package postgres

import (
	"cmp"
	"context"
	"crypto/ecdsa"
	"fmt"
	"log/slog"
	"math"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/marketd/marketd/internal/exchange"
	"github.com/marketd/marketd/internal/matching"
	"github.com/marketd/marketd/market"
)

// town is a market in one or more regions over a real database, with vehicles and riders that a test plays.
type town struct {
	t     *testing.T
	store *Store // that the exchange uses; may be cut
	truth *Store // the same database, never cut
	x     *exchange.Exchange
	field *field
	told  *listener
	rule  matching.Prices
	worth int64 // credit of a need
	stop  func()
	ended chan error // what Run returned
}

var (
	townRules = market.Rules{Token: market.Address{0x70}, Market: market.Address{0x3a}, Arbiter: market.Address{0xa2},
		MarketBps: 500, CancelBps: 2000, SilentBps: 5000, AnswerFor: 20, DisputeFor: 30, RuleFor: 30}
	centre = market.Place{LatE7: 525200000, LngE7: 134000000}
	goal   = market.Place{LatE7: 525300000, LngE7: 134200000}
)

// townConfig asks quickly and waits long for answers, so that a test decides who is silent.
func townConfig() exchange.Config {
	return exchange.Config{
		Domain: tripDomain, Rules: townRules, BidWindow: 50 * time.Millisecond, ConfirmFor: 20 * time.Second,
		OpenMargin: time.Second, SweepEvery: 50 * time.Millisecond, WidenFor: 10 * time.Second, Log: slog.New(slog.DiscardHandler),
	}
}

func newTown(t *testing.T, change ...func(*exchange.Config)) *town {
	t.Helper()
	s := openStore(t)
	return townOver(t, s, s, change...)
}

func townOver(t *testing.T, store, truth *Store, change ...func(*exchange.Config)) *town {
	w := &town{t: t, store: store, truth: truth, field: newField()}
	w.open(change...)
	t.Cleanup(func() { w.stop() })
	return w
}

// open starts the exchange; after stop again, as after a restart of the process.
func (w *town) open(change ...func(*exchange.Config)) {
	config := townConfig()
	w.told = &listener{}
	config.Sinks = []exchange.Sink{w.told}
	for _, c := range change {
		c(&config)
	}
	w.x = exchange.New(w.store, w.field, []exchange.Region{{
		ID: "demo", Supply: w.field, Guide: streets{}, ValueOfTime: 100_000, Prices: w.rule, Credit: w.worth,
		Tariff: market.Tariff{Base: market.Units(1000), PerKm: market.Units(500)},
	}}, config)
	ctx, cancel := context.WithCancel(context.Background())
	ended := make(chan error, 1)
	w.ended = ended
	go func() { ended <- w.x.Run(ctx) }()
	w.x.Presence(ctx, market.Address{1}, true) // returns when the region's loop runs
	w.eventually("the market is ready", func() bool { return w.x.Ready() == nil })
	w.stop = sync.OnceFunc(func() {
		cancel()
		if err := <-ended; err != nil {
			w.t.Errorf("the exchange ended with %v", err)
		}
	})
}

func (w *town) exec(sql string, args ...any) {
	w.t.Helper()
	if _, err := w.truth.pool.Exec(context.Background(), sql, args...); err != nil {
		w.t.Fatalf("%s: %v", sql, err)
	}
}

func get[T any](w *town, sql string, args ...any) (v T) {
	w.t.Helper()
	if err := w.truth.pool.QueryRow(context.Background(), sql, args...).Scan(&v); err != nil {
		w.t.Fatalf("%s: %v", sql, err)
	}
	return v
}

func (w *town) phase(id market.NeedID) string {
	return get[string](w, `select phase::text from needs where id = $1`, id[:])
}

// eventually waits until the condition holds; what it waits for happens in another goroutine.
func (w *town) eventually(what string, holds func() bool) {
	w.t.Helper()
	tick := time.NewTicker(5 * time.Millisecond)
	defer tick.Stop()
	limit := time.After(time.Minute)
	for !holds() {
		select {
		case <-tick.C:
		case <-limit:
			w.t.Fatalf("still waiting: %s", what)
		}
	}
}

func (w *town) becomes(id market.NeedID, phase market.Phase) {
	w.t.Helper()
	w.eventually(fmt.Sprintf("need %s becomes %s", id.Short(), phase), func() bool { return w.phase(id) == phase.String() })
}

// rider has money at the market.
func (w *town) rider(balance int64) *ecdsa.PrivateKey {
	w.t.Helper()
	key := newKey(w.t)
	w.exec(`insert into accounts (who, token, market, balance) values ($1, $2, $3, $4)`,
		market.AddressOf(key).Bytes(), townRules.Token.Bytes(), townRules.Market.Bytes(), balance)
	return key
}

// wish is a ride through the town for at most so much.
func wish(rider *ecdsa.PrivateKey, most uint64) exchange.Wish {
	return exchange.Wish{
		Service: market.Ride, Stops: []market.Place{centre, goal}, Seats: 1, MaxAmount: market.Units(most),
		Codes: market.NewCodes().Hash(), Blind: market.NewCodes().End, Rider: market.AddressOf(rider),
	}
}

// signed quotes a wish and signs it, after the test changed something.
func (w *town) signed(rider *ecdsa.PrivateKey, wish exchange.Wish, change func(*exchange.Post)) exchange.Post {
	w.t.Helper()
	q, err := w.x.Quote(context.Background(), wish)
	if err != nil {
		w.t.Fatalf("quote: %v", err)
	}
	p := exchange.Post{
		Need: *q.Need, Details: *q.Details, Notes: wish.Notes,
		Key: exchange.Key{Account: market.AddressOf(rider), Key: market.NewCodes().End.String()[:20], Request: market.NewCodes().End},
	}
	if change != nil {
		change(&p)
	}
	if p.Signature, err = market.Sign(rider, tripDomain, p.Need); err != nil {
		w.t.Fatal(err)
	}
	return p
}

func (w *town) post(p exchange.Post) market.NeedID {
	w.t.Helper()
	posted, err := w.x.Post(context.Background(), p)
	if err != nil {
		w.t.Fatalf("post: %v", err)
	}
	return posted.Need
}

// ride posts a ride for at most so much by a new rider.
func (w *town) ride(most uint64) market.NeedID {
	w.t.Helper()
	rider := w.rider(int64(most))
	return w.post(w.signed(rider, wish(rider, most), nil))
}

// car is a registered vehicle on the field.
type car struct {
	w      *town
	key    *ecdsa.PrivateKey
	id     market.Address
	owner  market.Address
	frames chan market.Frame
}

// car registers a vehicle; price > 0 is its standing offer, else it wants to bid itself.
func (w *town) car(price uint64, distance time.Duration) *car {
	w.t.Helper()
	key := newKey(w.t)
	c := &car{w: w, key: key, id: market.AddressOf(key), owner: market.Address{0x0f}, frames: make(chan market.Frame, 1000)}
	w.exec(`insert into regions (id) values ('demo') on conflict do nothing`)
	w.exec(`insert into vehicles (id, owner, operator, vehicle_bps, region, until, registry, profile, class)
		values ($1, $2, $2, 1000, 'demo', now() + interval '1 day', 'confirmed', '{"class": "car", "seats": 4}', 'car')`, c.id.Bytes(), c.owner.Bytes())
	if price > 0 {
		w.exec(`insert into offers (vehicle, offer, until) values ($1, $2, now() + interval '1 day')`, c.id.Bytes(),
			market.Offer{Services: []market.ServiceName{market.ServiceName(market.Ride)}, Until: time.Now().Add(time.Hour).Unix(), OpenMax: 1})
	}
	w.field.enter(c, price, distance)
	return c
}

// wait waits for a frame of a type about a need, and drops others.
func wait[F market.Frame](c *car, about func(F) bool) F {
	c.w.t.Helper()
	limit := time.After(time.Minute)
	for {
		select {
		case f := <-c.frames:
			if f, ok := f.(F); ok && about(f) {
				return f
			}
		case <-limit:
			var zero F
			c.w.t.Fatalf("no %T came", zero)
		}
	}
}

func (c *car) invited(need market.NeedID) *market.NeedFrame {
	c.w.t.Helper()
	return wait(c, func(f *market.NeedFrame) bool { return f.Need == need })
}

func (c *car) asked(need market.NeedID) *market.CommitmentRequestFrame {
	c.w.t.Helper()
	return wait(c, func(f *market.CommitmentRequestFrame) bool { return f.Need == need })
}

// bid signs a price for an invitation.
func (c *car) bid(in market.Invitation, amount uint64, change func(*market.BidFrame)) *market.BidFrame {
	c.w.t.Helper()
	now := time.Now()
	f := &market.BidFrame{PickupAt: now.Add(time.Minute), DropoffAt: now.Add(5 * time.Minute), Bid: market.Bid{
		Need: in.Need, Vehicle: c.id, Owner: c.owner, Amount: market.Units(amount), VehicleBps: 1000,
		PickupBy: now.Add(3 * time.Minute).Unix(), Expires: in.Terms.OpenBy,
	}}
	if change != nil {
		change(f)
	}
	var err error
	if f.Signature, err = market.Sign(c.key, tripDomain, f.Bid); err != nil {
		c.w.t.Fatal(err)
	}
	return f
}

func (c *car) confirm(f *market.CommitmentRequestFrame) error {
	sig, err := market.Sign(c.key, tripDomain, f.Bid)
	if err != nil {
		c.w.t.Fatal(err)
	}
	return c.w.x.Confirm(context.Background(), c.id, &market.CommitmentConfirmationFrame{Need: f.Need, Signature: sig})
}

// field is supply and courier in one: every free vehicle on it can serve every ride.
type field struct {
	mu     sync.Mutex
	cars   map[market.Address]*spot
	frozen int // pictures taken

	freezing func()        // what happens while one is taken
	slow     time.Duration // that a ring takes; then nobody is looked for before a clearing, either
}

type spot struct {
	car      *car
	price    uint64
	distance time.Duration
	offer    bool
	away     bool
	busy     bool
	shared   int // agreements that share it
}

func newField() *field { return &field{cars: map[market.Address]*spot{}} }

func (f *field) enter(c *car, price uint64, distance time.Duration) {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.cars[c.id] = &spot{car: c, price: price, distance: distance, offer: price > 0}
}

// with changes what the field knows of a car.
func (f *field) with(c *car, change func(*spot)) {
	f.mu.Lock()
	defer f.mu.Unlock()
	change(f.cars[c.id])
}

func (f *field) Candidates(j exchange.Job, limit int) []exchange.Candidate {
	f.mu.Lock()
	defer f.mu.Unlock()
	if j.Auction && f.slow > 0 {
		return nil
	}
	var all []exchange.Candidate
	for v, s := range f.cars {
		if s.away || s.busy || s.shared > 0 && !j.Details.Options.Has(market.Shared) || slices.Contains(j.Excluded, v) {
			continue
		}
		at := j.At.Add(s.distance)
		all = append(all, exchange.Candidate{
			Vehicle: v, Owner: s.car.owner, VehicleBps: 1000, PickupAt: at, DropoffAt: at.Add(4 * time.Minute),
			BusyMs: at.Add(4 * time.Minute).Sub(j.At).Milliseconds(), DistanceM: 2000, DurationMs: 240_000,
			Standing: s.offer && s.shared == 0, Price: market.Units(s.price), Invite: s.price == 0,
		})
	}
	slices.SortFunc(all, func(a, b exchange.Candidate) int {
		return cmp.Or(a.PickupAt.Compare(b.PickupAt), slices.Compare(a.Vehicle[:], b.Vehicle[:]))
	})
	return all[:min(len(all), limit)]
}

// Count counts the field's cars.
func (f *field) Count(time.Time) (idle, busy int) {
	f.mu.Lock()
	defer f.mu.Unlock()
	for _, s := range f.cars {
		if s.busy {
			busy++
		} else if !s.away {
			idle++
		}
	}
	return idle, busy
}

// Freeze takes a picture of the field.
func (f *field) Freeze(at time.Time) exchange.Snapshot {
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.freezing != nil {
		f.mu.Unlock()
		f.freezing()
		f.mu.Lock()
	}
	f.frozen++
	shot := &shot{at: at, cars: map[market.Address]spot{}, slow: f.slow}
	for v, s := range f.cars {
		shot.cars[v] = *s
	}
	return shot
}

// shot is the field at one moment.
type shot struct {
	at   time.Time
	cars map[market.Address]spot
	slow time.Duration
}

func (s *shot) Rings(j exchange.Job, best func(exchange.Floor) int64) func(int, int64) ([]exchange.Candidate, int64) {
	still := &field{cars: map[market.Address]*spot{}}
	price := uint64(math.MaxInt64)
	for v, c := range s.cars {
		still.cars[v] = &c
		if c.offer {
			price = min(price, c.price)
		}
	}
	j.At = s.at
	rest := still.Candidates(j, len(still.cars))
	return func(count int, _ int64) (ring []exchange.Candidate, bound int64) {
		<-time.After(s.slow)
		count = min(count, len(rest))
		ring, rest = rest[:count], rest[count:]
		if len(rest) == 0 {
			return ring, -1
		}
		return ring, best(exchange.Floor{PickupAt: rest[0].PickupAt, Price: market.Units(price)})
	}
}

func (f *field) Why(v market.Address, _ exchange.Job) exchange.Reason {
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.cars[v].busy {
		return exchange.Reason{Code: "busy", Detail: "it has an agreement"}
	}
	return exchange.Reason{}
}

func (f *field) SetOffer(v market.Address, o *market.Offer) {
	f.mu.Lock()
	defer f.mu.Unlock()
	if s := f.cars[v]; s != nil {
		s.offer = o != nil && s.price > 0
	}
}

func (f *field) SetBusy(v market.Address, busy bool) {
	f.mu.Lock()
	defer f.mu.Unlock()
	if s := f.cars[v]; s != nil {
		s.busy = busy
	}
}

func (f *field) Send(v market.Address, frame market.Frame) {
	f.mu.Lock()
	defer f.mu.Unlock()
	if s := f.cars[v]; s != nil && !s.away {
		select {
		case s.car.frames <- frame:
		default: // a courier never waits
		}
	}
}

// streets is a map of half a degree around the centre, on which one goes straight.
type streets struct{}

func (streets) Contains(p market.Place) bool { return p.Distance(centre) < 30_000 }

func (streets) Label(p market.Place) string {
	if p == centre {
		return "Harbour Station"
	}
	return ""
}

func (streets) Trip(d market.Details, _ time.Time) (int64, int64, error) {
	m := int64(d.Stops[0].Distance(d.Stops[len(d.Stops)-1]))
	return m, m * 100, nil
}

// listener keeps what it is told.
type listener struct {
	mu     sync.Mutex
	events []exchange.Event
}

func (l *listener) Told(_ context.Context, events []exchange.Event) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.events = append(l.events, events...)
}

// of are the events of one need so far, as "type from>to".
func (l *listener) of(id market.NeedID) (seen []exchange.Event) {
	l.mu.Lock()
	defer l.mu.Unlock()
	for _, e := range l.events {
		if e.Need == id {
			seen = append(seen, e)
		}
	}
	return seen
}

func isProblem(err error, t market.ProblemType, words string) bool {
	return market.ProblemOf(err) == t && strings.Contains(err.Error(), words)
}

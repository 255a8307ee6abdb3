package vehicles

import (
	"context"
	"crypto/ecdsa"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"net/http/httptest"
	"reflect"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/crypto"
	"github.com/gorilla/websocket"
	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgxpool"

	"github.com/marketd/marketd/internal/access"
	"github.com/marketd/marketd/internal/embedded/pgtest"
	"github.com/marketd/marketd/internal/exchange"
	"github.com/marketd/marketd/internal/postgres"
	"github.com/marketd/marketd/internal/trips"
	"github.com/marketd/marketd/market"
)

func TestMain(m *testing.M) { pgtest.Main(m) }

var domain = market.Domain{ChainID: 31337, Contract: market.Address{0xe5}}

const eventually = time.Minute

// town is a market of one region around (52, 13) on a real database and a real socket; who matches is a recorder.
type town struct {
	t      *testing.T
	hub    *Hub
	trips  *trips.Trips
	desk   *desk
	supply *supply
	pool   *pgxpool.Pool
	url    string
	stop   func()
}

func newTown(t *testing.T, edit func(*Config)) *town {
	t.Helper()
	url := pgtest.New(t, "migrated", func(ctx context.Context, url string) error {
		_, err := postgres.Migrate(ctx, url)
		return err
	})
	store, err := postgres.Open(t.Context(), url)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(store.Close)
	pool, err := pgxpool.New(t.Context(), url)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(pool.Close)
	town := &town{t: t, desk: &desk{}, supply: &supply{}, pool: pool}
	near := func(p market.Place) bool { return p.LatE7 > 520000000 && p.LatE7 < 530000000 }
	c := Config{Guard: gate{}, Store: store, Domain: domain, Regions: []Region{{ID: "demo", Contains: near, Supply: town.supply}}}
	if edit != nil {
		edit(&c)
	}
	town.hub = New(c)
	town.desk.hub = town.hub
	town.trips = trips.New(store, trips.Config{Domain: domain, WaitFor: time.Nanosecond})
	town.hub.Connect(town.desk, town.trips)
	server := httptest.NewServer(town.hub.Handler())
	town.url = "ws" + strings.TrimPrefix(server.URL, "http")
	ctx, cancel := context.WithCancel(context.Background())
	var running sync.WaitGroup
	running.Go(func() {
		if err := town.hub.Run(ctx); err != nil {
			t.Error(err)
		}
	})
	town.stop = sync.OnceFunc(func() { cancel(); running.Wait(); server.Close() })
	t.Cleanup(town.stop)
	town.exec(`insert into regions (id) values ('demo')`)
	return town
}

func (w *town) exec(sql string, args ...any) {
	w.t.Helper()
	if _, err := w.pool.Exec(w.t.Context(), sql, args...); err != nil {
		w.t.Fatalf("%s: %v", sql, err)
	}
}

func (w *town) read(sql string, args ...any) (text string) {
	w.t.Helper()
	if err := w.pool.QueryRow(w.t.Context(), `select coalesce((`+sql+`)::text, '')`, args...).Scan(&text); err != nil {
		w.t.Fatalf("%s: %v", sql, err)
	}
	return text
}

// tell hands the committed events of a need from a version on to the hub, as the teller does.
func (w *town) tell(need market.NeedID, above int) {
	w.t.Helper()
	ctx := context.Background() // a teller runs longer than its test
	rows, err := w.pool.Query(ctx, `select seq, version, type, payload, at from events where need = $1 and version > $2 order by version`, need[:], above)
	if err != nil {
		w.t.Fatal(err)
	}
	var events []exchange.Event
	for rows.Next() {
		e := exchange.Event{Need: need}
		if err := rows.Scan(&e.Seq, &e.Version, &e.Type, &e.Payload, &e.At); err != nil {
			w.t.Fatal(err)
		}
		events = append(events, e)
	}
	w.hub.Told(ctx, events)
}

var owner = market.Address{0x0f}

// register stores a vehicle of owner with a key of its own.
func (w *town) register() *ecdsa.PrivateKey {
	w.t.Helper()
	key, err := crypto.GenerateKey()
	if err != nil {
		w.t.Fatal(err)
	}
	w.exec(`insert into vehicles (id, owner, operator, vehicle_bps, profile, class, registry)
		values ($1, $2, $2, 1000, '{"class": "car", "seats": 4, "mass_g": 100000, "volume_ml": 300000}', 'car', 'confirmed')`,
		market.AddressOf(key).Bytes(), owner.Bytes())
	return key
}

// gate knows tokens of the form t-<address>; s-<address> is a share link.
type gate struct{}

func (gate) Authenticate(_ context.Context, token string) (access.Principal, error) {
	kind, address, _ := strings.Cut(token, "-")
	account, err := market.ParseAddress(address)
	if err != nil {
		return access.Principal{}, market.Problem(market.ProblemUnauthenticated, "the access token is not valid here: sign in again")
	}
	p := access.Principal{Account: account}
	if kind == "s" {
		p.Need = market.NeedID{1}
	}
	return p, nil
}

// desk is an exchange that records what it is told, and answers as it was told to.
type desk struct {
	hub *Hub

	mu     sync.Mutex
	calls  []string
	refuse error
	greet  market.Frame // sent to a vehicle that comes
	block  chan struct{}
}

func (d *desk) note(format string, args ...any) error {
	d.mu.Lock()
	block := d.block
	d.calls = append(d.calls, fmt.Sprintf(format, args...))
	err := d.refuse
	d.mu.Unlock()
	if block != nil {
		<-block
	}
	return err
}

func (d *desk) said() []string {
	d.mu.Lock()
	defer d.mu.Unlock()
	return append([]string(nil), d.calls...)
}

func (d *desk) Bid(_ context.Context, f *market.BidFrame) error {
	return d.note("bid %s", f.Bid.Amount)
}
func (d *desk) Withdraw(_ context.Context, _ market.Address, n market.NeedID, _ market.BidID) error {
	return d.note("withdraw %s", n.Short())
}
func (d *desk) SetOffer(_ context.Context, _ market.Address, o market.Offer) error {
	return d.note("offer %s", o.Base)
}
func (d *desk) Confirm(_ context.Context, _ market.Address, f *market.CommitmentConfirmationFrame) error {
	return d.note("confirm %s %v", f.Need.Short(), f.Decline)
}
func (d *desk) Presence(_ context.Context, v market.Address, here bool) []market.BidID {
	d.mu.Lock()
	defer d.mu.Unlock()
	if here && d.greet != nil {
		d.hub.Send(v, d.greet)
	}
	d.calls = append(d.calls, fmt.Sprint("presence ", here))
	return []market.BidID{{1}}
}

// supply records vehicles by address.
type supply struct {
	mu      sync.Mutex
	here    map[market.Address]Presence
	reports map[market.Address][]market.Report
	filter  map[market.Address]Filter
}

func (s *supply) Enter(v Presence) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.here == nil {
		s.here, s.reports, s.filter = map[market.Address]Presence{}, map[market.Address][]market.Report{}, map[market.Address]Filter{}
	}
	s.here[v.Address] = v
	return nil
}
func (s *supply) Leave(v market.Address, fence int64) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.here[v].Fence <= fence {
		delete(s.here, v)
	}
}
func (s *supply) Track(v market.Address) func(market.Report, time.Time) bool {
	return func(r market.Report, _ time.Time) bool {
		s.mu.Lock()
		defer s.mu.Unlock()
		s.reports[v] = append(s.reports[v], r)
		return true
	}
}
func (s *supply) SetFilter(v market.Address, f Filter) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.filter[v] = f
}
func (s *supply) SetEnergy(market.Address, float64) {}

func (s *supply) has(v market.Address) (p Presence, reports int, ok bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	p, ok = s.here[v]
	return p, len(s.reports[v]), ok
}

// peer is a client's end of a socket.
type peer struct {
	t      *testing.T
	conn   *websocket.Conn
	key    *ecdsa.PrivateKey
	who    market.Address
	frames chan market.Frame
	closed chan error // of 1: why the socket ended
	n      int
}

func (w *town) connect(account market.Address) *peer {
	w.t.Helper()
	p := w.connectMute(account)
	go p.readAll()
	return p
}

// connectMute is a connection that reads nothing by itself.
func (w *town) connectMute(account market.Address) *peer {
	w.t.Helper()
	d := websocket.Dialer{Subprotocols: []string{market.Subprotocol}}
	conn, answer, err := d.DialContext(w.t.Context(), w.url, http.Header{"Authorization": {"Bearer t-" + account.Hex()}})
	if err != nil {
		w.t.Fatal(err)
	}
	answer.Body.Close()
	p := &peer{t: w.t, conn: conn, who: account, frames: make(chan market.Frame, 4096), closed: make(chan error, 1)}
	w.t.Cleanup(func() { conn.Close() })
	return p
}

func (p *peer) readAll() {
	for {
		_, data, err := p.conn.ReadMessage()
		if err != nil {
			p.closed <- err
			close(p.frames)
			return
		}
		f, _, err := market.DecodeFrame(data)
		if err != nil {
			p.t.Errorf("the market sent %s: %v", data, err)
			continue
		}
		p.frames <- f
	}
}

// vehicle connects a new vehicle and says hello.
func (w *town) vehicle() *peer {
	w.t.Helper()
	key := w.register()
	p := w.connect(market.AddressOf(key))
	p.key = key
	p.hello()
	return p
}

func (p *peer) hello() *market.SyncFrame {
	p.t.Helper()
	p.send(&market.HelloFrame{Class: market.Car, Seats: 4, MassGrams: 100000, VolumeMl: 300000, Energy: 0.5})
	return want[*market.SyncFrame](p)
}

// send numbers a frame and sends it.
func (p *peer) send(f market.Frame) string {
	p.t.Helper()
	p.n++
	head := market.HeadOf(f)
	if head.ID == "" {
		head.ID = fmt.Sprint(p.n)
	}
	data, err := market.EncodeFrame(f)
	if err != nil {
		p.t.Fatal(err)
	}
	p.raw(string(data))
	return head.ID
}

func (p *peer) raw(text string) {
	p.t.Helper()
	if err := p.conn.WriteMessage(websocket.TextMessage, []byte(text)); err != nil {
		p.t.Fatal(err)
	}
}

// want is the next frame, which has to be of type F.
func want[F market.Frame](p *peer) (frame F) {
	p.t.Helper()
	select {
	case f, ok := <-p.frames:
		if !ok {
			p.t.Fatalf("the socket ended: %v, want a %s", <-p.closed, reflect.TypeFor[F]())
		}
		frame, ok = f.(F)
		if !ok {
			text, _ := json.Marshal(f)
			p.t.Fatalf("got %s, want a %s", text, reflect.TypeFor[F]())
		}
	case <-time.After(eventually):
		p.t.Fatalf("no frame came, want a %s", reflect.TypeFor[F]())
	}
	return frame
}

// ok sends a frame that has to be accepted.
func (p *peer) ok(f market.Frame) {
	p.t.Helper()
	id := p.send(f)
	if got := want[*market.OkFrame](p); got.Re != id {
		p.t.Errorf("answered was %q, not %q", got.Re, id)
	}
}

// refused sends a frame that has to be refused.
func (p *peer) refused(f market.Frame, problem market.ProblemType) {
	p.t.Helper()
	id := p.send(f)
	got := want[*market.ProblemFrame](p)
	if got.Re != id || got.Problem.Type != "/problems/"+string(problem) || got.Problem.Detail == "" {
		p.t.Errorf("got %+v for frame %s, want a problem %s", got, id, problem)
	}
}

// ends waits for the end of the socket with a close code.
func (p *peer) ends(code int) {
	p.t.Helper()
	for range p.frames {
	}
	err := <-p.closed
	if e, ok := errors.AsType[*websocket.CloseError](err); !ok || e.Code != code {
		p.t.Errorf("the socket ended with %v, want code %d", err, code)
	}
}

func await(t *testing.T, what string, done func() bool) {
	t.Helper()
	for until := time.Now().Add(eventually); !done(); {
		if time.Now().After(until) {
			t.Fatalf("never: %s", what)
		}
		<-time.After(2 * time.Millisecond)
	}
}

// deal is an agreement of a vehicle with a rider.
type deal struct {
	*town
	car     *peer
	rider   *ecdsa.PrivateKey
	codes   market.Codes
	need    market.Need
	details market.Details
	bid     market.Bid
	id      market.NeedID
	head    market.Hash
}

// wish is what the rider of a deal tells the vehicle that serves it.
const wish = "ring twice"

// agree stores an agreement in phase awarded, or ready with its money on the chain.
func (w *town) agree(car *peer, phase market.Phase) *deal {
	w.t.Helper()
	key, err := crypto.GenerateKey()
	if err != nil {
		w.t.Fatal(err)
	}
	d := &deal{town: w, car: car, rider: key, codes: market.NewCodes()}
	now := time.Now().Truncate(time.Second)
	d.details = market.Details{Service: market.Ride, Stops: []market.Place{{LatE7: 525200000, LngE7: 134000000}, {LatE7: 525300000, LngE7: 134200000}},
		Earliest: now.Unix(), Latest: now.Add(time.Hour).Unix(), Seats: 1, Blind: market.NewCodes().End, Notes: market.Keccak([]byte(wish))}
	d.need = market.Need{Rider: market.AddressOf(key), MaxAmount: market.Units(2000), OpenBy: now.Add(time.Minute).Unix(),
		ServiceBy: now.Add(time.Hour).Unix(), Codes: d.codes.Hash(), Trip: market.Trip{What: "ride", Data: d.details.StructHash()},
		Rules: market.Rules{Token: market.Address{0x70}, Market: market.Address{0x3a}, CancelBps: 2000, DisputeFor: 600}}
	d.id = d.need.ID()
	d.bid = market.Bid{Need: d.id, Vehicle: car.who, Owner: owner, Amount: market.Units(1000), PickupBy: now.Add(5 * time.Minute).Unix(), Expires: d.need.OpenBy}
	bid := d.bid.ID()
	w.exec(`insert into needs (id, region, rider, service, phase, signed, details, signature, max_amount, choose, token, market, earliest, latest,
			open_by, service_by, opens_at, expires_at, distance_m, duration_ms, notes)
		values ($1, 'demo', $2, 'ride', $3::text::trip_phase, $4, $5, '\x01', 2000, false, $6, $7, now(), now(), now(), now() + interval '1 hour', now(), now(), 1, 1, $8)`,
		d.id[:], d.need.Rider.Bytes(), phase.String(), d.need, d.details, d.need.Rules.Token.Bytes(), d.need.Rules.Market.Bytes(), wish)
	w.exec(`insert into attempts (need, attempt, vehicle, owner, bid_id, bid, amount, phase, pickup_by, pickup_at, dropoff_at, distance_m, duration_ms)
		values ($1, 1, $2, $3, $4, $5, 1000, $6::text::trip_phase, $7, now(), now(), 1, 1)`,
		d.id[:], car.who.Bytes(), owner.Bytes(), bid[:], d.bid, phase.String(), time.Unix(d.bid.PickupBy, 0))
	if phase == market.Ready {
		d.fund()
	}
	return d
}

// fund stores what the watcher does when the escrow is open.
func (d *deal) fund() {
	d.t.Helper()
	bid := d.bid.ID()
	err := pgx.BeginFunc(d.t.Context(), d.pool, func(tx pgx.Tx) error {
		var b pgx.Batch
		b.Queue(`insert into bookings (need, bid, rider, vehicle, owner, market, token, amount, state, until, opened_tx, opened_block)
			values ($1, $2, $3, $4, $5, $6, $7, 1000, 1, now() + interval '1 hour', $1, 7)`, d.id[:], bid[:], d.need.Rider.Bytes(),
			d.bid.Vehicle.Bytes(), d.bid.Owner.Bytes(), d.need.Rules.Market.Bytes(), d.need.Rules.Token.Bytes())
		b.Queue(`update needs set phase = 'ready', version = version + 1 where id = $1`, d.id[:])
		b.Queue(`update attempts set phase = 'ready', escrow = 'open', opened_tx = $1, opened_block = 7 where need = $1`, d.id[:])
		b.Queue(`insert into events (need, version, type, payload)
			select id, version, 'phase', '{"from": "awarded", "to": "ready", "by": "watcher", "attempt": 1}' from needs where id = $1`, d.id[:])
		return tx.SendBatch(d.t.Context(), &b).Close()
	})
	if err != nil {
		d.t.Fatal(err)
	}
}

func (d *deal) sign(key *ecdsa.PrivateKey, v market.Signed) market.Signature {
	d.t.Helper()
	sig, err := market.Sign(key, domain, v)
	if err != nil {
		d.t.Fatal(err)
	}
	return sig
}

// status is the vehicle's next report, at a stop.
func (d *deal) status(phase market.Phase, stop int) *market.StatusFrame {
	at := d.details.Stops[stop]
	s := market.Status{Need: d.id, Phase: phase, LatE7: at.LatE7, LngE7: at.LngE7, At: time.Now().Unix(), Previous: d.head}
	f := &market.StatusFrame{Status: s, Signature: d.sign(d.car.key, s)}
	f.ID = "s-" + phase.String()
	return f
}

// took remembers that a status was taken.
func (d *deal) took(f *market.StatusFrame) { d.head = f.Status.StructHash() }

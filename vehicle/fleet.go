// Package vehicle connects a vehicle, or a whole fleet over one socket, to a market: it bids, signs, follows missions and
// finds its way back after any loss of connection.
//
//	fleet := vehicle.New(vehicle.Config{URL: "http://127.0.0.1:8080", Token: token})
//	fleet.Add(vehicle.Spec{Key: key, Profile: market.Profile{Class: market.Car, Seats: 4}, Driver: me})
//	err := fleet.Run(ctx)
//
// What is particular to a vehicle is its [Driver]: which needs it wants and at what price, and how it drives. The package
// keeps to the rule that rows are truth and frames are hints: after every reconnect the market's `sync` says which
// missions there are, and whatever the driver was waiting to have acknowledged is sent again under the same frame id.
//
// # Concurrency
//
// All methods may be called from any goroutine. A driver's methods are called from a goroutine a vehicle and a mission.
package vehicle

import (
	"context"
	"crypto/ecdsa"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"maps"
	"math/rand/v2"
	"net/http"
	"slices"
	"strings"
	"sync"
	"time"

	"github.com/gorilla/websocket"
	"golang.org/x/sync/errgroup"

	"github.com/marketd/marketd/market"
)

// Config is how to reach a market.
type Config struct {
	URL   string                                // of the market: http(s)://host:port
	Token func(context.Context) (string, error) // an access token; asked for at each connect
	// Domain, where it is set, is the only contract that is ever signed for; a market that names another is refused.
	Domain market.Domain
	// Trust says whether to work under a need's rules (token, arbiter, shares); nil takes those of every need.
	Trust func(market.Rules) error
	// Near opens a channel to the vehicle at the same place with which a parcel changes hands where leg over ends; it waits for
	// it. What it returns must reach nobody else. nil: the rider's device releases the codes of a hand-over itself.
	Near func(ctx context.Context, m *Mission, over market.NeedID) (io.ReadWriteCloser, error)
	Log  *slog.Logger // nil: slog.Default()
}

// Spec is one vehicle.
type Spec struct {
	Key         *ecdsa.PrivateKey
	Owner       market.Address // receives the earnings; zero: the vehicle itself
	VehicleBps  uint16         // the vehicle's own share, as its registry record says
	Profile     market.Profile
	SpeedFactor float64       // simulated vehicles: how much faster than real they move; 0 is 1
	Offer       *market.Offer // a standing offer, kept up while the fleet runs; nil: the driver bids itself
	Driver      Driver
}

// Driver is what makes a vehicle this vehicle.
type Driver interface {
	// Bid prices an invitation; nil is no. It should answer well before need.BidBy.
	Bid(ctx context.Context, need *market.NeedFrame) *Plan
	// Confirm says whether to keep a standing offer that won, or a bid that is paid more than it asked for, where prices are by
	// vickrey. The amount was checked to be no less than the tariff's, or than the bid's.
	Confirm(ctx context.Context, request *market.CommitmentRequestFrame) bool
	// Drive serves a mission, from when its money is safe (or, after a restart, from where it stands) to its end. ctx ends with
	// the mission: [context.Cause] is a [*Ended].
	Drive(ctx context.Context, m *Mission) error
}

// Plan is a bid before it is signed.
type Plan struct {
	Amount    market.Amount
	PickupAt  time.Time // the plan, which ranks the bid
	DropoffAt time.Time
	PickupBy  time.Time // the promise, which is signed; zero: PickupAt and two minutes
	Expires   time.Time // the escrow opens before this or never; zero: the need's openBy
	Pooled    bool      // for a part of the vehicle, beside its missions: only of needs with [market.Shared], see [Pool]
}

// The connection's patience, and how many frames may wait to be written.
const (
	writeWait      = 10 * time.Second
	pongWait       = 45 * time.Second
	busyWait       = time.Second // before a frame that the market was too busy for is sent again
	backoffFirst   = 200 * time.Millisecond
	backoffMost    = 10 * time.Second
	backoffTooFast = 10 * time.Second // half of it at least
	outboxLength   = 256
	reportEvery    = 250 * time.Millisecond
)

// Fleet is vehicles on one socket.
type Fleet struct {
	config Config
	log    *slog.Logger

	mu       sync.Mutex
	vehicles map[market.Address]*Vehicle
	domain   market.Domain
	link     *link                            // nil while not connected
	reports  map[market.Address]market.Report // not sent yet
}

// New makes a fleet without vehicles.
func New(config Config) *Fleet {
	log := config.Log
	if log == nil {
		log = slog.Default()
	}
	return &Fleet{config: config, log: log, vehicles: map[market.Address]*Vehicle{}, reports: map[market.Address]market.Report{}}
}

// Add puts a vehicle into the fleet, before or while it runs.
func (f *Fleet) Add(spec Spec) *Vehicle {
	v := newVehicle(f, spec)
	f.mu.Lock()
	defer f.mu.Unlock()
	f.vehicles[v.Address] = v
	if f.link != nil {
		f.link.greet(v)
	}
	return v
}

// Run connects, and connects again after each loss, until ctx ends or the market says not to come back.
func (f *Fleet) Run(ctx context.Context) error {
	defer f.endMissions()
	var wait time.Duration
	for {
		greeted, err := f.session(ctx)
		if ctx.Err() != nil {
			return ctx.Err()
		}
		if final(err) {
			return fmt.Errorf("the market refused the fleet: %w", err)
		}
		wait = backoff(wait, greeted, err)
		f.log.Info("connection to the market lost, trying again", "in", wait, "err", err)
		if !sleep(ctx, wait/2+rand.N(wait)) {
			return ctx.Err()
		}
	}
}

// backoff is how long to wait, give or take a half, before the next connect: twice as long after each that came to nothing. A
// market that answered is back, however soon it was lost again; one that said too fast wants its rest.
func backoff(before time.Duration, greeted bool, err error) time.Duration {
	if wrong, ok := errors.AsType[*websocket.CloseError](err); ok && wrong.Code == market.CloseTooFast {
		return backoffTooFast
	}
	if greeted || before == 0 {
		return backoffFirst
	}
	return min(2*before, backoffMost)
}

// final says that trying again would not help.
func final(err error) bool {
	if wrong, ok := errors.AsType[*websocket.CloseError](err); ok {
		return wrong.Code >= 4500 && wrong.Code < 5000
	}
	return market.ProblemOf(err) == market.ProblemWrongChain || market.ProblemOf(err) == market.ProblemDenied
}

// session is one connection from dial to loss; greeted says that the market answered a hello.
func (f *Fleet) session(ctx context.Context) (greeted bool, err error) {
	conn, err := f.dial(ctx)
	if err != nil {
		return false, err
	}
	defer conn.Close()
	l := &link{conn: conn, out: make(chan market.Frame, outboxLength), done: make(chan struct{})}
	group, inner := errgroup.WithContext(ctx)
	l.greetings = func(v *Vehicle) { group.Go(func() error { return v.greet(inner, l) }) }
	group.Go(func() error { <-inner.Done(); conn.Close(); return nil })
	group.Go(func() error { return l.write(inner) })
	group.Go(func() error { return f.report(inner, l) })
	f.mu.Lock()
	f.link = l
	for _, v := range f.vehicles {
		l.greet(v)
	}
	f.mu.Unlock()
	group.Go(func() error { return f.read(ctx, l, &greeted) })
	<-inner.Done()
	f.mu.Lock()
	f.link = nil // nobody joins this session any more
	f.mu.Unlock()
	err = group.Wait()
	close(l.done)
	return greeted, err
}

func (f *Fleet) dial(ctx context.Context) (*websocket.Conn, error) {
	token, err := f.config.Token(ctx)
	if err != nil {
		return nil, fmt.Errorf("get a token: %w", err)
	}
	dialer := websocket.Dialer{HandshakeTimeout: writeWait, Subprotocols: []string{market.Subprotocol}, Proxy: http.ProxyFromEnvironment}
	url := "ws" + strings.TrimPrefix(strings.TrimSuffix(f.config.URL, "/"), "http") + "/v1/vehicles/ws"
	conn, answer, err := dialer.DialContext(ctx, url, http.Header{"Authorization": {"Bearer " + token}}) //nolint:bodyclose // it is a copy in memory
	if err != nil {
		if answer != nil && answer.StatusCode == http.StatusForbidden {
			return nil, market.Problem(market.ProblemDenied, "the token may not speak for vehicles").Because(err)
		}
		return nil, fmt.Errorf("dial %s: %w", url, err)
	}
	conn.SetReadLimit(market.MaxFrameBytes * 64) // a sync may be large; the market's limit holds for what we send
	return conn, nil
}

// read dispatches frames until the connection ends.
func (f *Fleet) read(ctx context.Context, l *link, greeted *bool) error {
	alive := func() { _ = l.conn.SetReadDeadline(time.Now().Add(pongWait)) }
	alive()
	l.conn.SetPingHandler(func(data string) error {
		alive()
		return l.conn.WriteControl(websocket.PongMessage, []byte(data), time.Now().Add(writeWait))
	})
	for {
		_, data, err := l.conn.ReadMessage()
		if err != nil {
			return err
		}
		alive()
		frame, err := readFrame(data)
		if err != nil {
			f.log.Warn("a frame of the market cannot be read", "err", err)
			continue
		}
		if sync, ok := frame.(*market.SyncFrame); ok {
			if err := f.adopt(sync.Domain); err != nil {
				return err
			}
			*greeted = true
		}
		if v := f.addressee(market.HeadOf(frame).Vehicle); v != nil {
			v.take(ctx, l, frame)
		}
	}
}

// adopt takes the market's signing domain, unless another was pinned.
func (f *Fleet) adopt(ref market.DomainRef) error {
	d := market.Domain(ref)
	if pinned := f.config.Domain; pinned != (market.Domain{}) && pinned != d {
		return market.Problem(market.ProblemWrongChain, "the market signs for chain %d contract %s, not for chain %d contract %s as configured",
			d.ChainID, d.Contract, pinned.ChainID, pinned.Contract)
	}
	f.mu.Lock()
	f.domain = d
	f.mu.Unlock()
	return nil
}

// addressee is the vehicle that a frame names, or the only one.
func (f *Fleet) addressee(named *market.Address) *Vehicle {
	f.mu.Lock()
	defer f.mu.Unlock()
	if named != nil {
		return f.vehicles[*named]
	}
	if len(f.vehicles) == 1 {
		for _, v := range f.vehicles {
			return v
		}
	}
	return nil
}

// signingDomain is what the last sync named.
func (f *Fleet) signingDomain() market.Domain {
	f.mu.Lock()
	defer f.mu.Unlock()
	return f.domain
}

// report sends the latest position of each vehicle that moved, many in one frame.
func (f *Fleet) report(ctx context.Context, l *link) error {
	const batch = 100 // entries that surely fit a frame
	tick := time.NewTicker(reportEvery)
	defer tick.Stop()
	for {
		select {
		case <-ctx.Done():
			return nil
		case <-tick.C:
		}
		var moved []market.VehicleReport
		f.mu.Lock()
		for address, r := range f.reports {
			if f.vehicles[address].seated(l) {
				moved = append(moved, market.VehicleReport{Vehicle: address, Report: r})
				delete(f.reports, address)
			}
		}
		f.mu.Unlock()
		for part := range slices.Chunk(moved, batch) {
			l.push(&market.PositionFrame{Positions: part})
		}
	}
}

func (f *Fleet) endMissions() {
	f.mu.Lock()
	vehicles := slices.Collect(maps.Values(f.vehicles))
	f.mu.Unlock()
	for _, v := range vehicles {
		v.stop()
	}
}

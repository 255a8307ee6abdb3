package api

import (
	"context"
	"crypto/ecdsa"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"sync"
	"testing"
	"testing/fstest"
	"time"

	"github.com/ethereum/go-ethereum/crypto"

	"github.com/marketd/marketd/client"
	"github.com/marketd/marketd/internal/access"
	"github.com/marketd/marketd/market"
	"github.com/marketd/marketd/routing"
	"github.com/marketd/marketd/routing/city"
)

// testMarket is a whole interface over rooms that keep everything in memory.
type testMarket struct {
	t      *testing.T
	config Config
	server *Server
	http   *httptest.Server
	store  *memoryStore
	rooms  *rooms
	live   *liveVehicles
}

var island = sync.OnceValues(func() (*routing.Network, error) { return city.Island(1) })

var (
	testRules = market.Rules{
		Token: market.Address{0x70}, Market: market.Address{0x3a}, Arbiter: market.AddressOf(judge), MarketBps: 500, CancelBps: 2000, SilentBps: 5000,
		AnswerFor: 20, DisputeFor: 30, RuleFor: 30,
	}
	testFacts = Facts{
		ChainID: 31337, RPCURL: "http://127.0.0.1:8545", Confirmations: 1, Escrow: market.Address{0xe5}, History: market.Address{0x41}, Rules: testRules,
		Token: Token{Domain: market.TokenDomain{Name: "Demo Dollar", Version: "1", ChainID: 31337, Contract: testRules.Token}, Symbol: "DUSD", Decimals: 6},
	}
)

func newMarket(t *testing.T) *testMarket {
	t.Helper()
	network, err := island()
	if err != nil {
		t.Fatal(err)
	}
	key, err := access.NewKey()
	if err != nil {
		t.Fatal(err)
	}
	m := &testMarket{t: t, store: newMemoryStore(), live: &liveVehicles{vehicles: map[market.Address]LiveVehicle{}}}
	guard, err := access.New(access.Config{Keys: []*ecdsa.PrivateKey{key}, ChainID: testFacts.ChainID, Market: []market.Address{market.AddressOf(staff)},
		Arbiters: []market.Address{market.AddressOf(judge)}}, m.store, nil)
	if err != nil {
		t.Fatal(err)
	}
	hub, zones := NewHub(), routing.NewZones(network.Zones()...)
	m.rooms = &rooms{store: m.store, hub: hub}
	m.config = Config{
		Exchange: m.rooms, Trips: m.rooms, Guard: guard, Reads: m.store, Writes: m.store, Live: m.live, Chain: fixedChain{}, Signers: keysOnly{}, Hub: hub,
		Facts: testFacts, Dev: true, Version: "test", Log: slog.New(slog.NewTextHandler(io.Discard, nil)),
		Regions: []Region{{
			ID: "island", Name: "Island", Services: []market.Service{market.Ride, market.Delivery}, Map: network,
			Terms:  Terms{Prices: "first", ValueOfTime: market.Units(4_000_000), BidWindowMs: 500},
			Router: routing.New(network, zones), Zones: zones,
		}},
		Vehicles: http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(http.StatusTeapot) }),
		Web:      fstest.MapFS{"index.html": {Data: []byte("<!doctype html>app")}, "assets/app.js": {Data: []byte("app()")}},
	}
	if m.server, err = New(m.config); err != nil {
		t.Fatal(err)
	}
	m.http = httptest.NewServer(m.server.Handler())
	t.Cleanup(m.http.Close)
	return m
}

// staff has the role market, judge the role arbiter.
var staff, judge = mustKey(), mustKey()

func mustKey() *ecdsa.PrivateKey {
	k, err := crypto.GenerateKey()
	if err != nil {
		panic(err)
	}
	return k
}

// stranger is a client that is not signed in; user one that is. All they say is compared with the document.
func (m *testMarket) stranger() *client.Client {
	c, err := client.New(m.http.URL, &http.Client{Transport: described{m.t}})
	if err != nil {
		m.t.Fatal(err)
	}
	return c
}

func (m *testMarket) user(key *ecdsa.PrivateKey) *client.Client {
	m.t.Helper()
	c := m.stranger()
	if err := c.SignIn(m.t.Context(), key); err != nil {
		m.t.Fatal(err)
	}
	return c
}

func want(t *testing.T, err error, p market.ProblemType) {
	t.Helper()
	if got := market.ProblemOf(err); got != p {
		t.Errorf("got %v, want the problem %s", err, p)
	}
}

func must[T any](t *testing.T) func(T, error) T {
	t.Helper()
	return func(v T, err error) T {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		return v
	}
}

// keysOnly checks signatures of keys.
type keysOnly struct{}

func (keysOnly) Check(_ context.Context, who market.Address, digest market.Hash, sig market.Signature) error {
	got, err := market.Recover(digest, sig)
	if err != nil {
		return err
	}
	if got != who {
		return market.Problem(market.ProblemInvalidSignature, "the signature is by %s, not by %s", got, who)
	}
	return nil
}

// fixedChain stands still.
type fixedChain struct{}

func (fixedChain) Head() (uint64, time.Time) { return 7, time.Unix(1_777_000_000, 0).UTC() }
func (fixedChain) Wallet(context.Context, market.Address) (tokens market.Amount, permit, exit market.Uint256, err error) {
	return market.Units(5_000000), market.NonceOf(2), market.NonceOf(0), nil
}

// liveVehicles are vehicles with a session.
type liveVehicles struct {
	mu       sync.Mutex
	vehicles map[market.Address]LiveVehicle
}

func (l *liveVehicles) put(v LiveVehicle) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.vehicles[v.Address] = v
}

func (l *liveVehicles) Vehicle(a market.Address) (LiveVehicle, bool) {
	l.mu.Lock()
	defer l.mu.Unlock()
	v, ok := l.vehicles[a]
	return v, ok
}

func (l *liveVehicles) Idle(box routing.Bounds, limit int) (out []LiveVehicle) {
	l.mu.Lock()
	defer l.mu.Unlock()
	for _, v := range l.vehicles {
		if p, err := market.PlaceAt(v.Report.Lat, v.Report.Lng); err == nil && box.Contains(p) && len(out) < limit {
			out = append(out, v)
		}
	}
	return out
}

func (l *liveVehicles) Supply(string) (idle, busy int) {
	l.mu.Lock()
	defer l.mu.Unlock()
	return len(l.vehicles), 0
}

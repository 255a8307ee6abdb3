package main

import (
	"context"
	"crypto/ecdsa"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"net/http"
	"sync/atomic"
	"time"

	"github.com/marketd/marketd/internal/access"
	"github.com/marketd/marketd/internal/api"
	"github.com/marketd/marketd/internal/escrow"
	"github.com/marketd/marketd/internal/exchange"
	"github.com/marketd/marketd/internal/postgres"
	"github.com/marketd/marketd/internal/trips"
	"github.com/marketd/marketd/internal/vehicles"
	"github.com/marketd/marketd/market"
	"github.com/marketd/marketd/web"
)

// setup is everything that a market is wired from, however it was found: by dev or from the environment.
type setup struct {
	databaseURL string
	nodes       []escrow.Client
	publicRPC   string // what wallets and riders' own checks use
	explorerURL string
	chainID     uint64
	contract    market.Address
	from        int64          // a block before the contract's first log; 0: it is looked for
	history     market.Address // zero: histories are not anchored
	anchorEvery time.Duration
	token       api.Token
	tokenAt     market.Address
	market      market.Address
	arbiter     market.Address
	operators   []*ecdsa.PrivateKey
	minter      *ecdsa.PrivateKey
	accessKey   *ecdsa.PrivateKey
	hosts       []string
	terms       terms
	clears      clears
	towns       towns
	styleURL    string
	listener    net.Listener
	log         *slog.Logger
	trace       market.Address
	fleet       bool // ready only when a need was bid upon
}

// open is a market that is wired and not running yet.
type open struct {
	setup
	store    *postgres.Store
	escrow   *escrow.Escrow
	exchange *exchange.Exchange
	trips    *trips.Trips
	hub      *vehicles.Hub
	server   *api.Server
	bid      atomic.Bool // some need was bid upon since the start
	closing  atomic.Bool
}

// shutdownWait is how long requests and sessions may take to end.
const shutdownWait = 10 * time.Second

// wire makes all parts of a market.
func wire(ctx context.Context, s setup) (*open, error) {
	m := &open{setup: s}
	var err error
	if m.store, err = postgres.Open(ctx, s.databaseURL); err != nil {
		return nil, err
	}
	if err := m.wireParts(ctx); err != nil {
		m.store.Close()
		return nil, err
	}
	return m, nil
}

func (m *open) wireParts(ctx context.Context) error {
	rules := m.terms.rules(m.tokenAt, m.market, m.arbiter)
	domain := market.Domain{ChainID: m.chainID, Contract: m.contract}
	var err error
	m.escrow, err = escrow.New(ctx, escrow.Config{
		Nodes: m.nodes, ChainID: m.chainID, Contract: m.contract, Token: m.tokenAt, Market: m.market,
		Operators: m.operators, Minter: m.minter, From: m.from, Confirmations: m.terms.confirmations, Log: m.log,
		History: m.history, AnchorEvery: m.anchorEvery,
	}, m.store)
	if err != nil {
		return fmt.Errorf("open the escrow: %w", err)
	}
	guard, err := access.New(access.Config{
		Keys: []*ecdsa.PrivateKey{m.accessKey}, ChainID: m.chainID, Hosts: m.hosts,
		Market: []market.Address{m.market}, Arbiters: []market.Address{m.arbiter},
	}, m.store, m.escrow)
	if err != nil {
		return err
	}
	m.hub = vehicles.New(vehicles.Config{
		Guard: guard, Store: m.store, Regions: each(m.towns, (*town).vehiclesRegion), Domain: domain,
		Origin: m.sameOrigin, Simulation: m.terms.simulation, Trace: m.trace, Limits: m.terms.sockets, Log: m.log,
	})
	streams := api.NewHub()
	decimals := m.token.Decimals
	m.exchange = exchange.New(m.store, m.hub, each(m.towns, func(t *town) exchange.Region { return t.exchangeRegion(decimals, m.clears) }), exchange.Config{
		Domain: domain, Rules: rules, BidWindow: bidWindow, Signers: m.escrow, Sinks: []exchange.Sink{m.hub, streams}, Bids: bidSinks{streams, &m.bid}, Log: m.log,
	})
	m.trips = trips.New(m.store, trips.Config{
		Domain: domain, WaitFor: m.terms.waitFor, Heard: m.hub.Heard, Signers: m.escrow, Log: m.log,
	})
	m.hub.Connect(m.exchange, m.trips)
	m.server, err = api.New(api.Config{
		Exchange: m.exchange, Trips: m.trips, Guard: guard, Reads: m.store, Writes: m.store, Live: m.towns, Chain: m.escrow,
		Signers: m.escrow, Hub: streams,
		Facts: api.Facts{
			ChainID: m.chainID, RPCURL: m.publicRPC, ExplorerURL: m.explorerURL, Confirmations: m.terms.confirmations,
			Escrow: m.contract, History: m.history, Token: m.token, Rules: rules,
		},
		Regions: each(m.towns, func(t *town) api.Region {
			return t.apiRegion(m.styleURL, m.clears.published(decimals), m.exchange.VehicleTime)
		}),
		Vehicles: m.hub.Handler(), Web: web.Dist(), Ready: m.ready, Dev: m.terms.faucet, Limits: m.terms.limits, Proxies: m.terms.proxies,
		Connect: connectOrigins(m.publicRPC), Metrics: m.escrow.WriteMetrics, Version: fullVersion(), Log: m.log,
	})
	if err != nil {
		return err
	}
	return m.server.LoadZones(ctx)
}

// each maps a list.
func each[T, R any](list []T, f func(T) R) []R {
	out := make([]R, len(list))
	for i, one := range list {
		out[i] = f(one)
	}
	return out
}

// bidSinks wakes the streams of events, and notes that the market lives.
type bidSinks struct {
	streams *api.Hub
	seen    *atomic.Bool
}

func (b bidSinks) BidsChanged(need market.NeedID) {
	b.seen.Store(true)
	b.streams.BidsChanged(need)
}

// sameOrigin says whether a browser's page may open a vehicles' socket: only pages of this market.
func (m *open) sameOrigin(origin string) bool {
	for _, host := range append([]string{m.listener.Addr().String()}, m.hosts...) {
		if origin == "http://"+host || origin == "https://"+host {
			return true
		}
	}
	return false
}

// connectOrigins are what the web app may call beside the market: the chain, for a rider's own checks.
func connectOrigins(rpc string) []string {
	if rpc == "" {
		return nil
	}
	return []string{rpc}
}

// ready is what has to be true for the market to be open.
func (m *open) ready(ctx context.Context) []api.Check {
	checks := []api.Check{check("database", m.store.Ping(ctx)), {Name: "chain", OK: true}, check("regions", m.exchange.Ready())}
	if problems := m.escrow.Problems(); len(problems) > 0 {
		checks[1] = api.Check{Name: "chain", Detail: problems[0]}
	}
	if m.fleet {
		bid := api.Check{Name: "fleet", OK: m.bid.Load()}
		if !bid.OK {
			bid.Detail = "no need was bid upon yet"
		}
		checks = append(checks, bid)
	}
	if m.closing.Load() {
		checks = append(checks, api.Check{Name: "open", Detail: "the market is closing"})
	}
	return checks
}

func check(name string, err error) api.Check {
	if err != nil {
		return api.Check{Name: name, Detail: err.Error()}
	}
	return api.Check{Name: name, OK: true}
}

// isReady says whether all checks hold.
func (m *open) isReady(ctx context.Context) bool {
	for _, c := range m.ready(ctx) {
		if !c.OK {
			return false
		}
	}
	return true
}

// layers are the market's parts in the order in which they stand on each other.
func (m *open) layers() []layer {
	return []layer{
		{"the database", func(ctx context.Context) error { <-ctx.Done(); m.store.Close(); return nil }},
		{"the maps", m.towns.prepare},
		{"the escrow", m.escrow.Run},
		{"the exchange", m.exchange.Run},
		{"the trips", m.trips.Run},
		{"the vehicles' sockets", m.hub.Run},
		{"the zones", func(ctx context.Context) error { return m.server.FollowZones(ctx, m.store.Listen) }},
		{"the web server", m.serveHTTP},
	}
}

// serveHTTP answers until ctx ends, and then lets what is under way end.
func (m *open) serveHTTP(ctx context.Context) error {
	streams, endStreams := context.WithCancel(context.Background())
	defer endStreams()
	server := &http.Server{
		Handler: m.server.Handler(), ReadHeaderTimeout: 10 * time.Second, IdleTimeout: 2 * time.Minute, MaxHeaderBytes: 32 << 10,
		BaseContext: func(net.Listener) context.Context { return streams },
		ErrorLog:    slog.NewLogLogger(m.log.Handler(), slog.LevelDebug),
	}
	failed := make(chan error, 1)
	go func() { failed <- server.Serve(m.listener) }()
	select {
	case err := <-failed:
		return err
	case <-ctx.Done():
	}
	m.closing.Store(true)
	endStreams() // event streams have no end of their own
	wait, cancel := context.WithTimeout(context.Background(), shutdownWait)
	defer cancel()
	err := server.Shutdown(wait)
	if served := <-failed; !errors.Is(served, http.ErrServerClosed) {
		return served
	}
	return err
}

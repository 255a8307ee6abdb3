package main

import (
	"context"
	"crypto/ecdsa"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"time"

	"github.com/marketd/marketd/internal/access"
	"github.com/marketd/marketd/internal/api"
	"github.com/marketd/marketd/internal/crashpoint"
	"github.com/marketd/marketd/internal/embedded"
	"github.com/marketd/marketd/internal/embedded/pgserver"
	"github.com/marketd/marketd/internal/escrow"
	"github.com/marketd/marketd/internal/postgres"
	"github.com/marketd/marketd/market"
	"github.com/marketd/marketd/routing"
	"github.com/marketd/marketd/routing/city"
)

// dev opens a whole market on this machine: a private PostgreSQL, a chain in the process with the contracts on it, a demo
// city with a demo fleet, and the web app.
func dev(ctx context.Context, args []string) error {
	c, asked, err := parseDev(args)
	if err != nil {
		return err
	}
	crashpoint.Enable()
	state, err := embedded.OpenState(c.state, c.fresh)
	if err != nil {
		return err
	}
	defer state.Close()
	logFile, err := os.OpenFile(state.Path("marketd.log"), os.O_CREATE|os.O_APPEND|os.O_WRONLY, 0o600)
	if err != nil {
		return fmt.Errorf("open the log: %w", err)
	}
	defer logFile.Close()
	d := &development{devConfig: c, state: state, say: newSteps(os.Stdout), logFile: logFile}
	d.log = slog.New(slog.NewTextHandler(logFile, nil))
	d.listener, err = listen(c.port, asked)
	if err != nil {
		return err
	}
	defer d.listener.Close()
	return d.run(ctx)
}

// development is a market of marketd dev while it runs.
type development struct {
	devConfig
	state    *embedded.State
	say      *steps
	log      *slog.Logger
	logFile  *os.File
	listener net.Listener
}

// listen takes the port, or the next free one where nobody asked for a particular one.
func listen(port int, asked bool) (net.Listener, error) {
	const tries = 20
	for p := port; ; p++ {
		l, err := net.Listen("tcp", fmt.Sprintf("127.0.0.1:%d", p))
		if err == nil {
			return l, nil
		}
		if asked || p == port+tries {
			return nil, fmt.Errorf("port %d is in use; name another one with --port, or 0 for any free one: %w", p, err)
		}
	}
}

func (d *development) run(ctx context.Context) error {
	d.say.next("Maps")
	towns, err := d.towns(ctx)
	if err != nil {
		return err
	}
	d.say.next("Database")
	database, err := d.database(ctx)
	if err != nil {
		return err
	}
	if _, err := postgres.Migrate(ctx, database.url); err != nil {
		return errors.Join(err, closeNow(database.run))
	}
	d.say.next("Chain")
	keys, err := embedded.LoadKeys(d.state.Path("keys"))
	if err != nil {
		return errors.Join(err, closeNow(database.run))
	}
	chain, err := embedded.OpenChain(ctx, embedded.ChainConfig{Dir: d.state.Path("chain"), Alloc: keys.Alloc(), Port: d.rpcPort()})
	if err != nil {
		return errors.Join(err, closeNow(database.run))
	}
	base := []layer{{"PostgreSQL", database.run}, {"the chain", chain.Run}}
	return runLayers(ctx, append(base, layer{"the market", func(ctx context.Context) error {
		return d.market(ctx, towns, database.url, chain, keys)
	}})...)
}

// database is the private PostgreSQL, or one that somebody else runs.
type database struct {
	url string
	run func(context.Context) error
}

func (d *development) database(ctx context.Context) (database, error) {
	if d.dbURL != "" {
		return database{d.dbURL, func(ctx context.Context) error { <-ctx.Done(); return nil }}, nil
	}
	server, err := pgserver.Start(ctx, pgserver.Config{Dir: d.state.Path("")})
	if err != nil {
		return database{}, fmt.Errorf("start the private PostgreSQL: %w", err)
	}
	return database{server.URL(), server.Run}, nil
}

// rpcPort is the one after the market's, where it is free, so that a wallet keeps its settings; else any.
func (d *development) rpcPort() int {
	port := d.listener.Addr().(*net.TCPAddr).Port + 1
	if d.port == 0 {
		return 0
	}
	l, err := net.Listen("tcp", fmt.Sprintf("127.0.0.1:%d", port))
	if err != nil {
		return 0
	}
	l.Close()
	return port
}

// closeNow ends a part that was started and never ran.
func closeNow(run func(context.Context) error) error {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	return run(ctx)
}

// towns are the demo city, or the extract in its place, and the island.
func (d *development) towns(ctx context.Context) (towns, error) {
	var roads *routing.Network
	var err error
	name := "Demo City"
	if d.osm != "" {
		roads, err = routing.OpenOSM(ctx, d.osm)
		name = ""
	} else {
		roads, err = city.Demo(1)
	}
	if err != nil {
		return nil, err
	}
	if name == "" {
		name = strings.ToUpper(roads.Name()[:1]) + roads.Name()[1:]
	}
	island, err := city.Island(1)
	if err != nil {
		return nil, err
	}
	return towns{newTown(roads, name, d.osrm), newTown(island, "The Island", "")}, nil
}

// market runs everything that stands on the database and the chain.
func (d *development) market(ctx context.Context, towns towns, databaseURL string, chain *embedded.Chain, keys *embedded.Keys) error {
	var e env
	terms := devTerms.limitsFrom(&e)
	if err := e.err(); err != nil {
		return err
	}
	d.say.next("Contracts")
	at, err := embedded.Deploy(ctx, chain, keys)
	if err != nil {
		return err
	}
	accessKey, err := loadAccessKey(d.state.Path("keys/access.pem"))
	if err != nil {
		return err
	}
	nodes, closeNodes, err := escrow.Dial(ctx, chain.WSURL())
	defer closeNodes()
	if err != nil {
		return err
	}
	token := at.Tokens[0]
	m, err := wire(ctx, setup{
		databaseURL: databaseURL, nodes: nodes, publicRPC: chain.RPCURL(), chainID: chain.ChainID().Uint64(), contract: at.Escrow,
		history: at.History, anchorEvery: devAnchors,
		token: api.Token{
			Domain: market.TokenDomain{Name: "Demo Dollar", Version: "1", ChainID: chain.ChainID().Uint64(), Contract: token},
			Symbol: "DUSD", Decimals: 6,
		},
		tokenAt: token, market: embedded.Address(keys.Market), arbiter: embedded.Address(keys.Arbiter),
		operators: keys.Operators[:], minter: keys.Faucet, accessKey: accessKey, terms: terms, clears: d.clears, towns: towns,
		styleURL: os.Getenv("MARKETD_MAP_STYLE_URL"), listener: d.listener, log: d.log, trace: d.trace, fleet: !d.noFleet,
	})
	if err != nil {
		return err
	}
	layers := m.layers()
	if d.debug != "" {
		l, err := listenDebug(d.debug)
		if err != nil {
			return errors.Join(err, closeStore(m))
		}
		d.say.note("Profiles: http://%s/debug/pprof/", l.Addr())
		layers = append(layers, debugLayer(l))
	}
	url := "http://" + d.listener.Addr().String()
	if !d.noFleet {
		fleets, err := demoFleets(d.devConfig, url, d.state.Path(""), d.logFile)
		if err != nil {
			return errors.Join(err, closeStore(m))
		}
		for _, f := range fleets {
			layers = append(layers, layer{"the demo fleet", f.run})
		}
	}
	return runLayers(ctx, append(layers, layer{"the announcement", func(ctx context.Context) error { return d.announce(ctx, m, url) }})...)
}

func closeStore(m *open) error { m.store.Close(); return nil }

// announce says the address once the market is ready, and then waits.
func (d *development) announce(ctx context.Context, m *open, url string) error {
	if !d.noFleet {
		d.say.next("Fleet")
	}
	tick := time.NewTicker(50 * time.Millisecond)
	defer tick.Stop()
	for !m.isReady(ctx) {
		select {
		case <-ctx.Done():
			return nil
		case <-tick.C:
		}
	}
	if err := d.state.Announce(url); err != nil {
		return err
	}
	d.say.done()
	fmt.Printf("Market is open: %s\n", url)
	<-ctx.Done()
	fmt.Println("\nClosing the market; the same command opens it again where it is now.")
	return nil
}

// loadAccessKey reads the key that signs access tokens, or makes it.
func loadAccessKey(path string) (*ecdsa.PrivateKey, error) {
	data, err := os.ReadFile(path)
	if errors.Is(err, os.ErrNotExist) {
		key, err := access.NewKey()
		if err != nil {
			return nil, err
		}
		if data, err = access.MarshalKey(key); err != nil {
			return nil, err
		}
		if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
			return nil, err
		}
		return key, os.WriteFile(path, data, 0o600)
	}
	if err != nil {
		return nil, err
	}
	return access.ParseKey(data)
}

// steps tells what the start is doing, with the time it took.
type steps struct {
	out   io.Writer
	began time.Time
	last  time.Time
	name  string
}

func newSteps(out io.Writer) *steps {
	fmt.Fprintf(out, "marketd %s on %s/%s\n", fullVersion(), runtime.GOOS, runtime.GOARCH)
	return &steps{out: out, began: time.Now()}
}

func (s *steps) next(name string) {
	s.done()
	s.name, s.last = name, time.Now()
}

// note says something beside the steps.
func (s *steps) note(format string, args ...any) {
	s.done()
	fmt.Fprintf(s.out, format+"\n", args...)
}

func (s *steps) done() {
	if s.name != "" {
		fmt.Fprintf(s.out, "  %-10s %4.1f s\n", s.name, time.Since(s.last).Seconds())
		s.name = ""
	}
}

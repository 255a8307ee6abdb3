package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"os/exec"
	"runtime"
	"time"

	"github.com/marketd/marketd/internal/access"
	"github.com/marketd/marketd/internal/exchange"
	"github.com/marketd/marketd/internal/supply"
	"github.com/marketd/marketd/internal/trips"
	"github.com/marketd/marketd/internal/vehicles"
	"github.com/marketd/marketd/market"
	"github.com/marketd/marketd/routing"
)

func socketExperiments() []experiment {
	return []experiment{{
		group: "socket", instance: fmt.Sprintf("%s vehicles, %d positions a frame, one core takes them", thousands(fed), batch),
		rows: []row{{Name: "positions over one socket, decoded and indexed", Unit: "/s", Reach: 250_000}}, prepare: fedSides,
	}}
}

// fedSides are marketd's session and supply in this process, pinned to one core, and Redis, which uses one; each is fed by a
// process of its own over loopback.
func fedSides(e *env) ([]side, error) {
	gate, err := openGate()
	if err != nil {
		return nil, err
	}
	ours, err := startFeeder("marketd", gate.url)
	if err != nil {
		gate.close()
		return nil, err
	}
	sides := []side{{name: "marketd", close: func() { ours.close(); gate.close() }, run: func(span time.Duration) ([]metric, error) {
		procs := runtime.GOMAXPROCS(1)
		defer runtime.GOMAXPROCS(procs)
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		count, took, err := ours.run(span)
		runtime.ReadMemStats(&after)
		return []metric{{value: float64(count) / took.Seconds(), allocs: round2(float64(after.Mallocs-before.Mallocs) / float64(count))}}, err
	}}}
	if idle, _ := gate.supply.Count(time.Now()); idle != fed {
		return sides, fmt.Errorf("supply knows %d of %d vehicles", idle, fed)
	}
	if e.redis == "" {
		return sides, nil
	}
	for _, how := range []struct{ name, to string }{
		{"Redis GEOADD, pipelined", "redis"}, {fmt.Sprintf("Redis GEOADD of %d at once, pipelined", batch), "redis-many"},
	} {
		s, err := redisSide(e.redis, how.name, how.to)
		if err != nil {
			return sides, err
		}
		sides = append(sides, s)
	}
	return sides, nil
}

func redisSide(program, name, to string) (side, error) {
	l, err := net.Listen("tcp", "127.0.0.1:0") // finds a free port
	if err != nil {
		return side{}, err
	}
	_, port, _ := net.SplitHostPort(l.Addr().String())
	_ = l.Close()
	server := exec.Command(program, "--port", port, "--bind", "127.0.0.1", "--save", "", "--appendonly", "no", "--daemonize", "no")
	server.Stderr = os.Stderr
	if err := server.Start(); err != nil {
		return side{}, err
	}
	end := func() { _ = server.Process.Kill(); _ = server.Wait() }
	address := "127.0.0.1:" + port
	if err := listening(address); err != nil {
		end()
		return side{}, err
	}
	f, err := startFeeder(to, address)
	if err != nil {
		end()
		return side{}, err
	}
	return side{name: name, close: func() { f.close(); end() }, run: func(span time.Duration) ([]metric, error) {
		count, took, err := f.run(span)
		if err != nil {
			return nil, err
		}
		return []metric{{value: float64(count) / took.Seconds(), allocs: -1}}, nil
	}}, nil
}

// listening waits for somebody to accept connections: a process that was just started says nothing when it does. It is not timed.
func listening(address string) error {
	for begin := time.Now(); time.Since(begin) < 10*time.Second; time.Sleep(20 * time.Millisecond) {
		if conn, err := net.Dial("tcp", address); err == nil {
			return conn.Close()
		}
	}
	return fmt.Errorf("nobody listens at %s", address)
}

// feeder is a process of feed.go.
type feeder struct {
	process *exec.Cmd
	in      io.WriteCloser
	out     *bufio.Reader
}

func startFeeder(to, address string) (*feeder, error) {
	self, err := os.Executable()
	if err != nil {
		return nil, err
	}
	f := &feeder{process: exec.Command(self, "feed", to, address)}
	f.process.Stderr = os.Stderr
	if f.in, err = f.process.StdinPipe(); err != nil {
		return nil, err
	}
	out, err := f.process.StdoutPipe()
	if err != nil {
		return nil, err
	}
	f.out = bufio.NewReader(out)
	if err := f.process.Start(); err != nil {
		return nil, err
	}
	if line, err := f.out.ReadString('\n'); err != nil || line != "ready\n" {
		f.close()
		return nil, fmt.Errorf("feed %s: %q: %w", to, line, err)
	}
	return f, nil
}

func (f *feeder) run(span time.Duration) (count int, took time.Duration, err error) {
	if _, err := fmt.Fprintln(f.in, span); err != nil {
		return 0, 0, err
	}
	if _, err = fmt.Fscanln(f.out, &count, &took); err != nil {
		err = errors.Join(errors.New("the feeder gave up"), err)
	}
	return count, took, err
}

func (f *feeder) close() {
	_ = f.in.Close()
	_ = f.process.Wait()
}

// gate is marketd's side of the vehicles' sockets, without a database behind it: the sessions and the supply are those of
// the product. Its limits, which are for real vehicles, are lifted: a vehicle's positions count however soon they come.
type gate struct {
	supply *supply.Supply
	url    string
	close  func()
}

func openGate() (*gate, error) {
	box := routing.Bounds{South: cityLat, West: cityLng, North: cityLat + cityHigh, East: cityLng + cityWide}
	guide := &supply.Guide{Box: box}
	g := &gate{supply: supply.New(guide, supply.Config{})}
	hub := vehicles.New(vehicles.Config{
		Guard: open{}, Store: memory{}, Regions: []vehicles.Region{{ID: "city", Contains: guide.Contains, Supply: ranks{g.supply}}},
		Limits: vehicles.Limits{
			Vehicles: fed, Rate: 1e12, Burst: 1e12, PositionGap: time.Nanosecond, PingEvery: time.Hour, DeadAfter: time.Hour,
		},
	})
	hub.Connect(nobody{}, nobody{})
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return nil, err
	}
	ctx, stop := context.WithCancel(context.Background())
	server := &http.Server{Handler: hub.Handler(), ReadHeaderTimeout: time.Minute}
	ended := make(chan struct{})
	go func() { _ = server.Serve(l) }()
	go func() { _ = hub.Run(ctx); close(ended) }()
	g.url = "ws://" + l.Addr().String()
	g.close = func() { stop(); <-ended; _ = server.Close() }
	return g, nil
}

// ranks is supply in the sessions' words.
type ranks struct{ *supply.Supply }

func (r ranks) Enter(v vehicles.Presence) error { return r.Supply.Enter(supply.Vehicle(v)) }

func (r ranks) SetFilter(v market.Address, f vehicles.Filter) {
	r.Supply.SetFilter(v, supply.Filter(f))
}

// open lets everybody in.
type open struct{}

func (open) Authenticate(context.Context, string) (access.Principal, error) {
	return access.Principal{Account: market.Address{1}, Roles: []access.Role{access.Operator}}, nil
}

// memory knows every vehicle, and nothing more of it.
type memory struct{}

func car() exchange.Vehicle {
	return exchange.Vehicle{Profile: market.Profile{Class: market.Car, Seats: 4}, InService: true, Confirmed: true}
}

func (memory) SeatVehicle(context.Context, market.Address, market.Address) (exchange.Vehicle, int64, error) {
	return car(), 1, nil
}

func (memory) Fleet(_ context.Context, all []market.Address) (map[market.Address]exchange.Vehicle, error) {
	fleet := map[market.Address]exchange.Vehicle{}
	for _, v := range all {
		fleet[v] = car()
	}
	return fleet, nil
}

func (memory) SeenIn(context.Context, string, []market.Address) error { return nil }

func (memory) Truth(context.Context, market.Address) (trips.Truth, error) { return trips.Truth{}, nil }

func (memory) Agreements(context.Context, []market.NeedID) ([]trips.Agreement, error) {
	return nil, nil
}

// nobody wants to hear what vehicles offer and report: they only move.
type nobody struct {
	vehicles.Exchange
	vehicles.Trips
}

func (nobody) Presence(context.Context, market.Address, bool) []market.BidID { return nil }

// Command load measures a whole marketd from outside: it opens one with a private PostgreSQL, plays riders and vehicles over
// the public interfaces, paced by the clock whatever the market does, and prints one JSON object.
//
//	go run ./load bookings  --rate 2000 --for 60s     needs posted, awarded, signed and committed
//	go run ./load agreement --rate 100 --vehicles 100000
//	go run ./load move      --rate 1                  until the escrow is open on the development chain
//	go run ./load restart   --needs 10000             kill -9 until /readyz says ready
//	go run ./load positions --rate 250000             batched over one socket, decoded and indexed
//
// A latency counts from the moment at which a request was due, so that a market that stalls is not asked less. Load and market
// share the machine: the CPU time of each is in the result, and with it what the market would do with all cores for itself.
package main

import (
	"context"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"
	"syscall"
	"time"
)

// config is the command line.
type config struct {
	scenario string
	rate     float64 // a second
	length   time.Duration
	vehicles int
	riders   int
	needs    int
	conns    int
	live     bool
	private  bool
	demo     bool // the demo city, unless there is another map
	program  string
	database string
	profile  string
	osm      string
	out      string
	keep     string
	say      io.Writer
}

// scenarios are what can be measured, with what the flags are where they are not given.
var scenarios = map[string]struct {
	run      func(context.Context, config) (*result, error)
	defaults config
}{
	"bookings":  {bookings, config{rate: 2000, length: time.Minute, riders: 2000}},
	"agreement": {agreement, config{rate: 100, length: time.Minute, riders: 500, vehicles: 100_000}},
	"move":      {move, config{rate: 1, length: time.Minute, riders: 8, vehicles: 80}},
	"restart":   {restart, config{needs: 10_000, riders: 500}},
	"positions": {positionsOverSocket, config{rate: 250_000, length: 20 * time.Second, vehicles: 125_000}},
}

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	if err := act(ctx, os.Args[1:]); err != nil && !errors.Is(err, flag.ErrHelp) {
		fmt.Fprintln(os.Stderr, "load:", err)
		os.Exit(1)
	}
}

func act(ctx context.Context, args []string) error {
	if len(args) == 0 {
		return errors.New("name what to measure: bookings, agreement, move, restart or positions")
	}
	s, known := scenarios[args[0]]
	if !known {
		return fmt.Errorf("%q cannot be measured: bookings, agreement, move, restart and positions can", args[0])
	}
	c := s.defaults
	c.scenario, c.say = args[0], os.Stderr
	f := flag.NewFlagSet("load "+c.scenario, flag.ContinueOnError)
	f.Float64Var(&c.rate, "rate", c.rate, "how many a second")
	f.DurationVar(&c.length, "for", c.length, "how long")
	f.IntVar(&c.vehicles, "vehicles", c.vehicles, "vehicles; 0: half as many again as there are bookings")
	f.IntVar(&c.riders, "riders", c.riders, "riders who post in turns")
	f.IntVar(&c.needs, "needs", c.needs, "needs that are open when the market is killed")
	f.IntVar(&c.conns, "connections", 128, "connections of riders")
	f.BoolVar(&c.live, "live", false, "vehicles bid live instead of by standing offers")
	f.BoolVar(&c.private, "private", false, "the database is the market's own, which dies with it")
	f.StringVar(&c.program, "marketd", "", "the program to measure; built from this tree where it is empty")
	f.StringVar(&c.database, "database", "", "URL of an empty PostgreSQL database; a private server where it is empty")
	f.StringVar(&c.osm, "osm", "", "OpenStreetMap extract (.osm.pbf) of the city; a grid of streets, 24 km by 24, where it is empty")
	f.StringVar(&c.profile, "profile", "", "write a CPU profile of the market to this file")
	f.StringVar(&c.out, "out", "", "write the result to this file, too")
	f.StringVar(&c.keep, "keep", "", "folder for data and logs, kept; a temporary one where it is empty")
	if err := f.Parse(args[1:]); err != nil {
		return err
	}
	if c.vehicles == 0 {
		c.vehicles = int(c.rate*c.length.Seconds()*3/2) + 3*warmUp
	}
	r, err := s.run(ctx, c)
	if err != nil {
		return err
	}
	r.finish(c)
	text, err := json.MarshalIndent(r, "", "  ")
	if err != nil {
		return err
	}
	fmt.Println(string(text))
	if c.out != "" {
		return os.WriteFile(c.out, append(text, '\n'), 0o644)
	}
	return nil
}

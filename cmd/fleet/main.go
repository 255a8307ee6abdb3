// Command fleet is simulated vehicles and riders from outside: it knows the market only by its public packages and
// interfaces, which proves that those are enough.
//
//	fleet --city demo --vehicles 40 --drones 10                   vehicles that roam a city and serve whoever comes
//	fleet --city demo --needs 100 --speedup 10 --until-done       and riders too: a replay without any file
//	fleet --trips trips.csv --osm roads.osm.pbf --fold 2h ...     recorded trips on a real road network
//	fleet keygen                                                  a new key, and its address
//
// The last line it prints is one JSON object: what was requested and served, waits, and the escrow's books as the chain alone
// has them. It exits with 1 unless the replay was ok.
package main

import (
	"context"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"log/slog"
	"os"
	"os/signal"
	"syscall"
	"time"

	"github.com/ethereum/go-ethereum/crypto"

	"github.com/marketd/marketd/market"
	"github.com/marketd/marketd/routing"
	"github.com/marketd/marketd/routing/city"
)

// config is the command line.
type config struct {
	url       string
	region    string
	vehicles  int
	drones    int
	trips     string
	osm       string
	city      string
	needs     int
	every     time.Duration
	fold      time.Duration
	speedup   float64
	seed      uint64
	trouble   float64
	riders    int
	roam      bool
	pool      float64
	share     float64
	untilDone bool
	minServed float64
	state     string
	verbose   bool
}

func parseFlags(args []string, out io.Writer) (c config, err error) {
	f := flag.NewFlagSet("fleet", flag.ContinueOnError)
	f.SetOutput(out)
	f.StringVar(&c.url, "url", "http://127.0.0.1:8080", "address of the market")
	f.StringVar(&c.region, "region", "", "region to work in (default: the name of the city or extract)")
	f.IntVar(&c.vehicles, "vehicles", 40, "how many cars")
	f.IntVar(&c.drones, "drones", 0, "how many drones")
	f.StringVar(&c.trips, "trips", "", "CSV file of recorded trips to replay")
	f.StringVar(&c.osm, "osm", "", "OpenStreetMap extract (.osm.pbf) to drive on")
	f.StringVar(&c.city, "city", "demo", "generated city to drive on where there is no --osm: demo or island")
	f.IntVar(&c.needs, "needs", 0, "how many journeys to invent where there is no --trips")
	f.DurationVar(&c.every, "every", 0, "invent a journey so often, without end (real time)")
	f.DurationVar(&c.fold, "fold", time.Hour, "simulated time that all trips are put into")
	f.Float64Var(&c.speedup, "speedup", 1, "how much faster than real the vehicles move")
	f.Uint64Var(&c.seed, "seed", 1, "what chance follows")
	f.Float64Var(&c.trouble, "trouble", 0, troubleHelp())
	f.IntVar(&c.riders, "riders", 50, "how many accounts the riders have between them")
	f.BoolVar(&c.roam, "roam", false, "idle vehicles drive about")
	f.Float64Var(&c.pool, "pool", 0, "share of the cars that several riders may share; they plan their stops and bid what one more adds")
	f.Float64Var(&c.share, "share", 0, "share of the riders who let others ride along")
	f.BoolVar(&c.untilDone, "until-done", false, "end when all journeys and all their money have ended")
	f.Float64Var(&c.minServed, "min-served", 0, "least share of those who neither cancelled nor stayed away that must be served")
	f.StringVar(&c.state, "state", "", "folder for keys and places, so that the fleet comes back as it was (default: a fleet for once)")
	f.BoolVar(&c.verbose, "v", false, "say more")
	if err := f.Parse(args); err != nil {
		return c, err
	}
	switch {
	case f.NArg() > 0:
		return c, fmt.Errorf("%q is not expected here; see fleet -h", f.Arg(0))
	case c.speedup < 1 || c.speedup > 1000:
		return c, fmt.Errorf("--speedup %v is not from 1 to 1000", c.speedup)
	case c.vehicles < 0 || c.drones < 0 || c.vehicles+c.drones == 0:
		return c, errors.New("a fleet has at least one vehicle: --vehicles or --drones")
	case c.minServed < 0 || c.minServed > 1:
		return c, fmt.Errorf("--min-served %v is not from 0 to 1", c.minServed)
	case c.pool < 0 || c.pool > 1:
		return c, fmt.Errorf("--pool %v is not from 0 to 1", c.pool)
	case c.share < 0 || c.share > 1:
		return c, fmt.Errorf("--share %v is not from 0 to 1", c.share)
	case c.riders < 1:
		return c, fmt.Errorf("--riders %d is below 1", c.riders)
	}
	return c, nil
}

func troubleHelp() string {
	text := "level of misbehaviour; at 1:"
	for _, m := range []mishap{vehicleSilent, vehicleDrops, riderAbsent, riderCancels, riderForgets} {
		text += fmt.Sprintf(" %s %g %%,", m, mishapRates[m]*100)
	}
	return text[:len(text)-1]
}

func main() {
	if len(os.Args) > 1 && os.Args[1] == "keygen" {
		keygen()
		return
	}
	c, err := parseFlags(os.Args[1:], os.Stderr)
	if errors.Is(err, flag.ErrHelp) {
		return
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "fleet:", err)
		os.Exit(2)
	}
	level := slog.LevelInfo
	if c.verbose {
		level = slog.LevelDebug
	}
	log := slog.New(slog.NewTextHandler(os.Stderr, &slog.HandlerOptions{Level: level}))
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	result, err := run(ctx, c, log)
	if err != nil && ctx.Err() == nil {
		fmt.Fprintln(os.Stderr, "fleet:", err)
		os.Exit(1)
	}
	if result == nil {
		return
	}
	line, _ := json.Marshal(result)
	fmt.Println(string(line))
	if !result.OK {
		os.Exit(1)
	}
}

func keygen() {
	key, err := crypto.GenerateKey()
	if err != nil {
		fmt.Fprintln(os.Stderr, "fleet:", err)
		os.Exit(1)
	}
	fmt.Printf("key     0x%x\naddress %s\n", crypto.FromECDSA(key), market.AddressOf(key))
}

// loadRoads gives the network that the flags name.
func loadRoads(ctx context.Context, c config) (*routing.Network, error) {
	switch {
	case c.osm != "":
		return routing.OpenOSM(ctx, c.osm)
	case c.city == "demo":
		return city.Demo(1)
	case c.city == "island":
		return city.Island(1)
	}
	return nil, fmt.Errorf("--city %q is not demo or island", c.city)
}

package main

import (
	"errors"
	"flag"
	"fmt"
	"net/netip"
	"os"
	"strconv"
	"strings"
	"time"

	"github.com/marketd/marketd/internal/api"
	"github.com/marketd/marketd/internal/vehicles"
	"github.com/marketd/marketd/market"
)

// devConfig is the command line of marketd dev.
type devConfig struct {
	state   string
	port    int
	fresh   bool
	noFleet bool
	osm     string
	osrm    string
	dbURL   string
	speedup float64
	trace   market.Address
	cars    int
	drones  int
	debug   string
	clears  clears
}

// defaultPort is the one of marketd dev; the next free one is taken where it is in use, unless --port asked for it.
const defaultPort = 8080

func parseDev(args []string) (c devConfig, asked bool, err error) {
	f := flag.NewFlagSet("marketd dev", flag.ContinueOnError)
	f.StringVar(&c.state, "state", ".marketd", "folder of the market's data and keys")
	f.IntVar(&c.port, "port", defaultPort, "port on the loopback interface; 0 takes any free one")
	f.BoolVar(&c.fresh, "fresh", false, "remove what an earlier market left in --state")
	f.BoolVar(&c.noFleet, "no-fleet", false, "open without the demo fleet")
	f.IntVar(&c.cars, "cars", 44, "cars of the demo fleet")
	f.IntVar(&c.drones, "drones", 12, "drones of the demo fleet")
	f.StringVar(&c.osm, "osm", "", "OpenStreetMap extract (.osm.pbf) instead of the demo city")
	f.StringVar(&c.osrm, "osrm", "", "URL of an OSRM server to ask for road times in the extract of --osm")
	f.StringVar(&c.dbURL, "database", "", "URL of a PostgreSQL to use instead of a private one")
	f.Float64Var(&c.speedup, "speedup", 5, "how much faster than real the demo fleet moves")
	f.StringVar(&c.debug, "debug-listen", "", "loopback address for profiles of this process, e.g. 127.0.0.1:6060")
	prices := f.String("prices", "first", "what winners are paid: first (their bid) or vickrey")
	subsidy := f.String("subsidy", "", "what serving a need is worth to the market beside its rider, in whole tokens; in scores only")
	credit := f.String("credit", "", "what serving a need is worth against its vehicle's time, in whole tokens; in scores only (default 2.5 with --prices first; 0: that time costs nothing)")
	trace := f.String("trace-vehicle", "", "log every frame of the vehicle with this address")
	if err := f.Parse(args); err != nil {
		return c, false, err
	}
	f.Visit(func(set *flag.Flag) { asked = asked || set.Name == "port" })
	switch {
	case f.NArg() > 0:
		return c, asked, fmt.Errorf("%q is not expected here; see marketd dev -h", f.Arg(0))
	case c.osrm != "" && c.osm == "":
		return c, asked, errors.New("--osrm needs --osm: no OSRM server knows the demo city")
	case c.port < 0 || c.port > 65535:
		return c, asked, fmt.Errorf("--port %d is not from 0 to 65535", c.port)
	case c.speedup < 1 || c.speedup > 1000:
		return c, asked, fmt.Errorf("--speedup %v is not from 1 to 1000", c.speedup)
	case c.cars < 0 || c.drones < 0 || c.cars+c.drones == 0:
		return c, asked, errors.New("the demo fleet has at least one vehicle; --no-fleet opens without any")
	}
	if c.clears, err = parseClears(*prices, *subsidy, *credit); err != nil {
		return c, asked, fmt.Errorf("--prices, --subsidy, --credit: %w", err)
	}
	if *trace != "" {
		if c.trace, err = market.ParseAddress(*trace); err != nil {
			return c, asked, fmt.Errorf("--trace-vehicle: %w", err)
		}
	}
	return c, asked, nil
}

// devAnchors is how often marketd dev anchors histories, where gas costs nothing.
const devAnchors = time.Minute

// terms are the windows of a market's rules, and how deep a log must be.
type terms struct {
	waitFor                         time.Duration // a vehicle waits for its rider at least so long
	answerFor, disputeFor, ruleFor  time.Duration
	marketBps, cancelBps, silentBps uint16
	confirmations                   int
	faucet, simulation              bool
	limits                          api.Limits // of requests, for each caller; zero: none
	sockets                         vehicles.Limits
	proxies                         []netip.Prefix // whose word on where a request comes from counts
}

// limitsFrom lets an operator move the limits: what the environment does not name stays.
func (t terms) limitsFrom(e *env) terms {
	e.optional("MARKETD_REQUESTS_PER_SECOND", func(n float64) { t.limits.PerSecond, t.limits.Burst = n, max(t.limits.Burst, int(5*n)) })
	e.optional("MARKETD_REQUESTS_AT_ONCE", func(n float64) { t.limits.Burst = int(n) })
	e.optional("MARKETD_FRAMES_PER_SECOND", func(n float64) { t.sockets.Rate, t.sockets.Burst = n, max(50, 2*n) })
	var err error
	if t.proxies, err = api.ParseProxies(os.Getenv("MARKETD_TRUSTED_PROXIES")); err != nil {
		e.wrong = append(e.wrong, fmt.Sprintf("MARKETD_TRUSTED_PROXIES: %v", err))
	}
	e.optional("MARKETD_VEHICLES_PER_SOCKET", func(n float64) { t.sockets.Vehicles = int(n) })
	return t
}

// devTerms let a person see a whole dispute within a minute; serveTerms are for real money.
var (
	devTerms = terms{
		waitFor: 10 * time.Second, answerFor: 20 * time.Second, disputeFor: 30 * time.Second, ruleFor: 30 * time.Second,
		marketBps: 250, cancelBps: 2000, silentBps: 5000, confirmations: 1, faucet: true, simulation: true,
	}
	serveTerms = terms{
		waitFor: 2 * time.Minute, answerFor: 30 * time.Minute, disputeFor: 24 * time.Hour, ruleFor: 7 * 24 * time.Hour,
		marketBps: 250, cancelBps: 2000, silentBps: 5000, confirmations: 12,
		limits: api.Limits{PerSecond: 20, Burst: 100},
	}
)

func (t terms) rules(token, marketAddress, arbiter market.Address) market.Rules {
	return market.Rules{
		Token: token, Market: marketAddress, Arbiter: arbiter, MarketBps: t.marketBps, CancelBps: t.cancelBps, SilentBps: t.silentBps,
		AnswerFor: uint32(t.answerFor.Seconds()), DisputeFor: uint32(t.disputeFor.Seconds()), RuleFor: uint32(t.ruleFor.Seconds()),
	}
}

// env reads the environment of marketd serve and gathers what is wrong with it.
type env struct{ wrong []string }

// need is a variable that must be set.
func (e *env) need(name, what string) string {
	v := os.Getenv(name)
	if v == "" {
		e.wrong = append(e.wrong, fmt.Sprintf("%s is not set: %s", name, what))
	}
	return v
}

// optional is a number that a variable may set.
func (e *env) optional(name string, set func(float64)) {
	text := os.Getenv(name)
	if text == "" {
		return
	}
	n, err := strconv.ParseFloat(text, 64)
	if err != nil || !(n > 0 && n <= 1e9) {
		e.wrong = append(e.wrong, fmt.Sprintf("%s: %q is not a number above 0", name, text))
		return
	}
	set(n)
}

// file is the content of the file that a variable names.
func (e *env) file(name, what string) []byte {
	path := e.need(name, what)
	if path == "" {
		return nil
	}
	info, err := os.Stat(path)
	if err != nil {
		e.wrong = append(e.wrong, fmt.Sprintf("%s: %v", name, err))
		return nil
	}
	if info.Mode().Perm()&0o077 != 0 {
		e.wrong = append(e.wrong, fmt.Sprintf("%s: others may read %s; chmod 600 it", name, path))
		return nil
	}
	data, err := os.ReadFile(path)
	if err != nil {
		e.wrong = append(e.wrong, fmt.Sprintf("%s: %v", name, err))
	}
	return data
}

func (e *env) address(name, what string) market.Address {
	text := e.need(name, what)
	if text == "" {
		return market.Address{}
	}
	a, err := market.ParseAddress(text)
	if err != nil {
		e.wrong = append(e.wrong, fmt.Sprintf("%s: %v", name, err))
	}
	return a
}

func (e *env) err() error {
	if len(e.wrong) == 0 {
		return nil
	}
	return errors.New("the configuration is not complete or not safe:\n  " + strings.Join(e.wrong, "\n  "))
}

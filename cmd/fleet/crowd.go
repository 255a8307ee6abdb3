package main

import (
	"context"
	"fmt"
	"log/slog"
	"math/rand/v2"
	"sync"
	"sync/atomic"
	"time"

	"github.com/ethereum/go-ethereum/ethclient"
	"golang.org/x/sync/errgroup"

	"github.com/marketd/marketd/client"
	"github.com/marketd/marketd/market"
	"github.com/marketd/marketd/routing"
	"github.com/marketd/marketd/vehicle"
)

// crowd is all vehicles and riders of one run.
type crowd struct {
	config config
	log    *slog.Logger
	keys   keyring
	world  *world
	chain  client.Chain
	owner  *client.Client // signed in as the owner of the vehicles
	pilots []*pilot
	riders []*rider

	mu       sync.Mutex
	outcomes []outcome
	begun    atomic.Int64
}

// How many registrations and deposits are under way at once, how long bookings may take to close after the last trip, and
// how often progress is told.
const (
	startersAtOnce = 16
	closingWait    = 10 * time.Minute
	progressEvery  = 10 * time.Second
	placesEvery    = 2 * time.Second
)

// run does what the flags say. The summary is nil for a fleet that has no riders of its own to count.
func run(ctx context.Context, c config, log *slog.Logger) (*summary, error) {
	w, err := open(ctx, c, log)
	if err != nil {
		return nil, err
	}
	wishes, err := w.wishes()
	if err != nil {
		return nil, err
	}
	var fleet *vehicle.Fleet
	start, starting := errgroup.WithContext(ctx)
	start.Go(func() (err error) { fleet, err = w.recruit(starting); return err })
	start.Go(func() error { return w.welcomeRiders(starting, len(wishes)) })
	if err := start.Wait(); err != nil {
		return nil, err
	}
	ctx, cancel := context.WithCancel(ctx)
	group, inner := errgroup.WithContext(ctx)
	group.Go(func() error { return fleet.Run(inner) })
	for _, p := range w.pilots {
		group.Go(func() error { p.reporting(inner); return nil })
		if c.roam {
			group.Go(func() error { p.roam(inner); return nil })
		}
	}
	if c.state != "" {
		group.Go(func() error { return w.keepPlaces(inner) })
	}
	var result *summary
	group.Go(func() error {
		err := w.serveRiders(inner, wishes)
		if err != nil || !c.untilDone {
			return err
		}
		defer cancel() // the vehicles go home
		result, err = w.settle(inner)
		return err
	})
	err = group.Wait()
	cancel()
	if result != nil {
		return result, nil
	}
	return nil, err
}

// open loads the map and learns the market's facts.
func open(ctx context.Context, c config, log *slog.Logger) (*crowd, error) {
	roads, err := loadRoads(ctx, c)
	if err != nil {
		return nil, err
	}
	if c.region == "" {
		c.region = roads.Name()
	}
	keys, err := openKeyring(c.state)
	if err != nil {
		return nil, err
	}
	w := &crowd{config: c, log: log, keys: keys}
	w.world = &world{
		roads: roads, router: routing.New(roads, routing.NewZones(roads.Zones()...)), speedup: c.speedup,
		trouble: trouble{seed: c.seed, level: c.trouble}, boarding: boardingWait,
	}
	if !c.untilDone {
		w.world.boarding = peopleWait
	}
	if w.owner, err = w.signIn(ctx, "owner", 0); err != nil {
		return nil, err
	}
	if w.chain, err = w.owner.GetChain(ctx); err != nil {
		return nil, fmt.Errorf("ask for the chain: %w", err)
	}
	return w, nil
}

func (w *crowd) signIn(ctx context.Context, name string, n int) (*client.Client, error) {
	key, err := w.keys.key(name, n)
	if err != nil {
		return nil, err
	}
	c, err := client.New(w.config.url, nil)
	if err != nil {
		return nil, err
	}
	return c, c.SignIn(ctx, key)
}

// wishes are the journeys to post: recorded, invented, or none.
func (w *crowd) wishes() ([]wish, error) {
	if w.config.trips != "" {
		wishes, err := readTrips(w.config.trips)
		fold(wishes, w.config.fold)
		return wishes, err
	}
	rng := rand.New(rand.NewPCG(w.config.seed, 0))
	return inventWishes(w.config.needs, w.config.fold, w.world.roads, rng), nil
}

// serveRiders posts each wish at its time and waits for all of them.
func (w *crowd) serveRiders(ctx context.Context, wishes []wish) error {
	if len(wishes) == 0 && w.config.every == 0 {
		<-ctx.Done()
		return ctx.Err()
	}
	stop := w.tellProgress(ctx, len(wishes))
	defer stop()
	var trips sync.WaitGroup
	defer trips.Wait()
	began := time.Now()
	for _, wish := range wishes {
		if !sleepUntil(ctx, began.Add(w.world.real(wish.at.Milliseconds()))) {
			return ctx.Err()
		}
		trips.Go(func() { w.travel(ctx, wish) })
	}
	rng := rand.New(rand.NewPCG(w.config.seed, 1))
	for n := len(wishes); w.config.every > 0; n++ {
		wish := inventWish(w.world.roads, rng)
		wish.index, wish.name = n, fmt.Sprintf("invented-%d", n)
		trips.Go(func() { w.travel(ctx, wish) })
		if !sleepUntil(ctx, time.Now().Add(w.config.every)) {
			return ctx.Err()
		}
	}
	return nil
}

func sleepUntil(ctx context.Context, at time.Time) bool {
	timer := time.NewTimer(time.Until(at))
	defer timer.Stop()
	select {
	case <-timer.C:
		return true
	case <-ctx.Done():
		return false
	}
}

func (w *crowd) travel(ctx context.Context, wish wish) {
	w.begun.Add(1)
	wish.shared = among(wish.index, w.config.share)
	o := w.riders[wish.index%len(w.riders)].travel(ctx, wish)
	if o.err != nil && ctx.Err() == nil {
		w.log.Warn("a journey went wrong", "wish", wish.name, "need", o.need.Short(), "err", o.err)
	}
	w.mu.Lock()
	defer w.mu.Unlock()
	w.outcomes = append(w.outcomes, o)
}

// riderBudget is what each account gets, in whole tokens.
const riderBudget = 1000

// welcomeRiders signs the accounts in and gives each its money.
func (w *crowd) welcomeRiders(ctx context.Context, wishes int) error {
	n := w.config.riders
	if w.config.every == 0 {
		n = min(n, wishes)
	}
	if n == 0 {
		return nil
	}
	w.riders = make([]*rider, n)
	budget := market.Units(riderBudget)
	for range w.chain.Token.Decimals {
		budget = timesTen(budget)
	}
	group, ctx := errgroup.WithContext(ctx)
	group.SetLimit(startersAtOnce)
	for i := range n {
		group.Go(func() error {
			key, err := w.keys.key("rider", i)
			if err != nil {
				return err
			}
			c, err := w.signIn(ctx, "rider", i)
			if err != nil {
				return err
			}
			r := &rider{key: key, client: c, chain: &w.chain, world: w.world}
			w.riders[i] = r
			return r.topUp(ctx, budget)
		})
	}
	if err := group.Wait(); err != nil {
		return fmt.Errorf("give the riders their money: %w", err)
	}
	w.log.Info("riders have their money", "accounts", n)
	return nil
}

// timesTen is ten times an amount that is far below the most there is.
func timesTen(a market.Amount) market.Amount {
	sum := a
	for range 9 {
		sum, _ = sum.Add(a)
	}
	return sum
}

// recruit makes the vehicles, registers them, and puts them into one fleet.
func (w *crowd) recruit(ctx context.Context) (*vehicle.Fleet, error) {
	fleet := vehicle.New(vehicle.Config{
		URL: w.config.url, Token: w.owner.Token, Domain: w.domain(), Log: w.log, Near: new(vehicle.Meetings).Near,
	})
	places := readPlaces(w.config.state)
	rng := rand.New(rand.NewPCG(w.config.seed, 2))
	group, ctx := errgroup.WithContext(ctx)
	group.SetLimit(startersAtOnce)
	for n := range w.config.vehicles + w.config.drones {
		m := w.build(n, rng)
		if at, ok := places[m.pilot.name]; ok {
			m.pilot.place = at
		}
		w.pilots = append(w.pilots, m.pilot)
		key, err := w.keys.key("vehicle", n)
		if err != nil {
			return nil, err
		}
		group.Go(func() error {
			if err := w.register(ctx, key, m); err != nil {
				return fmt.Errorf("register %s: %w", m.pilot.name, err)
			}
			m.pilot.vehicle = fleet.Add(vehicle.Spec{
				Key: key, Owner: w.address("owner"), VehicleBps: vehicleBps, Profile: m.profile, SpeedFactor: w.config.speedup,
				Offer: m.offer, Driver: m.driver,
			})
			return nil
		})
	}
	if err := group.Wait(); err != nil {
		return nil, err
	}
	w.log.Info("vehicles are registered", "cars", w.config.vehicles, "drones", w.config.drones)
	return fleet, nil
}

func (w *crowd) domain() market.Domain {
	return market.Domain{ChainID: uint64(w.chain.ChainID), Contract: w.chain.Contracts.Escrow}
}

// keepPlaces writes down now and then where the vehicles are.
func (w *crowd) keepPlaces(ctx context.Context) error {
	tick := time.NewTicker(placesEvery)
	defer tick.Stop()
	for {
		places := map[string]market.Place{}
		for _, p := range w.pilots {
			places[p.name] = p.at()
		}
		if err := writePlaces(w.config.state, places); err != nil {
			return fmt.Errorf("write places: %w", err)
		}
		select {
		case <-ctx.Done():
			return nil
		case <-tick.C:
		}
	}
}

// tellProgress logs how far the replay is, until the function it returns is called.
func (w *crowd) tellProgress(ctx context.Context, of int) (stop func()) {
	ctx, cancel := context.WithCancel(ctx)
	var done sync.WaitGroup
	done.Go(func() {
		tick := time.NewTicker(progressEvery)
		defer tick.Stop()
		for {
			select {
			case <-ctx.Done():
				return
			case <-tick.C:
				w.mu.Lock()
				ended := len(w.outcomes)
				w.mu.Unlock()
				w.log.Info("journeys", "posted", w.begun.Load(), "ended", ended, "of", of)
			}
		}
	})
	return func() { cancel(); done.Wait() }
}

// settle waits until the chain says that every booking of these riders is closed, and sums up.
func (w *crowd) settle(ctx context.Context) (*summary, error) {
	chain, err := ethclient.DialContext(ctx, w.chain.RPCURL)
	if err != nil {
		return nil, fmt.Errorf("dial the chain: %w", err)
	}
	defer chain.Close()
	deadline := time.Now().Add(closingWait)
	for {
		b, l, err := readBooks(ctx, chain, w.chain.Contracts.Escrow, w.chain.Token.Address)
		if err == nil {
			l.only(w.outcomes)
		}
		if err == nil && len(l.open) == 0 || time.Now().After(deadline) {
			if err != nil {
				return nil, err
			}
			var metres float64
			for _, p := range w.pilots {
				metres += p.metered()
			}
			return summarize(w.outcomes, l, b, metres, w.config), nil
		}
		if err != nil {
			w.log.Warn("the chain's books cannot be read", "err", err)
		} else {
			w.log.Info("waiting for the chain to close bookings", "open", len(l.open))
		}
		if !sleepUntil(ctx, time.Now().Add(progressEvery/2)) {
			return nil, ctx.Err()
		}
	}
}

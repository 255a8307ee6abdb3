package main

import (
	"context"
	"crypto/ecdsa"
	"errors"
	"fmt"
	"log/slog"
	"math/rand/v2"
	"os"
	"strings"
	"sync"
	"time"

	"github.com/ethereum/go-ethereum/crypto"
	"golang.org/x/sync/errgroup"

	"github.com/marketd/marketd/client"
	"github.com/marketd/marketd/market"
	"github.com/marketd/marketd/vehicle"
)

// How large the crowd is, for each region, and how much money each rider begins with, in whole tokens.
const (
	carsEach   = 6
	dronesEach = 2
	ridersEach = 4
	tripsEach  = 8 // at once
	budget     = 600
)

// crowd is the riders and vehicles of one run.
type crowd struct {
	url     string
	silent  bool
	journal *journal
	facts   client.Chain
	regions []client.Region
	owner   *client.Client
	key     *ecdsa.PrivateKey // the owner's
	riders  []*rider
	fleet   *vehicle.Fleet
	pilots  []*pilot

	mu    sync.Mutex
	rng   *rand.Rand // guarded by mu
	ended map[string]int
}

func newCrowd(url string, seed uint64, silent bool) *crowd {
	return &crowd{url: url, silent: silent, journal: newJournal(), rng: rand.New(rand.NewPCG(seed, 1)), ended: map[string]int{}}
}

// chance is true in so many of a thousand cases.
func (c *crowd) chance(perMille int) bool { return c.pick(1000) < perMille }

func (c *crowd) pick(n int) int {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.rng.IntN(n)
}

// passing problems are no decision: the same request may go better.
var passing = map[market.ProblemType]bool{
	market.ProblemUnavailable: true, market.ProblemRateLimited: true, market.ProblemIdempotencyInFlight: true, market.ProblemUnauthenticated: true,
}

// insist repeats a call until the market decides. It returns nil, a problem that repeating would not change, or the end of ctx.
func (c *crowd) insist(ctx context.Context, call func() error) error {
	for {
		err := call()
		problem := market.ProblemOf(err)
		if err == nil || problem != "" && !passing[problem] {
			return err
		}
		if problem == "" && strings.Contains(err.Error(), "the market answered") {
			c.journal.note(func() { c.journal.unexpected[withoutNumbers(err.Error())]++ })
		}
		if !rest(ctx, 150*time.Millisecond) {
			return ctx.Err()
		}
	}
}

// withoutNumbers makes errors of one kind equal.
func withoutNumbers(text string) string {
	words := strings.Fields(text)
	for i, w := range words {
		if len(w) > 24 {
			words[i] = "…"
		}
	}
	return strings.Join(words, " ")
}

func rest(ctx context.Context, d time.Duration) bool {
	timer := time.NewTimer(d)
	defer timer.Stop()
	select {
	case <-timer.C:
		return true
	case <-ctx.Done():
		return false
	}
}

// gather signs everybody in, gives riders their money and registers vehicles.
func (c *crowd) gather(ctx context.Context) (err error) {
	if c.key, err = crypto.GenerateKey(); err != nil {
		return err
	}
	if c.owner, err = c.signIn(ctx, c.key); err != nil {
		return err
	}
	if err := c.insist(ctx, func() (err error) { c.facts, err = c.owner.GetChain(ctx); return err }); err != nil {
		return err
	}
	var regions client.RegionList
	if err := c.insist(ctx, func() (err error) { regions, err = c.owner.ListRegions(ctx); return err }); err != nil {
		return err
	}
	c.regions = regions.Items
	quiet := slog.New(slog.NewTextHandler(os.Stderr, &slog.HandlerOptions{Level: slog.LevelError}))
	c.fleet = vehicle.New(vehicle.Config{URL: c.url, Token: c.owner.Token, Domain: c.domain(), Log: quiet})
	group, inner := errgroup.WithContext(ctx)
	group.SetLimit(16)
	for _, region := range c.regions {
		for n := range carsEach + dronesEach {
			group.Go(func() error { return c.recruit(inner, region, n) })
		}
		for range ridersEach {
			group.Go(func() error { return c.welcome(inner, region) })
		}
	}
	return group.Wait()
}

func (c *crowd) signIn(ctx context.Context, key *ecdsa.PrivateKey) (*client.Client, error) {
	one, err := client.New(c.url, nil)
	if err != nil {
		return nil, err
	}
	return one, c.insist(ctx, func() error { return one.SignIn(ctx, key) })
}

func (c *crowd) domain() market.Domain {
	return market.Domain{ChainID: uint64(c.facts.ChainID), Contract: c.facts.Contracts.Escrow}
}

// tokens is an amount of whole tokens and some base units.
func (c *crowd) tokens(whole, units uint64) market.Amount {
	for range c.facts.Token.Decimals {
		whole *= 10
	}
	return market.Units(whole + units)
}

// recruit registers a vehicle of a region and puts it into the fleet; every second one lives by a standing offer.
func (c *crowd) recruit(ctx context.Context, region client.Region, n int) error {
	key, err := crypto.GenerateKey()
	if err != nil {
		return err
	}
	p := &pilot{crowd: c, home: near(region, c.pick(800)-400, c.pick(800)-400)}
	profile := market.Profile{Class: market.Car, Name: fmt.Sprintf("Car %d", n), Seats: 4, MassGrams: 50_000, VolumeMl: 300_000}
	services := []market.ServiceName{market.ServiceName(market.Ride), market.ServiceName(market.Delivery)}
	if n >= carsEach {
		profile = market.Profile{Class: market.Drone, Name: fmt.Sprintf("Drone %d", n), MassGrams: 3_000, VolumeMl: 9_000}
		services = services[1:]
	}
	if err := c.register(ctx, key, region, profile); err != nil {
		return fmt.Errorf("register %s: %w", profile.Name, err)
	}
	spec := vehicle.Spec{
		Key: key, Owner: market.AddressOf(c.key), VehicleBps: vehicleBps, Profile: profile, SpeedFactor: speedFactor, Driver: p,
	}
	if n%2 == 0 {
		tariff := market.Tariff{Base: c.tokens(1, uint64(n)), PerKm: c.tokens(1, 0), PerMin: c.tokens(0, 1000), Minimum: c.tokens(2, uint64(n))}
		spec.Offer = &market.Offer{Tariff: tariff, Services: services, Until: time.Now().Add(24 * time.Hour).Unix(), OpenMax: 1}
	}
	p.vehicle = c.fleet.Add(spec)
	p.report(p.home)
	c.mu.Lock()
	defer c.mu.Unlock()
	c.pilots = append(c.pilots, p)
	return nil
}

// A vehicle's share of what it earns, and how much faster than real it moves.
const (
	vehicleBps  = 700
	speedFactor = 60
)

func (c *crowd) register(ctx context.Context, key *ecdsa.PrivateKey, region client.Region, p market.Profile) error {
	join := market.Join{Vehicle: market.AddressOf(key), Owner: market.AddressOf(c.key), VehicleBps: vehicleBps, Until: time.Now().AddDate(1, 0, 0).Unix()}
	signature, err := market.Sign(key, c.domain(), join)
	if err != nil {
		return err
	}
	post := client.VehiclePost{
		Join: client.SignedJoin{Message: join, Signature: signature}, Class: p.Class, Name: p.Name, Region: region.ID,
		Seats: int(p.Seats), MassG: int64(p.MassGrams), VolumeMl: int64(p.VolumeMl),
	}
	params := client.RegisterVehicleParams{IdempotencyKey: client.NewKey()}
	var known client.Vehicle
	if err := c.insist(ctx, func() (err error) { known, err = c.owner.RegisterVehicle(ctx, params, post); return err }); err != nil {
		return err
	}
	for known.Registry != client.VehicleRegistryConfirmed {
		if known.Registry != client.VehicleRegistryPending {
			return fmt.Errorf("the registry says %s", known.Registry)
		}
		if !rest(ctx, 200*time.Millisecond) {
			return ctx.Err()
		}
		if err := c.insist(ctx, func() (err error) { known, err = c.owner.GetVehicle(ctx, join.Vehicle); return err }); err != nil {
			return err
		}
	}
	return nil
}

func (c *crowd) welcome(ctx context.Context, region client.Region) error {
	key, err := crypto.GenerateKey()
	if err != nil {
		return err
	}
	r := &rider{crowd: c, key: key, region: region}
	if r.client, err = c.signIn(ctx, key); err != nil {
		return err
	}
	if err := errors.Join(r.faucet(ctx, c.tokens(budget, 0)), r.deposit(ctx, c.tokens(budget, 0))); err != nil {
		return fmt.Errorf("give a rider money: %w", err)
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	c.riders = append(c.riders, r)
	return nil
}

// near is a place so many metres north and east of a region's centre.
func near(region client.Region, north, east int) market.Place {
	const degree = 111_320.0
	p, _ := market.PlaceAt(region.Centre[1]+float64(north)/degree, region.Centre[0]+float64(east)/degree/1.5)
	return p
}

// live lets the fleet drive and riders travel until posting ends; then it waits for all journeys to end.
func (c *crowd) live(ctx, posting context.Context) error {
	group, inner := errgroup.WithContext(ctx)
	driving, home := context.WithCancel(inner)
	group.Go(func() error {
		if err := c.fleet.Run(driving); driving.Err() == nil {
			return fmt.Errorf("the fleet stopped: %w", err)
		}
		return nil
	})
	for _, p := range c.pilots {
		group.Go(func() error { p.standing(driving); return nil })
	}
	group.Go(func() error {
		defer home()
		var travelling sync.WaitGroup
		for _, r := range c.riders {
			for range max(1, tripsEach/ridersEach) {
				travelling.Go(func() { r.travels(inner, posting) })
			}
			travelling.Go(func() { r.banks(inner, posting) })
		}
		travelling.Wait()
		return inner.Err()
	})
	return group.Wait()
}

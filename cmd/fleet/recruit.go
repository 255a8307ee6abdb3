package main

import (
	"context"
	"crypto/ecdsa"
	"fmt"
	"math"
	"math/rand/v2"
	"time"

	"github.com/marketd/marketd/client"
	"github.com/marketd/marketd/market"
	"github.com/marketd/marketd/vehicle"
)

// machine is a simulated vehicle before it is registered.
type machine struct {
	pilot   *pilot
	profile market.Profile
	offer   *market.Offer // nil: it bids itself
	driver  vehicle.Driver
}

// vehicleBps is what a simulated vehicle keeps of each payment in its own wallet, to pay for energy.
const vehicleBps = 500

// offerFor is how long a standing offer holds before it has to be made again.
const offerFor = 30 * 24 * time.Hour

var (
	carNames   = []string{"Heron", "Swift", "Otter", "Marten", "Lynx", "Fox", "Badger", "Hare", "Stoat", "Finch", "Plover", "Wren"}
	droneNames = []string{"Dragonfly", "Damsel", "Hornet", "Mayfly", "Cicada", "Moth"}
	colors     = []string{"white", "graphite", "silver", "deep blue", "sage", "sand"}
)

// build makes the n-th vehicle: first the cars, then the drones; every second one lives by a standing offer.
func (w *crowd) build(n int, rng *rand.Rand) machine {
	class, names := market.Car, carNames
	if n >= w.config.vehicles {
		class, names = market.Drone, droneNames
	}
	name := fmt.Sprintf("%s %d", names[n%len(names)], n/len(names)+1)
	at := w.world.roads.Node(rng.IntN(w.world.roads.Nodes()))
	tariff := w.tariff(class, rng)
	m := machine{
		pilot:   newPilot(w.world, class, name, at, tariff, uint64(n)+10),
		profile: market.Profile{Class: class, Name: name, Color: colors[rng.IntN(len(colors))]},
	}
	services := []market.ServiceName{market.ServiceName(market.Delivery)}
	if class == market.Car {
		m.profile.Seats, m.profile.MassGrams, m.profile.VolumeMl = 4, 40_000, 300_000
		services = append(services, market.ServiceName(market.Ride))
	} else {
		m.profile.MassGrams, m.profile.VolumeMl = 2_500, 8_000
	}
	m.driver = m.pilot
	if class == market.Car && among(n, w.config.pool) {
		m.profile.Options = market.Shared
		m.driver = m.pilot.pooling()
		return m
	}
	if n%2 == 0 {
		m.offer = &market.Offer{Tariff: tariff, Services: services, Until: time.Now().Add(offerFor).Unix(), OpenMax: 1}
	}
	return m
}

// among says whether the n-th of many is among a share of them, which are spread evenly.
func among(n int, share float64) bool {
	return math.Floor(float64(n+1)*share) > math.Floor(float64(n)*share)
}

// tariff is a class's price, a little different for each vehicle.
func (w *crowd) tariff(class market.Class, rng *rand.Rand) market.Tariff {
	cents := func(n float64) market.Amount {
		a := market.Units(uint64(n * (0.9 + rng.Float64()/5)))
		for range w.chain.Token.Decimals - 2 {
			a = timesTen(a)
		}
		return a
	}
	if class == market.Drone {
		return market.Tariff{Base: cents(150), PerKm: cents(60), PerMin: cents(5), Minimum: cents(200)}
	}
	return market.Tariff{Base: cents(180), PerKm: cents(85), PerMin: cents(22), Minimum: cents(320)}
}

// address is the account of the first key of that name.
func (w *crowd) address(name string) market.Address {
	key, err := w.keys.key(name, 0)
	if err != nil {
		return market.Address{}
	}
	return market.AddressOf(key)
}

// register makes the vehicle known to the market and to the registry on the chain, unless it is already.
func (w *crowd) register(ctx context.Context, key *ecdsa.PrivateKey, m machine) error {
	p := m.profile
	var options []client.Option
	if p.Options.Has(market.Shared) {
		options = append(options, client.OptionShared)
	}
	_, err := w.owner.Join(ctx, key, client.VehiclePost{
		Join:  client.SignedJoin{Message: market.Join{VehicleBps: vehicleBps}},
		Class: p.Class, Name: p.Name, Color: p.Color, Seats: int(p.Seats), MassG: int64(p.MassGrams), VolumeMl: int64(p.VolumeMl), Region: w.config.region,
		Options: options,
	})
	return err
}

// topUp brings the account at the market to at least half of what a rider starts with.
func (r *rider) topUp(ctx context.Context, budget market.Amount) error {
	a, err := r.client.GetAccount(ctx)
	if err != nil {
		return err
	}
	if half := budget.Share(market.BasisPoints / 2); a.Market.Cmp(half) >= 0 {
		return nil
	}
	return r.deposit(ctx, budget)
}

package main

import (
	"context"
	"time"

	"github.com/marketd/marketd/internal/api"
	"github.com/marketd/marketd/internal/exchange"
	"github.com/marketd/marketd/internal/supply"
	"github.com/marketd/marketd/internal/vehicles"
	"github.com/marketd/marketd/market"
	"github.com/marketd/marketd/routing"
)

// town is a region with all that is in memory of it, and its views for the packages that must not know each other.
type town struct {
	id, name string
	roads    *routing.Network
	zones    *routing.Zones
	guide    *supply.Guide
	supply   *supply.Supply
}

// newTown opens a region. Where osrm is not empty, it is the address of a server to ask for road times.
func newTown(roads *routing.Network, name, osrm string) *town {
	t := &town{id: roads.Name(), name: name, roads: roads, zones: routing.NewZones(roads.Zones()...)}
	t.guide = &supply.Guide{Network: roads, Zones: t.zones}
	if osrm != "" {
		t.guide.Roads = &routing.OSRM{URL: osrm}
	}
	t.supply = supply.New(t.guide, supply.Config{})
	return t
}

// prepare makes the answers of large maps quick; they answer meanwhile.
func (ts towns) prepare(ctx context.Context) error {
	for _, t := range ts {
		t.roads.PrepareWhile(ctx)
	}
	<-ctx.Done()
	return nil
}

// What a quote guesses with where no offer is near, and what an hour of a rider's time is worth, in whole tokens.
const (
	valueOfHour = 15
	guessBase   = 2.0
	guessPerKm  = 0.9
	guessPerMin = 0.25
)

// bidWindow is how long a need gathers bids.
const bidWindow = 500 * time.Millisecond

// units is an amount of whole tokens in base units.
func units(tokens float64, decimals int) market.Amount {
	for range decimals {
		tokens *= 10
	}
	return market.Units(uint64(tokens + 0.5))
}

func (t *town) exchangeRegion(decimals int, by clears) exchange.Region {
	value, _ := valueOfTime(decimals).Int64()
	subsidy, _ := units(by.subsidy, decimals).Int64()
	credit, _ := units(by.credit, decimals).Int64()
	return exchange.Region{
		ID: t.id, Supply: exchangeSupply{t.supply}, Guide: t.guide, ValueOfTime: value, Prices: by.prices, Subsidy: subsidy, Credit: credit,
		Tariff: market.Tariff{
			Base: units(guessBase, decimals), PerKm: units(guessPerKm, decimals), PerMin: units(guessPerMin, decimals),
		},
	}
}

func (t *town) vehiclesRegion() vehicles.Region {
	return vehicles.Region{ID: t.id, Contains: t.guide.Contains, Supply: vehiclesSupply{t.supply}}
}

func (t *town) apiRegion(styleURL string, terms api.Terms, vehicleTime func(region string) market.Amount) api.Region {
	return api.Region{
		ID: t.id, Name: t.name, Services: []market.Service{market.Ride, market.Delivery}, Map: t.roads,
		Router: t.guide.Router(), Zones: t.zones, StyleURL: styleURL,
		Terms: terms, VehicleTime: func() market.Amount { return vehicleTime(t.id) },
	}
}

// exchangeSupply is supply in the exchange's words.
type exchangeSupply struct{ *supply.Supply }

func (s exchangeSupply) Candidates(j exchange.Job, limit int) []exchange.Candidate {
	return inExchange(s.Supply.Candidates(supply.Job(j), limit))
}

func inExchange(found []supply.Candidate) []exchange.Candidate {
	return each(found, func(c supply.Candidate) exchange.Candidate { return exchange.Candidate(c) })
}

func (s exchangeSupply) Why(v market.Address, j exchange.Job) exchange.Reason {
	return exchange.Reason(s.Supply.Why(v, supply.Job(j)))
}

// Freeze takes a picture, for a clearing.
func (s exchangeSupply) Freeze(at time.Time) exchange.Snapshot { return snapshot{s.Supply.Freeze(at)} }

// snapshot is a picture of supply in the exchange's words.
type snapshot struct{ *supply.Frozen }

func (s snapshot) Rings(j exchange.Job, best func(exchange.Floor) int64) func(int, int64) ([]exchange.Candidate, int64) {
	next := s.Frozen.Rings(supply.Job(j), func(f supply.Floor) int64 { return best(exchange.Floor(f)) })
	return func(count int, until int64) ([]exchange.Candidate, int64) {
		ring, bound := next(count, until)
		return inExchange(ring), bound
	}
}

// vehiclesSupply is supply in the sessions' words.
type vehiclesSupply struct{ *supply.Supply }

func (s vehiclesSupply) Enter(v vehicles.Presence) error { return s.Supply.Enter(supply.Vehicle(v)) }

func (s vehiclesSupply) SetFilter(v market.Address, f vehicles.Filter) {
	s.Supply.SetFilter(v, supply.Filter(f))
}

// towns are all regions of this process; it is what only memory knows of vehicles.
type towns []*town

func (ts towns) Vehicle(address market.Address) (api.LiveVehicle, bool) {
	for _, t := range ts {
		if v, ok := t.supply.Vehicle(address); ok {
			return t.live(v), true
		}
	}
	return api.LiveVehicle{}, false
}

func (ts towns) Idle(box routing.Bounds, limit int) []api.LiveVehicle {
	var all []api.LiveVehicle
	for _, t := range ts {
		for _, v := range t.supply.Idle(box, time.Now(), limit-len(all)) {
			all = append(all, t.live(v))
		}
	}
	return all
}

func (ts towns) Supply(region string) (idle, busy int) {
	for _, t := range ts {
		if t.id == region {
			return t.supply.Count(time.Now())
		}
	}
	return 0, 0
}

func (t *town) live(v supply.State) api.LiveVehicle {
	return api.LiveVehicle{Address: v.Address, Class: v.Profile.Class, Region: t.id, Report: v.Report, SpeedFactor: v.SpeedFactor}
}

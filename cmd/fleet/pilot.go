package main

import (
	"context"
	"fmt"
	"math/rand/v2"
	"sync"
	"time"

	"github.com/marketd/marketd/market"
	"github.com/marketd/marketd/routing"
	"github.com/marketd/marketd/vehicle"
)

// world is what all simulated vehicles share.
type world struct {
	roads   *routing.Network
	router  routing.Router
	speedup float64 // simulated seconds in a real one
	trouble trouble

	boarding time.Duration // how long a vehicle waits for its rider, beyond the promised pickup
}

// real is how long a simulated duration takes on the clock.
func (w *world) real(ms int64) time.Duration {
	return time.Duration(float64(ms) / w.speedup * float64(time.Millisecond))
}

// A pilot's habits. Durations are real time, as the market and the chain run in real time.
const (
	moveEvery    = 250 * time.Millisecond
	settleTime   = 4 * time.Second  // from a bid to an open escrow
	promiseSlack = 20 * time.Second // of a promised pickup
	boardingWait = 10 * time.Second // for a simulated rider, beyond the promised pickup
	peopleWait   = 3 * time.Minute  // for people, who look for the vehicle's digits first
	roamRest     = 20 * time.Second
)

// digitsMessage comes before the four digits that a simulated vehicle shows at the pickup.
const digitsMessage = "My digits are "

// pilot drives one simulated vehicle: it is a [vehicle.Driver].
type pilot struct {
	world  *world
	class  market.Class
	name   string
	tariff market.Tariff
	rng    *rand.Rand // of the roaming goroutine alone

	vehicle *vehicle.Vehicle

	mu      sync.Mutex
	place   market.Place
	energy  float64
	way     routing.Way // being driven since set
	set     time.Time
	driving int // missions
	asked   int // how many commitments and missions there were, for trouble
	driven  float64
	giveWay func() // ends roaming

	wheel sync.Mutex // held by whoever drives
}

func newPilot(w *world, class market.Class, name string, at market.Place, tariff market.Tariff, seed uint64) *pilot {
	rng := rand.New(rand.NewPCG(w.trouble.seed, seed))
	return &pilot{world: w, class: class, name: name, place: at, tariff: tariff, rng: rng,
		energy: 0.45 + rng.Float64()/2, giveWay: func() {}}
}

// Bid prices an invitation by the pilot's tariff and the way to the pickup.
func (p *pilot) Bid(_ context.Context, need *market.NeedFrame) *vehicle.Plan {
	price, ok := p.tariff.Price(need.DistanceM, need.DurationS*1000)
	if !ok || price.Cmp(need.Terms.MaxAmount) > 0 {
		return nil
	}
	way, err := p.world.router.Estimate(p.class, p.at(), need.PickupCell.Centre(), time.Now().UnixMilli())
	if err != nil {
		return nil
	}
	pickup := time.Now().Add(settleTime + p.world.real(way.DurationMs))
	if pickup.Before(need.Earliest) {
		pickup = need.Earliest
	}
	if pickup.After(need.Latest) {
		return nil
	}
	return &vehicle.Plan{
		Amount: price, PickupAt: pickup, DropoffAt: pickup.Add(p.world.real(need.DurationS * 1000)),
		PickupBy: pickup.Add(promiseSlack + p.world.real(way.DurationMs)/3),
	}
}

// Confirm keeps a standing offer, except in trouble.
func (p *pilot) Confirm(ctx context.Context, _ *market.CommitmentRequestFrame) bool {
	if p.strikes(vehicleSilent) {
		<-ctx.Done()
		return false
	}
	return true
}

func (p *pilot) strikes(m mishap) bool {
	p.mu.Lock()
	p.asked++
	n := p.asked
	p.mu.Unlock()
	return p.world.trouble.strikes(m, p.name, n)
}

// Drive serves a mission from the phase it is in to its end.
func (p *pilot) Drive(ctx context.Context, m *vehicle.Mission) error {
	p.begin()
	defer p.end()
	s := m.State()
	if s.Details == nil || len(s.Details.Stops) < 2 {
		return fmt.Errorf("mission %s has no places", s.Need.Short())
	}
	pickup, dropoff := s.Details.Stops[0], s.Details.Stops[len(s.Details.Stops)-1]
	phase := market.Phase(s.Phase)
	if phase < market.Underway {
		if err := p.fetch(ctx, m, pickup); err != nil {
			return err
		}
	}
	if phase < market.AtDropoff {
		if err := p.drive(ctx, dropoff); err != nil {
			return err
		}
		if err := m.AtDropoff(ctx, p.at()); err != nil {
			return err
		}
	}
	<-ctx.Done() // the receipt, or time, ends the mission
	return nil
}

// fetch goes to the pickup and waits there for the rider.
func (p *pilot) fetch(ctx context.Context, m *vehicle.Mission, pickup market.Place) error {
	if m.State().Phase == market.PhaseName(market.Ready) {
		if err := m.Enroute(ctx, p.at()); err != nil {
			return err
		}
	}
	if p.strikes(vehicleDrops) {
		return m.Drop(ctx, p.at())
	}
	if err := p.drive(ctx, pickup); err != nil {
		return err
	}
	if err := m.AtPickup(ctx, p.at()); err != nil {
		return err
	}
	if err := m.Message(ctx, digitsMessage+m.Digits()); err != nil { // a real vehicle has a display
		return err
	}
	patience := max(time.Until(time.Unix(m.State().Bid.PickupBy, 0)), 0) + p.world.boarding
	waiting, cancel := context.WithTimeout(ctx, patience)
	defer cancel()
	code, err := m.StartCode(waiting)
	if err != nil && ctx.Err() == nil {
		return m.NoShow(ctx, p.at())
	}
	if err != nil {
		return err
	}
	return m.Underway(ctx, p.at(), code)
}

// drive moves to a place; it ends early with ctx.
func (p *pilot) drive(ctx context.Context, to market.Place) error {
	p.wheel.Lock()
	defer p.wheel.Unlock()
	way, err := p.world.router.Path(p.class, p.at(), to, time.Now().UnixMilli())
	if err != nil {
		return err
	}
	p.mu.Lock()
	p.way, p.set = way, time.Now()
	p.mu.Unlock()
	end := time.NewTimer(p.world.real(way.DurationMs()))
	defer end.Stop()
	select {
	case <-end.C:
		p.mu.Lock()
		p.driven += way.DistanceM()
		p.mu.Unlock()
		p.halt()
		return nil
	case <-ctx.Done():
		p.halt()
		return context.Cause(ctx)
	}
}

// halt stops where the vehicle is and says so.
func (p *pilot) halt() {
	p.mu.Lock()
	if p.way != nil {
		p.place = p.motion().Place
		p.way = nil
	}
	p.mu.Unlock()
	p.report()
}

// motion is where the vehicle is on its way. p.mu is held.
func (p *pilot) motion() routing.Motion {
	if p.way == nil {
		return routing.Motion{Place: p.place}
	}
	return p.way.At(int64(float64(time.Since(p.set).Milliseconds()) * p.world.speedup))
}

// at is the vehicle's place.
func (p *pilot) at() market.Place {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.motion().Place
}

// metered is how far the vehicle has driven, in metres.
func (p *pilot) metered() float64 {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.driven
}

func (p *pilot) report() {
	p.mu.Lock()
	m := p.motion()
	energy := p.energy
	p.mu.Unlock()
	p.vehicle.Report(market.Report{
		Lat: m.Place.Lat(), Lng: m.Place.Lng(), AltM: m.AltM, HeadingDeg: m.HeadingDeg, SpeedMps: m.SpeedMps, Energy: energy,
	})
}

// reporting sends the vehicle's motion while it moves, and now and then while it stands.
func (p *pilot) reporting(ctx context.Context) {
	const restingEvery = 20 // moves
	tick := time.NewTicker(moveEvery)
	defer tick.Stop()
	for n := 0; ; n++ {
		p.mu.Lock()
		moving := p.way != nil
		p.mu.Unlock()
		if moving || n%restingEvery == 0 {
			p.report()
		}
		select {
		case <-ctx.Done():
			return
		case <-tick.C:
		}
	}
}

// roam drives an idle vehicle about, so that the city lives.
func (p *pilot) roam(ctx context.Context) {
	for {
		rest := time.NewTimer(time.Duration(p.rng.Int64N(int64(roamRest))))
		select {
		case <-ctx.Done():
			rest.Stop()
			return
		case <-rest.C:
			p.wander(ctx)
		}
	}
}

// wander takes one idle drive, which a mission ends.
func (p *pilot) wander(ctx context.Context) {
	to := p.world.roads.Node(p.rng.IntN(p.world.roads.Nodes()))
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	p.mu.Lock()
	busy := p.driving > 0
	p.giveWay = cancel
	p.mu.Unlock()
	if !busy {
		_ = p.drive(ctx, to) // ended by a mission or the program, or refused over a no-fly area: another place next time
	}
}

func (p *pilot) begin() {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.driving++
	p.giveWay()
}

func (p *pilot) end() {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.driving--
}

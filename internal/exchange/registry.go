package exchange

import (
	"context"
	"sync"
	"time"

	"github.com/marketd/marketd/market"
)

// registry remembers for a moment what the database knows of vehicles, so that a fleet's bids do not ask it one by one. The
// commit of a clearing checks again.
type registry struct {
	store Store
	mu    sync.Mutex
	known map[market.Address]known // guarded by mu
}

type known struct {
	Vehicle
	until time.Time
}

const (
	knownFor = 2 * time.Second
	knownMax = 50_000 // vehicles; then all are forgotten
)

func (g *registry) vehicle(ctx context.Context, address market.Address) (Vehicle, error) {
	now := time.Now()
	g.mu.Lock()
	k, ok := g.known[address]
	g.mu.Unlock()
	if ok && now.Before(k.until) {
		return k.Vehicle, nil
	}
	v, err := g.store.Registered(ctx, address)
	if err != nil {
		return v, err
	}
	g.mu.Lock()
	defer g.mu.Unlock()
	if g.known == nil || len(g.known) >= knownMax {
		g.known = map[market.Address]known{}
	}
	g.known[address] = known{v, now.Add(knownFor)}
	return v, nil
}

// checkPayees says why a vehicle may not bid so: the escrow would not open, or it is out of service.
func (g *registry) checkPayees(ctx context.Context, b market.Bid) error {
	v, err := g.vehicle(ctx, b.Vehicle)
	if err != nil {
		return err
	}
	if err := v.maySell(); err != nil {
		return err
	}
	switch {
	case b.Owner != v.Owner:
		return market.Invalid("/bid/owner", "vehicle %s belongs to %s, not to %s", b.Vehicle, v.Owner, b.Owner)
	case b.VehicleBps != v.VehicleBps:
		return market.Invalid("/bid/vehicleBps", "the registry has %d for vehicle %s, not %d", v.VehicleBps, b.Vehicle, b.VehicleBps)
	}
	return nil
}

func (v Vehicle) maySell() error {
	switch {
	case !v.Confirmed:
		return market.Problem(market.ProblemDenied, "the chain's registry does not know the vehicle (yet): wait until its registry is confirmed")
	case !v.InService:
		return market.Problem(market.ProblemDenied, "the vehicle is out of service: put it back first")
	}
	return nil
}

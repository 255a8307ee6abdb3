package main

import (
	"context"
	"time"

	"github.com/marketd/marketd/market"
	"github.com/marketd/marketd/vehicle"
	order "github.com/marketd/marketd/vehicle/plan"
)

// pooled is a pilot whose car several riders share: the SDK's pool plans, the pilot drives.
type pooled struct {
	*vehicle.Pool
	pilot *pilot
}

// How long people and parcels take at the curb, and how late they may be brought for the sake of others, in simulated time.
const (
	boardTime   = 30 * time.Second
	alightTime  = 15 * time.Second
	detourShare = 50 // % of the direct way
	detourTime  = 5 * time.Minute
	pickupSlack = 3 * time.Minute
	curbTime    = 2 * time.Second // real, for messages and codes to go to and fro
)

// pooling makes a driver of the pilot.
func (p *pilot) pooling() pooled {
	w := p.world
	real := func(d time.Duration) time.Duration { return w.real(d.Milliseconds()) }
	return pooled{pilot: p, Pool: vehicle.NewPool(vehicle.PoolConfig{
		Router: w.router, Tariff: p.tariff, Settle: settleTime, Slack: promiseSlack + real(pickupSlack), Board: w.boarding, Speed: w.speedup,
		Habits: order.Habits{
			BoardMs: (curbTime + real(boardTime)).Milliseconds(), AlightMs: real(alightTime).Milliseconds(),
			DetourPercent: detourShare, DetourMs: real(detourTime).Milliseconds(),
		},
		At: p.at, Move: p.drive,
		Show: func(ctx context.Context, m *vehicle.Mission, digits string) error {
			return m.Message(ctx, digitsMessage+digits)
		},
	})}
}

// Drive keeps the car from roaming while there is a mission.
func (d pooled) Drive(ctx context.Context, m *vehicle.Mission) error {
	d.pilot.begin()
	defer d.pilot.end()
	return d.Pool.Drive(ctx, m)
}

// Confirm is never asked: a car that is shared has no standing offer.
func (d pooled) Confirm(context.Context, *market.CommitmentRequestFrame) bool { return false }

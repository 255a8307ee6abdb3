package api

import (
	"context"
	"time"

	"github.com/marketd/marketd/market"
	"github.com/marketd/marketd/routing"
)

// Live is what only memory knows of vehicles. cmd/marketd puts it together.
type Live interface {
	// Vehicle is a vehicle that has a session; ok is false for any other.
	Vehicle(address market.Address) (v LiveVehicle, ok bool)
	// Idle lists vehicles in a box that could take a need now, at most limit.
	Idle(box routing.Bounds, limit int) []LiveVehicle
	// Supply counts a region's vehicles that have a session.
	Supply(region string) (idle, busy int)
}

// LiveVehicle is a vehicle that has a session.
type LiveVehicle struct {
	Address     market.Address
	Class       market.Class
	Region      string
	Report      market.Report // T is 0 before the first
	SpeedFactor float64       // of a simulation: how much faster than real it moves; else 1
}

// Chain is what the routes ask of the chain itself. Package escrow implements it.
type Chain interface {
	// Wallet is an account's tokens outside of the escrow contract, and the nonces that its next Permit and Exit must carry.
	Wallet(ctx context.Context, who market.Address) (tokens market.Amount, permit, exit market.Uint256, err error)
	// Head is the last confirmed block.
	Head() (number uint64, at time.Time)
}

package vehicles

import (
	"context"
	"time"

	"github.com/marketd/marketd/internal/access"
	"github.com/marketd/marketd/internal/exchange"
	"github.com/marketd/marketd/internal/trips"
	"github.com/marketd/marketd/market"
)

// Guard knows who a bearer token belongs to. Package access implements it.
type Guard interface {
	Authenticate(ctx context.Context, token string) (access.Principal, error)
}

// Store is what sessions read and write. Package postgres implements it.
type Store interface {
	// SeatVehicle begins a session of a vehicle for an account that may speak for it: itself, its owner or who registered it.
	// Each session has a higher fence than the one before.
	SeatVehicle(ctx context.Context, vehicle, account market.Address) (v exchange.Vehicle, fence int64, err error)
	// Fleet reads registered vehicles; unknown ones are left out.
	Fleet(ctx context.Context, vehicles []market.Address) (map[market.Address]exchange.Vehicle, error)
	// SeenIn keeps in which region vehicles were last seen.
	SeenIn(ctx context.Context, region string, vehicles []market.Address) error
	// Truth is all that a vehicle has to know after a reconnect.
	Truth(ctx context.Context, vehicle market.Address) (trips.Truth, error)
	// Agreements lists all attempts at needs, but for those that are only asked.
	Agreements(ctx context.Context, needs []market.NeedID) ([]trips.Agreement, error)
}

// Exchange takes what vehicles offer. Package exchange implements it.
type Exchange interface {
	Bid(ctx context.Context, f *market.BidFrame) error
	Withdraw(ctx context.Context, vehicle market.Address, need market.NeedID, bid market.BidID) error
	SetOffer(ctx context.Context, vehicle market.Address, o market.Offer) error
	Confirm(ctx context.Context, vehicle market.Address, f *market.CommitmentConfirmationFrame) error
	Presence(ctx context.Context, vehicle market.Address, here bool) []market.BidID
}

// Trips take what vehicles report. Package trips implements it.
type Trips interface {
	Status(ctx context.Context, vehicle market.Address, f *market.StatusFrame) error
	Stop(ctx context.Context, who market.Address, need market.NeedID, reason string) error
	StopUnheard(ctx context.Context, need market.NeedID) error
	Message(ctx context.Context, who market.Address, need market.NeedID, text string) error
}

// Region is where vehicles are matched.
type Region struct {
	ID       string
	Contains func(market.Place) bool // called for each position: it must be quick
	Supply   Supply
}

// Supply is told of a region's vehicles. It must not block; a later fence wins.
type Supply interface {
	Enter(v Presence) error
	Leave(vehicle market.Address, fence int64)
	// Track is where the positions of a vehicle that has entered go.
	Track(vehicle market.Address) (report func(r market.Report, now time.Time) bool)
	SetFilter(vehicle market.Address, f Filter)
	SetEnergy(vehicle market.Address, energy float64)
}

// Presence is a vehicle that has a session.
type Presence struct {
	Address      market.Address
	Owner        market.Address
	VehicleBps   uint16
	Profile      market.Profile
	SpeedFactor  float64 // of a simulation; else 1
	OutOfService string  // why it gets no work; "" when it is in service
	Fence        int64
}

// Filter is which needs a vehicle wants to see.
type Filter struct {
	Services  []market.ServiceName // empty: all that it can do
	Area      market.Area
	MinAmount market.Amount
	None      bool // it lives by its standing offer
}

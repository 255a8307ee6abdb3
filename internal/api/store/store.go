// Package store says what the REST interface reads and writes of the database, in rows of its own: package postgres
// implements [Reads] and [Writes], package api shows the rows to people.
package store

import (
	"context"
	"encoding/json"
	"time"

	"github.com/marketd/marketd/internal/exchange"
	"github.com/marketd/marketd/internal/trips"
	"github.com/marketd/marketd/market"
	"github.com/marketd/marketd/routing"
)

// Reads is what the routes show of the database. Each method is one snapshot; what is not
// there is a not-found problem. Whether the caller may see it is the API's affair.
type Reads interface {
	// Need is a need with its last attempt, its history and its chain transactions.
	Need(ctx context.Context, id market.NeedID) (Need, error)
	// Needs lists needs, newest posted first.
	Needs(ctx context.Context, q NeedQuery) ([]Need, error)
	// Mission lists the legs of a mission, in their order.
	Mission(ctx context.Context, id market.Hash) ([]Need, error)
	// Events lists a need's events with a version above after, in order, at most limit.
	Events(ctx context.Context, id market.NeedID, after int64, limit int) ([]Event, error)
	// Bids lists the bids that the need's last clearing saw, its winner first; none before.
	Bids(ctx context.Context, id market.NeedID) ([]exchange.BidView, error)

	// Vehicle is one vehicle, whoever owns it.
	Vehicle(ctx context.Context, address market.Address) (Vehicle, error)
	// Vehicles lists vehicles of one owner by name, then address.
	Vehicles(ctx context.Context, q VehicleQuery) ([]Vehicle, error)
	// Records are what riders may know of vehicles; those that are not registered are left out.
	Records(ctx context.Context, vehicles []market.Address) (map[market.Address]Record, error)

	// Account is what confirmed logs say of an account; zeros where it was never seen.
	Account(ctx context.Context, who, token, market market.Address) (Account, error)
	// Movements lists what an account asked for about its money, newest first.
	Movements(ctx context.Context, who market.Address, p Page) ([]Movement, error)

	// Settlements lists bookings of the market out of which money moved, oldest move first, with the sums over all that the
	// query asks for, whatever its page.
	Settlements(ctx context.Context, q SettlementQuery) (SettlementReport, error)

	// Evidence is a bundle that was kept about a need.
	Evidence(ctx context.Context, need market.NeedID, hash market.Hash) (trips.Evidence, error)
	// History shows which of a need's signed reports the last confirmed anchor holds, where one is; its domain and contract are left out.
	History(ctx context.Context, need market.NeedID) (trips.History, error)
	// Disputes lists bookings that wait for their arbiter, the most urgent first.
	Disputes(ctx context.Context, q DisputeQuery) ([]Dispute, error)

	// Market counts a region's needs now and over the hour before.
	Market(ctx context.Context, region string, now time.Time) (Market, error)
	// Clearings lists a region's clearings, newest first.
	Clearings(ctx context.Context, region string, p Page) ([]Clearing, error)
	// Zones lists zones that end after a time or never, also those that have not begun, of one region or ("") of all.
	Zones(ctx context.Context, region string, after time.Time) ([]Zone, error)
}

// Writes are changes of single rows that belong to no trip. Each method is one transaction
// that holds its idempotency row: a key that was used with the same request changes nothing and returns the object of then
// with replayed true; with another request it is an idempotency-mismatch, while the first runs idempotency-in-flight.
type Writes interface {
	// RegisterVehicle adds a vehicle with the wish (intent join) to have it in the chain's registry. A vehicle that is
	// registered is `taken`, unless to the same owner with a Join of a higher nonce: then it is joined again.
	RegisterVehicle(ctx context.Context, once exchange.Key, v VehicleRegistration) (row Vehicle, replayed bool, err error)
	// ChangeVehicle changes what is not nil. version 0 is any; another one than the row's is `stale-version`.
	ChangeVehicle(ctx context.Context, address market.Address, version int64, c VehicleEdit) (Vehicle, error)
	// AddZone adds a zone.
	AddZone(ctx context.Context, once exchange.Key, z Zone) (row Zone, replayed bool, err error)
	// MoveMoney writes what an account wants of the chain, its steps as intents in order. A withdrawal from the account at
	// the market is reserved as a need is, and fails with insufficient-balance.
	MoveMoney(ctx context.Context, once exchange.Key, m MoneyMove) (row Movement, replayed bool, err error)
}

// Page asks for Limit rows after the one that Cursor names; "" is the beginning. Each row carries its own Cursor.
type Page struct {
	Limit  int
	Cursor string
}

// NeedQuery asks for needs of a rider, or those that vehicles of an owner served (their last attempt then is Last).
type NeedQuery struct {
	Rider   market.Address // zero: any
	Owner   market.Address // zero: any
	Vehicle market.Address // zero: any
	Active  *bool          // nil: both. Active is a phase that is not terminal, or money that is not closed
	Page
}

// Need is a need as the database has it.
type Need struct {
	Cursor     string
	ID         market.NeedID
	Region     string
	Version    int64
	Phase      market.Phase
	Reason     string
	Attempt    int
	Signed     market.Need
	Details    market.Details
	Signature  market.Signature
	Notes      string
	DistanceM  int64
	DurationMs int64
	PostedAt   time.Time
	OpensAt    time.Time // scheduled: when the auction begins
	EndedAt    time.Time // of a terminal phase
	Replaces   market.NeedID
	ReplacedBy market.NeedID
	Mission    market.Hash // that it is a leg of; zero: none
	Leg        int         // from 1 on
	Stopped    bool
	Started    bool     // the start code was released
	Last       *Attempt // nil before the first agreement
	History    []PhaseStep
	Chain      []ChainStep
}

// Attempt is an agreement.
type Attempt struct {
	Number      int
	Vehicle     market.Address
	Owner       market.Address
	Record      Record // of the vehicle
	BidID       market.BidID
	Bid         market.Bid
	Signature   market.Signature // empty while asked
	Amount      market.Amount
	Phase       market.Phase
	Escrow      market.EscrowState
	EscrowUntil time.Time // when the escrow's state ends by itself
	Opening     trips.Opening
	PickupAt    time.Time
	DropoffAt   time.Time
	AwardedAt   time.Time
	Released    market.Amount // paid to vehicle, owner and market
	Refunded    market.Amount
	Fee         market.Amount // part of Released that was a fee
}

// PhaseStep is one step of a trip.
type PhaseStep struct {
	Version int64
	From    market.Phase // 0: the beginning
	To      market.Phase
	By      market.Actor
	Reason  string
	Attempt int
	At      time.Time
}

// ChainStep is a step on the chain: an intent, with the transaction that did it or tries to.
type ChainStep struct {
	Step  trips.Goal
	State string // pending, sent, mined, confirmed, failed, superseded
	Hash  market.Hash
	Block uint64
	At    time.Time
}

// Event is something that happened to a need. Payload is as it was stored: for phase PhaseStep's fields in snake_case,
// for others what package exchange or trips wrote.
type Event struct {
	Version int64
	Type    string
	Payload json.RawMessage
	At      time.Time
}

// Record is what a rider may know of a vehicle.
type Record struct {
	Profile market.Profile
	Trips   int // it completed
}

// VehicleQuery asks for an owner's vehicles.
type VehicleQuery struct {
	Owner market.Address
	Page
}

// Vehicle is a registered vehicle. Where it is and whether it is online only memory knows.
type Vehicle struct {
	Cursor       string
	Address      market.Address
	Owner        market.Address
	VehicleBps   uint16
	Until        time.Time // when its record in the registry ends
	Registry     string    // pending, confirmed, failed, ended
	Region       string    // "" before it was seen anywhere
	Profile      market.Profile
	OutOfService bool
	Reason       string
	Need         market.NeedID // of its active agreement
	Version      int64
	RegisteredAt time.Time
}

// VehicleRegistration is a vehicle to register. The signature was checked.
type VehicleRegistration struct {
	Region    string
	Join      market.Join
	Signature market.Signature
	Profile   market.Profile
}

// VehicleEdit changes a vehicle; nil leaves a value.
type VehicleEdit struct {
	Name         *string
	Color        *string
	Seats        *uint16
	MassGrams    *uint32
	VolumeMl     *uint32
	Options      *market.Options
	OutOfService *bool
	Reason       *string
}

// Account is an account in the escrow contract at a confirmed block.
type Account struct {
	Free     market.Amount
	Market   market.Amount
	Reserved market.Amount
	ExitAt   time.Time // zero: stays
	Block    uint64
	BlockAt  time.Time
}

// MoneyMove is what an account asks of the chain. All signatures were checked. The payload of each step is
// {"message", "signature"}, the signed object as it came (of deposit: the token's Permit); of mint {"to", "amount"}.
type MoneyMove struct {
	Kind   string // deposit, fund, exit, withdrawal, faucet
	Who    market.Address
	Amount market.Amount
	Steps  []trips.Intent // in the order in which the chain has to take them
	From   market.Address // withdrawal: the market whose account is drawn on; zero: the free account
}

// Movement is a MoneyMove under way.
type Movement struct {
	Cursor string
	ID     string
	Kind   string
	Amount market.Amount
	State  string // pending, sent, confirmed, failed
	Detail string
	At     time.Time
	Chain  []ChainStep
}

// Party is who somebody is in a booking.
type Party string

const (
	AsRider   Party = "rider"
	AsVehicle Party = "vehicle"
	AsOwner   Party = "owner"
	AsMarket  Party = "market"
)

// SettlementQuery asks for bookings in which Who is As, out of which money moved from From on and before To.
type SettlementQuery struct {
	Who      market.Address
	As       Party // "": any
	From, To time.Time
	Page
}

// SettlementReport is what moved, by the logs up to a block.
type SettlementReport struct {
	Bookings int // of all pages, as the sums
	Sums     Shares
	Items    []Settlement
	Block    uint64
	BlockAt  time.Time
}

// Settlement is one booking.
type Settlement struct {
	Cursor  string
	Need    market.NeedID
	Service market.ServiceName
	Rider   market.Address
	Vehicle market.Address
	Owner   market.Address
	MovedAt time.Time
	Closed  bool
	Amount  market.Amount
	Shares
	OpenedTx market.Hash
	ClosedTx market.Hash // zero: not closed
}

// Shares are where money went. Credited and Debited are what who asked got and paid.
type Shares struct {
	Paid, Fee, Refunded          market.Amount
	ToMarket, ToVehicle, ToOwner market.Amount
	Credited, Debited            market.Amount
}

// DisputeQuery asks for one need's dispute, or for those of an arbiter.
type DisputeQuery struct {
	Need    market.NeedID  // zero: any
	Arbiter market.Address // zero: any
	Limit   int
}

// Dispute is a booking that waits for its arbiter.
type Dispute struct {
	Need     market.NeedID
	Rider    market.Address
	Vehicle  market.Address
	Owner    market.Address
	By       market.Address // who disputes
	Evidence market.Hash    // that the dispute names; anything the chain was told
	OfFee    bool           // about the fee of a trip that did not take place, not about the payment
	Until    time.Time      // the arbiter's silence counts from then on
	Amount   market.Amount
	Left     market.Amount // what the ruling divides
	Cap      market.Amount // what it may give to the vehicle's side at most
	Signed   market.Need
	Given    []Given // bundles that were kept, oldest first
	Ruled    bool    // a ruling is on its way
}

// Given names a bundle.
type Given struct {
	Hash market.Hash    `json:"hash"`
	By   market.Address `json:"by"`
	At   time.Time      `json:"at"`
}

// Market counts a region's needs.
type Market struct {
	Open         int // scheduled excluded
	Active       int // agreed and not ended
	Posted       int // in the last hour
	Completed    int
	MedianAmount market.Amount // of the completed ones; zero where there are none
	MedianWait   time.Duration // from the post to at_pickup
	OpenPickups  []market.Place
}

// Zone is a zone, who declared it and where.
type Zone struct {
	routing.Zone
	Region string
	By     market.Address
}

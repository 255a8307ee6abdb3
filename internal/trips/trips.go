// Package trips leads an agreement to its end: phases, codes, stop, cancellation, and what each means for the money.
//
//	t := trips.New(store, trips.Config{Domain: domain})
//	go t.Run(ctx) // silence, claims, dispute windows
//	err := t.Status(ctx, vehicle, frame)
//
// Each use case is a pure decision over a locked [Trip] that returns a [Change]; the store commits it, all or nothing. An
// error is a *[market.Error] that says what to do, and then nothing has changed; others are the store's own.
//
// # Concurrency
//
// A Trips may be used from many goroutines. The row lock of the store orders what happens to one trip.
package trips

import (
	"context"
	"log/slog"
	"time"

	"github.com/marketd/marketd/market"
)

// LateGrace is how long after the signed pickupBy a rider may leave for free. The escrow contract has the same constant.
const LateGrace = 5 * time.Minute

// Store keeps trips. Package postgres implements it.
type Store interface {
	// Change locks the need's row, lets decide look at the trip and commits what decide returns; nil commits nothing. decide
	// may run more than once and must not block. Unknown needs are a not-found problem.
	Change(ctx context.Context, need market.NeedID, decide func(*Trip) (*Change, error)) error

	// ChangeMission is Change for all legs of a mission at once, in the order of their ids; a nil among what decide returns is
	// for a leg that stays as it is.
	ChangeMission(ctx context.Context, mission market.Hash, decide func([]*Trip) ([]*Change, error)) error

	// Bundle reads all that is kept about a need, without the fields of who asks.
	Bundle(ctx context.Context, need market.NeedID) (Bundle, error)
	// KeepEvidence keeps a bundle, unless its author gave most for the need before: that is a problem.
	KeepEvidence(ctx context.Context, e Evidence, most int) error

	// Due lists trips that time may move on.
	Due(ctx context.Context, q DueQuery) ([]Due, error)
}

// DueQuery asks for trips that time may move on at Now.
type DueQuery struct {
	Now        time.Time
	SilentFor  time.Duration
	ReceiptFor time.Duration
}

// Due is a trip that time may move on.
type Due struct {
	Need     market.NeedID
	Vehicle  market.Address
	IfSilent bool // only where the vehicle is silent
}

// Config is what a market decides about trips. The zero value of a field is its default.
type Config struct {
	Domain     market.Domain // of the escrow contract: what signatures are made in
	Near       float64       // metres from a stop within which a vehicle is at it; 150
	SilentFor  time.Duration // a vehicle that is not heard of for so long is silent; 2 min
	ReceiptFor time.Duration // a receipt may take so long; then the trip is completed without, and only its money waits; 1 min
	WaitFor    time.Duration // a vehicle waits at the pickup for so long before a no-show counts; 10 s
	Every      time.Duration // how often timers look; 1 s

	// Heard is when a vehicle was last heard of (a frame or a position), zero if never since the start of this process.
	// nil: silence is judged by the signed deadlines alone.
	Heard   func(market.Address) time.Time
	Signers Signers      // nil: signatures of keys only
	Log     *slog.Logger // nil: slog.Default
}

// Signers checks a signature of a key or of a contract wallet (ERC-1271).
type Signers interface {
	Check(ctx context.Context, who market.Address, digest market.Hash, sig market.Signature) error
}

// Trips are the use cases from agreement to completion.
type Trips struct {
	store  Store
	config Config
	since  time.Time // nobody was heard of before
}

// New makes the use cases over a store.
func New(store Store, c Config) *Trips {
	def(&c.Near, 150)
	def(&c.SilentFor, 2*time.Minute)
	def(&c.ReceiptFor, time.Minute)
	def(&c.WaitFor, 10*time.Second)
	def(&c.Every, time.Second)
	if c.Log == nil {
		c.Log = slog.Default()
	}
	return &Trips{store: store, config: c, since: time.Now()}
}

func def[T comparable](v *T, d T) {
	var zero T
	if *v == zero {
		*v = d
	}
}

// Trip is a need and its latest agreement, as the database has them while its row is locked.
type Trip struct {
	ID        market.NeedID
	Need      market.Need
	Details   market.Details
	Phase     market.Phase
	Version   int64
	Stopped   bool
	StartCode market.Hash // zero until released
	EndCode   market.Hash
	Posted    time.Time
	Leg, Legs int      // of a mission: its place from 1 on, and how many there are; 0: it is no leg
	Last      *Attempt // nil before the first agreement
	Seen      []Seen   // all statuses so far
}

// Attempt is an agreement with one vehicle.
type Attempt struct {
	Number      int
	Vehicle     market.Address
	Owner       market.Address
	Operator    market.Address // who registered the vehicle
	Bid         market.Bid
	Amount      market.Amount
	Phase       market.Phase
	Active      bool
	Escrow      market.EscrowState
	Booking     Booking   // zero: not open
	EscrowUntil time.Time // when the escrow's state ends by itself; zero: not open
	Opening     Opening
	PhaseAt     time.Time
	StatusHead  market.Hash
	Started     bool             // the start code was wanted on the chain
	Settling    bool             // a payment or a refund with a signature or code is on its way
	Ruled       bool             // a ruling is on its way
	Dropped     market.Signature // a Refund of all, given before the escrow was open
}

// Seen is a status that was taken.
type Seen struct {
	Vehicle market.Address
	Frame   string
	Hash    market.Hash
}

// PickupBy is the signed time from which a missing vehicle is late and a missing rider a no-show.
func (a *Attempt) PickupBy() time.Time { return time.Unix(a.Bid.PickupBy, 0) }

// Opening is how far the wish to open the escrow went.
type Opening string

const (
	OpeningNone   Opening = ""       // no wish, or it is over
	OpeningWanted Opening = "wanted" // nothing was signed yet: it can be taken back
	OpeningSent   Opening = "sent"   // it may be mined at any time
)

// Change is what a decision does to a trip, in one transaction. A phase step is checked against the trip table and told by
// an event.
type Change struct {
	To     market.Phase // 0: the phase stays
	By     market.Actor
	Reason string
	Fee    *market.Amount // what the vehicle's side gets where the trip ends early; told in the event

	Status    *SignedStatus // taken into the chain of statuses
	StartCode market.Hash   // kept from now on
	EndCode   market.Hash
	Stop      bool
	Carried   *Carried         // kept for the vehicle
	TakeBack  bool             // the wish to open the escrow, which is still OpeningWanted
	Release   bool             // the hold on the rider's balance
	Drop      market.Signature // a Refund of all, kept until the escrow is open
	Exclude   bool             // the vehicle may not serve this need or its successor, and has one more dropped agreement
	Intents   []Intent
	Events    []Event
}

// SignedStatus is a vehicle's report with its signature, under the id of its frame.
type SignedStatus struct {
	Frame     string
	Status    market.Status
	Signature market.Signature
}

// Event is told beside the one of a phase step.
type Event struct {
	Type    string // start, message, stop, problem, carry
	Payload any
}

// MessageEvent is the payload of a message event, StopEvent of a stop event.
type (
	MessageEvent struct {
		By   market.Actor `json:"by"`
		Text string       `json:"text"`
	}
	StopEvent struct {
		By     market.Actor `json:"by"`
		Reason string       `json:"reason,omitempty"`
	}
)

// Proof of arrival: the end Code, by whoever has it, or the rider's Signature of a [market.Receipt] over Released.
type Proof struct {
	Code      market.Hash
	Released  market.Amount
	Signature market.Signature
}

// Cancellation is a rider's wish to end a trip before boarding.
type Cancellation struct {
	Version int64            // If-Match: the version that the rider saw; 0: any
	Leave   market.Signature // of [market.Leave], needed as soon as the escrow may be open
	Revoke  market.Signature // of [market.Revoke], optional: makes sure that the need is never opened
	Reason  string
}

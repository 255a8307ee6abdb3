package exchange

import (
	"context"
	"time"

	"github.com/marketd/marketd/internal/matching"
	"github.com/marketd/marketd/market"
)

// Store is the truth. Package postgres implements it. Each method is one transaction; where it may be called again after an
// error whose outcome is unknown (a connection lost inside a COMMIT), what was done is not done twice.
type Store interface {
	// Seize makes the caller the region's only writer: the epoch rises, and clearings of older epochs are refused.
	// From its next clearing on these terms hold; they are kept for the audit.
	Seize(ctx context.Context, region string, terms Terms) (Tenure, error)

	// PostNeed stores a need as open or scheduled, with the hold on its rider's balance, its first event and its key; nothing
	// where one of them fails. A key that was used for the same request gives the need of then, replayed.
	PostNeed(ctx context.Context, n NewNeed) (need NeedState, replayed bool, err error)
	// Replay is the need that the key was used for before; ok is false where it was not used. Another request under the key is
	// a problem.
	Replay(ctx context.Context, key Key) (need NeedState, ok bool, err error)

	// PostMission is PostNeed for all legs of a mission, in one transaction; none: the key was used for this very request.
	PostMission(ctx context.Context, m NewMission) (needs []NeedState, err error)
	// ReplayMission is the mission that the key was used for before, as Replay is the need.
	ReplayMission(ctx context.Context, key Key) (mission market.Hash, ok bool, err error)

	// CommitClearing stores a clearing with its asked and awarded agreements, all that the database does not refuse; those that
	// are asked have until confirmBy. Calling it again is always right: a number that is stored already answers as it did then.
	// ErrFenced: the epoch is old.
	CommitClearing(ctx context.Context, d *Decision) (refused []Refused, confirmBy time.Time, err error)

	// ConfirmAsk makes an asked agreement awarded, where bid is the one that the vehicle was asked for. The same confirmation
	// again is fine.
	ConfirmAsk(ctx context.Context, need market.NeedID, vehicle market.Address, bid market.BidID, sig market.Signature, now time.Time) error
	// DeclineAsk ends an asked agreement; the need is open again without this vehicle.
	DeclineAsk(ctx context.Context, need market.NeedID, vehicle market.Address) error
	// Advance lets time pass in a region's rows: scheduled needs open, auctions expire, vehicles that were asked and said
	// nothing are passed over and their offers paused. It returns what changed, and may leave a part for the next call.
	Advance(ctx context.Context, region string, now time.Time) ([]market.NeedID, error)

	// NeedStates reads needs; unknown ones are left out.
	NeedStates(ctx context.Context, ids []market.NeedID) ([]NeedState, error)
	// Outline is what a region's book should have.
	Outline(ctx context.Context, region string) (Outline, error)
	// AskedOf lists the needs for which the vehicles are asked now.
	AskedOf(ctx context.Context, vehicles []market.Address) ([]market.NeedID, error)
	// LastNeeds lists a region's needs, the newest first.
	LastNeeds(ctx context.Context, region string, limit int) ([]market.NeedID, error)

	// Registered is a vehicle, or a not-found problem.
	Registered(ctx context.Context, vehicle market.Address) (Vehicle, error)
	// SaveOffer keeps a standing offer, and its pause where it has one.
	SaveOffer(ctx context.Context, vehicle market.Address, o market.Offer) (StandingOffer, error)
	// Offers lists the standing offers of vehicles, nil: of all. Those whose time is over are left out.
	Offers(ctx context.Context, vehicles []market.Address) ([]StandingOffer, error)
	// Reliability lists vehicles that did not always keep what they were asked for.
	Reliability(ctx context.Context) (map[market.Address]Record, error)

	// EventsNow is a cursor behind everything that was committed before the call.
	EventsNow(ctx context.Context) (Cursor, error)
	// EventsAfter lists events after the cursor that are told already safely: no transaction that may still commit an earlier
	// one is running. pending says that more are committed, but not yet safe.
	EventsAfter(ctx context.Context, c Cursor, limit int) (events []Event, next Cursor, pending bool, err error)
	// Listen calls wake when something is notified on channel (`events`: an event was committed), until ctx ends or the
	// connection does.
	Listen(ctx context.Context, channel string, wake func()) error
}

// Cursor is a place in the order of events.
type Cursor struct {
	Xid uint64
	Seq int64
}

// Tenure is a writer's time in a region.
type Tenure struct {
	Epoch    int64
	Clearing int64 // number of the last clearing
}

// Terms are how a region publishes that it clears.
type Terms struct {
	ValueOfTime int64  `json:"value_of_time"` // base units for 1000 s of waiting
	Prices      string `json:"prices"`        // first or vickrey
	Subsidy     int64  `json:"subsidy"`       // base units a need
	Credit      int64  `json:"credit"`        // base units a need
}

// NewNeed is a need that was checked.
type NewNeed struct {
	Post
	ID         market.NeedID
	Region     string
	Phase      market.Phase // Open or Scheduled
	OpensAt    time.Time
	ExpiresAt  time.Time
	DistanceM  int64
	DurationMs int64
}

// NeedState is what the book has to know of a need.
type NeedState struct {
	ID         market.NeedID
	Seq        int64
	Region     string
	Phase      market.Phase
	Version    int64
	Attempt    int // the current one, or the next
	Signed     market.Need
	Details    market.Details
	ExpiresAt  time.Time
	PostedAt   time.Time
	DistanceM  int64
	DurationMs int64
	Excluded   []market.Address
	Attempts   []AttemptState
}

// AttemptState is an agreement that began.
type AttemptState struct {
	Number     int
	Vehicle    market.Address
	Active     bool
	Asked      bool
	BidID      market.BidID
	Bid        market.Bid
	ConfirmBy  time.Time
	DistanceM  int64
	DurationMs int64

	Pooled      bool  // it has a part of the vehicle
	PlanVersion int64 // of the vehicle's plan since it was signed; 0: it was not, or the vehicle does not share
}

// Outline lists a region's needs that are open or asked, and its vehicles that have an agreement.
type Outline struct {
	Needs  []NeedMark
	Busy   map[market.Address]market.NeedID // as a whole
	Shared []Shared                         // the others
}

// NeedMark is the least of a need.
type NeedMark struct {
	ID      market.NeedID
	Attempt int
	Asked   bool
}

// Decision is a clearing to be stored.
type Decision struct {
	Region string
	Epoch  int64
	Number int64
	At     time.Time
	Digest market.Hash
	Record []byte
	Needs  int // that were cleared
	Awards []Award

	ConfirmFor time.Duration // how long those that are asked have, from the commit on
}

// Refused is an award that the database did not take, and the fact that refused it.
type (
	Refused = matching.Refused
	Fact    = matching.Fact
)

// The facts.
const (
	FactVehicleBusy   = matching.FactVehicleBusy
	FactVehicleBarred = matching.FactVehicleBarred
	FactNeedClosed    = matching.FactNeedClosed
	FactSkipped       = matching.FactSkipped
	FactPlanChanged   = matching.FactPlanChanged
)

// Award is an agreement to be stored: awarded where Signature is there, else asked.
type Award struct {
	Attempt    int
	BidID      market.BidID
	Bid        market.Bid
	Signature  market.Signature
	Pick       market.Signature // of the rider, where the rider chose
	PickupAt   time.Time
	DropoffAt  time.Time
	DistanceM  int64
	DurationMs int64
	OpenBy     time.Time

	PlanVersion int64       // of the vehicle's plan that the bid is for a part of; 0: it is for the whole vehicle
	Load        market.Load // the room that the need takes then

	Seen []BidView // the best bids of the clearing on this need
}

// Vehicle is what the market knows of a registered vehicle.
type Vehicle struct {
	Owner      market.Address
	VehicleBps uint16
	Region     string // "" before it was seen anywhere
	Profile    market.Profile
	InService  bool
	Confirmed  bool // the chain's registry knows it
}

// StandingOffer is a vehicle's offer, paused while it did not answer.
type StandingOffer struct {
	Vehicle     market.Address
	Offer       market.Offer
	PausedUntil time.Time
}

// Record is how a vehicle kept its word.
type Record struct{ Asked, Kept, Dropped int64 }

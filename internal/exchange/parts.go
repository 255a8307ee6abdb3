package exchange

import (
	"context"
	"time"

	"github.com/marketd/marketd/market"
)

// Supply knows the vehicles of a region. It answers from memory and may be called at once.
type Supply interface {
	// Candidates are at most limit vehicles that could serve the job now, the soonest pickup first. In an auction they may be
	// none where nobody among the nearest wants to be invited.
	Candidates(j Job, limit int) []Candidate
	// Freeze takes a picture of where the vehicles are, of who is free, and of their offers, which ends the one before. It must
	// cost little: each clearing takes one. One goroutine at a time uses it.
	Freeze(at time.Time) Snapshot
	// Count counts the vehicles that could serve needs now, and those that do.
	Count(at time.Time) (idle, busy int)
	// Why says why a vehicle is no candidate for the job; the zero Reason: it is one.
	Why(vehicle market.Address, j Job) Reason
	// SetOffer sets a vehicle's standing offer; nil: it has none, or it is paused. Known vehicle or not.
	SetOffer(vehicle market.Address, o *market.Offer)
	// SetBusy says whether the vehicle has an agreement. A busy one is no candidate.
	SetBusy(vehicle market.Address, busy bool)
	// SetLoad says how many agreements share the vehicle, and the room that they hold together. One that is shared is a
	// candidate for needs that allow sharing and fit in, never through its standing offer.
	SetLoad(vehicle market.Address, agreements int, held market.Load)
}

// Snapshot is supply at one moment. Whatever happens meanwhile, it answers as of then.
type Snapshot interface {
	// Rings begins the rings of a job around its pickup. best is what a vehicle could be worth at most that offers at best what a
	// floor says, -1 if nothing. The function that Rings returns looks at the next count vehicles that could serve the job, those first that
	// are nearest by whatever measure the rings have, and gives those that could be worth more than until; bound is what all that were not given could be worth
	// at most. Fewer than count may come although some are left; bound is -1 where nobody is.
	Rings(j Job, best func(Floor) int64) func(count int, until int64) (ring []Candidate, bound int64)
}

// Floor is what vehicles could offer at best: none of them is there before PickupAt, none asks for less than Price through
// its standing offer, and each would be busy for at least BusyMs.
type Floor struct {
	PickupAt time.Time
	Price    market.Amount
	BusyMs   int64
}

// Job is what a vehicle would have to do.
type Job struct {
	Need     market.NeedID // zero in a quote
	Details  market.Details
	Ceiling  market.Amount // zero in a quote: none
	At       time.Time
	Excluded []market.Address
	Auction  bool // a clearing will ask for standing offers: they matter beside vehicles that bid themselves, if there are any
}

// Candidate is a vehicle that could serve a job.
type Candidate struct {
	Vehicle    market.Address
	Owner      market.Address
	VehicleBps uint16
	PickupAt   time.Time // not before the earliest
	DropoffAt  time.Time
	BusyMs     int64 // from the job's time until the drop-off
	DistanceM  int64 // of the trip, as this vehicle goes
	DurationMs int64
	Standing   bool          // its standing offer covers the job, at Price: the tariff's for that distance and duration
	Price      market.Amount // of the standing offer
	Invite     bool          // it wants to see the need and to bid itself
}

// Reason is why a vehicle was not invited: one of the codes of the API, and what would have to change.
type Reason struct{ Code, Detail string }

// Guide knows a region's map. It answers from memory and may be called at once.
type Guide interface {
	// Contains says whether the place is in the region.
	Contains(p market.Place) bool
	// Label names a place for people, or says nothing. The same place always has the same name.
	Label(p market.Place) string
	// Trip estimates the way along the stops. The error is a *market.Error that says why nobody can serve them.
	Trip(d market.Details, depart time.Time) (distanceM, durationMs int64, err error)
}

// Courier brings frames to vehicles.
type Courier interface {
	// Send never blocks. A frame for a vehicle that is not there is dropped. The frame may be for several vehicles: it is not
	// to be changed.
	Send(vehicle market.Address, f market.Frame)
}

// Sink hears of committed events.
type Sink interface {
	// Told gets events in the order in which they were committed, those of a need by version. It must not block for long.
	// After a restart, events are missing: rows are truth.
	Told(ctx context.Context, events []Event)
}

// BidSink hears that the bids on an open need changed; [Exchange.Auction] has them. Bids are not committed: only a win is.
type BidSink interface {
	// BidsChanged must not block.
	BidsChanged(need market.NeedID)
}

// Signers checks a signature of a key or of a contract wallet (ERC-1271).
type Signers interface {
	Check(ctx context.Context, who market.Address, digest market.Hash, sig market.Signature) error
}

// Event is something that happened to a need and is committed.
type Event struct {
	Seq     int64
	Need    market.NeedID
	Version int64 // gapless for each need
	Type    string
	Payload []byte // JSON, one of the payloads of this package or of package trips
	At      time.Time
}

// Types of events that the exchange writes. Each phase step is exactly one event: of type need, phase or awarded.
const (
	EventNeed    = "need"    // NeedPayload: the need was posted
	EventPhase   = "phase"   // PhasePayload
	EventAwarded = "awarded" // AwardedPayload: the step to awarded
)

// NeedPayload is the payload of EventNeed.
type NeedPayload struct {
	To      market.PhaseName `json:"to"`
	By      market.Actor     `json:"by"`
	Attempt int              `json:"attempt"`
	Region  string           `json:"region"`
	Rider   market.Address   `json:"rider"`
}

// PhasePayload is the payload of EventPhase, and the head of AwardedPayload.
type PhasePayload struct {
	From    market.PhaseName `json:"from"`
	To      market.PhaseName `json:"to"`
	By      market.Actor     `json:"by"`
	Attempt int              `json:"attempt"`
	Reason  string           `json:"reason,omitempty"`
	Vehicle *market.Address  `json:"vehicle,omitempty"` // of the attempt that began or ended
}

// AwardedPayload is the payload of EventAwarded.
type AwardedPayload struct {
	PhasePayload
	BidID     market.BidID `json:"bid_id"`
	Bid       market.Bid   `json:"bid"`
	PickupAt  time.Time    `json:"pickup_at"`
	DropoffAt time.Time    `json:"dropoff_at"`
}

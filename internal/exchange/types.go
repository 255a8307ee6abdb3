package exchange

import (
	"time"

	"github.com/marketd/marketd/market"
)

// Wish is what a rider would like to have, before it is signed.
type Wish struct {
	Service          market.Service
	Stops            []market.Place
	Earliest, Latest time.Time // zero: now, and 15 minutes later
	Seats            uint16    // of a ride; 0: 1
	MassGrams        uint32
	VolumeMl         uint32
	Options          market.Options
	Notes            string
	Choose           bool
	MaxAmount        market.Amount // zero: as suggested
	Codes, Blind     market.Hash   // zero: the quote has nothing to sign
	Rider            market.Address
}

// Quote is what a wish would cost, how long it would take, and what to sign for it. It holds and promises nothing.
type Quote struct {
	Region       string
	Reason       string // why nobody could come now; "" when somebody could
	VehiclesNear int
	Low, High    market.Amount // zero: no price is known
	SuggestedMax market.Amount
	Wait         time.Duration // to the pickup, expected
	DistanceM    int64
	DurationMs   int64
	Earliest     time.Time
	Latest       time.Time
	BidWindow    time.Duration
	Trip         market.Trip
	Details      *market.Details // nil without Codes, Blind and Rider
	Need         *market.Need    // to be signed; nil like Details
}

// Key makes a request that creates something happen once.
type Key struct {
	Account market.Address
	Key     string
	Request market.Hash // of method, path and body: the same key with another request is refused
}

// Post is a signed need.
type Post struct {
	Need      market.Need
	Details   market.Details
	Notes     string // the text behind Details.Notes
	Signature market.Signature
	Replaces  market.NeedID // the need that this one succeeds, without its vehicle; zero: none
	Key       Key
}

// Posted says that a need is stored, its ceiling held, and that vehicles are being asked.
type Posted struct {
	Need     market.NeedID
	Region   string
	Replayed bool // the key was used before, for this very request

	State   *NeedState // as it was stored just now; nil where it was replayed
	OpensAt time.Time  // with State
	BidBy   time.Time  // with State, of a need that is open: when its bid window ends
	Invited int        // with State: vehicles that are being asked
}

// BidView is a bid as its rider sees it.
type BidView struct {
	ID         market.BidID      `json:"id"`
	Bid        market.Bid        `json:"bid"`
	Signature  market.Signature  `json:"signature,omitempty"` // none for a standing offer
	PickupAt   time.Time         `json:"pickup_at"`
	DropoffAt  time.Time         `json:"dropoff_at"`
	DistanceM  int64             `json:"distance_m"`
	DurationMs int64             `json:"duration_ms"`
	Standing   bool              `json:"standing,omitempty"`
	Best       bool              `json:"best,omitempty"` // what a clearing would choose now, as far as this need goes
	Score      int64             `json:"score"`          // what clearings maximise, summed over their awards
	State      string            `json:"state"`          // live, won, lost
	Reason     market.LostReason `json:"reason,omitempty"`
}

// Auction is what the book knows of an open need.
type Auction struct {
	BidBy   time.Time
	Invited int
	Bids    []BidView // best first
}

// Invitation says whether a vehicle was invited to a need, and why not.
type Invitation struct {
	Need    market.NeedID
	At      time.Time
	Invited bool
	Reason  Reason
}

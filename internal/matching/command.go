package matching

import (
	"math"

	"github.com/marketd/marketd/market"
)

// Command is what a Book is told: one of the types of this file. The zero id or address in a field means none.
// All times are unix milliseconds, all money int64 base units from 0 to market.MaxCeiling.
type Command interface{ command() }

// Need is what the book knows of a need.
type Need struct {
	ID      market.NeedID
	Seq     int64 // order of posting in the region, unique; ties between needs go to the lower
	Ceiling int64 // no price exceeds it
	Choose  bool  // the rider picks the bid; the need is never cleared by itself

	Earliest  int64 // waiting counts from here
	Latest    int64 // no pickup after this
	DropoffBy int64 // lateness counts from here; 0: it never does

	WindowEnds int64 // due at the latest at this time
	ExpiresAt  int64 // closed at this time, unless it has a winner
	Invited    int   // how many vehicles were invited to bid live; due as soon as as many have answered

	ValueOfTime int64 // the region's value of time: base units for 1000 s of waiting
	Subsidy     int64 // what serving the need is worth to the region beside the rider: base units, in its score only
	VehicleTime int64 // what a vehicle's time costs: base units for 1000 s of Bid.Busy, in the score only
	Credit      int64 // what serving the need is worth against its vehicle's time: base units, in the score only
	Attempt     int   // counts the agreements that came to nothing
	Excluded    []market.Address
}

// Bid is what one vehicle wants for one need. A vehicle has at most one bid a need; a later one replaces it.
type Bid struct {
	ID        market.BidID // carried along; a standing bid may leave it zero unless the rider shall pick it
	Need      market.NeedID
	Vehicle   market.Address
	Price     int64
	PickupAt  int64
	DropoffAt int64
	Busy      int64 // ms that winning takes of the vehicle's time, the way to the pickup included
	Penalty   int64 // base units, from the vehicle's record
	Standing  bool  // priced from a standing offer: winning it asks the vehicle; a live bid is firm
	Apart     bool  // wins at its own price under every rule, and sets nobody else's: pooled, or seldom kept
	Pooled    bool  // live, for a part of the vehicle: once it has won, the vehicle is free for others; its bids of before are void
	Uninvited bool  // live, by a vehicle that was not invited: nobody is waited for the less
	Expires   int64 // wins before this or never
}

// AddNeed opens a need. Offers are the bids of standing offers for it, which count from the start; they spare a first
// clearing over a part of them. A need that the book has already is left alone, unless Attempt is higher: then it is
// open again.
//
// Bound is what a standing offer that is not among Offers could score at most. Where that is more than nothing, the book
// asks for the others with Widen whenever it clears the need; Unknown always does.
type AddNeed struct {
	Need   Need
	Offers []Bid
	Bound  int64
}

// Unknown is the bound of a need whose standing offers only supply knows.
const Unknown = math.MaxInt64

// AddBids adds bids, all of them before a clearing is considered. A live bid counts as its vehicle's answer, unless
// nobody asked it. A live bid
// that cannot serve is refused with a Refuse effect; a standing one is passed over in silence.
type AddBids struct{ Bids []Bid }

// Answered is an invited vehicle's no.
type Answered struct {
	Need    market.NeedID
	Vehicle market.Address
}

// Withdraw takes a vehicle's bid for a need back. Bid, if given, must be the one that stands.
type Withdraw struct {
	Need    market.NeedID
	Vehicle market.Address
	Bid     market.BidID
}

// WithdrawOffers takes all bids of a vehicle's standing offer back: it was changed, paused, or the vehicle is gone.
type WithdrawOffers struct{ Vehicle market.Address }

// Pick is the rider's choice for a need that has Choose. A bid that is gone or whose vehicle is taken is refused
// (market.ProblemTaken); otherwise the vehicle is reserved and the award comes with the next clearing, at the bid's price.
type Pick struct {
	Need market.NeedID
	Bid  market.BidID
}

// RemoveNeed says that the need is no longer open: cancelled, expired in the database, or awarded elsewhere. Why is what
// its live bidders are told; empty means cancelled. A vehicle that was asked for it is free again.
type RemoveNeed struct {
	Need market.NeedID
	Why  market.LostReason
}

// BusyVehicle is a fact from the database: the vehicle has an agreement, for Need where that is known. Its bids are void.
type BusyVehicle struct {
	Vehicle market.Address
	Need    market.NeedID
}

// ReleaseVehicle is a fact from the database: the vehicle's agreement for Need is over. If Need is given and the vehicle
// is busy with another one, nothing changes.
type ReleaseVehicle struct {
	Vehicle market.Address
	Need    market.NeedID
}

// Look says that supply may have more for needs that wait: vehicles came near, became free or changed their offers. They are
// cleared again.
type Look struct{ Needs []market.NeedID }

// Widened answers a Widen: the standing side of its needs. In round 0 it takes the place of every standing bid that the
// need had; later rounds add to it. It must be answered for the book to go on, if need be with nothing new.
type Widened struct {
	Number int64
	Round  int
	Needs  []Ring
}

// Ring is what supply says of one need.
type Ring struct {
	Need   market.NeedID
	Offers []Bid // those that came with this round
	// Bound says that no vehicle that supply knows, and that is not in any of the rings, would score more than this; Need.Bound
	// computes it. -1: nobody is left out.
	Bound int64
}

// Committed is the database's answer to the clearing in flight: it stands, except for what was Refused. All other
// numbers than the one in flight are ignored.
type Committed struct {
	Number  int64
	Refused []Refused
}

// Refused is one award that the database did not take.
type Refused struct {
	Need    market.NeedID
	Vehicle market.Address
	Fact    Fact
}

// Fact is why the database refused an award. The book adopts it and clears the need again, where it is still open.
type Fact string

const (
	FactVehicleBusy      Fact = "vehicle_busy"      // the vehicle has an agreement: its bids are void until it is released
	FactVehicleBarred    Fact = "vehicle_barred"    // the vehicle may not serve this need (good standing, zone, ...): excluded
	FactInvalidSignature Fact = "invalid_signature" // the live bid is not the vehicle's: excluded
	FactNeedClosed       Fact = "need_closed"       // the need is not open any more: removed
	FactSkipped          Fact = "skipped"           // a row was locked: tried again after Config.RetryPause
	FactPlanChanged      Fact = "plan_changed"      // the pooled bid was made beside other agreements than the vehicle has: void
)

// Confirmed says that the asked vehicle signed: the need is awarded and leaves the book.
type Confirmed struct {
	Need    market.NeedID
	Vehicle market.Address
}

// Unasked says that the asked vehicle declined or was silent: the need is open again with the next attempt, without
// this vehicle, and is cleared at once against those that are unassigned. The book does not watch the time to confirm: the
// row's confirm_by does.
type Unasked struct {
	Need    market.NeedID
	Vehicle market.Address
}

// Tick lets time pass.
type Tick struct{}

func (AddNeed) command()        {}
func (AddBids) command()        {}
func (Answered) command()       {}
func (Withdraw) command()       {}
func (WithdrawOffers) command() {}
func (Pick) command()           {}
func (RemoveNeed) command()     {}
func (BusyVehicle) command()    {}
func (ReleaseVehicle) command() {}
func (Widened) command()        {}
func (Look) command()           {}
func (Committed) command()      {}
func (Confirmed) command()      {}
func (Unasked) command()        {}
func (Tick) command()           {}

package matching

import "github.com/marketd/marketd/market"

// Clearing is one decision: what was looked at, who won at what price, and the proof that nothing scores more.
type Clearing struct {
	Number   int64 // gapless per region
	Now      int64
	Prices   Prices
	Needs    []ClearedNeed    // by Seq
	Vehicles []ClearedVehicle // in order of their first column
	Columns  []Column         // by need, then rank
	Awards   []Award          // by need

	// Losers are the live bids that lost to a firm award. They are final once the award is committed, and void where it
	// was refused. Where a standing offer won, the others still stand by: they lose with Confirmed. Not in the record.
	Losers []Loser
}

// ClearedNeed is a need as the clearing saw it.
type ClearedNeed struct {
	ID          market.NeedID
	Seq         int64
	Attempt     int
	Ceiling     int64
	ValueOfTime int64
	Subsidy     int64
	VehicleTime int64
	Credit      int64
	Picked      bool  // its only column is the rider's pick, which stands outside the assignment
	Bound       int64 // no pair that is not a column scores more; -1: no pair was left out
	Open        bool  // supply did not say enough: a pair beyond the bound might have won, or set a price
	Dual        int64 // the need's share of the optimum, the most of all optimal duals; 0 where it is unserved
}

// ClearedVehicle is a vehicle with a column.
type ClearedVehicle struct {
	Address market.Address
	Apart   bool  // is paid as bid, and sets nobody's price
	Dual    int64 // the vehicle's share of the optimum, the least of all optimal duals; 0 where it is unassigned
}

// Column is a pair that may be matched. Need and Vehicle are positions in the clearing's lists; a pair occurs once.
type Column struct {
	Need, Vehicle int32
	Price         int64
	Delay         int64 // ms: pickup wait and lateness
	Busy          int64 // ms of its vehicle's time; 0 where that costs nothing
	Penalty       int64
	Standing      bool
	// ceiling + subsidy - price - value of time * delay - penalty + credit - vehicle time * busy; 0 for a pick, which is not
	// ranked
	Score int64
}

// Prices is the rule for what a winner is paid.
type Prices uint8

const (
	First   Prices = iota // what it bid
	Vickrey               // that, and what all others together would lose without it
)

func (p Prices) String() string {
	if p == Vickrey {
		return "vickrey"
	}
	return "first"
}

// Award says that Vehicle serves Need for Price. Its signature is there already where it bid live, at that price; otherwise
// it is asked.
type Award struct {
	Need     market.NeedID
	Bid      market.BidID
	Vehicle  market.Address
	Attempt  int
	Price    int64
	Standing bool
	Asked    bool // standing, or at a price above its bid
}

package matching

import "github.com/marketd/marketd/market"

// Clearing is one decision: what was looked at, who won at what price, and the proof that nothing scores more.
type Clearing struct {
	Number   int64 // gapless per region
	Now      int64
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
	Picked      bool  // its only column is the rider's pick, which stands outside the assignment
	Bound       int64 // no pair that is not a column scores more; -1: no pair was left out
	Dual        int64 // the need's share of the optimum; 0 where it is unserved
}

// ClearedVehicle is a vehicle with a column.
type ClearedVehicle struct {
	Address market.Address
	Dual    int64 // the vehicle's share of the optimum; 0 where it is unassigned
}

// Column is a pair that may be matched. Need and Vehicle are positions in the clearing's lists; a pair occurs once.
type Column struct {
	Need, Vehicle int32
	Price         int64
	Delay         int64 // ms: pickup wait and lateness
	Penalty       int64
	Standing      bool
	Score         int64 // ceiling - price - value of time * delay - penalty; 0 for a pick, which is not ranked
}

// Award says that Vehicle serves Need for Price. A standing one asks the vehicle first.
type Award struct {
	Need     market.NeedID
	Bid      market.BidID
	Vehicle  market.Address
	Attempt  int
	Price    int64
	Standing bool
}

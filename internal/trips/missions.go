package trips

import "github.com/marketd/marketd/market"

// Agreement is an attempt as its vehicle is told of it.
type Agreement struct {
	market.Mission
	Vehicle market.Address
	Active  bool
	Tx      market.Hash // that opened the escrow; zero before
	Block   int64
}

// Truth is all that a vehicle has to know after a reconnect.
type Truth struct {
	Missions []market.Mission // agreements that are not over, without those that are only asked
	Offer    *market.Offer
	Seq      int64 // of the last event that it contains

	PlanVersion int64 // at most that of the plan with all Missions; 0: the vehicle does not share
}

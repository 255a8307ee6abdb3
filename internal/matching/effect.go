package matching

import "github.com/marketd/marketd/market"

// Effect is what the owner of a Book has to do: one of the types of this file.
type Effect interface{ effect() }

// Clear is a clearing to commit. It is in flight, and the only one, until Committed.
type Clear struct{ Clearing *Clearing }

// Widen asks for the standing side of needs, out of one frozen picture of supply for each Number: round 0 takes the picture.
// The book is in flight until Widened answers. Clear may follow under the same number, or another Widen, or nothing.
type Widen struct {
	Number int64
	Round  int
	Needs  []WidenNeed
}

// WidenNeed asks for more of one need's ring, until its bound is at most Until or nobody is left. In round 0 that is
// Unknown: the first ring will do, whatever its bound.
type WidenNeed struct {
	Need  market.NeedID
	Until int64
}

// Refuse answers a command with a problem: a live bid that cannot serve, a pick that is taken, an impossible need. It
// changed nothing. Bid and Vehicle are zero where it is about the need.
type Refuse struct {
	Need    market.NeedID
	Bid     market.BidID
	Vehicle market.Address
	Err     *market.Error
}

// Expire says that the need's time is over without a winner; it has left the book.
type Expire struct{ Need market.NeedID }

// Lost tells live bidders that their bids are over, outside of a clearing (those of a clearing are Clearing.Losers).
type Lost struct{ Losers []Loser }

// WakeAt asks for a Tick at At, or earlier. The latest WakeAt replaces all before it.
type WakeAt struct{ At int64 }

func (Clear) effect()  {}
func (Widen) effect()  {}
func (Refuse) effect() {}
func (Expire) effect() {}
func (Lost) effect()   {}
func (WakeAt) effect() {}

// Loser is a live bid that did not win, and why. It says nothing of who won.
type Loser struct {
	Need      market.NeedID
	Bid       market.BidID
	Vehicle   market.Address
	Reason    market.LostReason // the weightier of dearer and later
	ByAmount  int64             // by how much it was dearer, the vehicle's penalty included
	BySeconds int64             // by how much it was later
}

// Package trips leads an agreement to its end: phases, codes, stop, cancellation, and what each means for the money.
package trips

import (
	"encoding/json"
	"time"

	"github.com/marketd/marketd/market"
)

// Goal is what an [Intent] wants of the escrow contract.
type Goal string

// Goals about a booking; the object is the need.
const (
	GoalOpen   Goal = "open"    // payload: nothing, the attempt's rows say it
	GoalStart  Goal = "start"   // payload {code}
	GoalSettle Goal = "settle"  // payload {code} or {signature}: an end code, or a rider's Receipt of everything
	GoalMove   Goal = "move"    // payload {released, receipt, refunded, refund}
	GoalLeave  Goal = "leave"   // payload {signature}
	GoalNoShow Goal = "no_show" // payload {signature}
	GoalFinish Goal = "finish"  // payload nothing: `until` has come
	GoalRevoke Goal = "revoke"  // payload {signature}
)

// Goals about an account or a vehicle; the object is the struct hash of what was signed (of a permit: its digest).
const (
	GoalDeposit  Goal = "deposit"  // an EIP-2612 permit
	GoalFund     Goal = "fund"     // market.Fund + signature
	GoalExit     Goal = "exit"     // market.Exit + signature
	GoalWithdraw Goal = "withdraw" // market.Withdraw + signature (+ allow)
	GoalJoin     Goal = "join"     // market.Join + signature
	GoalMint     Goal = "mint"     // dev only: the faucet
)

// Intent is something that the market wants of the chain. It is written in the transaction that decides it, and done when a
// confirmed log says so. There is one intent an object, attempt and goal, and one closing goal at a time a booking.
type Intent struct {
	ID       int64
	Goal     Goal
	Object   market.Hash // need id, or the hash of what was signed
	Attempt  int         // of the need; 0 for accounts
	Payload  json.RawMessage
	After    time.Time // not sent before; zero: at once
	GiveUpAt time.Time // not worth sending any more from then on (open: openBy); zero: never
}

// Closing says whether the goal ends a booking; a booking has one such goal at a time.
func (g Goal) Closing() bool {
	switch g {
	case GoalSettle, GoalMove, GoalLeave, GoalNoShow, GoalFinish:
		return true
	}
	return false
}

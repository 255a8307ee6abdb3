// Package trips leads an agreement to its end: phases, codes, stop, cancellation, and what each means for the money.
package trips

import (
	"encoding/json"
	"time"

	"github.com/marketd/marketd/market"
)

// Goal is what an [Intent] wants of the escrow contract.
type Goal string

// Goals about a booking; the object is the need, the payload an [Act].
const (
	GoalOpen   Goal = "open"
	GoalStart  Goal = "start"
	GoalSettle Goal = "settle"
	GoalMove   Goal = "move"
	GoalLeave  Goal = "leave"
	GoalNoShow Goal = "no_show"
	GoalFinish Goal = "finish" // `until` has come
	GoalRevoke Goal = "revoke"

	GoalDispute Goal = "dispute"
	GoalRule    Goal = "rule"
)

// Goals about an account or a vehicle; the object is the struct hash of what was signed (of a mint: anything used once).
const (
	GoalDeposit  Goal = "deposit"  // SignedOrder[Permit]
	GoalFund     Goal = "fund"     // SignedOrder[market.Fund]; sent once the free account holds it
	GoalExit     Goal = "exit"     // SignedOrder[market.Exit]
	GoalWithdraw Goal = "withdraw" // SignedOrder[market.Withdraw]
	GoalJoin     Goal = "join"     // SignedOrder[market.Join]
	GoalMint     Goal = "mint"     // Mint; dev only: the faucet
	GoalAnchor   Goal = "anchor"   // Anchor; the object is the root
)

// SignedOrder is the payload of goals about an account or a vehicle.
type SignedOrder[T any] struct {
	Message   T                `json:"message"`
	Signature market.Signature `json:"signature"`
}

// Permit is a token's EIP-2612 Permit, as its owner signed it in the token's own domain.
type Permit struct {
	Owner    market.Address `json:"owner"`
	Spender  market.Address `json:"spender"`
	Value    market.Uint256 `json:"value"`
	Nonce    market.Uint256 `json:"nonce"`
	Deadline market.Uint256 `json:"deadline"`
}

// Mint is the faucet's gift.
type Mint struct {
	To     market.Address `json:"to"`
	Amount market.Amount  `json:"amount"`
}

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
	case GoalSettle, GoalMove, GoalLeave, GoalNoShow, GoalFinish, GoalRule:
		return true
	}
	return false
}

package trips

import (
	"context"
	"encoding/json"
	"fmt"
	"time"
	"unicode/utf8"

	"github.com/marketd/marketd/market"
)

// Bounds of evidence.
const (
	maxStatement = 4000 // characters
	maxEvidence  = 20   // bundles of one account about one need
)

// Bundle is what the arbiter judges by: all that was signed, shown and said about a need, as the market has it at a moment,
// and what one side says to it. It is kept as the very bytes whose keccak256 a market.Dispute names.
type Bundle struct {
	Version    int              `json:"version"` // of this format: 1
	Need       market.NeedID    `json:"need"`
	Signed     market.Need      `json:"signed"`
	Signature  market.Signature `json:"signature"`
	Details    market.Details   `json:"details"` // their struct hash is signed.trip.data
	Notes      string           `json:"notes,omitempty"`
	PostedAt   time.Time        `json:"posted_at"`
	Agreements []BundleDeal     `json:"agreements"`
	Statuses   []BundleStatus   `json:"statuses"` // a chain: each names the hash of the one before it
	StartCode  *market.Hash     `json:"start_code,omitempty"`
	EndCode    *market.Hash     `json:"end_code,omitempty"`
	Events     []BundleEvent    `json:"events"` // with the messages
	Party      market.Actor     `json:"party"`  // who says the statement
	By         market.Address   `json:"by"`
	Statement  string           `json:"statement"`
	At         time.Time        `json:"at"`
}

// BundleDeal is an agreement with a vehicle.
type BundleDeal struct {
	Attempt   int                `json:"attempt"`
	Bid       market.Bid         `json:"bid"`
	Signature market.Signature   `json:"signature,omitempty"`
	Pick      market.Signature   `json:"pick,omitempty"`
	Phase     market.PhaseName   `json:"phase"`
	Escrow    market.EscrowState `json:"escrow"`
	OpenedTx  *market.Hash       `json:"opened_tx,omitempty"`
}

// BundleStatus is a report of the vehicle.
type BundleStatus struct {
	Attempt   int              `json:"attempt"`
	Vehicle   market.Address   `json:"vehicle"`
	Status    market.Status    `json:"status"`
	Signature market.Signature `json:"signature"`
	Hash      market.Hash      `json:"hash"`
	TakenAt   time.Time        `json:"taken_at"`
}

// BundleEvent is an event of the need.
type BundleEvent struct {
	Version int64           `json:"version"`
	Type    string          `json:"type"`
	Payload json.RawMessage `json:"payload"`
	At      time.Time       `json:"at"`
}

// Evidence is a bundle that is kept.
type Evidence struct {
	Hash   market.Hash
	Need   market.NeedID
	By     market.Address
	Bundle []byte // JSON of a Bundle
	At     time.Time
}

// AddEvidence keeps a bundle with what who says, so that its hash can be signed in a market.Dispute, or the arbiter read it. Rider,
// vehicle and owner may, before a dispute and while it lasts.
func (t *Trips) AddEvidence(ctx context.Context, who market.Address, need market.NeedID, statement string) (Evidence, error) {
	if n := utf8.RuneCountInString(statement); n == 0 || n > maxStatement {
		return Evidence{}, market.Invalid("/statement", "say what happened in 1 to %d characters, not %d", maxStatement, n)
	}
	trip, err := t.look(ctx, need)
	if err != nil {
		return Evidence{}, err
	}
	party, ok := trip.role(who)
	if !ok || trip.Last == nil || party == market.ByOperator {
		return Evidence{}, market.Problem(market.ProblemDenied, "only rider, vehicle and owner of need %s may give evidence", need)
	}
	b, err := t.store.Bundle(ctx, need)
	if err != nil {
		return Evidence{}, err
	}
	b.Version, b.Party, b.By, b.Statement, b.At = 1, party, who, statement, time.Now().UTC().Truncate(time.Millisecond)
	raw, err := json.Marshal(b)
	if err != nil {
		return Evidence{}, fmt.Errorf("encode the evidence on %s: %w", need, err)
	}
	e := Evidence{Hash: market.Keccak(raw), Need: need, By: who, Bundle: raw, At: b.At}
	return e, t.store.KeepEvidence(ctx, e, maxEvidence)
}

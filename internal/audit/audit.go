// Package audit proves stored clearings from the database alone: each is replayed through the code that decided it, and held
// against the agreements that followed.
//
//	report, err := audit.Run(ctx, store, audit.Options{})
//	for _, f := range report.Findings { ... } // each names its clearing and says what differs
//
// What cannot be proved from rows, such as where a vehicle was that no clearing looked at, is written in docs/audit.md.
package audit

import (
	"context"
	"time"

	"github.com/marketd/marketd/market"
)

// Source is the database. Package postgres implements it.
type Source interface {
	// AuditRegions lists all regions.
	AuditRegions(ctx context.Context) ([]Region, error)
	// AuditDomain is the domain of all signatures; zero where the market never saw its chain.
	AuditDomain(ctx context.Context) (market.Domain, error)
	// AuditClearings lists at most limit clearings of a region with numbers from from on, in order, with the attempts that
	// name them and the needs of those.
	AuditClearings(ctx context.Context, region string, from int64, limit int) ([]Clearing, error)
	// AuditNeeds reads needs; unknown ones are left out.
	AuditNeeds(ctx context.Context, ids []market.NeedID) ([]Need, error)
	// AuditStrays lists attempts of a region's needs that name no stored clearing of it, at most limit.
	AuditStrays(ctx context.Context, region string, limit int) ([]Attempt, error)
}

// Region is a region's row.
type Region struct {
	ID       string
	Clearing int64       // number of the last one
	Link     market.Hash // of the last one; zero: there is none yet
	Terms    []Terms     // by Clearing
}

// Terms are how a region published that it clears, from a clearing on.
type Terms struct {
	Clearing    int64
	ValueOfTime int64 // base units for 1000 s
	Prices      string
	Subsidy     int64 // base units a need
	Credit      int64 // base units a need
}

// Clearing is a row of a clearing.
type Clearing struct {
	Number   int64
	At       time.Time
	Digest   market.Hash
	Record   []byte
	Refused  []Refusal
	Link     market.Hash
	Linked   bool // false: stored before there was a chain, and before refusals were kept
	Needs    int
	Awards   int
	Attempts []Attempt
}

// Refusal is an award of a record that the database did not take.
type Refusal struct {
	Need    market.NeedID  `json:"need"`
	Vehicle market.Address `json:"vehicle"`
	Fact    string         `json:"fact"` // matching.Fact
}

// Attempt is a row of an agreement.
type Attempt struct {
	Need      market.NeedID
	Region    string // of the need
	Number    int
	Clearing  int64 // 0: it names none
	Vehicle   market.Address
	Owner     market.Address
	BidID     market.BidID
	Bid       market.Bid
	Signature market.Signature // empty: it was asked and never signed
	Pick      market.Signature
	Amount    market.Amount
	Awarded   bool // it was signed, by awarded_at
}

// Need is what a clearing says of a need.
type Need struct {
	ID        market.NeedID
	Seq       int64
	Region    string
	MaxAmount market.Amount
	Signed    market.Need
	Rider     market.Address
}

// Genesis is the link before a region's first one.
func Genesis(region string) market.Hash {
	return market.Keccak([]byte("marketd clearings of " + region))
}

// Link chains a clearing to the one before it: the hash of that one's link, of the record's digest, and of what the database
// refused, in the order of the awards.
func Link(before, digest market.Hash, refused []Refusal) market.Hash {
	parts := make([][]byte, 0, 2+3*len(refused))
	parts = append(parts, before[:], digest[:])
	for i := range refused {
		r := &refused[i]
		parts = append(parts, r.Need[:], r.Vehicle[:], append([]byte{byte(len(r.Fact))}, r.Fact...))
	}
	return market.Keccak(parts...)
}

package exchange

import (
	"context"

	"github.com/marketd/marketd/market"
)

// readRecords weighs how the vehicles kept their word.
func (r *region) readRecords(ctx context.Context) error {
	records, err := r.x.store.Reliability(ctx)
	if err != nil {
		return err
	}
	base, _ := r.Tariff.Base.Int64()
	weights := make(map[market.Address]weight, len(records))
	for v, record := range records {
		weights[v] = weight{record.penalty(base), record.phantom()}
	}
	r.mu.Lock()
	r.weights = weights
	r.mu.Unlock()
	return nil
}

// weight is what a vehicle's record does to its bids.
type weight struct {
	penalty int64 // base units
	phantom bool
}

// phantom says that the vehicle kept less than half of what it was asked for: its bids may win, and set nobody's price.
func (r Record) phantom() bool { return r.Asked >= phantomAsks && 2*r.Kept < r.Asked }

// phantomAsks is how often a vehicle is asked before that is held against it.
const phantomAsks = 4

// penalty is what a vehicle's unreliability costs its bids, in base units: the share of its commitments that came to
// nothing, of twice the base price. The first few count less.
func (r Record) penalty(base int64) int64 {
	broken := r.Asked - r.Kept + r.Dropped
	return 2 * base / 1000 * min(1000, max(0, 1000*broken/(r.Asked+r.Dropped+5)))
}

package postgres

import (
	"encoding/json"
	"fmt"
	"time"

	"github.com/marketd/marketd/internal/exchange"
	"github.com/marketd/marketd/market"
)

// seenBid is a bid that a clearing saw, as attempts.seen has it: a list in this order, because it is written with each award
// and hardly ever read, and names would be most of it. The need is the attempt's.
type seenBid [14]any

func encodeSeen(bids []exchange.BidView) ([]byte, error) {
	all := make([]seenBid, len(bids))
	for i := range bids {
		b := &bids[i]
		all[i] = seenBid{
			b.Bid.Vehicle, b.Bid.Owner, b.Bid.Amount, b.Bid.VehicleBps, b.Bid.PickupBy, b.Bid.Expires, b.Signature,
			b.PickupAt.UnixMilli(), b.DropoffAt.UnixMilli(), b.DistanceM, b.DurationMs, b.Standing, b.Score, [2]string{b.State, string(b.Reason)},
		}
	}
	return json.Marshal(all)
}

// decodeSeen reads what encodeSeen wrote, best first; an earlier version wrote objects with all names.
func decodeSeen(need market.NeedID, text []byte) ([]exchange.BidView, error) {
	var rows []json.RawMessage
	if err := json.Unmarshal(text, &rows); err != nil {
		return nil, fmt.Errorf("decode bids: %w", err)
	}
	views := make([]exchange.BidView, len(rows))
	for i, row := range rows {
		v := &views[i]
		if len(row) > 0 && row[0] == '{' {
			if err := json.Unmarshal(row, v); err != nil {
				return nil, fmt.Errorf("decode bid %d: %w", i, err)
			}
			continue
		}
		var pickup, dropoff int64
		var end [2]string
		fields := seenBid{
			&v.Bid.Vehicle, &v.Bid.Owner, &v.Bid.Amount, &v.Bid.VehicleBps, &v.Bid.PickupBy, &v.Bid.Expires, &v.Signature,
			&pickup, &dropoff, &v.DistanceM, &v.DurationMs, &v.Standing, &v.Score, &end,
		}
		if err := json.Unmarshal(row, &fields); err != nil {
			return nil, fmt.Errorf("decode bid %d: %w", i, err)
		}
		v.Bid.Need = need
		v.ID = v.Bid.ID()
		if len(v.Signature) == 0 {
			v.Signature = nil // a standing offer's
		}
		v.PickupAt, v.DropoffAt = time.UnixMilli(pickup).UTC(), time.UnixMilli(dropoff).UTC()
		v.State, v.Reason = end[0], market.LostReason(end[1])
	}
	return views, nil
}

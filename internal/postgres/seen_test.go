package postgres

import (
	"encoding/json"
	"reflect"
	"testing"
	"time"

	"github.com/marketd/marketd/internal/exchange"
	"github.com/marketd/marketd/market"
)

func TestBidsThatAClearingSawAreReadAsTheyWere(t *testing.T) {
	t.Parallel()
	need, at := market.NeedID{7}, time.UnixMilli(1_800_000_000_123).UTC()
	bids := []exchange.BidView{
		{Bid: market.Bid{Need: need, Vehicle: market.Address{1}, Owner: market.Address{2}, Amount: market.Units(5), VehicleBps: 3, PickupBy: 4, Expires: 5},
			Signature: market.Signature{1, 2, 3}, PickupAt: at, DropoffAt: at.Add(time.Minute), DistanceM: 6, DurationMs: 7, Score: -8, State: "won"},
		{Bid: market.Bid{Need: need, Vehicle: market.Address{9}}, PickupAt: at, DropoffAt: at, Standing: true, State: "lost", Reason: market.LostDearer},
	}
	for i := range bids {
		bids[i].ID = bids[i].Bid.ID()
	}
	text, err := encodeSeen(bids)
	if err != nil {
		t.Fatal(err)
	}
	earlier, err := json.Marshal(bids)
	if err != nil {
		t.Fatal(err)
	}
	for _, stored := range [][]byte{text, earlier} {
		got, err := decodeSeen(need, stored)
		if err != nil || !reflect.DeepEqual(got, bids) {
			t.Errorf("%s\n%+v, %v", stored, got, err)
		}
	}
	if none, err := decodeSeen(need, []byte(`[]`)); err != nil || len(none) != 0 {
		t.Errorf("none: %v, %v", none, err)
	}
}

package vehicle

import (
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/crypto"

	"github.com/marketd/marketd/market"
)

// told is a frame of an agreement that shares the vehicle, or has the whole of it.
func told(v *Vehicle, version int64, pooled bool) market.Mission {
	return market.Mission{Need: market.NeedID{byte(version)}, Phase: market.PhaseName(market.Awarded), PlanVersion: version, Pooled: pooled,
		Bid: market.Bid{Vehicle: v.Address}}
}

func sharedVehicle(t *testing.T) *Vehicle {
	t.Helper()
	key, err := crypto.GenerateKey()
	if err != nil {
		t.Fatal(err)
	}
	v := New(Config{}).Add(Spec{Key: key, Profile: market.Profile{Class: market.Car, Seats: 4, Options: market.Shared}})
	t.Cleanup(v.stop)
	return v
}

func TestABidNamesAPlanOnlyIfAllItsAgreementsAreKnown(t *testing.T) {
	t.Parallel()
	v := sharedVehicle(t)
	shared := &market.NeedFrame{Invitation: market.Invitation{Options: market.Shared}}
	expect := func(what string, version int64, may bool) {
		t.Helper()
		if got, ok, _ := v.mayBid(shared); got != version || ok != may {
			t.Fatalf("%s: version %d, %v; want %d, %v", what, got, ok, version, may)
		}
	}
	_, _, later := v.mayBid(shared)
	if later != nil {
		t.Fatal("it waits for a plan although it does not share")
	}
	expect("before the sync", 0, true)
	v.resync(nil, &market.SyncFrame{PlanVersion: 4})
	expect("synced", 4, true)
	v.follow(told(v, 6, true)) // overtook the one before
	expect("with a gap", 4, false)
	if _, _, later = v.mayBid(shared); later == nil {
		t.Fatal("it does not wait for the frame that is missing")
	}
	v.follow(told(v, 5, true))
	<-later
	expect("without a gap", 6, true)
	shared.PlanVersion = 7
	expect("invited with a later plan", 6, false)
	shared.PlanVersion = 6
	over := told(v, 7, true) // it was over before it was heard of
	over.Phase = market.PhaseName(market.Cancelled)
	v.follow(over)
	expect("one that is over", 7, true)
	alone := &market.NeedFrame{}
	if _, ok, _ := v.mayBid(alone); ok {
		t.Fatal("it bids for who wants it alone, with others on board")
	}
	v.follow(told(v, 8, false))
	expect("with a rider who wants to be alone", 8, false)
}

func TestAPartIsBidForOnlyWhereTheMarketTakesIt(t *testing.T) {
	t.Parallel()
	v := sharedVehicle(t)
	shared := &market.NeedFrame{Invitation: market.Invitation{Options: market.Shared}}
	for _, c := range []struct {
		what    string
		need    *market.NeedFrame
		pooled  bool
		version int64
		fine    bool
	}{
		{"a part", shared, true, 1, true},
		{"the whole", shared, false, 1, true},
		{"a part for who wants it alone", &market.NeedFrame{}, true, 1, false},
		{"a part of a vehicle that is not registered so", shared, true, 0, false},
	} {
		if err := v.checkPooled(c.need, &Plan{Pooled: c.pooled}, c.version); (err == nil) != c.fine {
			t.Errorf("%s: %v", c.what, err)
		}
	}
	v.follow(told(v, 1, true))
	if err := v.checkPooled(shared, &Plan{}, 1); err == nil {
		t.Error("the whole, with others on board")
	}
}

func TestBidsPricedBesideAnAgreementGoWithIt(t *testing.T) {
	t.Parallel()
	v := sharedVehicle(t)
	l := &link{out: make(chan market.Frame, 10), done: make(chan struct{})}
	v.resync(l, &market.SyncFrame{PlanVersion: 1})
	v.follow(told(v, 2, true))
	need := market.NeedID{77}
	frame := &market.BidFrame{Bid: market.Bid{Need: need, Expires: time.Now().Add(time.Hour).Unix()}, PlanVersion: 2}
	v.mu.Lock()
	v.live[frame.Bid.ID()] = frame
	v.mu.Unlock()
	v.take(t.Context(), l, &market.CancelledFrame{Need: market.NeedID{2}, Reason: "rider", Fee: market.Units(1)})
	got, ok := (<-l.out).(*market.WithdrawFrame)
	if !ok || got.Need != need || got.Bid != frame.Bid.ID() {
		t.Fatalf("told %+v", got)
	}
}

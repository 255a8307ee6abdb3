package postgres

import (
	"context"
	"testing"
	"time"

	"github.com/marketd/marketd/internal/exchange"
	"github.com/marketd/marketd/market"
)

func TestABidThatCannotWinIsRefusedAndChangesNothing(t *testing.T) {
	t.Parallel()
	w := newTown(t, func(c *exchange.Config) { c.BidWindow = 30 * time.Second })
	c := w.car(0, time.Second)
	in := c.invited(w.ride(20_000)).Invitation
	for name, b := range map[string]struct {
		change  func(*market.BidFrame)
		problem market.ProblemType
		words   string
	}{
		"over the maximum": {func(f *market.BidFrame) { f.Bid.Amount = market.Units(20_001) }, market.ProblemBidAboveMaximum, "20001 exceeds the need's maximum of 20000"},
		"over everything":  {func(f *market.BidFrame) { f.Bid.Amount = market.Units(1 << 60) }, market.ProblemBidAboveMaximum, "exceeds"},
		"an unknown need":  {func(f *market.BidFrame) { f.Bid.Need = market.NeedID{1} }, market.ProblemNotFound, "no need"},
		"too late for the rider": {func(f *market.BidFrame) {
			f.PickupAt = time.Unix(f.Bid.Expires, 0).Add(time.Minute)
			f.DropoffAt = f.PickupAt
			f.Bid.PickupBy = f.PickupAt.Unix()
		}, market.ProblemInvalid, "after the need's latest"},
		"no firm time":          {func(f *market.BidFrame) { f.Bid.PickupBy += 86400 }, market.ProblemInvalid, "pickupBy"},
		"binds before its plan": {func(f *market.BidFrame) { f.Bid.PickupBy = f.PickupAt.Unix() - 60 }, market.ProblemInvalid, "pickupBy"},
		"soon void":             {func(f *market.BidFrame) { f.Bid.Expires -= 60 }, market.ProblemInvalid, "firm"},
		"arrives before pickup": {func(f *market.BidFrame) { f.DropoffAt = f.PickupAt.Add(-time.Second) }, market.ProblemInvalid, "dropoff_at"},
		"another owner":         {func(f *market.BidFrame) { f.Bid.Owner[1] = 1 }, market.ProblemInvalid, "belongs to"},
		"another share":         {func(f *market.BidFrame) { f.Bid.VehicleBps = 9000 }, market.ProblemInvalid, "registry has 1000"},
		"an unknown vehicle":    {func(f *market.BidFrame) { f.Bid.Vehicle[1] ^= 1 }, market.ProblemNotFound, "register"},
	} {
		t.Run(name, func(t *testing.T) {
			if err := w.x.Bid(t.Context(), c.bid(in, 5000, b.change)); !isProblem(err, b.problem, b.words) {
				t.Fatal(err)
			}
		})
	}
	f := c.bid(in, 5000, nil)
	f.Bid.Amount = market.Units(4000)
	if err := w.x.Bid(t.Context(), f); market.ProblemOf(err) != market.ProblemInvalidSignature {
		t.Errorf("a bid that was not signed: %v", err)
	}
	if a, ok := w.x.Auction(t.Context(), in.Need); !ok || len(a.Bids) != 0 {
		t.Fatalf("the auction is %+v", a)
	}
	f = c.bid(in, 5000, nil)
	for range 2 { // the same bid again is the same bid
		if err := w.x.Bid(t.Context(), f); err != nil && market.ProblemOf(err) != market.ProblemTaken {
			t.Fatal(err)
		}
	}
}

func TestABidAfterTheDeadlineOrForATakenNeedIsRefused(t *testing.T) {
	t.Parallel()
	w := newTown(t)
	winner := w.car(5000, time.Second)
	taken := w.ride(20_000)
	in := winner.asked(taken)
	c := w.car(0, time.Second)
	if err := winner.confirm(in); err != nil {
		t.Fatal(err)
	}
	w.eventually("bids are refused", func() bool { // until then it would stand by for a winner that does not sign
		return market.ProblemOf(w.x.Bid(t.Context(), c.bid(in.Invitation, 4000, nil))) == market.ProblemTaken
	})
	over := w.ride(20_000)
	in2 := c.invited(over).Invitation
	w.exec(`update needs set expires_at = now() where id = $1`, over[:])
	w.becomes(over, market.Expired)
	w.eventually("the deadline counts", func() bool {
		return market.ProblemOf(w.x.Bid(t.Context(), c.bid(in2, 4000, nil))) == market.ProblemDeadlinePassed
	})
}

func TestABusyVehicleCannotBid(t *testing.T) {
	t.Parallel()
	w := newTown(t)
	busy := w.car(5000, time.Second)
	if err := busy.confirm(busy.asked(w.ride(20_000))); err != nil {
		t.Fatal(err)
	}
	c := w.car(0, time.Second)
	in := c.invited(w.ride(20_000)).Invitation
	w.eventually("the book knows that the vehicle is busy", func() bool {
		return market.ProblemOf(w.x.Bid(t.Context(), busy.bid(in, 4000, nil))) == market.ProblemVehicleBusy
	})
}

func TestAVehicleOutOfServiceCannotBid(t *testing.T) {
	t.Parallel()
	w := newTown(t)
	c := w.car(0, time.Second)
	in := c.invited(w.ride(20_000)).Invitation
	w.exec(`update vehicles set in_service = false`)
	if err := w.x.Bid(t.Context(), c.bid(in, 4000, nil)); !isProblem(err, market.ProblemDenied, "out of service") {
		t.Errorf("out of service: %v", err)
	}
}

func TestAWithdrawnBidDoesNotWin(t *testing.T) {
	t.Parallel()
	w := newTown(t, func(c *exchange.Config) { c.BidWindow = 300 * time.Millisecond })
	cheap, dear := w.car(0, time.Second), w.car(0, time.Second)
	w.car(0, time.Second) // does not answer: the window stays open
	id := w.ride(20_000)
	f := cheap.bid(cheap.invited(id).Invitation, 4000, nil)
	if err := w.x.Bid(t.Context(), f); err != nil {
		t.Fatal(err)
	}
	if err := w.x.Bid(t.Context(), dear.bid(dear.invited(id).Invitation, 9000, nil)); err != nil {
		t.Fatal(err)
	}
	if err := w.x.Withdraw(t.Context(), cheap.id, id, f.Bid.ID()); err != nil {
		t.Fatal(err)
	}
	if err := w.x.Withdraw(t.Context(), cheap.id, id, f.Bid.ID()); market.ProblemOf(err) != market.ProblemNotFound {
		t.Errorf("withdrawn twice: %v", err)
	}
	w.becomes(id, market.Awarded)
	if got := get[[]byte](w, `select vehicle from attempts where need = $1`, id[:]); market.Address(got) != dear.id {
		t.Fatal("the withdrawn bid won")
	}
}

func TestNobodyBindsItselfBeyondTheServicesEnd(t *testing.T) {
	t.Parallel()
	w := newTown(t)
	standing, live := w.car(5000, 10*time.Second), w.car(0, time.Second)
	rider := w.rider(20_000)
	hurried := wish(rider, 20_000)
	hurried.Latest = time.Now().Add(30 * time.Second)
	id := w.post(w.signed(rider, hurried, nil))
	in := live.invited(id).Invitation
	late := live.bid(in, 6000, func(f *market.BidFrame) { f.Bid.PickupBy = in.Terms.ServiceBy + 1 })
	if err := w.x.Bid(context.Background(), late); !isProblem(err, market.ProblemInvalid, "serviceBy") {
		t.Fatalf("a pickup after serviceBy, which the contract never opens: %v", err)
	}
	if f := standing.asked(id); f.Bid.PickupBy > f.Terms.ServiceBy {
		t.Fatalf("asked to bind itself to %d, the service ends at %d", f.Bid.PickupBy, f.Terms.ServiceBy)
	}
}

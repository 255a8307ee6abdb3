package postgres

import (
	"crypto/ecdsa"
	"testing"
	"time"

	"github.com/marketd/marketd/internal/exchange"
	"github.com/marketd/marketd/internal/trips"
	"github.com/marketd/marketd/market"
)

func (f *field) SetLoad(v market.Address, agreements int, _ market.Load) {
	f.mu.Lock()
	defer f.mu.Unlock()
	if s := f.cars[v]; s != nil {
		s.shared = agreements
	}
}

// sharedRide posts a ride of somebody who lets others ride along.
func (w *town) sharedRide(seats uint16) market.NeedID {
	w.t.Helper()
	rider := w.rider(20_000)
	wish := wish(rider, 20_000)
	wish.Seats, wish.Options = seats, market.Shared
	return w.post(w.signed(rider, wish, nil))
}

// part is a bid for a part of the vehicle, as of a version of its plan.
func (c *car) part(need market.NeedID, version int64) error {
	c.w.t.Helper()
	f := c.bid(c.invited(need).Invitation, 4000, func(f *market.BidFrame) { f.PlanVersion = version })
	return c.w.x.Bid(c.w.t.Context(), f)
}

func TestRidersWhoAllowItShareAVehicle(t *testing.T) {
	t.Parallel()
	w := newTown(t)
	c := w.van(4)
	first := w.sharedRide(1)
	if err := c.part(first, 1); err != nil {
		t.Fatal(err)
	}
	w.becomes(first, market.Awarded)
	second := w.sharedRide(2)
	frame := c.invited(second)
	if frame.PlanVersion != 2 {
		t.Fatalf("the invitation says version %d", frame.PlanVersion)
	}
	bid := func(version int64) error {
		return w.x.Bid(t.Context(), c.bid(frame.Invitation, 3000, func(f *market.BidFrame) { f.PlanVersion = version }))
	}
	if err := bid(0); market.ProblemOf(err) != market.ProblemVehicleBusy {
		t.Fatalf("the whole of a shared vehicle: %v", err)
	}
	if err := bid(1); market.ProblemOf(err) != market.ProblemStaleVersion {
		t.Fatalf("a bid for the plan of before: %v", err)
	}
	if err := bid(2); err != nil {
		t.Fatal(err)
	}
	w.becomes(second, market.Awarded)
	alone := w.ride(20_000)
	other := w.car(0, time.Hour) // which is told what the shared one is not
	other.invited(alone)
	w.stop()
	w.field.with(c, func(s *spot) { s.shared = 0 })
	w.open()
	w.eventually("who shares what is known again after a restart", func() bool {
		w.field.mu.Lock()
		defer w.field.mu.Unlock()
		return w.field.cars[c.id].shared == 2
	})
	w.over(first)
	w.over(second)
	w.exec(`update needs set phase = 'completed', ended_at = now() where id in ($1, $2)`, first[:], second[:])
	if err := w.x.Bid(t.Context(), c.bid(c.invited(alone).Invitation, 3000, nil)); err != nil {
		t.Fatalf("the whole vehicle, once nobody shares it: %v", err)
	}
	w.becomes(alone, market.Awarded)
}

func TestABidThatWasPricedBesideOthersIsVoid(t *testing.T) {
	t.Parallel()
	w := newTown(t, func(c *exchange.Config) { c.BidWindow = 200 * time.Millisecond })
	c := w.van(4)
	needs := []market.NeedID{w.sharedRide(1), w.sharedRide(1)}
	for _, need := range needs {
		if err := c.part(need, 1); err != nil {
			t.Fatal(err)
		}
	}
	lost := wait(c, func(f *market.LostFrame) bool { return true })
	if lost.Reason != market.LostBusy {
		t.Fatalf("the other bid is lost: %s", lost.Reason)
	}
	in := w.invitation(lost.Need)
	if err := w.x.Bid(t.Context(), c.bid(in, 3500, func(f *market.BidFrame) { f.PlanVersion = 2 })); err != nil {
		t.Fatal(err)
	}
	for _, need := range needs {
		w.becomes(need, market.Awarded)
	}
}

// invitation is what a vehicle needs to know of a need to bid on it.
func (w *town) invitation(need market.NeedID) market.Invitation {
	signed := get[market.Need](w, `select signed from needs where id = $1`, need[:])
	return market.Invitation{Need: need, Terms: signed.Terms()}
}

func TestOneOfSeveralMayLeave(t *testing.T) {
	t.Parallel()
	w := newTown(t)
	c := w.van(2)
	riders, needs := make([]*ecdsa.PrivateKey, 2), make([]market.NeedID, 2)
	for i := range riders {
		riders[i] = w.rider(20_000)
		wish := wish(riders[i], 20_000)
		wish.Options = market.Shared
		needs[i] = w.post(w.signed(riders[i], wish, nil))
		if err := c.part(needs[i], int64(i+1)); err != nil {
			t.Fatal(err)
		}
		w.becomes(needs[i], market.Awarded)
	}
	third := w.sharedRide(1)
	other := w.car(0, time.Hour)
	other.invited(third) // the van is full, and is not
	leaving := trips.New(w.truth, trips.Config{Domain: tripDomain})
	if err := leaving.Cancel(t.Context(), market.AddressOf(riders[0]), needs[0], trips.Cancellation{}); err != nil {
		t.Fatal(err)
	}
	if phase := w.phase(needs[1]); phase != "awarded" {
		t.Fatalf("the other is %s", phase)
	}
	if held := get[int](w, `select seats_held from pools where vehicle = $1`, c.id.Bytes()); held != 1 {
		t.Fatalf("%d seats are held", held)
	}
	if err := c.part(third, 3); err != nil { // there is room again
		t.Fatal(err)
	}
	w.becomes(third, market.Awarded)
}

func TestNobodySharesWithWhoDoesNotWantIt(t *testing.T) {
	t.Parallel()
	w := newTown(t)
	c := w.van(4)
	in := c.invited(w.ride(20_000)).Invitation
	err := w.x.Bid(t.Context(), c.bid(in, 3000, func(f *market.BidFrame) { f.PlanVersion = 1 }))
	if !isProblem(err, market.ProblemInvalid, "alone") {
		t.Fatalf("a part of the vehicle for who wants it alone: %v", err)
	}
}

func TestAVehicleThatIsNotSharedSellsNoParts(t *testing.T) {
	t.Parallel()
	w := newTown(t)
	c := w.car(0, time.Second)
	need := w.sharedRide(1)
	if err := c.part(need, 1); err != nil {
		t.Fatal(err)
	}
	w.eventually("the database refuses the part", func() bool { // until then another bid would replace it
		return get[int](w, `select count(*) from clearings where refused::text like '%vehicle_barred%'`) == 1
	})
	w.eventually("the vehicle is barred from the need", func() bool {
		err := w.x.Bid(t.Context(), c.bid(w.invitation(need), 3000, nil))
		return market.ProblemOf(err) == market.ProblemDenied
	})
}

package postgres

import (
	"testing"
	"time"

	"github.com/marketd/marketd/market"
)

func TestWhatVehiclesEarnIsWhatTheirTimeCostsTheNextNeed(t *testing.T) {
	t.Parallel()
	s := openStore(t)
	w := &town{t: t, store: s, truth: s, field: newField(), worth: 3000}
	w.open()
	t.Cleanup(func() { w.stop() })
	if w.x.VehicleTime("demo") != (market.Amount{}) || w.x.VehicleTime("nowhere") != (market.Amount{}) {
		t.Error("it costs something before anything is earned")
	}
	first := w.car(5000, 10*time.Second)
	id := w.ride(20_000)
	if err := first.confirm(first.asked(id)); err != nil {
		t.Fatal(err)
	}
	if n := w.last().Needs[0]; n.VehicleTime != 0 || n.Credit != 3000 {
		t.Errorf("the first need was cleared with %+v", n)
	}
	w.eventually("vehicles' time costs something", func() bool { return w.x.VehicleTime("demo") != market.Amount{} })
	second := w.car(5000, 10*time.Second)
	id = w.ride(20_000)
	if err := second.confirm(second.asked(id)); err != nil {
		t.Fatal(err)
	}
	c := w.last()
	if n := c.Needs[0]; n.VehicleTime == 0 || c.Columns[0].Busy < 200_000 || c.Columns[0].Busy > 250_000 {
		t.Errorf("the second need was cleared with %+v, column %+v", n, c.Columns[0])
	}
	// A live bid says itself how long it takes: one that takes too long is told so.
	slow := w.car(0, 10*time.Second)
	id = w.ride(8000)
	in := slow.invited(id).Invitation
	f := slow.bid(in, 7900, func(f *market.BidFrame) { f.DropoffAt = f.PickupAt.Add(time.Hour) })
	if err := w.x.Bid(t.Context(), f); market.ProblemOf(err) != market.ProblemInvalid {
		t.Errorf("an hour of a scarce vehicle: %v", err)
	}
	f = slow.bid(in, 5000, func(f *market.BidFrame) {
		f.PickupAt = time.Now().Add(5 * time.Second)
		f.DropoffAt = f.PickupAt.Add(time.Minute)
	})
	if err := w.x.Bid(t.Context(), f); err != nil {
		t.Fatal(err)
	}
	w.becomes(id, market.Awarded)
}

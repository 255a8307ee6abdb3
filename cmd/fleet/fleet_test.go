package main

import (
	"math/big"
	"strings"
	"testing"
	"time"

	"github.com/marketd/marketd/market"
)

func TestTripsAreFoldedInOrderIntoTheSpan(t *testing.T) {
	t.Parallel()
	const file = "id,day,hour,minute,pickup_longitude,pickup_latitude,dropoff_longitude,dropoff_latitude,trip_distance_miles\n" +
		"late,2,5,0,-73.98,40.75,-73.99,40.74,1\n" +
		"early,1,23,59,-73.98,40.75,-73.99,40.74,\n"
	wishes, err := parseTrips(strings.NewReader(file))
	if err != nil {
		t.Fatal(err)
	}
	fold(wishes, time.Hour)
	if wishes[0].name != "early" || wishes[0].at != 0 || wishes[1].at != 30*time.Minute {
		t.Fatalf("folded to %+v", wishes)
	}
}

func TestTripFilesThatCannotBeReadSayWhere(t *testing.T) {
	t.Parallel()
	const header = "id,day,hour,minute,pickup_longitude,pickup_latitude,dropoff_longitude,dropoff_latitude\n"
	for name, c := range map[string]struct{ file, want string }{
		"no header":      {"", "header"},
		"missing column": {"id,day\n", "hour"},
		"no number":      {header + "a,1,2,x,-73,40,-73,40\n", "line 2: minute"},
		"off the globe":  {header + "a,1,2,3,-73,140,-73,40\n", "latitude"},
	} {
		if _, err := parseTrips(strings.NewReader(c.file)); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestTroubleStrikesAsOftenAsItSaysAndTheSameEachTime(t *testing.T) {
	t.Parallel()
	const occasions = 20_000
	for m, rate := range mishapRates {
		struck := 0
		for n := range occasions {
			if (trouble{seed: 7, level: 1}).strikes(m, "x", n) {
				struck++
			}
		}
		if share := float64(struck) / occasions; share < rate*0.8 || share > rate*1.2 {
			t.Errorf("%s strikes %.3f of the time, not %.3f", m, share, rate)
		}
		if (trouble{seed: 7}).strikes(m, "x", 1) {
			t.Errorf("%s strikes without trouble", m)
		}
	}
}

func TestServedIsWhatTheChainPaid(t *testing.T) {
	t.Parallel()
	paid, back := market.NeedID{1}, market.NeedID{2}
	l := &ledger{paid: map[market.NeedID]bool{paid: true, back: false}, refunded: map[market.NeedID]bool{back: true}, open: map[market.NeedID]*big.Int{}}
	outcomes := []outcome{
		{need: paid, phase: market.Completed}, {need: back, phase: market.Completed},
		{need: market.NeedID{3}, phase: market.Cancelled, cancelled: true}, {need: market.NeedID{4}, phase: market.Expired},
	}
	b := books{Locked: new(big.Int), Accounts: new(big.Int), TokenBalance: new(big.Int), Difference: new(big.Int)}
	s := summarize(outcomes, l, b, 0, config{speedup: 1, minServed: 0.3})
	if s.Served != 1 || s.Cancelled != 1 || s.Expired != 1 || s.Failed != 1 || s.Settled != 1 || s.Refunded != 1 || !s.OK {
		t.Fatalf("%+v", s)
	}
	strangers := market.NeedID{9}
	l.open[strangers], l.paid[strangers] = big.NewInt(5), true
	l.only(outcomes)
	if s := summarize(outcomes, l, b, 0, config{speedup: 1}); s.Open != 0 || s.Settled != 1 || !s.OK {
		t.Errorf("with other people's bookings: %+v", s)
	}
	b.Difference = big.NewInt(1)
	if summarize(outcomes, l, b, 0, config{speedup: 1}).OK {
		t.Fatal("books that differ by a unit are ok")
	}
}

func TestAFleetComesBackWithItsKeys(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	first, err := openKeyring(dir)
	if err != nil {
		t.Fatal(err)
	}
	again, err := openKeyring(dir)
	if err != nil {
		t.Fatal(err)
	}
	a, _ := first.key("vehicle", 3)
	b, _ := again.key("vehicle", 3)
	other, _ := again.key("vehicle", 4)
	if market.AddressOf(a) != market.AddressOf(b) || market.AddressOf(a) == market.AddressOf(other) {
		t.Fatal("the fleet has other keys")
	}
}

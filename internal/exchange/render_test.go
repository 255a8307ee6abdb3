package exchange

import (
	"strings"
	"testing"
	"time"

	"github.com/marketd/marketd/market"
)

type plan struct{}

func (plan) Contains(market.Place) bool { return true }
func (plan) Label(p market.Place) string {
	return map[int32]string{1: "Harbour Station", 2: "Mill Square"}[p.LatE7]
}
func (plan) Trip(market.Details, time.Time) (int64, int64, error) { return 0, 0, nil }

func TestTheWordsSayWhatTheDetailsAre(t *testing.T) {
	t.Parallel()
	noon := time.Date(2026, 5, 4, 9, 30, 0, 0, time.UTC).Unix()
	for want, d := range map[string]market.Details{
		"Ride for 2 | Harbour Station | Mill Square | 4 May 2026, 09:30 to 09:45 UTC": {
			Service: market.Ride, Seats: 2, Stops: []market.Place{{LatE7: 1}, {LatE7: 2}}, Earliest: noon, Latest: noon + 900},
		"Ride for 1, shared, wheelchair | Harbour Station | Mill Square, via 0.00000, 0.00000 | 4 May 2026, 09:30 to 5 May 2026, 09:30 UTC": {
			Service: market.Ride, Seats: 1, Options: market.Shared | market.Wheelchair, Stops: []market.Place{{LatE7: 1}, {LatE7: 3}, {LatE7: 2}}, Earliest: noon, Latest: noon + 86400},
		"Delivery, 350 g | Mill Square | Harbour Station | 4 May 2026, 09:30 to 09:30 UTC": {
			Service: market.Delivery, MassGrams: 350, Stops: []market.Place{{LatE7: 2}, {LatE7: 1}}, Earliest: noon, Latest: noon},
		"Delivery, 2.4 kg, kept cold | Mill Square | Harbour Station | 4 May 2026, 09:30 to 09:30 UTC": {
			Service: market.Delivery, MassGrams: 2450, Options: market.ColdChain, Stops: []market.Place{{LatE7: 2}, {LatE7: 1}}, Earliest: noon, Latest: noon},
	} {
		trip := render(plan{}, &d)
		if got := strings.Join([]string{trip.What, trip.From, trip.To, trip.When}, " | "); got != want {
			t.Errorf("got  %s\nwant %s", got, want)
		}
		if trip.Data != d.StructHash() {
			t.Error("the words are not bound to the details")
		}
	}
}

func TestTheSuggestedMaximumIsRoundAndLeavesRoom(t *testing.T) {
	t.Parallel()
	for high, want := range map[int64]uint64{0: 1, 7: 8, 800: 1000, 12_345_678: 15_500_000, market.MaxCeiling: market.MaxCeiling} {
		if got := suggested(high); got != market.Units(want) {
			t.Errorf("for %d: %s, want %d", high, got, want)
		}
	}
}

func TestUnreliabilityCostsMoreTheOftenerItHappens(t *testing.T) {
	t.Parallel()
	const base = 1000
	last := int64(-1)
	for _, r := range []Record{{}, {Asked: 100, Kept: 99}, {Asked: 100, Kept: 80}, {Asked: 100, Kept: 80, Dropped: 30}, {Asked: 100, Dropped: 100}} {
		p := r.penalty(base)
		if p <= last && last >= 0 || p > 2*base {
			t.Errorf("%+v costs %d, after %d", r, p, last)
		}
		last = p
	}
	if p := (Record{Asked: 50, Kept: 50}).penalty(base); p != 0 {
		t.Errorf("a reliable vehicle pays %d", p)
	}
}

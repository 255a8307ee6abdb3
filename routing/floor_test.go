package routing

import (
	"math/rand/v2"
	"testing"

	"github.com/marketd/marketd/market"
)

func TestNoLegBeatsTheFloor(t *testing.T) {
	t.Parallel()
	r := rand.New(rand.NewPCG(11, 1))
	for _, n := range append(extracts(t), maze(t, r, 25)) {
		router := New(n, NewZones(n.Zones()...))
		for range 2000 {
			class := []market.Class{market.Car, market.Drone}[r.IntN(2)]
			from, to := somewhere(r, n), somewhere(r, n)
			if r.IntN(3) == 0 {
				to = market.Place{LatE7: from.LatE7 + r.Int32N(20_000) - 10_000, LngE7: from.LngE7 + r.Int32N(20_000) - 10_000}
			}
			leg, err := router.Estimate(class, from, to, 0)
			floor := router.Floor(class, to).LeastMs(from.Distance(to))
			if err == nil && leg.DurationMs < floor {
				t.Fatalf("%s from %v to %v: %d ms, no less than %d was said", class, from, to, leg.DurationMs, floor)
			}
		}
	}
	flat := GreatCircle{}
	a, b := at(0, 0), at(30_000, 40_000)
	if leg, _ := flat.Estimate(market.Car, a, b, 0); leg.DurationMs < flat.Floor(market.Car, b).LeastMs(a.Distance(b)) || flat.Floor(market.Car, b).LeastMs(a.Distance(b)) < leg.DurationMs-5 {
		t.Fatalf("great circle: %v", leg)
	}
}

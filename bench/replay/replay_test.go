package main

import (
	"math/rand/v2"
	"os"
	"path/filepath"
	"sync"
	"testing"
	"time"

	"github.com/marketd/marketd/market"
	"github.com/marketd/marketd/routing"
	"github.com/marketd/marketd/routing/city"
)

var demo = sync.OnceValues(func() (*routing.Network, error) { return city.Demo(1) })

// invented is a world on the demo city with trips between random places.
func invented(t *testing.T, trips, cars int, seed uint64) *world {
	t.Helper()
	roads, err := demo()
	if err != nil {
		t.Fatal(err)
	}
	rng := rand.New(rand.NewPCG(seed, 9))
	var recorded []stops
	for len(recorded) < trips {
		s := stops{roads.Node(rng.IntN(roads.Nodes())), roads.Node(rng.IntN(roads.Nodes()))}
		if s.from.Distance(s.to) > 500 {
			recorded = append(recorded, s)
		}
	}
	w, err := newWorld(roads, recorded, 20*time.Minute, cars, seed)
	if err != nil {
		t.Fatal(err)
	}
	return w
}

// TestEveryPolicyKeepsToTheWorld: the world itself refuses cars that are taken and pickups that riders do not take; here no one is
// served twice or by nobody, the same seed gives the same day, and all clearings are proved.
func TestEveryPolicyKeepsToTheWorld(t *testing.T) {
	t.Parallel()
	for _, c := range candidates {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			var days [2]outcome
			for i := range days {
				w := invented(t, 120, 12, 5)
				w.patient = c.patient
				decides := c.make(w, rand.New(rand.NewPCG(5, 4)))
				if err := w.run(t.Context(), decides); err != nil {
					t.Fatal(err)
				}
				if x, ok := decides.(*exact); ok && (x.clearings == 0 || len(x.waiting) > 0) {
					t.Errorf("%d clearings, %d riders still wait", x.clearings, len(x.waiting))
				}
				days[i] = w.outcome(c.name)
			}
			if days[0] != days[1] || days[0].served == 0 || days[0].served > 120 {
				t.Errorf("served %+v, then %+v", days[0], days[1])
			}
		})
	}
}

func TestWithACarForEverybodyAllAreServed(t *testing.T) {
	t.Parallel()
	w := invented(t, 40, 200, 6)
	w.patient = true
	if err := w.run(t.Context(), newExact(w, usualCredit)); err != nil {
		t.Fatal(err)
	}
	if o := w.outcome("exact"); o.served != 40 {
		t.Errorf("%d of 40 served", o.served)
	}
}

func TestARiderLeavesWhenTheWaitCostsMoreThanTheTripIsWorth(t *testing.T) {
	t.Parallel()
	w, r := &world{}, &trip{at: began, ceiling: 5_000_000}
	worth := began + 240_000 // four minutes cost 1.0
	if got := r.worth(worth, 4_000_000); got < 0 || got > 10 {
		t.Errorf("it is worth %d", got)
	}
	if !w.takes(r, worth, 4_000_000) || w.takes(r, worth+1000, 4_000_000) || w.takes(r, worth, 5_000_001) {
		t.Error("the rider takes another one")
	}
	if w.patient = true; !w.takes(r, worth+1000, 4_000_000) || w.takes(r, r.latest()+1, 1) {
		t.Error("the patient rider takes another one")
	}
}

func TestTripsAreReadByTheirTime(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "trips.csv")
	text := "id,day,hour,minute,pickup_longitude,pickup_latitude,dropoff_longitude,dropoff_latitude\n" +
		"b,2,0,0,-73.99,40.75,-73.98,40.75\na,1,23,59,-73.97,40.75,-73.98,40.75\nstood,1,0,0,-73.97,40.75,-73.97,40.75\n"
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	trips, err := readTrips(path)
	if first := (market.Place{LatE7: 407_500_000, LngE7: -739_700_000}); err != nil || len(trips) != 2 || trips[0].from != first {
		t.Errorf("read %v, %v", trips, err)
	}
}

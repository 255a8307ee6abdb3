package supply

import (
	"math"
	"math/rand/v2"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/marketd/marketd/market"
	"github.com/marketd/marketd/routing"
)

// mixed is a fleet of which some are busy, have offers at different tariffs, simulate, or want to bid themselves.
func mixed(t testing.TB, guide *Guide, place func(r *rand.Rand) market.Place, n int, seed uint64) (*Supply, *rand.Rand) {
	s, r := New(guide, Config{Capacity: n + 50}), rand.New(rand.NewPCG(seed, 7))
	for i := range n {
		class := market.Car
		if i%3 == 2 {
			class = market.Drone
		}
		v := vehicleOf(i, class)
		if i%7 == 0 {
			v.SpeedFactor = 1 + 3*r.Float64()
		}
		enter(t, s, v, place(r))
		s.SetBusy(v.Address, r.IntN(5) == 0)
		if r.IntN(6) > 0 {
			s.SetOffer(v.Address, offerOf(r))
		}
	}
	return s, r
}

func offerOf(r *rand.Rand) *market.Offer {
	o := &market.Offer{Tariff: tariff, Until: now.Unix() + int64(r.IntN(600)), OpenMax: 1,
		Services: []market.ServiceName{market.ServiceName(market.Ride), market.ServiceName(market.Delivery)}[r.IntN(2):]}
	o.Base, o.PerKm = market.Units(uint64(500_000+r.IntN(9)*100_000)), market.Units(uint64(400_000+r.IntN(5)*200_000))
	return o
}

// everybody are all standing candidates of a job, each looked at by itself.
func everybody(s *Supply, j Job, at time.Time) map[market.Address]Candidate {
	all := map[market.Address]Candidate{}
	j.At = at
	p, err := s.plan(&j)
	if err != nil {
		return all
	}
	for _, e := range s.entries {
		v := s.sighted(e, e.state.Load())
		if s.unfit(&v, p, s.clock.of(at)) != fit || !v.here || v.place().Distance(j.Details.Stops[0]) > s.config.ReachM {
			continue
		}
		class := v.state.Profile.Class
		way, err := s.router.Estimate(class, v.place(), j.Details.Stops[0], p.leave)
		if err != nil {
			continue
		}
		if c, why := s.candidate(&v, p, way); why == fit && c.Standing {
			all[c.Vehicle] = c
		}
	}
	return all
}

// whole are rings that give everybody; none says that nobody is left.
func whole(f *Frozen, j Job) func(count int) (ring []Candidate, none bool) {
	next := f.Rings(j, func(Floor) int64 { return 0 })
	return func(count int) ([]Candidate, bool) {
		ring, bound := next(count, -1)
		return ring, bound < 0
	}
}

// worthOf is a score like the market's: of a vehicle as it is, or as it could be at best.
func worthOf(f Floor) int64 {
	price, _ := f.Price.Int64()
	return max(-1, 40_000_000-price-20*f.PickupAt.Sub(now).Milliseconds()-5*f.BusyMs)
}

// TestBoundsAreHonest widens rings as clearings do, until nobody left could be worth more than they ask for, then for less, to
// the end; and holds each bound against all vehicles that were not given so far.
func TestBoundsAreHonest(t *testing.T) {
	t.Parallel()
	n := demo().Network
	line := &Guide{Box: routing.Bounds{South: -2e6, West: -2e6, North: 2e6, East: 2e6}, Zones: demo().Zones}
	for name, c := range map[string]struct {
		guide *Guide
		place func(r *rand.Rand) market.Place
	}{
		"roads": {demo(), func(r *rand.Rand) market.Place { return n.Node(r.IntN(n.Nodes())) }},
		"beside roads": {demo(), func(r *rand.Rand) market.Place {
			p := n.Node(r.IntN(n.Nodes()))
			return market.Place{LatE7: p.LatE7 + r.Int32N(60_000) - 30_000, LngE7: p.LngE7 + r.Int32N(60_000) - 30_000}
		}},
		"lines": {line, func(r *rand.Rand) market.Place {
			return market.Place{LatE7: r.Int32N(4e6) - 2e6, LngE7: r.Int32N(4e6) - 2e6}
		}},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			spared := 0
			for seed := range uint64(3) {
				s, r := mixed(t, c.guide, c.place, 200, seed)
				for round := range 6 {
					j := job(market.Ride+market.Service(round%2), c.place(r), c.place(r))
					j.Details.Latest = now.Unix() + int64(100+r.IntN(1500))
					spared += widen(t, r, s, j)
				}
			}
			if spared == 0 {
				t.Error("everybody was looked at at once")
			}
		})
	}
}

// widen returns how many vehicles were given later than others that are farther away.
func widen(t *testing.T, r *rand.Rand, s *Supply, j Job) (spared int) {
	t.Helper()
	left := everybody(s, j, now)
	next, count, bound, far := s.Freeze(now).Rings(j, worthOf), 4, int64(math.MaxInt64), 0.0
	for until := int64(40_000_000); until >= -1; until = max(-1, until-int64(r.IntN(4_000_000)+1)) {
		for bound > until {
			var ring []Candidate
			ring, bound = next(count, until)
			for _, x := range ring {
				if want, is := left[x.Vehicle]; !is || x != want {
					t.Fatalf("ring has %+v, alone it is %+v (%v)", x, want, is)
				}
				delete(left, x.Vehicle)
				st, _ := s.Vehicle(x.Vehicle)
				p, _ := market.PlaceAt(st.Report.Lat, st.Report.Lng)
				if m := p.Distance(j.Details.Stops[0]); m < far {
					spared++
				} else {
					far = m
				}
			}
			for _, x := range left {
				if is := worthOf(Floor{x.PickupAt, x.Price, x.BusyMs}); is > bound {
					t.Fatalf("%+v is left and worth %d, the bound is %d", x, is, bound)
				}
			}
			count *= 2
		}
		if until == -1 {
			break
		}
	}
	for _, x := range left {
		if is := worthOf(Floor{x.PickupAt, x.Price, x.BusyMs}); is >= 0 {
			t.Fatalf("%+v was never given, and is worth %d", x, is)
		}
	}
	return spared
}

// TestPictureStays changes everything after a picture was taken, and between its rings.
func TestPictureStays(t *testing.T) {
	t.Parallel()
	n := demo().Network
	place := func(r *rand.Rand) market.Place { return n.Node(r.IntN(n.Nodes())) }
	for seed := range uint64(3) {
		s, r := mixed(t, demo(), place, 200, seed)
		for range 5 { // each picture anew
			j := job(market.Delivery, place(r), place(r))
			left, later := everybody(s, j, now), now
			next := whole(s.Freeze(now), j)
			for count := 8; ; count *= 2 {
				for range 150 {
					later = later.Add(time.Millisecond)
					meddle(t, s, r, place(r), later)
				}
				ring, none := next(count)
				for _, x := range ring {
					if left[x.Vehicle] != x {
						t.Fatalf("ring has %+v, when the picture was taken it was %+v", x, left[x.Vehicle])
					}
					delete(left, x.Vehicle)
				}
				if none {
					break
				}
			}
			if len(left) > 0 {
				t.Fatalf("%d vehicles of the picture were never given", len(left))
			}
		}
	}
}

func meddle(t testing.TB, s *Supply, r *rand.Rand, p market.Place, at time.Time) {
	v := address(r.IntN(230))
	switch r.IntN(8) {
	case 0:
		s.Leave(v, 0)
	case 1:
		s.SetBusy(v, r.IntN(4) == 0)
	case 2:
		s.SetOffer(v, offerOf(r))
	case 3:
		s.SetOffer(v, nil)
	case 4:
		s.SetEnergy(v, r.Float64())
	case 5:
		if err := s.Enter(vehicleOf(r.IntN(230), market.Car)); err != nil {
			t.Error(err)
		}
	default:
		s.Report(v, market.Report{Lat: p.Lat(), Lng: p.Lng(), Energy: r.Float64()}, at)
	}
}

// TestPicturesWhileAllMoves takes pictures while vehicles come, move, change and go; who stays is in each of them, once.
func TestPicturesWhileAllMoves(t *testing.T) {
	t.Parallel()
	n := demo().Network
	s := New(demo(), Config{Capacity: 300})
	const stay = 5
	for i := range stay {
		enter(t, s, vehicleOf(1000+i, market.Car), n.Node(i*100))
		s.SetOffer(address(1000+i), &market.Offer{Tariff: tariff, Until: now.Unix() + 60, Services: []market.ServiceName{market.ServiceName(market.Delivery)}})
	}
	var stop atomic.Bool
	var writers sync.WaitGroup
	for w := range uint64(3) {
		writers.Go(func() {
			r := rand.New(rand.NewPCG(w, 3))
			for !stop.Load() {
				meddle(t, s, r, n.Node(r.IntN(n.Nodes())), now)
				at(s, address(1000+r.IntN(stay)), n.Node(r.IntN(n.Nodes())))
			}
		})
	}
	r := rand.New(rand.NewPCG(9, 3))
	for range 100 {
		j := job(market.Delivery, n.Node(r.IntN(n.Nodes())), n.Node(r.IntN(n.Nodes())))
		j.Details.Latest += 3600 // nobody is too late
		next := whole(s.Freeze(now), j)
		seen := map[market.Address]bool{}
		for count := 16; ; count *= 2 {
			ring, none := next(count)
			for _, c := range ring {
				if seen[c.Vehicle] {
					t.Errorf("%v was given twice", c.Vehicle)
				}
				seen[c.Vehicle] = true
			}
			if none {
				break
			}
		}
		for i := range stay {
			if !seen[address(1000+i)] {
				t.Errorf("vehicle %d, which stays, was in no ring", i)
			}
		}
	}
	stop.Store(true)
	writers.Wait()
}

func TestManyTariffsHaveOneFloor(t *testing.T) {
	t.Parallel()
	r, all := rand.New(rand.NewPCG(1, 8)), map[offering]int{}
	for range 5000 {
		o := offering{class: classes[r.IntN(2)], services: uint8(2 + 2*r.IntN(3))}
		o.Base, o.PerKm = market.Units(r.Uint64N(5e6)), market.Units(r.Uint64N(1<<r.IntN(30)))
		o.PerMin, o.Minimum = market.Units(r.Uint64N(1e6)), market.Units(r.Uint64N(5e6))
		all[o]++
	}
	f := &floors{offerings: least(all)}
	if len(f.offerings) > 1000 {
		t.Errorf("%d tariffs of %d are looked at for each need", len(f.offerings), len(all))
	}
	for range 300 {
		trip := routing.Leg{DistanceM: r.Int64N(30_000), DurationMs: r.Int64N(3_600_000)}
		class, service := classes[r.IntN(2)], market.Ride+market.Service(r.IntN(2))
		least := market.Units(market.MaxCeiling)
		for o := range all {
			if p, ok := o.Price(trip.DistanceM, trip.DurationMs); ok && o.class == class && o.services>>service&1 == 1 {
				least = lesser(least, p)
			}
		}
		if floor, ok := f.price(class, service, trip); !ok || floor.Cmp(least) > 0 {
			t.Fatalf("somebody asks for %s, the floor is %s (%v)", least, floor, ok)
		}
	}
}

// TestFloorsFollowWhoComesAndGoes holds the floors against all tariffs and paces after each change.
func TestFloorsFollowWhoComesAndGoes(t *testing.T) {
	t.Parallel()
	r, trip := rand.New(rand.NewPCG(3, 8)), routing.Leg{DistanceM: 4321, DurationMs: 765_000}
	var o offerings
	at := make([]*state, 600)
	for i := range at {
		at[i] = &state{slot: none}
	}
	for round := range 6000 {
		i, st := r.IntN(len(at)), &state{slot: none}
		if r.IntN(6000) > round-1000 { // ever fewer
			st = &state{slot: int32(i), offers: 1 << market.Ride, offer: offerOf(r), Vehicle: vehicleOf(i, classes[r.IntN(2)])}
			st.SpeedFactor, st.offer.Minimum = 1+r.Float64(), market.Units(r.Uint64N(1e7))
		}
		o.replace(at[i], st)
		at[i] = st
		if round%7 > 0 {
			continue
		}
		f := o.now()
		for _, st := range at {
			if st.slot == none {
				continue
			}
			floor, ok := f.price(st.Profile.Class, market.Ride, trip)
			if p, _ := st.offer.Price(trip.DistanceM, trip.DurationMs); !ok || p.Cmp(floor) < 0 || st.SpeedFactor > f.factors[st.Profile.Class] {
				t.Fatalf("somebody asks for %s at pace %v, the floor is %s at %v", p, st.SpeedFactor, floor, f.factors)
			}
		}
	}
}

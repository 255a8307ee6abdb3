package supply

import (
	"encoding/binary"
	"math/rand/v2"
	"slices"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/marketd/marketd/market"
	"github.com/marketd/marketd/routing"
	"github.com/marketd/marketd/routing/city"
)

var (
	now  = time.Unix(1_800_000_000, 0)
	demo = sync.OnceValue(func() *Guide {
		n, err := city.Demo(1)
		if err != nil {
			panic(err)
		}
		return &Guide{Network: n, Zones: routing.NewZones(n.Zones()...)}
	})
	tariff = market.Tariff{Base: market.Units(1_000_000), PerKm: market.Units(900_000), PerMin: market.Units(100_001), Minimum: market.Units(2_500_000)}
)

func address(n int) (a market.Address) {
	binary.BigEndian.PutUint32(a[16:], uint32(n+1))
	return a
}

func vehicleOf(n int, class market.Class) Vehicle {
	v := Vehicle{Address: address(n), Owner: address(1000 + n), VehicleBps: 100, Profile: market.Profile{Class: class, MassGrams: 5000, VolumeMl: 20_000}}
	if class == market.Car {
		v.Profile.Seats, v.Profile.MassGrams, v.Profile.VolumeMl = 4, 200_000, 400_000
	}
	return v
}

func at(s *Supply, v market.Address, p market.Place) {
	s.Report(v, market.Report{Lat: p.Lat(), Lng: p.Lng(), Energy: 0.8, T: now.UnixMilli()}, now)
}

func enter(t testing.TB, s *Supply, v Vehicle, p market.Place) {
	t.Helper()
	if err := s.Enter(v); err != nil {
		t.Fatal(err)
	}
	at(s, v.Address, p)
}

func job(service market.Service, from, to market.Place) Job {
	d := market.Details{Service: service, Stops: []market.Place{from, to}, Earliest: now.Unix(), Latest: now.Unix() + 900}
	if service == market.Ride {
		d.Seats = 1
	} else {
		d.MassGrams, d.VolumeMl = 900, 4000
	}
	return Job{Details: d, Ceiling: market.Units(50_000_000), At: now}
}

// fleet spreads cars and drones over the demo city.
func fleet(t testing.TB, cars, drones int) (*Supply, *rand.Rand) {
	s, r, n := New(demo(), Config{Capacity: cars + drones}), rand.New(rand.NewPCG(4, 4)), demo().Network
	for i := range cars + drones {
		class := market.Car
		if i >= cars {
			class = market.Drone
		}
		enter(t, s, vehicleOf(i, class), n.Node(r.IntN(n.Nodes())))
	}
	return s, r
}

func TestCandidatesAreTheSoonestOfAllWhoMay(t *testing.T) {
	t.Parallel()
	s, r := fleet(t, 60, 20)
	n := demo().Network
	for i := range 80 {
		switch i % 8 {
		case 0:
			s.SetBusy(address(i), true)
		case 1:
			s.SetOffer(address(i), &market.Offer{Tariff: tariff, Services: []market.ServiceName{market.ServiceName(market.Delivery)}, Until: now.Unix() + 60})
		case 2:
			s.SetFilter(address(i), Filter{MinAmount: market.Units(60_000_000)})
		}
	}
	for round := range 40 {
		service := market.Ride + market.Service(round%2)
		j := job(service, n.Node(r.IntN(n.Nodes())), n.Node(r.IntN(n.Nodes())))
		got := s.Candidates(j, 100)
		if !slices.IsSortedFunc(got, func(a, b Candidate) int { return a.PickupAt.Compare(b.PickupAt) }) {
			t.Fatal("candidates are not in the order of pickups")
		}
		for v := range 80 {
			reason := s.Why(address(v), j)
			is := slices.ContainsFunc(got, func(c Candidate) bool { return c.Vehicle == address(v) })
			if is != (reason.Code == "") {
				t.Fatalf("vehicle %d is candidate: %v, but why not: %+v", v, is, reason)
			}
		}
		for i, c := range s.Candidates(j, 3) {
			if c.PickupAt.After(got[i].PickupAt.Add(2 * time.Minute)) {
				t.Errorf("place %d of 3 is there at %v, of all at %v", i, c.PickupAt, got[i].PickupAt)
			}
		}
	}
}

func TestReasonsSayWhatWouldHaveToChange(t *testing.T) {
	t.Parallel()
	n := demo().Network
	centre, steps := n.Search("exchange square", 1)[0].Place, n.Search("harbour steps", 1)[0].Place
	field := n.Search("southfield airfield", 1)[0].Place
	ride, parcel := job(market.Ride, centre, steps), job(market.Delivery, centre, steps)
	offer := func(change func(*market.Offer)) func(*Supply, *Vehicle, *Job) {
		return func(s *Supply, v *Vehicle, _ *Job) {
			o := &market.Offer{Tariff: tariff, Services: []market.ServiceName{market.ServiceName(market.Ride)}, Until: now.Unix() + 600}
			change(o)
			s.SetOffer(v.Address, o)
		}
	}
	for _, c := range []struct {
		code string
		job  Job
		do   func(s *Supply, v *Vehicle, j *Job)
	}{
		{"", ride, func(*Supply, *Vehicle, *Job) {}},
		{"", ride, offer(func(*market.Offer) {})},
		{"offline", ride, func(s *Supply, v *Vehicle, j *Job) { j.At = now.Add(46 * time.Second) }},
		{"out_of_service", ride, func(s *Supply, v *Vehicle, _ *Job) { v.OutOfService = "brakes are serviced" }},
		{"busy", ride, func(s *Supply, v *Vehicle, _ *Job) { s.SetBusy(v.Address, true) }},
		{"excluded", ride, func(_ *Supply, v *Vehicle, j *Job) { j.Excluded = []market.Address{v.Address} }},
		{"class", ride, func(_ *Supply, v *Vehicle, _ *Job) { v.Profile.Class = market.Drone }},
		{"seats", ride, func(_ *Supply, _ *Vehicle, j *Job) { j.Details.Seats = 5 }},
		{"mass", parcel, func(_ *Supply, _ *Vehicle, j *Job) { j.Details.MassGrams = 300_000 }},
		{"volume", parcel, func(_ *Supply, _ *Vehicle, j *Job) { j.Details.VolumeMl = 500_000 }},
		{"option", ride, func(_ *Supply, _ *Vehicle, j *Job) { j.Details.Options = market.Wheelchair }},
		{"area", ride, func(s *Supply, v *Vehicle, _ *Job) {
			s.SetFilter(v.Address, Filter{Area: market.Area{Centre: centre, RadiusM: 200}})
		}},
		{"area", ride, offer(func(o *market.Offer) { o.Area = market.Area{Centre: steps, RadiusM: 200} })},
		{"class", ride, func(s *Supply, v *Vehicle, _ *Job) {
			s.SetFilter(v.Address, Filter{Services: []market.ServiceName{market.ServiceName(market.Delivery)}})
		}},
		{"class", ride, offer(func(o *market.Offer) { o.Services = nil })},
		{"minimum", ride, func(s *Supply, v *Vehicle, _ *Job) {
			s.SetFilter(v.Address, Filter{MinAmount: market.Units(50_000_001)})
		}},
		{"minimum", ride, func(s *Supply, v *Vehicle, _ *Job) { s.SetFilter(v.Address, Filter{None: true}) }},
		{"minimum", ride, offer(func(o *market.Offer) { o.Base = market.Units(60_000_000) })},
		{"minimum", ride, offer(func(o *market.Offer) { o.Until = now.Unix() })},
		{"too_late", ride, func(_ *Supply, _ *Vehicle, j *Job) { j.Details.Latest = now.Unix() + 2 }},
		{"no_fly", job(market.Delivery, field, steps), func(_ *Supply, v *Vehicle, _ *Job) { *v = vehicleOf(0, market.Drone) }},
		{"no_pickup", ride, func(_ *Supply, _ *Vehicle, j *Job) { j.Details.Stops = []market.Place{centre, {}} }},
		{"energy", ride, func(s *Supply, v *Vehicle, _ *Job) { v.Fence = -1 }},
	} {
		t.Run(c.code, func(t *testing.T) {
			s, v, j := New(demo(), Config{Capacity: 1}), vehicleOf(0, market.Car), c.job
			c.do(s, &v, &j)
			if c.code == "energy" {
				v.Fence = 0
			}
			enter(t, s, v, centre)
			if c.code == "energy" {
				s.SetEnergy(v.Address, 0.03)
			}
			r := s.Why(v.Address, j)
			if r.Code != c.code || (r.Detail == "") != (c.code == "") {
				t.Errorf("got %+v, want code %q", r, c.code)
			}
			if got := len(s.Candidates(j, 5)); (got == 1) != (c.code == "") {
				t.Errorf("%d candidates", got)
			}
		})
	}
}

func TestStandingPriceIsTheTariffOfTheVehiclesTrip(t *testing.T) {
	t.Parallel()
	s, r := fleet(t, 20, 20)
	n := demo().Network
	for i := range 40 {
		s.SetOffer(address(i), &market.Offer{Tariff: tariff, Services: []market.ServiceName{market.ServiceName(market.Delivery)}, Until: now.Unix() + 600})
	}
	seen := 0
	for range 20 {
		j := job(market.Delivery, n.Node(r.IntN(n.Nodes())), n.Node(r.IntN(n.Nodes())))
		distanceM, durationMs, err := demo().Trip(j.Details, now)
		if err != nil || durationMs%1000 != 0 {
			t.Fatalf("trip of %d ms, %v", durationMs, err)
		}
		for _, c := range s.Candidates(j, 40) {
			seen++
			want, _ := tariff.Price(c.DistanceM, c.DurationMs)
			if !c.Standing || c.Invite || c.Price != want || c.DurationMs%1000 != 0 || c.Owner == (market.Address{}) || c.VehicleBps != 100 {
				t.Fatalf("candidate %+v, want the price %s", c, want)
			}
			if car := binary.BigEndian.Uint32(c.Vehicle[16:]) <= 20; car && c.DistanceM != distanceM || !car && c.DistanceM >= distanceM {
				t.Fatalf("candidate %+v, by road it is %d m", c, distanceM)
			}
		}
	}
	if seen == 0 {
		t.Fatal("no candidates at all")
	}
}

func TestSimulatedVehiclesArriveSoonerButNotTooSoon(t *testing.T) {
	t.Parallel()
	n := demo().Network
	here, there := n.Search("observatory", 1)[0].Place, n.Search("south station", 1)[0].Place
	s := New(demo(), Config{Capacity: 2})
	quick := vehicleOf(1, market.Car)
	quick.SpeedFactor = 10
	enter(t, s, vehicleOf(0, market.Car), here)
	enter(t, s, quick, here)
	j := job(market.Ride, there, here)
	got := s.Candidates(j, 2)
	settle := 3 * time.Second
	if len(got) != 2 || got[0].Vehicle != quick.Address {
		t.Fatalf("got %+v", got)
	}
	if a, b := got[0].PickupAt.Sub(now)-settle, got[1].PickupAt.Sub(now)-settle; (b-10*a).Abs() > time.Second || b < time.Minute {
		t.Errorf("ten times as fast takes %v, else %v", a, b)
	}
	j.Details.Earliest, j.Details.Latest = now.Unix()+3000, now.Unix()+4000
	for _, c := range s.Candidates(j, 2) {
		if !c.PickupAt.Equal(now.Add(3000 * time.Second)) {
			t.Errorf("pickup at %v, before the earliest", c.PickupAt)
		}
	}
}

func TestOlderSessionCannotEndNewerOne(t *testing.T) {
	t.Parallel()
	s, v := New(demo(), Config{Capacity: 1}), vehicleOf(0, market.Car)
	for fence := range int64(3) {
		v.Fence = fence
		enter(t, s, v, demo().Network.Node(0))
	}
	s.Leave(v.Address, 1)
	if _, here := s.Vehicle(v.Address); !here {
		t.Fatal("an older session's end took the vehicle away")
	}
	if v.Fence = 1; s.Enter(v) == nil {
		t.Fatal("an older session took over")
	}
	if idle, _ := s.Count(now); idle != 1 {
		t.Fatalf("%d idle", idle)
	}
	s.Leave(v.Address, 2)
	s.SetOffer(v.Address, &market.Offer{})
	if s.Report(v.Address, market.Report{}, now) {
		t.Fatal("a vehicle without a session reported")
	}
	if err := s.Enter(vehicleOf(1, market.Car)); err != nil {
		t.Fatal(err)
	}
	if err := s.Enter(vehicleOf(2, market.Car)); market.ProblemOf(err) != market.ProblemUnavailable {
		t.Fatalf("a full region answers %v", err)
	}
}

func TestReportsAllocateNothing(t *testing.T) {
	s, _ := fleet(t, 1, 0)
	r := market.Report{Lat: 44.5, Lng: -30.2}
	if n := testing.AllocsPerRun(100, func() { r.Lat += 1e-5; s.Report(address(0), r, now) }); n != 0 {
		t.Fatalf("%v allocations", n)
	}
}

// TestConcurrentUse lets vehicles come, move, change and go while candidates are sought; who stays is always found.
func TestConcurrentUse(t *testing.T) {
	t.Parallel()
	const stay, all = 5, 40
	s, n := New(demo(), Config{Capacity: all}), demo().Network
	for i := range stay {
		enter(t, s, vehicleOf(i, market.Car), n.Node(i*100))
	}
	var writers, readers sync.WaitGroup
	var stop atomic.Bool
	for w := range 4 {
		writers.Go(func() {
			r := rand.New(rand.NewPCG(uint64(w), 0))
			for range 3000 {
				v := vehicleOf(stay+r.IntN(all-stay), market.Car)
				switch r.IntN(6) {
				case 0:
					s.Leave(v.Address, 0)
				case 1:
					s.SetBusy(v.Address, r.IntN(2) == 0)
				case 2:
					s.SetOffer(v.Address, &market.Offer{Tariff: tariff, Until: now.Unix() + 9})
				default:
					if err := s.Enter(v); err != nil {
						t.Error(err)
					}
					at(s, v.Address, n.Node(r.IntN(n.Nodes())))
				}
			}
		})
	}
	readers.Go(func() {
		r := rand.New(rand.NewPCG(9, 0))
		for !stop.Load() {
			got := s.Candidates(job(market.Ride, n.Node(r.IntN(n.Nodes())), n.Node(r.IntN(n.Nodes()))), all)
			for i := range stay {
				if !slices.ContainsFunc(got, func(c Candidate) bool { return c.Vehicle == address(i) }) {
					t.Errorf("vehicle %d, which stays, is no candidate: %+v", i, s.Why(address(i), job(market.Ride, n.Node(0), n.Node(1))))
					return
				}
			}
			s.Idle(n.Bounds(), now, 10)
		}
	})
	writers.Wait()
	stop.Store(true)
	readers.Wait()
}

func TestGuideWithoutMap(t *testing.T) {
	t.Parallel()
	g := &Guide{Box: routing.Bounds{South: -1e6, West: -1e6, North: 1e6, East: 1e6}}
	d := job(market.Ride, market.Place{}, market.Place{LatE7: 100_000}).Details
	m, ms, err := g.Trip(d, now)
	if err != nil || m < 1400 || m > 1600 || ms < 200_000 || ms > 220_000 || ms%1000 != 0 {
		t.Fatalf("%d m, %d ms, %v", m, ms, err)
	}
	d.Stops[1].LatE7 = 2e6
	if _, _, err := g.Trip(d, now); market.ProblemOf(err) != market.ProblemInvalid {
		t.Fatalf("a stop outside of the region gives %v", err)
	}
	if got := g.Label(market.Place{LatE7: 5, LngE7: 7}); got != "" {
		t.Fatalf("labelled %s", got)
	}
}

func TestAnAuctionLooksForVehiclesWhereSomeBidThemselves(t *testing.T) {
	t.Parallel()
	s, r := fleet(t, 20, 0)
	n := demo().Network
	offer := &market.Offer{Tariff: tariff, Services: []market.ServiceName{market.ServiceName(market.Ride)}, Until: now.Unix() + 60}
	for i := range 20 {
		s.SetOffer(address(i), offer)
	}
	j := job(market.Ride, n.Node(r.IntN(n.Nodes())), n.Node(r.IntN(n.Nodes())))
	all := len(s.Candidates(j, 20))
	j.Auction = true
	if got := s.Candidates(j, 20); all == 0 || len(got) != 0 {
		t.Fatalf("%d candidates, %d in an auction in which nobody wants to bid", all, len(got))
	}
	s.SetFilter(address(7), Filter{MinAmount: market.Units(1)})
	if got := s.Candidates(j, 20); len(got) != all {
		t.Errorf("%d candidates where one of %d wants to bid", len(got), all)
	}
	s.SetFilter(address(7), Filter{MinAmount: market.Units(1_000_000_000)}) // this one it does not want
	if got := s.Candidates(j, 20); len(got) != 0 {
		t.Errorf("%d candidates where nobody wants this one", len(got))
	}
	s.SetFilter(address(7), Filter{None: true})
	if n := s.inviting.Load(); n != 0 {
		t.Errorf("%d want to be invited", n)
	}
}

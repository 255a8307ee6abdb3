package supply

import (
	"math"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"github.com/marketd/marketd/market"
	"github.com/marketd/marketd/routing"
)

// plain is a region without a map, 4 by 4 degrees around the origin.
func plain(zones ...routing.Zone) *Guide {
	return &Guide{Box: routing.Bounds{South: -2e7, West: -2e7, North: 2e7, East: 2e7}, Zones: routing.NewZones(zones...)}
}

// east is a place so many metres east of the origin.
func east(m float64) market.Place { return market.Place{LngE7: int32(m / 0.0111195)} }

// block is a square of a kilometre around a place.
func block(p market.Place) routing.Polygon {
	corner := func(lat, lng int32) market.Place { return market.Place{LatE7: p.LatE7 + lat, LngE7: p.LngE7 + lng} }
	return routing.Polygon{{corner(-45_000, -45_000), corner(-45_000, 45_000), corner(45_000, 45_000), corner(45_000, -45_000)}}
}

func TestClockThatStepsBackKeepsNobodyFresh(t *testing.T) {
	t.Parallel()
	s := New(plain(), Config{Capacity: 2})
	enter(t, s, vehicleOf(0, market.Car), east(100))
	enter(t, s, vehicleOf(1, market.Car), east(200))
	j := job(market.Ride, east(0), east(1000))
	before := now.Add(-time.Hour)
	for sec := range 50 { // the clock is an hour back; vehicle 0 is silent from then on
		at := before.Add(time.Duration(sec) * time.Second)
		s.Report(address(1), market.Report{}, at)
		j.At = at
		if got := s.Why(address(0), j).Code; (got == "offline") != (sec > 45) {
			t.Fatalf("%d s after its last report vehicle 0 is %q", sec, got)
		}
		if got := s.Why(address(1), j); got.Code != "" {
			t.Fatalf("vehicle 1, which reports each second, is %+v", got)
		}
	}
	s.Report(address(0), market.Report{}, now.Add(time.Minute)) // the clock is right again
	s.Report(address(1), market.Report{}, now.Add(time.Minute))
	j.At = now.Add(61 * time.Second)
	j.Details.Latest += 3600
	if idle, _ := s.Count(j.At); idle != 2 || len(s.Candidates(j, 5)) != 2 {
		t.Fatalf("%d idle", idle)
	}
}

func TestReportsOfOneMomentMayComeInAnyOrder(t *testing.T) {
	t.Parallel()
	var c clock
	for _, ms := range []int64{0, -5, 3, -1000, 2} {
		if got := c.tick(now.Add(time.Duration(ms) * time.Millisecond)); got != now.UnixMilli()+ms {
			t.Fatalf("a report of %d ms counts at %d", ms, got-now.UnixMilli())
		}
	}
}

func TestReportOfTheFutureIsOfNow(t *testing.T) {
	t.Parallel()
	s := New(plain(), Config{Capacity: 1})
	enter(t, s, vehicleOf(0, market.Car), east(0))
	for _, ahead := range []int64{1 << 60, 3_600_000, -3_600_000} {
		s.Report(address(0), market.Report{T: now.UnixMilli() + ahead}, now)
		if v, _ := s.Vehicle(address(0)); v.Report.T != now.UnixMilli()+min(ahead, 0) {
			t.Errorf("a report %d ms ahead is of %d", ahead, v.Report.T)
		}
	}
	j := job(market.Ride, east(0), east(1000))
	if j.At = now.Add(46 * time.Second); s.Why(address(0), j).Code != "offline" {
		t.Error("a report of the future keeps the vehicle fresh")
	}
}

func TestPlacesThatAreNoneChangeNothing(t *testing.T) {
	t.Parallel()
	s := New(plain(), Config{Capacity: 1})
	enter(t, s, vehicleOf(0, market.Car), east(300))
	was, _ := s.Vehicle(address(0))
	for _, r := range []market.Report{
		{Lat: math.NaN()}, {Lng: math.NaN()}, {Lat: math.Inf(1)}, {Lng: math.Inf(-1)}, {Lat: 90.1}, {Lng: -180.1}, {Lat: math.MaxFloat64},
	} {
		if s.Report(address(0), r, now.Add(time.Second)) || s.ReportAll([]market.VehicleReport{{Vehicle: address(0), Report: r}}, now) != 0 {
			t.Errorf("%v, %v is taken for a place", r.Lat, r.Lng)
		}
		if _, err := market.PlaceAt(r.Lat, r.Lng); err == nil || !strings.Contains(err.Error(), "latitude is from -90 to 90") {
			t.Errorf("what is wrong with %v, %v is %v", r.Lat, r.Lng, err)
		}
	}
	if is, _ := s.Vehicle(address(0)); is != was {
		t.Errorf("it was %+v and is %+v", was, is)
	}
	for _, energy := range []float64{math.NaN(), -1, 80} {
		s.SetEnergy(address(0), energy)
		s.Report(address(0), market.Report{Energy: energy}, now)
		if got := math.Float64frombits(s.find(address(0)).energy.Load()); got != 0.8 {
			t.Errorf("a charge of %v makes it %v", energy, got)
		}
	}
}

func TestBatchIsManyReports(t *testing.T) {
	s, batch := New(plain(), Config{Capacity: 200}), []market.VehicleReport(nil)
	for i := range 200 {
		if i < 150 {
			enter(t, s, vehicleOf(i, market.Car), east(0))
		}
		batch = append(batch, market.VehicleReport{Vehicle: address(i), Report: market.Report{Lng: float64(i) / 1000, T: 7}})
	}
	if n := s.ReportAll(batch, now); n != 150 {
		t.Errorf("%d of 150 vehicles with a session reported", n)
	}
	for i := range 150 {
		if v, _ := s.Vehicle(address(i)); v.Report != batch[i].Report {
			t.Fatalf("vehicle %d is at %+v", i, v.Report)
		}
	}
	if n := testing.AllocsPerRun(10, func() { s.ReportAll(batch, now) }); n != 0 {
		t.Errorf("%v allocations", n)
	}
}

// TestMillionComeAndGo leaves nothing behind, and a region that was full takes others again.
func TestMillionComeAndGo(t *testing.T) {
	t.Parallel()
	const room = 1000
	all := 1_000_000
	if testing.Short() {
		all /= 20
	}
	s := New(plain(), Config{Capacity: room})
	offer := &market.Offer{Tariff: tariff, Until: now.Unix() + 60}
	for i := range all {
		v := vehicleOf(i, market.Car)
		if i >= room {
			if i%997 == 0 {
				if err := s.Enter(v); market.ProblemOf(err) != market.ProblemUnavailable {
					t.Fatalf("a full region answers %v", err)
				}
			}
			gone := address(i - room)
			if (i-room)%10 == 0 {
				s.SetOffer(gone, nil)
			}
			s.Leave(gone, 0)
		}
		enter(t, s, v, east(float64(i%5000)))
		if i%10 == 0 {
			s.SetOffer(v.Address, offer)
		}
	}
	if idle, _ := s.Count(now); idle != room {
		t.Errorf("%d idle, there is room for %d", idle, room)
	}
	for i := range room {
		s.Leave(address(all-room+i), 0)
		s.SetOffer(address(all-room+i), nil)
	}
	if len(s.entries) != 0 || len(s.asking.tariffs) != 0 || len(s.asking.factors) != 0 || int(s.slots.next) != room || len(s.slots.free) != room {
		t.Errorf("%d entries, %d tariffs, %d paces and %d of %d slots are left", len(s.entries), len(s.asking.tariffs), len(s.asking.factors), int(s.slots.next)-len(s.slots.free), s.slots.next)
	}
	if got := s.index.Nearest(0, 0, 1, math.Inf(1), nil, nil); len(got) != 0 {
		t.Errorf("somebody is left at %+v", got)
	}
}

func TestZonesCountWhenAVehicleWouldBeThere(t *testing.T) {
	t.Parallel()
	pickup, end := east(0), east(3000)
	// A car takes about 557 s for the trip, a drone 202 s; a vehicle at the pickup arrives after 3 s.
	for _, c := range []struct {
		name      string
		kind      routing.ZoneKind
		at        market.Place
		from      int64 // s from now
		until     int64
		class     market.Class
		away      float64 // m
		wantedFor string
	}{
		{"not yet when the near one picks up", routing.NoPickup, pickup, 60, 0, market.Car, 10, ""},
		{"begins before the far one is there", routing.NoPickup, pickup, 60, 0, market.Car, 900, "no_pickup"},
		{"over before it is there", routing.NoPickup, pickup, 60, 120, market.Car, 900, ""},
		{"begins before it sets down", routing.NoPickup, end, 500, 0, market.Car, 10, "no_pickup"},
		{"begins after it sets down", routing.NoPickup, end, 700, 0, market.Car, 10, ""},
		{"begins after it has landed", routing.NoFly, end, 300, 0, market.Drone, 10, ""},
		{"begins before the far one has landed", routing.NoFly, end, 300, 0, market.Drone, 3000, "no_fly"},
		{"can be flown around", routing.NoFly, east(1500), 300, 0, market.Drone, -3000, ""},
		{"is nothing to a car", routing.NoFly, end, 150, 0, market.Car, 10, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			z := routing.Zone{Name: "the fair", Kind: c.kind, Area: block(c.at), From: now.Unix() + c.from}
			if c.until > 0 {
				z.Until = now.Unix() + c.until
			}
			s, v := New(plain(z), Config{Capacity: 1}), vehicleOf(0, c.class)
			enter(t, s, v, east(c.away))
			r := s.Why(v.Address, job(market.Delivery, pickup, end))
			if r.Code != c.wantedFor || c.wantedFor != "" && !strings.Contains(r.Detail, "the fair") {
				t.Errorf("got %+v", r)
			}
			if got := len(s.Candidates(job(market.Delivery, pickup, end), 1)); (got == 1) != (c.wantedFor == "") {
				t.Errorf("%d candidates", got)
			}
		})
	}
}

func TestChargeIsForTheWayThereTheTripAndTheWayToACharger(t *testing.T) {
	t.Parallel()
	// A drone has 24 km on a full charge and needs 3 km at the end; the trip is 6 km.
	for _, c := range []struct {
		away, energy float64
		code         string
	}{{0, 0.37, "energy"}, {0, 0.38, ""}, {3000, 0.49, "energy"}, {3000, 0.51, ""}, {9000, 0.7, "energy"}, {9000, 0, ""}} {
		s, v := New(plain(), Config{Capacity: 1}), vehicleOf(0, market.Drone)
		enter(t, s, v, east(-c.away))
		s.SetEnergy(v.Address, c.energy)
		if r := s.Why(v.Address, job(market.Delivery, east(0), east(6000))); r.Code != c.code {
			t.Errorf("%v m away with %v: %+v", c.away, c.energy, r)
		}
	}
}

func TestLookingForTheFitAllocatesNothing(t *testing.T) {
	s, _ := mixed(t, plain(), func(*rand.Rand) market.Place { return east(0) }, 100, 1)
	j := job(market.Delivery, east(0), east(3000))
	p, err := s.plan(&j)
	if err != nil {
		t.Fatal(err)
	}
	if n := testing.AllocsPerRun(10, func() {
		for slot := range s.slots.used() {
			e := s.bySlot[slot].Load()
			v := s.sighted(e, e.state.Load())
			s.unfit(&v, p, now.UnixMilli())
		}
	}); n != 0 {
		t.Errorf("%v allocations", n)
	}
}

// TestGlanceAgreesWithTheVocabulary compares what is looked at of each vehicle with what a profile says it can carry.
func TestGlanceAgreesWithTheVocabulary(t *testing.T) {
	t.Parallel()
	r := rand.New(rand.NewPCG(2, 9))
	for range 20_000 {
		st := &state{Vehicle: Vehicle{Profile: market.Profile{Class: classes[r.IntN(2)], Seats: uint16(r.IntN(4)),
			MassGrams: uint32(r.IntN(4)), VolumeMl: uint32(r.IntN(4)), Options: market.Options(r.IntN(8))}}}
		st.derive()
		d := market.Details{Service: market.Service(r.IntN(8)), Seats: uint16(r.IntN(4)), MassGrams: uint32(r.IntN(4)),
			VolumeMl: uint32(r.IntN(4)), Options: market.Options(r.IntN(8))}
		can := st.Profile.CanCarry(d) == nil
		if st.carries(&d) != can || (carryCode(&st.Profile, &d) == "") != can {
			t.Fatalf("%+v carries %+v: %v, %q, want %v", st.Profile, d, st.carries(&d), carryCode(&st.Profile, &d), can)
		}
	}
}

func TestATripIsReckonedAnewWhenAZoneBeginsOrEnds(t *testing.T) {
	t.Parallel()
	const begins, ends = 600, 1200 // s from now; the drone takes 202 s
	zone := routing.Zone{Name: "the fair", Kind: routing.NoFly, Area: block(east(1500)), From: now.Unix() + begins, Until: now.Unix() + ends}
	g := plain(zone)
	trip := func(after time.Duration) int64 {
		t.Helper()
		d := job(market.Delivery, east(0), east(3000)).Details
		trips, err := g.trips(&d, now.Add(after))
		if err != nil {
			t.Fatal(err)
		}
		return trips[indexOf(market.Drone)].leg.DurationMs
	}
	straight := trip(0)
	around := trip(begins * time.Second)
	if around <= straight {
		t.Fatalf("around the zone it takes %d ms, straight %d ms", around, straight)
	}
	for _, c := range []struct {
		after time.Duration
		want  int64
	}{{100, straight}, {begins - 210, straight}, {begins - 1, around}, {begins + 300, around}, {ends, straight}, {50, straight}, {ends - 1, around}} {
		for range 2 { // the second time it is remembered
			if got := trip(c.after * time.Second); got != c.want {
				t.Errorf("after %d s it takes %d ms, not %d", c.after, got, c.want)
			}
		}
	}
	g.Zones.Set(nil)
	if got := trip(begins * time.Second); got != straight {
		t.Errorf("without the zone it takes %d ms", got)
	}
}

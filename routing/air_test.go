package routing

import (
	"errors"
	"math"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/marketd/marketd/market"
)

func at(latE7, lngE7 int32) market.Place { return market.Place{LatE7: latE7, LngE7: lngE7} }

// square is a square of about 1.1 by 1.1 km at the equator with a hole in the middle.
var square = Polygon{
	{at(0, 0), at(0, 100_000), at(100_000, 100_000), at(100_000, 0)},
	{at(40_000, 40_000), at(40_000, 60_000), at(60_000, 60_000), at(60_000, 40_000)},
}

func TestPolygons(t *testing.T) {
	for p, in := range map[market.Place]bool{at(1000, 1000): true, at(50_000, 50_000): false, at(50_000, 20_000): true, at(-1, 50_000): false, at(50_000, 100_001): false, at(200_000, 100_000): false} {
		if square.Contains(p) != in {
			t.Errorf("%v inside: %v", p, !in)
		}
	}
	for _, c := range []struct {
		p, q    market.Place
		crosses bool
	}{
		{at(-50_000, 50_000), at(150_000, 50_000), true},
		{at(20_000, 20_000), at(30_000, 30_000), true},          // all inside
		{at(45_000, 45_000), at(55_000, 55_000), false},         // all in the hole
		{at(-10_000, -10_000), at(-10_000, 150_000), false},     // past it
		{at(-10_000, 150_000), at(150_000, 150_000), false},     // along, outside
		{at(0, -50_000), at(0, 150_000), true},                  // along an edge
		{at(-100_000, 0), at(0, 0), true},                       // touches a corner
		{at(-60_000, 50_000), at(50_000, -60_000), false},       // cuts past the corner
		{at(-40_000, 50_000), at(50_000, -40_000), true},        // clips the corner
		{at(50_000, -50_000), at(50_000, -1), false},            // ends before it
		{at(50_000, 50_000), at(50_000, 1_000_000_000), true},   // out of the hole, far
		{at(150_000, 150_000), at(150_000, 150_000), false},     // a point
		{at(20_000, 20_000), at(20_000, 20_000), true},          // a point inside
		{at(-10, 50_000), at(-900_000_000, 50_000), false},      // to the pole
		{at(100_001, 0), at(100_001, 100_000), false},           // just beside
		{at(100_000, -1_000_000), at(100_000, 1_000_000), true}, // along the far edge
	} {
		if square.Crosses(c.p, c.q) != c.crosses || square.Crosses(c.q, c.p) != c.crosses {
			t.Errorf("%v to %v crosses: %v", c.p, c.q, !c.crosses)
		}
	}
}

func TestRingsAreOrderedForMaps(t *testing.T) {
	island := []market.Place{at(45_000, 45_000), at(55_000, 45_000), at(50_000, 55_000)}
	far := []market.Place{at(200_000, 0), at(210_000, 0), at(210_000, 10_000)}
	got := Polygon{square[1], far, island, square[0]}.ordered()
	if len(got) != 4 {
		t.Fatalf("%d rings", len(got))
	}
	for i, want := range []struct {
		first market.Place
		ccw   bool
	}{{far[0], true}, {island[0], true}, {square[0][0], true}, {square[1][0], false}} {
		ring := got[i]
		area := 0.0
		for k := range ring {
			area += turn(ring[0], ring[k], ring[(k+1)%len(ring)])
		}
		if area > 0 != want.ccw || !slices.Contains(ring, want.first) {
			t.Errorf("ring %d is %v", i, ring)
		}
	}
	r := rand.New(rand.NewPCG(3, 3))
	for range 1000 {
		if p := at(r.Int32N(250_000), r.Int32N(110_000)); got.Contains(p) != (Polygon{square[0], square[1], island, far}).Contains(p) {
			t.Fatalf("%v is inside in one order only", p)
		}
	}
}

func TestCrossesAgreesWithSampling(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 1))
	for range 2000 {
		p, q := at(r.Int32N(300_000)-100_000, r.Int32N(300_000)-100_000), at(r.Int32N(300_000)-100_000, r.Int32N(300_000)-100_000)
		sampled := false
		for i := range 400 {
			f := float64(i) / 399
			sampled = sampled || square.Contains(at(p.LatE7+int32(f*float64(q.LatE7-p.LatE7)), p.LngE7+int32(f*float64(q.LngE7-p.LngE7))))
		}
		if sampled && !square.Crosses(p, q) {
			t.Fatalf("the line from %v to %v is inside somewhere, but does not cross", p, q)
		}
	}
}

func TestDronesGoAroundWhatIsInForce(t *testing.T) {
	zone := Zone{ID: "field", Name: "the airfield", Kind: NoFly, Area: square, From: 1000, Until: 2000}
	air := New(GreatCircle{}, NewZones(zone, Zone{Kind: NoPickup, Area: square}))
	west, east, north := at(50_000, -50_000), at(50_000, 150_000), at(200_000, -50_000)
	for _, c := range []struct {
		what     string
		from, to market.Place
		departS  int64
		corners  int // -1: refused
	}{
		{"through it", west, east, 1500, 2},
		{"and back", east, west, 1999, 2},
		{"past it", west, north, 1500, 0},
		{"no longer in force", west, east, 2000, 0},
		{"not yet", west, east, 500, 0},
		{"it begins during the flight", west, east, 950, 2},
		{"it begins during the detour only, and the line is free", west, at(50_000, 40_000), 1000 - 60, -1},
		{"out of the hole", at(50_000, 50_000), west, 1500, -1},
		{"into it", west, at(50_000, 50_000), 1500, -1},
		{"within it", at(45_000, 45_000), at(55_000, 55_000), 1500, 0},
		{"from inside", at(10_000, 10_000), west, 1500, -1},
		{"to the border", west, at(50_000, 0), 1500, -1},
		{"stands inside", at(10_000, 10_000), at(10_000, 10_000), 1500, -1},
	} {
		leg, err := air.Estimate(market.Drone, c.from, c.to, c.departS*1000)
		way, pathErr := air.Path(market.Drone, c.from, c.to, c.departS*1000)
		many, manyErr := air.EstimateMany(market.Drone, []market.Place{c.from}, c.to, c.departS*1000, nil)
		if c.corners < 0 {
			zoneErr := (*ZoneError)(nil)
			if !errors.As(err, &zoneErr) || pathErr == nil || manyErr == nil && many[0].Found() || !strings.Contains(err.Error(), "the airfield until 1970-01-01 00:33 UTC") || market.ProblemOf(err) != market.ProblemInvalid {
				t.Errorf("%s: %+v, %v, %v, %v", c.what, leg, err, pathErr, many)
			}
			continue
		}
		if err != nil || pathErr != nil || manyErr != nil || len(way)-4 != c.corners || way.DurationMs() != leg.DurationMs || many[0] != leg || math.Abs(way.DistanceM()-float64(leg.DistanceM)) > 1 {
			t.Errorf("%s: %+v in %d ms by %v; %v, %v", c.what, leg, way.DurationMs(), way, err, pathErr)
		}
		for i := 1; i < len(way) && c.corners > 0; i++ {
			if square.Crosses(way[i-1].Place, way[i].Place) {
				t.Errorf("%s: stretch %d of %v crosses", c.what, i, way)
			}
		}
	}
	if _, err := air.Estimate(market.Car, west, east, 1_500_000); err != nil {
		t.Errorf("a car is refused: %v", err)
	}
}

// stars are some areas with spikes and bays, some with a hole, that may overlap.
func stars(r *rand.Rand) []Zone {
	var zones []Zone
	for range 1 + r.IntN(4) {
		y, x, size := 100_000*r.Float64(), 100_000*r.Float64(), 10_000+20_000*r.Float64()
		n := 3 + r.IntN(14)
		ring, hole := make([]market.Place, n), make([]market.Place, n)
		for i := range n {
			sin, cos := math.Sincos(2 * math.Pi * float64(i) / float64(n))
			d := size * (0.3 + 0.7*r.Float64())
			ring[i], hole[i] = at(int32(y+d*sin), int32(x+d*cos)), at(int32(y+size/8*sin), int32(x+size/8*cos))
		}
		area := Polygon{ring}
		if r.IntN(3) == 0 {
			area = append(area, hole)
		}
		zones = append(zones, Zone{Kind: NoFly, Area: area, Name: "star"})
	}
	return zones
}

// aroundByAllCorners is the least time around zones over each of their corners, 20 cm off, without any economy.
func aroundByAllCorners(zones []Zone, from, to market.Place) (ms int64, found bool) {
	blocked := func(p, q market.Place) bool {
		return slices.ContainsFunc(zones, func(z Zone) bool { return z.Area.Crosses(p, q) })
	}
	points := []market.Place{from, to}
	for _, z := range zones {
		for _, ring := range z.Area {
			for _, p := range ring {
				for k := range 16 {
					sin, cos := math.Sincos(math.Pi * float64(k) / 8)
					if q := at(p.LatE7+int32(18*sin), p.LngE7+int32(18*cos)); !blocked(q, q) {
						points = append(points, q)
					}
				}
			}
		}
	}
	least, done := make([]float64, len(points)), make([]bool, len(points))
	for i := range least {
		least[i] = math.Inf(1)
	}
	for least[0] = 0; ; {
		best := -1
		for i := range points {
			if !done[i] && (best < 0 || least[i] < least[best]) {
				best = i
			}
		}
		if best < 0 || math.IsInf(least[best], 1) {
			return 0, false
		}
		if done[best] = true; best == 1 {
			return climbMs + int64(least[1]/CruiseMps*1000) + descendMs, true
		}
		for i, p := range points {
			if d := least[best] + points[best].Distance(p); !done[i] && d < least[i] && !blocked(points[best], p) {
				least[i] = d
			}
		}
	}
}

func TestFlightsAreTheShortestAroundAreas(t *testing.T) {
	t.Parallel()
	r := rand.New(rand.NewPCG(31, 1))
	detours, closed := 0, 0
	for range 120 {
		zones := stars(r)
		air := Air{Zones: NewZones(zones...)}
		somewhere := func() market.Place { return at(r.Int32N(120_000)-10_000, r.Int32N(120_000)-10_000) }
		to := somewhere()
		froms := []market.Place{somewhere(), somewhere(), somewhere()}
		many, manyErr := air.EstimateMany(market.Drone, froms, to, 0, nil)
		for i, from := range froms {
			leg, err := air.Estimate(market.Drone, from, to, 0)
			if err == nil != (manyErr == nil && many[i].Found()) || err == nil && leg != many[i] {
				t.Fatalf("%+v alone, %v with others; %v, %v", leg, many, err, manyErr)
			}
			want, found := aroundByAllCorners(zones, from, to)
			inside := slices.ContainsFunc(zones, func(z Zone) bool { return z.Area.Crosses(from, from) || z.Area.Crosses(to, to) })
			if found = found && !inside; found != (err == nil) {
				t.Fatalf("from %v to %v: %+v, %v; there is a way: %v", from, to, leg, err, found)
			}
			if !found {
				closed++
				continue
			}
			if straight, _ := (Air{}).Estimate(market.Drone, from, to, 0); straight != leg {
				detours++
			}
			if leg.DurationMs < want-50-want/1000 || leg.DurationMs > want+want/20+5000 {
				t.Fatalf("from %v to %v: %d ms, the shortest takes %d", from, to, leg.DurationMs, want)
			}
			way, err := air.Path(market.Drone, from, to, 0)
			if err != nil || way.DurationMs() != leg.DurationMs {
				t.Fatalf("way %v, leg %+v, %v", way, leg, err)
			}
			for k := 1; k < len(way); k++ {
				for _, z := range zones {
					if z.Area.Crosses(way[k-1].Place, way[k].Place) {
						t.Fatalf("stretch %d of %v crosses an area", k, way)
					}
				}
			}
		}
	}
	if detours < 50 || closed < 20 {
		t.Fatalf("%d detours, %d closed in", detours, closed)
	}
}

func TestZoneThatBeginsDuringTheDetourCounts(t *testing.T) {
	first := Zone{Name: "first", Kind: NoFly, Area: Polygon{{at(-30_000, 0), at(-30_000, 10_000), at(100_000, 10_000), at(100_000, 0)}}}
	from, to := at(0, -5000), at(0, 15_000)
	alone, err := Air{Zones: NewZones(first)}.Estimate(market.Drone, from, to, 1_000_000)
	if err != nil {
		t.Fatal(err)
	}
	straight, _ := Air{}.Estimate(market.Drone, from, to, 1_000_000)
	second := Zone{Name: "second", Kind: NoFly, Area: Polygon{{at(-90_000, 2000), at(-90_000, 8000), at(-29_000, 8000), at(-29_000, 2000)}}, From: (1_000_000 + straight.DurationMs + 5000) / 1000}
	both, err := Air{Zones: NewZones(first, second)}.Estimate(market.Drone, from, to, 1_000_000)
	if err != nil || second.From*1000 >= 1_000_000+alone.DurationMs || both.DurationMs < alone.DurationMs+30_000 {
		t.Fatalf("%+v with one, %+v with both, %v", alone, both, err)
	}
	if early, err := (Air{Zones: NewZones(first, second)}).Estimate(market.Drone, from, to, 900_000); err != nil || early != alone {
		t.Fatalf("%+v, %v; landed before the second begins: %+v", early, err, alone)
	}
}

func TestWindSlowsAndSpeeds(t *testing.T) {
	from, to := at(0, 0), at(0, 100_000) // east
	fly := func(w Wind) (Leg, error) { return Air{Wind: w}.Estimate(market.Drone, from, to, 0) }
	calm, _ := fly(Wind{})
	for _, c := range []struct {
		wind Wind
		mps  float64
	}{{Wind{270, 5}, CruiseMps + 5}, {Wind{90, 5}, CruiseMps - 5}, {Wind{0, 5}, math.Sqrt(CruiseMps*CruiseMps - 25)}, {Wind{360, 17.9}, math.Sqrt(CruiseMps*CruiseMps - 17.9*17.9)}} {
		leg, err := fly(c.wind)
		want := climbMs + descendMs + from.Distance(to)/c.mps*1000
		if c.mps < leastMps && err == nil || c.mps >= leastMps && (err != nil || math.Abs(float64(leg.DurationMs)-want) > 2) || c.mps >= leastMps && leg.DistanceM != calm.DistanceM {
			t.Errorf("%+v: %+v, %v, want %.0f ms", c.wind, leg, err, want)
		}
		way, err := Air{Wind: c.wind}.Path(market.Drone, from, to, 0)
		if err == nil && way.DurationMs() != leg.DurationMs {
			t.Errorf("%+v: way of %d ms, leg of %d", c.wind, way.DurationMs(), leg.DurationMs)
		}
		if floor := (Air{Wind: c.wind}).Floor(market.Drone, to).LeastMs(from.Distance(to)); leg.Found() && leg.DurationMs < floor {
			t.Errorf("%+v: %d ms is below the floor of %d", c.wind, leg.DurationMs, floor)
		}
	}
	if _, err := fly(Wind{90, 17}); market.ProblemOf(err) != market.ProblemInvalid || !strings.Contains(err.Error(), "17 m/s") {
		t.Errorf("against a storm: %v", err)
	}
	round := Air{Zones: NewZones(Zone{Kind: NoFly, Area: square}), Wind: Wind{FromDeg: 0, Mps: 8}}
	leg, err := round.Estimate(market.Drone, at(50_000, -50_000), at(50_000, 150_000), 0)
	way, _ := round.Path(market.Drone, at(50_000, -50_000), at(50_000, 150_000), 0)
	if err != nil || way.DurationMs() != leg.DurationMs || len(way) != 6 {
		t.Errorf("around in the wind: %+v, %v, %v", leg, way, err)
	}
}

func BenchmarkFlights(b *testing.B) {
	zone := Zone{Kind: NoFly, Area: square}
	froms := make([]market.Place, 16)
	for name, to := range map[string]market.Place{"free": at(200_000, 0), "around": at(50_000, 150_000)} {
		b.Run(name, func(b *testing.B) {
			air, legs := Air{Zones: NewZones(zone)}, []Leg(nil)
			for i := range froms {
				froms[i] = at(int32(i)*6000, -50_000)
				if name == "free" {
					froms[i] = at(200_000+int32(i), -50_000)
				}
			}
			for b.Loop() {
				legs, _ = air.EstimateMany(market.Drone, froms, to, 0, legs[:0])
			}
		})
	}
}

func TestNoPickupHoldsForPoints(t *testing.T) {
	z := NewZones(Zone{Name: "the market square", Kind: NoPickup, Area: square, From: 10})
	if _, in := z.NoPickup(at(1000, 1000), 20_000); !in {
		t.Error("inside is allowed")
	}
	if _, in := z.NoPickup(at(1000, 1000), 9_999); in {
		t.Error("forbidden before it is in force")
	}
	if _, in := z.NoPickup(at(-1000, 1000), 20_000); in {
		t.Error("outside is forbidden")
	}
	if _, in := (*Zones)(nil).NoPickup(at(1000, 1000), 0); in {
		t.Error("no zones forbid something")
	}
}

func TestFlightIsUpOverAndDown(t *testing.T) {
	way, err := Air{}.Path(market.Drone, at(0, 0), at(0, 100_000), 0)
	if err != nil {
		t.Fatal(err)
	}
	leg, _ := Air{}.Estimate(market.Drone, at(0, 0), at(0, 100_000), 0)
	if way.DurationMs() != leg.DurationMs || math.Abs(way.DistanceM()-float64(leg.DistanceM)) > 1 {
		t.Fatalf("way %v, leg %+v", way, leg)
	}
	for _, c := range []struct {
		ms      int64
		alt     float64
		heading float64
		speed   float64
	}{{-5, 0, 90, 0}, {climbMs / 2, CruiseAltM / 2, 90, 0}, {climbMs + 1000, CruiseAltM, 90, CruiseMps}, {leg.DurationMs - descendMs/2, CruiseAltM / 2, 90, 0}, {leg.DurationMs + 10, 0, 90, 0}} {
		m := way.At(c.ms)
		if math.Abs(m.AltM-c.alt) > 0.1 || math.Abs(m.HeadingDeg-c.heading) > 0.01 || math.Abs(m.SpeedMps-c.speed) > 0.1 {
			t.Errorf("at %d ms: %+v", c.ms, m)
		}
	}
	if way, _ := (Air{}).Path(market.Drone, at(0, 0), at(0, 1), 0); way.DurationMs() != 0 || way.At(5).Place != at(0, 0) {
		t.Errorf("a hop of a centimetre: %v", way)
	}
}

func TestMotionAlongAWay(t *testing.T) {
	w := Way{{Place: at(0, 0)}, {Place: at(0, 1000), AtMs: 1000}, {Place: at(0, 1000), AtMs: 3000}, {Place: at(-1000, 1000), AtMs: 4000}}
	for _, c := range []struct {
		ms      int64
		place   market.Place
		heading float64
		moving  bool
	}{
		{-1, at(0, 0), 90, false}, {0, at(0, 0), 90, true}, {250, at(0, 250), 90, true}, {2000, at(0, 1000), 180, false},
		{3500, at(-500, 1000), 180, true}, {4000, at(-1000, 1000), 180, false}, {9000, at(-1000, 1000), 180, false},
	} {
		if m := w.At(c.ms); m.Place != c.place || math.Abs(m.HeadingDeg-c.heading) > 0.01 || (m.SpeedMps > 0) != c.moving {
			t.Errorf("at %d ms: %+v, want %+v", c.ms, m, c)
		}
	}
	if b := Bearing(at(0, 0), at(1000, 0)); b != 0 {
		t.Errorf("north is %v", b)
	}
	if b := Bearing(at(0, 0), at(0, -1000)); math.Abs(b-270) > 1e-6 {
		t.Errorf("west is %v", b)
	}
}

func TestGreatCircleIsLongerThanTheLine(t *testing.T) {
	leg, err := GreatCircle{}.Estimate(market.Car, at(0, 0), at(0, 100_000), 0)
	if err != nil || leg.DistanceM != 1501 || leg.DurationMs < 214_000 || leg.DurationMs > 215_000 {
		t.Fatalf("%+v, %v", leg, err)
	}
	way, _ := GreatCircle{}.Path(market.Car, at(0, 0), at(0, 100_000), 0)
	if way.DurationMs() != leg.DurationMs {
		t.Fatalf("way %v", way)
	}
}

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

func TestDronesAreRefusedWhereTheLineCrosses(t *testing.T) {
	zone := Zone{ID: "field", Name: "the airfield", Kind: NoFly, Area: square, From: 1000, Until: 2000}
	air := New(GreatCircle{}, NewZones(zone, Zone{Kind: NoPickup, Area: square}))
	west, east, north := at(50_000, -50_000), at(50_000, 150_000), at(200_000, -50_000)
	for _, c := range []struct {
		from, to market.Place
		departS  int64
		refused  bool
	}{
		{west, east, 1500, true},
		{east, west, 1999, true},
		{west, north, 1500, false},
		{west, east, 2000, false},                            // no longer in force
		{west, east, 500, false},                             // not yet
		{west, east, 950, true},                              // it begins during the flight
		{at(50_000, 50_000), west, 1500, true},               // out of the hole
		{at(10_000, 10_000), at(10_000, 10_000), 1500, true}, // stands inside
	} {
		leg, err := air.Estimate(market.Drone, c.from, c.to, c.departS*1000)
		if (err != nil) != c.refused || leg.Found() == c.refused {
			t.Errorf("%v to %v at %d: %+v, %v", c.from, c.to, c.departS, leg, err)
		}
		if zoneErr := (*ZoneError)(nil); err != nil && (!errors.As(err, &zoneErr) || !strings.Contains(err.Error(), "the airfield until 1970-01-01 00:33 UTC") || market.ProblemOf(err) != market.ProblemInvalid) {
			t.Errorf("refused with %v", err)
		}
		if _, pathErr := air.Path(market.Drone, c.from, c.to, c.departS*1000); (pathErr != nil) != c.refused {
			t.Errorf("path: %v", pathErr)
		}
	}
	legs, err := air.EstimateMany(market.Drone, []market.Place{west, at(200_000, 150_000)}, east, 1_500_000, nil)
	if err != nil || legs[0].Found() || !legs[1].Found() {
		t.Errorf("many: %v, %v", legs, err)
	}
	if _, err := air.Estimate(market.Car, west, east, 1_500_000); err != nil {
		t.Errorf("a car is refused: %v", err)
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
	if err != nil || leg.DistanceM != 1446 || leg.DurationMs < 206_000 || leg.DurationMs > 207_000 {
		t.Fatalf("%+v, %v", leg, err)
	}
	way, _ := GreatCircle{}.Path(market.Car, at(0, 0), at(0, 100_000), 0)
	if way.DurationMs() != leg.DurationMs {
		t.Fatalf("way %v", way)
	}
}

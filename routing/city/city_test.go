package city

import (
	"fmt"
	"math/rand/v2"
	"reflect"
	"slices"
	"testing"
	"time"

	"github.com/marketd/marketd/market"
	"github.com/marketd/marketd/routing"
)

func towns(t testing.TB, seed uint64) []*routing.Network {
	t.Helper()
	demo, err := Demo(seed)
	if err != nil {
		t.Fatal(err)
	}
	island, err := Island(seed)
	if err != nil {
		t.Fatal(err)
	}
	return []*routing.Network{demo, island}
}

func TestSameSeedMakesSameTown(t *testing.T) {
	t.Parallel()
	for i, n := range towns(t, 7) {
		if again := towns(t, 7)[i]; !reflect.DeepEqual(n.Features(), again.Features()) || n.Nodes() != again.Nodes() {
			t.Errorf("%s differs from itself", n.Name())
		}
		if other := towns(t, 8)[i]; reflect.DeepEqual(n.Features().Roads, other.Features().Roads) {
			t.Errorf("%s is the same for two seeds", n.Name())
		}
	}
}

// TestTownsAreWhole looks at many seeds: everything drawn for cars can be driven, all of it is named, and water is
// crossed by bridges alone.
func TestTownsAreWhole(t *testing.T) {
	t.Parallel()
	for seed := range uint64(4) {
		for _, n := range towns(t, seed) {
			name := fmt.Sprintf("%s %d", n.Name(), seed)
			var drawn, off, bridges float64
			for _, r := range n.Features().Roads {
				if r.Class == routing.Path {
					continue
				}
				if r.Name == "" {
					t.Errorf("%s: a %s without a name", name, r.Class)
				}
				for i, p := range r.Line {
					if _, m, _ := n.Snap(p); m > 0.05 {
						off++
					}
					drawn++
					if i > 0 && r.Bridge {
						bridges += p.Distance(r.Line[i-1])
					}
					if !r.Bridge && i > 0 && wet(n, mid(p, r.Line[i-1])) {
						t.Errorf("%s: %s runs through water at %v", name, r.Name, p)
					}
				}
			}
			if off > drawn/100 {
				t.Errorf("%s: %.0f of %.0f road points cannot be driven", name, off, drawn)
			}
			if n.Name() == "demo" && (bridges < 600 || bridges > 3000) {
				t.Errorf("%s: %.0f m of bridges", name, bridges)
			}
			if len(n.Zones()) != 2 {
				t.Errorf("%s: %d zones", name, len(n.Zones()))
			}
		}
	}
}

func mid(a, b market.Place) market.Place {
	return market.Place{LatE7: (a.LatE7 + b.LatE7) / 2, LngE7: (a.LngE7 + b.LngE7) / 2}
}

// forbidden says whether nobody may fly at p.
func forbidden(n *routing.Network, p market.Place) bool {
	_, no := routing.NewZones(n.Zones()...).NoFly(p, p, 0, 0)
	return no
}

func wet(n *routing.Network, p market.Place) bool {
	for _, a := range n.Features().Areas {
		if a.Kind == routing.Water && a.Polygon.Contains(p) {
			return true
		}
	}
	return false
}

func TestTownsAreOfUsefulSize(t *testing.T) {
	t.Parallel()
	for i, n := range towns(t, 1) {
		low, high := []int{3000, 300}[i], []int{9000, 2000}[i]
		if n.Nodes() < low || n.Nodes() > high {
			t.Errorf("%s has %d nodes", n.Name(), n.Nodes())
		}
		b := n.Features().Bounds
		t.Logf("%s: %d nodes, %d roads, %d places, %.1f by %.1f km", n.Name(), n.Nodes(), len(n.Features().Roads), len(n.Features().Places),
			market.Place{LatE7: b.South, LngE7: b.West}.Distance(market.Place{LatE7: b.South, LngE7: b.East})/1000,
			market.Place{LatE7: b.South, LngE7: b.West}.Distance(market.Place{LatE7: b.North, LngE7: b.West})/1000)
	}
}

// TestTripsInTheDemoCity drives and flies between random corners.
func TestTripsInTheDemoCity(t *testing.T) {
	t.Parallel()
	for _, n := range towns(t, 1) {
		router := routing.New(n, routing.NewZones(n.Zones()...))
		r := rand.New(rand.NewPCG(1, 2))
		flights, ratio, refused, around := 0, 0.0, 0, 0
		const trips = 300
		for range trips {
			from, to := n.Node(r.IntN(n.Nodes())), n.Node(r.IntN(n.Nodes()))
			if from == to {
				continue
			}
			leg, err := router.Estimate(market.Car, from, to, 0)
			if err != nil {
				t.Fatal(err)
			}
			ratio += float64(leg.DistanceM) / max(from.Distance(to), 1) / trips
			if way, err := router.Path(market.Drone, from, to, 0); err != nil {
				refused++
				if !forbidden(n, from) && !forbidden(n, to) {
					t.Errorf("%s: no flight from %v to %v: %v", n.Name(), from, to, err)
				}
			} else if len(way) > 4 {
				around++
			}
			flights++
		}
		if ratio < 1.1 || ratio > 1.8 {
			t.Errorf("%s: roads are %.2f times as long as the straight line", n.Name(), ratio)
		}
		if refused > flights/10 || around > flights/2 || around == 0 && n.Name() == "demo" {
			t.Errorf("%s: of %d flights, %d lead around a no-fly area and %d are refused", n.Name(), flights, around, refused)
		}
		t.Logf("%s: circuity %.2f, of %d flights %d lead around no-fly areas, %d refused", n.Name(), ratio, flights, around, refused)
	}
}

func TestPlacesAreFoundAndNamed(t *testing.T) {
	t.Parallel()
	n := towns(t, 1)[0]
	for _, name := range []string{"Harbour Steps", "Observatory", "Central Station", "Harbour Quay", "Belt Road"} {
		found := n.Search(name, 3)
		if len(found) == 0 || found[0].Name != name {
			t.Errorf("search %q: %v", name, found)
			continue
		}
		if _, m, err := n.Snap(found[0].Place); err != nil || m > 1 {
			t.Errorf("%s is %.0f m from any road", name, m)
		}
	}
	steps := n.Search("harbour steps", 1)[0].Place
	if label := n.Label(steps); label != "Harbour Steps" {
		t.Errorf("Harbour Steps is labelled %q", label)
	}
}

func BenchmarkDemo(b *testing.B) {
	for b.Loop() {
		if _, err := Demo(1); err != nil {
			b.Fatal(err)
		}
	}
}

func TestMetropolisIsLargeAndWhole(t *testing.T) {
	t.Parallel()
	n, err := Metropolis(1, 64)
	if err != nil || n.Nodes() < 64*64*9/10 || n.Name() != "metropolis" {
		t.Fatalf("%v, %v", n, err)
	}
	again, _ := Metropolis(1, 64)
	r := rand.New(rand.NewPCG(1, 3))
	for range 100 {
		from, to := n.Node(r.IntN(n.Nodes())), n.Node(r.IntN(n.Nodes()))
		quick, err1 := n.Estimate(market.Car, from, to, 0)
		slow, err2 := again.Plain().Estimate(market.Car, from, to, 0)
		if quick != slow || err1 != nil || err2 != nil || !quick.Found() {
			t.Fatalf("%v, %v; %v, %v", quick, err1, slow, err2)
		}
	}
}

// BenchmarkMetropolis is 16 vehicles within about 3 km to one pickup, in a city of 100,000 corners.
func BenchmarkMetropolis(b *testing.B) {
	n, err := Metropolis(1, 320)
	if err != nil {
		b.Fatal(err)
	}
	n.Prepare()
	for name, router := range map[string]routing.Router{"hierarchy": n, "plain": n.Plain()} {
		b.Run(name, func(b *testing.B) {
			r := rand.New(rand.NewPCG(1, 4))
			froms, legs, took := make([]market.Place, 16), []routing.Leg(nil), []time.Duration(nil)
			for b.Loop() {
				to := n.Node(r.IntN(n.Nodes()))
				for i := range froms {
					froms[i] = market.Place{LatE7: to.LatE7 + r.Int32N(400_000) - 200_000, LngE7: to.LngE7 + r.Int32N(560_000) - 280_000}
				}
				begin := time.Now()
				legs, _ = router.EstimateMany(market.Car, froms, to, 0, legs[:0])
				took = append(took, time.Since(begin))
			}
			slices.Sort(took)
			b.ReportMetric(float64(took[len(took)/2].Nanoseconds())/1e3, "p50-µs")
			b.ReportMetric(float64(took[len(took)*99/100].Nanoseconds())/1e3, "p99-µs")
		})
	}
}

package routing

import (
	"context"
	"encoding/csv"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"testing"
	"time"

	"github.com/marketd/marketd/market"
)

// extracts are real road networks in the folder MARKETD_DATA, where there is one.
func extracts(t testing.TB) []*Network {
	var all []*Network
	dir := os.Getenv("MARKETD_DATA")
	for _, file := range []string{"nyc/midtown.osm.pbf", "baltimore.osm.pbf"} {
		path := filepath.Join(dir, filepath.FromSlash(file))
		if _, err := os.Stat(path); dir == "" || err != nil {
			continue
		}
		n, err := OpenOSM(context.Background(), path)
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, n)
	}
	return all
}

// TestRealExtracts runs over whatever real extracts there are.
func TestRealExtracts(t *testing.T) {
	for _, n := range extracts(t) {
		if n.Nodes() < 5000 || n.Attribution() != OSMAttribution || len(n.Features().Places) < 100 {
			t.Errorf("%s: %d nodes, %d places", n.Name(), n.Nodes(), len(n.Features().Places))
		}
		r := rand.New(rand.NewPCG(1, 1))
		var ratios []float64
		for range 200 {
			from, to := n.Node(r.IntN(n.Nodes())), n.Node(r.IntN(n.Nodes()))
			leg, err := n.Estimate(market.Car, from, to, 0)
			if err != nil {
				t.Fatal(err)
			}
			checkPath(t, n, from, to, leg)
			if m := from.Distance(to); m > 500 {
				ratios = append(ratios, float64(leg.DistanceM)/m)
			}
		}
		slices.Sort(ratios)
		if median := ratios[len(ratios)/2]; median < 1.15 || median > 1.6 {
			t.Errorf("%s: roads are %.2f times as long as the line", n.Name(), median)
		} else {
			t.Logf("%s: %d nodes, circuity %.2f", n.Name(), n.Nodes(), median)
		}
	}
}

// TestTimesAreThoseOfRealTrips compares estimates with taxi trips, where there are any.
func TestTimesAreThoseOfRealTrips(t *testing.T) {
	f, err := os.Open(filepath.Join(os.Getenv("MARKETD_DATA"), "nyc", "midtown_trips.csv"))
	if err != nil {
		return
	}
	defer f.Close()
	rows, err := csv.NewReader(f).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	n := extracts(t)[0]
	var times, lengths []float64
	off := 0
	for _, row := range rows[1:] {
		from, to := placeOf(row[5], row[4]), placeOf(row[7], row[6])
		leg, err := n.Estimate(market.Car, from, to, 0)
		if err != nil {
			off++
			continue
		}
		if s, err := strconv.ParseFloat(row[9], 64); err == nil && s > 120 && leg.DurationMs > 60_000 {
			times = append(times, float64(leg.DurationMs)/1000/s)
		}
		if miles, err := strconv.ParseFloat(row[8], 64); err == nil && miles > 0.3 {
			lengths = append(lengths, float64(leg.DistanceM)/(miles*1609.344))
		}
	}
	slices.Sort(times)
	slices.Sort(lengths)
	t.Logf("%d trips, %d off the network; estimated / real: time %.2f, distance %.2f", len(rows)-1, off, times[len(times)/2], lengths[len(lengths)/2])
	if m := times[len(times)/2]; m < 0.5 || m > 1.3 {
		t.Errorf("estimated times are %.2f of real ones", m)
	}
	if m := lengths[len(lengths)/2]; m < 0.85 || m > 1.15 {
		t.Errorf("estimated distances are %.2f of real ones", m)
	}
	if off > len(rows)/50 {
		t.Errorf("%d of %d trips are off the network", off, len(rows))
	}
}

func placeOf(lat, lng string) market.Place {
	y, _ := strconv.ParseFloat(lat, 64)
	x, _ := strconv.ParseFloat(lng, 64)
	p, _ := market.PlaceAt(y, x)
	return p
}

// BenchmarkManyToOne is 16 vehicles to one pickup: in a maze of some 8,000 corners, and in the real extracts there are,
// by the hierarchy and by plain Dijkstra; vehicles nearby, as a clearing asks, and anywhere.
func BenchmarkManyToOne(b *testing.B) {
	for _, n := range append([]*Network{maze(b, rand.New(rand.NewPCG(1, 1)), 90)}, extracts(b)...) {
		for _, near := range []bool{true, false} {
			b.Run(fmt.Sprintf("%s-%d/near=%v", n.Name(), n.Nodes(), near), func(b *testing.B) { manyToOne(b, n, n, near) })
			b.Run(fmt.Sprintf("%s-%d/near=%v/plain", n.Name(), n.Nodes(), near), func(b *testing.B) { manyToOne(b, n, n.Plain(), near) })
		}
	}
}

func manyToOne(b *testing.B, n *Network, router Router, near bool) {
	r := rand.New(rand.NewPCG(2, 2))
	froms, legs := make([]market.Place, 16), make([]Leg, 0, 16)
	var took []time.Duration
	b.ReportAllocs()
	for b.Loop() {
		to := n.Node(r.IntN(n.Nodes()))
		for i := range froms {
			froms[i] = n.Node(r.IntN(n.Nodes()))
			if near {
				froms[i] = market.Place{LatE7: to.LatE7 + r.Int32N(60_000) - 30_000, LngE7: to.LngE7 + r.Int32N(80_000) - 40_000}
			}
		}
		begin := time.Now()
		legs, _ = router.EstimateMany(market.Car, froms, to, 0, legs[:0])
		took = append(took, time.Since(begin))
	}
	slices.Sort(took)
	b.ReportMetric(float64(took[len(took)/2].Nanoseconds())/1e3, "p50-µs")
	b.ReportMetric(float64(took[len(took)*99/100].Nanoseconds())/1e3, "p99-µs")
}

func BenchmarkPath(b *testing.B) {
	n := maze(b, rand.New(rand.NewPCG(1, 1)), 90)
	r := rand.New(rand.NewPCG(2, 2))
	for b.Loop() {
		if _, err := n.Path(market.Car, n.Node(r.IntN(n.Nodes())), n.Node(r.IntN(n.Nodes())), 0); err != nil {
			b.Fatal(err)
		}
	}
}

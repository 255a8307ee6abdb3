package spatial

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"
)

type place struct{ lat, lng int32 }

// around are the kinds of places where a grid can go wrong.
var around = map[string]func(r *rand.Rand) place{
	"a city":       func(r *rand.Rand) place { return place{521_000_000 + r.Int32N(2e6), 133_000_000 + r.Int32N(3e6)} },
	"the world":    func(r *rand.Rand) place { return place{r.Int32N(18e8) - 9e8, int32(r.Int64N(36e8) - 18e8)} },
	"north pole":   func(r *rand.Rand) place { return place{900_000_000 - r.Int32N(3e5), int32(r.Int64N(36e8) - 18e8)} },
	"south pole":   func(r *rand.Rand) place { return place{-900_000_000 + r.Int32N(3e5), int32(r.Int64N(36e8) - 18e8)} },
	"antimeridian": func(r *rand.Rand) place { return place{-170_000_000 + r.Int32N(1e6), date(r.Int32N(1e6) - 5e5)} },
	"one cell":     func(r *rand.Rand) place { return place{r.Int32N(100), r.Int32N(100)} },
	"cell borders": func(r *rand.Rand) place { return place{border(r), border(r)} },
	"wide band":    func(r *rand.Rand) place { return place{843_000_000 + r.Int32N(2e7), date(r.Int32N(4e8) - 2e8)} },
}

// border is a latitude or longitude right beside a corner of cells, whatever their size.
func border(r *rand.Rand) int32 {
	units := int64(r.IntN(40)-20)<<15 + int64(r.IntN(3)) - 1
	return int32(units * turnE7 >> 32)
}

func date(off int32) int32 {
	if off < 0 {
		return 1_800_000_000 + off
	}
	return -1_800_000_000 + off
}

func TestNearestEqualsBruteForce(t *testing.T) {
	for name, where := range around {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			r := rand.New(rand.NewPCG(1, uint64(len(name))))
			x := New(Config{Capacity: 2000})
			for id := range int32(2000) {
				p := where(r)
				x.Update(id, p.lat, p.lng)
			}
			for range 2000 { // moves and removals, so that lists have been through something
				id, p := r.Int32N(2000), where(r)
				x.Update(id, p.lat, p.lng)
				x.Remove(r.Int32N(2000))
			}
			for i := range 300 {
				q, k := where(r), 1+r.IntN(12)
				if i%10 == 0 {
					k = few + r.IntN(1000)
				}
				maxM := math.Pow(10, 1+r.Float64()*6.5)
				accept := func(id int32) bool { return int(id)%(1+i%5) == 0 }
				compare(t, x, q, k, maxM, accept)
			}
		})
	}
}

func compare(t *testing.T, x *Index, q place, k int, maxM float64, accept func(int32) bool) {
	t.Helper()
	var want []Hit
	for id := range int32(x.Capacity()) {
		if lat, lng, ok := x.Position(id); ok && accept(id) {
			if d := haversine(q, place{lat, lng}); d <= maxM {
				want = append(want, Hit{id, d})
			}
		}
	}
	slices.SortFunc(want, func(a, b Hit) int {
		if a.DistanceM < b.DistanceM {
			return -1
		}
		return 1
	})
	want = want[:min(k, len(want))]
	got := x.Nearest(q.lat, q.lng, k, maxM, accept, nil)
	if len(got) != len(want) {
		t.Fatalf("near %v, %d within %.0f m: got %d, want %d", q, k, maxM, len(got), len(want))
	}
	for i := range got {
		lat, lng, _ := x.Position(got[i].ID)
		d := haversine(q, place{lat, lng})
		if math.Abs(got[i].DistanceM-want[i].DistanceM) > 0.02 || math.Abs(d-got[i].DistanceM) > 0.02 {
			t.Fatalf("near %v, hit %d: got %v (truly %.3f m), want %v", q, i, got[i], d, want[i])
		}
		if slices.ContainsFunc(got[:i], func(h Hit) bool { return h.ID == got[i].ID }) {
			t.Fatalf("slot %d found twice", got[i].ID)
		}
	}
}

func haversine(a, b place) float64 {
	const e7 = math.Pi / 1.8e9
	sy := math.Sin(float64(int64(b.lat)-int64(a.lat)) * e7 / 2)
	sx := math.Sin(float64(int64(b.lng)-int64(a.lng)) * e7 / 2)
	h := sy*sy + math.Cos(float64(a.lat)*e7)*math.Cos(float64(b.lat)*e7)*sx*sx
	return 2 * earthM * math.Asin(min(1, math.Sqrt(h)))
}

func TestPositionIsExact(t *testing.T) {
	x := New(Config{Capacity: 1})
	r := rand.New(rand.NewPCG(2, 2))
	for _, where := range around {
		for range 10_000 {
			p := where(r)
			x.Update(0, p.lat, p.lng)
			if lat, lng, _ := x.Position(0); lat != p.lat || lng != p.lng {
				t.Fatalf("put %v, got %d, %d", p, lat, lng)
			}
		}
	}
	x.Update(0, 900_000_000, 1_800_000_000) // the same meridian as -180
	if lat, lng, _ := x.Position(0); lat != 900_000_000 || lng != -1_800_000_000 {
		t.Fatalf("the pole came back as %d, %d", lat, lng)
	}
}

func TestRemovedPointIsNotFound(t *testing.T) {
	x := New(Config{Capacity: 3})
	for id := range int32(3) {
		x.Update(id, 10*id, 0)
	}
	x.Remove(1)
	x.Remove(1)
	hits := x.Nearest(0, 0, 5, 100, nil, nil)
	if len(hits) != 2 || hits[0].ID != 0 || hits[1].ID != 2 {
		t.Fatalf("got %v", hits)
	}
	if _, _, ok := x.Position(1); ok {
		t.Fatal("a removed point has a position")
	}
}

func TestEqualDistancesComeBySlot(t *testing.T) {
	x := New(Config{Capacity: 20})
	for id := range int32(20) {
		x.Update(19-id, 5, 5)
	}
	for i, h := range x.Nearest(0, 0, 5, 100, nil, nil) {
		if h.ID != int32(i) {
			t.Fatalf("place %d went to slot %d", i, h.ID)
		}
	}
}

func TestUpdateAndNearestAllocateNothing(t *testing.T) {
	x := New(Config{Capacity: 100})
	buf := make([]Hit, 0, 10)
	n := int32(0)
	x.Nearest(0, 0, 10, 1e6, nil, buf) // makes what queries share
	got := testing.AllocsPerRun(1000, func() {
		n += 7919
		x.Update(n%100, n%1e6, n%1e6)
		buf = x.Nearest(0, 0, 10, 1e6, nil, buf[:0])
	})
	if got != 0 {
		t.Fatalf("%v allocations", got)
	}
}

func TestWhatIsNoNumberFindsNothing(t *testing.T) {
	x := New(Config{Capacity: 1, CellM: math.NaN()})
	x.Update(0, 0, 0)
	for _, maxM := range []float64{math.NaN(), math.Inf(-1), -1} {
		if got := x.Nearest(0, 0, 1, maxM, nil, nil); len(got) != 0 {
			t.Errorf("within %v metres: %v", maxM, got)
		}
	}
	for _, maxM := range []float64{0, math.Inf(1)} {
		if got := x.Nearest(0, 0, 1, maxM, nil, nil); len(got) != 1 {
			t.Errorf("within %v metres: %v", maxM, got)
		}
	}
}

// TestCrowdIsTakenApart puts everybody into one cell and takes them out in another order, again and again.
func TestCrowdIsTakenApart(t *testing.T) {
	const crowd = 3000
	x, r := New(Config{Capacity: crowd}), rand.New(rand.NewPCG(5, 5))
	for range 5 {
		for _, id := range r.Perm(crowd) {
			x.Update(int32(id), 100, 100)
		}
		if got := len(x.Nearest(100, 100, crowd, 10, nil, nil)); got != crowd {
			t.Fatalf("found %d of %d", got, crowd)
		}
		checkLists(t, x)
		for _, id := range r.Perm(crowd)[:crowd-7] {
			if id%2 == 0 {
				x.Remove(int32(id))
			} else {
				x.Update(int32(id), int32(id)*50_000, 0)
			}
		}
		checkLists(t, x)
	}
}

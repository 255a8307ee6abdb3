package spatial

import (
	"math/rand/v2"
	"sync"
	"sync/atomic"
	"testing"
)

// TestConcurrentUseLosesNobody lets writers fight over slots while readers look. Points that rest must be found by
// every query, no query may return a slot twice, and afterwards the lists must hold exactly the points that are in.
func TestConcurrentUseLosesNobody(t *testing.T) {
	const resting, moving, extent = 100, 400, 300_000 // about 3 km
	x := New(Config{Capacity: resting + moving})
	for id := range int32(resting) {
		x.Update(id, id*extent/resting, id*extent/resting)
	}
	var stop atomic.Bool
	var writers, readers sync.WaitGroup
	for seed := range uint64(4) {
		writers.Go(func() {
			r := rand.New(rand.NewPCG(seed, 0))
			for range 40_000 {
				id := resting + r.Int32N(moving)
				if r.IntN(8) == 0 {
					x.Remove(id)
				} else {
					x.Update(id, r.Int32N(extent), r.Int32N(extent))
				}
			}
		})
	}
	for seed := range uint64(2) {
		readers.Go(func() {
			r := rand.New(rand.NewPCG(seed, 1))
			var buf []Hit
			for !stop.Load() {
				buf = x.Nearest(r.Int32N(extent), r.Int32N(extent), resting+moving, 1e5, nil, buf[:0])
				var seen [resting + moving]bool
				found := 0
				for _, h := range buf {
					if seen[h.ID] {
						t.Errorf("slot %d twice", h.ID)
						return
					}
					seen[h.ID] = true
					if h.ID < resting {
						found++
					}
				}
				if found != resting {
					t.Errorf("found %d of %d resting points", found, resting)
					return
				}
				near := x.Nearest(0, 0, 5, 1e5, func(id int32) bool { return id < resting }, buf[:0])
				for i, h := range near {
					if h.ID != int32(i) {
						t.Errorf("place %d went to slot %d", i, h.ID)
					}
				}
			}
		})
	}
	writers.Wait()
	stop.Store(true)
	readers.Wait()
	checkLists(t, x)
}

// TestNobodyIsMissedWhoCrossesBorders has points jump over cell borders, in an area that queries look at as a whole.
func TestNobodyIsMissedWhoCrossesBorders(t *testing.T) {
	const points, extent = 60, 60_000 // about 600 m
	x := New(Config{Capacity: 4000})
	for id := range int32(4000) { // the others are far off, and keep queries from visiting all slots
		x.Update(id, 400_000_000, id*1000)
	}
	for id := range int32(points) {
		x.Update(id, 0, 0)
	}
	var stop atomic.Bool
	var writers sync.WaitGroup
	for w := range int32(2) {
		writers.Go(func() {
			r := rand.New(rand.NewPCG(uint64(w), 2))
			for !stop.Load() {
				x.Update(w*points/2+r.Int32N(points/2), r.Int32N(extent)-extent/2, r.Int32N(extent)-extent/2)
			}
		})
	}
	var buf []Hit
	for range 3000 {
		buf = x.Nearest(0, 0, points, 1000, nil, buf[:0])
		if len(buf) != points {
			t.Errorf("found %d of %d points, all of which are there all the time", len(buf), points)
			break
		}
	}
	stop.Store(true)
	writers.Wait()
	checkLists(t, x)
}

// checkLists holds the lines against the slots, and counts that no line is lost.
func checkLists(t *testing.T, x *Index) {
	t.Helper()
	linked, inUse := make([]bool, x.Capacity()), uint32(0)
	for cell := range x.cells() {
		before := cell
		for n := cell; ; n = x.lines[n].next.Load() {
			if n >= x.cells() {
				if inUse++; *x.beforeOf(n) != before {
					t.Fatalf("line %d of cell %d does not know what is before it", n, cell)
				}
			}
			points := 0
			for lane := range x.lines[n].slots {
				id := x.lines[n].slots[lane].Load() - 1
				if id < 0 {
					continue
				}
				points++
				if linked[id] || !x.isIn(id, cell) || x.spots[id] != spot(n<<3|uint32(lane)) {
					t.Fatalf("slot %d is wrongly placed in cell %d", id, cell)
				}
				linked[id] = true
			}
			if n >= x.cells() && points == 0 {
				t.Fatalf("line %d of cell %d is empty and was not given back", n, cell)
			}
			if before = n; x.lines[n].next.Load() == 0 {
				break
			}
		}
	}
	for id := range linked {
		if linked[id] != (x.points[id].Load() != 0) {
			t.Fatalf("slot %d: linked %v, but its point says otherwise", id, linked[id])
		}
	}
	unused := uint32(0)
	for n := x.unused; n != 0; n = *x.beforeOf(n) {
		unused++
	}
	if made := x.fresh - x.cells(); made != inUse+unused {
		t.Fatalf("%d lines were made, %d are in use and %d are not", made, inUse, unused)
	}
}

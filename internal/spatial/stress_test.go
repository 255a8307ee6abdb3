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

func checkLists(t *testing.T, x *Index) {
	t.Helper()
	linked := make([]bool, len(x.slots))
	for cell := range x.heads {
		prev := int32(0)
		for n := x.heads[cell].Load(); n != 0; n = x.slots[n-1].next.Load() {
			s := &x.slots[n-1]
			if linked[n-1] || s.prev != prev || !x.inCell(s, uint32(cell)) {
				t.Fatalf("slot %d is wrongly linked in cell %d", n-1, cell)
			}
			linked[n-1], prev = true, n
		}
	}
	for id := range x.slots {
		if linked[id] != (x.slots[id].at.Load() != 0) {
			t.Fatalf("slot %d: linked %v, but its point says otherwise", id, linked[id])
		}
	}
}

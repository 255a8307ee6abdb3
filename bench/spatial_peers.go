package main

import (
	"math"
	"slices"
	"sync"

	"github.com/tidwall/rtree"
	"github.com/uber/h3-go/v4"
)

// The peers are not made for use by many goroutines at once. A lock for many readers and one writer, which is what Tile38
// and most servers put around them, makes them so.

// tree is an R-tree of points, with the distance that it asks its user for.
type tree struct {
	mu sync.RWMutex
	t  rtree.RTreeG[int32]
}

func newTree(at []point) index {
	t := &tree{}
	for id, p := range at {
		t.t.Insert(corner(p), corner(p), int32(id))
	}
	return t
}

// corner is in E7 as well: whole numbers are exact in a float64.
func corner(p point) [2]float64 { return [2]float64{float64(p.lng), float64(p.lat)} }

func (t *tree) update(id int32, from, to point) {
	t.mu.Lock()
	t.t.Replace(corner(from), corner(from), id, corner(to), corner(to), id)
	t.mu.Unlock()
}

func (t *tree) nearest(q point, k int, free []bool, buf []found) []found {
	c, y, x := shrink(q), float64(q.lat), float64(q.lng)
	t.mu.RLock()
	defer t.mu.RUnlock()
	t.t.Nearby(func(low, high [2]float64, _ int32, _ bool) float64 {
		dx := max(low[0]-x, 0, x-high[0]) * c
		dy := max(low[1]-y, 0, y-high[1])
		return dx*dx + dy*dy
	}, func(_, _ [2]float64, id int32, d float64) bool {
		m := math.Sqrt(d) * metresPerE7
		if m > reachM {
			return false
		}
		if free[id] {
			buf = append(buf, found{id, m})
		}
		return len(buf) < k
	})
	return buf
}

// buckets keep vehicles by H3 cell. Of the resolutions from 7 to 10 those of bucketSize were the fastest.
type buckets struct {
	mu         sync.RWMutex
	resolution int
	edge       float64 // metres, of the smallest hexagons around here
	at         []point
	cell       []h3.Cell
	place      []int32 // of a vehicle in its cell's list
	lists      map[h3.Cell][]int32
}

func newBuckets(at []point) index {
	b := &buckets{
		resolution: bucketSize(len(at)), at: slices.Clone(at), cell: make([]h3.Cell, len(at)), place: make([]int32, len(at)),
		lists: map[h3.Cell][]int32{},
	}
	b.edge, _ = h3.HexagonEdgeLengthAvgM(b.resolution)
	b.edge *= 0.8 // cells of a resolution differ
	for id, p := range at {
		b.enter(int32(id), b.cellOf(p))
	}
	return b
}

func bucketSize(n int) int {
	if n >= 500_000 {
		return 10
	}
	return 9
}

func (b *buckets) cellOf(p point) h3.Cell {
	c, _ := h3.LatLngToCell(h3.NewLatLng(float64(p.lat)/1e7, float64(p.lng)/1e7), b.resolution)
	return c
}

func (b *buckets) enter(id int32, c h3.Cell) {
	list := b.lists[c]
	b.cell[id], b.place[id] = c, int32(len(list))
	b.lists[c] = append(list, id)
}

func (b *buckets) update(id int32, _, to point) {
	c := b.cellOf(to)
	b.mu.Lock()
	defer b.mu.Unlock()
	b.at[id] = to
	old := b.cell[id]
	if old == c {
		return
	}
	list := b.lists[old]
	last := list[len(list)-1]
	list[b.place[id]], b.place[last] = last, b.place[id]
	b.lists[old] = list[:len(list)-1]
	b.enter(id, c)
}

func (b *buckets) nearest(q point, k int, free []bool, buf []found) []found {
	origin, c := b.cellOf(q), shrink(q)
	b.mu.RLock()
	defer b.mu.RUnlock()
	for rings, seen := 1, 0; ; rings *= 2 {
		disk, err := h3.GridDiskDistances(origin, rings)
		if err != nil {
			return buf
		}
		for _, ring := range disk[seen:] {
			for _, cell := range ring {
				for _, id := range b.lists[cell] {
					if d := metres(q, b.at[id], c); d <= reachM && free[id] {
						buf = keep(buf, k, found{id, d})
					}
				}
			}
		}
		seen = rings + 1
		covered := (1.5*float64(rings) - 0.5) * b.edge // nothing outside of the rings is nearer
		if covered > reachM || len(buf) == k && buf[k-1].metres <= covered {
			return buf
		}
	}
}

// keep holds the k nearest, in order.
func keep(best []found, k int, f found) []found {
	if len(best) == k {
		if nearer(f, best[k-1]) >= 0 {
			return best
		}
		best = best[:k-1]
	}
	i := len(best)
	best = append(best, f)
	for ; i > 0 && nearer(f, best[i-1]) < 0; i-- {
		best[i] = best[i-1]
	}
	best[i] = f
	return best
}

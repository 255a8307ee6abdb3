package matching

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"
)

// city is a market in a square city: each need sees its k nearest vehicles, and scores fall with distance.
func city(needs, vehicles, k int) (start []int32, pairs []pair) {
	r := rand.New(rand.NewPCG(1, 1))
	const side, cells = 1 << 20, 64
	type point struct{ x, y int64 }
	at := make([]point, vehicles)
	grid := make([][]int32, cells*cells)
	for j := range at {
		at[j] = point{r.Int64N(side), r.Int64N(side)}
		c := at[j].y*cells/side*cells + at[j].x*cells/side
		grid[c] = append(grid[c], int32(j))
	}
	start = append(start, 0)
	for range needs {
		p := point{r.Int64N(side), r.Int64N(side)}
		ceiling := 6_000_000 + r.Int64N(4_000_000)
		var near []pair
		for ring := int64(1); len(near) < 3*k && ring < cells; ring++ {
			near = near[:0]
			cx, cy := p.x*cells/side, p.y*cells/side
			for y := max(0, cy-ring); y <= min(cells-1, cy+ring); y++ {
				for x := max(0, cx-ring); x <= min(cells-1, cx+ring); x++ {
					for _, j := range grid[y*cells+x] {
						dx, dy := at[j].x-p.x, at[j].y-p.y
						near = append(near, pair{max(0, ceiling-4_000_000-(max(dx, -dx)+max(dy, -dy))*16), j})
					}
				}
			}
		}
		slices.SortFunc(near, func(a, b pair) int { return int(b.score - a.score) })
		pairs = append(pairs, near[:min(k, len(near))]...)
		start = append(start, int32(len(pairs)))
	}
	return start, pairs
}

func BenchmarkAssign(b *testing.B) {
	for _, n := range []struct{ needs, vehicles, k int }{
		{1000, 10_000, 16}, {10_000, 100_000, 16}, {1000, 1000, 16}, {1000, 700, 16}, {1000, 1000, 1000},
	} {
		b.Run(fmt.Sprintf("%dx%d/k=%d", n.needs, n.vehicles, n.k), func(b *testing.B) {
			start, pairs := city(n.needs, n.vehicles, n.k)
			var a assignment
			b.ReportAllocs()
			for b.Loop() {
				a.reset()
				a.start, a.pairs = append(a.start[:0], start...), append(a.pairs[:0], pairs...)
				a.solve(n.vehicles)
			}
			served := 0
			for _, m := range a.match {
				if m != none {
					served++
				}
			}
			b.ReportMetric(float64(served), "served")
		})
	}
}

package matching

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/marketd/marketd/market"
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

// dense is a full market whose pairs have nothing to do with each other: the hardest there is for augmenting paths.
func dense(needs, vehicles int, most int64) (start []int32, pairs []pair) {
	m := randomInstance(rand.New(rand.NewPCG(2, 2)), needs, vehicles, 100, most)
	start = append(start, 0)
	for i := range m {
		for _, j := range m.ranked(i) {
			pairs = append(pairs, pair{m[i][j], int32(j)})
		}
		start = append(start, int32(len(pairs)))
	}
	return start, pairs
}

type benchMarket struct {
	name     string
	vehicles int
	start    []int32
	pairs    []pair
}

func benchMarkets() (all []benchMarket) {
	for _, n := range []struct{ needs, vehicles, k int }{
		{1000, 10_000, 16}, {10_000, 100_000, 16}, {1000, 1000, 16}, {1000, 700, 16}, {1000, 1000, 1000}, {1000, 700, 700},
	} {
		start, pairs := city(n.needs, n.vehicles, n.k)
		all = append(all, benchMarket{fmt.Sprintf("%dx%d/k=%d", n.needs, n.vehicles, n.k), n.vehicles, start, pairs})
	}
	for _, n := range []struct {
		needs, vehicles int
		most            int64
	}{{1000, 1000, 1e6}, {1000, 1000, 100}, {1000, 900, 1e6}} {
		start, pairs := dense(n.needs, n.vehicles, n.most)
		all = append(all, benchMarket{fmt.Sprintf("%dx%d/random to %d", n.needs, n.vehicles, n.most), n.vehicles, start, pairs})
	}
	return all
}

func BenchmarkAssign(b *testing.B) {
	for _, m := range benchMarkets() {
		b.Run(m.name, func(b *testing.B) {
			var a assignment
			b.ReportAllocs()
			for b.Loop() {
				a.reset()
				a.start, a.pairs = append(a.start[:0], m.start...), append(a.pairs[:0], m.pairs...)
				a.solve(m.vehicles, nil)
			}
			served := 0
			for _, e := range a.match {
				if e != none {
					served++
				}
			}
			b.ReportMetric(float64(served), "served")
		})
	}
}

// BenchmarkPrices is what the prices cost beside the solve.
func BenchmarkPrices(b *testing.B) {
	for _, m := range benchMarkets() {
		b.Run(m.name, func(b *testing.B) {
			a := assignment{start: m.start, pairs: m.pairs}
			a.solve(m.vehicles, nil)
			a.prices.apart = make([]bool, m.vehicles)
			b.ReportAllocs()
			for b.Loop() {
				a.favourVehicles()
			}
		})
	}
}

// market1000 are 1,000 needs with the 16 nearest of 10,000 vehicles as standing offers.
func market1000() []AddNeed {
	start, pairs := city(1000, 10_000, 16)
	needs := make([]AddNeed, 1000)
	for i := range needs {
		id := market.NeedID(market.Keccak(fmt.Append(nil, i)))
		needs[i].Need = Need{
			ID: id, Seq: int64(i), Ceiling: 12_000_000, Latest: 1e9, WindowEnds: 500, ExpiresAt: 1e9, Invited: 1, ValueOfTime: 5_000_000,
		}
		for _, p := range pairs[start[i]:start[i+1]] {
			needs[i].Offers = append(needs[i].Offers, Bid{
				Need: id, Vehicle: address(p.vehicle), Price: 11_000_000 - p.score,
				PickupAt: 60_000, DropoffAt: 120_000, Standing: true, Expires: 1e9,
			})
		}
	}
	return needs
}

func address(vehicle int32) market.Address {
	h := market.Keccak(fmt.Append(nil, "vehicle", vehicle))
	return market.Address(h[:20])
}

func BenchmarkClearing(b *testing.B) {
	needs := market1000()
	var c *Clearing
	b.Run("add and clear 1000x16", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			book := New(Config{})
			for _, n := range needs {
				book.Apply(0, n)
			}
			c = book.Apply(500, Tick{})[0].(Clear).Clearing
		}
	})
	b.Run("clear 1000x16", func(b *testing.B) { // the same again and again: the database takes nothing
		book := New(Config{RetryPause: 1})
		for _, n := range needs {
			book.Apply(0, n)
		}
		now := int64(500)
		c = book.Apply(now, Tick{})[0].(Clear).Clearing
		b.ReportAllocs()
		for b.Loop() {
			b.StopTimer()
			nothing := Committed{Number: c.Number}
			for _, a := range c.Awards {
				nothing.Refused = append(nothing.Refused, Refused{a.Need, a.Vehicle, FactSkipped})
			}
			book.Apply(now, nothing)
			now++
			b.StartTimer()
			c = book.Apply(now, Tick{})[0].(Clear).Clearing
		}
	})
	b.Run("ask supply and clear 1000x16", func(b *testing.B) {
		rings := Widened{}
		for _, n := range needs {
			rings.Needs = append(rings.Needs, Ring{Need: n.Need.ID, Offers: n.Offers, Bound: -1})
		}
		b.ReportAllocs()
		for b.Loop() {
			b.StopTimer()
			book := New(Config{})
			for _, n := range needs {
				book.Apply(0, AddNeed{Need: n.Need, Bound: Unknown})
			}
			b.StartTimer()
			book.Apply(500, Tick{})
			c = book.Apply(500, rings)[0].(Clear).Clearing
		}
	})
	b.Run("certify", func(b *testing.B) {
		for b.Loop() {
			if err := Certify(c); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("encode", func(b *testing.B) {
		for b.Loop() {
			b.ReportMetric(float64(len(c.Encode())), "bytes")
		}
	})
}

package spatial

import (
	"fmt"
	"math/rand/v2"
	"testing"
)

// The benchmarks spread vehicles over a city of 40 by 40 km and move them 30 m at a time, in random order.

const cityE7 = 3_600_000

type fleet struct {
	x     *Index
	at    []place
	steps []place
}

func newFleet(n int) *fleet {
	r := rand.New(rand.NewPCG(1, 1))
	f := &fleet{x: New(Config{Capacity: n}), at: make([]place, n), steps: make([]place, 4096)}
	for id := range f.at {
		f.at[id] = place{r.Int32N(cityE7), r.Int32N(cityE7)}
		f.x.Update(int32(id), f.at[id].lat, f.at[id].lng)
	}
	for i := range f.steps {
		f.steps[i] = place{r.Int32N(5400) - 2700, r.Int32N(5400) - 2700}
	}
	return f
}

func (f *fleet) move(i int) {
	id := i * 7919 % len(f.at)
	p, d := &f.at[id], f.steps[i%len(f.steps)]
	p.lat, p.lng = p.lat+d.lat, p.lng+d.lng
	f.x.Update(int32(id), p.lat, p.lng)
}

func BenchmarkUpdate(b *testing.B) {
	for _, n := range []int{100_000, 1_000_000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			f := newFleet(n)
			for i := 0; b.Loop(); i++ {
				f.move(i)
			}
		})
	}
}

func BenchmarkNearest10(b *testing.B) {
	for _, n := range []int{100_000, 1_000_000} {
		for _, every := range []int32{1, 10} {
			b.Run(fmt.Sprintf("%d/eligible=1in%d", n, every), func(b *testing.B) {
				f := newFleet(n)
				buf := make([]Hit, 0, 10)
				accept := func(id int32) bool { return id%every == 0 }
				for i := 0; b.Loop(); i++ {
					q := f.at[i*7919%n]
					buf = f.x.Nearest(q.lat, q.lng, 10, 20_000, accept, buf[:0])
				}
			})
		}
	}
}

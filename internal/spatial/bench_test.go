package spatial

import (
	"fmt"
	"math/rand/v2"
	"runtime"
	"slices"
	"sync"
	"sync/atomic"
	"testing"
	"time"
)

// The benchmarks spread vehicles over a city of 40 by 40 km and move them up to 30 m at a time, in random order. Beside those
// that are counted, the other kind of work goes on without a pause.

const cityE7 = 3_600_000

var sizes = []int{100_000, 1_000_000}

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

// beside goes on doing something until the benchmark ends.
func beside(b *testing.B, do func(i int)) {
	var stop atomic.Bool
	var done sync.WaitGroup
	done.Go(func() {
		for i := 0; !stop.Load(); i++ {
			do(i)
		}
	})
	b.Cleanup(func() { stop.Store(true); done.Wait() })
}

func BenchmarkUpdateWhileQueriesRun(b *testing.B) {
	for _, n := range sizes {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			f, r := newFleet(n), rand.New(rand.NewPCG(2, 2))
			buf := make([]Hit, 0, 10)
			beside(b, func(int) { buf = f.x.Nearest(r.Int32N(cityE7), r.Int32N(cityE7), 10, 20_000, nil, buf[:0]) })
			b.ReportAllocs()
			runtime.GC()
			for i := 0; b.Loop(); i++ {
				f.move(i)
			}
			b.ReportMetric(float64(b.N)/b.Elapsed().Seconds(), "updates/s")
		})
	}
}

func BenchmarkNearest10WhileUpdatesRun(b *testing.B) {
	for _, n := range sizes {
		for _, every := range []int32{1, 2, 10} {
			b.Run(fmt.Sprintf("%d/eligible=1in%d", n, every), func(b *testing.B) {
				f, r := newFleet(n), rand.New(rand.NewPCG(2, 2))
				beside(b, f.move)
				buf := make([]Hit, 0, 10)
				accept := func(id int32) bool { return id%every == 0 }
				took := make([]int32, 1<<14)
				b.ReportAllocs()
				runtime.GC()
				for i := 0; b.Loop(); i++ {
					lat, lng := r.Int32N(cityE7), r.Int32N(cityE7)
					if i%8 == 0 { // a look at the clock is not free
						began := time.Now()
						buf = f.x.Nearest(lat, lng, 10, 20_000, accept, buf[:0])
						took[i/8%len(took)] = int32(time.Since(began))
						continue
					}
					buf = f.x.Nearest(lat, lng, 10, 20_000, accept, buf[:0])
				}
				took = took[:min((b.N+7)/8, len(took))]
				slices.Sort(took)
				b.ReportMetric(float64(b.N)/b.Elapsed().Seconds(), "queries/s")
				b.ReportMetric(float64(took[len(took)/2]), "p50-ns")
				b.ReportMetric(float64(took[len(took)*99/100]), "p99-ns")
			})
		}
	}
}

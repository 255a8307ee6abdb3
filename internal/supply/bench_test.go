package supply

import (
	"math/rand/v2"
	"runtime"
	"slices"
	"sync"
	"testing"
	"time"

	"github.com/marketd/marketd/market"
	"github.com/marketd/marketd/routing/city"
)

// The benchmarks have 100,000 cars with standing offers in a city of 25,000 corners, each of which reports every 5 s, while
// needs come from all over it.

const cars = 100_000

var metropolis = sync.OnceValue(func() *Guide {
	n, err := city.Metropolis(1, 160)
	if err != nil {
		panic(err)
	}
	n.Prepare()
	return &Guide{Network: n}
})

func crowd(b *testing.B) (*Supply, func(r *rand.Rand) market.Place) {
	n := metropolis().Network
	place := func(r *rand.Rand) market.Place { return n.Node(r.IntN(n.Nodes())) }
	s, r := New(metropolis(), Config{Capacity: cars}), rand.New(rand.NewPCG(4, 4))
	for i := range cars {
		enter(b, s, vehicleOf(i, market.Car), place(r))
		if i%4 > 0 {
			o := offerOf(r)
			o.Services, o.Until = []market.ServiceName{market.ServiceName(market.Ride)}, now.Unix()+3600
			s.SetOffer(address(i), o)
		}
		s.SetBusy(address(i), i%5 == 0)
	}
	runtime.GC()
	return s, place
}

// reporting has every car report each 5 s until the benchmark ends.
func reporting(b *testing.B, s *Supply, place func(r *rand.Rand) market.Place) {
	stop, done := make(chan struct{}), make(chan struct{})
	go func() {
		defer close(done)
		r, tick := rand.New(rand.NewPCG(5, 5)), time.NewTicker(5*time.Millisecond)
		defer tick.Stop()
		for i := 0; ; {
			select {
			case <-stop:
				return
			case <-tick.C:
				for range cars / 1000 {
					p := place(r)
					s.Report(address(i%cars), market.Report{Lat: p.Lat(), Lng: p.Lng()}, now)
					i++
				}
			}
		}
	}()
	b.Cleanup(func() { close(stop); <-done })
}

// percentiles runs a benchmark and reports the median and the 99th percentile of a run.
func percentiles(b *testing.B, do func()) {
	b.ReportAllocs()
	took := make([]time.Duration, 0, 1<<20)
	for b.Loop() {
		began := time.Now()
		do()
		took = append(took, time.Since(began))
	}
	slices.Sort(took)
	b.ReportMetric(float64(took[len(took)/2])/1000, "p50-µs")
	b.ReportMetric(float64(took[len(took)*99/100])/1000, "p99-µs")
}

func BenchmarkReport(b *testing.B) {
	s, _ := crowd(b)
	for _, c := range []struct {
		name   string
		freeze bool
	}{{"quiet", false}, {"first after a picture", true}} {
		b.Run(c.name, func(b *testing.B) {
			r := market.Report{Lat: 44.5, Lng: -30.2}
			b.ReportAllocs()
			for i := 0; b.Loop(); i++ {
				if c.freeze && i%cars == 0 {
					s.Freeze(now)
				}
				r.Lat = 44.5 + float64(i%1000)*1e-5
				s.Report(address(i*7919%cars), r, now)
			}
			b.ReportMetric(float64(b.N)/b.Elapsed().Seconds(), "reports/s")
		})
	}
}

// BenchmarkDecodeAndReport goes from the JSON of a frame with 100 positions to the index.
func BenchmarkDecodeAndReport(b *testing.B) {
	s, _ := crowd(b)
	var frames [][]byte
	for i := range 100 {
		f := &market.PositionFrame{}
		for k := range 100 {
			f.Positions = append(f.Positions, market.VehicleReport{Vehicle: address((i*100 + k) * 7919 % cars),
				Report: market.Report{Lat: 44.5 + float64(k)/1000, Lng: -30.2777, HeadingDeg: 270, SpeedMps: 11.2, Energy: 0.8, T: 1}})
		}
		data, err := market.EncodeFrame(f)
		if err != nil {
			b.Fatal(err)
		}
		frames = append(frames, data)
	}
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		frame, _, err := market.DecodeFrame(frames[i%len(frames)])
		if err != nil {
			b.Fatal(err)
		}
		if s.ReportAll(frame.(*market.PositionFrame).Positions, now) != 100 {
			b.Fatal("not all were taken")
		}
	}
	b.ReportMetric(float64(b.N*100)/b.Elapsed().Seconds(), "reports/s")
}

func BenchmarkCandidates(b *testing.B) {
	s, place := crowd(b)
	reporting(b, s, place)
	r := rand.New(rand.NewPCG(6, 6))
	percentiles(b, func() { s.Candidates(job(market.Ride, place(r), place(r)), 16) })
}

func BenchmarkFreeze(b *testing.B) {
	s, place := crowd(b)
	reporting(b, s, place)
	percentiles(b, func() { s.Freeze(now) })
}

// BenchmarkRings widens a need's rings to 16, 64 and 256 cars, in pictures that are as old as a clearing takes.
func BenchmarkRings(b *testing.B) {
	s, place := crowd(b)
	reporting(b, s, place)
	r := rand.New(rand.NewPCG(7, 7))
	for _, c := range []struct {
		name  string
		rings []int
	}{{"16", []int{16}}, {"64", []int{16, 16, 32}}, {"256", []int{16, 16, 32, 64, 128}}} {
		b.Run(c.name, func(b *testing.B) {
			var f *Frozen
			i := 0
			percentiles(b, func() {
				if i++; i%50 == 1 {
					f = s.Freeze(now)
				}
				next := whole(f, job(market.Ride, place(r), place(r)))
				for _, count := range c.rings {
					next(count)
				}
			})
		})
	}
}

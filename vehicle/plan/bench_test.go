package plan

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"github.com/marketd/marketd/market"
)

func BenchmarkPlan(b *testing.B) {
	for _, n := range []int{2, 3, 4, 5, 6} {
		b.Run(fmt.Sprint(2*n, "stops"), func(b *testing.B) {
			p := Planner{Legs: crow, Exact: 12}
			ins := make([]*instance, 50)
			for i := range ins {
				ins[i] = town(rand.New(rand.NewPCG(uint64(i), 9)), n)
			}
			p.Tariff = ins[0].tariff
			b.ReportAllocs()
			for i := 0; b.Loop(); i++ {
				p.Plan(ins[i%50].state, ins[i%50].tasks)
			}
		})
	}
}

func BenchmarkInsertIntoARoundOf(b *testing.B) {
	for _, n := range []int{10, 20, 40} {
		b.Run(fmt.Sprint(n, "parcels"), func(b *testing.B) {
			rng := rand.New(rand.NewPCG(7, 7))
			in := round(rng, n+1)
			p := Planner{Legs: crow, Tariff: in.tariff}
			r, ok := p.Plan(in.state, in.tasks[:n])
			if !ok {
				b.Fatal("no round")
			}
			b.ReportAllocs()
			for b.Loop() {
				p.Insert(in.state, in.tasks[:n], r.Visits, in.tasks[n])
			}
		})
	}
}

// round is a van with n parcels on board.
func round(rng *rand.Rand, n int) *instance {
	in := &instance{
		state:  State{At: somewhere(rng), Now: 1_000_000, Room: market.Load{MassGrams: 1_000_000, VolumeMl: 10_000_000}},
		tariff: market.Tariff{PerKm: market.Units(800_000), PerMin: market.Units(250_000)},
	}
	for i := range n {
		d := market.Details{Service: market.Delivery, MassGrams: 2000, VolumeMl: 4000, Stops: []market.Place{in.state.At, somewhere(rng)}}
		boarded := int64(1)
		if i == n-1 {
			boarded, d.Stops[0] = 0, somewhere(rng)
		}
		in.tasks = append(in.tasks, Habits{AlightMs: 60_000}.Task(market.NeedID{byte(i)}, &d, 0, 0, boarded))
	}
	return in
}

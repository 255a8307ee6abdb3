package routing

import (
	"context"
	"math/rand/v2"
	"testing"
)

func BenchmarkContract(b *testing.B) {
	for _, n := range append(extracts(b), maze(b, rand.New(rand.NewPCG(1, 1)), 60)) {
		b.Run(n.name, func(b *testing.B) {
			for b.Loop() {
				h := contract(context.Background(), n.states, n.nodes)
				b.ReportMetric(float64(len(h.up.arcs)+len(h.down.arcs)), "arcs")
			}
		})
	}
}

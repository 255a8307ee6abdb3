package routing

import (
	"bytes"
	"context"
	"testing"

	"github.com/marketd/marketd/market"
)

// FuzzReadOSM reads damaged and hostile extracts: an error, or a network that answers.
func FuzzReadOSM(f *testing.F) {
	whole := town()
	f.Add(whole.bytes())
	f.Add(whole.bytes()[:400])
	f.Add((&pbfWriter{nodes: whole.nodes}).bytes())
	f.Add([]byte("id,day,hour\n"))
	for _, far := range []float64{-89.9, 89.9} {
		wide := town()
		wide.nodes[2].lat, wide.nodes[3].lng = far, 2*far
		f.Add(wide.bytes())
	}
	f.Fuzz(func(t *testing.T, file []byte) {
		n, err := ReadOSM(context.Background(), bytes.NewReader(file), "fuzz")
		if err != nil {
			return
		}
		from, to := n.Node(0), n.Node(n.Nodes()-1)
		leg, err := n.Estimate(market.Car, from, to, 0)
		slow, slowErr := n.Plain().Estimate(market.Car, from, to, 0)
		if leg != slow || (err == nil) != (slowErr == nil) {
			t.Fatalf("%+v, %v; by a plain search %+v, %v", leg, err, slow, slowErr)
		}
		if way, err := n.Path(market.Car, from, to, 0); err == nil && way.DurationMs() != leg.DurationMs {
			t.Fatalf("way of %d ms, leg of %d", way.DurationMs(), leg.DurationMs)
		}
		n.Label(to)
	})
}

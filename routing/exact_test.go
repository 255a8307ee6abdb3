package routing

import (
	"context"
	"fmt"
	"math/rand/v2"
	"testing"
	"time"

	"github.com/marketd/marketd/market"
)

// TestHierarchyAnswersAsPlainSearchDoes compares time and length of random ways, to the millisecond and the metre.
func TestHierarchyAnswersAsPlainSearchDoes(t *testing.T) {
	t.Parallel()
	r := rand.New(rand.NewPCG(21, 1))
	ruled, _ := ruledMaze(t, r, 60)
	for _, n := range append(extracts(t), ruled, maze(t, r, 60)) {
		begin := time.Now()
		contract(context.Background(), n.states, n.nodes)
		t.Logf("%s: %d nodes, %d states, %d links, prepared in %v, %d + %d arcs", n.name, len(n.nodes), len(n.states.node), len(n.states.in), time.Since(begin), len(n.above.Load().up.arcs), len(n.above.Load().down.arcs))
		plain := n.Plain()
		for round := range 250 {
			// A large network leaves out what is far from short ways, and guesses how long those are: far too short, too short, too long.
			if h := n.above.Load(); round%2 == 1 {
				h.pace, h.shortM = []float64{1, 40, 100, 400}[round/2%4], 1e6
			} else {
				h.pace, h.shortM = 0, 0
			}
			froms := make([]market.Place, 16)
			for i := range froms {
				froms[i] = somewhere(r, n)
			}
			to := somewhere(r, n)
			quick, err1 := n.EstimateMany(market.Car, froms, to, 0, nil)
			slow, err2 := plain.EstimateMany(market.Car, froms, to, 0, nil)
			if fmt.Sprint(quick, err1) != fmt.Sprint(slow, err2) {
				t.Fatalf("%s: %v, %v, by a plain search %v, %v", n.name, quick, err1, slow, err2)
			}
			if err1 == nil && quick[0].Found() {
				checkPath(t, n, froms[0], to, quick[0])
			}
		}
	}
}

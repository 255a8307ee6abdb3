package main

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/marketd/marketd/internal/matching"
)

func TestDocumentIsMadeOfTheResults(t *testing.T) {
	all, err := load(standard)
	if err != nil {
		t.Fatal(err)
	}
	text, err := os.ReadFile(filepath.Join("..", document))
	if err != nil {
		t.Fatal(err)
	}
	fresh, err := all.documented(string(text))
	if err != nil {
		t.Fatal(err)
	}
	if fresh != string(text) {
		t.Errorf("%s is not what %s says: go run . docs", document, standard)
	}
	for _, c := range all.Growth {
		picture, err := os.ReadFile(filepath.Join("..", images, c.Name+".svg"))
		if err != nil || string(picture) != c.svg() {
			t.Errorf("%s.svg is not what %s says: go run . docs (%v)", c.Name, standard, err)
		}
	}
}

func TestIndexesGiveTheSameAnswers(t *testing.T) {
	var fleets []*fleet
	var names []string
	for _, p := range spatialPeers {
		fleets, names = append(fleets, newFleet(3000, p.make)), append(names, p.name)
	}
	if err := sameAnswers(fleets, names); err != nil {
		t.Error(err)
	}
}

func TestClearingIsProvedAgainstAllPairs(t *testing.T) {
	for _, vehicles := range []int{60, 600} {
		w := newTown(60, vehicles, tight, few)
		w.clear()
		grown, err := w.market().proved(&w.solver)
		if err != nil {
			t.Fatal(err)
		}
		if all, err := newTown(60, vehicles, tight, many).nearest(vehicles).proved(&w.solver); err != nil || all != grown {
			t.Errorf("%d vehicles: %d with the candidates, %d with all pairs: %v", vehicles, grown, all, err)
		}
	}
}

func TestHungarianComesToTheSameOptimum(t *testing.T) {
	for n := range 40 {
		matrix := make([][]int64, n+1)
		p := newTown(n+1, n+1, tight, many).nearest(n + 1)
		for i := range matrix {
			matrix[i] = make([]int64, n+1)
			for e := p.start[i]; e < p.start[i+1]; e++ {
				matrix[i][p.pairs[e].vehicle] = p.pairs[e].score
			}
		}
		var s matching.Solver
		p.load(&s)
		s.Solve(p.vehicles)
		optimum, err := p.proved(&s)
		if got := hungarian(matrix); err != nil || got != optimum {
			t.Fatalf("%d by %d: %d, should be %d: %v", n+1, n+1, got, optimum, err)
		}
	}
}

func TestPricesAreWhatTheMarketWouldLose(t *testing.T) {
	p := newTown(30, 40, tight, many).nearest(8)
	var ours, theirs matching.Solver
	p.load(&ours)
	ours.Solve(p.vehicles)
	ours.Price()
	losses, _ := p.without(&theirs)
	for i, loss := range losses {
		if ours.Premium(i) != loss {
			t.Errorf("need %d: %d, should be %d", i, ours.Premium(i), loss)
		}
	}
}

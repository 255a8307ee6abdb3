package matching

import (
	"math/rand/v2"
	"slices"
	"testing"
)

// without is m without vehicle j.
func (m instance) without(j int) instance {
	less := make(instance, len(m))
	for i := range m {
		less[i] = slices.Delete(slices.Clone(m[i]), j, j+1)
	}
	return less
}

// unserved is m where need i asks nobody.
func (m instance) unserved(i int) instance {
	less := slices.Clone(m)
	less[i] = slices.Repeat([]int64{-1}, len(m[i]))
	return less
}

// randomMarket is from one vehicle for three needs to three vehicles a need, sparse to full, flat to steep.
func randomMarket(r *rand.Rand, largest int) instance {
	needs := 1 + r.IntN(largest)
	vehicles := max(1, needs*(1+r.IntN(9))/3)
	return randomInstance(r, needs, vehicles, []int{5, 20, 50, 100}[r.IntN(4)], []int64{1, 10, 10_000, 1 << 53}[r.IntN(4)])
}

func (m instance) vehicles() int { return len(m[0]) }

func TestTheDualsGiveTheNeedsMost(t *testing.T) {
	t.Parallel()
	r := rand.New(rand.NewPCG(11, 11))
	for k := range 300 {
		m := randomMarket(r, 12)
		a := m.solved()
		best, _, err := a.check(m)
		if err != nil {
			t.Fatal(err)
		}
		for i := range m {
			if want := best - m.unserved(i).hungarian(); a.u[i] != want {
				t.Fatalf("market %d %v: need %d has the dual %d, the market without it loses %d", k, m, i, a.u[i], want)
			}
		}
	}
}

func TestPricesEqualSolvingAgainWithoutEachWinner(t *testing.T) {
	t.Parallel()
	r := rand.New(rand.NewPCG(12, 12))
	winners := 0
	for k := range 600 {
		m := randomMarket(r, 20)
		a := m.solved()
		best, _, err := a.check(m)
		if err != nil {
			t.Fatal(err)
		}
		a.prices.apart = make([]bool, m.vehicles())
		a.favourVehicles()
		for i, e := range a.match {
			if e == none {
				continue
			}
			winners++
			j := int(a.pairs[e].vehicle)
			want := best
			if m.vehicles() > 1 {
				want -= m.without(j).hungarian()
			}
			if got := a.v[j] + a.prices.less[i]; got != want {
				t.Fatalf("market %d %v: vehicle %d is worth %d, the market without it loses %d", k, m, j, got, want)
			}
		}
	}
	t.Logf("%d winners", winners)
}

// Whoever stands apart may win, and changes nothing for the others: they are paid as if it and what it won were not there.
func TestPhantomsSetNobodysPrice(t *testing.T) {
	t.Parallel()
	r := rand.New(rand.NewPCG(13, 13))
	for k := range 400 {
		m := randomMarket(r, 12)
		a := m.solved()
		apart := make([]bool, m.vehicles())
		rest := make(instance, len(m)) // the market without phantoms and the needs that they won
		for i := range m {
			rest[i] = slices.Clone(m[i])
		}
		for j := range apart {
			if apart[j] = r.IntN(3) == 0; !apart[j] {
				continue
			}
			for i := range rest {
				rest[i][j] = -1
			}
			if i := a.owner[j]; i != none {
				rest = rest.unserved(int(i))
			}
		}
		best := rest.hungarian()
		a.prices.apart = apart
		a.favourVehicles()
		for i, e := range a.match {
			if e == none || apart[a.pairs[e].vehicle] {
				continue
			}
			j := int(a.pairs[e].vehicle)
			want := best
			if m.vehicles() > 1 {
				want -= rest.without(j).hungarian()
			}
			if got := a.v[j] + a.prices.less[i]; got != want {
				t.Fatalf("market %d %v, apart %v: vehicle %d is worth %d, want %d", k, m, apart, j, got, want)
			}
		}
	}
}

// A warm start saves work and changes nothing, whatever it begins with: not the matching, nor the duals.
func TestWarmEqualsCold(t *testing.T) {
	t.Parallel()
	r := rand.New(rand.NewPCG(14, 14))
	for k := range 5000 {
		m := randomMarket(r, 25)
		cold := m.solved()
		if _, _, err := cold.check(m); err != nil {
			t.Fatal(err)
		}
		warm := slices.Clone(cold.v) // of a market that was a little different, or of any other
		for j := range warm {
			switch r.IntN(4) {
			case 0:
				warm[j] = r.Int64N(1 << 53)
			case 1:
				warm[j] = max(0, warm[j]+r.Int64N(7)-3)
			}
		}
		again := m.unsolved()
		again.solve(m.vehicles(), warm)
		if _, _, err := again.check(m); err != nil {
			t.Fatalf("market %d %v from %v: %v", k, m, warm, err)
		}
		if !slices.Equal(cold.match, again.match) || !slices.Equal(cold.u, again.u) || !slices.Equal(cold.v, again.v) {
			t.Fatalf("market %d %v from %v: %v %v %v, cold %v %v %v", k, m, warm, again.match, again.u, again.v, cold.match, cold.u, cold.v)
		}
	}
}

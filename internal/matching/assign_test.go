package matching

import (
	"cmp"
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"
)

// instance is a market as a dense matrix; scores below 0 are pairs that do not exist.
type instance [][]int64

// randomInstance has needs and vehicles with a pair as often as density (in 1/100), scores 0 to most.
func randomInstance(r *rand.Rand, needs, vehicles, density int, most int64) instance {
	m := make(instance, needs)
	for i := range m {
		m[i] = make([]int64, vehicles)
		for j := range m[i] {
			m[i][j] = -1
			if r.IntN(100) < density {
				m[i][j] = r.Int64N(most + 1)
			}
		}
	}
	return m
}

// unsolved puts m into the solver; each need's pairs are ranked by score, then vehicle.
func (m instance) unsolved() *assignment {
	var a assignment
	a.reset()
	for i := range m {
		for _, j := range m.ranked(i) {
			a.add(int32(j), m[i][j])
		}
		a.endNeed()
	}
	return &a
}

func (m instance) solved() *assignment {
	a := m.unsolved()
	vehicles := 0
	if len(m) > 0 {
		vehicles = len(m[0])
	}
	a.solve(vehicles, nil)
	return a
}

func (m instance) ranked(i int) []int {
	var js []int
	for j, s := range m[i] {
		if s >= 0 {
			js = append(js, j)
		}
	}
	slices.SortStableFunc(js, func(x, y int) int { return cmp.Compare(m[i][y], m[i][x]) })
	return js
}

// check proves a's result by its duals and returns the sum of scores and the rank that each need got.
func (a *assignment) check(m instance) (sum int64, ranks []int, err error) {
	duals := int64(0)
	for i := range m {
		if a.u[i] < 0 || a.match[i] == none && a.u[i] != 0 {
			return 0, nil, fmt.Errorf("need %d: dual %d", i, a.u[i])
		}
		duals += a.u[i]
		for j, s := range m[i] {
			if s >= 0 && a.u[i]+a.v[j] < s {
				return 0, nil, fmt.Errorf("pair %d-%d: %d + %d < %d", i, j, a.u[i], a.v[j], s)
			}
		}
		rank := int(a.start[i+1] - a.start[i])
		if e := a.match[i]; e != none {
			rank = int(e - a.start[i])
			sum += a.pairs[e].score
			if a.owner[a.pairs[e].vehicle] != int32(i) {
				return 0, nil, fmt.Errorf("need %d has vehicle %d, which has need %d", i, a.pairs[e].vehicle, a.owner[a.pairs[e].vehicle])
			}
		}
		ranks = append(ranks, rank)
	}
	for j, v := range a.v {
		duals += v
		if v < 0 || a.owner[j] == none && v != 0 {
			return 0, nil, fmt.Errorf("vehicle %d: dual %d", j, v)
		}
	}
	if duals != sum {
		return 0, nil, fmt.Errorf("scores sum to %d, duals to %d", sum, duals)
	}
	return sum, ranks, nil
}

// bruteForce tries every matching: the highest sum, and among those the lexicographically smallest ranks.
func (m instance) bruteForce() (best int64, ranks []int) {
	taken := make([]bool, 64)
	now := make([]int, len(m))
	best = -1
	var try func(i int, sum int64)
	try = func(i int, sum int64) {
		if i == len(m) {
			if sum > best || sum == best && slices.Compare(now, ranks) < 0 {
				best, ranks = sum, slices.Clone(now)
			}
			return
		}
		js := m.ranked(i)
		for rank, j := range js {
			if !taken[j] {
				taken[j], now[i] = true, rank
				try(i+1, sum+m[i][j])
				taken[j] = false
			}
		}
		now[i] = len(js)
		try(i+1, sum)
	}
	try(0, 0)
	return best, ranks
}

// hungarian is the classic dense method of Kuhn and Munkres (in the form of e-maxx), O(n^2 m): the highest sum of scores.
func (m instance) hungarian() int64 {
	n := len(m)
	if n == 0 {
		return 0
	}
	width := len(m[0]) + n // a private column of worth 0 for each need that stays unserved
	cost := func(i, j int) int64 {
		if j >= len(m[0]) || m[i][j] < 0 {
			return 0
		}
		return -m[i][j]
	}
	const inf = int64(1) << 60
	u, v := make([]int64, n+1), make([]int64, width+1)
	p, way := make([]int, width+1), make([]int, width+1)
	for i := 1; i <= n; i++ {
		p[0] = i
		j0 := 0
		least, used := make([]int64, width+1), make([]bool, width+1)
		for j := range least {
			least[j] = inf
		}
		for {
			used[j0] = true
			i0, delta, j1 := p[j0], inf, 0
			for j := 1; j <= width; j++ {
				if used[j] {
					continue
				}
				if now := cost(i0-1, j-1) - u[i0] - v[j]; now < least[j] {
					least[j], way[j] = now, j0
				}
				if least[j] < delta {
					delta, j1 = least[j], j
				}
			}
			for j := 0; j <= width; j++ {
				if used[j] {
					u[p[j]] += delta
					v[j] -= delta
				} else {
					least[j] -= delta
				}
			}
			if j0 = j1; p[j0] == 0 {
				break
			}
		}
		for j0 != 0 {
			p[j0] = p[way[j0]]
			j0 = way[j0]
		}
	}
	return v[0]
}

func TestAssignmentIsTheCanonicalBestOfAll(t *testing.T) {
	t.Parallel()
	r := rand.New(rand.NewPCG(1, 1))
	for k := range 20_000 {
		// Few distinct scores make many ties.
		most := []int64{0, 1, 2, 5, 1000}[r.IntN(5)]
		m := randomInstance(r, r.IntN(6), 1+r.IntN(6), 20+r.IntN(81), most)
		sum, ranks, err := m.solved().check(m)
		if err != nil {
			t.Fatalf("market %d %v: %v", k, m, err)
		}
		wantSum, wantRanks := m.bruteForce()
		if sum != wantSum || !slices.Equal(ranks, wantRanks) {
			t.Fatalf("market %d %v: got %d %v, brute force %d %v", k, m, sum, ranks, wantSum, wantRanks)
		}
	}
}

func TestAssignmentEqualsTheHungarianMethod(t *testing.T) {
	t.Parallel()
	r := rand.New(rand.NewPCG(2, 2))
	for k := range 1000 {
		// From one vehicle for three needs to three vehicles a need; sparse to full; flat to steep scores up to 2^53.
		needs := 1 + r.IntN(60)
		vehicles := max(1, needs*(1+r.IntN(9))/3)
		m := randomInstance(r, needs, vehicles, []int{5, 20, 100}[r.IntN(3)], []int64{1, 10, 10_000, 1 << 53}[r.IntN(4)])
		sum, _, err := m.solved().check(m)
		if err != nil {
			t.Fatalf("market %d: %v", k, err)
		}
		if want := m.hungarian(); sum != want {
			t.Fatalf("market %d, %d x %d: got %d, the Hungarian method %d", k, needs, vehicles, sum, want)
		}
	}
}

// The canonical result depends on the pairs alone: not on the names of vehicles, nor on how an optimum was found.
func TestTiesAreBrokenTheSameWayUnderEveryName(t *testing.T) {
	t.Parallel()
	r := rand.New(rand.NewPCG(3, 3))
	for k := range 500 {
		needs, vehicles := 1+r.IntN(40), 1+r.IntN(40)
		m := randomInstance(r, needs, vehicles, 30, int64(r.IntN(4)))
		_, want, err := m.solved().check(m)
		if err != nil {
			t.Fatal(err)
		}
		names := r.Perm(vehicles)
		var a assignment
		a.reset()
		for i := range m {
			for _, j := range m.ranked(i) {
				a.add(int32(names[j]), m[i][j])
			}
			a.endNeed()
		}
		a.solve(vehicles, nil)
		renamed := make(instance, needs)
		for i := range m {
			renamed[i] = make([]int64, vehicles)
			for j, s := range m[i] {
				renamed[i][names[j]] = s
			}
		}
		if _, got, err := a.check(renamed); err != nil || !slices.Equal(got, want) {
			t.Fatalf("market %d %v: ranks %v, renamed %v (%v)", k, m, want, got, err)
		}
	}
}

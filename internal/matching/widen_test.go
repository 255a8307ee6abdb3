package matching

import (
	"cmp"
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/marketd/marketd/market"
)

// world is all that there is: vehicles with offers at places on a line, and needs. Only a supply that shows rings sees it.
type world struct {
	needs    []Need
	at       []int64 // of needs, ms from 0
	vehicles []place
	ring     int // vehicles in a first ring
}

type place struct {
	at, price int64
	leisure   int64 // ms that it takes for a trip
	apart     bool
}

func randomWorld(r *rand.Rand, prices Prices) *world {
	w := &world{ring: 1 + r.IntN(4)}
	needs := 1 + r.IntN(14)
	side := []int64{10, 1000, 100_000, 1_000_000}[r.IntN(4)]
	for i := range needs {
		n := Need{
			ID: needName(i), Seq: int64(i), Ceiling: 1 + r.Int64N(20_000), Latest: 2_000_000, WindowEnds: 500, ExpiresAt: 1_000_000,
			Invited: 9, ValueOfTime: r.Int64N(20_000),
		}
		if r.IntN(2) == 0 {
			n.VehicleTime = r.Int64N(20_000)
			if prices == First {
				n.Credit = r.Int64N(5000)
			}
		}
		if prices == First && r.IntN(3) == 0 {
			n.Subsidy = r.Int64N(3000)
		}
		w.needs, w.at = append(w.needs, n), append(w.at, r.Int64N(side))
	}
	for range max(1, needs*(1+r.IntN(9))/3) { // from one vehicle for three needs to three a need
		w.vehicles = append(w.vehicles, place{r.Int64N(side), 1 + r.Int64N(8000), 1 + r.Int64N(side), r.IntN(12) == 0})
	}
	return w
}

func (w *world) wait(i, j int) int64 { return max(w.at[i]-w.vehicles[j].at, w.vehicles[j].at-w.at[i]) }

func (w *world) bid(i, j int) Bid {
	pickup := w.wait(i, j)
	return Bid{
		Need: w.needs[i].ID, Vehicle: vehicleName(j), Price: w.vehicles[j].price, PickupAt: pickup, DropoffAt: pickup, Busy: pickup + w.vehicles[j].leisure,
		Apart: w.vehicles[j].apart, Standing: true, Expires: 1e9,
	}
}

// instance is the full graph.
func (w *world) instance() instance {
	m := make(instance, len(w.needs))
	for i := range m {
		for j := range w.vehicles {
			b := w.bid(i, j)
			score, _, ok := w.needs[i].Score(&b)
			if !ok {
				score = -1
			}
			m[i] = append(m[i], score)
		}
	}
	return m
}

// supply answers questions: nearest first, twice as many each time, with the bound of the rest.
type supply struct {
	*world
	shown []int // of each need
}

func (s *supply) answer(w Widen) Widened {
	c := Widened{Number: w.Number, Round: w.Round}
	for _, q := range w.Needs {
		i := int(q.Need[31]) - 1
		order := make([]int, len(s.vehicles))
		for j := range order {
			order[j] = j
		}
		slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(s.wait(i, a), s.wait(i, b)) })
		r := Ring{Need: q.Need, Bound: -1}
		for first := true; first || r.Bound > q.Until; first = false {
			ring := order[s.shown[i]:min(len(order), max(s.ring, 2*s.shown[i]))]
			s.shown[i] += len(ring)
			for _, j := range ring {
				r.Offers = append(r.Offers, s.bid(i, j))
			}
			r.Bound = -1
			if rest := order[s.shown[i]:]; len(rest) > 0 {
				least := slices.MinFunc(s.vehicles, func(a, b place) int { return cmp.Compare(a.price, b.price) })
				r.Bound = s.needs[i].Bound(least.price, s.wait(i, rest[0]), s.wait(i, rest[0])+1)
			}
		}
		c.Needs = append(c.Needs, r)
	}
	return c
}

// clear posts all needs and plays supply until the clearing is decided; nil: nobody can be served.
func (w *world) clear(t *testing.T, prices Prices) (c *Clearing, columns int) {
	book := New(Config{Prices: prices})
	effects := []Effect{}
	for _, n := range w.needs {
		effects = append(effects, book.Apply(0, AddNeed{Need: n, Bound: Unknown})...)
	}
	effects = append(effects, book.Apply(500, Tick{})...)
	s := &supply{w, make([]int, len(w.needs))}
	for len(effects) > 0 {
		e := effects[0]
		effects = effects[1:]
		switch e := e.(type) {
		case Widen:
			effects = append(effects, book.Apply(500, s.answer(e))...)
		case Clear:
			proveRecord(t, e.Clearing)
			for _, n := range e.Clearing.Needs {
				if n.Open {
					t.Fatal("supply said all that it was asked, and the bound was not met")
				}
			}
			return e.Clearing, len(e.Clearing.Columns)
		}
	}
	return nil, 0
}

// Whatever part of supply a clearing has seen, it decides as if it had seen all.
func TestClearingOverRingsEqualsTheFullGraph(t *testing.T) {
	t.Parallel()
	r := rand.New(rand.NewPCG(21, 21))
	seen, all := 0, 0
	for k := range 6000 {
		w := randomWorld(r, First)
		m := w.instance()
		want := m.hungarian()
		c, columns := w.clear(t, First)
		sum := int64(0)
		if c != nil {
			for _, a := range c.Awards {
				sum += m[a.Need[31]-1][a.Vehicle[19]-1]
			}
		}
		if sum != want {
			t.Fatalf("world %d %+v: the clearing scores %d, the full graph %d", k, w, sum, want)
		}
		seen += columns
		for i := range m {
			all += len(m[i])
		}
	}
	t.Logf("%d of %d pairs were columns", seen, all)
}

// Prices too are those of the full graph: what it would lose without each winner.
func TestPricesOverRingsEqualTheFullGraph(t *testing.T) {
	t.Parallel()
	r := rand.New(rand.NewPCG(22, 22))
	winners := 0
	for k := range 2000 {
		w := randomWorld(r, Vickrey)
		c, _ := w.clear(t, Vickrey)
		if c == nil {
			continue
		}
		// The market that sets prices: without vehicles that stand apart, and what they won.
		m := w.instance()
		for _, a := range c.Awards {
			if w.vehicles[a.Vehicle[19]-1].apart {
				m = m.unserved(int(a.Need[31] - 1))
			}
		}
		for i := range m {
			m[i] = slices.Clone(m[i])
			for j, v := range w.vehicles {
				if v.apart {
					m[i][j] = -1
				}
			}
		}
		best := m.hungarian()
		for _, a := range c.Awards {
			j := int(a.Vehicle[19] - 1)
			want := w.vehicles[j].price
			if !w.vehicles[j].apart {
				want += best
				if m.vehicles() > 1 {
					want -= m.without(j).hungarian()
				}
				winners++
			}
			if a.Price != want || a.Price > w.needs[a.Need[31]-1].Ceiling {
				t.Fatalf("world %d %+v: vehicle %d is paid %d for need %s, want %d", k, w, j, a.Price, a.Need, want)
			}
		}
	}
	t.Logf("%d winners", winners)
}

// Ten thousand bids on one need are bids like others: each is answered, one wins, and all others hear why.
func TestTenThousandBidsOnOneNeed(t *testing.T) {
	t.Parallel()
	const many = 10_000
	book := New(Config{})
	book.Apply(0, AddNeed{Need: Need{
		ID: needName(0), Ceiling: 1_000_000, Latest: 1e9, WindowEnds: 500, ExpiresAt: 1e6, Invited: many + 1, ValueOfTime: 1000,
	}})
	for i := range many {
		bid := Bid{ID: market.BidID(market.Keccak(fmt.Append(nil, i))), Need: needName(0), Vehicle: address(int32(i)), Expires: 1e9}
		bid.Price = 1000 + int64(i*7919%many)
		for _, e := range book.Apply(1, AddBids{Bids: []Bid{bid}}) {
			if _, asked := e.(WakeAt); !asked {
				t.Fatalf("bid %d: %+v", i, e)
			}
		}
	}
	c := book.Apply(500, Tick{})[0].(Clear).Clearing
	proveRecord(t, c)
	if len(c.Awards) != 1 || c.Awards[0].Price != 1000 || len(c.Losers) != many-1 {
		t.Fatalf("%d awards, %d losers", len(c.Awards), len(c.Losers))
	}
	for _, e := range book.Apply(501, Committed{Number: c.Number}) {
		t.Errorf("afterwards: %+v", e)
	}
}

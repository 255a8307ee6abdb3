package matching

import (
	"bytes"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/marketd/marketd/market"
)

// sample is a clearing with a pick, a need that stays unserved, ties, and both kinds of bids.
func sample(t testing.TB) *Clearing {
	t.Helper()
	b := New(Config{NextClearing: 42})
	bid := func(n, v int, price, pickup int64, standing bool) Bid {
		return Bid{
			ID: market.BidID{30: byte(n), 31: byte(v)}, Need: needName(n), Vehicle: vehicleName(v), Price: price, PickupAt: pickup,
			DropoffAt: pickup + 600_000, Penalty: int64(v), Standing: standing, Expires: 1e9,
		}
	}
	need := func(n int, choose bool) Need {
		return Need{
			ID: needName(n), Seq: int64(10 + 3*n), Ceiling: 9_000_000 - int64(n), Latest: 1e9, DropoffBy: 700_000, WindowEnds: 500,
			ExpiresAt: 60_000, Invited: 9, ValueOfTime: 2_500_000, Attempt: n % 2, Choose: choose,
		}
	}
	for n := range 4 {
		b.Apply(0, AddNeed{Need: need(n, n == 3)})
	}
	b.Apply(1, AddBids{Bids: []Bid{
		bid(0, 1, 5_000_000, 60_000, false), bid(0, 2, 5_000_001, 60_000, true), bid(1, 1, 5_000_000, 90_000, false),
		bid(1, 2, 5_000_000, 90_000, true), bid(2, 1, 6_000_000, 300_000, true), bid(3, 5, 8_999_000, 900_000, false),
	}})
	b.flight = &flight{number: 41} // so that the pick waits for the others
	b.Apply(2, Pick{Need: needName(3), Bid: market.BidID{30: 3, 31: 5}})
	for _, e := range b.Apply(500, Committed{Number: 41}) {
		if c, ok := e.(Clear); ok {
			return c.Clearing
		}
	}
	t.Fatal("no clearing")
	return nil
}

// The record is kept for years: its bytes do not depend on machine or version.
func TestRecordHasTheSameBytesForEver(t *testing.T) {
	t.Parallel()
	c := sample(t)
	if len(c.Needs) != 4 || len(c.Awards) != 3 || len(c.Columns) != 6 {
		t.Fatalf("the sample changed: %+v", c)
	}
	proveRecord(t, c)
	const want = "0x9edbca87b13e156f1b4c922bcdbbec930cbc05aceac03eb474ccd4f879b8d6a5"
	if got := Digest(c.Encode()).String(); got != want {
		t.Errorf("digest %s, want %s: a change of the format needs a new version byte", got, want)
	}
}

func TestCertifyCatchesEveryForgery(t *testing.T) {
	t.Parallel()
	for name, forge := range map[string]func(c *Clearing){
		"another winner": func(c *Clearing) {
			c.Awards[0].Vehicle = c.Vehicles[1].Address
			c.Awards[1].Vehicle = c.Vehicles[0].Address
		},
		"a vehicle twice":          func(c *Clearing) { c.Awards[1].Vehicle = c.Awards[0].Vehicle },
		"a need twice":             func(c *Clearing) { c.Awards[1] = c.Awards[0] },
		"no award":                 func(c *Clearing) { c.Awards = c.Awards[1:] },
		"a stranger":               func(c *Clearing) { c.Awards[0].Vehicle[0]++ },
		"a higher price":           func(c *Clearing) { c.Awards[0].Price++ },
		"another attempt":          func(c *Clearing) { c.Awards[0].Attempt++ },
		"asked, not awarded":       func(c *Clearing) { c.Awards[0].Standing = !c.Awards[0].Standing },
		"a score":                  func(c *Clearing) { c.Columns[0].Score++ },
		"a column's price":         func(c *Clearing) { c.Columns[0].Price-- },
		"a price below 0":          func(c *Clearing) { c.Columns[0].Price = -1 },
		"a price over the ceiling": func(c *Clearing) { c.Columns[5].Price = c.Needs[3].Ceiling + 1 },
		"a delay":                  func(c *Clearing) { c.Columns[0].Delay += 1000 },
		"a ceiling":                func(c *Clearing) { c.Needs[0].Ceiling++ },
		"a rank":                   func(c *Clearing) { c.Columns[0], c.Columns[1] = c.Columns[1], c.Columns[0] },
		"a column less":            func(c *Clearing) { c.Columns = c.Columns[:5] },
		"a column twice":           func(c *Clearing) { c.Columns[1] = c.Columns[0] },
		"a column of nobody":       func(c *Clearing) { c.Columns[0].Vehicle = 9 },
		"a column of no need":      func(c *Clearing) { c.Columns[5].Need = 9 },
		"an idle vehicle":          func(c *Clearing) { c.Vehicles = append(c.Vehicles, ClearedVehicle{}) },
		"the order of needs":       func(c *Clearing) { c.Needs[0].Seq = 99 },
		"a need's dual":            func(c *Clearing) { c.Needs[0].Dual++ },
		"a need's dual below 0":    func(c *Clearing) { c.Needs[2].Dual = -1 },
		"a vehicle's dual":         func(c *Clearing) { c.Vehicles[0].Dual-- },
		"a vehicle's dual below 0": func(c *Clearing) { c.Vehicles[2].Dual = -1 },
		"a bound":                  func(c *Clearing) { c.Needs[0].Bound = c.Needs[0].Dual + 1 },
		"a second pick": func(c *Clearing) {
			c.Needs[0].Picked = true
			c.Columns[0].Score, c.Columns[1].Score = 0, 0
		},
	} {
		c := sample(t)
		forge(c)
		if err := Certify(c); err == nil {
			t.Errorf("%s: not caught", name)
		}
	}
}

// priced is a clearing under vickrey with prices that lead from one to the next, a phantom that wins, one that loses, and
// bounds.
func priced(t testing.TB) *Clearing {
	t.Helper()
	b := New(Config{NextClearing: 7, Prices: Vickrey})
	rings := Widened{Number: 7}
	for n := range 4 {
		b.Apply(0, AddNeed{Bound: Unknown, Need: Need{
			ID: needName(n), Seq: int64(n), Ceiling: 1000, Latest: 1e9, WindowEnds: 500, ExpiresAt: 60_000, Invited: 9,
		}})
		rings.Needs = append(rings.Needs, Ring{Need: needName(n), Bound: int64(10 * n)})
	}
	for _, x := range []struct {
		n, v  int
		price int64
		apart bool
	}{{0, 0, 500, false}, {0, 1, 550, false}, {1, 1, 540, false}, {1, 2, 600, false}, {1, 4, 590, true}, {2, 3, 100, true}, {2, 5, 120, false}, {3, 6, 700, false}} {
		r := &rings.Needs[x.n]
		r.Offers = append(r.Offers, Bid{Need: needName(x.n), Vehicle: vehicleName(x.v), Price: x.price, Apart: x.apart, Standing: true, Expires: 1e9})
	}
	b.Apply(500, Tick{})
	effects := b.Apply(500, rings)
	for _, e := range effects {
		switch e := e.(type) {
		case Clear:
			return e.Clearing
		case Widen: // need 3 keeps nothing of its score, so that its bound must be nothing
			effects := b.Apply(500, Widened{Number: 7, Round: 1, Needs: []Ring{{Need: needName(3), Bound: 0}}})
			if c, ok := effects[0].(Clear); ok {
				return c.Clearing
			}
		}
	}
	t.Fatal("no clearing")
	return nil
}

func TestCertifyCatchesEveryForgeryOfPrices(t *testing.T) {
	t.Parallel()
	c := priced(t)
	proveRecord(t, c)
	var paid []int64
	for _, a := range c.Awards {
		paid = append(paid, a.Price)
	}
	// Vehicle 2 holds up the price of vehicle 1, which holds up that of vehicle 0; the phantoms hold up nobody's.
	if want := []int64{610, 600, 100, 1000}; !slices.Equal(paid, want) {
		t.Fatalf("paid %v, want %v", paid, want)
	}
	for name, forge := range map[string]func(c *Clearing){
		"a price too high":             func(c *Clearing) { c.Awards[0].Price++ },
		"a price too low":              func(c *Clearing) { c.Awards[0].Price-- },
		"all prices too low":           func(c *Clearing) { c.Awards[0].Price -= 20; c.Awards[1].Price -= 20 },
		"a phantom's price":            func(c *Clearing) { c.Awards[2].Price++ },
		"the rule":                     func(c *Clearing) { c.Prices = First },
		"a phantom that is none":       func(c *Clearing) { c.Vehicles[2].Apart = false },
		"a phantom that sets no price": func(c *Clearing) { c.Vehicles[3].Apart = true },
		"a bound above what is left":   func(c *Clearing) { c.Needs[0].Bound = 391 },
		"a price over the maximum":     func(c *Clearing) { c.Awards[3].Price++ },
		"awarded, not asked":           func(c *Clearing) { c.Awards[0].Asked = false },
	} {
		c := priced(t)
		forge(c)
		if err := Certify(c); err == nil {
			t.Errorf("%s: not caught", name)
		}
	}
}

// Where several matchings are best, only the canonical one passes: the choice among them is not the market's.
func TestReplayRefusesAnotherOptimum(t *testing.T) {
	t.Parallel()
	b := New(Config{})
	for n := range 2 {
		b.Apply(0, AddNeed{Need: Need{ID: needName(n), Seq: int64(n), Ceiling: 100, Latest: 1e9, WindowEnds: 500, ExpiresAt: 1e9, Invited: 9}})
		for v := range 2 {
			b.Apply(0, AddBids{Bids: []Bid{{Need: needName(n), Vehicle: vehicleName(v), Price: 50, Expires: 1e9}}})
		}
	}
	c := b.Apply(500, Tick{})[0].(Clear).Clearing
	c.Awards[0].Vehicle, c.Awards[1].Vehicle = c.Awards[1].Vehicle, c.Awards[0].Vehicle
	if err := Certify(c); err != nil {
		t.Fatalf("it is an optimum: %v", err)
	}
	if _, err := Replay(c.Encode()); err == nil || !strings.Contains(err.Error(), "the record says otherwise") {
		t.Fatalf("replay: %v", err)
	}
}

func TestDecodeRefusesDamagedRecords(t *testing.T) {
	t.Parallel()
	record := sample(t).Encode()
	for i := range record {
		if _, err := DecodeClearing(record[:i]); err == nil {
			t.Fatalf("%d of %d bytes pass", i, len(record))
		}
	}
	if _, err := DecodeClearing(append(bytes.Clone(record), 0)); err == nil {
		t.Fatal("an extra byte passes")
	}
	if _, err := DecodeClearing([]byte{9}); err == nil || !strings.Contains(err.Error(), "version 9") {
		t.Fatalf("another version: %v", err)
	}
	// A changed byte either fails, or is another clearing: nothing is read and dropped.
	r := rand.New(rand.NewPCG(6, 6))
	for range 100_000 {
		changed := bytes.Clone(record)
		for range 1 + r.IntN(3) {
			changed[1+r.IntN(len(record)-1)] = byte(r.Uint32())
		}
		if c, err := DecodeClearing(changed); err == nil && !bytes.Equal(c.Encode(), changed) {
			t.Fatal("two records of one clearing")
		}
	}
}

func FuzzReplay(f *testing.F) {
	f.Add(sample(f).Encode())
	f.Fuzz(func(t *testing.T, record []byte) {
		if c, err := Replay(record); err == nil && !bytes.Equal(c.Encode(), record) {
			t.Fatal("two records of one clearing")
		}
	})
}

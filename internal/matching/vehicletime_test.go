package matching

import (
	"testing"

	"github.com/marketd/marketd/market"
)

// timed is a clearing in which one vehicle is fought for by a need that keeps it longer and one that keeps it shorter.
func timed(t testing.TB, vehicleTime, credit int64) *Clearing {
	t.Helper()
	b := New(Config{NextClearing: 3})
	for n := range 2 {
		b.Apply(0, AddNeed{Need: Need{
			ID: needName(n), Seq: int64(n), Ceiling: 9000 - int64(1000*n), Latest: 1e9, WindowEnds: 500, ExpiresAt: 60_000, Invited: 9,
			VehicleTime: vehicleTime, Credit: credit,
		}})
		b.Apply(1, AddBids{Bids: []Bid{{
			Need: needName(n), Vehicle: vehicleName(0), Price: 5000, PickupAt: 60_000, DropoffAt: 1_060_000 - int64(600_000*n),
			Busy: 1_000_000 - int64(600_000*n), Standing: true, Expires: 1e9,
		}}})
	}
	for _, e := range b.Apply(500, Tick{}) {
		if c, ok := e.(Clear); ok {
			proveRecord(t, c.Clearing)
			return c.Clearing
		}
	}
	return nil
}

func TestAVehicleGoesToWhoKeepsItShorterWhereItsTimeIsDear(t *testing.T) {
	t.Parallel()
	for _, x := range []struct {
		vehicleTime, credit int64
		wins                int // -1: nobody
	}{{0, 0, 0}, {1000, 0, 0}, {2000, 0, 1}, {8000, 0, -1}, {8000, 2000, 1}, {0, 2000, 0}} {
		wins := -1
		if c := timed(t, x.vehicleTime, x.credit); c != nil {
			wins = int(c.Awards[0].Need[31]) - int(needName(0)[31])
		}
		if wins != x.wins {
			t.Errorf("at %d for 1000 s and a credit of %d need %d wins, want %d", x.vehicleTime, x.credit, wins, x.wins)
		}
	}
}

func TestACreditServesNobodyWhoseWaitCostsMoreThanTheTrip(t *testing.T) {
	t.Parallel()
	n := Need{Ceiling: 1000, Latest: 1e9, ValueOfTime: 1000, Credit: 5000}
	bid := Bid{Price: 900, PickupAt: 100_000, DropoffAt: 100_000}
	if score, _, ok := n.Score(&bid); !ok || score != 5000 {
		t.Errorf("where nothing is left it scores %d, %v", score, ok)
	}
	bid.PickupAt, bid.DropoffAt = 101_000, 101_000
	if _, _, ok := n.Score(&bid); ok {
		t.Error("a rider who would rather leave is served")
	}
	if n.Bound(900, 101_000, 0) != -1 || n.Bound(900, 100_000, 0) != 5000 {
		t.Error("a bound is not what the best bid scores")
	}
}

func TestTheTermsOfVehiclesTimeAreInTheRecordAndProved(t *testing.T) {
	t.Parallel()
	c := timed(t, 2000, 300)
	if got, err := DecodeClearing(c.Encode()); err != nil || got.Needs[1].VehicleTime != 2000 || got.Needs[1].Credit != 300 || got.Columns[1].Busy != 400_000 {
		t.Fatalf("read %+v, %v", got, err)
	}
	for name, forge := range map[string]func(c *Clearing){
		"a rate":            func(c *Clearing) { c.Needs[1].VehicleTime = 2 * c.Needs[1].VehicleTime },
		"a credit":          func(c *Clearing) { c.Needs[0].Credit += 5 },
		"a busy time":       func(c *Clearing) { c.Columns[0].Busy /= 2 },
		"less than no time": func(c *Clearing) { c.Columns[0].Busy = -1 },
	} {
		c := timed(t, 2000, 300)
		forge(c)
		if err := Certify(c); err == nil {
			t.Errorf("%s: not caught", name)
		}
	}
}

func TestCreditsAreRefusedWhereTheyMightLiftPrices(t *testing.T) {
	t.Parallel()
	b := New(Config{Prices: Vickrey})
	n := Need{ID: needName(0), Ceiling: 1000, Latest: 1e9, WindowEnds: 500, ExpiresAt: 1e6, Credit: 1}
	refused, ok := b.Apply(0, AddNeed{Need: n})[0].(Refuse)
	if !ok || refused.Err.Type != market.ProblemInvalid {
		t.Errorf("%+v", refused)
	}
	n.Credit, n.VehicleTime = 0, 1000 // a cost alone lowers scores, and prices with them
	for _, e := range b.Apply(0, AddNeed{Need: n}) {
		if _, no := e.(Refuse); no {
			t.Errorf("%+v", e)
		}
	}
}

// earned is a clearing with so many awards of 1000 each.
func earned(awards int) *Clearing {
	c := &Clearing{}
	for i := range awards {
		c.Needs = append(c.Needs, ClearedNeed{ID: needName(i), VehicleTime: 2000, Credit: 500})
		c.Vehicles = append(c.Vehicles, ClearedVehicle{Address: vehicleName(i)})
		c.Columns = append(c.Columns, Column{Need: int32(i), Vehicle: int32(i), Score: 200, Busy: 400_000})
		c.Awards = append(c.Awards, Award{Need: needName(i), Vehicle: vehicleName(i)})
	}
	return c
}

func TestVehiclesTimeCostsThreeQuartersOfWhatItEarns(t *testing.T) {
	t.Parallel()
	v := VehicleTime{Credit: 500}
	v.Pass(1_000_000, 10)
	if v.Rate() != 0 {
		t.Error("it costs something before anything is earned")
	}
	day := int64(1_000_000)
	for range 8 * 60 { // a minute each: 5 needs of 1000 by 10 vehicles
		day += 60_000
		v.Pass(day, 10)
		v.Earn(earned(5))
	}
	// 5000 a minute over 10 minutes of vehicles are 8,333 for 1000 s, of which three quarters.
	if rate := v.Rate(); rate < 6200 || rate > 6400 {
		t.Errorf("the rate is %d", rate)
	}
	again := v
	if again.Pass(day+30_000, 10); again.Rate() >= v.Rate() {
		t.Error("it does not fall where nothing is earned")
	}
	if again = v; true {
		again.Pass(day+90, 1000)
		again.Pass(day+60_090, 1000)
	}
	if again.Rate() > v.Rate()/10 {
		t.Errorf("with a hundred times as many vehicles it is %d, was %d", again.Rate(), v.Rate())
	}
	if v.Pass(day+memory, 10); v.Rate() != 0 {
		t.Error("what was earned long ago counts")
	}
	if v.Pass(day-memory, 10); v.at != day+memory {
		t.Error("time steps back")
	}
}

func TestVehiclesTimeIsBounded(t *testing.T) {
	t.Parallel()
	v := VehicleTime{Credit: 1}
	v.Earn(earned(3))
	if v.Rate() != 0 {
		t.Error("without vehicles it costs something")
	}
	v.Pass(1, 1<<40)
	v.Pass(1e15, 1<<40)
	v.earned = 1 << 60
	v.Earn(earned(3))
	if v.Rate() < 0 || v.earned != 1<<60 || v.offered < 0 {
		t.Errorf("%+v", v)
	}
	v.Pass(1e15+1, 1)
	v.vehicles, v.offered = 1, 1
	if rate := v.Rate(); rate != mostRate {
		t.Errorf("the rate is %d", rate)
	}
	if (&VehicleTime{earned: 1e9, offered: 1e9}).Rate() != 0 {
		t.Error("without a credit it costs something")
	}
}

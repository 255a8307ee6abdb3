package matching

import (
	"math/bits"

	"github.com/marketd/marketd/market"
)

// VehicleTime works out what a vehicle's time costs: three quarters of what the region's vehicles earned with theirs of late, idle
// ones included. What one earns is the score of its need, with the credit and without the cost. So time is dear where all vehicles
// are busy and others wait, and costs next to nothing where most stand idle. The zero value with a Credit is ready; without one
// a vehicle's time costs nothing. All arithmetic is on whole numbers: the same calls give the same rates.
type VehicleTime struct {
	Credit int64 // what serving a need is worth against its vehicle's time

	at       int64 // unix ms up to which it knows
	vehicles int64
	earned   int64 // base units, of the last half hour or so: it fades
	offered  int64 // ms of all vehicles' time, in the same
}

const (
	memory = 30 * 60 * 1000 // ms in which the past fades to a third
	begins = 10 * 60 * 1000 // ms for which vehicles count at least: nobody knows what is earned in a minute
	most   = 1 << 24        // vehicles of a region, so that nothing overflows

	mostRate = market.MaxCeiling
)

// Pass lets time pass to now, with so many vehicles from now on, idle and busy.
func (t *VehicleTime) Pass(now int64, vehicles int) {
	if spent := min(now-t.at, memory); t.at > 0 && spent > 0 {
		t.earned -= portion(t.earned, spent)
		t.offered += t.vehicles*spent - portion(t.offered, spent)
	}
	t.at, t.vehicles = max(t.at, now), int64(min(max(vehicles, 0), most))
}

// portion is how much of x fades in so many ms, rounded up, so that all of it does.
func portion(x, spent int64) int64 {
	hi, lo := bits.Mul64(uint64(x), uint64(spent))
	lo, carry := bits.Add64(lo, memory-1, 0)
	q, _ := bits.Div64(hi+carry, lo, memory)
	return int64(q)
}

// Earn adds what the awards of a clearing are worth.
func (t *VehicleTime) Earn(c *Clearing) {
	awards := c.Awards
	for i := range c.Columns {
		col := &c.Columns[i]
		n := &c.Needs[col.Need]
		if len(awards) > 0 && awards[0].Need == n.ID && awards[0].Vehicle == c.Vehicles[col.Vehicle].Address {
			awards = awards[1:]
			if !n.Picked {
				t.earned = min(t.earned+col.Score+timeCost(n.VehicleTime, col.Busy), 1<<60)
			}
		}
	}
}

// Rate is what 1000 s of a vehicle cost now, in base units.
func (t *VehicleTime) Rate() int64 {
	offered := max(t.offered, t.vehicles*begins)
	if t.Credit == 0 || offered == 0 {
		return 0
	}
	hi, lo := bits.Mul64(uint64(t.earned), 3*1_000_000/4)
	if hi >= uint64(offered) {
		return mostRate
	}
	q, _ := bits.Div64(hi, lo, uint64(offered))
	return int64(min(q, mostRate))
}

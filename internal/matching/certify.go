package matching

import (
	"fmt"
	"math/bits"

	"github.com/marketd/marketd/market"
)

// Certify proves a clearing from what it holds: its awards are a matching over its columns, every score is the published
// one, its duals show that no other matching scores more, nor one that uses a pair beyond the bounds, and the prices are
// those of its rule. It does not search, and shares no code with the solver. The error names the first thing that is
// wrong. Where supply said no more and a need is Open, the proof is over the columns alone.
func Certify(c *Clearing) error {
	err := c.wellFormed()
	if err != nil {
		return fmt.Errorf("certify clearing %d: %w", c.Number, err)
	}
	won, err := c.wins()
	if err == nil {
		err = c.optimal(won)
	}
	if err == nil {
		err = c.fairlyPriced(won)
	}
	if err != nil {
		return fmt.Errorf("certify clearing %d: %w", c.Number, err)
	}
	return nil
}

// wellFormed checks needs and columns: in order, each pair once, each vehicle in order of its first column, scores right.
func (c *Clearing) wellFormed() error {
	for i := 1; i < len(c.Needs); i++ {
		if c.Needs[i].Seq < c.Needs[i-1].Seq {
			return fmt.Errorf("need %s is out of order", c.Needs[i].ID)
		}
	}
	last := make([]int32, len(c.Vehicles)) // the last need that each vehicle had a column of, counted from 1
	seen, i := int32(0), int32(-1)
	for k, col := range c.Columns {
		switch {
		case col.Need != i && col.Need != i+1 || int(col.Need) >= len(c.Needs) || col.Need < 0:
			return fmt.Errorf("column %d is out of order", k)
		case col.Vehicle < 0 || col.Vehicle > seen || int(col.Vehicle) >= len(c.Vehicles):
			return fmt.Errorf("column %d: vehicle %d is not the next new one", k, col.Vehicle)
		case last[col.Vehicle] == col.Need+1:
			return fmt.Errorf("column %d repeats a pair", k)
		}
		n := c.Needs[col.Need]
		if n.Picked && col.Need == i {
			return fmt.Errorf("need %s was picked and has another column", n.ID)
		}
		score, ok := scoreOf(n.Ceiling, n.Subsidy, col.Price, n.ValueOfTime, col.Delay, col.Penalty)
		if ok {
			score, ok = keep(score, n.Credit, n.VehicleTime, col.Busy)
		}
		if n.Picked {
			score, ok = 0, col.Price <= n.Ceiling
		}
		if col.Need == i && score > c.Columns[k-1].Score {
			return fmt.Errorf("column %d scores more than the one before it", k)
		}
		if col.Price < 0 || col.Delay < 0 || col.Penalty < 0 || col.Busy < 0 || !ok || score != col.Score {
			return fmt.Errorf("column %d: a score of %d is not the published one", k, col.Score)
		}
		if col.Vehicle == seen {
			seen++
		}
		last[col.Vehicle], i = col.Need+1, col.Need
	}
	if int(i) != len(c.Needs)-1 || int(seen) != len(c.Vehicles) {
		return fmt.Errorf("a need or a vehicle has no column")
	}
	return nil
}

// wins checks that the awards are a matching over the columns, and returns the column that each of them won with.
func (c *Clearing) wins() (won []int, err error) {
	used := make(map[market.Address]bool, len(c.Awards))
	k := 0
	for _, w := range c.Awards {
		for k < len(c.Columns) && (c.Needs[c.Columns[k].Need].ID != w.Need || c.Vehicles[c.Columns[k].Vehicle].Address != w.Vehicle) {
			k++
		}
		if k == len(c.Columns) {
			return nil, fmt.Errorf("award of need %s: there is no such column, or it is out of order", w.Need)
		}
		col, n := c.Columns[k], c.Needs[c.Columns[k].Need]
		switch {
		case used[w.Vehicle]:
			return nil, fmt.Errorf("vehicle %s is awarded twice", w.Vehicle)
		case w.Standing != col.Standing || w.Attempt != n.Attempt || w.Asked != (w.Standing || w.Price > col.Price):
			return nil, fmt.Errorf("award of need %s: it is not as its column", w.Need)
		}
		used[w.Vehicle] = true
		won = append(won, k)
		for k < len(c.Columns) && c.Needs[c.Columns[k].Need].ID == n.ID {
			k++
		}
	}
	return won, nil
}

// optimal checks the duals: feasible for every column and bound, and worth together what the awards score.
func (c *Clearing) optimal(won []int) error {
	var duals, scored total
	for _, k := range won {
		scored = scored.plus(c.Columns[k].Score)
	}
	for _, n := range c.Needs {
		if n.Dual < 0 || n.Dual < n.Bound && !n.Open || n.Dual > mostCost {
			return fmt.Errorf("need %s: the dual %d is below 0 or the bound %d", n.ID, n.Dual, n.Bound)
		}
		duals = duals.plus(n.Dual)
	}
	for _, v := range c.Vehicles {
		if v.Dual < 0 || v.Dual > mostCost {
			return fmt.Errorf("vehicle %s: the dual %d is below 0", v.Address, v.Dual)
		}
		duals = duals.plus(v.Dual)
	}
	for k, col := range c.Columns {
		if c.Needs[col.Need].Dual+c.Vehicles[col.Vehicle].Dual < col.Score {
			return fmt.Errorf("column %d: its score exceeds its duals, so a better matching may exist", k)
		}
	}
	if duals != scored {
		return fmt.Errorf("the awards score %v, the duals promise %v", scored, duals)
	}
	return nil
}

// total is a sum of scores in 128 bits: thousands of scores up to 2^53 exceed 64.
type total struct{ hi, lo uint64 }

// plus adds x, which is at least 0.
func (t total) plus(x int64) total {
	lo, carry := bits.Add64(t.lo, uint64(x), 0)
	return total{t.hi + carry, lo}
}

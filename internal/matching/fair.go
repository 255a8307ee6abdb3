package matching

import "fmt"

// fairlyPriced proves the prices of the awards, which won with those columns. Under First a price is the bid's.
//
// Under Vickrey, leave out vehicles that stand apart and the needs that they won. Let v of a winner be what it is paid above its
// bid, u of its need what is left of its score, and both 0 for all who won nothing. If those are optimal duals, no winner is
// paid more than what it is worth to the others; and if none of the u could be lower, no winner is paid less. A u can be lowered
// by no more than it has; and whoever lowers it wants every vehicle that it was indifferent to, so that the need that has
// that vehicle must lower its own; where nobody has it, it is free for all. So every u must lead, from one need to the next by
// such indifference, to a u of 0 or to an idle vehicle.
func (c *Clearing) fairlyPriced(won []int) error {
	f := fairness{Clearing: c, won: make([]int, len(c.Needs)), owner: make([]int32, len(c.Vehicles)), u: make([]int64, len(c.Needs)), v: make([]int64, len(c.Vehicles))}
	for j := range f.owner {
		f.owner[j] = nobody
	}
	for k, at := range won {
		w, col := c.Awards[k], &c.Columns[at]
		f.won[col.Need], f.owner[col.Vehicle] = at+1, col.Need
		extra := w.Price - col.Price
		switch paidAsBid := c.Prices != Vickrey || c.Needs[col.Need].Picked || c.Vehicles[col.Vehicle].Apart; {
		case paidAsBid && extra != 0, extra < 0, extra > col.Score:
			return fmt.Errorf("award of need %s: a price of %d for a bid of %d is not by the rule %s", w.Need, w.Price, col.Price, c.Prices)
		}
		f.u[col.Need], f.v[col.Vehicle] = col.Score-extra, extra
	}
	if c.Prices != Vickrey {
		return nil
	}
	if err := f.feasible(); err != nil {
		return err
	}
	return f.least()
}

type fairness struct {
	*Clearing
	won   []int   // need to column, counted from 1; 0: unserved
	owner []int32 // vehicle to need
	u, v  []int64
}

const nobody = int32(-1)

// counts says that the need is part of the market that sets prices.
func (f *fairness) counts(need int32) bool {
	return f.won[need] == 0 || !f.Vehicles[f.Columns[f.won[need]-1].Vehicle].Apart
}

func (f *fairness) feasible() error {
	for k, col := range f.Columns {
		if f.counts(col.Need) && !f.Vehicles[col.Vehicle].Apart && f.u[col.Need]+f.v[col.Vehicle] < col.Score {
			return fmt.Errorf("column %d: need %s would rather have its vehicle at the price that is paid for it", k, f.Needs[col.Need].ID)
		}
	}
	for i, n := range f.Needs {
		if f.counts(int32(i)) && f.u[i] < n.Bound && !n.Open {
			return fmt.Errorf("need %s: somebody beyond the bound %d may set its price, of which %d is left", n.ID, n.Bound, f.u[i])
		}
	}
	return nil
}

// least looks for a need whose u could be lower, beginning with those whose cannot.
func (f *fairness) least() error {
	wanted := make([][]int32, len(f.Vehicles)) // by needs that are indifferent between it and their own
	var held []int32                           // needs whose u cannot be lower, in the order of discovery
	is := make([]bool, len(f.Needs))
	hold := func(i int32) {
		if !is[i] {
			is[i] = true
			held = append(held, i)
		}
	}
	for k, col := range f.Columns {
		i, j := col.Need, col.Vehicle
		switch {
		case f.won[i] == 0 || !f.counts(i) || f.u[i] == 0:
			hold(i)
		case f.won[i] != k+1 && !f.Vehicles[j].Apart && f.u[i]+f.v[j] == col.Score:
			if f.owner[j] == nobody {
				hold(i)
			} else {
				wanted[j] = append(wanted[j], i)
			}
		}
	}
	for k := 0; k < len(held); k++ {
		if at := f.won[held[k]]; at != 0 && f.counts(held[k]) {
			for _, i := range wanted[f.Columns[at-1].Vehicle] {
				hold(i)
			}
		}
	}
	for i := range f.Needs {
		if !is[i] {
			return fmt.Errorf("need %s: its winner is worth more to the others than it is paid", f.Needs[i].ID)
		}
	}
	return nil
}

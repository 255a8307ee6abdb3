package matching

import (
	"fmt"
	"slices"
)

// Replay repeats a clearing from its record: the same columns must give the same awards at the same prices, and the
// recorded duals must prove them. It returns the recorded clearing.
func Replay(record []byte) (*Clearing, error) {
	c, err := DecodeClearing(record)
	if err != nil {
		return nil, err
	}
	if err := Certify(c); err != nil {
		return nil, err
	}
	again := *c
	again.Needs, again.Vehicles = slices.Clone(c.Needs), slices.Clone(c.Vehicles)
	var a assignment
	again.assign(&a)
	awards := c.Awards
	for i, col := range a.match {
		if col == none {
			continue
		}
		v := c.Vehicles[c.Columns[col].Vehicle].Address
		if len(awards) == 0 || awards[0].Need != c.Needs[i].ID || awards[0].Vehicle != v || awards[0].Price != again.price(col) {
			return nil, fmt.Errorf("replay clearing %d: need %s goes to vehicle %s for %d, the record says otherwise",
				c.Number, c.Needs[i].ID, v, again.price(col))
		}
		awards = awards[1:]
	}
	if len(awards) > 0 {
		return nil, fmt.Errorf("replay clearing %d: need %s stays unserved, the record says otherwise", c.Number, awards[0].Need)
	}
	return c, nil
}

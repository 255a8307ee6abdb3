package matching

import (
	"fmt"
	"slices"
)

// Replay repeats a clearing from its record: the same columns must give the same awards at the same prices with the same
// duals, and those must prove them. It returns the recorded clearing.
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
	again.assign(&a, nil)
	awards := c.Awards
	for i, col := range a.match {
		if col == none {
			continue
		}
		w := again.award(&a, i)
		if len(awards) == 0 || awards[0].Need != w.Need || awards[0].Vehicle != w.Vehicle || awards[0].Price != w.Price {
			return nil, fmt.Errorf("replay clearing %d: need %s goes to vehicle %s for %d, the record says otherwise", c.Number, w.Need, w.Vehicle, w.Price)
		}
		awards = awards[1:]
	}
	if len(awards) > 0 {
		return nil, fmt.Errorf("replay clearing %d: need %s stays unserved, the record says otherwise", c.Number, awards[0].Need)
	}
	if !slices.Equal(again.Needs, c.Needs) || !slices.Equal(again.Vehicles, c.Vehicles) {
		return nil, fmt.Errorf("replay clearing %d: the duals are others than those of the record", c.Number)
	}
	return c, nil
}

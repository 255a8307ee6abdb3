package plan

import "github.com/marketd/marketd/market"

// Habits are what a vehicle grants the people and parcels on board.
type Habits struct {
	BoardMs, AlightMs int64 // how long the first and each other stop take
	DetourPercent     int64 // a ride takes at most so much longer than the direct one: half as long again is 50
	DetourMs          int64 // and so much more
}

// Task makes a task of a need's details. latest bounds its pickup (unix ms), directMs is how long its way takes without any
// detour. Where it is on board since boarded (unix ms, else 0), its first stop is done. Parcels are in no hurry: only rides
// are limited. What a delivery carries stays on board until its last stop, as details do not say what is left where.
func (h Habits) Task(need market.NeedID, d *market.Details, latest, directMs, boarded int64) Task {
	load := d.Load()
	t := Task{Need: need, Boarded: boarded}
	for i, place := range d.Stops {
		s := Stop{Place: place, ServiceMs: h.AlightMs}
		switch {
		case i == 0 && boarded != 0:
			continue
		case i == 0:
			s.Earliest, s.Latest, s.ServiceMs, s.Load = d.Earliest*1000, latest, h.BoardMs, load
		case i == len(d.Stops)-1:
			s.Load = market.Load{}.Minus(load)
			if d.Service == market.Ride {
				s.RideMs = directMs + directMs*h.DetourPercent/100 + h.DetourMs
			}
		}
		t.Stops = append(t.Stops, s)
	}
	return t
}

package supply

import "github.com/marketd/marketd/market"

// SetLoad says how many agreements share the vehicle, and the room that they hold together. It need not have a session. One
// that is shared is a candidate for needs that allow sharing and fit in, never through its standing offer: a tariff does not
// know what one more adds. When it could be there is a guess from where it is; its own bid says when.
func (s *Supply) SetLoad(vehicle market.Address, agreements int, held market.Load) {
	s.change(vehicle, func(st *state) { st.shared, st.held = agreements, held })
}

// takes says that a vehicle that others share may take one more.
func (st *state) takes(d *market.Details) bool {
	return d.Options.Has(market.Shared) && d.Load().Fits(st.Profile.Room().Minus(st.held))
}

func (st *state) full(d *market.Details) Reason {
	if !d.Options.Has(market.Shared) {
		return because("busy", "%d others share it, and the rider wants a vehicle alone", st.shared)
	}
	return because("busy", "%d others share it, and leave too little room", st.shared)
}

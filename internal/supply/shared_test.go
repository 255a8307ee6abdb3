package supply

import (
	"testing"

	"github.com/marketd/marketd/market"
)

func TestASharedVehicleTakesWhoAllowsItAndFitsIn(t *testing.T) {
	t.Parallel()
	n := demo().Network
	centre, steps := n.Search("exchange square", 1)[0].Place, n.Search("harbour steps", 1)[0].Place
	s, car, j := New(demo(), Config{}), vehicleOf(1, market.Car), job(market.Ride, centre, steps)
	v := car.Address
	enter(t, s, car, centre)
	s.SetOffer(v, &market.Offer{Tariff: tariff, Services: []market.ServiceName{market.ServiceName(market.Ride)}, Until: now.Unix() + 600})
	s.SetLoad(v, 2, market.Load{Seats: 2})
	for _, c := range []struct {
		what    string
		options market.Options
		seats   uint16
		offered bool
		code    string
	}{
		{"the last two seats", market.Shared, 2, false, ""},
		{"more than there are", market.Shared, 3, false, "busy"},
		{"somebody who wants it alone", 0, 1, false, "busy"},
	} {
		j.Details.Options, j.Details.Seats = c.options, c.seats
		if r := s.Why(v, j); r.Code != c.code {
			t.Errorf("%s: %+v", c.what, r)
		}
		found := s.Candidates(j, 10)
		if (len(found) == 1) != (c.code == "") || len(found) == 1 && (found[0].Standing || !found[0].Invite) {
			t.Errorf("%s: candidates %+v", c.what, found)
		}
	}
	if st, _ := s.Vehicle(v); !st.Busy {
		t.Error("it is shown as idle")
	}
	s.SetLoad(v, 0, market.Load{})
	j.Details.Options, j.Details.Seats = 0, 4
	if r := s.Why(v, j); r.Code != "" {
		t.Errorf("once nobody shares it: %+v", r)
	}
}

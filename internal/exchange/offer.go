package exchange

import (
	"context"
	"time"

	"github.com/marketd/marketd/market"
)

// SetOffer sets the vehicle's standing offer; one whose Until is over takes it back.
func (x *Exchange) SetOffer(ctx context.Context, vehicle market.Address, o market.Offer) error {
	now := time.Now()
	if o.Until > now.Unix() {
		if err := checkOffer(&o); err != nil {
			return err
		}
	}
	saved, err := x.store.SaveOffer(ctx, vehicle, o)
	if err != nil {
		return err
	}
	if saved.live(now) {
		x.offer(vehicle, &o)
	} else {
		x.offer(vehicle, nil)
	}
	return x.eachRegion(ctx, func(d *desk) { d.withdrawOffers(vehicle); d.lookAgain() })
}

func checkOffer(o *market.Offer) error {
	for _, a := range []struct {
		name   string
		amount market.Amount
	}{{"base", o.Base}, {"per_km", o.PerKm}, {"per_min", o.PerMin}, {"minimum", o.Minimum}} {
		if _, ok := a.amount.Int64(); !ok {
			return market.Invalid("/"+a.name, "%s of %s is more than any need may offer", a.name, a.amount)
		}
	}
	switch {
	case len(o.Services) == 0:
		return market.Invalid("/services", "name the services that the offer is for")
	case o.OpenMax < 1:
		return market.Invalid("/open_max", "open_max is at least 1")
	case o.Area.RadiusM > 0 && !o.Area.Centre.Valid():
		return market.Invalid("/area/centre", "the centre of the area is not on the globe")
	}
	return nil
}

// Presence says that a vehicle has a session, or none any more, and returns its live bids for the sync frame. One that came
// is invited again, and asked again what it is being asked, a moment later; one that left bids no more through its standing
// offer. Its live bids stand: they are firm.
func (x *Exchange) Presence(ctx context.Context, vehicle market.Address, here bool) []market.BidID {
	var bids []market.BidID
	err := x.eachRegion(ctx, func(d *desk) {
		if !here {
			d.withdrawOffers(vehicle)
			return
		}
		for _, o := range d.bids[vehicle] {
			if !o.standing {
				bids = append(bids, o.id)
			}
		}
		for _, it := range d.items {
			delete(it.invited, vehicle)
		}
		d.lookAgain()
	})
	if err != nil || !here || len(x.regions) == 0 {
		return nil
	}
	r := x.regions[0] // any sweeper does it
	r.mu.Lock()
	r.asks[vehicle] = struct{}{}
	r.mu.Unlock()
	r.rouse()
	return bids
}

// eachRegion has every loop do something, one after the other.
func (x *Exchange) eachRegion(ctx context.Context, do func(*desk)) error {
	for _, r := range x.regions {
		if err := r.tell(ctx, func(d *desk) error { do(d); return nil }); err != nil {
			return err
		}
	}
	return nil
}

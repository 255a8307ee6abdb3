package exchange

import (
	"context"
	"fmt"
	"sync"
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
	x.offer(saved, now)
	return x.eachRegion(ctx, func(d *desk) { d.withdrawOffers(vehicle); d.lookAgain() })
}

// pauses are the offers of vehicles that did not answer, until they count again.
type pauses struct {
	mu     sync.Mutex
	offers map[market.Address]StandingOffer // guarded by mu
}

// offer tells supply of an offer: all regions, because which of them a vehicle is in only supply knows.
func (x *Exchange) offer(o StandingOffer, now time.Time) {
	var live *market.Offer
	if o.Offer.Until > now.Unix() && !o.PausedUntil.After(now) {
		live = &o.Offer
	}
	for _, r := range x.regions {
		r.Supply.SetOffer(o.Vehicle, live)
	}
	x.paused.mu.Lock()
	defer x.paused.mu.Unlock()
	delete(x.paused.offers, o.Vehicle)
	if o.PausedUntil.After(now) {
		if x.paused.offers == nil {
			x.paused.offers = map[market.Address]StandingOffer{}
		}
		x.paused.offers[o.Vehicle] = o
	}
}

// refreshOffers brings supply to what the database has of offers, nil: of all.
func (x *Exchange) refreshOffers(ctx context.Context, vehicles []market.Address) error {
	offers, err := x.store.Offers(ctx, vehicles)
	if err != nil {
		return fmt.Errorf("read standing offers: %w", err)
	}
	now := time.Now()
	for _, o := range offers {
		x.offer(o, now)
	}
	return nil
}

// resumeOffers ends pauses in time.
func (x *Exchange) resumeOffers(ctx context.Context) error {
	ticker := time.NewTicker(time.Second)
	defer ticker.Stop()
	for {
		select {
		case <-ctx.Done():
			return nil
		case now := <-ticker.C:
			var over []StandingOffer
			x.paused.mu.Lock()
			for _, o := range x.paused.offers {
				if !o.PausedUntil.After(now) {
					over = append(over, o)
				}
			}
			x.paused.mu.Unlock()
			for _, o := range over {
				x.offer(o, now)
			}
		}
	}
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

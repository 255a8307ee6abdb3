package exchange

import (
	"context"
	"time"

	"github.com/marketd/marketd/market"
)

// appraise works out anew what a vehicle's time costs, for needs that come from now on. A need keeps the rate that it came with.
func (r *region) appraise(ctx context.Context) error {
	if r.Credit == 0 {
		return nil
	}
	idle, busy := r.Supply.Count(time.Now())
	return r.tell(ctx, func(d *desk) error {
		d.worth.Pass(d.time.read(), idle+busy)
		r.rate.Store(d.worth.Rate())
		return nil
	})
}

// VehicleTime is what 1000 s of a vehicle cost now in a region of this process, for the scores of needs; 0 where it costs nothing.
func (x *Exchange) VehicleTime(region string) market.Amount {
	r := x.region(region)
	if r == nil {
		return market.Amount{}
	}
	return market.Units(uint64(r.rate.Load()))
}

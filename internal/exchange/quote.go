package exchange

import (
	"context"
	"math"
	"time"

	"github.com/marketd/marketd/market"
)

// defaultPatience is how long a rider waits for the pickup who does not say.
const defaultPatience = 15 * time.Minute

// Quote estimates a wish and renders what to sign for it.
func (x *Exchange) Quote(ctx context.Context, w Wish) (*Quote, error) {
	now := time.Now()
	d := w.details(now)
	r, err := x.check(&d, w.Notes, now)
	if err != nil {
		return nil, err
	}
	distanceM, durationMs, err := r.Guide.Trip(d, time.Unix(d.Earliest, 0))
	if err != nil {
		return nil, err
	}
	q := &Quote{
		Region: r.ID, DistanceM: distanceM, DurationMs: durationMs,
		Earliest: time.Unix(d.Earliest, 0), Latest: time.Unix(d.Latest, 0), BidWindow: x.config.BidWindow, Trip: render(r.Guide, &d),
	}
	slowest := q.price(r, Job{Details: d, At: now}, x.config.Candidates)
	if !w.MaxAmount.IsZero() && w.MaxAmount.Cmp(market.Units(market.MaxCeiling)) > 0 {
		return nil, market.Invalid("/max_amount", "the maximum is at most %d base units", int64(market.MaxCeiling))
	}
	if w.Codes.IsZero() || w.Blind.IsZero() || w.Rider == (market.Address{}) {
		return q, nil
	}
	q.Details = &d
	q.Need = &market.Need{
		Rider: w.Rider, MaxAmount: w.MaxAmount, OpenBy: d.Latest, ServiceBy: d.Latest + 3*int64(slowest/time.Second) + 60,
		Choose: w.Choose, Codes: w.Codes, Trip: q.Trip, Rules: x.config.Rules,
	}
	if w.MaxAmount.IsZero() {
		q.Need.MaxAmount = q.SuggestedMax
	}
	return q, nil
}

func (w *Wish) details(now time.Time) market.Details {
	d := market.Details{
		Blind: w.Blind, Service: w.Service, Stops: w.Stops, Seats: w.Seats, MassGrams: w.MassGrams, VolumeMl: w.VolumeMl, Options: w.Options,
	}
	if w.Service == market.Ride && d.Seats == 0 {
		d.Seats = 1
	}
	if w.Earliest.IsZero() {
		w.Earliest = now
	}
	if w.Latest.IsZero() {
		w.Latest = w.Earliest.Add(defaultPatience)
	}
	d.Earliest, d.Latest = w.Earliest.Unix(), w.Latest.Unix()
	if w.Notes != "" {
		d.Notes = market.Keccak([]byte(w.Notes))
	}
	return d
}

// price fills in what the vehicles near ask for, and returns how long the slowest of them takes for the trip.
func (q *Quote) price(r *region, j Job, limit int) (slowest time.Duration) {
	const nearest = 5 // the range is over so many
	var low, high int64 = math.MaxInt64, 0
	candidates := r.Supply.Candidates(j, limit)
	q.VehiclesNear = len(candidates)
	priced := 0
	for _, c := range candidates {
		slowest = max(slowest, c.DropoffAt.Sub(c.PickupAt))
		if p, ok := c.Price.Int64(); c.Standing && ok && priced < nearest {
			priced++
			low, high = min(low, p), max(high, p)
		}
	}
	if len(candidates) == 0 {
		q.Reason = "no vehicle that could serve it is near now"
		slowest = time.Duration(q.DurationMs) * time.Millisecond
	} else {
		q.Wait = max(0, candidates[0].PickupAt.Sub(later(j.At, q.Earliest)))
	}
	if priced == 0 { // nobody asks for anything yet: the region's guess
		guess, _ := r.Tariff.Price(q.DistanceM, q.DurationMs)
		p, _ := guess.Int64()
		low, high = p-p/8, p+p/8
	}
	if high > 0 {
		q.Low, q.High = market.Units(uint64(low)), market.Units(uint64(high))
	}
	q.SuggestedMax = suggested(high)
	return slowest
}

func later(a, b time.Time) time.Time {
	if a.After(b) {
		return a
	}
	return b
}

// suggested leaves a quarter of room for others to bid, rounded up to three digits.
func suggested(high int64) market.Amount {
	most := min(high+high/4, market.MaxCeiling)
	step := int64(1)
	for step*1000 < most {
		step *= 10
	}
	most = (most + step - 1) / step * step
	return market.Units(uint64(max(1, min(most, market.MaxCeiling))))
}

package main

import (
	"fmt"
	"time"

	"github.com/marketd/marketd/internal/matching"
	"github.com/marketd/marketd/internal/supply"
	"github.com/marketd/marketd/market"
)

const firstRing = 16

// exact is the market's own code: its supply finds and prices candidates, its book clears. Whoever is asked says yes at once.
type exact struct {
	w      *world
	supply *supply.Supply
	book   *matching.Book
	cars   map[market.Address]*car
	trips  map[market.NeedID]*trip

	waiting  []*trip
	fresh    []*trip // posted since the last decision
	returned []*car  // free since then

	frozen *supply.Frozen
	rings  map[market.NeedID]*rings

	worth matching.VehicleTime
	needs map[market.NeedID]matching.Need

	clearings int
}

func newExact(w *world, credit int64) *exact {
	x := &exact{
		w: w, supply: supply.New(w.guide, supply.Config{Capacity: len(w.cars), Fresh: 1000 * time.Hour, Settle: settle}),
		book: matching.New(matching.Config{NextClearing: 1}), cars: map[market.Address]*car{}, trips: map[market.NeedID]*trip{},
		worth: matching.VehicleTime{Credit: credit}, needs: map[market.NeedID]matching.Need{},
	}
	for _, c := range w.cars {
		x.cars[c.id] = c
		_ = x.supply.Enter(supply.Vehicle{Address: c.id, Owner: c.id, Profile: market.Profile{Class: market.Car, Seats: 4}}) // there is room
		x.supply.SetOffer(c.id, &market.Offer{
			Tariff: c.tariff, Services: []market.ServiceName{market.ServiceName(market.Ride)}, Until: began/1000 + 1_000_000, OpenMax: 1,
		})
	}
	return x
}

func (x *exact) posted(_ int64, t *trip) {
	x.trips[t.id] = t
	x.fresh = append(x.fresh, t)
}

func (x *exact) freed(now int64, c *car) {
	x.supply.Report(c.id, market.Report{Lat: c.place.Lat(), Lng: c.place.Lng(), Energy: 1, T: now}, time.UnixMilli(now))
	x.supply.SetBusy(c.id, false)
	x.returned = append(x.returned, c)
}

func (x *exact) gaveUp(int64, *trip) {} // the book sees that by itself

func (x *exact) decide(now int64) (found []match, err error) {
	queue := []matching.Command{matching.Tick{}}
	for _, c := range x.returned {
		queue = append(queue, matching.ReleaseVehicle{Vehicle: c.id})
	}
	if len(x.returned) > 0 {
		look := matching.Look{}
		for _, t := range x.waiting {
			look.Needs = append(look.Needs, t.id)
		}
		queue = append(queue, look)
	}
	x.worth.Pass(now, len(x.w.cars))
	for _, t := range x.fresh {
		x.needs[t.id] = x.need(now, t)
		queue = append(queue, matching.AddNeed{Need: x.needs[t.id], Bound: matching.Unknown})
		x.waiting = append(x.waiting, t)
	}
	x.returned, x.fresh = nil, nil
	for len(queue) > 0 {
		effects := x.book.Apply(now, queue[0])
		queue = queue[1:]
		for _, e := range effects {
			switch e := e.(type) {
			case matching.Widen:
				queue = append(queue, x.widened(now, e))
			case matching.Clear:
				if err := x.check(e.Clearing); err != nil {
					return nil, err
				}
				x.worth.Earn(e.Clearing)
				queue = append(queue, matching.Committed{Number: e.Clearing.Number})
				for _, a := range e.Clearing.Awards {
					found = append(found, x.award(e.Clearing, a))
					queue = append(queue, matching.Confirmed{Need: a.Need, Vehicle: a.Vehicle})
				}
			case matching.Expire:
				x.over(x.trips[e.Need])
			case matching.Refuse:
				return nil, fmt.Errorf("the book refuses need %s: %w", e.Need, e.Err)
			}
		}
	}
	return found, nil
}

// need is the trip as the book knows it. Where riders are patient, the region's subsidy is as much as the longest wait costs, so
// that the wait never rules a car out.
func (x *exact) need(now int64, t *trip) matching.Need {
	subsidy := int64(0)
	if x.w.patient {
		subsidy = patience.Milliseconds() * valueOfTime / 1_000_000
	}
	return matching.Need{
		Subsidy: subsidy, VehicleTime: x.worth.Rate(), Credit: x.worth.Credit,
		ID: t.id, Seq: int64(t.seq), Ceiling: t.ceiling, Earliest: t.at, Latest: t.latest(), WindowEnds: now, ExpiresAt: t.latest(),
		ValueOfTime: valueOfTime, Attempt: 1,
	}
}

// rings are how far a need has looked around in the picture of this clearing.
type rings struct {
	next  func(count int, until int64) ([]supply.Candidate, int64)
	seen  int
	bound int64
}

// widened answers as the exchange does: rings of vehicles, each as large as all before it, until nobody beyond could do better
// than the need asks for.
func (x *exact) widened(now int64, w matching.Widen) matching.Widened {
	if w.Round == 0 {
		x.frozen, x.rings = x.supply.Freeze(time.UnixMilli(now)), map[market.NeedID]*rings{}
	}
	answer := matching.Widened{Number: w.Number, Round: w.Round}
	for _, ask := range w.Needs {
		t := x.trips[ask.Need]
		r := x.rings[ask.Need]
		if r == nil {
			job := supply.Job{Need: t.id, Details: x.w.details(t), Ceiling: market.Units(uint64(t.ceiling)), At: time.UnixMilli(now)}
			r = &rings{next: x.frozen.Rings(job, func(f supply.Floor) int64 {
				need, price := x.needs[t.id], int64(0)
				price, _ = f.Price.Int64()
				return need.Bound(price, f.PickupAt.UnixMilli(), f.BusyMs)
			}), bound: matching.Unknown}
			x.rings[ask.Need] = r
		}
		ring := matching.Ring{Need: ask.Need}
		until := ask.Until
		if until == matching.Unknown {
			until = -1 // at first whoever is worth anything
		}
		for first := true; first || r.bound > ask.Until; first = false {
			ring.Offers = append(ring.Offers, x.look(t, r, until)...)
		}
		ring.Bound = r.bound
		answer.Needs = append(answer.Needs, ring)
	}
	return answer
}

// look takes the next ring of a need.
func (x *exact) look(t *trip, r *rings, until int64) (bids []matching.Bid) {
	count := max(firstRing, r.seen)
	r.seen += count
	found, bound := r.next(count, until)
	r.bound = bound
	for _, c := range found {
		price, _ := c.Price.Int64()
		bids = append(bids, matching.Bid{
			Need: t.id, Vehicle: c.Vehicle, Price: price, PickupAt: c.PickupAt.UnixMilli(), DropoffAt: c.DropoffAt.UnixMilli(),
			Busy: c.BusyMs, Standing: true, Expires: t.latest(),
		})
	}
	return bids
}

// check proves a clearing as marketd audit does.
func (x *exact) check(c *matching.Clearing) error {
	x.clearings++
	for _, n := range c.Needs {
		if n.Open {
			return fmt.Errorf("clearing %d: need %s is open", c.Number, n.ID)
		}
	}
	_, err := matching.Replay(c.Encode())
	return err
}

func (x *exact) award(c *matching.Clearing, a matching.Award) match {
	t, v := x.trips[a.Need], x.cars[a.Vehicle]
	x.over(t)
	x.supply.SetBusy(v.id, true)
	m := match{trip: t, car: v, price: a.Price}
	for _, col := range c.Columns {
		if c.Needs[col.Need].ID == a.Need && c.Vehicles[col.Vehicle].Address == a.Vehicle {
			m.pickupAt = t.at + col.Delay
		}
	}
	return m
}

func (x *exact) over(t *trip) {
	for i, w := range x.waiting {
		if w == t {
			x.waiting = append(x.waiting[:i], x.waiting[i+1:]...)
			return
		}
	}
}

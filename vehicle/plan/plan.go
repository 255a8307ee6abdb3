// Package plan finds the best order of stops for a vehicle that serves several needs at once: rides that share a car, a van's
// round of parcels.
//
//	p := plan.Planner{Legs: plan.By(router, market.Car), Tariff: tariff}
//	quote, ok := p.Insert(state, tasks, nil, habits.Task(need, stops, load, window, directMs))
//	price, ok := quote.Price(tariff)
//
// A task is a need's stops that are still ahead, in their order; between them stops of other tasks may come. A route is
// feasible where the load fits at every stop, each stop begins within its window, and nobody rides longer than the limit; a
// vehicle may wait, also before it takes somebody on board. Among feasible routes the cheapest by the vehicle's tariff is the
// best: so much a kilometre, and so much a minute until the last stop is over.
//
// Up to [Planner.Exact] stops all orders count and the best is found, whatever the travel times are like. Larger plans keep
// their order, into which the best of all insertions is found; then tasks are taken out and put in again where that is
// cheaper.
//
// # Concurrency
//
// A Planner keeps its buffers: it belongs to one goroutine. Apart from Legs it is pure.
package plan

import (
	"github.com/marketd/marketd/market"
	"github.com/marketd/marketd/routing"
)

// Stop is one stop of a task. Times are unix milliseconds.
type Stop struct {
	Place     market.Place
	Earliest  int64       // it begins no sooner
	Latest    int64       // and no later; 0: whenever
	ServiceMs int64       // how long it takes
	Load      market.Load // what comes on board, negative: what is put down; a whole task's loads sum up to nothing
	RideMs    int64       // it begins at most so long after the task's first stop was over; 0: no limit
}

// Task is what is ahead of a need.
type Task struct {
	Need    market.NeedID
	Stops   []Stop
	Boarded int64 // when its first stop was over, unix ms, where that is no longer among Stops; else 0
}

// State is where a vehicle stands. What is on board follows from its tasks.
type State struct {
	At   market.Place
	Now  int64       // from when it may move, unix ms
	Room market.Load // of the empty vehicle
}

// Visit is a stop on a route: Tasks[Task].Stops[Stop], beginning At, unix ms.
type Visit struct {
	Task, Stop int
	At         int64
}

// Route is an order of all stops of some tasks.
type Route struct {
	Visits    []Visit
	DistanceM int64
	MovingMs  int64 // driving and serving, without waiting
	End       int64 // when the last stop is over, unix ms

	cost int64 // in 60,000ths of a base unit
}

// Quote is what one more task costs.
type Quote struct {
	Before, With Route
	DistanceM    int64 // that the task adds, at least 0
	DurationMs   int64 // of driving and serving that it adds, at least 0
}

// Price is the tariff's price for what the task adds; ok is false above [market.MaxCeiling].
func (q *Quote) Price(t market.Tariff) (price market.Amount, ok bool) {
	return t.Price(q.DistanceM, q.DurationMs)
}

// Planner finds routes. Legs is all that it needs.
type Planner struct {
	// Legs appends the legs from each of froms to one place: [routing.NoLeg] where there is no way.
	Legs   func(froms []market.Place, to market.Place, legs []routing.Leg) []routing.Leg
	Tariff market.Tariff // what distance and time weigh; without either, time alone counts
	Exact  int           // plans of so many stops are ordered anew; 0 means 12, more take long

	search search
	places []market.Place
	row    []routing.Leg
}

// By are the legs of a router for a class of vehicles, as of now.
func By(router routing.Router, class market.Class, nowMs func() int64) func([]market.Place, market.Place, []routing.Leg) []routing.Leg {
	return func(froms []market.Place, to market.Place, legs []routing.Leg) []routing.Leg {
		before := len(legs)
		legs, err := router.EstimateMany(class, froms, to, nowMs(), legs)
		if err != nil { // nobody gets there
			legs = legs[:before]
			for range froms {
				legs = append(legs, routing.NoLeg)
			}
		}
		return legs
	}
}

const (
	exactStops = 12
	pairStops  = 24
	rounds     = 8 // of taking tasks out and putting them in again; hardly more than three ever change something
)

// Plan finds a route over all stops of tasks; ok is false where there is none.
func (p *Planner) Plan(at State, tasks []Task) (best Route, ok bool) {
	p.prepare(at, tasks)
	if p.search.stops() <= p.exact() {
		return p.reorder(nil)
	}
	return p.build()
}

// Insert finds out what one more task costs. order is how the vehicle goes without it, of a plan over tasks; nil: it is found
// first. ok is false where the task does not fit in.
func (p *Planner) Insert(at State, tasks []Task, order []Visit, extra Task) (q Quote, ok bool) {
	if len(order) == 0 {
		if q.Before, ok = p.Plan(at, tasks); !ok {
			return q, false
		}
		order = q.Before.Visits
	} else {
		p.prepare(at, tasks)
		if q.Before, ok = p.walk(order); !ok {
			return q, false
		}
	}
	p.prepare(at, append(tasks[:len(tasks):len(tasks)], extra))
	if q.With, ok = p.insert(order, int32(len(tasks))); p.search.stops() <= p.exact() {
		incumbent := q.With.Visits
		q.With, ok = p.reorder(incumbent)
	} else if ok {
		q.With = p.improve(q.With)
	}
	q.DistanceM = max(0, q.With.DistanceM-q.Before.DistanceM)
	q.DurationMs = max(0, q.With.MovingMs-q.Before.MovingMs)
	return q, ok
}

func (p *Planner) exact() int {
	if p.Exact == 0 {
		return exactStops
	}
	return p.Exact
}

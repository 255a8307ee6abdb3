package main

import (
	"math/rand/v2"
	"slices"

	"github.com/marketd/marketd/market"
	"github.com/marketd/marketd/routing"
)

// queue is what both rivals know: who waits, who is free, and how far they are apart by road.
type queue struct {
	w       *world
	waiting []*trip // in the order of posting
	free    []*car  // by index
	ways    map[*trip]map[*car]way
	once    bool // who finds no car at once leaves
	rng     *rand.Rand
}

// way is how long a car takes to a trip's pickup from where it was after so many moves.
type way struct {
	ms    int64
	moves int
}

func (q *queue) posted(_ int64, t *trip) { q.waiting = append(q.waiting, t) }
func (q *queue) gaveUp(_ int64, t *trip) { q.drop(t) }
func (q *queue) freed(_ int64, c *car) {
	at, _ := slices.BinarySearchFunc(q.free, c, func(a, b *car) int { return a.index - b.index })
	q.free = slices.Insert(q.free, at, c)
}

func (q *queue) drop(t *trip) {
	q.waiting = slices.DeleteFunc(q.waiting, func(x *trip) bool { return x == t })
	delete(q.ways, t)
}

// pickups are when the free cars would be at the trip's pickup; 0 for those that are not worth it to the rider.
func (q *queue) pickups(now int64, t *trip) []int64 {
	if q.ways == nil {
		q.ways = map[*trip]map[*car]way{}
	}
	known := q.ways[t]
	if known == nil {
		known = map[*car]way{}
		q.ways[t] = known
	}
	var asked []*car
	var from []market.Place
	for _, c := range q.free {
		if w, is := known[c]; !is || w.moves != c.moves {
			asked, from = append(asked, c), append(from, c.place)
		}
	}
	if len(asked) > 0 {
		legs, err := q.w.router.EstimateMany(market.Car, from, t.from, now, make([]routing.Leg, 0, len(from)))
		for i, c := range asked {
			known[c] = way{ms: -1, moves: c.moves}
			if err == nil && legs[i].Found() {
				known[c] = way{ms: legs[i].DurationMs, moves: c.moves}
			}
		}
	}
	at := make([]int64, len(q.free))
	for i, c := range q.free {
		pickup := now + settle.Milliseconds() + known[c].ms
		if known[c].ms >= 0 && q.w.takes(t, pickup, c.price(t.leg)) {
			at[i] = pickup
		}
	}
	return at
}

// nearest is the place in free of the car that is there first; -1: none can.
func (q *queue) nearest(now int64, t *trip) (best int, at int64) {
	best = -1
	for i, pickup := range q.pickups(now, t) {
		if pickup > 0 && (best < 0 || pickup < at) {
			best, at = i, pickup
		}
	}
	return best, at
}

// anyone is a car that can, by chance: who answers first is not who is nearest.
func (q *queue) anyone(now int64, t *trip) (car int, at int64) {
	pickups := q.pickups(now, t)
	for _, i := range q.rng.Perm(len(pickups)) {
		if pickups[i] > 0 {
			return i, pickups[i]
		}
	}
	return -1, 0
}

func (q *queue) take(t *trip, i int, pickupAt int64) match {
	c := q.free[i]
	q.free = slices.Delete(q.free, i, i+1)
	q.drop(t)
	return match{trip: t, car: c, pickupAt: pickupAt, price: c.price(t.leg)}
}

// leave sends those away who are asked once.
func (q *queue) leave() {
	if q.once {
		q.waiting, q.ways = nil, nil
	}
}

// firstCome serves riders in the order in which they came, each by the first car that answers.
type firstCome struct{ queue }

func (p *firstCome) decide(now int64) (found []match, err error) {
	for _, t := range slices.Clone(p.waiting) {
		if i, at := p.anyone(now, t); i >= 0 {
			found = append(found, p.take(t, i, at))
		}
	}
	p.leave()
	return found, nil
}

// greedy takes the pair that is nearest to each other, again and again.
type greedy struct{ queue }

func (p *greedy) decide(now int64) (found []match, err error) {
	for {
		var next *trip
		car, soonest := -1, int64(0)
		for _, t := range p.waiting {
			if i, at := p.nearest(now, t); i >= 0 && (next == nil || at-now < soonest) {
				next, car, soonest = t, i, at-now
			}
		}
		if next == nil {
			p.leave()
			return found, nil
		}
		found = append(found, p.take(next, car, now+soonest))
	}
}

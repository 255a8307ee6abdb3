package main

import (
	"errors"
	"fmt"
	"math"
	"runtime"
	"time"

	"github.com/marketd/marketd/internal/matching"
	"github.com/marketd/marketd/market"
)

// office clears a town's needs by the product's own book: it asks for rings of standing offers until its duals rule out
// everybody who was left out, and gives awards with their proof.
type office struct {
	*town
	book      *matching.Book
	now       int64
	needs     []matching.Need
	byID      map[market.NeedID]int
	addresses []market.Address
	rounds    int
}

// price is what every offer asks; what differs is the wait.
const price = 8_000_000

func newOffice(t *town, prices matching.Prices) *office {
	o := &office{
		town: t, book: matching.New(matching.Config{RetryPause: 1, Prices: prices}), byID: map[market.NeedID]int{},
		addresses: make([]market.Address, len(t.vehicles)),
	}
	for j := range o.addresses {
		o.addresses[j] = addressOf(j)
	}
	for i, net := range t.net {
		n := matching.Need{
			ID: market.NeedID(market.Keccak(fmt.Appendf(nil, "need %d", i))), Seq: int64(i), Ceiling: price + net,
			Latest: math.MaxInt32, WindowEnds: 1000, ExpiresAt: math.MaxInt32, Invited: 1, ValueOfTime: 5_000_000,
		}
		o.byID[n.ID] = i
		o.needs = append(o.needs, n)
		o.book.Apply(0, matching.AddNeed{Need: n, Bound: matching.Unknown})
	}
	o.now = 999
	return o
}

// clear lets time pass until the needs are due, and answers what the book asks for until it has decided.
func (o *office) clear() (*matching.Clearing, error) {
	o.now++
	o.rounds = 0
	effects := o.book.Apply(o.now, matching.Tick{})
	for {
		var next matching.Command
		for _, e := range effects {
			switch e := e.(type) {
			case matching.Clear:
				return e.Clearing, nil
			case matching.Widen:
				next = o.widened(e)
			}
		}
		if next == nil {
			return nil, errors.New("the book neither clears nor asks")
		}
		effects = o.book.Apply(o.now, next)
	}
}

// widened is what the index knows of the needs that the book asks about.
func (o *office) widened(w matching.Widen) matching.Command {
	o.rounds = w.Round + 1
	answer := matching.Widened{Number: w.Number, Round: w.Round}
	for _, n := range w.Needs {
		i := o.byID[n.Need]
		if w.Round == 0 {
			o.sizes[i] = 0
		}
		ring := matching.Ring{Need: n.Need, Bound: -1}
		known := o.sizes[i]
		for first := true; first || ring.Bound > n.Until; first = false {
			o.widen(i)
			hits := o.rings[i]
			ring.Bound = -1
			if len(hits) == o.sizes[i] && len(hits) < len(o.vehicles) {
				ring.Bound = o.needs[i].Bound(price, wait(hits[len(hits)-1].DistanceM), 0)
			}
		}
		for _, h := range o.rings[i][min(known, len(o.rings[i])):] {
			at := wait(h.DistanceM)
			ring.Offers = append(ring.Offers, matching.Bid{
				Need: n.Need, Vehicle: o.addresses[h.ID], Price: price, PickupAt: at, DropoffAt: at, Standing: true, Expires: math.MaxInt32,
			})
		}
		answer.Needs = append(answer.Needs, ring)
	}
	return answer
}

// wait is the way to a pickup in ms.
func wait(metres float64) int64 { return int64(metres * 1.3 / 7 * 1000) }

// forget has the database refuse every award for now, so that the same needs are due again.
func (o *office) forget(c *matching.Clearing) {
	nothing := matching.Committed{Number: c.Number}
	for _, a := range c.Awards {
		nothing.Refused = append(nothing.Refused, matching.Refused{Need: a.Need, Vehicle: a.Vehicle, Fact: matching.FactSkipped})
	}
	o.book.Apply(o.now, nothing)
}

// booked are the rows of whole clearings.
func booked(needs, vehicles int, net int64, prices matching.Prices) func(*env) ([]side, error) {
	return func(*env) ([]side, error) {
		o := newOffice(newTown(needs, vehicles, net, many), prices)
		run := func(span time.Duration) (metric, *matching.Clearing, error) {
			var c *matching.Clearing
			var err error
			var took []time.Duration
			var before, after runtime.MemStats
			allocated := uint64(0)
			for begin := time.Now(); len(took) == 0 || time.Since(begin) < span; {
				runtime.ReadMemStats(&before)
				t := time.Now()
				c, err = o.clear()
				took = append(took, time.Since(t))
				runtime.ReadMemStats(&after)
				if err != nil {
					return metric{}, nil, err
				}
				allocated += after.Mallocs - before.Mallocs
				o.forget(c)
			}
			m := timed(took, time.Millisecond)
			m.allocs = round2(float64(allocated) / float64(len(took)))
			m.note = fmt.Sprintf("rounds: %d, %s columns, %s awards", o.rounds, thousands(len(c.Columns)), thousands(len(c.Awards)))
			return m, c, nil
		}
		_, c, err := run(0)
		if err == nil {
			err = matching.Certify(c)
		}
		return []side{{name: "marketd", run: func(span time.Duration) ([]metric, error) {
			m, _, err := run(span)
			return []metric{m}, err
		}}}, err
	}
}

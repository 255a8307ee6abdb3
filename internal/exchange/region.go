package exchange

import (
	"context"
	"fmt"
	"sync"
	"sync/atomic"
	"time"

	"golang.org/x/sync/errgroup"

	"github.com/marketd/marketd/internal/matching"
	"github.com/marketd/marketd/market"
)

// order is something that the region's loop does. It must not block.
type order func(*desk)

// region is one city's loop, with what works for it beside it: a committer and a sweeper.
type region struct {
	Region
	x *Exchange

	// inbox takes posts and bids. Who sends has taken one of its places before, so sending never waits.
	inbox  chan order
	places chan struct{}
	// lane is reserved for what must not wait behind them: commits, facts of the database, presence. Its senders may wait;
	// the loop never does.
	lane chan order
	// clear brings the clearing in flight to the committer, with its questions before; there is only one.
	clear chan task

	opened chan struct{} // closed when the region is this process's
	filled chan struct{} // closed when the book has what the database had
	done   chan struct{} // closed when the loop has ended

	mu      sync.Mutex
	hints   map[market.NeedID]struct{}  // needs to be adopted; guarded by mu
	asks    map[market.Address]struct{} // vehicles that came back and may be asked; guarded by mu
	weights map[market.Address]weight   // replaced as a whole; guarded by mu
	wake    chan struct{}               // says that there are hints

	rate      atomic.Int64 // what 1000 s of a vehicle cost now
	compareAt time.Time    // of the sweeper alone: the next comparison of book and rows is not before
}

// laneLength spares senders of facts a wait for the order that the loop works on.
const laneLength = 64

func newRegion(x *Exchange, r Region) *region {
	return &region{
		Region: r, x: x,
		inbox:  make(chan order, x.config.Inbox),
		places: make(chan struct{}, x.config.Inbox),
		lane:   make(chan order, laneLength),
		clear:  make(chan task, 1),
		opened: make(chan struct{}),
		filled: make(chan struct{}),
		done:   make(chan struct{}),
		hints:  map[market.NeedID]struct{}{},
		asks:   map[market.Address]struct{}{},
		wake:   make(chan struct{}, 1),
	}
}

func (r *region) run(ctx context.Context) error {
	defer close(r.done)
	tenure, err := r.x.store.Seize(ctx, r.ID, r.published())
	if ctx.Err() != nil {
		return nil
	}
	if err != nil {
		return fmt.Errorf("take region %s over: %w", r.ID, err)
	}
	if err := r.readRecords(ctx); err != nil && ctx.Err() == nil {
		r.x.config.Log.Warn("vehicles' records are not read yet", "region", r.ID, "err", err)
	}
	close(r.opened)
	group, ctx := errgroup.WithContext(ctx)
	group.Go(func() error { return r.commit(ctx, tenure.Epoch) })
	group.Go(func() error { return r.sweep(ctx) })
	group.Go(func() error { r.loop(ctx, newDesk(r, tenure)); return nil })
	if err := group.Wait(); err != nil {
		return fmt.Errorf("region %s: %w", r.ID, err)
	}
	return nil
}

// published are the terms that the region clears by.
func (r *region) published() Terms {
	return Terms{ValueOfTime: r.ValueOfTime, Prices: r.Prices.String(), Subsidy: r.Subsidy, Credit: r.Credit}
}

// loop owns the desk.
func (r *region) loop(ctx context.Context, d *desk) {
	timer := time.NewTimer(time.Hour)
	defer timer.Stop()
	for {
		select { // facts first
		case do := <-r.lane:
			do(d)
			timer.Reset(d.sleep())
			continue
		default:
		}
		select {
		case <-ctx.Done():
			return
		case do := <-r.lane:
			do(d)
		case do := <-r.inbox:
			<-r.places
			do(d)
		case <-timer.C:
			_ = d.apply(matching.Tick{}) // time is never refused
		}
		timer.Reset(d.sleep())
	}
}

// enter takes a place in the inbox, which send uses or leave gives back.
func (r *region) enter() error {
	if !r.isOpen() {
		return r.closed()
	}
	select {
	case r.places <- struct{}{}:
		return nil
	default:
		return market.Problem(market.ProblemUnavailable, "the market of region %s is full; try again in a second", r.ID)
	}
}

func (r *region) leave() { <-r.places }

// isOpen says that the region is this process's.
func (r *region) isOpen() bool {
	select {
	case <-r.done:
		return false
	default:
	}
	select {
	case <-r.opened:
		return true
	default:
		return false
	}
}

// send puts an order into the inbox. The sender has a place.
func (r *region) send(do order) { r.inbox <- do }

// ask has the loop do something through the inbox, and waits for it. The caller has a place, which is used up.
func (r *region) ask(ctx context.Context, do func(*desk) error) error {
	reply := make(chan error, 1)
	r.send(func(d *desk) { reply <- do(d) })
	return r.await(ctx, reply)
}

// tell has the loop do something through the reserved lane, and waits for it.
func (r *region) tell(ctx context.Context, do func(*desk) error) error {
	reply := make(chan error, 1)
	select {
	case r.lane <- func(d *desk) { reply <- do(d) }:
		return r.await(ctx, reply)
	case <-r.done:
		return r.closed()
	case <-ctx.Done():
		return ctx.Err()
	}
}

func (r *region) await(ctx context.Context, reply <-chan error) error {
	select {
	case err := <-reply:
		return err
	case <-r.done:
		select {
		case err := <-reply: // the loop's last deed
			return err
		default:
			return r.closed()
		}
	case <-ctx.Done():
		return ctx.Err()
	}
}

func (r *region) closed() error {
	return market.Problem(market.ProblemUnavailable, "the market of region %s is not open; try again in a few seconds", r.ID)
}

// hint has the sweeper adopt needs soon.
func (r *region) hint(ids ...market.NeedID) {
	r.mu.Lock()
	for _, id := range ids {
		r.hints[id] = struct{}{}
	}
	r.mu.Unlock()
	r.rouse()
}

// rouse wakes the sweeper.
func (r *region) rouse() {
	select {
	case r.wake <- struct{}{}:
	default:
	}
}

func (r *region) weight(vehicle market.Address) weight {
	r.mu.Lock()
	defer r.mu.Unlock()
	return r.weights[vehicle]
}

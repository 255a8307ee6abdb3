package vehicle

import (
	"context"
	"fmt"
	"time"

	"github.com/marketd/marketd/market"
)

// agenda is how far a vehicle knows its own plan: which agreements the market has made for it. It is guarded by the vehicle.
type agenda struct {
	version int64          // all agreements up to it are among the missions, or over; 0: the vehicle does not share
	ahead   map[int64]bool // later ones that came before the one after version
	asked   time.Time      // when a sync was asked for last, as something seems to be missing
	moved   chan struct{}  // closed when version moves; nil: nobody waits for that
}

// synced takes what a sync says, which has all missions.
func (a *agenda) synced(version int64) {
	a.version, a.ahead = max(a.version, version), nil
	a.wake()
}

func (a *agenda) wake() {
	if a.moved != nil {
		close(a.moved)
		a.moved = nil
	}
}

// learned takes the version that an agreement made. Frames may overtake each other: only without a gap is the plan known.
func (a *agenda) learned(version int64) {
	if version <= a.version {
		return
	}
	if a.ahead == nil {
		a.ahead = map[int64]bool{}
	}
	a.ahead[version] = true
	for a.version != 0 && a.ahead[a.version+1] {
		delete(a.ahead, a.version+1)
		a.version++
		a.wake()
	}
}

// mayBid says whether the vehicle may bid on a need beside its missions, and the version of the plan that a bid for a part of
// it names. It is asked before the driver looks at the missions, so that a bid never names a version that it does not know.
// later is not nil where the market knows of more agreements than the vehicle yet: it may be asked again once it is closed.
func (v *Vehicle) mayBid(need *market.NeedFrame) (version int64, ok bool, later <-chan struct{}) {
	v.mu.Lock()
	defer v.mu.Unlock()
	a := &v.agenda
	shared := need.Options.Has(market.Shared) && a.version != 0
	switch {
	case shared && (a.version < need.PlanVersion || len(a.ahead) > 0):
		if a.moved == nil {
			a.moved = make(chan struct{})
		}
		return a.version, false, a.moved
	case len(v.missions) == 0:
		return a.version, true, nil
	case !shared:
		return a.version, false, nil
	}
	for _, m := range v.missions {
		if !m.State().Pooled {
			return a.version, false, nil
		}
	}
	return a.version, true, nil
}

// awaitPlan is mayBid once the vehicle knows all agreements that the market knows: their frames are on their way. Where they
// do not come in time, the market is asked for the whole truth.
func (v *Vehicle) awaitPlan(ctx context.Context, need *market.NeedFrame) (version int64, ok bool) {
	for {
		version, ok, later := v.mayBid(need)
		if later == nil {
			return version, ok
		}
		select {
		case <-later:
		case <-ctx.Done():
			v.askSync()
			return version, false
		}
	}
}

// askSync has the market say the whole truth again, now and then.
func (v *Vehicle) askSync() {
	v.mu.Lock()
	again := time.Since(v.agenda.asked) >= busyWait
	if again {
		v.agenda.asked = time.Now()
	}
	v.mu.Unlock()
	if again {
		v.push(v.hello())
	}
}

// checkPooled refuses a bid for a part of the vehicle that the market would refuse.
func (v *Vehicle) checkPooled(need *market.NeedFrame, plan *Plan, version int64) error {
	switch {
	case !plan.Pooled && len(v.Missions()) > 0:
		return fmt.Errorf("there are missions: only a part of the vehicle can be bid for need %s", need.Need.Short())
	case !plan.Pooled:
		return nil
	case !need.Options.Has(market.Shared):
		return fmt.Errorf("the rider of need %s wants the vehicle alone", need.Need.Short())
	case version == 0:
		return fmt.Errorf("the vehicle is not registered with the option shared")
	}
	return nil
}

// withdrawPooled takes back what is bid for a part of the vehicle: it was priced beside an agreement that is no more.
func (v *Vehicle) withdrawPooled() {
	v.mu.Lock()
	defer v.mu.Unlock()
	for _, b := range v.live {
		if b.PlanVersion != 0 {
			frame := &market.WithdrawFrame{Head: v.head(), Need: b.Bid.Need, Bid: b.Bid.ID()}
			v.running.Go(func() { v.push(frame) }) // where it has won already, the market refuses, and it is served
		}
	}
}

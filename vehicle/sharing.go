package vehicle

import (
	"fmt"
	"time"

	"github.com/marketd/marketd/market"
)

// agenda is how far a vehicle knows its own plan: which agreements the market has made for it. It is guarded by the vehicle.
type agenda struct {
	version int64          // all agreements up to it are among the missions, or over; 0: the vehicle does not share
	ahead   map[int64]bool // later ones that came before the one after version
	asked   time.Time      // when a sync was asked for last, as something seems to be missing
}

// synced takes what a sync says, which has all missions.
func (a *agenda) synced(version int64) {
	a.version, a.ahead = max(a.version, version), nil
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
	}
}

// mayBid says whether the vehicle may bid on a need beside its missions, and the version of the plan that a bid for a part of
// it names. It is asked before the driver looks at the missions, so that a bid never names a version that it does not know.
func (v *Vehicle) mayBid(need *market.NeedFrame) (version int64, ok bool) {
	v.mu.Lock()
	defer v.mu.Unlock()
	version = v.agenda.version
	if len(v.missions) == 0 {
		return version, true
	}
	if !need.Options.Has(market.Shared) || version == 0 {
		return version, false
	}
	if version < need.PlanVersion || len(v.agenda.ahead) > 0 {
		v.askSync()
		return version, false
	}
	for _, m := range v.missions {
		if !m.State().Pooled {
			return version, false
		}
	}
	return version, true
}

// askSync has the market say the whole truth again, now and then. v.mu is held.
func (v *Vehicle) askSync() {
	if time.Since(v.agenda.asked) < busyWait {
		return
	}
	v.agenda.asked = time.Now()
	v.running.Go(func() { v.push(v.hello()) })
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

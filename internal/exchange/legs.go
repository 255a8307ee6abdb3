package exchange

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/marketd/marketd/internal/matching"
	"github.com/marketd/marketd/market"
)

// MissionPost is a parcel's way by several vehicles: a signed need a leg, which are opened together or not at all. Key is the
// mission's; those of the legs do not matter.
type MissionPost struct {
	Legs []Post
	Key  Key
}

// NewMission is a mission that was checked.
type NewMission struct {
	ID   market.Hash
	Key  Key
	Legs []NewNeed
}

// HoldsAtMost is the sum of the legs' maximums.
func (m *NewMission) HoldsAtMost() (sum market.Amount) {
	for i := range m.Legs {
		sum, _ = sum.Add(m.Legs[i].Need.MaxAmount) // each is below 2^63
	}
	return sum
}

// PostMission checks the legs of a mission, stores all of them in one transaction, or none, and lets vehicles bid for each as
// for any need. The same key gives the same mission again.
func (x *Exchange) PostMission(ctx context.Context, p MissionPost) (mission market.Hash, replayed bool, err error) {
	if len(p.Key.Key) == 0 || len(p.Key.Key) > maxKey {
		return mission, false, market.Problem(market.ProblemIdempotencyMissing, "send an Idempotency-Key of 1 to %d characters", maxKey)
	}
	if err := x.load.enter(time.Now()); err != nil {
		return mission, false, err
	}
	defer x.load.leave()
	m, regions, err := x.newMission(ctx, p, time.Now())
	if err != nil {
		before, ok, failed := x.store.ReplayMission(ctx, p.Key) // whatever is wrong now was right then
		if ok || failed != nil {
			return before, ok, failed
		}
		return mission, false, err
	}
	for i, r := range regions {
		if err := r.enter(); err != nil {
			leave(regions[:i])
			return mission, false, err
		}
	}
	needs, err := x.store.PostMission(ctx, m)
	if err != nil || len(needs) == 0 {
		leave(regions)
		return m.ID, err == nil, err
	}
	for i, need := range needs {
		if need.Phase != market.Open {
			regions[i].leave()
			continue
		}
		candidates := regions[i].bidders(need)
		regions[i].send(func(d *desk) { d.admit(need, candidates) })
	}
	return m.ID, false, nil
}

func leave(regions []*region) {
	for _, r := range regions {
		r.leave()
	}
}

// newMission checks each leg as a need, and then that they are one way. All are auctioned over the same time: from when the
// first of them begins to when the first of them ends.
func (x *Exchange) newMission(ctx context.Context, p MissionPost, now time.Time) (m NewMission, regions []*region, err error) {
	if n := len(p.Legs); n < market.FewestLegs || n > market.MostLegs {
		return m, nil, market.Invalid("/legs", "a mission has %d to %d legs, this one has %d", market.FewestLegs, market.MostLegs, n)
	}
	m.Key = p.Key
	ids := make([]market.NeedID, len(p.Legs))
	for i, leg := range p.Legs {
		leg.Key = p.Key
		r, need, err := x.newNeed(ctx, leg, now)
		if err == nil {
			err = checkLeg(r, &need)
		}
		if err == nil && i > 0 {
			err = checkMeets(&m.Legs[i-1], &need)
		}
		if err != nil {
			return m, nil, ofLeg(i, err)
		}
		ids[i] = need.ID
		m.Legs, regions = append(m.Legs, need), append(regions, r)
	}
	m.ID = market.MissionOf(ids...)
	return m, regions, x.auctionTogether(m.Legs)
}

// checkLeg says what a need cannot be as a leg.
func checkLeg(r *region, n *NewNeed) error {
	switch {
	case n.Details.Service != market.Delivery:
		return market.Invalid("/details/service", "legs carry parcels: service is 2, a delivery")
	case n.Need.Choose:
		return market.Invalid("/need/choose", "the market picks the vehicles of a mission: sign its legs without choose")
	case !n.Replaces.IsZero():
		return market.Invalid("/replaces", "a leg has no predecessor; a leg that lost its vehicle is succeeded by a need of its own")
	case r.Prices != matching.First:
		return market.Problem(market.ProblemInvalid, "region %s pays by %s; legs are paid what is bid, and only in regions that pay so", r.ID, r.Prices)
	}
	return nil
}

// checkMeets says why a leg cannot follow another.
func checkMeets(before, n *NewNeed) error {
	a, b := &before.Details, &n.Details
	at := a.Stops[len(a.Stops)-1]
	due := a.Earliest + before.DurationMs/1000
	switch {
	case b.Stops[0] != at:
		return market.Invalid("/details/stops", "the leg begins at %s; the one before ends at %s", b.Stops[0], at)
	case b.Load() != a.Load() || b.Options&^market.Shared != a.Options&^market.Shared:
		return market.Invalid("/details/massGrams", "the leg carries something else than the one before: mass, volume and options are the same on all legs")
	case n.Need.Rules != before.Need.Rules:
		return market.Invalid("/need/rules", "all legs are under the same rules")
	case b.Earliest < a.Earliest:
		return market.Invalid("/details/earliest", "the leg begins at the earliest before the one before it does")
	case b.Latest < due:
		return market.Invalid("/details/latest", "the latest pickup is at %d, before the parcel can be there, at %d", b.Latest, due)
	case n.Need.ServiceBy < before.Need.ServiceBy:
		return market.Invalid("/need/serviceBy", "the leg ends at the latest before the one before it does")
	}
	return nil
}

// auctionTogether has all legs auctioned at the same time.
func (x *Exchange) auctionTogether(legs []NewNeed) error {
	opens, ends := legs[0].OpensAt, legs[0].ExpiresAt
	for _, n := range legs {
		if n.OpensAt.Before(opens) {
			opens = n.OpensAt
		}
		if n.ExpiresAt.Before(ends) {
			ends = n.ExpiresAt
		}
	}
	if !ends.After(opens.Add(x.config.BidWindow)) {
		return market.Problem(market.ProblemDeadlinePassed, "the legs are opened together, and the first openBy leaves no time for their auctions: it must be more than %s after %s",
			x.config.BidWindow+x.config.OpenMargin, opens.UTC().Format(time.RFC3339))
	}
	for i := range legs {
		legs[i].OpensAt, legs[i].ExpiresAt, legs[i].Phase = opens, ends, market.Open
		if opens.After(time.Now()) {
			legs[i].Phase = market.Scheduled
		}
	}
	return nil
}

// ofLeg says of which leg a problem is.
func ofLeg(i int, err error) error {
	e, ok := errors.AsType[*market.Error](err)
	if !ok {
		return err
	}
	of := *e
	of.Detail = fmt.Sprintf("leg %d: %s", i+1, e.Detail)
	of.Fields = make([]market.Field, len(e.Fields))
	for k, f := range e.Fields {
		of.Fields[k] = market.Field{Pointer: fmt.Sprintf("/legs/%d%s", i, f.Pointer), Detail: f.Detail}
	}
	return &of
}

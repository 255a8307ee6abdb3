package exchange

import (
	"cmp"
	"context"
	"slices"
	"time"

	"github.com/marketd/marketd/internal/matching"
	"github.com/marketd/marketd/market"
)

// Auction is the state of an open need; ok is false where no book has it.
func (x *Exchange) Auction(ctx context.Context, need market.NeedID) (a Auction, ok bool) {
	r, ok := x.where.Load(need)
	if !ok {
		return Auction{}, false
	}
	var seen struct {
		terms   matching.Need
		bidBy   time.Time
		invited int
		bids    []*offered
	}
	err := r.(*region).tell(ctx, func(d *desk) error {
		it := d.items[need]
		if it == nil {
			return errUnknown
		}
		seen.terms, seen.bidBy, seen.invited = it.terms, it.bidBy, len(it.invited)
		for v, o := range it.bids {
			if _, busy := d.busy[v]; !busy || v == it.asked {
				seen.bids = append(seen.bids, o)
			}
		}
		return nil
	})
	if err != nil {
		return Auction{}, false
	}
	return Auction{BidBy: seen.bidBy, Invited: seen.invited, Bids: views(&seen.terms, seen.bids)}, true
}

// Why says whether a vehicle was invited to a need, or with a zero need to the last hundred of its region, newest first, and
// why not, as far as that can be told now.
func (x *Exchange) Why(ctx context.Context, vehicle market.Address, need market.NeedID) ([]Invitation, error) {
	v, err := x.known.vehicle(ctx, vehicle)
	if err != nil {
		return nil, err
	}
	needs := []market.NeedID{need}
	if need.IsZero() {
		if needs, err = x.store.LastNeeds(ctx, v.Region, recentNeeds); err != nil {
			return nil, err
		}
	}
	states, err := x.store.NeedStates(ctx, needs)
	if err != nil {
		return nil, err
	}
	if !need.IsZero() && len(states) == 0 {
		return nil, market.Problem(market.ProblemNotFound, "there is no need %s", need)
	}
	slices.SortFunc(states, func(a, b NeedState) int { return cmp.Compare(b.Seq, a.Seq) })
	invited := map[market.NeedID]bool{}
	if r := x.region(v.Region); r != nil {
		invited = r.invitedTo(ctx, vehicle)
	}
	all := make([]Invitation, 0, len(states))
	for _, s := range states {
		in := Invitation{Need: s.ID, At: s.PostedAt, Invited: invited[s.ID]}
		if !in.Invited {
			in.Reason = x.whyNot(vehicle, v, &s)
		}
		all = append(all, in)
	}
	return all, nil
}

// invitedTo asks the loop, which remembers the last needs.
func (r *region) invitedTo(ctx context.Context, vehicle market.Address) map[market.NeedID]bool {
	invited := map[market.NeedID]bool{}
	err := r.tell(ctx, func(d *desk) error {
		for _, it := range d.recent {
			if _, is := it.seen[vehicle]; is {
				invited[it.ID] = true
			}
		}
		return nil
	})
	if err != nil {
		return nil
	}
	return invited
}

func (x *Exchange) whyNot(vehicle market.Address, v Vehicle, s *NeedState) Reason {
	switch {
	case !v.Confirmed:
		return Reason{"not_registered", "the chain's registry does not know the vehicle (yet)"}
	case !v.InService:
		return Reason{"out_of_service", "put the vehicle back into service"}
	case slices.Contains(s.Excluded, vehicle):
		return Reason{"excluded", "it declined, did not answer or left this need before"}
	}
	r := x.region(s.Region)
	if r == nil || v.Region != s.Region {
		return Reason{"area", "the need is in region " + s.Region}
	}
	j := job(s)
	j.At = later(s.PostedAt, time.Unix(s.Details.Earliest, 0))
	why := r.Supply.Why(vehicle, j)
	if why.Code == "" {
		why = Reason{"too_far", "it could serve the need; nearer vehicles were looked at first, and did"}
		if s.Phase == market.Open {
			why.Detail = "it could serve the need; nearer vehicles were looked at first: it is looked at when supply is asked again"
		}
	}
	return why
}

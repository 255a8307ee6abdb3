package exchange

import (
	"context"
	"errors"
	"time"
	"unicode/utf8"

	"github.com/marketd/marketd/internal/crashpoint"
	"github.com/marketd/marketd/market"
)

// Bounds of what may be posted.
const (
	pastGrace   = 2 * time.Minute // an earliest pickup may be past by so much: signing takes time
	farthest    = 30 * 24 * time.Hour
	longestWait = 24 * time.Hour // from earliest to latest
	longestTrip = 24 * time.Hour // from latest pickup to serviceBy
	shortest    = 20.0           // metres from stop to stop
	maxStops    = 10
	maxSeats    = 64
	maxNotes    = 500 // characters
	maxKey      = 64
)

// Post checks a signed need, takes its place in the region's inbox, stores it with a hold on its rider's balance, and lets
// vehicles bid. The same key gives the same need again. Where the inbox is full the error is unavailable.
func (x *Exchange) Post(ctx context.Context, p Post) (Posted, error) {
	if len(p.Key.Key) == 0 || len(p.Key.Key) > maxKey {
		return Posted{}, market.Problem(market.ProblemIdempotencyMissing, "send an Idempotency-Key of 1 to %d characters", maxKey)
	}
	if err := x.load.enter(time.Now()); err != nil {
		return Posted{}, err
	}
	waits := false // for its first clearing
	defer func() {
		if !waits {
			x.load.leave()
		}
	}()
	r, n, err := x.newNeed(ctx, p, time.Now())
	if err != nil {
		return x.before(ctx, p.Key, err)
	}
	if err := r.enter(); err != nil {
		return Posted{}, err
	}
	need, replayed, err := x.store.PostNeed(ctx, n)
	if err != nil {
		r.leave()
		return Posted{}, err
	}
	crashpoint.Reach("post-committed")
	posted := Posted{Need: need.ID, Region: need.Region, Replayed: replayed}
	if !replayed {
		posted.State, posted.OpensAt = &need, n.OpensAt
	}
	if replayed || need.Phase != market.Open {
		r.leave()
		return posted, nil
	}
	candidates := r.bidders(need)
	posted.BidBy = time.Now().Add(x.config.BidWindow)
	for _, c := range candidates {
		if c.Invite {
			posted.Invited++
		}
	}
	waits = posted.Invited == 0 && !need.Signed.Choose // else it waits for bids
	r.send(func(d *desk) { d.admitPosted(need, candidates, waits) })
	return posted, nil
}

// before looks whether the key made a need earlier: then whatever is wrong now was right then.
func (x *Exchange) before(ctx context.Context, key Key, problem error) (Posted, error) {
	need, ok, err := x.store.Replay(ctx, key)
	if err != nil {
		return Posted{}, err
	}
	if !ok {
		return Posted{}, problem
	}
	return Posted{Need: need.ID, Region: need.Region, Replayed: true}, nil
}

// newNeed checks all that does not need the database.
func (x *Exchange) newNeed(ctx context.Context, p Post, now time.Time) (*region, NewNeed, error) {
	n := NewNeed{Post: p, ID: p.Need.ID(), Phase: market.Open, OpensAt: now}
	if p.Key.Account != p.Need.Rider {
		return nil, n, market.Problem(market.ProblemDenied, "you are %s: only the rider %s can post this need", p.Key.Account, p.Need.Rider)
	}
	r, err := x.check(&p.Details, p.Notes, now)
	if err != nil {
		return nil, n, err
	}
	n.Region = r.ID
	if opens := time.Unix(p.Details.Earliest, 0).Add(-x.config.Lead); opens.After(now) {
		n.Phase, n.OpensAt = market.Scheduled, opens
	}
	n.ExpiresAt = time.Unix(min(p.Details.Latest, p.Need.OpenBy), 0)
	if early := time.Unix(p.Need.OpenBy, 0).Add(-x.config.OpenMargin); early.Before(n.ExpiresAt) {
		n.ExpiresAt = early
	}
	if err := x.checkTerms(&p, &n); err != nil {
		return nil, n, err
	}
	if err := checkWords(r.Guide, &p); err != nil {
		return nil, n, err
	}
	if n.DistanceM, n.DurationMs, err = r.Guide.Trip(p.Details, later(now, time.Unix(p.Details.Earliest, 0))); err != nil {
		return nil, n, err
	}
	return r, n, x.config.Signers.Check(ctx, p.Need.Rider, x.config.Domain.Digest(p.Need), p.Signature)
}

// check says what is impossible about details, and finds their region.
func (x *Exchange) check(d *market.Details, notes string, now time.Time) (*region, error) {
	if err := checkLoad(d); err != nil {
		return nil, err
	}
	if err := checkTimes(d, now); err != nil {
		return nil, err
	}
	switch {
	case utf8.RuneCountInString(notes) > maxNotes:
		return nil, market.Invalid("/notes", "notes have at most %d characters", maxNotes)
	case notes == "" && !d.Notes.IsZero():
		return nil, market.Invalid("/notes", "details.notes is the hash of a text: send the text too")
	case notes != "" && d.Notes != market.Keccak([]byte(notes)):
		return nil, market.Invalid("/details/notes", "details.notes is not the keccak256 of the notes")
	}
	return x.place(d.Stops)
}

func (x *Exchange) place(stops []market.Place) (*region, error) {
	if len(stops) < 2 || len(stops) > maxStops {
		return nil, market.Invalid("/details/stops", "a trip has 2 to %d stops, this one has %d", maxStops, len(stops))
	}
	var in *region
	for i, p := range stops {
		if !p.Valid() {
			return nil, market.Invalid("/details/stops", "stop %d is not on the globe", i+1)
		}
		if i > 0 && p.Distance(stops[i-1]) < shortest {
			return nil, market.Invalid("/details/stops", "stops %d and %d are less than %.0f m apart", i, i+1, shortest)
		}
		if i == 0 {
			in = x.regionAt(p)
		}
		if in == nil || !in.Guide.Contains(p) {
			return nil, market.Invalid("/details/stops", "stop %d (%s) is outside of the area that the market serves", i+1, p)
		}
	}
	return in, nil
}

func (x *Exchange) regionAt(p market.Place) *region {
	for _, r := range x.regions {
		if r.Guide.Contains(p) {
			return r
		}
	}
	return nil
}

func checkLoad(d *market.Details) error {
	switch {
	case d.Service != market.Ride && d.Service != market.Delivery:
		return market.Invalid("/details/service", "service %d is not served here; 1 is a ride, 2 a delivery", d.Service)
	case d.Service == market.Ride && (d.Seats == 0 || d.Seats > maxSeats):
		return market.Invalid("/details/seats", "a ride is for 1 to %d people, not %d", maxSeats, d.Seats)
	case d.Service == market.Delivery && d.MassGrams == 0:
		return market.Invalid("/details/massGrams", "a delivery has a mass: say how many grams")
	case d.Service == market.Delivery && d.Seats != 0:
		return market.Invalid("/details/seats", "nobody rides with a delivery: seats must be 0")
	case d.Options&^market.KnownOptions != 0:
		return market.Invalid("/details/options", "options %b has bits without a meaning", uint64(d.Options))
	}
	return nil
}

func checkTimes(d *market.Details, now time.Time) error {
	earliest, latest := time.Unix(d.Earliest, 0), time.Unix(d.Latest, 0)
	switch {
	case !latest.After(now):
		return market.Problem(market.ProblemDeadlinePassed, "the latest pickup, %s, is over: choose another time", latest.UTC().Format(time.RFC3339))
	case latest.Before(earliest):
		return market.Invalid("/details/latest", "the latest pickup is before the earliest")
	case earliest.Before(now.Add(-pastGrace)):
		return market.Invalid("/details/earliest", "the earliest pickup, %s, is over: now is %s", earliest.UTC().Format(time.RFC3339), now.UTC().Format(time.RFC3339))
	case earliest.After(now.Add(farthest)):
		return market.Invalid("/details/earliest", "the earliest pickup is more than %d days ahead", int(farthest.Hours()/24))
	case latest.Sub(earliest) > longestWait:
		return market.Invalid("/details/latest", "the latest pickup is more than %.0f hours after the earliest", longestWait.Hours())
	}
	return nil
}

// checkTerms says what is impossible about the money and its times.
func (x *Exchange) checkTerms(p *Post, n *NewNeed) error {
	need, latest := &p.Need, p.Details.Latest
	_, ok := need.MaxAmount.Int64()
	switch {
	case need.MaxAmount.IsZero() || !ok:
		return market.Invalid("/need/maxAmount", "the maximum is 1 to %d base units, not %s", int64(market.MaxCeiling), need.MaxAmount)
	case need.Codes.IsZero():
		return market.Invalid("/need/codes", "codes is keccak256 of the start code, never zero")
	case p.Details.Blind.IsZero():
		return market.Invalid("/details/blind", "blind is 32 random bytes, never zero")
	case need.Rules != x.config.Rules:
		return market.Invalid("/need/rules", "these are not the market's rules: GET /v1/chain has them")
	case need.OpenBy > latest:
		return market.Invalid("/need/openBy", "openBy is at most the latest pickup, %d", latest)
	case !n.ExpiresAt.After(n.OpensAt.Add(x.config.BidWindow)):
		return market.Problem(market.ProblemDeadlinePassed,
			"openBy leaves no time for an auction: it must be more than %s after the auction opens, %s",
			x.config.BidWindow+x.config.OpenMargin, n.OpensAt.UTC().Format(time.RFC3339))
	case need.ServiceBy <= latest || need.ServiceBy > latest+int64(longestTrip/time.Second):
		return market.Invalid("/need/serviceBy", "serviceBy is after the latest pickup, %d, by at most %.0f hours", latest, longestTrip.Hours())
	case p.Replaces == n.ID:
		return market.Invalid("/replaces", "a need cannot succeed itself")
	}
	return nil
}

// checkWords refuses a need that says something else than its details, so that what the wallet showed is what was booked.
func checkWords(g Guide, p *Post) error {
	want, got := render(g, &p.Details), p.Need.Trip
	for _, f := range []struct{ name, got, want string }{
		{"what", got.What, want.What}, {"from", got.From, want.From}, {"to", got.To, want.To}, {"when", got.When, want.When},
		{"data", got.Data.String(), want.Data.String()},
	} {
		if f.got != f.want {
			return market.Invalid("/need/trip/"+f.name, "the details say %q, not %q: quote again and sign that", f.want, f.got)
		}
	}
	return nil
}

// errUnknown says that a book does not have a need; the caller finds out why.
var errUnknown = errors.New("not in the book")

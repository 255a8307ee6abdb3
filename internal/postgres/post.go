package postgres

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgconn"

	"github.com/marketd/marketd/internal/exchange"
	"github.com/marketd/marketd/market"
)

// PostNeed implements [exchange.Store]. It is one statement, for all that are posted at the same time, so that the busiest
// path costs one round trip. Nobody is notified: whoever waits for the first event of a need has just posted it.
func (s *Store) PostNeed(ctx context.Context, n exchange.NewNeed) (exchange.NeedState, bool, error) {
	p := &posting{new: &n}
	if err := s.posts.do(ctx, p); err != nil {
		return exchange.NeedState{}, false, err
	}
	return p.need, p.replayed, nil
}

// postAlone stores one need, or says why not. tried: it was sent before, and may be stored.
func (s *Store) postAlone(ctx context.Context, p *posting, tried bool) error {
	err := again(ctx, func() (err error) {
		p.need, p.replayed, err = s.postNeed(ctx, p.new)
		p.replayed = p.replayed && !tried // what this call did is no replay, even if its answer was lost
		tried = true
		return err
	})
	return failed(err, "post need %s", p.new.ID.Short())
}

func (s *Store) postNeed(ctx context.Context, n *exchange.NewNeed) (need exchange.NeedState, replayed bool, err error) {
	const sql = `
		with old as (
			select excluded || (select array_agg(vehicle::bytea) from attempts a where a.need = p.id and a.attempt = p.attempt) as excluded
			from needs p where p.id = $1 and p.rider = $2 and p.phase in ('replaced', 'stranded') and $3 <= p.max_amount
		), hold as (
			update accounts set reserved = reserved + $3
			where who = $2 and token = $4 and market = $5 and exit_at is null and reserved + $3 <= balance
				and ($1::bytea is null or exists (select from old))
			returning who
		), n as (
			insert into needs (id, region, rider, service, phase, version, signed, details, signature, max_amount, choose, token, market,
				earliest, latest, open_by, service_by, opens_at, expires_at, distance_m, duration_ms, excluded, replaces, notes, held)
			select $6, $7, $2, $8, $9, 1, $10, $11, $12, $3, $13, $4, $5, $14, $15, $16, $17, $18, $19, $20, $21,
				coalesce((select excluded from old), '{}'), $1, $22, $3
			from hold
			returning id, seq, excluded, posted_at
		), e as (
			insert into events (need, version, type, payload) select id, 1, 'need', $23 from n
		), k as (
			insert into idempotency (account, key, request, object) select $2, $24, $25, $26 from n
		)
		select seq, excluded, posted_at from n`
	d, signed := &n.Details, &n.Need
	payload, err := postedPayload(n)
	if err != nil {
		return need, false, err
	}
	need = stored(n)
	var excluded [][]byte
	err = s.pool.QueryRow(ctx, sql, nullHash(market.Hash(n.Replaces)), signed.Rider, signed.MaxAmount, signed.Rules.Token, signed.Rules.Market,
		n.ID, n.Region, market.ServiceName(d.Service), market.PhaseName(n.Phase), signed, d, []byte(n.Signature), signed.Choose,
		time.Unix(d.Earliest, 0), time.Unix(d.Latest, 0), time.Unix(signed.OpenBy, 0), time.Unix(signed.ServiceBy, 0),
		n.OpensAt, n.ExpiresAt, n.DistanceM, n.DurationMs, n.Notes, payload, n.Key.Key, n.Key.Request, n.ID.String(),
	).Scan(&need.Seq, &excluded, &need.PostedAt)
	if err == nil {
		need.Excluded = addresses(excluded)
		return need, false, nil
	}
	pg, refused := errors.AsType[*pgconn.PgError](err)
	if !errors.Is(err, pgx.ErrNoRows) && !(refused && pg.Code == uniqueViolation) {
		return need, false, err
	}
	if before, ok, err := s.Replay(ctx, n.Key); ok || err != nil {
		return before, ok, err
	}
	if refused {
		return need, false, taken(pg.ConstraintName, n)
	}
	return need, false, s.whyNotPosted(ctx, n)
}

func taken(constraint string, n *exchange.NewNeed) error {
	if constraint == "needs_replaces_key" {
		return market.Problem(market.ProblemTaken, "need %s has a successor already", n.Replaces)
	}
	return market.Problem(market.ProblemTaken, "need %s was posted before, under another Idempotency-Key", n.ID)
}

// whyNotPosted looks for what kept a statement from finding its rows.
func (s *Store) whyNotPosted(ctx context.Context, n *exchange.NewNeed) error {
	if !n.Replaces.IsZero() {
		if err := s.whyNotReplaced(ctx, n); err != nil {
			return err
		}
	}
	var balance, reserved market.Amount
	var exit *time.Time
	const sql = `select balance, reserved, exit_at from accounts where who = $1 and token = $2 and market = $3`
	err := s.pool.QueryRow(ctx, sql, n.Need.Rider, n.Need.Rules.Token, n.Need.Rules.Market).Scan(&balance, &reserved, &exit)
	if err != nil && !errors.Is(err, pgx.ErrNoRows) {
		return err
	}
	if exit != nil {
		return market.Problem(market.ProblemInsufficientBalance,
			"your account is leaving this market since %s: take the exit back with a deposit (fund), then post again", exit.UTC().Format(time.RFC3339))
	}
	free, _ := balance.Sub(reserved)
	missing, _ := n.Need.MaxAmount.Sub(free)
	return market.Problem(market.ProblemInsufficientBalance,
		"the maximum of %s exceeds your free balance of %s at this market: deposit at least %s", n.Need.MaxAmount, free, missing)
}

func (s *Store) whyNotReplaced(ctx context.Context, n *exchange.NewNeed) error {
	var rider market.Address
	var phase market.PhaseName
	var most market.Amount
	err := s.pool.QueryRow(ctx, `select rider, phase, max_amount from needs where id = $1`, n.Replaces).Scan(&rider, &phase, &most)
	switch {
	case errors.Is(err, pgx.ErrNoRows) || err == nil && rider != n.Need.Rider:
		return market.Problem(market.ProblemNotFound, "you have no need %s to replace", n.Replaces)
	case err != nil:
		return err
	case market.Phase(phase) != market.Replaced && market.Phase(phase) != market.Stranded:
		return market.Problem(market.ProblemWrongPhase, "need %s is %s: only one that lost its vehicle (replaced, stranded) has a successor", n.Replaces, phase)
	case n.Need.MaxAmount.Cmp(most) > 0:
		return market.Invalid("/need/maxAmount", "the successor's maximum of %s exceeds the %s of need %s", n.Need.MaxAmount, most, n.Replaces)
	}
	return nil
}

// Replay implements [exchange.Store].
func (s *Store) Replay(ctx context.Context, key exchange.Key) (need exchange.NeedState, ok bool, err error) {
	object, ok, err := s.usedKey(ctx, key)
	if err != nil || !ok {
		return need, false, failed(err, "look up key %q", key.Key)
	}
	id, err := market.ParseNeedID(object)
	if err != nil {
		return need, false, market.Problem(market.ProblemIdempotencyMismatch, "key %q was used for something else", key.Key)
	}
	states, err := s.NeedStates(ctx, []market.NeedID{id})
	if err != nil {
		return need, false, err
	}
	if len(states) == 0 {
		return need, false, fmt.Errorf("key %q stands for need %s, which is not there", key.Key, id.Short())
	}
	return states[0], true, nil
}

// usedKey is the object that a key was used for.
func (s *Store) usedKey(ctx context.Context, key exchange.Key) (object string, ok bool, err error) {
	var request market.Hash
	const sql = `select request, coalesce(object, '') from idempotency where account = $1 and key = $2`
	err = s.pool.QueryRow(ctx, sql, key.Account, key.Key).Scan(&request, &object)
	if errors.Is(err, pgx.ErrNoRows) {
		return "", false, nil
	}
	if err != nil {
		return "", false, err
	}
	if request != key.Request {
		return "", false, market.Problem(market.ProblemIdempotencyMismatch, "key %q was used with another request: take a new one", key.Key)
	}
	return object, true, nil
}

func addresses(all [][]byte) []market.Address {
	var out []market.Address
	for _, b := range all {
		out = append(out, market.Address(b))
	}
	return out
}

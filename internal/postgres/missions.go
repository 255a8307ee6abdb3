package postgres

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgconn"

	"github.com/marketd/marketd/internal/api/store"
	"github.com/marketd/marketd/internal/exchange"
	"github.com/marketd/marketd/internal/trips"
	"github.com/marketd/marketd/market"
)

// missionEnded is why a leg is over that nothing was wrong with: another one of its mission ended before they were opened.
const missionEnded = "mission_ended"

// errUsed says that an idempotency key was used before.
var errUsed = errors.New("the key was used")

// PostMission implements [exchange.Store].
func (s *Store) PostMission(ctx context.Context, m exchange.NewMission) (needs []exchange.NeedState, err error) {
	err = again(ctx, func() error {
		return s.inTx(ctx, func(tx pgx.Tx) (err error) {
			needs, err = postMission(ctx, tx, &m)
			return err
		})
	})
	if pg, is := errors.AsType[*pgconn.PgError](err); is && pg.Code == uniqueViolation {
		err = market.Problem(market.ProblemTaken, "legs of mission %s were posted before, under another Idempotency-Key", m.ID)
	}
	switch {
	case errors.Is(err, errUsed):
		_, _, err = s.ReplayMission(ctx, m.Key)
	case errors.Is(err, pgx.ErrNoRows):
		sum := m.Legs[0]
		sum.Need.MaxAmount = m.HoldsAtMost()
		err = s.whyNotPosted(ctx, &sum)
	case err == nil:
		return needs, nil
	}
	return nil, failed(err, "post mission %s", m.ID)
}

func postMission(ctx context.Context, tx pgx.Tx, m *exchange.NewMission) ([]exchange.NeedState, error) {
	const once = `
		insert into idempotency (account, key, request, object) values ($1, $2, $3, $4) on conflict do nothing`
	used, err := tx.Exec(ctx, once, m.Key.Account, m.Key.Key, m.Key.Request, m.ID.String())
	if err != nil {
		return nil, err
	}
	if used.RowsAffected() == 0 {
		return nil, errUsed
	}
	first := &m.Legs[0].Need
	const hold = `
		update accounts set reserved = reserved + $4 where who = $1 and token = $2 and market = $3 and exit_at is null and reserved + $4 <= balance
		returning who`
	var who market.Address
	if err := tx.QueryRow(ctx, hold, first.Rider, first.Rules.Token, first.Rules.Market, m.HoldsAtMost()).Scan(&who); err != nil {
		return nil, err
	}
	if _, err := tx.Exec(ctx, `insert into missions (id, rider, legs) values ($1, $2, $3)`, m.ID, first.Rider, len(m.Legs)); err != nil {
		return nil, err
	}
	return insertLegs(ctx, tx, m)
}

// insertLegs stores the needs of a mission with their first events.
func insertLegs(ctx context.Context, tx pgx.Tx, m *exchange.NewMission) ([]exchange.NeedState, error) {
	const sql = `
		with p as (
			select * from unnest($1::bytea[], $2::text[], $3::bytea[], $4::text[], $5::text[], $6::jsonb[], $7::jsonb[], $8::bytea[], $9::numeric[],
				$10::timestamptz[], $11::timestamptz[], $12::timestamptz[], $13::timestamptz[], $14::timestamptz[], $15::timestamptz[],
				$16::bigint[], $17::bigint[], $18::text[], $19::jsonb[]) with ordinality
			as p (id, region, rider, service, phase, signed, details, signature, amount, earliest, latest, open_by, service_by, opens_at,
				expires_at, distance_m, duration_ms, notes, payload, leg)
		), n as (
			insert into needs (id, region, rider, service, phase, version, signed, details, signature, max_amount, choose, token, market,
				earliest, latest, open_by, service_by, opens_at, expires_at, distance_m, duration_ms, notes, held, mission, leg)
			select id, region, rider, service, phase::trip_phase, 1, signed, details, signature, amount, false, $20, $21,
				earliest, latest, open_by, service_by, opens_at, expires_at, distance_m, duration_ms, notes, amount, $22, leg
			from p order by leg
			returning id, seq, posted_at
		), e as (
			insert into events (need, version, type, payload) select id, 1, 'need', payload from p
		)
		select id, seq, posted_at from n`
	var c needRows
	for i := range m.Legs {
		if err := c.add(&m.Legs[i]); err != nil {
			return nil, err
		}
	}
	rules := &m.Legs[0].Need.Rules
	rows, err := tx.Query(ctx, sql, c.id, c.region, c.rider, c.service, c.phase, c.signed, c.details, c.signature, c.amount,
		c.earliest, c.latest, c.openBy, c.serviceBy, c.opensAt, c.expiresAt, c.distance, c.duration, c.notes, c.payload,
		rules.Token, rules.Market, m.ID)
	if err != nil {
		return nil, err
	}
	needs := make([]exchange.NeedState, len(m.Legs))
	var id market.NeedID
	var seq int64
	var at time.Time
	_, err = pgx.ForEachRow(rows, []any{&id, &seq, &at}, func() error {
		i := slices.IndexFunc(m.Legs, func(n exchange.NewNeed) bool { return n.ID == id })
		needs[i] = stored(&m.Legs[i])
		needs[i].Seq, needs[i].PostedAt = seq, at
		return nil
	})
	return needs, err
}

// ReplayMission implements [exchange.Store].
func (s *Store) ReplayMission(ctx context.Context, key exchange.Key) (mission market.Hash, ok bool, err error) {
	object, ok, err := s.usedKey(ctx, key)
	if err != nil || !ok {
		return mission, false, failed(err, "look up key %q", key.Key)
	}
	if mission, err = market.ParseHash(object); err != nil {
		return mission, false, market.Problem(market.ProblemIdempotencyMismatch, "key %q was used for something else", key.Key)
	}
	return mission, true, nil
}

// Mission implements [store.Reads].
func (s *Store) Mission(ctx context.Context, id market.Hash) ([]store.Need, error) {
	legs, err := s.readNeeds(ctx, store.NeedQuery{Page: store.Page{Limit: market.MostLegs}}, `n.mission = $1`, id)
	if err == nil && len(legs) == 0 {
		err = market.Problem(market.ProblemNotFound, "there is no mission %s", id)
	}
	slices.SortFunc(legs, func(a, b store.Need) int { return a.Leg - b.Leg })
	return legs, failed(err, "read mission %s", id)
}

// ChangeMission implements [trips.Store].
func (s *Store) ChangeMission(ctx context.Context, mission market.Hash, decide func([]*trips.Trip) ([]*trips.Change, error)) error {
	err := again(ctx, func() error {
		for {
			err := s.inTx(ctx, func(tx pgx.Tx) error { return changeMission(ctx, tx, mission, decide) })
			if !errors.Is(err, errAgain) {
				return err
			}
		}
	})
	return failed(err, "change mission %s", mission)
}

func changeMission(ctx context.Context, tx pgx.Tx, mission market.Hash, decide func([]*trips.Trip) ([]*trips.Change, error)) error {
	rows, err := tx.Query(ctx, `select id from needs where mission = $1 order by id`, mission)
	if err != nil {
		return fmt.Errorf("list legs: %w", err)
	}
	ids, err := pgx.CollectRows(rows, pgx.RowTo[market.NeedID])
	if err != nil || len(ids) == 0 {
		return errors.Join(err, market.Problem(market.ProblemNotFound, "there is no mission %s", mission))
	}
	legs, locked := make([]*trips.Trip, len(ids)), make([]*trip, len(ids))
	for i, id := range ids {
		if locked[i], err = lockTrip(ctx, tx, id); err != nil {
			return err
		}
	}
	for i, row := range locked {
		if legs[i], err = readTrip(ctx, tx, row); err != nil {
			return fmt.Errorf("read leg %s: %w", row.id.Short(), err)
		}
	}
	changes, err := decide(legs)
	if err != nil {
		return err
	}
	for i, c := range changes {
		if c == nil {
			continue
		}
		if err := apply(ctx, tx, locked[i], legs[i], c); err != nil {
			return err
		}
	}
	return nil
}

// endsAlone lists legs that are not opened and never will be, because another one is over. Where the opening was sent, the
// chain decides first.
const endsAlone = `
	select n.id from needs n where n.region = $1 and $2::timestamptz is not null and n.mission is not null
		and n.phase in ('scheduled', 'open', 'asked', 'awarded')
		and exists (select from needs s where s.mission = n.mission and s.phase in ('cancelled', 'expired', 'failed'))
		and not exists (select from intents i where i.mission = n.mission and i.state = 'sent')
	order by n.seq limit $3`

// endLeg ends a leg whose mission cannot be opened any more.
func endLeg(ctx context.Context, tx pgx.Tx, t *trip, _ time.Time) (bool, error) {
	payload := func() map[string]any { return map[string]any{"reason": missionEnded} }
	switch t.phase {
	case market.Awarded:
		err := takeBack(ctx, tx, t.id, t.attempt)
		if errors.Is(err, errAgain) {
			return false, nil // it is being sent
		}
		if err != nil {
			return false, err
		}
		if err := move(ctx, tx, t, market.Failed, market.ByWatcher, payload()); err != nil {
			return false, err
		}
		if err := showEscrow(ctx, tx, t, t.attempt); err != nil {
			return false, err
		}
		return true, release(ctx, tx, t)
	case market.Asked:
		if err := move(ctx, tx, t, market.Open, market.ByTime, payload()); err != nil {
			return false, err
		}
	case market.Scheduled, market.Open:
	default:
		return false, nil
	}
	if err := move(ctx, tx, t, market.Expired, market.ByTime, payload()); err != nil {
		return false, err
	}
	return true, release(ctx, tx, t)
}

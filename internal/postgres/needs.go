package postgres

import (
	"context"

	"github.com/jackc/pgx/v5"

	"github.com/marketd/marketd/internal/exchange"
	"github.com/marketd/marketd/market"
)

// NeedStates implements [exchange.Store].
func (s *Store) NeedStates(ctx context.Context, ids []market.NeedID) ([]exchange.NeedState, error) {
	const needs = `
		select id, seq, region, phase, version, attempt, signed, details, expires_at, posted_at, distance_m, duration_ms, excluded
		from needs where id = any($1::bytea[]) order by seq`
	const attempts = `
		select need, attempt, vehicle, active, phase = 'asked', bid_id, bid, coalesce(confirm_by, 'epoch'), distance_m, duration_ms
		from attempts where need = any($1::bytea[]) order by need, attempt`
	var states []exchange.NeedState
	at := map[market.NeedID]int{}
	var batch pgx.Batch
	batch.Queue(needs, digests(ids)).Query(func(rows pgx.Rows) (err error) {
		states, err = pgx.CollectRows(rows, func(r pgx.CollectableRow) (n exchange.NeedState, err error) {
			var excluded [][]byte
			err = r.Scan(&n.ID, &n.Seq, &n.Region, (*market.PhaseName)(&n.Phase), &n.Version, &n.Attempt, &n.Signed, &n.Details,
				&n.ExpiresAt, &n.PostedAt, &n.DistanceM, &n.DurationMs, &excluded)
			n.Excluded = addresses(excluded)
			return n, err
		})
		for i, n := range states {
			at[n.ID] = i
		}
		return err
	})
	batch.Queue(attempts, digests(ids)).Query(func(rows pgx.Rows) error {
		for rows.Next() {
			var need market.NeedID
			var a exchange.AttemptState
			if err := rows.Scan(&need, &a.Number, &a.Vehicle, &a.Active, &a.Asked, &a.BidID, &a.Bid, &a.ConfirmBy, &a.DistanceM, &a.DurationMs); err != nil {
				return err
			}
			if i, ok := at[need]; ok {
				states[i].Attempts = append(states[i].Attempts, a)
			}
		}
		return rows.Err()
	})
	err := s.snapshot(ctx, func(tx pgx.Tx) error { return tx.SendBatch(ctx, &batch).Close() })
	return states, failed(err, "read needs")
}

// snapshot reads in one repeatable-read transaction, so that rows of several tables belong together.
func (s *Store) snapshot(ctx context.Context, do func(pgx.Tx) error) error {
	return pgx.BeginTxFunc(ctx, s.pool, pgx.TxOptions{IsoLevel: pgx.RepeatableRead, AccessMode: pgx.ReadOnly}, do)
}

// Outline implements [exchange.Store].
func (s *Store) Outline(ctx context.Context, region string) (exchange.Outline, error) {
	const needs = `select id, attempt, phase = 'asked' from needs where region = $1 and phase in ('open', 'asked') order by seq`
	const busy = `select a.vehicle, a.need from attempts a join needs n on n.id = a.need where n.region = $1 and a.active`
	o := exchange.Outline{Busy: map[market.Address]market.NeedID{}}
	var batch pgx.Batch
	batch.Queue(needs, region).Query(func(rows pgx.Rows) (err error) {
		o.Needs, err = pgx.CollectRows(rows, func(r pgx.CollectableRow) (m exchange.NeedMark, err error) {
			return m, r.Scan(&m.ID, &m.Attempt, &m.Asked)
		})
		return err
	})
	batch.Queue(busy, region).Query(func(rows pgx.Rows) error {
		var vehicle market.Address
		var need market.NeedID
		_, err := pgx.ForEachRow(rows, []any{&vehicle, &need}, func() error { o.Busy[vehicle] = need; return nil })
		return err
	})
	err := s.snapshot(ctx, func(tx pgx.Tx) error { return tx.SendBatch(ctx, &batch).Close() })
	return o, failed(err, "read the outline of region %s", region)
}

// AskedOf implements [exchange.Store].
func (s *Store) AskedOf(ctx context.Context, vehicle market.Address) ([]market.NeedID, error) {
	return s.needIDs(ctx, `select need from attempts where vehicle = $1 and active and phase = 'asked'`, vehicle)
}

// LastNeeds implements [exchange.Store].
func (s *Store) LastNeeds(ctx context.Context, region string, limit int) ([]market.NeedID, error) {
	return s.needIDs(ctx, `select id from needs where region = $1 order by seq desc limit $2`, region, limit)
}

func (s *Store) needIDs(ctx context.Context, sql string, args ...any) ([]market.NeedID, error) {
	rows, err := s.pool.Query(ctx, sql, args...)
	if err != nil {
		return nil, failed(err, "list needs")
	}
	ids, err := pgx.CollectRows(rows, pgx.RowTo[market.NeedID])
	return ids, failed(err, "list needs")
}

func digests[T ~[32]byte](ids []T) [][]byte {
	out := make([][]byte, len(ids))
	for i := range ids {
		out[i] = ids[i][:]
	}
	return out
}

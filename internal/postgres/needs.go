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
		select need, attempt, vehicle, active, phase = 'asked', bid_id, bid, coalesce(confirm_by, 'epoch'), distance_m, duration_ms,
			slot > 0, coalesce(plan_version, 0)
		from attempts where need = any($1::bytea[]) order by need, attempt`
	var states []exchange.NeedState
	err := s.snapshot(ctx, func(batch *pgx.Batch) {
		at := map[market.NeedID]int{}
		batch.Queue(needs, digests(ids)).Query(func(rows pgx.Rows) (err error) {
			states, err = pgx.CollectRows(rows, scanState)
			for i, n := range states {
				at[n.ID] = i
			}
			return err
		})
		batch.Queue(attempts, digests(ids)).Query(func(rows pgx.Rows) error {
			for rows.Next() {
				var need market.NeedID
				var a exchange.AttemptState
				err := rows.Scan(&need, &a.Number, &a.Vehicle, &a.Active, &a.Asked, &a.BidID, &a.Bid, &a.ConfirmBy, &a.DistanceM, &a.DurationMs,
					&a.Pooled, &a.PlanVersion)
				if err != nil {
					return err
				}
				if i, ok := at[need]; ok {
					states[i].Attempts = append(states[i].Attempts, a)
				}
			}
			return rows.Err()
		})
	})
	return states, failed(err, "read needs")
}

func scanState(r pgx.CollectableRow) (n exchange.NeedState, err error) {
	var excluded [][]byte
	err = r.Scan(&n.ID, &n.Seq, &n.Region, (*market.PhaseName)(&n.Phase), &n.Version, &n.Attempt, &n.Signed, &n.Details,
		&n.ExpiresAt, &n.PostedAt, &n.DistanceM, &n.DurationMs, &excluded)
	n.Excluded = addresses(excluded)
	return n, err
}

// snapshot sends the reads that queue puts together in one repeatable-read transaction, so that rows of several tables belong
// together. It may do so several times.
func (s *Store) snapshot(ctx context.Context, queue func(*pgx.Batch)) error {
	return s.reading(ctx, func(tx pgx.Tx) error {
		var batch pgx.Batch
		queue(&batch)
		return tx.SendBatch(ctx, &batch).Close()
	})
}

func (s *Store) reading(ctx context.Context, do func(pgx.Tx) error) error {
	options := pgx.TxOptions{IsoLevel: pgx.RepeatableRead, AccessMode: pgx.ReadOnly}
	return again(ctx, func() error { return pgx.BeginTxFunc(ctx, s.pool, options, do) })
}

// rows reads rows of one table, with scan for each. It may do so several times.
func rows[T any](ctx context.Context, s *Store, scan pgx.RowToFunc[T], sql string, args ...any) (all []T, err error) {
	err = again(ctx, func() error {
		found, err := s.pool.Query(ctx, sql, args...)
		if err != nil {
			return err
		}
		all, err = pgx.CollectRows(found, scan)
		return err
	})
	return all, err
}

// Outline implements [exchange.Store].
func (s *Store) Outline(ctx context.Context, region string) (exchange.Outline, error) {
	const needs = `select id, attempt, phase = 'asked' from needs where region = $1 and phase in ('open', 'asked') order by seq`
	const busy = `select a.vehicle, a.need, a.slot > 0 from attempts a join needs n on n.id = a.need where n.region = $1 and a.active`
	o := exchange.Outline{Busy: map[market.Address]market.NeedID{}}
	err := s.snapshot(ctx, func(batch *pgx.Batch) {
		batch.Queue(needs, region).Query(func(rows pgx.Rows) (err error) {
			o.Needs, err = pgx.CollectRows(rows, func(r pgx.CollectableRow) (m exchange.NeedMark, err error) {
				return m, r.Scan(&m.ID, &m.Attempt, &m.Asked)
			})
			return err
		})
		batch.Queue(busy, region).Query(func(rows pgx.Rows) error {
			var vehicle market.Address
			var need market.NeedID
			var shared bool
			_, err := pgx.ForEachRow(rows, []any{&vehicle, &need, &shared}, func() error {
				if shared {
					o.Shared = append(o.Shared, exchange.Shared{Vehicle: vehicle, Need: need})
				} else {
					o.Busy[vehicle] = need
				}
				return nil
			})
			return err
		})
	})
	return o, failed(err, "read the outline of region %s", region)
}

// AskedOf implements [exchange.Store].
func (s *Store) AskedOf(ctx context.Context, vehicles []market.Address) ([]market.NeedID, error) {
	return s.needIDs(ctx, `select need from attempts where vehicle = any($1) and active and phase = 'asked'`, rawAddresses(vehicles))
}

// LastNeeds implements [exchange.Store].
func (s *Store) LastNeeds(ctx context.Context, region string, limit int) ([]market.NeedID, error) {
	return s.needIDs(ctx, `select id from needs where region = $1 order by seq desc limit $2`, region, limit)
}

func (s *Store) needIDs(ctx context.Context, sql string, args ...any) ([]market.NeedID, error) {
	ids, err := rows(ctx, s, pgx.RowTo[market.NeedID], sql, args...)
	return ids, failed(err, "list needs")
}

func digests[T ~[32]byte](ids []T) [][]byte {
	out := make([][]byte, len(ids))
	for i := range ids {
		out[i] = ids[i][:]
	}
	return out
}

package postgres

import (
	"context"
	"errors"

	"github.com/jackc/pgx/v5"

	"github.com/marketd/marketd/internal/api/store"
	"github.com/marketd/marketd/internal/trips"
	"github.com/marketd/marketd/market"
)

// Bundle implements [trips.Store].
func (s *Store) Bundle(ctx context.Context, need market.NeedID) (b trips.Bundle, err error) {
	b.Need = need
	var batch pgx.Batch
	batch.Queue(`select signed, signature, details, notes, posted_at, start_code, end_code from needs where id = $1`, need).QueryRow(func(r pgx.Row) error {
		var start, end market.Hash
		err := r.Scan(&b.Signed, (*[]byte)(&b.Signature), &b.Details, &b.Notes, &b.PostedAt, &start, &end)
		b.StartCode, b.EndCode = known(start), known(end)
		return err
	})
	const deals = `select attempt, bid, signature, pick, phase, escrow, opened_tx from attempts where need = $1 and phase <> 'asked' order by attempt`
	batch.Queue(deals, need).Query(func(rows pgx.Rows) error {
		b.Agreements, err = pgx.CollectRows(rows, func(r pgx.CollectableRow) (d trips.BundleDeal, err error) {
			var tx market.Hash
			err = r.Scan(&d.Attempt, &d.Bid, (*[]byte)(&d.Signature), (*[]byte)(&d.Pick), &d.Phase, &d.Escrow, &tx)
			d.OpenedTx = known(tx)
			return d, err
		})
		return err
	})
	const statuses = `select attempt, vehicle, status, signature, hash, at from statuses where need = $1 order by at, hash`
	batch.Queue(statuses, need).Query(func(rows pgx.Rows) error {
		b.Statuses, err = pgx.CollectRows(rows, func(r pgx.CollectableRow) (t trips.BundleStatus, err error) {
			err = r.Scan(&t.Attempt, &t.Vehicle, &t.Status, (*[]byte)(&t.Signature), &t.Hash, &t.TakenAt)
			t.TakenAt = t.TakenAt.UTC()
			return t, err
		})
		return err
	})
	batch.Queue(`select version, type, payload, at from events where need = $1 order by version`, need).Query(func(rows pgx.Rows) error {
		b.Events, err = pgx.CollectRows(rows, func(r pgx.CollectableRow) (e trips.BundleEvent, err error) {
			err = r.Scan(&e.Version, &e.Type, (*[]byte)(&e.Payload), &e.At)
			e.At = e.At.UTC()
			return e, err
		})
		return err
	})
	snapshot := pgx.TxOptions{IsoLevel: pgx.RepeatableRead, AccessMode: pgx.ReadOnly}
	err = pgx.BeginTxFunc(ctx, s.pool, snapshot, func(tx pgx.Tx) error { return tx.SendBatch(ctx, &batch).Close() })
	b.PostedAt = b.PostedAt.UTC()
	return b, failed(err, "read what is known of need %s", need.Short())
}

// known is a hash that is not zero.
func known(h market.Hash) *market.Hash {
	if h.IsZero() {
		return nil
	}
	return &h
}

// KeepEvidence implements [trips.Store].
func (s *Store) KeepEvidence(ctx context.Context, e trips.Evidence, most int) error {
	const sql = `
		insert into evidence (hash, need, by, bundle, at)
		select $1::bytea, $2::bytea, $3::bytea, $4, $5 where (select count(*) from evidence where need = $2::bytea and by = $3::bytea) < $6
		on conflict do nothing returning true`
	var kept bool
	err := again(ctx, func() error {
		err := s.pool.QueryRow(ctx, sql, e.Hash, e.Need, e.By, e.Bundle, e.At, most).Scan(&kept)
		if errors.Is(err, pgx.ErrNoRows) {
			return s.pool.QueryRow(ctx, `select exists (select from evidence where hash = $1)`, e.Hash).Scan(&kept)
		}
		return err
	})
	if err == nil && !kept {
		return market.Problem(market.ProblemDenied, "you gave evidence on this need %d times; put the rest into the last one's statement", most)
	}
	return failed(err, "keep evidence on %s", e.Need.Short())
}

// Evidence implements [store.Reads].
func (s *Store) Evidence(ctx context.Context, need market.NeedID, hash market.Hash) (trips.Evidence, error) {
	const sql = `select hash, need, by, bundle, at from evidence where need = $1 and hash = $2`
	rows, err := s.pool.Query(ctx, sql, need, hash)
	if err != nil {
		return trips.Evidence{}, failed(err, "read evidence %s", hash)
	}
	e, err := pgx.CollectExactlyOneRow(rows, scanEvidence)
	if errors.Is(err, pgx.ErrNoRows) {
		return e, market.Problem(market.ProblemNotFound, "there is no evidence %s on need %s", hash, need)
	}
	return e, failed(err, "read evidence %s", hash)
}

func scanEvidence(r pgx.CollectableRow) (e trips.Evidence, err error) {
	err = r.Scan(&e.Hash, &e.Need, &e.By, &e.Bundle, &e.At)
	e.At = e.At.UTC()
	return e, err
}

// Disputes implements [store.Reads].
func (s *Store) Disputes(ctx context.Context, q store.DisputeQuery) ([]store.Dispute, error) {
	const sql = `
		select b.need, b.rider, b.vehicle, b.owner, b.state, b.until, b.amount, b.amount - b.paid - b.refunded, n.signed,
			l.body->>'by', l.body->>'evidence',
			(select coalesce(jsonb_agg(jsonb_build_object('hash', '0x' || encode(e.hash, 'hex'), 'by', '0x' || encode(e.by, 'hex'), 'at', e.at) order by e.at), '[]')
				from evidence e where e.need = b.need),
			exists (select from intents i where i.object = b.need and i.goal = 'rule' and i.state in ('wanted', 'sent'))
		from bookings b join needs n on n.id = b.need
		left join lateral (select body from chain_logs where need = b.need and event = 'Disputed' order by number desc, index desc limit 1) l on true
		where b.state in (6, 7) and ($1::bytea is null or b.need = $1) and ($2::text is null or lower(n.signed->'rules'->>'arbiter') = lower($2))
		order by b.until, b.need limit $3`
	var arbiter *string
	if q.Arbiter != (market.Address{}) {
		arbiter = new(q.Arbiter.Hex())
	}
	rows, err := s.pool.Query(ctx, sql, nullHash(market.Hash(q.Need)), arbiter, q.Limit)
	if err != nil {
		return nil, failed(err, "list disputes")
	}
	all, err := pgx.CollectRows(rows, scanDispute)
	return all, failed(err, "list disputes")
}

func scanDispute(r pgx.CollectableRow) (d store.Dispute, err error) {
	var state int16
	var by, evidence *string
	err = r.Scan(&d.Need, &d.Rider, &d.Vehicle, &d.Owner, &state, &d.Until, &d.Amount, &d.Left, &d.Signed, &by, &evidence, &d.Given, &d.Ruled)
	if err != nil {
		return d, err
	}
	booking := trips.Booking{State: trips.BookingState(state), Left: d.Left}
	d.Cap, d.OfFee, d.Until = booking.Cap(d.Signed.Rules.CancelBps), booking.State == trips.BookingDisputedFee, d.Until.UTC()
	if by != nil && evidence != nil {
		if d.By, err = market.ParseAddress(*by); err == nil {
			d.Evidence, err = market.ParseHash(*evidence)
		}
	}
	return d, err
}

package postgres

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"

	"github.com/marketd/marketd/internal/crashpoint"
	"github.com/marketd/marketd/internal/trips"
	"github.com/marketd/marketd/market"
)

// errAgain says that a row which was not locked changed between look and leap.
var errAgain = errors.New("the trip changed meanwhile")

// Change implements [trips.Store]. Decisions find out by themselves that they were carried out before, so that one whose
// COMMIT is in doubt is simply taken again.
func (s *Store) Change(ctx context.Context, need market.NeedID, decide func(*trips.Trip) (*trips.Change, error)) error {
	err := again(ctx, func() error {
		for {
			err := s.inTx(ctx, func(tx pgx.Tx) error { return change(ctx, tx, need, decide) })
			if !errors.Is(err, errAgain) {
				return err
			}
		}
	})
	crashpoint.Reach("trip-committed")
	return failed(err, "change trip %s", need.Short())
}

func change(ctx context.Context, tx pgx.Tx, need market.NeedID, decide func(*trips.Trip) (*trips.Change, error)) error {
	row, err := lockTrip(ctx, tx, need)
	if err != nil {
		return err
	}
	t, err := readTrip(ctx, tx, row)
	if err != nil {
		return fmt.Errorf("read trip: %w", err)
	}
	c, err := decide(t)
	if err != nil || c == nil {
		return err
	}
	if err := apply(ctx, tx, row, t, c); err != nil {
		return err
	}
	crashpoint.Reach("trip-before-commit")
	return nil
}

// readTrip reads what decisions need, in one round trip after the lock.
func readTrip(ctx context.Context, tx pgx.Tx, row *trip) (*trips.Trip, error) {
	t := &trips.Trip{ID: row.id, Phase: row.phase, Version: row.version}
	var batch pgx.Batch
	batch.Queue(`select signed, details, stop, start_code, end_code, posted_at, coalesce(leg, 0),
			coalesce((select legs from missions m where m.id = mission), 0) from needs where id = $1`, row.id).
		QueryRow(func(r pgx.Row) error {
			return r.Scan(&t.Need, &t.Details, &t.Stopped, &t.StartCode, &t.EndCode, &t.Posted, &t.Leg, &t.Legs)
		})
	const attempt = `
		select a.attempt, a.vehicle, a.owner, v.operator, a.bid, a.amount, a.phase, a.active, a.escrow,
		       case when b.state <> 8 then b.until end, coalesce(b.state, 0), coalesce(b.amount - b.paid - b.refunded, 0),
		       a.phase_at, a.status_head, a.dropped,
		       coalesce((select case i.state when 'wanted' then 'wanted' when 'sent' then 'sent' else '' end from intents i
		                 where i.object = a.need and i.goal = 'open' and i.attempt = a.attempt), ''),
		       exists (select from intents i where i.object = a.need and i.goal = 'start' and i.state not in ('superseded', 'cancelled')),
		       exists (select from intents i where i.object = a.need and i.goal in ('settle', 'move') and i.state in ('wanted', 'sent')),
		       exists (select from intents i where i.object = a.need and i.goal = 'rule' and i.state in ('wanted', 'sent'))
		from attempts a join vehicles v on v.id = a.vehicle left join bookings b on b.need = a.need and b.bid = a.bid_id
		where a.need = $1 order by a.attempt desc limit 1`
	batch.Queue(attempt, row.id).Query(func(rows pgx.Rows) error {
		for rows.Next() {
			a := &trips.Attempt{}
			var until *time.Time
			var booked int16
			err := rows.Scan(&a.Number, &a.Vehicle, &a.Owner, &a.Operator, &a.Bid, &a.Amount, (*market.PhaseName)(&a.Phase), &a.Active,
				&a.Escrow, &until, &booked, &a.Booking.Left, &a.PhaseAt, &a.StatusHead, (*[]byte)(&a.Dropped), &a.Opening, &a.Started, &a.Settling, &a.Ruled)
			if err != nil {
				return err
			}
			a.Booking.State = trips.BookingState(booked)
			if until != nil {
				a.EscrowUntil = *until
			}
			t.Last = a
		}
		return rows.Err()
	})
	batch.Queue(`select vehicle, frame, hash from statuses where need = $1`, row.id).Query(func(rows pgx.Rows) (err error) {
		t.Seen, err = pgx.CollectRows(rows, func(r pgx.CollectableRow) (s trips.Seen, err error) {
			return s, r.Scan(&s.Vehicle, &s.Frame, &s.Hash)
		})
		return err
	})
	return t, tx.SendBatch(ctx, &batch).Close()
}

// apply writes a decision. Rows are locked in the order need, attempt, vehicle, account, intents.
func apply(ctx context.Context, tx pgx.Tx, row *trip, t *trips.Trip, c *trips.Change) error {
	if c.Status != nil {
		if err := takeStatus(ctx, tx, row, t.Last, c.Status); err != nil {
			return err
		}
	}
	if err := keep(ctx, tx, row, c); err != nil {
		return err
	}
	if c.Exclude {
		if err := exclude(ctx, tx, row, t.Last.Vehicle); err != nil {
			return err
		}
	}
	if c.To != 0 {
		if err := takeStep(ctx, tx, row, c); err != nil {
			return err
		}
	}
	if c.Release {
		if err := release(ctx, tx, row); err != nil {
			return err
		}
	}
	if c.TakeBack && t.Last.Opening == trips.OpeningWanted {
		if err := takeBack(ctx, tx, row.id, t.Last.Number); err != nil {
			return err
		}
	}
	for _, in := range c.Intents {
		if err := want(ctx, tx, in); err != nil {
			return err
		}
	}
	if t.Last != nil && (c.TakeBack || len(c.Intents) > 0) {
		if err := showEscrow(ctx, tx, row, t.Last.Number); err != nil {
			return err
		}
	}
	for _, e := range c.Events {
		if err := tell(ctx, tx, row, e.Type, e.Payload); err != nil {
			return err
		}
	}
	return nil
}

func takeStatus(ctx context.Context, tx pgx.Tx, row *trip, a *trips.Attempt, s *trips.SignedStatus) error {
	const sql = `
		with s as (insert into statuses (need, attempt, vehicle, frame, status, signature, hash) values ($1, $2, $3, $4, $5, $6, $7))
		update attempts set status_head = $7 where need = $1 and attempt = $2`
	_, err := tx.Exec(ctx, sql, row.id, a.Number, a.Vehicle, s.Frame, s.Status, []byte(s.Signature), s.Status.StructHash())
	if err != nil {
		return fmt.Errorf("take status of %s: %w", row.id.Short(), err)
	}
	return nil
}

// keep stores codes, sealed ones too, the stop flag and a drop-out that has to wait.
func keep(ctx context.Context, tx pgx.Tx, row *trip, c *trips.Change) error {
	if !c.StartCode.IsZero() || !c.EndCode.IsZero() || c.Stop {
		const sql = `update needs set start_code = coalesce(start_code, $2), end_code = coalesce(end_code, $3), stop = stop or $4 where id = $1`
		if _, err := tx.Exec(ctx, sql, row.id, nullHash(c.StartCode), nullHash(c.EndCode), c.Stop); err != nil {
			return fmt.Errorf("keep codes of %s: %w", row.id.Short(), err)
		}
	}
	if c.Carried != nil {
		const sql = `
			insert into carried (need, attempt, carry, sealed) values ($1, $2, $3, $4)
			on conflict (need, attempt, carry) do update set sealed = excluded.sealed, at = now()`
		if _, err := tx.Exec(ctx, sql, row.id, row.attempt, string(c.Carried.Carry), []byte(c.Carried.Sealed)); err != nil {
			return fmt.Errorf("keep a sealed code of %s: %w", row.id.Short(), err)
		}
	}
	if len(c.Drop) > 0 {
		const sql = `update attempts set dropped = $3 where need = $1 and attempt = $2`
		if _, err := tx.Exec(ctx, sql, row.id, row.attempt, []byte(c.Drop)); err != nil {
			return fmt.Errorf("keep drop-out of %s: %w", row.id.Short(), err)
		}
	}
	return nil
}

// exclude keeps a vehicle from a need that it left, and remembers that it did.
func exclude(ctx context.Context, tx pgx.Tx, row *trip, vehicle market.Address) error {
	const sql = `
		with n as (update needs set excluded = array_append(array_remove(excluded, $2::bytea), $2::bytea) where id = $1)
		update vehicles set dropped = dropped + 1 where id = $2`
	if _, err := tx.Exec(ctx, sql, row.id, vehicle.Bytes()); err != nil {
		return fmt.Errorf("exclude %s from %s: %w", vehicle, row.id.Short(), err)
	}
	return nil
}

func takeStep(ctx context.Context, tx pgx.Tx, row *trip, c *trips.Change) error {
	payload := map[string]any{}
	if c.Reason != "" {
		payload["reason"] = c.Reason
	}
	if c.Fee != nil {
		payload["fee"] = c.Fee
	}
	if err := move(ctx, tx, row, c.To, c.By, payload); err != nil {
		return err
	}
	if c.To != market.Open {
		return nil
	}
	if _, err := tx.Exec(ctx, `update needs set attempt = attempt + 1 where id = $1`, row.id); err != nil {
		return fmt.Errorf("count attempts of %s: %w", row.id.Short(), err)
	}
	row.attempt++
	return nil
}

// takeBack cancels the wish to open the escrow. The relayer may have taken it up a moment ago: then all is decided again.
func takeBack(ctx context.Context, tx pgx.Tx, need market.NeedID, attempt int) error {
	const sql = `
		update intents set state = 'cancelled', reason = 'taken back' where object = $1 and goal = 'open' and attempt = $2 and state = 'wanted'`
	tag, err := tx.Exec(ctx, sql, need, attempt)
	if err != nil {
		return fmt.Errorf("take back the opening of %s: %w", need.Short(), err)
	}
	if tag.RowsAffected() == 0 {
		return errAgain
	}
	return nil
}

func nullHash(h market.Hash) any {
	if h.IsZero() {
		return nil
	}
	return h[:]
}

// Due implements [trips.Store].
func (s *Store) Due(ctx context.Context, q trips.DueQuery) ([]trips.Due, error) {
	const sql = `
		select a.need, a.vehicle, false from bookings b join attempts a on a.need = b.need and a.bid_id = b.bid -- escrows whose state is over
		where b.state <> 8 and b.until <= $1 and not exists (
			select from intents i where i.object = a.need and (i.goal in ('settle', 'move') and i.state in ('wanted', 'sent')
				or i.goal = 'finish' and i.state not in ('superseded', 'cancelled')))
		union all
		select a.need, a.vehicle, n.service_by >= $1 and a.dropped is null from attempts a join needs n on n.id = a.need -- nobody boards
		where a.active and a.phase in ('ready', 'enroute', 'at_pickup') and (a.pickup_by < $1 or a.dropped is not null)
		union all
		select a.need, a.vehicle, false from bookings b join attempts a on a.need = b.need and a.bid_id = b.bid -- money to give back
		where b.state <> 8 and a.dropped is not null and not a.active and not exists (
			select from intents i where i.object = a.need and i.goal in ('settle', 'move') and i.state not in ('superseded', 'cancelled'))
		union all
		select a.need, a.vehicle, true from attempts a
		where a.active and a.phase = 'underway' and a.phase_at <= $1::timestamptz - $2::interval
		union all
		select a.need, a.vehicle, false from attempts a -- no receipt
		where a.active and a.phase = 'at_dropoff' and a.phase_at <= $1::timestamptz - $3::interval
		union all
		select a.need, a.vehicle, false from bookings b join attempts a on a.need = b.need and a.bid_id = b.bid join needs n on n.id = b.need -- claims
		where b.state = 1 and a.escrow = 'open' and a.phase in ('underway', 'at_dropoff', 'completed') and n.start_code is not null
			and n.service_by <= $1 and not exists (
				select from intents i where i.object = a.need and i.goal = 'start' and i.state not in ('superseded', 'cancelled'))`
	rows, err := s.pool.Query(ctx, sql, q.Now, q.SilentFor, q.ReceiptFor)
	if err != nil {
		return nil, failed(err, "list due trips")
	}
	due, err := pgx.CollectRows(rows, func(r pgx.CollectableRow) (d trips.Due, err error) {
		return d, r.Scan(&d.Need, &d.Vehicle, &d.IfSilent)
	})
	return due, failed(err, "list due trips")
}

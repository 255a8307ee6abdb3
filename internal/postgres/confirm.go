package postgres

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"slices"
	"time"

	"github.com/jackc/pgx/v5"

	"github.com/marketd/marketd/internal/exchange"
	"github.com/marketd/marketd/market"
)

// confirmation is a vehicle's signature for what it was asked.
type confirmation struct {
	need    market.NeedID
	vehicle market.Address
	bid     market.BidID
	sig     market.Signature
	now     time.Time
}

// ConfirmAsk implements [exchange.Store]. Confirmations that come at the same time share a transaction.
func (s *Store) ConfirmAsk(ctx context.Context, need market.NeedID, vehicle market.Address, bid market.BidID, sig market.Signature,
	now time.Time) error {
	return s.confirms.do(ctx, &confirmation{need, vehicle, bid, sig, now})
}

// confirmPlain makes the asked agreements awarded whose rows nobody holds, in one transaction, and returns the others: what
// comes again, and what has to be refused, too.
func (s *Store) confirmPlain(ctx context.Context, some []*confirmation) (rest []*confirmation, failed bool) {
	err := s.inTx(ctx, func(tx pgx.Tx) error {
		of := make(map[market.NeedID]*confirmation, len(some))
		rest = nil
		for _, one := range some {
			if of[one.need] != nil {
				rest = append(rest, one)
				continue
			}
			of[one.need] = one
		}
		var t told
		if err := lockPlain(ctx, tx, of, &t); err != nil {
			return err
		}
		rest = slices.AppendSeq(rest, maps.Values(of))
		return t.confirm(ctx, tx)
	})
	return rest, err != nil
}

// lockPlain takes the rows of what is asked and not yet late, notes what is to be told of it, and drops it from of.
func lockPlain(ctx context.Context, tx pgx.Tx, of map[market.NeedID]*confirmation, t *told) error {
	ids := make([]market.NeedID, 0, len(of))
	for id := range of {
		ids = append(ids, id)
	}
	const sql = `
		select n.id, n.version, n.attempt, n.open_by, a.vehicle, a.bid_id, a.bid, a.confirm_by, a.pickup_at, a.dropoff_at
		from needs n join attempts a on a.need = n.id and a.attempt = n.attempt
		where n.id = any($1::bytea[]) and n.phase = 'asked' and a.active and a.signature is null and a.confirm_by is not null
		order by n.id for no key update of n, a skip locked`
	rows, err := tx.Query(ctx, sql, digests(ids))
	if err != nil {
		return fmt.Errorf("lock what is asked: %w", err)
	}
	var (
		id        market.NeedID
		version   int64
		attempt   int
		openBy    time.Time
		confirmBy time.Time
		a         exchange.AwardedPayload
		vehicle   market.Address
	)
	_, err = pgx.ForEachRow(rows, []any{&id, &version, &attempt, &openBy, &vehicle, &a.BidID, &a.Bid, &confirmBy, &a.PickupAt, &a.DropoffAt}, func() error {
		c := of[id]
		if c.vehicle != vehicle || c.bid != a.BidID || c.now.After(confirmBy) {
			return nil
		}
		delete(of, id)
		step := a
		step.PhasePayload = exchange.PhasePayload{
			From: market.PhaseName(market.Asked), To: market.PhaseName(market.Awarded), By: market.ByVehicle, Attempt: attempt, Vehicle: &c.vehicle,
		}
		step.PickupAt, step.DropoffAt = a.PickupAt.UTC(), a.DropoffAt.UTC()
		t.signature, t.vehicle = append(t.signature, c.sig), append(t.vehicle, c.vehicle[:])
		return t.awarded(c.need, version, openBy, step)
	})
	return err
}

// confirm writes the agreements that were noted: signed, with the vehicles' good records, told, and their escrows wanted.
func (t *told) confirm(ctx context.Context, tx pgx.Tx) error {
	if len(t.moved) == 0 {
		return nil
	}
	var batch pgx.Batch
	batch.Queue(`update needs n set phase = 'awarded', version = a.version
		from unnest($1::bytea[], $2::bigint[]) as a (id, version) where n.id = a.id`, t.moved, t.at)
	batch.Queue(`update attempts t set phase = 'awarded', escrow = 'opening', signature = a.signature, confirm_by = null, awarded_at = now(), phase_at = now()
		from unnest($1::bytea[], $2::integer[], $3::bytea[]) as a (need, attempt, signature) where t.need = a.need and t.attempt = a.attempt`,
		t.moved, t.attempt, t.signature)
	batch.Queue(`with v as (select id from vehicles where id = any($1::bytea[]) order by id for no key update)
		update vehicles set asked = asked + 1, kept = kept + 1 from v where vehicles.id = v.id`, t.vehicle)
	batch.Queue(`update offers set silences = 0, paused_until = null
		where vehicle = any($1::bytea[]) and (silences <> 0 or paused_until is not null)`, t.vehicle)
	t.queue(&batch)
	if err := tx.SendBatch(ctx, &batch).Close(); err != nil {
		return fmt.Errorf("store %d confirmations: %w", len(t.moved), err)
	}
	return nil
}

// awarded notes an agreement that is signed: two events, and an intent.
func (t *told) awarded(id market.NeedID, version int64, openBy time.Time, p exchange.AwardedPayload) error {
	t.moved = append(t.moved, id[:])
	t.phase, t.at = append(t.phase, market.Awarded.String()), append(t.at, version+2)
	t.opened = append(t.opened, id[:])
	t.attempt = append(t.attempt, int32(p.Attempt))
	t.giveUp = append(t.giveUp, openable(openBy, &p.Bid))
	return errors.Join(
		t.event(&id, version+1, exchange.EventAwarded, p),
		t.event(&id, version+2, "escrow", escrowEvent{State: market.EscrowOpening, Attempt: p.Attempt, Amount: p.Bid.Amount}))
}

// openable is until when the contract opens a need with a bid.
func openable(openBy time.Time, b *market.Bid) time.Time {
	if expires := time.Unix(b.Expires, 0); expires.Before(openBy) {
		return expires
	}
	return openBy
}

// queue adds the events and intents that were noted.
func (t *told) queue(batch *pgx.Batch) {
	batch.Queue(`insert into events (need, version, type, payload)
		select * from unnest($1::bytea[], $2::bigint[], $3::text[], $4::jsonb[])`, t.need, t.version, t.typ, t.payload)
	if len(t.opened) > 0 {
		batch.Queue(`insert into intents (goal, object, attempt, give_up_at, mission)
			select 'open', o.need, o.attempt, o.give_up_at, n.mission
			from unnest($1::bytea[], $2::integer[], $3::timestamptz[]) as o (need, attempt, give_up_at) join needs n on n.id = o.need`,
			t.opened, t.attempt, t.giveUp)
		batch.Queue(`select pg_notify('intents', '')`)
	}
	batch.Queue(`select pg_notify('events', '')`)
}

package postgres

import (
	"context"
	"errors"
	"strconv"
	"time"

	"github.com/jackc/pgx/v5"

	"github.com/marketd/marketd/internal/api/store"
	"github.com/marketd/marketd/internal/exchange"
	"github.com/marketd/marketd/internal/trips"
	"github.com/marketd/marketd/market"
)

// Need implements [store.Reads].
func (s *Store) Need(ctx context.Context, id market.NeedID) (store.Need, error) {
	all, err := s.readNeeds(ctx, store.NeedQuery{Page: store.Page{Limit: 1}}, `n.id = $1`, id)
	if err == nil && len(all) == 0 {
		err = market.Problem(market.ProblemNotFound, "there is no need %s", id)
	}
	if err != nil {
		return store.Need{}, failed(err, "read need %s", id.Short())
	}
	return all[0], nil
}

// Needs implements [store.Reads].
func (s *Store) Needs(ctx context.Context, q store.NeedQuery) ([]store.Need, error) {
	before, err := cursor(q.Cursor)
	if err != nil {
		return nil, err
	}
	const where = `
		n.seq < $1 and ($2::bytea is null or n.rider = $2)
		and ($3::bytea is null and $4::bytea is null or exists (select from attempts a where a.need = n.id and a.signature is not null
			and ($3::bytea is null or a.owner = $3) and ($4::bytea is null or a.vehicle = $4)))
		and ($5::boolean is null or $5 = (n.ended_at is null or exists (select from attempts a where a.need = n.id
			and a.escrow not in ('none', 'closed', 'failed'))))`
	all, err := s.readNeeds(ctx, q, where, before, nullAddress(q.Rider), nullAddress(q.Owner), nullAddress(q.Vehicle), q.Active)
	return all, failed(err, "list needs")
}

// cursor is the row number before which a page begins.
func cursor(c string) (int64, error) {
	if c == "" {
		return 1<<63 - 1, nil
	}
	n, err := strconv.ParseInt(c, 10, 64)
	if err != nil {
		return 0, market.Invalid("/cursor", "the cursor %q is none of ours: send next_cursor as it came", c)
	}
	return n, nil
}

func nullAddress(a market.Address) []byte {
	if a == (market.Address{}) {
		return nil
	}
	return a[:]
}

// readNeeds reads needs with all that belongs to them, in one snapshot.
func (s *Store) readNeeds(ctx context.Context, q store.NeedQuery, where string, args ...any) (all []store.Need, err error) {
	err = s.reading(ctx, func(tx pgx.Tx) error {
		sql := `
			select n.seq, n.id, n.region, n.version, n.phase, coalesce(n.closed_reason, ''), n.attempt, n.signed, n.details, n.signature, n.notes,
				n.distance_m, n.duration_ms, n.posted_at, n.opens_at, n.ended_at, n.replaces,
				(select r.id from needs r where r.replaces = n.id), n.stop, n.start_code is not null,
				n.mission, coalesce(n.leg, 0)
			from needs n where ` + where + ` order by n.seq desc limit ` + strconv.Itoa(q.Limit)
		rows, err := tx.Query(ctx, sql, args...)
		if err != nil {
			return err
		}
		if all, err = pgx.CollectRows(rows, scanNeed); err != nil || len(all) == 0 {
			return err
		}
		at := make(map[market.NeedID]*store.Need, len(all))
		ids := make([]market.NeedID, len(all))
		for i := range all {
			at[all[i].ID], ids[i] = &all[i], all[i].ID
		}
		var batch pgx.Batch
		queueAttempts(&batch, q, ids, at)
		queueHistory(&batch, ids, at)
		queueChain(&batch, ids, at)
		return tx.SendBatch(ctx, &batch).Close()
	})
	return all, err
}

func scanNeed(r pgx.CollectableRow) (n store.Need, err error) {
	var seq int64
	var ended *time.Time
	err = r.Scan(&seq, &n.ID, &n.Region, &n.Version, (*market.PhaseName)(&n.Phase), &n.Reason, &n.Attempt, &n.Signed, &n.Details,
		(*[]byte)(&n.Signature), &n.Notes, &n.DistanceM, &n.DurationMs, &n.PostedAt, &n.OpensAt, &ended, &n.Replaces,
		&n.ReplacedBy, &n.Stopped, &n.Started, &n.Mission, &n.Leg)
	n.Cursor, n.EndedAt = strconv.FormatInt(seq, 10), timeOf(ended)
	return n, err
}

func timeOf(t *time.Time) time.Time {
	if t == nil {
		return time.Time{}
	}
	return *t
}

// queueAttempts reads the last attempt of each need; where the query names an owner or vehicle, theirs.
func queueAttempts(batch *pgx.Batch, q store.NeedQuery, ids []market.NeedID, at map[market.NeedID]*store.Need) {
	const sql = `
		select distinct on (a.need) a.need, a.attempt, a.vehicle, a.owner, v.profile,
			(select count(*) from attempts c where c.vehicle = a.vehicle and c.phase = 'completed'),
			a.bid_id, a.bid, a.signature, a.amount, a.phase, a.escrow,
			(select b.until from bookings b where b.need = a.need and b.bid = a.bid_id and b.state <> 8),
			coalesce((select i.state from intents i where i.object = a.need and i.goal = 'open' and i.attempt = a.attempt), ''),
			a.pickup_at, a.dropoff_at, a.awarded_at, a.released, a.refunded, a.fee
		from attempts a join vehicles v on v.id = a.vehicle
		where a.need = any($1::bytea[]) and ($2::bytea is null or a.owner = $2) and ($3::bytea is null or a.vehicle = $3)
		order by a.need, a.attempt desc`
	batch.Queue(sql, digests(ids), nullAddress(q.Owner), nullAddress(q.Vehicle)).Query(func(rows pgx.Rows) error {
		for rows.Next() {
			var need market.NeedID
			var opening string
			var until, awarded *time.Time
			a := &store.Attempt{}
			err := rows.Scan(&need, &a.Number, &a.Vehicle, &a.Owner, &a.Record.Profile, &a.Record.Trips, &a.BidID, &a.Bid,
				(*[]byte)(&a.Signature), &a.Amount, (*market.PhaseName)(&a.Phase), &a.Escrow, &until, &opening,
				&a.PickupAt, &a.DropoffAt, &awarded, &a.Released, &a.Refunded, &a.Fee)
			if err != nil {
				return err
			}
			a.EscrowUntil, a.AwardedAt = timeOf(until), timeOf(awarded)
			if o := trips.Opening(opening); o == trips.OpeningWanted || o == trips.OpeningSent {
				a.Opening = o
			}
			at[need].Last = a
		}
		return rows.Err()
	})
}

// queueHistory reads the phase steps: one event each.
func queueHistory(batch *pgx.Batch, ids []market.NeedID, at map[market.NeedID]*store.Need) {
	const sql = `
		select need, version, payload, at from events where need = any($1::bytea[]) and type in ('need', 'phase', 'awarded')
		order by need, version`
	batch.Queue(sql, digests(ids)).Query(func(rows pgx.Rows) error {
		for rows.Next() {
			var need market.NeedID
			var p exchange.PhasePayload
			var h store.PhaseStep
			if err := rows.Scan(&need, &h.Version, &p, &h.At); err != nil {
				return err
			}
			h.From, h.To, h.By, h.Reason, h.Attempt = market.Phase(p.From), market.Phase(p.To), p.By, p.Reason, p.Attempt
			at[need].History = append(at[need].History, h)
		}
		return rows.Err()
	})
}

// queueChain reads the intents about needs, each with the transaction that did it or tries to.
func queueChain(batch *pgx.Batch, ids []market.NeedID, at map[market.NeedID]*store.Need) {
	const sql = `
		select i.object, i.goal, i.state, i.at, coalesce(i.ended_number, t.mined_number, 0),
			coalesce(i.ended_by, t.mined_tx, (select c.hash from chain_attempts c where c.tx = t.id order by c.number desc limit 1))
		from intents i left join chain_txs t on t.id = i.tx where i.object = any($1::bytea[]) order by i.id`
	batch.Queue(sql, digests(ids)).Query(func(rows pgx.Rows) error {
		for rows.Next() {
			var need market.NeedID
			c := chainStep{Tx: &market.Hash{}}
			if err := rows.Scan(&need, &c.Goal, &c.State, &c.At, &c.Block, c.Tx); err != nil {
				return err
			}
			at[need].Chain = append(at[need].Chain, c.step())
		}
		return rows.Err()
	})
}

// Events implements [store.Reads].
func (s *Store) Events(ctx context.Context, id market.NeedID, after int64, limit int) ([]store.Event, error) {
	const sql = `select version, type, payload, at from events where need = $1 and version > $2 order by version limit $3`
	all, err := rows(ctx, s, func(r pgx.CollectableRow) (e store.Event, err error) {
		return e, r.Scan(&e.Version, &e.Type, (*[]byte)(&e.Payload), &e.At)
	}, sql, id, after, limit)
	return all, failed(err, "read events of %s", id.Short())
}

// Bids implements [store.Reads].
func (s *Store) Bids(ctx context.Context, id market.NeedID) ([]exchange.BidView, error) {
	var body []byte
	const sql = `select coalesce((select seen from attempts where need = n.id order by attempt desc limit 1), '[]') from needs n where id = $1`
	err := s.pool.QueryRow(ctx, sql, id).Scan(&body)
	if errors.Is(err, pgx.ErrNoRows) {
		return nil, market.Problem(market.ProblemNotFound, "there is no need %s", id)
	}
	if err != nil {
		return nil, failed(err, "read bids of %s", id.Short())
	}
	return decodeSeen(id, body)
}

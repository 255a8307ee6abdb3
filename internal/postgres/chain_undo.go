package postgres

import (
	"context"
	"fmt"

	"github.com/jackc/pgx/v5"

	"github.com/marketd/marketd/internal/trips"
	"github.com/marketd/marketd/market"
)

// UndoBlocks takes back all that the blocks after to did: the chain has dropped them. What they had done is sent again. More
// than one applied block means that the chain went back deeper than the market waits: see [trips.Cursor.Deep].
func (s *Store) UndoBlocks(ctx context.Context, epoch int64, to trips.Block) error {
	return s.inTx(ctx, func(tx pgx.Tx) error {
		if err := fence(ctx, tx, watcherLease, epoch); err != nil {
			return err
		}
		if _, err := tx.Exec(ctx, `select from chain_cursor for update`); err != nil {
			return fmt.Errorf("lock the chain cursor: %w", err)
		}
		logs, err := logsAfter(ctx, tx, to.Number)
		if err != nil {
			return err
		}
		var needs []market.NeedID
		for _, l := range logs {
			needs = append(needs, l.need)
		}
		known, err := lockTrips(ctx, tx, needs)
		if err != nil {
			return err
		}
		for _, l := range logs {
			if err := undoLog(ctx, tx, l, known[l.need]); err != nil {
				return fmt.Errorf("undo %s in block %d: %w", l.event, l.number, err)
			}
		}
		if err := undoBlocks(ctx, tx, to); err != nil {
			return err
		}
		return showUndone(ctx, tx, logs, known)
	})
}

type undoneLog struct {
	number  int64
	index   int
	event   string
	need    market.NeedID  // zero: about no booking
	vehicle market.Address // of the registry
	was     before
}

// logsAfter lists what is to be undone, the last first.
func logsAfter(ctx context.Context, tx pgx.Tx, number int64) ([]undoneLog, error) {
	const sql = `
		select number, index, event, need, case when undo ? 'payee' then decode(substr(body->>'vehicle', 3), 'hex') end, undo
		from chain_logs where number > $1 order by number desc, index desc`
	rows, err := tx.Query(ctx, sql, number)
	if err != nil {
		return nil, fmt.Errorf("list logs to undo: %w", err)
	}
	return pgx.CollectRows(rows, func(r pgx.CollectableRow) (l undoneLog, err error) {
		var vehicle []byte
		err = r.Scan(&l.number, &l.index, &l.event, &l.need, &vehicle, &l.was)
		l.vehicle = market.Address(append(vehicle, make([]byte, 20-len(vehicle))...))
		return l, err
	})
}

// undoLog puts back the rows that a log had changed, and a trip that it had made ready.
func undoLog(ctx context.Context, tx pgx.Tx, l undoneLog, t *trip) error {
	var b pgx.Batch
	if l.was.Booking != nil {
		b.Queue(`delete from bookings where need = $1`, l.need)
		b.Queue(`insert into bookings select * from jsonb_populate_record(null::bookings, nullif($1::jsonb, 'null')) where need is not null`, l.was.Booking)
	}
	if l.was.Payee != nil {
		b.Queue(`delete from payees where vehicle = $1`, l.vehicle)
		b.Queue(`insert into payees select * from jsonb_populate_record(null::payees, nullif($1::jsonb, 'null')) where vehicle is not null`, l.was.Payee)
	}
	if l.was.Channel != nil {
		b.Queue(`
			delete from channels c using chain_logs l where l.number = $1 and l.index = $2 and c.id = decode(substr(l.body->>'channel', 3), 'hex')`,
			l.number, l.index)
		b.Queue(`insert into channels select * from jsonb_populate_record(null::channels, nullif($1::jsonb, 'null')) where id is not null`, l.was.Channel)
	}
	if l.was.ExitAt != nil {
		b.Queue(`
			update accounts a set exit_at = ($3::jsonb #>> '{}')::timestamptz from chain_logs l
			where l.number = $1 and l.index = $2 and a.who = decode(substr(l.body->>'who', 3), 'hex')
				and a.token = decode(substr(l.body->>'token', 3), 'hex') and a.market = decode(substr(l.body->>'market', 3), 'hex')`,
			l.number, l.index, l.was.ExitAt)
	}
	if b.Len() > 0 {
		if err := tx.SendBatch(ctx, &b).Close(); err != nil {
			return err
		}
	}
	if l.was.Payee != nil {
		if err := showRegistry(ctx, tx, l.vehicle); err != nil {
			return err
		}
	}
	if t == nil {
		return nil
	}
	if err := holdAgain(ctx, tx, t, l.was.Held); err != nil {
		return err
	}
	if l.was.Phase == market.Awarded.String() && t.phase == market.Ready {
		return rollBack(ctx, tx, t)
	}
	return nil // a vehicle that drives already goes on: the booking is opened again
}

// holdAgain reserves what an Opened had released.
func holdAgain(ctx context.Context, tx pgx.Tx, t *trip, held market.Amount) error {
	if held.IsZero() || !t.held.IsZero() {
		return nil
	}
	const sql = `
		with n as (update needs set held = $2 where id = $1 returning rider, token, market)
		update accounts a set reserved = a.reserved + $2::numeric from n where a.who = n.rider and a.token = n.token and a.market = n.market`
	if _, err := tx.Exec(ctx, sql, t.id, held); err != nil {
		return fmt.Errorf("hold the ceiling of %s again: %w", t.id.Short(), err)
	}
	t.held = held
	return nil
}

// rollBack takes the one step of the trip table that only a reorganisation takes: ready → awarded.
func rollBack(ctx context.Context, tx pgx.Tx, t *trip) error {
	const sql = `
		with n as (update needs set phase = 'awarded' where id = $1)
		update attempts set phase = 'awarded', phase_at = now() where need = $1 and attempt = $2 and active`
	if _, err := tx.Exec(ctx, sql, t.id, t.attempt); err != nil {
		return fmt.Errorf("roll %s back: %w", t.id.Short(), err)
	}
	payload := map[string]any{"from": t.phase.String(), "to": market.Awarded.String(), "by": market.ByWatcher, "attempt": t.attempt,
		"reason": "reorganisation"}
	t.phase = market.Awarded
	return tell(ctx, tx, t, "phase", payload)
}

// undoBlocks takes back postings, ends of intents and of transactions, the blocks themselves and the cursor.
func undoBlocks(ctx context.Context, tx pgx.Tx, to trips.Block) error {
	steps := []string{
		`update accounts a set balance = a.balance - p.delta from
			(select who, token, market, sum(delta) as delta from postings where number > $1 group by who, token, market) p
			where a.who = p.who and a.token = p.token and a.market = p.market`,
		// A withdrawal that is to come again is reserved again.
		`with m as (update movements m set reserved = m.amount from intents i
				where i.movement = m.id and i.goal = 'withdraw' and i.state = 'done' and i.ended_number > $1 returning m.*)
			update accounts a set reserved = a.reserved + m.amount from
				(select who, token, market, sum(amount) as amount from m group by who, token, market) m
				where a.who = m.who and a.token = m.token and a.market = m.market`,
		// Intents live again, but of a booking's closing goals only the first, and none where another is wanted since.
		`with u as (select id, was, goal in ('settle', 'move', 'leave', 'no_show', 'finish', 'rule') and row_number() over
					(partition by object, goal in ('settle', 'move', 'leave', 'no_show', 'finish', 'rule') order by was not in ('wanted', 'sent'), ended_number, id) > 1
				or exists (select from intents o where o.object = i.object and o.state in ('wanted', 'sent')
					and i.goal in ('settle', 'move', 'leave', 'no_show', 'finish', 'rule') and o.goal in ('settle', 'move', 'leave', 'no_show', 'finish', 'rule')) as late
				from intents i where ended_number > $1)
			update intents i set state = case when u.late and u.was in ('wanted', 'sent') then 'superseded' else coalesce(u.was, 'sent') end,
				was = null, ended_by = null, ended_in = null, ended_number = null from u where i.id = u.id`,
		`update chain_txs set state = 'live', mined_tx = null, mined_block = null, mined_number = null where mined_number > $1`,
		`delete from chain_logs where number > $1`,
		`delete from chain_blocks where number > $1`,
	}
	for _, sql := range steps {
		if _, err := tx.Exec(ctx, sql, to.Number); err != nil {
			return fmt.Errorf("undo the blocks after %d: %w", to.Number, err)
		}
	}
	const cursor = `
		update chain_cursor set number = $1, hash = $2,
			deep = case when number > $1::bigint + 1 then (select coalesce(max(id), 0) from chain_txs) else deep end`
	if _, err := tx.Exec(ctx, cursor, to.Number, to.Hash); err != nil {
		return fmt.Errorf("set the cursor back to block %d: %w", to.Number, err)
	}
	return nil
}

// showUndone tells the escrow of all trips that were touched.
func showUndone(ctx context.Context, tx pgx.Tx, logs []undoneLog, known map[market.NeedID]*trip) error {
	for _, l := range logs {
		t := known[l.need]
		if t == nil {
			continue
		}
		delete(known, l.need)
		for attempt := range t.attempt {
			if err := showEscrow(ctx, tx, t, attempt+1); err != nil {
				return err
			}
		}
	}
	return nil
}

// Reconciled ends the state after a deep reorganisation, once all transactions that were stored before it are final again; ok
// says that it is over. The watcher calls it when it has caught up with the chain.
func (s *Store) Reconciled(ctx context.Context, epoch int64) (ok bool, err error) {
	err = s.inTx(ctx, func(tx pgx.Tx) error {
		if err := fence(ctx, tx, watcherLease, epoch); err != nil {
			return err
		}
		const sql = `
			update chain_cursor c set deep = null
			where deep is not null and not exists (select from chain_txs where state = 'live' and id <= c.deep)`
		if _, err := tx.Exec(ctx, sql); err != nil {
			return fmt.Errorf("end the deep reorganisation: %w", err)
		}
		return tx.QueryRow(ctx, `select deep is null from chain_cursor`).Scan(&ok)
	})
	return ok, err
}

package postgres

import (
	"context"
	"errors"
	"fmt"

	"github.com/jackc/pgx/v5"

	"github.com/marketd/marketd/internal/trips"
	"github.com/marketd/marketd/market"
)

// towerBatch bounds what one look of the watchtower takes on.
const towerBatch = 200

// Tend does what follows from the chain's clock and from balances, and not from a single log: openings that can no longer be
// mined, needs that no balance covers any more, bookings that nobody finishes, records of vehicles that ended, riders
// whose time to dispute runs out.
func (s *Store) Tend(ctx context.Context) error {
	return errors.Join(s.expireOpenings(ctx), s.expireOrders(ctx), s.endUncovered(ctx), s.finishForgotten(ctx), s.endRecords(ctx), s.remind(ctx))
}

// each runs do on the locked trip of each need that sql lists, in a transaction of its own.
func (s *Store) each(ctx context.Context, sql string, do func(tx pgx.Tx, t *trip) error) error {
	rows, err := s.pool.Query(ctx, sql, towerBatch)
	if err != nil {
		return err
	}
	needs, err := pgx.CollectRows(rows, pgx.RowTo[market.NeedID])
	if err != nil {
		return err
	}
	var failed []error
	for _, id := range needs {
		err := s.inTx(ctx, func(tx pgx.Tx) error {
			t, err := lockTrip(ctx, tx, id)
			if err != nil {
				return err
			}
			return do(tx, t)
		})
		if err != nil {
			failed = append(failed, fmt.Errorf("need %s: %w", id.Short(), err))
		}
	}
	return errors.Join(failed...)
}

// deadlinePassed is the code of an opening that no block can hold any more.
const deadlinePassed = string(market.ProblemDeadlinePassed)

// expireOpenings fails openings whose last second is in a block at depth: from there on the contract refuses them, wherever
// their transactions are.
func (s *Store) expireOpenings(ctx context.Context) error {
	const due = `
		select i.object from intents i join attempts a on a.need = i.object and a.attempt = i.attempt join needs n on n.id = i.object
		cross join chain_cursor c
		where i.goal = 'open' and i.state in ('wanted', 'sent') and i.give_up_at <= (select at from chain_cursor)
			and c.at >= least(n.open_by, to_timestamp((a.bid->>'expires')::bigint)) limit $1`
	err := s.each(ctx, due, func(tx pgx.Tx, t *trip) error {
		const end = `
			update intents i set state = 'failed', reason = $2 from needs n, attempts a, chain_cursor c
			where i.object = $1 and i.goal = 'open' and i.state in ('wanted', 'sent') and n.id = $1 and a.need = $1 and a.attempt = i.attempt
				and c.at >= least(n.open_by, to_timestamp((a.bid->>'expires')::bigint))
			returning i.attempt, c.at >= n.open_by`
		var attempt int
		var forGood bool
		err := tx.QueryRow(ctx, end, t.id, deadlinePassed).Scan(&attempt, &forGood)
		if errors.Is(err, pgx.ErrNoRows) {
			return nil
		}
		if err != nil {
			return err
		}
		side := trips.SideMarket
		if forGood {
			side = trips.SideRider // nothing can open it any more
		}
		return failOpen(ctx, tx, t, attempt, deadlinePassed, side)
	})
	if err != nil {
		return fmt.Errorf("expire openings: %w", err)
	}
	return nil
}

// expireOrders fails what accounts wanted and was not sent before its deadline.
func (s *Store) expireOrders(ctx context.Context) error {
	const due = `select i.id from intents i cross join chain_cursor c where i.state = 'wanted' and i.give_up_at <= c.at and i.goal <> 'open' limit $1`
	rows, err := s.pool.Query(ctx, due, towerBatch)
	if err != nil {
		return fmt.Errorf("list orders that are too late: %w", err)
	}
	late, err := pgx.CollectRows(rows, func(r pgx.CollectableRow) (f trips.Fate, err error) {
		f.Code, f.Side = deadlinePassed, trips.SideMarket
		return f, r.Scan(&f.Intent)
	})
	if err != nil || len(late) == 0 {
		return err
	}
	return s.Refuse(ctx, late, trips.Mined{})
}

// endUncovered ends needs that are not being opened yet, the newest first, until what remains is covered by its account: the
// rider took the money out, or the chain dropped a deposit.
func (s *Store) endUncovered(ctx context.Context) error {
	const short = `
		select n.id from accounts a join needs n on n.rider = a.who and n.token = a.token and n.market = a.market
		where a.reserved > a.balance and n.held > 0 and n.phase in ('scheduled', 'open', 'asked', 'awarded')
		order by n.seq desc limit $1`
	var lacking bool // hardly ever; of that there is an index, which a plan of both tables does not use
	if err := s.pool.QueryRow(ctx, `select exists (select from accounts where reserved > balance)`).Scan(&lacking); err != nil || !lacking {
		return failed(err, "look for accounts that hold too little")
	}
	err := s.each(ctx, short, func(tx pgx.Tx, t *trip) error {
		const still = `
			select a.reserved > a.balance and not exists (select from intents i where i.object = n.id and i.goal = 'open' and i.state = 'sent')
			from needs n join accounts a on a.who = n.rider and a.token = n.token and a.market = n.market where n.id = $1 for update of a`
		var end bool
		if err := tx.QueryRow(ctx, still, t.id).Scan(&end); err != nil || !end || t.phase > market.Awarded {
			return err
		}
		return endUnpaid(ctx, tx, t)
	})
	if err != nil {
		return fmt.Errorf("end needs that no balance covers: %w", err)
	}
	return nil
}

func endUnpaid(ctx context.Context, tx pgx.Tx, t *trip) error {
	reason := string(market.ProblemInsufficientBalance)
	if t.phase == market.Awarded {
		const end = `update intents set state = 'failed', reason = $3 where object = $1 and goal = 'open' and attempt = $2 and state = 'wanted'`
		if _, err := tx.Exec(ctx, end, t.id, t.attempt, reason); err != nil {
			return err
		}
		return failOpen(ctx, tx, t, t.attempt, reason, trips.SideRider)
	}
	payload := map[string]any{"reason": reason}
	if t.phase == market.Scheduled || t.phase == market.Asked { // the trip table leads through open
		if err := move(ctx, tx, t, market.Open, market.ByTime, map[string]any{"reason": reason}); err != nil {
			return err
		}
	}
	if err := move(ctx, tx, t, market.Failed, market.ByWatcher, payload); err != nil {
		return err
	}
	return release(ctx, tx, t)
}

// finishForgotten wants a finish for bookings of this market whose time ended a while ago and that nothing ends: no rider's
// money stays locked, whatever became of the trip.
func (s *Store) finishForgotten(ctx context.Context) error {
	const due = `
		select b.need from bookings b join attempts a on a.need = b.need and a.bid_id = b.bid cross join chain_cursor c
		where b.state <> 8 and b.until <= c.at - interval '1 minute' and not exists (
			select from intents i where i.object = b.need and i.state in ('wanted', 'sent') and i.goal in ('settle', 'move', 'leave', 'no_show', 'finish', 'rule'))
		limit $1`
	err := s.each(ctx, due, func(tx pgx.Tx, t *trip) error {
		var attempt int
		const find = `select a.attempt from bookings b join attempts a on a.need = b.need and a.bid_id = b.bid where b.need = $1`
		if err := tx.QueryRow(ctx, find, t.id).Scan(&attempt); err != nil {
			return err
		}
		// Whatever a finish came to before, it is wanted now.
		const again = `
			update intents set state = 'superseded' where object = $1 and goal = 'finish' and attempt = $2 and state in ('failed', 'done')`
		if _, err := tx.Exec(ctx, again, t.id, attempt); err != nil {
			return err
		}
		if err := want(ctx, tx, trips.Intent{Goal: trips.GoalFinish, Object: market.Hash(t.id), Attempt: attempt}); err != nil {
			return err
		}
		return showEscrow(ctx, tx, t, attempt)
	})
	if err != nil {
		return fmt.Errorf("finish forgotten bookings: %w", err)
	}
	return nil
}

// endRecords shows vehicles whose record in the chain's registry ended.
func (s *Store) endRecords(ctx context.Context) error {
	const due = `select id from vehicles where registry = 'confirmed' and until <= (select at from chain_cursor) limit $1`
	rows, err := s.pool.Query(ctx, due, towerBatch)
	if err != nil {
		return fmt.Errorf("list records that ended: %w", err)
	}
	vehicles, err := pgx.CollectRows(rows, pgx.RowTo[market.Address])
	if err != nil {
		return fmt.Errorf("list records that ended: %w", err)
	}
	for _, v := range vehicles {
		if err := s.inTx(ctx, func(tx pgx.Tx) error { return showRegistry(ctx, tx, v) }); err != nil {
			return err
		}
	}
	return nil
}

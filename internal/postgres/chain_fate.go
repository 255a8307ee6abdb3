package postgres

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"

	"github.com/marketd/marketd/internal/trips"
	"github.com/marketd/marketd/market"
)

// Judge ends a transaction whose nonce is used for good, at mined: zero where somebody else used it. fates says why those
// of its intents that no log has ended were not done; each is wanted again, or fails with what follows for its trip.
func (s *Store) Judge(ctx context.Context, epoch int64, t trips.ChainTx, mined trips.Mined, fates []trips.Fate) error {
	return s.inTx(ctx, func(tx pgx.Tx) error {
		if err := fence(ctx, tx, signerLease(t.Signer), epoch); err != nil {
			return err
		}
		if err := onBranch(ctx, tx, mined); err != nil {
			return err
		}
		if err := end(ctx, tx, fates, t.ID, mined); err != nil {
			return err
		}
		const sql = `
			update chain_txs set state = $5, mined_tx = $2, mined_block = $3, mined_number = nullif($4, 0) where id = $1`
		state := "final"
		if mined.Number == 0 {
			state = "foreign"
		}
		if _, err := tx.Exec(ctx, sql, t.ID, nullHash(mined.Tx), nullHash(mined.Block), mined.Number, state); err != nil {
			return fmt.Errorf("end transaction %d: %w", t.ID, err)
		}
		return nil
	})
}

// Refuse ends intents that were never sent, because the chain would refuse them after the block at.
func (s *Store) Refuse(ctx context.Context, fates []trips.Fate, at trips.Mined) error {
	return s.inTx(ctx, func(tx pgx.Tx) error {
		if err := onBranch(ctx, tx, at); err != nil {
			return err
		}
		return end(ctx, tx, fates, 0, at)
	})
}

// onBranch refuses what was found out on a branch of the chain that is not the one whose logs are applied, and keeps the
// watcher from leaving it until the transaction is over. The zero block is on every branch.
func onBranch(ctx context.Context, tx pgx.Tx, at trips.Mined) error {
	const sql = `
		select c.number >= $1 and not exists (select from chain_blocks b where b.number = $1 and b.hash <> $2) from chain_cursor c for share of c`
	var ok bool
	if err := tx.QueryRow(ctx, sql, at.Number, at.Block).Scan(&ok); err != nil {
		return fmt.Errorf("look for block %d: %w", at.Number, err)
	}
	if !ok && at.Number != 0 {
		return fmt.Errorf("block %d %s: %w", at.Number, at.Block, trips.ErrOtherBranch)
	}
	return nil
}

// end carries fates out, where the intents are still as they were: carried by transaction id, or waiting (0).
func end(ctx context.Context, tx pgx.Tx, fates []trips.Fate, id int64, mined trips.Mined) error {
	var ids []int64
	for _, f := range fates {
		ids = append(ids, f.Intent)
	}
	rows, err := tx.Query(ctx, `select object from intents where id = any($1) and goal not in ('deposit', 'fund', 'exit', 'withdraw', 'join', 'mint', 'anchor')`, ids)
	if err != nil {
		return fmt.Errorf("list the trips of intents: %w", err)
	}
	needs, err := pgx.CollectRows(rows, pgx.RowTo[market.NeedID])
	if err != nil {
		return fmt.Errorf("read the trips of intents: %w", err)
	}
	known, err := lockTrips(ctx, tx, needs)
	if err != nil {
		return err
	}
	for _, f := range fates {
		if f, err = reconsider(ctx, tx, f); err != nil {
			return err
		}
		in, err := endOne(ctx, tx, f, id, mined)
		if errors.Is(err, pgx.ErrNoRows) {
			continue // a log was faster
		}
		if err != nil {
			return fmt.Errorf("end intent %d: %w", f.Intent, err)
		}
		if err := follow(ctx, tx, f, in, known[market.NeedID(in.Object)]); err != nil {
			return fmt.Errorf("follow the end of %s of %s: %w", in.Goal, in.Object, err)
		}
	}
	return nil
}

// reconsider gives an opening another try that the contract refused for want of money, where the rider has it by now, or has it
// on the way: after a reorganisation transactions may be mined in another order.
func reconsider(ctx context.Context, tx pgx.Tx, f trips.Fate) (trips.Fate, error) {
	if f.Code != string(market.ProblemInsufficientBalance) || f.Again {
		return f, nil
	}
	const sql = `
		select exists (select from accounts c where c.who = n.rider and c.token = n.token and c.market = n.market and c.balance >= a.amount)
			or exists (select from movements m join intents o on o.movement = m.id and o.goal in ('deposit', 'fund') and o.state in ('wanted', 'sent')
				where m.who = n.rider)
		from intents i join needs n on n.id = i.object join attempts a on a.need = n.id and a.attempt = i.attempt
		where i.id = $1 and i.goal = 'open'`
	err := tx.QueryRow(ctx, sql, f.Intent).Scan(&f.Again)
	if err != nil && !errors.Is(err, pgx.ErrNoRows) {
		return f, fmt.Errorf("look for the money of intent %d: %w", f.Intent, err)
	}
	return f, nil
}

// retryPause grows with each try: a transaction that was final without doing it costs gas.
const retryPause = 2 * time.Second

type endedIntent struct {
	trips.Intent
	movement int64
	vehicle  string // of a join
}

func endOne(ctx context.Context, tx pgx.Tx, f trips.Fate, id int64, mined trips.Mined) (in endedIntent, err error) {
	const still = ` where id = $1 and case when $2::bigint = 0 then state = 'wanted' else state = 'sent' and tx = $2 end
		returning id, goal, object, attempt, coalesce(movement, 0), coalesce(payload->'message'->>'vehicle', '')`
	sql := `update intents set was = state, state = $3, reason = nullif($4, ''), ended_by = $5, ended_in = $6, ended_number = nullif($7::bigint, 0)`
	args := []any{f.Intent, id, "failed", f.Code, nullHash(mined.Tx), nullHash(mined.Block), mined.Number}
	switch {
	case f.Done:
		args[2] = "done"
	case f.Overtaken:
		args[2] = "superseded"
	case f.Again:
		sql = `update intents set state = 'wanted', reason = nullif($3, ''), tries = tries + 1, tx = null, item = null,
			after = greatest(after, now() + least(tries + 1, 30) * $4::interval)`
		args = []any{f.Intent, id, f.Code, retryPause}
	}
	err = tx.QueryRow(ctx, sql+still, args...).Scan(&in.ID, &in.Goal, &in.Object, &in.Attempt, &in.movement, &in.vehicle)
	return in, err
}

// follow is what the end of an intent means for others.
func follow(ctx context.Context, tx pgx.Tx, f trips.Fate, in endedIntent, t *trip) error {
	switch {
	case f.Again:
		return nil
	case t != nil && in.Goal == trips.GoalOpen && !f.Done:
		return failOpen(ctx, tx, t, in.Attempt, f.Code, f.Side)
	case t != nil:
		return showEscrow(ctx, tx, t, in.Attempt)
	case in.Goal == trips.GoalWithdraw:
		return unreserve(ctx, tx, in.movement)
	case in.Goal == trips.GoalJoin:
		vehicle, err := market.ParseAddress(in.vehicle)
		if err != nil {
			return err
		}
		return showRegistry(ctx, tx, vehicle)
	}
	return nil
}

// failOpen ends an agreement whose escrow can no longer be opened. Where it is the vehicle's side, or nobody's, the need is
// auctioned again; a vehicle that drives already stops.
func failOpen(ctx context.Context, tx pgx.Tx, t *trip, attempt int, code string, side trips.Side) error {
	const others = `
		update intents set state = 'superseded', reason = 'never opened' where object = $1 and attempt = $2
			and state = 'wanted' and goal not in ('open', 'revoke')`
	if _, err := tx.Exec(ctx, others, t.id, attempt); err != nil {
		return fmt.Errorf("end the other intents: %w", err)
	}
	payload := map[string]any{"reason": code}
	if t.attempt == attempt {
		switch {
		case t.phase == market.Awarded && side != trips.SideRider:
			if err := auctionAgain(ctx, tx, t, side, payload); err != nil {
				return err
			}
		case t.phase == market.Awarded:
			if err := move(ctx, tx, t, market.Failed, market.ByWatcher, payload); err != nil {
				return err
			}
		case t.phase >= market.Ready && t.phase <= market.AtPickup:
			if err := move(ctx, tx, t, market.Replaced, market.ByTime, payload); err != nil {
				return err
			}
		case t.phase == market.Underway:
			if err := move(ctx, tx, t, market.Stranded, market.ByTime, payload); err != nil {
				return err
			}
		}
	}
	if t.phase.Terminal() {
		if err := release(ctx, tx, t); err != nil {
			return err
		}
	}
	return showEscrow(ctx, tx, t, attempt)
}

// auctionAgain opens a need for another agreement, without the vehicle where it was its fault.
func auctionAgain(ctx context.Context, tx pgx.Tx, t *trip, side trips.Side, payload map[string]any) error {
	if side == trips.SideVehicle {
		var vehicle market.Address
		if err := tx.QueryRow(ctx, `select vehicle from attempts where need = $1 and attempt = $2`, t.id, t.attempt).Scan(&vehicle); err != nil {
			return fmt.Errorf("look up the vehicle: %w", err)
		}
		if err := exclude(ctx, tx, t, vehicle); err != nil {
			return err
		}
	}
	if err := move(ctx, tx, t, market.Open, market.ByWatcher, payload); err != nil {
		return err
	}
	if _, err := tx.Exec(ctx, `update needs set attempt = attempt + 1 where id = $1`, t.id); err != nil {
		return fmt.Errorf("count the attempt: %w", err)
	}
	t.attempt++
	return nil
}

package postgres

import (
	"context"
	"errors"
	"fmt"
	"math/big"
	"time"

	"github.com/jackc/pgx/v5"

	"github.com/marketd/marketd/internal/trips"
	"github.com/marketd/marketd/market"
)

// What logs mean for accounts and for the vehicles' registry.

// post moves delta on an account and returns its balance. A balance below zero is refused: a log was missed.
func (a *applier) post(ctx context.Context, l trips.Log, of trips.AccountOf, delta *big.Int) (balance market.Amount, err error) {
	if delta.Sign() == 0 {
		return balance, nil
	}
	var b pgx.Batch
	b.Queue(`insert into accounts (who, token, market) values ($1, $2, $3) on conflict do nothing`, of.Who, of.Token, of.Market)
	b.Queue(`insert into postings (number, index, who, token, market, delta) values ($1, $2, $3, $4, $5, $6::numeric)`,
		l.Number, l.Index, of.Who, of.Token, of.Market, delta.String())
	b.Queue(`update accounts set balance = balance + $4::numeric where who = $1 and token = $2 and market = $3 returning balance`,
		of.Who, of.Token, of.Market, delta.String()).
		QueryRow(func(r pgx.Row) error { return r.Scan(&balance) })
	if err := a.tx.SendBatch(ctx, &b).Close(); err != nil {
		return balance, fmt.Errorf("post %s to %s: %w", delta, of.Who, err)
	}
	return balance, nil
}

func (a *applier) add(ctx context.Context, l trips.Log, of trips.AccountOf, amount market.Amount) (market.Amount, error) {
	return a.post(ctx, l, of, amount.Big())
}

func (a *applier) take(ctx context.Context, l trips.Log, of trips.AccountOf, amount market.Amount) (market.Amount, error) {
	return a.post(ctx, l, of, new(big.Int).Neg(amount.Big()))
}

// agrees compares a balance with what the contract said it is.
func agrees(of trips.AccountOf, ours, theirs market.Amount) error {
	if ours != theirs {
		return fmt.Errorf("the account of %s at %s holds %s by its logs, the contract says %s: a log was missed", of.Who, of.Market, ours, theirs)
	}
	return nil
}

// free is the same person's free account.
func free(of trips.AccountOf) trips.AccountOf {
	return trips.AccountOf{Token: of.Token, Who: of.Who}
}

func (a *applier) credited(ctx context.Context, l trips.Log, e trips.Deposited) error {
	balance, err := a.add(ctx, l, e.AccountOf, e.Amount)
	if err != nil {
		return err
	}
	if err := agrees(e.AccountOf, balance, e.Balance); err != nil {
		return err
	}
	// A permit's log does not name it, but its transaction is ours.
	const done = `
		update intents set was = state, state = 'done', reason = null, ended_by = $1, ended_in = $2, ended_number = $3
		where goal = 'deposit' and state <> 'done' and tx = (select tx from chain_attempts where hash = $1)`
	_, err = a.tx.Exec(ctx, done, l.Tx, l.Block, l.Number)
	return err
}

func (a *applier) funded(ctx context.Context, l trips.Log, e trips.Funded) (was before, err error) {
	left, err := a.take(ctx, l, free(e.AccountOf), e.Amount)
	if err != nil {
		return was, err
	}
	balance, err := a.add(ctx, l, e.AccountOf, e.Amount)
	if err != nil {
		return was, err
	}
	if err := agrees(free(e.AccountOf), left, e.Free); err != nil {
		return was, err
	}
	if err := agrees(e.AccountOf, balance, e.Balance); err != nil {
		return was, err
	}
	if was.ExitAt, err = a.setExit(ctx, e.AccountOf, time.Time{}); err != nil {
		return was, err
	}
	return was, a.done(ctx, l, trips.GoalFund, e.Order)
}

func (a *applier) exitChanged(ctx context.Context, l trips.Log, e trips.ExitChanged) (was before, err error) {
	if was.ExitAt, err = a.setExit(ctx, e.AccountOf, e.ExitAt); err != nil {
		return was, err
	}
	return was, a.done(ctx, l, trips.GoalExit, e.Order)
}

// setExit sets when an account leaves, and returns when it would have.
func (a *applier) setExit(ctx context.Context, of trips.AccountOf, at time.Time) (was []byte, err error) {
	const sql = `
		with old as (select to_jsonb(exit_at) as exit_at from accounts where who = $1 and token = $2 and market = $3 for update),
		     new as (insert into accounts as a (who, token, market, exit_at) values ($1, $2, $3, $4)
		             on conflict (who, token, market) do update set exit_at = excluded.exit_at)
		select coalesce((select exit_at from old), 'null')`
	if err := a.tx.QueryRow(ctx, sql, of.Who, of.Token, of.Market, nullTime(at)).Scan(&was); err != nil {
		return nil, fmt.Errorf("set the exit of %s: %w", of.Who, err)
	}
	return was, nil
}

func (a *applier) withdrawn(ctx context.Context, l trips.Log, e trips.Withdrawn) error {
	balance, err := a.take(ctx, l, e.AccountOf, e.Amount)
	if err != nil {
		return err
	}
	if err := agrees(e.AccountOf, balance, e.Balance); err != nil && !e.Amount.IsZero() {
		return err
	}
	if _, err := a.add(ctx, l, trips.AccountOf{Token: e.Token, Who: e.Sender}, e.Fee); err != nil {
		return err
	}
	return a.done(ctx, l, trips.GoalWithdraw, e.Order)
}

// done ends the intent about an account that a log fulfils.
func (a *applier) done(ctx context.Context, l trips.Log, goal trips.Goal, order market.Hash) error {
	if order.IsZero() {
		return nil // sent by its owner
	}
	const sql = `
		update intents set was = state, state = 'done', reason = null, ended_by = $3, ended_in = $4, ended_number = $5
		where object = $1 and goal = $2 and state <> 'done' returning coalesce(movement, 0)`
	var movement int64
	err := a.tx.QueryRow(ctx, sql, order, string(goal), l.Tx, l.Block, l.Number).Scan(&movement)
	if errors.Is(err, pgx.ErrNoRows) {
		return nil // relayed by somebody else
	}
	if err != nil {
		return fmt.Errorf("end %s of %s: %w", goal, order, err)
	}
	return unreserve(ctx, a.tx, movement)
}

// unreserve gives back what a movement of money had reserved.
func unreserve(ctx context.Context, tx pgx.Tx, movement int64) error {
	const sql = `
		with m as (select id, who, token, market, reserved from movements where id = $1 and reserved > 0 for update),
		     z as (update movements set reserved = 0 from m where movements.id = m.id)
		update accounts a set reserved = a.reserved - m.reserved from m where a.who = m.who and a.token = m.token and a.market = m.market`
	if _, err := tx.Exec(ctx, sql, movement); err != nil {
		return fmt.Errorf("release what movement %d reserved: %w", movement, err)
	}
	return nil
}

func (a *applier) payeeChanged(ctx context.Context, l trips.Log, e trips.PayeeChanged) (was before, err error) {
	const sql = `
		with old as (select to_jsonb(p) as row from payees p where vehicle = $1),
		     new as (insert into payees (vehicle, owner, vehicle_bps, until, nonce) values ($1, $2, $3, $4, $5)
		             on conflict (vehicle) do update set owner = excluded.owner, vehicle_bps = excluded.vehicle_bps,
		                until = excluded.until, nonce = excluded.nonce)
		select coalesce((select row from old), 'null')`
	err = a.tx.QueryRow(ctx, sql, e.Vehicle, e.Owner, int32(e.VehicleBps), e.Until, int64(e.Nonce)).Scan(&was.Payee)
	if err != nil {
		return was, fmt.Errorf("change the payee of %s: %w", e.Vehicle, err)
	}
	if err := showRegistry(ctx, a.tx, e.Vehicle); err != nil {
		return was, err
	}
	return was, a.done(ctx, l, trips.GoalJoin, e.Order)
}

// showRegistry derives what is shown of a vehicle's record in the chain's registry. A record with another owner is none of
// the one who registered it here.
func showRegistry(ctx context.Context, tx pgx.Tx, vehicle market.Address) error {
	const sql = `
		with n as (
			select v.id, p.vehicle_bps, p.until, case
				when p.owner = v.owner and p.until > (select at from chain_cursor) then 'confirmed'
				when p.owner is not null then 'ended'
				when exists (select from intents i where i.goal = 'join' and i.state = 'failed' and i.payload->'message'->>'vehicle' = $2
					and (i.payload->'message'->>'nonce')::numeric = v.join_nonce) then 'failed'
				else 'pending' end as registry
			from vehicles v left join payees p on p.vehicle = v.id where v.id = $1)
		update vehicles v set registry = n.registry, version = v.version + 1,
			vehicle_bps = case n.registry when 'confirmed' then n.vehicle_bps else v.vehicle_bps end,
			until = case n.registry when 'confirmed' then n.until else v.until end
		from n where v.id = n.id and (v.registry <> n.registry or n.registry = 'confirmed' and (v.vehicle_bps, v.until) <> (n.vehicle_bps, n.until))`
	text, err := vehicle.MarshalText()
	if err != nil {
		return err
	}
	if _, err := tx.Exec(ctx, sql, vehicle, string(text)); err != nil {
		return fmt.Errorf("show the registry's record of %s: %w", vehicle, err)
	}
	return nil
}

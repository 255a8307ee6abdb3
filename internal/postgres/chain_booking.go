package postgres

import (
	"context"
	"errors"
	"fmt"

	"github.com/jackc/pgx/v5"

	"github.com/marketd/marketd/internal/trips"
	"github.com/marketd/marketd/market"
)

// What logs mean for bookings, and what follows for the trips of this market.

// opened makes the trip of a booking ready: its vehicle may go.
func (a *applier) opened(ctx context.Context, l trips.Log, e trips.Opened) (was before, err error) {
	if _, err := a.take(ctx, l, trips.AccountOf{Token: e.Token, Who: e.Rider, Market: e.Market}, e.Amount); err != nil {
		return was, err
	}
	const insert = `
		insert into bookings (need, bid, rider, vehicle, owner, market, token, amount, state, until, opened_tx, opened_block)
		values ($1, $2, $3, $4, $5, $6, $7, $8, 1, $9, $10, $11)`
	_, err = a.tx.Exec(ctx, insert, e.Need, e.Bid, e.Rider, e.Vehicle, e.Owner, e.Market, e.Token, e.Amount, e.Until, l.Tx, l.Number)
	if err != nil {
		return was, fmt.Errorf("add booking %s: %w", e.Need.Short(), err)
	}
	was.Booking = []byte("null")
	t := a.trips[e.Need]
	if t == nil {
		return was, nil
	}
	was.Held = t.held
	if err := release(ctx, a.tx, t); err != nil {
		return was, err
	}
	var attempt int
	err = a.tx.QueryRow(ctx, `select attempt from attempts where need = $1 and bid_id = $2`, e.Need, e.Bid).Scan(&attempt)
	if errors.Is(err, pgx.ErrNoRows) {
		return was, a.overtake(ctx, l, e.Need, trips.BookingOpen, "") // the rider opened it with a bid that never won here
	}
	if err != nil {
		return was, fmt.Errorf("find the attempt of bid %s: %w", e.Bid.Short(), err)
	}
	a.shown[attempt] = true
	if err := a.fulfil(ctx, l, e.Need, trips.GoalOpen, attempt); err != nil {
		return was, err
	}
	if err := a.overtake(ctx, l, e.Need, trips.BookingOpen, ""); err != nil {
		return was, err
	}
	if t.phase == market.Awarded && t.attempt == attempt {
		was.Phase = t.phase.String()
		return was, a.step(ctx, t, market.Ready, market.ByWatcher, "")
	}
	return was, nil
}

// stateChanged follows a booking that was started, left, claimed as a no-show or disputed.
func (a *applier) stateChanged(ctx context.Context, l trips.Log, e trips.StateChanged) (was before, err error) {
	const update = `update bookings set state = $2, until = $3 where need = $1`
	if was.Booking, err = a.change(ctx, e.Need, update, e.Need, int16(e.State), e.Until); err != nil {
		return was, err
	}
	t := a.trips[e.Need]
	if t == nil || was.Booking == nil {
		return was, nil
	}
	goal := map[trips.BookingState]trips.Goal{trips.BookingStarted: trips.GoalStart, trips.BookingNoShow: trips.GoalNoShow,
		trips.BookingLeavingFee: trips.GoalLeave, trips.BookingLeavingFree: trips.GoalLeave,
		trips.BookingDisputedFee: trips.GoalDispute, trips.BookingDisputedAll: trips.GoalDispute}[e.State]
	if err := a.fulfil(ctx, l, e.Need, goal, 0); err != nil {
		return was, err
	}
	if err := a.overtake(ctx, l, e.Need, e.State, ""); err != nil {
		return was, err
	}
	switch e.State {
	case trips.BookingLeavingFee, trips.BookingLeavingFree, trips.BookingDisputedFee:
		return was, a.answer(ctx, t, goal == trips.GoalLeave)
	case trips.BookingNoShow:
		if t.phase == market.AtPickup { // said on the chain only
			return was, a.step(ctx, t, market.Cancelled, market.ByVehicle, "no_show")
		}
	}
	return was, nil
}

// answer shows the start code to a rider who leaves though the ride had begun. Without a code the trip is over.
func (a *applier) answer(ctx context.Context, t *trip, left bool) error {
	var code market.Hash
	if err := a.tx.QueryRow(ctx, `select start_code from needs where id = $1`, t.id).Scan(&code); err != nil {
		return fmt.Errorf("look up the start code of %s: %w", t.id.Short(), err)
	}
	if !code.IsZero() {
		return a.wantStart(ctx, t, code)
	}
	if left && t.phase >= market.Ready && t.phase <= market.AtPickup { // left on the chain only
		return a.step(ctx, t, market.Cancelled, market.ByRider, "rider")
	}
	return nil
}

func (a *applier) wantStart(ctx context.Context, t *trip, code market.Hash) error {
	payload := fmt.Appendf(nil, `{"code": %q}`, code)
	return want(ctx, a.tx, trips.Intent{Goal: trips.GoalStart, Object: market.Hash(t.id), Attempt: t.attempt, Payload: payload})
}

// moved follows money out of a booking.
func (a *applier) moved(ctx context.Context, l trips.Log, e trips.Moved) (was before, err error) {
	const update = `
		update bookings set paid = paid + $2::numeric, refunded = refunded + $3::numeric, to_market = to_market + $4::numeric,
			to_vehicle = to_vehicle + $5::numeric, state = case when $6 then 8 else state end,
			fee = fee + case when $7 and state in (2, 4, 6) then $2::numeric else 0 end, closed_tx = case when $6 then $8::bytea end, moved_at = $9
		where need = $1`
	bySilence := e.Closed && (e.Goal == trips.GoalFinish || e.Goal == trips.GoalRule) // or by the arbiter
	was.Booking, err = a.change(ctx, e.Need, update, e.Need, e.Paid.String(), e.Refunded.String(), e.ToMarket.String(), e.ToVehicle.String(),
		e.Closed, bySilence, l.Tx[:], a.at)
	if err != nil || was.Booking == nil {
		return was, err
	}
	if err := a.split(ctx, l, e); err != nil {
		return was, err
	}
	t := a.trips[e.Need]
	if t == nil {
		return was, nil
	}
	if !e.Closed {
		return was, a.movedPart(ctx, l, e.Need)
	}
	if err := a.fulfil(ctx, l, e.Need, e.Goal, 0); err != nil {
		return was, err
	}
	if err := a.overtake(ctx, l, e.Need, trips.BookingClosed, ""); err != nil {
		return was, err
	}
	return was, a.closed(ctx, t, e)
}

// split pays the parties of a booking, as the contract did.
func (a *applier) split(ctx context.Context, l trips.Log, e trips.Moved) error {
	var rider, vehicle, owner, at, token market.Address
	const sql = `select rider, vehicle, owner, market, token from bookings where need = $1`
	if err := a.tx.QueryRow(ctx, sql, e.Need).Scan(&rider, &vehicle, &owner, &at, &token); err != nil {
		return fmt.Errorf("read the parties of %s: %w", e.Need.Short(), err)
	}
	rest, ok := e.Paid.Sub(e.ToMarket)
	if rest, ok2 := rest.Sub(e.ToVehicle); ok && ok2 {
		for _, p := range []struct {
			of     trips.AccountOf
			amount market.Amount
		}{
			{trips.AccountOf{Token: token, Who: at}, e.ToMarket},
			{trips.AccountOf{Token: token, Who: vehicle}, e.ToVehicle},
			{trips.AccountOf{Token: token, Who: owner}, rest},
			{trips.AccountOf{Token: token, Who: rider, Market: at}, e.Refunded},
		} {
			if _, err := a.add(ctx, l, p.of, p.amount); err != nil {
				return err
			}
		}
		return nil
	}
	return fmt.Errorf("%s and %s are more than the %s that were paid", e.ToMarket, e.ToVehicle, e.Paid)
}

// movedPart ends the intents that wanted no more than what moved by now.
func (a *applier) movedPart(ctx context.Context, l trips.Log, need market.NeedID) error {
	const sql = `
		update intents i set was = state, state = 'done', reason = null, ended_by = $2, ended_in = $3, ended_number = $4 from bookings b
		where b.need = $1 and i.object = $1 and i.goal = 'move' and i.state in ('wanted', 'sent')
			and coalesce((i.payload->>'released')::numeric, 0) <= b.paid and coalesce((i.payload->>'refunded')::numeric, 0) <= b.refunded`
	if _, err := a.tx.Exec(ctx, sql, need, l.Tx, l.Block, l.Number); err != nil {
		return fmt.Errorf("end moves of %s: %w", need.Short(), err)
	}
	return a.touch(ctx, need)
}

// closed ends the trip of a booking whose money has all moved, where it did not end before.
func (a *applier) closed(ctx context.Context, t *trip, e trips.Moved) error {
	boarding := t.phase >= market.Ready && t.phase <= market.AtPickup
	riding := t.phase == market.Underway || t.phase == market.AtDropoff
	refunded := e.Paid.IsZero()
	switch {
	case riding && e.Goal == trips.GoalSettle:
		return a.step(ctx, t, market.Completed, market.ByWatcher, "")
	case t.phase == market.AtDropoff:
		return a.step(ctx, t, market.Completed, market.ByWatcher, "closed")
	case boarding && refunded && e.Goal == trips.GoalMove:
		return a.step(ctx, t, market.Replaced, market.ByVehicle, "vehicle")
	case boarding && refunded:
		return a.step(ctx, t, market.Replaced, market.ByTime, "too_late")
	case t.phase == market.Underway && refunded && e.Goal == trips.GoalMove:
		return a.step(ctx, t, market.Stranded, market.ByVehicle, "vehicle")
	case t.phase == market.Underway && refunded:
		return a.step(ctx, t, market.Stranded, market.ByTime, "too_late")
	}
	return nil // over already; or paid, and the ride may still arrive
}

// revoked ends a need that its rider made impossible to open.
func (a *applier) revoked(ctx context.Context, l trips.Log, e trips.Revoked) error {
	t := a.trips[e.Need]
	if t == nil {
		return nil
	}
	if err := a.fulfil(ctx, l, e.Need, trips.GoalRevoke, 0); err != nil {
		return err
	}
	if err := a.overtake(ctx, l, e.Need, trips.BookingClosed, "revoked"); err != nil {
		return err
	}
	if t.phase <= market.Awarded {
		if err := a.step(ctx, t, market.Cancelled, market.ByRider, "revoked"); err != nil {
			return err
		}
	}
	return release(ctx, a.tx, t)
}

func (a *applier) step(ctx context.Context, t *trip, to market.Phase, by market.Actor, reason string) error {
	payload := map[string]any{}
	if reason != "" {
		payload["reason"] = reason
	}
	return move(ctx, a.tx, t, to, by, payload)
}

// change updates a booking and returns its row as it was; nil: it is none that is kept, but one in another token.
func (a *applier) change(ctx context.Context, need market.NeedID, update string, args ...any) (was []byte, err error) {
	var b pgx.Batch
	b.Queue(`select to_jsonb(b) from bookings b where need = $1 for update`, need).QueryRow(func(r pgx.Row) error {
		if err := r.Scan(&was); !errors.Is(err, pgx.ErrNoRows) {
			return err
		}
		return nil
	})
	b.Queue(update, args...)
	if err := a.tx.SendBatch(ctx, &b).Close(); err != nil {
		return nil, fmt.Errorf("change booking %s: %w", need.Short(), err)
	}
	return was, a.touch(ctx, need)
}

// touch has the attempt of a booking shown at the end.
func (a *applier) touch(ctx context.Context, need market.NeedID) error {
	if a.trips[need] == nil {
		return nil
	}
	var attempt int
	const sql = `select a.attempt from attempts a join bookings b on b.need = a.need and b.bid = a.bid_id where a.need = $1`
	err := a.tx.QueryRow(ctx, sql, need).Scan(&attempt)
	if errors.Is(err, pgx.ErrNoRows) {
		return nil
	}
	a.shown[attempt] = true
	return err
}

// fulfil ends the intents of a goal about a booking that a log fulfils; attempt 0 is any.
func (a *applier) fulfil(ctx context.Context, l trips.Log, need market.NeedID, goal trips.Goal, attempt int) error {
	const sql = `
		update intents set was = state, state = 'done', reason = null, ended_by = $4, ended_in = $5, ended_number = $6
		where object = $1 and goal = $2 and ($3 = 0 or attempt = $3) and state <> 'done'`
	if _, err := a.tx.Exec(ctx, sql, need, string(goal), attempt, l.Tx, l.Block, l.Number); err != nil {
		return fmt.Errorf("end %s of %s: %w", goal, need.Short(), err)
	}
	return nil
}

// overtake ends the intents about a booking that its new state makes impossible.
func (a *applier) overtake(ctx context.Context, l trips.Log, need market.NeedID, state trips.BookingState, reason string) error {
	const list = `select id, goal, attempt from intents where object = $1 and state in ('wanted', 'sent')`
	rows, err := a.tx.Query(ctx, list, need)
	if err != nil {
		return fmt.Errorf("list intents of %s: %w", need.Short(), err)
	}
	live, err := pgx.CollectRows(rows, func(r pgx.CollectableRow) (in trips.Intent, err error) {
		return in, r.Scan(&in.ID, &in.Goal, &in.Attempt)
	})
	if err != nil {
		return err
	}
	for _, in := range live {
		if state.Takes(in.Goal) {
			continue
		}
		const end = `update intents set was = state, state = 'superseded', reason = nullif($2, ''), ended_by = $3, ended_in = $4, ended_number = $5 where id = $1`
		if _, err := a.tx.Exec(ctx, end, in.ID, reason, l.Tx, l.Block, l.Number); err != nil {
			return fmt.Errorf("supersede %s of %s: %w", in.Goal, need.Short(), err)
		}
		a.shown[in.Attempt] = true
	}
	return nil
}

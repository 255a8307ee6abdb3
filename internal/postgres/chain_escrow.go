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

// escrowEvent is the payload of an escrow event. Amounts are sums so far.
type escrowEvent struct {
	State     market.EscrowState `json:"state"`
	Attempt   int                `json:"attempt"`
	Amount    market.Amount      `json:"amount"`
	Paid      market.Amount      `json:"paid"`
	Refunded  market.Amount      `json:"refunded"`
	Fee       market.Amount      `json:"fee"` // part of paid
	ToMarket  market.Amount      `json:"to_market"`
	ToVehicle market.Amount      `json:"to_vehicle"` // the owner has the rest of paid
	Until     *time.Time         `json:"until,omitempty"`
	Tx        market.Hash        `json:"tx,omitzero"` // that opened it, then that closed it
	Block     int64              `json:"block,omitempty"`
	Reason    string             `json:"reason,omitempty"` // of failed
}

// showEscrow derives what is shown of an attempt's money from the chain's booking and the live intents, and tells it where
// it changed. The trip is locked.
func showEscrow(ctx context.Context, tx pgx.Tx, t *trip, attempt int) error {
	const read = `
		select a.escrow, a.released, a.refunded, coalesce(b.state, 0), coalesce(o.state, ''),
			exists (select from intents i where i.object = a.need and i.state in ('wanted', 'sent') and i.attempt = a.attempt
				and i.goal in ('settle', 'move', 'leave', 'no_show', 'finish', 'rule')),
			a.amount, coalesce(b.paid, 0), coalesce(b.refunded, 0), coalesce(b.fee, 0), coalesce(b.to_market, 0), coalesce(b.to_vehicle, 0),
			case when b.state <> 8 then b.until end, b.opened_tx, coalesce(b.opened_block, 0), b.closed_tx, coalesce(o.reason, '')
		from attempts a
		left join bookings b on b.need = a.need and b.bid = a.bid_id
		left join intents o on o.object = a.need and o.goal = 'open' and o.attempt = a.attempt
		where a.need = $1 and a.attempt = $2`
	var (
		was                market.EscrowState
		released, refunded market.Amount
		booked             int16
		open, reason       string
		closing            bool
		opened, closed     market.Hash
		e                  = escrowEvent{Attempt: attempt}
	)
	err := tx.QueryRow(ctx, read, t.id, attempt).Scan(&was, &released, &refunded, &booked, &open, &closing,
		&e.Amount, &e.Paid, &e.Refunded, &e.Fee, &e.ToMarket, &e.ToVehicle, &e.Until, &opened, &e.Block, &closed, &reason)
	if errors.Is(err, pgx.ErrNoRows) {
		return nil
	}
	if err != nil {
		return fmt.Errorf("read the escrow of %s: %w", t.id.Short(), err)
	}
	e.State = trips.EscrowOf(trips.BookingState(booked), open, closing)
	if e.State == was && e.Paid == released && e.Refunded == refunded {
		return nil
	}
	if e.Tx = opened; e.State == market.EscrowClosed {
		e.Tx = closed
	}
	if e.State == market.EscrowFailed {
		e.Reason = reason
	}
	if e.State == market.EscrowClosing && was != market.EscrowOpen { // what closes it was wanted before it was open
		first := e
		first.State = market.EscrowOpen
		if err := tell(ctx, tx, t, "escrow", first); err != nil {
			return err
		}
	}
	const write = `
		update attempts set escrow = $3, released = $4, refunded = $5, fee = $6, opened_tx = $7, opened_block = nullif($8, 0), closed_tx = $9
		where need = $1 and attempt = $2`
	_, err = tx.Exec(ctx, write, t.id, attempt, e.State, e.Paid, e.Refunded, e.Fee, nullHash(opened), e.Block, nullHash(closed))
	if err != nil {
		return fmt.Errorf("write the escrow of %s: %w", t.id.Short(), err)
	}
	return tell(ctx, tx, t, "escrow", e)
}

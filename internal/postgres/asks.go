package postgres

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"

	"github.com/marketd/marketd/internal/exchange"
	"github.com/marketd/marketd/internal/trips"
	"github.com/marketd/marketd/market"
)

// ask is the active attempt of a locked trip.
type ask struct {
	vehicle             market.Address
	bidID               market.BidID
	bid                 market.Bid
	signed              bool
	confirmBy           time.Time
	pickupAt, dropoffAt time.Time
	openBy              time.Time
}

// lockAsk locks a trip and reads its active attempt, which must be the vehicle's.
func lockAsk(ctx context.Context, tx pgx.Tx, need market.NeedID, vehicle market.Address) (*trip, *ask, error) {
	t, err := lockTrip(ctx, tx, need)
	if err != nil {
		return nil, nil, err
	}
	const sql = `
		select a.vehicle, a.bid_id, a.bid, a.signature is not null, coalesce(a.confirm_by, 'epoch'), a.pickup_at, a.dropoff_at, n.open_by
		from attempts a join needs n on n.id = a.need where a.need = $1 and a.active`
	a := &ask{}
	err = tx.QueryRow(ctx, sql, need).Scan(&a.vehicle, &a.bidID, &a.bid, &a.signed, &a.confirmBy, &a.pickupAt, &a.dropoffAt, &a.openBy)
	if err != nil && !errors.Is(err, pgx.ErrNoRows) {
		return nil, nil, fmt.Errorf("read the ask of %s: %w", need.Short(), err)
	}
	if err != nil || a.vehicle != vehicle {
		return nil, nil, market.Problem(market.ProblemDeadlinePassed, "need %s does not wait for your signature (any more)", need)
	}
	return t, a, nil
}

// confirmAlone confirms one ask, or says why not.
func (s *Store) confirmAlone(ctx context.Context, c *confirmation, _ bool) error {
	err := again(ctx, func() error {
		return s.inTx(ctx, func(tx pgx.Tx) error {
			t, a, err := lockAsk(ctx, tx, c.need, c.vehicle)
			switch {
			case err != nil:
				return err
			case a.bidID != c.bid:
				return market.Problem(market.ProblemDeadlinePassed, "need %s does not wait for your signature of that bid any more", c.need)
			case a.signed:
				return nil // the same vehicle and bid: said before
			case c.now.After(a.confirmBy):
				return market.Problem(market.ProblemDeadlinePassed, "the time to confirm ended at %s", a.confirmBy.UTC().Format(time.RFC3339Nano))
			}
			return confirm(ctx, tx, t, a, c.sig)
		})
	})
	return failed(err, "confirm need %s", c.need.Short())
}

func confirm(ctx context.Context, tx pgx.Tx, t *trip, a *ask, sig market.Signature) error {
	p, err := step(ctx, tx, t, market.Awarded, market.ByVehicle, "")
	if err != nil {
		return err
	}
	const sql = `
		with v as (update vehicles set asked = asked + 1, kept = kept + 1 where id = $3),
		     o as (update offers set silences = 0, paused_until = null where vehicle = $3)
		update attempts set signature = $4, awarded_at = now(), confirm_by = null where need = $1 and attempt = $2`
	if _, err := tx.Exec(ctx, sql, t.id, t.attempt, a.vehicle, []byte(sig)); err != nil {
		return fmt.Errorf("store the signature for %s: %w", t.id.Short(), err)
	}
	err = tell(ctx, tx, t, exchange.EventAwarded, exchange.AwardedPayload{
		PhasePayload: p, BidID: a.bidID, Bid: a.bid, PickupAt: a.pickupAt.UTC(), DropoffAt: a.dropoffAt.UTC(),
	})
	if err != nil {
		return err
	}
	if err := want(ctx, tx, trips.Intent{Goal: trips.GoalOpen, Object: market.Hash(t.id), Attempt: t.attempt, GiveUpAt: openable(a.openBy, &a.bid)}); err != nil {
		return err
	}
	return showEscrow(ctx, tx, t, t.attempt)
}

// DeclineAsk implements [exchange.Store].
func (s *Store) DeclineAsk(ctx context.Context, need market.NeedID, vehicle market.Address) error {
	err := again(ctx, func() error {
		return s.inTx(ctx, func(tx pgx.Tx) error {
			t, a, err := lockAsk(ctx, tx, need, vehicle)
			if err != nil {
				return err
			}
			if a.signed {
				return market.Problem(market.ProblemWrongPhase, "you confirmed need %s: drop out (status replaced) instead of declining", need)
			}
			return endAsk(ctx, tx, t, vehicle, market.ByVehicle, "declined")
		})
	})
	return failed(err, "decline need %s", need.Short())
}

// endAsk opens a need that was asked again, without the vehicle.
func endAsk(ctx context.Context, tx pgx.Tx, t *trip, vehicle market.Address, by market.Actor, reason string) error {
	if err := move(ctx, tx, t, market.Open, by, map[string]any{"reason": reason}); err != nil {
		return err
	}
	const sql = `update needs set attempt = attempt + 1, excluded = array_append(array_remove(excluded, $2::bytea), $2::bytea) where id = $1`
	if _, err := tx.Exec(ctx, sql, t.id, vehicle.Bytes()); err != nil {
		return fmt.Errorf("exclude %s from %s: %w", vehicle, t.id.Short(), err)
	}
	t.attempt++
	return nil
}

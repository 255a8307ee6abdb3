package postgres

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgconn"

	"github.com/marketd/marketd/market"
)

// advanceBatch bounds each kind of change of one Advance.
const advanceBatch = 200

// Silence pauses a vehicle's standing offer: for firstPause, and twice as long each time up to 2^mostDoublings.
const (
	firstPause    = 10 * time.Second
	mostDoublings = 6
)

// Advance implements [exchange.Store].
func (s *Store) Advance(ctx context.Context, region string, now time.Time) ([]market.NeedID, error) {
	var all []market.NeedID
	for _, kind := range []struct {
		due  string
		step func(context.Context, pgx.Tx, *trip, time.Time) (bool, error)
	}{
		// A little later than said: a confirmation that came in time may still be on its way here.
		{`select n.id from needs n join attempts a on a.need = n.id and a.phase = 'asked'
			where n.region = $1 and a.confirm_by < $2::timestamptz - interval '300 milliseconds' order by a.confirm_by limit $3`, passOver},
		{`select id from needs where region = $1 and phase in ('scheduled', 'open') and expires_at <= $2 order by expires_at limit $3`, expire},
		{`select id from needs where region = $1 and phase = 'scheduled' and opens_at <= $2 order by opens_at limit $3`, open},
		{endsAlone, endLeg},
	} {
		changed, err := s.advanceKind(ctx, kind.due, region, now, kind.step)
		all = append(all, changed...)
		if err != nil {
			return all, failed(err, "let time pass in region %s", region)
		}
	}
	return all, nil
}

func (s *Store) advanceKind(ctx context.Context, due, region string, now time.Time,
	step func(context.Context, pgx.Tx, *trip, time.Time) (bool, error)) (changed []market.NeedID, err error) {
	ids, err := s.needIDs(ctx, due, region, now, advanceBatch)
	if err != nil {
		return nil, err
	}
	for _, id := range ids {
		var moved bool
		err := s.inTx(ctx, func(tx pgx.Tx) (err error) {
			t, err := lockTrip(ctx, tx, id)
			if err != nil {
				return err
			}
			moved, err = step(ctx, tx, t, now)
			return err
		})
		if pg, ok := errors.AsType[*pgconn.PgError](err); ok && pg.Code == lockNotAvailable {
			continue // somebody is at it; the next sweep looks again
		}
		if err != nil {
			return changed, err
		}
		if moved {
			changed = append(changed, id)
		}
	}
	return changed, nil
}

func open(ctx context.Context, tx pgx.Tx, t *trip, _ time.Time) (bool, error) {
	if t.phase != market.Scheduled {
		return false, nil
	}
	return true, move(ctx, tx, t, market.Open, market.ByTime, nil)
}

func expire(ctx context.Context, tx pgx.Tx, t *trip, _ time.Time) (bool, error) {
	if t.phase != market.Scheduled && t.phase != market.Open {
		return false, nil
	}
	if err := move(ctx, tx, t, market.Expired, market.ByTime, map[string]any{"reason": "no_vehicle"}); err != nil {
		return false, err
	}
	return true, release(ctx, tx, t)
}

// passOver ends an ask that nobody answered in time, and pauses the silent vehicle's offer.
func passOver(ctx context.Context, tx pgx.Tx, t *trip, now time.Time) (bool, error) {
	if t.phase != market.Asked {
		return false, nil
	}
	var vehicle market.Address
	var confirmBy time.Time
	const read = `select vehicle, confirm_by from attempts where need = $1 and active`
	if err := tx.QueryRow(ctx, read, t.id).Scan(&vehicle, &confirmBy); err != nil {
		return false, fmt.Errorf("read who was asked for %s: %w", t.id.Short(), err)
	}
	if !confirmBy.Before(now) {
		return false, nil // asked anew meanwhile
	}
	if err := endAsk(ctx, tx, t, vehicle, market.ByTime, "silent"); err != nil {
		return false, err
	}
	const pause = `
		with v as (update vehicles set asked = asked + 1, unkept = unkept + 1 where id = $1)
		update offers set silences = silences + 1, paused_until = $2::timestamptz + $3 * power(2, least(silences, $4)) * interval '1 second'
		where vehicle = $1`
	if _, err := tx.Exec(ctx, pause, vehicle, now, firstPause.Seconds(), mostDoublings); err != nil {
		return false, fmt.Errorf("pause the offer of %s: %w", vehicle, err)
	}
	return true, nil
}

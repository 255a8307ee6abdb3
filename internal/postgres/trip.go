package postgres

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"

	"github.com/marketd/marketd/internal/exchange"
	"github.com/marketd/marketd/market"
)

// trip is the row that every change of a trip locks first.
type trip struct {
	id      market.NeedID
	phase   market.Phase
	version int64
	attempt int
	rider   market.Address
	region  string
	held    market.Amount
}

// lockTrip takes the need's row for the rest of the transaction.
func lockTrip(ctx context.Context, tx pgx.Tx, id market.NeedID) (*trip, error) {
	t := &trip{id: id}
	err := tx.QueryRow(ctx, `select phase, version, attempt, rider, region, held from needs where id = $1 for no key update`, id).
		Scan((*market.PhaseName)(&t.phase), &t.version, &t.attempt, &t.rider, &t.region, &t.held)
	if errors.Is(err, pgx.ErrNoRows) {
		return nil, market.Problem(market.ProblemNotFound, "there is no need %s", id)
	}
	if err != nil {
		return nil, fmt.Errorf("lock need %s: %w", id.Short(), err)
	}
	return t, nil
}

// move takes one step of the trip table: the need's phase, its active attempt's, and the event that says so, with payload
// merged into it. It fails as [market.CheckTransition] does, and then nothing has changed.
func move(ctx context.Context, tx pgx.Tx, t *trip, to market.Phase, by market.Actor, payload map[string]any) error {
	reason, _ := payload["reason"].(string)
	p, err := step(ctx, tx, t, to, by, reason)
	if err != nil {
		return err
	}
	if payload == nil {
		payload = map[string]any{}
	}
	payload["from"], payload["to"], payload["by"], payload["attempt"] = p.From, p.To, p.By, p.Attempt
	if p.Vehicle != nil {
		payload["vehicle"] = p.Vehicle
	}
	return tell(ctx, tx, t, exchange.EventPhase, payload)
}

// step is move without the event, which the caller tells.
func step(ctx context.Context, tx pgx.Tx, t *trip, to market.Phase, by market.Actor, reason string) (p exchange.PhasePayload, err error) {
	if err := market.CheckTransition(t.phase, to, by); err != nil {
		return p, err
	}
	p = exchange.PhasePayload{From: market.PhaseName(t.phase), To: market.PhaseName(to), By: by, Attempt: t.attempt, Reason: reason}
	const need = `
		update needs set phase = $2, closed_reason = coalesce(nullif($3, ''), closed_reason), ended_at = case when $4 then now() end
		where id = $1`
	if _, err := tx.Exec(ctx, need, t.id, market.PhaseName(to), reason, to.Terminal()); err != nil {
		return p, fmt.Errorf("move need %s to %s: %w", t.id.Short(), to, err)
	}
	if t.phase.Committed() {
		ended := to
		if to == market.Open || to == market.Expired {
			ended = market.Failed // this attempt is over, the need goes on without it
		}
		const attempt = `
			update attempts set phase = $3, active = $4, phase_at = now() where need = $1 and attempt = $2 and active returning vehicle`
		var vehicle market.Address
		err := tx.QueryRow(ctx, attempt, t.id, t.attempt, market.PhaseName(ended), ended.Committed()).Scan(&vehicle)
		if err != nil && !errors.Is(err, pgx.ErrNoRows) {
			return p, fmt.Errorf("move attempt %d of %s to %s: %w", t.attempt, t.id.Short(), to, err)
		}
		if err == nil {
			p.Vehicle = &vehicle
		}
	}
	t.phase = to
	return p, nil
}

// tell adds an event with the need's next version. The trip's row must be locked by this transaction.
func tell(ctx context.Context, tx pgx.Tx, t *trip, typ string, payload any) error {
	body, err := json.Marshal(payload)
	if err != nil {
		return fmt.Errorf("encode %s event: %w", typ, err)
	}
	const sql = `
		with v as (update needs set version = version + 1 where id = $1 returning version),
		     e as (insert into events (need, version, type, payload) select $1, version, $2, $3 from v)
		select version, pg_notify('events', '') from v`
	if err := tx.QueryRow(ctx, sql, t.id, typ, body).Scan(&t.version, nil); err != nil {
		return fmt.Errorf("add %s event to %s: %w", typ, t.id.Short(), err)
	}
	return nil
}

// release gives back what is reserved for a need that will not be opened (any more).
func release(ctx context.Context, tx pgx.Tx, t *trip) error {
	if t.held.IsZero() {
		return nil
	}
	const sql = `
		with n as (update needs set held = 0 where id = $1 returning rider, token, market)
		update accounts a set reserved = a.reserved - $2::numeric from n
		where a.who = n.rider and a.token = n.token and a.market = n.market`
	if _, err := tx.Exec(ctx, sql, t.id, t.held); err != nil {
		return fmt.Errorf("release the hold of %s: %w", t.id.Short(), err)
	}
	t.held = market.Amount{}
	return nil
}

// nullTime is NULL for the zero time.
func nullTime(t time.Time) *time.Time {
	if t.IsZero() {
		return nil
	}
	return &t
}

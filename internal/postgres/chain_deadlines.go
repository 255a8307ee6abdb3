package postgres

import (
	"context"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"

	"github.com/marketd/marketd/internal/trips"
	"github.com/marketd/marketd/market"
)

// Deadlines are what the market has to send while the contract takes it, by kind, with the time left by the chain's clock: an
// answer to a rider who leaves, or to a no-show, though the ride began; a claim for a vehicle whose rider is silent; a finish,
// which is due as soon as nothing is left; an opening.
func (s *Store) Deadlines(ctx context.Context) ([]trips.Deadline, error) {
	const sql = `
		select d.kind, count(l.until), coalesce(extract(epoch from min(l.until) - (select at from chain_cursor)), 0)::float8
		from unnest(array['answer', 'claim', 'finish', 'open']) as d (kind) left join (
			select case when b.state in (2, 3, 4, 6) and n.start_code is not null then 'answer'
				when b.state = 1 and n.start_code is not null then 'claim' else 'finish' end as kind, b.until
			from bookings b join needs n on n.id = b.need where b.state <> 8
			union all
			select 'open', i.give_up_at from intents i where i.goal = 'open' and i.state in ('wanted', 'sent')) l on l.kind = d.kind
		group by d.kind`
	rows, err := s.pool.Query(ctx, sql)
	if err != nil {
		return nil, fmt.Errorf("list deadlines: %w", err)
	}
	return pgx.CollectRows(rows, func(r pgx.CollectableRow) (d trips.Deadline, err error) {
		var seconds float64
		err = r.Scan(&d.Kind, &d.Waiting, &seconds)
		d.Left = time.Duration(seconds * float64(time.Second))
		return d, err
	})
}

// remind tells riders once, when three quarters of the time have passed, what they have to dispute if it is not true.
func (s *Store) remind(ctx context.Context) error {
	const due = `
		select b.need from bookings b join needs n on n.id = b.need cross join chain_cursor c
		where b.state in (4, 5) and b.until > c.at and b.until <= c.at + (n.signed->'rules'->>'disputeFor')::int * interval '1 second' / 4
			and not exists (select from intents i where i.object = b.need and i.state in ('wanted', 'sent') and i.goal in ('settle', 'move', 'dispute'))
			and not exists (select from events e where e.need = b.need and e.type = 'message' and e.payload->>'by' = 'time'
				and e.at > now() - (n.signed->'rules'->>'disputeFor')::int * interval '1 second')
		limit $1`
	err := s.each(ctx, due, func(tx pgx.Tx, t *trip) error {
		var state trips.BookingState
		var until time.Time
		if err := tx.QueryRow(ctx, `select state, until from bookings where need = $1`, t.id).Scan(&state, &until); err != nil {
			return err
		}
		claim := "The vehicle says that it served you, and will be paid the whole amount"
		switch state {
		case trips.BookingNoShow:
			claim = "The vehicle says that you did not come, and will be paid the fee for that"
		case trips.BookingStarted:
		default:
			return nil // something happened meanwhile
		}
		text := fmt.Sprintf("%s. If that is not so, dispute it before %s.", claim, until.UTC().Format(time.RFC3339))
		return tell(ctx, tx, t, "message", trips.MessageEvent{By: market.ByTime, Text: text})
	})
	if err != nil {
		return fmt.Errorf("remind riders of their disputes: %w", err)
	}
	return nil
}

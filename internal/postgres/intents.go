package postgres

import (
	"context"
	"fmt"

	"github.com/jackc/pgx/v5"

	"github.com/marketd/marketd/internal/trips"
	"github.com/marketd/marketd/market"
)

// want writes an intent in the transaction that decides it. Wanting the same again changes nothing, unless it was given up:
// then it is wanted anew. Wanting another closing goal for a booking, while one is under way, ends the earlier one where it
// was not sent yet, and else is refused as unavailable for the moment.
func want(ctx context.Context, tx pgx.Tx, in trips.Intent) error {
	payload := in.Payload
	if payload == nil {
		payload = []byte(`{}`)
	}
	if in.Goal.Closing() {
		const supersede = `update intents set state = 'superseded', reason = $2 where object = $1 and state = 'wanted' and goal <> $2
			and goal in ('settle', 'move', 'leave', 'no_show', 'finish', 'rule')`
		if _, err := tx.Exec(ctx, supersede, in.Object, string(in.Goal)); err != nil {
			return fmt.Errorf("supersede intents of %s: %w", in.Object, err)
		}
	}
	const insert = `
		insert into intents (goal, object, attempt, payload, after, give_up_at)
		values ($1, $2, $3, $4, coalesce($5::timestamptz, '-infinity'), coalesce($6::timestamptz, 'infinity'))
		on conflict (object, goal, attempt) do update
		set payload = excluded.payload, state = 'wanted', reason = null, after = excluded.after, give_up_at = excluded.give_up_at,
			tx = null, item = null, ended_by = null, ended_in = null, ended_number = null
		where intents.state in ('superseded', 'cancelled') or intents.goal in ('dispute', 'rule') and intents.state = 'failed'`
	_, err := tx.Exec(ctx, insert, string(in.Goal), in.Object, in.Attempt, payload, nullTime(in.After), nullTime(in.GiveUpAt))
	if violates(err, "intents_one_closing_goal") {
		return market.Problem(market.ProblemUnavailable,
			"another step of this booking is on its way to the chain: try again in a few seconds").Because(err)
	}
	if err != nil {
		return fmt.Errorf("want %s of %s: %w", in.Goal, in.Object, err)
	}
	_, err = tx.Exec(ctx, `select pg_notify('intents', '')`)
	return err
}

package postgres

import (
	"context"
	"fmt"

	"github.com/jackc/pgx/v5"

	"github.com/marketd/marketd/internal/crashpoint"
	"github.com/marketd/marketd/internal/exchange"
)

// once runs do in a transaction that also keeps the key with the name of the object that do makes. A key that was used with
// the same request changes nothing: object is the one of then, and replayed is true.
func (s *Store) once(ctx context.Context, key exchange.Key, makes string, do func(pgx.Tx) error) (object string, replayed bool, err error) {
	tried := false
	object = makes
	err = again(ctx, func() error {
		earlier, used, err := s.usedKey(ctx, key)
		if used {
			object = earlier
		} else if err == nil {
			err = s.inTx(ctx, func(tx pgx.Tx) error {
				const sql = `insert into idempotency (account, key, request, object) values ($1, $2, $3, $4)`
				if _, err := tx.Exec(ctx, sql, key.Account, key.Key, key.Request, makes); err != nil {
					return fmt.Errorf("keep the key: %w", err)
				}
				return do(tx)
			})
		}
		replayed = used && !tried // what this call did is no replay, even if its answer was lost
		tried = true
		return err
	})
	if violates(err, "idempotency_pkey") { // the same request, side by side
		object, replayed, err = s.usedKey(ctx, key)
	}
	crashpoint.Reach("request-committed")
	return object, replayed, err
}

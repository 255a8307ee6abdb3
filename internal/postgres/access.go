package postgres

import (
	"context"
	"errors"
	"time"

	"github.com/jackc/pgx/v5"

	"github.com/marketd/marketd/internal/access"
	"github.com/marketd/marketd/market"
)

// UseNonce implements [access.Store].
func (s *Store) UseNonce(ctx context.Context, nonce string, expires time.Time) (fresh bool, err error) {
	const sql = `
		with over as (delete from sign_in_nonces where expires < now() and nonce <> $1)
		insert into sign_in_nonces (nonce, expires) values ($1, $2) on conflict do nothing`
	tag, err := s.pool.Exec(ctx, sql, nonce, expires)
	return tag.RowsAffected() == 1, failed(err, "use a nonce")
}

// AddSession implements [access.Store].
func (s *Store) AddSession(ctx context.Context, n access.Session) error {
	const sql = `
		with over as (delete from sessions where account = $2 and expires < now())
		insert into sessions (id, account, token, created, expires) values ($1, $2, $3, $4, $5)`
	_, err := s.pool.Exec(ctx, sql, n.ID, n.Account, n.Token, n.Created, n.Expires)
	return failed(err, "add a session")
}

// RotateSession implements [access.Store].
func (s *Store) RotateSession(ctx context.Context, presented, next market.Hash, now, expires time.Time, grace time.Duration) (n access.Session, found bool, err error) {
	err = s.inTx(ctx, func(tx pgx.Tx) error {
		n, found, err = rotateSession(ctx, tx, presented, next, now, expires, grace)
		return err
	})
	return n, found && err == nil, failed(err, "rotate a session")
}

func rotateSession(ctx context.Context, tx pgx.Tx, presented, next market.Hash, now, expires time.Time, grace time.Duration) (n access.Session, found bool, err error) {
	var replaced *time.Time
	const find = `select id, account, token, created, expires, replaced_at from sessions where token = $1 or previous = $1 for update`
	err = tx.QueryRow(ctx, find, presented).Scan(&n.ID, &n.Account, &n.Token, &n.Created, &n.Expires, &replaced)
	if errors.Is(err, pgx.ErrNoRows) {
		return n, false, nil
	}
	if err != nil {
		return n, false, err
	}
	current := n.Token == presented
	switch {
	case n.Expires.Before(now):
		return n, false, nil
	case !current && (replaced == nil || now.Sub(*replaced) > grace):
		_, err := tx.Exec(ctx, `delete from sessions where id = $1`, n.ID) // it may be stolen
		return n, false, err
	case current:
		const rotate = `update sessions set previous = token, token = $2, replaced_at = $3, expires = $4 where id = $1`
		_, err = tx.Exec(ctx, rotate, n.ID, next, now, expires)
	default: // the answer to the rotation was lost
		_, err = tx.Exec(ctx, `update sessions set token = $2, expires = $3 where id = $1`, n.ID, next, expires)
	}
	n.Token, n.Expires = next, expires
	return n, true, err
}

// EndSession implements [access.Store].
func (s *Store) EndSession(ctx context.Context, presented market.Hash) error {
	_, err := s.pool.Exec(ctx, `delete from sessions where token = $1 or previous = $1`, presented)
	return failed(err, "end a session")
}

// VehicleRoles implements [access.Store].
func (s *Store) VehicleRoles(ctx context.Context, account market.Address) (vehicle, operator bool, err error) {
	const sql = `
		select exists (select from vehicles where id = $1),
		       exists (select from vehicles where operator = $1) or exists (select from vehicles where owner = $1)`
	err = s.pool.QueryRow(ctx, sql, account).Scan(&vehicle, &operator)
	return vehicle, operator, failed(err, "look up the roles of %s", account)
}

// AddAPIKey implements [access.Store].
func (s *Store) AddAPIKey(ctx context.Context, k access.APIKey) error {
	const sql = `insert into api_keys (id, account, name, hash, scopes, created) values ($1, $2, $3, $4, $5, $6)`
	_, err := s.pool.Exec(ctx, sql, k.ID, k.Account, k.Name, k.Hash, k.Scopes, k.Created)
	return failed(err, "add an API key")
}

const apiKeyColumns = `id, account, name, hash, scopes, created`

func scanAPIKey(row pgx.CollectableRow) (k access.APIKey, err error) {
	err = row.Scan(&k.ID, &k.Account, &k.Name, &k.Hash, &k.Scopes, &k.Created)
	return k, err
}

// FindAPIKey implements [access.Store].
func (s *Store) FindAPIKey(ctx context.Context, hash market.Hash) (k access.APIKey, found bool, err error) {
	rows, _ := s.pool.Query(ctx, `select `+apiKeyColumns+` from api_keys where hash = $1`, hash)
	k, err = pgx.CollectExactlyOneRow(rows, scanAPIKey)
	if errors.Is(err, pgx.ErrNoRows) {
		return k, false, nil
	}
	return k, err == nil, failed(err, "find an API key")
}

// APIKeys implements [access.Store].
func (s *Store) APIKeys(ctx context.Context, account market.Address) ([]access.APIKey, error) {
	rows, _ := s.pool.Query(ctx, `select `+apiKeyColumns+` from api_keys where account = $1 order by created, id`, account)
	all, err := pgx.CollectRows(rows, scanAPIKey)
	return all, failed(err, "list API keys of %s", account)
}

// DeleteAPIKey implements [access.Store].
func (s *Store) DeleteAPIKey(ctx context.Context, account market.Address, id string) (found bool, err error) {
	tag, err := s.pool.Exec(ctx, `delete from api_keys where account = $1 and id = $2`, account, id)
	return tag.RowsAffected() == 1, failed(err, "delete an API key")
}

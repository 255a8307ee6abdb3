// Package postgres is all SQL of the market: one use case, one transaction, one method of [Store].
//
//	store, err := postgres.Open(ctx, url)
//	defer store.Close()
//
// # Concurrency
//
// A Store may be used from many goroutines.
package postgres

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgconn"
	"github.com/jackc/pgx/v5/pgxpool"
)

// Store is the truth of the market in one database.
type Store struct {
	pool     *pgxpool.Pool
	posts    gather[*posting]
	confirms gather[*confirmation]
}

// lockTimeout and statementTimeout bound every wait inside a transaction.
const (
	lockTimeout      = 5 * time.Second
	statementTimeout = 15 * time.Second
)

// connections is how many there are, where the URL does not say (pool_max_conns): enough that posts share the wait for the
// disk, few enough that they do not crowd out each other.
const connections = 24

// Open connects to the database at url. It refuses a schema that this program does not know: see [Migrate].
func Open(ctx context.Context, url string) (*Store, error) {
	config, err := pgxpool.ParseConfig(url)
	if err != nil {
		return nil, fmt.Errorf("read database url: %w", err)
	}
	if !strings.Contains(url, "pool_max_conns") {
		config.MaxConns = connections
	}
	p := config.ConnConfig.RuntimeParams
	p["lock_timeout"] = fmt.Sprint(lockTimeout.Milliseconds())
	p["statement_timeout"] = fmt.Sprint(statementTimeout.Milliseconds())
	p["application_name"] = "marketd"
	p["timezone"] = "UTC"
	pool, err := pgxpool.NewWithConfig(ctx, config)
	if err != nil {
		return nil, fmt.Errorf("open database: %w", err)
	}
	s := &Store{pool: pool}
	s.posts.together, s.posts.alone = s.postPlain, s.postAlone
	s.confirms.together, s.confirms.alone = s.confirmPlain, s.confirmAlone
	if err := s.checkSchema(ctx); err != nil {
		pool.Close()
		return nil, err
	}
	return s, nil
}

// Close waits for running queries and closes all connections.
func (s *Store) Close() {
	s.posts.wait()
	s.confirms.wait()
	s.pool.Close()
}

// Ping says whether the database answers.
func (s *Store) Ping(ctx context.Context) error { return s.pool.Ping(ctx) }

// inTx runs do in one read-committed transaction.
func (s *Store) inTx(ctx context.Context, do func(pgx.Tx) error) error {
	return pgx.BeginFunc(ctx, s.pool, do)
}

// The SQLSTATEs that decide races.
const (
	uniqueViolation  = "23505"
	checkViolation   = "23514"
	lockNotAvailable = "55P03"
)

// violates says whether err is the refusal of the named constraint or unique index.
func violates(err error, constraint string) bool {
	pg, ok := errors.AsType[*pgconn.PgError](err)
	return ok && pg.ConstraintName == constraint
}

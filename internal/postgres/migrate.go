package postgres

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"strconv"
	"strings"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgconn"

	"github.com/marketd/marketd/migrations"
)

// migrateLock keeps two programs from migrating one database at once ("mktd" in ASCII).
const migrateLock = 0x6d6b7464

// ErrSchema says that the database has another schema than this program needs.
var ErrSchema = errors.New("the database's schema is not this program's")

type migration struct {
	number int
	name   string
}

// steps are the migrations in order.
func steps() ([]migration, error) {
	names, err := fs.Glob(migrations.Files, "*.sql")
	if err != nil {
		return nil, err
	}
	var all []migration
	for _, name := range names {
		digits, _, _ := strings.Cut(name, "_")
		n, err := strconv.Atoi(digits)
		if err != nil || n != len(all)+1 {
			return nil, fmt.Errorf("migration %s is not number %d", name, len(all)+1)
		}
		all = append(all, migration{n, name})
	}
	return all, nil
}

// Migrate brings the schema of the database at url up to this program's, each step in a transaction of its own, and returns
// how many steps it took.
func Migrate(ctx context.Context, url string) (taken int, err error) {
	conn, err := pgx.Connect(ctx, url)
	if err != nil {
		return 0, fmt.Errorf("connect to migrate: %w", err)
	}
	defer conn.Close(context.WithoutCancel(ctx))
	if _, err := conn.Exec(ctx, `select pg_advisory_lock($1)`, migrateLock); err != nil {
		return 0, fmt.Errorf("wait for other migrations: %w", err)
	}
	const table = `create table if not exists schema_migrations (number integer primary key, name text not null, at timestamptz not null default now())`
	if _, err := conn.Exec(ctx, table); err != nil {
		return 0, fmt.Errorf("make the table of migrations: %w", err)
	}
	all, err := steps()
	if err != nil {
		return 0, err
	}
	at, err := schemaVersion(ctx, conn)
	if err != nil {
		return 0, err
	}
	if at > len(all) {
		return 0, fmt.Errorf("%w: it is at %d, this program knows %d; run a newer marketd", ErrSchema, at, len(all))
	}
	for _, st := range all[at:] {
		if err := take(ctx, conn, st); err != nil {
			return taken, err
		}
		taken++
	}
	return taken, nil
}

func take(ctx context.Context, conn *pgx.Conn, st migration) error {
	sql, err := fs.ReadFile(migrations.Files, st.name)
	if err != nil {
		return err
	}
	return pgx.BeginFunc(ctx, conn, func(tx pgx.Tx) error {
		if _, err := tx.Exec(ctx, string(sql)); err != nil {
			return fmt.Errorf("migrate %s: %w", st.name, err)
		}
		_, err := tx.Exec(ctx, `insert into schema_migrations (number, name) values ($1, $2)`, st.number, st.name)
		return err
	})
}

// queryer is a pool, a connection or a transaction.
type queryer interface {
	QueryRow(ctx context.Context, sql string, args ...any) pgx.Row
}

func schemaVersion(ctx context.Context, q queryer) (n int, err error) {
	err = q.QueryRow(ctx, `select coalesce(max(number), 0) from schema_migrations`).Scan(&n)
	if pg, ok := errors.AsType[*pgconn.PgError](err); ok && pg.Code == "42P01" { // no such table: nothing was migrated
		return 0, nil
	}
	return n, err
}

func (s *Store) checkSchema(ctx context.Context) error {
	all, err := steps()
	if err != nil {
		return err
	}
	at, err := schemaVersion(ctx, s.pool)
	switch {
	case err != nil:
		return fmt.Errorf("read the schema's version: %w", err)
	case at < len(all):
		return fmt.Errorf("%w: it is at %d, this program needs %d; run `marketd migrate`", ErrSchema, at, len(all))
	case at > len(all):
		return fmt.Errorf("%w: it is at %d, this program knows %d; run a newer marketd", ErrSchema, at, len(all))
	}
	return nil
}

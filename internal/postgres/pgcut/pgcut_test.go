package pgcut_test

import (
	"context"
	"sync/atomic"
	"testing"

	"github.com/jackc/pgx/v5"

	"github.com/marketd/marketd/internal/embedded/pgtest"
	"github.com/marketd/marketd/internal/postgres/pgcut"
)

func TestMain(m *testing.M) { pgtest.Main(m) }

// ways are the ways in which pgx commits one row.
var ways = map[string]func(context.Context, *pgx.Conn) error{
	"an explicit transaction": func(ctx context.Context, c *pgx.Conn) error {
		return pgx.BeginFunc(ctx, c, func(tx pgx.Tx) error {
			_, err := tx.Exec(ctx, `insert into seen values (1)`)
			return err
		})
	},
	"one statement": func(ctx context.Context, c *pgx.Conn) error {
		var n int
		return c.QueryRow(ctx, `with new as (insert into seen values ($1) returning n) select n from new`, 1).Scan(&n)
	},
	"a batch": func(ctx context.Context, c *pgx.Conn) error {
		var b pgx.Batch
		b.Queue(`insert into seen values ($1)`, 1)
		b.Queue(`select 1`)
		return c.SendBatch(ctx, &b).Close()
	},
	"the simple protocol": func(ctx context.Context, c *pgx.Conn) error {
		_, err := c.Exec(ctx, `insert into seen values (1)`, pgx.QueryExecModeSimpleProtocol)
		return err
	},
}

func TestTheClientNeverLearnsWhatBecameOfTheCommit(t *testing.T) {
	t.Parallel()
	for name, write := range ways {
		for verdict, rows := range map[pgcut.Verdict]int{pgcut.CutBefore: 0, pgcut.CutAfter: 1} {
			t.Run(name, func(t *testing.T) {
				t.Parallel()
				url := pgtest.New(t, "seen", func(ctx context.Context, url string) error { return exec(ctx, url, `create table seen (n int)`) })
				var armed atomic.Bool
				proxy, err := pgcut.Listen(url, func(pgcut.Commit) pgcut.Verdict {
					if armed.Load() {
						return verdict
					}
					return pgcut.Pass
				})
				if err != nil {
					t.Fatal(err)
				}
				defer proxy.Close()
				conn, err := pgx.Connect(t.Context(), proxy.URL())
				if err != nil {
					t.Fatal(err)
				}
				defer conn.Close(context.Background())
				if err := conn.QueryRow(t.Context(), `select 1`).Scan(new(int)); err != nil || proxy.Commits() != 0 {
					t.Fatalf("reading: %v, %d commits seen", err, proxy.Commits())
				}
				armed.Store(true)
				if err := write(t.Context(), conn); err == nil {
					t.Fatal("the client was told")
				}
				if n := proxy.Cuts(verdict); n != 1 {
					t.Fatalf("%d cuts of %d commits", n, proxy.Commits())
				}
				if got := count(t, url); got != rows {
					t.Fatalf("%d rows, want %d", got, rows)
				}
			})
		}
	}
}

func TestWithoutACutEverythingPasses(t *testing.T) {
	t.Parallel()
	url := pgtest.New(t, "seen", func(ctx context.Context, url string) error { return exec(ctx, url, `create table seen (n int)`) })
	proxy, err := pgcut.Listen(url, func(pgcut.Commit) pgcut.Verdict { return pgcut.Pass })
	if err != nil {
		t.Fatal(err)
	}
	defer proxy.Close()
	for _, write := range ways {
		conn, err := pgx.Connect(t.Context(), proxy.URL())
		if err != nil {
			t.Fatal(err)
		}
		if err := write(t.Context(), conn); err != nil {
			t.Fatal(err)
		}
		conn.Close(context.Background())
	}
	if got, seen := count(t, url), proxy.Commits(); got != len(ways) || seen != int64(len(ways)) {
		t.Fatalf("%d rows and %d commits of %d", got, seen, len(ways))
	}
}

func exec(ctx context.Context, url, sql string) error {
	conn, err := pgx.Connect(ctx, url)
	if err != nil {
		return err
	}
	defer conn.Close(ctx)
	_, err = conn.Exec(ctx, sql)
	return err
}

func count(t *testing.T, url string) (n int) {
	t.Helper()
	conn, err := pgx.Connect(t.Context(), url)
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close(context.Background())
	if err := conn.QueryRow(t.Context(), `select count(*) from seen`).Scan(&n); err != nil {
		t.Fatal(err)
	}
	return n
}

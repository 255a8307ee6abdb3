package pgtest

import (
	"context"
	"sync/atomic"
	"testing"

	"github.com/jackc/pgx/v5"
)

func TestMain(m *testing.M) { Main(m) }

func TestEachTestHasItsOwnDatabase(t *testing.T) {
	t.Parallel()
	for range 4 {
		t.Run("one", func(t *testing.T) {
			t.Parallel()
			if err := execute(t.Context(), URL(t), "CREATE TABLE only_mine (n int)"); err != nil {
				t.Fatal(err)
			}
		})
	}
}

func TestATemplateIsPreparedOnceAndCopied(t *testing.T) {
	t.Parallel()
	var prepared atomic.Int32
	prepare := func(ctx context.Context, url string) error {
		prepared.Add(1)
		return execute(ctx, url, "CREATE TABLE prepared AS SELECT 42 AS n")
	}
	t.Run("copies", func(t *testing.T) {
		for range 4 {
			t.Run("one", func(t *testing.T) {
				t.Parallel()
				conn, err := pgx.Connect(t.Context(), New(t, "with a table", prepare))
				if err != nil {
					t.Fatal(err)
				}
				defer conn.Close(context.Background())
				var n int
				if err := conn.QueryRow(t.Context(), "UPDATE prepared SET n = n + 1 RETURNING n").Scan(&n); err != nil || n != 43 {
					t.Fatalf("n is %d, %v", n, err)
				}
			})
		}
	})
	if n := prepared.Load(); n != 1 {
		t.Fatalf("prepared %d times", n)
	}
}

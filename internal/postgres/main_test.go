package postgres

import (
	"context"
	"testing"

	"github.com/marketd/marketd/internal/embedded/pgtest"
)

func TestMain(m *testing.M) { pgtest.Main(m) }

// openStore opens a Store on a migrated database of the test's own.
func openStore(t testing.TB) *Store {
	t.Helper()
	url := pgtest.New(t, "migrated", migrated)
	s, err := Open(t.Context(), url)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(s.Close)
	return s
}

// migrated prepares a database for [pgtest.New].
func migrated(ctx context.Context, url string) error {
	_, err := Migrate(ctx, url)
	return err
}

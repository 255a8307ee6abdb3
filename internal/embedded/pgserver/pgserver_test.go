package pgserver

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"github.com/jackc/pgx/v5"
)

func TestStartsAgainWithItsData(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	for round := range 3 {
		server, err := Start(t.Context(), Config{Dir: dir})
		if err != nil {
			t.Fatal(err)
		}
		if round == 0 {
			query(t, server.URL(), "CREATE TABLE notes (n int)")
		}
		query(t, server.URL(), "INSERT INTO notes VALUES (1)")
		if n := query(t, server.URL(), "SELECT count(*) FROM notes"); n != int64(round+1) {
			t.Fatalf("%d notes at start %d, want %d", n, round, round+1)
		}
		if err := server.Close(); err != nil {
			t.Fatal(err)
		}
	}
}

func TestRunningFindsTheServerOfAFolder(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	server, err := Start(t.Context(), Config{Dir: dir, Unsafe: true})
	if err != nil {
		t.Fatal(err)
	}
	if url, ok := Running(dir); !ok || url != server.URL() {
		t.Errorf("found %q, %v; the server is at %s", url, ok, server.URL())
	}
	if err := server.Close(); err != nil {
		t.Fatal(err)
	}
	if url, ok := Running(dir); ok {
		t.Errorf("found %s, which is closed", url)
	}
}

func TestRunStopsTheServerWhenItsContextEnds(t *testing.T) {
	t.Parallel()
	server, err := Start(t.Context(), Config{Dir: t.TempDir(), Unsafe: true})
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if err := server.Run(ctx); err != nil {
		t.Fatal(err)
	}
	if _, err := pgx.Connect(t.Context(), server.URL()); err == nil {
		t.Fatal("the server still takes connections")
	}
}

func TestRunStartsAServerAgainThatEndsByItself(t *testing.T) {
	t.Parallel()
	server, err := Start(t.Context(), Config{Dir: t.TempDir()})
	if err != nil {
		t.Fatal(err)
	}
	query(t, server.URL(), "CREATE TABLE notes (n int)")
	first := server.process
	ctx, cancel := context.WithCancel(t.Context())
	ended := make(chan error)
	go func() { ended <- server.Run(ctx) }()
	if err := first.cmd.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	<-first.exited
	for {
		conn, err := pgx.Connect(t.Context(), server.URL())
		if err == nil {
			if _, err := conn.Exec(t.Context(), "INSERT INTO notes VALUES (1)"); err != nil {
				t.Fatal(err)
			}
			conn.Close(t.Context())
			break
		}
		if err := sleep(t.Context(), poll); err != nil {
			t.Fatal(err)
		}
	}
	cancel()
	if err := <-ended; err != nil {
		t.Fatal(err)
	}
}

func TestRunGivesUpOnAServerThatEndsAgainAndAgain(t *testing.T) {
	t.Parallel()
	server, err := Start(t.Context(), Config{Dir: t.TempDir(), Unsafe: true})
	if err != nil {
		t.Fatal(err)
	}
	server.cluster.connections = -1 // PostgreSQL refuses that
	server.process.cmd.Process.Signal(syscall.SIGTERM)
	if err := server.Run(t.Context()); err == nil || !strings.Contains(err.Error(), "max_connections") {
		t.Fatalf("Run says %v", err)
	}
}

func TestWorksInAFolderWhosePathIsTooLongForASocket(t *testing.T) {
	t.Parallel()
	dir := filepath.Join(t.TempDir(), strings.Repeat("long", 30))
	server, err := Start(t.Context(), Config{Dir: dir, Unsafe: true})
	if err != nil {
		t.Fatal(err)
	}
	query(t, server.URL(), "SELECT 1::bigint")
	if err := server.Close(); err != nil {
		t.Fatal(err)
	}
}

func TestAsksForThePassword(t *testing.T) {
	t.Parallel()
	server, err := Start(t.Context(), Config{Dir: t.TempDir(), Unsafe: true})
	if err != nil {
		t.Fatal(err)
	}
	defer server.Close()
	config, err := pgx.ParseConfig(server.URL())
	if err != nil {
		t.Fatal(err)
	}
	config.Password = "guessed"
	if _, err := pgx.ConnectConfig(t.Context(), config); err == nil || !strings.Contains(err.Error(), "password authentication failed") {
		t.Fatalf("a wrong password gives %v", err)
	}
}

func TestDataDecidesTheVersion(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	both := []programs{{"/15", 15}, {"/18", 18}}
	if p, err := choose(dir, both); err != nil || p.major != 18 {
		t.Fatalf("without data: version %d, %v; want the latest", p.major, err)
	}
	if err := os.MkdirAll(filepath.Join(dir, "postgres-15", "data"), 0o700); err != nil {
		t.Fatal(err)
	}
	if p, err := choose(dir, both); err != nil || p.major != 15 {
		t.Fatalf("with data of 15: version %d, %v", p.major, err)
	}
	if _, err := choose(dir, both[1:]); err == nil || !strings.Contains(err.Error(), "PostgreSQL 15, but only 18") {
		t.Fatalf("with data of 15 and programs of 18: %v", err)
	}
}

func TestSaysWhatIsWrongWithGivenPrograms(t *testing.T) {
	t.Parallel()
	bin := t.TempDir()
	if _, err := Start(t.Context(), Config{Dir: t.TempDir(), Bin: bin}); err == nil || !strings.Contains(err.Error(), bin) {
		t.Fatalf("an empty folder gives %v", err)
	}
	for _, name := range []string{"postgres", "initdb"} {
		script := "#!/bin/sh\necho 'postgres (PostgreSQL) 13.4'\n"
		if err := os.WriteFile(filepath.Join(bin, name), []byte(script), 0o755); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := Start(t.Context(), Config{Dir: t.TempDir(), Bin: bin}); err == nil || !strings.Contains(err.Error(), "13 is too old") {
		t.Fatalf("version 13 gives %v", err)
	}
}

// query runs one statement and returns the number it yields, if any.
func query(t *testing.T, url, sql string) (n int64) {
	t.Helper()
	conn, err := pgx.Connect(t.Context(), url)
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close(t.Context())
	if err := conn.QueryRow(t.Context(), sql).Scan(&n); err != nil && !errors.Is(err, pgx.ErrNoRows) {
		t.Fatal(err)
	}
	return n
}

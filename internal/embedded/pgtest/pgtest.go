// Package pgtest gives each test an empty PostgreSQL database of its own.
//
//	func TestMain(m *testing.M) { pgtest.Main(m) }
//
//	func TestAwardSkipsBusyVehicle(t *testing.T) {
//		t.Parallel()
//		pool := open(t, pgtest.New(t, "migrated", migrations.Run))
//
// The databases are in the server of MARKETD_TEST_DATABASE_URL (an administrator's URL; make test starts one for all
// packages) or else in a private one that starts with the first test that asks and ends with the test binary.
//
// # Concurrency
//
// All functions may be called by several tests at once.
package pgtest

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"net/url"
	"os"
	"strings"
	"sync"
	"testing"

	"github.com/jackc/pgx/v5"
	"go.uber.org/goleak"

	"github.com/marketd/marketd/internal/embedded/pgserver"
)

// Variable names the environment variable with an administrator's URL of a server to use.
const Variable = "MARKETD_TEST_DATABASE_URL"

// The databases of this test binary: one server, and what was prepared in it. Go gives a binary's tests no other
// place to share.
var shared struct {
	mu        sync.Mutex
	running   bool // inside Main
	url       string
	server    *pgserver.Server
	dir       string
	templates map[string]*template
}

type template struct {
	once sync.Once
	name string // of its database
	err  error
}

// Main runs the tests, removes what they shared, fails when they leave goroutines behind, and exits.
func Main(m *testing.M, options ...goleak.Option) {
	shared.running = true
	code := m.Run()
	if err := cleanUp(); err != nil {
		fmt.Fprintln(os.Stderr, "pgtest:", err)
		code = max(code, 1)
	}
	if code == 0 {
		if err := goleak.Find(options...); err != nil {
			fmt.Fprintln(os.Stderr, "goleak: goroutines outlive the tests:", err)
			code = 1
		}
	}
	os.Exit(code)
}

// URL is the address of a new, empty database that is dropped when the test ends.
func URL(t testing.TB) string {
	t.Helper()
	return create(t, "template0")
}

// New is URL, but the database is a copy of one that prepare has filled: once for each name of a test binary.
// A copy takes tens of milliseconds whatever prepare takes. No connection of prepare's may stay open.
func New(t testing.TB, name string, prepare func(ctx context.Context, url string) error) string {
	t.Helper()
	admin := administrator(t)
	shared.mu.Lock()
	tmpl := shared.templates[name]
	if tmpl == nil {
		if shared.templates == nil {
			shared.templates = map[string]*template{}
		}
		tmpl = &template{name: databaseName("template")}
		shared.templates[name] = tmpl
	}
	shared.mu.Unlock()
	tmpl.once.Do(func() {
		// Not the context of the test that happens to come first: the others need the template too.
		ctx := context.Background()
		if tmpl.err = execute(ctx, admin, "CREATE DATABASE "+tmpl.name+" TEMPLATE template0"); tmpl.err == nil {
			tmpl.err = prepare(ctx, inDatabase(admin, tmpl.name))
		}
	})
	if tmpl.err != nil {
		t.Fatalf("prepare database template %s: %v", name, tmpl.err)
	}
	return create(t, tmpl.name)
}

func create(t testing.TB, template string) string {
	t.Helper()
	admin, name := administrator(t), databaseName("test")
	if err := execute(t.Context(), admin, "CREATE DATABASE "+name+" TEMPLATE "+template); err != nil {
		t.Fatalf("create a database for the test: %v", err)
	}
	t.Cleanup(func() {
		if err := drop(admin, name); err != nil {
			t.Error(err)
		}
	})
	return inDatabase(admin, name)
}

// administrator is the URL of the server, which it starts at its first call unless one is given.
func administrator(t testing.TB) string {
	t.Helper()
	shared.mu.Lock()
	defer shared.mu.Unlock()
	if !shared.running {
		t.Fatal("a package whose tests use pgtest needs func TestMain(m *testing.M) { pgtest.Main(m) }")
	}
	if shared.url == "" {
		shared.url = os.Getenv(Variable)
	}
	if shared.url == "" {
		if err := start(); err != nil {
			t.Fatalf("start a database server for the tests: %v", err)
		}
	}
	return shared.url
}

func start() error {
	dir, err := pgserver.ScratchFolder()
	if err != nil {
		return err
	}
	server, err := pgserver.Start(context.Background(), pgserver.Config{Dir: dir, Unsafe: true, MaxConnections: 200})
	if err != nil {
		return errors.Join(err, os.RemoveAll(dir))
	}
	shared.dir, shared.server, shared.url = dir, server, server.URL()
	return nil
}

func cleanUp() error {
	if shared.server != nil {
		return errors.Join(shared.server.Close(), os.RemoveAll(shared.dir))
	}
	var failures []error
	for _, tmpl := range shared.templates {
		failures = append(failures, drop(shared.url, tmpl.name))
	}
	return errors.Join(failures...)
}

func drop(admin, database string) error {
	return execute(context.Background(), admin, "DROP DATABASE IF EXISTS "+database+" WITH (FORCE)")
}

func execute(ctx context.Context, url, sql string) error {
	conn, err := pgx.Connect(ctx, url)
	if err != nil {
		return err
	}
	defer conn.Close(ctx)
	_, err = conn.Exec(ctx, sql)
	return err
}

func databaseName(kind string) string { return kind + "_" + strings.ToLower(rand.Text()[:12]) }

// inDatabase is the URL of another database of the same server.
func inDatabase(admin, database string) string {
	u, err := url.Parse(admin)
	if err != nil {
		return admin // pgx will say what is wrong with it
	}
	u.Path = "/" + database
	return u.String()
}

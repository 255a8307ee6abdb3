package main

import (
	"context"
	"fmt"
	"math"
	"math/rand/v2"
	"net/url"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"sync"
	"time"

	"github.com/jackc/pgx/v5"

	"github.com/marketd/marketd/internal/embedded/pgserver"
	"github.com/marketd/marketd/internal/postgres/pgcut"
)

// databases is one PostgreSQL for all runs. It outlives marketd, so it need not wait for the disk.
type databases struct {
	dir    string
	mu     sync.Mutex
	server *pgserver.Server
}

func openDatabases(ctx context.Context) (*databases, error) {
	dir, err := pgserver.ScratchFolder()
	if err != nil {
		return nil, err
	}
	d := &databases{dir: dir}
	return d, d.start(ctx)
}

func (d *databases) start(ctx context.Context) (err error) {
	d.server, err = pgserver.Start(ctx, pgserver.Config{Dir: d.dir, Unsafe: true})
	if err != nil {
		return fmt.Errorf("start PostgreSQL: %w", err)
	}
	return nil
}

// restart ends the server under everybody, and starts it again.
func (d *databases) restart(ctx context.Context) error {
	d.mu.Lock()
	defer d.mu.Unlock()
	if err := d.server.Close(); err != nil {
		return fmt.Errorf("stop PostgreSQL: %w", err)
	}
	return d.start(ctx)
}

func (d *databases) url(name string) (string, error) {
	d.mu.Lock()
	defer d.mu.Unlock()
	u, err := url.Parse(d.server.URL())
	if err != nil {
		return "", err
	}
	u.Path = "/" + name
	return u.String(), nil
}

// create makes an empty database and returns its URL.
func (d *databases) create(ctx context.Context, name string) (string, error) {
	conn, err := pgx.Connect(ctx, d.server.URL())
	if err != nil {
		return "", err
	}
	defer conn.Close(ctx)
	if _, err := conn.Exec(ctx, "create database "+pgx.Identifier{name}.Sanitize()); err != nil {
		return "", fmt.Errorf("create database %s: %w", name, err)
	}
	return d.url(name)
}

func (d *databases) Close() {
	_ = d.server.Close()
	_ = os.RemoveAll(d.dir)
}

// privateURL is the address of the PostgreSQL that marketd keeps in its state folder.
func privateURL(state string) (string, error) {
	const owner = "marketd" // superuser and database
	found, err := filepath.Glob(filepath.Join(state, "postgres-*", "password"))
	if err != nil {
		return "", err
	}
	if len(found) != 1 {
		return "", fmt.Errorf("%s has %d PostgreSQL servers", state, len(found))
	}
	password, err := os.ReadFile(found[0])
	if err != nil {
		return "", err
	}
	query := url.Values{"host": {filepath.Join(filepath.Dir(found[0]), "run")}, "port": {"5432"}, "sslmode": {"disable"}}
	u := url.URL{Scheme: "postgres", User: url.UserPassword(owner, strings.TrimSpace(string(password))), Path: "/" + owner, RawQuery: query.Encode()}
	return u.String(), nil
}

// Time between two cuts, while there are cuts to make, and how long a rare commit is waited for.
const (
	cutSoonest = 100 * time.Millisecond
	cutLatest  = 4 * time.Second
	rareWait   = 1500 * time.Millisecond
)

// cutter decides which commits are cut: one now and then, of all kinds of transactions alike, and of each kind by turns before
// and after it happened. A kind is named by the last statement that wrote.
type cutter struct {
	mu    sync.Mutex
	rng   *rand.Rand
	left  int
	armed bool
	due   time.Time
	made  map[pgcut.Verdict]int
	kinds map[string]*kind
}

// kind is what was done to one kind of transaction.
type kind struct {
	cuts int
	next pgcut.Verdict
}

func newCutter(cuts int, rng *rand.Rand) *cutter {
	return &cutter{rng: rng, left: cuts, made: map[pgcut.Verdict]int{}, kinds: map[string]*kind{}}
}

func (c *cutter) arm(armed bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.armed = armed
}

// remaining is how many cuts are still to be made.
func (c *cutter) remaining() int {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.left
}

func (c *cutter) judge(commit pgcut.Commit) pgcut.Verdict {
	c.mu.Lock()
	defer c.mu.Unlock()
	k := c.kinds[commit.SQL]
	if k == nil {
		k = &kind{next: pgcut.CutBefore}
		if len(c.kinds)%2 == 1 {
			k.next = pgcut.CutAfter
		}
		c.kinds[commit.SQL] = k
	}
	now := time.Now()
	if !c.armed || c.left == 0 || now.Before(c.due) || k.cuts > c.fewest() && now.Before(c.due.Add(rareWait)) {
		return pgcut.Pass
	}
	c.left--
	c.due = now.Add(cutSoonest + time.Duration(c.rng.Int64N(int64(cutLatest-cutSoonest))))
	verdict := k.next
	k.cuts, k.next = k.cuts+1, pgcut.CutBefore+pgcut.CutAfter-verdict
	c.made[verdict]++
	return verdict
}

// fewest is how often the kind was cut that was cut the least. c.mu is held.
func (c *cutter) fewest() int {
	least := math.MaxInt
	for _, k := range c.kinds {
		least = min(least, k.cuts)
	}
	return least
}

// tables are the cuts by the table that the transaction wrote last.
func (c *cutter) tables() map[string]int {
	c.mu.Lock()
	defer c.mu.Unlock()
	all := map[string]int{}
	for sql, k := range c.kinds {
		if word := written.FindStringSubmatch(sql); word != nil && k.cuts > 0 {
			all[strings.ToLower(word[1])] += k.cuts
		}
	}
	return all
}

var written = regexp.MustCompile(`(?i)(?:insert into|update|delete from)\s+(\w+)`)

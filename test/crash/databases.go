package main

import (
	"context"
	"fmt"
	"maps"
	"math/rand/v2"
	"net/url"
	"os"
	"regexp"
	"slices"
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

// Time between two cuts, while there are cuts to make, and how long a rare commit is waited for.
const (
	cutSoonest = 100 * time.Millisecond
	cutLatest  = 6 * time.Second
	rareWait   = 1500 * time.Millisecond
)

// cutter decides which commits are cut: one now and then, by turns before and after it happened, of all kinds of transactions
// alike. A kind is named by the last statement that wrote.
type cutter struct {
	mu    sync.Mutex
	rng   *rand.Rand
	left  int
	armed bool
	due   time.Time
	last  pgcut.Verdict
	made  map[pgcut.Verdict]int
	kinds map[string]int // cuts of each kind that was seen
}

func newCutter(cuts int, rng *rand.Rand) *cutter {
	return &cutter{rng: rng, left: cuts, made: map[pgcut.Verdict]int{}, last: pgcut.CutAfter, kinds: map[string]int{}}
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
	cut := c.kinds[commit.SQL]
	c.kinds[commit.SQL] = cut
	now := time.Now()
	if !c.armed || c.left == 0 || now.Before(c.due) || cut > c.fewest() && now.Before(c.due.Add(rareWait)) {
		return pgcut.Pass
	}
	c.left--
	c.due = now.Add(cutSoonest + time.Duration(c.rng.Int64N(int64(cutLatest-cutSoonest))))
	c.last = pgcut.CutBefore + pgcut.CutAfter - c.last
	c.made[c.last]++
	c.kinds[commit.SQL]++
	return c.last
}

// fewest is how often the kind was cut that was cut the least. c.mu is held.
func (c *cutter) fewest() int {
	return slices.Min(slices.Collect(maps.Values(c.kinds)))
}

// tables are the cuts by the table that the transaction wrote last.
func (c *cutter) tables() map[string]int {
	c.mu.Lock()
	defer c.mu.Unlock()
	all := map[string]int{}
	for sql, n := range c.kinds {
		if word := written.FindStringSubmatch(sql); word != nil && n > 0 {
			all[strings.ToLower(word[1])] += n
		}
	}
	return all
}

var written = regexp.MustCompile(`(?i)(?:insert into|update|delete from)\s+(\w+)`)

package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"time"

	"github.com/jackc/pgx/v5"
	"golang.org/x/sync/errgroup"

	"github.com/marketd/marketd/internal/postgres/pgcut"
)

// How long things may take before they count as stuck, and how a run is seasoned.
const (
	openWithin   = 90 * time.Second // from the start of a process to an open market
	reachWithin  = 25 * time.Second // to a named point
	fenceWithin  = 20 * time.Second // from a takeover until the old writer noticed
	lifeAtMost   = 8 * time.Second  // of a process that is killed at random
	settleWithin = 6 * time.Minute  // until everything has come to its end

	fenceEvery, fenceFirst     = 12, 2 // kills between two takeovers of a region
	restartEvery, restartFirst = 20, 4 // kills between two restarts of PostgreSQL
)

// plan is one run: one market, killed and cut so often.
type plan struct {
	kills, cuts int
	seed        uint64
	silent      bool
	private     bool // marketd has a PostgreSQL of its own, which dies with it; nothing is cut there
	program     string
	folder      string
	server      *databases
	out         io.Writer
}

// running is a run under way.
type running struct {
	plan
	counts
	rng     *rand.Rand
	machine *machine
	process *process
	proxy   *pgcut.Proxy
	cutter  *cutter
	crowd   *crowd
	missed  map[string]int // named points that were not reached
	name    string         // of the database
}

// run opens a market, replays trips while it is killed and cut, waits until everything has ended, and asks the oracle.
func (p plan) run(ctx context.Context) (counts, error) {
	r := &running{plan: p, rng: rand.New(rand.NewPCG(p.seed, 0)), name: fmt.Sprintf("crash_%d", time.Now().UnixNano())}
	r.named, r.missed = map[string]int{}, map[string]int{}
	if err := os.MkdirAll(p.folder, 0o755); err != nil {
		return r.counts, err
	}
	close, err := r.prepare(ctx)
	if err != nil {
		return r.counts, err
	}
	defer close()
	telling, told := context.WithCancel(ctx)
	var teller sync.WaitGroup
	teller.Go(func() { r.tell(telling) })
	defer teller.Wait()
	defer told()
	if err := r.reopen(ctx, ""); err != nil {
		return r.counts, err
	}
	defer func() { r.process.kill() }()
	if err := r.crowd.gather(ctx); err != nil {
		return r.counts, fmt.Errorf("gather riders and vehicles: %w", err)
	}
	if err := r.replay(ctx); err != nil {
		return r.counts, err
	}
	err = r.judge(ctx)
	return r.counts, err
}

func (r *running) prepare(ctx context.Context) (close func(), err error) {
	direct, err := r.server.create(ctx, r.name)
	if err != nil {
		return nil, err
	}
	r.cutter = newCutter(r.plan.cuts, rand.New(rand.NewPCG(r.seed, 2)))
	if r.proxy, err = pgcut.Listen(direct, r.cutter.judge); err != nil {
		return nil, err
	}
	log, err := os.Create(filepath.Join(r.folder, "output.log"))
	if err != nil {
		return nil, err
	}
	var c *crowd
	t, err := listenTap(func(frame []byte) { c.journal.hear(frame) })
	if err != nil {
		return nil, err
	}
	c = newCrowd(t.url(), r.seed, r.silent)
	r.crowd = c
	r.machine = &machine{program: r.program, state: filepath.Join(r.folder, "state"), tap: t, log: log}
	if !r.private {
		r.machine.database = r.proxy.URL()
	}
	return func() { t.Close(); r.proxy.Close(); log.Close() }, nil
}

// reopen starts marketd until it is open. While commits are cut it may give up at its start, as any server does; it is
// started again then, as any supervisor would.
func (r *running) reopen(ctx context.Context, crashAt string) error {
	ctx, cancel := context.WithTimeout(ctx, openWithin)
	defer cancel()
	for {
		var err error
		if r.process, err = r.machine.start(crashAt); err != nil {
			return err
		}
		opened, err := r.process.open(ctx)
		if opened {
			return nil
		}
		if err != nil {
			r.process.kill()
			return fmt.Errorf("the market did not open within %s: %w", openWithin, err)
		}
		if crashAt != "" { // it may have died there already
			return nil
		}
		r.ownEnds++
		if !rest(ctx, 200*time.Millisecond) {
			return fmt.Errorf("the market does not open: %w", r.process.err)
		}
	}
}

// replay lets the crowd live while the market is killed, until it has been killed and cut often enough.
func (r *running) replay(ctx context.Context) error {
	group, inner := errgroup.WithContext(ctx)
	posting, enough := context.WithCancel(inner)
	group.Go(func() error {
		bound, cancel := context.WithCancel(inner)
		defer cancel()
		stop := context.AfterFunc(posting, func() {
			timer := time.AfterFunc(settleWithin, cancel)
			context.AfterFunc(bound, func() { timer.Stop() })
		})
		defer stop()
		err := r.crowd.live(bound, posting)
		if inner.Err() == nil && bound.Err() != nil {
			r.violations = append(r.violations, r.stuck()...)
			return nil // the oracle says what else is wrong
		}
		return err
	})
	group.Go(func() error { defer enough(); return r.torment(inner) })
	return group.Wait()
}

// tellEvery is how often a run says how far it is.
const tellEvery = 15 * time.Second

// tell says how far the run is, until ctx ends.
func (r *running) tell(ctx context.Context) {
	for began := time.Now(); rest(ctx, tellEvery); {
		all, under := 0, map[string]int{}
		j := r.crowd.journal
		j.note(func() {
			all = len(j.posts)
			for _, p := range j.posts {
				if !p.ended {
					under[p.phase.String()]++
				}
			}
		})
		fmt.Fprintf(r.out, "  %4.0f s: %d processes, %d cuts left, %d needs, under way %v\n",
			time.Since(began).Seconds(), r.machine.starts.Load(), r.cutter.remaining(), all, under)
	}
}

// stuck names the needs that did not come to their end.
func (r *running) stuck() (all []string) {
	j := r.crowd.journal
	j.note(func() {
		for id, p := range j.posts {
			if need, err := p.rider.client.GetNeed(context.Background(), id); err != nil || !ended(need) {
				all = append(all, fmt.Sprintf("need %s did not end within %s: phase %s, escrow %s, %v", id, settleWithin, need.Phase, need.Escrow.State, err))
			}
		}
	})
	return all
}

// torment kills, cuts, takes regions over and restarts the database, and leaves an open market behind.
func (r *running) torment(ctx context.Context) error {
	r.cutter.arm(true)
	for n := 0; r.killed() < r.plan.kills; n++ {
		var err error
		if named := r.killed() - r.random; named >= r.plan.kills/2 || named > r.random {
			err = r.killAtRandom(ctx)
		} else {
			err = r.killAt(ctx, r.rarest())
		}
		if err == nil && n%fenceEvery == fenceFirst {
			err = r.takeOver(ctx)
		}
		if err == nil && n%restartEvery == restartFirst {
			err = r.restartDatabase(ctx)
		}
		if err != nil {
			return err
		}
	}
	for r.cutter.remaining() > 0 && rest(ctx, 50*time.Millisecond) {
		if err := r.alive(ctx); err != nil {
			return err
		}
	}
	r.cutter.arm(false)
	r.counts.cuts, r.tables = r.cutter.made, r.cutter.tables()
	return errors.Join(r.alive(ctx), ctx.Err())
}

// rarest is the named point at which the market died the least.
func (r *running) rarest() string {
	return slices.MinFunc(points, func(a, b string) int { return cmp.Compare(r.named[a]+r.missed[a], r.named[b]+r.missed[b]) })
}

// alive sees that the market is open, whatever was done to it.
func (r *running) alive(ctx context.Context) error {
	select {
	case <-r.process.gone:
		if !r.process.killed {
			r.ownEnds++
		}
		return r.reopen(ctx, "")
	default:
		return nil
	}
}

// killAtRandom ends the process some time after it opened, or while it opens.
func (r *running) killAtRandom(ctx context.Context) error {
	if err := r.alive(ctx); err != nil {
		return err
	}
	if !rest(ctx, time.Duration(r.rng.Int64N(int64(lifeAtMost)))) {
		return ctx.Err()
	}
	if r.rng.IntN(5) == 0 { // the last one, and then one that has hardly begun
		r.process.kill()
		var err error
		if r.process, err = r.machine.start(""); err != nil {
			return err
		}
		if !rest(ctx, time.Duration(r.rng.Int64N(int64(2*time.Second)))) {
			return ctx.Err()
		}
	}
	r.process.kill()
	r.random++
	return r.reopen(ctx, "")
}

// killAt starts the process so that it dies at a named point, and waits for that.
func (r *running) killAt(ctx context.Context, point string) error {
	r.process.kill()
	if err := r.reopen(ctx, fmt.Sprintf("%s:%d", point, 1+r.rng.IntN(6))); err != nil {
		return err
	}
	reached := r.process.ended(ctx, reachWithin)
	if ctx.Err() != nil {
		return ctx.Err()
	}
	r.process.kill()
	if reached && strings.Contains(fmt.Sprint(r.process.err), "killed") {
		r.named[point]++
	} else {
		r.missed[point]++
		r.random++
	}
	return r.reopen(ctx, "")
}

// takeOver raises a region's epoch, as another writer does that takes it over. What the old one still tries to commit must
// be refused; it may go on with everything else, or end.
func (r *running) takeOver(ctx context.Context) error {
	region := r.crowd.regions[r.rng.IntN(len(r.crowd.regions))].ID
	f := fence{region: region}
	conn, err := r.connect(ctx)
	if err != nil {
		return err
	}
	defer conn.Close(ctx)
	const seize = `update regions set epoch = epoch + 1 where id = $1 returning epoch, clearing`
	if err := conn.QueryRow(ctx, seize, region).Scan(&f.epoch, &f.number); err != nil {
		return fmt.Errorf("take region %s over: %w", region, err)
	}
	r.crowd.journal.note(func() { r.crowd.journal.fences = append(r.crowd.journal.fences, f) })
	r.fences++
	r.process.ended(ctx, fenceWithin)
	r.process.kill()
	return r.reopen(ctx, "")
}

// restartDatabase ends PostgreSQL under the market and starts it again. Who waits for it, waits.
func (r *running) restartDatabase(ctx context.Context) error {
	if r.private {
		return nil // it is restarted with each kill
	}
	if err := r.server.restart(ctx); err != nil {
		return err
	}
	direct, err := r.server.url(r.name)
	if err != nil {
		return err
	}
	r.restarts++
	return r.proxy.Retarget(direct)
}

// connect reaches the market's database past the proxy.
func (r *running) connect(ctx context.Context) (*pgx.Conn, error) {
	address, err := r.server.url(r.name)
	if r.private {
		address, err = privateURL(r.machine.state)
	}
	if err != nil {
		return nil, err
	}
	return pgx.Connect(ctx, address)
}

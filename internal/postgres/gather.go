package postgres

import (
	"context"
	"slices"
	"sync"
	"time"
)

// gather has what is asked for at the same time done together: what comes while something is being done waits, and is done
// in one go after it. That makes a step cheaper the more there is to do.
type gather[T comparable] struct {
	// together does what it can at once without waiting for locks, and returns what it did not do. failed: it does not know
	// what it did.
	together func(ctx context.Context, some []T) (rest []T, failed bool)
	// alone does one, however long others hold it up. again: it may be done already.
	alone func(ctx context.Context, one T, again bool) error

	mu      sync.Mutex
	waiting []*gathered[T] // guarded by mu
	doing   bool           // guarded by mu
	work    sync.WaitGroup
}

// gathered is one of those that are done together.
type gathered[T comparable] struct {
	what T
	err  error
	done chan struct{}
}

const (
	togetherAtMost = 128              // in one transaction
	togetherFor    = 20 * time.Second // at the longest; it is nobody's context, as others wait for it, too
)

// do has what done, with whatever else waits. Where ctx ends earlier it may still be done.
func (g *gather[T]) do(ctx context.Context, what T) error {
	one := &gathered[T]{what: what, done: make(chan struct{})}
	g.mu.Lock()
	g.waiting = append(g.waiting, one)
	if !g.doing {
		g.doing = true
		g.work.Go(g.run)
	}
	g.mu.Unlock()
	select {
	case <-one.done:
		return one.err
	case <-ctx.Done():
		return ctx.Err()
	}
}

// run does what waits until nothing does.
func (g *gather[T]) run() {
	for {
		g.mu.Lock()
		n := min(len(g.waiting), togetherAtMost)
		some := g.waiting[:n:n]
		g.waiting = g.waiting[n:]
		if n == 0 {
			g.waiting, g.doing = nil, false
			g.mu.Unlock()
			return
		}
		g.mu.Unlock()
		g.turn(some)
	}
}

// turn does some of them. Those that could not be done together go on by themselves, beside the next turn.
func (g *gather[T]) turn(some []*gathered[T]) {
	ctx, cancel := context.WithTimeout(context.Background(), togetherFor)
	defer cancel()
	list := make([]T, len(some))
	for i, one := range some {
		list[i] = one.what
	}
	rest, failed := g.together(ctx, list)
	for _, one := range some {
		if !failed && !slices.Contains(rest, one.what) {
			close(one.done)
			continue
		}
		g.work.Go(func() {
			ctx, cancel := context.WithTimeout(context.Background(), togetherFor)
			defer cancel()
			one.err = g.alone(ctx, one.what, failed)
			close(one.done)
		})
	}
}

// wait returns when nothing is being done any more.
func (g *gather[T]) wait() { g.work.Wait() }

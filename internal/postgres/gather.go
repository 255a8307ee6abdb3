package postgres

import (
	"context"
	"sync"
	"time"
)

// gather has what is asked for at the same time done together: what comes while something is being done waits, and is done
// in one go after it. That makes a step cheaper the more there is to do.
type gather[T any] struct {
	all func(ctx context.Context, some []*gathered[T]) // sets the errors

	mu      sync.Mutex
	waiting []*gathered[T] // guarded by mu
	doing   bool           // guarded by mu
	work    sync.WaitGroup
}

// gathered is one of those that are done together.
type gathered[T any] struct {
	what T
	err  error
	done chan struct{}
}

const (
	togetherAtMost    = 128              // in one transaction
	togetherAtLongest = 20 * time.Second // nobody's context: others wait for it, too
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
		ctx, cancel := context.WithTimeout(context.Background(), togetherAtLongest)
		g.all(ctx, some)
		cancel()
		for _, one := range some {
			close(one.done)
		}
	}
}

// wait returns when nothing is being done any more.
func (g *gather[T]) wait() { g.work.Wait() }

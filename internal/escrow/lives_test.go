package escrow_test

import (
	"context"
	"errors"
	"math/big"
	"sync"
	"sync/atomic"
	"time"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"

	"github.com/marketd/marketd/internal/escrow"
	"github.com/marketd/marketd/internal/postgres"
	"github.com/marketd/marketd/internal/postgres/pgcut"
)

// life is an Escrow that dies between two of its steps, as a process does that is killed: from then on nothing of it reaches
// the chain's node or the database. A step is a question to the node, a broadcast, or a COMMIT, which may be cut on either side.
type life struct {
	*scene
	left  atomic.Int64 // steps until it dies; at 0 it is dead
	dead  atomic.Bool
	died  chan struct{}
	proxy *pgcut.Proxy
	store *postgres.Store
	end   func() // waits until nothing of it is left
}

// live starts an Escrow that dies after so many steps.
func (s *scene) live(steps int64, through escrow.Client) *life {
	s.Helper()
	l := &life{scene: s, died: make(chan struct{})}
	l.left.Store(steps)
	var err error
	if l.proxy, err = pgcut.Listen(s.url, l.judge); err != nil {
		s.Fatal(err)
	}
	if l.store, err = postgres.Open(s.Context(), l.proxy.URL()); err != nil {
		s.Fatal(err)
	}
	c := s.config
	c.Nodes, c.BumpAfter = []escrow.Client{mortal{through, l}}, 100*time.Millisecond
	ctx, cancel := context.WithCancel(context.Background())
	done := make(chan struct{})
	go func() {
		defer close(done)
		for !l.dead.Load() && ctx.Err() == nil {
			e, err := escrow.New(ctx, c, l.store)
			if err != nil {
				continue // it died while it started, or will be tried again
			}
			if err := e.Run(ctx); err != nil && ctx.Err() == nil && !l.dead.Load() {
				s.Errorf("run the escrow: %v", err)
			}
		}
	}()
	l.end = sync.OnceFunc(func() {
		l.kill()
		cancel()
		_ = l.proxy.Close() // what is still on its way is cut off
		l.store.Close()
		<-done
	})
	s.Cleanup(l.end)
	return l
}

// step counts one; it says whether that was the last.
func (l *life) step() (last bool) {
	if l.left.Add(-1) == 0 {
		l.kill()
		return true
	}
	return false
}

func (l *life) kill() {
	if !l.dead.Swap(true) {
		close(l.died)
	}
}

// judge lets a process that dies in a COMMIT not know what became of it.
func (l *life) judge(c pgcut.Commit) pgcut.Verdict {
	switch {
	case l.dead.Load():
		return pgcut.CutBefore
	case !l.step():
		return pgcut.Pass
	case c.Number%2 == 0:
		return pgcut.CutBefore
	}
	return pgcut.CutAfter
}

var errKilled = errors.New("the process was killed")

// mortal is a node as a process sees it that may die.
type mortal struct {
	escrow.Client
	of *life
}

func (m mortal) alive() error {
	if m.of.dead.Load() || m.of.step() {
		return errKilled
	}
	return nil
}

func (m mortal) BlockNumber(ctx context.Context) (uint64, error) {
	if err := m.alive(); err != nil {
		return 0, err
	}
	return m.Client.BlockNumber(ctx)
}

func (m mortal) FilterLogs(ctx context.Context, q ethereum.FilterQuery) ([]types.Log, error) {
	if err := m.alive(); err != nil {
		return nil, err
	}
	return m.Client.FilterLogs(ctx, q)
}

func (m mortal) NonceAt(ctx context.Context, account common.Address, block *big.Int) (uint64, error) {
	if err := m.alive(); err != nil {
		return 0, err
	}
	return m.Client.NonceAt(ctx, account, block)
}

func (m mortal) TransactionReceipt(ctx context.Context, tx common.Hash) (*types.Receipt, error) {
	if err := m.alive(); err != nil {
		return nil, err
	}
	return m.Client.TransactionReceipt(ctx, tx)
}

// SendTransaction has a step before and one after: the chain may have what the process never learns of.
func (m mortal) SendTransaction(ctx context.Context, tx *types.Transaction) error {
	if err := m.alive(); err != nil {
		return err
	}
	err := m.Client.SendTransaction(ctx, tx)
	if m.of.step() {
		return errKilled
	}
	return err
}

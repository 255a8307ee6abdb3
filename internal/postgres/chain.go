package postgres

import (
	"context"
	"errors"
	"fmt"

	"github.com/jackc/pgx/v5"

	"github.com/marketd/marketd/internal/trips"
	"github.com/marketd/marketd/market"
)

// watcherLease is the name under which blocks are applied.
const watcherLease = "watcher"

// ErrLeaseLost says that somebody else may act under the name by now.
var ErrLeaseLost = errors.New("the lease was lost")

// Lease waits until nobody else acts under name, and then runs do with an epoch that is higher than all before; what is
// written under an earlier epoch is refused from then on. do's context ends with [ErrLeaseLost] when the database may have
// given the lease to somebody else.
func (s *Store) Lease(ctx context.Context, name string, do func(ctx context.Context, epoch int64) error) error {
	conn, err := s.dedicated(ctx)
	if err != nil {
		return fmt.Errorf("connect for lease %s: %w", name, err)
	}
	defer conn.Close(context.WithoutCancel(ctx)) // ends the lock
	if _, err := conn.Exec(ctx, `select pg_advisory_lock(hashtextextended($1, 7))`, name); err != nil {
		return fmt.Errorf("wait for lease %s: %w", name, err)
	}
	var epoch int64
	const raise = `insert into leases (name, epoch) values ($1, 1) on conflict (name) do update set epoch = leases.epoch + 1 returning epoch`
	if err := conn.QueryRow(ctx, raise, name).Scan(&epoch); err != nil {
		return fmt.Errorf("take lease %s: %w", name, err)
	}
	held, lose := context.WithCancelCause(ctx)
	gone := make(chan struct{})
	go func() {
		defer close(gone)
		_, err := conn.WaitForNotification(held) // none comes: it returns when the connection or held ends
		lose(fmt.Errorf("%w: %w", ErrLeaseLost, err))
	}()
	err = do(held, epoch)
	lose(nil)
	<-gone
	return err
}

// LeaseWatcher is [Store.Lease] for who applies blocks.
func (s *Store) LeaseWatcher(ctx context.Context, do func(ctx context.Context, epoch int64) error) error {
	return s.Lease(ctx, watcherLease, do)
}

// dedicated is a connection outside the pool that may wait for as long as it takes.
func (s *Store) dedicated(ctx context.Context) (*pgx.Conn, error) {
	c := s.pool.Config().ConnConfig
	for name, value := range map[string]string{"lock_timeout": "0", "statement_timeout": "0",
		"tcp_keepalives_idle": "5", "tcp_keepalives_interval": "2", "tcp_keepalives_count": "3"} {
		c.RuntimeParams[name] = value
	}
	return pgx.ConnectConfig(ctx, c)
}

// fence refuses a transaction whose holder has lost its lease, and keeps the lease from moving until it commits.
func fence(ctx context.Context, tx pgx.Tx, name string, epoch int64) error {
	var now int64
	err := tx.QueryRow(ctx, `select epoch from leases where name = $1 for share`, name).Scan(&now)
	if err != nil {
		return fmt.Errorf("look at lease %s: %w", name, err)
	}
	if now != epoch {
		return fmt.Errorf("%w: %s is at epoch %d, this is %d", ErrLeaseLost, name, now, epoch)
	}
	return nil
}

// Listen calls wake whenever something is notified on channel, until ctx ends or the connection does.
func (s *Store) Listen(ctx context.Context, channel string, wake func()) error {
	conn, err := s.dedicated(ctx)
	if err != nil {
		return fmt.Errorf("connect to listen for %s: %w", channel, err)
	}
	defer conn.Close(context.WithoutCancel(ctx))
	if _, err := conn.Exec(ctx, `listen `+pgx.Identifier{channel}.Sanitize()); err != nil {
		return fmt.Errorf("listen for %s: %w", channel, err)
	}
	for {
		wake() // the first time for what came before
		if _, err := conn.WaitForNotification(ctx); err != nil {
			return fmt.Errorf("wait for %s: %w", channel, err)
		}
	}
}

// BindChain ties the database to one contract on one chain. Logs are applied after the block from, which is the one before
// the contract's first. A database that is tied to another contract is refused.
func (s *Store) BindChain(ctx context.Context, chainID uint64, contract market.Address, from trips.Block) error {
	const bind = `
		with c as (insert into chain_cursor (chain_id, contract, number, hash, at) values ($1, $2, $3, $4, $5) on conflict do nothing returning number, hash)
		insert into chain_blocks (number, hash, parent) select number, hash, $6 from c`
	if _, err := s.pool.Exec(ctx, bind, int64(chainID), contract, from.Number, from.Hash, from.At, from.Parent); err != nil {
		return fmt.Errorf("bind the database to chain %d: %w", chainID, err)
	}
	var boundID int64
	var bound market.Address
	if err := s.pool.QueryRow(ctx, `select chain_id, contract from chain_cursor`).Scan(&boundID, &bound); err != nil {
		return fmt.Errorf("read which chain the database is bound to: %w", err)
	}
	if uint64(boundID) != chainID || bound != contract {
		return fmt.Errorf("the database belongs to contract %s on chain %d, not to %s on chain %d: use another database",
			bound, boundID, contract, chainID)
	}
	return nil
}

// Cursor is how far logs are applied; ok is false before [Store.BindChain].
func (s *Store) Cursor(ctx context.Context) (c trips.Cursor, ok bool, err error) {
	err = s.pool.QueryRow(ctx, `select number, hash, at, deep is not null from chain_cursor`).Scan(&c.Number, &c.Hash, &c.At, &c.Deep)
	if errors.Is(err, pgx.ErrNoRows) {
		return c, false, nil
	}
	if err != nil {
		return c, false, fmt.Errorf("read the chain cursor: %w", err)
	}
	return c, true, nil
}

// AppliedBlocks lists applied blocks up to a number, the newest first, as far back as they are kept.
func (s *Store) AppliedBlocks(ctx context.Context, upTo int64, limit int) ([]trips.Block, error) {
	rows, err := s.pool.Query(ctx, `select number, hash, parent from chain_blocks where number <= $1 order by number desc limit $2`, upTo, limit)
	if err != nil {
		return nil, fmt.Errorf("list applied blocks: %w", err)
	}
	return pgx.CollectRows(rows, func(r pgx.CollectableRow) (b trips.Block, err error) {
		return b, r.Scan(&b.Number, &b.Hash, &b.Parent)
	})
}

// keepBlocks is how many applied blocks are kept to find a common ancestor: half a day at a block in 10 s.
const keepBlocks = 4096

func advance(ctx context.Context, tx pgx.Tx, b trips.Block) error {
	const sql = `
		with b as (insert into chain_blocks (number, hash, parent) values ($1, $2, $3)),
		     old as (delete from chain_blocks where number < $1 - $5::bigint)
		update chain_cursor set number = $1, hash = $2, at = $4`
	if _, err := tx.Exec(ctx, sql, b.Number, b.Hash, b.Parent, b.At, keepBlocks); err != nil {
		return fmt.Errorf("advance the cursor to block %d: %w", b.Number, err)
	}
	return nil
}

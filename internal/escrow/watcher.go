package escrow

import (
	"context"
	"errors"
	"fmt"
	"math/big"
	"time"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"

	"github.com/marketd/marketd/internal/crashpoint"
	"github.com/marketd/marketd/internal/trips"
	"github.com/marketd/marketd/market"
)

const (
	nearBlocks  = 512 // behind the last block: further back logs are asked for by ranges, which a node of two histories may answer by the wrong one
	applyBlocks = 32  // near ones in one transaction
	rangeBlocks = 512 // in one question, at first
)

// watch applies logs while it holds the lease.
func (e *Escrow) watch(ctx context.Context) error {
	return e.store.LeaseWatcher(ctx, func(ctx context.Context, epoch int64) error {
		for {
			for {
				more, err := e.watchPass(ctx, epoch)
				if err != nil {
					return err
				}
				if !more {
					break
				}
			}
			e.health.set("watcher", "")
			if !pause(ctx, e.watchWake, e.config.Every) {
				return context.Cause(ctx)
			}
		}
	})
}

// watchPass brings the database one step nearer to the chain; more says that there is another one to take now.
func (e *Escrow) watchPass(ctx context.Context, epoch int64) (more bool, err error) {
	node := e.nodes.pick()
	ctx, cancel := context.WithTimeout(ctx, 3*callTimeout)
	defer cancel()
	defer func() {
		if err != nil {
			e.nodes.failed(node)
		}
	}()
	head, err := node.BlockNumber(ctx)
	if err != nil {
		return false, fmt.Errorf("ask for the last block: %w", err)
	}
	cursor, _, err := e.store.Cursor(ctx)
	if err != nil {
		return false, err
	}
	if int64(head) < cursor.Number { // a node that lags, or a chain that lost its tail: it will tell when it is there again
		e.nodes.failed(node)
		e.health.set("chain", fmt.Sprintf("the node is at block %d, logs were applied up to block %d", head, cursor.Number))
		return false, nil
	}
	e.health.set("chain", "")
	here, err := hashAt(ctx, node, cursor.Number)
	if err != nil {
		return false, err
	}
	if here != cursor.Hash {
		if err := e.agree(ctx, node, int64(head), cursor.Number, here); err != nil {
			return false, err
		}
		return true, e.walkBack(ctx, node, epoch, cursor)
	}
	target := int64(head) - int64(e.config.Confirmations) + 1
	if cursor.Number >= target {
		return false, e.settled(ctx, epoch, cursor)
	}
	blocks, err := e.collect(ctx, node, cursor, target, int64(head))
	if err != nil || len(blocks) == 0 {
		return false, err
	}
	last := blocks[len(blocks)-1]
	if err := e.agree(ctx, node, int64(head), last.Number, last.Hash); err != nil {
		return false, err
	}
	if err := e.store.ApplyBlocks(ctx, epoch, blocks); err != nil {
		return false, err
	}
	crashpoint.Reach("blocks-applied")
	e.signals.wake()
	return true, nil
}

// settled is where all logs at depth are applied.
func (e *Escrow) settled(ctx context.Context, epoch int64, cursor trips.Cursor) error {
	if !cursor.Deep {
		return nil
	}
	ok, err := e.store.Reconciled(ctx, epoch)
	if err != nil {
		return err
	}
	if !ok {
		e.health.set("reorganisation", "the chain was reorganised deeper than the market waits: nothing is opened, settled or finished until it is reconciled")
		return nil
	}
	e.health.set("reorganisation", "")
	e.config.Log.Info("the reorganisation is reconciled: bookings go on")
	e.signals.wake()
	return nil
}

func hashAt(ctx context.Context, node Client, number int64) (market.Hash, error) {
	h, err := node.HeaderByNumber(ctx, big.NewInt(number))
	if err != nil {
		return market.Hash{}, fmt.Errorf("%w: read block %d: %w", errNode, number, err)
	}
	return market.Hash(h.Hash()), nil
}

// walkBack undoes applied blocks down to the last one that the chain still has.
func (e *Escrow) walkBack(ctx context.Context, node Client, epoch int64, cursor trips.Cursor) error {
	for upTo := cursor.Number - 1; ; {
		blocks, err := e.store.AppliedBlocks(ctx, upTo, 100)
		if err != nil {
			return err
		}
		if len(blocks) == 0 {
			return fmt.Errorf("the chain has none of the blocks whose logs were applied: is this the node of another chain?")
		}
		for _, b := range blocks {
			hash, err := hashAt(ctx, node, b.Number)
			if err != nil {
				return err
			}
			if hash != b.Hash {
				continue
			}
			e.config.Log.Warn("the chain was reorganised", "from", cursor.Number, "to", b.Number)
			return e.store.UndoBlocks(ctx, epoch, b)
		}
		upTo = blocks[len(blocks)-1].Number - 1
	}
}

// collect reads the blocks after the cursor, with their logs. No blocks: the chain moved meanwhile.
func (e *Escrow) collect(ctx context.Context, node Client, cursor trips.Cursor, target, head int64) ([]trips.Block, error) {
	if far := head - nearBlocks; cursor.Number < far {
		return e.collectRange(ctx, node, cursor.Number+1, min(target, far, cursor.Number+rangeBlocks))
	}
	var blocks []trips.Block
	parent := cursor.Hash
	for n := cursor.Number + 1; n <= min(target, cursor.Number+applyBlocks); n++ {
		header, err := node.HeaderByNumber(ctx, big.NewInt(n))
		if err != nil {
			return nil, fmt.Errorf("read block %d: %w", n, err)
		}
		b := blockOf(header)
		if b.Parent != parent {
			break // what was read before is checked again when more comes
		}
		hash := header.Hash()
		logs, err := node.FilterLogs(ctx, ethereum.FilterQuery{BlockHash: &hash, Addresses: []common.Address{e.config.Contract}})
		if err != nil {
			return nil, fmt.Errorf("read the logs of block %d: %w", n, err)
		}
		if b.Logs, err = e.logs(logs); err != nil {
			return nil, err
		}
		blocks, parent = append(blocks, b), b.Hash
	}
	return blocks, nil
}

// collectRange reads blocks that are too old to move: those with logs, and the last.
func (e *Escrow) collectRange(ctx context.Context, node Client, from, to int64) ([]trips.Block, error) {
	logs, err := node.FilterLogs(ctx, ethereum.FilterQuery{FromBlock: big.NewInt(from), ToBlock: big.NewInt(to), Addresses: []common.Address{e.config.Contract}})
	if err != nil {
		if to == from || ctx.Err() != nil {
			return nil, fmt.Errorf("read the logs of blocks %d to %d: %w", from, to, err)
		}
		return e.collectRange(ctx, node, from, from+(to-from)/2) // too many for one answer
	}
	byBlock := map[int64][]types.Log{to: nil}
	numbers := []int64{}
	for _, l := range logs {
		n := int64(l.BlockNumber)
		if _, ok := byBlock[n]; !ok {
			numbers = append(numbers, n)
		}
		byBlock[n] = append(byBlock[n], l)
	}
	var blocks []trips.Block
	for _, n := range append(numbers, to) {
		header, err := node.HeaderByNumber(ctx, big.NewInt(n))
		if err != nil {
			return nil, fmt.Errorf("read block %d: %w", n, err)
		}
		b := blockOf(header)
		if b.Logs, err = e.logs(byBlock[n]); err != nil {
			return nil, err
		}
		for _, l := range b.Logs {
			if l.Block != b.Hash {
				return nil, errors.New("the node's logs and blocks are of different chains")
			}
		}
		blocks = append(blocks, b)
	}
	return blocks, nil
}

func (e *Escrow) logs(raw []types.Log) ([]trips.Log, error) {
	var all []trips.Log
	for i := range raw {
		if raw[i].Removed {
			continue
		}
		l, err := e.decode.log(&raw[i])
		if err != nil {
			return nil, err
		}
		all = append(all, l)
	}
	return all, nil
}

func blockOf(h *types.Header) trips.Block {
	return trips.Block{Number: h.Number.Int64(), Hash: market.Hash(h.Hash()), Parent: market.Hash(h.ParentHash), At: time.Unix(int64(h.Time), 0)}
}

// followHeads wakes all parts with each new block, where the node tells. Others are asked every so often.
func (e *Escrow) followHeads(ctx context.Context) error {
	heads := make(chan *types.Header)
	sub, err := e.nodes.pick().SubscribeNewHead(ctx, heads)
	if err != nil { // over HTTP there is nothing to subscribe to
		pause(ctx, nil, time.Minute)
		return nil
	}
	defer sub.Unsubscribe()
	e.health.set("new blocks", "")
	for {
		select {
		case <-ctx.Done():
			return nil
		case err := <-sub.Err():
			if err == nil {
				return nil
			}
			return fmt.Errorf("follow new blocks: %w", err)
		case <-heads:
			e.signals.wake()
		}
	}
}

// tend lets the chain's clock do its part.
func (e *Escrow) tend(ctx context.Context) error {
	for pause(ctx, e.tendWake, e.config.Every) {
		cursor, _, err := e.store.Cursor(ctx)
		if err != nil {
			return err
		}
		e.applied.Store(&cursor)
		ok, err := e.isCaughtUp(ctx, cursor)
		if err != nil {
			return err
		}
		if !ok || cursor.Deep || e.split.Load() {
			continue // what looks overdue may have happened
		}
		if err := e.store.Tend(ctx); err != nil {
			return err
		}
		e.health.set("watchtower", "")
		if !pause(ctx, nil, e.config.Every/4) { // under load something is new all the time, and hardly ever due
			return nil
		}
	}
	return nil
}

// isCaughtUp says that all logs at depth were applied, by whichever process, at some time since the start of this one.
func (e *Escrow) isCaughtUp(ctx context.Context, cursor trips.Cursor) (bool, error) {
	if e.caughtUp.Load() {
		return true, nil
	}
	node := e.nodes.pick()
	head, err := node.BlockNumber(ctx)
	if err != nil {
		return false, fmt.Errorf("ask for the last block: %w", err)
	}
	if cursor.Number < int64(head)-int64(e.config.Confirmations)+1 {
		return false, nil
	}
	here, err := hashAt(ctx, node, min(cursor.Number, int64(head)))
	if err != nil || here != cursor.Hash {
		return false, err
	}
	if err := e.agree(ctx, node, int64(head), cursor.Number, here); err != nil {
		return false, err
	}
	e.caughtUp.Store(true)
	e.signals.wake()
	return true, nil
}

package escrow

import (
	"context"
	"crypto/ecdsa"
	"errors"
	"fmt"
	"maps"
	"math/big"
	"strings"
	"sync/atomic"
	"time"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"

	"github.com/marketd/marketd/internal/crashpoint"
	"github.com/marketd/marketd/internal/trips"
	"github.com/marketd/marketd/market"
)

// relayer sends with one key. Its fields belong to the goroutine of run.
type relayer struct {
	*Escrow
	key     *ecdsa.PrivateKey
	address market.Address
	name    string
	index   int  // among the operators
	minter  bool // mints and nothing else
	wake    <-chan struct{}
	budgets atomic.Uint64 // gas that it had money for when it last looked
	able    atomic.Bool   // it can send at the moment; read by the other keys

	halted  string                   // why it sends nothing until the next start
	sent    map[market.Hash]sendings // attempts of live transactions, as sent by this process
	missing map[int64]int            // rounds in which no receipt was found for a transaction whose nonce is used
	listed  time.Time                // when the contract was last asked whether the market lists the key
}

// sendings are when an attempt was broadcast.
type sendings struct{ first, last time.Time }

func newRelayer(e *Escrow, key *ecdsa.PrivateKey, index int, minter bool) *relayer {
	r := &relayer{Escrow: e, key: key, address: market.AddressOf(key), index: index, minter: minter, wake: e.signals.listen()}
	r.name = "key " + r.address.Hex()
	return r
}

// run sends while it holds the key's lease.
func (r *relayer) run(ctx context.Context) error {
	defer r.able.Store(false)
	return r.store.LeaseSigner(ctx, r.address, func(ctx context.Context, epoch int64) error {
		r.sent, r.missing = map[market.Hash]sendings{}, map[int64]int{}
		if err := r.reconcile(ctx, epoch); err != nil {
			return err
		}
		for {
			if err := r.pass(ctx, epoch); err != nil {
				return err
			}
			if !pause(ctx, r.wake, r.config.Every) {
				return context.Cause(ctx)
			}
		}
	})
}

// reconcile waits until the database knows all that the key has done. If the chain has used nonces that it has not, the
// database is an old one, or somebody else uses the key: nothing is sent until the logs of all of those are applied. If the
// chain has used fewer, it has lost its tail: what it lost is sent again, and a nonce that nothing is known of is filled.
func (r *relayer) reconcile(ctx context.Context, epoch int64) error {
	for {
		done, err := r.reconcileOnce(ctx, epoch)
		if done || err != nil {
			return err
		}
		if !pause(ctx, r.wake, r.config.Every) {
			return context.Cause(ctx)
		}
	}
}

func (r *relayer) reconcileOnce(ctx context.Context, epoch int64) (done bool, err error) {
	ctx, cancel := context.WithTimeout(ctx, callTimeout)
	defer cancel()
	cursor, _, err := r.store.Cursor(ctx)
	if err != nil {
		return false, err
	}
	if ok, err := r.isCaughtUp(ctx, cursor); !ok || err != nil {
		r.health.set(r.name, "waits until all logs of the chain are applied")
		return false, err
	}
	node := r.nodes.pick()
	used, err := node.NonceAt(ctx, r.address, nil)
	if err != nil {
		return false, fmt.Errorf("read the nonce of %s: %w", r.address, err)
	}
	pending, err := node.PendingNonceAt(ctx, r.address)
	if err != nil {
		return false, fmt.Errorf("read the pending nonce of %s: %w", r.address, err)
	}
	next, known, err := r.store.Signer(ctx, r.address)
	if err != nil {
		return false, err
	}
	if known && max(used, pending) <= next {
		return true, r.revive(ctx, epoch, used, next)
	}
	applied, err := node.NonceAt(ctx, r.address, big.NewInt(cursor.Number))
	if err != nil {
		return false, fmt.Errorf("read the nonce of %s at block %d: %w", r.address, cursor.Number, err)
	}
	if applied < max(used, pending) {
		r.health.set(r.name, fmt.Sprintf("the chain knows %d transactions of this key, the database %d, and logs up to %d are applied: nothing is sent until they are",
			max(used, pending), next, applied))
		return false, nil
	}
	if known {
		r.config.Log.Warn("the chain knows transactions that the database does not: it is an old one, or somebody else used the key",
			"key", r.address, "from", next, "to", applied)
	}
	return true, r.store.AdoptSigner(ctx, epoch, r.address, applied)
}

// revive has all transactions of nonces that the chain has not used live again.
func (r *relayer) revive(ctx context.Context, epoch int64, used, next uint64) error {
	if err := r.store.ReviveTxs(ctx, epoch, r.address, used); err != nil {
		return err
	}
	live, err := r.store.LiveTxs(ctx, r.address)
	if err != nil {
		return err
	}
	have := map[uint64]bool{}
	for _, t := range live {
		have[t.Nonce] = true
	}
	for nonce := used; nonce < next; nonce++ {
		if have[nonce] {
			continue
		}
		if err := r.fill(ctx, r.nodes.pick(), epoch, nonce); err != nil {
			return err
		}
	}
	return nil
}

// fill stores an empty transaction for a nonce, so that those after it can be mined.
func (r *relayer) fill(ctx context.Context, node Client, epoch int64, nonce uint64) error {
	f, err := r.fees(ctx, node)
	if err != nil {
		return err
	}
	c := call{to: r.address, data: []byte{}, gas: 21_000}
	if _, _, err := r.estimate(ctx, node, &c); err != nil {
		return err
	}
	t, err := r.sign(trips.ChainTx{Nonce: nonce, Goal: "fill", To: c.to, Data: c.data, Gas: c.gas}, f)
	if err != nil {
		return err
	}
	return r.store.FillNonce(ctx, epoch, t)
}

// pass looks at what is on its way, and sends what waits.
func (r *relayer) pass(ctx context.Context, epoch int64) error {
	node := r.nodes.pick()
	pass, cancel := context.WithTimeout(ctx, 3*callTimeout)
	defer cancel()
	err := r.passAt(pass, node, epoch)
	if err == nil || ctx.Err() != nil {
		return nil
	}
	r.able.Store(false)
	r.health.set(r.name, err.Error())
	r.config.Log.Warn("the relayer could not finish its round", "key", r.address, "err", err)
	r.nodes.failed(node)
	if pass.Err() == nil && !isNodeTrouble(err) {
		return err
	}
	return nil
}

// isNodeTrouble: the next round may go better, with another node. Everything else may be about the lease.
func isNodeTrouble(err error) bool {
	return errors.Is(err, errNode) || errors.Is(err, context.DeadlineExceeded)
}

var errNode = errors.New("the chain's node")

func (r *relayer) passAt(ctx context.Context, node Client, epoch int64) error {
	cursor, _, err := r.store.Cursor(ctx)
	if err != nil {
		return err
	}
	if here, err := hashAt(ctx, node, cursor.Number); err != nil || here != cursor.Hash {
		r.nodes.failed(node)
		return err // the watcher follows another branch than this node, whose word on what can be sent is worth nothing
	}
	live, err := r.store.LiveTxs(ctx, r.address)
	if err != nil {
		return err
	}
	used, err := node.NonceAt(ctx, r.address, nil)
	if err != nil {
		return fmt.Errorf("%w: read the nonce of %s: %w", errNode, r.address, err)
	}
	next, _, err := r.store.Signer(ctx, r.address)
	if err != nil {
		return err
	}
	if used > next {
		r.halt(fmt.Sprintf("nonce %d was used by somebody else: revoke the key, or start again if it was you", next))
	}
	fees, err := r.fees(ctx, node)
	if err != nil {
		return err
	}
	r.forget(live)
	var failed []error // one transaction's trouble is not that of the others
	for _, t := range live {
		if t.Nonce < used {
			err = r.followMined(ctx, node, epoch, t, cursor)
		} else {
			err = r.pushOn(ctx, node, epoch, t, fees, t.Nonce == used)
		}
		if err != nil {
			failed = append(failed, fmt.Errorf("nonce %d: %w", t.Nonce, err))
		}
	}
	return errors.Join(append(failed, r.sendNew(ctx, node, epoch, live, fees, cursor))...)
}

// forget drops what is known of attempts whose transactions are final.
func (r *relayer) forget(live []trips.ChainTx) {
	current := map[market.Hash]bool{}
	waits := map[int64]bool{}
	for _, t := range live {
		waits[t.ID] = true
		current[t.Attempts[len(t.Attempts)-1].Hash] = true
	}
	maps.DeleteFunc(r.sent, func(hash market.Hash, _ sendings) bool { return !current[hash] })
	maps.DeleteFunc(r.missing, func(id int64, _ int) bool { return !waits[id] })
}

func (r *relayer) halt(why string) {
	if r.halted == "" {
		r.config.Log.Error("the relayer stops sending", "key", r.address, "why", why)
	}
	r.halted = why
}

// resendAfter is after how many rounds bytes are sent once more that are still not mined: the node may have lost them.
const resendAfter = 5

// pushOn has a transaction that is not mined sent again: as it is where the node may have lost it, at a higher fee where it
// takes too long and is the key's next one or is priced out.
func (r *relayer) pushOn(ctx context.Context, node Client, epoch int64, t trips.ChainTx, f fees, isNext bool) error {
	if t.Mined != (trips.Mined{}) { // its block is gone
		if err := r.store.SawMined(ctx, t.ID, trips.Mined{}); err != nil {
			return err
		}
	}
	last := t.Attempts[len(t.Attempts)-1]
	before, sent := r.sent[last.Hash]
	if sent && time.Since(before.first) >= r.config.BumpAfter && (isNext || last.Cap.Big().Cmp(f.base) < 0) {
		bumped, err := r.bump(ctx, epoch, t, f)
		if err != nil {
			return err
		}
		last = bumped
	} else if sent && time.Since(before.last) < resendAfter*r.config.Every {
		return nil
	}
	return r.send(ctx, node, last)
}

// bump stores another attempt, at least an eighth dearer: nodes ask for a tenth on tip and cap.
func (r *relayer) bump(ctx context.Context, epoch int64, t trips.ChainTx, f fees) (trips.TxAttempt, error) {
	last := t.Attempts[len(t.Attempts)-1]
	higher := fees{tip: maxBig(f.tip, eighthMore(last.Tip.Big())), cap: maxBig(f.cap, eighthMore(last.Cap.Big())), base: f.base}
	if higher.cap.Cmp(r.config.MaxFee) > 0 {
		r.health.set(r.name+" fees", fmt.Sprintf("a transaction waits: it would cost %s wei a gas, the limit is %s", higher.cap, r.config.MaxFee))
		return last, nil
	}
	r.health.set(r.name+" fees", "")
	higher.tip = minBig(higher.tip, higher.cap)
	signed, err := r.sign(t, higher)
	if err != nil {
		return last, err
	}
	next := signed.Attempts[len(signed.Attempts)-1]
	if err := r.store.AddAttempt(ctx, epoch, t, next); err != nil {
		return last, err
	}
	crashpoint.Reach("tx-stored")
	r.config.Log.Info("a transaction takes long: it is sent at a higher fee", "key", r.address, "nonce", t.Nonce, "cap", higher.cap)
	return next, nil
}

func eighthMore(n *big.Int) *big.Int {
	more := new(big.Int).Add(n, big.NewInt(7))
	return more.Add(n, more.Rsh(more, 3))
}

// send broadcasts stored bytes. What a node says of bytes that it has, or that came too late, is no error.
func (r *relayer) send(ctx context.Context, node Client, a trips.TxAttempt) error {
	tx := new(types.Transaction)
	if err := tx.UnmarshalBinary(a.Raw); err != nil {
		return fmt.Errorf("decode the stored transaction %s: %w", a.Hash, err)
	}
	err := node.SendTransaction(ctx, tx)
	crashpoint.Reach("tx-broadcast")
	times := sendings{time.Now(), time.Now()}
	if before, ok := r.sent[a.Hash]; ok {
		times.first = before.first
	}
	r.sent[a.Hash] = times
	switch {
	case err == nil:
		return nil
	case strings.Contains(err.Error(), "insufficient funds"):
		r.health.set(r.name+" gas", fmt.Sprintf("send ether to %s: %s", r.address, err))
		return nil
	}
	for _, harmless := range []string{"already known", "known transaction", "nonce too low", "replacement transaction underpriced", "underpriced", "pool is full", "limit exceeded"} {
		if strings.Contains(err.Error(), harmless) {
			return nil
		}
	}
	return fmt.Errorf("%w: broadcast %s: %w", errNode, a.Hash, err)
}

// followMined keeps where a transaction was mined, and judges it once the logs of its block are applied.
func (r *relayer) followMined(ctx context.Context, node Client, epoch int64, t trips.ChainTx, cursor trips.Cursor) error {
	receipt, err := receiptOf(ctx, node, t)
	if err != nil {
		return err
	}
	if receipt == nil {
		return r.judgeForeign(ctx, node, epoch, t, cursor)
	}
	delete(r.missing, t.ID)
	r.health.set(r.name+" receipts", "")
	mined := trips.Mined{Tx: market.Hash(receipt.TxHash), Block: market.Hash(receipt.BlockHash), Number: receipt.BlockNumber.Int64()}
	if mined != t.Mined {
		if err := r.store.SawMined(ctx, t.ID, mined); err != nil {
			return err
		}
	}
	if mined.Number > cursor.Number {
		return nil
	}
	return r.judge(ctx, node, epoch, t, receipt, mined)
}

// receiptOf is the receipt of one of a transaction's attempts; nil: none is mined.
func receiptOf(ctx context.Context, node Client, t trips.ChainTx) (*types.Receipt, error) {
	for i := len(t.Attempts) - 1; i >= 0; i-- {
		receipt, err := node.TransactionReceipt(ctx, common.Hash(t.Attempts[i].Hash))
		if errors.Is(err, ethereum.NotFound) || receipt == nil && err == nil {
			continue
		}
		if err != nil {
			return nil, fmt.Errorf("%w: read the receipt of %s: %w", errNode, t.Attempts[i].Hash, err)
		}
		return receipt, nil
	}
	return nil, nil
}

package escrow

import (
	"context"
	"errors"
	"fmt"
	"math/big"
	"slices"
	"strings"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/core/types"

	"github.com/marketd/marketd/internal/trips"
	"github.com/marketd/marketd/market"
)

// judge ends a transaction whose receipt is final: intents that no log has ended get the reason why.
func (r *relayer) judge(ctx context.Context, node Client, epoch int64, t trips.ChainTx, receipt *types.Receipt, mined trips.Mined) error {
	var pending []int64
	place := map[int64]int{}
	for _, item := range t.Items {
		if item.Pending {
			pending, place[item.Intent] = append(pending, item.Intent), item.Place
		}
	}
	works, err := r.store.Works(ctx, pending)
	if err != nil {
		return err
	}
	var whys map[int]fault
	if receipt.Status == types.ReceiptStatusSuccessful {
		whys, err = r.decode.skipped(receipt)
	} else if len(works) > 0 && works[0].Legs > 0 {
		fates := r.replay(ctx, node, t, receipt).fates(works, func(w trips.Work) int { return place[w.ID] })
		r.config.Log.Warn("the chain did not open a mission", "mission", works[0].Mission, "tx", mined.Tx)
		return r.ignoreBranch(r.store.Judge(ctx, epoch, t, mined, fates))
	} else if len(t.Items) == 1 {
		whys = map[int]fault{t.Items[0].Place: r.replay(ctx, node, t, receipt)}
	}
	if err != nil {
		return err
	}
	fates := make([]trips.Fate, 0, len(works))
	for _, w := range works {
		why := whys[place[w.ID]] // the zero fault: it is worth another try
		fate := why.fate(w)
		if (w.Goal == trips.GoalMint || w.Goal == trips.GoalAnchor) && receipt.Status == types.ReceiptStatusSuccessful {
			fate = trips.Fate{Intent: w.ID, Done: true} // the other contract's own log is in the receipt
		}
		if !fate.Done {
			r.config.Log.Warn("the chain did not do it", "goal", w.Goal, "object", w.Object, "why", fate.Code, "again", fate.Again, "tx", mined.Tx)
		}
		fates = append(fates, fate)
	}
	return r.ignoreBranch(r.store.Judge(ctx, epoch, t, mined, fates))
}

// ignoreBranch: what belongs to another branch of the chain is looked at again in the next round.
func (r *relayer) ignoreBranch(err error) error {
	if errors.Is(err, trips.ErrOtherBranch) {
		r.config.Log.Debug("another branch of the chain", "err", err)
		return nil
	}
	return err
}

// replay finds out why a transaction was reverted, as well as the node still can: it may have forgotten the state of then.
func (r *relayer) replay(ctx context.Context, node Client, t trips.ChainTx, receipt *types.Receipt) fault {
	before := new(big.Int).Sub(receipt.BlockNumber, big.NewInt(1))
	for _, block := range []*big.Int{before, receipt.BlockNumber} { // what came earlier in the block may be why
		if f, ok, err := r.try(ctx, node, call{to: t.To, data: t.Data, gas: t.Gas}, block); ok && err == nil {
			return f
		}
	}
	return fault{}
}

// try carries a call out after a block without sending it; ok: it is refused, for f.
func (r *relayer) try(ctx context.Context, node Client, c call, block *big.Int) (f fault, ok bool, err error) {
	_, err = node.CallContract(ctx, ethereum.CallMsg{From: r.address, To: &c.to, Data: c.data, Gas: c.gas}, block)
	return r.refusal(err)
}

// estimate raises a call's gas limit where the node asks for more; ok: the call would be refused, for f.
func (r *relayer) estimate(ctx context.Context, node Client, c *call) (f fault, ok bool, err error) {
	gas, err := node.EstimateGas(ctx, ethereum.CallMsg{From: r.address, To: &c.to, Data: c.data})
	c.gas = max(c.gas, gas+gas/4)
	return r.refusal(err)
}

func (r *relayer) refusal(err error) (f fault, ok bool, _ error) {
	if err == nil {
		return f, false, nil
	}
	if f, ok = r.decode.reverted(err); ok || strings.Contains(err.Error(), "gas required exceeds") || strings.Contains(err.Error(), "out of gas") {
		return f, true, nil
	}
	return f, false, fmt.Errorf("%w: try a call: %w", errNode, err)
}

// judgeForeign ends a transaction whose nonce is used at depth by none of its attempts: somebody else has the key. Its intents
// are wanted again, of another key.
func (r *relayer) judgeForeign(ctx context.Context, node Client, epoch int64, t trips.ChainTx, cursor trips.Cursor) error {
	used, err := node.NonceAt(ctx, r.address, big.NewInt(cursor.Number))
	if err != nil {
		return fmt.Errorf("%w: read the nonce of %s: %w", errNode, r.address, err)
	}
	if used <= t.Nonce {
		return nil
	}
	if forgotten, err := r.isForgotten(ctx, node, epoch, t); forgotten || err != nil {
		return err
	}
	r.halt(fmt.Sprintf("nonce %d was used by somebody else: revoke the key, or start again if it was you", t.Nonce))
	var fates []trips.Fate
	for _, item := range t.Items {
		if item.Pending {
			fates = append(fates, trips.Fate{Intent: item.Intent, Again: true, Code: "nonce lost", Side: trips.SideMarket})
		}
	}
	return r.store.Judge(ctx, epoch, t, trips.Mined{}, fates)
}

// foreignAfter is after how many rounds without a receipt a used nonce is somebody else's: a node may be writing it down, or not find it.
const foreignAfter = 30

// isForgotten says that a transaction may be in a block although the node has no receipt of it: another node has one, its logs were applied,
// or it was not looked for often enough.
func (r *relayer) isForgotten(ctx context.Context, node Client, epoch int64, t trips.ChainTx) (bool, error) {
	for _, other := range append([]*endpoint{nil}, r.nodes.others(node)...) {
		asked := node
		if other != nil {
			asked = other
		}
		receipt, err := receiptOf(ctx, asked, t)
		if receipt != nil && other != nil {
			r.nodes.failed(node)
		}
		if receipt != nil || err != nil && other == nil {
			return true, err
		}
	}
	if r.missing[t.ID]++; r.missing[t.ID]%foreignAfter != 0 {
		return true, nil
	}
	hashes := make([]market.Hash, len(t.Attempts))
	for i, a := range t.Attempts {
		hashes[i] = a.Hash
	}
	mined, ok, err := r.store.LoggedTx(ctx, hashes)
	if err != nil || !ok {
		return false, err
	}
	if !slices.ContainsFunc(t.Items, func(i trips.TxItem) bool { return i.Pending }) { // its logs said it all
		return true, r.ignoreBranch(r.store.Judge(ctx, epoch, t, mined, nil))
	}
	r.health.set(r.name+" receipts", fmt.Sprintf("no node has the receipt of %s any more, which is in block %d: what it skipped waits", mined.Tx, mined.Number))
	return true, nil
}

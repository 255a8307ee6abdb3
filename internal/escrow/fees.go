package escrow

import (
	"context"
	"fmt"
	"math/big"

	"github.com/ethereum/go-ethereum/core/types"

	"github.com/marketd/marketd/internal/trips"
	"github.com/marketd/marketd/market"
)

// fees is what a transaction pays for a unit of gas, in wei.
type fees struct{ tip, cap, base *big.Int }

func (r *relayer) fees(ctx context.Context, node Client) (f fees, err error) {
	head, err := node.HeaderByNumber(ctx, nil)
	if err != nil {
		return f, fmt.Errorf("%w: read the last block: %w", errNode, err)
	}
	if f.tip, err = node.SuggestGasTipCap(ctx); err != nil {
		return f, fmt.Errorf("%w: ask for the tip: %w", errNode, err)
	}
	f.base = head.BaseFee
	if f.base == nil {
		f.base = new(big.Int)
	}
	f.cap = new(big.Int).Add(f.tip, new(big.Int).Lsh(f.base, 1)) // six full blocks in a row double the base fee
	f.cap = minBig(f.cap, r.config.MaxFee)
	f.tip = minBig(f.tip, f.cap)
	return f, nil
}

func minBig(a, b *big.Int) *big.Int {
	if a.Cmp(b) <= 0 {
		return a
	}
	return b
}

func maxBig(a, b *big.Int) *big.Int {
	if a.Cmp(b) >= 0 {
		return a
	}
	return b
}

// sign adds an attempt at the given fees.
func (r *relayer) sign(t trips.ChainTx, f fees) (trips.ChainTx, error) {
	id := new(big.Int).SetUint64(r.config.ChainID)
	to := t.To
	tx, err := types.SignNewTx(r.key, types.LatestSignerForChainID(id), &types.DynamicFeeTx{ChainID: id, Nonce: t.Nonce, GasTipCap: f.tip,
		GasFeeCap: f.cap, Gas: t.Gas, To: &to, Data: t.Data})
	if err != nil {
		return t, fmt.Errorf("sign the transaction with nonce %d: %w", t.Nonce, err)
	}
	raw, err := tx.MarshalBinary()
	if err != nil {
		return t, fmt.Errorf("encode the transaction with nonce %d: %w", t.Nonce, err)
	}
	tip, err := market.AmountFromBig(f.tip)
	if err != nil {
		return t, fmt.Errorf("tip: %w", err)
	}
	limit, err := market.AmountFromBig(f.cap)
	if err != nil {
		return t, fmt.Errorf("fee cap: %w", err)
	}
	t.Signer = r.address
	t.Attempts = append(t.Attempts, trips.TxAttempt{Hash: market.Hash(tx.Hash()), Raw: raw, Tip: tip, Cap: limit})
	return t, nil
}

package channel

import (
	"context"
	"crypto/ecdsa"
	"errors"
	"fmt"
	"math/big"
	"strings"
	"time"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/core/types"

	"github.com/marketd/marketd/market"
)

// Sender brings calls of the escrow to the chain. All calls of this package may be sent by anybody, and more than once: what
// was done already is refused and harms nothing.
type Sender interface {
	// Send returns once the call is in a block, with its receipt; an error is also that the contract refuses it.
	Send(ctx context.Context, call []byte) (*types.Receipt, error)
}

// Wallet is a Sender that pays with the ether of a key, one call at a time. Nothing of it needs to be kept: after a crash it
// goes on from the nonce that the chain has, and replaces what may still be waiting there.
type Wallet struct {
	node   Backend
	domain market.Domain
	key    *ecdsa.PrivateKey
	turn   chan struct{} // 1: who is sending
}

// NewWallet sends to e with a key that sends nothing else.
func NewWallet(e *Escrow, key *ecdsa.PrivateKey) *Wallet {
	return &Wallet{node: e.node, domain: e.domain, key: key, turn: make(chan struct{}, 1)}
}

const (
	lookEvery = 250 * time.Millisecond // for a receipt
	bumpEvery = 30 * time.Second       // a fee that is too low
)

// Send implements Sender.
func (w *Wallet) Send(ctx context.Context, call []byte) (*types.Receipt, error) {
	select {
	case w.turn <- struct{}{}:
		defer func() { <-w.turn }()
	case <-ctx.Done():
		return nil, context.Cause(ctx)
	}
	from := market.AddressOf(w.key)
	gas, err := w.node.EstimateGas(ctx, ethereum.CallMsg{From: from, To: &w.domain.Contract, Data: call})
	if err != nil {
		return nil, fmt.Errorf("the escrow refuses the call: %w", explain(err))
	}
	nonce, err := w.node.NonceAt(ctx, from, nil)
	if err != nil {
		return nil, fmt.Errorf("read the nonce of %s: %w", from, err)
	}
	tip, fee, err := w.fees(ctx)
	if err != nil {
		return nil, err
	}
	t := &types.DynamicFeeTx{ChainID: new(big.Int).SetUint64(w.domain.ChainID), Nonce: nonce, GasTipCap: tip, GasFeeCap: fee,
		Gas: gas + gas/4, To: &w.domain.Contract, Data: call}
	return w.push(ctx, t)
}

// push broadcasts a transaction at rising fees until one of its versions is in a block.
func (w *Wallet) push(ctx context.Context, t *types.DynamicFeeTx) (*types.Receipt, error) {
	var sent []*types.Transaction
	look, bump := time.NewTicker(lookEvery), time.NewTicker(bumpEvery)
	defer look.Stop()
	defer bump.Stop()
	for again := true; ; {
		if again {
			tx, err := types.SignNewTx(w.key, types.LatestSignerForChainID(t.ChainID), t)
			if err != nil {
				return nil, fmt.Errorf("sign a transaction: %w", err)
			}
			err = w.node.SendTransaction(ctx, tx)
			again = err != nil && strings.Contains(err.Error(), "underpriced") // what waits there is dearer
			if err != nil && !again && len(sent) == 0 && !strings.Contains(err.Error(), "already known") {
				return nil, fmt.Errorf("send a transaction of %s: %w", tx.To(), err)
			}
			sent = append(sent, tx)
			t.GasTipCap, t.GasFeeCap = quarterMore(t.GasTipCap), quarterMore(t.GasFeeCap)
		}
		for _, tx := range sent {
			receipt, err := w.node.TransactionReceipt(ctx, tx.Hash())
			if err == nil && receipt.Status != types.ReceiptStatusSuccessful {
				return receipt, errors.New("the escrow refused the call in its block: somebody was faster")
			}
			if err == nil {
				return receipt, nil
			}
		}
		select {
		case <-ctx.Done():
			return nil, fmt.Errorf("wait for the block of transaction %s: %w", sent[len(sent)-1].Hash(), context.Cause(ctx))
		case <-look.C:
		case <-bump.C:
			again = true
		}
	}
}

// fees are what the node suggests as a tip, and a cap with room for two doublings of the base fee.
func (w *Wallet) fees(ctx context.Context) (tip, limit *big.Int, err error) {
	tip, err = w.node.SuggestGasTipCap(ctx)
	if err != nil {
		return nil, nil, fmt.Errorf("ask for the usual tip: %w", err)
	}
	head, err := w.node.HeaderByNumber(ctx, nil)
	if err != nil {
		return nil, nil, fmt.Errorf("read the last block: %w", err)
	}
	limit = new(big.Int).Mul(head.BaseFee, big.NewInt(4))
	return tip, limit.Add(limit, tip), nil
}

func quarterMore(n *big.Int) *big.Int {
	more := new(big.Int).Add(n, big.NewInt(3))
	return more.Add(n, more.Rsh(more, 2))
}

// explain names the contract's error, where the node hands on its data.
func explain(err error) error {
	var data interface{ ErrorData() any }
	if !errors.As(err, &data) {
		return err
	}
	text, ok := data.ErrorData().(string)
	raw, decodeErr := hexBytes(text)
	if !ok || decodeErr != nil || len(raw) < 4 {
		return err
	}
	reason, unpackErr := abi.UnpackError(raw)
	if unpackErr != nil {
		return err
	}
	return fmt.Errorf("%w: %s", err, name(reason))
}

func hexBytes(text string) (market.Signature, error) {
	var raw market.Signature
	return raw, raw.UnmarshalText([]byte(text))
}

// name is what a binding's error type is called, with its fields.
func name(reason any) string {
	return strings.TrimPrefix(fmt.Sprintf("%+T%+v", reason, reason), "*contracts.Escrow")
}

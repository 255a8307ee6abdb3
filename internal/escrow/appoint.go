package escrow

import (
	"context"
	"crypto/ecdsa"
	"fmt"
	"math/big"
	"time"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/accounts/abi/bind/v2"

	"github.com/marketd/marketd/contracts"
	"github.com/marketd/marketd/market"
)

// listing is until when a market lists a key as its operator, in unix seconds; 0: never.
func listing(ctx context.Context, node Client, contract, of, key market.Address) (until int64, err error) {
	escrow := contracts.NewEscrow()
	out, err := node.CallContract(ctx, ethereum.CallMsg{To: &contract, Data: escrow.PackOperator(of, key)}, nil)
	if err != nil {
		return 0, fmt.Errorf("ask whether %s is an operator: %w", key, err)
	}
	o, err := escrow.UnpackOperator(out)
	if err != nil {
		return 0, fmt.Errorf("read whether %s is an operator: %w", key, err)
	}
	return o.Until.Int64(), nil
}

// Appoint lists keys as operators of a market until a time, in transactions of the market's own key, and waits until they are
// mined. Keys that are listed for at least half as long are left alone.
func Appoint(ctx context.Context, backend bind.ContractBackend, chainID uint64, contract market.Address, of *ecdsa.PrivateKey, keys []market.Address, until time.Time) error {
	escrow := contracts.NewEscrow()
	at := escrow.Instance(backend, contract)
	opts := bind.NewKeyedTransactor(of, new(big.Int).SetUint64(chainID))
	opts.Context = ctx
	enough := time.Now().Add(time.Until(until) / 2)
	var missing []market.Address
	for _, key := range keys {
		o, err := bind.Call(at, nil, escrow.PackOperator(opts.From, key), escrow.UnpackOperator)
		if err != nil {
			return fmt.Errorf("ask whether %s is an operator: %w", key, err)
		}
		if o.Until.Int64() >= enough.Unix() {
			continue
		}
		order := contracts.Operator{Market: opts.From, Operator: key, Until: big.NewInt(until.Unix()), Nonce: o.Nonce}
		if _, err := bind.Transact(at, opts, escrow.PackSetOperator(order, nil)); err != nil {
			return fmt.Errorf("list %s as an operator: %w", key, err)
		}
		missing = append(missing, key)
	}
	return awaitListed(ctx, at, escrow, opts.From, missing, enough)
}

func awaitListed(ctx context.Context, at *bind.BoundContract, escrow *contracts.Escrow, of market.Address, keys []market.Address, enough time.Time) error {
	for len(keys) > 0 {
		o, err := bind.Call(at, nil, escrow.PackOperator(of, keys[0]), escrow.UnpackOperator)
		if err != nil {
			return fmt.Errorf("wait until %s is an operator: %w", keys[0], err)
		}
		if o.Until.Int64() >= enough.Unix() {
			keys = keys[1:]
			continue
		}
		if !pause(ctx, nil, 50*time.Millisecond) {
			return context.Cause(ctx)
		}
	}
	return nil
}

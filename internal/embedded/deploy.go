package embedded

import (
	"context"
	"crypto/ecdsa"
	"encoding/hex"
	"errors"
	"fmt"
	"math/big"
	"os"
	"path/filepath"
	"time"

	"github.com/ethereum/go-ethereum/accounts/abi/bind/v2"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/ethclient"

	"github.com/marketd/marketd/contracts"
)

const (
	deployLimit = time.Minute // three or four blocks
	term        = 10 * 365 * 24 * time.Hour
)

// Deploy sees that the contracts stand on the chain and that the market has appointed its operators, and returns once
// that is in a block; the chain must be running. It may be called at every start: what is there is left alone, and what a crash
// took is done again at the same addresses, for these follow from the deployer's key.
func Deploy(ctx context.Context, chain *Chain, keys *Keys) (contracts.Addresses, error) {
	ctx, cancel := context.WithTimeoutCause(ctx, deployLimit, fmt.Errorf("not done after %s: is the chain running?", deployLimit))
	defer cancel()
	if err := chain.keepsContracts(); err != nil {
		return contracts.Addresses{}, err
	}
	client := chain.Client()
	defer client.Close()
	d := deployment{client: client, chainID: chain.id}
	params := contracts.Params{Minter: Address(keys.Faucet)}
	at, err := contracts.Deploy(ctx, client, d.transactor(ctx, keys.Deployer), params)
	if err != nil {
		return at, fmt.Errorf("deploy the contracts: %w", errors.Join(err, context.Cause(ctx)))
	}
	if err := d.appoint(ctx, at.Escrow, keys); err != nil {
		return at, fmt.Errorf("appoint the market's operators: %w", err)
	}
	return at, nil
}

// keepsContracts notes which contracts a chain has, and refuses one that has those of another version of this program.
func (c *Chain) keepsContracts() error {
	path := filepath.Join(c.dir, "contracts")
	digest := crypto.Keccak256([]byte(contracts.EscrowMetaData.Bin), []byte(contracts.DemoDollarMetaData.Bin), []byte(contracts.HistoryMetaData.Bin))
	wanted := hex.EncodeToString(digest)
	noted, err := os.ReadFile(path)
	switch {
	case errors.Is(err, os.ErrNotExist):
		return writeFile(path, []byte(wanted))
	case err != nil:
		return err
	case string(noted) != wanted:
		return fmt.Errorf("the chain in %s has the contracts of another version of marketd: start anew with --fresh", c.dir)
	}
	return nil
}

type deployment struct {
	client  *ethclient.Client
	chainID *big.Int
}

func (d deployment) transactor(ctx context.Context, key *ecdsa.PrivateKey) *bind.TransactOpts {
	opts := bind.NewKeyedTransactor(key, d.chainID)
	opts.Context = ctx
	return opts
}

// appoint lists the operators that the escrow does not know as the market's, all in one block.
func (d deployment) appoint(ctx context.Context, escrow common.Address, keys *Keys) error {
	binding := contracts.NewEscrow()
	instance := binding.Instance(d.client, escrow)
	market := Address(keys.Market)
	listed := func(key *ecdsa.PrivateKey) (contracts.OperatorOutput, bool, error) {
		entry, err := bind.Call(instance, &bind.CallOpts{Context: ctx}, binding.PackOperator(market, Address(key)), binding.UnpackOperator)
		return entry, err == nil && entry.Until.Int64() > time.Now().Add(term/2).Unix(), err
	}
	opts := d.transactor(ctx, keys.Market)
	nonce, err := d.client.PendingNonceAt(ctx, market)
	if err != nil {
		return fmt.Errorf("read nonce of market %s: %w", market, err)
	}
	for _, key := range keys.Operators {
		entry, ok, err := listed(key)
		if err != nil {
			return err
		} else if ok {
			continue
		}
		opts.Nonce = new(big.Int).SetUint64(nonce) // counted here: the node counts a moment after it took a transaction
		nonce++
		order := contracts.Operator{
			Market: market, Operator: Address(key),
			Until: big.NewInt(time.Now().Add(term).Unix()), Nonce: entry.Nonce,
		}
		call := binding.PackSetOperator(order, nil) // no signature: the market sends it itself
		if _, err := bind.Transact(instance, opts, call); err != nil {
			return err
		}
	}
	for _, key := range keys.Operators {
		for {
			if _, ok, err := listed(key); err != nil {
				return err
			} else if ok {
				break
			}
			select {
			case <-ctx.Done():
				return context.Cause(ctx)
			case <-time.After(50 * time.Millisecond):
			}
		}
	}
	return nil
}

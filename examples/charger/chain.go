package main

import (
	"context"
	"crypto/ecdsa"
	"errors"
	"math/big"
	"time"

	"github.com/ethereum/go-ethereum/accounts/abi/bind/v2"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/ethclient/simulated"
	"github.com/ethereum/go-ethereum/params"

	"github.com/marketd/marketd/channel"
	"github.com/marketd/marketd/contracts"
	"github.com/marketd/marketd/market"
)

// endowment is what the drone has in the escrow at first.
const endowment = 5_000_000

// chain is a real one in this process, with the contracts on it.
type chain struct {
	simulated.Client
	backend *simulated.Backend
	token   market.Address
	escrow  *channel.Escrow
	err     error // the first of account and sent
	stop    func()
}

// newChain gives the drone money in the escrow, and the station ether.
func newChain(ctx context.Context, drone, station *ecdsa.PrivateKey) (*chain, error) {
	deployer, minter := newKey(), newKey()
	alloc := types.GenesisAlloc{}
	for _, key := range []*ecdsa.PrivateKey{deployer, minter, station} {
		alloc[market.AddressOf(key)] = types.Account{Balance: big.NewInt(params.Ether)}
	}
	c := &chain{backend: simulated.NewBackend(alloc)}
	c.Client = c.backend.Client()
	c.mine()
	at, err := contracts.Deploy(ctx, c, c.opts(deployer), contracts.Params{Minter: market.AddressOf(minter)})
	if err != nil {
		c.close()
		return nil, err
	}
	c.token = at.Tokens[0]
	c.escrow = channel.NewEscrow(c, market.Domain{ChainID: params.AllDevChainProtocolChanges.ChainID.Uint64(), Contract: at.Escrow})
	dollar, escrow, amount := contracts.NewDemoDollar(), contracts.NewEscrow(), big.NewInt(endowment)
	token, bank := dollar.Instance(c, c.token), escrow.Instance(c, at.Escrow)
	for _, call := range []struct {
		to   *bind.BoundContract
		data []byte
	}{
		{token, dollar.PackMint(market.AddressOf(minter), amount)}, {token, dollar.PackApprove(at.Escrow, amount)},
		{bank, escrow.PackDeposit(c.token, market.AddressOf(drone), common.Address{}, amount)},
	} {
		tx, err := bind.Transact(call.to, c.opts(minter), call.data)
		if err == nil {
			_, err = bind.WaitMined(ctx, c, tx.Hash())
		}
		if err != nil {
			c.close()
			return nil, err
		}
	}
	return c, nil
}

func (c *chain) opts(key *ecdsa.PrivateKey) *bind.TransactOpts {
	return bind.NewKeyedTransactor(key, params.AllDevChainProtocolChanges.ChainID)
}

// mine makes a block every so often until the chain is closed.
func (c *chain) mine() {
	over, done := make(chan struct{}), make(chan struct{})
	go func() {
		defer close(done)
		for tick := time.NewTicker(50 * time.Millisecond); ; {
			select {
			case <-over:
				tick.Stop()
				return
			case <-tick.C:
				c.backend.Commit()
			}
		}
	}()
	c.stop = func() { close(over); <-done }
}

func (c *chain) close() {
	c.stop()
	_ = c.backend.Close()
}

func (c *chain) now(ctx context.Context) int64 {
	head, err := c.HeaderByNumber(ctx, nil)
	if err != nil {
		c.err = errors.Join(c.err, err)
		return time.Now().Unix()
	}
	return int64(head.Time) //nolint:gosec // a block's time
}

// account is what a key has in the escrow.
func (c *chain) account(ctx context.Context, key *ecdsa.PrivateKey) int64 {
	escrow := contracts.NewEscrow()
	call := escrow.PackAccount(c.token, market.AddressOf(key), common.Address{})
	out, err := bind.Call(escrow.Instance(c, c.escrow.Domain().Contract), &bind.CallOpts{Context: ctx}, call, escrow.UnpackAccount)
	if err != nil {
		c.err = errors.Join(c.err, err)
		return 0
	}
	return out.Balance.Int64()
}

// sent is how many transactions a key has sent.
func (c *chain) sent(ctx context.Context, key *ecdsa.PrivateKey) uint64 {
	n, err := c.NonceAt(ctx, market.AddressOf(key), nil)
	c.err = errors.Join(c.err, err)
	return n
}

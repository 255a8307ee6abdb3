package contracts

import (
	"context"
	"fmt"
	"math/big"
	"time"

	"github.com/ethereum/go-ethereum/accounts/abi/bind/v2"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"
)

// Params say what to deploy.
type Params struct {
	// Tokens are the standard ERC-20s that the escrow lists for ever. Empty: a [DemoDollar] is deployed and listed.
	Tokens []common.Address
	// Minter makes demo dollars, where one is deployed.
	Minter common.Address
}

// Addresses are where the contracts stand.
type Addresses struct {
	Escrow  common.Address
	Tokens  []common.Address
	History common.Address
}

// Deploy puts the escrow, a token for play if none is given, and the histories on a chain and returns once their code is there.
//
// The contracts are the first transactions of opts.From, a key that does nothing else: a Deploy that was interrupted,
// or whose blocks a development chain has lost, is simply called again with the same parameters, and one that is
// complete sends nothing. The addresses are those of [Predict].
func Deploy(ctx context.Context, backend bind.ContractBackend, opts *bind.TransactOpts, p Params) (Addresses, error) {
	at := Predict(opts.From, p)
	var codes [][]byte
	if len(p.Tokens) == 0 {
		codes = append(codes, creation(&DemoDollarMetaData, NewDemoDollar().PackConstructor(p.Minter)))
	}
	codes = append(codes, creation(&EscrowMetaData, NewEscrow().PackConstructor(at.Tokens)),
		creation(&HistoryMetaData, NewHistory().PackConstructor(at.Escrow)))
	sent, err := backend.PendingNonceAt(ctx, opts.From)
	if err != nil {
		return at, fmt.Errorf("read nonce of deployer %s: %w", opts.From, err)
	}
	for nonce := sent; nonce < uint64(len(codes)); nonce++ {
		o := *opts
		o.Context = ctx
		o.Nonce = new(big.Int).SetUint64(nonce)
		if _, _, err := bind.DeployContract(&o, codes[nonce], backend, nil); err != nil {
			return at, fmt.Errorf("deploy contract %d of %d: %w", nonce+1, len(codes), err)
		}
	}
	for _, contract := range []common.Address{at.Escrow, at.History} {
		if err := awaitCode(ctx, backend, contract); err != nil {
			return at, fmt.Errorf("deploy at %s (deployer %s must be a key of its own): %w", contract, opts.From, err)
		}
	}
	return at, nil
}

// Predict returns where Deploy puts contracts for a deployer.
func Predict(deployer common.Address, p Params) Addresses {
	at, first := Addresses{Tokens: p.Tokens}, uint64(0)
	if len(p.Tokens) == 0 {
		at.Tokens, first = []common.Address{crypto.CreateAddress(deployer, 0)}, 1
	}
	at.Escrow, at.History = crypto.CreateAddress(deployer, first), crypto.CreateAddress(deployer, first+1)
	return at
}

func creation(contract *bind.MetaData, arguments []byte) []byte {
	return append(common.FromHex(contract.Bin), arguments...)
}

// awaitCode polls: headers are not to be had over every transport.
func awaitCode(ctx context.Context, backend bind.ContractBackend, at common.Address) error {
	tick := time.NewTicker(50 * time.Millisecond)
	defer tick.Stop()
	for {
		code, err := backend.CodeAt(ctx, at, nil)
		if err != nil {
			return fmt.Errorf("read code: %w", err)
		}
		if len(code) > 0 {
			return nil
		}
		select {
		case <-ctx.Done():
			return fmt.Errorf("wait for code: %w", ctx.Err())
		case <-tick.C:
		}
	}
}

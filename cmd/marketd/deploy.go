package main

import (
	"context"
	"crypto/ecdsa"
	"errors"
	"flag"
	"fmt"
	"io"
	"math/big"
	"os"
	"time"

	"github.com/ethereum/go-ethereum/accounts/abi/bind/v2"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/ethclient"

	"github.com/marketd/marketd/contracts"
	"github.com/marketd/marketd/internal/escrow"
	"github.com/marketd/marketd/market"
)

// deployment is the command line of marketd deploy.
type deployment struct {
	rpc              string
	deployer, market *ecdsa.PrivateKey
	operators        []common.Address
	tokens           []common.Address
}

// deployWait is for a few blocks of a slow chain.
const deployWait = 30 * time.Minute

// deploy puts the contracts on a chain and lists a market's operators. Called again it goes on where it was.
func deploy(ctx context.Context, args []string) error {
	d, err := parseDeploy(args)
	if err != nil {
		return err
	}
	ctx, cancel := context.WithTimeout(ctx, deployWait)
	defer cancel()
	return d.run(ctx, os.Stdout)
}

func parseDeploy(args []string) (d deployment, err error) {
	f := flag.NewFlagSet("marketd deploy", flag.ContinueOnError)
	f.StringVar(&d.rpc, "rpc", os.Getenv("MARKETD_CHAIN_RPC_URL"), "a node of the chain")
	deployer := f.String("deployer", "", "file with the key that deploys and does nothing else, ever (64 hex digits)")
	marketKey := f.String("market", "", "file with the market's own key; keep it offline afterwards")
	operators := f.String("operators", "", "addresses of the keys that marketd serve has, separated by commas")
	tokens := f.String("tokens", "", "tokens that can be paid with for ever, separated by commas; without any a demo dollar is deployed, which the market's key mints")
	if err := f.Parse(args); err != nil {
		return d, err
	}
	var wrong []error
	if d.rpc == "" {
		wrong = append(wrong, errors.New("--rpc: name a node of the chain"))
	}
	read := func(flag, path string) (key *ecdsa.PrivateKey) {
		if key, err = readKey(path); err != nil {
			wrong = append(wrong, fmt.Errorf("%s: %w", flag, err))
		}
		return key
	}
	d.deployer, d.market = read("--deployer", *deployer), read("--market", *marketKey)
	addresses := func(flag, text string) (all []common.Address) {
		for _, one := range list(text) {
			a, err := market.ParseAddress(one)
			if err != nil {
				wrong = append(wrong, fmt.Errorf("%s: %w", flag, err))
			}
			all = append(all, a)
		}
		return all
	}
	d.operators, d.tokens = addresses("--operators", *operators), addresses("--tokens", *tokens)
	if d.market != nil && d.deployer != nil && market.AddressOf(d.market) == market.AddressOf(d.deployer) {
		wrong = append(wrong, errors.New("--deployer and --market are one key: the contracts' addresses follow from a deployer that does nothing else"))
	}
	return d, errors.Join(wrong...)
}

// run prints what marketd serve wants to know of the chain.
func (d deployment) run(ctx context.Context, out io.Writer) error {
	chain, err := ethclient.DialContext(ctx, d.rpc)
	if err != nil {
		return fmt.Errorf("connect to the chain's node: %w", err)
	}
	defer chain.Close()
	id, err := chain.ChainID(ctx)
	if err != nil {
		return fmt.Errorf("ask the node for its chain: %w", err)
	}
	at, err := contracts.Deploy(ctx, chain, bind.NewKeyedTransactor(d.deployer, id), contracts.Params{Minter: market.AddressOf(d.market), Tokens: d.tokens})
	if err != nil {
		return err
	}
	for _, operator := range d.operators {
		if err := appoint(ctx, chain, bind.NewKeyedTransactor(d.market, id), at.Escrow, operator); err != nil {
			return fmt.Errorf("list operator %s: %w", operator, err)
		}
	}
	from, err := escrow.BlockBefore(ctx, chain, at.Escrow)
	if err != nil {
		return fmt.Errorf("all contracts are there, at %+v, but the block is not found: %w", at, err)
	}
	fmt.Fprintf(out, "MARKETD_HISTORY=%s\n", at.History)
	for i, token := range at.Tokens[1:] {
		fmt.Fprintf(out, "# token %d, for another market over the same contract: %s\n", i+2, token)
	}
	fmt.Fprintf(out, "MARKETD_CHAIN_ID=%s\nMARKETD_ESCROW=%s\nMARKETD_ESCROW_FROM=%d\nMARKETD_TOKEN=%s\nMARKETD_MARKET=%s\n",
		id, at.Escrow, from, at.Tokens[0], market.AddressOf(d.market))
	return nil
}

// appoint lists an operator for two years, unless it is listed for one more year at least.
func appoint(ctx context.Context, chain *ethclient.Client, opts *bind.TransactOpts, at, operator common.Address) error {
	binding := contracts.NewEscrow()
	instance := binding.Instance(chain, at)
	entry, err := bind.Call(instance, &bind.CallOpts{Context: ctx}, binding.PackOperator(opts.From, operator), binding.UnpackOperator)
	if err != nil {
		return err
	}
	if entry.Until.Int64() > time.Now().AddDate(1, 0, 0).Unix() {
		return nil
	}
	until := big.NewInt(time.Now().AddDate(2, 0, 0).Unix())
	order := contracts.Operator{Market: opts.From, Operator: operator, Until: until, Nonce: entry.Nonce}
	opts.Context = ctx
	tx, err := bind.Transact(instance, opts, binding.PackSetOperator(order, nil)) // no signature: the market sends it itself
	if err != nil {
		return err
	}
	receipt, err := bind.WaitMined(ctx, chain, tx.Hash())
	if err == nil && receipt.Status == 0 {
		err = fmt.Errorf("transaction %s was refused", tx.Hash())
	}
	return err
}

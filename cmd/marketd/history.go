package main

import (
	"context"
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
	"github.com/marketd/marketd/internal/trips"
	"github.com/marketd/marketd/market"
)

// historyConfig is the command line of marketd history verify.
type historyConfig struct {
	file, rpc      string
	root           market.Hash
	contract, mark market.Address
}

func parseHistory(args []string) (c historyConfig, err error) {
	f := flag.NewFlagSet("marketd history verify [flags] FILE", flag.ContinueOnError)
	f.StringVar(&c.rpc, "rpc", "", "a node of the chain, to compare the root with the anchored one")
	f.TextVar(&c.root, "root", market.Hash{}, "the root that you trust, instead of a node")
	contract := f.String("contract", "", "the contract History that you trust (default: the one that FILE names)")
	log := f.String("log", "", "the market whose history you expect (default: the one that FILE names)")
	if len(args) == 0 || args[0] != "verify" {
		f.Usage()
		return c, flag.ErrHelp
	}
	if err := f.Parse(args[1:]); err != nil {
		return c, err
	}
	for text, into := range map[string]*market.Address{*contract: &c.contract, *log: &c.mark} {
		if text == "" {
			continue
		}
		if *into, err = market.ParseAddress(text); err != nil {
			return c, err
		}
	}
	if c.file = f.Arg(0); f.NArg() != 1 {
		return c, errors.New("name one file with an answer of GET /v1/needs/{need}/history")
	}
	return c, nil
}

// runHistory checks a kept answer of GET /v1/needs/{need}/history.
func runHistory(ctx context.Context, args []string) error {
	c, err := parseHistory(args)
	if err != nil {
		return err
	}
	raw, err := os.ReadFile(c.file)
	if err != nil {
		return err
	}
	var h trips.History
	if err := market.DecodeStrict(raw, &h); err != nil {
		return fmt.Errorf("%s is no history: %w", c.file, err)
	}
	return c.verify(ctx, h, os.Stdout)
}

func (c historyConfig) verify(ctx context.Context, h trips.History, out io.Writer) error {
	if err := checkHistory(h); err != nil {
		return fmt.Errorf("it does not hold: %w", err)
	}
	if c.mark != (market.Address{}) && c.mark != h.Log {
		return fmt.Errorf("it does not hold: it is of the history of %s, not of %s", h.Log, c.mark)
	}
	if c.contract != (market.Address{}) && c.contract != h.Contract {
		return fmt.Errorf("it does not hold: it is of the contract %s, not of %s", h.Contract, c.contract)
	}
	want := c.root
	if c.rpc != "" {
		var err error
		if want, err = anchoredRoot(ctx, c.rpc, h); err != nil {
			return err
		}
	}
	for _, r := range h.Reports {
		fmt.Fprintf(out, "%s  %-10s %s  entry %d  vehicle %s\n", time.Unix(r.Status.At, 0).UTC().Format(time.DateTime), r.Status.Phase,
			market.Place{LatE7: r.Status.LatE7, LngE7: r.Status.LngE7}, r.Index, r.Vehicle)
	}
	fmt.Fprintf(out, "%d signed reports of need %s lead to the root %s of %d entries of %s (contract %s, chain %d)\n",
		len(h.Reports), h.Need, h.Root, h.Count, h.Log, h.Contract, h.Domain.ChainID)
	switch {
	case c.rpc == "" && c.root.IsZero():
		fmt.Fprintln(out, "whether that root is anchored only a node (--rpc) or a root that you trust (--root) can say")
	case want != h.Root:
		return fmt.Errorf("it does not hold: anchored for %d entries is %s", h.Count, want)
	default:
		fmt.Fprintln(out, "that root is the anchored one")
	}
	return nil
}

// checkHistory checks all that needs no chain: who signed, what follows what, and where each proof leads.
func checkHistory(h trips.History) error {
	if h.Version != 1 {
		return fmt.Errorf("version %d is unknown", h.Version)
	}
	domain := market.Domain{ChainID: h.Domain.ChainID, Contract: h.Domain.Contract}
	last := map[int]market.Hash{}
	for _, r := range h.Reports {
		hash := r.Status.StructHash()
		if r.Status.Need != h.Need {
			return fmt.Errorf("report %s is about need %s", hash, r.Status.Need)
		}
		if err := market.Verify(domain, r.Status, r.Signature, r.Vehicle); err != nil {
			return fmt.Errorf("report %s: %w", hash, err)
		}
		if r.Status.Previous != last[r.Attempt] {
			return fmt.Errorf("report %s follows %s; the one before it is %s", hash, r.Status.Previous, last[r.Attempt])
		}
		last[r.Attempt] = hash
		if entry := trips.EntryOf(hash, r.Signature); entry != r.Entry {
			return fmt.Errorf("report %s is entry %s, not %s", hash, entry, r.Entry)
		}
		if r.Index < 0 || h.Count < 1 {
			return fmt.Errorf("report %s is entry %d of %d", hash, r.Index, h.Count)
		}
		root, err := inclusionOf(h, r).Root()
		if err != nil {
			return fmt.Errorf("report %s: %w", hash, err)
		}
		if market.Hash(root) != h.Root {
			return fmt.Errorf("the proof of report %s leads to the root %s, not to %s", hash, root, h.Root)
		}
	}
	return nil
}

func inclusionOf(h trips.History, r trips.HistoryEntry) contracts.Inclusion {
	proof := make([]common.Hash, len(r.Proof))
	for i, hash := range r.Proof {
		proof[i] = common.Hash(hash)
	}
	return contracts.Inclusion{Log: h.Log, Count: uint64(h.Count), Index: uint64(r.Index), Entry: common.Hash(r.Entry), Proof: proof} //nolint:gosec // checked
}

// anchoredRoot is what the chain has for a history of so many entries.
func anchoredRoot(ctx context.Context, rpc string, h trips.History) (market.Hash, error) {
	ctx, cancel := context.WithTimeout(ctx, time.Minute)
	defer cancel()
	chain, err := ethclient.DialContext(ctx, rpc)
	if err != nil {
		return market.Hash{}, fmt.Errorf("--rpc: %w", err)
	}
	defer chain.Close()
	id, err := chain.ChainID(ctx)
	if err != nil {
		return market.Hash{}, fmt.Errorf("--rpc: %w", err)
	}
	if id.Cmp(new(big.Int).SetUint64(h.Domain.ChainID)) != 0 {
		return market.Hash{}, fmt.Errorf("--rpc: the node is of chain %s, the history of %d", id, h.Domain.ChainID)
	}
	history := contracts.NewHistory()
	call := history.PackRootOf(h.Log, big.NewInt(h.Count))
	root, err := bind.Call(history.Instance(chain, h.Contract), &bind.CallOpts{Context: ctx}, call, history.UnpackRootOf)
	if err != nil {
		return market.Hash{}, fmt.Errorf("read the root of %d entries of %s: %w", h.Count, h.Log, err)
	}
	return root, nil
}

package main

import (
	"context"
	"encoding/hex"
	"math/big"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/marketd/marketd/internal/embedded"
	"github.com/marketd/marketd/market"
)

func TestDeployPrintsWhatServeReadsAndSendsNothingTwice(t *testing.T) {
	dir := t.TempDir()
	alloc := map[common.Address]*big.Int{}
	file := func(name string) string {
		key, err := crypto.GenerateKey()
		if err != nil {
			t.Fatal(err)
		}
		alloc[market.AddressOf(key)] = new(big.Int).Lsh(big.NewInt(1), 80)
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, []byte(hex.EncodeToString(crypto.FromECDSA(key))), 0o600); err != nil {
			t.Fatal(err)
		}
		return path
	}
	args := []string{"--deployer", file("deployer"), "--market", file("market"), "--operators", market.Address{7}.String()}
	chain, err := embedded.OpenChain(t.Context(), embedded.ChainConfig{Dir: filepath.Join(dir, "chain"), Alloc: alloc})
	if err != nil {
		t.Fatal(err)
	}
	ctx, stop := context.WithCancel(t.Context())
	ended := make(chan error, 1)
	go func() { ended <- chain.Run(ctx) }()
	defer func() {
		stop()
		if err := <-ended; err != nil {
			t.Error(err)
		}
	}()
	d, err := parseDeploy(append(args, "--rpc", chain.RPCURL()))
	if err != nil {
		t.Fatal(err)
	}
	var first, second strings.Builder
	if err := d.run(ctx, &first); err != nil {
		t.Fatal(err)
	}
	client := chain.Client()
	defer client.Close()
	sent := func() (n uint64) {
		for who := range alloc {
			nonce, err := client.PendingNonceAt(ctx, who)
			if err != nil {
				t.Fatal(err)
			}
			n += nonce
		}
		return n
	}
	before := sent()
	if err := d.run(ctx, &second); err != nil || first.String() != second.String() || sent() != before {
		t.Errorf("again, it sent %d transactions and printed %q, %v", sent()-before, second.String(), err)
	}
	for _, name := range []string{"MARKETD_CHAIN_ID=6275383\n", "MARKETD_ESCROW=0x", "MARKETD_ESCROW_FROM=", "MARKETD_TOKEN=0x", "MARKETD_MARKET=0x"} {
		if !strings.Contains(first.String(), name) {
			t.Errorf("%q is not in %q", name, first.String())
		}
	}
	if _, err := parseDeploy(append(args, "--rpc", chain.RPCURL(), "--market", args[1])); err == nil || !strings.Contains(err.Error(), "one key") {
		t.Errorf("one key for both: %v", err)
	}
}

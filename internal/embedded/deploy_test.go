package embedded

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/accounts/abi/bind/v2"

	"github.com/marketd/marketd/contracts"
)

func TestDeployDoesEachThingOnce(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	keys, err := LoadKeys(filepath.Join(dir, "keys"))
	if err != nil {
		t.Fatal(err)
	}
	cfg := ChainConfig{Dir: filepath.Join(dir, "chain"), Alloc: keys.Alloc(), Period: fastPeriod}
	var first contracts.Addresses
	var sent uint64
	for start := range 3 {
		chain, err := OpenChain(t.Context(), cfg)
		if err != nil {
			t.Fatal(err)
		}
		stop := run(t, chain)
		at, err := Deploy(t.Context(), chain, keys)
		if err != nil {
			t.Fatal(err)
		}
		now := transactions(t, chain, keys)
		if start == 0 {
			first, sent = at, now
		}
		if at.Escrow != first.Escrow || at.Tokens[0] != first.Tokens[0] || now != sent {
			t.Fatalf("start %d: %v with %d transactions, the first had %v with %d", start, at, now, first, sent)
		}
		stop()
	}
}

func TestDeployRefusesTheContractsOfAnotherVersion(t *testing.T) {
	t.Parallel()
	keys, err := LoadKeys(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	chain, err := OpenChain(t.Context(), ChainConfig{Dir: t.TempDir(), Alloc: keys.Alloc()})
	if err != nil {
		t.Fatal(err)
	}
	defer chain.Close()
	if err := os.WriteFile(filepath.Join(chain.dir, "contracts"), []byte("older"), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := Deploy(t.Context(), chain, keys); err == nil || !strings.Contains(err.Error(), "--fresh") {
		t.Fatalf("Deploy says %v", err)
	}
}

func TestOperatorsMayActForTheMarket(t *testing.T) {
	t.Parallel()
	keys, err := LoadKeys(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	chain, err := OpenChain(t.Context(), ChainConfig{Dir: t.TempDir(), Alloc: keys.Alloc()})
	if err != nil {
		t.Fatal(err)
	}
	defer run(t, chain)()
	at, err := Deploy(t.Context(), chain, keys)
	if err != nil {
		t.Fatal(err)
	}
	client := chain.Client()
	defer client.Close()
	head, err := client.HeaderByNumber(t.Context(), nil)
	if err != nil {
		t.Fatal(err)
	}
	binding := contracts.NewEscrow()
	for _, key := range keys.Operators {
		entry, err := bind.Call(binding.Instance(client, at.Escrow), nil, binding.PackOperator(Address(keys.Market), Address(key)), binding.UnpackOperator)
		if err != nil || entry.Until.Uint64() <= head.Time {
			t.Fatalf("operator %s until %v, %v", Address(key), entry.Until, err)
		}
	}
}

// transactions counts those that the keys have sent.
func transactions(t *testing.T, chain *Chain, keys *Keys) (sum uint64) {
	t.Helper()
	client := chain.Client()
	defer client.Close()
	for address := range keys.Alloc() {
		nonce, err := client.PendingNonceAt(context.Background(), address)
		if err != nil {
			t.Fatal(err)
		}
		sum += nonce
	}
	return sum
}

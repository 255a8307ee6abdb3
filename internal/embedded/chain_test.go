package embedded

import (
	"bufio"
	"context"
	"crypto/ecdsa"
	"errors"
	"fmt"
	"math/big"
	"math/rand/v2"
	"os"
	"os/exec"
	"strings"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/ethclient"
	"go.uber.org/goleak"
)

const (
	childDir   = "EMBEDDED_CHILD_DIR" // set: this process opens the chain there and makes blocks until it is killed
	fastPeriod = 20 * time.Millisecond
)

func TestMain(m *testing.M) {
	if dir := os.Getenv(childDir); dir != "" {
		runUntilKilled(dir)
	}
	goleak.VerifyTestMain(m,
		// go-ethereum's: one for the whole process, and one that ends by itself within half a minute.
		goleak.IgnoreTopFunction("github.com/ethereum/go-ethereum/core.(*txSenderCacher).cache"),
		goleak.IgnoreTopFunction("github.com/syndtr/goleveldb/leveldb.(*DB).mpoolDrain"),
	)
}

func TestBlocksFollowTheClockAlsoAfterADayOff(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	yesterday := newGenesis(ChainConfig{}, time.Now().Add(-24*time.Hour))
	chain, err := openNode(ChainConfig{Dir: dir}, yesterday)
	if err != nil {
		t.Fatal(err)
	}
	defer run(t, chain)()
	heads := make(chan *types.Header)
	subscription, err := client(t, chain.WSURL()).SubscribeNewHead(t.Context(), heads)
	if err != nil {
		t.Fatal(err)
	}
	defer subscription.Unsubscribe()
	for range 4 {
		head := <-heads
		if off := time.Now().Unix() - int64(head.Time); off < 0 || off > 1 {
			t.Fatalf("block %d is %d s behind the clock", head.Number, off)
		}
	}
}

func TestManyStartsDoNotDriveTheChainAheadOfTheClock(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	for range 4 { // faster than one a second
		chain, err := OpenChain(t.Context(), ChainConfig{Dir: dir})
		if err != nil {
			t.Fatal(err)
		}
		if err := chain.Close(); err != nil {
			t.Fatal(err)
		}
	}
	chain, err := OpenChain(t.Context(), ChainConfig{Dir: dir})
	if err != nil {
		t.Fatal(err)
	}
	defer run(t, chain)()
	heads := make(chan *types.Header)
	subscription, err := client(t, chain.WSURL()).SubscribeNewHead(t.Context(), heads)
	if err != nil {
		t.Fatal(err)
	}
	defer subscription.Unsubscribe()
	if head := <-heads; int64(head.Time) > time.Now().Unix() {
		t.Fatalf("block %d is of %d, now is %d", head.Number, head.Time, time.Now().Unix())
	}
}

func TestOpensInASecondAndServesBothProtocols(t *testing.T) {
	t.Parallel()
	rich := common.HexToAddress("0x1111111111111111111111111111111111111111")
	began := time.Now()
	chain, err := OpenChain(t.Context(), ChainConfig{Dir: t.TempDir(), Alloc: map[common.Address]*big.Int{rich: big.NewInt(12)}})
	if err != nil {
		t.Fatal(err)
	}
	t.Logf("opened in %s", time.Since(began))
	defer run(t, chain)()
	for _, url := range []string{chain.RPCURL(), chain.WSURL()} {
		c := client(t, url)
		if id, err := c.ChainID(t.Context()); err != nil || id.Cmp(chain.ChainID()) != 0 {
			t.Errorf("%s: chain id %v, %v", url, id, err)
		}
		if wei, err := c.BalanceAt(t.Context(), rich, nil); err != nil || wei.Int64() != 12 {
			t.Errorf("%s: balance %v, %v", url, wei, err)
		}
	}
}

// TestKillLosesNoMoreThanTheLastBlock kills a chain in full work, at any moment, and sees from which block it goes on.
func TestKillLosesNoMoreThanTheLastBlock(t *testing.T) {
	t.Parallel()
	const kills = 50
	dir := t.TempDir()
	key, err := crypto.GenerateKey()
	if err != nil {
		t.Fatal(err)
	}
	wei := new(big.Int).Lsh(big.NewInt(1), 100)
	cfg := ChainConfig{Dir: dir, Period: fastPeriod, Alloc: map[common.Address]*big.Int{crypto.PubkeyToAddress(key.PublicKey): wei}}
	if _, err := loadGenesis(cfg); err != nil { // the child only opens
		t.Fatal(err)
	}
	known := map[uint64]common.Hash{}
	last := uint64(0)
	for range kills {
		last = useAndKill(t, dir, key, known, last)
	}
	chain, err := OpenChain(t.Context(), cfg)
	if err != nil {
		t.Fatal(err)
	}
	defer run(t, chain)()
	checkContinues(t, client(t, chain.RPCURL()), known, last)
}

// useAndKill runs the chain in a process of its own, sends it transactions, notes its blocks and kills it after some.
func useAndKill(t *testing.T, dir string, key *ecdsa.PrivateKey, known map[uint64]common.Hash, last uint64) uint64 {
	t.Helper()
	cmd := exec.Command(os.Args[0])
	cmd.Env = append(os.Environ(), childDir+"="+dir)
	cmd.Stderr = os.Stderr
	output, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	defer cmd.Wait()
	defer cmd.Process.Kill()
	url, err := bufio.NewReader(output).ReadString('\n')
	if err != nil {
		t.Fatalf("the chain does not open: %v", err)
	}
	c := client(t, strings.TrimSpace(url))
	defer c.Close()
	checkContinues(t, c, known, last)
	heads := make(chan *types.Header)
	subscription, err := c.SubscribeNewHead(t.Context(), heads)
	if err != nil {
		t.Fatal(err)
	}
	defer subscription.Unsubscribe()
	nonce, err := c.PendingNonceAt(t.Context(), crypto.PubkeyToAddress(key.PublicKey)) // once: it follows what is sent a moment late
	if err != nil {
		t.Fatal(err)
	}
	for range 1 + rand.IntN(12) {
		select {
		case head := <-heads:
			known[head.Number.Uint64()] = head.Hash()
			last = head.Number.Uint64()
			send(t, c, key, nonce)
			nonce++
		case err := <-subscription.Err():
			t.Fatal(err)
		}
	}
	select {
	case <-time.After(rand.N(fastPeriod)): // in the middle of a block, or of nothing
	case <-t.Context().Done():
	}
	return last
}

// checkContinues wants the last block noted before a kill, or the one before it, with its state.
func checkContinues(t *testing.T, c *ethclient.Client, known map[uint64]common.Hash, last uint64) {
	t.Helper()
	for number := last; number > 0 && number+1 >= last; number-- {
		header, err := c.HeaderByNumber(t.Context(), new(big.Int).SetUint64(number))
		if err != nil && !errors.Is(err, ethereum.NotFound) {
			t.Fatal(err)
		}
		if err != nil || header.Hash() != known[number] {
			continue
		}
		if _, err := c.BalanceAt(t.Context(), common.Address{1}, header.Number); err != nil {
			t.Fatalf("the state of block %d is lost: %v", number, err)
		}
		return
	}
	if last > 0 {
		t.Fatalf("neither block %d nor the one before it is there after the kill", last)
	}
}

func send(t *testing.T, c *ethclient.Client, key *ecdsa.PrivateKey, nonce uint64) {
	t.Helper()
	tx, err := types.SignNewTx(key, types.NewCancunSigner(big.NewInt(DevChainID)), &types.DynamicFeeTx{
		ChainID: big.NewInt(DevChainID), Nonce: nonce, Gas: 21_000, To: &common.Address{1}, Value: big.NewInt(1),
		GasFeeCap: big.NewInt(2e9), GasTipCap: big.NewInt(1e6),
	})
	if err != nil {
		t.Fatal(err)
	}
	if err := c.SendTransaction(t.Context(), tx); err != nil {
		t.Fatal(err)
	}
}

func runUntilKilled(dir string) {
	chain, err := OpenChain(context.Background(), ChainConfig{Dir: dir, Period: fastPeriod})
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	fmt.Println(chain.WSURL())
	chain.Run(context.Background())
}

// run runs the chain until stop is called.
func run(t *testing.T, chain *Chain) (stop func()) {
	t.Helper()
	ctx, cancel := context.WithCancel(context.Background())
	ended := make(chan error, 1)
	go func() { ended <- chain.Run(ctx) }()
	return func() {
		cancel()
		if err := <-ended; err != nil {
			t.Error(err)
		}
	}
}

func client(t *testing.T, url string) *ethclient.Client {
	t.Helper()
	c, err := ethclient.DialContext(t.Context(), url)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(c.Close)
	return c
}

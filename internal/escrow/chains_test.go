package escrow_test

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"math/big"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/ethclient"

	"github.com/marketd/marketd/internal/embedded"
)

// backend makes the blocks of a scene's chain: go-ethereum's simulated one, an anvil, or a development chain in a process of its own.
type backend interface {
	Commit() common.Hash
	Fork(parent common.Hash) error // has a block be the last one
	AdjustTime(d time.Duration) error
	Rollback() // what waits in the pool is lost
	Close() error
}

// anvilPath names the program that every scene's chain is run by, instead of go-ethereum.
const anvilPath = "MARKETD_TEST_ANVIL"

// anvil is Foundry's node.
type anvil struct {
	*ethclient.Client
	process *exec.Cmd
}

func startAnvil(path string, id uint64) (a *anvil, err error) {
	a = &anvil{process: exec.Command(path, "--port", "0", "--chain-id", strconv.FormatUint(id, 10), "--no-mining", "--accounts", "1")}
	output, err := a.process.StdoutPipe()
	if err != nil {
		return nil, err
	}
	if err := a.process.Start(); err != nil {
		return nil, err
	}
	lines := bufio.NewScanner(output)
	for lines.Scan() {
		if _, at, ok := strings.Cut(lines.Text(), "Listening on "); ok {
			go func() { // it stops where nobody reads what it says
				for lines.Scan() {
				}
			}()
			a.Client, err = ethclient.Dial("ws://" + strings.TrimSpace(at))
			return a, err
		}
	}
	return nil, errors.Join(errors.New("anvil does not say where it listens"), lines.Err(), a.process.Process.Kill(), a.process.Wait())
}

func (a *anvil) call(method string, args ...any) error {
	return a.Client.Client().CallContext(context.Background(), nil, method, args...)
}

func (a *anvil) give(to common.Address, wei *big.Int) error {
	return a.call("anvil_setBalance", to, fmt.Sprintf("0x%x", wei))
}

func (a *anvil) Commit() common.Hash {
	if err := a.call("evm_mine"); err != nil {
		panic(err) // as a simulated chain would
	}
	h, err := a.HeaderByNumber(context.Background(), nil)
	if err != nil {
		panic(err)
	}
	return h.Hash()
}

func (a *anvil) Fork(parent common.Hash) error {
	h, err := a.HeaderByHash(context.Background(), parent)
	if err != nil {
		return err
	}
	head, err := a.BlockNumber(context.Background())
	if err != nil || head == h.Number.Uint64() {
		return err
	}
	return a.call("anvil_rollback", head-h.Number.Uint64())
}

func (a *anvil) AdjustTime(d time.Duration) error {
	if err := a.call("evm_increaseTime", int64(d.Seconds())); err != nil {
		return err
	}
	return a.call("evm_mine")
}

func (a *anvil) Rollback() { _ = a.call("anvil_dropAllTransactions") }

func (a *anvil) Close() error {
	a.Client.Close()
	err := a.process.Process.Kill()
	_ = a.process.Wait() // says that it was killed
	return err
}

// childChain, set, has this process be a development chain in that folder until it is killed.
const childChain = "ESCROW_TEST_CHAIN"

// child is a development chain in a process of its own, at one address whatever happens to it.
type child struct {
	config  childConfig
	process *exec.Cmd
	*ethclient.Client
}

type childConfig struct {
	Dir   string
	Port  int
	Alloc map[common.Address]*big.Int
}

func beChain(text string) {
	var c childConfig
	err := json.Unmarshal([]byte(text), &c)
	if err == nil {
		var chain *embedded.Chain
		if chain, err = embedded.OpenChain(context.Background(), embedded.ChainConfig{Dir: c.Dir, Port: c.Port, Alloc: c.Alloc, Period: 20 * time.Millisecond}); err == nil {
			fmt.Println("open")
			err = chain.Run(context.Background())
		}
	}
	fmt.Fprintln(os.Stderr, err)
	os.Exit(1)
}

func newChild(dir string, alloc map[common.Address]*big.Int) (*child, error) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return nil, err
	}
	c := &child{config: childConfig{Dir: filepath.Join(dir, "chain"), Port: l.Addr().(*net.TCPAddr).Port, Alloc: alloc}}
	if err := l.Close(); err != nil {
		return nil, err
	}
	if c.Client, err = ethclient.Dial(fmt.Sprintf("http://127.0.0.1:%d", c.config.Port)); err != nil {
		return nil, err
	}
	return c, c.start()
}

func (c *child) start() error {
	text, err := json.Marshal(c.config)
	if err != nil {
		return err
	}
	c.process = exec.Command(os.Args[0])
	c.process.Env = append(os.Environ(), childChain+"="+string(text))
	c.process.Stderr = os.Stderr
	output, err := c.process.StdoutPipe()
	if err != nil {
		return err
	}
	if err := c.process.Start(); err != nil {
		return err
	}
	if _, err := bufio.NewReader(output).ReadString('\n'); err != nil {
		return fmt.Errorf("the chain does not open: %w", err)
	}
	return nil
}

func (c *child) kill() {
	_ = c.process.Process.Kill()
	_ = c.process.Wait() // says that it was killed
}

// Commit has nothing to do: the chain makes its blocks itself.
func (c *child) Commit() common.Hash { return common.Hash{} }

func (c *child) Fork(common.Hash) error { return errors.ErrUnsupported }

func (c *child) AdjustTime(time.Duration) error { return errors.ErrUnsupported }

func (c *child) Rollback() {}

func (c *child) Close() error {
	c.kill()
	c.Client.Close()
	return nil
}

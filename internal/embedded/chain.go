package embedded

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"math/big"
	"sync"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core"
	"github.com/ethereum/go-ethereum/core/rawdb"
	"github.com/ethereum/go-ethereum/eth"
	"github.com/ethereum/go-ethereum/eth/catalyst"
	"github.com/ethereum/go-ethereum/eth/ethconfig"
	"github.com/ethereum/go-ethereum/eth/filters"
	"github.com/ethereum/go-ethereum/ethclient"
	"github.com/ethereum/go-ethereum/node"
	"github.com/ethereum/go-ethereum/p2p"
	"github.com/ethereum/go-ethereum/rpc"
)

const (
	defaultPeriod = time.Second
	catchUp       = time.Minute      // that a clock may be behind its chain and is waited for
	sealLimit     = 30 * time.Second // a block takes milliseconds; what takes this long never ends
	sealTries     = 5                // blocks that fail in a row before the chain gives up
)

// ChainConfig says how a development chain is made and where it listens. Only Dir is required.
type ChainConfig struct {
	Dir    string                      // of its data, made when missing
	Port   int                         // of HTTP and WebSocket RPC on the loopback interface; 0: any free one
	Alloc  map[common.Address]*big.Int // wei at the beginning; counts when the chain is made, not later
	Period time.Duration               // between blocks; 0 means a second. A shorter one drives chain time ahead of the clock
}

// A Chain is an Ethereum chain of one node that makes its own blocks. What it holds survives kill -9 but for the
// last block or so: a lost tail is to be treated as the reorganisation that it is.
type Chain struct {
	node   *node.Node
	eth    *eth.Ethereum
	beacon *catalyst.SimulatedBeacon
	dir    string
	id     *big.Int
	period time.Duration
	rpcURL string
	wsURL  string
	close  sync.Once
}

// OpenChain opens the chain in cfg.Dir, or makes one, and serves its RPC. It makes a first block to see that the chain
// goes on; further ones are made by Run. Block times follow the clock, however long the chain was closed.
func OpenChain(ctx context.Context, cfg ChainConfig) (*Chain, error) {
	genesis, err := loadGenesis(cfg)
	if err != nil {
		return nil, fmt.Errorf("open chain in %s: %w", cfg.Dir, err)
	}
	c, err := openNode(cfg, genesis)
	if err != nil {
		return nil, fmt.Errorf("open chain in %s: %w", cfg.Dir, err)
	}
	if err := c.seal(ctx); err != nil {
		// The node is left as it is: closing one whose chain is stuck may take for ever.
		return nil, fmt.Errorf("the chain in %s does not go on (start anew with --fresh): %w", cfg.Dir, err)
	}
	return c, nil
}

func openNode(cfg ChainConfig, genesis *core.Genesis) (_ *Chain, err error) {
	stack, err := node.New(nodeConfig(cfg))
	if err != nil {
		return nil, err
	}
	defer func() {
		if err != nil {
			err = errors.Join(err, stack.Close())
		}
	}()
	backend, err := eth.New(stack, ethConfig(genesis))
	if err != nil {
		return nil, err
	}
	filterSystem := filters.NewFilterSystem(backend.APIBackend, filters.Config{})
	stack.RegisterAPIs([]rpc.API{{Namespace: "eth", Service: filters.NewFilterAPI(filterSystem)}})
	if err := stack.Start(); err != nil {
		return nil, err
	}
	backend.SetSynced()
	const byHand = 0 // Run makes the blocks, so that the beacon has no goroutine that nobody waits for
	beacon, err := catalyst.NewSimulatedBeacon(byHand, common.Address{}, backend)
	if err != nil {
		return nil, err
	}
	return &Chain{
		node: stack, eth: backend, beacon: beacon,
		dir:    cfg.Dir,
		id:     genesis.Config.ChainID,
		period: cmp.Or(cfg.Period, defaultPeriod),
		rpcURL: stack.HTTPEndpoint(), wsURL: stack.WSEndpoint(),
	}, nil
}

// RPCURL is the address of the chain's JSON-RPC over HTTP, for servers and browser wallets.
func (c *Chain) RPCURL() string { return c.rpcURL }

// WSURL is the address of the chain's JSON-RPC over WebSocket, with subscriptions.
func (c *Chain) WSURL() string { return c.wsURL }

// ChainID is the chain's number, which every transaction and signed type names.
func (c *Chain) ChainID() *big.Int { return new(big.Int).Set(c.id) }

// Client is a client in the same process; the caller closes it.
func (c *Chain) Client() *ethclient.Client { return ethclient.NewClient(c.node.Attach()) }

// Run makes a block each period, just after the clock's full second, until ctx ends; then it closes the chain.
func (c *Chain) Run(ctx context.Context) error {
	for failures := 0; ; {
		select {
		case <-ctx.Done():
			return c.Close()
		case <-time.After(c.pause(time.Now())):
		}
		err := c.seal(context.WithoutCancel(ctx))
		switch {
		case err == nil:
			failures = 0
		case errors.Is(err, errStuck):
			return err
		default:
			if failures++; failures >= sealTries {
				return errors.Join(fmt.Errorf("make a block: %d tries in a row failed: %w", failures, err), c.Close())
			}
		}
	}
}

// pause is how long to wait before the next block: until the clock's next full period, and past the last block's own second.
// Every start makes a block at once; many of them must not drive the chain's time ahead of the clock, nor may a clock that
// was set back stop the chain.
func (c *Chain) pause(now time.Time) time.Duration {
	wait := untilNext(c.period, now)
	next := time.Unix(int64(c.eth.BlockChain().CurrentBlock().Time)+1, 0).Sub(now)
	if c.period < defaultPeriod || next > catchUp {
		return wait
	}
	return max(wait, next)
}

// untilNext is how long it is until the next multiple of period on the clock.
func untilNext(period time.Duration, now time.Time) time.Duration {
	return now.Truncate(period).Add(period).Sub(now)
}

var errStuck = fmt.Errorf("a block is not made within %s", sealLimit)

// seal makes one block of what the transaction pool has, and brings it to the disk: by itself the database would keep
// the last half minute in memory.
func (c *Chain) seal(ctx context.Context) error {
	before := c.eth.BlockChain().CurrentBlock()
	sealed := make(chan error, 1)
	go func() {
		if c.beacon.Commit() == before.Hash() {
			sealed <- fmt.Errorf("no block follows block %d", before.Number)
			return
		}
		sealed <- c.eth.ChainDb().SyncKeyValue()
	}()
	select {
	case err := <-sealed:
		return err
	case <-time.After(sealLimit):
		return errStuck
	case <-ctx.Done():
		return context.Cause(ctx)
	}
}

// Close stops the RPC and closes the chain's data. It may be called again; blocks are no longer made then.
func (c *Chain) Close() (err error) {
	c.close.Do(func() { err = c.node.Close() })
	return err
}

func nodeConfig(cfg ChainConfig) *node.Config {
	const loopback = "127.0.0.1"
	modules := []string{"eth", "net", "web3"}
	n := node.DefaultConfig
	n.Name = "chain"
	n.DataDir = cfg.Dir
	n.IPCPath = ""
	n.P2P = p2p.Config{NoDiscovery: true, NoDial: true}
	n.HTTPHost, n.HTTPPort, n.HTTPModules = loopback, cfg.Port, modules
	n.WSHost, n.WSPort, n.WSModules = loopback, cfg.Port, modules
	// Pages and wallets of any origin may read this chain and send it what they signed: it has no accounts of its
	// own. Names other than the machine's own are refused, so that no page can pass for a local one.
	n.HTTPCors, n.WSOrigins, n.HTTPVirtualHosts = []string{"*"}, []string{"*"}, []string{"localhost"}
	return &n
}

func ethConfig(genesis *core.Genesis) *ethconfig.Config {
	e := ethconfig.Defaults
	e.Genesis = genesis
	e.SyncMode = ethconfig.FullSync
	// Every block's state goes straight to the disk. The path scheme lost the whole chain in a crash, and the hash
	// scheme with pruning kept the state of the last two hours in memory and spun when it was gone.
	e.StateScheme = rawdb.HashScheme
	e.NoPruning = true
	e.SnapshotCache = 0
	e.TransactionHistory = 0 // all
	e.LogNoHistory = true    // logs are found by the blooms of their blocks: no index that a crash could leave behind
	e.TxPool.NoLocals = true // who sent a transaction keeps it and sends it again
	e.TxPool.Journal = ""
	e.DatabaseCache, e.DatabaseHandles = 64, 256
	e.TrieCleanCache, e.TrieDirtyCache = 32, 0
	return &e
}

package escrow

import (
	"context"
	"errors"
	"fmt"
	"math/big"
	"sort"
	"sync"
	"time"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/ethclient"
)

// Client is what this package needs of a node. ethclient's and a simulated chain's are ones.
type Client interface {
	ChainID(ctx context.Context) (*big.Int, error)
	BlockNumber(ctx context.Context) (uint64, error)
	HeaderByNumber(ctx context.Context, number *big.Int) (*types.Header, error)
	FilterLogs(ctx context.Context, q ethereum.FilterQuery) ([]types.Log, error)
	SubscribeNewHead(ctx context.Context, ch chan<- *types.Header) (ethereum.Subscription, error)
	CodeAt(ctx context.Context, contract common.Address, block *big.Int) ([]byte, error)
	CallContract(ctx context.Context, call ethereum.CallMsg, block *big.Int) ([]byte, error)
	EstimateGas(ctx context.Context, call ethereum.CallMsg) (uint64, error)
	NonceAt(ctx context.Context, account common.Address, block *big.Int) (uint64, error)
	PendingNonceAt(ctx context.Context, account common.Address) (uint64, error)
	BalanceAt(ctx context.Context, account common.Address, block *big.Int) (*big.Int, error)
	SuggestGasTipCap(ctx context.Context) (*big.Int, error)
	SendTransaction(ctx context.Context, tx *types.Transaction) error
	TransactionReceipt(ctx context.Context, tx common.Hash) (*types.Receipt, error)
}

// callTimeout bounds one question to a node.
const callTimeout = 20 * time.Second

// Dial connects to the nodes at urls (http, https, ws, wss), the preferred one first. A node that does not answer now is
// tried again when it is needed. close ends the connections.
func Dial(ctx context.Context, urls ...string) (nodes []Client, close func(), err error) {
	var open []*ethclient.Client
	close = func() {
		for _, c := range open {
			c.Close()
		}
	}
	var failed []error
	for _, url := range urls {
		c, err := ethclient.DialContext(ctx, url)
		if err != nil {
			failed = append(failed, fmt.Errorf("connect to the chain's node: %w", err))
			continue
		}
		open, nodes = append(open, c), append(nodes, c)
	}
	if len(nodes) == 0 {
		return nil, close, errors.Join(append(failed, errors.New("no node of the chain can be reached"))...)
	}
	return nodes, close, nil
}

// nodes are the clients of one chain. A pass uses one node for all its questions; after a failure the next pass uses another.
type nodes struct {
	all []Client

	mu      sync.Mutex
	current int
}

// pick is the node to ask.
func (n *nodes) pick() Client {
	n.mu.Lock()
	defer n.mu.Unlock()
	return n.all[n.current]
}

// failed has the next pick take another node, if bad is still the one in use.
func (n *nodes) failed(bad Client) {
	n.mu.Lock()
	defer n.mu.Unlock()
	if n.all[n.current] == bad {
		n.current = (n.current + 1) % len(n.all)
	}
}

// checkNodes are the configured nodes that answer. One of another chain, or without the contract, is refused; one that does
// not answer is left out until the next start.
func checkNodes(ctx context.Context, c Config) (*nodes, error) {
	ctx, cancel := context.WithTimeout(ctx, callTimeout)
	defer cancel()
	n := &nodes{}
	var silent []error
	for _, node := range c.Nodes {
		id, err := node.ChainID(ctx)
		if err != nil {
			silent = append(silent, fmt.Errorf("ask a node for its chain: %w", err))
			continue
		}
		if !id.IsUint64() || id.Uint64() != c.ChainID {
			return nil, fmt.Errorf("the node is of chain %s, the market is on chain %d: check the RPC address", id, c.ChainID)
		}
		code, err := node.CodeAt(ctx, c.Contract, nil)
		if err != nil {
			silent = append(silent, fmt.Errorf("look for the escrow contract: %w", err))
			continue
		}
		if len(code) == 0 {
			return nil, fmt.Errorf("there is no contract at %s on chain %d: check its address", c.Contract, c.ChainID)
		}
		n.all = append(n.all, node)
	}
	if len(n.all) == 0 {
		return nil, errors.Join(append(silent, errors.New("no node of the chain answers"))...)
	}
	for _, err := range silent {
		c.Log.Warn("a node of the chain is left out until the next start", "err", err)
	}
	return n, nil
}

// beforeContract is the last block without the contract's code.
func beforeContract(ctx context.Context, node Client, contract common.Address) (int64, error) {
	head, err := node.BlockNumber(ctx)
	if err != nil {
		return 0, err
	}
	var failed error
	first := sort.Search(int(head), func(n int) bool {
		code, err := node.CodeAt(ctx, contract, big.NewInt(int64(n)))
		if err != nil {
			failed = err
		}
		return len(code) > 0
	})
	return int64(max(0, first-1)), failed
}

package escrow

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"math/big"
	"net/http"
	"net/url"
	"sort"
	"time"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/ethclient"
	"github.com/ethereum/go-ethereum/rpc"
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

// callTimeout bounds what takes a few questions to a node.
const callTimeout = 20 * time.Second

// Dial connects to the nodes at urls (http, https, ws, wss), the preferred one first. close ends the connections.
func Dial(ctx context.Context, urls ...string) (nodes []Client, close func(), err error) {
	var open []*ethclient.Client
	close = func() {
		for _, c := range open {
			c.Close()
		}
	}
	var failed []error
	for _, text := range urls {
		c, err := rpc.DialOptions(ctx, text, rpc.WithHTTPClient(&http.Client{Transport: patient{http.DefaultTransport}}))
		if err != nil {
			failed = append(failed, fmt.Errorf("connect to the chain's node: %w", err))
			continue
		}
		client := ethclient.NewClient(c)
		open, nodes = append(open, client), append(nodes, remote{client, hostOf(text)})
	}
	if len(nodes) == 0 {
		return nil, close, errors.Join(append(failed, errors.New("no node of the chain can be reached"))...)
	}
	for _, err := range failed {
		slog.Warn("a node of the chain is left out until the next start", "err", err)
	}
	return nodes, close, nil
}

// remote is a node with a name for people.
type remote struct {
	*ethclient.Client
	host string
}

// Name is the node's host: the rest of its address may be a secret.
func (r remote) Name() string { return r.host }

func hostOf(text string) string {
	u, err := url.Parse(text)
	if err != nil || u.Host == "" {
		return "the node"
	}
	return u.Host
}

// BlockBefore is the last block without the contract's code. The node has to know the states of long ago.
func BlockBefore(ctx context.Context, node interface {
	BlockNumber(ctx context.Context) (uint64, error)
	CodeAt(ctx context.Context, contract common.Address, block *big.Int) ([]byte, error)
}, contract common.Address) (int64, error) {
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

package escrow_test

import (
	"context"
	"crypto/ecdsa"
	"errors"
	"math/big"
	"strings"
	"sync"
	"sync/atomic"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/params"

	"github.com/marketd/marketd/internal/escrow"
	"github.com/marketd/marketd/internal/trips"
	"github.com/marketd/marketd/market"
)

// node is a node between the market and the chain that loses transactions.
type node struct {
	escrow.Client
	send func(*types.Transaction) (drop bool) // asked for each of the first sends

	mu    sync.Mutex
	sends int
}

func (n *node) SendTransaction(ctx context.Context, tx *types.Transaction) error {
	n.mu.Lock()
	drop := n.sends > 0 && n.send(tx)
	n.sends--
	n.mu.Unlock()
	if drop {
		return nil
	}
	return n.Client.SendTransaction(ctx, tx)
}

// failing is a node that stops answering when it is told to.
type failing struct {
	escrow.Client
	down  atomic.Bool
	asked atomic.Int64
}

func (f *failing) BlockNumber(ctx context.Context) (uint64, error) {
	f.asked.Add(1)
	if f.down.Load() {
		return 0, errors.New("connection refused")
	}
	return f.Client.BlockNumber(ctx)
}

func (f *failing) NonceAt(ctx context.Context, account common.Address, block *big.Int) (uint64, error) {
	if f.down.Load() {
		return 0, errors.New("connection refused")
	}
	return f.Client.NonceAt(ctx, account, block)
}

// pay sends ether from the market's own key and makes blocks until it is there.
func (s *scene) pay(to market.Address, wei int64) {
	s.Helper()
	paid := s.sendRaw(s.market, s.nonce(s.market), to, big.NewInt(wei), nil, 1)
	s.chain.Commit()
	s.until("the ether is paid", func() bool {
		_, err := s.node.TransactionReceipt(s.Context(), paid)
		return err == nil
	})
}

func (s *scene) nonce(key *ecdsa.PrivateKey) uint64 {
	s.Helper()
	n, err := s.node.NonceAt(s.Context(), market.AddressOf(key), nil)
	if err != nil {
		s.Fatal(err)
	}
	return n
}

// sendRaw gives the chain a transaction that the market knows nothing of, at some times the usual fee.
func (s *scene) sendRaw(key *ecdsa.PrivateKey, nonce uint64, to market.Address, wei *big.Int, data []byte, fee int64) common.Hash {
	s.Helper()
	tx := s.transaction(key, nonce, to, wei, data, fee)
	var err error
	s.still("the chain takes the transaction", func() bool {
		err = s.node.SendTransaction(s.Context(), tx)
		return err == nil || !looksBack(err)
	})
	if err != nil {
		s.Fatal(err)
	}
	return tx.Hash()
}

// transaction signs one at some times the usual fee.
func (s *scene) transaction(key *ecdsa.PrivateKey, nonce uint64, to market.Address, wei *big.Int, data []byte, fee int64) *types.Transaction {
	s.Helper()
	id := new(big.Int).SetUint64(s.id)
	gwei := new(big.Int).Mul(big.NewInt(10_000_000_000), big.NewInt(fee))
	tx, err := types.SignNewTx(key, types.LatestSignerForChainID(id), &types.DynamicFeeTx{ChainID: id, Nonce: nonce,
		GasTipCap: gwei, GasFeeCap: gwei, Gas: 500_000, To: &to, Value: wei, Data: data})
	if err != nil {
		s.Fatal(err)
	}
	return tx
}

// looksBack says that the node's pool may have judged by a block before the last one:
// it follows the chain in a goroutine of its own, after a new block as after a fork.
func looksBack(err error) bool {
	return strings.Contains(err.Error(), "nonce too low") || strings.Contains(err.Error(), "insufficient funds")
}

// escrowOnly is an Escrow that does not run.
func (s *scene) escrowOnly() *escrow.Escrow {
	s.Helper()
	e, err := escrow.New(s.Context(), s.config, s.store)
	if err != nil {
		s.Fatal(err)
	}
	return e
}

// operatorOf is the key that opened a booking.
func (s *scene) operatorOf(d *deal) *ecdsa.PrivateKey {
	s.Helper()
	signer := s.get(`select encode(t.signer, 'hex') from chain_txs t join intents i on i.tx = t.id where i.object = $1 and i.goal = 'open'`, d.id)
	for _, key := range s.operators {
		if common.Bytes2Hex(market.AddressOf(key).Bytes()) == signer {
			return key
		}
	}
	s.Fatalf("key %s is nobody's", signer)
	return nil
}

// nonceBefore is the nonce with which a booking was opened.
func (s *scene) nonceBefore(d *deal) uint64 {
	s.Helper()
	n, ok := new(big.Int).SetString(s.get(`select t.nonce from chain_txs t join intents i on i.tx = t.id where i.object = $1 and i.goal = 'open'`, d.id), 10)
	if !ok {
		s.Fatal("it was never sent")
	}
	return n.Uint64()
}

// applied says that the logs of the last block are applied.
func (s *scene) applied() bool {
	s.Helper()
	head, err := s.node.BlockNumber(s.Context())
	if err != nil {
		s.Fatal(err)
	}
	c, _, err := s.store.Cursor(s.Context())
	if err != nil {
		s.Fatal(err)
	}
	return c.Number == int64(head)
}

// want writes an intent about a booking.
func (s *scene) want(d *deal, goal trips.Goal, act trips.Act) {
	s.Helper()
	s.exec(`insert into intents (goal, object, attempt, payload) values ($1, $2, 1, $3)`, string(goal), d.id, payload(s, act))
	s.exec(`select pg_notify('intents', '')`)
}

// send has somebody call the escrow by itself, with ether for it.
func (s *scene) send(key *ecdsa.PrivateKey, data []byte) {
	s.Helper()
	s.pay(market.AddressOf(key), params.Ether)
	s.sendRaw(key, s.nonce(key), s.at.Escrow, new(big.Int), data, 1)
}

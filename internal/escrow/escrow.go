// Package escrow is the market's side of the escrow contract: it sends what the market wants of the chain, and tells the
// database what the chain says.
//
//	nodes, closeNodes, err := escrow.Dial(ctx, rpcURL)
//	defer closeNodes()
//	e, err := escrow.New(ctx, escrow.Config{Nodes: nodes, ChainID: id, Contract: at, Token: token, Operators: keys, ...}, store)
//	err = e.Run(ctx)
//
// Three parts share the database and nothing else. The watcher applies the contract's logs, once they are as deep as the
// market waits for, and takes them back when the chain drops their block. A relayer for each key turns intents into
// transactions: one for all that waits at the moment, whose signed bytes are stored before they are broadcast, and which
// keeps its nonce for ever; an intent is done by its log. The watchtower does what follows from the chain's clock. Beside them the books of the database are compared with the
// contract's own word, account by account and booking by booking.
//
// # Concurrency
//
// All methods may be called at once. Several processes may run over one database: a lease lets one of them watch, and one
// use each key.
package escrow

import (
	"context"
	"crypto/ecdsa"
	"fmt"
	"log/slog"
	"math/big"
	"sync/atomic"
	"time"

	"golang.org/x/sync/errgroup"

	"github.com/marketd/marketd/internal/trips"
	"github.com/marketd/marketd/market"
)

// Config says which contract, through which nodes, with which keys. The zero value of an optional field is its default.
type Config struct {
	Nodes     []Client // of one chain, the preferred one first: see [Dial]
	ChainID   uint64
	Contract  market.Address // the escrow
	Token     market.Address
	Market    market.Address      // that the operators act for
	Operators []*ecdsa.PrivateKey // that send; the market lists them in the contract. None: this process only watches
	Minter    *ecdsa.PrivateKey   // of a demo token, for the faucet; nil: no faucet

	Confirmations int           // blocks after which a log counts, its own included; 12
	From          int64         // a block before the contract's first log; 0: it is looked for
	Every         time.Duration // how often nodes are asked, where they do not tell; 1 s
	BumpAfter     time.Duration // a transaction that is not mined is sent again at a higher fee after so long; 15 s
	InFlight      int           // transactions of a key that are not final, at most; 48
	Batch         int           // intents in one transaction, at most; 64
	MaxFee        *big.Int      // wei a gas that a transaction may cost at most; 500 gwei
	AnswerWithin  time.Duration // a node that takes longer for a question is left for another one; 10 s
	CompareEvery  time.Duration // between two pages of the books that are compared with the contract; 10 s
	Log           *slog.Logger  // nil: slog.Default()

	History     market.Address // the contract that histories are anchored in; zero: none is
	AnchorEvery time.Duration  // between two anchors, at least; an hour
}

// Store keeps what this package reads and writes. Package postgres implements it, one transaction a method. What a holder of
// an old epoch writes is refused.
type Store interface {
	BindChain(ctx context.Context, chainID uint64, contract market.Address, from trips.Block) error
	Cursor(ctx context.Context) (c trips.Cursor, ok bool, err error)
	LeaseWatcher(ctx context.Context, do func(ctx context.Context, epoch int64) error) error
	AppliedBlocks(ctx context.Context, upTo int64, limit int) ([]trips.Block, error)
	ApplyBlocks(ctx context.Context, epoch int64, blocks []trips.Block) error
	UndoBlocks(ctx context.Context, epoch int64, to trips.Block) error
	Reconciled(ctx context.Context, epoch int64) (bool, error)
	Tend(ctx context.Context) error
	Deadlines(ctx context.Context) ([]trips.Deadline, error)

	LeaseSigner(ctx context.Context, key market.Address, do func(ctx context.Context, epoch int64) error) error
	Signer(ctx context.Context, key market.Address) (next uint64, ok bool, err error)
	AdoptSigner(ctx context.Context, epoch int64, key market.Address, next uint64) error
	ReviveTxs(ctx context.Context, epoch int64, key market.Address, from uint64) error
	FillNonce(ctx context.Context, epoch int64, t trips.ChainTx) error
	Waiting(ctx context.Context, q trips.WaitQuery) ([]trips.Work, error)
	Works(ctx context.Context, ids []int64) ([]trips.Work, error)
	SendIntents(ctx context.Context, epoch int64, key market.Address, ids []int64, build func(nonce uint64, taken []int64) (trips.ChainTx, error)) (trips.ChainTx, error)
	AddAttempt(ctx context.Context, epoch int64, t trips.ChainTx, a trips.TxAttempt) error
	LiveTxs(ctx context.Context, key market.Address) ([]trips.ChainTx, error)
	LoggedTx(ctx context.Context, hashes []market.Hash) (m trips.Mined, ok bool, err error)
	SawMined(ctx context.Context, id int64, m trips.Mined) error
	Judge(ctx context.Context, epoch int64, t trips.ChainTx, mined trips.Mined, fates []trips.Fate) error
	Refuse(ctx context.Context, fates []trips.Fate, at trips.Mined) error

	Listen(ctx context.Context, channel string, wake func()) error
	Ledger(ctx context.Context, account trips.AccountOf, booking market.NeedID, limit int) (trips.Ledger, error)
	Anchor(ctx context.Context, log market.Address, every time.Duration) (ok bool, err error)
	LoggedMoney(ctx context.Context, token market.Address) (locked, accounts market.Amount, at trips.Cursor, err error)
}

// Escrow runs the parts. Make it with New.
type Escrow struct {
	config   Config
	store    Store
	nodes    *nodes
	decode   *decode
	encode   *encoder
	relayers []*relayer
	health   health
	applied  atomic.Pointer[trips.Cursor]
	split    atomic.Bool // the nodes are of different chains
	caughtUp atomic.Bool // all logs at depth were applied, once since the start
	signals  signals

	comparison comparison
	deadlines  atomic.Pointer[[]trips.Deadline]

	watchWake, tendWake <-chan struct{}
}

// New checks that the nodes are of the right chain with the contract on it, and ties the database to it.
func New(ctx context.Context, c Config, store Store) (*Escrow, error) {
	c = c.withDefaults()
	nodes, err := checkNodes(ctx, &c)
	if err != nil {
		return nil, err
	}
	e := &Escrow{config: c, store: store, nodes: nodes, decode: newDecode(c.Token), health: health{at: map[string]string{}}}
	e.watchWake, e.tendWake = e.signals.listen(), e.signals.listen()
	e.encode = &encoder{escrow: c.Contract, token: c.Token, history: c.History, contract: e.decode.contract, dollar: e.decode.token}
	if err := e.bind(ctx); err != nil {
		return nil, err
	}
	for i, key := range c.Operators {
		e.relayers = append(e.relayers, newRelayer(e, key, i, false))
	}
	if c.Minter != nil {
		e.relayers = append(e.relayers, newRelayer(e, c.Minter, 0, true))
	}
	seen := map[market.Address]bool{}
	for _, r := range e.relayers {
		if seen[r.address] {
			return nil, fmt.Errorf("key %s is named twice: each has a line of nonces of its own", r.address)
		}
		seen[r.address] = true
	}
	return e, nil
}

func (c Config) withDefaults() Config {
	def(&c.Confirmations, 12)
	def(&c.Every, time.Second)
	def(&c.BumpAfter, 15*time.Second)
	def(&c.InFlight, 48)
	def(&c.Batch, 64)
	def(&c.MaxFee, big.NewInt(500_000_000_000))
	def(&c.AnswerWithin, 10*time.Second)
	def(&c.CompareEvery, 10*time.Second)
	def(&c.Log, slog.Default())
	def(&c.AnchorEvery, time.Hour)
	return c
}

func def[T comparable](v *T, d T) {
	var zero T
	if *v == zero {
		*v = d
	}
}

// bind ties the database to the contract, from the block before it was deployed.
func (e *Escrow) bind(ctx context.Context) error {
	if _, ok, err := e.store.Cursor(ctx); err != nil {
		return err
	} else if ok {
		return e.store.BindChain(ctx, e.config.ChainID, e.config.Contract, trips.Block{})
	}
	ctx, cancel := context.WithTimeout(ctx, 3*callTimeout)
	defer cancel()
	node, from := e.nodes.pick(), e.config.From
	if from == 0 {
		var err error
		if from, err = BlockBefore(ctx, node, e.config.Contract); err != nil {
			return fmt.Errorf("look for the block in which the escrow was deployed (name the one before it where the node has forgotten it): %w", err)
		}
	}
	header, err := node.HeaderByNumber(ctx, big.NewInt(from))
	if err != nil {
		return fmt.Errorf("read block %d: %w", from, err)
	}
	return e.store.BindChain(ctx, e.config.ChainID, e.config.Contract, blockOf(header))
}

// Run works until ctx ends. Trouble with nodes or the database is waited out, and told by [Escrow.Problems].
func (e *Escrow) Run(ctx context.Context) error {
	g, ctx := errgroup.WithContext(ctx)
	g.Go(func() error { return e.keep(ctx, "watcher", e.watch) })
	g.Go(func() error { return e.keep(ctx, "watchtower", e.tend) })
	g.Go(func() error { return e.keep(ctx, "new blocks", e.followHeads) })
	g.Go(func() error { return e.keep(ctx, "intents", e.followIntents) })
	g.Go(func() error { return e.keep(ctx, "nodes", e.followNodes) })
	g.Go(func() error { return e.keep(ctx, "deadlines", e.followDeadlines) })
	g.Go(func() error { return e.keep(ctx, "reconciliation", e.compare) })
	if e.config.History != (market.Address{}) {
		g.Go(func() error { return e.keep(ctx, "histories", e.anchor) })
	}
	for _, r := range e.relayers {
		g.Go(func() error { return e.keep(ctx, r.name, r.run) })
	}
	return g.Wait()
}

// keep runs a part again and again until ctx ends.
func (e *Escrow) keep(ctx context.Context, name string, part func(context.Context) error) error {
	last := ""
	for {
		err := part(ctx)
		if ctx.Err() != nil {
			return nil
		}
		if err != nil {
			e.health.set(name, err.Error())
			if err.Error() != last { // the same trouble is said once
				e.config.Log.Warn("the chain's "+name+" starts again", "err", err)
			}
			last = err.Error()
		}
		if !pause(ctx, nil, e.config.Every) {
			return nil
		}
	}
}

// followIntents wakes the relayers with each new intent.
func (e *Escrow) followIntents(ctx context.Context) error {
	return e.store.Listen(ctx, "intents", func() {
		e.health.set("intents", "")
		e.signals.wake()
	})
}

// pause waits for a wake-up or until d has passed; false: ctx has ended.
func pause(ctx context.Context, wake <-chan struct{}, d time.Duration) bool {
	timer := time.NewTimer(d)
	defer timer.Stop()
	select {
	case <-ctx.Done():
		return false
	case <-wake:
	case <-timer.C:
	}
	return true
}

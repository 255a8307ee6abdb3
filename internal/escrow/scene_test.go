package escrow_test

import (
	"context"
	"crypto/ecdsa"
	"encoding/json"
	"fmt"
	"log/slog"
	"math/big"
	"os"
	"sync"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/accounts/abi/bind/v2"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/ethclient/simulated"
	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgxpool"
	"go.uber.org/goleak"

	"github.com/marketd/marketd/contracts"
	"github.com/marketd/marketd/internal/api/store"
	"github.com/marketd/marketd/internal/embedded/pgtest"
	"github.com/marketd/marketd/internal/escrow"
	"github.com/marketd/marketd/internal/exchange"
	"github.com/marketd/marketd/internal/postgres"
	"github.com/marketd/marketd/internal/trips"
	"github.com/marketd/marketd/market"
)

func TestMain(m *testing.M) {
	if text := os.Getenv(childChain); text != "" {
		beChain(text)
	}
	pgtest.Main(m,
		goleak.IgnoreTopFunction("github.com/ethereum/go-ethereum/core.(*txSenderCacher).cache"),
		// A simulated chain that closes may leave the goroutine of a subscription that was just ended.
		goleak.IgnoreAnyFunction("github.com/ethereum/go-ethereum/eth/filters.(*FilterAPI).NewHeads.func1"),
		goleak.IgnoreTopFunction("github.com/syndtr/goleveldb/leveldb.(*DB).mpoolDrain"))
}

const simulatedID = 1337 // of all simulated chains

// scene is a chain with the contracts on it, a database, and people with keys.
type scene struct {
	testing.TB
	id     uint64 // of the chain
	chain  backend
	node   simulated.Client
	at     contracts.Addresses
	url    string // of the database
	store  *postgres.Store
	pool   *pgxpool.Pool
	tx     pgx.Tx // of exec; nil: each statement is its own
	trips  *trips.Trips
	domain market.Domain

	market, deployer, arbiter *ecdsa.PrivateKey
	operators                 []*ecdsa.PrivateKey
	alloc                     types.GenesisAlloc
	config                    escrow.Config
	last                      *escrow.Escrow // that was run
}

func newScene(t *testing.T) *scene {
	t.Helper()
	return newSceneOn(t, simulatedID, (*scene).openChain)
}

// newSceneOn has open begin a chain with the ether of s.alloc.
func newSceneOn(t *testing.T, id uint64, open func(*scene)) *scene {
	t.Helper()
	s := &scene{TB: t, id: id, market: newKey(t), deployer: newKey(t), arbiter: newKey(t), operators: []*ecdsa.PrivateKey{newKey(t), newKey(t)}}
	alloc := types.GenesisAlloc{}
	s.alloc = alloc
	for _, key := range append([]*ecdsa.PrivateKey{s.market, s.deployer}, s.operators...) {
		alloc[market.AddressOf(key)] = types.Account{Balance: ether(1000)}
	}
	open(s)
	s.Cleanup(func() {
		if err := s.chain.Close(); err != nil {
			s.Error(err)
		}
	})
	s.openStore()
	s.deploy()
	s.domain = market.Domain{ChainID: s.id, Contract: s.at.Escrow}
	s.trips = trips.New(s.store, trips.Config{Domain: s.domain})
	s.config = escrow.Config{Nodes: []escrow.Client{s.node}, ChainID: s.id, Contract: s.at.Escrow, Token: s.at.Tokens[0],
		Market: market.AddressOf(s.market), Operators: s.operators, Minter: s.deployer, Confirmations: 1, Every: 20 * time.Millisecond,
		BumpAfter: time.Hour, Log: slog.New(slog.DiscardHandler)}
	if testing.Verbose() {
		s.config.Log = slog.New(slog.NewTextHandler(t.Output(), &slog.HandlerOptions{Level: slog.LevelDebug}))
	}
	return s
}

// openChain begins a chain with ether for all keys.
func (s *scene) openChain() {
	s.Helper()
	path := os.Getenv(anvilPath)
	if path == "" {
		chain := simulated.NewBackend(s.alloc)
		s.chain, s.node = chain, chain.Client()
		return
	}
	chain, err := startAnvil(path, s.id)
	if err != nil {
		s.Fatal(err)
	}
	s.chain, s.node = chain, chain.Client
	for who, account := range s.alloc {
		if err := chain.give(who, account.Balance); err != nil {
			s.Fatal(err)
		}
	}
}

func newKey(t testing.TB) *ecdsa.PrivateKey {
	key, err := crypto.GenerateKey()
	if err != nil {
		t.Fatal(err)
	}
	return key
}

func (s *scene) openStore() {
	s.Helper()
	s.url = pgtest.New(s, "migrated", func(ctx context.Context, url string) error {
		_, err := postgres.Migrate(ctx, url)
		return err
	})
	s.connect()
	s.exec(`insert into regions (id) values ('demo')`)
}

// connect opens the database at s.url.
func (s *scene) connect() {
	s.Helper()
	var err error
	if s.store, err = postgres.Open(s.Context(), s.url); err != nil {
		s.Fatal(err)
	}
	s.Cleanup(s.store.Close)
	if s.pool, err = pgxpool.New(s.Context(), s.url); err != nil {
		s.Fatal(err)
	}
	s.Cleanup(s.pool.Close)
}

// deploy puts the contracts on the chain and appoints the operators, while blocks are made.
func (s *scene) deploy() {
	s.Helper()
	s.mining(func(ctx context.Context) error {
		opts := bind.NewKeyedTransactor(s.deployer, new(big.Int).SetUint64(s.id))
		var err error
		s.at, err = contracts.Deploy(ctx, s.node, opts, contracts.Params{Minter: opts.From})
		return err
	})
	s.appoint(s.operators...)
}

// appoint has the market list operators.
func (s *scene) appoint(keys ...*ecdsa.PrivateKey) {
	s.Helper()
	for _, key := range keys {
		order := contracts.Operator{Market: market.AddressOf(s.market), Operator: market.AddressOf(key), Until: big.NewInt(1 << 38), Nonce: new(big.Int)}
		sent := s.sendRaw(s.market, s.nonce(s.market), s.at.Escrow, new(big.Int), contracts.NewEscrow().PackSetOperator(order, nil), 1)
		s.chain.Commit()
		s.until("the operator is listed", func() bool {
			_, err := s.node.TransactionReceipt(s.Context(), sent)
			return err == nil
		})
	}
}

// mining makes blocks while do runs.
func (s *scene) mining(do func(context.Context) error) {
	s.Helper()
	done := make(chan error, 1)
	go func() { done <- do(s.Context()) }()
	tick := time.NewTicker(5 * time.Millisecond)
	defer tick.Stop()
	for {
		select {
		case err := <-done:
			if err != nil {
				s.Fatal(err)
			}
			return
		case <-tick.C:
			s.chain.Commit()
		}
	}
}

// run starts an Escrow; stop ends it and waits.
func (s *scene) run(change ...func(*escrow.Config)) (e *escrow.Escrow, stop func()) {
	s.Helper()
	return s.runOver(s.store, change...)
}

func (s *scene) runOver(store *postgres.Store, change ...func(*escrow.Config)) (e *escrow.Escrow, stop func()) {
	s.Helper()
	c := s.config
	for _, f := range change {
		f(&c)
	}
	var err error
	for range 20 { // the database may cut connections
		if e, err = escrow.New(s.Context(), c, store); err == nil {
			break
		}
	}
	if err != nil {
		s.Fatal(err)
	}
	s.last = e
	ctx, cancel := context.WithCancel(context.Background())
	done := make(chan error, 1)
	go func() { done <- e.Run(ctx) }()
	stop = sync.OnceFunc(func() {
		cancel()
		if err := <-done; err != nil {
			s.Errorf("run the escrow: %v", err)
		}
	})
	s.Cleanup(stop)
	return e, stop
}

// patience is how long anything may take.
const patience = 2 * time.Minute

// until waits for a condition while blocks are made.
func (s *scene) until(what string, holds func() bool) { s.Helper(); s.wait(what, true, holds) }

// still waits for a condition while no block is made.
func (s *scene) still(what string, holds func() bool) { s.Helper(); s.wait(what, false, holds) }

func (s *scene) wait(what string, mine bool, holds func() bool) {
	s.Helper()
	tick := time.NewTicker(20 * time.Millisecond)
	defer tick.Stop()
	for limit, ticks := time.After(patience), 0; !holds(); ticks++ {
		select {
		case <-tick.C:
			if mine && (ticks%10 == 9 || s.followed()) {
				s.chain.Commit()
			}
		case <-limit:
			s.Logf("not done: %s", s.get(`select string_agg(concat_ws(' ', i.goal, i.state, 'tries', tries, 'tx', tx, reason, 'attempt', i.attempt, 'after', i.after, 'until', i.give_up_at, 'booked', b.state), '; ') from intents i left join bookings b on b.need = i.object where i.state in ('wanted', 'sent')`))
			s.Logf("not final: %s", s.get(`select string_agg(concat_ws(' ', left(encode(signer, 'hex'), 4), 'nonce', nonce, goal, state, mined_number), '; ') from chain_txs where state <> 'final'`))
			s.Logf("escrows: %s; cursor: %s", s.get(`select string_agg(escrow || ' ' || phase, '; ') from attempts`), s.get(`select number || ' deep ' || coalesce(deep, -1) from chain_cursor`))
			if s.last != nil {
				s.Logf("problems: %q", s.last.Problems())
			}
			s.Fatalf("waited in vain until %s", what)
		}
	}
}

// followed says that the market is not behind the chain. On a busy machine it would never catch up with blocks as fast as these.
func (s *scene) followed() bool {
	head, err := s.node.BlockNumber(s.Context())
	if err != nil {
		s.Fatal(err)
	}
	c, _, err := s.store.Cursor(s.Context())
	if err != nil {
		s.Fatal(err)
	}
	return int64(head) < c.Number+int64(max(s.config.Confirmations, 1))
}

func (s *scene) exec(sql string, args ...any) {
	s.Helper()
	exec := s.pool.Exec
	if s.tx != nil {
		exec = s.tx.Exec
	}
	if _, err := exec(context.Background(), sql, args...); err != nil {
		s.Fatalf("%s: %v", sql, err)
	}
}

// get is one value of the database as text.
func (s *scene) get(sql string, args ...any) (text string) {
	s.Helper()
	if err := s.pool.QueryRow(context.Background(), `select coalesce((`+sql+`)::text, '')`, args...).Scan(&text); err != nil {
		s.Fatalf("%s: %v", sql, err)
	}
	return text
}

func (s *scene) sign(key *ecdsa.PrivateKey, v market.Signed) market.Signature {
	s.Helper()
	sig, err := market.Sign(key, s.domain, v)
	if err != nil {
		s.Fatal(err)
	}
	return sig
}

// chainNow is the time of the last block.
func (s *scene) chainNow() time.Time {
	s.Helper()
	h, err := s.node.HeaderByNumber(s.Context(), nil)
	if err != nil {
		s.Fatal(err)
	}
	return time.Unix(int64(h.Time), 0)
}

func (s *scene) once() exchange.Key {
	return exchange.Key{Key: newHash().String()[2:34], Request: newHash()}
}

func newHash() market.Hash { return market.NewCodes().End }

func payload(s testing.TB, v any) []byte {
	body, err := json.Marshal(v)
	if err != nil {
		s.Fatal(err)
	}
	return body
}

// movement asks for a movement of money; confirmed waits for its end.
func (s *scene) movement(m store.MoneyMove) store.Movement {
	s.Helper()
	row, _, err := s.store.MoveMoney(s.Context(), s.once(), m)
	if err != nil {
		s.Fatalf("%s: %v", m.Kind, err)
	}
	return row
}

func (s *scene) stateOf(m store.Movement, who market.Address) store.Movement {
	s.Helper()
	rows, err := s.store.Movements(s.Context(), who, store.Page{Limit: 50})
	if err != nil {
		s.Fatal(err)
	}
	for _, row := range rows {
		if row.ID == m.ID {
			return row
		}
	}
	s.Fatalf("movement %s is not listed", m.ID)
	return m
}

// mint gives tokens to a wallet.
func (s *scene) mint(to market.Address, amount uint64) store.Movement {
	s.Helper()
	return s.movement(store.MoneyMove{Kind: "faucet", Who: to, Amount: market.Units(amount), Steps: []trips.Intent{{Goal: trips.GoalMint, Object: newHash(),
		Payload: payload(s, trips.Mint{To: to, Amount: market.Units(amount)})}}})
}

// rider is a new person with money at the market; the escrow runs.
func (s *scene) rider(amount uint64) *ecdsa.PrivateKey {
	s.Helper()
	key := newKey(s)
	who := market.AddressOf(key)
	minted := s.mint(who, amount)
	s.until("the faucet gave", func() bool { return s.stateOf(minted, who).State == "confirmed" })
	deposited := s.deposit(key, amount, 0)
	s.until("the deposit is funded", func() bool {
		m := s.stateOf(deposited, who)
		if m.State == "failed" {
			s.Fatalf("deposit failed: %s", m.Detail)
		}
		return m.State == "confirmed"
	})
	return key
}

// deposit signs a permit with the nonce and a fund.
func (s *scene) deposit(key *ecdsa.PrivateKey, amount uint64, nonce uint64) store.Movement {
	s.Helper()
	who := market.AddressOf(key)
	permit := trips.Permit{Owner: who, Spender: s.at.Escrow, Value: market.NonceOf(amount), Nonce: market.NonceOf(nonce), Deadline: market.NonceOf(1 << 40)}
	fund := market.Fund{Token: s.at.Tokens[0], From: who, Market: market.AddressOf(s.market), Amount: market.Units(amount),
		Nonce: market.NonceOf(uint64(time.Now().UnixNano())), Deadline: 1 << 38}
	return s.movement(store.MoneyMove{Kind: "deposit", Who: who, Amount: market.Units(amount), Steps: []trips.Intent{
		{Goal: trips.GoalDeposit, Object: newHash(), Payload: payload(s, trips.SignedOrder[trips.Permit]{Message: permit, Signature: s.signPermit(key, permit)})},
		{Goal: trips.GoalFund, Object: fund.StructHash(), Payload: payload(s, trips.SignedOrder[market.Fund]{Message: fund, Signature: s.sign(key, fund)})},
	}})
}

func (s *scene) signPermit(key *ecdsa.PrivateKey, p trips.Permit) market.Signature {
	s.Helper()
	token := contracts.NewDemoDollar()
	separator, err := bind.Call(token.Instance(s.node, s.at.Tokens[0]), nil, token.PackDOMAINSEPARATOR(), token.UnpackDOMAINSEPARATOR)
	if err != nil {
		s.Fatal(err)
	}
	kind := crypto.Keccak256([]byte("Permit(address owner,address spender,uint256 value,uint256 nonce,uint256 deadline)"))
	hash := crypto.Keccak256(kind, common.LeftPadBytes(p.Owner[:], 32), common.LeftPadBytes(p.Spender[:], 32), p.Value[:], p.Nonce[:], p.Deadline[:])
	sig, err := crypto.Sign(crypto.Keccak256([]byte("\x19\x01"), separator[:], hash), key)
	if err != nil {
		s.Fatal(err)
	}
	sig[64] += 27
	return sig
}

func (s *scene) account(who market.Address) store.Account {
	s.Helper()
	a, err := s.store.Account(s.Context(), who, s.at.Tokens[0], market.AddressOf(s.market))
	if err != nil {
		s.Fatal(err)
	}
	return a
}

// balanced checks that the books agree with the token.
func (s *scene) balanced(e *escrow.Escrow) trips.Books {
	s.Helper()
	books, err := e.Books(s.Context())
	if err != nil {
		s.Fatal(err)
	}
	if books.Difference != "0" {
		s.Fatalf("the books differ by %s: %+v", books.Difference, books)
	}
	return books
}

func (s *scene) String() string { return fmt.Sprintf("escrow %s", s.at.Escrow) }

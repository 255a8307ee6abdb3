package channel_test

import (
	"context"
	"crypto/ecdsa"
	"io"
	"log/slog"
	"math/big"
	"net"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/accounts/abi/bind/v2"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/eth/ethconfig"
	"github.com/ethereum/go-ethereum/ethclient/simulated"
	"github.com/ethereum/go-ethereum/node"
	"github.com/ethereum/go-ethereum/params"

	"github.com/marketd/marketd/channel"
	"github.com/marketd/marketd/contracts"
	"github.com/marketd/marketd/market"
)

// eager is a real chain in this process that mines each transaction as it comes.
type eager struct {
	simulated.Client
	mu    sync.Mutex // the chain makes one block at a time
	chain *simulated.Backend
}

func (e *eager) commit() {
	e.mu.Lock()
	defer e.mu.Unlock()
	e.chain.Commit()
}

func (e *eager) SendTransaction(ctx context.Context, tx *types.Transaction) error {
	if err := e.Client.SendTransaction(ctx, tx); err != nil {
		return err
	}
	e.commit()
	return nil
}

// scene is a chain with the contracts, Alice the drone that pays, and Bob the charger that collects for its owner Olga.
type scene struct {
	*testing.T
	*eager
	at                       contracts.Addresses
	domain                   market.Domain
	escrow                   *channel.Escrow
	minter, alice, bob, olga *ecdsa.PrivateKey
	market                   market.Address
}

const minted = 1_000_000_000

func newScene(t *testing.T) *scene {
	t.Helper()
	s := &scene{T: t, minter: newKey(t), alice: newKey(t), bob: newKey(t), olga: newKey(t), market: market.AddressOf(newKey(t))}
	deployer, alloc := newKey(t), types.GenesisAlloc{}
	for _, key := range []*ecdsa.PrivateKey{deployer, s.minter, s.alice, s.bob, s.olga} {
		alloc[market.AddressOf(key)] = types.Account{Balance: big.NewInt(params.Ether)}
	}
	chain := simulated.NewBackend(alloc, prague)
	t.Cleanup(func() { _ = chain.Close() })
	s.eager = &eager{Client: chain.Client(), chain: chain}
	var err error
	s.at, err = contracts.Deploy(t.Context(), s.eager, opts(deployer), contracts.Params{Minter: market.AddressOf(s.minter)})
	if err != nil {
		t.Fatal(err)
	}
	s.domain = market.Domain{ChainID: params.AllDevChainProtocolChanges.ChainID.Uint64(), Contract: s.at.Escrow}
	s.escrow = channel.NewEscrow(s.eager, s.domain)
	bank, dollar := contracts.NewEscrow(), contracts.NewDemoDollar()
	token, me := dollar.Instance(s, s.at.Tokens[0]), market.AddressOf(s.alice)
	s.send(s.minter, token, dollar.PackMint(me, big.NewInt(minted)))
	s.send(s.alice, token, dollar.PackApprove(s.at.Escrow, big.NewInt(minted)))
	s.send(s.alice, bank.Instance(s, s.at.Escrow), bank.PackDeposit(s.at.Tokens[0], me, s.market, big.NewInt(minted)))
	join := market.Join{Vehicle: market.AddressOf(s.bob), Owner: market.AddressOf(s.olga), VehicleBps: 1000, Until: 1 << 38}
	sig, err := market.Sign(s.bob, s.domain, join)
	if err != nil {
		t.Fatal(err)
	}
	s.send(s.olga, bank.Instance(s, s.at.Escrow), bank.PackJoin(contracts.Membership{Vehicle: join.Vehicle, Owner: join.Owner,
		VehicleBps: join.VehicleBps, Until: big.NewInt(join.Until), Nonce: new(big.Int)}, sig))
	return s
}

// prague has the chain measure gas by rules that chains follow today.
func prague(_ *node.Config, c *ethconfig.Config) {
	rules := *c.Genesis.Config
	rules.OsakaTime, rules.BogotaTime = nil, nil
	c.Genesis.Config = &rules
}

func newKey(t testing.TB) *ecdsa.PrivateKey {
	t.Helper()
	key, err := crypto.GenerateKey()
	if err != nil {
		t.Fatal(err)
	}
	return key
}

func opts(key *ecdsa.PrivateKey) *bind.TransactOpts {
	return bind.NewKeyedTransactor(key, params.AllDevChainProtocolChanges.ChainID)
}

func (s *scene) send(by *ecdsa.PrivateKey, to *bind.BoundContract, data []byte) {
	s.Helper()
	tx, err := bind.Transact(to, opts(by), data)
	if err != nil {
		s.Fatalf("send: %v", err)
	}
	if receipt, err := s.TransactionReceipt(s.Context(), tx.Hash()); err != nil || receipt.Status != types.ReceiptStatusSuccessful {
		s.Fatalf("transaction failed: %v %+v", err, receipt)
	}
}

func (s *scene) terms() channel.Terms {
	return channel.Terms{Token: s.at.Tokens[0], Vehicle: market.AddressOf(s.bob), Owner: market.AddressOf(s.olga), Market: s.market,
		VehicleBps: 1000, MarketBps: 300, Grace: 600, Life: 3600, Deposit: market.Units(1000), Price: market.Units(7), Step: "0.1 kWh"}
}

func (s *scene) now() time.Time {
	s.Helper()
	head, err := s.HeaderByNumber(s.Context(), nil)
	if err != nil {
		s.Fatal(err)
	}
	return time.Unix(int64(head.Time), 0)
}

// mine makes empty blocks.
func (s *scene) mine(blocks int) {
	for range blocks {
		s.commit()
	}
}

// pass lets the chain's clock go on.
func (s *scene) pass(d time.Duration) {
	s.Helper()
	s.until("the clock is moved", func() bool { // which it is between two transactions only
		s.mu.Lock()
		err := s.chain.AdjustTime(d)
		s.mu.Unlock()
		if err != nil {
			s.commit()
		}
		return err == nil
	})
}

func files(t testing.TB, dir string) *channel.Files {
	t.Helper()
	f, err := channel.OpenFiles(dir)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = f.Close() })
	return f
}

var quiet = slog.New(slog.NewTextHandler(io.Discard, nil))

func (s *scene) collector(change ...func(*channel.CollectorConfig)) *channel.Collector {
	s.Helper()
	config := channel.CollectorConfig{Terms: s.terms(), Key: s.bob, Escrow: s.escrow, Sender: channel.NewWallet(s.escrow, s.bob),
		Confirmations: 1, Every: 5 * time.Millisecond, Stale: time.Hour, Log: quiet}
	for _, c := range change {
		c(&config)
	}
	if config.Store == nil {
		config.Store = files(s, s.TempDir())
	}
	c, err := channel.NewCollector(config)
	if err != nil {
		s.Fatal(err)
	}
	return c
}

// running has a collector look after its channels until the test ends or stop is called.
func (s *scene) running(c *channel.Collector) (stop func()) {
	s.Helper()
	ctx, cancel := context.WithCancel(s.Context())
	done := make(chan error, 1)
	go func() { done <- c.Run(ctx) }()
	stopped := false
	stop = func() {
		if stopped {
			return
		}
		stopped = true
		cancel()
		if err := <-done; err != nil {
			s.Errorf("the collector stopped: %v", err)
		}
	}
	s.Cleanup(stop)
	return stop
}

var salts atomic.Uint64

// payer is Alice with a new channel that lasts two hours.
func (s *scene) payer(deposit uint64, change ...func(*channel.PayerConfig)) *channel.Payer {
	s.Helper()
	config := channel.PayerConfig{Key: s.alice, Escrow: s.escrow, Sender: channel.NewWallet(s.escrow, s.alice), Every: 5 * time.Millisecond}
	for _, c := range change {
		c(&config)
	}
	if config.Store == nil {
		config.Store = files(s, s.TempDir())
	}
	c := s.terms().Channel(market.AddressOf(s.alice), s.now().Add(2*time.Hour).Unix(), salts.Add(1))
	p, err := channel.NewPayer(config, c, market.Units(deposit))
	if err != nil {
		s.Fatal(err)
	}
	return p
}

// talk connects the two by a pipe.
func (s *scene) talk(p *channel.Payer, c *channel.Collector) (session *channel.Session, hangUp func()) {
	s.Helper()
	mine, theirs := net.Pipe()
	served := make(chan struct{})
	go func() {
		defer close(served)
		_ = c.ServeStream(s.Context(), theirs)
	}()
	hangUp = func() { _, _, _ = mine.Close(), theirs.Close(), <-served }
	s.Cleanup(hangUp)
	return p.Talk(channel.NewStream(mine)), hangUp
}

// opened is a session over a channel that the collector has accepted.
func (s *scene) opened(p *channel.Payer, c *channel.Collector) (session *channel.Session, hangUp func()) {
	s.Helper()
	session, hangUp = s.talk(p, c)
	if _, err := session.Open(s.Context()); err != nil {
		s.Fatal(err)
	}
	return session, hangUp
}

func (s *scene) balance(who, of market.Address) uint64 {
	s.Helper()
	bank := contracts.NewEscrow()
	account, err := bind.Call(bank.Instance(s, s.at.Escrow), nil, bank.PackAccount(s.at.Tokens[0], who, of), bank.UnpackAccount)
	if err != nil {
		s.Fatal(err)
	}
	return account.Balance.Uint64()
}

// paid checks to the last unit where everybody's money is after so much was paid of it.
func (s *scene) paid(total uint64) {
	s.Helper()
	toMarket, toVehicle := total*300/10_000, total*1000/10_000
	for _, a := range []struct {
		name    string
		who, of market.Address
		want    uint64
	}{
		{"the payer", market.AddressOf(s.alice), s.market, minted - total},
		{"the market", s.market, market.Address{}, toMarket},
		{"the vehicle", market.AddressOf(s.bob), market.Address{}, toVehicle},
		{"the owner", market.AddressOf(s.olga), market.Address{}, total - toMarket - toVehicle},
	} {
		if got := s.balance(a.who, a.of); got != a.want {
			s.Errorf("%s has %d, want %d after %d was paid", a.name, got, a.want, total)
		}
	}
	dollar := contracts.NewDemoDollar()
	held, err := bind.Call(dollar.Instance(s, s.at.Tokens[0]), nil, dollar.PackBalanceOf(s.at.Escrow), dollar.UnpackBalanceOf)
	if err != nil || held.Uint64() != minted {
		s.Errorf("the contract holds %v of %d (%v)", held, uint64(minted), err)
	}
}

func (s *scene) look(p *channel.Payer) channel.Sight {
	s.Helper()
	sight, err := p.Look(s.Context())
	if err != nil {
		s.Fatal(err)
	}
	return sight
}

// until waits for what the other side does in its own time.
func (s *scene) until(what string, holds func() bool) {
	s.Helper()
	tick := time.NewTicker(2 * time.Millisecond)
	defer tick.Stop()
	limit := time.After(30 * time.Second)
	for !holds() {
		select {
		case <-tick.C:
		case <-limit:
			s.Fatalf("not within half a minute: %s", what)
		}
	}
}

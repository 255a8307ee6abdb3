// Command charger is a drone that buys energy from a charging station, a hundredth of a kilowatt-hour at a time. It brings its own
// chain along, so that nothing has to be installed or set:
//
//	go run ./examples/charger
//
// The two talk HTTP on the loopback interface. The drone has money in the escrow and no ether: the station opens the channel for it,
// and one transaction ends it, however many payments there were.
package main

import (
	"context"
	"crypto/ecdsa"
	"fmt"
	"io"
	"log"
	"log/slog"
	"net/http/httptest"
	"os"
	"path/filepath"
	"sync/atomic"
	"time"

	"github.com/ethereum/go-ethereum/crypto"

	"github.com/marketd/marketd/channel"
	"github.com/marketd/marketd/market"
)

func main() {
	log.SetFlags(0)
	if err := run(context.Background(), os.Stdout, 500); err != nil {
		log.Fatal(err)
	}
}

// stepPrice is for a hundredth of a kilowatt-hour, in millionths of a demo dollar.
const stepPrice = 3_200

// cable is what connects the two: the drone says through it which channel pays, and both read its meter.
type cable struct {
	plug  chan market.Hash
	full  chan struct{} // closed when the battery is
	steps atomic.Int64
}

func run(ctx context.Context, out io.Writer, steps int) error {
	folder, err := os.MkdirTemp("", "charger") // real ones keep theirs: it is money
	if err != nil {
		return err
	}
	defer os.RemoveAll(folder)
	drone, station := newKey(), newKey()
	chain, err := newChain(ctx, drone, station)
	if err != nil {
		return err
	}
	defer chain.close()

	line := &cable{plug: make(chan market.Hash), full: make(chan struct{})}
	url, stop, err := openStation(ctx, chain, station, filepath.Join(folder, "station"), line, steps)
	if err != nil {
		return err
	}
	defer stop()
	if err := charge(ctx, out, chain, drone, filepath.Join(folder, "drone"), url, line); err != nil {
		return err
	}
	left, earned, sent := chain.account(ctx, drone), chain.account(ctx, station), chain.sent(ctx, station)
	fmt.Fprintf(out, "the drone has %s of %s left, the station earned %s, in %d transactions\n", dollars(left), dollars(endowment), dollars(earned), sent)
	return chain.err
}

// openStation serves a collector and delivers energy, a step at a time, to whoever has paid for the last one.
func openStation(ctx context.Context, chain *chain, key *ecdsa.PrivateKey, folder string, line *cable, steps int) (url string, stop func(), err error) {
	store, err := channel.OpenFiles(folder)
	if err != nil {
		return "", nil, err
	}
	me := market.AddressOf(key)
	terms := channel.Terms{Token: chain.token, Vehicle: me, Owner: me, Grace: 600, Life: 1800, Deposit: market.Units(1_000_000),
		Price: market.Units(stepPrice), Step: "0.01 kWh"}
	quiet := slog.New(slog.NewTextHandler(io.Discard, nil))
	collector, err := channel.NewCollector(channel.CollectorConfig{Terms: terms, Key: key, Escrow: chain.escrow, Store: store,
		Sender: channel.NewWallet(chain.escrow, key), Opens: true, Confirmations: 2, Every: 100 * time.Millisecond, Log: quiet})
	if err != nil {
		return "", nil, err
	}
	ctx, cancel := context.WithCancel(ctx)
	done := make(chan error, 1)
	go func() { done <- collector.Run(ctx) }()
	go deliver(ctx, collector, line, steps)
	server := httptest.NewServer(collector) // a real one: http.ListenAndServeTLS
	return server.URL, func() {
		cancel()
		server.CloseClientConnections()
		server.Close()
		if err := <-done; err != nil {
			log.Print(err)
		}
		_ = store.Close()
	}, nil
}

// deliver gives a step at a time, each only when the one before it is paid.
func deliver(ctx context.Context, collector *channel.Collector, line *cable, steps int) {
	defer close(line.full)
	id := <-line.plug
	for range steps {
		if err := collector.Next(ctx, id); err != nil {
			log.Print(err) // what it says: the deposit is used up, say
			return
		}
		line.steps.Add(1)
	}
}

// charge has a drone buy energy until its battery is full.
func charge(ctx context.Context, out io.Writer, chain *chain, key *ecdsa.PrivateKey, folder, url string, line *cable) error {
	ask := channel.HTTP{URL: url}
	terms, err := channel.AskForTerms(ctx, ask)
	if err != nil {
		return err
	}
	if err := chain.escrow.Check(ctx, terms); err != nil { // the right chain, a token that we know
		return err
	}
	fmt.Fprintf(out, "the station at %s asks for %s for %s\n", url, dollars(units(terms.Price)), terms.Step)
	store, err := channel.OpenFiles(folder)
	if err != nil {
		return err
	}
	defer store.Close()
	until := chain.now(ctx) + 2*3600 // whatever happens, the rest is back by then
	deposit := market.Units(3_000_000)
	payer, err := channel.NewPayer(channel.PayerConfig{Key: key, Escrow: chain.escrow, Store: store, Every: 100 * time.Millisecond},
		terms.Channel(market.AddressOf(key), until, uint64(time.Now().UnixMilli())), deposit)
	if err != nil {
		return err
	}
	session := payer.Talk(ask)
	if _, err := session.Open(ctx); err != nil {
		return err
	}
	fmt.Fprintf(out, "the channel %s is open with %s\n", payer.Record().ID(), dollars(units(deposit)))
	began := time.Now()
	line.plug <- payer.Record().ID()
	charging, cancel := context.WithCancel(ctx)
	go func() { <-line.full; cancel() }()
	meter := func(channel.Due) market.Amount { return line.worth(1) } // one step more has begun
	if _, err := session.Follow(charging, meter); err != nil {
		return err
	}
	due, err := session.Pay(ctx, line.worth(0))
	if err != nil {
		return err
	}
	fmt.Fprintf(out, "%d payments in %s, the last voucher says %s\n", line.steps.Load(), time.Since(began).Round(time.Millisecond), dollars(units(due.Claimed)))
	return session.Close(ctx)
}

// worth is what so many steps more than the meter says cost.
func (c *cable) worth(more int64) market.Amount {
	return market.Units(uint64((c.steps.Load() + more) * stepPrice)) //nolint:gosec // a count
}

func newKey() *ecdsa.PrivateKey {
	key, err := crypto.GenerateKey()
	if err != nil {
		panic(err) // no randomness
	}
	return key
}

func units(a market.Amount) int64 { return a.Big().Int64() }

func dollars(n int64) string { return fmt.Sprintf("%d.%06d DUSD", n/1_000_000, n%1_000_000) }

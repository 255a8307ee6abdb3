package channel_test

import (
	"context"
	"errors"
	"net/http/httptest"
	"sync"
	"testing"
	"time"

	"github.com/marketd/marketd/channel"
	"github.com/marketd/marketd/market"
)

// serve has the collector serve steps until it may not; it returns how many.
func serve(ctx context.Context, c *channel.Collector, id market.Hash, most int) (steps int, err error) {
	for steps < most {
		if err := c.Next(ctx, id); err != nil {
			return steps, err
		}
		steps++
	}
	return steps, nil
}

// all is the meter of a payer that trusts the collector's.
func all(d channel.Due) market.Amount { return d.Served }

func TestThousandsOfPaymentsCostOneRedeem(t *testing.T) {
	t.Parallel()
	const payments = 3000
	s := newScene(t)
	inMemory := newMemory()
	c := s.collector(func(c *channel.CollectorConfig) { c.Store, c.Terms.Price = inMemory, market.Units(1000) })
	p := s.payer(payments*1000, func(p *channel.PayerConfig) { p.Store = newMemory() })
	s.running(c)
	session, _ := s.opened(p, c)
	id := p.Record().ID()
	ctx, stop := context.WithCancel(t.Context())
	followed := make(chan error, 1)
	go func() {
		_, err := session.Follow(ctx, all)
		followed <- err
	}()
	began := time.Now()
	if steps, err := serve(t.Context(), c, id, 2); err != nil {
		t.Fatalf("after %d steps: %v", steps, err)
	}
	first, err := c.Redeem(t.Context(), id) // which also makes the payees' accounts
	if err != nil {
		t.Fatal(err)
	}
	if steps, err := serve(t.Context(), c, id, payments-2); err != nil {
		t.Fatalf("after %d steps: %v", steps, err)
	}
	s.until("the last step is paid", func() bool { d, err := c.Due(id); return err == nil && d.Unpaid().IsZero() })
	took := time.Since(began)
	if got := s.look(p).Claimed; got.Cmp(market.Units(2000)) > 0 {
		t.Errorf("%s was redeemed before anybody asked: a payment needs no chain", got)
	}
	receipt, err := c.Redeem(t.Context(), id)
	if err != nil {
		t.Fatal(err)
	}
	t.Logf("%d payments in %s, one redeem of %d gas: %.1f gas a payment (the payees' first payment: %d gas)", payments,
		took.Round(time.Millisecond), receipt.GasUsed, float64(receipt.GasUsed)/payments, first.GasUsed)
	stop()
	if err := <-followed; err != nil {
		t.Error(err)
	}
	if err := session.Close(t.Context()); err != nil {
		t.Fatal(err)
	}
	s.paid(payments * 1000)
}

func TestNothingIsServedThatIsNotPaidButOneStep(t *testing.T) {
	t.Parallel()
	s := newScene(t)
	c, p := s.collector(), s.payer(10_000)
	session, _ := s.opened(p, c)
	id := p.Record().ID()
	short, cancel := context.WithTimeout(t.Context(), 100*time.Millisecond)
	defer cancel()
	if steps, err := serve(short, c, id, 5); steps != 1 || !errors.Is(err, context.DeadlineExceeded) {
		t.Fatalf("%d steps were served on credit (%v), want 1", steps, err)
	}
	if d, err := session.Pay(t.Context(), market.Units(6)); err != nil || d.Unpaid() != market.Units(1) {
		t.Fatalf("due %+v, %v", d, err)
	}
	short, cancel = context.WithTimeout(t.Context(), 100*time.Millisecond)
	defer cancel()
	if steps, err := serve(short, c, id, 5); steps != 0 || !errors.Is(err, context.DeadlineExceeded) {
		t.Fatalf("%d steps were served with one unit unpaid (%v), want none", steps, err)
	}
}

func TestACollectorWhosePayerVanishesHasWhatWasSigned(t *testing.T) {
	t.Parallel()
	s := newScene(t)
	c, p := s.collector(), s.payer(10_000)
	stop := s.running(c)
	session, hangUp := s.opened(p, c)
	id := p.Record().ID()
	for step := range uint64(3) {
		if err := c.Next(t.Context(), id); err != nil {
			t.Fatal(err)
		}
		if _, err := session.Pay(t.Context(), market.Units(7*(step+1))); err != nil {
			t.Fatal(err)
		}
	}
	if err := c.Next(t.Context(), id); err != nil { // the one step that it loses
		t.Fatal(err)
	}
	hangUp()
	s.pass(2*time.Hour - 4*time.Minute) // `until` is near
	s.until("the collector has redeemed in time", func() bool { return s.look(p).Claimed == market.Units(21) })
	if err := c.Next(t.Context(), id); !errors.Is(err, &channel.Refusal{Reason: channel.IsClosing}) {
		t.Errorf("near its end a channel was served on: %v", err)
	}
	stop()
	s.pass(5 * time.Minute)
	bystander := channel.NewWallet(s.escrow, s.minter)
	if _, err := bystander.Send(t.Context(), channel.Finish(p.Record().Channel)); err != nil {
		t.Fatal(err)
	}
	s.paid(21)
}

func TestAPayerWhoseCollectorVanishesHasTheRestBackAfterTheGrace(t *testing.T) {
	t.Parallel()
	s := newScene(t)
	c, p := s.collector(), s.payer(10_000)
	session, hangUp := s.opened(p, c)
	if _, err := session.Pay(t.Context(), market.Units(70)); err != nil {
		t.Fatal(err)
	}
	hangUp()
	reclaimed := make(chan error, 1)
	go func() { reclaimed <- p.Reclaim(t.Context()) }()
	s.until("the grace runs", func() bool { return s.look(p).CloseAt < p.Record().Channel.Until })
	if _, err := p.Pay(market.Units(1)); !errors.Is(err, &channel.Refusal{Reason: channel.IsClosing}) {
		t.Errorf("a payer that closes signed a voucher: %v", err)
	}
	s.pass(11 * time.Minute)
	if err := <-reclaimed; err != nil {
		t.Fatal(err)
	}
	s.paid(0)
}

func TestACloseIsSeenAndAllIsRedeemedWithinTheGrace(t *testing.T) {
	t.Parallel()
	s := newScene(t)
	c, p := s.collector(), s.payer(10_000)
	s.running(c)
	session, _ := s.opened(p, c)
	for _, total := range []uint64{100, 700} {
		if _, err := session.Pay(t.Context(), market.Units(total)); err != nil {
			t.Fatal(err)
		}
	}
	old := p.Record()
	old.Best = mustVoucher(t, s.alice, s.domain, market.Voucher{Channel: old.ID(), Claimed: market.Units(100)})
	for _, call := range [][]byte{channel.Redeem(old), mustClose(t, p)} { // the payer closes with its oldest voucher
		if _, err := p.Sender.Send(t.Context(), call); err != nil {
			t.Fatal(err)
		}
	}
	s.until("the best voucher is redeemed", func() bool { return s.look(p).Claimed == market.Units(700) })
	if err := c.Next(t.Context(), old.ID()); !errors.Is(err, &channel.Refusal{Reason: channel.IsClosing}) {
		t.Errorf("a channel that is being closed was served on: %v", err)
	}
	s.pass(11 * time.Minute)
	if err := p.Reclaim(t.Context()); err != nil {
		t.Fatal(err)
	}
	s.paid(700)
}

func mustClose(t *testing.T, p *channel.Payer) []byte {
	t.Helper()
	wish, err := p.Close()
	if err != nil {
		t.Fatal(err)
	}
	return wish.Call(p.Record().Channel)
}

func TestAPayerWithoutEtherRidesOverHTTP(t *testing.T) {
	t.Parallel()
	s := newScene(t)
	c := s.collector(func(c *channel.CollectorConfig) { c.Opens, c.Confirmations = true, 3 })
	s.running(c)
	server := httptest.NewServer(c)
	defer server.Close()
	ask := channel.HTTP{URL: server.URL}
	terms, err := channel.AskForTerms(t.Context(), ask)
	if err != nil || terms != c.Terms() || terms.Domain.Contract != s.at.Escrow {
		t.Fatalf("terms %+v, %v", terms, err)
	}
	p := s.payer(1000, func(p *channel.PayerConfig) { p.Sender = nil })
	session := p.Talk(ask)
	opening, err := p.Opening()
	if err != nil {
		t.Fatal(err)
	}
	if _, err := c.Accept(t.Context(), opening.Channel); !errors.Is(err, &channel.Refusal{Reason: channel.NotOpenYet}) {
		t.Errorf("a channel that nobody opened: %v", err)
	}
	mined := make(chan struct{})
	go func() {
		defer close(mined)
		s.until("it is opened", func() bool { return s.look(p).State == channel.Open })
		s.mine(2)
	}()
	if _, err := session.Open(t.Context()); err != nil {
		t.Fatal(err)
	}
	<-mined
	if _, err := session.Pay(t.Context(), market.Units(1000)); err != nil {
		t.Fatal(err)
	}
	if _, err := session.Pay(t.Context(), market.Units(1001)); !errors.Is(err, &channel.Refusal{Reason: channel.OverDeposit}) {
		t.Errorf("over the deposit: %v", err)
	}
	raised := make(chan error, 1)
	go func() {
		_, err := session.TopUp(t.Context(), market.Units(2000))
		raised <- err
	}()
	s.until("the deposit is raised", func() bool { return s.look(p).Deposit == market.Units(2000) })
	s.mine(2)
	if err := <-raised; err != nil {
		t.Fatal(err)
	}
	if d, err := session.Pay(t.Context(), market.Units(1500)); err != nil || d.Claimed != market.Units(1500) {
		t.Fatalf("due %+v, %v", d, err)
	}
	if err := session.Close(t.Context()); err != nil {
		t.Fatal(err)
	}
	s.paid(1500)
}

func TestChannelsAreRedeemedTogetherByAmountAndByAge(t *testing.T) {
	t.Parallel()
	for name, limit := range map[string]func(*channel.CollectorConfig){
		"amount": func(c *channel.CollectorConfig) { c.RedeemAt = market.Units(50) },
		"age":    func(c *channel.CollectorConfig) { c.RedeemAfter = time.Nanosecond },
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			s := newScene(t)
			c := s.collector(limit)
			payers := []*channel.Payer{s.payer(1000), s.payer(1000), s.payer(1000)}
			for i, p := range payers {
				session, _ := s.opened(p, c)
				if _, err := session.Pay(t.Context(), market.Units([]uint64{50, 100, 49}[i])); err != nil {
					t.Fatal(err)
				}
			}
			before := s.nonce()
			if err := c.Round(t.Context()); err != nil {
				t.Fatal(err)
			}
			if sent := s.nonce() - before; sent != 1 {
				t.Errorf("%d transactions redeemed them, want 1", sent)
			}
			if err := c.Round(t.Context()); err != nil || s.nonce()-before != 1 {
				t.Errorf("what was redeemed is redeemed again: %v", err)
			}
			want := []uint64{50, 100, 0}
			if name == "age" {
				want[2] = 49
			}
			for i, p := range payers {
				if got := s.look(p).Claimed; got != market.Units(want[i]) {
					t.Errorf("channel %d: %s is redeemed, want %d", i, got, want[i])
				}
			}
		})
	}
}

func (s *scene) nonce() uint64 {
	s.Helper()
	n, err := s.NonceAt(s.Context(), market.AddressOf(s.bob), nil)
	if err != nil {
		s.Fatal(err)
	}
	return n
}

func TestARedemptionThatTheChainDroppedIsSentAgain(t *testing.T) {
	t.Parallel()
	s := newScene(t)
	c, p := s.collector(func(c *channel.CollectorConfig) { c.RedeemAt = market.Units(1) }), s.payer(1000)
	session, _ := s.opened(p, c)
	fork, err := s.HeaderByNumber(t.Context(), nil)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := session.Pay(t.Context(), market.Units(77)); err != nil {
		t.Fatal(err)
	}
	if err := c.Round(t.Context()); err != nil || s.look(p).Claimed != market.Units(77) {
		t.Fatalf("redeemed %s, %v", s.look(p).Claimed, err)
	}
	if err := s.chain.Fork(fork.Hash()); err != nil {
		t.Fatal(err)
	}
	s.replaceNonce(s.bob)
	if got := s.look(p).Claimed; !got.IsZero() {
		t.Fatalf("the chain still has the redemption of %s", got)
	}
	if err := c.Round(t.Context()); err != nil || s.look(p).Claimed != market.Units(77) {
		t.Fatalf("redeemed %s after the reorganisation, %v", s.look(p).Claimed, err)
	}
}

func TestPaymentsThatAreMadeAtOnceAddUp(t *testing.T) {
	t.Parallel()
	p := newScene(t).payer(1000)
	var all sync.WaitGroup
	for range 32 {
		all.Go(func() {
			if _, err := p.Pay(market.Units(2)); err != nil {
				t.Error(err)
			}
		})
	}
	all.Wait()
	if got := p.Record().Best.Claimed; got != market.Units(64) {
		t.Errorf("32 payments of 2 are %s", got)
	}
}

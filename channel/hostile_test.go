package channel_test

import (
	"context"
	"crypto/ecdsa"
	"errors"
	"math/big"
	"testing"

	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/params"

	"github.com/marketd/marketd/channel"
	"github.com/marketd/marketd/market"
)

func mustVoucher(t testing.TB, key *ecdsa.PrivateKey, d market.Domain, v market.Voucher) channel.Voucher {
	t.Helper()
	sig, err := market.Sign(key, d, v)
	if err != nil {
		t.Fatal(err)
	}
	return channel.Voucher{Voucher: v, Signature: sig}
}

// twin is the other signature that a careless contract would take for the same key.
func twin(s market.Signature) market.Signature {
	out := append(market.Signature{}, s...)
	new(big.Int).Sub(crypto.S256().Params().N, new(big.Int).SetBytes(s[32:64])).FillBytes(out[32:64])
	out[64] = 27 + 28 - out[64]
	return out
}

// replaceNonce mines another transaction in the place of a key's next one, as after a reorganisation.
func (s *scene) replaceNonce(key *ecdsa.PrivateKey) {
	s.Helper()
	me := market.AddressOf(key)
	nonce, err := s.NonceAt(s.Context(), me, nil)
	if err != nil {
		s.Fatal(err)
	}
	price := big.NewInt(1_000_000_000_000)
	tx, err := types.SignNewTx(key, types.LatestSignerForChainID(params.AllDevChainProtocolChanges.ChainID), &types.DynamicFeeTx{
		ChainID: params.AllDevChainProtocolChanges.ChainID, Nonce: nonce, GasTipCap: price, GasFeeCap: price, Gas: 21_000, To: &me})
	if err != nil {
		s.Fatal(err)
	}
	s.until("the pool takes the replacement", func() bool { return s.SendTransaction(s.Context(), tx) == nil })
}

func TestAHostilePayersVouchersAreRefused(t *testing.T) {
	t.Parallel()
	s := newScene(t)
	c, p, other := s.collector(), s.payer(1000), s.payer(2000)
	session, _ := s.opened(p, c)
	s.opened(other, c)
	if _, err := session.Pay(t.Context(), market.Units(100)); err != nil {
		t.Fatal(err)
	}
	id := p.Record().ID()
	say := func(claimed uint64) market.Voucher {
		return market.Voucher{Channel: id, Claimed: market.Units(claimed)}
	}
	mainnet := market.Domain{ChainID: 1, Contract: s.at.Escrow}
	elsewhere := market.Domain{ChainID: s.domain.ChainID, Contract: market.Address{1}}
	good := mustVoucher(t, s.alice, s.domain, say(101))
	malleable, short := good, good
	malleable.Signature, short.Signature = twin(good.Signature), good.Signature[:64]
	discharge, err := market.Sign(s.alice, s.domain, market.Discharge{Channel: id, Claimed: market.Units(101)})
	if err != nil {
		t.Fatal(err)
	}
	for name, try := range map[string]struct {
		v    channel.Voucher
		want channel.Reason
	}{
		"an older one":                  {mustVoucher(t, s.alice, s.domain, say(99)), channel.NotRising},
		"over nothing":                  {mustVoucher(t, s.alice, s.domain, say(0)), channel.NotRising},
		"over the deposit":              {mustVoucher(t, s.alice, s.domain, say(1001)), channel.OverDeposit},
		"of a channel nobody opened":    {mustVoucher(t, s.alice, s.domain, market.Voucher{Channel: market.Hash{1}, Claimed: market.Units(101)}), channel.UnknownHere},
		"signed for another channel":    {channel.Voucher{Voucher: say(101), Signature: mustVoucher(t, s.alice, s.domain, market.Voucher{Channel: other.Record().ID(), Claimed: market.Units(101)}).Signature}, channel.BadSignature},
		"signed for another amount":     {channel.Voucher{Voucher: say(102), Signature: good.Signature}, channel.BadSignature},
		"of another chain":              {mustVoucher(t, s.alice, mainnet, say(101)), channel.BadSignature},
		"of another contract":           {mustVoucher(t, s.alice, elsewhere, say(101)), channel.BadSignature},
		"by somebody else":              {mustVoucher(t, s.bob, s.domain, say(101)), channel.BadSignature},
		"with a malleable signature":    {malleable, channel.BadSignature},
		"with a short signature":        {short, channel.BadSignature},
		"without a signature":           {channel.Voucher{Voucher: say(101)}, channel.BadSignature},
		"with another type's signature": {channel.Voucher{Voucher: say(101), Signature: discharge}, channel.BadSignature},
		"of zeros":                      {channel.Voucher{Voucher: say(101), Signature: make(market.Signature, 65)}, channel.BadSignature},
	} {
		_, err := c.Take(try.v)
		if !errors.Is(err, &channel.Refusal{Reason: try.want}) {
			t.Errorf("a voucher %s: %v, want %s", name, err, try.want)
		}
	}
	if d, err := c.Due(id); err != nil || d.Claimed != market.Units(100) {
		t.Fatalf("due %+v, %v", d, err)
	}
	if _, err := c.Take(good); err != nil {
		t.Errorf("a good voucher: %v", err)
	}
}

func TestChannelsThatAreNotByTheTermsAreRefused(t *testing.T) {
	t.Parallel()
	s := newScene(t)
	c := s.collector()
	until := s.now().Add(2 * 3600e9).Unix()
	for name, change := range map[string]func(*market.Channel){
		"another payee":       func(c *market.Channel) { c.Vehicle, c.Owner = c.Payer, c.Payer },
		"another owner":       func(c *market.Channel) { c.Owner = c.Payer },
		"another share":       func(c *market.Channel) { c.VehicleBps++ },
		"another token":       func(c *market.Channel) { c.Token = c.Payer },
		"another market":      func(c *market.Channel) { c.Market = c.Payer },
		"another fee":         func(c *market.Channel) { c.MarketBps++ },
		"too short a grace":   func(c *market.Channel) { c.Grace-- },
		"an end that is near": func(c *market.Channel) { c.Until = s.now().Unix() + 3500 },
	} {
		channelOf := s.terms().Channel(market.AddressOf(s.alice), until, 1)
		change(&channelOf)
		if _, err := c.Accept(t.Context(), channelOf); !errors.Is(err, &channel.Refusal{Reason: channel.WrongTerms}) {
			t.Errorf("a channel with %s: %v", name, err)
		}
	}
	small := s.payer(999)
	session, _ := s.talk(small, c)
	if _, err := session.Open(t.Context()); !errors.Is(err, &channel.Refusal{Reason: channel.WrongTerms}) {
		t.Errorf("a channel with too small a deposit: %v", err)
	}
}

func TestAnOpeningThatTheChainMayDropDoesNotCount(t *testing.T) {
	t.Parallel()
	s := newScene(t)
	c, p := s.collector(func(c *channel.CollectorConfig) { c.Confirmations = 4 }), s.payer(1000)
	opening, err := p.Opening()
	if err != nil {
		t.Fatal(err)
	}
	if _, err := p.Sender.Send(t.Context(), opening.Call()); err != nil {
		t.Fatal(err)
	}
	for depth := 1; depth < 4; depth++ {
		if _, err := c.Accept(t.Context(), opening.Channel); !errors.Is(err, &channel.Refusal{Reason: channel.NotOpenYet}) {
			t.Errorf("%d blocks deep: %v", depth, err)
		}
		s.mine(1)
	}
	if _, err := c.Accept(t.Context(), opening.Channel); err != nil {
		t.Errorf("4 blocks deep: %v", err)
	}
}

func TestATopUpThatTheChainMayDropDoesNotCount(t *testing.T) {
	t.Parallel()
	s := newScene(t)
	c, p := s.collector(func(c *channel.CollectorConfig) { c.Confirmations = 3 }), s.payer(1000)
	opening, err := p.Opening()
	if err != nil {
		t.Fatal(err)
	}
	order, err := p.TopUp(market.Units(2000))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := p.Sender.Send(t.Context(), opening.Call()); err != nil {
		t.Fatal(err)
	}
	s.mine(2)
	for _, want := range []uint64{1000, 1000, 1000, 2000} {
		due, err := c.Accept(t.Context(), opening.Channel)
		if err != nil || due.Deposit != market.Units(want) {
			t.Errorf("the deposit counts as %s (%v), want %d", due.Deposit, err, want)
		}
		if s.look(p).Deposit == market.Units(2000) {
			s.mine(1)
		} else if _, err := p.Sender.Send(t.Context(), order.Call(opening.Channel)); err != nil {
			t.Fatal(err)
		}
	}
}

func TestAfterADischargeNoVoucherIsTaken(t *testing.T) {
	t.Parallel()
	s := newScene(t)
	dir := t.TempDir()
	store := files(t, dir)
	c, p := s.collector(func(c *channel.CollectorConfig) { c.Store = store }), s.payer(1000)
	session, _ := s.opened(p, c)
	if _, err := session.Pay(t.Context(), market.Units(10)); err != nil {
		t.Fatal(err)
	}
	id := p.Record().ID()
	stranger, err := market.Sign(s.bob, s.domain, market.CloseChannel{Channel: id})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := c.Discharge(channel.Closing{CloseChannel: market.CloseChannel{Channel: id}, Signature: stranger}); !errors.Is(err, &channel.Refusal{Reason: channel.BadSignature}) {
		t.Errorf("a stranger's wish to close: %v", err)
	}
	wish, err := p.Close()
	if err != nil {
		t.Fatal(err)
	}
	if d, err := c.Discharge(wish); err != nil || d.Claimed != market.Units(10) {
		t.Fatalf("%+v, %v", d, err)
	}
	if err := store.Close(); err != nil {
		t.Fatal(err)
	}
	more := mustVoucher(t, s.alice, s.domain, market.Voucher{Channel: id, Claimed: market.Units(20)})
	again := s.collector(func(c *channel.CollectorConfig) { c.Store = files(t, dir) }) // after a crash
	for _, c := range []*channel.Collector{c, again} {
		if _, err := c.Take(more); !errors.Is(err, &channel.Refusal{Reason: channel.IsClosing}) {
			t.Errorf("a voucher after the discharge: %v", err)
		}
		if err := c.Next(t.Context(), id); !errors.Is(err, &channel.Refusal{Reason: channel.IsClosing}) {
			t.Errorf("a step after the discharge: %v", err)
		}
	}
}

func TestAPayerPaysNoMoreThanItsOwnMeterSays(t *testing.T) {
	t.Parallel()
	s := newScene(t)
	c, p := s.collector(), s.payer(1000)
	session, _ := s.opened(p, c)
	if err := c.Next(t.Context(), p.Record().ID()); err != nil {
		t.Fatal(err)
	}
	_, err := session.Follow(t.Context(), func(channel.Due) market.Amount { return market.Units(6) })
	if !errors.Is(err, &channel.Refusal{Reason: channel.TooMuch}) || p.Record().Best.Signature != nil {
		t.Errorf("%v, signed %+v", err, p.Record().Best)
	}
}

func TestAPayerThatLostItsDiskGoesOnFromWhatItHadSigned(t *testing.T) {
	t.Parallel()
	s := newScene(t)
	c, p := s.collector(), s.payer(1000)
	session, hangUp := s.opened(p, c)
	if _, err := session.Pay(t.Context(), market.Units(300)); err != nil {
		t.Fatal(err)
	}
	hangUp()
	r := p.Record()
	restored, err := channel.NewPayer(channel.PayerConfig{Key: s.alice, Escrow: s.escrow, Store: files(t, t.TempDir())}, r.Channel, r.Deposit)
	if err != nil {
		t.Fatal(err)
	}
	session, _ = s.talk(restored, c)
	if d, err := session.Pay(t.Context(), market.Units(7)); err != nil || d.Claimed != market.Units(300) {
		t.Fatalf("due %+v, %v", d, err)
	}
	if v, err := restored.Pay(market.Units(7)); err != nil || v.Claimed != market.Units(307) {
		t.Errorf("it goes on with %+v, %v", v, err)
	}
	forged := mustVoucher(t, s.bob, s.domain, market.Voucher{Channel: r.ID(), Claimed: market.Units(900)})
	if err := restored.Adopt(forged); !errors.Is(err, &channel.Refusal{Reason: channel.BadSignature}) {
		t.Errorf("a voucher that it never signed: %v", err)
	}
}

func TestACollectorWithOtherPayeesThanItsRecordDoesNotRun(t *testing.T) {
	t.Parallel()
	s := newScene(t)
	c := s.collector(func(c *channel.CollectorConfig) { c.Terms.VehicleBps = 999 })
	if err := c.Run(t.Context()); err == nil {
		t.Error("it ran with terms that nobody can open a channel by")
	}
	wrong := channel.NewEscrow(s.eager, market.Domain{ChainID: 1, Contract: s.at.Escrow})
	if err := wrong.Check(context.Background(), s.terms()); err == nil {
		t.Error("a node of another chain was taken")
	}
}

func TestAPayerSignsNeitherOverItsDepositNorASecondOpening(t *testing.T) {
	t.Parallel()
	key, store := newKey(t), newMemory()
	c := record(key, 1).Channel
	config := channel.PayerConfig{Key: key, Escrow: channel.NewEscrow(nil, domain), Store: store}
	p, err := channel.NewPayer(config, c, market.Units(1000))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := p.PayUpTo(market.Units(1001)); !errors.Is(err, &channel.Refusal{Reason: channel.OverDeposit}) {
		t.Errorf("over the deposit: %v", err)
	}
	high, err := p.PayUpTo(market.Units(900))
	if err != nil {
		t.Fatal(err)
	}
	if low, err := p.PayUpTo(market.Units(800)); err != nil || low.Claimed != high.Claimed {
		t.Errorf("after %s it says %s (%v)", high.Claimed, low.Claimed, err)
	}
	if _, err := channel.NewPayer(config, c, market.Units(2000)); err == nil {
		t.Error("the same channel may be opened with two deposits")
	}
	if _, err := p.TopUp(market.Units(2000)); err != nil {
		t.Fatal(err)
	}
	if o, err := p.Opening(); err != nil || o.Deposit != market.Units(1000) {
		t.Errorf("after a top-up it opens with %s (%v)", o.Deposit, err)
	}
	if v, err := p.PayUpTo(market.Units(1001)); err != nil || v.Claimed != market.Units(1001) {
		t.Errorf("after the top-up: %+v, %v", v, err)
	}
}

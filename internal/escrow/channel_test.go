package escrow_test

import (
	"math/big"
	"testing"
	"time"

	"github.com/marketd/marketd/channel"
	"github.com/marketd/marketd/internal/escrow"
	"github.com/marketd/marketd/market"
)

// A rider pays a car by the second, on the side: none of it goes through the market, but its books must follow.
func TestBooksFollowChannelsThatTheMarketKnowsNothingOf(t *testing.T) {
	t.Parallel()
	s := newScene(t)
	_, stop := s.run()
	key, car := s.rider(5000), newKey(s)
	who, vehicle, at := market.AddressOf(key), market.AddressOf(car), market.AddressOf(s.market)
	stop()
	before := s.block(0)
	e, stop := s.run(func(c *escrow.Config) { c.CompareEvery = time.Hour })

	c := market.Channel{Token: s.at.Tokens[0], Payer: who, Vehicle: vehicle, Owner: vehicle, Market: at, VehicleBps: 1000, MarketBps: 500, Grace: 600,
		Until: s.chainNow().Unix() + 86_400}
	id := c.StructHash()
	open := market.OpenChannel{Channel: c, Deposit: market.Units(1000)}
	s.send(s.market, channel.Opening{OpenChannel: open, Signature: s.sign(key, open)}.Call())
	s.until("the deposit is out of the account", func() bool { return s.account(who).Market == market.Units(4000) })
	s.balanced(e)
	more := market.TopUp{Channel: id, Deposit: market.Units(1500)}
	s.send(s.market, channel.TopUp{TopUp: more, Signature: s.sign(key, more)}.Call(c))
	s.until("the top-up too", func() bool { return s.account(who).Market == market.Units(3500) })
	owed := market.Voucher{Channel: id, Claimed: market.Units(600)}
	best := channel.Voucher{Voucher: owed, Signature: s.sign(key, owed)}
	s.send(s.market, channel.Redeem(channel.Record{Channel: c, Best: best}))
	s.until("the car has earned", func() bool { return s.account(vehicle).Free == market.Units(570) })
	s.balanced(e)
	end := market.Discharge{Channel: id, Claimed: market.Units(600)}
	s.send(s.market, channel.Discharge{Discharge: end, Signature: s.sign(car, end), Voucher: best}.Call(c))
	s.until("the rest is back", func() bool { return s.account(who).Market == market.Units(4400) })
	s.balanced(e)
	s.still("all is applied", s.applied)
	if got := s.compared(e); got != "" {
		t.Errorf("database and contract differ: %s", got)
	}
	stop()

	used := s.nonce(s.market)
	if err := s.chain.Fork(before); err != nil { // and nothing of it ever happened
		t.Fatal(err)
	}
	for nonce := s.nonce(s.market); nonce < used; nonce++ {
		s.sendRaw(s.market, nonce, at, new(big.Int), nil, 50)
	}
	for range 40 {
		s.chain.Commit()
	}
	e, _ = s.run()
	s.until("the books are those of before", func() bool {
		return s.account(who).Market == market.Units(5000) && s.account(vehicle).Free.IsZero() && s.get(`select count(*) from channels`) == "0"
	})
	s.still("all is applied", s.applied)
	s.balanced(e)
	given := s.mint(who, 10)
	s.until("the faucet gave", func() bool { return s.stateOf(given, who).State == "confirmed" })
	m := s.deposit(key, 10, 1) // whose log names the balance that it made
	s.until("the books agree with it", func() bool { state := s.stateOf(m, who).State; return state == "confirmed" || state == "failed" })
	if got := s.account(who).Market; got != market.Units(5010) {
		t.Errorf("the rider has %s: %+v", got, s.stateOf(m, who))
	}
}

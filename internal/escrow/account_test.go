package escrow_test

import (
	"strings"
	"testing"
	"time"

	"github.com/marketd/marketd/internal/api/store"
	"github.com/marketd/marketd/internal/trips"
	"github.com/marketd/marketd/market"
)

// withdrawal signs an order to take money out of an account; the zero market is the free one.
func (s *scene) withdrawal(w market.Withdraw, sig market.Signature) store.MoneyMove {
	s.Helper()
	return store.MoneyMove{Kind: "withdrawal", Who: w.From, Amount: w.Amount, From: w.Market, Steps: []trips.Intent{{Goal: trips.GoalWithdraw,
		Object: w.StructHash(), Payload: payload(s, trips.SignedOrder[market.Withdraw]{Message: w, Signature: sig})}}}
}

func TestMoneyThatIsNotReservedLeavesAtOnce(t *testing.T) {
	t.Parallel()
	s := newScene(t)
	_, stop := s.run()
	rider := s.rider(5000)
	stop()
	stopWatching := s.onlyWatching()
	s.deal(rider) // holds 2000
	who := market.AddressOf(rider)
	order := market.Withdraw{Token: s.at.Tokens[0], From: who, Market: market.AddressOf(s.market), Amount: market.Units(3001), To: who, Nonce: market.NonceOf(7),
		Deadline: 1 << 38}
	_, _, err := s.store.MoveMoney(t.Context(), s.once(), s.withdrawal(order, s.sign(rider, order)))
	if market.ProblemOf(err) != market.ProblemInsufficientBalance {
		t.Fatalf("more than is free: %v", err)
	}
	order.Amount = market.Units(3000)
	key, move := s.once(), s.withdrawal(order, s.sign(rider, order))
	row, replayed, err := s.store.MoveMoney(t.Context(), key, move)
	if err != nil || replayed {
		t.Fatal(replayed, err)
	}
	if again, replayed, err := s.store.MoveMoney(t.Context(), key, move); err != nil || !replayed || again.ID != row.ID {
		t.Errorf("the same request again: %+v, %v, %v", again, replayed, err)
	}
	if _, _, err := s.store.MoveMoney(t.Context(), s.once(), move); market.ProblemOf(err) != market.ProblemTaken && market.ProblemOf(err) != market.ProblemInsufficientBalance {
		t.Errorf("the same order under another key: %v", err)
	}
	if a := s.account(who); a.Reserved != market.Units(5000) {
		t.Errorf("%s are reserved", a.Reserved)
	}
	stopWatching()
	e, _ := s.run()
	s.until("the money is in the wallet", func() bool { return s.stateOf(row, who).State == "confirmed" })
	if tokens, _, _, err := e.Wallet(t.Context(), who); err != nil || tokens != market.Units(3000) {
		t.Errorf("the wallet has %s, %v", tokens, err)
	}
	s.until("the reservation is over", func() bool { return s.account(who).Reserved.IsZero() })
	if chain := s.stateOf(row, who).Chain; len(chain) != 1 || chain[0].State != "confirmed" || chain[0].Hash.IsZero() || chain[0].Block == 0 {
		t.Errorf("its transactions: %+v", chain)
	}
	s.balanced(e)
}

func TestAMovementThatTheChainRefusesFailsAndSaysWhy(t *testing.T) {
	t.Parallel()
	s := newScene(t)
	s.run()
	poor := newKey(t)
	m := s.deposit(poor, 1000, 0) // no tokens
	s.until("it failed", func() bool { return s.stateOf(m, market.AddressOf(poor)).State == "failed" })
	if row := s.stateOf(m, market.AddressOf(poor)); !strings.Contains(row.Detail, "deposit") {
		t.Errorf("%+v", row)
	}
	if n := s.get(`select count(*) from chain_txs where goal in ('deposit', 'fund')`); n != "0" {
		t.Errorf("it cost %s transactions", n)
	}
}

func TestAnExitIsKnownAndTakenBackByFunding(t *testing.T) {
	t.Parallel()
	s := newScene(t)
	e, _ := s.run()
	rider := s.rider(5000)
	who := market.AddressOf(rider)
	_, permit, exit, err := e.Wallet(t.Context(), who)
	if err != nil || permit != market.NonceOf(1) || exit != market.NonceOf(0) {
		t.Fatal(permit, exit, err)
	}
	notice := market.Exit{Token: s.at.Tokens[0], From: who, Market: market.AddressOf(s.market), On: true, Nonce: exit}
	m := s.movement(store.MoneyMove{Kind: "exit", Who: who, Steps: []trips.Intent{{Goal: trips.GoalExit, Object: notice.StructHash(),
		Payload: payload(s, trips.SignedOrder[market.Exit]{Message: notice, Signature: s.sign(rider, notice)})}}})
	s.until("the notice is confirmed", func() bool { return s.stateOf(m, who).State == "confirmed" })
	if a := s.account(who); a.ExitAt.Before(s.chainNow().Add(23 * time.Hour)) {
		t.Errorf("it leaves at %s", a.ExitAt)
	}
	minted := s.mint(who, 10)
	s.until("the faucet gave", func() bool { return s.stateOf(minted, who).State == "confirmed" })
	more := s.deposit(rider, 10, 1)
	s.until("it is funded", func() bool { return s.stateOf(more, who).State == "confirmed" })
	if a := s.account(who); !a.ExitAt.IsZero() || a.Market != market.Units(5010) {
		t.Errorf("after funding: %+v", a)
	}
}

func TestAVehicleJoinsItsOwner(t *testing.T) {
	t.Parallel()
	s := newScene(t)
	s.run()
	owner, car := market.AddressOf(newKey(t)), newKey(t)
	join := market.Join{Vehicle: market.AddressOf(car), Owner: owner, VehicleBps: 700, Until: s.chainNow().Add(24 * time.Hour).Unix(), Nonce: market.NonceOf(0)}
	s.exec(`insert into vehicles (id, owner, operator, vehicle_bps, until, region, profile, class) values ($1, $2, $2, 700, $3, 'demo', '{}', 'car')`,
		join.Vehicle, owner, time.Unix(join.Until, 0))
	s.exec(`insert into intents (goal, object, payload) values ('join', $1, $2)`, join.StructHash(),
		payload(s, trips.SignedOrder[market.Join]{Message: join, Signature: s.sign(car, join)}))
	registry := func() string { return s.get(`select registry from vehicles where id = $1`, join.Vehicle) }
	s.until("it has joined", func() bool { return registry() == "confirmed" })
	s.later(25 * time.Hour)
	s.until("its record ended", func() bool { return registry() == "ended" })
}

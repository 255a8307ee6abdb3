package escrow_test

import (
	"math/big"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/common"

	"github.com/marketd/marketd/internal/escrow"
	"github.com/marketd/marketd/internal/trips"
	"github.com/marketd/marketd/market"
)

// block is a hash of the chain, back blocks before the last.
func (s *scene) block(back int64) common.Hash {
	s.Helper()
	head, err := s.node.BlockNumber(s.Context())
	if err != nil {
		s.Fatal(err)
	}
	h, err := s.node.HeaderByNumber(s.Context(), big.NewInt(int64(head)-back))
	if err != nil {
		s.Fatal(err)
	}
	return h.Hash()
}

// fork begins another branch back blocks before the last one.
func (s *scene) fork(back int64) {
	s.Helper()
	if err := s.chain.Fork(s.block(back)); err != nil {
		s.Fatal(err)
	}
}

// back is how many blocks ago the need was opened.
func (d *deal) back() int64 {
	d.Helper()
	head, err := d.node.BlockNumber(d.Context())
	if err != nil {
		d.Fatal(err)
	}
	opened, ok := new(big.Int).SetString(d.get(`select opened_block from bookings where need = $1`, d.id), 10)
	if !ok {
		d.Fatal("the booking is not there")
	}
	return int64(head) - opened.Int64()
}

func TestADroppedOpeningRollsTheTripBackAndIsSentAgain(t *testing.T) {
	t.Parallel()
	s := newScene(t)
	_, stop := s.run()
	rider := s.rider(5000)
	d := s.deal(rider)
	d.becomes(market.Ready)
	stop()
	signer := s.operatorOf(d)
	back := d.back()
	s.fork(back + 1)
	s.sendRaw(signer, s.nonceBefore(d), market.AddressOf(signer), new(big.Int), nil, 50) // takes the nonce of the opening
	for range back + 2 {
		s.chain.Commit()
	}
	// Without a key nothing is sent again: what the watcher alone makes of it.
	_, stop = s.run(func(c *escrow.Config) { c.Operators = nil })
	s.still("the trip is rolled back", func() bool { return d.phase() == market.Awarded.String() })
	if got := d.escrow(); got != string(market.EscrowOpening) {
		t.Errorf("the escrow is %s", got)
	}
	if a := s.account(market.AddressOf(rider)); a.Market != market.Units(5000) || a.Reserved != market.Units(2000) {
		t.Errorf("after the roll-back the rider's account is %+v", a)
	}
	stop()
	e, _ := s.run()
	d.becomes(market.Ready)
	if n := d.logs("Opened"); n != "1" {
		t.Errorf("opened %s times", n)
	}
	if got := s.get(`select string_agg(payload->>'to', ' ' order by version) from events where need = $1 and type = 'phase'`, d.id); got != "ready awarded ready" {
		t.Errorf("the rider was told %q", got)
	}
	if problems := strings.Join(e.Problems(), ";"); !strings.Contains(problems, "was used by somebody else") {
		t.Errorf("nobody is told that the key's nonce was used by another: %q", problems)
	}
	s.balanced(e)
}

func TestAnOpeningThatMovesToAnotherBlockIsOneOpening(t *testing.T) {
	t.Parallel()
	s := newScene(t)
	e, _ := s.run()
	rider := s.rider(5000)
	d := s.deal(rider)
	d.becomes(market.Ready)
	before := s.get(`select opened_tx from bookings where need = $1`, d.id)
	d.drive(market.Enroute)
	s.fork(d.back() + 1)
	s.until("the booking is in another block", func() bool {
		return s.get(`select count(*) from events where need = $1 and type = 'escrow'`, d.id) == "3" && d.escrow() == "open"
	})
	if after := s.get(`select opened_tx from bookings where need = $1`, d.id); after != before {
		t.Errorf("the same transaction opens it; was %s, is %s", before, after)
	}
	if got := d.phase(); got != market.Enroute.String() {
		t.Errorf("a vehicle that drives is %s", got)
	}
	if n := d.transactions("open"); n != "1" {
		t.Errorf("%s transactions", n)
	}
	s.balanced(e)
}

func TestADeepReorganisationStopsOpeningsUntilItIsReconciled(t *testing.T) {
	t.Parallel()
	s := newScene(t)
	_, stop := s.run()
	rider := s.rider(9000)
	d := s.deal(rider)
	d.becomes(market.Ready)
	d.drive(market.Underway)
	for range 5 {
		s.chain.Commit()
	}
	s.still("all is applied", func() bool { return s.applied() })
	stop()
	back := d.back()
	s.fork(back + 1)
	s.sendRaw(s.operatorOf(d), s.nonceBefore(d), market.Address{9}, new(big.Int), nil, 50)
	for range back + 3 {
		s.chain.Commit()
	}
	later := s.deal(rider)
	s.want(d, trips.GoalStart, trips.Act{Code: new(d.codes.Start())})
	_, stopWatching := s.run(func(c *escrow.Config) { c.Operators = nil })
	s.still("it says so", func() bool { return s.get(`select deep is not null from chain_cursor`) == "true" })
	waiting, err := s.store.Waiting(t.Context(), trips.WaitQuery{Keys: 1, Limit: 10})
	if err != nil || len(waiting) != 0 {
		t.Errorf("while it is not reconciled these may be sent: %v, %v", waiting, err)
	}
	stopWatching()
	s.run()
	later.becomes(market.Ready)
	d.escrowBecomes(market.EscrowStarted)
	if got := s.get(`select deep is null from chain_cursor`); got != "true" {
		t.Error("it is never reconciled")
	}
}

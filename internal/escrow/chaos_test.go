package escrow_test

import (
	"math/rand/v2"
	"os"
	"strconv"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/accounts/abi/bind/v2"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"

	"github.com/marketd/marketd/contracts"
	"github.com/marketd/marketd/internal/escrow"
	"github.com/marketd/marketd/internal/postgres"
	"github.com/marketd/marketd/internal/postgres/pgcut"
	"github.com/marketd/marketd/internal/trips"
	"github.com/marketd/marketd/market"
)

// TestNothingIsLostOrDoubledInTrouble opens and settles bookings while processes die, broadcasts are lost, the chain drops
// blocks and the database's connections are cut inside a COMMIT, all at random, and then asks the contract whether it is as the database says. MARKETD_TEST_SEED chooses another
// course of events.
func TestNothingIsLostOrDoubledInTrouble(t *testing.T) {
	t.Parallel()
	seed, _ := strconv.ParseUint(os.Getenv("MARKETD_TEST_SEED"), 10, 64)
	dice := rand.New(rand.NewPCG(seed, 7))
	s := newScene(t)
	_, stop := s.run()
	riders := []*deal{}
	for range 3 {
		rider := s.rider(100_000)
		for range 8 {
			riders = append(riders, s.deal(rider, func(d *terms) {
				d.need.OpenBy += 50_000
				d.need.ServiceBy += 60_000
				d.bid.Expires, d.bid.PickupBy = d.need.OpenBy, d.need.OpenBy
			}))
		}
	}
	cut, proxy := s.cutStore(func(c pgcut.Commit) pgcut.Verdict {
		if c.Number > 300 {
			return pgcut.Pass
		}
		switch c.Number % 17 {
		case 4:
			return pgcut.CutBefore
		case 13:
			return pgcut.CutAfter
		}
		return pgcut.Pass
	})
	lossy := &node{Client: s.node, sends: 1 << 30, send: func(*types.Transaction) bool { return rand.IntN(4) == 0 }}
	start := func() (stop func()) {
		_, stop = s.runOver(cut, func(c *escrow.Config) { c.Nodes, c.BumpAfter = []escrow.Client{lossy}, 200*time.Millisecond })
		return stop
	}
	stop()
	stop = start()
	settled := map[market.NeedID]bool{}
	closed := func() (n int) {
		for _, d := range riders {
			switch phase := d.phase(); {
			case d.escrow() == string(market.EscrowClosed):
				n++
			case phase == market.Ready.String() && !settled[d.id]:
				settled[d.id] = true
				d.drive(market.AtDropoff)
				if err := s.trips.Receipt(t.Context(), d.id, trips.Proof{Code: d.codes.End}); err != nil {
					t.Fatal(err)
				}
			}
		}
		return n
	}
	forks, kills := 0, 0
	s.until("all bookings are closed", func() bool {
		switch n := dice.IntN(12); { // trouble has an end, so that a slow machine gets there too
		case n == 0 && kills < 6:
			stop()
			stop = start()
			kills++
		case n < 3 && forks < 12:
			if s.chain.Fork(s.block(1+dice.Int64N(3))) == nil { // not while transactions wait
				forks++
			}
		}
		return closed() == len(riders)
	})
	stop()
	for range 20 { // the last branch is longer than what it replaces
		s.chain.Commit()
	}
	e, _ := s.run()
	s.still("the last block is applied", s.applied)
	s.until("all is well", func() bool {
		const final = `select (select deep is null from chain_cursor) and not exists (select from chain_txs where state = 'live')`
		return s.get(final) == "true" && closed() == len(riders)
	})
	s.still("the last block is applied", s.applied)
	t.Logf("%d bookings, %d forks, %d kills, %d commits cut before and %d after, %s transactions, %s attempts", len(riders), forks, kills,
		proxy.Cuts(pgcut.CutBefore), proxy.Cuts(pgcut.CutAfter), s.get(`select count(*) from chain_txs`), s.get(`select count(*) from chain_attempts`))
	s.balanced(e)
	s.agreesWithTheContract()
	for _, d := range riders {
		if opened, ended := d.logs("Opened"), d.logs("Closed"); opened != "1" || ended != "1" {
			t.Errorf("need %s: opened %s times, closed %s times", d.id.Short(), opened, ended)
		}
	}
}

// cutStore is the store behind a proxy that cuts connections inside a COMMIT.
func (s *scene) cutStore(judge func(pgcut.Commit) pgcut.Verdict) (*postgres.Store, *pgcut.Proxy) {
	s.Helper()
	proxy, err := pgcut.Listen(s.url, judge)
	if err != nil {
		s.Fatal(err)
	}
	s.Cleanup(func() {
		if err := proxy.Close(); err != nil {
			s.Error(err)
		}
	})
	store, err := postgres.Open(s.Context(), proxy.URL())
	if err != nil {
		s.Fatal(err)
	}
	s.Cleanup(store.Close)
	return store, proxy
}

// agreesWithTheContract compares every account and booking of the database with the contract's own.
func (s *scene) agreesWithTheContract() {
	s.Helper()
	binding := contracts.NewEscrow()
	instance := binding.Instance(s.node, s.at.Escrow)
	rows, err := s.pool.Query(s.Context(), `select who, market, balance::text from accounts`)
	if err != nil {
		s.Fatal(err)
	}
	defer rows.Close()
	n := 0
	for ; rows.Next(); n++ {
		var who, at common.Address
		var balance string
		if err := rows.Scan(&who, &at, &balance); err != nil {
			s.Fatal(err)
		}
		a, err := bind.Call(instance, nil, binding.PackAccount(s.at.Tokens[0], who, at), binding.UnpackAccount)
		if err != nil || a.Balance.String() != balance {
			s.Errorf("account of %s at %s: %s here, %v on the chain, %v", who, at, balance, a.Balance, err)
		}
	}
	if rows.Err() != nil || n == 0 {
		s.Fatal(rows.Err(), n)
	}
}

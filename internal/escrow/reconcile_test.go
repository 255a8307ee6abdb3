package escrow_test

import (
	"context"
	"math/big"
	"net/url"
	"strconv"
	"strings"
	"testing"

	"github.com/jackc/pgx/v5"

	"github.com/marketd/marketd/internal/escrow"
	"github.com/marketd/marketd/market"
)

func TestAnOldDatabaseSendsNothingAgain(t *testing.T) {
	t.Parallel()
	s := newScene(t)
	one := func(c *escrow.Config) { c.Operators, c.Minter = c.Operators[:1], nil }
	_, stop := s.run()
	rider := s.rider(9000)
	stop()
	_, stop = s.run(one)
	s.still("the key is known", func() bool { return s.get(`select count(*) from signers`) == "3" })
	stop()
	// What the key did after the backup was taken: the booking is open, the database knows nothing of it.
	d := s.deal(rider)
	s.sendRaw(s.operators[0], s.nonce(s.operators[0]), s.at.Escrow, new(big.Int), d.opening(), 1)
	for range 5 {
		s.chain.Commit()
	}
	// With more confirmations to wait for than there are blocks, the logs cannot be applied yet.
	e, stop := s.run(one, func(c *escrow.Config) { c.Confirmations = 8 })
	s.still("it waits for the logs", func() bool { return strings.Contains(strings.Join(e.Problems(), ";"), "nothing is sent until") })
	if n := s.get(`select count(*) from chain_txs where goal = 'open'`); n != "0" {
		t.Fatalf("%s transactions were sent", n)
	}
	stop()
	_, stop = s.run(one)
	d.becomes(market.Ready)
	next := s.deal(rider)
	next.becomes(market.Ready)
	if n := d.transactions("open"); n != "0" {
		t.Errorf("what the chain had was sent again %s times", n)
	}
	stop()
}

func TestAKeyThatSomebodyElseUsesStopsSending(t *testing.T) {
	t.Parallel()
	s := newScene(t)
	e, _ := s.run(func(c *escrow.Config) { c.Operators = c.Operators[:1] })
	rider := s.rider(9000)
	thief := s.operators[0]
	s.sendRaw(thief, s.nonce(thief), market.Address{9}, big.NewInt(1), nil, 50)
	s.until("it says so", func() bool { return strings.Contains(strings.Join(e.Problems(), ";"), "was used by somebody else") })
	d := s.deal(rider)
	for range 10 {
		s.chain.Commit()
	}
	s.still("all is applied", s.applied)
	if n := d.transactions("open"); n != "0" || d.phase() != market.Awarded.String() {
		t.Errorf("%s transactions, the trip is %s", n, d.phase())
	}
}

func TestLostNoncesAreFilled(t *testing.T) {
	t.Parallel()
	s := newScene(t)
	one := func(c *escrow.Config) { c.Operators = c.Operators[:1] }
	_, stop := s.run(one)
	rider := s.rider(9000)
	stop()
	s.exec(`update signers set next_nonce = next_nonce + 2 where address = $1`, market.AddressOf(s.operators[0])) // rows that are gone
	d := s.deal(rider)
	s.run(one)
	d.becomes(market.Ready)
	if n := s.get(`select count(*) from chain_txs where goal = 'fill'`); n != "2" {
		t.Errorf("%s nonces were filled", n)
	}
}

// copied is the scene over a copy of its database as it is now.
func (s *scene) copied() *scene {
	s.Helper()
	s.store.Close()
	s.pool.Close()
	u, err := url.Parse(s.url)
	if err != nil {
		s.Fatal(err)
	}
	name, o := strings.TrimPrefix(u.Path, "/")+"_copy", *s
	do := func(sql string) {
		u.Path = "/postgres"
		conn, err := pgx.Connect(context.Background(), u.String())
		if err != nil {
			s.Fatal(err)
		}
		defer conn.Close(context.Background())
		if _, err := conn.Exec(context.Background(), sql); err != nil {
			s.Fatal(err)
		}
	}
	do(`create database ` + name + ` template ` + strings.TrimSuffix(name, "_copy"))
	s.Cleanup(func() { do(`drop database ` + name + ` with (force)`) })
	s.connect()
	u.Path = "/" + name
	o.url = u.String()
	o.connect()
	return &o
}

func TestTwoInstancesOverCopiesOfOneDatabaseDoNothingTwice(t *testing.T) {
	t.Parallel()
	s, d := funded(t)
	deals := []*deal{d}
	for range 7 {
		deals = append(deals, s.deal(d.rider))
	}
	o := s.copied()
	one := func(c *escrow.Config) { c.Operators, c.Minter = c.Operators[:1], nil }
	ours, stopOurs := s.run(one)
	theirs, stopTheirs := o.run(one)
	opened := func(at *scene) bool {
		return at.get(`select count(*) from chain_logs where event = 'Opened'`) == strconv.Itoa(len(deals))
	}
	stopped := func(e *escrow.Escrow) bool { return strings.Contains(problems(e), "somebody else") }
	s.until("all is opened, or both have found each other out", func() bool {
		return opened(s) && opened(o) || stopped(ours) && stopped(theirs)
	})
	stopTheirs()
	stopOurs()
	e, _ := s.run(one) // the copy is switched off
	for _, d := range deals {
		d.becomes(market.Ready)
		if n := d.logs("Opened"); n != "1" {
			t.Errorf("opened %s times", n)
		}
	}
	s.still("all is applied", s.applied)
	s.balanced(e)
	s.agreesWithTheContract()
}

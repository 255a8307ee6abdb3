package escrow_test

import (
	"crypto/ecdsa"
	"fmt"
	"maps"
	"math/rand/v2"
	"os"
	"slices"
	"strconv"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/accounts/abi/bind/v2"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/jackc/pgx/v5"

	"github.com/marketd/marketd/contracts"
	"github.com/marketd/marketd/internal/trips"
	"github.com/marketd/marketd/market"
)

// fromEnv is a number that the environment may set.
func fromEnv(t testing.TB, name string, otherwise int) int {
	text := os.Getenv(name)
	if text == "" {
		return otherwise
	}
	n, err := strconv.Atoi(text)
	if err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	return n
}

// chaos opens and closes bookings while the process dies between its steps, broadcasts are lost and the chain drops blocks.
type chaos struct {
	*scene
	dice  *rand.Rand
	rich  *ecdsa.PrivateKey // the rider
	all   []*chaotic
	open  []*chaotic // those that are not closed, as far as was seen
	now   *life
	lossy *node

	kills, forks, deepest int // still to come, and how deep
	died, forked          int
	seen                  map[int64]mined // where each transaction was last
	count                 map[string]int  // what became of transactions that were in a block
}

// atOnce is how many bookings are under way while the trouble lasts.
const atOnce = 24

// chaotic is a booking, and who ends it how.
type chaotic struct {
	*deal
	ends  string // code; leave: through the market; gone: on the chain, behind the market's back
	acted bool
}

type mined struct {
	tx, block market.Hash
	attempt   int
}

// TestNothingIsLostOrDoubledInTrouble asks the contract at the end whether it is as the database says. MARKETD_TEST_SEED chooses another
// course of events, MARKETD_TEST_KILLS and MARKETD_TEST_FORKS how many there are, MARKETD_TEST_DEPTH how many blocks the chain drops at most.
func TestNothingIsLostOrDoubledInTrouble(t *testing.T) {
	t.Parallel()
	c := &chaos{
		scene: newScene(t), kills: fromEnv(t, "MARKETD_TEST_KILLS", 20), forks: fromEnv(t, "MARKETD_TEST_FORKS", 12),
		deepest: fromEnv(t, "MARKETD_TEST_DEPTH", 3), seen: map[int64]mined{}, count: map[string]int{},
	}
	seed := uint64(fromEnv(t, "MARKETD_TEST_SEED", 0))
	c.dice = rand.New(rand.NewPCG(seed, 7))
	c.lossy = &node{Client: c.node, sends: 1 << 30, send: func(*types.Transaction) bool { return rand.IntN(4) == 0 }}
	_, stop := c.run()
	c.rich = c.rider(100_000_000)
	for range c.deepest { // the contract and the rider's money stay
		c.chain.Commit()
	}
	for range atOnce {
		c.book(c.rich)
	}
	stop()
	for c.kills > 0 || c.forks > 0 {
		c.round()
	}
	c.now.end()
	for range 2 * c.deepest { // the last branch is longer than what it replaces
		c.chain.Commit()
	}
	e, _ := c.run()
	c.until("all is well", func() bool {
		const final = `select (select deep is null from chain_cursor) and not exists (select from chain_txs where state = 'live')`
		return c.goOn() == 0 && c.get(final) == "true"
	})
	c.still("the last block is applied", c.applied)
	fmt.Printf("%d bookings, %d kills, %d reorganisations of 1 to %d blocks; %s transactions, %s attempts; of those in a dropped block: %d as they were, %d moved, %d dropped, %d replaced by a later attempt, %d by an earlier one; %d bookings left behind the market's back\n",
		len(c.all), c.died, c.forked, c.deepest, c.get(`select count(*) from chain_txs`), c.get(`select count(*) from chain_attempts`),
		c.count["same"], c.count["moved"], c.count["dropped"], c.count["later"], c.count["earlier"], c.count["gone"])
	c.balanced(e)
	c.agreesWithTheContract()
	for _, d := range c.all {
		if opened, ended := d.logs("Opened"), d.logs("Closed"); opened != "1" || ended != "1" {
			t.Errorf("need %s (%s): opened %s times, closed %s times", d.id.Short(), d.ends, opened, ended)
		}
	}
}

// book adds a booking of a rider.
func (c *chaos) book(rider *ecdsa.PrivateKey) {
	d := c.deal(rider, func(d *terms) {
		d.need.OpenBy += 500_000
		d.need.ServiceBy += 600_000
		d.bid.Expires, d.bid.PickupBy = d.need.OpenBy, d.need.OpenBy
	})
	b := &chaotic{deal: d, ends: []string{"code", "code", "code", "leave", "gone"}[c.dice.IntN(5)]}
	c.all, c.open = append(c.all, b), append(c.open, b)
}

// round is a moment of trouble.
func (c *chaos) round() {
	if c.now == nil || c.now.dead.Load() {
		c.begin()
	}
	if c.forks > 0 && c.dice.IntN(4) == 0 {
		c.dropBlocks()
	} else {
		c.chain.Commit()
	}
	c.observe()
	for open := c.goOn(); open < atOnce; open++ { // there is always something to go wrong
		c.book(c.rich)
	}
	select {
	case <-c.now.died:
	case <-c.Context().Done():
	case <-time.After(10 * time.Millisecond): // for the process to do something
	}
}

// begin has the next process run; the one before is dead.
func (c *chaos) begin() {
	if c.now != nil {
		c.now.end()
		c.kills--
		c.died++
	}
	steps := int64(1 + c.dice.IntN(150))
	if c.kills <= 0 {
		steps = 1 << 40
	}
	c.now = c.live(steps, c.lossy)
}

// dropBlocks has another branch of the chain win.
func (c *chaos) dropBlocks() {
	depth := 1 + c.dice.Int64N(int64(c.deepest))
	if c.chain.Fork(c.block(depth)) != nil { // not while transactions wait
		c.chain.Commit()
		return
	}
	for head := c.head(); c.head() <= head+depth; { // of the branch that wins
		c.chain.Commit()
	}
	c.forks--
	c.forked++
}

func (c *chaos) head() int64 {
	n, err := c.node.BlockNumber(c.Context())
	if err != nil {
		c.Fatal(err)
	}
	return int64(n)
}

// observe counts what became of transactions that were in a block.
func (c *chaos) observe() {
	const sql = `
		select t.id, t.mined_tx, t.mined_block, coalesce((select number from chain_attempts a where a.hash = t.mined_tx), 0)
		from chain_txs t where t.state = 'live' or t.id = any($1)`
	rows, err := c.pool.Query(c.Context(), sql, slices.Collect(maps.Keys(c.seen)))
	if err != nil {
		c.Fatal(err)
	}
	var id int64
	var m mined
	_, err = pgx.ForEachRow(rows, []any{&id, &m.tx, &m.block, &m.attempt}, func() error {
		before, known := c.seen[id]
		switch {
		case !known && m.tx.IsZero():
			return nil
		case !known:
		case m.tx.IsZero() && !before.tx.IsZero():
			c.count["dropped"]++
			before.block = market.Hash{} // it is counted once more when it is in a block again
		case before.block == m.block || before.tx.IsZero():
		case m.attempt > before.attempt:
			c.count["later"]++
		case m.attempt < before.attempt:
			c.count["earlier"]++
		default:
			c.count["moved"]++
		}
		if !m.tx.IsZero() || !before.block.IsZero() {
			c.seen[id] = m
		}
		return nil
	})
	if err != nil {
		c.Fatal(err)
	}
}

// goOn takes a step with each booking that is not closed, and says how many there are.
func (c *chaos) goOn() int {
	c.open = slices.DeleteFunc(c.open, func(d *chaotic) bool {
		if !d.acted && d.phase() == market.Ready.String() {
			d.acted = true
			c.act(d)
		}
		return d.escrow() == string(market.EscrowClosed)
	})
	return len(c.open)
}

// act does what ends a booking.
func (c *chaos) act(d *chaotic) {
	leave := market.Leave{Need: d.id}
	switch d.ends {
	case "code":
		d.drive(market.AtDropoff)
		if err := c.trips.Receipt(c.Context(), d.id, trips.Proof{Code: d.codes.End}); err != nil {
			c.Fatal(err)
		}
	case "leave":
		err := c.trips.Cancel(c.Context(), d.need.Rider, d.id, trips.Cancellation{Leave: c.sign(d.rider, leave)})
		if err != nil {
			c.Fatal(err)
		}
	case "gone":
		c.count["gone"]++
		c.send(d.rider, contracts.NewEscrow().PackLeave(d.agreement(), c.sign(d.rider, leave)))
	}
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

package escrow_test

import (
	"crypto/ecdsa"
	"fmt"
	"github.com/ethereum/go-ethereum"
	"math/big"
	"strings"

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
	"github.com/marketd/marketd/internal/escrow"
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
	rich  *ecdsa.PrivateKey // the rider of most
	all   []*chaotic
	open  []*chaotic          // those that are not over, as far as was seen
	poor  []*ecdsa.PrivateKey // riders with money for one booking, who have none yet
	gifts map[market.Address]uint64
	now   *life
	lossy *node

	kills, forks, deepest int // still to come, and how deep
	died, forked, rounds  int
	lost                  map[int64]place // transactions of dropped blocks, until they are in a block again
	count                 map[string]int  // what became of them
}

// atOnce is how many bookings are under way while the trouble lasts.
const atOnce = 24

// chaotic is a booking, and who ends it how.
type chaotic struct {
	*deal
	ends  string // code; leave: through the market; gone: on the chain, behind the market's back; outrun: its rider takes the money out first
	acted int    // the round; 0: not yet
}

// enoughForks is from how many on every fate of a transaction has to come up.
const enoughForks = 200

// TestNothingIsLostOrDoubledInTrouble asks the contract at the end whether it is as the database says. MARKETD_TEST_SEED chooses another
// course of events, MARKETD_TEST_KILLS and MARKETD_TEST_FORKS how many there are, MARKETD_TEST_DEPTH how many blocks the chain drops at most.
func TestNothingIsLostOrDoubledInTrouble(t *testing.T) {
	t.Parallel()
	c := &chaos{
		scene: newScene(t), kills: fromEnv(t, "MARKETD_TEST_KILLS", 20), forks: fromEnv(t, "MARKETD_TEST_FORKS", 12),
		deepest: fromEnv(t, "MARKETD_TEST_DEPTH", 3), lost: map[int64]place{}, count: map[string]int{}, gifts: map[market.Address]uint64{},
	}
	seed := uint64(fromEnv(t, "MARKETD_TEST_SEED", 0))
	c.dice = rand.New(rand.NewPCG(seed, 7))
	c.lossy = &node{Client: c.node, sends: 1 << 30, send: func(*types.Transaction) bool { return rand.IntN(4) == 0 }}
	c.prepare()
	for c.kills > 0 || c.forks > 0 {
		c.round()
	}
	e := c.calm()
	fmt.Printf("%d bookings, %d mints, %d kills, %d reorganisations of 1 to %d blocks; %s transactions, %s attempts; of those in a dropped block: "+
		"%d the same again, %d in another block, %d in none at first, %d replaced by a later attempt, %d by an earlier one; "+
		"%d openings overtaken by an exit, %d bookings left behind the market's back\n",
		len(c.all), len(c.gifts), c.died, c.forked, c.deepest, c.get(`select count(*) from chain_txs`), c.get(`select count(*) from chain_attempts`),
		c.count["same"], c.count["moved"], c.count["dropped"], c.count["later"], c.count["earlier"], c.count["outrun"], c.count["gone"])
	for _, fate := range []string{"same", "moved", "dropped", "later", "earlier", "outrun", "gone"} {
		if c.forked >= enoughForks && c.count[fate] == 0 {
			t.Errorf("in %d reorganisations no transaction was %s: they prove less than they should", c.forked, fate)
		}
	}
	c.balanced(e)
	c.agreesWithTheContract()
	c.hasOneEffectEach(e)
}

// prepare gives riders money and lets the first bookings be wanted.
func (c *chaos) prepare() {
	_, stop := c.run()
	c.rich = c.rider(1 << 40)
	for range 1 + c.forks/10 {
		c.poor = append(c.poor, newKey(c))
		c.mint(market.AddressOf(c.poor[len(c.poor)-1]), 2000)
	}
	done := func() bool { return c.get(`select bool_and(state = 'done') from intents`) == "true" }
	c.until("the faucet gave to all", done)
	for _, key := range c.poor {
		c.deposit(key, 2000, 0)
	}
	c.until("all have deposited", done)
	for range c.deepest { // the contract and the riders' money stay
		c.chain.Commit()
	}
	for range atOnce {
		c.book(c.rich)
	}
	stop()
}

// calm ends the trouble and waits until nothing is under way.
func (c *chaos) calm() *escrow.Escrow {
	c.now.end()
	for range 2 * c.deepest { // the last branch is longer than what it replaces
		c.chain.Commit()
	}
	// Who cancelled while the opening was dropped leaves for free, late: days go by.
	c.exec(`update intents set after = now() where goal = 'leave' and after > now() + interval '1 day'`)
	e, _ := c.run()
	c.open = slices.Clone(c.all) // what was over may not be any more
	c.forks, c.kills = 0, 0
	c.until("all is well", func() bool {
		const final = `select (select deep is null from chain_cursor) and not exists (select from chain_txs where state = 'live')
			and not exists (select from intents where state in ('wanted', 'sent'))`
		return c.goOn() == 0 && c.get(final) == "true"
	})
	c.still("the last block is applied", c.applied)
	return e
}

// book adds a booking of a rider, or sometimes the legs of a mission.
func (c *chaos) book(rider *ecdsa.PrivateKey) {
	patient := func(_ int, d *terms) {
		d.need.OpenBy += 500_000
		d.need.ServiceBy += 600_000
		d.bid.Expires, d.bid.PickupBy = d.need.OpenBy, d.need.OpenBy
	}
	if rider == c.rich && c.dice.IntN(8) == 0 {
		for _, d := range c.legs(rider, 2+c.dice.IntN(2), patient) {
			b := &chaotic{deal: d, ends: "code"}
			c.all, c.open = append(c.all, b), append(c.open, b)
		}
		return
	}
	d := c.deal(rider, func(d *terms) { patient(0, d) })
	b := &chaotic{deal: d, ends: []string{"code", "code", "code", "leave", "gone"}[c.dice.IntN(5)]}
	if rider != c.rich {
		b.ends = "outrun"
	}
	c.all, c.open = append(c.all, b), append(c.open, b)
}

// round is a moment of trouble.
func (c *chaos) round() {
	c.rounds++
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
	if c.dice.IntN(8) == 0 {
		who := market.AddressOf(newKey(c))
		c.gifts[who] = 1 + c.dice.Uint64N(1000)
		c.mint(who, c.gifts[who]) // only its transaction's nonce keeps it from happening twice
	}
	c.breathe()
}

// breathe gives the process time to do something.
func (c *chaos) breathe() {
	select {
	case <-c.now.died:
	case <-c.Context().Done():
	case <-time.After(10 * time.Millisecond):
	}
}

// begin has the next process run; the one before is dead.
func (c *chaos) begin() {
	if c.now != nil {
		c.now.end()
		c.kills--
		c.died++
		if c.died%100 == 0 {
			fmt.Printf("%d kills and %d reorganisations so far\n", c.died, c.forked)
		}
	}
	steps := int64(1 + c.dice.IntN(150))
	if c.dice.IntN(5) == 0 { // some get on with their work
		steps *= 10
	}
	if c.kills <= 0 {
		steps = 1 << 40
	}
	c.now = c.live(steps, c.lossy)
}

// goOn takes a step with each booking that is not over, and says how many there are that others end than their riders' greed.
func (c *chaos) goOn() (open int) {
	type state struct{ phase, escrow string }
	states := map[market.NeedID]state{}
	ids := make([]market.NeedID, len(c.open))
	for i, d := range c.open {
		ids[i] = d.id
	}
	rows, err := c.pool.Query(c.Context(), `select n.id, n.phase::text, a.escrow::text from needs n
		join lateral (select escrow from attempts where need = n.id order by attempt desc limit 1) a on true
		where n.id = any($1) and a.escrow not in ('closed', 'failed')`, ids)
	if err != nil {
		c.Fatal(err)
	}
	var id market.NeedID
	var s state
	if _, err = pgx.ForEachRow(rows, []any{&id, &s.phase, &s.escrow}, func() error { states[id] = s; return nil }); err != nil {
		c.Fatal(err)
	}
	c.open = slices.DeleteFunc(c.open, func(d *chaotic) bool {
		s, ok := states[d.id]
		if !ok {
			return true
		}
		c.act(d, s.phase, s.escrow)
		if d.ends != "outrun" {
			open++
		}
		return false
	})
	if c.kills <= 0 && c.forks <= 0 {
		return len(c.open)
	}
	return open
}

// actAgainAfter is after how many rounds a rider sees to it that what was done behind the market's back is not lost.
const actAgainAfter = 100

// act does what ends a booking.
func (c *chaos) act(d *chaotic, phase, escrow string) {
	calm := c.kills <= 0 && c.forks <= 0
	waited := d.acted == 0 || calm && c.dice.IntN(100) == 0 || !calm && c.rounds-d.acted > actAgainAfter
	switch ends := d.ends; {
	case ends == "outrun" && (!calm || !waited):
		return
	case ends == "outrun": // nobody took the money out, or the chain dropped that too
		if c.trips.Receipt(c.Context(), d.id, trips.Proof{Code: d.codes.End}) != nil && escrow == string(market.EscrowOpen) {
			c.leaveByHand(d)
		}
	case ends == "gone":
		if !waited || escrow != string(market.EscrowOpen) {
			return
		}
		if d.acted == 0 {
			c.count["gone"]++
		}
		c.leaveByHand(d)
	case d.acted > 0 || phase != market.Ready.String():
		return
	case ends == "leave":
		err := c.trips.Cancel(c.Context(), d.need.Rider, d.id, trips.Cancellation{Leave: c.sign(d.rider, market.Leave{Need: d.id})})
		if err != nil { // the chain has just dropped the opening
			return
		}
	default:
		d.drive(market.AtDropoff)
		if err := c.trips.Receipt(c.Context(), d.id, trips.Proof{Code: d.codes.End}); err != nil {
			c.Fatal(err)
		}
	}
	d.acted = max(c.rounds, 1)
}

func (c *chaos) leaveByHand(d *chaotic) {
	c.byHand(contracts.NewEscrow().PackLeave(d.agreement(), c.sign(d.rider, market.Leave{Need: d.id})), 1)
}

// byHand has somebody else give the chain a call. It may be lost like any other.
func (c *chaos) byHand(data []byte, fee int64) {
	nonce, err := c.node.PendingNonceAt(c.Context(), market.AddressOf(c.market))
	if err != nil {
		c.Fatal(err)
	}
	tx := c.transaction(c.market, nonce, c.at.Escrow, new(big.Int), data, fee)
	if err := c.node.SendTransaction(c.Context(), tx); err != nil {
		c.Logf("behind the market's back: %v", err)
	}
}

// hasOneEffectEach checks that each need opened and closed once, or neither where its rider took the money out first, that each intent
// that is done is done by a log of the chain, that the logs are the chain's own, and that each mint happened once.
func (c *chaos) hasOneEffectEach(e *escrow.Escrow) {
	for _, d := range c.all {
		opened, ended := d.logs("Opened"), d.logs("Closed")
		if (opened != "1" || ended != "1") && (d.ends != "outrun" || opened+ended != "00") {
			c.Errorf("need %s (%s): opened %s times, closed %s times", d.id.Short(), d.ends, opened, ended)
		}
	}
	if n := c.get(`select count(*) from (select from bookings b join needs n on n.id = b.need where n.mission is not null
		group by n.mission having count(distinct b.opened_tx) > 1 or count(*) <> (select legs from missions m where m.id = n.mission)) halves`); n != "0" {
		c.Errorf("%s missions were not opened as one", n)
	}
	if n := c.get(`select count(*) from intents i where state = 'done' and goal <> 'mint' and not exists
		(select from chain_logs l where l.tx = i.ended_by and l.block = i.ended_in)`); n != "0" {
		c.Errorf("%s intents are done by no log", n)
	}
	c.hasTheLogsOfTheChain()
	for who, amount := range c.gifts {
		if tokens, _, _, err := e.Wallet(c.Context(), who); err != nil || tokens != market.Units(amount) {
			c.Errorf("the wallet of %s has %s of the %d that were minted for it, %v", who, tokens, amount, err)
		}
	}
}

// hasTheLogsOfTheChain checks that those that were applied are there, and that no opening or closing was missed.
func (c *chaos) hasTheLogsOfTheChain() {
	logs, err := c.node.FilterLogs(c.Context(), ethereum.FilterQuery{Addresses: []common.Address{c.at.Escrow}})
	if err != nil {
		c.Fatal(err)
	}
	theirs := map[string]bool{}
	ends := 0
	events := contracts.NewEscrow().GetABI().Events
	for _, l := range logs {
		theirs[fmt.Sprintf("%x/%d", l.BlockHash, l.Index)] = true
		if l.Topics[0] == events["Opened"].ID || l.Topics[0] == events["Closed"].ID {
			ends++
		}
	}
	for _, of := range strings.Fields(c.get(`select string_agg(encode(block, 'hex') || '/' || index, ' ') from chain_logs`)) {
		if !theirs[of] {
			c.Errorf("log %s was applied and is not on the chain", of)
		}
	}
	if n := c.get(`select count(*) from chain_logs where event in ('Opened', 'Closed')`); n != strconv.Itoa(ends) {
		c.Errorf("%s openings and closings were applied, the chain has %d", n, ends)
	}
}

// agreesWithTheContract compares every account and booking of the database with the contract's own.
func (s *scene) agreesWithTheContract() {
	s.Helper()
	s.agreesOnBookings()
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

func (s *scene) agreesOnBookings() {
	s.Helper()
	binding := contracts.NewEscrow()
	instance := binding.Instance(s.node, s.at.Escrow)
	rows, err := s.pool.Query(s.Context(), `select n.id, coalesce(b.state, 0), coalesce(b.paid, 0)::text, coalesce(b.refunded, 0)::text
		from needs n left join bookings b on b.need = n.id`)
	if err != nil {
		s.Fatal(err)
	}
	defer rows.Close()
	n := 0
	for ; rows.Next(); n++ {
		var id market.NeedID
		var state uint8
		var paid, refunded string
		if err := rows.Scan(&id, &state, &paid, &refunded); err != nil {
			s.Fatal(err)
		}
		b, err := bind.Call(instance, nil, binding.PackBooking(id), binding.UnpackBooking)
		if closed := b.State == uint8(contracts.StateClosed); err != nil || b.State != state || !closed && (b.Released.String() != paid || b.Refunded.String() != refunded) {
			s.Errorf("booking %s: state %d, %s paid, %s refunded here; %+v on the chain, %v", id.Short(), state, paid, refunded, b, err)
		}
	}
	if rows.Err() != nil || n == 0 {
		s.Fatal(rows.Err(), n)
	}
}

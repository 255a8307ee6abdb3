package escrow_test

import (
	"crypto/ecdsa"
	"strings"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/params"

	"github.com/marketd/marketd/internal/escrow"
	"github.com/marketd/marketd/internal/trips"
	"github.com/marketd/marketd/market"
)

func TestATripIsOpenedPaidAndClosed(t *testing.T) {
	t.Parallel()
	s := newScene(t)
	e, _ := s.run()
	rider := s.rider(5000)
	if a := s.account(market.AddressOf(rider)); a.Market != market.Units(5000) || !a.Free.IsZero() {
		t.Fatalf("after the deposit: %+v", a)
	}
	d := s.deal(rider)
	d.becomes(market.Ready)
	if a := s.account(market.AddressOf(rider)); a.Market != market.Units(4000) || !a.Reserved.IsZero() {
		t.Fatalf("after the opening the hold is still there: %+v", a)
	}
	d.drive(market.AtDropoff)
	if err := s.trips.Receipt(t.Context(), d.id, trips.Proof{Code: d.codes.End}); err != nil {
		t.Fatal(err)
	}
	d.escrowBecomes(market.EscrowClosed)
	if got := d.phase(); got != market.Completed.String() {
		t.Errorf("the trip is %s", got)
	}
	if free := s.account(d.bid.Vehicle).Free; free != market.Units(950) {
		t.Errorf("the vehicle earned %s", free)
	}
	if free := s.account(market.AddressOf(s.market)).Free; free != market.Units(50) {
		t.Errorf("the market earned %s", free)
	}
	if books := s.balanced(e); books.Accounts != market.Units(5000) || !books.Locked.IsZero() {
		t.Errorf("books: %+v", books)
	}
	if states := s.get(`select string_agg(payload->>'state', ' ' order by version) from events where need = $1 and type = 'escrow'`, d.id); states != "open closing closed" {
		t.Errorf("the rider was told %q", states)
	}
}

func TestABatchLeavesOutWhatTheContractRefuses(t *testing.T) {
	t.Parallel()
	s := newScene(t)
	_, stop := s.run()
	rider, poor := s.rider(9000), newKey(t)
	stop()
	good := s.deal(rider)
	other := s.deal(rider, func(d *terms) { d.bid.Owner = market.AddressOf(poor) }) // not the vehicle's payee on record
	broke := s.deal(poor, func(d *terms) { d.unheld = true })
	s.run(func(c *escrow.Config) { c.Operators = c.Operators[:1] })
	good.becomes(market.Ready)
	other.becomes(market.Open)
	broke.becomes(market.Failed)
	if n := s.get(`select count(*) from chain_txs where goal = 'open'`); n != "1" {
		t.Errorf("three openings went in %s transactions", n)
	}
	if got := s.get(`select attempt || ' ' || (excluded = array[$2::bytea]) from needs where id = $1`, other.id, other.bid.Vehicle); got != "2 true" {
		t.Errorf("after a refusal on the vehicle's side, attempt and exclusion are %q", got)
	}
	if got := s.get(`select string_agg(escrow::text, ' ' order by escrow) from attempts where need in ($1, $2)`, other.id, broke.id); got != "failed failed" {
		t.Errorf("the escrows of what was left out are %q", got)
	}
	if got := s.get(`select closed_reason from needs where id = $1`, broke.id); got != "insufficient-balance" {
		t.Errorf("the need without money failed for %q", got)
	}
	if got := s.get(`select reserved from accounts where who = $1 and market <> '\x0000000000000000000000000000000000000000'`, good.need.Rider); got != "2000" {
		t.Errorf("%s are reserved, though only the need that is auctioned again waits", got)
	}
}

func TestAStuckTransactionIsSentAgainAtAHigherFee(t *testing.T) {
	t.Parallel()
	s := newScene(t)
	_, stop := s.run()
	rider := s.rider(5000)
	stop()
	d := s.deal(rider)
	deaf := &node{Client: s.node, send: func(tx *types.Transaction) (drop bool) { return true }}
	deaf.sends = 2 // this many are lost on their way
	s.run(func(c *escrow.Config) {
		c.Nodes, c.BumpAfter, c.Operators = []escrow.Client{deaf}, 50*time.Millisecond, c.Operators[:1]
	})
	d.becomes(market.Ready)
	const fees = `select bool_and(coalesce(a.tip >= 1.1 * b.tip and a.cap >= 1.1 * b.cap, true)) and count(*) >= 2 and count(distinct t.id) = 1
		from chain_txs t join chain_attempts a on a.tx = t.id left join chain_attempts b on b.tx = a.tx and b.number = a.number - 1 where t.goal = 'open'`
	if ok := s.get(fees); ok != "true" {
		t.Errorf("attempts: %s", s.get(`select string_agg(tip || '/' || cap, ', ' order by number) from chain_attempts a join chain_txs t on t.id = a.tx where t.goal = 'open'`))
	}
	if n := d.logs("Opened"); n != "1" {
		t.Errorf("opened %s times", n)
	}
}

func TestWhatWasStoredAndNotBroadcastIsSentOnceByTheNextProcess(t *testing.T) {
	t.Parallel()
	s := newScene(t)
	_, stop := s.run()
	rider := s.rider(5000)
	stop()
	d := s.deal(rider)
	who := market.AddressOf(newKey(t))
	gift := s.mint(who, 77) // nothing but the transaction's nonce keeps a mint from happening twice
	dying := &node{Client: s.node, send: func(*types.Transaction) bool { return true }, sends: 1 << 30}
	_, kill := s.run(func(c *escrow.Config) { c.Nodes = []escrow.Client{dying} })
	s.still("both are stored", func() bool { return s.get(`select count(*) from intents where state = 'sent'`) == "2" })
	kill()
	s.run()
	d.becomes(market.Ready)
	s.until("the faucet gave", func() bool { return s.stateOf(gift, who).State == "confirmed" })
	if n := s.get(`select count(*) from intents i join chain_txs t on t.id = i.tx join chain_attempts a on a.tx = t.id
		where i.object = $1 or i.movement = $2::text::bigint`, d.id, gift.ID); n != "2" {
		t.Errorf("two intents took %s attempts", n)
	}
	if n := d.logs("Opened"); n != "1" {
		t.Errorf("opened %s times", n)
	}
	if tokens, _, _, err := s.escrowOnly().Wallet(t.Context(), who); err != nil || tokens != market.Units(77) {
		t.Errorf("the wallet has %s, %v", tokens, err)
	}
}

func TestOneKeyIsUsedByOneProcess(t *testing.T) {
	t.Parallel()
	s := newScene(t)
	one := func(c *escrow.Config) { c.Operators = c.Operators[:1] }
	_, stopFirst := s.run(one)
	_, stopSecond := s.run(one)
	rider := s.rider(50_000)
	var deals []*deal
	for range 8 {
		deals = append(deals, s.deal(rider))
	}
	for _, d := range deals[:4] {
		d.becomes(market.Ready)
	}
	if n := s.get(`select count(*) from leases where name like 'signer %' and epoch > 2`); n != "0" {
		t.Errorf("the keys changed hands while their process lived")
	}
	stopFirst()
	deals = append(deals, s.deal(rider))
	for _, d := range deals {
		d.becomes(market.Ready)
		if n := d.logs("Opened"); n != "1" {
			t.Errorf("opened %s times", n)
		}
	}
	stopSecond()
}

func TestAKeyWithoutGasMoneyLeavesBookingsWaitingAndSaysSo(t *testing.T) {
	t.Parallel()
	s := newScene(t)
	_, stop := s.run()
	rider := s.rider(5000)
	stop()
	poor := newKey(t)
	s.appoint(poor)
	d := s.deal(rider)
	e, _ := s.run(func(c *escrow.Config) { c.Operators = []*ecdsa.PrivateKey{poor} })
	s.until("it says so", func() bool { return strings.Contains(strings.Join(e.Problems(), ";"), "out of gas money") })
	if got := d.phase() + " " + d.escrow(); got != "awarded opening" {
		t.Errorf("the booking does not wait: %s", got)
	}
	s.pay(market.AddressOf(poor), params.Ether)
	d.becomes(market.Ready)
	s.still("all is well again", func() bool { return len(e.Problems()) == 0 })
}

func TestAKeyThatIsNoOperatorSendsNothing(t *testing.T) {
	t.Parallel()
	s := newScene(t)
	stranger := newKey(t)
	s.pay(market.AddressOf(stranger), params.Ether)
	e, _ := s.run(func(c *escrow.Config) { c.Operators = []*ecdsa.PrivateKey{stranger} })
	s.until("it says so", func() bool { return strings.Contains(strings.Join(e.Problems(), ";"), "as an operator") })
}

func TestWrongChainsAndContractsAreRefused(t *testing.T) {
	t.Parallel()
	s := newScene(t)
	s.escrowOnly() // binds the database
	for name, change := range map[string]func(*escrow.Config){
		"the node is of chain":    func(c *escrow.Config) { c.ChainID = 1 },
		"there is no contract":    func(c *escrow.Config) { c.Contract = market.Address{1} },
		"the database belongs to": func(c *escrow.Config) { c.Contract = s.at.Tokens[0] },
		"named twice":             func(c *escrow.Config) { c.Minter = c.Operators[0] },
	} {
		c := s.config
		change(&c)
		if _, err := escrow.New(t.Context(), c, s.store); err == nil || !strings.Contains(err.Error(), name) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestAnotherNodeIsAskedWhereTheFirstFails(t *testing.T) {
	t.Parallel()
	s := newScene(t)
	_, stop := s.run()
	rider := s.rider(5000)
	stop()
	first := &failing{Client: s.node}
	s.run(func(c *escrow.Config) { c.Nodes = []escrow.Client{first, s.node} })
	s.still("the first node is asked", func() bool { return first.asked.Load() > 5 })
	first.down.Store(true)
	d := s.deal(rider)
	d.becomes(market.Ready)
}

func TestAnOrderThatIsNotSentInTimeFailsAndHoldsNothing(t *testing.T) {
	t.Parallel()
	s := newScene(t)
	_, stop := s.run()
	rider := s.rider(5000)
	stop()
	s.onlyWatching()
	who := market.AddressOf(rider)
	order := market.Withdraw{Token: s.at.Tokens[0], From: who, Market: market.AddressOf(s.market), Amount: market.Units(3000), To: who,
		Deadline: s.chainNow().Add(time.Minute).Unix()}
	move := s.withdrawal(order, s.sign(rider, order))
	move.Steps[0].GiveUpAt = time.Unix(order.Deadline, 0)
	row := s.movement(move)
	s.later(2 * time.Minute)
	s.until("it failed", func() bool { return s.stateOf(row, who).State == "failed" })
	if a := s.account(who); !a.Reserved.IsZero() {
		t.Errorf("%s are still reserved", a.Reserved)
	}
}

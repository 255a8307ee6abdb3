package escrow_test

import (
	"fmt"
	"math/big"
	"strings"
	"testing"
	"time"

	"github.com/marketd/marketd/contracts"
	"github.com/marketd/marketd/internal/escrow"
	"github.com/marketd/marketd/internal/trips"
	"github.com/marketd/marketd/market"
)

// later lets the chain's clock go on.
func (s *scene) later(d time.Duration) {
	s.Helper()
	s.until("the pool is empty", func() bool { return s.chain.AdjustTime(d) == nil })
}

func (s *scene) onlyWatching() (stop func()) {
	_, stop = s.run(func(c *escrow.Config) { c.Operators, c.Minter = nil, nil })
	return stop
}

func TestARiderWhoLeavesAfterBoardingIsAnswered(t *testing.T) {
	t.Parallel()
	s := newScene(t)
	e, _ := s.run()
	d := s.deal(s.rider(5000))
	d.becomes(market.Ready)
	d.drive(market.Underway)
	leave := contracts.NewEscrow().PackLeave(d.agreement(), d.sign(d.rider, market.Leave{Need: d.id}))
	s.sendRaw(s.market, s.nonce(s.market), s.at.Escrow, new(big.Int), leave, 1)
	d.escrowBecomes(market.EscrowStarted)
	if got := s.get(`select string_agg(payload->>'state', ' ' order by version) from events where need = $1 and type = 'escrow'`, d.id); got != "open leaving started" {
		t.Errorf("the rider was told %q", got)
	}
	if got := d.phase(); got != market.Underway.String() {
		t.Errorf("the trip is %s", got)
	}
	s.later(time.Hour)
	d.escrowBecomes(market.EscrowClosed)
	if free := s.account(d.bid.Vehicle).Free; free != market.Units(950) {
		t.Errorf("the vehicle earned %s", free)
	}
	s.balanced(e)
}

func TestARiderWhoLeavesOnTheChainBeforeBoardingCancelsTheTrip(t *testing.T) {
	t.Parallel()
	s := newScene(t)
	e, _ := s.run()
	d := s.deal(s.rider(5000))
	d.becomes(market.Ready)
	leave := contracts.NewEscrow().PackLeave(d.agreement(), d.sign(d.rider, market.Leave{Need: d.id}))
	s.sendRaw(s.market, s.nonce(s.market), s.at.Escrow, new(big.Int), leave, 1)
	d.becomes(market.Cancelled)
	s.later(time.Hour)
	d.escrowBecomes(market.EscrowClosed) // by a finish that nobody asked for
	if got := s.get(`select released || ' ' || refunded || ' ' || fee from attempts where need = $1`, d.id); got != "200 800 200" {
		t.Errorf("paid, refunded and fee are %s", got)
	}
	s.balanced(e)
}

func TestACancellationWhileTheEscrowOpensLeavesIt(t *testing.T) {
	t.Parallel()
	s := newScene(t)
	_, stop := s.run()
	rider := s.rider(5000)
	d := s.deal(rider)
	s.still("the opening is sent", func() bool { return d.transactions("open") == "1" })
	leave := trips.Cancellation{Leave: d.sign(rider, market.Leave{Need: d.id})}
	if err := s.trips.Cancel(t.Context(), market.AddressOf(rider), d.id, leave); err != nil {
		t.Fatal(err)
	}
	s.exec(`update intents set after = '-infinity' where goal = 'leave'`) // it waits until leaving is free
	d.escrowBecomes(market.EscrowLeaving)
	if got := d.phase(); got != market.Cancelled.String() {
		t.Errorf("the trip is %s", got)
	}
	stop()
}

func TestADropOutBeforeBoardingGivesTheMoneyBackAtOnce(t *testing.T) {
	t.Parallel()
	s := newScene(t)
	e, _ := s.run()
	rider := s.rider(5000)
	d := s.deal(rider)
	d.becomes(market.Ready)
	if err := s.trips.Drop(t.Context(), d.bid.Vehicle, d.id, d.sign(d.car, market.Refund{Need: d.id, Refunded: d.bid.Amount})); err != nil {
		t.Fatal(err)
	}
	d.escrowBecomes(market.EscrowClosed)
	if a := s.account(market.AddressOf(rider)); a.Market != market.Units(5000) {
		t.Errorf("the rider has %s", a.Market)
	}
	if got := d.phase(); got != market.Replaced.String() {
		t.Errorf("the trip is %s", got)
	}
	s.balanced(e)
}

func TestANoShowIsPaidItsFeeAfterTheWindow(t *testing.T) {
	t.Parallel()
	s := newScene(t)
	s.run()
	d := s.deal(s.rider(5000))
	d.becomes(market.Ready)
	d.drive(market.AtPickup)
	s.want(d, trips.GoalNoShow, trips.Act{Signature: d.sign(d.car, market.NoShow{Need: d.id})})
	s.later(16 * time.Minute) // not before pickupBy
	d.escrowBecomes(market.EscrowNoShow)
	d.becomes(market.Cancelled)
	s.later(5 * time.Minute)
	d.escrowBecomes(market.EscrowClosed)
	if got := s.get(`select fee from attempts where need = $1`, d.id); got != "200" {
		t.Errorf("the fee is %s", got)
	}
}

func TestAnOpeningThatComesTooLateFails(t *testing.T) {
	t.Parallel()
	s := newScene(t)
	_, stop := s.run()
	rider := s.rider(9000)
	stop()
	s.onlyWatching() // nobody sends
	slow := s.deal(rider)
	again := s.deal(rider, func(d *terms) { d.bid.Expires = d.need.OpenBy - 300 })
	s.later(6 * time.Minute)
	again.becomes(market.Open)
	if got := again.get(`select attempt || ' ' || cardinality(excluded) from needs where id = $1`, again.id); got != "2 0" {
		t.Errorf("a bid that expired is nobody's fault: attempt and exclusions are %s", got)
	}
	s.later(6 * time.Minute)
	slow.becomes(market.Failed)
	if got := s.get(`select reserved from accounts where who = $1 and reserved > 0`, slow.need.Rider); got != "2000" {
		t.Errorf("%s are reserved", got)
	}
}

func TestNeedsThatNoBalanceCoversAnyMoreEnd(t *testing.T) {
	t.Parallel()
	s := newScene(t)
	_, stop := s.run()
	rider := s.rider(5000)
	stop()
	s.onlyWatching()
	older, newer := s.deal(rider), s.deal(rider)
	s.send(rider, contracts.NewEscrow().PackExit(s.at.Tokens[0], market.AddressOf(s.market), true))
	s.until("the notice is known", func() bool { return !s.account(market.AddressOf(rider)).ExitAt.IsZero() })
	s.exec(`update needs set open_by = open_by + interval '2 days'`) // the notice takes a day
	s.exec(`update attempts set bid = jsonb_set(bid, '{expires}', to_jsonb((bid->>'expires')::bigint + 200000))`)
	s.later(25 * time.Hour)
	s.send(rider, contracts.NewEscrow().PackWithdraw(s.at.Tokens[0], market.AddressOf(s.market), big.NewInt(2500), market.AddressOf(rider)))
	newer.becomes(market.Failed)
	if got := older.phase(); got != market.Awarded.String() {
		t.Errorf("what is still covered is %s", got)
	}
	if got := s.get(`select closed_reason from needs where id = $1`, newer.id); got != "insufficient-balance" {
		t.Errorf("it ended for %q", got)
	}
}

func TestARevokedNeedIsNeverOpened(t *testing.T) {
	t.Parallel()
	s := newScene(t)
	_, stop := s.run()
	rider := s.rider(5000)
	stop()
	s.onlyWatching()
	d := s.deal(rider)
	s.send(rider, contracts.NewEscrow().PackRevoke(d.agreement().Need, nil))
	d.becomes(market.Cancelled)
	if got := d.escrow(); got != string(market.EscrowFailed) {
		t.Errorf("the escrow is %s", got)
	}
	if a := s.account(market.AddressOf(rider)); !a.Reserved.IsZero() {
		t.Errorf("%s are still reserved", a.Reserved)
	}
}

func metrics(e *escrow.Escrow) string {
	var text strings.Builder
	e.WriteMetrics(&text)
	return text.String()
}

func TestDeadlinesAreMeasuredByTheChainsClock(t *testing.T) {
	t.Parallel()
	s := newScene(t)
	_, stop := s.run()
	d := s.deal(s.rider(5000))
	d.becomes(market.Ready)
	d.drive(market.Underway)
	stop()
	e, _ := s.run(func(c *escrow.Config) { c.Operators, c.Minter = nil, nil })
	s.still("the claim is counted", func() bool { return strings.Contains(metrics(e), `marketd_deadlines{kind="claim"} 1`) })
	leave := contracts.NewEscrow().PackLeave(d.agreement(), d.sign(d.rider, market.Leave{Need: d.id}))
	s.sendRaw(s.market, s.nonce(s.market), s.at.Escrow, new(big.Int), leave, 1)
	s.chain.Commit()
	left := func(kind string) (seconds float64) {
		_, after, _ := strings.Cut(metrics(e), `marketd_deadline_seconds{kind="`+kind+`"} `)
		_, _ = fmt.Sscan(after, &seconds) // zero where there is none
		return seconds
	}
	s.still("the answer is counted", func() bool { return strings.Contains(metrics(e), `marketd_deadlines{kind="answer"} 1`) })
	if n := left("answer"); n < 50 || n > 60 {
		t.Errorf("%g s are left of 60 for the answer", n)
	}
	s.later(70 * time.Second)
	s.still("it is overdue", func() bool { return left("answer") < 0 })
	if text := metrics(e); !strings.Contains(text, `marketd_node_up{node="node 1"} 1`) || !strings.Contains(text, `kind="claim"} 0`) {
		t.Errorf("metrics: %s", text)
	}
}

func TestARiderIsRemindedOnceToDispute(t *testing.T) {
	t.Parallel()
	s := newScene(t)
	s.run()
	rider := s.rider(9000)
	long := func(d *terms) { d.need.Rules.DisputeFor = 4 * 3600 }
	d, disputed := s.deal(rider, long), s.deal(rider, long)
	for _, d := range []*deal{d, disputed} {
		d.becomes(market.Ready)
		d.drive(market.Underway)
		s.want(d, trips.GoalStart, trips.Act{Code: new(d.codes.Start())})
		d.escrowBecomes(market.EscrowStarted)
	}
	evidence := newHash()
	s.want(disputed, trips.GoalDispute, trips.Act{Signature: s.sign(rider, market.Dispute{Need: disputed.id, Evidence: evidence}), Evidence: &evidence})
	disputed.escrowBecomes(market.EscrowDisputed)
	said := func(d *deal) string {
		return s.get(`select string_agg(payload->>'text', '; ') from events where need = $1 and type = 'message' and payload->>'by' = 'time'`, d.id)
	}
	s.later(40*time.Minute + 2*time.Hour) // the window begins with the end of service
	s.still("all is applied", s.applied)
	s.until("the watchtower has looked", s.looked())
	if text := said(d); text != "" {
		t.Errorf("too early: %q", text)
	}
	s.later(75 * time.Minute)
	s.until("the rider is reminded", func() bool { return said(d) != "" })
	s.until("the watchtower has looked again", s.looked())
	if text := said(d); strings.Count(text, "dispute it before") != 1 {
		t.Errorf("the rider was told %q", text)
	}
	if text := said(disputed); text != "" {
		t.Errorf("who disputed is told %q", text)
	}
}

// looked holds after the watchtower had time for a few looks, as the blocks that it applied show.
func (s *scene) looked() func() bool {
	from := s.headNow()
	return func() bool {
		c, _, err := s.store.Cursor(s.Context())
		return err == nil && uint64(c.Number) > from+10
	}
}

func TestWhatIsWantedTooEarlyWaitsForTheChainsClock(t *testing.T) {
	t.Parallel()
	s := newScene(t)
	e, _ := s.run()
	d := s.deal(s.rider(5000))
	d.becomes(market.Ready)
	s.want(d, trips.GoalFinish, trips.Act{}) // the machine's clock is an hour ahead of the chain's
	s.until("the relayers had time", s.looked())
	if n := d.transactions("finish"); n != "0" {
		t.Errorf("%s transactions were sent too early", n)
	}
	s.later(2 * time.Hour) // the chain's is ahead now
	d.escrowBecomes(market.EscrowClosed)
	if n := d.transactions("finish"); n != "1" {
		t.Errorf("%s transactions", n)
	}
	s.balanced(e)
}

package escrow_test

import (
	"fmt"
	"math/rand/v2"
	"net/http"
	"slices"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/marketd/marketd/internal/escrow"
	"github.com/marketd/marketd/internal/trips"
	"github.com/marketd/marketd/market"
)

// funded is a scene with a rider who has money, and nobody who sends.
func funded(t *testing.T) (s *scene, d *deal) {
	t.Helper()
	s = newScene(t)
	_, stop := s.run()
	rider := s.rider(50_000)
	stop()
	return s, s.deal(rider)
}

// elsewhere is another chain with the same id and the same contracts, and with at least as many blocks.
func (s *scene) elsewhere() *scene {
	s.Helper()
	o := *s
	o.openChain()
	chain := o.chain
	s.Cleanup(func() {
		if err := chain.Close(); err != nil {
			s.Error(err)
		}
	})
	o.deploy()
	if o.at.Escrow != s.at.Escrow {
		s.Fatalf("the escrow is at %s there, at %s here", o.at.Escrow, s.at.Escrow)
	}
	for o.headNow() < s.headNow()+40 {
		o.chain.Commit()
	}
	return &o
}

func (s *scene) headNow() uint64 {
	s.Helper()
	n, err := s.node.BlockNumber(s.Context())
	if err != nil {
		s.Fatal(err)
	}
	return n
}

func problems(e *escrow.Escrow) string { return strings.Join(e.Problems(), "; ") }

func always(m manner) func(string) manner { return func(string) manner { return m } }

func TestANodeThatStallsOrFailsIsLeftForAnother(t *testing.T) {
	t.Parallel()
	for name, m := range map[string]manner{"stalls": {stall: true}, "fails": {status: http.StatusBadGateway}, "is overrun": {status: http.StatusTooManyRequests}} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			s, d := funded(t)
			bad, good := s.gate(), s.gate()
			bad.behave(always(m))
			s.run(through(t, bad, good))
			d.becomes(market.Ready)
			tries := len(bad.times())
			next := s.deal(d.rider)
			next.becomes(market.Ready)
			if more := len(bad.times()) - tries; more > tries+10 {
				t.Errorf("it was asked %d times at first, and then %d times", tries, more)
			}
			bad.behave(nil)
			good.behave(always(m))
			s.deal(d.rider).becomes(market.Ready)
		})
	}
}

func TestANodeThatAsksForPatienceGetsIt(t *testing.T) {
	t.Parallel()
	s, d := funded(t)
	g := s.gate()
	e, _ := s.run(through(t, g))
	s.until("logs are applied", s.applied)
	g.behave(always(manner{status: http.StatusTooManyRequests, after: "2"}))
	s.still("it says so", func() bool { return strings.Contains(problems(e), g.host()) && strings.Contains(problems(e), "429") })
	s.still("it was asked again", func() bool {
		times := g.times()
		return times[len(times)-1].Sub(times[0]) > 1500*time.Millisecond
	})
	times := g.times()
	for i := 1; i < len(times); i++ {
		if gap := times[i].Sub(times[i-1]); gap > 500*time.Millisecond && gap < 1900*time.Millisecond {
			t.Errorf("it was asked again after %s", gap)
		}
	}
	if len(times) > 20 {
		t.Errorf("it was asked %d times", len(times))
	}
	g.behave(nil)
	d.becomes(market.Ready)
	s.until("nothing is wrong", func() bool { return problems(e) == "" })
}

func TestNodesThatDisagreeStopTheMarketAndAreNamed(t *testing.T) {
	t.Parallel()
	s, d := funded(t)
	one, other := s.gate(), s.gate()
	e, _ := s.run(through(t, one, other))
	d.becomes(market.Ready)
	d.drive(market.Underway)
	elsewhere := s.elsewhere()
	other.behave(always(manner{chain: elsewhere.node}))
	s.until("it says so", func() bool { return strings.Contains(problems(e), "disagree") })
	for _, part := range []string{one.host(), other.host(), "block"} {
		if !strings.Contains(problems(e), part) {
			t.Errorf("%q does not name %s", problems(e), part)
		}
	}
	if n := strings.Count(problems(e), "0x"); n < 2 {
		t.Errorf("%q has %d hashes", problems(e), n)
	}
	later := s.deal(d.rider)
	before := s.get(`select number from chain_cursor`)
	s.want(d, trips.GoalStart, trips.Act{Code: new(d.codes.Start())})
	s.until("what protects is sent", func() bool { return d.transactions("start") == "1" })
	asked := len(one.times())
	s.until("there was time for more", func() bool { return len(one.times()) > asked+100 })
	if later.transactions("open") != "0" || s.get(`select number from chain_cursor`) != before {
		t.Errorf("it went on: %s transactions, block %s, then %s", later.transactions("open"), before, s.get(`select number from chain_cursor`))
	}
	if strings.Contains(problems(e), "somebody else") {
		t.Errorf("a key was given up for what another chain says: %q", problems(e))
	}
	other.behave(nil)
	later.becomes(market.Ready)
	s.until("nothing is wrong", func() bool { return problems(e) == "" })
	s.agreesWithTheContract()
}

func TestANodeThatIsBehindIsNoDisagreement(t *testing.T) {
	t.Parallel()
	s, d := funded(t)
	one, late := s.gate(), s.gate()
	at := s.headNow() - 3
	late.behave(func(method string) (m manner) {
		switch method {
		case "eth_blockNumber":
			m.result = fmt.Sprintf(`"0x%x"`, at)
		case "eth_getBlockByNumber":
			m.result = "null"
		}
		return m
	})
	e, _ := s.run(through(t, one, late))
	d.becomes(market.Ready)
	if text := problems(e); text != "" {
		t.Error(text)
	}
	// The preferred one being far behind, the other is asked.
	s2, d2 := funded(t)
	stuck, good := s2.gate(), s2.gate()
	s2.run(through(t, stuck, good))
	s2.until("logs are applied", s2.applied)
	before := s2.headNow()
	stuck.behave(func(method string) (m manner) {
		if method == "eth_blockNumber" {
			m.result = fmt.Sprintf(`"0x%x"`, before)
		}
		return m
	})
	d2.becomes(market.Ready)
}

func TestANodeOfAnotherChainIsRefusedWheneverItShows(t *testing.T) {
	t.Parallel()
	s, d := funded(t)
	right, wrong := s.gate(), s.gate()
	foreign := func(method string) (m manner) {
		if method == "eth_chainId" {
			m.result = `"0x1"`
		}
		return m
	}
	wrong.behave(foreign)
	c := s.config
	through(t, right, wrong)(&c)
	if _, err := escrow.New(t.Context(), c, s.store); err == nil || !strings.Contains(err.Error(), "is of chain 1") || !strings.Contains(err.Error(), wrong.host()) {
		t.Fatalf("at the start: %v", err)
	}
	wrong.behave(always(manner{status: http.StatusServiceUnavailable}))
	e, _ := s.run(through(t, wrong, right))
	wrong.behave(foreign) // it answers at last
	d.becomes(market.Ready)
	s.until("it says so", func() bool { return strings.Contains(problems(e), "is of chain 1") })
}

func TestAForgottenReceiptIsWaitedForAndNothingIsSentTwice(t *testing.T) {
	t.Parallel()
	s, d := funded(t)
	g := s.gate()
	var asked atomic.Int64
	g.behave(func(method string) (m manner) {
		if method == "eth_getTransactionReceipt" && asked.Add(1) < 60 {
			m.result = "null"
		}
		return m
	})
	who := market.AddressOf(newKey(t))
	gift := s.mint(who, 77) // only the nonce keeps it from happening twice
	e, _ := s.run(through(t, g))
	d.becomes(market.Ready)
	s.until("the faucet gave", func() bool { return s.stateOf(gift, who).State == "confirmed" })
	if tokens, _, _, err := e.Wallet(t.Context(), who); err != nil || tokens != market.Units(77) {
		t.Errorf("the wallet has %s, %v", tokens, err)
	}
	if text := problems(e); strings.Contains(text, "somebody else") {
		t.Error(text)
	}
	if asked.Load() < 60 {
		t.Error("no receipt was forgotten")
	}
}

func TestANodeWithTwoHistoriesDoublesNothing(t *testing.T) {
	t.Parallel()
	s, d := funded(t)
	deals := []*deal{d, s.deal(d.rider), s.deal(d.rider)}
	g, elsewhere := s.gate(), s.elsewhere()
	g.behave(func(string) (m manner) {
		if rand.IntN(3) == 0 {
			m.chain = elsewhere.node
		}
		return m
	})
	e, _ := s.run(through(t, g))
	s.until("it was asked often", func() bool { return len(g.times()) > 600 })
	g.behave(nil)
	for _, d := range deals {
		d.becomes(market.Ready)
	}
	s.until("nothing is wrong", func() bool {
		return !slices.ContainsFunc(e.Problems(), func(p string) bool { return !strings.Contains(p, "somebody else") })
	})
	s.until("all logs are applied", s.applied)
	for _, d := range deals {
		if n := d.logs("Opened"); n != "1" {
			t.Errorf("opened %s times", n)
		}
	}
	s.agreesWithTheContract()
}

func TestWhatIsFarBackIsReadInRanges(t *testing.T) {
	t.Parallel()
	s, d := funded(t)
	_, stop := s.run()
	d.becomes(market.Ready)
	s.still("all is applied", s.applied)
	stop()
	for range 600 {
		s.chain.Commit()
	}
	fresh := *s
	fresh.openStore()
	g := s.gate()
	var ranges atomic.Int64
	g.behave(func(method string) (m manner) {
		if method == "eth_getLogs" {
			ranges.Add(1)
		}
		return m
	})
	fresh.run(through(t, g), func(c *escrow.Config) { c.Operators, c.Minter, c.From = nil, nil, 1 })
	fresh.still("all is applied there too", fresh.applied)
	const logs = `select string_agg(encode(tx, 'hex') || index, ' ' order by number, index) from chain_logs`
	if ours, theirs := s.get(logs), fresh.get(logs); ours != theirs || ours == "" {
		t.Errorf("one reads %q, the other %q", ours, theirs)
	}
	if n, blocks := ranges.Load(), int64(s.headNow()); n > blocks-50 {
		t.Errorf("it took %d questions for the logs of %d blocks", n, blocks)
	}
}

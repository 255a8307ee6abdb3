package escrow_test

import (
	"bytes"
	"strings"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/accounts/abi/bind/v2"

	"github.com/marketd/marketd/contracts"
	"github.com/marketd/marketd/internal/api/store"
	"github.com/marketd/marketd/internal/escrow"
	"github.com/marketd/marketd/internal/trips"
	"github.com/marketd/marketd/market"
)

// compared goes through all pages, and returns the differences as text.
func (s *scene) compared(e *escrow.Escrow) string {
	s.Helper()
	for {
		last, err := e.ComparePage(s.Context())
		if err != nil {
			s.Fatal(err)
		}
		if last {
			break
		}
	}
	var all []string
	for _, d := range e.Differences() {
		all = append(all, d.String())
	}
	return strings.Join(all, "\n")
}

func TestADifferenceBetweenDatabaseAndChainIsNamed(t *testing.T) {
	t.Parallel()
	s := newScene(t)
	e, stop := s.run(func(c *escrow.Config) { c.CompareEvery = time.Hour })
	rider := s.rider(9000)
	d := s.deal(rider)
	d.becomes(market.Ready)
	s.until("all is applied", s.applied)
	if got := s.compared(e); got != "" {
		t.Fatalf("without trouble they differ:\n%s", got)
	}
	for _, c := range []struct{ spoil, mend, want string }{
		{`update bookings set paid = paid + 1`, `update bookings set paid = paid - 1`, "booking " + d.id.String() + ": paid is 1 in the database and 0 on the chain"},
		{`update bookings set state = 5`, `update bookings set state = 1`, "booking " + d.id.String() + ": state is 5 in the database and 1 on the chain"},
		{`update bookings set bid = set_byte(bid, 3, get_byte(bid, 3) # 1)`, `update bookings set bid = set_byte(bid, 3, get_byte(bid, 3) # 1)`, "booking " + d.id.String() + ": bid is 0x"},
		{`update bookings set until = until + interval '1 s'`, `update bookings set until = until - interval '1 s'`, "booking " + d.id.String() + ": until is"},
		{`update accounts set balance = balance + 1 where balance > 0`, `update accounts set balance = balance - 1 where balance > 0`, "account of " + market.AddressOf(rider).String()},
		{`insert into accounts (who, token, market, balance) select set_byte(who, 0, 1), token, market, 5 from accounts limit 1`,
			`delete from accounts where balance = 5`, "total: balance is"},
	} {
		s.exec(c.spoil)
		if got := s.compared(e); !strings.Contains(got, c.want) {
			t.Errorf("after %s: %q does not say %q", c.spoil, got, c.want)
		}
		var metrics bytes.Buffer
		if e.WriteMetrics(&metrics); strings.Contains(metrics.String(), "marketd_books_differences 0") {
			t.Errorf("after %s the metrics are\n%s", c.spoil, metrics.String())
		}
		s.exec(c.mend)
		if got := s.compared(e); got != "" {
			t.Errorf("after %s it still says %q", c.mend, got)
		}
	}
	if problems := e.Problems(); len(problems) > 0 {
		t.Errorf("an alarm about books stops bookings: %v", problems)
	}
	stop()
}

func TestTokensSentByMistakeAreNoDifference(t *testing.T) {
	t.Parallel()
	s := newScene(t)
	e, stop := s.run(func(c *escrow.Config) { c.CompareEvery = time.Hour })
	s.rider(500)
	s.mint(s.at.Escrow, 77)
	s.until("the gift is there", func() bool {
		books, err := e.Books(t.Context())
		return err == nil && books.Difference == "77"
	})
	if got := s.compared(e); got != "" {
		t.Errorf("a gift counts as a fault: %s", got)
	}
	stop()
}

func TestSettlementsAddUpToTheChainToTheLastUnit(t *testing.T) {
	t.Parallel()
	s := newScene(t)
	_, stop := s.run()
	rider := s.rider(9000)
	paid, left := s.deal(rider, func(d *terms) { d.bid.Amount = market.Units(777) }), s.deal(rider)
	paid.becomes(market.Ready)
	left.becomes(market.Ready)
	paid.drive(market.AtDropoff)
	if err := s.trips.Receipt(t.Context(), paid.id, trips.Proof{Code: paid.codes.End}); err != nil {
		t.Fatal(err)
	}
	paid.escrowBecomes(market.EscrowClosed)
	if err := s.trips.Cancel(t.Context(), market.AddressOf(rider), left.id, trips.Cancellation{Leave: s.sign(rider, market.Leave{Need: left.id})}); err != nil {
		t.Fatal(err)
	}
	left.escrowBecomes(market.EscrowClosed)
	report := func(who market.Address, as store.Party) store.SettlementReport {
		q := store.SettlementQuery{Who: who, As: as, To: time.Now().Add(24 * time.Hour), Page: store.Page{Limit: 1}}
		all, err := s.store.Settlements(t.Context(), q)
		if err != nil {
			t.Fatal(err)
		}
		for page := all; len(page.Items) == 1; all.Items = append(all.Items, page.Items...) {
			q.Cursor = page.Items[0].Cursor
			if page, err = s.store.Settlements(t.Context(), q); err != nil {
				t.Fatal(err)
			}
		}
		if len(all.Items) != all.Bookings {
			t.Errorf("the pages for %s have %d rows of %d", who, len(all.Items), all.Bookings)
		}
		return all
	}
	free := func(who market.Address) market.Amount { return market.Units(s.onChain(who, market.Address{})) }
	for name, who := range map[string]market.Address{"paid": paid.bid.Vehicle, "left": left.bid.Vehicle, "market": market.AddressOf(s.market)} {
		if got, want := report(who, "").Sums.Credited, free(who); got != want || got.IsZero() {
			t.Errorf("%s: credited %s, the contract has %s", name, got, want)
		}
	}
	who := market.AddressOf(rider)
	r := report(who, store.AsRider)
	if at, spent := s.onChain(who, s.config.Market), r.Sums.Debited; market.Units(9000-at) != spent || r.Bookings != 2 {
		t.Errorf("the rider spent %s in %d bookings, the contract has %d of 9000", spent, r.Bookings, at)
	}
	if r.Sums.Debited != r.Sums.Paid || r.Items[0].Need != paid.id || !r.Items[1].Closed || r.Items[1].Fee.IsZero() {
		t.Errorf("the rider's report is %+v", r)
	}
	if r := report(who, store.AsOwner); r.Bookings != 0 {
		t.Errorf("a rider owns %d bookings", r.Bookings)
	}
	if earlier, err := s.store.Settlements(t.Context(), store.SettlementQuery{Who: who, To: r.Items[0].MovedAt, Page: store.Page{Limit: 9}}); err != nil || earlier.Bookings != 0 {
		t.Errorf("before the first move: %+v, %v", earlier, err)
	}
	stop()
}

// onChain is an account's balance by the contract.
func (s *scene) onChain(who, of market.Address) uint64 {
	s.Helper()
	c := contracts.NewEscrow()
	account, err := bind.Call(c.Instance(s.node, s.at.Escrow), nil, c.PackAccount(s.at.Tokens[0], who, of), c.UnpackAccount)
	if err != nil {
		s.Fatal(err)
	}
	return account.Balance.Uint64()
}

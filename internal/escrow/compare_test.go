package escrow_test

import (
	"bytes"
	"strings"
	"testing"
	"time"

	"github.com/marketd/marketd/internal/escrow"
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

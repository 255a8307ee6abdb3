package escrow_test

import (
	"testing"

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

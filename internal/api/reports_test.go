package api

import (
	"encoding/csv"
	"strings"
	"testing"
	"time"

	"github.com/marketd/marketd/client"
	"github.com/marketd/marketd/internal/api/store"
	"github.com/marketd/marketd/market"
)

// settled are n bookings as the database reports them.
func settled(n int) []store.Settlement {
	all := make([]store.Settlement, n)
	for i := range all {
		all[i] = store.Settlement{
			Need: market.NeedID{byte(i >> 8), byte(i), 1}, Service: market.ServiceName(market.Ride), MovedAt: time.Unix(1_777_000_000+int64(i), 0), Closed: i%2 == 0,
			Amount: market.Units(1000), Shares: store.Shares{Paid: market.Units(900), Refunded: market.Units(100), Credited: market.Units(45)},
			OpenedTx: market.Hash{1}, ClosedTx: market.Hash{2},
		}
	}
	return all
}

func TestSettlementsAreReportedByPages(t *testing.T) {
	m := newMarket(t)
	m.store.settled = settled(3)
	c := m.user(mustKey())
	first := must[client.SettlementReport](t)(c.ReportSettlements(t.Context(), client.ReportSettlementsParams{Limit: 2, As: client.PartyOwner}))
	if len(first.Items) != 2 || first.Sums.Bookings != 3 || first.Block.Number != 7 || first.Items[0].Credited != market.Units(45) {
		t.Errorf("the first page is %+v", first)
	}
	if q := m.store.asked; q.As != store.AsOwner || !q.From.IsZero() || q.To.Before(time.Now()) {
		t.Errorf("the database was asked for %+v", q)
	}
	rest := must[client.SettlementReport](t)(c.ReportSettlements(t.Context(), client.ReportSettlementsParams{Limit: 2, Cursor: first.NextCursor}))
	if len(rest.Items) != 1 || rest.NextCursor != "" {
		t.Errorf("the last page is %+v", rest)
	}
}

func TestSettlementsAsCSVAreWhole(t *testing.T) {
	m := newMarket(t)
	m.store.settled = settled(csvPage + 7)
	answer := m.send("GET", "/v1/reports/settlements?format=csv", "", "Authorization", "Bearer "+must[string](t)(m.user(mustKey()).Token(t.Context())))
	rows, err := csv.NewReader(strings.NewReader(string(answer.body))).ReadAll()
	if err != nil || answer.status != 200 || len(rows) != csvPage+8 {
		t.Fatalf("status %d, %d rows, %v", answer.status, len(rows), err)
	}
	if got := strings.Join(rows[2], " "); rows[0][0] != "need" || !strings.Contains(got, " false 1000 900 0 100 ") || rows[2][17] != "" {
		t.Errorf("an open booking's row is %q under %q", got, rows[0])
	}
}

func TestReportsThatCannotBeAreRefused(t *testing.T) {
	m := newMarket(t)
	token := must[string](t)(m.user(mustKey()).Token(t.Context()))
	for query, want := range map[string]string{
		"as=king":    "rider, vehicle, owner or market",
		"format=pdf": "json or csv",
		"from=today": "is not a time",
		"from=2026-05-04T09:30:00Z&to=2026-05-03T09:30:00Z": "before from",
		"limit=0": "limit",
	} {
		answer := m.send("GET", "/v1/reports/settlements?"+query, "", "Authorization", "Bearer "+token)
		if answer.status != 422 && answer.status != 400 || !strings.Contains(string(answer.body), want) {
			t.Errorf("%s: %d %s", query, answer.status, answer.body)
		}
	}
}

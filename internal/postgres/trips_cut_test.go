package postgres

import (
	"fmt"
	"testing"

	"github.com/marketd/marketd/internal/embedded/pgtest"
	"github.com/marketd/marketd/internal/postgres/pgcut"
	"github.com/marketd/marketd/internal/trips"
	"github.com/marketd/marketd/market"
)

// TestTripsSurviveCutCommits leads trips from ready to completed, while every other COMMIT loses its connection, before or
// after it happened: what is acknowledged happened, and once.
func TestTripsSurviveCutCommits(t *testing.T) {
	t.Parallel()
	url := pgtest.New(t, "migrated", migrated)
	direct, err := Open(t.Context(), url)
	mustDo(t, err)
	t.Cleanup(direct.Close)
	proxy, err := pgcut.Listen(url, func(c pgcut.Commit) pgcut.Verdict {
		return []pgcut.Verdict{pgcut.Pass, pgcut.CutAfter, pgcut.Pass, pgcut.CutBefore}[c.Number%4]
	})
	mustDo(t, err)
	t.Cleanup(func() { proxy.Close() })
	cut, err := Open(t.Context(), proxy.URL())
	mustDo(t, err)
	t.Cleanup(cut.Close)
	for i := range 10 {
		t.Run(fmt.Sprint(i), func(t *testing.T) {
			d := newDeal(t, direct, market.Ready)
			tr := trips.New(cut, trips.Config{Domain: tripDomain})
			mustDo(t, tr.Status(t.Context(), d.bid.Vehicle, d.status(market.Enroute, 0)))
			mustDo(t, tr.Status(t.Context(), d.bid.Vehicle, d.status(market.AtPickup, 0)))
			mustDo(t, tr.Start(t.Context(), d.need.Rider, d.id, d.codes.Start()))
			underway, code := d.status(market.Underway, 0), d.codes.Start()
			underway.Code = &code
			mustDo(t, tr.Status(t.Context(), d.bid.Vehicle, underway))
			mustDo(t, tr.Status(t.Context(), d.bid.Vehicle, d.status(market.AtDropoff, 1)))
			mustDo(t, tr.Receipt(t.Context(), d.id, trips.Proof{Code: d.codes.End}))
			d.stands("completed", "completed", "closing", "open done", "settle wanted")
			if got := d.read(`select version from needs where id = $1`); got != "7" {
				t.Errorf("version is %s after 7 events", got)
			}
		})
	}
	if before, after := proxy.Cuts(pgcut.CutBefore), proxy.Cuts(pgcut.CutAfter); before < 10 || after < 10 {
		t.Errorf("only %d and %d commits were cut", before, after)
	}
}

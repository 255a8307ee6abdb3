package postgres

import (
	"testing"
	"time"

	"github.com/marketd/marketd/internal/exchange"
)

// TestNeedsThatNobodyServesKeepNobodyOut posts more of them than may be under way, while sweeps find them at the same time.
func TestNeedsThatNobodyServesKeepNobodyOut(t *testing.T) {
	t.Parallel()
	w := newTown(t, func(c *exchange.Config) { c.SweepEvery, c.BidWindow = time.Millisecond, time.Millisecond })
	const riders, each = 10, 30
	for range riders {
		rider := w.rider(each * 20_000)
		for range each {
			w.post(w.signed(rider, wish(rider, 20_000), nil))
		}
	}
	w.eventually("nothing is under way", func() bool { return w.x.UnderWay() == 0 })
}

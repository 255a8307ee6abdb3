package postgres

import (
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/marketd/marketd/internal/exchange"
	"github.com/marketd/marketd/internal/postgres/pgcut"
)

// The first clearing's COMMIT stalls for longer than vehicles have to confirm, is done all the same, and its answer is lost.
func TestACommitThatStallsLeavesVehiclesTheirTimeAndDoublesNothing(t *testing.T) {
	t.Parallel()
	const confirmFor, stall = time.Second, 3 * time.Second
	truth := openStore(t)
	var stalls atomic.Int32
	proxy, err := pgcut.Listen(truth.pool.Config().ConnString(), func(c pgcut.Commit) pgcut.Verdict {
		clearing := strings.Contains(c.SQL, "insert into events") && strings.Contains(c.SQL, "from unnest")
		if !clearing || stalls.Add(1) > 1 {
			return pgcut.Pass
		}
		<-time.After(stall)
		return pgcut.CutAfter
	})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { proxy.Close() })
	slow, err := Open(t.Context(), proxy.URL())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(slow.Close)
	w := townOver(t, slow, truth, func(c *exchange.Config) { c.ConfirmFor = confirmFor })
	c := w.car(5000, time.Second)
	began := time.Now()
	id := w.ride(20_000)
	ask := c.asked(id)
	if took := time.Since(began); took < stall {
		t.Fatalf("asked after %v, before it was committed", took)
	}
	if left := time.Until(ask.By); left < confirmFor/2 {
		t.Errorf("the vehicle has %v left of %v", left, confirmFor)
	}
	if err := c.confirm(ask); err != nil {
		t.Fatal(err)
	}
	const sums = `select (select count(*) from attempts) || ' ' || (select count(*) from events where type = 'awarded') || ' ' ||
		(select count(*) from intents where goal = 'open') || ' ' || (select sum(silences) from offers)`
	if got := get[string](w, sums); got != "1 1 1 0" {
		t.Errorf("agreements, awards, openings, silences: %s", got)
	}
	if stalls.Load() < 2 {
		t.Error("no commit stalled, or none came after it")
	}
}

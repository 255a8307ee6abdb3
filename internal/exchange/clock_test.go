package exchange

import (
	"testing"
	"testing/synctest"
	"time"
)

func TestTheLoopsTimeNeverStepsBackAndNeverStops(t *testing.T) {
	t.Parallel()
	var c clock
	at := func(wall, elapsed, want int64) {
		t.Helper()
		if got := c.pass(wall, elapsed); got != want {
			t.Fatalf("at %d by the wall, after %d ms: %d, want %d", wall, elapsed, got, want)
		}
	}
	at(1_000_000, 10, 1_000_000)
	at(1_000_500, 510, 1_000_500)
	at(400_500, 510, 1_000_500)   // the wall was set back by ten minutes
	at(401_500, 1510, 1_001_000)  // a second later
	for ms := range int64(1000) { // read more often than it moves
		c.pass(401_500+ms, 1510+ms)
	}
	at(402_500, 2510, 1_001_500)
	at(1_601_500, 1_201_510, 1_601_500) // caught up: twenty minutes later
	at(1_602_500, 1_202_510, 1_602_500)
	at(9_000_000, 1_203_510, 9_000_000) // the wall was set forward
}

func TestTheLoopSleepsUntilItsTime(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		c := newClock()
		for _, ahead := range []int64{0, 300, 5000} { // how far the wall was set back
			c.now = time.Now().UnixMilli() + ahead
			at := c.now + 1000
			time.Sleep(c.until(at) - time.Millisecond) // the bubble's time: nobody waits
			if now := c.read(); now >= at {
				t.Errorf("set back by %d ms: woken late, at %d for %d", ahead, now, at)
			}
			time.Sleep(2 * time.Millisecond)
			if now := c.read(); now < at {
				t.Errorf("set back by %d ms: woken early, at %d for %d", ahead, now, at)
			}
		}
	})
}

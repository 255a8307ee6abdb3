package exchange

import "time"

// clock is a loop's time: the wall's, except that it never steps back. Where the wall steps back, the loop's time goes on at
// half its pace until the wall has caught up, so that auctions go on and end.
type clock struct {
	began time.Time // for what passes by the monotonic clock, which nobody sets
	seen  int64     // ms of that which now has taken in
	now   int64     // unix ms
}

func newClock() clock { return clock{began: time.Now()} }

// read lets time pass.
func (c *clock) read() int64 {
	return c.pass(time.Now().UnixMilli(), time.Since(c.began).Milliseconds())
}

func (c *clock) pass(wall, elapsed int64) int64 {
	if wall >= c.now {
		c.now, c.seen = wall, elapsed
	} else {
		half := (elapsed - c.seen) / 2
		c.now, c.seen = c.now+half, c.seen+2*half
	}
	return c.now
}

// until is how long it takes until now is at, if the wall is not set again.
func (c *clock) until(at int64) time.Duration {
	wait := max(0, at-c.read())
	if behind := c.now - time.Now().UnixMilli(); behind > 0 {
		wait += min(wait, behind) // the first of it at half the pace
	}
	return time.Duration(wait) * time.Millisecond
}

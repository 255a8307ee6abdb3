package exchange

import (
	"sync"
	"time"

	"github.com/marketd/marketd/market"
)

// load is what is under way through the market, in steps: a post until its need's first clearing is over, a confirmation until it
// is committed. As many steps as are under way take as long as the market takes for as many (Little's law); where that is too
// long, whoever comes hears at once that there is no room, and those who are in get their answer soon.
type load struct {
	most time.Duration // how long a step may wait

	mu       sync.Mutex
	underway int
	done     int
	at       time.Time // when done was counted from
	pace     float64   // steps a second, of late
	over     time.Time // too much is under way since then; zero: it is not
	strict   time.Time // until then nothing is let in over the limit
}

const (
	countEvery  = 100 * time.Millisecond
	leastAtOnce = 96                     // steps under way are always fine: what is done together is cheaper
	burst       = 250 * time.Millisecond // more may come for so long, if there was no such time of late
	strictFor   = 5 * time.Second
	longestStep = 5 * time.Second // what takes longer waits for something else than the market

)

// enter lets a step in that may be refused.
func (l *load) enter(now time.Time) error {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.count(now)
	if l.full(now) {
		return errFull
	}
	l.underway++
	return nil
}

var errFull = market.Problem(market.ProblemUnavailable, "more is asked of the market than it can do now; try again in a second")

// Full says that a post would be refused now because too much is under way, or nil: so that who refuses it need not read it.
func (x *Exchange) Full() error {
	l := &x.load
	l.mu.Lock()
	defer l.mu.Unlock()
	now := time.Now()
	if l.count(now); l.full(now) {
		return errFull
	}
	return nil
}

// UnderWay is how many steps are.
func (x *Exchange) UnderWay() int {
	x.load.mu.Lock()
	defer x.load.mu.Unlock()
	return x.load.underway
}

// begin lets a step in that goes on with what was let in before.
func (l *load) begin() {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.underway++
}

// leave ends a step.
func (l *load) leave() {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.underway--
	l.done++
}

// count learns how fast the market is. An idle one is not slow: see leastAtOnce.
func (l *load) count(now time.Time) {
	passed := now.Sub(l.at)
	if passed < countEvery {
		return
	}
	if passed < 10*countEvery {
		l.pace += (float64(l.done)/passed.Seconds() - l.pace) * .3
	} else {
		l.pace = float64(l.done) / passed.Seconds()
	}
	l.at, l.done = now, 0
}

func (l *load) full(now time.Time) bool {
	if l.underway < max(leastAtOnce, int(l.pace*l.most.Seconds())) {
		l.over = time.Time{}
		return false
	}
	if l.over.IsZero() {
		l.over = now
	}
	if now.After(l.strict) && now.Sub(l.over) < burst {
		return false
	}
	l.strict = now.Add(strictFor)
	return true
}

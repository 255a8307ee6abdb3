package exchange

import (
	"testing"
	"time"

	"github.com/marketd/marketd/market"
)

// crowd lets steps in at a rate and ends them at another, by turns of a millisecond, and says what became of those that came.
func crowd(l *load, now *time.Time, perMs, servedPerMs, ms int) (in, refused, most int) {
	for range ms {
		*now = now.Add(time.Millisecond)
		for range perMs {
			if l.enter(*now) == nil {
				in++
			} else {
				refused++
			}
		}
		most = max(most, l.underway)
		for range min(servedPerMs, l.underway) {
			l.leave()
		}
	}
	return in, refused, most
}

func TestWhoWouldWaitTooLongIsRefused(t *testing.T) {
	t.Parallel()
	now := time.Unix(1_700_000_000, 0)
	l := &load{most: 100 * time.Millisecond, at: now}
	if _, refused, _ := crowd(l, &now, 2, 3, 5000); refused != 0 {
		t.Fatalf("%d are refused of a market that can do more than is asked", refused)
	}
	if in, refused, _ := crowd(l, &now, 4, 2, 200); refused != 0 {
		t.Errorf("a burst: %d come in, %d are refused", in, refused)
	}
	crowd(l, &now, 6, 2, 1000)
	in, refused, most := crowd(l, &now, 6, 2, 3000)
	if in < 5500 || refused < 11_000 || most > 300 {
		t.Errorf("asked for three times what it can do: %d come in of 6,000 that it could serve, %d are refused, up to %d are under way, of which 2 leave in a millisecond", in, refused, most)
	}
	if _, refused, _ := crowd(l, &now, 1, 2, 2000); refused > 500 {
		t.Errorf("%d are refused after the rush", refused)
	}
}

func TestAMarketThatStandsStillRefusesAndComesBack(t *testing.T) {
	t.Parallel()
	now := time.Unix(1_700_000_000, 0)
	l := &load{most: 100 * time.Millisecond, at: now}
	crowd(l, &now, 1, 1, 1000)
	in, _, _ := crowd(l, &now, 1, 0, 10_000)
	if in > 500 {
		t.Errorf("%d come in while nothing goes on", in)
	}
	if err := l.enter(now); market.ProblemOf(err) != market.ProblemUnavailable {
		t.Errorf("who comes hears %v", err)
	}
	crowd(l, &now, 1, 3, 1000)
	if in, refused, _ := crowd(l, &now, 1, 3, 1000); refused != 0 {
		t.Errorf("when it goes on, %d come in and %d are refused", in, refused)
	}
}

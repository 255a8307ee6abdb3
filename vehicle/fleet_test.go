package vehicle

import (
	"errors"
	"testing"
	"time"

	"github.com/gorilla/websocket"

	"github.com/marketd/marketd/market"
)

func TestReconnectsWaitLongerUnlessTheMarketAnswered(t *testing.T) {
	t.Parallel()
	lost, tooFast := errors.New("lost"), &websocket.CloseError{Code: market.CloseTooFast}
	var wait time.Duration
	for i, want := range []time.Duration{200 * time.Millisecond, 400 * time.Millisecond, 800 * time.Millisecond} {
		if wait = backoff(wait, false, lost); wait != want {
			t.Fatalf("pause %d is %s, want %s", i+1, wait, want)
		}
	}
	for range 10 {
		wait = backoff(wait, false, lost)
	}
	if wait != backoffMost {
		t.Fatalf("pauses grow to %s, want %s", wait, backoffMost)
	}
	if wait = backoff(wait, true, lost); wait != backoffFirst {
		t.Fatalf("after a session with a market that answered the pause is %s", wait)
	}
	if wait = backoff(wait, true, tooFast); wait/2 < 5*time.Second {
		t.Fatalf("after too many frames the pause may be %s", wait/2)
	}
}

package vehicle

import (
	"testing"

	"github.com/marketd/marketd/market"
)

func TestNotesAreOnlyWhatTheRiderSigned(t *testing.T) {
	told := market.Mission{Notes: "ring twice", Details: &market.Details{Notes: market.Keccak([]byte("ring twice"))}}
	if got := (&Mission{now: told}).Notes(); got != "ring twice" {
		t.Errorf("the rider's notes are %q", got)
	}
	told.Notes = "leave it with the neighbour"
	if got := (&Mission{now: told}).Notes(); got != "" {
		t.Errorf("a text that the rider did not sign is %q", got)
	}
	if got := (&Mission{}).Notes(); got != "" {
		t.Errorf("notes before the escrow is open are %q", got)
	}
}

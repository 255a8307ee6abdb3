package trips

import (
	"slices"
	"testing"

	"github.com/marketd/marketd/market"
)

// TestTheShownEscrowGoesByTheTable takes every single step that the chain or an intent can take, and compares what is shown
// before and after with the published table.
func TestTheShownEscrowGoesByTheTable(t *testing.T) {
	t.Parallel()
	chain := map[BookingState][]BookingState{ // as the contract goes
		BookingOpen:        {BookingLeavingFee, BookingLeavingFree, BookingNoShow, BookingStarted, BookingClosed},
		BookingLeavingFee:  {BookingStarted, BookingClosed},
		BookingLeavingFree: {BookingStarted, BookingDisputedFee, BookingClosed},
		BookingNoShow:      {BookingStarted, BookingDisputedFee, BookingClosed},
		BookingStarted:     {BookingDisputedAll, BookingClosed},
		BookingDisputedFee: {BookingStarted, BookingClosed},
		BookingDisputedAll: {BookingClosed},
	}
	intents := map[string][]string{ // while nothing is open
		"": {"wanted"}, "wanted": {"sent", "cancelled", "failed", "superseded"}, "sent": {"wanted", "failed", "superseded"},
	}
	step := func(from, to market.EscrowState, why string) {
		if from != to && !slices.Contains(market.EscrowSteps[from], to) {
			t.Errorf("%s: %s becomes %s, which is not in the table", why, from, to)
		}
	}
	for from, all := range intents {
		for _, to := range all {
			step(EscrowOf(BookingNone, from, false), EscrowOf(BookingNone, to, false), "the intent "+from+" is "+to)
		}
		step(EscrowOf(BookingNone, from, false), EscrowOf(BookingOpen, "done", false), "it is opened while the intent is "+from)
	}
	for from, all := range chain {
		for _, closing := range []bool{false, true} {
			shown := EscrowOf(from, "done", closing)
			step(shown, EscrowOf(from, "done", !closing), "an intent that closes it begins or ends")
			for _, to := range all {
				step(shown, EscrowOf(to, "done", closing), "the chain goes on")
				step(shown, EscrowOf(to, "done", false), "the chain goes on and overtakes")
			}
		}
	}
}

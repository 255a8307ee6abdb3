package escrow

import (
	"math/big"
	"testing"

	"github.com/ethereum/go-ethereum/common"

	"github.com/marketd/marketd/contracts"
	"github.com/marketd/marketd/internal/trips"
	"github.com/marketd/marketd/market"
)

func TestBookingStatesAreThoseOfTheContract(t *testing.T) {
	t.Parallel()
	for ours, theirs := range map[trips.BookingState]contracts.State{
		trips.BookingNone: contracts.StateNone, trips.BookingOpen: contracts.StateOpen, trips.BookingLeavingFee: contracts.StateLeavingFee,
		trips.BookingLeavingFree: contracts.StateLeavingFree, trips.BookingNoShow: contracts.StateNoShow, trips.BookingStarted: contracts.StateStarted,
		trips.BookingDisputedFee: contracts.StateDisputedFee, trips.BookingDisputedAll: contracts.StateDisputedAll, trips.BookingClosed: contracts.StateClosed,
	} {
		if uint8(ours) != uint8(theirs) {
			t.Errorf("%d is %d in the contract", ours, theirs)
		}
	}
}

// TestEachFaultFindsItsSide: who is at fault decides whether a need fails or is auctioned again.
func TestEachFaultFindsItsSide(t *testing.T) {
	t.Parallel()
	d := newDecode(market.Address{})
	rider, vehicle := market.Address{1}, market.Address{2}
	opening := trips.Work{Intent: trips.Intent{ID: 1, Goal: trips.GoalOpen}, Need: market.Need{Rider: rider}, Bid: market.Bid{Vehicle: vehicle}}
	settling := trips.Work{Intent: trips.Intent{ID: 1, Goal: trips.GoalSettle}}
	tired := trips.Work{Intent: trips.Intent{ID: 1, Goal: trips.GoalLeave}, Tries: maxTries}
	number := big.NewInt(1)
	field := func(name string) (f [32]byte) { copy(f[:], name); return f }
	for _, c := range []struct {
		name string
		args []any
		work trips.Work
		want trips.Fate
	}{
		{"BalanceTooLow", []any{rider, rider, rider, number, number}, opening, trips.Fate{Code: "insufficient-balance", Side: trips.SideRider}},
		{"OpenTooLate", []any{number}, opening, trips.Fate{Code: "deadline-passed", Side: trips.SideRider}},
		{"BidExpired", []any{number}, opening, trips.Fate{Code: "deadline-passed", Side: trips.SideMarket}},
		{"OutOfRange", []any{field("pickupBy"), number, number, number}, opening, trips.Fate{Code: "deadline-passed", Side: trips.SideMarket}},
		{"OutOfRange", []any{field("vehicleBps"), number, number, number}, opening, trips.Fate{Code: "invalid", Side: trips.SideVehicle}},
		{"OutOfRange", []any{field("ruleFor"), number, number, number}, opening, trips.Fate{Code: "invalid", Side: trips.SideRider}},
		{"PayeesDiffer", []any{vehicle, vehicle, uint16(1)}, opening, trips.Fate{Code: "PayeesDiffer", Side: trips.SideVehicle}},
		{"NeedTaken", []any{[32]byte{}, uint8(8)}, opening, trips.Fate{Code: "taken", Side: trips.SideRider}},
		{"InvalidSignature", []any{rider}, opening, trips.Fate{Code: "invalid-signature", Side: trips.SideRider}},
		{"InvalidSignature", []any{vehicle}, opening, trips.Fate{Code: "invalid-signature", Side: trips.SideVehicle}},
		{"InvalidSignature", []any{market.Address{3}}, opening, trips.Fate{Code: "invalid-signature", Side: trips.SideMarket, Again: true}},
		{"WrongState", []any{[32]byte{}, uint8(8)}, settling, trips.Fate{Code: "WrongState", Side: trips.SideMarket, Overtaken: true}},
		{"WrongState", []any{[32]byte{}, uint8(0)}, settling, trips.Fate{Code: "WrongState", Side: trips.SideMarket, Again: true}},
		{"WrongCode", []any{[32]byte{}}, settling, trips.Fate{Code: "wrong-code", Side: trips.SideMarket}},
		{"TooEarly", []any{[32]byte{}, number}, settling, trips.Fate{Code: "TooEarly", Side: trips.SideMarket, Again: true}},
	} {
		c.want.Intent = 1
		e := d.contract.GetABI()
		packed, err := e.Errors[c.name].Inputs.Pack(c.args...)
		if err != nil {
			t.Fatalf("%s: %v", c.name, err)
		}
		id := e.Errors[c.name].ID
		if got := d.fault(append(common.CopyBytes(id[:4]), packed...)).fate(c.work); got != c.want {
			t.Errorf("%s: %+v, want %+v", c.name, got, c.want)
		}
	}
	if got := (fault{}).fate(tired); got.Again {
		t.Error("what was tried often enough is tried again")
	}
}

package contracts

import "math/big"

// PackedSize is how many bytes an item of settlePacked has.
const PackedSize = 171

// AppendPacked appends a booking to settle by its end code, as settlePacked takes it (src/Packed.sol): fields as wide as
// their types, without the rules, which the call has once, and without the codes, which follow from the end code. A number that
// does not fit its field panics, as in the bindings.
func AppendPacked(items []byte, a Agreement, end [32]byte) []byte {
	n, b := a.Need, a.Bid
	items = append(items, end[:]...)
	items = append(items, n.Trip[:]...)
	items = append(items, n.Rider[:]...)
	items = append(items, b.Vehicle[:]...)
	items = append(items, b.Owner[:]...)
	items = appendNumber(items, n.MaxAmount, 12)
	items = appendNumber(items, b.Amount, 12)
	for _, time := range []*big.Int{n.OpenBy, n.ServiceBy, b.PickupBy, b.Expires} {
		items = appendNumber(items, time, 5)
	}
	items = append(items, byte(b.VehicleBps>>8), byte(b.VehicleBps))
	if n.Choose {
		return append(items, 1)
	}
	return append(items, 0)
}

func appendNumber(items []byte, number *big.Int, width int) []byte {
	at := len(items)
	items = append(items, make([]byte, width)...)
	number.FillBytes(items[at:])
	return items
}

package market

// Bounds of a mission of legs.
const (
	FewestLegs = 2
	MostLegs   = 5
)

// MissionOf is the id of the mission whose legs these needs are, in their order.
func MissionOf(legs ...NeedID) Hash {
	parts := make([][]byte, len(legs))
	for i := range legs {
		parts[i] = legs[i][:]
	}
	return Keccak(parts...)
}

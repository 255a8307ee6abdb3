package accesstest

import (
	"testing"

	"github.com/marketd/marketd/market"
)

func TestMemoryConforms(t *testing.T) {
	owner, vehicle := market.Address{1}, market.Address{2}
	m := &Memory{Roles: func(a market.Address) (bool, bool) { return a == vehicle, a == owner }}
	Conformance(t, m, owner, vehicle)
}

package main

import (
	"encoding/binary"
	"math"

	"github.com/marketd/marketd/market"
)

// mishap is a way to misbehave.
type mishap string

const (
	vehicleSilent mishap = "silent"     // a vehicle does not answer when its standing offer won
	vehicleDrops  mishap = "drops"      // a vehicle gives an agreement back before boarding
	riderAbsent   mishap = "absent"     // a rider never comes to the vehicle
	riderCancels  mishap = "cancels"    // a rider cancels in some phase up to boarding
	riderForgets  mishap = "no-receipt" // a rider never says that it arrived
)

// mishapRates is how often each happens at level 1.
var mishapRates = map[mishap]float64{
	vehicleSilent: 0.05, vehicleDrops: 0.03, riderAbsent: 0.02, riderCancels: 0.05, riderForgets: 0.10,
}

// trouble decides, by a seed alone, what goes wrong: the same seed brings the same mishaps to the same wishes.
type trouble struct {
	seed  uint64
	level float64
}

// strikes says whether m happens to the n-th occasion of who.
func (t trouble) strikes(m mishap, who string, n int) bool {
	return t.roll(string(m)+" "+who, n) < mishapRates[m]*t.level
}

// roll is a number from 0 to 1.
func (t trouble) roll(what string, n int) float64 {
	var b [16]byte
	binary.BigEndian.PutUint64(b[:8], t.seed)
	binary.BigEndian.PutUint64(b[8:], uint64(n))
	h := market.Keccak([]byte(what), b[:])
	return float64(binary.BigEndian.Uint64(h[:8])>>11) / math.Exp2(53)
}

package city

import (
	"fmt"
	"math/rand/v2"

	"github.com/marketd/marketd/market"
	"github.com/marketd/marketd/routing"
)

// Spacing of a metropolis, in blocks, and the side of a block in degrees times 1e7: about 110 by 120 m.
const (
	avenueEvery     = 8
	quarterEvery    = 16
	expresswayEvery = 32
	blockLat        = 9_900
	blockLng        = 14_500
)

// Metropolis makes a city of side by side corners, named "metropolis", for measuring: small streets, many of them
// one-way and some interrupted, an avenue every eighth, an expressway over every fourth avenue, which can be left where it
// crosses another avenue. Railways and canals that only avenues cross part it into quarters of sixteen blocks. The same
// seed makes the same city.
func Metropolis(seed uint64, side int) (*routing.Network, error) {
	m := &metropolis{b: routing.NewBuilder("metropolis", ""), rng: rand.New(rand.NewPCG(seed, 7)), side: side}
	for y := range side {
		for x := range side {
			m.b.Node(market.Place{
				LatE7: 480_000_000 + int32(y*blockLat) + m.rng.Int32N(blockLat/4), LngE7: 20_000_000 + int32(x*blockLng) + m.rng.Int32N(blockLng/4),
			})
		}
	}
	for i := range side {
		m.street(fmt.Sprintf("Row %d", i), i, func(k int) int32 { return int32(i*side + k) })
		m.street(fmt.Sprintf("Line %d", i), i, func(k int) int32 { return int32(k*side + i) })
	}
	return m.b.Build()
}

type metropolis struct {
	b    *routing.Builder
	rng  *rand.Rand
	side int
}

// street lays a street along the corners that at names.
func (m *metropolis) street(name string, i int, at func(int) int32) {
	road := routing.Road{Name: name, Class: routing.Residential, OneWay: m.rng.IntN(2) == 0}
	turned := m.rng.IntN(2) == 0
	if i%avenueEvery == 0 {
		road = routing.Road{Name: name, Class: routing.Secondary}
	}
	if i%expresswayEvery == 0 {
		m.expressway(name, at)
	}
	var piece []int32
	lay := func() {
		if turned {
			for i, j := 0, len(piece)-1; i < j; i, j = i+1, j-1 {
				piece[i], piece[j] = piece[j], piece[i]
			}
		}
		if len(piece) > 1 {
			m.b.Road(road, piece...)
		}
		piece = nil
	}
	for k := range m.side {
		if road.Class == routing.Residential && (k%quarterEvery == quarterEvery/2 || m.rng.IntN(12) == 0) {
			lay()
		}
		piece = append(piece, at(k))
	}
	lay()
}

// expressway flies over an avenue.
func (m *metropolis) expressway(name string, at func(int) int32) {
	var line []int32
	for k := 0; k < m.side; k += avenueEvery {
		line = append(line, at(k))
	}
	if len(line) > 1 {
		m.b.Road(routing.Road{Name: name + " Expressway", Class: routing.Motorway, Bridge: true}, line...)
	}
}

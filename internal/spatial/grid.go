package spatial

import (
	"math"
	"math/bits"
)

// point is a place in binary angles: latitude from the south pole in the high half, plus one so that no point is
// zero (0 to 2^31), longitude from the antimeridian in the low half (a full turn is 2^32).
type point uint64

const (
	turnE7      = 3_600_000_000
	scale       = 1 << 63 / turnE7 // units for 1e-7 degrees, times 2^31
	quarterTurn = 1 << 30
	unitRad     = 2 * math.Pi / (1 << 32)
	unitM       = earthM * unitRad
	earthM      = 6_371_008.8 // mean radius
)

func pointOf(latE7, lngE7 int32) point {
	lat := min(max(int64(latE7), -turnE7/4), turnE7/4) + turnE7/4
	lng := (int64(lngE7) + turnE7*3/2) % turnE7
	y := (uint64(lat)*scale + 1<<30) >> 31
	x := (uint64(lng)*scale + 1<<30) >> 31
	return point((y+1)<<32 | x&math.MaxUint32)
}

func (p point) y() int64  { return int64(p>>32) - 1 }
func (p point) x() uint32 { return uint32(p) }

func (p point) degrees() (latE7, lngE7 int32) {
	lat := (p.y()*turnE7+1<<31)>>32 - turnE7/4
	lng := int64((uint64(p.x())*turnE7+1<<31)>>32) - turnE7/2
	return int32(lat), int32(lng)
}

// grid maps points to cells: rows of equal height, columns that double their width as meridians converge, both
// taken modulo the size of the table.
type grid struct {
	shift            uint // of a row; a row is 2^shift units high
	rowMask, colMask uint32
	colBits          uint
	widen            [129]uint8 // columns of a band of 1.4 degrees are 2^widen rows' height wide
}

const bandShift = 24

func newGrid(cellM float64, capacity int) grid {
	if !(cellM > 0) { // NaN too
		cellM = min(max(cityM*math.Sqrt(fill/float64(max(capacity, 1))), 40), 300)
	}
	g := grid{shift: uint(min(max(math.Round(math.Log2(cellM/unitM)), 8), bandShift))}
	n := bits.Len(uint(min(max(powerOfTwo(capacity), 1<<12), 1<<20))) - 1
	g.colBits = uint(n+1) / 2
	g.colMask = 1<<g.colBits - 1
	g.rowMask = 1<<(uint(n)-g.colBits) - 1
	for i := range g.widen {
		middle := (float64(i)+0.5)*(1<<bandShift)*unitRad - math.Pi/2
		g.widen[i] = uint8(min(math.Round(-math.Log2(math.Abs(math.Cos(middle)))), 6))
	}
	return g
}

// Where nobody says how large cells are, capacity spreads over a city so that a cell holds a few points.
const (
	cityM = 40_000
	fill  = 5
)

func (g *grid) cells() int { return int(g.rowMask+1) << g.colBits }

func (g *grid) cell(p point) uint32 {
	y := uint32(p.y())
	return g.at(y>>g.shift, p.x()>>g.colShift(y))
}

// at is the cell of a row and a column of the earth.
func (g *grid) at(row, col uint32) uint32 { return row&g.rowMask<<g.colBits | col&g.colMask }

// colShift is the width of columns at a latitude, as a power of two; all of a row's latitudes have the same.
func (g *grid) colShift(y uint32) uint { return g.shift + uint(g.widen[y>>bandShift]) }

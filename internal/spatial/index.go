// Package spatial indexes moving points on the earth and finds the nearest of them that satisfy a predicate.
//
// Give each vehicle a small dense number, its slot, and feed its positions:
//
//	x := spatial.New(spatial.Config{Capacity: 100_000})
//	x.Update(slot, latE7, lngE7)
//	hits := x.Nearest(latE7, lngE7, 8, 5_000, free, buf[:0]) // sorted by distance, metres
//
// It is a flat grid of cells. A cell is half a cache line that holds seven slots, and a chain of further ones where that is too
// few; where points are stands in one array by slot. So a move inside a cell, which most are, writes one word and allocates
// nothing, and a query follows hardly any pointers that wait for each other. The grid is a torus: a city fits into it
// once, the whole earth wraps around it, which costs time but never a wrong answer. Coordinates are 32-bit binary angles,
// so the antimeridian is plain wrap-around; cells grow wider in longitude towards the poles.
//
// # Concurrency
//
// Everything may be called at once, for the same slot too. A move inside a cell is one compare-and-swap; one between cells locks
// the one or two shards concerned. Queries lock nothing, and read again what changed under them, so neither side waits for the
// other for long. There is a moment in each query at which it has seen every point of its area in the cell where it
// was then: nobody is missed who crosses a border meanwhile.
package spatial

import (
	"math/bits"
	"sync"
	"sync/atomic"
)

// Config sizes an Index. Memory is 12 bytes a slot, and 32 a cell and a slot of which only what is used is touched.
type Config struct {
	Capacity int     // slots are 0 to Capacity-1; required
	CellM    float64 // wanted cell size in metres, rounded to a power of two of 9.3 mm; 0: what fits Capacity in a city of 40 km
}

// Index holds at most Capacity points. Make it with New.
type Index struct {
	grid   grid
	points []atomic.Uint64 // by slot: packed, 0 when absent; it changes its cell only under the locks of both cells' shards
	spots  []spot          // by slot: its place in a line, under the lock of its cell's shard
	lines  []line          // first one for each cell, then those for cells that are fuller
	before []uint32        // of a further line: the one before it in its cell, or the next unused one
	shards [shardCount]shard
	used   atomic.Int32 // one more than the highest slot ever used
	spares sync.Pool    // of *notes

	mu     sync.Mutex // guards what follows; taken last
	unused uint32     // a further line that is not in use; 0: none
	fresh  uint32     // the first line that never was in use
}

// line is a part of a cell. It changes only under the lock of the cell's shard.
type line struct {
	slots [lanes]atomic.Int32 // plus one; 0 where the lane is empty
	next  atomic.Uint32       // 0: none
}

const lanes = 7

// spot is a line and a lane in it.
type spot uint32

func (s spot) line() uint32 { return uint32(s) >> 3 }
func (s spot) lane() uint32 { return uint32(s) & 7 }

// shard guards its cells. seq is odd while they change.
type shard struct {
	mu  sync.Mutex
	seq atomic.Uint32
	_   [52]byte // a cache line each
}

const shardCount = 256

// New makes an empty index.
func New(cfg Config) *Index {
	g := newGrid(cfg.CellM, cfg.Capacity)
	further := cfg.Capacity + shardCount // each has a slot in it, but for those of moves under way
	return &Index{
		grid: g, points: make([]atomic.Uint64, cfg.Capacity), spots: make([]spot, cfg.Capacity),
		lines: make([]line, g.cells()+further), before: make([]uint32, further), fresh: uint32(g.cells()),
	}
}

// Capacity is the number of slots.
func (x *Index) Capacity() int { return len(x.points) }

// Update moves a slot's point, or adds it. Degrees are scaled by 1e7; a latitude beyond the poles is taken as the
// pole. Like a slice, it panics when the slot is out of range.
func (x *Index) Update(id, latE7, lngE7 int32) {
	at := &x.points[id]
	to := pointOf(latE7, lngE7)
	dest := x.grid.cell(to)
	for {
		old := at.Load()
		if old == 0 {
			if x.add(id, to, dest) {
				return
			}
		} else if from := x.grid.cell(point(old)); from != dest {
			if x.move(id, from, to, dest) {
				return
			}
		} else if at.CompareAndSwap(old, uint64(to)) {
			return
		}
	}
}

// Remove takes a slot's point out; an absent one stays absent.
func (x *Index) Remove(id int32) {
	at := &x.points[id]
	for {
		old := at.Load()
		if old == 0 {
			return
		}
		cell := x.grid.cell(point(old))
		sh := x.shardOf(cell)
		sh.lock()
		still := x.isIn(id, cell)
		if still {
			x.clear(x.spots[id])
			at.Store(0) // last, so that nobody adds the slot again before it is out
		}
		sh.unlock()
		if still {
			return
		}
	}
}

// Position returns where a slot's point is.
func (x *Index) Position(id int32) (latE7, lngE7 int32, ok bool) {
	p := point(x.points[id].Load())
	if p == 0 {
		return 0, 0, false
	}
	latE7, lngE7 = p.degrees()
	return latE7, lngE7, true
}

func (x *Index) add(id int32, to point, dest uint32) bool {
	sh := x.shardOf(dest)
	sh.lock()
	defer sh.unlock()
	if !x.points[id].CompareAndSwap(0, uint64(to)) {
		return false
	}
	x.spots[id] = x.put(id, dest)
	for n := x.used.Load(); id >= n && !x.used.CompareAndSwap(n, id+1); n = x.used.Load() {
	}
	return true
}

// move takes a slot from one cell to another; it reports false when somebody else moved it meanwhile.
func (x *Index) move(id int32, from uint32, to point, dest uint32) bool {
	a, b := x.shardNo(from), x.shardNo(dest)
	x.shards[min(a, b)].lock() // in order, so that two moves never wait for each other
	if a != b {
		x.shards[max(a, b)].lock()
	}
	still := false
	for {
		old := x.points[id].Load()
		if still = old != 0 && x.grid.cell(point(old)) == from; !still {
			break
		}
		if x.points[id].CompareAndSwap(old, uint64(to)) { // it may still move inside its old cell
			x.clear(x.spots[id])
			x.spots[id] = x.put(id, dest)
			break
		}
	}
	x.shards[a].unlock()
	if a != b {
		x.shards[b].unlock()
	}
	return still
}

func (x *Index) isIn(id int32, cell uint32) bool {
	p := x.points[id].Load()
	return p != 0 && x.grid.cell(point(p)) == cell
}

// put finds a place in a cell: in its first line, or in the further one that came last. Holes in others are left, so that
// a crowded cell costs no more than an empty one.
func (x *Index) put(id int32, cell uint32) spot {
	if at, ok := x.putIn(id, cell); ok {
		return at
	}
	last := x.lines[cell].next.Load()
	if last != 0 {
		if at, ok := x.putIn(id, last); ok {
			return at
		}
	}
	n := x.take(cell)
	x.lines[n].next.Store(last)
	if last != 0 {
		*x.beforeOf(last) = n
	}
	at, _ := x.putIn(id, n)
	x.lines[cell].next.Store(n)
	return at
}

func (x *Index) putIn(id int32, n uint32) (spot, bool) {
	l := &x.lines[n]
	for lane := range l.slots {
		if l.slots[lane].Load() == 0 {
			l.slots[lane].Store(id + 1)
			return spot(n<<3 | uint32(lane)), true
		}
	}
	return 0, false
}

// clear empties a lane, and gives a further line back that is empty then.
func (x *Index) clear(at spot) {
	n := at.line()
	l := &x.lines[n]
	l.slots[at.lane()].Store(0)
	if n < x.cells() {
		return
	}
	for lane := range l.slots {
		if l.slots[lane].Load() != 0 {
			return
		}
	}
	before, next := *x.beforeOf(n), l.next.Load()
	x.lines[before].next.Store(next)
	if next != 0 {
		*x.beforeOf(next) = before
	}
	x.mu.Lock()
	*x.beforeOf(n), x.unused = x.unused, n
	x.mu.Unlock()
}

// take returns an empty line, which will follow the one before it.
func (x *Index) take(before uint32) uint32 {
	x.mu.Lock()
	n := x.unused
	if n != 0 {
		x.unused = *x.beforeOf(n)
	} else {
		n = x.fresh
		x.fresh++
	}
	x.mu.Unlock()
	*x.beforeOf(n) = before
	return n
}

func (x *Index) cells() uint32                   { return uint32(len(x.lines) - len(x.before)) }
func (x *Index) beforeOf(further uint32) *uint32 { return &x.before[further-x.cells()] }

// shardOf spreads tiles of 8 by 8 cells over the shards, so that a query near one place reads few of them.
func (x *Index) shardOf(cell uint32) *shard { return &x.shards[x.shardNo(cell)] }

func (x *Index) shardNo(cell uint32) uint32 {
	row, col := cell>>x.grid.colBits, cell&x.grid.colMask
	return (row>>3*16 + col>>3) % shardCount
}

func (s *shard) lock() {
	s.mu.Lock()
	s.seq.Add(1)
}

func (s *shard) unlock() {
	s.seq.Add(1)
	s.mu.Unlock()
}

// settled is the shard's sequence while nobody changes it.
func (s *shard) settled() uint32 {
	for range 16 {
		if seq := s.seq.Load(); seq&1 == 0 {
			return seq
		}
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.seq.Load()
}

// powerOfTwo rounds up.
func powerOfTwo(n int) int { return 1 << bits.Len(uint(max(n, 1)-1)) }

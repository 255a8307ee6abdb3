// Package spatial indexes moving points on the earth and finds the nearest of them that satisfy a predicate.
//
// Give each vehicle a small dense number, its slot, and feed its positions:
//
//	x := spatial.New(spatial.Config{Capacity: 100_000})
//	x.Update(slot, latE7, lngE7)
//	hits := x.Nearest(latE7, lngE7, 8, 5_000, free, buf[:0]) // sorted by distance, metres
//
// It is a flat grid of cells with intrusive lists: a slot is 16 bytes, its list links included, so an update
// allocates nothing and touches one cache line as long as the point stays in its cell. The grid is a torus: a
// city fits into it once, the whole earth wraps around it, which costs time but never a wrong answer. Coordinates
// are 32-bit binary angles, so the antimeridian is plain wrap-around; cells grow wider in longitude towards the poles.
//
// # Concurrency
//
// Everything may be called at once. A move inside a cell is one compare-and-swap; a move between cells locks the
// one or two shards concerned. Queries lock nothing unless cells change under them again and again, so neither
// side waits for the other for long. A point that crosses cells while a query runs may be seen at its old place,
// at its new place or not at all; points that rest, or move inside a cell, are always seen.
package spatial

import (
	"math/bits"
	"sync"
	"sync/atomic"
)

// Config sizes an Index. Memory is 16 bytes a slot and about 4 bytes a cell, touched when first used.
type Config struct {
	Capacity int     // slots are 0 to Capacity-1; required
	CellM    float64 // wanted cell size in metres, rounded to a power of two of 9.3 mm; 0 means 150
}

// Index holds at most Capacity points. Make it with New.
type Index struct {
	grid   grid
	slots  []slot
	heads  []atomic.Int32 // first slot of each cell, plus one
	shards [shardCount]shard
	used   atomic.Int32 // one more than the highest slot ever used
}

// slot is a point and its place in its cell's list. Links are slot numbers plus one, so that zero is none.
// prev is read and written only under the lock of the cell's shard.
type slot struct {
	at   atomic.Uint64 // packed point, 0 when absent
	next atomic.Int32
	prev int32
}

// shard guards the lists of its cells. seq is odd while they change.
type shard struct {
	mu  sync.Mutex
	seq atomic.Uint32
	_   [52]byte // a cache line each
}

const shardCount = 256

// New makes an empty index.
func New(cfg Config) *Index {
	if cfg.CellM <= 0 {
		cfg.CellM = 150
	}
	g := newGrid(cfg.CellM, cfg.Capacity)
	return &Index{grid: g, slots: make([]slot, cfg.Capacity), heads: make([]atomic.Int32, g.cells())}
}

// Capacity is the number of slots.
func (x *Index) Capacity() int { return len(x.slots) }

// Update moves a slot's point, or adds it. Degrees are scaled by 1e7; a latitude beyond the poles is taken as the
// pole. Like a slice, it panics when the slot is out of range.
func (x *Index) Update(id, latE7, lngE7 int32) {
	s := &x.slots[id]
	to := pointOf(latE7, lngE7)
	dest := x.grid.cell(to)
	for {
		old := s.at.Load()
		switch {
		case old == 0:
			if x.add(id, to, dest) {
				return
			}
		case x.grid.cell(point(old)) == dest:
			if s.at.CompareAndSwap(old, uint64(to)) {
				return
			}
		case x.move(id, x.grid.cell(point(old)), to, dest):
			return
		}
	}
}

// Remove takes a slot's point out; an absent one stays absent.
func (x *Index) Remove(id int32) {
	s := &x.slots[id]
	for {
		old := s.at.Load()
		if old == 0 {
			return
		}
		cell := x.grid.cell(point(old))
		sh := x.shardOf(cell)
		sh.lock()
		still := x.inCell(s, cell)
		if still {
			x.unlink(id, cell)
			s.at.Store(0) // last, so that nobody links the slot again before it is out
		}
		sh.unlock()
		if still {
			return
		}
	}
}

// Position returns where a slot's point is.
func (x *Index) Position(id int32) (latE7, lngE7 int32, ok bool) {
	p := point(x.slots[id].at.Load())
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
	if !x.slots[id].at.CompareAndSwap(0, uint64(to)) {
		return false
	}
	x.link(id, dest)
	for n := x.used.Load(); id >= n && !x.used.CompareAndSwap(n, id+1); n = x.used.Load() {
	}
	return true
}

// move takes a slot from one cell's list to another's; it reports false when somebody else moved it meanwhile.
func (x *Index) move(id int32, from uint32, to point, dest uint32) bool {
	a, b := x.shardOf(from), x.shardOf(dest)
	x.lockBoth(from, dest)
	defer func() {
		a.unlock()
		if a != b {
			b.unlock()
		}
	}()
	s := &x.slots[id]
	for {
		old := s.at.Load()
		if old == 0 || x.grid.cell(point(old)) != from {
			return false
		}
		if s.at.CompareAndSwap(old, uint64(to)) { // it may still move inside its old cell
			x.unlink(id, from)
			x.link(id, dest)
			return true
		}
	}
}

func (x *Index) inCell(s *slot, cell uint32) bool {
	at := s.at.Load()
	return at != 0 && x.grid.cell(point(at)) == cell
}

func (x *Index) link(id int32, cell uint32) {
	s := &x.slots[id]
	head := x.heads[cell].Load()
	s.prev = 0
	s.next.Store(head)
	if head != 0 {
		x.slots[head-1].prev = id + 1
	}
	x.heads[cell].Store(id + 1)
}

func (x *Index) unlink(id int32, cell uint32) {
	s := &x.slots[id]
	next := s.next.Load()
	if s.prev == 0 {
		x.heads[cell].Store(next)
	} else {
		x.slots[s.prev-1].next.Store(next)
	}
	if next != 0 {
		x.slots[next-1].prev = s.prev
	}
}

// shardOf spreads tiles of 8 by 8 cells over the shards, so that a query near one place reads few of them.
func (x *Index) shardOf(cell uint32) *shard { return &x.shards[x.shardNo(cell)] }

func (x *Index) shardNo(cell uint32) uint32 {
	row, col := cell>>x.grid.colBits, cell&x.grid.colMask
	return (row>>3*16 + col>>3) % shardCount
}

func (x *Index) lockBoth(from, dest uint32) {
	a, b := x.shardNo(from), x.shardNo(dest)
	x.shards[min(a, b)].lock() // in order, so that two moves never wait for each other
	if a != b {
		x.shards[max(a, b)].lock()
	}
}

func (s *shard) lock() {
	s.mu.Lock()
	s.seq.Add(1)
}

func (s *shard) unlock() {
	s.seq.Add(1)
	s.mu.Unlock()
}

// powerOfTwo rounds up.
func powerOfTwo(n int) int { return 1 << bits.Len(uint(max(n, 1)-1)) }

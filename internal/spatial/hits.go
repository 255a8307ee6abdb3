package spatial

import (
	"cmp"
	"slices"
)

// Hit is a found point.
type Hit struct {
	ID        int32
	DistanceM float64 // on the great circle; while a search runs, the squared chord on the unit sphere
}

func (h Hit) compare(o Hit) int {
	return cmp.Or(cmp.Compare(h.DistanceM, o.DistanceM), cmp.Compare(h.ID, o.ID))
}

func (h Hit) after(o Hit) bool {
	return h.DistanceM > o.DistanceM || h.DistanceM == o.DistanceM && h.ID > o.ID
}

// few is how many hits are kept in order as they come; more are a heap, the farthest on top.
const few = 32

// keep takes a hit among the k nearest, in place of the farthest when they are full.
func (s *search) keep(h Hit) {
	kept := s.hits[s.base:]
	switch full := len(kept) == s.k; {
	case s.k <= few:
		if !full {
			s.hits = append(s.hits, h)
			kept = s.hits[s.base:]
		}
		i := len(kept) - 1
		for ; i > 0 && kept[i-1].after(h); i-- {
			kept[i] = kept[i-1]
		}
		kept[i] = h
	case full:
		s.notes.slots[kept[0].ID]-- // it may come back from a nearer cell
		kept[0] = h
		sink(kept)
	default:
		s.hits = append(s.hits, h)
		rise(s.hits[s.base:])
	}
	s.tighten()
}

// tighten makes the farthest hit the bound once there are k.
func (s *search) tighten() {
	if kept := s.hits[s.base:]; len(kept) == s.k {
		s.farthest = kept[0]
		if s.k <= few {
			s.farthest = kept[s.k-1]
		}
		s.bound, s.full = s.farthest.DistanceM, true
	}
}

// sorted puts the hits in order.
func (s *search) sorted() []Hit {
	if s.k > few {
		slices.SortFunc(s.hits[s.base:], Hit.compare)
	}
	return s.hits
}

func rise(heap []Hit) {
	i := len(heap) - 1
	h := heap[i]
	for i > 0 && h.after(heap[(i-1)/2]) {
		heap[i] = heap[(i-1)/2]
		i = (i - 1) / 2
	}
	heap[i] = h
}

func sink(heap []Hit) {
	h, i := heap[0], 0
	for {
		child := 2*i + 1
		if child >= len(heap) {
			break
		}
		if child+1 < len(heap) && heap[child+1].after(heap[child]) {
			child++
		}
		if !heap[child].after(h) {
			break
		}
		heap[i] = heap[child]
		i = child
	}
	heap[i] = h
}

// notes are what a search remembers: which shards it read, in which state, and, for many hits, which slots it has seen.
type notes struct {
	read  []uint8
	seq   [shardCount]uint32
	again [shardCount]bool // while some shards are read again
	mark  [shardCount]uint32
	slots []uint32
	run   uint32 // marks of other runs do not count
}

func (x *Index) notes() *notes {
	n, _ := x.spares.Get().(*notes)
	if n == nil {
		n = &notes{read: make([]uint8, 0, shardCount)}
	}
	n.run++
	if n.run == 0 {
		clear(n.mark[:])
		clear(n.slots)
		n.run = 1
	}
	n.read = n.read[:0]
	return n
}

// saw notes a slot; it reports true when it was seen before.
func (n *notes) saw(id int32, capacity int) bool {
	if n.slots == nil {
		n.slots = make([]uint32, capacity)
	}
	before := n.slots[id] == n.run
	n.slots[id] = n.run
	return before
}

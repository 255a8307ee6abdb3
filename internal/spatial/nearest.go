package spatial

import "math"

// Hit is a found point.
type Hit struct {
	ID        int32
	DistanceM float64 // on the great circle; while a search runs, the squared chord on the unit sphere
}

// Nearest returns the at most k nearest points within maxM metres for which accept says yes (nil accepts all),
// nearest first, equal distances by slot. It appends to buf, which it allocates when too small. accept may be
// called more than once for a slot and must not call the index.
func (x *Index) Nearest(latE7, lngE7 int32, k int, maxM float64, accept func(id int32) bool, buf []Hit) []Hit {
	if k <= 0 || maxM < 0 {
		return buf
	}
	s := search{x: x, accept: accept, k: k, hits: buf, base: len(buf)}
	s.from(pointOf(latE7, lngE7), min(maxM/earthM, math.Pi))
	s.run()
	for i := s.base; i < len(s.hits); i++ {
		s.hits[i].DistanceM = earthM * 2 * math.Asin(min(math.Sqrt(s.hits[i].DistanceM)/2, 1))
	}
	return s.hits
}

// search looks at a block of cells around the centre that holds everything within a radius, and grows the radius
// until no unseen point can be among the k nearest.
type search struct {
	x        *Index
	accept   func(int32) bool
	hits     []Hit
	base, k  int
	y        int64
	lng      uint32
	sin, cos float64 // of the centre's latitude
	lat      float64
	maxRad   float64
	bound    float64 // squared chord beyond which a point is of no use
}

func (s *search) from(p point, maxRad float64) {
	s.y, s.lng = p.y(), p.x()
	s.lat = float64(s.y-quarterTurn) * unitRad
	s.sin, s.cos = math.Sincos(s.lat)
	s.maxRad = maxRad
	s.bound = chord2(maxRad)
}

func (s *search) run() {
	cell := float64(uint64(1)<<s.x.grid.shift) * unitRad
	inner := block{empty: true}
	for r := min(cell, s.maxRad); ; {
		outer := s.block(r)
		if outer.cells(s.x.grid.shift) > int64(s.x.used.Load()) {
			s.scanAll()
			return
		}
		s.scan(outer, inner)
		if r >= s.maxRad || len(s.hits)-s.base == s.k && s.bound <= chord2(r) {
			return
		}
		inner = outer
		r = min(2*r, s.maxRad)
		if len(s.hits)-s.base == s.k { // nothing farther than the k-th counts: one last, tight block
			r = min(r, 2*math.Asin(min(math.Sqrt(s.bound)/2, 1))*(1+1e-9))
		}
	}
}

// block is a range of latitudes, and of longitudes as a distance to both sides of the centre.
type block struct {
	low, high int64
	side      uint32 // units; 1<<31 is all around
	empty     bool
}

func (s *search) block(r float64) block {
	units := int64(r/unitRad) + 2
	b := block{low: max(s.y-units, 0), high: min(s.y+units, 1<<31), side: 1 << 31}
	if math.Abs(s.lat)+r < math.Pi/2-1e-6 { // else a pole lies inside, and all longitudes with it
		if side := math.Asin(min(math.Sin(r)/s.cos, 1))/unitRad + 2; side < 1<<31 {
			b.side = uint32(side)
		}
	}
	return b
}

// cells is about how many cells of the smallest width the block covers.
func (b block) cells(shift uint) int64 {
	return ((b.high-b.low)>>shift + 1) * (int64(b.side)>>(shift-1) + 1)
}

// scan visits the cells of outer that are not in inner.
func (s *search) scan(outer, inner block) {
	g := &s.x.grid
	for row := uint32(outer.low >> g.shift); row <= uint32(outer.high>>g.shift); row++ {
		shift := g.colShift(row << g.shift)
		mask := uint32(1)<<(32-shift) - 1
		first, n := s.columns(outer, shift)
		skipFrom, skip := uint32(0), uint32(0)
		if !inner.empty && row >= uint32(inner.low>>g.shift) && row <= uint32(inner.high>>g.shift) {
			skipFrom, skip = s.columns(inner, shift)
			skipFrom = (skipFrom - first) & mask
		}
		for i := uint32(0); i < n; i++ {
			if skip != 0 && i == skipFrom {
				i += skip - 1
				continue
			}
			s.walk(g.at(row, (first+i)&mask))
		}
	}
}

// columns returns a block's first column in a row with columns of 2^shift units, and how many there are.
func (s *search) columns(b block, shift uint) (first, n uint32) {
	all := uint32(1) << (32 - shift)
	if b.side >= 1<<31 {
		return 0, all
	}
	first, last := (s.lng-b.side)>>shift, (s.lng+b.side)>>shift
	n = (last-first)&(all-1) + 1
	if uint64(b.side)*2+1 > uint64(n)<<shift { // the ends meet in one column, from both sides
		return 0, all
	}
	return first, n
}

// walk offers the points of one cell. When the cell's shard changes meanwhile it starts again: points that were
// offered before are recognised. After some vain attempts it takes the lock.
func (s *search) walk(cell uint32) {
	head := &s.x.heads[cell]
	if head.Load() == 0 {
		return
	}
	sh := s.x.shardOf(cell)
	for range 4 {
		seq := sh.seq.Load()
		if seq&1 == 0 && s.list(head.Load(), sh, seq) {
			return
		}
	}
	sh.mu.Lock()
	defer sh.mu.Unlock()
	s.list(head.Load(), sh, sh.seq.Load())
}

func (s *search) list(next int32, sh *shard, seq uint32) bool {
	for steps := 1; next != 0; steps++ {
		sl := &s.x.slots[next-1]
		s.offer(next-1, point(sl.at.Load()))
		next = sl.next.Load()
		if steps%256 == 0 && sh.seq.Load() != seq { // astray in another cell's list, perhaps
			return false
		}
	}
	return sh.seq.Load() == seq
}

func (s *search) scanAll() {
	for id := range s.x.used.Load() {
		s.offer(id, point(s.x.slots[id].at.Load()))
	}
}

func (s *search) offer(id int32, p point) {
	if p == 0 {
		return
	}
	d := s.chord2To(p)
	if d > s.bound {
		return
	}
	full := len(s.hits)-s.base == s.k
	if full && d == s.bound && id >= s.hits[len(s.hits)-1].ID {
		return
	}
	for i := s.base; i < len(s.hits); i++ {
		if s.hits[i].ID == id {
			return
		}
	}
	if s.accept != nil && !s.accept(id) {
		return
	}
	s.insert(Hit{id, d}, full)
}

func (s *search) insert(h Hit, full bool) {
	if !full {
		s.hits = append(s.hits, h)
	}
	i := len(s.hits) - 1
	for ; i > s.base && (s.hits[i-1].DistanceM > h.DistanceM || s.hits[i-1].DistanceM == h.DistanceM && s.hits[i-1].ID > h.ID); i-- {
		s.hits[i] = s.hits[i-1]
	}
	s.hits[i] = h
	if len(s.hits)-s.base == s.k {
		s.bound = s.hits[len(s.hits)-1].DistanceM
	}
}

// chord2To is the squared chord from the centre (the haversine formula times four), by series within some
// hundred kilometres, where their error is below a millionth of a millimetre.
func (s *search) chord2To(p point) float64 {
	dy := float64(p.y()-s.y) * unitRad
	dx := float64(int32(p.x()-s.lng)) * unitRad
	if dy < 0.02 && dy > -0.02 && dx < 0.02 && dx > -0.02 {
		y2, x2 := dy*dy, dx*dx
		cos := s.cos*(1-y2*(0.5-y2*(1.0/24))) - s.sin*dy*(1-y2*(1.0/6-y2*(1.0/120)))
		return y2*(1-y2*(1.0/12-y2*(1.0/360))) + s.cos*cos*x2*(1-x2*(1.0/12-x2*(1.0/360)))
	}
	sy, sx := math.Sin(dy/2), math.Sin(dx/2)
	return 4 * (sy*sy + s.cos*math.Cos(s.lat+dy)*sx*sx)
}

func chord2(rad float64) float64 {
	c := 2 * math.Sin(rad/2)
	return c * c
}

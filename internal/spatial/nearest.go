package spatial

import "math"

// Nearest returns the at most k nearest points within maxM metres for which accept says yes (nil accepts all),
// nearest first, equal distances by slot. It appends to buf, which it allocates when too small. accept may be
// called more than once for a slot and must not change the index.
func (x *Index) Nearest(latE7, lngE7 int32, k int, maxM float64, accept func(id int32) bool, buf []Hit) []Hit {
	if k <= 0 || !(maxM >= 0) { // NaN too
		return buf
	}
	s := search{x: x, accept: accept, k: k, hits: buf, base: len(buf), notes: x.notes()}
	s.from(pointOf(latE7, lngE7), min(maxM/earthM, math.Pi))
	s.run()
	x.spares.Put(s.notes)
	hits := s.sorted()
	for i := s.base; i < len(hits); i++ {
		hits[i].DistanceM = earthM * arc(hits[i].DistanceM)
	}
	return hits
}

// search looks at a block of cells around the centre that holds everything within a radius, and grows the radius
// until no unseen point can be among the k nearest.
type search struct {
	x        *Index
	accept   func(int32) bool
	notes    *notes
	hits     []Hit
	base, k  int
	full     bool // there are k hits
	farthest Hit  // of k
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
	if s.k > few {
		cell *= math.Sqrt(float64(s.k)) / 4
	}
	inner := block{empty: true}
	for r := min(cell/256, s.maxRad); ; { // the cell of the centre first, so that few are asked about
		outer := s.block(r)
		if outer.cells(s.x.grid.shift) > int64(s.x.used.Load()) {
			s.scanAll()
			return
		}
		s.scan(outer, inner)
		if r >= s.maxRad || s.full && s.bound <= chord2(r) {
			s.settle(outer)
			return
		}
		inner = outer
		r = min(max(2*r, cell), s.maxRad)
		if s.full { // nothing farther than the k-th counts: one last, tight block
			r = min(r, arc(s.bound)*(1+1e-9))
		}
	}
}

// settle reads the shards again that changed since they were read, until there was a moment at which all were as read.
func (s *search) settle(outer block) {
	n := s.notes
	for range 8 {
		changed := false
		for _, no := range n.read {
			if n.again[no] = s.x.shards[no].seq.Load() != n.seq[no]; n.again[no] {
				changed = true
				n.seq[no] = s.x.shards[no].settled()
			}
		}
		if !changed {
			return
		}
		s.scanAgain(outer)
	}
	s.scanAll()
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
		if side := s.widest(r)/unitRad + 2; side < 1<<31 {
			b.side = uint32(side)
		}
	}
	return b
}

// widest is how far a circle reaches in longitude, or a little more.
func (s *search) widest(r float64) float64 {
	if x := r / s.cos; x < 0.1 {
		return x * (1 + x*x/5)
	}
	return math.Asin(min(math.Sin(r)/s.cos, 1))
}

// cells is about how many cells of the smallest width the block covers.
func (b block) cells(shift uint) int64 {
	return ((b.high-b.low)>>shift + 1) * (int64(b.side)>>(shift-1) + 1)
}

// narrowed is a block as far as it holds points in a row that are within the bound.
func (s *search) narrowed(b block, row uint32) (narrow block, any bool) {
	if !s.full || b.side >= 1<<31 {
		return b, true
	}
	g := &s.x.grid
	low, high := int64(row)<<g.shift, (int64(row)+1)<<g.shift
	dy := float64(max(low-s.y, s.y-high, 0)) * unitRad
	rest := s.bound*(1+1e-9) - dy*dy*(1-dy*dy/12) // of the squared chord, for the longitude
	if rest < 0 {
		return b, false
	}
	toPole := float64(max(high-s.y, s.y-low)) * unitRad // an upper bound of the distance to the row's far edge
	cos := s.cos - toPole                               // and a lower one of the cosines in it
	if cos < 0.01 {
		return b, true
	}
	x2 := rest / (4 * s.cos * cos) // sin²(half the longitude) at most
	if x2 > 0.01 {
		return b, true
	}
	units := 2*math.Sqrt(x2)*(1+x2/5)/unitRad + 2
	b.side = min(b.side, uint32(units))
	return b, true
}

// scan visits the cells of outer that are not in inner.
func (s *search) scan(outer, inner block) {
	g := &s.x.grid
	for row := uint32(outer.low >> g.shift); row <= uint32(outer.high>>g.shift); row++ {
		narrow, any := s.narrowed(outer, row)
		if !any {
			continue
		}
		shift := g.colShift(row << g.shift)
		mask := uint32(1)<<(32-shift) - 1
		first, n := s.columns(narrow, shift)
		skipFrom, skip := uint32(0), uint32(0)
		if !inner.empty && row >= uint32(inner.low>>g.shift) && row <= uint32(inner.high>>g.shift) {
			skipFrom, skip = s.columns(inner, shift)
			if before := (first - skipFrom) & mask; before < skip {
				skipFrom, skip = 0, skip-before
			} else {
				skipFrom = (skipFrom - first) & mask
			}
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

// scanAgain visits the cells of the shards that are to be read again.
func (s *search) scanAgain(b block) {
	g := &s.x.grid
	for row := uint32(b.low >> g.shift); row <= uint32(b.high>>g.shift); row++ {
		shift := g.colShift(row << g.shift)
		first, n := s.columns(b, shift)
		for i := range n {
			if cell := g.at(row, (first+i)&(1<<(32-shift)-1)); s.notes.again[s.x.shardNo(cell)] {
				s.walk(cell)
			}
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

// walk offers the points of one cell. Where the cell changes meanwhile, its shard will be read again.
func (s *search) walk(cell uint32) {
	no := s.x.shardNo(cell)
	sh, n := &s.x.shards[no], s.notes
	if n.mark[no] != n.run {
		n.mark[no], n.seq[no] = n.run, sh.settled()
		n.read = append(n.read, uint8(no))
	}
	for i := cell; ; {
		l := &s.x.lines[i]
		var ids [lanes]int32
		var at [lanes]point
		found := 0
		for lane := range l.slots { // all first, so that none waits for the other
			if id := l.slots[lane].Load() - 1; id >= 0 {
				ids[found], at[found] = id, point(s.x.points[id].Load())
				found++
			}
		}
		for j, p := range at[:found] {
			if p != 0 {
				if d := s.chord2To(p); d <= s.bound {
					s.offer(Hit{ids[j], d})
				}
			}
		}
		if i = l.next.Load(); i == 0 || sh.seq.Load() != n.seq[no] { // astray in another cell's lines, perhaps
			return
		}
	}
}

// scanAll visits all slots.
func (s *search) scanAll() {
	for id := range s.x.used.Load() {
		if p := point(s.x.points[id].Load()); p != 0 {
			if d := s.chord2To(p); d <= s.bound {
				s.offer(Hit{id, d})
			}
		}
	}
}

// offer keeps a point that is within the bound.
func (s *search) offer(h Hit) {
	if s.full && !s.farthest.after(h) {
		return
	}
	if s.k > few {
		if s.notes.saw(h.ID, len(s.x.points)) {
			return
		}
	} else {
		for i := s.base; i < len(s.hits); i++ {
			if s.hits[i].ID == h.ID {
				return
			}
		}
	}
	if s.accept == nil || s.accept(h.ID) {
		s.keep(h)
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

// small is up to where the two functions below are series, within 1e-12 of what they are for.
const small = 0.01

// chord2 is the squared chord of an arc.
func chord2(rad float64) float64 {
	if r2 := rad * rad; rad < small {
		return r2 * (1 - r2*(1.0/12-r2*(1.0/360)))
	}
	c := 2 * math.Sin(rad/2)
	return c * c
}

// arc is the arc of a squared chord.
func arc(chord2 float64) float64 {
	if x2 := chord2 / 4; x2 < small*small {
		return math.Sqrt(chord2) * (1 + x2*(1.0/6+x2*(3.0/40)))
	}
	return 2 * math.Asin(min(math.Sqrt(chord2)/2, 1))
}

package routing

import (
	"cmp"
	"slices"

	"github.com/marketd/marketd/market"
)

// closed turns shores that run into and out of an extract into water: along its border, water and land take turns, so
// there are two ways to close the shores. The one with fewer road nodes in the water is right.
func (x *osmReader) closed(rings Polygon, arcs [][]market.Place) Polygon {
	box := x.build.box()
	var pieces [][]market.Place
	for _, arc := range arcs {
		pieces = append(pieces, box.clip(arc)...)
	}
	var best Polygon
	fewest := -1
	for turn := range 2 {
		g := append(box.shores(pieces, turn), rings...)
		if len(pieces) == 0 && turn == 1 {
			g = append(Polygon{box.corners()}, rings...)
		}
		if n := x.roadsIn(g); fewest < 0 || n < fewest {
			best, fewest = g, n
		}
	}
	return best
}

// roadsIn counts road nodes in a polygon, of a sample.
func (x *osmReader) roadsIn(g Polygon) (n int) {
	step := len(x.build.nodes)/1000 + 1
	for i := 0; i < len(x.build.nodes); i += step {
		if g.Contains(x.build.nodes[i]) {
			n++
		}
	}
	return n
}

// box is what the map shows: as the extract says, else the box around all roads.
func (b *Builder) box() Bounds {
	box := b.feats.Bounds
	if box == emptyBounds {
		for _, p := range b.nodes {
			box = box.with(p)
		}
	}
	return box
}

func (b Bounds) corners() []market.Place {
	return []market.Place{{LatE7: b.South, LngE7: b.West}, {LatE7: b.South, LngE7: b.East}, {LatE7: b.North, LngE7: b.East}, {LatE7: b.North, LngE7: b.West}}
}

// clip is what of a line lies inside the box, in pieces that begin and end on its border.
func (b Bounds) clip(line []market.Place) (pieces [][]market.Place) {
	var piece []market.Place
	flush := func() {
		if len(piece) > 1 {
			piece[0], piece[len(piece)-1] = b.onBorder(piece[0]), b.onBorder(piece[len(piece)-1])
			pieces = append(pieces, piece)
		}
		piece = nil
	}
	for i := 1; i < len(line); i++ {
		from, to, ok := b.clipSegment(line[i-1], line[i])
		if !ok {
			flush()
			continue
		}
		if piece == nil {
			piece = append(piece, from)
		}
		piece = append(piece, to)
		if to != line[i] {
			flush()
		}
	}
	flush()
	return pieces
}

// clipSegment is Liang and Barsky's algorithm.
func (b Bounds) clipSegment(p, q market.Place) (from, to market.Place, ok bool) {
	t0, t1 := 0.0, 1.0
	dx, dy := float64(q.LngE7)-float64(p.LngE7), float64(q.LatE7)-float64(p.LatE7)
	for _, side := range [4][2]float64{
		{-dx, float64(p.LngE7) - float64(b.West)}, {dx, float64(b.East) - float64(p.LngE7)},
		{-dy, float64(p.LatE7) - float64(b.South)}, {dy, float64(b.North) - float64(p.LatE7)},
	} {
		switch d, room := side[0], side[1]; {
		case d == 0 && room < 0:
			return p, q, false
		case d < 0:
			t0 = max(t0, room/d)
		case d > 0:
			t1 = min(t1, room/d)
		}
	}
	if t0 >= t1 {
		return p, q, false
	}
	at := func(t float64) market.Place {
		return market.Place{LatE7: p.LatE7 + int32(t*dy), LngE7: p.LngE7 + int32(t*dx)}
	}
	from, to = p, q
	if t0 > 0 {
		from = at(t0)
	}
	if t1 < 1 {
		to = at(t1)
	}
	return from, to, true
}

// onBorder moves a point inside the box to the nearest point of its border.
func (b Bounds) onBorder(p market.Place) market.Place {
	south, north, west, east := p.LatE7-b.South, b.North-p.LatE7, p.LngE7-b.West, b.East-p.LngE7
	switch min(south, north, west, east) {
	case south:
		p.LatE7 = b.South
	case north:
		p.LatE7 = b.North
	case west:
		p.LngE7 = b.West
	default:
		p.LngE7 = b.East
	}
	return p
}

// around is how far a point of the border is from the south-west corner, counter-clockwise.
func (b Bounds) around(p market.Place) int64 {
	w, h := int64(b.East)-int64(b.West), int64(b.North)-int64(b.South)
	x, y := int64(p.LngE7)-int64(b.West), int64(p.LatE7)-int64(b.South)
	switch {
	case y <= 0:
		return x
	case x >= w:
		return w + y
	case y >= h:
		return w + h + w - x
	}
	return 2*w + h + h - y
}

// shoreEnd is one end of a piece of shore on the border.
type shoreEnd struct {
	at    int64
	piece int
	last  bool // its last point, else its first
}

// shores closes pieces of shore along the border. Going around the box, stretches between their ends are water in turn;
// turn says whether the first one is.
func (b Bounds) shores(pieces [][]market.Place, turn int) (g Polygon) {
	var ends []shoreEnd
	for i, p := range pieces {
		ends = append(ends, shoreEnd{b.around(p[0]), i, false}, shoreEnd{b.around(p[len(p)-1]), i, true})
	}
	slices.SortFunc(ends, func(a, b shoreEnd) int { return cmp.Or(cmp.Compare(a.at, b.at), cmp.Compare(a.piece, b.piece)) })
	index := func(piece int, last bool) int {
		return slices.IndexFunc(ends, func(e shoreEnd) bool { return e.piece == piece && e.last == last })
	}
	done := make([]bool, len(pieces))
	for start := range pieces {
		var ring []market.Place
		for piece, last := start, false; !done[piece]; {
			done[piece] = true
			line := slices.Clone(pieces[piece])
			if last {
				slices.Reverse(line)
			}
			ring = append(ring, line...)
			from := index(piece, !last)
			to := (from + 1) % len(ends)
			if from%2 != turn {
				to = (from + len(ends) - 1) % len(ends)
			}
			ring = append(ring, b.between(ends[from].at, ends[to].at, from%2 == turn)...)
			piece, last = ends[to].piece, ends[to].last
		}
		if len(ring) > 2 {
			g = append(g, ring)
		}
	}
	return g
}

// between are the box's corners on the way along the border.
func (b Bounds) between(from, to int64, counterClockwise bool) (corners []market.Place) {
	if !counterClockwise {
		corners = b.between(to, from, true)
		slices.Reverse(corners)
		return corners
	}
	w, h := int64(b.East)-int64(b.West), int64(b.North)-int64(b.South)
	at := []int64{0, w, w + h, 2*w + h}
	if to <= from {
		to += 2 * (w + h)
	}
	for lap := range int64(2) {
		for i, c := range b.corners() {
			if s := at[i] + lap*2*(w+h); s > from && s < to {
				corners = append(corners, c)
			}
		}
	}
	return corners
}

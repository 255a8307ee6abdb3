package city

import (
	"math"
	"math/rand/v2"

	"github.com/marketd/marketd/market"
)

// vec is a point of the drawing plane: metres east and north of the city's origin.
type vec struct{ x, y float64 }

func (a vec) plus(b vec) vec              { return vec{a.x + b.x, a.y + b.y} }
func (a vec) minus(b vec) vec             { return vec{a.x - b.x, a.y - b.y} }
func (a vec) times(f float64) vec         { return vec{a.x * f, a.y * f} }
func (a vec) dot(b vec) float64           { return a.x*b.x + a.y*b.y }
func (a vec) cross(b vec) float64         { return a.x*b.y - a.y*b.x }
func (a vec) length() float64             { return math.Hypot(a.x, a.y) }
func (a vec) dist(b vec) float64          { return a.minus(b).length() }
func (a vec) toward(b vec, f float64) vec { return a.plus(b.minus(a).times(f)) }

// polar is the point at a distance in a direction, degrees counter-clockwise from east.
func (a vec) polar(deg, m float64) vec {
	sin, cos := math.Sincos(deg * math.Pi / 180)
	return vec{a.x + m*cos, a.y + m*sin}
}

// degTo is the direction from a to b, 0 to 360.
func (a vec) degTo(b vec) float64 {
	deg := math.Atan2(b.y-a.y, b.x-a.x) * 180 / math.Pi
	if deg < 0 {
		deg += 360
	}
	return deg
}

// distToSegment is how far p is from the stretch between a and b.
func (p vec) distToSegment(a, b vec) float64 {
	d := b.minus(a)
	t := 0.0
	if l := d.dot(d); l > 0 {
		t = min(max(p.minus(a).dot(d)/l, 0), 1)
	}
	return p.dist(a.plus(d.times(t)))
}

// crossing is where the stretches ab and cd cross, as parts of both.
func crossing(a, b, c, d vec) (t, u float64, ok bool) {
	r, s := b.minus(a), d.minus(c)
	det := r.cross(s)
	if math.Abs(det) < 1e-9 {
		return 0, 0, false
	}
	t, u = c.minus(a).cross(s)/det, c.minus(a).cross(r)/det
	return t, u, t >= 0 && t <= 1 && u >= 0 && u <= 1
}

func contains(ring []vec, p vec) bool {
	inside := false
	for i, a := range ring {
		b := ring[(i+1)%len(ring)]
		if (a.y > p.y) != (b.y > p.y) && p.x < a.x+(p.y-a.y)/(b.y-a.y)*(b.x-a.x) {
			inside = !inside
		}
	}
	return inside
}

// rectangle has its long side in direction deg.
func rectangle(c vec, deg, length, width float64) []vec {
	u := vec{}.polar(deg, length/2)
	v := vec{}.polar(deg+90, width/2)
	return []vec{c.minus(u).minus(v), c.plus(u).minus(v), c.plus(u).plus(v), c.minus(u).plus(v)}
}

// ellipse is a ring of n corners.
func ellipse(c vec, deg, a, b float64, n int) []vec {
	ring := make([]vec, n)
	for i := range ring {
		sin, cos := math.Sincos(2 * math.Pi * float64(i) / float64(n))
		ring[i] = c.plus(vec{}.polar(deg, a*cos)).plus(vec{}.polar(deg+90, b*sin))
	}
	return ring
}

// blob is an ellipse whose rim wanders.
func blob(r *rand.Rand, c vec, deg, a, b float64) []vec {
	ring := ellipse(c, deg, a, b, 36)
	p, q := 7*r.Float64(), 7*r.Float64()
	for i, v := range ring {
		at := 2 * math.Pi * float64(i) / float64(len(ring))
		ring[i] = c.toward(v, 1+0.12*math.Sin(2*at+p)+0.08*math.Sin(5*at+q))
	}
	return ring
}

// arc runs from one direction to another around c.
func arc(c vec, r, fromDeg, toDeg float64) []vec {
	n := max(int(math.Abs(toDeg-fromDeg)*math.Pi/180*r/45), 2)
	line := make([]vec, n+1)
	for i := range line {
		line[i] = c.polar(fromDeg+(toDeg-fromDeg)*float64(i)/float64(n), r)
	}
	return line
}

func closed(ring []vec) []vec { return append(ring[:len(ring):len(ring)], ring[0]) }

// dense puts corners at most step metres apart, so that the warp bends long lines too.
func dense(line []vec, step float64) []vec {
	out := []vec{line[0]}
	for i := 1; i < len(line); i++ {
		a, b := line[i-1], line[i]
		n := max(int(math.Ceil(a.dist(b)/step)), 1)
		for k := 1; k <= n; k++ {
			out = append(out, a.toward(b, float64(k)/float64(n)))
		}
	}
	return out
}

// warp bends the plane a little and smoothly: nothing in a grown city is quite straight.
type warp struct{ waves [6]wave }

type wave struct{ kx, ky, phase, ax, ay float64 }

func newWarp(r *rand.Rand, amplitude float64) (w warp) {
	for i := range w.waves {
		k := 2 * math.Pi / (900 + 1500*r.Float64())
		sin, cos := math.Sincos(2 * math.Pi * r.Float64())
		w.waves[i] = wave{k * cos, k * sin, 2 * math.Pi * r.Float64(), amplitude * (r.Float64() - 0.5), amplitude * (r.Float64() - 0.5)}
	}
	return w
}

func (w *warp) at(p vec) vec {
	q := p
	for _, v := range w.waves {
		s := math.Sin(v.kx*p.x + v.ky*p.y + v.phase)
		q.x, q.y = q.x+v.ax*s, q.y+v.ay*s
	}
	return q
}

// projection puts the plane on the earth.
type projection struct {
	origin market.Place
	warp   warp
}

const metresPerDegree = 6_371_008.8 * math.Pi / 180

func (j *projection) place(p vec) market.Place {
	q := j.warp.at(p)
	cos := math.Cos(j.origin.Lat() * math.Pi / 180)
	return market.Place{
		LatE7: j.origin.LatE7 + int32(math.Round(q.y/metresPerDegree*1e7)),
		LngE7: j.origin.LngE7 + int32(math.Round(q.x/metresPerDegree/cos*1e7)),
	}
}

func (j *projection) ring(line []vec) []market.Place {
	line = dense(closed(line), 40)
	ring := make([]market.Place, len(line)-1)
	for i := range ring {
		ring[i] = j.place(line[i])
	}
	return ring
}

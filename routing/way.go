package routing

import (
	"math"
	"slices"

	"github.com/marketd/marketd/market"
)

// Way is a path with times: where a vehicle is how long after it set off. Between two waypoints it moves straight and
// evenly. A way has at least one waypoint, its first at 0 ms.
type Way []Waypoint

// Waypoint is a corner of a way.
type Waypoint struct {
	market.Place
	AltM int32 `json:"alt_m,omitempty"` // above ground
	AtMs int64 `json:"at_ms"`           // since departure
}

// Motion is a moment of a way.
type Motion struct {
	Place      market.Place
	AltM       float64
	HeadingDeg float64 // clockwise from north, 0 to 360
	SpeedMps   float64 // over ground; 0 at rest
}

// DurationMs is how long the way takes.
func (w Way) DurationMs() int64 { return w[len(w)-1].AtMs }

// DistanceM is the way's length over ground.
func (w Way) DistanceM() float64 {
	sum := 0.0
	for i := 1; i < len(w); i++ {
		sum += w[i-1].Distance(w[i].Place)
	}
	return sum
}

// At is the motion elapsedMs after departure: before it the vehicle waits at the beginning, after the arrival at the
// end, headed as it came.
func (w Way) At(elapsedMs int64) Motion {
	i, _ := slices.BinarySearchFunc(w, elapsedMs, func(p Waypoint, ms int64) int {
		if p.AtMs <= ms {
			return -1
		}
		return 1
	})
	// w[i-1] is the last corner that was reached.
	from := w[max(i-1, 0)]
	m := Motion{Place: from.Place, AltM: float64(from.AltM), HeadingDeg: w.heading(max(i-1, 0))}
	if i == 0 || i == len(w) {
		return m
	}
	to := w[i]
	f := float64(elapsedMs-from.AtMs) / float64(to.AtMs-from.AtMs)
	m.Place.LatE7 += int32(math.Round(f * float64(to.LatE7-from.LatE7)))
	m.Place.LngE7 += int32(math.Round(f * float64(to.LngE7-from.LngE7)))
	m.AltM += f * float64(to.AltM-from.AltM)
	m.SpeedMps = from.Distance(to.Place) / float64(to.AtMs-from.AtMs) * 1000
	return m
}

// heading is the direction of the first stretch from waypoint i on that leads anywhere, else of the last before it.
func (w Way) heading(i int) float64 {
	for j := i + 1; j < len(w); j++ {
		if w[j].Place != w[i].Place {
			return Bearing(w[i].Place, w[j].Place)
		}
	}
	for j := i - 1; j >= 0; j-- {
		if w[j].Place != w[i].Place {
			return Bearing(w[j].Place, w[i].Place)
		}
	}
	return 0
}

// Bearing is the initial direction from a to b in degrees clockwise from north, 0 to 360.
func Bearing(a, b market.Place) float64 {
	const rad = math.Pi / 180
	sa, ca := math.Sincos(a.Lat() * rad)
	sb, cb := math.Sincos(b.Lat() * rad)
	sd, cd := math.Sincos((b.Lng() - a.Lng()) * rad)
	deg := math.Atan2(sd*cb, ca*sb-sa*cb*cd) / rad
	if deg < 0 {
		deg += 360
	}
	return deg
}

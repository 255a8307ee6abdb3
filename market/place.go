package market

import (
	"fmt"
	"math"
)

// Place is a point on the earth, WGS 84, in units of 1e-7 degrees (about 1 cm).
type Place struct {
	LatE7 int32 `json:"latE7"`
	LngE7 int32 `json:"lngE7"`
}

// earthRadiusM is the mean radius of the earth, metres (IUGG).
const earthRadiusM = 6_371_008.8

// PlaceAt converts degrees; it fails where they are no numbers or off the globe.
func PlaceAt(lat, lng float64) (Place, error) {
	if !(lat >= -90 && lat <= 90 && lng >= -180 && lng <= 180) { // also false for NaN
		return Place{}, fmt.Errorf("place %v,%v: latitude is from -90 to 90, longitude from -180 to 180 degrees", lat, lng)
	}
	return Place{int32(math.Round(lat * 1e7)), int32(math.Round(lng * 1e7))}, nil
}

func (p Place) Lat() float64 { return float64(p.LatE7) / 1e7 }
func (p Place) Lng() float64 { return float64(p.LngE7) / 1e7 }

// Valid says whether the place is on the globe.
func (p Place) Valid() bool {
	return p.LatE7 >= -90e7 && p.LatE7 <= 90e7 && p.LngE7 >= -180e7 && p.LngE7 <= 180e7
}

func (p Place) String() string { return fmt.Sprintf("%.7f,%.7f", p.Lat(), p.Lng()) }

// Distance is the great-circle distance in metres (haversine).
func (p Place) Distance(q Place) float64 {
	const rad = math.Pi / 180
	a, b := p.Lat()*rad, q.Lat()*rad
	s, t := math.Sin((b-a)/2), math.Sin((q.Lng()-p.Lng())*rad/2)
	h := s*s + math.Cos(a)*math.Cos(b)*t*t
	return 2 * earthRadiusM * math.Asin(math.Sqrt(min(1, h)))
}

// Cell is what a bidder sees of a place before it has won: a circle that surely holds it. It comes from a fixed grid, not
// from noise, so asking again tells nothing more.
type Cell struct {
	Lat     float64 `json:"lat"`
	Lng     float64 `json:"lng"`
	RadiusM int     `json:"radius_m"`
}

// cellE7 is the side of a cell along a meridian: 0.0027 degrees, about 300 m.
const cellE7 = 27_000

// CellOf is the cell of about 300 m by 300 m around p. Rows are equal in latitude; within a row the width in longitude is
// stretched by the row's cosine so that cells stay about square up to 85 degrees.
func CellOf(p Place) Cell {
	row := math.Floor(float64(p.LatE7) / cellE7)
	lat := min((row+0.5)*cellE7, 90e7)
	width := cellE7 / max(math.Cos(lat/1e7*math.Pi/180), 0.087)
	lng := max(-180e7, min((math.Floor(float64(p.LngE7)/width)+0.5)*width, 180e7))
	return Cell{Lat: math.Round(lat) / 1e7, Lng: math.Round(lng) / 1e7, RadiusM: 225}
}

// Centre is the middle of the cell.
func (c Cell) Centre() Place { p, _ := PlaceAt(c.Lat, c.Lng); return p }

// Area is a circle in which a vehicle is ready to work. The zero Area is everywhere.
type Area struct {
	Centre  Place  `json:"centre"`
	RadiusM uint32 `json:"radius_m"`
}

// Contains says whether p is inside the area.
func (a Area) Contains(p Place) bool {
	return a.RadiusM == 0 || a.Centre.Distance(p) <= float64(a.RadiusM)
}

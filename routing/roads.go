package routing

import (
	"fmt"

	"github.com/marketd/marketd/market"
)

// RoadClass ranks roads, the most important first.
type RoadClass uint8

const (
	Motorway RoadClass = iota
	Trunk
	Primary
	Secondary
	Tertiary
	Residential
	Service // yards, car parks, alleys
	Path    // drawn, but not for cars
)

var roadClasses = [...]string{"motorway", "trunk", "primary", "secondary", "tertiary", "residential", "service", "path"}

// kmh are speeds door to door, waiting at crossings included: below what signs allow.
var kmh = [...]float64{Motorway: 70, Trunk: 45, Primary: 30, Secondary: 27, Tertiary: 25, Residential: 21, Service: 12}

func (c RoadClass) String() string {
	if int(c) < len(roadClasses) {
		return roadClasses[c]
	}
	return fmt.Sprintf("road class(%d)", uint8(c))
}

func (c RoadClass) MarshalText() ([]byte, error) { return []byte(c.String()), nil }

// Road is a piece of a road as a map draws it.
type Road struct {
	Name   string         `json:"name,omitempty"`
	Class  RoadClass      `json:"class"`
	OneWay bool           `json:"one_way,omitempty"` // only along the line
	Bridge bool           `json:"bridge,omitempty"`
	Line   []market.Place `json:"line"`

	MaxKmh float64 `json:"-"` // what signs allow; 0 is unknown
}

// speedMps is what a car makes on the road: a sign slows it only where it is below what is usual there.
func (r Road) speedMps() float64 {
	speed := kmh[r.Class]
	if r.MaxKmh > 0 {
		speed = min(speed, r.MaxKmh)
	}
	return max(speed, 3) / 3.6
}

// AreaKind is what a drawn area is.
type AreaKind string

const (
	Water    AreaKind = "water"
	Park     AreaKind = "park"
	Square   AreaKind = "square"   // paved, for people on foot
	Airfield AreaKind = "airfield" // and other large grounds
)

// Area is a polygon that a map draws.
type Area struct {
	Name    string   `json:"name,omitempty"`
	Kind    AreaKind `json:"kind"`
	Polygon Polygon  `json:"polygon"`
}

// NamedPlace is something that people go to: a street, a square, a station.
type NamedPlace struct {
	Name  string       `json:"name"`
	Kind  string       `json:"kind"` // "street", or a word such as "park", "square", "hospital"
	Place market.Place `json:"place"`
}

// Features are what a map of a network shows. They are shared: read only.
type Features struct {
	Bounds      Bounds // what to show; roads may lead out of it
	Attribution string // to be shown wherever the map is drawn
	Roads       []Road // the most important last, so that they are drawn on top
	Areas       []Area
	Places      []NamedPlace // without streets
	Zones       []Zone
}

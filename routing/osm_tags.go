package routing

import (
	"strconv"
	"strings"

	"github.com/paulmach/osm"
)

// roadOf reads the tags of a way: the road that it is for cars, and whether its one-way runs against its nodes.
func roadOf(tags osm.Tags) (r Road, backwards, ok bool) {
	highway, link := strings.CutSuffix(tags.Find("highway"), "_link")
	switch highway {
	case "motorway":
		r.Class = Motorway
	case "trunk":
		r.Class = Trunk
	case "primary":
		r.Class = Primary
	case "secondary":
		r.Class = Secondary
	case "tertiary":
		r.Class = Tertiary
	case "residential", "unclassified", "living_street", "road":
		r.Class = Residential
	case "service":
		r.Class = Service
	default:
		return r, false, false
	}
	if link {
		r.Class = max(r.Class, Trunk) // ramps are slow
	}
	if !carsMay(tags) || tags.Find("area") == "yes" {
		return r, false, false
	}
	switch tags.Find("oneway") {
	case "yes", "true", "1":
		r.OneWay = true
	case "-1", "reverse":
		r.OneWay, backwards = true, true
	case "reversible", "alternating":
		return r, false, false
	case "":
		around := tags.Find("junction")
		r.OneWay = highway == "motorway" || around == "roundabout" || around == "circular"
	}
	r.Name = tags.Find("name")
	r.Bridge = tags.Find("bridge") != "" && tags.Find("bridge") != "no"
	r.MaxKmh = speedOf(tags.Find("maxspeed"))
	return r, backwards, true
}

// carsMay applies the most specific access tag.
func carsMay(tags osm.Tags) bool {
	for _, key := range []string{"motorcar", "motor_vehicle", "vehicle", "access"} {
		switch tags.Find(key) {
		case "":
			continue
		case "no", "private", "agricultural", "forestry", "emergency", "delivery", "psv":
			return false
		}
		return true
	}
	return true
}

// speedOf reads "50", "30 mph"; words such as "walk" or "signals" are unknown.
func speedOf(s string) float64 {
	number, mph := strings.CutSuffix(s, "mph")
	v, err := strconv.ParseFloat(strings.TrimSpace(number), 64)
	if err != nil || v <= 0 {
		return 0
	}
	if mph {
		v *= 1.609344
	}
	return v
}

// areaKind is what a map draws a closed way or multipolygon as, if at all.
func areaKind(tags osm.Tags) AreaKind {
	switch {
	case tags.Find("natural") == "water", tags.Find("waterway") == "riverbank", tags.Find("waterway") == "dock", tags.Find("landuse") == "basin":
		return Water
	case tags.Find("aeroway") == "aerodrome":
		return Airfield
	case tags.Find("place") == "square", tags.Find("highway") == "pedestrian":
		return Square
	}
	switch tags.Find("leisure") {
	case "park", "garden", "golf_course", "nature_reserve", "common", "dog_park":
		return Park
	}
	switch tags.Find("landuse") {
	case "forest", "cemetery", "recreation_ground", "village_green":
		return Park
	}
	if tags.Find("natural") == "wood" {
		return Park
	}
	return ""
}

// poiKind says what kind of place people look for, if any.
func poiKind(tags osm.Tags) string {
	switch place := tags.Find("place"); place {
	case "city", "town", "village", "suburb", "quarter", "neighbourhood", "square", "island":
		return place
	}
	if tags.Find("railway") == "station" || tags.Find("public_transport") == "station" {
		return "station"
	}
	for _, key := range []string{"tourism", "historic", "leisure", "amenity", "aeroway"} {
		if v := tags.Find(key); v != "" && v != "yes" {
			return v
		}
	}
	switch shop := tags.Find("shop"); shop {
	case "mall", "department_store", "supermarket":
		return shop
	}
	return ""
}

package api

import (
	"fmt"
	"net/http"
	"strconv"
	"strings"
	"sync"
	"time"

	"github.com/go-chi/chi/v5"
	"github.com/paulmach/orb"
	"github.com/paulmach/orb/encoding/mvt"
	"github.com/paulmach/orb/geojson"
	"github.com/paulmach/orb/maptile"
	"github.com/paulmach/orb/simplify"

	"github.com/marketd/marketd/market"
	"github.com/marketd/marketd/routing"
)

// Zooms that tiles are made for; a map draws closer ones from the last.
const (
	minZoom = 8
	maxZoom = 16
)

// maxTileBytes is how many bytes of tiles are kept; beyond it all are made anew.
const maxTileBytes = 64 << 20

// tileCache keeps encoded tiles, and each map's features as they are encoded.
type tileCache struct {
	mu    sync.Mutex
	tiles map[string][]byte
	bytes int
	maps  map[string]func() []mapFeature
}

func newTileCache() *tileCache {
	return &tileCache{tiles: map[string][]byte{}, maps: map[string]func() []mapFeature{}}
}

// mapFeature is something to draw, from a zoom on.
type mapFeature struct {
	layer   string
	from    int
	bound   orb.Bound
	feature *geojson.Feature
}

// layers in the order of the tile.
var layers = []string{"water", "park", "land", "road", "place", "zone"}

func (s *Server) getMapTile(w http.ResponseWriter, r *http.Request) error {
	g, ok := s.region(chi.URLParam(r, "region"))
	if !ok {
		return noRegion(chi.URLParam(r, "region"))
	}
	tile, err := tileParams(r)
	if err != nil {
		return err
	}
	now := time.Now()
	zones := zonesNow(g, now)
	key := fmt.Sprintf("%s/%d/%d/%d %x", g.ID, tile.Z, tile.X, tile.Y, zonesKey(zones))
	data, err := s.tiles.get(key, func() ([]byte, error) { return encodeTile(tile, append(s.tiles.features(g), zones...)) })
	if err != nil {
		return fmt.Errorf("make tile %s: %w", key, err)
	}
	h := w.Header()
	h.Set("Cache-Control", "public, max-age=60")
	if len(data) == 0 {
		w.WriteHeader(http.StatusNoContent)
		return nil
	}
	sum := market.Keccak(data)
	etag := fmt.Sprintf("%q", sum.String()[2:18])
	h.Set("ETag", etag)
	if r.Header.Get("If-None-Match") == etag {
		w.WriteHeader(http.StatusNotModified)
		return nil
	}
	h.Set("Content-Type", "application/vnd.mapbox-vector-tile")
	h.Set("Content-Encoding", "gzip")
	h.Set("Content-Length", strconv.Itoa(len(data)))
	w.Write(data)
	return nil
}

func tileParams(r *http.Request) (t maptile.Tile, err error) {
	var n [3]uint64
	for i, name := range []string{"z", "x", "y"} {
		if n[i], err = strconv.ParseUint(chi.URLParam(r, name), 10, 32); err != nil {
			return t, market.Problem(market.ProblemInvalid, "tile %s is not a number", name)
		}
	}
	t = maptile.New(uint32(n[1]), uint32(n[2]), maptile.Zoom(n[0]))
	if n[0] > 18 || !t.Valid() {
		return t, market.Problem(market.ProblemNotFound, "there is no tile %d/%d/%d", n[0], n[1], n[2])
	}
	return t, nil
}

func (c *tileCache) get(key string, make func() ([]byte, error)) ([]byte, error) {
	c.mu.Lock()
	data, ok := c.tiles[key]
	c.mu.Unlock()
	if ok {
		return data, nil
	}
	data, err := make() // two at once make the same, which is no harm
	if err != nil {
		return nil, err
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.bytes+len(data) > maxTileBytes {
		clear(c.tiles)
		c.bytes = 0
	}
	c.tiles[key] = data
	c.bytes += len(data) + len(key)
	return data, nil
}

// features are what a region's map shows, converted once.
func (c *tileCache) features(g Region) []mapFeature {
	c.mu.Lock()
	once := c.maps[g.ID]
	if once == nil {
		once = sync.OnceValue(func() []mapFeature { return convert(g.Map.Features()) })
		c.maps[g.ID] = once
	}
	c.mu.Unlock()
	all := once()
	return all[:len(all):len(all)] // appending must copy
}

// encodeTile makes a tile of what is in it; nothing where nothing is.
func encodeTile(tile maptile.Tile, features []mapFeature) ([]byte, error) {
	bound := tile.Bound(0.1) // lines end outside of the tile, so that no end shows
	inside := map[string]*geojson.FeatureCollection{}
	for _, f := range features {
		if int(tile.Z) < f.from || !f.bound.Intersects(bound) {
			continue
		}
		if inside[f.layer] == nil {
			inside[f.layer] = geojson.NewFeatureCollection()
		}
		clone := *f.feature
		clone.Geometry = orb.Clone(f.feature.Geometry) // projecting changes it in place
		inside[f.layer].Append(&clone)
	}
	var out mvt.Layers
	for _, name := range layers {
		if fc := inside[name]; fc != nil {
			layer := mvt.NewLayer(name, fc)
			layer.Version = 2
			out = append(out, layer)
		}
	}
	out.ProjectToTile(tile)
	out.Clip(mvt.MapboxGLDefaultExtentBound)
	if int(tile.Z) < maxZoom {
		out.Simplify(simplify.DouglasPeucker(1))
	}
	out.RemoveEmpty(1, 1)
	drawn := out[:0]
	for _, l := range out {
		if len(l.Features) > 0 {
			drawn = append(drawn, l)
		}
	}
	if len(drawn) == 0 {
		return nil, nil
	}
	return mvt.MarshalGzipped(drawn)
}

// zonesNow are the zones in force, as features.
func zonesNow(g Region, now time.Time) (out []mapFeature) {
	for _, z := range g.Zones.All() {
		if !z.During(now.UnixMilli(), now.UnixMilli()) {
			continue
		}
		p := geojson.Properties{"id": z.ID, "kind": string(z.Kind), "name": z.Name}
		if z.Until > 0 {
			p["until"] = z.Until
		}
		out = append(out, newFeature("zone", minZoom, polygon(z.Area), p))
	}
	return out
}

// zonesKey changes with the zones that are drawn.
func zonesKey(zones []mapFeature) string {
	var ids strings.Builder
	for _, z := range zones {
		fmt.Fprint(&ids, z.feature.Properties["id"], z.feature.Properties["until"], ";")
	}
	sum := market.Keccak([]byte(ids.String()))
	return string(sum[:8])
}

func convert(f *routing.Features) (out []mapFeature) {
	for _, a := range f.Areas {
		layer, p := "land", geojson.Properties{"kind": string(a.Kind)}
		switch a.Kind {
		case routing.Water, routing.Park:
			layer, p = string(a.Kind), geojson.Properties{}
		}
		if a.Name != "" {
			p["name"] = a.Name
		}
		out = append(out, newFeature(layer, minZoom, polygon(a.Polygon), p))
	}
	for _, r := range f.Roads {
		p := geojson.Properties{"class": r.Class.String()}
		if r.Name != "" {
			p["name"] = r.Name
		}
		if r.Bridge {
			p["bridge"] = true
		}
		out = append(out, newFeature("road", roadZoom(r.Class), orb.LineString(points(r.Line)), p))
	}
	for _, n := range f.Places {
		out = append(out, newFeature("place", 12, point(n.Place), geojson.Properties{"kind": n.Kind, "name": n.Name}))
	}
	return out
}

// roadZoom is from which zoom on a class of roads is drawn.
func roadZoom(c routing.RoadClass) int {
	switch {
	case c <= routing.Primary:
		return minZoom
	case c <= routing.Tertiary:
		return 11
	case c == routing.Residential:
		return 12
	}
	return 14
}

func newFeature(layer string, from int, g orb.Geometry, p geojson.Properties) mapFeature {
	f := geojson.NewFeature(g)
	f.Properties = p
	return mapFeature{layer, from, g.Bound(), f}
}

func point(p market.Place) orb.Point { return orb.Point{p.Lng(), p.Lat()} }

func points(line []market.Place) []orb.Point {
	out := make([]orb.Point, len(line))
	for i, p := range line {
		out[i] = point(p)
	}
	return out
}

func polygon(g routing.Polygon) orb.Polygon {
	var out orb.Polygon
	for _, ring := range g {
		if len(ring) < 3 {
			continue
		}
		r := orb.Ring(points(ring))
		out = append(out, append(r, r[0]))
	}
	return out
}

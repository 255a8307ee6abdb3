package routing

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/paulmach/osm"

	"github.com/marketd/marketd/market"
)

// lightsS is the mean wait at a node with traffic lights, seconds; large crossings have several such nodes.
const lightsS = 12

// OSMAttribution is what OpenStreetMap's licence (ODbL 1.0) asks to show wherever its data is drawn.
const OSMAttribution = "© OpenStreetMap contributors"

// OpenOSM reads the extract in a file, named after the file ("midtown.osm.pbf" is "midtown").
func OpenOSM(ctx context.Context, path string) (*Network, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, fmt.Errorf("open map extract: %w", err)
	}
	defer f.Close()
	name, _, _ := strings.Cut(filepath.Base(path), ".")
	return ReadOSM(ctx, f, name)
}

// ReadOSM reads an OpenStreetMap extract in PBF: roads for cars with one-way rules, turn
// restrictions, speeds and names; water, parks and
// squares; named places; aerodromes as no-fly zones. It reads three times (relations, ways, nodes), so that only what
// is used is held in memory.
func ReadOSM(ctx context.Context, r io.ReadSeeker, name string) (*Network, error) {
	x := &osmReader{
		ctx: ctx, r: r, build: NewBuilder(name, OSMAttribution),
		wanted: map[osm.WayID]bool{}, ways: map[osm.WayID][]osm.NodeID{}, places: map[osm.NodeID]market.Place{}, nodes: map[osm.NodeID]int32{}, lights: map[osm.NodeID]bool{},
	}
	if err := x.read(); err != nil {
		return nil, fmt.Errorf("read map extract %q: %w", name, err)
	}
	return x.assemble()
}

// osmReader gathers what an extract has, then assembles it.
type osmReader struct {
	ctx   context.Context
	r     io.ReadSeeker
	build *Builder

	wanted map[osm.WayID]bool // ways that relations are made of
	rels   []osmRelation
	rules  []osmRule
	roads  []osmRoad
	areas  []osmArea
	coast  [][]osm.NodeID
	ways   map[osm.WayID][]osm.NodeID
	places map[osm.NodeID]market.Place // of the nodes that something is made of
	nodes  map[osm.NodeID]int32        // those of roads
	lights map[osm.NodeID]bool
}

type osmRelation struct {
	kind         AreaKind
	poi, name    string
	outer, inner []osm.WayID
}

type osmRoad struct {
	id     osm.WayID
	road   Road
	nodes  []osm.NodeID
	around bool // a roundabout
}

type osmArea struct {
	kind      AreaKind // or none
	poi, name string   // or none
	nodes     []osm.NodeID
}

func (x *osmReader) read() error {
	if err := x.scan(pbfRelations, x.relation); err != nil {
		return err
	}
	if err := x.scan(pbfWays, x.way); err != nil {
		return err
	}
	if len(x.roads) == 0 {
		return errors.New("it has no roads for cars (ways with highway=...); take a larger extract, with all ways in it")
	}
	return x.scan(pbfNodes, x.node)
}

// scan reads the whole extract once.
func (x *osmReader) scan(want pbfWant, each func(osm.Object)) error {
	if _, err := x.r.Seek(0, io.SeekStart); err != nil {
		return err
	}
	f := &pbf{r: bufio.NewReaderSize(x.r, 1<<16)}
	err := f.open()
	switch {
	case errors.Is(err, io.EOF):
		return errors.New("the file is empty")
	case err != nil:
		return fmt.Errorf("it is no OpenStreetMap PBF file, or damaged: %w", err)
	}
	if b := f.box; b != nil {
		const most = 180e9
		if b[0] < -most/2 || b[1] < -most || b[2] > most/2 || b[3] > most || b[0] >= b[2] || b[1] >= b[3] {
			return errors.New("its bounding box lies outside of the earth; fetch it again")
		}
		x.build.Bounds(Bounds{int32(b[0] / 100), int32(b[1] / 100), int32(b[2] / 100), int32(b[3] / 100)})
	}
	if err := f.scan(x.ctx, want, each); err != nil && x.ctx.Err() == nil {
		return fmt.Errorf("it ends early or is damaged after %d bytes; fetch it again: %w", f.read, err)
	}
	return x.ctx.Err()
}

func (x *osmReader) relation(o osm.Object) {
	r := o.(*osm.Relation)
	if r.Tags.Find("type") == "restriction" {
		x.rule(r)
		return
	}
	kind, poi := areaKind(r.Tags), poiKind(r.Tags)
	if t := r.Tags.Find("type"); t != "multipolygon" || kind == "" && poi == "" {
		return
	}
	rel := osmRelation{kind: kind, poi: poi, name: r.Tags.Find("name")}
	for _, m := range r.Members {
		if m.Type != osm.TypeWay {
			continue
		}
		id := osm.WayID(m.Ref)
		x.wanted[id] = true
		if m.Role == "inner" {
			rel.inner = append(rel.inner, id)
		} else {
			rel.outer = append(rel.outer, id)
		}
	}
	x.rels = append(x.rels, rel)
}

func (x *osmReader) way(o osm.Object) {
	w := o.(*osm.Way)
	ids := make([]osm.NodeID, len(w.Nodes))
	for i := range w.Nodes {
		ids[i] = w.Nodes[i].ID
	}
	if len(ids) < 2 {
		return
	}
	used := x.wanted[w.ID]
	if used {
		x.ways[w.ID] = ids
	}
	if road, backwards, ok := roadOf(w.Tags); ok {
		if backwards {
			for i, j := 0, len(ids)-1; i < j; i, j = i+1, j-1 {
				ids[i], ids[j] = ids[j], ids[i]
			}
		}
		x.roads = append(x.roads, osmRoad{w.ID, road, ids, w.Tags.Find("junction") == "roundabout"})
		used = true
	}
	if closed := ids[0] == ids[len(ids)-1]; closed {
		a := osmArea{areaKind(w.Tags), poiKind(w.Tags), w.Tags.Find("name"), ids}
		if a.kind != "" || a.poi != "" && a.name != "" {
			x.areas = append(x.areas, a)
			used = true
		}
	}
	if w.Tags.Find("natural") == "coastline" {
		x.coast = append(x.coast, ids)
		used = true
	}
	if used {
		for _, id := range ids {
			x.places[id] = market.Place{}
		}
	}
}

func (x *osmReader) node(o osm.Object) {
	n := o.(*osm.Node)
	_, used := x.places[n.ID]
	poi, name := poiKind(n.Tags), n.Tags.Find("name")
	if !used && (poi == "" || name == "") {
		return
	}
	p, err := market.PlaceAt(n.Lat, n.Lon)
	if err != nil {
		return
	}
	if used {
		x.places[n.ID] = p
		if n.Tags.Find("highway") == "traffic_signals" {
			x.lights[n.ID] = true
		}
	}
	if poi != "" && name != "" {
		x.build.Place(NamedPlace{name, poi, p})
	}
}

func (x *osmReader) assemble() (*Network, error) {
	for _, r := range x.roads {
		x.addRoad(r)
	}
	x.addRules()
	x.build.DriveOnLeft(x.keepsLeft())
	for _, a := range x.areas {
		x.addArea(a.kind, a.poi, a.name, Polygon{x.line(a.nodes)})
	}
	for _, r := range x.rels {
		x.addRelation(r)
	}
	x.addSea()
	return x.build.Build()
}

// addRoad adds a road, in pieces where the extract lacks some of its nodes.
func (x *osmReader) addRoad(r osmRoad) {
	var piece []int32
	flush := func() {
		if len(piece) > 1 {
			x.build.Road(r.road, piece...)
		}
		piece = nil
	}
	for _, id := range r.nodes {
		p := x.places[id]
		if p == (market.Place{}) {
			flush()
			continue
		}
		n, ok := x.nodes[id]
		if !ok {
			n = x.build.Node(p)
			x.nodes[id] = n
			if x.lights[id] {
				x.build.Wait(n, lightsS)
			}
		}
		piece = append(piece, n)
	}
	flush()
}

func (x *osmReader) addArea(kind AreaKind, poi, name string, g Polygon) {
	if len(g[0]) < 3 {
		return
	}
	if kind != "" {
		x.build.Area(Area{Name: name, Kind: kind, Polygon: g})
	}
	if kind == Airfield {
		x.build.Zone(Zone{ID: "osm-" + strings.Join(plainWords(name), "-"), Name: name, Kind: NoFly, Area: g})
	}
	if poi != "" && name != "" {
		x.build.Place(NamedPlace{name, poi, centroid(g[0])})
	}
}

// line is the places of nodes, without those that the extract lacks.
func (x *osmReader) line(ids []osm.NodeID) []market.Place {
	line := make([]market.Place, 0, len(ids))
	for _, id := range ids {
		if p := x.places[id]; p != (market.Place{}) {
			line = append(line, p)
		}
	}
	return line
}

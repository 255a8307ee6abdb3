package routing

import (
	"bytes"
	"context"
	"errors"
	"io/fs"
	"math"
	"path/filepath"
	"strings"
	"testing"

	"github.com/marketd/marketd/market"
)

// town is a small extract: a square of streets 1 to 4 with a one-way diagonal, a private yard, a park with a pond, a
// shore that the extract cuts, an aerodrome.
//
//	4 --- 3
//	|   / |    1 is at 50.000, 8.000; streets are 0.01 degrees long
//	1 --- 2
func town() *pbfWriter {
	f := &pbfWriter{box: [4]float64{7.99, 49.99, 8.03, 50.02}}
	for i, at := range [][2]float64{{50, 8}, {50, 8.01}, {50.01, 8.01}, {50.01, 8}, {50.005, 8.005}, {50.02, 8.02}} {
		f.nodes = append(f.nodes, pbfNode{id: int64(i + 1), lat: at[0], lng: at[1]})
	}
	for i, at := range [][2]float64{{50.002, 8.002}, {50.002, 8.004}, {50.004, 8.004}, {50.004, 8.002}, {50.003, 8.003}, {50.003, 8.0035}, {50.0035, 8.0035}} {
		f.nodes = append(f.nodes, pbfNode{id: int64(i + 20), lat: at[0], lng: at[1]})
	}
	for i, at := range [][2]float64{{50.03, 8.025}, {50, 8.025}, {49.98, 8.025}} {
		f.nodes = append(f.nodes, pbfNode{id: int64(i + 30), lat: at[0], lng: at[1]})
	}
	f.nodes = append(f.nodes, pbfNode{40, 50.0101, 8.0052, tags{"name": "Café Ærø", "amenity": "cafe"}},
		pbfNode{41, 50.0099, 8.0001, tags{"name": "Hauptbahnhof", "railway": "station"}})
	f.ways = []pbfWay{
		{1, []int64{1, 2}, tags{"highway": "primary", "name": "South Street", "maxspeed": "10 mph"}},
		{2, []int64{2, 3}, tags{"highway": "residential", "name": "East Street"}},
		{3, []int64{4, 3}, tags{"highway": "residential", "name": "Rue de l'Église", "oneway": "-1"}},
		{4, []int64{4, 1}, tags{"highway": "tertiary", "name": "West Street", "bridge": "yes"}},
		{5, []int64{1, 5, 3}, tags{"highway": "secondary", "name": "Diagonal", "oneway": "yes"}},
		{6, []int64{3, 6}, tags{"highway": "service", "access": "private"}},
		{7, []int64{3, 99, 6}, tags{"highway": "residential", "name": "Cut Road"}}, // 99 is missing
		{8, []int64{2, 6}, tags{"highway": "footway"}},
		{20, []int64{20, 21, 22, 23, 20}, tags{"leisure": "park", "name": "Town Park"}},
		{21, []int64{24, 25, 26, 24}, nil},
		{22, []int64{1, 2, 3, 1}, tags{"aeroway": "aerodrome", "name": "Airstrip"}},
		{30, []int64{30, 31, 32}, tags{"natural": "coastline"}},
	}
	f.relations = []pbfRelation{{1, map[int64]string{21: "outer"}, tags{"type": "multipolygon", "natural": "water", "name": "Pond"}, 0}}
	return f
}

func readTown(t *testing.T, f *pbfWriter) *Network {
	t.Helper()
	n, err := ReadOSM(context.Background(), bytes.NewReader(f.bytes()), "town")
	if err != nil {
		t.Fatal(err)
	}
	return n
}

func TestExtractBecomesNetwork(t *testing.T) {
	n := readTown(t, town())
	if n.Nodes() != 5 || n.Name() != "town" || n.Attribution() != OSMAttribution {
		t.Fatalf("%d nodes, name %q, attribution %q", n.Nodes(), n.Name(), n.Attribution())
	}
	corner := func(id int) market.Place {
		f := town()
		p, _ := market.PlaceAt(f.nodes[id-1].lat, f.nodes[id-1].lng)
		return p
	}
	time := func(m, kmh float64) int64 { return int64(math.Round(m / kmh * 3600)) }
	for _, c := range []struct {
		what     string
		from, to int
		ms       int64
	}{
		{"a sign below what is usual counts", 1, 2, time(corner(1).Distance(corner(2)), 10*1.609344)},
		{"both ways", 2, 1, time(corner(1).Distance(corner(2)), 10*1.609344)},
		{"oneway=-1 runs against the nodes", 3, 4, time(corner(3).Distance(corner(4)), 21)},
		{"and not along them", 4, 3, time(corner(4).Distance(corner(1)), 25) + time(corner(1).Distance(corner(3)), 27)},
		{"oneway=yes", 1, 3, time(corner(1).Distance(corner(3)), 27)},
	} {
		leg, err := n.Estimate(market.Car, corner(c.from), corner(c.to), 0)
		if err != nil || leg.DurationMs < c.ms-2 || leg.DurationMs > c.ms+2 {
			t.Errorf("%s: %+v, %v, want %d ms", c.what, leg, err, c.ms)
		}
	}
	bridges := 0
	for _, r := range n.Features().Roads {
		if r.Bridge {
			bridges++
		}
		if r.Class == Service {
			t.Error("a private road is there")
		}
	}
	if bridges != 1 {
		t.Errorf("%d bridges", bridges)
	}
}

func TestExtractIsDrawn(t *testing.T) {
	n := readTown(t, town())
	found := map[AreaKind][]Area{}
	for _, a := range n.Features().Areas {
		found[a.Kind] = append(found[a.Kind], a)
	}
	if len(found[Park]) != 1 || found[Park][0].Name != "Town Park" || len(found[Airfield]) != 1 || len(found[Water]) != 2 {
		t.Fatalf("areas: %+v", found)
	}
	at := func(lat, lng float64) market.Place { p, _ := market.PlaceAt(lat, lng); return p }
	sea := found[Water][1].Polygon
	for p, wet := range map[market.Place]bool{at(50, 8.028): true, at(49.991, 8.0295): true, at(50.0195, 8.0251): true, at(50, 8.02): false, at(50.01, 7.995): false} {
		if sea.Contains(p) != wet {
			t.Errorf("%v in the sea: %v", p, !wet)
		}
	}
	if z := n.Zones(); len(z) != 1 || z[0].Kind != NoFly || z[0].Name != "Airstrip" {
		t.Errorf("zones: %+v", z)
	}
}

func TestIslandIsSurroundedByWater(t *testing.T) {
	f := town()
	f.nodes = append(f.nodes, pbfNode{50, 49.995, 7.995, nil}, pbfNode{51, 49.995, 8.015, nil}, pbfNode{52, 50.015, 8.015, nil}, pbfNode{53, 50.015, 7.995, nil})
	f.ways[len(f.ways)-1] = pbfWay{31, []int64{50, 51, 52, 53, 50}, tags{"natural": "coastline"}}
	n := readTown(t, f)
	areas := n.Features().Areas
	sea := areas[len(areas)-1].Polygon
	if sea.Contains(n.Node(0)) || !sea.Contains(market.Place{LatE7: 499_910_000, LngE7: 79_910_000}) {
		t.Fatalf("the island is wet or the sea dry: %v", sea)
	}
}

func TestNamesAreFound(t *testing.T) {
	n := readTown(t, town())
	for q, want := range map[string]string{
		"cafe aerø": "", "café": "Café Ærø", "CAFE Ær": "Café Ærø", "eglise": "Rue de l'Église", "leglise": "Rue de l'Église", "rue eg": "Rue de l'Église", "de rue": "Rue de l'Église",
		"street west": "West Street", "haupt": "Hauptbahnhof", "town": "Town Park", "": "", "?": "", "no such thing": "",
	} {
		got := n.Search(q, 1)
		if (want == "") != (len(got) == 0) || want != "" && got[0].Name != want {
			t.Errorf("search %q: %v, want %q", q, got, want)
		}
	}
	if got := n.Search("st", 2); len(got) != 2 {
		t.Errorf("limit 2 gives %v", got)
	}
	for p, want := range map[market.Place]string{
		{LatE7: 500_099_000, LngE7: 80_000_000}: "Hauptbahnhof", {LatE7: 500_003_000, LngE7: 80_070_000}: "South Street", {LatE7: 510_000_000, LngE7: 80_000_000}: "",
	} {
		if got := n.Label(p); got != want {
			t.Errorf("label of %v: %q, want %q", p, got, want)
		}
	}
}

func TestUnusableExtractsSayWhatToDo(t *testing.T) {
	whole := town().bytes()
	empty := (&pbfWriter{nodes: town().nodes}).bytes()
	island := town()
	island.ways = []pbfWay{{5, []int64{1, 5, 3}, tags{"highway": "secondary", "oneway": "yes"}}}
	for name, c := range map[string]struct {
		file []byte
		says string
	}{
		"nothing":       {nil, "empty"},
		"another file":  {[]byte(strings.Repeat("id,day,hour,minute\n", 50)), "no OpenStreetMap PBF file"},
		"cut":           {whole[:len(whole)-40], "ends early"},
		"cut in a head": {whole[:bytes.LastIndex(whole, []byte("OSMData"))+5], "ends early"},
		"no roads":      {empty, "no roads for cars"},
		"no way back":   {island.bytes(), "no connected roads"},
	} {
		_, err := ReadOSM(context.Background(), bytes.NewReader(c.file), name)
		if err == nil || !strings.Contains(err.Error(), c.says) {
			t.Errorf("%s: %v, want %q", name, err, c.says)
		}
	}
	if _, err := OpenOSM(context.Background(), filepath.Join(t.TempDir(), "none.osm.pbf")); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("a missing file: %v", err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := ReadOSM(ctx, bytes.NewReader(whole), "x"); err == nil || !strings.Contains(err.Error(), context.Canceled.Error()) {
		t.Errorf("cancelled: %v", err)
	}
}

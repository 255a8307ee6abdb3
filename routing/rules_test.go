package routing

import (
	"bytes"
	"compress/zlib"
	"context"
	"encoding/binary"
	"math"
	"strings"
	"testing"

	"google.golang.org/protobuf/encoding/protowire"

	"github.com/marketd/marketd/market"
)

// cross is an extract with a crossing 1 of four streets: from the west 2, east 3, south 4, north 5, with a way around from
// the north to the east over 6. They are a kilometre long.
func cross(class string, rules ...pbfRelation) *pbfWriter {
	f := &pbfWriter{relations: rules}
	for i, at := range [][2]float64{{50, 8}, {50, 7.986}, {50, 8.014}, {49.991, 8}, {50.009, 8}, {50.009, 8.014}} {
		f.nodes = append(f.nodes, pbfNode{id: int64(i + 1), lat: at[0], lng: at[1]})
	}
	for i, ends := range [][]int64{{2, 1}, {1, 3}, {4, 1}, {1, 5}, {5, 6}, {6, 3}} {
		f.ways = append(f.ways, pbfWay{int64(i + 1), ends, tags{"highway": class}})
	}
	return f
}

func restriction(kind string, from, to, via int64, more ...string) pbfRelation {
	t := tags{"type": "restriction", "restriction": kind}
	for i := 0; i+1 < len(more); i += 2 {
		t[more[i]] = more[i+1]
	}
	return pbfRelation{id: 9, members: map[int64]string{from: "from", to: "to"}, tags: t, via: via}
}

func TestTurnRestrictionsOfExtracts(t *testing.T) {
	t.Parallel()
	const street, deadEnd, around = 1_000, 3_000, 4_000                  // m: straight on, by the end of the south, by the north
	from, to := at(500_000_000, 79_930_000), at(500_000_000, 80_070_000) // half of the west, half of the east
	for what, c := range map[string]struct {
		class string
		rules []pbfRelation
		m     float64
	}{
		"none":                      {"primary", nil, street},
		"no straight on":            {"primary", []pbfRelation{restriction("no_straight_on", 1, 2, 1)}, deadEnd},
		"only left":                 {"primary", []pbfRelation{restriction("only_left_turn", 1, 4, 1)}, around},
		"another turn":              {"primary", []pbfRelation{restriction("no_right_turn", 1, 3, 1)}, street},
		"the other direction":       {"primary", []pbfRelation{restriction("no_straight_on", 2, 1, 1)}, street},
		"not for cars":              {"primary", []pbfRelation{restriction("no_straight_on", 1, 2, 1, "except", "bus; motorcar")}, street},
		"for cars":                  {"primary", []pbfRelation{restriction("", 1, 2, 1, "restriction:motorcar", "no_straight_on")}, deadEnd},
		"for hours":                 {"primary", []pbfRelation{restriction("", 1, 2, 1, "restriction:conditional", "no_straight_on @ 7-9")}, street},
		"to a road that is missing": {"primary", []pbfRelation{restriction("only_left_turn", 1, 77, 1)}, street},
		"at a node that is missing": {"primary", []pbfRelation{restriction("no_straight_on", 1, 2, 88)}, street},
	} {
		n := readTown(t, cross(c.class, c.rules...))
		leg, err := n.Estimate(market.Car, from, to, 0)
		if err != nil || math.Abs(float64(leg.DistanceM)-c.m) > c.m/10 {
			t.Errorf("%s: %+v, %v, want %.0f m", what, leg, err, c.m)
		}
		if back, _ := n.Estimate(market.Car, to, from, 0); what != "the other direction" && math.Abs(float64(back.DistanceM)-street) > 100 {
			t.Errorf("%s, back: %+v", what, back)
		}
	}
}

func TestWideRoadsAreReachedOnTheRightSide(t *testing.T) {
	t.Parallel()
	from := at(500_000_000, 80_035_000)                                      // on the east street, a quarter along
	north, south := at(500_001_000, 80_105_000), at(499_999_000, 80_105_000) // ahead, left and right of it, 11 m off
	for _, left := range []bool{false, true} {
		f := cross("primary")
		if left {
			ring := [][2]float64{{50.0092, 8}, {50.0094, 8.0002}, {50.0092, 8.0004}, {50.009, 8.0002}} // clockwise
			for i, at := range ring {
				f.nodes = append(f.nodes, pbfNode{id: int64(20 + i), lat: at[0], lng: at[1]})
			}
			f.ways = append(f.ways, pbfWay{20, []int64{20, 21, 22, 23, 20}, tags{"highway": "residential", "junction": "roundabout"}}, pbfWay{21, []int64{5, 20}, tags{"highway": "residential"}})
		}
		n := readTown(t, f)
		near, far := south, north
		if left {
			near, far = north, south
		}
		ahead, err1 := n.Estimate(market.Car, from, near, 0)
		round, err2 := n.Estimate(market.Car, from, far, 0)
		if err1 != nil || err2 != nil || ahead.DistanceM > 600 || round.DistanceM < 1000 {
			t.Errorf("left %v: %+v to the near side, %+v to the other; %v, %v", left, ahead, round, err1, err2)
		}
		if on, err := n.Estimate(market.Car, from, at(500_000_000, 80_105_000), 0); err != nil || on.DistanceM > 600 {
			t.Errorf("a place in the middle: %+v, %v", on, err)
		}
	}
	small := readTown(t, cross("residential"))
	if leg, err := small.Estimate(market.Car, from, north, 0); err != nil || leg.DistanceM > 600 {
		t.Errorf("across a small street: %+v, %v", leg, err)
	}
}

func TestWhoStandsFarFromTheRoadDrivesThere(t *testing.T) {
	t.Parallel()
	n := readTown(t, cross("residential"))
	near, yard, to := at(500_003_000, 79_930_000), at(500_013_500, 79_930_000), at(500_000_000, 80_070_000)
	a, _ := n.Estimate(market.Car, near, to, 0)
	b, _ := n.Estimate(market.Car, yard, to, 0)
	if b.DurationMs-a.DurationMs < 40_000 || b.DistanceM-a.DistanceM < 145 {
		t.Fatalf("%+v from the roadside, %+v from a yard", a, b)
	}
	way, _ := n.Path(market.Car, yard, to, 0)
	if way[0].Place != yard || way.DurationMs() != b.DurationMs {
		t.Fatalf("way %v, leg %+v", way, b)
	}
	if walk, _ := n.Estimate(market.Car, to, yard, 0); walk.DurationMs > a.DurationMs+5000 {
		t.Fatalf("to the yard, where people walk: %+v", walk)
	}
}

func TestExtractsAreReadInAllTheirForms(t *testing.T) {
	t.Parallel()
	plain := town().bytes()
	var packed bytes.Buffer
	for rest := plain; len(rest) > 0; {
		head := binary.BigEndian.Uint32(rest)
		kind, body := "", []byte(nil)
		length := uint64(0)
		eachField(rest[4:4+head], func(field protowire.Number, v uint64, data []byte) error {
			if field == 1 {
				kind = string(data)
			} else {
				length = v
			}
			return nil
		})
		eachField(rest[4+head:4+uint64(head)+length], func(field protowire.Number, _ uint64, data []byte) error {
			if field == 1 {
				body = data
			}
			return nil
		})
		var z bytes.Buffer
		w := zlib.NewWriter(&z)
		w.Write(body)
		w.Close()
		framed(&packed, kind, message(nil, 3, z.Bytes()))
		rest = rest[4+uint64(head)+length:]
	}
	a, err1 := ReadOSM(context.Background(), bytes.NewReader(plain), "town")
	b, err2 := ReadOSM(context.Background(), bytes.NewReader(packed.Bytes()), "town")
	if err1 != nil || err2 != nil || a.Nodes() != b.Nodes() || len(a.Features().Areas) != len(b.Features().Areas) {
		t.Fatalf("%v, %v", err1, err2)
	}
	var bomb bytes.Buffer
	z := zlib.NewWriter(&bomb)
	z.Write(make([]byte, pbfMaxBlock+1))
	z.Close()
	for what, c := range map[string]struct {
		body []byte
		says string
	}{
		"a bomb":      {message(nil, 3, bomb.Bytes()), "a block of more than"},
		"another zip": {message(nil, 7, []byte("zstd")), "osmium cat"},
		"odd texts":   {message(nil, 1, message(nil, 2, message(nil, 3, message(message(nil, 2, []byte{9}), 3, []byte{9})))), "a text that is not there"},
		"no places":   {message(nil, 1, message(nil, 2, message(nil, 2, message(nil, 1, []byte{2, 2})))), "nodes without a place"},
	} {
		file := bytes.NewBuffer(bytes.Clone(plain))
		framed(file, "OSMData", c.body)
		if _, err := ReadOSM(context.Background(), bytes.NewReader(file.Bytes()), what); err == nil || !strings.Contains(err.Error(), c.says) {
			t.Errorf("%s: %v, want %q", what, err, c.says)
		}
	}
}

package routing

import (
	"bytes"
	"encoding/binary"
	"maps"
	"slices"

	"google.golang.org/protobuf/encoding/protowire"
)

// pbfWriter writes small OpenStreetMap extracts for tests: uncompressed, dense nodes, as the format's description says.
type pbfWriter struct {
	box       [4]float64 // west, south, east, north in degrees
	nodes     []pbfNode
	ways      []pbfWay
	relations []pbfRelation
	strings   []string
}

type tags map[string]string

type pbfNode struct {
	id       int64
	lat, lng float64
	tags     tags
}

type pbfWay struct {
	id    int64
	nodes []int64
	tags  tags
}

type pbfRelation struct {
	id      int64
	members map[int64]string // way to role
	tags    tags
	via     int64 // a node, or 0
}

func (f *pbfWriter) bytes() []byte {
	var out bytes.Buffer
	var box, head []byte
	for i, deg := range []float64{f.box[0], f.box[2], f.box[3], f.box[1]} {
		box = protowire.AppendTag(box, protowire.Number(i+1), protowire.VarintType)
		box = protowire.AppendVarint(box, protowire.EncodeZigZag(int64(deg*1e9)))
	}
	if f.box != [4]float64{} {
		head = message(head, 1, box)
	}
	head = message(head, 4, []byte("OsmSchema-V0.6"))
	head = message(head, 4, []byte("DenseNodes"))
	blob(&out, "OSMHeader", head)

	f.strings = []string{""}
	for _, group := range [][]byte{f.denseNodes(), f.wayGroup(), f.relationGroup()} {
		var table, block []byte
		for _, s := range f.strings {
			table = message(table, 1, []byte(s))
		}
		block = message(block, 1, table)
		block = message(block, 2, group)
		blob(&out, "OSMData", block)
	}
	return out.Bytes()
}

func blob(out *bytes.Buffer, kind string, data []byte) { framed(out, kind, message(nil, 1, data)) }

func framed(out *bytes.Buffer, kind string, body []byte) {
	head := message(nil, 1, []byte(kind))
	head = protowire.AppendTag(head, 3, protowire.VarintType)
	head = protowire.AppendVarint(head, uint64(len(body)))
	_ = binary.Write(out, binary.BigEndian, uint32(len(head)))
	out.Write(head)
	out.Write(body)
}

func message(b []byte, field protowire.Number, data []byte) []byte {
	return protowire.AppendBytes(protowire.AppendTag(b, field, protowire.BytesType), data)
}

func (f *pbfWriter) text(s string) uint64 {
	i := slices.Index(f.strings, s)
	if i < 0 {
		f.strings = append(f.strings, s)
		i = len(f.strings) - 1
	}
	return uint64(i)
}

func (f *pbfWriter) denseNodes() []byte {
	var ids, lats, lngs, keyvals []byte
	var id, lat, lng int64
	for _, n := range f.nodes {
		y, x := int64(n.lat*1e7+0.5), int64(n.lng*1e7+0.5)
		ids = protowire.AppendVarint(ids, protowire.EncodeZigZag(n.id-id))
		lats = protowire.AppendVarint(lats, protowire.EncodeZigZag(y-lat))
		lngs = protowire.AppendVarint(lngs, protowire.EncodeZigZag(x-lng))
		id, lat, lng = n.id, y, x
		for _, k := range slices.Sorted(maps.Keys(n.tags)) {
			keyvals = protowire.AppendVarint(protowire.AppendVarint(keyvals, f.text(k)), f.text(n.tags[k]))
		}
		keyvals = protowire.AppendVarint(keyvals, 0)
	}
	dense := message(message(message(message(nil, 1, ids), 8, lats), 9, lngs), 10, keyvals)
	return message(nil, 2, dense)
}

func (f *pbfWriter) tagged(id int64, t tags) []byte {
	var keys, values []byte
	for _, k := range slices.Sorted(maps.Keys(t)) {
		keys, values = protowire.AppendVarint(keys, f.text(k)), protowire.AppendVarint(values, f.text(t[k]))
	}
	b := protowire.AppendVarint(protowire.AppendTag(nil, 1, protowire.VarintType), uint64(id))
	return message(message(b, 2, keys), 3, values)
}

func (f *pbfWriter) wayGroup() (group []byte) {
	for _, w := range f.ways {
		var refs []byte
		last := int64(0)
		for _, n := range w.nodes {
			refs = protowire.AppendVarint(refs, protowire.EncodeZigZag(n-last))
			last = n
		}
		group = message(group, 3, message(f.tagged(w.id, w.tags), 8, refs))
	}
	return group
}

func (f *pbfWriter) relationGroup() (group []byte) {
	for _, r := range f.relations {
		var roles, refs, kinds []byte
		last := int64(0)
		for _, way := range slices.Sorted(maps.Keys(r.members)) {
			roles = protowire.AppendVarint(roles, f.text(r.members[way]))
			refs = protowire.AppendVarint(refs, protowire.EncodeZigZag(way-last))
			kinds = protowire.AppendVarint(kinds, 1)
			last = way
		}
		if r.via != 0 {
			roles = protowire.AppendVarint(roles, f.text("via"))
			refs = protowire.AppendVarint(refs, protowire.EncodeZigZag(r.via-last))
			kinds = protowire.AppendVarint(kinds, 0)
		}
		group = message(group, 4, message(message(message(f.tagged(r.id, r.tags), 8, roles), 9, refs), 10, kinds))
	}
	return group
}

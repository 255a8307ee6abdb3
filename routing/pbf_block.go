package routing

import (
	"errors"

	"github.com/paulmach/osm"
	"google.golang.org/protobuf/encoding/protowire"
)

// pbfBlock is what the objects of a block have in common.
type pbfBlock struct {
	strings     []string
	granularity int64 // of degrees, in 1e-9
	lat, lng    int64 // offsets in 1e-9 degrees
	each        func(osm.Object)
	bad         error // the first that is wrong
}

var errPBFText = errors.New("an object names a text that is not there")

// scanBlock reads what is wanted of a block.
func scanBlock(data []byte, want pbfWant, each func(osm.Object)) error {
	b := &pbfBlock{granularity: 100, each: each}
	var groups [][]byte
	err := eachField(data, func(field protowire.Number, v uint64, data []byte) error {
		switch field {
		case 1:
			return eachField(data, func(field protowire.Number, _ uint64, s []byte) error {
				if field == 1 {
					b.strings = append(b.strings, string(s))
				}
				return nil
			})
		case 2:
			groups = append(groups, data)
		case 17:
			b.granularity = int64(v)
		case 19:
			b.lat = int64(v)
		case 20:
			b.lng = int64(v)
		}
		return nil
	})
	if err != nil {
		return err
	}
	for _, g := range groups {
		err := eachField(g, func(field protowire.Number, _ uint64, data []byte) error {
			switch {
			case field == 1 && want&pbfNodes != 0:
				return b.node(data)
			case field == 2 && want&pbfNodes != 0:
				return b.denseNodes(data)
			case field == 3 && want&pbfWays != 0:
				return b.way(data)
			case field == 4 && want&pbfRelations != 0:
				return b.relation(data)
			}
			return nil
		})
		if err != nil {
			return err
		}
	}
	return nil
}

func (b *pbfBlock) text(i uint64) string {
	if i >= uint64(len(b.strings)) {
		b.bad = errPBFText
		return ""
	}
	return b.strings[i]
}

func (b *pbfBlock) degrees(offset, v int64) float64 { return 1e-9 * float64(offset+b.granularity*v) }

// tags joins keys and values.
func (b *pbfBlock) tags(keys, values packedInts) (tags osm.Tags) {
	for {
		k, ok := keys.next()
		v, also := values.next()
		if !ok || !also {
			return tags
		}
		tags = append(tags, osm.Tag{Key: b.text(k), Value: b.text(v)})
	}
}

func (b *pbfBlock) node(data []byte) error {
	n, keys, values := &osm.Node{}, packedInts(nil), packedInts(nil)
	err := eachField(data, func(field protowire.Number, v uint64, data []byte) error {
		switch field {
		case 1:
			n.ID = osm.NodeID(protowire.DecodeZigZag(v))
		case 2:
			keys = data
		case 3:
			values = data
		case 8:
			n.Lat = b.degrees(b.lat, protowire.DecodeZigZag(v))
		case 9:
			n.Lon = b.degrees(b.lng, protowire.DecodeZigZag(v))
		}
		return nil
	})
	n.Tags = b.tags(keys, values)
	b.each(n)
	return errors.Join(err, b.bad)
}

func (b *pbfBlock) denseNodes(data []byte) error {
	var ids, lats, lngs, texts packedInts
	err := eachField(data, func(field protowire.Number, _ uint64, data []byte) error {
		switch field {
		case 1:
			ids = data
		case 8:
			lats = data
		case 9:
			lngs = data
		case 10:
			texts = data
		}
		return nil
	})
	var id, lat, lng int64
	for err == nil && b.bad == nil && len(ids) > 0 {
		if !ids.add(&id) || !lats.add(&lat) || !lngs.add(&lng) {
			return errors.New("nodes without a place")
		}
		n := &osm.Node{ID: osm.NodeID(id), Lat: b.degrees(b.lat, lat), Lon: b.degrees(b.lng, lng)}
		for {
			k, ok := texts.next()
			if !ok || k == 0 {
				break
			}
			v, _ := texts.next()
			n.Tags = append(n.Tags, osm.Tag{Key: b.text(k), Value: b.text(v)})
		}
		b.each(n)
	}
	return errors.Join(err, b.bad)
}

func (b *pbfBlock) way(data []byte) error {
	w, keys, values, refs := &osm.Way{}, packedInts(nil), packedInts(nil), packedInts(nil)
	err := eachField(data, func(field protowire.Number, v uint64, data []byte) error {
		switch field {
		case 1:
			w.ID = osm.WayID(v)
		case 2:
			keys = data
		case 3:
			values = data
		case 8:
			refs = data
		}
		return nil
	})
	w.Tags = b.tags(keys, values)
	for id := int64(0); refs.add(&id); {
		w.Nodes = append(w.Nodes, osm.WayNode{ID: osm.NodeID(id)})
	}
	b.each(w)
	return errors.Join(err, b.bad)
}

func (b *pbfBlock) relation(data []byte) error {
	r, keys, values := &osm.Relation{}, packedInts(nil), packedInts(nil)
	var roles, refs, kinds packedInts
	err := eachField(data, func(field protowire.Number, v uint64, data []byte) error {
		switch field {
		case 1:
			r.ID = osm.RelationID(v)
		case 2:
			keys = data
		case 3:
			values = data
		case 8:
			roles = data
		case 9:
			refs = data
		case 10:
			kinds = data
		}
		return nil
	})
	r.Tags = b.tags(keys, values)
	types := []osm.Type{osm.TypeNode, osm.TypeWay, osm.TypeRelation}
	for ref := int64(0); refs.add(&ref); {
		role, ok := roles.next()
		kind, also := kinds.next()
		if !ok || !also || kind >= uint64(len(types)) {
			return errors.New("a relation with members of no kind")
		}
		r.Members = append(r.Members, osm.Member{Type: types[kind], Ref: ref, Role: b.text(role)})
	}
	b.each(r)
	return errors.Join(err, b.bad)
}

package routing

import (
	"slices"

	"github.com/paulmach/osm"

	"github.com/marketd/marketd/market"
)

// rings joins the ways of a multipolygon to closed rings; what stays open because the extract cuts it is closed
// straight.
func (x *osmReader) rings(ids []osm.WayID) [][]market.Place {
	var pieces [][]osm.NodeID
	for _, id := range ids {
		if nodes := x.ways[id]; len(nodes) > 1 {
			pieces = append(pieces, nodes)
		}
	}
	var rings [][]market.Place
	for _, chain := range joined(pieces, true) {
		if line := x.line(chain); len(line) > 2 {
			rings = append(rings, line)
		}
	}
	return rings
}

// joined puts pieces together that share an end; turned, if need be and allowed.
func joined(pieces [][]osm.NodeID, mayTurn bool) [][]osm.NodeID {
	pieces = slices.Clone(pieces)
	var chains [][]osm.NodeID
	for len(pieces) > 0 {
		chain := slices.Clone(pieces[0])
		pieces = pieces[1:]
		for grown := true; grown && chain[0] != chain[len(chain)-1]; {
			grown = false
			for i, p := range pieces {
				if mayTurn && (p[len(p)-1] == chain[len(chain)-1] || p[0] == chain[0]) {
					p = slices.Clone(p)
					slices.Reverse(p)
				}
				switch {
				case p[0] == chain[len(chain)-1]:
					chain = append(chain, p[1:]...)
				case p[len(p)-1] == chain[0]:
					chain = append(slices.Clone(p[:len(p)-1]), chain...)
				default:
					continue
				}
				pieces, grown = slices.Delete(pieces, i, i+1), true
				break
			}
		}
		chains = append(chains, chain)
	}
	return chains
}

// centroid is the middle of a ring's corners.
func centroid(ring []market.Place) market.Place {
	if len(ring) > 1 && ring[0] == ring[len(ring)-1] {
		ring = ring[1:]
	}
	var lat, lng int64
	for _, p := range ring {
		lat, lng = lat+int64(p.LatE7), lng+int64(p.LngE7)
	}
	n := int64(len(ring))
	return market.Place{LatE7: int32(lat / n), LngE7: int32(lng / n)}
}

func (x *osmReader) addSea() {}

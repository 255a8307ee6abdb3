package routing

import (
	"slices"

	"github.com/paulmach/osm"

	"github.com/marketd/marketd/market"
)

// rings joins the ways of a multipolygon. What stays open because the extract cuts it is an arc.
func (x *osmReader) rings(ids []osm.WayID) (rings, arcs [][]market.Place) {
	var pieces [][]osm.NodeID
	for _, id := range ids {
		if nodes := x.ways[id]; len(nodes) > 1 {
			pieces = append(pieces, nodes)
		}
	}
	return x.lines(joined(pieces, true))
}

// lines tells closed chains from open ones.
func (x *osmReader) lines(chains [][]osm.NodeID) (rings, arcs [][]market.Place) {
	for _, chain := range chains {
		line := x.line(chain)
		switch {
		case chain[0] == chain[len(chain)-1] && len(line) == len(chain) && len(line) > 3:
			rings = append(rings, line[1:])
		case len(line) > 1:
			arcs = append(arcs, line)
		}
	}
	return rings, arcs
}

// addRelation adds a multipolygon. Water that the extract cuts is closed along its border, anything else straight.
func (x *osmReader) addRelation(r osmRelation) {
	rings, arcs := x.rings(r.outer)
	holes, _ := x.rings(r.inner)
	g := append(Polygon(rings), holes...)
	if len(arcs) > 0 && r.kind == Water {
		g = x.closed(g, arcs)
	} else {
		g = append(g, arcs...)
	}
	if len(g) > 0 {
		x.addArea(r.kind, r.poi, r.name, g)
	}
}

// addSea makes water of coastlines, which have land on one side.
func (x *osmReader) addSea() {
	islands, arcs := x.lines(joined(x.coast, false))
	if len(islands)+len(arcs) == 0 {
		return
	}
	if g := x.closed(islands, arcs); len(g) > 0 {
		x.addArea(Water, "", "", g)
	}
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

package routing

import (
	"slices"
	"strings"

	"github.com/paulmach/osm"
)

// osmRule is a turn restriction at a node: from a way, to another.
type osmRule struct {
	from, to []osm.WayID
	via      osm.NodeID
	only     bool
}

// rule reads a turn restriction. Those over a way in between, for hours of the day, or that cars are excepted from do not
// count.
func (x *osmReader) rule(r *osm.Relation) {
	what := r.Tags.Find("restriction:motorcar")
	if what == "" {
		what = r.Tags.Find("restriction")
	}
	except := strings.Split(strings.ReplaceAll(r.Tags.Find("except"), " ", ""), ";")
	rule := osmRule{only: strings.HasPrefix(what, "only_")}
	if !rule.only && !strings.HasPrefix(what, "no_") || slices.Contains(except, "motorcar") || slices.Contains(except, "motor_vehicle") {
		return
	}
	for _, m := range r.Members {
		switch {
		case m.Role == "via" && m.Type == osm.TypeNode && rule.via == 0:
			rule.via = osm.NodeID(m.Ref)
		case m.Role == "via":
			return
		case m.Role == "from" && m.Type == osm.TypeWay:
			rule.from = append(rule.from, osm.WayID(m.Ref))
		case m.Role == "to" && m.Type == osm.TypeWay:
			rule.to = append(rule.to, osm.WayID(m.Ref))
		}
	}
	if rule.via != 0 {
		x.rules = append(x.rules, rule)
	}
}

// addRules tells the builder of the restrictions between roads that it has.
func (x *osmReader) addRules() {
	roads := map[osm.WayID][]osm.NodeID{}
	for _, r := range x.roads {
		roads[r.id] = r.nodes
	}
	for _, rule := range x.rules {
		via, known := x.nodes[rule.via]
		if !known {
			continue
		}
		for _, from := range x.beside(rule.via, roads, rule.from) {
			for _, to := range x.beside(rule.via, roads, rule.to) {
				if rule.only {
					x.build.Oblige(from, via, to)
				} else {
					x.build.Forbid(from, via, to)
				}
			}
		}
	}
}

// beside are the nodes next to one, along some ways.
func (x *osmReader) beside(via osm.NodeID, roads map[osm.WayID][]osm.NodeID, ways []osm.WayID) (next []int32) {
	for _, way := range ways {
		nodes := roads[way]
		for i, id := range nodes {
			if id != via {
				continue
			}
			for _, k := range []int{i - 1, i + 1} {
				if k >= 0 && k < len(nodes) {
					if n, known := x.nodes[nodes[k]]; known {
						next = append(next, n)
					}
				}
			}
		}
	}
	return next
}

// keepsLeft says whether traffic keeps to the left: then roundabouts run clockwise.
func (x *osmReader) keepsLeft() bool {
	left := 0
	for _, r := range x.roads {
		ring := x.line(r.nodes)
		if !r.around || len(ring) < 4 {
			continue
		}
		left--
		if ringArea(ring) < 0 {
			left += 2
		}
	}
	return left > 0
}

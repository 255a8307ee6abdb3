package routing

import (
	"cmp"
	"math"
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"github.com/marketd/marketd/market"
)

const (
	placeNearM  = 40  // a label names a place that is this near,
	streetNearM = 300 // else a street that is
)

// searchIndex holds all names in the form in which they are compared.
type searchIndex []searchEntry

type searchEntry struct {
	NamedPlace
	words []string
	parts []string // words, with those behind apostrophes on their own
	rank  int
}

// Search finds streets and places by name: each word of q begins a word of the name, whatever case and accents. Names
// that equal or begin with q come first, then well-known kinds, then short names.
func (n *Network) Search(q string, limit int) []NamedPlace {
	words := plainWords(q)
	if len(words) == 0 || limit <= 0 {
		return nil
	}
	type found struct {
		*searchEntry
		match int
	}
	var all []found
	for i := range n.search {
		if m := n.search[i].match(words); m > 0 {
			all = append(all, found{&n.search[i], m})
		}
	}
	slices.SortFunc(all, func(a, b found) int {
		return cmp.Or(cmp.Compare(b.match, a.match), cmp.Compare(a.rank, b.rank), cmp.Compare(len(a.Name), len(b.Name)),
			cmp.Compare(a.Name, b.Name), cmp.Compare(a.Place.LatE7, b.Place.LatE7), cmp.Compare(a.Place.LngE7, b.Place.LngE7))
	})
	out := make([]NamedPlace, min(limit, len(all)))
	for i := range out {
		out[i] = all[i].NamedPlace
	}
	return out
}

// match is 3 where the name is q, 2 where it begins with q, 1 where each word of q begins a word of it, else 0.
func (e *searchEntry) match(q []string) int {
	begins := len(q) <= len(e.words)
	for i := 0; begins && i < len(q); i++ {
		last := i == len(q)-1
		begins = e.words[i] == q[i] || last && strings.HasPrefix(e.words[i], q[i])
	}
	switch {
	case begins && slices.Equal(q, e.words):
		return 3
	case begins:
		return 2
	}
	for _, word := range q {
		if !slices.ContainsFunc(e.parts, func(w string) bool { return strings.HasPrefix(w, word) }) {
			return 0
		}
	}
	return 1
}

// Label names a point for people: a well-known place right there, else the nearest named street, else nothing.
func (n *Network) Label(p market.Place) string {
	near := boxAround(p, placeNearM)
	best, name := math.Inf(1), ""
	for _, np := range n.feats.Places {
		if np.WellKnown() && near.Contains(np.Place) {
			if d := p.Distance(np.Place); d <= placeNearM && (d < best || d == best && np.Name < name) {
				best, name = d, np.Name
			}
		}
	}
	if name != "" {
		return name
	}
	s := n.nearest(p, streetNearM, func(e *edge) bool { return e.street != 0 })
	if math.IsInf(s.m, 1) {
		return ""
	}
	return n.streets[n.edges[s.edge].street]
}

func newSearchIndex(n *Network) searchIndex {
	var x searchIndex
	add := func(p NamedPlace) {
		if words := plainWords(p.Name); len(words) > 0 {
			parts := append(plainWords(apostrophes.Replace(p.Name)), words...)
			x = append(x, searchEntry{p, words, parts, kindRank(p.Kind)})
		}
	}
	for _, p := range n.feats.Places {
		add(p)
	}
	for street, at := range n.streetPlaces() {
		if street > 0 && at != nil {
			add(NamedPlace{n.streets[street], "street", *at})
		}
	}
	return x
}

// streetPlaces is a point of each street, on the road, near the middle of its stretches; nil where none is reachable.
func (n *Network) streetPlaces() []*market.Place {
	type sum struct{ lat, lng, m float64 }
	sums := make([]sum, len(n.streets))
	for _, e := range n.edges {
		p, m := n.nodes[e.a], float64(cmOf(e.cost))+1
		s := &sums[e.street]
		s.lat, s.lng, s.m = s.lat+float64(p.LatE7)*m, s.lng+float64(p.LngE7)*m, s.m+m
	}
	places, best := make([]*market.Place, len(n.streets)), make([]float64, len(n.streets))
	for _, e := range n.edges {
		s, p := sums[e.street], n.nodes[e.a]
		d := p.Distance(market.Place{LatE7: int32(s.lat / s.m), LngE7: int32(s.lng / s.m)})
		if places[e.street] == nil || d < best[e.street] {
			places[e.street], best[e.street] = &p, d
		}
	}
	return places
}

// WellKnown says that a map may label the place from afar: a station or a park, not a cafe.
func (p NamedPlace) WellKnown() bool { return kindRank(p.Kind) == 0 }

func kindRank(kind string) int {
	switch kind {
	case "city", "town", "suburb", "quarter", "neighbourhood", "station", "park", "square", "museum", "attraction",
		"university", "hospital", "stadium", "theatre", "library", "townhall":
		return 0
	case "street":
		return 1
	}
	return 2
}

var apostrophes = strings.NewReplacer("'", " ", "’", " ")

// plainWords are a text's words in lower case without accents.
func plainWords(s string) []string {
	var b strings.Builder
	for _, r := range norm.NFKD.String(s) {
		switch {
		case unicode.Is(unicode.Mn, r) || r == '\'' || r == '’':
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			b.WriteRune(unicode.ToLower(r))
		default:
			b.WriteByte(' ')
		}
	}
	return strings.Fields(b.String())
}

package city

import (
	"math/rand/v2"
	"strings"
)

// themes are the stems of street names by the part of the city that they belong to.
var themes = map[string]struct{ stems, kinds string }{
	"old": {
		"Tanner Cooper Chandler Fletcher Saddler Weaver Baker Cordwainer Glover Mercer Potter Thatcher Turner Cutler Fuller Dyer Draper Hatter Bellfounder Bookbinder Candle Lantern Mill Mint Well Pump Cloister Chapel Abbot Friar Pilgrim Almond Pepper Salt Honey Goose Swan Falcon Unicorn Rose Silver Copper Pewter Anvil Loom",
		"Lane Row Alley Yard Street Passage Court Gate",
	},
	"harbour": {
		"Anchor Capstan Halyard Mizzen Topsail Compass Sextant Lighthouse Beacon Buoy Ferry Tide Lock Wharf Dock Cargo Rope Net Herring Mackerel Cockle Oyster Pilot Mariner Bosun Admiral Signal Windlass Keel Rudder Spinnaker Schooner Clipper Trawler Estuary Sandbar Gull Tern Cormorant",
		"Street Lane Row Wharf Street Road",
	},
	"learned": {
		"Kepler Newton Curie Noether Lovelace Turing Faraday Darwin Linnaeus Humboldt Galileo Hypatia Euler Gauss Somerville Herschel Halley Maxwell Ampere Hooke Boole Pascal Leibniz Mendel Franklin Hodgkin Meitner Ramanujan Avicenna Archimedes Ptolemy Brahe Volta Kelvin Rutherford",
		"Street Street Road Place Terrace",
	},
	"trees": {
		"Linden Beech Maple Rowan Hawthorn Hazel Alder Aspen Birch Cedar Chestnut Cypress Elder Elm Hornbeam Juniper Larch Laurel Magnolia Mulberry Myrtle Olive Poplar Quince Sorrel Spindle Sycamore Tamarisk Walnut Willow Acacia Medlar Bramble Clover Fern Heather Ivy Jasmine Lavender Wisteria",
		"Avenue Road Drive Close Grove Way Crescent",
	},
	"works": {
		"Foundry Furnace Boiler Piston Engine Forge Turbine Dynamo Gasworks Brickfield Kiln Quarry Granary Brewery Malthouse Cotton Flax Wool Cable Signalbox Depot Railway Junction Turntable Goods Carriage Tramway Coal Iron Steel Tin Zinc Cobalt Nickel Slate Cement Glassworks Paper Printers",
		"Street Road Street Way Yard",
	},
	"crown": {
		"Regent Sovereign Chancellor Senate Assembly Charter Treaty Concord Liberty Union Republic Victory Jubilee Coronation Orchard Vineyard Garden Terrace Fountain Marble Opera Theatre Concert Gallery Museum Library Academy Grand Imperial Royal Duke Duchess Earl Baron Marquis Prince Princess Ambassador Consul",
		"Street Street Avenue Place Square Terrace",
	},
	"south": {
		"Windmill Meadow Barley Harvest Plough Shepherd Drover Orchid Poppy Primrose Skylark Nightingale Kingfisher Wren Sparrow Robin Swallow Partridge Pheasant Badger Otter Hare Brook Ford Ridge Hill Valley Heath Common Warren Pasture Haystack Sheaf Barn Dairy Cherry Plum Pear Damson Apricot",
		"Road Street Lane Way Street Hill",
	},
}

// namer gives each street a name that no other has.
type namer struct {
	rng    *rand.Rand
	themes map[string]*stems
	used   map[string]bool
}

type stems struct {
	left  []string
	round int
}

// rounds begin names when all stems have been used.
var rounds = []string{"", "Upper ", "Lower ", "New ", "Little ", "Great ", "Far "}

func newNamer(r *rand.Rand) *namer {
	return &namer{rng: r, themes: map[string]*stems{}, used: map[string]bool{}}
}

// next is a fresh name of a theme. Every stem comes once with some kind of street before any comes again.
func (n *namer) next(theme string) string {
	t := n.themes[theme]
	if t == nil {
		t = &stems{round: -1}
		n.themes[theme] = t
	}
	kinds := strings.Fields(themes[theme].kinds)
	for {
		if len(t.left) == 0 {
			t.round++
			t.left = strings.Fields(themes[theme].stems)
			n.rng.Shuffle(len(t.left), func(i, j int) { t.left[i], t.left[j] = t.left[j], t.left[i] })
		}
		stem := t.left[len(t.left)-1]
		t.left = t.left[:len(t.left)-1]
		kind := kinds[n.rng.IntN(len(kinds))]
		name := rounds[t.round%len(rounds)] + stem + " " + kind
		if stem != kind && !n.used[name] {
			n.used[name] = true
			return name
		}
	}
}

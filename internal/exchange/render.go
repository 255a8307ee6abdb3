package exchange

import (
	"fmt"
	"strings"
	"time"

	"github.com/marketd/marketd/market"
)

// render says in words what the details are, for wallets to show. The same details and map give the same words.
func render(g Guide, d *market.Details) market.Trip {
	last := len(d.Stops) - 1
	to := label(g, d.Stops[last])
	for _, via := range d.Stops[1:last] {
		to += ", via " + label(g, via)
	}
	return market.Trip{What: what(d), From: label(g, d.Stops[0]), To: to, When: when(d.Earliest, d.Latest), Data: d.StructHash()}
}

func label(g Guide, p market.Place) string {
	if name := g.Label(p); name != "" {
		return name
	}
	return fmt.Sprintf("%.5f, %.5f", p.Lat(), p.Lng())
}

var optionWords = []struct {
	option market.Options
	word   string
}{
	{market.Shared, "shared"}, {market.Wheelchair, "wheelchair"}, {market.ChildSeat, "child seat"}, {market.Pet, "pet"},
	{market.ColdChain, "kept cold"}, {market.Hazardous, "hazardous"},
}

func what(d *market.Details) string {
	var b strings.Builder
	switch d.Service {
	case market.Ride:
		fmt.Fprintf(&b, "Ride for %d", d.Seats)
	case market.Delivery:
		b.WriteString("Delivery, " + mass(d.MassGrams))
	default:
		b.WriteString(d.Service.String())
	}
	for _, o := range optionWords {
		if d.Options.Has(o.option) {
			b.WriteString(", " + o.word)
		}
	}
	return b.String()
}

func mass(grams uint32) string {
	if grams < 1000 {
		return fmt.Sprintf("%d g", grams)
	}
	return fmt.Sprintf("%d.%d kg", grams/1000, grams%1000/100)
}

// when is "4 May 2026, 09:30 to 09:45 UTC".
func when(earliest, latest int64) string {
	from, to := time.Unix(earliest, 0).UTC(), time.Unix(latest, 0).UTC()
	end := to.Format("15:04")
	if from.Format(time.DateOnly) != to.Format(time.DateOnly) {
		end = to.Format("2 Jan 2006, 15:04")
	}
	return from.Format("2 Jan 2006, 15:04") + " to " + end + " UTC"
}

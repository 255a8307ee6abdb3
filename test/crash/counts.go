package main

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/marketd/marketd/internal/postgres/pgcut"
)

// counts are what runs did, and found.
type counts struct {
	random     int
	named      map[string]int
	cuts       map[pgcut.Verdict]int
	tables     map[string]int // cuts by table
	fences     int
	restarts   int // of PostgreSQL
	ownEnds    int // processes that ended by themselves while commits were cut and regions taken over
	needs      int
	phases     map[string]int
	movements  int
	bookings   int
	frames     int
	unexpected map[string]int
	violations []string
}

func (c *counts) add(o counts) {
	for _, m := range []struct{ to, from *map[string]int }{{&c.named, &o.named}, {&c.phases, &o.phases}, {&c.unexpected, &o.unexpected}} {
		sum(m.to, *m.from)
	}
	sum(&c.cuts, o.cuts)
	sum(&c.tables, o.tables)
	c.random += o.random
	c.fences += o.fences
	c.restarts += o.restarts
	c.ownEnds += o.ownEnds
	c.needs += o.needs
	c.movements += o.movements
	c.bookings += o.bookings
	c.frames += o.frames
	c.violations = append(c.violations, o.violations...)
}

func sum[K comparable](to *map[K]int, from map[K]int) {
	if *to == nil {
		*to = map[K]int{}
	}
	for k, n := range from {
		(*to)[k] += n
	}
}

func (c counts) killed() (n int) {
	for _, k := range c.named {
		n += k
	}
	return n + c.random
}

func (c counts) line() string {
	return fmt.Sprintf("%d kills, %d cuts, %d needs, %d bookings, %d violations", c.killed(), c.cuts[pgcut.CutBefore]+c.cuts[pgcut.CutAfter], c.needs, c.bookings, len(c.violations))
}

func (c counts) String() string {
	var b strings.Builder
	fmt.Fprintf(&b, "kills %d: %d at random moments", c.killed(), c.random)
	for _, name := range slices.Sorted(maps.Keys(c.named)) {
		fmt.Fprintf(&b, ", %d at %s", c.named[name], name)
	}
	fmt.Fprintf(&b, "\ncut COMMITs %d: %d before they happened, %d after; by what they wrote last:", c.cuts[pgcut.CutBefore]+c.cuts[pgcut.CutAfter], c.cuts[pgcut.CutBefore], c.cuts[pgcut.CutAfter])
	for _, table := range slices.Sorted(maps.Keys(c.tables)) {
		fmt.Fprintf(&b, " %s %d", table, c.tables[table])
	}
	b.WriteByte('\n')
	fmt.Fprintf(&b, "regions taken over by another writer %d, restarts of PostgreSQL %d, processes that gave up by themselves %d\n", c.fences, c.restarts, c.ownEnds)
	fmt.Fprintf(&b, "needs acknowledged %d, bookings on the chain %d, movements of money %d, frames to vehicles %d\n", c.needs, c.bookings, c.movements, c.frames)
	for _, what := range slices.Sorted(maps.Keys(c.phases)) {
		fmt.Fprintf(&b, "  %-40s %d\n", what, c.phases[what])
	}
	for _, what := range slices.Sorted(maps.Keys(c.unexpected)) {
		fmt.Fprintf(&b, "  not explained: %s: %d times\n", what, c.unexpected[what])
	}
	fmt.Fprintf(&b, "violations %d\n", len(c.violations))
	return b.String()
}

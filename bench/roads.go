package main

import (
	"context"
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"time"

	"github.com/marketd/marketd/market"
	"github.com/marketd/marketd/routing"
	"github.com/marketd/marketd/routing/city"
)

// A question of these rows: how long do 16 vehicles, which stand on the roads within 3 km, take to a point on the roads.
const (
	asked   = 16
	withinM = 3_000
)

func roadsExperiments(e *env) []experiment {
	midtown, second := func() (*routing.Network, error) { return city.Demo(1) }, func() (*routing.Network, error) { return city.Island(1) }
	kind := "generated city"
	if e.data != "" {
		midtown, second = extract(e, "nyc/midtown.osm.pbf"), extract(e, "baltimore.osm.pbf")
		kind = "OpenStreetMap"
	}
	one := func(name, kind string, p50, p99 float64, full bool, open func() (*routing.Network, error)) experiment {
		d := &drive{kind: kind, open: open}
		return experiment{
			group: "roads", instance: name, full: full, prepare: d.prepare, named: func() string { return d.instance },
			rows: []row{{Name: "16 vehicles to one point, road times", Unit: "µs", Reach: p50, P99: p99}},
		}
	}
	return []experiment{
		one("first", kind, 20, 100, false, midtown),
		one("second", kind, 0, 0, true, second),
		one("large", "generated city", 50, 300, true, metropolis),
	}
}

func extract(e *env, name string) func() (*routing.Network, error) {
	return func() (*routing.Network, error) {
		return routing.OpenOSM(context.Background(), filepath.Join(e.data, name))
	}
}

// metropolis has 320 by 320 corners.
func metropolis() (*routing.Network, error) { return city.Metropolis(1, 320) }

// question is one of the calls that are timed.
type question struct {
	froms []market.Place
	to    market.Place
}

func questions(n *routing.Network, count int) []question {
	r := rand.New(rand.NewPCG(4, 4))
	all := make([]question, count)
	for i := range all {
		q := &all[i]
		q.to = n.Node(r.IntN(n.Nodes()))
		for tries := 0; len(q.froms) < asked; tries++ {
			from := n.Node(r.IntN(n.Nodes()))
			a, b := point{q.to.LatE7, q.to.LngE7}, point{from.LatE7, from.LngE7}
			if metres(a, b, shrink(a)) < withinM || tries > 100_000 {
				q.froms = append(q.froms, from)
			}
		}
	}
	return all
}

// drive is one network.
type drive struct {
	kind     string
	open     func() (*routing.Network, error)
	instance string
}

// prepare asks the prepared network, and the same network with plain searches, which must say the same.
func (d *drive) prepare(*env) ([]side, error) {
	n, err := d.open()
	if err != nil {
		return nil, err
	}
	begin := time.Now()
	n.Prepare()
	d.instance = fmt.Sprintf("%s %q, %s nodes", d.kind, n.Name(), thousands(n.Nodes()))
	what := ""
	if took := time.Since(begin); took > 50*time.Millisecond {
		what = fmt.Sprintf("prepared in %.1f s", took.Seconds())
	}
	plain := n.Plain()
	qs := questions(n, 2000)
	for _, q := range qs[:200] {
		ours, err := n.EstimateMany(market.Car, q.froms, q.to, 0, nil)
		if err != nil {
			return nil, err
		}
		theirs, err := plain.EstimateMany(market.Car, q.froms, q.to, 0, nil)
		if err != nil {
			return nil, err
		}
		for i := range ours {
			if ours[i].DurationMs != theirs[i].DurationMs {
				return nil, fmt.Errorf("from %v to %v: %d ms, by plain search %d ms", q.froms[i], q.to, ours[i].DurationMs, theirs[i].DurationMs)
			}
		}
	}
	return []side{
		{name: "marketd", run: asking(n, qs, what)},
		{name: "plain Dijkstra", run: asking(plain, qs, what)},
	}, nil
}

// asking times the questions one by one; snapping to the roads is part of each.
func asking(r routing.Router, qs []question, what string) func(time.Duration) ([]metric, error) {
	return func(span time.Duration) ([]metric, error) {
		var legs []routing.Leg
		var err error
		i := 0
		m := repeat(span, time.Microsecond, func() {
			q := &qs[i%len(qs)]
			i++
			if legs, err = r.EstimateMany(market.Car, q.froms, q.to, 0, legs[:0]); err != nil {
				return
			}
		})
		m.note = what
		return []metric{m}, err
	}
}

package main

import (
	"fmt"
	"os"
	"time"

	"github.com/marketd/marketd/internal/matching"
)

// curve says how a cost grows.
type curve struct {
	Name     string   `json:"name"` // of its picture, too
	Title    string   `json:"title"`
	X        string   `json:"x"`
	Y        string   `json:"y"`
	Series   []series `json:"series"`
	Commit   string   `json:"commit"`
	Measured string   `json:"measured"`
	Machine  machine  `json:"machine"`
}

type series struct {
	Name   string    `json:"name"`
	Points []growing `json:"points"`
}

type growing struct {
	X float64 `json:"x"`
	Y float64 `json:"y"`
}

// growth measures all curves. The quick form ends earlier.
func growth(e *env) ([]curve, error) {
	span := e.span / 4
	var all []curve
	for _, f := range []func(*env, time.Duration) ([]curve, error){spatialGrowth, assignGrowth, tightGrowth} {
		begin := time.Now()
		curves, err := f(e, span)
		if err != nil {
			return nil, err
		}
		for i := range curves {
			c := &curves[i]
			c.Commit, c.Measured, c.Machine = commit(e.root), time.Now().UTC().Format("2006-01-02 15:04"), before()
			fmt.Fprintf(os.Stderr, "growth: %s\n", c.Title)
		}
		fmt.Fprintf(os.Stderr, "  ... %.0f s\n", time.Since(begin).Seconds())
		all = append(all, curves...)
	}
	return all, nil
}

func (c *curve) add(name string, x, y float64) {
	for i := range c.Series {
		if c.Series[i].Name == name {
			c.Series[i].Points = append(c.Series[i].Points, growing{x, y})
			return
		}
	}
	c.Series = append(c.Series, series{name, []growing{{x, y}}})
}

// sizes are 1, 3, 10, 30, ... times 10^k.
func sizes(from, to int) (all []int) {
	for n := from; n <= to; n *= 10 {
		all = append(all, n)
		if 3*n <= to {
			all = append(all, 3*n)
		}
	}
	return all
}

// spatialGrowth has a growing fleet in the same city.
func spatialGrowth(e *env, span time.Duration) ([]curve, error) {
	update := curve{Name: "growth-updates", Title: "One position update", X: "vehicles", Y: "ns"}
	query := curve{Name: "growth-nearest", Title: "The 10 nearest free vehicles", X: "vehicles", Y: "µs"}
	most := 1_000_000
	if e.quick {
		most = 30_000
	}
	for _, n := range sizes(1000, most) {
		for _, p := range spatialPeers {
			f := newFleet(n, p.make)
			f.alone(span / 5)
			m := f.alone(2 * span)
			update.add(p.name, float64(n), 1e9/m[0].value)
			query.add(p.name, float64(n), 1e6/m[1].value)
		}
	}
	return []curve{update, query}, nil
}

// assignGrowth has ten vehicles for each need.
func assignGrowth(e *env, span time.Duration) ([]curve, error) {
	c := curve{Name: "growth-assign", Title: "A clearing with ten vehicles for each need", X: "needs", Y: "ms"}
	most := 10_000
	if e.quick {
		most = 1000
	}
	for _, n := range sizes(10, most) {
		m, err := clearing(newTown(n, 10*n, ample, few))(span)
		if err != nil {
			return nil, err
		}
		t := newTown(n, 10*n, ample, many)
		t.clear()
		c.add("marketd, candidates built", float64(n), m[0].value)
		p := t.market()
		optimum, err := p.proved(&t.solver)
		if err != nil {
			return nil, err
		}
		if err := c.solvers(e, p, optimum, span); err != nil {
			return nil, err
		}
	}
	return []curve{c}, nil
}

// tightGrowth has as many vehicles as needs, and every pair.
func tightGrowth(e *env, span time.Duration) ([]curve, error) {
	c := curve{Name: "growth-tight", Title: "A tight clearing: as many vehicles as needs, all pairs", X: "needs", Y: "ms"}
	most := 1000
	if e.quick {
		most = 300
	}
	for _, n := range sizes(10, most) {
		p := newTown(n, n, tight, many).nearest(n)
		var s matching.Solver
		p.load(&s)
		s.Solve(n)
		optimum, err := p.proved(&s)
		if err != nil {
			return nil, err
		}
		if err := c.solvers(e, p, optimum, span); err != nil {
			return nil, err
		}
		if m, err := besideHungarian(p, optimum).run(span); err == nil {
			c.add("dense Hungarian", float64(n), m[0].value)
		} else {
			return nil, err
		}
	}
	return []curve{c}, nil
}

// solvers adds what ours and LEMON take for a problem.
func (c *curve) solvers(e *env, p *problem, optimum int64, span time.Duration) error {
	m, err := solving(p)(span)
	if err != nil {
		return err
	}
	c.add("marketd, solver alone", float64(p.needs()), m[0].value)
	peers, err := besideLemon(e, p, optimum, "")
	if err != nil {
		return err
	}
	for _, peer := range peers {
		m, err := peer.run(span)
		peer.close()
		if err != nil {
			return err
		}
		c.add("LEMON", float64(p.needs()), m[0].value)
	}
	return nil
}

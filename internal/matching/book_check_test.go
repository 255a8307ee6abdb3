package matching

import "slices"

// check holds a clearing against the outside's knowledge.
func (d *driver) check(c *Clearing) {
	if d.flight != nil || c.Number != d.number || c.Now != d.now {
		d.t.Fatalf("clearing %d at %d: %d was expected at %d, in flight %v", c.Number, c.Now, d.number, d.now, d.flight)
	}
	d.flight, d.number = c, d.number+1
	if len(c.Awards) == 0 {
		d.t.Fatal("a clearing awards nothing")
	}
	proveRecord(d.t, c)
	for i, a := range c.Awards {
		x := d.bids[pairName{a.Need, a.Vehicle}]
		ceiling, open := d.open[a.Need]
		_, busy := d.busy[a.Vehicle]
		_, asked := d.asked[a.Need]
		switch {
		case !open || asked:
			d.t.Fatalf("need %s is awarded, and not open", a.Need)
		case busy:
			d.t.Fatalf("vehicle %s is awarded, and busy", a.Vehicle)
		case a.Price < x.Price || a.Price > ceiling || a.Price != x.Price && (c.Prices == First || x.Apart) || a.Bid != x.ID || a.Standing != x.Standing:
			d.t.Fatalf("award %+v of bid %+v, ceiling %d", a, x, ceiling)
		case x.Expires <= d.now:
			d.t.Fatalf("an expired bid wins: %+v", a)
		}
		for _, b := range c.Awards[:i] {
			if b.Need == a.Need || b.Vehicle == a.Vehicle {
				d.t.Fatalf("two awards for one: %+v, %+v", a, b)
			}
		}
	}
	for _, l := range c.Losers {
		for _, a := range c.Awards {
			if a.Need == l.Need && (a.Vehicle == l.Vehicle || a.Asked) {
				d.t.Fatalf("loser %+v of award %+v", l, a)
			}
		}
	}
}

// consistent checks the book's own order.
func (d *driver) consistent() {
	b := d.book
	if (b.widening != nil) != (d.widen != nil) {
		d.t.Fatalf("asked supply: %v, the book thinks %v", d.widen, b.widening)
	}
	for v, x := range b.vehicles {
		_, busy := d.busy[v]
		if len(x.bids) == 0 && !x.taken || x.taken != (busy || d.flying(v) || b.needs[x.need] != nil && b.needs[x.need].phase == picked) {
			d.t.Fatalf("vehicle %s: taken %v, for %s; %d bids; busy %v, in flight %v", v, x.taken, x.need, len(x.bids), busy, d.flying(v))
		}
		for i, y := range x.bids {
			if n := y.need; b.needs[n.ID] != n || y.at != i || y.vehicle != x || n.find(v) < 0 || n.bids[n.find(v)] != y {
				d.t.Fatalf("vehicle %s bids for %s, which does not know", v, n.ID)
			}
		}
	}
	for id, n := range b.needs {
		if !slices.IsSortedFunc(n.bids, rank) || n.wake != n.nextWake() || n.wake != 0 && b.timers[n.slot] != n {
			d.t.Fatalf("need %s is in disorder", id)
		}
		if n.open() && n.wake <= d.now {
			d.t.Fatalf("need %s slept from %d to %d", id, n.wake, d.now)
		}
		for _, x := range n.bids {
			if b.vehicles[x.Vehicle] != x.vehicle || x.need != n || x.vehicle.bids[x.at] != x {
				d.t.Fatalf("need %s has a bid of a vehicle that does not know", id)
			}
			if b.flight == nil && b.widening == nil && n.phase == due && n.retryAt == 0 && !x.vehicle.taken && x.Expires > d.now {
				d.t.Fatalf("need %s could be served, and is not", id)
			}
		}
	}
}

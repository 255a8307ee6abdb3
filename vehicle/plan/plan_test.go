package plan

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/marketd/marketd/market"
	"github.com/marketd/marketd/routing"
)

// instance is a generated plan. Its legs are as arbitrary as its seed wants: no triangle inequality, and now and then no way.
type instance struct {
	state  State
	tasks  []Task
	legs   map[[2]market.Place]routing.Leg
	tariff market.Tariff
}

// generate makes an instance of n tasks. tight makes limits that bite.
func generate(rng *rand.Rand, n int, tight bool) *instance {
	in := &instance{
		state:  State{At: market.Place{LatE7: 1}, Now: 1_000_000, Room: market.Load{Seats: 4, MassGrams: 50_000, VolumeMl: 200_000}},
		legs:   map[[2]market.Place]routing.Leg{},
		tariff: market.Tariff{PerKm: market.Units(rng.Uint64N(1000)), PerMin: market.Units(rng.Uint64N(500))},
	}
	for range n {
		in.tasks = append(in.tasks, in.task(rng, tight))
	}
	return in
}

func (in *instance) task(rng *rand.Rand, tight bool) Task {
	slack := int64(3_600_000)
	if tight {
		slack = 1_200_000
	}
	stop := func() Stop {
		return Stop{Place: market.Place{LatE7: rng.Int32(), LngE7: rng.Int32()}, ServiceMs: rng.Int64N(60_000)}
	}
	load := market.Load{Seats: 1 + rng.Int64N(3)}
	if rng.IntN(3) == 0 {
		load = market.Load{MassGrams: rng.Int64N(30_000), VolumeMl: rng.Int64N(120_000)}
	}
	t := Task{Need: market.NeedID{byte(len(in.tasks))}}
	pickup, drop := stop(), stop()
	pickup.Load, drop.Load = load, market.Load{}.Minus(load)
	if rng.IntN(2) == 0 {
		pickup.Earliest = in.state.Now + rng.Int64N(slack/2)
	}
	if rng.IntN(2) == 0 {
		pickup.Latest = in.state.Now + rng.Int64N(slack)
	}
	if rng.IntN(2) == 0 {
		drop.RideMs = slack/4 + rng.Int64N(slack)
	}
	if rng.IntN(4) == 0 {
		drop.Latest = in.state.Now + slack/2 + rng.Int64N(slack)
	}
	t.Stops = []Stop{pickup, drop}
	switch rng.IntN(5) {
	case 0: // on board already
		t.Stops, t.Boarded = t.Stops[1:], in.state.Now-rng.Int64N(slack/4)-1
	case 1: // something is left on the way
		middle := stop()
		middle.Load = market.Load{MassGrams: -load.MassGrams / 2}
		t.Stops[1].Load = market.Load{}.Minus(load.Plus(middle.Load))
		t.Stops = slices.Insert(t.Stops, 1, middle)
	}
	return t
}

func (in *instance) leg(from, to market.Place) routing.Leg {
	if l, is := in.legs[[2]market.Place{from, to}]; is {
		return l
	}
	h := market.Keccak([]byte(fmt.Sprint(from, to)))
	l := routing.Leg{DistanceM: 200 + int64(h[0])*20, DurationMs: 30_000 + int64(h[1])*2_000}
	if h[2] < 4 {
		l = routing.NoLeg
	}
	in.legs[[2]market.Place{from, to}] = l
	return l
}

func (in *instance) planner() *Planner {
	return &Planner{Tariff: in.tariff, Exact: 13, Legs: func(froms []market.Place, to market.Place, legs []routing.Leg) []routing.Leg {
		for _, from := range froms {
			legs = append(legs, in.leg(from, to))
		}
		return legs
	}}
}

// limit says that node `later` begins at least `by` ms after node `than`; -1 is the absolute zero of time.
type limit struct {
	later, than int
	by          int64
}

// judge is an independent word on one order: whether it is feasible, when its stops begin at the earliest, and its cost. All
// rules become inequalities of two times, which are relaxed until they hold, or provably never do.
func (in *instance) judge(order []Visit) (starts []int64, cost int64, ok bool) {
	aboard := market.Load{}
	for _, t := range in.tasks {
		for _, s := range t.Stops {
			aboard = aboard.Minus(s.Load)
		}
	}
	var limits []limit
	distance, at, leaves := int64(0), in.state.At, int64(0)
	for k, v := range order {
		task := in.tasks[v.Task]
		s := task.Stops[v.Stop]
		l := in.leg(at, s.Place)
		if aboard = aboard.Plus(s.Load); !l.Found() || !aboard.Fits(in.state.Room) {
			return nil, 0, false
		}
		if k == 0 {
			limits = append(limits, limit{0, -1, in.state.Now + l.DurationMs})
		} else {
			limits = append(limits, limit{k, k - 1, leaves + l.DurationMs})
		}
		limits = append(limits, limit{k, -1, s.Earliest})
		if s.Latest != 0 {
			limits = append(limits, limit{-1, k, -s.Latest})
		}
		if s.RideMs != 0 && task.Boarded != 0 {
			limits = append(limits, limit{-1, k, -(task.Boarded + s.RideMs)})
		} else if s.RideMs != 0 && v.Stop > 0 {
			first := slices.IndexFunc(order, func(o Visit) bool { return o.Task == v.Task && o.Stop == 0 })
			limits = append(limits, limit{first, k, -(task.Stops[0].ServiceMs + s.RideMs)})
		}
		distance, at, leaves = distance+l.DistanceM, s.Place, s.ServiceMs
	}
	times := make([]int64, len(order)+1) // times[0] is the absolute zero
	for range len(order) + 2 {
		again := false
		for _, l := range limits {
			if least := times[l.than+1] + l.by; times[l.later+1] < least {
				times[l.later+1], again = least, true
			}
		}
		if !again {
			perKm, _ := in.tariff.PerKm.Int64()
			perMin, _ := in.tariff.PerMin.Int64()
			if perKm == 0 && perMin == 0 {
				perMin = 1
			}
			end := in.state.Now
			if len(order) > 0 {
				end = times[len(order)] + leaves
			}
			return times[1:], 60*perKm*distance + perMin*(end-in.state.Now), true
		}
	}
	return nil, 0, false
}

// exhaust tries all orders that `may` lets through; it gives the least cost.
func (in *instance) exhaust(may func([]Visit) bool) (best []Visit, cost int64, ok bool) {
	var order []Visit
	done := make([]int, len(in.tasks))
	all := 0
	for _, t := range in.tasks {
		all += len(t.Stops)
	}
	var try func()
	try = func() {
		if len(order) == all {
			if _, c, fits := in.judge(order); fits && may(order) && (!ok || c < cost) {
				best, cost, ok = slices.Clone(order), c, true
			}
			return
		}
		for t := range in.tasks {
			if done[t] < len(in.tasks[t].Stops) {
				order = append(order, Visit{Task: t, Stop: done[t]})
				done[t]++
				try()
				done[t]--
				order = order[:len(order)-1]
			}
		}
	}
	try()
	return best, cost, ok
}

func every([]Visit) bool { return true }

// check says whether a route is what the judge makes of its order.
func (in *instance) check(t *testing.T, r Route) {
	t.Helper()
	starts, cost, ok := in.judge(r.Visits)
	if !ok {
		t.Fatalf("route %v is not feasible", r.Visits)
	}
	for k, v := range r.Visits {
		if v.At != starts[k] {
			t.Fatalf("stop %d of %v begins at %d, the earliest is %d", k, r.Visits, v.At, starts[k])
		}
	}
	if cost != r.cost {
		t.Fatalf("route %v costs %d, is said to cost %d", r.Visits, cost, r.cost)
	}
}

func TestNoOrderIsCheaperThanThePlan(t *testing.T) {
	t.Parallel()
	feasible, infeasible := 0, 0
	for seed := range uint64(240) {
		rng := rand.New(rand.NewPCG(seed, 1))
		in := generate(rng, 1+int(seed%7)%4, seed%2 == 0)
		_, cost, ok := in.exhaust(every)
		r, found := in.planner().Plan(in.state, in.tasks)
		if found != ok || found && r.cost != cost {
			t.Fatalf("seed %d: the plan costs %d (%v), the best order %d (%v)", seed, r.cost, found, cost, ok)
		}
		if !ok {
			infeasible++
			continue
		}
		feasible++
		in.check(t, r)
	}
	if feasible < 60 || infeasible < 30 {
		t.Fatalf("the instances say little: %d feasible, %d not", feasible, infeasible)
	}
}

func TestAnInsertionIsTheBestOfAll(t *testing.T) {
	t.Parallel()
	inserted := 0
	for seed := range uint64(150) {
		rng := rand.New(rand.NewPCG(seed, 2))
		in := generate(rng, 1+int(seed%3), seed%3 == 0)
		order, _, ok := in.exhaust(every)
		if !ok {
			continue
		}
		extra := in.task(rng, seed%3 == 0)
		extra.Need[0]++
		with := &instance{state: in.state, tasks: append(in.tasks, extra), legs: in.legs, tariff: in.tariff}
		_, free, okFree := with.exhaust(every)
		_, kept, okKept := with.exhaust(func(o []Visit) bool {
			rest := slices.DeleteFunc(slices.Clone(o), func(v Visit) bool { return v.Task == len(in.tasks) })
			return slices.EqualFunc(rest, order, func(a, b Visit) bool { return a.Task == b.Task && a.Stop == b.Stop })
		})
		p := in.planner()
		q, found := p.Insert(in.state, in.tasks, order, extra)
		if found != okFree || found && q.With.cost != free {
			t.Fatalf("seed %d: the task is put in at %d (%v), the best is %d (%v)", seed, q.With.cost, found, free, okFree)
		}
		p.prepare(in.state, with.tasks)
		if r, found := p.insert(order, int32(len(in.tasks))); found != okKept || found && r.cost != kept {
			t.Fatalf("seed %d: with the order kept it costs %d (%v), the best is %d (%v)", seed, r.cost, found, kept, okKept)
		}
		if found {
			inserted++
			with.check(t, q.With)
			if q.With.MovingMs-q.Before.MovingMs > q.DurationMs || q.With.DistanceM-q.Before.DistanceM > q.DistanceM {
				t.Fatalf("seed %d: the quote %+v says less than the routes", seed, q)
			}
		}
	}
	if inserted < 30 {
		t.Fatalf("the instances say little: %d insertions", inserted)
	}
}

// TestLargePlansComeNear compares the heuristic of large plans with the exhaustive optimum of plans that are still small enough
// to have one.
func TestLargePlansComeNear(t *testing.T) {
	t.Parallel()
	var compared, optimal, missed int
	var sum, worst float64
	for seed := range uint64(400) {
		rng := rand.New(rand.NewPCG(seed, 3))
		in := town(rng, 5)
		exact, heuristic := in.planner(), in.planner()
		exact.Legs, heuristic.Legs = crow, crow
		heuristic.Exact = 1
		best, ok := exact.Plan(in.state, in.tasks)
		near, found := heuristic.Plan(in.state, in.tasks)
		if !ok {
			continue
		}
		if compared++; !found {
			missed++
			continue
		}
		gap := float64(near.cost)/float64(best.cost) - 1
		if gap < 0 {
			t.Fatalf("seed %d: %d is cheaper than the best, %d", seed, near.cost, best.cost)
		}
		if gap == 0 {
			optimal++
		}
		sum, worst = sum+gap, max(worst, gap)
	}
	mean := sum / float64(compared-missed)
	t.Logf("%d plans of 10 stops: %d optimal, %d not found, mean gap %.2f %%, worst %.1f %%", compared, optimal, missed, 100*mean, 100*worst)
	if compared < 200 || mean > 0.02 || missed > compared/50 {
		t.Fatalf("%d compared, mean gap %.2f %%, %d missed", compared, 100*mean, missed)
	}
}

// town is n rides across a town of 6 km, as the crow drives.
func town(rng *rand.Rand, n int) *instance {
	in := &instance{
		state:  State{At: somewhere(rng), Now: 1_000_000, Room: market.Load{Seats: 4}},
		legs:   map[[2]market.Place]routing.Leg{},
		tariff: market.Tariff{PerKm: market.Units(800_000), PerMin: market.Units(250_000)},
	}
	for i := range n {
		d := market.Details{Service: market.Ride, Seats: uint16(1 + rng.IntN(2)), Stops: []market.Place{somewhere(rng), somewhere(rng)}, Earliest: 1000}
		direct := crow(d.Stops[:1], d.Stops[1], nil)[0].DurationMs
		h := Habits{BoardMs: 30_000, AlightMs: 15_000, DetourPercent: 50, DetourMs: 300_000}
		in.tasks = append(in.tasks, h.Task(market.NeedID{byte(i)}, &d, 1_000_000+5_400_000, direct, 0))
	}
	return in
}

func somewhere(rng *rand.Rand) market.Place {
	return market.Place{LatE7: 520_000_000 + rng.Int32N(540_000), LngE7: 130_000_000 + rng.Int32N(880_000)}
}

func crow(froms []market.Place, to market.Place, legs []routing.Leg) []routing.Leg {
	legs, _ = routing.GreatCircle{}.EstimateMany(market.Car, froms, to, 0, legs)
	return legs
}

func TestOnePersonMoreMayRideForLessThanAlone(t *testing.T) {
	t.Parallel()
	at := func(lng int32) market.Place {
		return market.Place{LatE7: 520_000_000, LngE7: 130_000_000 + lng*100_000}
	}
	h := Habits{DetourPercent: 50, DetourMs: 60_000}
	ride := func(from, to int32, id byte) Task {
		d := market.Details{Service: market.Ride, Seats: 1, Stops: []market.Place{at(from), at(to)}}
		return h.Task(market.NeedID{id}, &d, 0, crow(d.Stops[:1], d.Stops[1], nil)[0].DurationMs, 0)
	}
	p := Planner{Legs: crow, Tariff: market.Tariff{Base: market.Units(100), PerKm: market.Units(1000)}}
	state := State{At: at(0), Room: market.Load{Seats: 4}}
	q, ok := p.Insert(state, []Task{ride(0, 10, 1)}, nil, ride(2, 8, 2))
	price, okPrice := q.Price(p.Tariff)
	if !ok || !okPrice || price != market.Units(100) {
		t.Fatalf("a ride on the way costs %s (%v): only the base is due, %+v", price, ok, q)
	}
	state.Room.Seats = 1
	q, ok = p.Insert(state, []Task{ride(0, 10, 1)}, nil, ride(2, 8, 2))
	if !ok || q.With.Visits[1].Task != 0 {
		t.Fatalf("with one seat, the second rides after the first: %+v (%v)", q.With, ok)
	}
}

func TestTheSearchAllocatesItsResultOnly(t *testing.T) {
	in := town(rand.New(rand.NewPCG(4, 4)), 4)
	p := in.planner()
	p.Legs = crow
	if _, ok := p.Plan(in.state, in.tasks); !ok {
		t.Fatal("no plan")
	}
	if n := testing.AllocsPerRun(20, func() { p.Plan(in.state, in.tasks) }); n > 1 {
		t.Fatalf("%v allocations a plan, want the one of its visits", n)
	}
}

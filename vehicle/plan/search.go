package plan

import (
	"cmp"
	"math"
	"slices"

	"github.com/marketd/marketd/market"
	"github.com/marketd/marketd/routing"
)

// node is a stop with a number: 0 is where the vehicle is.
type node struct {
	earliest, latest int64
	service          int64
	ride             int64
	load             market.Load
	first            int32 // node of its task's first stop, which ride counts from; 0: none
	task, stop       int32
}

// leg is a way between two nodes. cost is in 60,000ths of a base unit; dur is negative where there is no way.
type leg struct{ dist, dur, cost int64 }

const (
	forever = math.MaxInt64 / 4
	noWay   = -1
)

// search looks through the orders in which several chains of nodes can be merged, depth first, and cuts off what cannot be
// fit or cheap enough. A chain is a task's stops, or an order that is to be kept.
type search struct {
	nodes         []node
	legs          []leg // from*len(nodes)+to
	room, aboard  market.Load
	perKm, perMin int64

	cheapest []int64 // the least that reaching and serving a node costs, from anywhere
	soonest  []int64 // and the least time of reaching it

	chains []int32 // all chains' nodes, one after the other
	ends   []int32 // of each chain in chains
	next   []int32 // of each chain: its first node that is not in order yet

	order []int32 // nodes so far; order[0] is node 0
	times []int64 // rows of len(nodes): when the nodes of order begin, one row for each depth
	place []int32 // of a node in order
	tries []int32 // rows of len(ends): chains by what their next node costs

	best   int64
	found  []int32
	starts []int64 // of found
}

// stops counts the nodes but for node 0.
func (s *search) stops() int { return len(s.nodes) - 1 }

// prepare numbers the stops and finds the legs between them.
func (p *Planner) prepare(at State, tasks []Task) {
	s := &p.search
	s.perKm, s.perMin = weights(p.Tariff)
	s.room, s.aboard = at.Room, market.Load{}
	s.nodes = append(s.nodes[:0], node{earliest: at.Now, latest: forever})
	p.places = append(p.places[:0], at.At)
	for i := range tasks {
		p.number(&tasks[i], int32(i))
	}
	n := len(s.nodes)
	s.legs = slices.Grow(s.legs[:0], n*n)[:n*n]
	for to := 1; to < n; to++ {
		p.row = p.Legs(p.places, p.places[to], p.row[:0])
		for from, l := range p.row {
			s.legs[from*n+to] = s.leg(l, from == to || s.nodes[to].follows(&s.nodes[from]))
		}
	}
	s.bound()
	s.order = slices.Grow(s.order[:0], n)[:1]
	s.order[0] = 0
	s.place = slices.Grow(s.place[:0], n)[:n]
	s.times = slices.Grow(s.times[:0], n*n)[:n*n]
	s.times[0] = at.Now
}

// number gives the stops of a task their nodes.
func (p *Planner) number(t *Task, task int32) {
	s := &p.search
	first := int32(len(s.nodes))
	for i, stop := range t.Stops {
		x := node{
			earliest: stop.Earliest, latest: stop.Latest, service: stop.ServiceMs, load: stop.Load, task: task, stop: int32(i),
		}
		if x.latest == 0 {
			x.latest = forever
		}
		switch {
		case stop.RideMs == 0:
		case t.Boarded != 0:
			x.latest = min(x.latest, t.Boarded+stop.RideMs)
		case i > 0:
			x.first, x.ride = first, stop.RideMs
		}
		s.aboard = s.aboard.Minus(stop.Load)
		s.nodes = append(s.nodes, x)
		p.places = append(p.places, stop.Place)
	}
}

// follows says that a way from y to x is never taken: x comes before y in its task.
func (x *node) follows(y *node) bool { return y.task == x.task && y.stop > x.stop }

func (s *search) leg(l routing.Leg, never bool) leg {
	if never || !l.Found() {
		return leg{noWay, noWay, forever}
	}
	return leg{l.DistanceM, l.DurationMs, s.perKm*60*l.DistanceM + s.perMin*l.DurationMs}
}

// weights are what a kilometre and a minute cost, in base units, small enough that no plan's cost overflows.
func weights(t market.Tariff) (perKm, perMin int64) {
	const most = 1 << 31
	perKm, ok1 := t.PerKm.Int64()
	perMin, ok2 := t.PerMin.Int64()
	if !ok1 || !ok2 {
		return 0, 1
	}
	for perKm > most || perMin > most {
		perKm, perMin = perKm>>1, perMin>>1
	}
	if perKm == 0 && perMin == 0 {
		return 0, 1
	}
	return perKm, perMin
}

// bound finds what each node costs at least, whichever comes before it.
func (s *search) bound() {
	n := len(s.nodes)
	s.cheapest = slices.Grow(s.cheapest[:0], n)[:n]
	s.soonest = slices.Grow(s.soonest[:0], n)[:n]
	s.cheapest[0], s.soonest[0] = 0, 0
	for to := 1; to < n; to++ {
		cost, dur := int64(forever), int64(forever)
		for from := range n {
			if l := s.legs[from*n+to]; l.dur >= 0 {
				cost, dur = min(cost, l.cost), min(dur, l.dur)
			}
		}
		s.cheapest[to], s.soonest[to] = cost+s.perMin*s.nodes[to].service, dur
	}
}

// begin empties the chains.
func (s *search) begin() {
	s.chains, s.ends, s.next = s.chains[:0], s.ends[:0], s.next[:0]
	s.found, s.best = s.found[:0], forever
}

// endChain makes a chain of the nodes added since the last one.
func (s *search) endChain() {
	from := int32(0)
	if len(s.ends) > 0 {
		from = s.ends[len(s.ends)-1]
	}
	s.next = append(s.next, from)
	s.ends = append(s.ends, int32(len(s.chains)))
}

// run finds the cheapest merger of the chains that costs less than best; found is empty where there is none.
func (s *search) run() bool {
	rest := int64(0)
	for _, j := range s.chains {
		if s.cheapest[j] >= forever {
			return false
		}
		rest += s.cheapest[j]
	}
	s.tries = slices.Grow(s.tries[:0], len(s.ends)*len(s.nodes))[:len(s.ends)*len(s.nodes)]
	s.order = s.order[:1]
	s.extend(0, rest, s.aboard)
	return len(s.found) > 0
}

// extend tries all that may come next. ways is what the legs so far cost by distance, rest the least that the nodes still
// missing cost.
func (s *search) extend(ways, rest int64, load market.Load) {
	depth := len(s.order) - 1
	if depth == len(s.chains) {
		s.adopt(s.cost(ways))
		return
	}
	n, last := len(s.nodes), s.order[depth]
	tries := s.tries[depth*len(s.ends) : depth*len(s.ends) : (depth+1)*len(s.ends)]
	leave := s.times[depth*n+depth] + s.nodes[last].service
	for c, i := range s.next {
		if i == s.ends[c] {
			continue
		}
		for _, j := range s.chains[i:s.ends[c]] {
			if leave+s.soonest[j] > s.nodes[j].latest {
				return // too late already, whatever comes next
			}
		}
		tries = append(tries, int32(c))
	}
	slices.SortFunc(tries, func(a, b int32) int {
		return cmp.Or(cmp.Compare(s.legs[int(last)*n+int(s.chains[s.next[a]])].cost, s.legs[int(last)*n+int(s.chains[s.next[b]])].cost), cmp.Compare(a, b))
	})
	for _, c := range tries {
		j := s.chains[s.next[c]]
		l, x := s.legs[int(last)*n+int(j)], &s.nodes[j]
		loaded := load.Plus(x.load)
		if l.dur < 0 || !loaded.Fits(s.room) || !s.append(j, l.dur) {
			continue
		}
		on, left := ways+s.perKm*60*l.dist, rest-s.cheapest[j]
		if s.cost(on)+left < s.best {
			s.next[c]++
			s.extend(on, left, loaded)
			s.next[c]--
		}
		s.order = s.order[:depth+1]
	}
}

// cost is of the order so far: its ways, and its time until the last node is over.
func (s *search) cost(ways int64) int64 {
	k := len(s.order) - 1
	return ways + s.perMin*(s.times[k*len(s.nodes)+k]+s.nodes[s.order[k]].service-s.times[0])
}

// append puts a node behind the others and finds the earliest times at which all of them can begin; false: they cannot.
func (s *search) append(j int32, dur int64) bool {
	n, k := len(s.nodes), len(s.order)
	row, x := s.times[k*n:(k+1)*n], &s.nodes[j]
	copy(row[:k], s.times[(k-1)*n:(k-1)*n+k])
	row[k] = max(row[k-1]+s.nodes[s.order[k-1]].service+dur, x.earliest)
	if row[k] > x.latest {
		return false
	}
	s.place[j] = int32(k)
	s.order = append(s.order, j)
	if x.first != 0 && row[k] > row[s.place[x.first]]+s.nodes[x.first].service+x.ride && !s.settle(row[:k+1]) {
		s.order = s.order[:k]
		return false
	}
	return true
}

// settle takes people on board later where they would ride too long, until all limits hold: those are the earliest times at
// which they do, as each limit only says that one time is no earlier than another and so much. false: they never hold.
func (s *search) settle(row []int64) bool {
	n := len(s.nodes)
	for range len(row) + 1 {
		again := false
		for k, j := range s.order[1:] {
			x := &s.nodes[j]
			if x.first == 0 {
				continue
			}
			boards := s.place[x.first]
			if least := row[k+1] - x.ride - s.nodes[x.first].service; row[boards] < least {
				row[boards], again = least, true
			}
		}
		if !again {
			return true
		}
		for k, j := range s.order[1:] {
			before := s.order[k]
			row[k+1] = max(row[k+1], row[k]+s.nodes[before].service+s.legs[int(before)*n+int(j)].dur)
			if row[k+1] > s.nodes[j].latest {
				return false
			}
		}
	}
	return false
}

// adopt keeps the order as the best so far.
func (s *search) adopt(cost int64) {
	n, k := len(s.nodes), len(s.order)
	s.best = cost
	s.found = append(s.found[:0], s.order[1:]...)
	s.starts = append(s.starts[:0], s.times[(k-1)*n+1:(k-1)*n+k]...)
}

package plan

import (
	"cmp"
	"slices"
)

// reorder finds the best of all orders. incumbent, where there is one, spares it what costs no less.
func (p *Planner) reorder(incumbent []Visit) (Route, bool) {
	s := &p.search
	s.begin()
	if len(incumbent) > 0 {
		p.chain(incumbent)
		s.run()
		s.chains, s.ends, s.next = s.chains[:0], s.ends[:0], s.next[:0]
	}
	for j := 1; j < len(s.nodes); j++ {
		s.chains = append(s.chains, int32(j))
		if j+1 == len(s.nodes) || s.nodes[j+1].task != s.nodes[j].task {
			s.endChain()
		}
	}
	s.run()
	return p.route()
}

// walk is the route that keeps an order.
func (p *Planner) walk(order []Visit) (Route, bool) {
	p.search.begin()
	p.chain(order)
	p.search.run()
	return p.route()
}

// insert finds the best places for the stops of some tasks in an order that is kept.
func (p *Planner) insert(order []Visit, tasks ...int32) (Route, bool) {
	s := &p.search
	s.begin()
	p.chain(order, tasks...)
	for _, task := range tasks {
		for j := s.first(task); int(j) < len(s.nodes) && s.nodes[j].task == task; j++ {
			s.chains = append(s.chains, j)
		}
		s.endChain()
	}
	s.run()
	return p.route()
}

// chain adds an order as one chain, without some tasks.
func (p *Planner) chain(order []Visit, without ...int32) {
	s := &p.search
	for _, v := range order {
		if task := int32(v.Task); !slices.Contains(without, task) {
			first := s.first(task)
			s.chains = append(s.chains, first+int32(v.Stop)-s.nodes[first].stop)
		}
	}
	s.endChain()
}

// first is the first node of a task.
func (s *search) first(task int32) int32 {
	at, _ := slices.BinarySearchFunc(s.nodes[1:], task, func(x node, task int32) int { return cmp.Compare(x.task, task) })
	return int32(at) + 1
}

// build makes a route of many stops: task by task, then improved. Which task comes first matters, and whether all fit in:
// they are tried as they came, the most urgent first, and the other way round.
func (p *Planner) build() (best Route, ok bool) {
	s := &p.search
	asCame := s.tasks()
	urgent := slices.SortedStableFunc(slices.Values(asCame), func(a, b int32) int {
		return cmp.Compare(s.nodes[s.first(a)].latest, s.nodes[s.first(b)].latest)
	})
	reversed := slices.Clone(asCame)
	slices.Reverse(reversed)
	for _, tasks := range [][]int32{asCame, urgent, reversed} {
		r, found := p.oneByOne(tasks)
		if !found {
			continue
		}
		if r = p.improve(r); !ok || r.cost < best.cost {
			best, ok = r, true
		}
	}
	return best, ok
}

// oneByOne puts one task after the other in; one that does not fit, together with another that makes way for it.
func (p *Planner) oneByOne(tasks []int32) (r Route, ok bool) {
	for i, task := range tasks {
		before := r.Visits
		r, ok = p.insert(before, task)
		for _, other := range tasks[:i] {
			if !ok {
				r, ok = p.insert(before, task, other)
			}
		}
		if !ok {
			return r, false
		}
	}
	return r, true
}

// tasks lists those that have stops.
func (s *search) tasks() (all []int32) {
	for j := 1; j < len(s.nodes); j++ {
		if t := s.nodes[j].task; len(all) == 0 || all[len(all)-1] != t {
			all = append(all, t)
		}
	}
	return all
}

// improve takes tasks out and puts them in again where that is cheaper, until it never is: one at a time, and in plans of few
// stops two.
func (p *Planner) improve(r Route) Route {
	tasks := p.search.tasks()
	for range rounds {
		before := r.cost
		for i, task := range tasks {
			r = p.again(r, task)
			if p.search.stops() > pairStops {
				continue
			}
			for _, other := range tasks[:i] {
				r = p.again(r, task, other)
			}
		}
		if r.cost == before {
			break
		}
	}
	return r
}

func (p *Planner) again(r Route, tasks ...int32) Route {
	if other, ok := p.insert(r.Visits, tasks...); ok && other.cost < r.cost {
		return other
	}
	return r
}

// route is what the search found.
func (p *Planner) route() (r Route, ok bool) {
	s := &p.search
	if len(s.chains) > 0 && len(s.found) == 0 {
		return r, false
	}
	r.End, r.cost = s.times[0], 0
	if len(s.found) == 0 {
		return r, true
	}
	r.Visits = make([]Visit, len(s.found))
	n, last := len(s.nodes), int32(0)
	for k, j := range s.found {
		x, l := &s.nodes[j], s.legs[int(last)*n+int(j)]
		r.Visits[k] = Visit{int(x.task), int(x.stop), s.starts[k]}
		r.DistanceM += l.dist
		r.MovingMs += l.dur + x.service
		r.End = s.starts[k] + x.service
		last = j
	}
	r.cost = s.best
	return r, true
}

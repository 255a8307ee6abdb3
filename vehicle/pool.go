package vehicle

import (
	"context"
	"maps"
	"sync"
	"time"

	"github.com/marketd/marketd/market"
	"github.com/marketd/marketd/routing"
	"github.com/marketd/marketd/vehicle/plan"
)

// PoolConfig is what a [Pool] has to know of its vehicle.
type PoolConfig struct {
	Router routing.Router
	Tariff market.Tariff
	Habits plan.Habits // zero: a ride takes at most half as long again as the direct one, and five minutes

	Settle time.Duration // from a bid until the vehicle may move; 0 means 4 s
	Slack  time.Duration // how much later than planned a pickup is promised; 0 means 2 min
	Board  time.Duration // how long it waits at the pickup, beyond the promised time; 0 means 2 min
	Speed  float64       // of a simulation: how much faster than real it moves; 0 means 1

	// At is where the vehicle is.
	At func() market.Place
	// Move drives to a place and returns when it is there; where ctx ends first, the vehicle may be sent elsewhere.
	Move func(ctx context.Context, to market.Place) error
	// Show has the four digits read or heard by the rider.
	Show func(ctx context.Context, m *Mission, digits string) error
}

// Pool drives a vehicle that several agreements share: it is a [Driver]. It bids for needs that allow sharing what they add to
// its plan, by its tariff, and goes from stop to stop in the best order. Riders who want the vehicle alone are served while
// there is nobody else. The vehicle must be registered with the option [market.Shared].
type Pool struct {
	config  PoolConfig
	vehicle *Vehicle
	bidder  plan.Planner // of Bid alone

	mu      sync.Mutex
	jobs    map[market.NeedID]*job
	bids    map[market.NeedID]plan.Task // what was bid for; places are the middles of cells
	changed chan struct{}               // closed and replaced when jobs change
	rounds  chan struct{}               // closed when the goroutine that drives has ended; nil: there is none
}

// job is a mission being driven.
type job struct {
	mission *Mission
	ctx     context.Context
	done    int   // stops that are behind
	boarded int64 // unix ms
	failed  error // the vehicle is through with it
}

// NewPool makes a driver; it may drive one vehicle.
func NewPool(c PoolConfig) *Pool {
	if c.Habits == (plan.Habits{}) {
		c.Habits = plan.Habits{BoardMs: 30_000, AlightMs: 20_000, DetourPercent: 50, DetourMs: 300_000}
	}
	def(&c.Settle, 4*time.Second)
	def(&c.Slack, pickupGrace)
	def(&c.Board, boardingWait)
	def(&c.Speed, 1)
	p := &Pool{config: c, jobs: map[market.NeedID]*job{}, bids: map[market.NeedID]plan.Task{}, changed: make(chan struct{})}
	p.bidder = plan.Planner{Tariff: c.Tariff, Legs: p.legs}
	return p
}

// join gives the pool its vehicle.
func (p *Pool) join(v *Vehicle) { p.vehicle = v }

func def[T comparable](v *T, d T) {
	var zero T
	if *v == zero {
		*v = d
	}
}

// legs are of the vehicle's class, in real time.
func (p *Pool) legs(froms []market.Place, to market.Place, legs []routing.Leg) []routing.Leg {
	begin := len(legs)
	legs = plan.By(p.config.Router, p.vehicle.spec.Profile.Class, nowMs)(froms, to, legs)
	for i := range legs[begin:] {
		if l := &legs[begin+i]; l.Found() {
			l.DurationMs = p.real(l.DurationMs)
		}
	}
	return legs
}

func nowMs() int64 { return time.Now().UnixMilli() }

// real is how long a travel time takes on the clock, in ms.
func (p *Pool) real(ms int64) int64 { return int64(float64(ms) / p.config.Speed) }

// Bid prices an invitation. Beside other agreements it is what the need adds to the plan; for the first, the tariff of its
// own way.
func (p *Pool) Bid(_ context.Context, need *market.NeedFrame) *Plan {
	shared := need.Options.Has(market.Shared)
	tasks, known := p.tasks()
	if !known || !shared && len(tasks) > 0 {
		return nil
	}
	extra := p.invited(need)
	start := time.Now().Add(p.config.Settle).UnixMilli()
	state := plan.State{At: p.config.At(), Now: start, Room: p.vehicle.spec.Profile.Room()}
	quote, ok := p.bidder.Insert(state, tasks, nil, extra)
	if !ok {
		return nil
	}
	price, ok := p.config.Tariff.Price(need.DistanceM, need.DurationS*1000)
	if len(tasks) > 0 {
		quote.DurationMs = int64(float64(quote.DurationMs) * p.config.Speed)
		price, ok = quote.Price(p.config.Tariff)
	}
	if !ok || price.Cmp(need.Terms.MaxAmount) > 0 {
		return nil
	}
	bid := &Plan{Amount: price, Pooled: shared && p.vehicle.shares()}
	for _, v := range quote.With.Visits {
		switch at := time.UnixMilli(v.At); {
		case v.Task == len(tasks) && v.Stop == 0:
			bid.PickupAt, bid.PickupBy = at, at.Add(p.config.Slack)
		case v.Task == len(tasks):
			bid.DropoffAt = at
		}
	}
	p.remember(extra)
	return bid
}

// remember keeps a bid's task, and forgets those of bids that are over.
func (p *Pool) remember(t plan.Task) {
	p.mu.Lock()
	defer p.mu.Unlock()
	maps.DeleteFunc(p.bids, func(need market.NeedID, _ plan.Task) bool { return !p.vehicle.hopes(need) })
	p.bids[t.Need] = t
}

// hopes says that the vehicle has an agreement for a need, or a bid that may still win.
func (v *Vehicle) hopes(need market.NeedID) bool {
	v.mu.Lock()
	defer v.mu.Unlock()
	_, signed := v.signed[need]
	return signed || v.missions[need] != nil
}

// Confirm keeps a standing offer that won: the vehicle has nothing else then.
func (p *Pool) Confirm(context.Context, *market.CommitmentRequestFrame) bool { return true }

// shares says that the market knows the vehicle as one that is shared.
func (v *Vehicle) shares() bool {
	v.mu.Lock()
	defer v.mu.Unlock()
	return v.agenda.version != 0
}

// invited is the task of an invitation: from the middle of one cell to that of another.
func (p *Pool) invited(need *market.NeedFrame) plan.Task {
	service, _ := market.ParseService(string(need.Service))
	d := market.Details{
		Service: service, Stops: []market.Place{need.PickupCell.Centre(), need.DropoffCell.Centre()}, Earliest: need.Earliest.Unix(),
		Seats: need.Seats, MassGrams: need.MassGrams, VolumeMl: need.VolumeMl,
	}
	return p.config.Habits.Task(need.Need, &d, need.Latest.UnixMilli(), p.real(need.DurationS*1000), 0)
}

// tasks is what is ahead of all missions; known is false where the places of one are not: it was awarded before a restart.
func (p *Pool) tasks() (tasks []plan.Task, known bool) {
	missions := p.vehicle.Missions()
	p.mu.Lock()
	defer p.mu.Unlock()
	for _, m := range missions {
		s := m.State()
		if s.Details != nil {
			if t, ahead := p.ahead(s, p.jobs[s.Need]); ahead {
				tasks = append(tasks, t)
			}
			continue
		}
		t, is := p.bids[s.Need]
		if !is {
			return nil, false
		}
		t.Stops[0].Latest = s.Bid.PickupBy * 1000
		tasks = append(tasks, t)
	}
	return tasks, true
}

// ahead is the task of a mission whose places are known, if anything of it is ahead. p.mu is held.
func (p *Pool) ahead(s market.Mission, j *job) (t plan.Task, ahead bool) {
	phase, boarded := market.Phase(s.Phase), int64(0)
	if j != nil && j.failed != nil || phase >= market.AtDropoff || phase < market.Awarded {
		return t, false
	}
	if phase == market.Underway {
		if boarded = nowMs(); j != nil && j.boarded != 0 {
			boarded = j.boarded
		}
	}
	t = p.config.Habits.Task(s.Need, s.Details, s.Bid.PickupBy*1000, p.direct(s.Details), boarded)
	if j != nil && j.done > 1 {
		t.Stops = t.Stops[j.done-1:]
	}
	return t, len(t.Stops) > 0
}

// direct is how long the way along the stops takes without any detour, in real ms.
func (p *Pool) direct(d *market.Details) (ms int64) {
	for i := 1; i < len(d.Stops); i++ {
		if l := p.legs(d.Stops[i-1:i], d.Stops[i], nil)[0]; l.Found() {
			ms += l.DurationMs
		}
	}
	return ms
}

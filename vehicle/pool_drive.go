package vehicle

import (
	"context"
	"errors"
	"time"

	"github.com/marketd/marketd/market"
	"github.com/marketd/marketd/vehicle/plan"
)

// errPlanChanged says that a drive was given up because another stop may come first now.
var errPlanChanged = errors.New("the plan changed")

// Drive adds a mission to the plan and returns when it has ended.
func (p *Pool) Drive(ctx context.Context, m *Mission) error {
	need := m.State().Need
	p.mu.Lock()
	j := &job{mission: m, ctx: ctx}
	p.jobs[need] = j
	p.change()
	if p.rounds == nil {
		p.rounds = make(chan struct{})
		go p.round(p.rounds)
	}
	p.mu.Unlock()
	<-ctx.Done()
	p.mu.Lock()
	delete(p.jobs, need)
	delete(p.bids, need)
	p.change()
	last := p.rounds
	if len(p.jobs) > 0 {
		last = nil
	}
	err := j.failed
	p.mu.Unlock()
	if last != nil {
		<-last
	}
	return err
}

// change wakes who waits for the plan. p.mu is held.
func (p *Pool) change() {
	close(p.changed)
	p.changed = make(chan struct{})
}

// round drives from stop to stop while there are jobs.
func (p *Pool) round(ended chan struct{}) {
	defer close(ended)
	planner := plan.Planner{Tariff: p.config.Tariff, Legs: p.legs}
	for {
		p.mu.Lock()
		changed := p.changed
		if len(p.jobs) == 0 {
			p.rounds = nil
			p.mu.Unlock()
			return
		}
		p.mu.Unlock()
		j, stop, at := p.next(&planner)
		if j == nil {
			<-changed // a receipt, or another mission
			continue
		}
		err := p.visit(j, stop, at, changed)
		if errors.Is(err, errPlanChanged) {
			continue
		}
		if err != nil {
			p.giveUp(j, err)
		}
	}
}

// giveUp ends the vehicle's part in a job: it is over on the market's side, or cannot be done.
func (p *Pool) giveUp(j *job, err error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	j.failed = err
	if j.ctx.Err() == nil && market.ProblemOf(err) != market.ProblemWrongPhase {
		j.mission.end(&Ended{Reason: "the driver is done"})
	}
}

// next is the job and the stop to go to now, of the best plan, and when to begin there; nil: there is nothing to do.
func (p *Pool) next(planner *plan.Planner) (*job, int, time.Time) {
	var jobs []*job
	var tasks []plan.Task
	p.mu.Lock()
	for _, j := range p.jobs {
		if s := j.mission.State(); s.Details != nil && j.ctx.Err() == nil {
			if t, ahead := p.ahead(s, j); ahead {
				jobs, tasks = append(jobs, j), append(tasks, t)
			}
		}
	}
	p.mu.Unlock()
	if len(jobs) == 0 {
		return nil, 0, time.Time{}
	}
	state := plan.State{At: p.config.At(), Now: nowMs(), Room: p.vehicle.spec.Profile.Room()}
	route, ok := planner.Plan(state, tasks)
	if !ok { // late: whoever waits is still served, as soon as possible
		for i := range tasks {
			for k := range tasks[i].Stops {
				tasks[i].Stops[k].Latest, tasks[i].Stops[k].RideMs = 0, 0
			}
		}
		route, ok = planner.Plan(state, tasks)
	}
	if !ok { // no way leads there, or people and parcels do not fit: one after the other
		return jobs[0], len(jobs[0].mission.State().Details.Stops) - len(tasks[0].Stops), time.Now()
	}
	v := route.Visits[0]
	j := jobs[v.Task]
	return j, len(j.mission.State().Details.Stops) - len(tasks[v.Task].Stops) + v.Stop, time.UnixMilli(v.At)
}

// visit goes to a stop of a job and does there what is to be done. Where the plan changes on the way, it is thought over.
func (p *Pool) visit(j *job, stop int, at time.Time, changed <-chan struct{}) error {
	ctx, cancel := context.WithCancelCause(j.ctx)
	defer cancel(nil)
	watching := make(chan struct{})
	go func() {
		defer close(watching)
		select {
		case <-changed:
			cancel(errPlanChanged)
		case <-ctx.Done():
		}
	}()
	err := p.approach(ctx, j, stop, at)
	if planChanged := context.Cause(ctx); err != nil && errors.Is(planChanged, errPlanChanged) {
		err = errPlanChanged
	}
	cancel(nil)
	<-watching
	if err != nil {
		return err
	}
	return p.serve(j, stop)
}

// approach is what may be interrupted.
func (p *Pool) approach(ctx context.Context, j *job, stop int, at time.Time) error {
	m := j.mission
	s := m.State()
	if market.Phase(s.Phase) == market.Ready {
		if err := m.Enroute(j.ctx, p.config.At()); err != nil {
			return err
		}
	}
	if market.Phase(s.Phase) < market.AtPickup || stop > 0 {
		if err := p.config.Move(ctx, s.Details.Stops[stop]); err != nil {
			return err
		}
	}
	if wait := time.Until(at); wait > 0 && stop == 0 && !sleep(ctx, wait) {
		return context.Cause(ctx)
	}
	return nil
}

// serve does what is to be done at a stop, where the vehicle is.
func (p *Pool) serve(j *job, stop int) error {
	m, ctx := j.mission, j.ctx
	switch {
	case stop == 0:
		return p.board(j)
	case stop == len(m.State().Details.Stops)-1:
		return m.AtDropoff(ctx, p.config.At())
	}
	p.mu.Lock()
	j.done = stop + 1
	p.mu.Unlock()
	return nil
}

// board takes a rider or a parcel on board, or reports that nobody came.
func (p *Pool) board(j *job) error {
	m, ctx := j.mission, j.ctx
	if err := m.AtPickup(ctx, p.config.At()); err != nil {
		return err
	}
	if err := p.config.Show(ctx, m, m.Digits()); err != nil {
		return err
	}
	boarded, err := m.board(ctx, p.config.Board)
	if err != nil {
		return err
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	if !boarded {
		j.failed = &Ended{Reason: "no-show"}
		return nil
	}
	j.done, j.boarded = 1, nowMs()
	return nil
}

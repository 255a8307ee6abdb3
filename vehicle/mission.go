package vehicle

import (
	"context"
	"fmt"
	"sync"
	"time"

	"github.com/marketd/marketd/market"
)

// Ended is why a mission's context is done.
type Ended struct {
	Reason string
	Fee    market.Amount // what the vehicle gets although the trip did not take place
}

func (e *Ended) Error() string { return "the mission ended: " + e.Reason }

// Mission is one agreement being served. Its methods report one phase each and return once the market has it (nil), or with
// the market's problem.
type Mission struct {
	vehicle *Vehicle
	ctx     context.Context
	cancel  context.CancelCauseFunc

	mu      sync.Mutex
	now     market.Mission
	driving bool
	handing sync.Once
	changed chan struct{} // closed and replaced whenever now changes
}

// State is the mission as the market last told it.
func (m *Mission) State() market.Mission {
	m.mu.Lock()
	defer m.mu.Unlock()
	return m.now
}

// Vehicle is who serves the mission.
func (m *Mission) Vehicle() *Vehicle { return m.vehicle }

// Digits are the four digits to show to the rider at pickup.
func (m *Mission) Digits() string {
	s := m.State()
	if s.Details == nil {
		return ""
	}
	return market.Digits(s.Details.Blind, s.Bid.ID())
}

// Notes are what the rider tells the vehicle, or nothing where the market's text is not the one that the rider signed.
func (m *Mission) Notes() string {
	s := m.State()
	if s.Details == nil || market.Keccak([]byte(s.Notes)) != s.Details.Notes {
		return ""
	}
	return s.Notes
}

// Enroute reports the way to the pickup.
func (m *Mission) Enroute(ctx context.Context, at market.Place) error {
	return m.status(ctx, market.Enroute, at, nil, nil)
}

// AtPickup reports the arrival at the pickup.
func (m *Mission) AtPickup(ctx context.Context, at market.Place) error {
	return m.status(ctx, market.AtPickup, at, nil, nil)
}

// StartCode waits for the code that the rider releases at boarding, or the vehicle of the leg before brings, which it meets
// ([Config].Near). Before it has the code, a vehicle does not move off.
func (m *Mission) StartCode(ctx context.Context) (market.Hash, error) {
	meeting, stop := context.WithCancel(ctx)
	defer stop()
	m.vehicle.running.Go(func() { m.meetPrevious(meeting) })
	for {
		m.mu.Lock()
		code, changed := m.now.Code, m.changed
		m.mu.Unlock()
		if code != nil {
			return *code, nil
		}
		select {
		case <-changed:
		case <-ctx.Done():
			return market.Hash{}, context.Cause(ctx)
		}
	}
}

// Underway reports that the ride began. The code is checked against the need before anything moves.
func (m *Mission) Underway(ctx context.Context, at market.Place, start market.Hash) error {
	if market.StartCode(start) != m.State().Terms.Codes {
		return market.Problem(market.ProblemWrongCode, "the start code is not this need's: do not move off")
	}
	return m.status(ctx, market.Underway, at, &start, nil)
}

// AtDropoff reports the arrival. From then on the vehicle of the next leg is met, if there is one ([Config].Near).
func (m *Mission) AtDropoff(ctx context.Context, at market.Place) error {
	err := m.status(ctx, market.AtDropoff, at, nil, nil)
	if err == nil {
		m.meetNext()
	}
	return err
}

// Complete hands in the end code, where the recipient gave it to the vehicle.
func (m *Mission) Complete(ctx context.Context, at market.Place, end market.Hash) error {
	return m.status(ctx, market.Completed, at, &end, nil)
}

// NoShow reports that nobody came; the market takes it from the promised pickup time on.
func (m *Mission) NoShow(ctx context.Context, at market.Place) error {
	act, err := market.Sign(m.vehicle.spec.Key, m.vehicle.fleet.signingDomain(), market.NoShow{Need: m.State().Need})
	if err != nil {
		return err
	}
	return m.status(ctx, market.Cancelled, at, nil, act)
}

// Drop gives the mission back before boarding, with all the money, so that the rider is served by somebody else.
func (m *Mission) Drop(ctx context.Context, at market.Place) error {
	s := m.State()
	act, err := market.Sign(m.vehicle.spec.Key, m.vehicle.fleet.signingDomain(), market.Refund{Need: s.Need, Refunded: s.Amount})
	if err != nil {
		return err
	}
	return m.status(ctx, market.Replaced, at, nil, act)
}

// Message sends a line of text to the rider.
func (m *Mission) Message(ctx context.Context, text string) error {
	return m.vehicle.call(ctx, &market.MessageFrame{Need: m.State().Need, Text: text})
}

// Wait returns when the mission's phase, escrow, code or stop flag has changed since state was read, or ctx ends.
func (m *Mission) Wait(ctx context.Context, state market.Mission) error {
	for {
		m.mu.Lock()
		now, changed := m.now, m.changed
		m.mu.Unlock()
		if now.Phase != state.Phase || now.Escrow != state.Escrow || now.Stop != state.Stop || (now.Code == nil) != (state.Code == nil) {
			return nil
		}
		select {
		case <-changed:
		case <-ctx.Done():
			return context.Cause(ctx)
		}
	}
}

// status signs the next report of the chain of reports and has it acknowledged.
func (m *Mission) status(ctx context.Context, phase market.Phase, at market.Place, code *market.Hash, act market.Signature) error {
	s := m.State()
	if market.Phase(s.Phase) == phase {
		return nil // acknowledged before a restart
	}
	status := market.Status{Need: s.Need, Phase: phase, LatE7: at.LatE7, LngE7: at.LngE7, At: time.Now().Unix(), Previous: s.StatusHead}
	sig, err := market.Sign(m.vehicle.spec.Key, m.vehicle.fleet.signingDomain(), status)
	if err != nil {
		return err
	}
	if err := m.vehicle.call(ctx, &market.StatusFrame{Status: status, Signature: sig, Code: code, Act: act}); err != nil {
		return fmt.Errorf("report %s of %s: %w", phase, s.Need.Short(), err)
	}
	m.change(func(now *market.Mission) { now.Phase, now.StatusHead = market.PhaseName(phase), status.StructHash() })
	return nil
}

func (m *Mission) change(f func(*market.Mission)) {
	m.mu.Lock()
	defer m.mu.Unlock()
	f(&m.now)
	close(m.changed)
	m.changed = make(chan struct{})
}

func (m *Mission) released(code market.Hash) {
	if market.StartCode(code) == m.State().Terms.Codes {
		m.change(func(now *market.Mission) { now.Code = &code })
	}
}
func (m *Mission) stopped()         { m.change(func(now *market.Mission) { now.Stop = true }) }
func (m *Mission) said(text string) { m.vehicle.log("message", "text", text) }
func (m *Mission) end(why *Ended)   { m.cancel(why) }

// cancelled ends the mission. Where the rider left for free before the vehicle set off, the money may be on its way into the
// escrow: giving it back at once spares the rider the wait until leaving is free there too, and costs the vehicle nothing.
func (m *Mission) cancelled(ctx context.Context, f *market.CancelledFrame) {
	m.end(&Ended{Reason: f.Reason, Fee: f.Fee})
	m.vehicle.withdrawPooled()
	if !f.Fee.IsZero() || f.Reason != "rider" || market.Phase(m.State().Phase) > market.Ready {
		return
	}
	m.vehicle.running.Go(func() {
		if err := m.Drop(ctx, m.vehicle.Place()); err != nil {
			m.vehicle.log("give back", "need", m.State().Need.Short(), "err", err)
		}
	})
}

// mission calls f with the mission for need, if there is one.
func (v *Vehicle) mission(need market.NeedID, f func(*Mission)) {
	v.mu.Lock()
	m := v.missions[need]
	v.mu.Unlock()
	if m != nil {
		f(m)
	}
}

// follow brings a mission to what the market says, and starts or ends driving it.
func (v *Vehicle) follow(told market.Mission) {
	phase := market.Phase(told.Phase)
	v.mu.Lock()
	m := v.missions[told.Need]
	if m == nil && !phase.Committed() {
		v.agenda.learned(told.PlanVersion)
		v.mu.Unlock()
		return
	}
	if m == nil {
		m = v.newMission(told)
	}
	v.agenda.learned(told.PlanVersion)
	delete(v.live, told.Bid.ID())
	v.mu.Unlock()
	m.change(func(now *market.Mission) {
		if told.Version < now.Version {
			return // an older truth than the one we have
		}
		if told.Code == nil {
			told.Code = now.Code
		}
		*now = told
	})
	if phase.Terminal() || phase == market.Open {
		m.end(&Ended{Reason: phase.String()})
		return
	}
	if phase >= market.Ready {
		m.drive()
	}
}

// newMission makes room for an agreement. v.mu is held.
func (v *Vehicle) newMission(told market.Mission) *Mission {
	m := &Mission{vehicle: v, now: told, changed: make(chan struct{})}
	m.ctx, m.cancel = context.WithCancelCause(context.Background())
	v.missions[told.Need] = m
	v.running.Go(func() {
		<-m.ctx.Done()
		v.mu.Lock()
		defer v.mu.Unlock()
		if v.missions[told.Need] == m {
			delete(v.missions, told.Need)
		}
	})
	return m
}

// drive hands the mission to the driver once.
func (m *Mission) drive() {
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.driving || m.ctx.Err() != nil {
		return
	}
	m.driving = true
	arrived := market.Phase(m.now.Phase) == market.AtDropoff // before a restart
	m.vehicle.running.Go(func() {
		if arrived {
			m.meetNext()
		}
		err := m.vehicle.spec.Driver.Drive(m.ctx, m)
		m.end(&Ended{Reason: "the driver is done"})
		if err != nil {
			m.vehicle.log("mission", "need", m.State().Need.Short(), "err", err)
		}
	})
}

package vehicle

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"sync"
	"time"

	"github.com/marketd/marketd/market"
)

// Where two legs of a parcel's way meet, the vehicle that brings it carries the start code of the next leg, the one that takes
// it over the end code of the leg before. Both were sealed by the rider's device. They exchange them over a channel that
// reaches only who stands there: start code first, then end code, then a word that it was right. Whoever brings the parcel
// keeps it until it has the end code, and both begin only with their own code in hand.

// meetAgain is how long a vehicle waits after a hand-over that failed before it tries again.
const meetAgain = time.Second

// HandOver is the part of the vehicle that brings the parcel, at its drop-off: it gives the start code of the next leg, and
// takes the end code of this one, which completes the leg and pays it. Let go of the parcel when it returns nil, not before.
// near is closed.
func (m *Mission) HandOver(ctx context.Context, near io.ReadWriteCloser) error {
	defer closeWith(ctx, near)()
	s := m.State()
	if s.Leg == nil || s.Leg.Next == nil {
		return fmt.Errorf("mission %s hands nothing over", s.Need.Short())
	}
	start, err := m.carried(ctx, market.StartOfNext, *s.Leg.Next)
	if err != nil {
		return err
	}
	if _, err := near.Write(s.Need[:]); err != nil {
		return fmt.Errorf("greet the next vehicle: %w", err)
	}
	if err := greeted(near, *s.Leg.Next); err != nil {
		return err
	}
	if _, err := near.Write(start[:]); err != nil {
		return fmt.Errorf("give the start code: %w", err)
	}
	end, err := receive(near)
	if err != nil {
		return fmt.Errorf("take the end code: %w", err)
	}
	if market.StartCode(market.StartCode(end)) != s.Terms.Codes {
		return market.Problem(market.ProblemWrongCode, "the next vehicle gave no end code of this leg: keep the parcel")
	}
	if _, err := near.Write(end[:1]); err != nil {
		return fmt.Errorf("say that the end code is right: %w", err)
	}
	err = m.Complete(ctx, m.vehicle.Place(), end)
	if m.State().Phase == market.PhaseName(market.Completed) {
		return nil // told before the answer came
	}
	return err
}

// TakeOver is the part of the vehicle that takes the parcel over, at its pickup: it takes the start code of its leg, with which
// it may report [Mission.Underway], and gives the end code of the leg before. near is closed.
func (m *Mission) TakeOver(ctx context.Context, near io.ReadWriteCloser) (start market.Hash, err error) {
	defer closeWith(ctx, near)()
	s := m.State()
	if s.Leg == nil || s.Leg.Previous == nil {
		return start, fmt.Errorf("mission %s takes nothing over", s.Need.Short())
	}
	end, err := m.carried(ctx, market.EndOfPrevious, *s.Leg.Previous)
	if err != nil {
		return start, err
	}
	if err := greeted(near, *s.Leg.Previous); err != nil {
		return start, err
	}
	if _, err := near.Write(s.Need[:]); err != nil {
		return start, fmt.Errorf("greet the vehicle of the leg before: %w", err)
	}
	if start, err = receive(near); err != nil {
		return start, fmt.Errorf("take the start code: %w", err)
	}
	if market.StartCode(start) != s.Terms.Codes {
		return market.Hash{}, market.Problem(market.ProblemWrongCode, "the vehicle of the leg before gave no start code of this leg")
	}
	if _, err := near.Write(end[:]); err != nil {
		return market.Hash{}, fmt.Errorf("give the end code: %w", err)
	}
	var right [1]byte
	if _, err := io.ReadFull(near, right[:]); err != nil {
		return market.Hash{}, fmt.Errorf("hear that the end code is right: %w", err)
	}
	return start, nil
}

// carried waits for a code that the rider's device sealed for this vehicle, and opens it. of is the leg whose code it is.
func (m *Mission) carried(ctx context.Context, carry market.Carry, of market.NeedID) (code market.Hash, err error) {
	for {
		m.mu.Lock()
		now, changed := m.now, m.changed
		m.mu.Unlock()
		if now.Leg != nil {
			sealed := map[market.Carry]market.Sealed{market.StartOfNext: now.Leg.StartOfNext, market.EndOfPrevious: now.Leg.EndOfPrevious}[carry]
			if sealed != nil {
				return sealed.Open(m.vehicle.spec.Key, now.Need, carry)
			}
		}
		select {
		case <-changed:
		case <-ctx.Done():
			return code, fmt.Errorf("wait for the %s, of need %s: %w", carry, of.Short(), context.Cause(ctx))
		}
	}
}

// greeted hears which leg the other vehicle serves.
func greeted(near io.Reader, leg market.NeedID) error {
	other, err := receive(near)
	if err != nil {
		return fmt.Errorf("hear who is here: %w", err)
	}
	if market.NeedID(other) != leg {
		return fmt.Errorf("who is here serves need %s, not %s", market.NeedID(other).Short(), leg.Short())
	}
	return nil
}

func receive(near io.Reader) (h market.Hash, err error) {
	_, err = io.ReadFull(near, h[:])
	return h, err
}

// closeWith closes near when ctx ends, or what it returns is called.
func closeWith(ctx context.Context, near io.Closer) func() {
	stop := context.AfterFunc(ctx, func() { near.Close() })
	return func() {
		stop()
		near.Close()
	}
}

// meet stands at a hand-over, if there is one, until it has succeeded or ctx ends.
func (m *Mission) meet(ctx context.Context, over *market.NeedID, exchange func(context.Context, io.ReadWriteCloser) error) {
	near := m.vehicle.fleet.config.Near
	if near == nil || over == nil {
		return
	}
	for {
		channel, err := near(ctx, m, *over)
		if err == nil {
			err = exchange(ctx, channel)
		}
		if err == nil || ctx.Err() != nil {
			return
		}
		m.vehicle.log("hand-over", "need", m.State().Need.Short(), "err", err)
		if !sleep(ctx, meetAgain) {
			return
		}
	}
}

// meetPrevious takes the parcel over, and has [Mission.StartCode] return.
func (m *Mission) meetPrevious(ctx context.Context) {
	if leg := m.State().Leg; leg != nil {
		m.meet(ctx, leg.Previous, func(ctx context.Context, near io.ReadWriteCloser) error {
			start, err := m.TakeOver(ctx, near)
			if err == nil {
				m.released(start)
			}
			return err
		})
	}
}

// meetNext hands the parcel over, once.
func (m *Mission) meetNext() {
	s := m.State()
	if s.Leg == nil || s.Leg.Next == nil {
		return
	}
	m.handing.Do(func() { m.vehicle.running.Go(func() { m.meet(m.ctx, &s.Need, m.HandOver) }) })
}

// Meetings are a near channel between the vehicles of one program, as simulations need: who comes to a hand-over first waits
// there for the other. The zero value is ready; [Meetings.Near] is a [Config].Near.
type Meetings struct {
	mu      sync.Mutex
	waiting map[market.NeedID]chan net.Conn // guarded by mu; each of 1, for the one who comes
}

// Near waits for the other vehicle of the hand-over at which a leg ends.
func (p *Meetings) Near(ctx context.Context, _ *Mission, over market.NeedID) (io.ReadWriteCloser, error) {
	p.mu.Lock()
	if first, ok := p.waiting[over]; ok {
		delete(p.waiting, over)
		p.mu.Unlock()
		mine, theirs := net.Pipe()
		first <- theirs
		return mine, nil
	}
	if p.waiting == nil {
		p.waiting = map[market.NeedID]chan net.Conn{}
	}
	came := make(chan net.Conn, 1)
	p.waiting[over] = came
	p.mu.Unlock()
	select {
	case conn := <-came:
		return conn, nil
	case <-ctx.Done():
	}
	p.mu.Lock()
	if p.waiting[over] == came {
		delete(p.waiting, over)
	}
	p.mu.Unlock()
	select {
	case conn := <-came: // in the same moment
		return nil, errors.Join(context.Cause(ctx), conn.Close())
	default:
		return nil, context.Cause(ctx)
	}
}

package vehicle

import (
	"context"
	"fmt"
	"time"

	"github.com/marketd/marketd/market"
)

// boardingWait is how long a vehicle waits for its rider at the pickup, at least; it never leaves before the promised time.
const boardingWait = 2 * time.Minute

// Serve leads a mission from the phase it is in to its end, as most vehicles do: to the pickup, where the rider's start code
// begins the ride, and to the drop-off. A rider who does not come is a no-show. drive moves the vehicle to a place, reports
// the way ([Vehicle.Report]) and returns when it is there; show has the four digits read or heard by the rider. Whatever
// fails ends it with that error.
func (m *Mission) Serve(ctx context.Context, drive func(ctx context.Context, to market.Place) error, show func(ctx context.Context, digits string) error) error {
	err := m.serve(ctx, drive, show)
	if market.ProblemOf(err) != market.ProblemWrongPhase {
		return err
	}
	select { // the trip went on without the vehicle, say by a cancellation, and what it became is on its way
	case <-ctx.Done():
		return context.Cause(ctx)
	case <-time.After(writeWait):
		return err
	}
}

func (m *Mission) serve(ctx context.Context, drive func(context.Context, market.Place) error, show func(context.Context, string) error) error {
	s := m.State()
	if s.Details == nil || len(s.Details.Stops) < 2 {
		return fmt.Errorf("mission %s has no places yet", s.Need.Short())
	}
	pickup, dropoff := s.Details.Stops[0], s.Details.Stops[len(s.Details.Stops)-1]
	phase := market.Phase(s.Phase)
	if phase == market.Ready {
		if err := m.Enroute(ctx, m.vehicle.Place()); err != nil {
			return err
		}
	}
	if phase < market.AtPickup {
		if err := drive(ctx, pickup); err != nil {
			return err
		}
		if err := m.AtPickup(ctx, m.vehicle.Place()); err != nil {
			return err
		}
	}
	if phase < market.Underway {
		if err := show(ctx, m.Digits()); err != nil {
			return err
		}
		if boarded, err := m.board(ctx, boardingWait); err != nil || !boarded {
			return err
		}
	}
	if phase < market.AtDropoff {
		if err := drive(ctx, dropoff); err != nil {
			return err
		}
		if err := m.AtDropoff(ctx, m.vehicle.Place()); err != nil {
			return err
		}
	}
	<-ctx.Done() // a receipt, or time, ends the mission
	return context.Cause(ctx)
}

// board waits for the start code and reports the ride, or a no-show.
func (m *Mission) board(ctx context.Context, patience time.Duration) (boarded bool, err error) {
	wait := max(patience, time.Until(time.Unix(m.State().Bid.PickupBy, 0)))
	for {
		waiting, cancel := context.WithTimeout(ctx, wait)
		code, err := m.StartCode(waiting)
		cancel()
		if err == nil {
			return true, m.Underway(ctx, m.vehicle.Place(), code)
		}
		if ctx.Err() != nil {
			return false, context.Cause(ctx)
		}
		if err := m.NoShow(ctx, m.vehicle.Place()); market.ProblemOf(err) != market.ProblemWrongPhase {
			return false, err
		}
		wait = patience // the rider has a little longer, or is boarding right now
	}
}

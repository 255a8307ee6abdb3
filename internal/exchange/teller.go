package exchange

import (
	"context"
	"encoding/json"
	"time"

	"github.com/marketd/marketd/market"
)

const (
	tellAtOnce  = 500                    // events of one batch
	pollEvery   = 500 * time.Millisecond // repairs a wake that was lost
	pendingWait = 5 * time.Millisecond   // until an older transaction may be over
)

// tell is the one teller: it reads committed events in their order and hands them to the sinks. What a restart misses is in
// the rows.
func (x *Exchange) tell(ctx context.Context, cursor Cursor) error {
	wake := make(chan struct{}, 1)
	listener := make(chan struct{})
	go func() {
		defer close(listener)
		x.listen(ctx, wake)
	}()
	defer func() { <-listener }()
	well := true
	for ctx.Err() == nil {
		events, next, pending, err := x.store.EventsAfter(ctx, cursor, tellAtOnce)
		if err == nil {
			err = x.told(ctx, events)
		}
		if err != nil && well && ctx.Err() == nil {
			x.config.Log.Warn("cannot read events; trying on", "err", err)
		}
		well = err == nil
		if well {
			cursor = next
		}
		switch {
		case well && len(events) == tellAtOnce:
		case well && pending:
			pause(ctx, pendingWait, nil)
		default:
			pause(ctx, pollEvery, wake)
		}
	}
	return nil
}

// listen keeps a connection that hears of new events.
func (x *Exchange) listen(ctx context.Context, wake chan<- struct{}) {
	for ctx.Err() == nil {
		_ = x.store.Listen(ctx, "events", func() { // polling goes on without it
			select {
			case wake <- struct{}{}:
			default:
			}
		})
		pause(ctx, pollEvery, nil)
	}
}

// pause waits, at most until it is woken.
func pause(ctx context.Context, d time.Duration, wake <-chan struct{}) {
	timer := time.NewTimer(d)
	defer timer.Stop()
	select {
	case <-ctx.Done():
	case <-wake:
	case <-timer.C:
	}
}

// told does what follows from events, and hands them on. On an error nobody was told, and it is called again.
func (x *Exchange) told(ctx context.Context, events []Event) error {
	if len(events) == 0 {
		return nil
	}
	var asked []market.NeedID
	signed := map[*region][]signing{}
	for _, e := range events {
		if e.Type != EventPhase && e.Type != EventAwarded {
			continue
		}
		var p PhasePayload
		if err := json.Unmarshal(e.Payload, &p); err != nil {
			x.config.Log.Error("an event cannot be read", "seq", e.Seq, "err", err)
			continue
		}
		// What a trip does on its way is nothing to the book, and the committer knows its own.
		switch to := market.Phase(p.To); {
		case to == market.Asked:
			if !x.asked.begun(e.Need) { // by another process
				asked = append(asked, e.Need)
			}
			continue
		case to == market.Awarded && p.By == market.ByVehicle:
			if r, ok := x.where.Load(e.Need); ok && p.Vehicle != nil {
				signed[r.(*region)] = append(signed[r.(*region)], signing{e.Need, p.Attempt, *p.Vehicle})
			} else {
				x.Adopt(e.Need)
			}
		case to == market.Open || to.Terminal():
			x.Adopt(e.Need)
		}
		x.asked.end(e.Need)
	}
	for r, all := range signed {
		if err := r.tell(ctx, func(d *desk) error { d.signed(all); return nil }); err != nil {
			return err
		}
	}
	if err := x.sendRequests(ctx, asked); err != nil {
		return err
	}
	for _, s := range x.config.Sinks {
		s.Told(ctx, events)
	}
	return nil
}

// sendRequests asks the vehicles whose standing offers won for their signature.
func (x *Exchange) sendRequests(ctx context.Context, needs []market.NeedID) error {
	if len(needs) == 0 {
		return nil
	}
	states, err := x.store.NeedStates(ctx, needs)
	if err != nil {
		return err
	}
	for _, s := range states {
		for _, a := range s.Attempts {
			if a.Active && a.Asked {
				x.asked.begin(a.Bid)
				x.courier.Send(a.Vehicle, &market.CommitmentRequestFrame{
					Head: head(a.Vehicle), Invitation: invitation(&s, a.DistanceM, a.DurationMs), Bid: a.Bid, By: a.ConfirmBy.UTC(),
				})
			}
		}
	}
	return nil
}

// askAgain repeats what vehicles that came back are being asked.
func (x *Exchange) askAgain(ctx context.Context, vehicles []market.Address) error {
	needs, err := x.store.AskedOf(ctx, vehicles)
	if err != nil {
		return err
	}
	return x.sendRequests(ctx, needs)
}

// Adopt brings the book to what the database has of a need. It returns at once; committed events do the same by themselves.
func (x *Exchange) Adopt(need market.NeedID) {
	if r, ok := x.where.Load(need); ok {
		r.(*region).hint(need)
		return
	}
	for _, r := range x.regions { // each takes its own
		r.hint(need)
	}
}

// invitation is what a vehicle may know of a need before it has won; distance and duration are those of its own way.
func invitation(s *NeedState, distanceM, durationMs int64) market.Invitation {
	d := &s.Details
	return market.Invitation{
		Need: s.ID, Service: market.ServiceName(d.Service),
		PickupCell: market.CellOf(d.Stops[0]), DropoffCell: market.CellOf(d.Stops[len(d.Stops)-1]),
		DistanceM: distanceM, DurationS: durationMs / 1000,
		Seats: d.Seats, MassGrams: d.MassGrams, VolumeMl: d.VolumeMl, Options: d.Options,
		Earliest: time.Unix(d.Earliest, 0).UTC(), Latest: time.Unix(d.Latest, 0).UTC(), Terms: s.Signed.Terms(),
	}
}

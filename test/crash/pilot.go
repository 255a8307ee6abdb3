package main

import (
	"context"
	"time"

	"github.com/marketd/marketd/market"
	"github.com/marketd/marketd/vehicle"
)

// A pilot's plan, in real time, and how often in a thousand cases something goes wrong.
const (
	toPickup  = 4 * time.Second
	toDropoff = 8 * time.Second
	promise   = 40 * time.Second // the pickup is promised by then, and a no-show said from then on
	boarding  = 2 * time.Second  // beyond the promise

	declines = 40
	drops    = 40
)

// pilot drives one vehicle; it does not spend time on streets. It is a [vehicle.Driver].
type pilot struct {
	crowd   *crowd
	home    market.Place
	vehicle *vehicle.Vehicle
}

func (p *pilot) Bid(_ context.Context, need *market.NeedFrame) *vehicle.Plan {
	now := time.Now()
	return &vehicle.Plan{
		Amount:   need.Terms.MaxAmount.Share(uint16(5000 + p.crowd.pick(4500))),
		PickupAt: now.Add(toPickup), DropoffAt: now.Add(toDropoff), PickupBy: now.Add(promise),
	}
}

func (p *pilot) Confirm(context.Context, *market.CommitmentRequestFrame) bool {
	return !p.crowd.chance(declines)
}

func (p *pilot) Drive(ctx context.Context, m *vehicle.Mission) error {
	s := m.State()
	from, to := s.Details.Stops[0], s.Details.Stops[len(s.Details.Stops)-1]
	phase := market.Phase(s.Phase)
	if phase < market.Underway {
		if err := p.fetch(ctx, m, from); err != nil {
			return err
		}
	}
	if phase < market.AtDropoff {
		p.report(to)
		if err := m.AtDropoff(ctx, to); err != nil {
			return err
		}
		p.acknowledged(m, market.AtDropoff)
	}
	<-ctx.Done() // the receipt, or time, ends the mission
	return nil
}

// fetch goes to the pickup, waits for the rider and moves off with the start code.
func (p *pilot) fetch(ctx context.Context, m *vehicle.Mission, from market.Place) error {
	if market.Phase(m.State().Phase) == market.Ready {
		if err := m.Enroute(ctx, p.vehicle.Place()); err != nil {
			return err
		}
		p.acknowledged(m, market.Enroute)
	}
	if p.crowd.chance(drops) && market.Phase(m.State().Phase) == market.Enroute {
		if err := m.Drop(ctx, p.vehicle.Place()); err != nil {
			return err
		}
		p.acknowledged(m, market.Replaced)
		return context.Canceled // nothing more to drive
	}
	p.report(from)
	if err := m.AtPickup(ctx, from); err != nil {
		return err
	}
	p.acknowledged(m, market.AtPickup)
	patience := max(time.Until(time.Unix(m.State().Bid.PickupBy, 0)), 0) + boarding
	waiting, cancel := context.WithTimeout(ctx, patience)
	defer cancel()
	code, err := m.StartCode(waiting)
	if err != nil && ctx.Err() == nil {
		if err := m.NoShow(ctx, from); err != nil {
			return err
		}
		p.acknowledged(m, market.Cancelled)
		return context.Canceled
	}
	if err != nil {
		return err
	}
	if err := m.Underway(ctx, from, code); err != nil {
		return err
	}
	p.acknowledged(m, market.Underway)
	return nil
}

// acknowledged notes a report that the market took.
func (p *pilot) acknowledged(m *vehicle.Mission, phase market.Phase) {
	j, s := p.crowd.journal, m.State()
	j.note(func() {
		key := missionKey{p.vehicle.Address, s.Need, s.Attempt}
		j.statuses[key] = max(j.statuses[key], phase)
	})
}

func (p *pilot) report(at market.Place) {
	p.vehicle.Report(market.Report{Lat: at.Lat(), Lng: at.Lng(), Energy: 0.9})
}

// standing reports now and then where the vehicle is, as one does that stands: after a restart the market does not know.
func (p *pilot) standing(ctx context.Context) {
	for rest(ctx, time.Second) {
		p.report(p.vehicle.Place())
	}
}

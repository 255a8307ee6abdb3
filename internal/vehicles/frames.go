package vehicles

import (
	"context"
	"time"

	"github.com/marketd/marketd/market"
)

// take handles one message. It runs on the reader: what may take a while goes to the vehicle's own goroutine.
func (s *session) take(data []byte) {
	now := time.Now()
	frame, head, err := market.DecodeFrame(data)
	c := s.named(head.Vehicle)
	s.trace("from", head.Vehicle, data)
	if stop, ok := frame.(*market.StopFrame); ok && err == nil {
		s.stop(c, stop)
		return
	}
	if !s.withinRate(c, head, now) {
		return
	}
	if err != nil {
		s.answer(head, err)
		return
	}
	if p, ok := frame.(*market.PositionFrame); ok {
		s.position(c, p, now)
		return
	}
	if confirmation, ok := frame.(*market.CommitmentConfirmationFrame); ok {
		confirmation.At = now // by our clock: it is in time if it comes in time, however long it waits here
	}
	if head.ID == "" || len(head.ID) > 64 {
		s.answer(head, market.Invalid("/id", "a %s needs an id of 1 to 64 characters, which its answer will carry as re", head.Type))
		return
	}
	if hello, ok := frame.(*market.HelloFrame); ok {
		c = s.greeted(c, head)
		if c == nil {
			return
		}
		s.enqueue(c, head, func(ctx context.Context) error { return c.greet(ctx, hello) })
		return
	}
	handle, err := s.handler(c, frame)
	if err != nil {
		s.answer(head, err)
		return
	}
	s.enqueue(c, head, handle)
}

// named is the vehicle that a frame names on this socket, or the only one; nil: none that said hello.
func (s *session) named(vehicle *market.Address) *craft {
	if vehicle != nil {
		return s.crafts[*vehicle]
	}
	if len(s.crafts) == 1 {
		for _, c := range s.crafts {
			return c
		}
	}
	return nil
}

// withinRate refuses what comes too fast, and ends a session that floods.
func (s *session) withinRate(c *craft, head market.Head, now time.Time) bool {
	b, vehicles := &s.bucket, len(s.crafts)
	if c != nil {
		b, vehicles = &c.bucket, 1
		c.heard(now)
	}
	within, flooding := b.take(now, vehicles)
	if within {
		return true
	}
	if flooding {
		s.end(market.CloseTooFast, "too many frames: reconnect in 5 s")
	} else if head.Type != "position" {
		l := s.hub.config.Limits
		s.answer(head, market.Problem(market.ProblemRateLimited, "at most %.0f frames a second for each vehicle, %.0f at once: slow down", l.Rate, l.Burst))
	}
	return false
}

// enqueue handles a frame behind those of the same vehicle that came before, and answers it.
func (s *session) enqueue(c *craft, head market.Head, handle func(context.Context) error) {
	head.Vehicle = &c.address
	ok := c.do(func() {
		ctx, cancel := background()
		defer cancel()
		err := handle(ctx)
		if err == nil && head.Type == "hello" {
			return // sync was the answer
		}
		s.answer(head, err)
	})
	if !ok {
		s.answer(head, market.Problem(market.ProblemRateLimited, "%d frames of this vehicle wait already: wait for their answers", queueLength))
	}
}

// handler is what a frame does.
func (s *session) handler(c *craft, frame market.Frame) (func(context.Context) error, error) {
	if c == nil {
		return nil, market.Problem(market.ProblemInvalid, "the frame names no vehicle that said hello on this socket: begin with hello, and name the vehicle where there are several")
	}
	h := s.hub
	var handle func(context.Context) error
	switch f := frame.(type) {
	case *market.NeedFilterFrame:
		handle = func(context.Context) error { return c.narrow(f) }
	case *market.OfferFrame:
		handle = func(ctx context.Context) error { return h.exchange.SetOffer(ctx, c.address, f.Offer) }
	case *market.BidFrame:
		handle = func(ctx context.Context) error {
			if f.Bid.Vehicle != c.address {
				return market.Invalid("/bid/vehicle", "the bid is of %s; the frame is of %s", f.Bid.Vehicle, c.address)
			}
			return h.exchange.Bid(ctx, f)
		}
	case *market.WithdrawFrame:
		handle = func(ctx context.Context) error { return h.exchange.Withdraw(ctx, c.address, f.Need, f.Bid) }
	case *market.CommitmentConfirmationFrame:
		handle = func(ctx context.Context) error { return h.exchange.Confirm(ctx, c.address, f) }
	case *market.StatusFrame:
		handle = func(ctx context.Context) error { return h.trips.Status(ctx, c.address, f) }
	case *market.MessageFrame:
		handle = func(ctx context.Context) error { return h.trips.Message(ctx, c.address, f.Need, f.Text) }
	default:
		return nil, market.Problem(market.ProblemInvalid, "%s is sent by the market, not by vehicles", market.TypeOf(frame))
	}
	return func(ctx context.Context) error {
		if c.seat.Load() == nil {
			return market.Problem(market.ProblemInvalid, "the hello of %s was refused: send another first", c.address)
		}
		if c.gone() {
			return market.Problem(market.ProblemTaken, "a newer session speaks for %s: its frames are not taken here any more", c.address)
		}
		return handle(ctx)
	}, nil
}

// stop overtakes queues and limits.
func (s *session) stop(c *craft, f *market.StopFrame) {
	head := f.Head
	if c == nil || c.seat.Load() == nil {
		s.answer(head, market.Problem(market.ProblemInvalid, "the stop names no vehicle that said hello on this socket"))
		return
	}
	head.Vehicle = &c.address
	c.heard(time.Now())
	s.stops <- func() {
		ctx, cancel := background()
		defer cancel()
		s.answer(head, s.hub.trips.Stop(ctx, c.address, f.Need, f.Reason))
	}
}

// position takes one report, or many. Nothing is answered; what does not count is dropped.
func (s *session) position(c *craft, f *market.PositionFrame, now time.Time) {
	if len(f.Positions) == 0 && c != nil {
		c.moved(f.Report, now)
	}
	for _, p := range f.Positions {
		if c := s.crafts[p.Vehicle]; c != nil {
			if !c.moved(p.Report, now) {
				c.heard(now)
			}
		}
	}
}

// greeted is the craft for a hello; nil: it was refused.
func (s *session) greeted(c *craft, head market.Head) *craft {
	address := s.account
	if head.Vehicle != nil {
		address = *head.Vehicle
	} else if c != nil {
		address = c.address
	}
	if c := s.crafts[address]; c != nil {
		return c
	}
	if l := s.hub.config.Limits; len(s.crafts) >= l.Vehicles {
		s.answer(head, market.Problem(market.ProblemRateLimited, "a socket carries at most %d vehicles: open another", l.Vehicles))
		return nil
	}
	c = &craft{address: address, session: s, bucket: s.hub.newBucket()}
	s.crafts[address] = c
	s.bucket.level += s.bucket.burst // hellos of a whole fleet may come at once: each vehicle brings its own burst
	return c
}

// narrow sets which needs the vehicle is shown.
func (c *craft) narrow(f *market.NeedFilterFrame) error {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.filter = &Filter{Services: f.Services, Area: f.Area, MinAmount: f.MinAmount, None: f.None}
	if c.region != nil {
		c.region.Supply.SetFilter(c.address, *c.filter)
	}
	return nil
}

// greet begins or refreshes the vehicle's part of the session, and answers with the whole truth.
func (c *craft) greet(ctx context.Context, f *market.HelloFrame) error {
	h := c.session.hub
	if err := h.checkHello(f); err != nil {
		return err
	}
	c.hold()
	if c.seat.Load() == nil {
		if err := c.sit(ctx, f); err != nil {
			return err
		}
	} else if c.gone() {
		return market.Problem(market.ProblemTaken, "a newer session speaks for %s", c.address)
	} else if err := c.checkClass(f); err != nil {
		return err
	}
	c.mu.Lock()
	c.hello = *f
	c.enter()
	fence, moved := c.fence, !c.at.IsZero()
	c.mu.Unlock()
	if last := c.seat.Load().last.Load(); last != nil && !moved {
		c.moved(last.report, last.at)
	}
	bids := h.exchange.Presence(ctx, c.address, true)
	truth, err := h.config.Store.Truth(ctx, c.address)
	if err != nil {
		return err
	}
	now := time.Now().UTC()
	c.session.reply(&market.SyncFrame{
		Head: market.Head{Re: f.ID, Vehicle: &c.address, At: now}, ServerTime: now, Session: c.session.id, Fence: fence,
		Domain:   market.DomainRef{ChainID: h.config.Domain.ChainID, Contract: h.config.Domain.Contract},
		Missions: nonNil(truth.Missions), Bids: nonNil(bids), Offer: truth.Offer, Seq: truth.Seq,
		PlanVersion: truth.PlanVersion,
	})
	c.unhold()
	return nil
}

func nonNil[T any](s []T) []T {
	if s == nil {
		return []T{}
	}
	return s
}

func (h *Hub) checkHello(f *market.HelloFrame) error {
	switch {
	case f.Class != market.Car && f.Class != market.Drone:
		return market.Invalid("/class", "class is %q; it is car or drone", f.Class)
	case f.Energy < 0 || f.Energy > 1:
		return market.Invalid("/energy", "energy is %v; it is a share of a full charge, 0 to 1", f.Energy)
	case f.SpeedFactor != 0 && f.SpeedFactor != 1 && !h.config.Simulation:
		return market.Invalid("/speed_factor", "this market takes no simulated vehicles: leave speed_factor out")
	case f.SpeedFactor != 0 && (f.SpeedFactor < 1 || f.SpeedFactor > 1000):
		return market.Invalid("/speed_factor", "speed_factor is %v; it is from 1 to 1000", f.SpeedFactor)
	}
	return nil
}

func (c *craft) checkClass(f *market.HelloFrame) error {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.stated.Profile.Class != f.Class {
		return market.Invalid("/class", "the vehicle is registered as a %s", c.stated.Profile.Class)
	}
	return nil
}

// sit takes the vehicle's seat: from now on this session speaks for it, and the one before no more.
func (c *craft) sit(ctx context.Context, f *market.HelloFrame) error {
	h := c.session.hub
	v, fence, err := h.config.Store.SeatVehicle(ctx, c.address, c.session.account)
	if err != nil {
		return err
	}
	if v.Profile.Class != f.Class {
		return market.Invalid("/class", "the vehicle is registered as a %s", v.Profile.Class)
	}
	c.mu.Lock()
	c.stated, c.fence = v, fence
	c.mu.Unlock()
	before, ok := h.take(c)
	if !ok {
		return market.Problem(market.ProblemTaken, "a newer session speaks for %s", c.address)
	}
	c.seat.Store(h.seat(c.address))
	c.session.seated.Add(1)
	c.heard(time.Now())
	if before != nil {
		before.replaced()
	}
	return nil
}

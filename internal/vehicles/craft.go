package vehicles

import (
	"slices"
	"sync"
	"sync/atomic"
	"time"

	"github.com/marketd/marketd/internal/exchange"
	"github.com/marketd/marketd/market"
)

const (
	// queueLength is how many frames of a vehicle may wait to be handled: a burst.
	queueLength = 50

	// heldLength is how many frames to a vehicle may wait for its sync.
	heldLength = 256
)

// craft is one vehicle on a socket.
type craft struct {
	address market.Address
	session *session
	bucket  bucket               // of the session's reader
	seat    atomic.Pointer[seat] // nil before hello

	mu      sync.Mutex
	fence   int64 // 0 before hello
	queue   []func()
	working bool
	synced  bool           // sync was sent: frames go straight to the outbox
	held    []market.Frame // while it is not
	stated  exchange.Vehicle
	hello   market.HelloFrame
	filter  *Filter
	region  *Region
	track   func(market.Report, time.Time) bool // in the region; nil without one
	outside bool                                // it was told that it is in no region
	nowhere bool                                // it was told that its position is none
	report  market.Report
	at      time.Time // of the report
}

// do handles something of the vehicle after what came before; false where too much waits already.
func (c *craft) do(handle func()) bool {
	c.mu.Lock()
	defer c.mu.Unlock()
	if len(c.queue) >= queueLength {
		return false
	}
	c.queue = append(c.queue, handle)
	if !c.working {
		c.working = true
		c.session.work.Go(c.drain)
	}
	return true
}

// drain handles what waits, and ends when nothing does.
func (c *craft) drain() {
	for {
		c.mu.Lock()
		if len(c.queue) == 0 {
			c.working = false
			c.mu.Unlock()
			return
		}
		handle := c.queue[0]
		c.queue = c.queue[1:]
		c.mu.Unlock()
		c.session.slots <- struct{}{}
		handle()
		<-c.session.slots
	}
}

// push sends a frame, after the sync where that is still to come.
func (c *craft) push(f market.Frame) {
	c.mu.Lock()
	synced := c.synced
	if !synced && len(c.held) < heldLength {
		c.held = append(c.held, f)
		c.mu.Unlock()
		return
	}
	c.mu.Unlock()
	c.session.push(f)
}

// hold makes frames wait for the next sync.
func (c *craft) hold() {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.synced = false
}

// unhold sends what waited for the sync, which was sent.
func (c *craft) unhold() {
	for {
		c.mu.Lock()
		held := c.held
		c.held = nil
		if len(held) == 0 {
			c.synced = true
			c.mu.Unlock()
			return
		}
		c.mu.Unlock()
		for _, f := range held {
			c.session.reply(f)
		}
	}
}

// moved takes a position that came now, and says whether it counts.
func (c *craft) moved(r market.Report, now time.Time) (counts bool) {
	place, err := market.PlaceAt(r.Lat, r.Lng)
	if err != nil {
		c.misplaced(err, now)
		return false
	}
	r.T = min(r.T, now.UnixMilli()) // its clock may be ahead: all that follows would be old news
	c.mu.Lock()
	if c.fence == 0 || now.Sub(c.at) < c.session.hub.config.Limits.PositionGap || r.T < c.report.T {
		c.mu.Unlock()
		return false
	}
	c.report, c.at, c.nowhere = r, now, false
	region, outside := c.region, false
	if region == nil || !region.Contains(place) {
		region = c.changeRegion(place)
		outside = region == nil && !c.outside
		c.outside = region == nil
	}
	track := c.track
	c.mu.Unlock()
	if track != nil {
		track(r, now)
	}
	if outside {
		c.push(&market.ProblemFrame{Head: market.Head{Vehicle: &c.address, At: now.UTC()},
			Problem: market.Problem(market.ProblemInvalid, "%s is in no region of this market (GET /v1/regions): nothing will be asked of the vehicle there", place).Body()})
	}
	return true
}

// misplaced tells the vehicle, once until it has a place again, what is wrong with a position.
func (c *craft) misplaced(err error, now time.Time) {
	c.mu.Lock()
	tell := c.fence != 0 && !c.nowhere
	c.nowhere = c.nowhere || tell
	c.mu.Unlock()
	if tell {
		c.push(&market.ProblemFrame{Head: market.Head{Vehicle: &c.address, At: now.UTC()},
			Problem: market.Problem(market.ProblemInvalid, "the position does not count: %v", err).Body()})
	}
}

// changeRegion moves the vehicle to the region of a place, nil where there is none. c.mu is held.
func (c *craft) changeRegion(place market.Place) *Region {
	if c.region != nil {
		c.region.Supply.Leave(c.address, c.fence)
	}
	c.region, c.track = nil, nil
	all := c.session.hub.config.Regions
	i := slices.IndexFunc(all, func(r Region) bool { return r.Contains(place) })
	if i < 0 || c.gone() {
		return nil
	}
	c.region = &all[i]
	c.enter()
	moved := &c.session.hub.moved
	moved.Lock()
	moved.to[c.address] = c.region.ID
	moved.Unlock()
	return c.region
}

// gone says that a newer session has the vehicle, or that it has no seat at all.
func (c *craft) gone() bool {
	s := c.seat.Load()
	return s == nil || s.craft.Load() != c
}

// heard remembers that the vehicle talks. A position that counts does so by itself: see [Hub.Heard].
func (c *craft) heard(now time.Time) {
	if s := c.seat.Load(); s != nil {
		s.heard.Store(now.UnixNano())
	}
}

// enter tells supply what is known of the vehicle now. c.mu is held.
func (c *craft) enter() {
	if c.region == nil {
		return
	}
	s := c.region.Supply
	if err := s.Enter(c.presence()); err != nil {
		c.session.hub.config.Log.Warn("a vehicle cannot be supplied", "vehicle", c.address, "region", c.region.ID, "err", err)
		return
	}
	c.track = s.Track(c.address)
	s.SetEnergy(c.address, c.hello.Energy)
	if c.filter != nil {
		s.SetFilter(c.address, *c.filter)
	}
}

// presence is what is registered, narrowed by what the vehicle says of itself. c.mu is held.
func (c *craft) presence() Presence {
	p := Presence{Address: c.address, Owner: c.stated.Owner, VehicleBps: c.stated.VehicleBps, Profile: c.stated.Profile,
		SpeedFactor: max(c.hello.SpeedFactor, 1), Fence: c.fence}
	p.Profile.Seats = min(p.Profile.Seats, c.hello.Seats)
	p.Profile.MassGrams = min(p.Profile.MassGrams, c.hello.MassGrams)
	p.Profile.VolumeMl = min(p.Profile.VolumeMl, c.hello.VolumeMl)
	if c.hello.Options != 0 {
		p.Profile.Options &= c.hello.Options
	}
	switch {
	case !c.stated.InService:
		p.OutOfService = "it is out of service"
	case !c.stated.Confirmed:
		p.OutOfService = "the chain does not confirm its registration yet"
	}
	return p
}

// registered takes what the database says of the vehicle now.
func (c *craft) registered(v exchange.Vehicle) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.stated != v && c.fence != 0 && !c.gone() {
		c.stated = v
		c.enter()
	}
}

func (c *craft) live() Live {
	c.mu.Lock()
	defer c.mu.Unlock()
	l := Live{Presence: c.presence(), Report: c.report}
	if c.region != nil {
		l.Region = c.region.ID
	}
	return l
}

// unsupply takes the vehicle out of matching; its position stays for the next session.
func (c *craft) unsupply() {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.region != nil {
		c.region.Supply.Leave(c.address, c.fence)
		c.region, c.track = nil, nil
	}
	if !c.at.IsZero() {
		c.seat.Load().last.Store(&sighting{c.report, c.at})
	}
}

// replaced is called by the newer session that took the vehicle over.
func (c *craft) replaced() {
	c.unsupply()
	if c.session.seated.Add(-1) == 0 {
		c.session.end(market.CloseReplaced, "a newer session took over")
		return
	}
	c.session.push(&market.ProblemFrame{Head: market.Head{Vehicle: &c.address, At: time.Now().UTC()},
		Problem: market.Problem(market.ProblemTaken, "a newer session took %s over", c.address).Body()})
}

// leave ends the vehicle's part of the session.
func (c *craft) leave() {
	s := c.seat.Load()
	if s == nil {
		return
	}
	c.unsupply()
	if s.craft.CompareAndSwap(c, nil) {
		ctx, cancel := background()
		defer cancel()
		c.session.hub.exchange.Presence(ctx, c.address, false)
	}
}

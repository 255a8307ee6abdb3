package vehicle

import (
	"context"
	"errors"
	"fmt"
	"strconv"
	"sync"
	"time"

	"github.com/marketd/marketd/market"
)

// inboxLength is how many invitations may wait for a driver; later ones are dropped, as bidding late is useless.
const inboxLength = 32

// Vehicle is one vehicle of a fleet.
type Vehicle struct {
	Address market.Address
	spec    Spec
	fleet   *Fleet

	mu       sync.Mutex
	report   market.Report
	energy   float64
	frames   int64                        // for ids of frames
	calls    map[string]*call             // frames that wait for an answer, by id
	signed   map[market.NeedID]market.Bid // bids that may still win, to recognise a mission by
	live     map[market.BidID]*market.BidFrame
	missions map[market.NeedID]*Mission
	agenda   agenda
	running  sync.WaitGroup
	inbox    chan market.Frame
	seat     *link // the connection on which the market answered hello; nothing is sent on another
	started  bool
	epoch    string // makes the ids of this run of the program unique
	cancel   context.CancelFunc
}

func newVehicle(f *Fleet, spec Spec) *Vehicle {
	v := &Vehicle{
		Address: market.AddressOf(spec.Key), spec: spec, fleet: f, energy: 1,
		calls: map[string]*call{}, signed: map[market.NeedID]market.Bid{}, live: map[market.BidID]*market.BidFrame{},
		missions: map[market.NeedID]*Mission{}, inbox: make(chan market.Frame, inboxLength),
		epoch: strconv.FormatInt(time.Now().UnixNano(), 36),
	}
	if d, ok := spec.Driver.(interface{ join(*Vehicle) }); ok {
		d.join(v)
	}
	return v
}

// owner is who receives the earnings.
func (v *Vehicle) owner() market.Address {
	if v.spec.Owner == (market.Address{}) {
		return v.Address
	}
	return v.spec.Owner
}

// Report tells the market where the vehicle is; the latest report of each interval is sent. T may be 0 for now.
func (v *Vehicle) Report(r market.Report) {
	if r.T == 0 {
		r.T = time.Now().UnixMilli()
	}
	v.mu.Lock()
	v.report = r
	if r.Energy > 0 {
		v.energy = r.Energy
	}
	v.mu.Unlock()
	v.fleet.mu.Lock()
	v.fleet.reports[v.Address] = r
	v.fleet.mu.Unlock()
}

// Place is where the vehicle last reported to be.
func (v *Vehicle) Place() market.Place {
	v.mu.Lock()
	defer v.mu.Unlock()
	p, _ := market.PlaceAt(v.report.Lat, v.report.Lng)
	return p
}

// SetOffer replaces the standing offer; nil takes it back.
func (v *Vehicle) SetOffer(ctx context.Context, offer *market.Offer) error {
	v.mu.Lock()
	v.spec.Offer = offer
	v.mu.Unlock()
	if offer == nil {
		offer = &market.Offer{Services: []market.ServiceName{}, Until: 1}
	}
	return v.call(ctx, &market.OfferFrame{Offer: *offer})
}

// Withdraw takes back a bid that has not won.
func (v *Vehicle) Withdraw(ctx context.Context, need market.NeedID, bid market.BidID) error {
	return v.call(ctx, &market.WithdrawFrame{Need: need, Bid: bid})
}

// Missions are the agreements the vehicle has now.
func (v *Vehicle) Missions() []*Mission {
	v.mu.Lock()
	defer v.mu.Unlock()
	var all []*Mission
	for _, m := range v.missions {
		all = append(all, m)
	}
	return all
}

func (v *Vehicle) hello() market.Frame {
	v.mu.Lock()
	defer v.mu.Unlock()
	p := v.spec.Profile
	return &market.HelloFrame{
		Head: v.head(), SDK: "marketd-go/1", Class: p.Class, Seats: p.Seats, MassGrams: p.MassGrams, VolumeMl: p.VolumeMl,
		Options: p.Options, Energy: v.energy, SpeedFactor: v.spec.SpeedFactor,
	}
}

// greet says hello on a connection, again where the market is too busy, until sync is the answer.
func (v *Vehicle) greet(ctx context.Context, l *link) error {
	for {
		hello := v.hello()
		c := v.expect(hello)
		l.push(hello)
		select {
		case err := <-c.answer:
			v.forgetCall(hello)
			if err == nil {
				return nil
			}
			v.fleet.log.Warn("the market does not take a vehicle yet", "vehicle", v.Address, "err", err)
			if !sleep(ctx, busyWait) {
				return nil
			}
		case <-time.After(writeWait):
			v.forgetCall(hello)
		case <-ctx.Done():
			v.forgetCall(hello)
			return nil
		}
	}
}

// sleep waits; false: ctx ended.
func sleep(ctx context.Context, d time.Duration) bool {
	timer := time.NewTimer(d)
	defer timer.Stop()
	select {
	case <-ctx.Done():
		return false
	case <-timer.C:
		return true
	}
}

// seated says whether the market knows the vehicle on a connection.
func (v *Vehicle) seated(l *link) bool {
	v.mu.Lock()
	defer v.mu.Unlock()
	return v.seat == l
}

// push sends a frame if the market knows the vehicle on the present connection; what must not be lost goes through call.
func (v *Vehicle) push(frame market.Frame) {
	v.mu.Lock()
	l := v.seat
	v.mu.Unlock()
	if l != nil {
		l.push(frame)
	}
}

// head numbers a new frame. v.mu is held.
func (v *Vehicle) head() market.Head {
	v.frames++
	return market.Head{ID: v.epoch + "-" + strconv.FormatInt(v.frames, 36), Vehicle: &v.Address, At: time.Now().UTC()}
}

// call is a frame that is sent, again after each reconnect, until it is answered.
type call struct {
	frame  market.Frame
	answer chan error // capacity 1
}

// call sends a frame and waits for `ok` (nil) or `problem` (a [*market.Error]).
func (v *Vehicle) call(ctx context.Context, frame market.Frame) error {
	v.mu.Lock()
	*market.HeadOf(frame) = v.head()
	v.mu.Unlock()
	c := v.expect(frame)
	defer v.forgetCall(frame)
	v.push(frame) // not connected: the sync after the next connect sends it
	again := time.NewTimer(writeWait)
	defer again.Stop()
	for {
		select {
		case err := <-c.answer:
			if p := market.ProblemOf(err); p != market.ProblemUnavailable && p != market.ProblemRateLimited {
				return err
			}
			again.Reset(busyWait)
		case <-again.C:
			v.push(frame)
			again.Reset(writeWait)
		case <-ctx.Done():
			return context.Cause(ctx)
		}
	}
}

// expect waits for the answer to a frame from now on.
func (v *Vehicle) expect(frame market.Frame) *call {
	c := &call{frame: frame, answer: make(chan error, 1)}
	v.mu.Lock()
	defer v.mu.Unlock()
	v.calls[market.HeadOf(frame).ID] = c
	return c
}

func (v *Vehicle) forgetCall(frame market.Frame) {
	v.mu.Lock()
	defer v.mu.Unlock()
	delete(v.calls, market.HeadOf(frame).ID)
}

func (v *Vehicle) log(text string, args ...any) {
	v.fleet.log.Debug(text, append(args, "vehicle", v.Address)...)
}

// take handles a frame of the market; it never waits for the driver.
func (v *Vehicle) take(ctx context.Context, l *link, frame market.Frame) {
	v.begin(ctx)
	switch f := frame.(type) {
	case *market.SyncFrame:
		v.resync(l, f)
		v.answered(f.Re, nil)
	case *market.OkFrame:
		v.answered(f.Re, nil)
	case *market.ProblemFrame:
		v.answered(f.Re, problemError(f.Problem))
	case *market.MissionFrame:
		v.follow(f.Mission)
	case *market.FundedFrame:
		v.follow(f.Mission)
	case *market.StartFrame:
		v.mission(f.Need, func(m *Mission) { m.released(f.Code) })
	case *market.StopFrame:
		v.mission(f.Need, func(m *Mission) { m.stopped() })
	case *market.MessageFrame:
		v.mission(f.Need, func(m *Mission) { m.said(f.Text) })
	case *market.CancelledFrame:
		v.mission(f.Need, func(m *Mission) { m.cancelled(ctx, f) })
	case *market.LostFrame:
		v.forget(f.Need, f.Bid)
	case *market.NeedClosedFrame:
		v.forgetNeed(f.Need)
	case *market.NeedFrame, *market.CommitmentRequestFrame:
		select {
		case v.inbox <- frame:
		default:
		}
	}
}

// begin starts the vehicle's own goroutine once.
func (v *Vehicle) begin(ctx context.Context) {
	v.mu.Lock()
	defer v.mu.Unlock()
	if v.started {
		return
	}
	v.started = true
	ctx, v.cancel = context.WithCancel(ctx)
	v.running.Go(func() { v.serve(ctx) })
}

// stop ends all goroutines of the vehicle and waits for them.
func (v *Vehicle) stop() {
	v.mu.Lock()
	if v.cancel != nil {
		v.cancel()
	}
	v.mu.Unlock()
	for _, m := range v.Missions() {
		m.end(&Ended{Reason: "the fleet stopped"})
	}
	v.running.Wait()
}

// resync makes the vehicle's state what the market says it is, and repeats what was not acknowledged.
func (v *Vehicle) resync(l *link, f *market.SyncFrame) {
	v.mu.Lock()
	v.seat = l
	v.agenda.synced(f.PlanVersion)
	known := map[market.NeedID]bool{}
	for _, m := range f.Missions {
		known[m.Need] = true
	}
	var gone []*Mission
	for id, m := range v.missions {
		if !known[id] {
			gone = append(gone, m)
		}
	}
	var again []market.Frame
	for _, c := range v.calls {
		if market.TypeOf(c.frame) != "hello" {
			again = append(again, c.frame)
		}
	}
	now := time.Now().Unix()
	for id, bid := range v.live {
		if bid.Bid.Expires > now {
			again = append(again, bid)
		} else {
			delete(v.live, id)
		}
	}
	if v.spec.Offer != nil {
		again = append(again, &market.OfferFrame{Head: v.head(), Offer: *v.spec.Offer})
	}
	v.mu.Unlock()
	for _, m := range gone {
		m.end(&Ended{Reason: "the market no longer has it"})
	}
	for _, m := range f.Missions {
		v.follow(m)
	}
	for _, frame := range again {
		v.push(frame)
	}
}

func (v *Vehicle) answered(id string, err error) {
	v.mu.Lock()
	defer v.mu.Unlock()
	if c := v.calls[id]; c != nil {
		select {
		case c.answer <- err:
		default:
		}
	} else if err != nil {
		v.log("the market refused a frame", "id", id, "err", err)
	}
}

func (v *Vehicle) forget(need market.NeedID, bid market.BidID) {
	v.mu.Lock()
	defer v.mu.Unlock()
	delete(v.live, bid)
	delete(v.signed, need)
}

func (v *Vehicle) forgetNeed(need market.NeedID) {
	v.mu.Lock()
	defer v.mu.Unlock()
	delete(v.signed, need)
	for id, b := range v.live {
		if b.Bid.Need == need {
			delete(v.live, id)
		}
	}
}

// problemError turns a problem of the wire into an error again.
func problemError(p market.ProblemBody) error {
	const prefix = "/problems/"
	if len(p.Type) > len(prefix) && p.Type[:len(prefix)] == prefix {
		e := market.Problem(market.ProblemType(p.Type[len(prefix):]), "%s", p.Detail)
		e.Fields = p.Fields
		return e
	}
	return errors.New(fmt.Sprint(p.Title, ": ", p.Detail))
}

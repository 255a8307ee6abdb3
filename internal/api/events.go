package api

import (
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"strconv"
	"time"

	"github.com/marketd/marketd/internal/api/store"
	"github.com/marketd/marketd/internal/api/wire"
	"github.com/marketd/marketd/internal/exchange"
	"github.com/marketd/marketd/market"
)

const (
	streamAlive    = 15 * time.Second // a comment shows that the stream lives; rows are looked at too
	positionEvery  = time.Second
	bidsEvery      = 200 * time.Millisecond // at most: what comes meanwhile is sent together
	streamDeadline = 10 * time.Second       // for one write: who reads slower is cut off, and resumes
	eventsAtOnce   = 100
	retryMs        = 2000
)

// stream is one caller that follows one need.
type stream struct {
	s     *Server
	w     http.ResponseWriter
	out   *http.ResponseController
	by    side
	need  store.Need
	after int64 // the last version that was sent
	moved int64 // time of the last position that was sent, unix ms

	shown  map[market.Address]exchange.BidView
	looked time.Time // at the bids
}

func (s *Server) streamNeedEvents(w http.ResponseWriter, r *http.Request) error {
	n, by, err := s.needFor(r)
	if err != nil {
		return err
	}
	after, err := lastEventID(r)
	if err != nil {
		return err
	}
	watch := s.Hub.watch(n.ID)
	defer watch.stop()
	defer s.metrics.stream()()

	h := w.Header()
	h.Set("Content-Type", "text/event-stream")
	h.Set("Cache-Control", "no-store")
	h.Set("X-Accel-Buffering", "no") // proxies, too, pass it on at once
	w.WriteHeader(http.StatusOK)
	t := &stream{s: s, w: w, out: http.NewResponseController(w), by: by, need: n, after: after, shown: map[market.Address]exchange.BidView{}}
	if err := t.run(r.Context(), watch); err != nil && r.Context().Err() == nil {
		s.Log.DebugContext(r.Context(), "event stream ended", "request", requestID(r.Context()), "error", err)
	}
	return nil // the header is out: a problem can be told no more
}

// lastEventID is the version after which a caller goes on, 0 at the beginning.
func lastEventID(r *http.Request) (int64, error) {
	h := r.Header.Get("Last-Event-ID")
	if h == "" {
		return 0, nil
	}
	n, err := strconv.ParseInt(h, 10, 64)
	if err != nil || n < 0 {
		return 0, market.Problem(market.ProblemInvalid, "Last-Event-ID %q is no version: send the last id you saw, or none", h)
	}
	return n, nil
}

func (t *stream) run(ctx context.Context, watch *watch) error {
	if _, err := fmt.Fprintf(t.w, "retry: %d\n\n", retryMs); err != nil {
		return err
	}
	if t.after == 0 || t.after > t.need.Version { // a version from the future: the database is an older one
		if err := t.whole(ctx); err != nil {
			return err
		}
	}
	alive, moving := time.NewTicker(streamAlive), time.NewTicker(positionEvery)
	defer alive.Stop()
	defer moving.Stop()
	for {
		if err := t.catchUp(ctx); err != nil {
			return err
		}
		if over(t.need) {
			return t.send("end", 0, struct{}{})
		}
		if err := t.wait(ctx, watch, alive.C, moving.C); err != nil {
			return err
		}
	}
}

// wait returns when the rows are to be looked at. Meanwhile it sends bids and positions, which are in no row.
func (t *stream) wait(ctx context.Context, watch *watch, alive, moving <-chan time.Time) error {
	changed, gathered := watch.bids, (<-chan time.Time)(nil)
	for {
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-watch.told:
			return nil
		case <-alive:
			return t.comment() // rows are looked at, too: a wake may get lost, a row does not
		case <-moving:
			if err := t.position(); err != nil {
				return err
			}
		case <-changed:
			changed, gathered = nil, time.After(bidsEvery-time.Since(t.looked))
		case <-gathered:
			changed, gathered, t.looked = watch.bids, nil, time.Now()
			if err := t.bids(ctx); err != nil {
				return err
			}
		}
	}
}

// whole sends the current truth.
func (t *stream) whole(ctx context.Context) error {
	t.after = t.need.Version
	return t.send("need", t.need.Version, t.s.viewWhole(ctx, t.need, t.by))
}

// catchUp sends what is in the database and was not sent.
func (t *stream) catchUp(ctx context.Context) error {
	for {
		events, err := t.s.Reads.Events(ctx, t.need.ID, t.after, eventsAtOnce)
		if err != nil {
			return err
		}
		if len(events) > 0 {
			if t.need, err = t.s.Reads.Need(ctx, t.need.ID); err != nil {
				return err
			}
		}
		for _, e := range events {
			if err := t.event(ctx, e); err != nil {
				return err
			}
			t.after = e.Version
		}
		if len(events) < eventsAtOnce {
			return nil
		}
	}
}

// event sends one stored event, in the words of the interface. What concerns only vehicles is left out.
func (t *stream) event(ctx context.Context, e store.Event) error {
	switch e.Type {
	case "need":
		return t.send(e.Type, e.Version, t.s.viewWhole(ctx, t.need, t.by))
	case "awarded":
		if t.need.Last == nil {
			return nil
		}
		if err := t.phase(e, 0); err != nil { // without an id: who misses what follows gets both again
			return err
		}
		v := t.s.viewAgreement(*t.need.Last, t.by)
		v.Version = e.Version
		return t.send(e.Type, e.Version, v)
	case "phase":
		return t.phase(e, e.Version)
	case "escrow":
		v := t.s.viewEscrow(t.need)
		v.Version = e.Version
		return t.send(e.Type, e.Version, v)
	case "problem":
		return t.send(e.Type, e.Version, e.Payload)
	case "message", "stop":
		if t.by == follower {
			return nil
		}
		return t.said(e)
	}
	return nil
}

// phase sends a step of the trip.
func (t *stream) phase(e store.Event, id int64) error {
	var p exchange.PhasePayload
	if err := json.Unmarshal(e.Payload, &p); err != nil {
		return fmt.Errorf("read %s event %d: %w", e.Type, e.Version, err)
	}
	return t.send("phase", id, wire.PhaseChange{
		Phase: p.To, From: p.From, By: string(p.By), Reason: p.Reason, Attempt: p.Attempt, At: e.At, Version: e.Version,
	})
}

// said sends a message or stop: who, what, when.
func (t *stream) said(e store.Event) error {
	var p struct{ By, Text, Reason string }
	if err := json.Unmarshal(e.Payload, &p); err != nil {
		return fmt.Errorf("read %s event %d: %w", e.Type, e.Version, err)
	}
	if e.Type == "stop" {
		return t.send(e.Type, e.Version, wire.StopCall{By: p.By, Reason: p.Reason, At: e.At, Version: e.Version})
	}
	return t.send(e.Type, e.Version, wire.Message{By: p.By, Text: p.Text, At: e.At, Version: e.Version})
}

// bids sends those that are new or changed. One that is gone while the need is open was withdrawn.
func (t *stream) bids(ctx context.Context) error {
	if t.by != rider || t.need.Phase != market.Open {
		return nil
	}
	auction, ok := t.s.Exchange.Auction(ctx, t.need.ID)
	if !ok {
		return nil
	}
	fresh, now := changedBids(t.shown, auction.Bids)
	t.shown = now
	views, err := t.s.viewBids(ctx, fresh)
	if err != nil {
		return err
	}
	for _, v := range views {
		if err := t.send("bid", 0, v); err != nil {
			return err
		}
	}
	return nil
}

// changedBids is what differs between the bids that were shown and those of now. A vehicle has one bid for a need.
func changedBids(shown map[market.Address]exchange.BidView, bids []exchange.BidView) (fresh []exchange.BidView, now map[market.Address]exchange.BidView) {
	now = map[market.Address]exchange.BidView{}
	for _, b := range bids {
		now[b.Bid.Vehicle] = b
		if old, known := shown[b.Bid.Vehicle]; !known || old.Best != b.Best || old.State != b.State || !old.PickupAt.Equal(b.PickupAt) {
			fresh = append(fresh, b)
		}
	}
	for vehicle, b := range shown {
		if _, still := now[vehicle]; !still {
			b.State, b.Best = string(wire.BidStateWithdrawn), false
			fresh = append(fresh, b)
		}
	}
	return fresh, now
}

// position sends where the vehicle is, if it moved since.
func (t *stream) position() error {
	v := t.s.viewPosition(t.need)
	if v.At.IsZero() || v.At.UnixMilli() < t.moved+positionEvery.Milliseconds() {
		return nil
	}
	t.moved = v.At.UnixMilli()
	return t.send("position", 0, v)
}

func (t *stream) comment() error {
	t.deadline()
	if _, err := fmt.Fprint(t.w, ":\n\n"); err != nil {
		return err
	}
	return t.out.Flush()
}

// send writes an event; version 0 is none.
func (t *stream) send(event string, version int64, v any) error {
	data, err := json.Marshal(v)
	if err != nil {
		return fmt.Errorf("encode %s event: %w", event, err)
	}
	id := ""
	if version > 0 {
		id = fmt.Sprintf("id: %d\n", version)
	}
	t.deadline()
	if _, err := fmt.Fprintf(t.w, "event: %s\n%sdata: %s\n\n", event, id, data); err != nil {
		return err
	}
	return t.out.Flush()
}

func (t *stream) deadline() {
	_ = t.out.SetWriteDeadline(time.Now().Add(streamDeadline)) // a connection without deadlines is a test's
}

package vehicles

import (
	"context"
	"encoding/json"
	"slices"
	"sync"

	"github.com/marketd/marketd/internal/exchange"
	"github.com/marketd/marketd/internal/trips"
	"github.com/marketd/marketd/market"
)

// news is what happened to agreements and was not told yet, merged by need: frames are built from current rows.
type news struct {
	mu   sync.Mutex
	of   map[market.NeedID]*item
	wake chan struct{} // of 1
}

// item is the news of one need.
type item struct {
	attempts map[int]*turn
	started  bool           // the start code was released
	words    []market.Frame // messages and stops, in order
}

// turn is what happened to one attempt.
type turn struct {
	funded bool
	ended  bool
	reason string
	fee    market.Amount
}

// needsAtOnce is how many needs' rows are read at once.
const needsAtOnce = 200

func (n *news) add(events []exchange.Event) {
	n.mu.Lock()
	defer n.mu.Unlock()
	for _, e := range events {
		it := n.of[e.Need]
		if it == nil {
			it = &item{attempts: map[int]*turn{}}
		}
		if it.hear(e) {
			if n.of == nil {
				n.of = map[market.NeedID]*item{}
			}
			n.of[e.Need] = it
		}
	}
	if len(n.of) > 0 {
		select {
		case n.wake <- struct{}{}:
		default:
		}
	}
}

// take empties the news.
func (n *news) take() map[market.NeedID]*item {
	n.mu.Lock()
	defer n.mu.Unlock()
	of := n.of
	n.of = nil
	return of
}

// giveBack keeps news that could not be told; what came meanwhile is newer.
func (n *news) giveBack(of map[market.NeedID]*item) {
	n.mu.Lock()
	defer n.mu.Unlock()
	for need, newer := range n.of {
		if it := of[need]; it != nil {
			it.merge(newer)
		} else {
			of[need] = newer
		}
	}
	n.of = of
}

func (it *item) merge(newer *item) {
	for n, t := range newer.attempts {
		if old := it.attempts[n]; old != nil {
			t.funded = t.funded || old.funded
			if old.ended && !t.ended {
				t.ended, t.reason, t.fee = true, old.reason, old.fee
			}
		}
		it.attempts[n] = t
	}
	it.started = it.started || newer.started
	it.words = append(it.words, newer.words...)
}

// payload is what events say that matters here; the types of packages exchange, trips and postgres have more.
type payload struct {
	From    market.PhaseName `json:"from"`
	To      market.PhaseName `json:"to"`
	By      market.Actor     `json:"by"`
	Attempt int              `json:"attempt"`
	Reason  string           `json:"reason"`
	Fee     market.Amount    `json:"fee"`
	Text    string           `json:"text"`
}

// hear adds an event; false where no vehicle is to be told.
func (it *item) hear(e exchange.Event) bool {
	var p payload
	switch e.Type {
	case "start":
		it.started = true
		return true
	case "escrow", "phase", "awarded", "message", "stop", "carry":
		if json.Unmarshal(e.Payload, &p) != nil {
			return false // the rows will say it at the next sync
		}
	default:
		return false
	}
	switch {
	case e.Type == "message" && p.By == market.ByTime:
		return false // the rider alone is reminded
	case e.Type == "message" && p.By != market.ByVehicle:
		it.words = append(it.words, &market.MessageFrame{Need: e.Need, Text: p.Text})
		return true
	case e.Type == "stop" && p.By != market.ByVehicle:
		it.words = append(it.words, &market.StopFrame{Need: e.Need, By: p.By, Reason: p.Reason})
		return true
	case p.Attempt == 0 || e.Type == "message" || e.Type == "stop":
		return false
	}
	t := it.attempts[p.Attempt]
	if t == nil {
		t = &turn{}
		it.attempts[p.Attempt] = t
	}
	if to := market.Phase(p.To); e.Type == "phase" {
		t.funded = t.funded || to == market.Ready
		if t.ended = to == market.Open || to.Terminal(); t.ended {
			t.reason, t.fee = p.Reason, p.Fee
		}
	}
	return true
}

// tell sends what there is to tell.
func (h *Hub) tell(ctx context.Context) {
	of := h.news.take()
	needs := make([]market.NeedID, 0, len(of))
	for need := range of {
		needs = append(needs, need)
	}
	for chunk := range slices.Chunk(needs, needsAtOnce) {
		rows, err := h.config.Store.Agreements(ctx, chunk)
		if err != nil {
			if ctx.Err() == nil {
				h.config.Log.Warn("read agreements to tell vehicles of", "err", err)
			}
			h.news.giveBack(of)
			return
		}
		for _, a := range rows {
			h.inform(ctx, a, of[a.Need])
		}
		for _, need := range chunk {
			delete(of, need)
		}
	}
}

// inform tells a vehicle what happened to its agreement, as it stands now.
func (h *Hub) inform(ctx context.Context, a trips.Agreement, it *item) {
	if t := it.attempts[a.Attempt]; t != nil {
		if f := t.frame(a); f != nil {
			h.Send(a.Vehicle, f)
		}
	}
	if !a.Active {
		return
	}
	if it.started && a.Code != nil {
		h.Send(a.Vehicle, &market.StartFrame{Need: a.Need, Code: *a.Code})
	}
	for _, f := range it.words {
		h.Send(a.Vehicle, f)
		if _, stop := f.(*market.StopFrame); stop && h.craft(a.Vehicle) == nil {
			h.escalate(ctx, a)
		}
	}
}

// escalate makes it known that a stop found no session of its vehicle.
func (h *Hub) escalate(ctx context.Context, a trips.Agreement) {
	h.config.Log.Error("a stop does not reach its vehicle", "need", a.Need, "vehicle", a.Vehicle, "phase", a.Phase)
	if err := h.trips.StopUnheard(ctx, a.Need); err != nil && ctx.Err() == nil {
		h.config.Log.Error("tell the rider of a stop that does not reach the vehicle", "need", a.Need, "err", err)
	}
}

// frame is what a vehicle is told of its agreement; nil: the news that ended it is told by itself, before or after.
func (t *turn) frame(a trips.Agreement) market.Frame {
	phase := market.Phase(a.Phase)
	over := phase == market.Cancelled || phase == market.Replaced || phase == market.Failed
	switch {
	case over && !t.ended:
		return nil
	case over:
		reason := t.reason
		if reason == "" {
			reason = phase.String()
		}
		return &market.CancelledFrame{Need: a.Need, Reason: reason, Fee: t.fee}
	case t.funded && a.Active && !a.Tx.IsZero():
		return &market.FundedFrame{Mission: a.Mission, Tx: a.Tx, Block: uint64(a.Block)}
	}
	return &market.MissionFrame{Mission: a.Mission}
}

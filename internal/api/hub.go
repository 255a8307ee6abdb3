package api

import (
	"context"
	"sync"
	"sync/atomic"

	"github.com/marketd/marketd/internal/exchange"
	"github.com/marketd/marketd/market"
)

// Hub wakes the streams of events. It is the exchange's Sink and BidSink. What it says is a hint: a stream reads the rows.
type Hub struct {
	mu       sync.Mutex
	watchers map[market.NeedID]map[*watch]struct{}
}

// NewHub makes a Hub that nobody watches yet.
func NewHub() *Hub { return &Hub{watchers: map[market.NeedID]map[*watch]struct{}{}} }

// watch is one stream's interest in a need.
type watch struct {
	hub  *Hub
	need market.NeedID
	wake chan struct{} // of 1: wakes merge
	bids atomic.Bool   // they changed since the stream looked
}

// Told wakes the streams of the needs that something happened to.
func (h *Hub) Told(_ context.Context, events []exchange.Event) {
	for _, e := range events {
		h.each(e.Need, func(*watch) {})
	}
}

// BidsChanged wakes the streams of an open need, so that they look at its bids.
func (h *Hub) BidsChanged(need market.NeedID) {
	h.each(need, func(w *watch) { w.bids.Store(true) })
}

// each calls do for the watchers of a need, and wakes them.
func (h *Hub) each(need market.NeedID, do func(*watch)) {
	h.mu.Lock()
	defer h.mu.Unlock()
	for w := range h.watchers[need] {
		do(w)
		select {
		case w.wake <- struct{}{}:
		default:
		}
	}
}

func (h *Hub) watch(need market.NeedID) *watch {
	w := &watch{hub: h, need: need, wake: make(chan struct{}, 1)}
	w.bids.Store(true)
	h.mu.Lock()
	defer h.mu.Unlock()
	if h.watchers[need] == nil {
		h.watchers[need] = map[*watch]struct{}{}
	}
	h.watchers[need][w] = struct{}{}
	return w
}

func (w *watch) stop() {
	w.hub.mu.Lock()
	defer w.hub.mu.Unlock()
	delete(w.hub.watchers[w.need], w)
	if len(w.hub.watchers[w.need]) == 0 {
		delete(w.hub.watchers, w.need)
	}
}

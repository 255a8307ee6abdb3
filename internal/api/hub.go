package api

import (
	"context"
	"sync"

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
	told chan struct{} // of 1: wakes merge. Rows changed
	bids chan struct{} // of 1. Bids changed
}

// Told wakes the streams of the needs that something happened to.
func (h *Hub) Told(_ context.Context, events []exchange.Event) {
	for _, e := range events {
		h.each(e.Need, func(w *watch) chan struct{} { return w.told })
	}
}

// BidsChanged wakes the streams of an open need, so that they look at its bids.
func (h *Hub) BidsChanged(need market.NeedID) {
	h.each(need, func(w *watch) chan struct{} { return w.bids })
}

// each wakes the watchers of a need on one of their channels.
func (h *Hub) each(need market.NeedID, channel func(*watch) chan struct{}) {
	h.mu.Lock()
	defer h.mu.Unlock()
	for w := range h.watchers[need] {
		select {
		case channel(w) <- struct{}{}:
		default:
		}
	}
}

func (h *Hub) watch(need market.NeedID) *watch {
	w := &watch{hub: h, need: need, told: make(chan struct{}, 1), bids: make(chan struct{}, 1)}
	w.bids <- struct{}{} // those of now are new to the stream
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

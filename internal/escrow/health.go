package escrow

import (
	"maps"
	"slices"
	"sync"
)

// health is what does not work at the moment, by the part that found it.
type health struct {
	mu sync.Mutex
	at map[string]string
}

// set says what is wrong with a part; "" is nothing.
func (h *health) set(part, problem string) {
	h.mu.Lock()
	defer h.mu.Unlock()
	if problem == "" {
		delete(h.at, part)
		return
	}
	h.at[part] = problem
}

// Problems are reasons why bookings wait, for the readiness check: a key without money for gas, a reorganisation that is not
// reconciled, a node that does not answer. None: all is well.
func (e *Escrow) Problems() []string {
	e.health.mu.Lock()
	defer e.health.mu.Unlock()
	var all []string
	for _, part := range slices.Sorted(maps.Keys(e.health.at)) {
		all = append(all, part+": "+e.health.at[part])
	}
	return all
}

// signals wakes all that wait for new intents or blocks.
type signals struct {
	mu  sync.Mutex
	all []chan struct{}
}

// listen is a channel that gets a value some time after each wake. Its capacity is one: a wake-up that waits stands for all.
func (s *signals) listen() <-chan struct{} {
	ch := make(chan struct{}, 1)
	s.mu.Lock()
	defer s.mu.Unlock()
	s.all = append(s.all, ch)
	return ch
}

func (s *signals) wake() {
	s.mu.Lock()
	defer s.mu.Unlock()
	for _, ch := range s.all {
		select {
		case ch <- struct{}{}:
		default:
		}
	}
}

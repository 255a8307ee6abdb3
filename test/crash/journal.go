package main

import (
	"encoding/json"
	"fmt"
	"sync"

	"github.com/marketd/marketd/client"
	"github.com/marketd/marketd/market"
)

// journal is what riders and vehicles were told, kept where no kill reaches it. It is the oracle's first witness.
type journal struct {
	mu         sync.Mutex
	posts      map[market.NeedID]*posted
	events     map[eventKey]client.Event     // told on the needs' streams
	missions   map[missionKey]market.Mission // told to vehicles, as last told
	statuses   map[missionKey]market.Phase   // the furthest report of a vehicle that was acknowledged
	movements  []*moved                      // movements of money that were accepted
	now        map[market.Address]current    // what each vehicle is on, as it was told
	fences     []fence                       // regions taken over
	unexpected map[string]int                // answers that no document explains
	violations []string                      // seen on the way
	heard      map[string]int                // frames by type
}

// posted is a need that was acknowledged with 201, and what else was acknowledged about it.
type posted struct {
	need      market.Need
	post      client.NeedPost
	key       string
	rider     *rider
	started   bool // start code taken
	received  bool // end code or receipt for all of it taken
	cancelled bool
	phase     market.Phase // as last told
	ended     bool         // nothing more will happen to the need or its money
}

type eventKey struct {
	need    market.NeedID
	version int64
}

type missionKey struct {
	vehicle market.Address
	need    market.NeedID
	attempt int
}

// current is a vehicle's agreements with the versions they were told at.
type current map[market.NeedID]int64

// moved is a movement of money that was accepted.
type moved struct {
	id     string
	kind   client.MovementKind
	who    market.Address
	amount market.Amount
	order  market.Hash // struct hash of what was signed; zero of the faucet's
}

// fence is a region's epoch raised by somebody else: what the writer before commits after that number is a violation.
type fence struct {
	region        string
	epoch, number int64
}

func newJournal() *journal {
	return &journal{
		posts: map[market.NeedID]*posted{}, events: map[eventKey]client.Event{}, missions: map[missionKey]market.Mission{},
		statuses: map[missionKey]market.Phase{}, now: map[market.Address]current{}, unexpected: map[string]int{}, heard: map[string]int{},
	}
}

// note runs a change under the lock.
func (j *journal) note(change func()) {
	j.mu.Lock()
	defer j.mu.Unlock()
	change()
}

// violate keeps what was seen to be wrong. j.mu is held.
func (j *journal) violate(format string, args ...any) {
	j.violations = append(j.violations, fmt.Sprintf(format, args...))
}

// about is what was acknowledged about a need; nil where its post never was.
func (j *journal) about(need market.NeedID, change func(*posted)) {
	j.note(func() {
		if p := j.posts[need]; p != nil {
			change(p)
		}
	})
}

// tell keeps an event of a need's stream. The same version never says two things.
func (j *journal) tell(need market.NeedID, e client.Event) {
	if e.Version == 0 {
		return
	}
	j.note(func() {
		key := eventKey{need, e.Version}
		if e.Type == "need" && e.Version > 1 {
			return // the current truth, not what happened at that version
		}
		if before, ok := j.events[key]; ok && before.Type != e.Type {
			j.violate("need %s: version %d was told as %s, and then as %s", need.Short(), e.Version, before.Type, e.Type)
		}
		j.events[key] = e
	})
}

// hear keeps what the market sends to a vehicle.
func (j *journal) hear(data []byte) {
	var head market.Head
	if json.Unmarshal(data, &head) != nil || head.Vehicle == nil {
		return
	}
	frame, ok := market.NewFrame(head.Type)
	if !ok || json.Unmarshal(data, frame) != nil {
		return
	}
	j.mu.Lock()
	defer j.mu.Unlock()
	j.heard[head.Type]++
	switch f := frame.(type) {
	case *market.SyncFrame:
		j.now[*head.Vehicle] = current{}
		for _, m := range f.Missions {
			j.mission(*head.Vehicle, m)
		}
	case *market.MissionFrame:
		j.mission(*head.Vehicle, f.Mission)
	case *market.FundedFrame:
		j.mission(*head.Vehicle, f.Mission)
	case *market.CancelledFrame:
		delete(j.now[*head.Vehicle], f.Need)
	}
}

// mission keeps an agreement that a vehicle was told of, and sees that it has no other. j.mu is held.
func (j *journal) mission(v market.Address, m market.Mission) {
	key := missionKey{v, m.Need, m.Attempt}
	if before, ok := j.missions[key]; ok && (before.Bid.ID() != m.Bid.ID() || before.Amount != m.Amount) {
		j.violate("vehicle %s was told two agreements about need %s, attempt %d", v, m.Need.Short(), m.Attempt)
	}
	if before, ok := j.missions[key]; ok && before.Version > m.Version {
		return
	}
	j.missions[key] = m
	if j.now[v] == nil {
		j.now[v] = current{}
	}
	if market.Phase(m.Phase).Terminal() {
		delete(j.now[v], m.Need)
		return
	}
	j.now[v][m.Need] = m.Version
	if len(j.now[v]) > 1 {
		j.violate("vehicle %s was told of %d agreements at once: %v", v, len(j.now[v]), j.now[v])
	}
}

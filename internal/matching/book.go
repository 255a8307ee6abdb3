package matching

import (
	"cmp"
	"slices"

	"github.com/marketd/marketd/market"
)

// Config is what a region decides.
type Config struct {
	NextClearing int64 // number of the first clearing
	RetryPause   int64 // ms until an award that was refused with FactSkipped is tried again; 0 means 50
	Prices       Prices
}

// Book is a region's open needs and bids. Make it with New.
type Book struct {
	config   Config
	now      int64
	needs    map[market.NeedID]*need
	vehicles map[market.Address]*vehicle
	timers   timers
	queue    []*need   // needs that the next clearing looks at
	flight   *flight   // the clearing that is not committed yet
	widening *widening // the clearing that asks supply; then there is no flight
	number   int64     // of the next clearing
	arrivals int64     // bids that came so far
	rings    int64     // that came so far
	woken    int64     // when the next Tick was asked for; 0: not
	solver   assignment
	warm     []int64
	out      []Effect
}

// phase is where a need stands in the book.
type phase uint8

const (
	gathering phase = iota // bids come in; a need with Choose stays here
	due                    // is cleared as soon as a bid can serve it
	picked                 // the rider's pick waits for the next clearing
	inFlight               // has a winner in the clearing that is not committed yet
	asked                  // a standing offer's vehicle was asked to sign
)

type need struct {
	Need
	phase    phase
	bids     []*bid                      // by rank
	answered map[market.Address]struct{} // vehicles that bid live or said no
	winner   *bid                        // picked, in flight or asked
	removed  bool                        // while in flight: no longer open
	asks     bool                        // the winner has to sign before it is one
	why      market.LostReason
	retryAt  int64 // not cleared before; 0: at once
	queued   bool
	widens   bool  // supply is asked for its standing side
	bound    int64 // what nobody beyond its ring exceeds, in this clearing; Unknown before
	exposed  bool  // supply said no more, in this clearing, and the bound is not met
	wake     int64 // its next timer; 0: none
	slot     int   // in timers
}

func (n *need) open() bool { return n.phase == gathering || n.phase == due }

func (n *need) excludes(v market.Address) bool { return slices.Contains(n.Excluded, v) }

// bid is a Bid in the book.
type bid struct {
	Bid
	need         *need
	vehicle      *vehicle
	at           int // in its vehicle's bids
	score, delay int64
	arrival      int64
	told         bool // is among the losers of the clearing in flight
}

// rank orders the bids for one need: by score, then pickup, then arrival.
func rank(a, b *bid) int {
	return cmp.Or(cmp.Compare(b.score, a.score), cmp.Compare(a.PickupAt, b.PickupAt), cmp.Compare(a.arrival, b.arrival))
}

// vehicle is what the book knows of a vehicle that has a bid or is not free.
type vehicle struct {
	address  market.Address
	taken    bool          // reserved, in flight, asked or busy: it wins nothing else
	busy     bool          // has an agreement
	need     market.NeedID // what it is taken for, where that is known
	released bool          // while in flight: the agreement is over already
	bids     []*bid
	stamp    int64 // of the ring that it came with last
	position int32 // in the last clearing that had a column of it
	dual     int64 // in the last clearing that it had a column of
}

// New makes an empty book.
func New(config Config) *Book {
	if config.RetryPause == 0 {
		config.RetryPause = 50
	}
	return &Book{
		config: config, number: config.NextClearing,
		needs: map[market.NeedID]*need{}, vehicles: map[market.Address]*vehicle{},
	}
}

// Apply lets time pass to now, carries cmd out and returns what follows from both, in order. Time never steps back: an
// earlier now counts as the latest that was seen.
func (b *Book) Apply(now int64, cmd Command) []Effect {
	b.now = max(b.now, now)
	b.out = nil
	b.passTime()
	switch c := cmd.(type) {
	case AddNeed:
		b.addNeed(c)
	case AddBids:
		b.addBids(c)
	case Answered:
		b.answered(c)
	case Withdraw:
		b.withdraw(c)
	case WithdrawOffers:
		b.withdrawOffers(c)
	case Pick:
		b.pick(c)
	case RemoveNeed:
		b.removeNeed(c)
	case BusyVehicle:
		b.busyVehicle(c)
	case ReleaseVehicle:
		b.releaseVehicle(c)
	case Widened:
		b.widened(c)
	case Look:
		b.look(c)
	case Committed:
		b.committed(c)
	case Confirmed:
		b.confirmed(c)
	case Unasked:
		b.unasked(c)
	case Tick:
	}
	b.passTime()
	b.clear()
	b.askWake()
	return b.out
}

func (b *Book) emit(e Effect) { b.out = append(b.out, e) }

func (b *Book) refuse(need market.NeedID, bid market.BidID, v market.Address, err *market.Error) {
	b.emit(Refuse{Need: need, Bid: bid, Vehicle: v, Err: err})
}

// passTime handles every need whose timer ran out.
func (b *Book) passTime() {
	for len(b.timers) > 0 && b.timers[0].wake <= b.now {
		b.ripen(b.timers[0])
	}
}

// ripen makes of an open need what time and answers have made of it, and sets its timer.
func (b *Book) ripen(n *need) {
	if n.open() && b.now >= n.ExpiresAt {
		b.expire(n)
		return
	}
	if n.phase == gathering && !n.Choose && (b.now >= n.WindowEnds || len(n.answered) >= n.Invited) {
		n.phase = due
		b.enqueue(n)
	}
	if n.retryAt != 0 && b.now >= n.retryAt {
		n.retryAt = 0
		b.enqueue(n)
	}
	b.timers.set(n, n.nextWake())
}

func (n *need) nextWake() int64 {
	if !n.open() {
		return 0
	}
	wake := n.ExpiresAt
	if n.phase == gathering && !n.Choose {
		wake = min(wake, n.WindowEnds)
	}
	if n.retryAt != 0 {
		wake = min(wake, n.retryAt)
	}
	return wake
}

// enqueue has the next clearing look at n: something changed that might let it be served.
func (b *Book) enqueue(n *need) {
	if n.queued || n.phase != picked && (n.phase != due || n.retryAt != 0) {
		return
	}
	n.queued = true
	b.queue = append(b.queue, n)
}

func (b *Book) expire(n *need) {
	b.emit(Expire{n.ID})
	b.close(n, market.LostCancelled)
}

// close drops n from the book; its live bidders that were not told are told why.
func (b *Book) close(n *need, why market.LostReason) {
	losers := make([]Loser, 0, len(n.bids))
	for _, x := range n.bids {
		if !x.Standing && !x.told {
			losers = append(losers, x.lose(why))
		}
		b.forget(x)
	}
	b.lost(losers)
	n.bids, n.winner, n.queued = nil, nil, false
	b.timers.set(n, 0)
	delete(b.needs, n.ID)
}

func (b *Book) lost(losers []Loser) {
	if len(losers) > 0 {
		b.emit(Lost{losers})
	}
}

// askWake asks for a Tick at the next timer, unless one was asked for that comes no later.
func (b *Book) askWake() {
	if b.woken <= b.now {
		b.woken = 0
	}
	if len(b.timers) == 0 || b.woken != 0 && b.woken <= b.timers[0].wake {
		return
	}
	b.woken = b.timers[0].wake
	b.emit(WakeAt{b.woken})
}

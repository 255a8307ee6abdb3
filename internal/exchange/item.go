package exchange

import (
	"cmp"
	"slices"
	"time"

	"github.com/marketd/marketd/internal/matching"
	"github.com/marketd/marketd/market"
)

// item is a need in the book.
type item struct {
	NeedState
	terms    matching.Need
	bidBy    time.Time
	at       time.Time                   // when it came
	looked   int64                       // unix ms when supply was asked for it last
	invited  map[market.Address]struct{} // were sent a need frame
	seen     map[market.Address]struct{} // were that, or bid through their standing offers
	bids     map[market.Address]*offered
	winner   market.Address // of the clearing in flight; zero: it is in none
	asked    market.Address // whose standing offer won; zero: nobody's
	waits    bool           // it is under way to its first clearing
	adopt    bool           // the database changed while it was in flight
	pick     *picked
	replaced *offered // the bid that the one being taken replaces
}

// offered is a bid as it was made. It never changes.
type offered struct {
	market.Bid
	id         market.BidID // zero for a standing one until it is needed
	signature  market.Signature
	pickupAt   time.Time
	dropoffAt  time.Time
	distanceM  int64
	durationMs int64
	busyMs     int64 // of its vehicle's time that winning takes
	price      int64
	penalty    int64
	plan       int64 // version of its vehicle's plan that it is a part of; 0: it is for the whole vehicle
	apart      bool  // its vehicle seldom keeps what it is asked for: it sets nobody's price
	standing   bool
	uninvited  bool  // live, and nobody invited its vehicle
	at         int64 // unix ms
}

// stale says that a standing offer has to bid anew for a need that waits: it could not keep its time any more.
func (o *offered) stale(c Candidate, now int64) bool {
	return o.standing && (c.PickupAt.Unix() > o.PickupBy || now-o.at > offerFor)
}

// picked is the rider's choice, until it is committed.
type picked struct {
	bid       market.BidID
	signature market.Signature
	replies   []chan error // each with a place, so that nobody waits for the rider
}

// ended remembers that the book is through with a need up to an attempt, so that old news of it is not adopted.
type ended struct {
	attempt int
	at      int64
}

func (it *item) inFlight() bool { return it.winner != market.Address{} }

// open says that the need looks for a vehicle.
func (it *item) open() bool {
	return !it.inFlight() && it.asked == market.Address{} && it.pick == nil
}

// asksSupply says that a clearing of the need asks supply for its standing offers. A rider who chooses sees those that came.
func (it *item) asksSupply() bool { return !it.Signed.Choose }

// picked answers the rider who picked that bid.
func (it *item) picked(bid market.BidID, err error) {
	if it.pick == nil || it.pick.bid != bid {
		return
	}
	for _, reply := range it.pick.replies {
		reply <- err
	}
	it.pick = nil
}

// chosen says that the rider has picked the bid.
func (it *item) chosen(o *offered) bool { return it.pick != nil && it.pick.bid == o.bidID() }

func (o *offered) bidID() market.BidID {
	if o.id.IsZero() {
		return o.Bid.ID()
	}
	return o.id
}

func (o *offered) matching() matching.Bid {
	return matching.Bid{
		ID: o.id, Need: o.Need, Vehicle: o.Vehicle, Price: o.price, PickupAt: o.pickupAt.UnixMilli(), DropoffAt: o.dropoffAt.UnixMilli(),
		Busy: o.busyMs, Penalty: o.penalty, Standing: o.standing, Apart: o.apart || o.plan != 0, Pooled: o.plan != 0, Uninvited: o.uninvited, Expires: o.Expires * 1000,
	}
}

// worth is a bid's score, and whether it can win: a rider who chooses may take one that the market would not.
func worth(terms *matching.Need, b *matching.Bid) (score int64, ok bool) {
	score, _, ok = terms.Score(b)
	return score, ok || terms.Choose && b.Price <= terms.Ceiling && b.PickupAt <= terms.Latest
}

// views shows bids that could win, best first.
func views(terms *matching.Need, bids []*offered) []BidView {
	var all []BidView
	for _, o := range bids {
		m := o.matching()
		score, ok := worth(terms, &m)
		if !ok {
			continue
		}
		all = append(all, BidView{
			ID: o.bidID(), Bid: o.Bid, Signature: o.signature, PickupAt: o.pickupAt, DropoffAt: o.dropoffAt,
			DistanceM: o.distanceM, DurationMs: o.durationMs, Standing: o.standing, Score: score, State: "live",
		})
	}
	slices.SortFunc(all, func(a, b BidView) int {
		return cmp.Or(cmp.Compare(b.Score, a.Score), a.PickupAt.Compare(b.PickupAt), slices.Compare(a.ID[:], b.ID[:]))
	})
	if len(all) > 0 {
		all[0].Best = true
	}
	return all
}

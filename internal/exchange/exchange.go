// Package exchange leads from a need to an agreement: quotes, posts, bids, clearings, commitments.
//
//	x := exchange.New(store, courier, regions, exchange.Config{Domain: domain, Rules: rules, Sinks: sinks})
//	go x.Run(ctx)
//	posted, err := x.Post(ctx, exchange.Post{Need: need, Details: details, Signature: sig, Key: key})
//
// Each region has one goroutine that owns its book of needs and bids; a clearing is decided there and committed beside it,
// one at a time. Rows are truth: whatever others change in the database (cancel, drop out, time) reaches the book through
// committed events, or else through the sweep of each second.
//
// The exchange sends four frames to vehicles: need, commitment_request, lost and need_closed. All others follow from events.
//
// # Concurrency
//
// Everything may be called at once, before, while and after Run.
package exchange

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"sync"
	"time"

	"golang.org/x/sync/errgroup"

	"github.com/marketd/marketd/internal/matching"
	"github.com/marketd/marketd/market"
)

// ErrFenced says that another process has taken the region over: this one must not decide there any more.
var ErrFenced = errors.New("another process has taken the region over")

// Region is a city with one writer.
type Region struct {
	ID          string
	Supply      Supply
	Guide       Guide
	ValueOfTime int64           // published: base units for 1000 s of waiting
	Prices      matching.Prices // published: what a winner is paid
	Subsidy     int64           // published: what serving a need is worth to the region, in its score only; needs matching.First
	Credit      int64           // published: what serving a need is worth against its vehicle's time, in its score only; needs matching.First; 0: that costs nothing
	Tariff      market.Tariff   // what a quote guesses with where no offer is near; its base is what unreliability is weighed with
}

// Config is what the exchange needs beside its parts.
type Config struct {
	Domain  market.Domain
	Rules   market.Rules // what every need must carry
	Signers Signers      // nil: signatures of keys only
	Sinks   []Sink       // who hears of committed events, in this order
	Bids    BidSink      // who hears that bids came or went; may be nil
	Log     *slog.Logger // nil: slog.Default()

	BidWindow   time.Duration // how long a need gathers bids; 0 means 500 ms, negative none
	ConfirmFor  time.Duration // how long an asked vehicle has; 0 means 2 s
	OpenMargin  time.Duration // what the chain needs to open a booking: auctions end so long before openBy; 0 means 10 s
	Lead        time.Duration // a scheduled need opens so long before its earliest pickup; 0 means 15 min
	PickupSlack time.Duration // a standing offer binds itself to its planned pickup and so much; 0 means 2 min
	MostWait    time.Duration // how long a post, and then a confirmation, may wait where many come; more are refused; 0 means 50 ms
	Inbox       int           // places in a region's inbox: two seconds of peak; 0 means 4096
	WidenFor    time.Duration // how long a clearing may ask supply, and all that waits with it; 0 means 100 ms
	Candidates  int           // vehicles looked at for a need when it comes; 0 means 16. A clearing looks as far as it has to
	SweepEvery  time.Duration // how often rows and books are compared; 0 means 1 s
}

func (c *Config) fill() {
	def(&c.BidWindow, 500*time.Millisecond)
	c.BidWindow = max(c.BidWindow, 0)
	def(&c.ConfirmFor, 2*time.Second)
	def(&c.OpenMargin, 10*time.Second)
	def(&c.Lead, 15*time.Minute)
	def(&c.PickupSlack, 2*time.Minute)
	def(&c.MostWait, 50*time.Millisecond)
	def(&c.Inbox, 4096)
	def(&c.WidenFor, 100*time.Millisecond)
	def(&c.Candidates, 16)
	def(&c.SweepEvery, time.Second)
	if c.Log == nil {
		c.Log = slog.Default()
	}
	if c.Signers == nil {
		c.Signers = keysOnly{}
	}
}

func def[T comparable](v *T, d T) {
	var zero T
	if *v == zero {
		*v = d
	}
}

// Exchange is the market from need to agreement. Make it with New.
type Exchange struct {
	store   Store
	courier Courier
	config  Config
	regions []*region
	where   sync.Map // market.NeedID → *region, of the needs that are in a book
	known   registry
	paused  pauses
	asked   asks
	load    load
}

// New makes an exchange over its regions.
func New(store Store, courier Courier, regions []Region, config Config) *Exchange {
	config.fill()
	x := &Exchange{store: store, courier: courier, config: config}
	x.known.store = store
	x.load.most = config.MostWait
	for _, r := range regions {
		x.regions = append(x.regions, newRegion(x, r))
	}
	return x
}

// Run works until ctx is done, or until another process has taken a region over (ErrFenced).
func (x *Exchange) Run(ctx context.Context) error {
	// The cursor of events is taken before the books are filled, so that nothing falls between.
	cursor, err := x.store.EventsNow(ctx)
	if err == nil {
		err = x.refreshOffers(ctx, nil)
	}
	if ctx.Err() != nil {
		return nil
	}
	if err != nil {
		return fmt.Errorf("open the market: %w", err)
	}
	group, ctx := errgroup.WithContext(ctx)
	for _, r := range x.regions {
		group.Go(func() error { return r.run(ctx) })
	}
	group.Go(func() error { return x.tell(ctx, cursor) })
	group.Go(func() error { return x.resumeOffers(ctx) })
	return group.Wait()
}

// Ready says whether all regions are taken over and their books have what the database has: nil, or what to wait for.
func (x *Exchange) Ready() error {
	for _, r := range x.regions {
		if !r.isOpen() {
			return r.closed()
		}
		select {
		case <-r.filled:
		default:
			return market.Problem(market.ProblemUnavailable, "the needs of region %s are still being read; try again in a second", r.ID)
		}
	}
	return nil
}

func (x *Exchange) setBusy(vehicle market.Address, busy bool) {
	for _, r := range x.regions {
		r.Supply.SetBusy(vehicle, busy)
	}
}

func (x *Exchange) region(id string) *region {
	for _, r := range x.regions {
		if r.ID == id {
			return r
		}
	}
	return nil
}

// keysOnly is Signers without a chain.
type keysOnly struct{}

func (keysOnly) Check(_ context.Context, who market.Address, digest market.Hash, sig market.Signature) error {
	by, err := market.Recover(digest, sig)
	if err != nil {
		return err
	}
	if by != who {
		return market.Problem(market.ProblemInvalidSignature, "the signature is by %s, not by %s, or over something else", by, who)
	}
	return nil
}

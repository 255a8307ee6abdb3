// Package exchange leads from a need to an agreement: quotes, posts, bids, clearings, commitments.
//
//	x := exchange.New(store, courier, regions, exchange.Config{Domain: domain, Rules: rules, Sinks: sinks})
//	go x.Run(ctx)
//	posted, err := x.Post(ctx, exchange.Post{Need: need, Details: details, Signature: sig, Key: key})
//
// Each region has one goroutine that owns its book of needs and bids; a clearing is decided there and committed beside it,
// one at a time. Rows are truth: whatever others change in the database (cancel, drop out, time) reaches the book through
// committed events or the sweep of each second.
//
// The exchange sends four frames to vehicles: need, commitment_request, lost and need_closed. All others follow from events.
//
// # Concurrency
//
// Everything may be called at once, before, while and after Run.
package exchange

import (
	"context"
	"log/slog"
	"time"

	"github.com/marketd/marketd/market"
)

// Region is a city with one writer.
type Region struct {
	ID          string
	Supply      Supply
	Guide       Guide
	ValueOfTime int64         // published: base units for 1000 s of waiting
	Tariff      market.Tariff // what a quote guesses with where no offer is near
}

// Config is what the exchange needs beside its parts.
type Config struct {
	Domain  market.Domain
	Rules   market.Rules // what every need must carry
	Signers Signers      // nil: signatures of keys only
	Sinks   []Sink       // who hears of committed events, in this order
	Bids    BidSink      // who hears of bids as they come; may be nil
	Log     *slog.Logger // nil: slog.Default()

	BidWindow   time.Duration // how long a need gathers bids; 0 means 500 ms, negative none
	ConfirmFor  time.Duration // how long an asked vehicle has; 0 means 2 s
	OpenMargin  time.Duration // what the chain needs to open a booking: auctions end so long before openBy; 0 means 10 s
	Lead        time.Duration // a scheduled need opens so long before its earliest pickup; 0 means 15 min
	PickupSlack time.Duration // a standing offer binds itself to its planned pickup and so much; 0 means 2 min
	Inbox       int           // places in a region's inbox: two seconds of peak; 0 means 4096
	Candidates  int           // vehicles looked at for a need; 0 means 32
}

// Supply knows the vehicles of a region. It answers from memory and may be called at once.
type Supply interface {
	// Candidates are at most limit vehicles that could serve the job now, the soonest pickup first.
	Candidates(j Job, limit int) []Candidate
	// Why says why a vehicle is no candidate for the job; the zero Reason: it is one.
	Why(vehicle market.Address, j Job) Reason
	// SetOffer sets a vehicle's standing offer; nil: it has none, or it is paused. Known vehicle or not.
	SetOffer(vehicle market.Address, o *market.Offer)
	// SetBusy says whether the vehicle has an agreement. A busy one is no candidate.
	SetBusy(vehicle market.Address, busy bool)
}

// Job is what a vehicle would have to do.
type Job struct {
	Need     market.NeedID // zero in a quote
	Details  market.Details
	Ceiling  market.Amount // zero in a quote: none
	At       time.Time
	Excluded []market.Address
}

// Candidate is a vehicle that could serve a job.
type Candidate struct {
	Vehicle    market.Address
	Owner      market.Address
	VehicleBps uint16
	PickupAt   time.Time // not before the earliest
	DropoffAt  time.Time
	Standing   bool          // its standing offer covers the job, at Price
	Price      market.Amount // of the standing offer
	Invite     bool          // it wants to see the need and to bid itself
}

// Reason is why a vehicle was not invited: one of the codes of the API, and what would have to change.
type Reason struct{ Code, Detail string }

// Guide knows a region's map. It answers from memory and may be called at once.
type Guide interface {
	// Contains says whether the place is in the region.
	Contains(p market.Place) bool
	// Label names a place for people. The same place always has the same name.
	Label(p market.Place) string
	// Trip estimates the way along the stops. The error is a *market.Error that says why nobody can serve them.
	Trip(d market.Details, depart time.Time) (distanceM, durationMs int64, err error)
}

// Courier brings frames to vehicles.
type Courier interface {
	// Send never blocks. A frame for a vehicle that is not there is dropped.
	Send(vehicle market.Address, f market.Frame)
}

// Sink hears of committed events.
type Sink interface {
	// Told gets events in the order in which they were committed, those of a need by version. It must not block for long.
	// After a restart, or where a reader fell behind, events are missing: rows are truth.
	Told(ctx context.Context, events []Event)
}

// BidSink hears of live and standing bids on needs while they are open. Bids are not committed: only a win is.
type BidSink interface {
	// Bids must not block.
	Bids(need market.NeedID, bids []BidView)
}

// Signers checks a signature of a key or of a contract wallet (ERC-1271).
type Signers interface {
	Check(ctx context.Context, who market.Address, digest market.Hash, sig market.Signature) error
}

// Event is something that happened to a need and is committed.
type Event struct {
	Seq     int64
	Need    market.NeedID
	Version int64 // gapless for each need
	Type    string
	Payload []byte // JSON; see internal/postgres/trip.go
	At      time.Time
}

// Wish is what a rider would like to have, before it is signed.
type Wish struct {
	Service          market.Service
	Stops            []market.Place
	Earliest, Latest time.Time // zero: now, and 15 minutes later
	Seats            uint16
	MassGrams        uint32
	VolumeMl         uint32
	Options          market.Options
	Notes            string
	Choose           bool
	MaxAmount        market.Amount // zero: as suggested
	Codes, Blind     market.Hash   // zero: the quote has nothing to sign
	Rider            market.Address
}

// Quote is what a wish would cost, how long it would take, and what to sign for it. It holds and promises nothing.
type Quote struct {
	Region       string
	Service      market.Service
	Reason       string // why nobody could come now; "" when somebody could
	VehiclesNear int
	Low, High    market.Amount // zero: no price is known
	SuggestedMax market.Amount
	Wait         time.Duration // to the pickup, expected
	DistanceM    int64
	DurationMs   int64
	Earliest     time.Time
	Latest       time.Time
	BidWindow    time.Duration
	Trip         market.Trip
	Details      *market.Details // nil without Codes, Blind and Rider
	Need         *market.Need    // to be signed; nil like Details
}

// Key makes a request that creates something happen once.
type Key struct {
	Account market.Address
	Key     string
	Request market.Hash // of method, path and body: the same key with another request is refused
}

// Post is a signed need.
type Post struct {
	Need      market.Need
	Details   market.Details
	Notes     string // the text behind Details.Notes
	Signature market.Signature
	Replaces  market.NeedID // zero: none
	Key       Key
}

// Posted says that a need is stored, its ceiling held, and that vehicles are being asked.
type Posted struct {
	Need     market.NeedID
	Region   string
	Phase    market.Phase
	Version  int64
	Replayed bool // the key was used before, for this very request
}

// BidView is a bid as its rider sees it.
type BidView struct {
	ID        market.BidID
	Bid       market.Bid
	Signature market.Signature // none for a standing offer
	PickupAt  time.Time
	DropoffAt time.Time
	Standing  bool
	Best      bool              // what a clearing would choose now
	Score     int64             // what clearings maximise, summed over their awards
	State     string            // live, withdrawn, won, lost
	Reason    market.LostReason // of lost
}

// Auction is what the book knows of an open need.
type Auction struct {
	BidBy   time.Time
	Invited int
	Bids    []BidView // best first
}

// Invitation says whether a vehicle was invited to a need, and why not.
type Invitation struct {
	Need    market.NeedID
	At      time.Time
	Invited bool
	Reason  Reason
}

// Quote estimates a wish and renders what to sign for it.
func (x *Exchange) Quote(ctx context.Context, w Wish) (*Quote, error) { return x.quote(ctx, w) }

// Post checks a signed need, takes its place in the region's inbox, stores it with a hold on its rider's balance, and lets
// vehicles bid. The same key gives the same need again. Where the inbox is full the error is unavailable.
func (x *Exchange) Post(ctx context.Context, p Post) (Posted, error) { return x.post(ctx, p) }

// Bid puts a vehicle's firm price on an open need. The same bid again is the same bid.
func (x *Exchange) Bid(ctx context.Context, f *market.BidFrame) error { return x.bid(ctx, f) }

// Withdraw takes a bid back that has not won.
func (x *Exchange) Withdraw(ctx context.Context, vehicle market.Address, need market.NeedID, bid market.BidID) error {
	return x.withdraw(ctx, vehicle, need, bid)
}

// SetOffer sets the vehicle's standing offer; one whose Until is over takes it back.
func (x *Exchange) SetOffer(ctx context.Context, vehicle market.Address, o market.Offer) error {
	return x.setOffer(ctx, vehicle, o)
}

// Confirm is an asked vehicle's answer: its signature over exactly the bid it was asked for, or a decline.
func (x *Exchange) Confirm(ctx context.Context, vehicle market.Address, f *market.CommitmentConfirmationFrame) error {
	return x.confirm(ctx, vehicle, f)
}

// Pick is the rider's choice of a bid, signed. It returns once the agreement is stored (or the vehicle asked).
func (x *Exchange) Pick(ctx context.Context, rider market.Address, p market.Pick, sig market.Signature) error {
	return x.pick(ctx, rider, p, sig)
}

// Adopt brings the book to what the database has of a need. It returns at once; committed events do the same by themselves.
func (x *Exchange) Adopt(need market.NeedID) { x.adopt(need) }

// Why says whether a vehicle was invited to a need, or with a zero need to the last hundred of its region, and why not.
func (x *Exchange) Why(ctx context.Context, vehicle market.Address, need market.NeedID) ([]Invitation, error) {
	return x.why(ctx, vehicle, need)
}

// Auction is the state of an open need; ok is false where no book has it.
func (x *Exchange) Auction(ctx context.Context, need market.NeedID) (a Auction, ok bool) {
	return x.auction(ctx, need)
}

// Presence says that a vehicle has a session, or none any more, and returns its live bids for the sync frame. One that came
// is invited again and asked again; one that left bids no more through its standing offer.
func (x *Exchange) Presence(ctx context.Context, vehicle market.Address, here bool) []market.BidID {
	return x.presence(ctx, vehicle, here)
}

// Run works until ctx is done, or until another process has taken a region over.
func (x *Exchange) Run(ctx context.Context) error { return x.run(ctx) }

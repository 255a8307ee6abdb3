package api

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"time"

	"github.com/marketd/marketd/internal/api/store"
	"github.com/marketd/marketd/internal/exchange"
	"github.com/marketd/marketd/internal/trips"
	"github.com/marketd/marketd/market"
)

// rooms stand for the exchange and the trips: they store and refuse what the real ones would, in the simplest way.
type rooms struct {
	store   *memoryStore
	hub     *Hub
	mu      sync.Mutex
	auction exchange.Auction
	reply   error // of the next call
	full    error
}

func (x *rooms) Full() error {
	x.mu.Lock()
	defer x.mu.Unlock()
	return x.full
}

func (x *rooms) refusal() error {
	x.mu.Lock()
	defer x.mu.Unlock()
	err := x.reply
	x.reply = nil
	return err
}

func (x *rooms) Quote(_ context.Context, w exchange.Wish) (*exchange.Quote, error) {
	if err := x.refusal(); err != nil {
		return nil, err
	}
	q := &exchange.Quote{
		Region: "island", VehiclesNear: 2, Low: market.Units(4_000000), High: market.Units(6_000000), SuggestedMax: market.Units(7_000000),
		Wait: 2 * time.Minute, DistanceM: 900, DurationMs: 120_000, Earliest: time.Now().UTC(), Latest: time.Now().Add(15 * time.Minute).UTC(),
		BidWindow: 500 * time.Millisecond, Trip: market.Trip{What: "Ride for 1", From: "Quay", To: "Mill", When: "now"},
	}
	if !w.Codes.IsZero() && w.Rider != (market.Address{}) {
		q.Details = &market.Details{
			Blind: w.Blind, Service: w.Service, Stops: w.Stops, Earliest: q.Earliest.Unix(), Latest: q.Latest.Unix(), Seats: max(w.Seats, 1), Options: w.Options,
		}
		q.Trip.Data = q.Details.StructHash()
		q.Need = &market.Need{
			Rider: w.Rider, MaxAmount: q.SuggestedMax, OpenBy: time.Now().Unix() + 120, ServiceBy: time.Now().Unix() + 3600, Choose: w.Choose,
			Codes: w.Codes, Trip: q.Trip, Rules: testRules,
		}
	}
	return q, nil
}

func (x *rooms) Post(_ context.Context, p exchange.Post) (exchange.Posted, error) {
	if err := x.refusal(); err != nil {
		return exchange.Posted{}, err
	}
	if err := market.Verify(testFacts.Domain(), p.Need, p.Signature, p.Need.Rider); err != nil {
		return exchange.Posted{}, err
	}
	m := x.store
	m.mu.Lock()
	id, again, err := once(m, p.Key, func() (market.NeedID, error) {
		id := p.Need.ID()
		m.needs[id] = &store.Need{
			Cursor: fmt.Sprintf("%06d", len(m.needs)), ID: id, Region: "island", Phase: market.Open, Attempt: 1, Signed: p.Need, Details: p.Details,
			Signature: p.Signature, Notes: p.Notes, DistanceM: 900, DurationMs: 120_000, PostedAt: time.Now().UTC(),
		}
		return id, nil
	})
	m.mu.Unlock()
	if err == nil && !again {
		m.change(id, exchange.EventNeed, exchange.NeedPayload{To: market.PhaseName(market.Open)}, func(*store.Need) {})
	}
	return exchange.Posted{Need: id, Region: "island", Replayed: again}, err
}

// PostMission posts legs one by one.
func (x *rooms) PostMission(ctx context.Context, p exchange.MissionPost) (market.Hash, bool, error) {
	if err := x.refusal(); err != nil {
		return market.Hash{}, false, err
	}
	var ids []market.NeedID
	for _, leg := range p.Legs {
		ids = append(ids, leg.Need.ID())
	}
	mission := market.MissionOf(ids...)
	x.store.mu.Lock()
	_, again, err := once(x.store, p.Key, func() (market.Hash, error) { return mission, nil })
	x.store.mu.Unlock()
	for i, leg := range p.Legs {
		if again || err != nil {
			break
		}
		leg.Key = exchange.Key{Account: p.Key.Account, Key: ids[i].String()}
		if _, err = x.Post(ctx, leg); err == nil {
			x.store.change(ids[i], "message", struct{}{}, func(n *store.Need) { n.Mission, n.Leg = mission, i+1 })
		}
	}
	return mission, again, err
}

func (x *rooms) Carry(_ context.Context, _ market.Address, leg market.NeedID, c trips.Carried) error {
	x.store.change(leg, "carry", trips.CarriedEvent{Attempt: 1, Carry: c.Carry}, func(*store.Need) {})
	return x.refusal()
}

func (x *rooms) CancelMission(ctx context.Context, rider market.Address, mission market.Hash) error {
	legs, err := x.store.Mission(ctx, mission)
	for _, n := range legs {
		if n.Signed.Rider != rider {
			return market.Problem(market.ProblemNotFound, "not yours")
		}
		err = errors.Join(err, x.Cancel(ctx, rider, n.ID, trips.Cancellation{}))
	}
	return err
}

// tell wakes the streams of a need, as the teller does.
func (x *rooms) tell(id market.NeedID) {
	x.hub.Told(context.Background(), []exchange.Event{{Need: id}})
}

func (x *rooms) Pick(_ context.Context, _ market.Address, p market.Pick, _ market.Signature) error {
	if err := x.refusal(); err != nil {
		return err
	}
	x.mu.Lock()
	defer x.mu.Unlock()
	for _, b := range x.auction.Bids {
		if b.ID == p.Bid {
			x.award(p.Need, b)
			return nil
		}
	}
	return market.Problem(market.ProblemTaken, "the bid is gone")
}

// award makes an agreement of a bid.
func (x *rooms) award(need market.NeedID, b exchange.BidView) {
	x.store.step(need, market.Awarded, market.ByClearing, func(n *store.Need) {
		n.Last = &store.Attempt{
			Number: 1, Vehicle: b.Bid.Vehicle, Owner: b.Bid.Owner, Record: store.Record{Profile: market.Profile{Class: market.Car, Name: "Heron 7"}},
			BidID: b.ID, Bid: b.Bid, Signature: b.Signature, Amount: b.Bid.Amount, Escrow: market.EscrowOpening, PickupAt: b.PickupAt, DropoffAt: b.DropoffAt,
			AwardedAt: time.Now().UTC(),
		}
	})
	x.tell(need)
}

func (x *rooms) Auction(context.Context, market.NeedID) (exchange.Auction, bool) {
	x.mu.Lock()
	defer x.mu.Unlock()
	return x.auction, true
}

func (x *rooms) Why(_ context.Context, _ market.Address, need market.NeedID) ([]exchange.Invitation, error) {
	return []exchange.Invitation{{Need: need, At: time.Now().UTC(), Reason: exchange.Reason{Code: "too_far", Detail: "it is 4 km too far away"}}}, x.refusal()
}

func (x *rooms) Start(_ context.Context, _ market.Address, id market.NeedID, code market.Hash) error {
	n, err := x.store.Need(context.Background(), id)
	if err != nil {
		return err
	}
	if market.StartCode(code) != n.Signed.Codes {
		return market.Problem(market.ProblemWrongCode, "the code does not match")
	}
	return x.refusal()
}

func (x *rooms) Cancel(_ context.Context, _ market.Address, id market.NeedID, c trips.Cancellation) error {
	n, err := x.store.Need(context.Background(), id)
	if err != nil {
		return err
	}
	if err := checkVersion(c.Version, n.Version); err != nil {
		return err
	}
	x.store.step(id, market.Cancelled, market.ByRider, func(*store.Need) {})
	x.tell(id)
	return nil
}

func (x *rooms) Receipt(_ context.Context, id market.NeedID, p trips.Proof) error {
	n, err := x.store.Need(context.Background(), id)
	if err != nil {
		return err
	}
	if market.StartCode(market.StartCode(p.Code)) != n.Signed.Codes {
		return market.Problem(market.ProblemWrongCode, "the code does not match")
	}
	x.store.step(id, market.Completed, market.ByRecipient, func(n *store.Need) {
		n.Last.Escrow, n.Last.Released = market.EscrowClosed, n.Last.Amount
		n.Chain = []store.ChainStep{{Step: trips.GoalSettle, State: "confirmed", Hash: market.Hash{1}, Block: 9, At: time.Now().UTC()}}
	})
	x.tell(id)
	return nil
}

func (x *rooms) Stop(_ context.Context, _ market.Address, id market.NeedID, reason string) error {
	x.store.change(id, "stop", trips.StopEvent{By: market.ByRider, Reason: reason}, func(n *store.Need) { n.Stopped = true })
	x.tell(id)
	return nil
}

func (x *rooms) Message(_ context.Context, _ market.Address, id market.NeedID, text string) error {
	x.store.change(id, "message", trips.MessageEvent{By: market.ByRider, Text: text}, func(*store.Need) {})
	x.tell(id)
	return nil
}

func (x *rooms) AddEvidence(_ context.Context, who market.Address, id market.NeedID, statement string) (trips.Evidence, error) {
	if err := x.refusal(); err != nil {
		return trips.Evidence{}, err
	}
	bundle := []byte(`{"version": 1,  "statement": "` + statement + `"}`)
	e := trips.Evidence{Hash: market.Keccak(bundle), Need: id, By: who, Bundle: bundle, At: time.Now().UTC()}
	x.store.mu.Lock()
	defer x.store.mu.Unlock()
	x.store.evidence = append(x.store.evidence, e)
	return e, nil
}

func (x *rooms) Dispute(_ context.Context, who market.Address, id market.NeedID, evidence market.Hash, _ market.Signature) error {
	n, err := x.store.Need(context.Background(), id)
	if err != nil {
		return err
	}
	x.store.mu.Lock()
	defer x.store.mu.Unlock()
	x.store.disputes = append(x.store.disputes, store.Dispute{
		Need: id, Rider: n.Signed.Rider, By: who, Evidence: evidence, Until: time.Now().UTC(), Amount: market.Units(100), Left: market.Units(100),
		Cap: market.Units(100), Signed: n.Signed,
	})
	return nil
}

func (x *rooms) Rule(_ context.Context, _ market.Address, id market.NeedID, _ trips.Ruling) error {
	x.store.mu.Lock()
	defer x.store.mu.Unlock()
	for i := range x.store.disputes {
		if d := &x.store.disputes[i]; d.Need == id {
			d.Ruled = true
		}
	}
	return nil
}

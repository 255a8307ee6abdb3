package api

import (
	"testing"

	"github.com/marketd/marketd/client"
	"github.com/marketd/marketd/internal/api/store"
	"github.com/marketd/marketd/market"
)

func TestAMissionIsPostedReadAndCancelledByItsRiderAlone(t *testing.T) {
	m := newMarket(t)
	ctx, w := t.Context(), m.wish()
	second := w.post
	second.Need.Codes = market.NewCodes().Hash()
	second.Signature = must[market.Signature](t)(market.Sign(w.key, testFacts.Domain(), second.Need))
	post, key := client.LegsPost{Legs: []client.NeedPost{w.post, second}}, client.PostMissionParams{IdempotencyKey: "way"}
	legs := must[client.Legs](t)(w.rider.PostMission(ctx, key, post))
	double, _ := w.post.Need.MaxAmount.Add(w.post.Need.MaxAmount)
	if legs.State != client.LegsStateWaiting || legs.MaxAmount != double || len(legs.Legs) != 2 || legs.Legs[0].ID != w.post.Need.ID() ||
		legs.Legs[1].ID != second.Need.ID() || legs.Legs[1].Leg != 2 || legs.Legs[1].Mission != legs.ID ||
		legs.ID != market.MissionOf(w.post.Need.ID(), second.Need.ID()) {
		t.Fatalf("posted %+v", legs)
	}
	if again := must[client.Legs](t)(w.rider.PostMission(ctx, key, post)); again.ID != legs.ID {
		t.Errorf("the same key made mission %s, then %s", legs.ID, again.ID)
	}
	other := m.user(mustKey())
	_, err := other.GetMission(ctx, legs.ID)
	want(t, err, market.ProblemNotFound)
	_, err = other.CancelMission(ctx, legs.ID)
	want(t, err, market.ProblemNotFound)

	bid := m.bid(legs.Legs[0].ID, mustKey(), 5_000000)
	m.rooms.award(legs.Legs[0].ID, bid)
	m.store.change(legs.Legs[0].ID, "message", struct{}{}, func(n *store.Need) { n.Last.Phase = n.Phase })
	if legs = must[client.Legs](t)(w.rider.GetMission(ctx, legs.ID)); legs.Agreed != bid.Bid.Amount || legs.State != client.LegsStateWaiting {
		t.Errorf("one of two is agreed: %+v", legs)
	}
	sealed := client.SealedCode{Carry: market.StartOfNext, Vehicle: bid.Bid.Vehicle, Sealed: make(market.Sealed, 145)}
	must[client.Need](t)(w.rider.SealCode(ctx, legs.Legs[0].ID, sealed))
	m.rooms.reply = market.Problem(market.ProblemStaleVersion, "another vehicle serves the leg by now")
	_, err = w.rider.SealCode(ctx, legs.Legs[0].ID, sealed)
	want(t, err, market.ProblemStaleVersion)
	legs = must[client.Legs](t)(w.rider.CancelMission(ctx, legs.ID))
	if legs.State != client.LegsStateEnded || legs.Legs[0].Phase != market.PhaseName(market.Cancelled) {
		t.Errorf("cancelled: %+v", legs)
	}
	m.rooms.reply = market.Problem(market.ProblemInvalid, "leg 2: begins elsewhere")
	_, err = w.rider.PostMission(ctx, client.PostMissionParams{}, post)
	want(t, err, market.ProblemInvalid)
}

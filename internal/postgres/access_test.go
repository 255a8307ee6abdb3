package postgres

import (
	"context"
	"sync"
	"testing"
	"time"

	"github.com/marketd/marketd/internal/access/accesstest"
	"github.com/marketd/marketd/internal/api/store"
	"github.com/marketd/marketd/internal/exchange"
	"github.com/marketd/marketd/market"
	"github.com/marketd/marketd/routing"
)

func TestTokensAreKeptAsAccessPromises(t *testing.T) {
	t.Parallel()
	accesstest.Conformance(t, openStore(t), market.Address{}, market.Address{})
}

func TestAZoneIsDeclaredOnce(t *testing.T) {
	t.Parallel()
	s := openStore(t)
	if _, err := s.pool.Exec(t.Context(), `insert into regions (id) values ('demo')`); err != nil {
		t.Fatal(err)
	}
	key := exchange.Key{Account: market.Address{1}, Key: "k", Request: market.Hash{1}}
	corner := market.Place{LatE7: 1, LngE7: 2}
	zone := store.Zone{Region: "demo", By: key.Account, Zone: routing.Zone{
		ID: "first", Name: "Fair", Kind: routing.NoFly, Area: routing.Polygon{{corner, {LatE7: 3}, {LngE7: 4}}}, From: time.Now().Unix(),
	}}
	word := make(chan struct{}, 2) // once at the beginning, and once for the zone
	ctx, stop := context.WithCancel(t.Context())
	var listening sync.WaitGroup
	listening.Go(func() { _ = s.Listen(ctx, "zones", func() { word <- struct{}{} }) })
	defer listening.Wait()
	defer stop()
	<-word
	row, replayed, err := s.AddZone(t.Context(), key, zone)
	<-word
	if err != nil || replayed || row.ID != "first" || row.Area[0][0] != corner || row.Until != 0 {
		t.Fatalf("%+v, %v, %v", row, replayed, err)
	}
	zone.ID = "second"
	if row, replayed, err = s.AddZone(t.Context(), key, zone); err != nil || !replayed || row.ID != "first" {
		t.Fatalf("again: %+v, %v, %v", row, replayed, err)
	}
	key.Request = market.Hash{2}
	if _, _, err = s.AddZone(t.Context(), key, zone); market.ProblemOf(err) != market.ProblemIdempotencyMismatch {
		t.Fatalf("another request: %v", err)
	}
	if all, err := s.Zones(t.Context(), "demo", time.Now()); err != nil || len(all) != 1 {
		t.Fatalf("%+v, %v", all, err)
	}
}

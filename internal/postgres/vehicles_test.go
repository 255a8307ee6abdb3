package postgres

import (
	"crypto/ecdsa"
	"sync"
	"testing"
	"time"

	"github.com/marketd/marketd/internal/api/store"
	"github.com/marketd/marketd/internal/exchange"
	"github.com/marketd/marketd/internal/trips"
	"github.com/marketd/marketd/market"
)

// registration is a vehicle's consent to belong to an owner, with a request to register it.
func registration(t *testing.T, key *ecdsa.PrivateKey, owner market.Address, nonce uint64) (exchange.Key, store.VehicleRegistration) {
	t.Helper()
	j := market.Join{Vehicle: market.AddressOf(key), Owner: owner, VehicleBps: 500, Until: time.Now().Add(time.Hour).Unix(), Nonce: market.NonceOf(nonce)}
	sig, err := market.Sign(key, tripDomain, j)
	if err != nil {
		t.Fatal(err)
	}
	p := market.Profile{Class: market.Car, Name: "Heron 7", Seats: 4}
	return exchange.Key{Account: owner, Key: "k", Request: j.StructHash()}, store.VehicleRegistration{Region: "demo", Join: j, Signature: sig, Profile: p}
}

func storeWithRegion(t *testing.T) *Store {
	t.Helper()
	s := openStore(t)
	if _, err := s.pool.Exec(t.Context(), `insert into regions (id) values ('demo')`); err != nil {
		t.Fatal(err)
	}
	return s
}

func TestRegisterOnceWhateverIsRepeated(t *testing.T) {
	t.Parallel()
	s, owner := storeWithRegion(t), market.Address{0x0f}
	once, v := registration(t, newKey(t), owner, 0)
	var group sync.WaitGroup
	for range 8 {
		group.Go(func() {
			if _, _, err := s.RegisterVehicle(t.Context(), once, v); err != nil {
				t.Error(err)
			}
		})
	}
	group.Wait()
	row, replayed, err := s.RegisterVehicle(t.Context(), once, v)
	if err != nil || !replayed || row.Owner != owner || row.Registry != "pending" || row.Profile.Name != "Heron 7" || row.Version != 1 {
		t.Errorf("got %+v, %v, %v", row, replayed, err)
	}
	var joins int
	if err := s.pool.QueryRow(t.Context(), `select count(*) from intents where goal = 'join'`).Scan(&joins); err != nil || joins != 1 {
		t.Errorf("%d joins are wanted, %v", joins, err)
	}
	once.Request = market.Hash{1}
	_, _, err = s.RegisterVehicle(t.Context(), once, v)
	mustRefuse(t, err, market.ProblemIdempotencyMismatch)
}

func TestARegisteredVehicleIsTaken(t *testing.T) {
	t.Parallel()
	s, key, owner := storeWithRegion(t), newKey(t), market.Address{0x0f}
	once, v := registration(t, key, owner, 0)
	if _, _, err := s.RegisterVehicle(t.Context(), once, v); err != nil {
		t.Fatal(err)
	}
	other, stolen := registration(t, key, market.Address{0x66}, 1)
	_, _, err := s.RegisterVehicle(t.Context(), other, stolen)
	mustRefuse(t, err, market.ProblemTaken)
	once.Key = "again"
	_, _, err = s.RegisterVehicle(t.Context(), once, v)
	mustRefuse(t, err, market.ProblemTaken)
	once, v = registration(t, key, owner, 1)
	once.Key = "renewed"
	row, _, err := s.RegisterVehicle(t.Context(), once, v)
	if err != nil || row.Version != 2 {
		t.Errorf("a newer consent gave %+v, %v", row, err)
	}
}

func TestChangeVehicleTakesOnlyWhatIsGiven(t *testing.T) {
	t.Parallel()
	s := storeWithRegion(t)
	once, v := registration(t, newKey(t), market.Address{0x0f}, 0)
	if _, _, err := s.RegisterVehicle(t.Context(), once, v); err != nil {
		t.Fatal(err)
	}
	out, why := true, "a flat tyre"
	row, err := s.ChangeVehicle(t.Context(), v.Join.Vehicle, 1, store.VehicleEdit{OutOfService: &out, Reason: &why})
	if err != nil || !row.OutOfService || row.Reason != why || row.Profile != v.Profile || row.Version != 2 {
		t.Errorf("got %+v, %v", row, err)
	}
	_, err = s.ChangeVehicle(t.Context(), v.Join.Vehicle, 1, store.VehicleEdit{OutOfService: &out})
	mustRefuse(t, err, market.ProblemStaleVersion)
	_, err = s.ChangeVehicle(t.Context(), market.Address{1}, 0, store.VehicleEdit{})
	mustRefuse(t, err, market.ProblemNotFound)
}

func TestSeatsHaveRisingFences(t *testing.T) {
	t.Parallel()
	d := newDeal(t, openStore(t), market.Ready)
	ctx, s := t.Context(), d.store
	for want := int64(1); want <= 2; want++ {
		v, fence, err := s.SeatVehicle(ctx, d.bid.Vehicle, d.owner)
		if err != nil || fence != want || v.Owner != d.owner || v.Region != "demo" {
			t.Errorf("seat %d: %+v, %d, %v", want, v, fence, err)
		}
	}
	_, _, err := s.SeatVehicle(ctx, d.bid.Vehicle, d.need.Rider)
	mustRefuse(t, err, market.ProblemDenied)
	_, _, err = s.SeatVehicle(ctx, d.need.Rider, d.need.Rider)
	mustRefuse(t, err, market.ProblemNotFound)
	fleet, err := s.Fleet(ctx, []market.Address{d.bid.Vehicle, d.need.Rider})
	if err != nil || len(fleet) != 1 || fleet[d.bid.Vehicle].VehicleBps != 1000 {
		t.Errorf("fleet is %+v, %v", fleet, err)
	}
}

func TestAnAskedVehicleHasNoMissionYet(t *testing.T) {
	t.Parallel()
	d := newDeal(t, openStore(t), market.Asked)
	truth, err := d.store.Truth(t.Context(), d.bid.Vehicle)
	if err != nil || len(truth.Missions) != 0 {
		t.Errorf("truth is %+v, %v", truth, err)
	}
	all, err := d.store.Agreements(t.Context(), []market.NeedID{d.id})
	if err != nil || len(all) != 0 {
		t.Errorf("agreements are %+v, %v", all, err)
	}
}

var _ trips.Store = (*Store)(nil)

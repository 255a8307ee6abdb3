package client

import (
	"encoding/json"
	"net/http"
	"testing"

	"github.com/ethereum/go-ethereum/crypto"

	"github.com/marketd/marketd/market"
)

func TestJoinSignsForTheVehicleAndWaitsForTheRegistry(t *testing.T) {
	key, err := crypto.GenerateKey()
	if err != nil {
		t.Fatal(err)
	}
	me, owner, escrow := market.AddressOf(key), market.Address{7}, market.Address{9}
	var posted VehiclePost
	register := func(w http.ResponseWriter, r *http.Request) {
		answer(http.StatusCreated, Vehicle{Address: me, Registry: VehicleRegistryPending})(w, r)
	}
	s, c := play(t, refuse(market.ProblemNotFound),
		answer(http.StatusOK, Chain{ChainID: 5, Contracts: ChainContracts{Escrow: escrow}}), answer(http.StatusOK, Account{Address: owner}),
		register, answer(http.StatusOK, Vehicle{Address: me, Registry: VehicleRegistryConfirmed}))
	v, err := c.Join(t.Context(), key, VehiclePost{Class: market.Car, Seats: 4, Join: SignedJoin{Message: market.Join{VehicleBps: 500}}})
	if err != nil || v.Registry != VehicleRegistryConfirmed {
		t.Fatalf("got %+v, %v", v, err)
	}
	body := s.requests[3][len("POST /v1/vehicles ")+32+1:]
	if err := json.Unmarshal([]byte(body), &posted); err != nil {
		t.Fatalf("%v in %s", err, body)
	}
	m := posted.Join.Message
	if m.Vehicle != me || m.Owner != owner || m.VehicleBps != 500 || m.Until == 0 || posted.Seats != 4 {
		t.Errorf("posted %+v", posted)
	}
	if err := market.Verify(market.Domain{ChainID: 5, Contract: escrow}, m, posted.Join.Signature, me); err != nil {
		t.Error(err)
	}
}

func TestJoinLeavesAVehicleThatIsKnown(t *testing.T) {
	key, err := crypto.GenerateKey()
	if err != nil {
		t.Fatal(err)
	}
	_, c := play(t, answer(http.StatusOK, Vehicle{Registry: VehicleRegistryConfirmed}))
	if _, err := c.Join(t.Context(), key, VehiclePost{}); err != nil {
		t.Error(err)
	}
	_, c = play(t, answer(http.StatusOK, Vehicle{Registry: VehicleRegistryEnded}))
	if _, err := c.Join(t.Context(), key, VehiclePost{}); err == nil {
		t.Error("a vehicle whose record ended was taken for joined")
	}
}

// Command vehicle is a first vehicle. It bids half of what a rider would pay at most, and jumps instead of driving:
//
//	go run ./examples/vehicle http://127.0.0.1:8080
package main

import (
	"context"
	"log"
	"os"
	"time"

	"github.com/ethereum/go-ethereum/crypto"

	"github.com/marketd/marketd/client"
	"github.com/marketd/marketd/market"
	"github.com/marketd/marketd/vehicle"
)

type taxi struct{}

// Bid prices an invitation; nil is no.
func (taxi) Bid(_ context.Context, need *market.NeedFrame) *vehicle.Plan {
	pickup := time.Now().Add(20 * time.Second)
	return &vehicle.Plan{Amount: need.Terms.MaxAmount.Share(5000), PickupAt: pickup, DropoffAt: pickup.Add(time.Minute)}
}

// Confirm is asked when a standing offer won; this vehicle makes none.
func (taxi) Confirm(context.Context, *market.CommitmentRequestFrame) bool { return false }

// Drive serves a mission whose money is held.
func (taxi) Drive(ctx context.Context, m *vehicle.Mission) error {
	log.Println("won:", m.State().Trip.What, "from", m.State().Trip.From, "to", m.State().Trip.To)
	jump := func(_ context.Context, to market.Place) error { report(m.Vehicle(), to); return nil }
	show := func(ctx context.Context, digits string) error { return m.Message(ctx, "My digits are "+digits) }
	err := m.Serve(ctx, jump, show)
	log.Println(err)
	return err
}

func report(v *vehicle.Vehicle, at market.Place) {
	v.Report(market.Report{Lat: at.Lat(), Lng: at.Lng()})
}

func main() {
	ctx := context.Background()
	key, err := crypto.GenerateKey() // a real vehicle keeps its key
	check(err)
	session, err := client.New(os.Args[1], nil)
	check(err)
	check(session.SignIn(ctx, key)) // this vehicle is its own owner
	_, err = session.Join(ctx, key, client.VehiclePost{Class: market.Car, Seats: 4, Name: "My first", Color: "red"})
	check(err)
	fleet := vehicle.New(vehicle.Config{URL: os.Args[1], Token: session.Token})
	me := fleet.Add(vehicle.Spec{Key: key, Profile: market.Profile{Class: market.Car, Seats: 4}, Driver: taxi{}})
	report(me, market.Place{LatE7: 445010000, LngE7: -301900000})
	log.Println("waiting for needs")
	go func() {
		for range time.Tick(10 * time.Second) { // one that was not heard of for 45 s is not asked
			report(me, me.Place())
		}
	}()
	check(fleet.Run(ctx))
}

func check(err error) {
	if err != nil {
		log.Fatal(err)
	}
}

package client

import (
	"context"
	"crypto/ecdsa"
	"fmt"
	"time"

	"github.com/marketd/marketd/market"
)

const (
	joinWait = 2 * time.Minute // for the chain's registry
	joinPoll = 500 * time.Millisecond
	joinFor  = 5 // years
)

// Join registers a vehicle with its own key for the account signed in, which becomes its owner, and waits until the chain's
// registry has it. Of v.Join only Message.VehicleBps and Message.Nonce count, and Message.Until unless it is 0 (five years);
// the rest is filled in and signed. A vehicle that the account registered before is left as it is.
func (c *Client) Join(ctx context.Context, key *ecdsa.PrivateKey, v VehiclePost) (Vehicle, error) {
	known, err := c.GetVehicle(ctx, market.AddressOf(key))
	if market.ProblemOf(err) == market.ProblemNotFound {
		known, err = c.enlist(ctx, key, v)
	}
	if err != nil {
		return known, err
	}
	ctx, cancel := context.WithTimeout(ctx, joinWait)
	defer cancel()
	for known.Registry == VehicleRegistryPending {
		select {
		case <-ctx.Done():
			return known, fmt.Errorf("wait for the registry to confirm vehicle %s: %w", known.Address, ctx.Err())
		case <-time.After(joinPoll):
		}
		if known, err = c.GetVehicle(ctx, known.Address); err != nil {
			return known, err
		}
	}
	if known.Registry != VehicleRegistryConfirmed {
		return known, fmt.Errorf("the registry says that the record of vehicle %s is %s", known.Address, known.Registry)
	}
	return known, nil
}

func (c *Client) enlist(ctx context.Context, key *ecdsa.PrivateKey, v VehiclePost) (Vehicle, error) {
	chain, err := c.GetChain(ctx)
	if err != nil {
		return Vehicle{}, err
	}
	me, err := c.GetAccount(ctx)
	if err != nil {
		return Vehicle{}, err
	}
	join := &v.Join.Message
	join.Vehicle, join.Owner = market.AddressOf(key), me.Address
	if join.Until == 0 {
		join.Until = time.Now().AddDate(joinFor, 0, 0).Unix()
	}
	domain := market.Domain{ChainID: uint64(chain.ChainID), Contract: chain.Contracts.Escrow}
	if v.Join.Signature, err = market.Sign(key, domain, *join); err != nil {
		return Vehicle{}, err
	}
	return c.RegisterVehicle(ctx, RegisterVehicleParams{}, v)
}

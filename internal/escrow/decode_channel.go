package escrow

import (
	"github.com/ethereum/go-ethereum/core/types"

	"github.com/marketd/marketd/contracts"
	"github.com/marketd/marketd/internal/trips"
)

// channel reads logs of payment channels: they move money of accounts, and so of the market's riders and vehicles.
func (d *decode) channel(name string, raw *types.Log) (any, error) {
	var a amounts
	switch name {
	case contracts.EscrowChannelOpenedEventName:
		e, err := d.contract.UnpackChannelOpenedEvent(raw)
		if err != nil {
			return nil, err
		}
		if e.Token != d.money {
			return nil, errOtherToken
		}
		return trips.ChannelOpened{Channel: e.Channel, Payer: e.Payer, Vehicle: e.Vehicle, Owner: e.Owner, Market: e.Market, Token: e.Token,
			Deposit: a.of(e.Deposit)}, a.err
	case contracts.EscrowToppedUpEventName:
		e, err := d.contract.UnpackToppedUpEvent(raw)
		if err != nil {
			return nil, err
		}
		return trips.ChannelMoved{Channel: e.Channel, Added: a.of(e.Added)}, a.err
	case contracts.EscrowRedeemedEventName:
		e, err := d.contract.UnpackRedeemedEvent(raw)
		if err != nil {
			return nil, err
		}
		return trips.ChannelMoved{Channel: e.Channel, Paid: a.of(e.Paid), ToMarket: a.of(e.ToMarket), ToVehicle: a.of(e.ToVehicle)}, a.err
	}
	e, err := d.contract.UnpackChannelClosedEvent(raw)
	if err != nil {
		return nil, err
	}
	return trips.ChannelMoved{Channel: e.Channel, Refunded: a.of(e.Refunded), Closed: true}, a.err
}

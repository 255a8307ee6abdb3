package trips

import "github.com/marketd/marketd/market"

// Payment channels, whoever opened them, as far as the books need them.
type (
	// ChannelOpened takes a deposit out of the payer's account at the market (zero: the free one).
	ChannelOpened struct {
		Channel market.Hash    `json:"channel"`
		Payer   market.Address `json:"payer"`
		Vehicle market.Address `json:"vehicle"`
		Owner   market.Address `json:"owner"`
		Market  market.Address `json:"market"`
		Token   market.Address `json:"token"`
		Deposit market.Amount  `json:"deposit"`
	}
	// ChannelMoved is ToppedUp, Redeemed or ChannelClosed. What was paid and not to market or vehicle is the owner's.
	ChannelMoved struct {
		Channel   market.Hash   `json:"channel"`
		Added     market.Amount `json:"added,omitzero"`
		Paid      market.Amount `json:"paid,omitzero"`
		ToMarket  market.Amount `json:"to_market,omitzero"`
		ToVehicle market.Amount `json:"to_vehicle,omitzero"`
		Refunded  market.Amount `json:"refunded,omitzero"`
		Closed    bool          `json:"closed,omitempty"`
	}
)

package channel

import (
	"time"

	"github.com/marketd/marketd/market"
)

// Terms are what a collector asks for, as it tells everybody.
type Terms struct {
	Domain     market.DomainRef `json:"domain"`
	Token      market.Address   `json:"token"`
	Vehicle    market.Address   `json:"vehicle"` // the collector itself: a charger, a car
	Owner      market.Address   `json:"owner"`
	Market     market.Address   `json:"market"` // of the payer's account that pays; zero: its free account, and no share of a market
	VehicleBps uint16           `json:"vehicleBps"`
	MarketBps  uint16           `json:"marketBps"`
	Grace      uint32           `json:"grace"`   // seconds, at least
	Life       uint32           `json:"life"`    // seconds from the opening to `until`, at least; the grace is the least that is sensible
	Deposit    market.Amount    `json:"deposit"` // at least
	Price      market.Amount    `json:"price"`   // of a step
	Step       string           `json:"step"`    // what one is, for people: "1 s", "0.1 kWh"
}

// Channel is a channel by the terms: until is a unix second, and salt tells apart channels that are equal otherwise. Below 2^53 it
// survives every JSON reader.
func (t Terms) Channel(payer market.Address, until int64, salt uint64) market.Channel {
	return market.Channel{Token: t.Token, Payer: payer, Vehicle: t.Vehicle, Owner: t.Owner, Market: t.Market,
		VehicleBps: t.VehicleBps, MarketBps: t.MarketBps, Grace: t.Grace, Until: until, Salt: salt}
}

// Check says why a channel is not by the terms; now is the chain's time.
func (t Terms) Check(c market.Channel, now time.Time) error {
	want := t.Channel(c.Payer, c.Until, c.Salt)
	switch {
	case c.Token != want.Token:
		return refuse(WrongTerms, "the channel's token is %s; it must be %s", c.Token, t.Token)
	case c.Vehicle != want.Vehicle || c.Owner != want.Owner || c.VehicleBps != want.VehicleBps:
		return refuse(WrongTerms, "the channel pays vehicle %s (%d bp) and owner %s; it must pay %s (%d bp) and %s",
			c.Vehicle, c.VehicleBps, c.Owner, t.Vehicle, t.VehicleBps, t.Owner)
	case c.Market != want.Market || c.MarketBps != want.MarketBps:
		return refuse(WrongTerms, "the channel's market is %s with %d bp; it must be %s with %d bp", c.Market, c.MarketBps, t.Market, t.MarketBps)
	case c.Grace < t.Grace:
		return refuse(WrongTerms, "the channel's grace is %d s; it must be %d s at least", c.Grace, t.Grace)
	case c.Until < now.Unix()+int64(t.Life):
		return refuse(WrongTerms, "the channel lasts until %s; it must last %d s from now at least", time.Unix(c.Until, 0).UTC(), t.Life)
	}
	return nil
}

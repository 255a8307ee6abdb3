package main

import (
	"errors"
	"fmt"
	"os"
	"strconv"

	"github.com/marketd/marketd/internal/api"
	"github.com/marketd/marketd/internal/matching"
	"github.com/marketd/marketd/market"
)

// clears is how all regions of a market decide. It is published.
type clears struct {
	prices  matching.Prices
	subsidy float64 // whole tokens
}

func parseClears(prices, subsidy string) (c clears, err error) {
	switch prices {
	case "", matching.First.String():
	case matching.Vickrey.String():
		c.prices = matching.Vickrey
	default:
		return c, fmt.Errorf("prices %q: they are first or vickrey", prices)
	}
	if subsidy != "" {
		if c.subsidy, err = strconv.ParseFloat(subsidy, 64); err != nil || !(0 <= c.subsidy && c.subsidy <= 1e6) {
			return c, fmt.Errorf("subsidy %q is not an amount of 0 to 1,000,000 whole tokens", subsidy)
		}
	}
	if c.subsidy > 0 && c.prices == matching.Vickrey {
		return c, errors.New("a subsidy needs the prices first: with vickrey, riders would pay it")
	}
	return c, nil
}

// clears reads the environment of marketd serve.
func (e *env) clears() clears {
	c, err := parseClears(os.Getenv("MARKETD_PRICES"), os.Getenv("MARKETD_SUBSIDY"))
	if err != nil {
		e.wrong = append(e.wrong, fmt.Sprintf("MARKETD_PRICES, MARKETD_SUBSIDY: %v", err))
	}
	return c
}

// valueOfTime is published: for 1000 s of a rider's waiting.
func valueOfTime(decimals int) market.Amount { return units(valueOfHour*1000.0/3600, decimals) }

func (c clears) published(decimals int) api.Terms {
	return api.Terms{
		Prices: c.prices.String(), ValueOfTime: valueOfTime(decimals), Subsidy: units(c.subsidy, decimals), BidWindowMs: int(bidWindow.Milliseconds()),
	}
}

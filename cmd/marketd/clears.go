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
	credit  float64 // whole tokens
}

// usualCredit is what serving a need is worth against its vehicle's time, where nobody says otherwise: a little less than the
// dearest that the shortest ride costs. docs/matching.md has what it does.
const usualCredit = 2.5

func parseClears(prices, subsidy, credit string) (c clears, err error) {
	switch prices {
	case "", matching.First.String():
	case matching.Vickrey.String():
		c.prices = matching.Vickrey
	default:
		return c, fmt.Errorf("prices %q: they are first or vickrey", prices)
	}
	if c.prices == matching.First {
		c.credit = usualCredit
	}
	if c.subsidy, err = tokens("subsidy", subsidy, 0); err != nil {
		return c, err
	}
	if c.credit, err = tokens("credit", credit, c.credit); err != nil {
		return c, err
	}
	if c.subsidy+c.credit > 0 && c.prices == matching.Vickrey {
		return c, errors.New("a subsidy or a credit needs the prices first: with vickrey, riders would pay it")
	}
	return c, nil
}

func tokens(what, text string, otherwise float64) (float64, error) {
	if text == "" {
		return otherwise, nil
	}
	n, err := strconv.ParseFloat(text, 64)
	if err != nil || !(0 <= n && n <= 1e6) {
		return 0, fmt.Errorf("%s %q is not an amount of 0 to 1,000,000 whole tokens", what, text)
	}
	return n, nil
}

// clears reads the environment of marketd serve.
func (e *env) clears() clears {
	c, err := parseClears(os.Getenv("MARKETD_PRICES"), os.Getenv("MARKETD_SUBSIDY"), os.Getenv("MARKETD_CREDIT"))
	if err != nil {
		e.wrong = append(e.wrong, fmt.Sprintf("MARKETD_PRICES, MARKETD_SUBSIDY, MARKETD_CREDIT: %v", err))
	}
	return c
}

// valueOfTime is published: for 1000 s of a rider's waiting.
func valueOfTime(decimals int) market.Amount { return units(valueOfHour*1000.0/3600, decimals) }

func (c clears) published(decimals int) api.Terms {
	return api.Terms{
		Prices: c.prices.String(), ValueOfTime: valueOfTime(decimals), Subsidy: units(c.subsidy, decimals),
		Credit: units(c.credit, decimals), BidWindowMs: int(bidWindow.Milliseconds()),
	}
}

package exchange

import (
	"context"

	"github.com/marketd/marketd/market"
)

// Exchange is the market's matching side. Make it with New.
type Exchange struct {
	store   Store
	courier Courier
	regions []Region
	config  Config
}

// New makes an exchange over its regions.
func New(store Store, courier Courier, regions []Region, config Config) *Exchange {
	return &Exchange{store, courier, regions, config}
}

// Store is the truth.
type Store interface{}

var errPending = market.Problem(market.ProblemUnavailable, "the market is not open yet")

func (x *Exchange) quote(context.Context, Wish) (*Quote, error)                  { return nil, errPending }
func (x *Exchange) post(context.Context, Post) (Posted, error)                   { return Posted{}, errPending }
func (x *Exchange) bid(context.Context, *market.BidFrame) error                  { return errPending }
func (x *Exchange) setOffer(context.Context, market.Address, market.Offer) error { return errPending }
func (x *Exchange) run(ctx context.Context) error                                { <-ctx.Done(); return nil }
func (x *Exchange) adopt(market.NeedID)                                          {}
func (x *Exchange) withdraw(context.Context, market.Address, market.NeedID, market.BidID) error {
	return errPending
}
func (x *Exchange) confirm(context.Context, market.Address, *market.CommitmentConfirmationFrame) error {
	return errPending
}
func (x *Exchange) pick(context.Context, market.Address, market.Pick, market.Signature) error {
	return errPending
}
func (x *Exchange) why(context.Context, market.Address, market.NeedID) ([]Invitation, error) {
	return nil, errPending
}
func (x *Exchange) auction(context.Context, market.NeedID) (Auction, bool)        { return Auction{}, false }
func (x *Exchange) presence(context.Context, market.Address, bool) []market.BidID { return nil }

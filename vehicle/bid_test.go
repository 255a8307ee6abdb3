package vehicle

import (
	"testing"

	"github.com/marketd/marketd/market"
)

// Under vickrey a vehicle is asked to sign its own bid at a higher price: that one, and nothing else that looks like it.
func TestAVehicleSignsItsOwnBidAtAHigherPriceOnly(t *testing.T) {
	t.Parallel()
	terms := market.Need{MaxAmount: market.Units(9000), OpenBy: 1}.Terms()
	need := terms.ID()
	v := &Vehicle{fleet: &Fleet{}, signed: map[market.NeedID]market.Bid{}}
	bid := market.Bid{Need: need, Amount: market.Units(5000), PickupBy: 100, Expires: 200}
	v.signed[need] = bid
	ask := func(change func(*market.Bid)) error {
		f := &market.CommitmentRequestFrame{Invitation: market.Invitation{Need: need, Terms: terms}, Bid: bid}
		change(&f.Bid)
		return v.refuses(f)
	}
	for name, change := range map[string]func(*market.Bid){
		"the same":     func(*market.Bid) {},
		"a higher one": func(b *market.Bid) { b.Amount = market.Units(7000) },
	} {
		if err := ask(change); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
	for name, change := range map[string]func(*market.Bid){
		"a lower price":   func(b *market.Bid) { b.Amount = market.Units(4999) },
		"another payee":   func(b *market.Bid) { b.Owner = market.Address{1} },
		"an earlier time": func(b *market.Bid) { b.PickupBy = 50 },
		"a longer bind":   func(b *market.Bid) { b.Expires = 900 },
	} {
		if err := ask(change); err == nil {
			t.Errorf("%s: it would sign", name)
		}
	}
}

package vehicle

import (
	"context"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/crypto"

	"github.com/marketd/marketd/market"
	"github.com/marketd/marketd/routing"
)

// east is a place so many metres (about) to the east of the beginning.
func east(m int32) market.Place {
	return market.Place{LatE7: 520_000_000, LngE7: 130_000_000 + m*146}
}

// pooling is a pool at the beginning, with seats for so many.
func pooling(t *testing.T, seats uint16) (*Pool, *Vehicle) {
	t.Helper()
	key, err := crypto.GenerateKey()
	if err != nil {
		t.Fatal(err)
	}
	p := NewPool(PoolConfig{
		Router: routing.GreatCircle{}, Tariff: market.Tariff{Base: market.Units(100), PerKm: market.Units(1000), PerMin: market.Units(100), Minimum: market.Units(300)},
		At:   func() market.Place { return east(0) },
		Move: func(ctx context.Context, _ market.Place) error { <-ctx.Done(); return context.Cause(ctx) },
		Show: func(context.Context, *Mission, string) error { return nil },
	})
	profile := market.Profile{Class: market.Car, Seats: seats, Options: market.Shared}
	v := New(Config{}).Add(Spec{Key: key, Profile: profile, Driver: p})
	v.resync(nil, &market.SyncFrame{PlanVersion: 1})
	t.Cleanup(v.stop)
	return p, v
}

func invitation(id byte, from, to market.Place, options market.Options, most uint64) *market.NeedFrame {
	cell := func(p market.Place) market.Cell { return market.Cell{Lat: p.Lat(), Lng: p.Lng()} }
	direct, _ := routing.GreatCircle{}.Estimate(market.Car, from, to, 0)
	now := time.Now()
	return &market.NeedFrame{BidBy: now.Add(time.Minute), Invitation: market.Invitation{
		Need: market.NeedID{id}, Service: market.ServiceName(market.Ride), PickupCell: cell(from), DropoffCell: cell(to), Seats: 1, Options: options,
		DistanceM: direct.DistanceM, DurationS: (direct.DurationMs + 999) / 1000, Earliest: now, Latest: now.Add(30 * time.Minute),
		Terms: market.Terms{MaxAmount: market.Units(most)},
	}}
}

// riding has the vehicle carry somebody.
func (p *Pool) riding(v *Vehicle, id byte, from, to market.Place) {
	d := &market.Details{Service: market.Ride, Seats: 1, Options: market.Shared, Stops: []market.Place{from, to}, Earliest: time.Now().Unix()}
	m := told(v, int64(id), true)
	m.Need, m.Phase, m.Details = market.NeedID{id}, market.PhaseName(market.Awarded), d
	m.Bid.PickupBy = time.Now().Add(10 * time.Minute).Unix()
	v.follow(m)
}

func TestAPoolBidsWhatOneMoreAdds(t *testing.T) {
	t.Parallel()
	p, v := pooling(t, 4)
	way := invitation(9, east(2000), east(6000), market.Shared, 100_000)
	first := p.Bid(t.Context(), way)
	alone, _ := p.config.Tariff.Price(way.DistanceM, way.DurationS*1000)
	if first == nil || !first.Pooled || first.Amount != alone {
		t.Fatalf("for the first rider it bids %+v, want the tariff's %s", first, alone)
	}
	p.riding(v, 2, east(1000), east(8000))
	second := p.Bid(t.Context(), way)
	if second == nil || !second.Pooled || second.Amount.Cmp(first.Amount) >= 0 || second.Amount.Cmp(market.Units(300)) < 0 {
		t.Fatalf("on the way of another it bids %+v, alone %s", second, first.Amount)
	}
	if !second.PickupAt.Before(second.DropoffAt) || second.PickupBy.Before(second.PickupAt) {
		t.Fatalf("its times are %+v", second)
	}
	back := p.Bid(t.Context(), invitation(8, east(9000), east(500), market.Shared, 100_000))
	if back == nil || back.Amount.Cmp(second.Amount) <= 0 {
		t.Fatalf("for the way back it bids %+v, on the way %s", back, second.Amount)
	}
	if bid := p.Bid(t.Context(), invitation(7, east(2000), east(6000), 0, 100_000)); bid != nil {
		t.Fatalf("with somebody on board it bids %+v for who wants it alone", bid)
	}
	if bid := p.Bid(t.Context(), invitation(7, east(2000), east(6000), market.Shared, 200)); bid != nil {
		t.Fatalf("it bids %+v above the maximum", bid)
	}
}

func TestAPoolKeepsToItsSeats(t *testing.T) {
	t.Parallel()
	p, v := pooling(t, 1)
	p.riding(v, 2, east(1000), east(3000))
	bid := p.Bid(t.Context(), invitation(9, east(2000), east(4000), market.Shared, 1_000_000))
	if bid == nil {
		t.Fatal("no bid for a ride after the other's")
	}
	toEnd, _ := routing.GreatCircle{}.Estimate(market.Car, east(1000), east(3000), 0)
	if bid.PickupAt.Before(time.Now().Add(time.Duration(toEnd.DurationMs) * time.Millisecond)) {
		t.Fatalf("the second is picked up at %s, while the first has the only seat", bid.PickupAt)
	}
}

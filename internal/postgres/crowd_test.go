package postgres

import (
	"context"
	"sync"
	"testing"
	"time"

	"github.com/marketd/marketd/internal/exchange"
	"github.com/marketd/marketd/market"
)

// crowd registers many vehicles, which are far away and hear of needs by themselves. They share their ears.
func (w *town) crowd(many int) (cars []*car, ears chan market.Frame) {
	w.t.Helper()
	ears = make(chan market.Frame, 2*many)
	owner := market.Address{0x0f}
	ids := make([][]byte, many)
	w.exec(`insert into regions (id) values ('demo') on conflict do nothing`)
	for i := range ids {
		key := newKey(w.t)
		c := &car{w: w, key: key, id: market.AddressOf(key), owner: owner, frames: ears}
		w.field.enter(c, 0, time.Second)
		w.field.with(c, func(s *spot) { s.busy = true })
		cars, ids[i] = append(cars, c), c.id.Bytes()
	}
	w.exec(`insert into vehicles (id, owner, operator, vehicle_bps, region, until, registry, profile, class)
		select id, $2, $2, 1000, 'demo', now() + interval '1 day', 'confirmed', '{"class": "car", "seats": 4}', 'car' from unnest($1::bytea[]) id`, ids, owner.Bytes())
	return cars, ears
}

// Ten thousand bids on one need are each taken and shown; meanwhile the region serves others, one bid is picked, and all others hear
// why they lost.
func TestTenThousandVehiclesBidForOneNeed(t *testing.T) {
	t.Parallel()
	const many = 10_000
	w := newTown(t)
	cars, ears := w.crowd(many)
	rider := w.rider(20_000)
	choice := wish(rider, 20_000)
	choice.Choose = true
	id := w.post(w.signed(rider, choice, nil))
	in := w.invitation(id)
	var bidders sync.WaitGroup
	next := make(chan int, many)
	for i := range many {
		next <- i
	}
	close(next)
	for range 16 {
		bidders.Go(func() {
			for i := range next {
				bid := cars[i].bid(in, 5000+uint64(i*7919%many), nil)
				if err := w.x.Bid(context.Background(), bid); err != nil {
					t.Errorf("bid %d: %v", i, err)
				}
			}
		})
	}
	other := w.car(5000, time.Second)
	beside := w.ride(20_000)
	if err := other.confirm(other.asked(beside)); err != nil {
		t.Fatal(err)
	}
	bidders.Wait()
	a, ok := w.x.Auction(t.Context(), id)
	if !ok || len(a.Bids) != many || a.Bids[0].Bid.Amount != market.Units(5000) {
		t.Fatalf("%d bids are shown, %v", len(a.Bids), ok)
	}
	p := market.Pick{Need: id, Bid: a.Bids[0].ID}
	sig, err := market.Sign(rider, tripDomain, p)
	if err != nil {
		t.Fatal(err)
	}
	if err := w.x.Pick(t.Context(), market.AddressOf(rider), p, sig); err != nil {
		t.Fatal(err)
	}
	w.becomes(id, market.Awarded)
	told := map[market.LostReason]int{}
	limit := time.After(time.Minute)
	for lost := 0; lost < many-1; {
		select {
		case f := <-ears:
			if f, is := f.(*market.LostFrame); is && f.Need == id {
				lost++
				told[f.Reason]++
			}
		case <-limit:
			t.Fatalf("%d of %d heard that they lost", lost, many-1)
		}
	}
	if told[market.LostPickedOther] != many-1 {
		t.Errorf("they were told %v", told)
	}
}

// Where nobody keeps what its standing offer promises, each is asked once, and the need still goes to the first who does.
func TestVehiclesThatNeverConfirmAreAskedOnceEach(t *testing.T) {
	t.Parallel()
	w := newTown(t, func(c *exchange.Config) { c.ConfirmFor = 300 * time.Millisecond })
	const silent = 5
	for i := range silent {
		w.car(5000+uint64(i), 10*time.Second)
	}
	id := w.ride(20_000)
	w.eventually("all were asked", func() bool {
		return get[int](w, `select count(*) from attempts where need = $1 and not active`, id[:]) == silent
	})
	if n := get[int](w, `select count(distinct vehicle) from attempts where need = $1`, id[:]); n != silent {
		t.Errorf("%d vehicles were asked in %d attempts", n, silent)
	}
	if n := get[int](w, `select count(*) from offers where silences = 1 and paused_until > now()`); n != silent {
		t.Errorf("%d of %d offers rest", n, silent)
	}
	honest := w.car(9000, 20*time.Second)
	if err := honest.confirm(honest.asked(id)); err != nil {
		t.Fatal(err)
	}
	w.becomes(id, market.Awarded)
}

// A vehicle that could have served a need, and was not looked at as nearer ones were enough, is told that.
func TestAVehicleThatNobodyHadToLookAtHearsSo(t *testing.T) {
	t.Parallel()
	w := newTown(t)
	for range 32 {
		w.car(5000, time.Second)
	}
	far := w.car(9000, 5*time.Minute)
	id := w.ride(20_000)
	w.becomes(id, market.Asked)
	in, err := w.x.Why(t.Context(), far.id, id)
	if err != nil || len(in) != 1 || in[0].Invited || in[0].Reason.Code != "too_far" || in[0].Reason.Detail == "" {
		t.Errorf("why: %+v, %v", in, err)
	}
	if c := w.last(); c.Needs[0].Open || c.Needs[0].Bound < 0 || c.Needs[0].Bound > c.Needs[0].Dual {
		t.Errorf("need %+v was cleared as if somebody better were left", c.Needs[0])
	}
}

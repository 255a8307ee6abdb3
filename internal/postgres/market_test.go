package postgres

import (
	"errors"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/marketd/marketd/internal/exchange"
	"github.com/marketd/marketd/internal/trips"
	"github.com/marketd/marketd/market"
)

func TestAStandingOfferThatWinsIsAskedAndThenAwarded(t *testing.T) {
	t.Parallel()
	w := newTown(t)
	near, far := w.car(5000, 10*time.Second), w.car(5000, 100*time.Second)
	id := w.ride(20_000)
	f := near.asked(id)
	if f.Bid.Amount != market.Units(5000) || f.Bid.Owner != near.owner || f.Terms.ID() != id || f.DistanceM != 2000 {
		t.Fatalf("asked for %+v", f)
	}
	if got := w.phase(id); got != "asked" {
		t.Fatalf("the need is %s while its vehicle is asked", got)
	}
	if err := far.confirm(f); !isProblem(err, market.ProblemDenied, "not asked") {
		t.Fatalf("another vehicle confirms: %v", err)
	}
	for range 2 { // the same confirmation again is fine
		if err := near.confirm(f); err != nil {
			t.Fatal(err)
		}
	}
	if got := w.phase(id); got != "awarded" {
		t.Fatalf("the need is %s", got)
	}
	goals := get[string](w, `select string_agg(goal || ' ' || state, ',') from intents where object = $1`, id[:])
	escrow := get[string](w, `select escrow::text from attempts where need = $1`, id[:])
	if goals != "open wanted" || escrow != "opening" {
		t.Fatalf("intents %s, escrow %s", goals, escrow)
	}
	w.eventually("all events are told", func() bool { return len(w.told.of(id)) == 4 })
	var kinds []string
	for i, e := range w.told.of(id) {
		if e.Version != int64(i+1) {
			t.Errorf("event %d has version %d", i+1, e.Version)
		}
		kinds = append(kinds, e.Type)
	}
	if got := strings.Join(kinds, " "); got != "need phase awarded escrow" {
		t.Fatalf("told %s", got)
	}
}

func TestALiveBidThatWinsIsAwardedAndTheLoserLearnsWhy(t *testing.T) {
	t.Parallel()
	w := newTown(t, func(c *exchange.Config) { c.BidWindow = 10 * time.Second }) // it ends when all three have answered
	cheap, dear, late := w.car(0, time.Second), w.car(0, time.Second), w.car(0, time.Second)
	id := w.ride(20_000)
	for c, amount := range map[*car]uint64{cheap: 4000, dear: 9000, late: 4000} {
		f := c.bid(c.invited(id).Invitation, amount, func(f *market.BidFrame) {
			if c == late {
				f.PickupAt = f.PickupAt.Add(30 * time.Second)
			}
		})
		if err := w.x.Bid(t.Context(), f); err != nil {
			t.Fatal(err)
		}
	}
	w.becomes(id, market.Awarded)
	if got := get[[]byte](w, `select vehicle from attempts where need = $1 and active`, id[:]); market.Address(got) != cheap.id {
		t.Fatalf("the winner is %x", got)
	}
	lost := func(f *market.LostFrame) bool { return f.Need == id }
	if f := wait(dear, lost); f.Reason != market.LostDearer || f.By == nil || f.By.Amount != market.Units(5000) {
		t.Errorf("the dearer one is told %+v", f)
	}
	if f := wait(late, lost); f.Reason != market.LostLater || f.By == nil || f.By.Seconds < 30 || f.By.Seconds > 31 {
		t.Errorf("the later one is told %+v", f)
	}
	seen, err := w.truth.Bids(t.Context(), id)
	if err != nil || len(seen) != 3 || seen[0].State != "won" || seen[0].Bid.Vehicle != cheap.id || seen[1].State != "lost" {
		t.Errorf("remembered %+v, %v", seen, err)
	}
}

func TestASilentVehicleIsPassedOverAndItsOfferPaused(t *testing.T) {
	t.Parallel()
	w := newTown(t, func(c *exchange.Config) { c.ConfirmFor = 3 * time.Second })
	silent := w.car(5000, 10*time.Second)
	id := w.ride(20_000)
	silent.asked(id)
	w.eventually("the need is open again", func() bool {
		return get[string](w, `select phase || ' ' || attempt from needs where id = $1`, id[:]) == "open 2"
	})
	w.eventually("the offer is paused", func() bool {
		w.field.mu.Lock()
		defer w.field.mu.Unlock()
		return !w.field.cars[silent.id].offer
	})
	if got := get[string](w, `select silences || ' ' || (paused_until > now() + interval '5 seconds') from offers where vehicle = $1`, silent.id.Bytes()); got != "1 true" {
		t.Errorf("offer: %s", got)
	}
	other := w.car(6000, 20*time.Second)
	if f := other.asked(id); f.Bid.Vehicle != other.id {
		t.Fatalf("asked for the bid of %s", f.Bid.Vehicle)
	}
	in, err := w.x.Why(t.Context(), silent.id, market.NeedID{})
	if err != nil || len(in) != 1 || !in[0].Invited {
		t.Errorf("why: %+v, %v", in, err)
	}
}

func TestADeclineGoesToTheNextAtOnce(t *testing.T) {
	t.Parallel()
	w := newTown(t)
	first, second := w.car(5000, 10*time.Second), w.car(6000, 10*time.Second)
	id := w.ride(20_000)
	first.asked(id)
	if err := w.x.Confirm(t.Context(), first.id, &market.CommitmentConfirmationFrame{Need: id, Decline: true}); err != nil {
		t.Fatal(err)
	}
	if err := second.confirm(second.asked(id)); err != nil {
		t.Fatal(err)
	}
	if got := get[string](w, `select phase || ' ' || attempt from needs where id = $1`, id[:]); got != "awarded 2" {
		t.Fatalf("the need is %s", got)
	}
	if err := w.x.Confirm(t.Context(), first.id, &market.CommitmentConfirmationFrame{Need: id, Decline: true}); market.ProblemOf(err) != market.ProblemDeadlinePassed {
		t.Errorf("declining what is another's: %v", err)
	}
}

func TestAConfirmationMustBeTheVehiclesAndInTime(t *testing.T) {
	t.Parallel()
	w := newTown(t)
	c := w.car(5000, 10*time.Second)
	id := w.ride(20_000)
	f := c.asked(id)
	forged := c.bid(f.Invitation, 9000, nil)
	err := w.x.Confirm(t.Context(), c.id, &market.CommitmentConfirmationFrame{Need: id, Signature: forged.Signature})
	if market.ProblemOf(err) != market.ProblemInvalidSignature {
		t.Fatalf("a signature over another bid: %v", err)
	}
	w.exec(`update attempts set confirm_by = now() + interval '50 milliseconds' where need = $1`, id[:])
	w.eventually("time is over", func() bool { return w.phase(id) == "open" })
	if err := c.confirm(f); market.ProblemOf(err) != market.ProblemDeadlinePassed {
		t.Fatalf("a late confirmation: %v", err)
	}
}

func TestPickAwardsTheChosenBidOnly(t *testing.T) {
	t.Parallel()
	w := newTown(t)
	live, standing := w.car(0, time.Second), w.car(15_000, 5*time.Second)
	rider := w.rider(20_000)
	chosen := wish(rider, 20_000)
	chosen.Choose = true
	id := w.post(w.signed(rider, chosen, nil))
	if err := w.x.Bid(t.Context(), live.bid(live.invited(id).Invitation, 4000, nil)); err != nil {
		t.Fatal(err)
	}
	a, ok := w.x.Auction(t.Context(), id)
	if !ok || len(a.Bids) != 2 || a.Bids[0].Bid.Vehicle != live.id || !a.Bids[0].Best || a.Bids[1].Best {
		t.Fatalf("the auction is %+v", a)
	}
	pick := func(bid market.BidID) error {
		p := market.Pick{Need: id, Bid: bid}
		sig, err := market.Sign(rider, tripDomain, p)
		if err != nil {
			t.Fatal(err)
		}
		return w.x.Pick(t.Context(), market.AddressOf(rider), p, sig)
	}
	if err := pick(market.BidID{1}); market.ProblemOf(err) != market.ProblemTaken {
		t.Fatalf("an unknown bid: %v", err)
	}
	var same sync.WaitGroup
	for range 4 { // the same pick again is fine, also at once
		same.Go(func() {
			if err := pick(a.Bids[1].ID); err != nil {
				t.Error(err)
			}
		})
	}
	same.Wait()
	if err := pick(a.Bids[0].ID); err == nil {
		t.Error("another bid is picked after one has won")
	}
	if got := w.phase(id); got != "asked" {
		t.Fatalf("the need is %s", got)
	}
	if err := standing.confirm(standing.asked(id)); err != nil {
		t.Fatal(err)
	}
	if f := wait(live, func(f *market.LostFrame) bool { return f.Need == id }); f.Reason != market.LostPickedOther {
		t.Errorf("the other is told %+v", f)
	}
	if n := get[int](w, `select octet_length(pick) from attempts where need = $1`, id[:]); n != 65 {
		t.Errorf("the rider's signature has %d bytes", n)
	}
}

func TestACancelledNeedTakesNoMoreBids(t *testing.T) {
	t.Parallel()
	w := newTown(t, func(c *exchange.Config) { c.BidWindow = time.Minute })
	c := w.car(0, time.Second)
	rider := w.rider(20_000)
	p := w.signed(rider, wish(rider, 20_000), nil)
	id := w.post(p)
	in := c.invited(id)
	if err := trips.New(w.truth, trips.Config{Domain: tripDomain}).Cancel(t.Context(), market.AddressOf(rider), id, trips.Cancellation{}); err != nil {
		t.Fatal(err)
	}
	if f := wait(c, func(f *market.NeedClosedFrame) bool { return f.Need == id }); f.Reason != "cancelled" {
		t.Errorf("closed because %q", f.Reason)
	}
	if err := w.x.Bid(t.Context(), c.bid(in.Invitation, 4000, nil)); !isProblem(err, market.ProblemWrongPhase, "cancelled") {
		t.Errorf("a bid on a cancelled need: %v", err)
	}
	if held := get[string](w, `select reserved::text from accounts where who = $1`, market.AddressOf(rider).Bytes()); held != "0" {
		t.Errorf("%s is still held", held)
	}
}

func TestAScheduledNeedOpensInTimeAndAnUnservedOneExpires(t *testing.T) {
	t.Parallel()
	w := newTown(t, func(c *exchange.Config) { c.Lead = 10 * time.Second })
	rider := w.rider(20_000)
	later := wish(rider, 20_000)
	later.Earliest = time.Now().Add(12 * time.Second)
	id := w.post(w.signed(rider, later, nil))
	if got := w.phase(id); got != "scheduled" {
		t.Fatalf("the need is %s", got)
	}
	w.becomes(id, market.Open)
	w.exec(`update needs set expires_at = now() where id = $1`, id[:])
	w.becomes(id, market.Expired)
	if held := get[string](w, `select reserved || ' ' || held from accounts join needs on rider = who where who = $1`, market.AddressOf(rider).Bytes()); held != "0 0" {
		t.Errorf("%s is still held", held)
	}
	w.eventually("the book forgets it", func() bool { _, ok := w.x.Auction(t.Context(), id); return !ok })
}

func TestAFreeVehicleGetsWhatWaited(t *testing.T) {
	t.Parallel()
	w := newTown(t)
	c := w.car(5000, 10*time.Second)
	first := w.ride(20_000)
	if err := c.confirm(c.asked(first)); err != nil {
		t.Fatal(err)
	}
	second := w.ride(20_000)
	rider := get[[]byte](w, `select rider from needs where id = $1`, first[:])
	if err := trips.New(w.truth, trips.Config{Domain: tripDomain}).Cancel(t.Context(), market.Address(rider), first, trips.Cancellation{}); err != nil {
		t.Fatal(err)
	}
	c.asked(second)
}

func TestARestartFindsEverythingInTheRows(t *testing.T) {
	t.Parallel()
	w := newTown(t)
	c := w.car(5000, 10*time.Second)
	asked := w.ride(20_000)
	f := c.asked(asked)
	waiting := w.ride(20_000)
	w.stop()
	w.field = newField()
	w.open()
	other := w.car(5000, 20*time.Second)
	if f := other.asked(waiting); f.Need != waiting {
		t.Fatal("another need")
	}
	w.field.enter(c, 5000, 10*time.Second)
	if err := c.confirm(f); err != nil {
		t.Fatal(err)
	}
	w.eventually("supply knows that the vehicle is busy", func() bool {
		w.field.mu.Lock()
		defer w.field.mu.Unlock()
		return w.field.cars[c.id].busy && w.field.cars[other.id].busy
	})
}

func TestAVehicleThatComesBackIsAskedAndInvitedAgain(t *testing.T) {
	t.Parallel()
	w := newTown(t, func(c *exchange.Config) { c.BidWindow = 10 * time.Second })
	bidder := w.car(0, time.Second)
	id := w.ride(20_000)
	in := bidder.invited(id)
	f := bidder.bid(in.Invitation, 4000, nil)
	offer := w.car(5000, 10*time.Second)
	rider := w.rider(20_000)
	other := wish(rider, 20_000)
	w.field.with(bidder, func(s *spot) { s.away = true })
	second := w.post(w.signed(rider, other, nil))
	w.field.with(bidder, func(s *spot) { s.away = false })
	offer.asked(second)
	if bids := w.x.Presence(t.Context(), bidder.id, true); len(bids) != 0 {
		t.Fatalf("it has bids %v", bids)
	}
	w.x.Presence(t.Context(), offer.id, true)
	offer.asked(second)
	if err := w.x.Bid(t.Context(), f); err != nil && market.ProblemOf(err) != market.ProblemTaken {
		t.Fatal(err)
	}
}

func TestAnotherWriterEndsThisOne(t *testing.T) {
	t.Parallel()
	w := newTown(t)
	c := w.car(5000, 10*time.Second)
	c.asked(w.ride(20_000))
	if err := w.x.Ready(); err != nil {
		t.Fatalf("an open market is not ready: %v", err)
	}
	if _, err := w.truth.Seize(t.Context(), "demo", exchange.Terms{}); err != nil {
		t.Fatal(err)
	}
	w.car(5000, 10*time.Second)
	w.ride(20_000)
	if err := <-w.ended; !errors.Is(err, exchange.ErrFenced) {
		t.Fatalf("the exchange ended with %v", err)
	}
	if err := w.x.Ready(); market.ProblemOf(err) != market.ProblemUnavailable {
		t.Fatalf("a market without its region is ready: %v", err)
	}
	w.ended <- nil
	if n := get[int](w, `select count(*) from attempts`); n != 1 {
		t.Fatalf("%d agreements: the old writer made one", n)
	}
	rider := w.rider(20_000)
	if _, err := w.x.Post(t.Context(), w.signed(rider, wish(rider, 20_000), nil)); market.ProblemOf(err) != market.ProblemUnavailable {
		t.Fatalf("a post to a region that is closed: %v", err)
	}
}

package postgres

import (
	"context"
	"sync"
	"testing"
	"time"

	"github.com/marketd/marketd/internal/exchange"
	"github.com/marketd/marketd/internal/matching"
	"github.com/marketd/marketd/market"
)

// last is the last clearing, proved from its record.
func (w *town) last() *matching.Clearing {
	w.t.Helper()
	c, err := matching.Replay(get[[]byte](w, `select record from clearings order by number desc limit 1`))
	if err != nil {
		w.t.Fatal(err)
	}
	return c
}

// freezing has something happen while a clearing takes its picture of supply; nil: nothing.
func (f *field) whileFreezing(do func()) {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.freezing = do
}

func TestAClearingFindsTheBestBeyondTheNearest(t *testing.T) {
	t.Parallel()
	w := newTown(t)
	for i := range 40 {
		w.car(15_000, time.Duration(i)*time.Second)
	}
	cheap := w.car(5000, 60*time.Second) // the 41st: a post looks at 32 only
	id := w.ride(20_000)
	if err := cheap.confirm(cheap.asked(id)); err != nil {
		t.Fatal(err)
	}
	c := w.last()
	if n := c.Needs[0]; len(c.Columns) < 33 || n.Bound > n.Dual || n.Open {
		t.Errorf("%d columns, need %+v", len(c.Columns), n)
	}
	// Everybody who was looked at was in the auction.
	in, err := w.x.Why(t.Context(), cheap.id, id)
	if err != nil || len(in) != 1 || !in[0].Invited {
		t.Errorf("why: %+v, %v", in, err)
	}
}

// What waits for a vehicle gets it where it is worth most, not in the order of posting.
func TestAVehicleThatComesGoesWhereItIsWorthMost(t *testing.T) {
	t.Parallel()
	w := newTown(t)
	low := w.ride(15_000)
	high := w.ride(19_000)
	w.eventually("both needs were cleared, and wait", func() bool {
		w.field.mu.Lock()
		defer w.field.mu.Unlock()
		return w.field.frozen >= 2 // nobody is invited, so each is due at once
	})
	c := w.car(5000, time.Second)
	if err := c.confirm(c.asked(high)); err != nil {
		t.Fatal(err)
	}
	if got := w.phase(low); got != "open" {
		t.Errorf("the other need is %s", got)
	}
}

func TestUnderVickreyTheWinnerSignsThePaidPrice(t *testing.T) {
	t.Parallel()
	s := openStore(t)
	w := &town{t: t, store: s, truth: s, field: newField(), rule: matching.Vickrey}
	w.open()
	t.Cleanup(func() { w.stop() })

	// A standing offer is paid what the next would have asked; both are as far.
	first := w.car(5000, 10*time.Second)
	w.car(7000, 10*time.Second)
	id := w.ride(20_000)
	f := first.asked(id)
	if f.Bid.Amount != market.Units(7000) {
		t.Fatalf("asked to sign %s", f.Bid.Amount)
	}
	cheaper := *f
	cheaper.Bid.Amount = market.Units(5000)
	if err := first.confirm(&cheaper); market.ProblemOf(err) != market.ProblemInvalidSignature {
		t.Fatalf("a signature over the price of the offer: %v", err)
	}
	if err := first.confirm(f); err != nil {
		t.Fatal(err)
	}
	w.becomes(id, market.Awarded)

	// So is a live bid: it has signed less, and is asked.
	live := w.car(0, 10*time.Second)
	next := w.ride(20_000)
	bid := live.bid(live.invited(next).Invitation, 6000, func(b *market.BidFrame) { b.PickupAt = time.Now().Add(10 * time.Second) })
	if err := w.x.Bid(t.Context(), bid); err != nil {
		t.Fatal(err)
	}
	f = live.asked(next)
	if price, _ := f.Bid.Amount.Int64(); price <= 6000 || price > 20_000 {
		t.Fatalf("asked to sign %d", price)
	}
	if err := live.confirm(f); err != nil {
		t.Fatal(err)
	}
	w.becomes(next, market.Awarded)
	signed := f.Bid.ID()
	if got := get[string](w, `select amount::text || ' ' || (bid_id = $2) from attempts where need = $1 and active`, next[:], signed[:]); got != f.Bid.Amount.String()+" true" {
		t.Errorf("the agreement is for %s, signed %s", got, f.Bid.Amount)
	}
	if c := w.last(); c.Prices != matching.Vickrey || !c.Awards[0].Asked || c.Awards[0].Standing {
		t.Errorf("the record has %+v", c)
	}
}

func TestAnOfferThatIsTakenBackWhileSupplyIsAskedDoesNotWin(t *testing.T) {
	t.Parallel()
	w := newTown(t)
	gone, stays := w.car(5000, time.Second), w.car(8000, time.Second)
	w.field.whileFreezing(sync.OnceFunc(func() {
		// The field shows the offer still: only the book knows.
		w.x.Presence(context.Background(), gone.id, false)
	}))
	id := w.ride(20_000)
	if f := stays.asked(id); f.Bid.Vehicle != stays.id {
		t.Fatalf("asked for the bid of %s", f.Bid.Vehicle)
	}
	if n := get[int](w, `select count(*) from attempts where need = $1`, id[:]); n != 1 {
		t.Errorf("%d were asked", n)
	}
}

func TestABidThatIsWithdrawnWhileSupplyIsAskedDoesNotWin(t *testing.T) {
	t.Parallel()
	w := newTown(t, func(c *exchange.Config) { c.BidWindow = time.Second })
	live, standing := w.car(0, time.Second), w.car(8000, time.Second)
	id := w.ride(20_000)
	bid := live.bid(live.invited(id).Invitation, 4000, nil)
	withdrawn := make(chan error, 1)
	w.field.whileFreezing(sync.OnceFunc(func() { withdrawn <- w.x.Withdraw(context.Background(), live.id, id, bid.Bid.ID()) }))
	if err := w.x.Bid(t.Context(), bid); err != nil { // all who were invited have answered: the clearing begins
		t.Fatal(err)
	}
	standing.asked(id)
	select {
	case err := <-withdrawn:
		if err != nil {
			t.Fatalf("withdrawn: %v", err)
		}
	default:
		t.Fatal("nothing was asked of supply")
	}
}

// Supply that stalls stops nobody: the clearing goes on with the bids that came with the post, and its record says that somebody
// better may have been left out.
func TestSupplyThatStallsStopsNobody(t *testing.T) {
	t.Parallel()
	w := newTown(t, func(c *exchange.Config) { c.WidenFor = time.Nanosecond })
	c := w.car(5000, time.Second)
	id := w.ride(20_000)
	if err := c.confirm(c.asked(id)); err != nil {
		t.Fatal(err)
	}
	if last := w.last(); !last.Needs[0].Open || last.Needs[0].Bound != 20_000 {
		t.Errorf("the record says %+v", last.Needs[0])
	}
}

// A database that stalls in a commit stops no post, bid or withdrawal; what gathers is cleared afterwards.
func TestADatabaseThatStallsInACommitStopsOnlyTheClearings(t *testing.T) {
	t.Parallel()
	w := newTown(t)
	c, live := w.car(5000, time.Second), w.car(0, time.Second)
	tx, err := w.truth.pool.Begin(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	defer tx.Rollback(context.Background())
	if _, err := tx.Exec(t.Context(), `select from regions where id = 'demo' for update`); err != nil {
		t.Fatal(err)
	}
	stalled := time.After(10 * time.Second)
	id := w.ride(20_000)
	w.eventually("the clearing waits for the database", func() bool {
		return get[bool](w, `select exists (select from pg_locks where not granted)`)
	})
	var others []market.NeedID
	beat := time.NewTicker(time.Second)
	defer beat.Stop()
	for open := true; open; {
		select {
		case <-beat.C:
			began := time.Now()
			other := w.ride(20_000)
			bid := live.bid(live.invited(other).Invitation, 9000, nil)
			if err := w.x.Bid(t.Context(), bid); err != nil {
				t.Fatal(err)
			}
			if len(others)%2 == 1 {
				if err := w.x.Withdraw(t.Context(), live.id, other, bid.Bid.ID()); err != nil {
					t.Fatal(err)
				}
			}
			if took := time.Since(began); took > 5*time.Second {
				t.Errorf("a post, a bid and its withdrawal took %v", took)
			}
			others = append(others, other)
		case <-stalled:
			open = false
		}
	}
	if got := w.phase(id); got != "open" {
		t.Fatalf("the need is %s", got)
	}
	if err := tx.Rollback(t.Context()); err != nil {
		t.Fatal(err)
	}
	if err := c.confirm(c.asked(id)); err != nil {
		t.Fatal(err)
	}
	w.eventually("a live bid of then wins", func() bool {
		return get[int](w, `select count(*) from attempts where vehicle = $1`, live.id.Bytes()) == 1
	})
	if len(others) < 5 {
		t.Errorf("only %d needs were posted meanwhile", len(others))
	}
}

// Vehicles that never confirm are asked once each; their offers rest for longer and longer, until one of them confirms.
func TestSilenceIsAskedLessAndLess(t *testing.T) {
	t.Parallel()
	quick := func(c *exchange.Config) { c.ConfirmFor = 100 * time.Millisecond }
	w := newTown(t, quick)
	silent := w.car(5000, time.Second)
	id := w.ride(20_000)
	rests := func(times int) bool {
		return get[bool](w, `select silences = $2 from offers where vehicle = $1`, silent.id.Bytes(), times)
	}
	w.eventually("the offer rests", func() bool { return rests(1) })
	first := get[float64](w, `select extract(epoch from paused_until - now()) from offers where vehicle = $1`, silent.id.Bytes())
	if n := get[int](w, `select count(*) from attempts where need = $1`, id[:]); n != 1 {
		t.Fatalf("it was asked %d times for one need", n)
	}
	free := func() bool {
		w.field.mu.Lock()
		defer w.field.mu.Unlock()
		return !w.field.cars[silent.id].busy
	}
	w.eventually("it is free", free)
	w.stop()
	w.exec(`update offers set paused_until = null where vehicle = $1`, silent.id.Bytes())
	w.open(quick)
	w.ride(20_000)
	w.eventually("the offer rests again", func() bool { return rests(2) })
	second := get[float64](w, `select extract(epoch from paused_until - now()) from offers where vehicle = $1`, silent.id.Bytes())
	if second < 1.5*first {
		t.Errorf("it rests for %.0f s, then for %.0f s", first, second)
	}
	w.eventually("it is free again", free)
	w.stop()
	w.exec(`update offers set paused_until = null where vehicle = $1`, silent.id.Bytes())
	w.open(func(c *exchange.Config) { c.ConfirmFor = 20 * time.Second })
	third := w.ride(20_000)
	if err := silent.confirm(silent.asked(third)); err != nil {
		t.Fatal(err)
	}
	w.eventually("it is forgiven", func() bool { return rests(0) })
}

// A phantom is a vehicle that kept less than half of what it was asked for.
func TestPhantomsSetNobodysPriceInTheMarket(t *testing.T) {
	t.Parallel()
	s := openStore(t)
	w := &town{t: t, store: s, truth: s, field: newField(), rule: matching.Vickrey}
	phantom, honest := w.car(5500, time.Second), w.car(5000, time.Second)
	w.car(9000, time.Second)
	w.exec(`update vehicles set asked = 10, kept = 1, unkept = 9 where id = $1`, phantom.id.Bytes())
	w.open()
	t.Cleanup(func() { w.stop() })
	id := w.ride(20_000)
	if f := honest.asked(id); f.Bid.Amount != market.Units(9000) {
		t.Errorf("asked to sign %s", f.Bid.Amount)
	}
}

// A need that was booked for later is auctioned in time, and again at once if who won does not want it.
func TestAScheduledNeedIsAuctionedInTimeAndAgainIfItsVehicleFails(t *testing.T) {
	t.Parallel()
	w := newTown(t, func(c *exchange.Config) { c.Lead = 10 * time.Second })
	first, second := w.car(5000, time.Second), w.car(8000, time.Second)
	rider := w.rider(20_000)
	later := wish(rider, 20_000)
	later.Earliest = time.Now().Add(12 * time.Second)
	id := w.post(w.signed(rider, later, nil))
	if got := w.phase(id); got != "scheduled" {
		t.Fatalf("the need is %s", got)
	}
	first.asked(id)
	if err := w.x.Confirm(t.Context(), first.id, &market.CommitmentConfirmationFrame{Need: id, Decline: true}); err != nil {
		t.Fatal(err)
	}
	if err := second.confirm(second.asked(id)); err != nil {
		t.Fatal(err)
	}
	w.becomes(id, market.Awarded)
}

// TestWhatSupplyHadNoTimeForComesNext has supply out of time after each first need, and no sweep that would find the others.
func TestWhatSupplyHadNoTimeForComesNext(t *testing.T) {
	t.Parallel()
	w := newTown(t, func(c *exchange.Config) { c.WidenFor, c.SweepEvery = 10*time.Millisecond, time.Hour })
	w.field.slow = 20 * time.Millisecond
	const many = 6
	for i := range many {
		w.car(5000, time.Duration(i+1)*time.Second)
	}
	var posts []exchange.Post
	for range many {
		rider := w.rider(20_000)
		posts = append(posts, w.signed(rider, wish(rider, 20_000), nil))
	}
	var posting sync.WaitGroup
	for _, p := range posts {
		posting.Go(func() {
			if _, err := w.x.Post(t.Context(), p); err != nil {
				t.Error(err)
			}
		})
	}
	posting.Wait()
	w.eventually("each has a vehicle that is asked", func() bool {
		return get[int](w, `select count(*) from needs where phase = 'asked'`) == many
	})
}

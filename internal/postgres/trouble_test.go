package postgres

import (
	"context"
	"crypto/ecdsa"
	"math/rand/v2"
	"os"
	"sync"
	"testing"
	"time"

	"github.com/marketd/marketd/internal/embedded/pgserver"
	"github.com/marketd/marketd/internal/exchange"
	"github.com/marketd/marketd/internal/postgres/pgcut"
	"github.com/marketd/marketd/internal/trips"
	"github.com/marketd/marketd/market"
)

// TestABusyMarketStaysConsistent lets many vehicles and riders do all that they may, in any order, and then looks whether
// rows, book and supply agree.
func TestABusyMarketStaysConsistent(t *testing.T) {
	t.Parallel()
	w := newTown(t, func(c *exchange.Config) { c.ConfirmFor = 300 * time.Millisecond })
	ctx, stop := context.WithCancel(t.Context())
	var drivers, riders sync.WaitGroup
	for i := range 40 {
		price := uint64(4000 + 10*i)
		if i%2 == 0 {
			price = 0
		}
		c := w.car(price, time.Second)
		drivers.Go(func() { c.improvise(ctx, rand.New(rand.NewPCG(1, uint64(i)))) })
	}
	tripCases := trips.New(w.truth, trips.Config{Domain: tripDomain})
	for i := range 12 {
		key := w.rider(1_000_000)
		riders.Go(func() {
			r := rand.New(rand.NewPCG(2, uint64(i)))
			for range 15 {
				ride := wish(key, 15_000+r.Uint64N(5000))
				ride.Choose = i%3 == 0
				id := w.post(w.signed(key, ride, nil))
				what, until := "agreed", market.Awarded
				if r.IntN(4) == 0 {
					what, until = "asked or agreed", market.Asked
				}
				w.eventually("the need is "+what, func() bool {
					if ride.Choose {
						w.pickAny(key, id, r)
					}
					phase, err := market.ParsePhase(w.phase(id))
					return err == nil && phase >= until
				})
				// Each trip ends here, so that its vehicle is free again.
				err := tripCases.Cancel(context.Background(), market.AddressOf(key), id, trips.Cancellation{})
				if err != nil {
					t.Errorf("cancel %s: %v", id.Short(), err)
				}
			}
		})
	}
	riders.Wait()
	stop()
	drivers.Wait()
	w.eventually("all vehicles are free", func() bool {
		w.field.mu.Lock()
		defer w.field.mu.Unlock()
		for _, s := range w.field.cars {
			if s.busy {
				return false
			}
		}
		return true
	})
	w.consistent()
	if n := get[int](w, `select count(*) from needs where phase = 'cancelled'`); n != 180 {
		t.Errorf("%d of 180 needs are cancelled", n)
	}
	for vehicle := range w.field.cars { // what the book thinks of its vehicles
		if bids := w.x.Presence(t.Context(), vehicle, true); len(bids) != 0 {
			t.Errorf("vehicle %s has bids on needs that are over", vehicle)
		}
	}
	t.Log(get[string](w, `select count(*) || ' agreements, ' || count(*) filter (where signature is null) || ' never signed, ' ||
		(select count(*) from clearings) || ' clearings' from attempts`))
}

// pickAny picks one of the bids that are there, if the rider still can.
func (w *town) pickAny(rider *ecdsa.PrivateKey, id market.NeedID, r *rand.Rand) {
	a, ok := w.x.Auction(context.Background(), id)
	if !ok || len(a.Bids) == 0 {
		return
	}
	p := market.Pick{Need: id, Bid: a.Bids[r.IntN(len(a.Bids))].ID}
	sig, err := market.Sign(rider, tripDomain, p)
	if err != nil {
		w.t.Error(err)
		return
	}
	if err := w.x.Pick(context.Background(), market.AddressOf(rider), p, sig); err != nil && market.ProblemOf(err) == "" {
		w.t.Errorf("pick: %v", err)
	}
}

// improvise answers as vehicles do: mostly well, sometimes no, late or not at all.
func (c *car) improvise(ctx context.Context, r *rand.Rand) {
	for {
		select {
		case <-ctx.Done():
			return
		case f := <-c.frames:
			switch f := f.(type) {
			case *market.NeedFrame:
				if r.IntN(4) > 0 {
					bid := c.bid(f.Invitation, 4000+r.Uint64N(9000), nil)
					err := c.w.x.Bid(ctx, bid)
					if market.ProblemOf(err) == "" && err != nil && ctx.Err() == nil {
						c.w.t.Errorf("bid: %v", err)
					}
					if r.IntN(8) == 0 {
						_ = c.w.x.Withdraw(ctx, c.id, f.Need, bid.Bid.ID()) // it may have won
					}
				}
			case *market.CommitmentRequestFrame:
				switch r.IntN(10) {
				case 0: // silent
				case 1:
					_ = c.w.x.Confirm(ctx, c.id, &market.CommitmentConfirmationFrame{Need: f.Need, Decline: true})
				default:
					if err := c.confirm(f); market.ProblemOf(err) == "" && err != nil && ctx.Err() == nil {
						c.w.t.Errorf("confirm: %v", err)
					}
				}
			}
			if r.IntN(20) == 0 {
				c.w.x.Presence(ctx, c.id, r.IntN(2) == 0)
			}
		}
	}
}

// TestPostgresRestartsUnderLoadAndNothingAcknowledgedIsLost stops the server in order, and then kills its connections, while
// riders post and vehicles confirm.
func TestPostgresRestartsUnderLoadAndNothingAcknowledgedIsLost(t *testing.T) {
	t.Parallel()
	dir, err := pgserver.ScratchFolder()
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { os.RemoveAll(dir) })
	start := func() *pgserver.Server {
		server, err := pgserver.Start(context.Background(), pgserver.Config{Dir: dir})
		if err != nil {
			t.Fatal(err)
		}
		return server
	}
	server := start()
	t.Cleanup(func() { server.Close() })
	if _, err := Migrate(t.Context(), server.URL()); err != nil {
		t.Fatal(err)
	}
	proxy, err := pgcut.Listen(server.URL(), func(pgcut.Commit) pgcut.Verdict { return pgcut.Pass })
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { proxy.Close() })
	s, err := Open(t.Context(), proxy.URL())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(s.Close)
	w := townOver(t, s, s)

	const rides = 60
	var mu sync.Mutex
	confirmed := map[market.NeedID]market.Address{}
	ctx, stop := context.WithCancel(t.Context())
	var drivers, riders sync.WaitGroup
	var posts []exchange.Post
	for i := range rides {
		rider := w.rider(20_000)
		posts = append(posts, w.signed(rider, wish(rider, 20_000), nil))
		c := w.car(uint64(4000+i), time.Second)
		drivers.Go(func() { c.drive(ctx, &mu, confirmed) })
	}
	half := make(chan struct{})
	posted := make([]market.NeedID, rides)
	riders.Go(func() {
		for i, p := range posts {
			if i == rides/3 {
				close(half)
			}
			posted[i] = w.postUntilTaken(p)
		}
	})
	<-half
	if err := server.Close(); err != nil {
		t.Error(err)
	}
	server = start()
	if err := proxy.Retarget(server.URL()); err != nil {
		t.Fatal(err)
	}
	proxy.CutAll()
	riders.Wait()
	for _, id := range posted {
		w.becomes(id, market.Awarded)
	}
	stop()
	drivers.Wait()
	for id, vehicle := range confirmed {
		if got := get[[]byte](w, `select vehicle from attempts where need = $1 and active`, id[:]); market.Address(got) != vehicle {
			t.Errorf("need %s was acknowledged to %s and is served by %x", id.Short(), vehicle, got)
		}
	}
	w.consistent()
}

// postUntilTaken posts as a client does: again, with the same key, while the market is not available.
func (w *town) postUntilTaken(p exchange.Post) market.NeedID {
	for {
		got, err := w.x.Post(context.Background(), p)
		if err == nil {
			return got.Need
		}
		if market.ProblemOf(err) != market.ProblemUnavailable {
			w.t.Errorf("post: %v", err)
			return market.NeedID{}
		}
	}
}

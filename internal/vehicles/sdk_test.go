package vehicles

import (
	"context"
	"errors"
	"log/slog"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/marketd/marketd/internal/trips"
	"github.com/marketd/marketd/market"
	"github.com/marketd/marketd/vehicle"
)

// driver serves missions at once: it is wherever it has to be.
type driver struct {
	drops bool
	ended chan error // of 1
}

func (*driver) Bid(context.Context, *market.NeedFrame) *vehicle.Plan         { return nil }
func (*driver) Confirm(context.Context, *market.CommitmentRequestFrame) bool { return false }

func (d *driver) Drive(ctx context.Context, m *vehicle.Mission) error {
	err := d.drive(ctx, m)
	d.ended <- err
	return err
}

func (d *driver) drive(ctx context.Context, m *vehicle.Mission) error {
	if d.drops {
		if err := m.Enroute(ctx, m.Vehicle().Place()); err != nil {
			return err
		}
		return m.Drop(ctx, m.Vehicle().Place())
	}
	jump := func(_ context.Context, to market.Place) error {
		m.Vehicle().Report(market.Report{Lat: to.Lat(), Lng: to.Lng()})
		return nil
	}
	return m.Serve(ctx, jump, m.Message)
}

// fleet runs a vehicle of the SDK in the town, and a teller for its need.
func (w *town) fleet(d *driver) (*deal, *vehicle.Vehicle) {
	w.t.Helper()
	key := w.register()
	account := market.AddressOf(key)
	f := vehicle.New(vehicle.Config{
		URL: "http" + strings.TrimPrefix(w.url, "ws"), Domain: domain, Log: slog.New(slog.DiscardHandler),
		Token: func(context.Context) (string, error) { return "t-" + account.Hex(), nil },
	})
	v := f.Add(vehicle.Spec{Key: key, Owner: owner, Profile: market.Profile{Class: market.Car, Seats: 4}, Driver: d})
	ctx, cancel := context.WithCancel(context.Background())
	deal := w.agree(&peer{who: account, key: key}, market.Awarded)
	var running sync.WaitGroup
	running.Go(func() {
		if err := f.Run(ctx); !errors.Is(err, context.Canceled) {
			w.t.Errorf("the fleet ended with %v", err)
		}
	})
	running.Go(func() { // the teller
		for told := 0; ctx.Err() == nil; {
			if n := w.events(deal.id); n > told {
				w.tell(deal.id, told)
				told = n
			}
			select {
			case <-ctx.Done():
			case <-time.After(5 * time.Millisecond):
			}
		}
	})
	w.t.Cleanup(func() { cancel(); running.Wait() })
	return deal, v
}

func (w *town) events(need market.NeedID) (n int) {
	// Not the test's context: the teller runs until the fleet is gone.
	if err := w.pool.QueryRow(context.Background(), `select version from needs where id = $1`, need[:]).Scan(&n); err != nil {
		w.t.Error(err)
	}
	return n
}

func (w *town) reaches(need market.NeedID, phase string) {
	w.t.Helper()
	await(w.t, phase, func() bool { return w.read(`select phase from needs where id = $1`, need[:]) == phase })
}

func TestTheSDKServesAMission(t *testing.T) {
	t.Parallel()
	w := newTown(t, nil)
	d := &driver{ended: make(chan error, 1)}
	deal, v := w.fleet(d)
	deal.fund()
	w.reaches(deal.id, "at_pickup")
	if err := w.trips.Start(t.Context(), deal.need.Rider, deal.id, deal.codes.Start()); err != nil {
		t.Fatal(err)
	}
	w.reaches(deal.id, "at_dropoff")
	if err := w.trips.Receipt(t.Context(), deal.id, trips.Proof{Code: deal.codes.End}); err != nil {
		t.Fatal(err)
	}
	if end, ok := errors.AsType[*vehicle.Ended](<-d.ended); !ok || end.Reason != "completed" {
		t.Errorf("the drive ended with %v", end)
	}
	await(t, "the SDK has no mission any more", func() bool { return len(v.Missions()) == 0 })
}

func TestTheSDKDropsOut(t *testing.T) {
	t.Parallel()
	w := newTown(t, nil)
	d := &driver{drops: true, ended: make(chan error, 1)}
	deal, _ := w.fleet(d)
	deal.fund()
	w.reaches(deal.id, "replaced")
	if err := <-d.ended; err != nil {
		t.Errorf("the drive ended with %v", err)
	}
	if got := w.read(`select goal from intents where object = $1`, deal.id[:]); got != "move" {
		t.Errorf("wanted is %q", got)
	}
}

func TestTheSDKLearnsThatTheRiderLeft(t *testing.T) {
	t.Parallel()
	w := newTown(t, nil)
	d := &driver{ended: make(chan error, 1)}
	deal, _ := w.fleet(d)
	deal.fund()
	w.reaches(deal.id, "at_pickup")
	leave := trips.Cancellation{Leave: deal.sign(deal.rider, market.Leave{Need: deal.id})}
	if err := w.trips.Cancel(t.Context(), deal.need.Rider, deal.id, leave); err != nil {
		t.Fatal(err)
	}
	err := <-d.ended
	if end, ok := errors.AsType[*vehicle.Ended](err); !ok || end.Reason != "rider" || end.Fee != market.Units(200) {
		t.Errorf("the drive ended with %+v", err)
	}
}

func TestTheSDKGivesBackWhatComesAfterAFreeCancellation(t *testing.T) {
	t.Parallel()
	w := newTown(t, nil)
	deal, v := w.fleet(&driver{ended: make(chan error, 1)})
	w.exec(`insert into intents (goal, object, attempt, state) values ('open', $1, 1, 'sent')`, deal.id[:])
	await(t, "the SDK has its mission", func() bool { return len(v.Missions()) == 1 })
	leave := trips.Cancellation{Leave: deal.sign(deal.rider, market.Leave{Need: deal.id})}
	if err := w.trips.Cancel(t.Context(), deal.need.Rider, deal.id, leave); err != nil {
		t.Fatal(err)
	}
	await(t, "the refund is kept for the money", func() bool {
		return w.read(`select dropped is not null from attempts where need = $1`, deal.id[:]) == "true"
	})
}

func TestTheSDKFindsItsMissionAfterAReconnect(t *testing.T) {
	t.Parallel()
	w := newTown(t, nil)
	d := &driver{ended: make(chan error, 1)}
	deal, _ := w.fleet(d)
	deal.fund()
	w.reaches(deal.id, "at_pickup")
	w.hub.mu.Lock()
	for s := range w.hub.sessions {
		s.end(market.CloseGoingAway, "restart")
	}
	w.hub.mu.Unlock()
	if err := w.trips.Start(t.Context(), deal.need.Rider, deal.id, deal.codes.Start()); err != nil {
		t.Fatal(err)
	}
	w.reaches(deal.id, "at_dropoff")
}

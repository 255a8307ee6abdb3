package vehicles

import (
	"log/slog"
	"testing"
	"time"

	"github.com/marketd/marketd/internal/trips"
	"github.com/marketd/marketd/market"
)

func TestATripOverTheSocket(t *testing.T) {
	t.Parallel()
	w := newTown(t, nil)
	car := w.vehicle()
	d := w.agree(car, market.Awarded)
	d.fund()
	w.tell(d.id, 0)
	if f := want[*market.FundedFrame](car); f.Block != 7 || f.Tx != market.Hash(d.id) || f.Details.StructHash() != d.details.StructHash() || f.Trip.Data != f.Details.StructHash() || f.Notes != wish {
		t.Errorf("funded is %+v", f)
	}
	version := 1
	step := func(phase market.Phase, stop int, code *market.Hash) {
		f := d.status(phase, stop)
		f.Code = code
		car.ok(f)
		d.took(f)
		w.tell(d.id, version)
		version++
		m := want[*market.MissionFrame](car)
		if market.Phase(m.Phase) != phase || m.StatusHead != d.head || m.Version != int64(version) {
			t.Errorf("after %s the mission is %+v", phase, m)
		}
	}
	step(market.Enroute, 0, nil)
	step(market.AtPickup, 0, nil)
	if err := w.trips.Start(t.Context(), d.need.Rider, d.id, d.codes.Start()); err != nil {
		t.Fatal(err)
	}
	w.tell(d.id, version)
	version++
	code := want[*market.StartFrame](car).Code
	if code != d.codes.Start() {
		t.Errorf("the start code is %s", code)
	}
	step(market.Underway, 0, &code)
	step(market.AtDropoff, 1, nil)
	if err := w.trips.Receipt(t.Context(), d.id, trips.Proof{Code: d.codes.End}); err != nil {
		t.Fatal(err)
	}
	w.tell(d.id, version)
	if m := want[*market.MissionFrame](car); market.Phase(m.Phase) != market.Completed || m.Escrow != market.EscrowClosing {
		t.Errorf("in the end the mission is %+v", m)
	}
}

func TestStatusProblemsReachTheVehicle(t *testing.T) {
	t.Parallel()
	w := newTown(t, nil)
	car := w.vehicle()
	d := w.agree(car, market.Ready)
	code := d.codes.Start()
	underway := d.status(market.Underway, 0)
	underway.Code = &code
	car.refused(underway, market.ProblemWrongPhase) // out of order
	forged := d.status(market.Enroute, 0)
	forged.Signature = d.sign(d.rider, forged.Status)
	car.refused(forged, market.ProblemInvalidSignature)
	enroute := d.status(market.Enroute, 0)
	for range 2 { // the second is a replay
		car.ok(enroute)
	}
	d.took(enroute)
	stale := d.status(market.AtPickup, 0)
	stale.Status.Previous = market.Hash{}
	stale.Signature = d.sign(car.key, stale.Status)
	car.refused(stale, market.ProblemStaleVersion)
	far := d.status(market.AtPickup, 1)
	car.refused(far, market.ProblemInvalid)
	arrived := d.status(market.AtPickup, 0)
	car.ok(arrived)
	d.took(arrived)
	wrong := d.status(market.Underway, 0)
	wrong.Code = &market.Hash{1}
	car.refused(wrong, market.ProblemWrongCode)
	other := w.vehicle()
	f := d.status(market.Underway, 0)
	f.Signature = d.sign(other.key, f.Status)
	other.refused(f, market.ProblemDenied)
	if got := w.read(`select phase || ' ' || (select count(*) from statuses) from needs where id = $1`, d.id[:]); got != "at_pickup 2" {
		t.Errorf("it stands at %s", got)
	}
}

func TestARidersCancelIsToldWithItsFee(t *testing.T) {
	t.Parallel()
	w := newTown(t, nil)
	car := w.vehicle()
	d := w.agree(car, market.Ready)
	leave := trips.Cancellation{Leave: d.sign(d.rider, market.Leave{Need: d.id})}
	if err := w.trips.Cancel(t.Context(), d.need.Rider, d.id, leave); err != nil {
		t.Fatal(err)
	}
	w.tell(d.id, 1)
	if f := want[*market.CancelledFrame](car); f.Need != d.id || f.Reason != "rider" || f.Fee != market.Units(200) {
		t.Errorf("told was %+v", f)
	}
}

func TestWordsOfTheRiderReachTheVehicle(t *testing.T) {
	t.Parallel()
	w := newTown(t, nil)
	car := w.vehicle()
	d := w.agree(car, market.Ready)
	car.ok(&market.MessageFrame{Need: d.id, Text: "I come"})
	if err := w.trips.Message(t.Context(), d.need.Rider, d.id, "left of the gate"); err != nil {
		t.Fatal(err)
	}
	if err := w.trips.Stop(t.Context(), d.need.Rider, d.id, "smoke"); err != nil {
		t.Fatal(err)
	}
	w.tell(d.id, 1)
	if f := want[*market.MessageFrame](car); f.Text != "left of the gate" {
		t.Errorf("the message is %+v", f)
	}
	if f := want[*market.StopFrame](car); f.By != market.ByRider || f.Reason != "smoke" || f.Need != d.id {
		t.Errorf("the stop is %+v", f)
	}
}

func TestAStopThatReachesNobodyIsEscalated(t *testing.T) {
	t.Parallel()
	w := newTown(t, func(c *Config) { c.Log = slog.New(slog.DiscardHandler) })
	car := w.vehicle()
	d := w.agree(car, market.Ready)
	car.conn.Close()
	await(t, "the vehicle is gone", func() bool { _, ok := w.hub.Vehicle(car.who); return !ok })
	if err := w.trips.Stop(t.Context(), d.need.Rider, d.id, ""); err != nil {
		t.Fatal(err)
	}
	w.tell(d.id, 1)
	await(t, "the rider is told", func() bool {
		return w.read(`select payload->>'status' from events where need = $1 and type = 'problem'`, d.id[:]) == "503"
	})
	if s := w.connect(car.who).hello(); !s.Missions[0].Stop {
		t.Error("the vehicle that came back does not know of the stop")
	}
}

func TestWhatCannotBeToldNowIsToldLater(t *testing.T) {
	t.Parallel()
	w := newTown(t, nil)
	car := w.vehicle()
	d := w.agree(car, market.Ready)
	w.exec(`alter table attempts rename to hidden`)
	w.tell(d.id, 0)
	await(t, "the news waits", func() bool {
		w.hub.news.mu.Lock()
		defer w.hub.news.mu.Unlock()
		return len(w.hub.news.of) == 1
	})
	w.exec(`alter table hidden rename to attempts`)
	want[*market.FundedFrame](car)
}

func TestNewsOfANeedMerge(t *testing.T) {
	of := map[market.NeedID]*item{{1}: {attempts: map[int]*turn{1: {funded: true, ended: true, reason: "rider"}}}}
	n := news{of: map[market.NeedID]*item{{1}: {attempts: map[int]*turn{1: {}, 2: {}}, started: true}, {2}: {}}}
	n.giveBack(of)
	if it := n.of[market.NeedID{1}]; len(n.of) != 2 || !it.started || !it.attempts[1].funded || it.attempts[1].reason != "rider" || it.attempts[2] == nil {
		t.Errorf("merged news are %+v", n.of)
	}
}

func TestBucketLetsBurstsThrough(t *testing.T) {
	now := time.Now()
	b := bucket{level: 50, rate: 20, burst: 50, at: now}
	taken := 0
	for range 100 {
		if within, _ := b.take(now, 1); within {
			taken++
		}
	}
	if taken != 50 {
		t.Errorf("%d of a burst were taken", taken)
	}
	if _, flooding := b.take(now, 1); !flooding {
		t.Error("a hundred at once is no flood")
	}
	if within, _ := b.take(now.Add(10*time.Second), 1); !within {
		t.Error("it never recovers")
	}
}

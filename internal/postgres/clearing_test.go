package postgres

import (
	"context"
	"errors"
	"maps"
	"slices"
	"sync"
	"testing"
	"time"

	"github.com/marketd/marketd/internal/audit"
	"github.com/marketd/marketd/internal/exchange"
	"github.com/marketd/marketd/internal/matching"
	"github.com/marketd/marketd/internal/postgres/pgcut"
	"github.com/marketd/marketd/market"
)

// decision awards needs to vehicles in one clearing.
func (w *town) decision(region string, tenure exchange.Tenure, number int64, awards map[market.NeedID]*car, firm bool) *exchange.Decision {
	d := &exchange.Decision{Region: region, Epoch: tenure.Epoch, Number: number, At: time.Now(), Digest: market.Hash{1}, Record: []byte{1}, ConfirmFor: time.Minute}
	for _, id := range slices.SortedFunc(maps.Keys(awards), func(a, b market.NeedID) int { return slices.Compare(a[:], b[:]) }) {
		c := awards[id]
		bid := market.Bid{Need: id, Vehicle: c.id, Owner: c.owner, Amount: market.Units(5000), VehicleBps: 1000,
			PickupBy: time.Now().Add(time.Minute).Unix(), Expires: time.Now().Add(time.Minute).Unix()}
		a := exchange.Award{Attempt: 1, BidID: bid.ID(), Bid: bid, PickupAt: time.Now(), DropoffAt: time.Now(),
			OpenBy: time.Now().Add(time.Minute)}
		if firm {
			sig, err := market.Sign(c.key, tripDomain, bid)
			if err != nil {
				w.t.Fatal(err)
			}
			a.Signature = sig
		}
		d.Awards = append(d.Awards, a)
	}
	return d
}

// seize makes the test the writer of a region of its own, which no exchange works in.
func (w *town) seize(region string) exchange.Tenure {
	w.t.Helper()
	tenure, err := w.truth.Seize(context.Background(), region, exchange.Terms{})
	if err != nil {
		w.t.Fatal(err)
	}
	return tenure
}

// needIn moves a posted need to another region, where the exchange does not see it.
func (w *town) needIn(region string) market.NeedID {
	w.t.Helper()
	id := w.ride(20_000)
	w.exec(`update needs set region = $2 where id = $1`, id[:], region)
	return id
}

func TestTwoClearingsThatAwardOneVehicleLeaveItOneAgreement(t *testing.T) {
	t.Parallel()
	w := newTown(t)
	tenures := map[string]exchange.Tenure{"east": w.seize("east"), "west": w.seize("west")}
	for round := int64(1); round <= 20; round++ {
		c := w.car(0, time.Hour)
		refused := map[string][]matching.Refused{}
		var mu sync.Mutex
		var wg sync.WaitGroup
		for region, tenure := range tenures {
			d := w.decision(region, tenure, round, map[market.NeedID]*car{w.needIn(region): c}, round%2 == 0)
			wg.Go(func() {
				r, _, err := w.truth.CommitClearing(context.Background(), d)
				if err != nil {
					t.Errorf("%s: %v", region, err)
				}
				mu.Lock()
				defer mu.Unlock()
				refused[region] = r
			})
		}
		wg.Wait()
		all := append(refused["east"], refused["west"]...)
		if len(all) != 1 || all[0].Fact != matching.FactVehicleBusy || all[0].Vehicle != c.id {
			t.Fatalf("round %d: refused %+v", round, all)
		}
		if n := get[int](w, `select count(*) from attempts where vehicle = $1 and active`, c.id.Bytes()); n != 1 {
			t.Fatalf("the vehicle has %d agreements", n)
		}
	}
}

func TestTheDatabaseItselfRefusesASecondAgreement(t *testing.T) {
	t.Parallel()
	w := newTown(t)
	tenure := w.seize("east")
	c := w.car(0, time.Hour)
	first, second := w.needIn("east"), w.needIn("east")
	if _, _, err := w.truth.CommitClearing(t.Context(), w.decision("east", tenure, 1, map[market.NeedID]*car{first: c}, true)); err != nil {
		t.Fatal(err)
	}
	_, err := w.truth.pool.Exec(t.Context(), `
		insert into attempts (need, attempt, vehicle, owner, bid_id, bid, amount, phase, pickup_by, pickup_at, dropoff_at, distance_m, duration_ms)
		select $1, 1, vehicle, owner, bid_id, bid, amount, 'awarded', pickup_by, pickup_at, dropoff_at, 1, 1 from attempts`, second[:])
	if !violates(err, "attempts_one_per_vehicle") {
		t.Fatalf("a second agreement of the vehicle: %v", err)
	}
	other := w.car(0, time.Hour)
	_, err = w.truth.pool.Exec(t.Context(), `
		insert into attempts (need, attempt, vehicle, owner, bid_id, bid, amount, phase, pickup_by, pickup_at, dropoff_at, distance_m, duration_ms)
		select need, 2, $1, owner, bid_id, bid, amount, 'awarded', pickup_by, pickup_at, dropoff_at, 1, 1 from attempts`, other.id.Bytes())
	if !violates(err, "attempts_one_per_need") {
		t.Fatalf("a second vehicle for the need: %v", err)
	}
}

func TestRefusalsSayTheFact(t *testing.T) {
	t.Parallel()
	w := newTown(t)
	tenure := w.seize("east")
	needs := map[matching.Fact]market.NeedID{}
	awards := map[market.NeedID]*car{}
	for _, f := range []matching.Fact{"", matching.FactNeedClosed, matching.FactVehicleBarred, matching.FactVehicleBusy, matching.FactSkipped} {
		needs[f] = w.needIn("east")
		awards[needs[f]] = w.car(0, time.Hour)
	}
	closed, skipped := needs[matching.FactNeedClosed], needs[matching.FactSkipped]
	w.exec(`update needs set phase = 'cancelled', ended_at = now() where id = $1`, closed[:])
	w.exec(`update vehicles set in_service = false where id = $1`, awards[needs[matching.FactVehicleBarred]].id.Bytes())
	busy := awards[needs[matching.FactVehicleBusy]]
	if _, _, err := w.truth.CommitClearing(t.Context(), w.decision("east", tenure, 1, map[market.NeedID]*car{w.needIn("east"): busy}, true)); err != nil {
		t.Fatal(err)
	}
	lock, err := w.truth.pool.Begin(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	defer lock.Rollback(context.Background())
	if _, err := lock.Exec(t.Context(), `select from needs where id = $1 for update`, skipped[:]); err != nil {
		t.Fatal(err)
	}
	refused, _, err := w.truth.CommitClearing(t.Context(), w.decision("east", tenure, 2, awards, true))
	if err != nil {
		t.Fatal(err)
	}
	got := map[matching.Fact]market.NeedID{}
	for _, r := range refused {
		got[r.Fact] = r.Need
	}
	delete(needs, "")
	if !maps.Equal(got, needs) {
		t.Fatalf("refused %v, want %v", got, needs)
	}
}

func TestAnOldEpochIsRefused(t *testing.T) {
	t.Parallel()
	w := newTown(t)
	old := w.seize("east")
	id, c := w.needIn("east"), w.car(0, time.Hour)
	fresh := w.seize("east")
	if fresh.Epoch <= old.Epoch {
		t.Fatalf("epochs %d, %d", old.Epoch, fresh.Epoch)
	}
	d := w.decision("east", old, 1, map[market.NeedID]*car{id: c}, true)
	if _, _, err := w.truth.CommitClearing(t.Context(), d); !errors.Is(err, exchange.ErrFenced) {
		t.Fatalf("the old writer: %v", err)
	}
	if n := get[int](w, `select count(*) from attempts`); n != 0 {
		t.Fatalf("%d agreements of the old writer", n)
	}
	d.Epoch = fresh.Epoch
	if refused, _, err := w.truth.CommitClearing(t.Context(), d); err != nil || len(refused) != 0 {
		t.Fatalf("the new writer: %v, %v", refused, err)
	}
	d.Number = 3
	if _, _, err := w.truth.CommitClearing(t.Context(), d); err == nil {
		t.Fatal("a clearing is missing, and nobody notices")
	}
}

func TestAClearingThatIsCommittedAgainAnswersAsTheFirstTime(t *testing.T) {
	t.Parallel()
	w := newTown(t)
	tenure := w.seize("east")
	good, closed := w.needIn("east"), w.needIn("east")
	w.exec(`update needs set phase = 'cancelled', ended_at = now() where id = $1`, closed[:])
	d := w.decision("east", tenure, 1, map[market.NeedID]*car{good: w.car(0, time.Hour), closed: w.car(0, time.Hour)}, false)
	for i := range 3 {
		refused, _, err := w.truth.CommitClearing(t.Context(), d)
		if err != nil || len(refused) != 1 || refused[0].Need != closed {
			t.Fatalf("time %d: %+v, %v", i, refused, err)
		}
	}
	if got := get[string](w, `select (select count(*) from attempts) || ' ' || (select count(*) from clearings) || ' ' || (select version from needs where id = $1)`, good[:]); got != "1 1 2" {
		t.Fatalf("attempts, clearings, version: %s", got)
	}
}

// TestNothingIsLostOrDoubledWhereCommitsAreCut runs a market whose every third commit is cut, before it happened or after.
func TestNothingIsLostOrDoubledWhereCommitsAreCut(t *testing.T) {
	t.Parallel()
	truth := openStore(t)
	proxy, err := pgcut.Listen(truth.pool.Config().ConnString(), func(c pgcut.Commit) pgcut.Verdict {
		return map[int64]pgcut.Verdict{1: pgcut.CutBefore, 4: pgcut.CutAfter}[c.Number%6]
	})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { proxy.Close() })
	cut, err := Open(t.Context(), proxy.URL())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(cut.Close)
	w := townOver(t, cut, truth)
	const rides = 40
	var mu sync.Mutex
	confirmed := map[market.NeedID]market.Address{}
	var drivers sync.WaitGroup
	ctx, stop := context.WithCancel(t.Context())
	for i := range rides + 5 {
		c := w.car(uint64(4000+i), time.Second)
		drivers.Go(func() { c.drive(ctx, &mu, confirmed) })
	}
	var posted []market.NeedID
	for range rides {
		rider := w.rider(20_000)
		p := w.signed(rider, wish(rider, 20_000), nil)
		for {
			got, err := w.x.Post(t.Context(), p)
			if err == nil {
				posted = append(posted, got.Need)
				break
			}
			if market.ProblemOf(err) != market.ProblemUnavailable {
				t.Fatal(err)
			}
		}
	}
	for _, id := range posted {
		w.becomes(id, market.Awarded)
	}
	stop()
	drivers.Wait()
	mu.Lock()
	defer mu.Unlock()
	for id, vehicle := range confirmed {
		if got := get[[]byte](w, `select vehicle from attempts where need = $1 and active`, id[:]); market.Address(got) != vehicle {
			t.Errorf("need %s was acknowledged to %s and is served by %x", id.Short(), vehicle, got)
		}
	}
	w.consistent()
	t.Logf("%d commits, %d cut before, %d after; %d confirmations acknowledged", proxy.Commits(), proxy.Cuts(pgcut.CutBefore), proxy.Cuts(pgcut.CutAfter), len(confirmed))
}

// drive confirms whatever the car is asked, until it is told that it was taken.
func (c *car) drive(ctx context.Context, mu *sync.Mutex, confirmed map[market.NeedID]market.Address) {
	for {
		select {
		case <-ctx.Done():
			return
		case f := <-c.frames:
			ask, ok := f.(*market.CommitmentRequestFrame)
			if !ok {
				continue
			}
			for ctx.Err() == nil && time.Now().Before(ask.By) {
				err := c.confirm(ask)
				if err == nil {
					mu.Lock()
					confirmed[ask.Need] = c.id
					mu.Unlock()
				}
				if p := market.ProblemOf(err); p != market.ProblemUnavailable {
					if p == "" && err != nil {
						c.w.t.Errorf("confirm: %v", err)
					}
					break
				}
			}
		}
	}
}

// consistent says what must hold in every database, whatever happened.
func (w *town) consistent() {
	w.t.Helper()
	for what, sql := range map[string]string{
		"gaps in versions": `select count(*) from needs n where version <> (select count(*) from events e where e.need = n.id)
			or version <> (select max(version) from events e where e.need = n.id)`,
		"gaps in clearings":                `select count(*) from regions r where clearing <> (select count(*) from clearings c where c.region = r.id)`,
		"awards without a wish to open":    `select count(*) from attempts a where signature is not null and not exists (select from intents i where i.object = a.need and i.goal = 'open' and i.attempt = a.attempt)`,
		"wishes to open without an award":  `select count(*) from intents i where goal = 'open' and not exists (select from attempts a where a.need = i.object and a.attempt = i.attempt and a.signature is not null)`,
		"agreed needs without a vehicle":   `select count(*) from needs n where phase in ('asked', 'awarded') and not exists (select from attempts a where a.need = n.id and a.active and a.phase = n.phase and a.attempt = n.attempt)`,
		"vehicles of needs without phases": `select count(*) from attempts a join needs n on n.id = a.need where a.active and a.phase <> n.phase`,
		"money held for nothing, or not":   `select count(*) from accounts a where reserved <> coalesce((select sum(held) from needs n where n.rider = a.who), 0)`,
		"needs that hold another sum":      `select count(*) from needs where phase in ('scheduled', 'open', 'asked', 'awarded') and held <> max_amount or phase in ('expired', 'cancelled') and held <> 0`,
		"keys without a need":              `select count(*) from idempotency k where not exists (select from needs n where '0x' || encode(n.id, 'hex') = k.object)`,
	} {
		if n := get[int](w, sql); n != 0 {
			w.t.Errorf("%d %s", n, what)
		}
	}
	w.onChain()
	report, err := audit.Run(context.Background(), w.truth, audit.Options{})
	if err != nil {
		w.t.Fatal(err)
	}
	for _, f := range report.Findings {
		w.t.Error(f)
	}
}

// onChain has the database say where signatures are for.
func (w *town) onChain() {
	w.t.Helper()
	w.exec(`insert into chain_cursor (chain_id, contract, number, hash, at) values ($1, $2, 1, $3, now()) on conflict do nothing`,
		int64(tripDomain.ChainID), tripDomain.Contract.Bytes(), market.Hash{1})
}

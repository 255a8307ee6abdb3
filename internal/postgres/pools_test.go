package postgres

import (
	"context"
	"sync"
	"testing"
	"time"

	"github.com/marketd/marketd/internal/api/store"
	"github.com/marketd/marketd/internal/exchange"
	"github.com/marketd/marketd/market"
)

// van is a vehicle with room for so many that can be shared.
func (w *town) van(seats int) *car {
	w.t.Helper()
	c := w.car(0, time.Hour)
	w.exec(`update vehicles set profile = jsonb_build_object('class', 'car', 'seats', $2::integer, 'mass_g', 10000, 'volume_ml', 50000, 'options', 1)
		where id = $1`, c.id.Bytes(), seats)
	return c
}

// share is a clearing that awards a ride for so many to a vehicle's part, as of a version of its plan; 0: to the whole vehicle.
func (w *town) share(region string, tenure exchange.Tenure, number int64, c *car, seats int, version int64) (*exchange.Decision, market.NeedID) {
	w.t.Helper()
	need := w.needIn(region)
	w.exec(`update needs set details = details || jsonb_build_object('seats', $2::integer, 'options', 1) where id = $1`, need[:], seats)
	d := w.decision(region, tenure, number, map[market.NeedID]*car{need: c}, true)
	d.Awards[0].PlanVersion, d.Awards[0].Load = version, market.Load{Seats: int64(seats)}
	return d, need
}

// commit gives the fact that refused a clearing's only award, "" where none did.
func (w *town) commit(d *exchange.Decision) exchange.Fact {
	w.t.Helper()
	refused, _, err := w.truth.CommitClearing(context.Background(), d)
	if err != nil {
		w.t.Error(err)
		return "error"
	}
	if len(refused) == 0 {
		return ""
	}
	return refused[0].Fact
}

// over ends an agreement.
func (w *town) over(need market.NeedID) {
	w.t.Helper()
	w.exec(`update attempts set active = false, phase = 'completed' where need = $1`, need[:])
}

func TestAVehicleIsSharedUntilItIsFull(t *testing.T) {
	t.Parallel()
	w := newTown(t)
	tenure, c := w.seize("east"), w.van(4)
	var needs []market.NeedID
	number := int64(0)
	award := func(seats int, version int64, want exchange.Fact) {
		t.Helper()
		number++
		d, need := w.share("east", tenure, number, c, seats, version)
		if fact := w.commit(d); fact != want {
			t.Fatalf("%d seats at version %d: %q, want %q", seats, version, fact, want)
		}
		needs = append(needs, need)
	}
	award(1, 1, "")
	award(1, 1, exchange.FactPlanChanged) // the first agreement moved the plan
	award(2, 2, "")
	award(2, 3, exchange.FactPlanChanged) // one seat is left
	award(1, 0, exchange.FactVehicleBusy) // the whole vehicle is not free
	award(1, 3, "")
	if truth, err := w.truth.Truth(t.Context(), c.id); err != nil || truth.PlanVersion != 4 || len(truth.Missions) != 3 {
		t.Fatalf("the vehicle's truth is %+v (%v)", truth, err)
	} else {
		for _, m := range truth.Missions {
			if !m.Pooled || m.PlanVersion < 2 || m.PlanVersion > 4 {
				t.Fatalf("mission %+v", m)
			}
		}
	}
	w.over(needs[2])
	award(3, 4, exchange.FactPlanChanged)
	award(2, 4, "")
	for _, need := range needs {
		w.over(need)
	}
	award(1, 0, "")
	award(1, 6, exchange.FactVehicleBusy) // it is somebody's alone
	if n := get[int](w, `select seats_held + mass_held + volume_held + held from pools where vehicle = $1`, c.id.Bytes()); n != 0 {
		t.Fatalf("%d are held by nobody", n)
	}
}

func TestOfTwoAwardsAtOnceOnlyOneFindsThePlanAsItWas(t *testing.T) {
	t.Parallel()
	w := newTown(t)
	east, west := w.seize("east"), w.seize("west")
	for round := int64(1); round <= 20; round++ {
		c := w.van(4)
		var facts [2]exchange.Fact
		var wg sync.WaitGroup
		first, _ := w.share("east", east, round, c, 1+int(round%3), 1)
		second, _ := w.share("west", west, round, c, 1, 1)
		if round%4 == 0 { // one of them wants the whole vehicle
			second.Awards[0].PlanVersion = 0
		}
		for i, d := range []*exchange.Decision{first, second} {
			wg.Go(func() { facts[i] = w.commit(d) })
		}
		wg.Wait()
		refused := facts[0] + facts[1]
		if facts[0] != "" && facts[1] != "" || refused != exchange.FactPlanChanged && (round%4 != 0 || refused != exchange.FactVehicleBusy) {
			t.Fatalf("round %d: %q", round, facts)
		}
		if n := get[int](w, `select count(*) from attempts where vehicle = $1 and active`, c.id.Bytes()); n != 1 {
			t.Fatalf("round %d: %d agreements", round, n)
		}
	}
}

func TestTheDatabaseItselfKeepsTheRoom(t *testing.T) {
	t.Parallel()
	w := newTown(t)
	tenure, c := w.seize("east"), w.van(2)
	first, need := w.share("east", tenure, 1, c, 1, 1)
	if fact := w.commit(first); fact != "" {
		t.Fatal(fact)
	}
	_, two := w.share("east", tenure, 2, c, 2, 0)
	const sql = `
		insert into attempts (need, attempt, vehicle, slot, owner, bid_id, bid, amount, phase, pickup_by, pickup_at, dropoff_at, distance_m, duration_ms)
		select $2, 1, vehicle, $3, owner, bid_id, bid, amount, 'awarded', pickup_by, pickup_at, dropoff_at, 1, 1 from attempts where need = $1`
	if _, err := w.truth.pool.Exec(t.Context(), sql, need[:], two[:], 2); !violates(err, "pools_room") {
		t.Fatalf("a third person on two seats: %v", err)
	}
	if _, err := w.truth.pool.Exec(t.Context(), sql, need[:], two[:], 0); !violates(err, "pools_whole_or_shared") {
		t.Fatalf("the whole vehicle for one, while it is shared: %v", err)
	}
	if _, err := w.truth.pool.Exec(t.Context(), sql, need[:], two[:], 1); !violates(err, "attempts_one_per_vehicle") && !violates(err, "pools_room") {
		t.Fatalf("one slot for two: %v", err)
	}
	alone := w.car(0, time.Hour)
	w.exec(`update needs set details = details || '{"seats": 1}' where id = $1`, two[:])
	_, err := w.truth.pool.Exec(t.Context(), `
		insert into attempts (need, attempt, vehicle, slot, owner, bid_id, bid, amount, phase, pickup_by, pickup_at, dropoff_at, distance_m, duration_ms)
		select $2, 1, $3, 1, owner, bid_id, bid, amount, 'awarded', pickup_by, pickup_at, dropoff_at, 1, 1 from attempts where need = $1`, need[:], two[:], alone.id.Bytes())
	if !violates(err, "pools_room") {
		t.Fatalf("a part of a vehicle that is not shared: %v", err)
	}
}

func TestRoomThatIsHeldIsNotGivenUp(t *testing.T) {
	t.Parallel()
	w := newTown(t)
	tenure, c := w.seize("east"), w.van(3)
	first, need := w.share("east", tenure, 1, c, 2, 1)
	if fact := w.commit(first); fact != "" {
		t.Fatal(fact)
	}
	change := func(seats uint16, options market.Options) error {
		_, err := w.truth.ChangeVehicle(t.Context(), c.id, 0, storeEdit(seats, options))
		return err
	}
	if err := change(1, market.Shared); market.ProblemOf(err) != market.ProblemVehicleBusy {
		t.Fatalf("fewer seats than are held: %v", err)
	}
	if err := change(3, 0); market.ProblemOf(err) != market.ProblemVehicleBusy {
		t.Fatalf("no sharing while it is shared: %v", err)
	}
	w.over(need)
	if err := change(1, market.Shared); err != nil {
		t.Fatal(err)
	}
	if n := get[int](w, `select seats from pools where vehicle = $1`, c.id.Bytes()); n != 1 {
		t.Fatalf("the room is for %d", n)
	}
}

func TestAnAskHoldsTheWholeAndMovesThePlanOnceItIsSigned(t *testing.T) {
	t.Parallel()
	w := newTown(t)
	c := w.car(5000, time.Second)
	w.exec(`update vehicles set profile = profile || '{"options": 1}' where id = $1`, c.id.Bytes())
	declined := c.asked(w.ride(20_000))
	read := func() (version int64, whole bool) {
		err := w.truth.pool.QueryRow(t.Context(), `select version, whole from pools where vehicle = $1`, c.id.Bytes()).Scan(&version, &whole)
		if err != nil {
			t.Fatal(err)
		}
		return version, whole
	}
	if version, whole := read(); version != 1 || !whole {
		t.Fatalf("asked: version %d, whole %v", version, whole)
	}
	if err := w.x.Confirm(t.Context(), c.id, &market.CommitmentConfirmationFrame{Need: declined.Need, Decline: true}); err != nil {
		t.Fatal(err)
	}
	if version, whole := read(); version != 1 || whole {
		t.Fatalf("declined: version %d, whole %v", version, whole)
	}
	kept := c.asked(w.ride(20_000))
	if err := c.confirm(kept); err != nil {
		t.Fatal(err)
	}
	if version, whole := read(); version != 2 || !whole {
		t.Fatalf("signed: version %d, whole %v", version, whole)
	}
	if n := get[int](w, `select plan_version from attempts where need = $1`, kept.Need[:]); n != 2 {
		t.Fatalf("the agreement's version is %d", n)
	}
}

func storeEdit(seats uint16, options market.Options) store.VehicleEdit {
	return store.VehicleEdit{Seats: &seats, Options: &options}
}

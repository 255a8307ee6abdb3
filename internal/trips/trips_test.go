package trips

import (
	"testing"
	"time"

	"github.com/marketd/marketd/market"
)

var (
	rider    = market.Address{1}
	car      = market.Address{2}
	owner    = market.Address{3}
	stranger = market.Address{4}
	codes    = market.Codes{End: market.Hash{7}}
	pickup   = market.Place{LatE7: 525200000, LngE7: 134000000}
	dropoff  = market.Place{LatE7: 525300000, LngE7: 134200000}
	now      = time.Date(2026, 5, 4, 10, 0, 0, 0, time.UTC)
	rules    = Config{Near: 150, SilentFor: time.Minute, ReceiptFor: time.Minute, WaitFor: time.Minute}
)

// at is a trip in a phase, with an agreement where the phase has one: pickup promised 5 minutes from now, service done in 30.
func at(phase market.Phase) *Trip {
	t := &Trip{
		ID:      market.NeedID{9},
		Phase:   phase,
		Version: 3,
		Need: market.Need{Rider: rider, MaxAmount: market.Units(2000), ServiceBy: now.Add(30 * time.Minute).Unix(), Codes: codes.Hash(),
			Rules: market.Rules{CancelBps: 2000, DisputeFor: 600}},
		Details: market.Details{Stops: []market.Place{pickup, dropoff}},
	}
	if phase >= market.Asked {
		t.Last = &Attempt{Number: 1, Vehicle: car, Owner: owner, Operator: owner, Amount: market.Units(1000), Phase: phase, Active: phase.Committed(),
			Bid: market.Bid{PickupBy: now.Add(5 * time.Minute).Unix()}, PhaseAt: now}
	}
	if phase >= market.Ready && phase < market.Completed || phase >= market.Replaced {
		t.Last.Escrow, t.Last.EscrowUntil = market.EscrowOpen, now.Add(40*time.Minute)
	}
	if phase >= market.Underway && phase < market.Cancelled || phase == market.Stranded {
		t.StartCode = codes.Start()
	}
	return t
}

func report(phase market.Phase, place market.Place) *market.StatusFrame {
	return &market.StatusFrame{Head: market.Head{ID: "f-" + phase.String()},
		Status: market.Status{Need: market.NeedID{9}, Phase: phase, LatE7: place.LatE7, LngE7: place.LngE7, At: now.Unix()}}
}

func wantProblem(t *testing.T, err error, p market.ProblemType) {
	t.Helper()
	if got := market.ProblemOf(err); got != p {
		t.Errorf("got %v, want a problem %s", err, p)
	}
}

func TestVehicleReportsStepByStep(t *testing.T) {
	start := codes.Start()
	for _, step := range []struct {
		from, to market.Phase
		place    market.Place
		code     *market.Hash
	}{
		{market.Ready, market.Enroute, dropoff, nil},
		{market.Enroute, market.AtPickup, pickup, nil},
		{market.AtPickup, market.Underway, pickup, &start},
		{market.Underway, market.AtDropoff, dropoff, nil},
	} {
		f := report(step.to, step.place)
		f.Code = step.code
		change, err := rules.status(at(step.from), car, f, now)
		if err != nil {
			t.Fatalf("%s to %s: %v", step.from, step.to, err)
		}
		if change.To != step.to || change.By != market.ByVehicle || change.Status.Status != f.Status || len(change.Intents) > 0 {
			t.Errorf("%s to %s gave %+v", step.from, step.to, change)
		}
		if step.to == market.Underway && change.StartCode != start {
			t.Error("the start code that began the ride was not kept")
		}
	}
}

func TestStatusIsRefused(t *testing.T) {
	wrong := market.Hash{1}
	for _, c := range []struct {
		name    string
		from    market.Phase
		who     market.Address
		frame   *market.StatusFrame
		edit    func(*Trip, *market.StatusFrame)
		problem market.ProblemType
	}{
		{"out of order", market.Ready, car, report(market.Underway, pickup), nil, market.ProblemWrongPhase},
		{"backwards", market.Underway, car, report(market.Enroute, pickup), nil, market.ProblemWrongPhase},
		{"a phase that no vehicle causes", market.Awarded, car, report(market.Ready, pickup), nil, market.ProblemWrongPhase},
		{"a phase that is none", market.Ready, car, report(99, pickup), nil, market.ProblemWrongPhase},
		{"by another vehicle", market.Ready, stranger, report(market.Enroute, pickup), nil, market.ProblemDenied},
		{"without an agreement", market.Open, car, report(market.Enroute, pickup), nil, market.ProblemDenied},
		{"far from the pickup", market.Enroute, car, report(market.AtPickup, dropoff), nil, market.ProblemInvalid},
		{"far from the drop-off", market.Underway, car, report(market.AtDropoff, pickup), nil, market.ProblemInvalid},
		{"without the start code", market.AtPickup, car, report(market.Underway, pickup), nil, market.ProblemWrongCode},
		{"with a wrong start code", market.AtPickup, car, report(market.Underway, pickup),
			func(_ *Trip, f *market.StatusFrame) { f.Code = &wrong }, market.ProblemWrongCode},
		{"completed with a wrong end code", market.AtDropoff, car, report(market.Completed, dropoff),
			func(_ *Trip, f *market.StatusFrame) { f.Code = &wrong }, market.ProblemWrongCode},
		{"completed without a code", market.AtDropoff, car, report(market.Completed, dropoff), nil, market.ProblemWrongCode},
		{"signed over another head", market.Ready, car, report(market.Enroute, pickup),
			func(_ *Trip, f *market.StatusFrame) { f.Status.Previous = wrong }, market.ProblemStaleVersion},
		{"from the future", market.Ready, car, report(market.Enroute, pickup),
			func(_ *Trip, f *market.StatusFrame) { f.Status.At += 3600 }, market.ProblemInvalid},
		{"off the globe", market.Ready, car, report(market.Enroute, market.Place{LatE7: 91e7}), nil, market.ProblemInvalid},
		{"without a frame id", market.Ready, car, report(market.Enroute, pickup),
			func(_ *Trip, f *market.StatusFrame) { f.ID = "" }, market.ProblemInvalid},
		{"with the frame id of another status", market.Ready, car, report(market.Enroute, pickup),
			func(t *Trip, f *market.StatusFrame) { t.Seen = []Seen{{car, f.ID, wrong}} }, market.ProblemInvalid},
	} {
		t.Run(c.name, func(t *testing.T) {
			trip := at(c.from)
			if c.edit != nil {
				c.edit(trip, c.frame)
			}
			change, err := rules.status(trip, c.who, c.frame, now)
			wantProblem(t, err, c.problem)
			if change != nil {
				t.Errorf("it changed %+v", change)
			}
		})
	}
}

func TestRepeatedStatusChangesNothing(t *testing.T) {
	trip, f := at(market.Enroute), report(market.Enroute, pickup)
	trip.Seen = []Seen{{car, f.ID, f.Status.StructHash()}}
	for _, id := range []string{f.ID, "sent again under another id"} {
		f.ID = id
		if change, err := rules.status(trip, car, f, now); err != nil || change != nil {
			t.Errorf("got %+v, %v", change, err)
		}
	}
}

func TestFrameIDsOfAnotherVehicleDoNotCollide(t *testing.T) {
	trip, f := at(market.Ready), report(market.Enroute, pickup)
	trip.Last.Number, trip.Last.Vehicle = 2, stranger
	trip.Seen = []Seen{{car, f.ID, f.Status.StructHash()}}
	if change, err := rules.status(trip, stranger, f, now); err != nil || change.To != market.Enroute {
		t.Errorf("got %+v, %v", change, err)
	}
}

func TestStartIsReleasedAtBoardingOnly(t *testing.T) {
	if _, err := start(at(market.AtPickup), stranger, codes.Start()); err == nil {
		t.Error("a stranger released the code")
	}
	_, err := start(at(market.AtPickup), rider, codes.End)
	wantProblem(t, err, market.ProblemWrongCode)
	_, err = start(at(market.Enroute), rider, codes.Start())
	wantProblem(t, err, market.ProblemWrongPhase)
	change, err := start(at(market.AtPickup), rider, codes.Start())
	if err != nil || change.StartCode != codes.Start() || change.To != 0 || change.Events[0].Type != "start" {
		t.Errorf("got %+v, %v", change, err)
	}
	if change, err := start(at(market.Underway), rider, codes.Start()); change != nil || err != nil {
		t.Errorf("a repetition gave %+v, %v", change, err)
	}
}

func TestReceiptCompletesAndPays(t *testing.T) {
	byCode, bySignature := Proof{Code: codes.End}, Proof{Released: market.Units(1000), Signature: []byte{1}}
	for _, from := range []market.Phase{market.Underway, market.AtDropoff} {
		for _, p := range []Proof{byCode, bySignature} {
			change, err := receipt(at(from), p)
			if err != nil || change.To != market.Completed || change.Intents[0].Goal != GoalSettle {
				t.Errorf("%s: got %+v, %v", from, change, err)
			}
		}
	}
	_, err := receipt(at(market.AtPickup), byCode)
	wantProblem(t, err, market.ProblemWrongPhase)
	_, err = receipt(at(market.Open), byCode)
	wantProblem(t, err, market.ProblemWrongPhase)
	_, err = receipt(at(market.AtDropoff), Proof{Code: codes.Start()})
	wantProblem(t, err, market.ProblemWrongCode)
	_, err = receipt(at(market.AtDropoff), Proof{Released: market.Units(999), Signature: []byte{1}})
	wantProblem(t, err, market.ProblemInvalid)
	_, err = receipt(at(market.AtDropoff), Proof{})
	wantProblem(t, err, market.ProblemInvalid)
}

func TestReceiptAfterTimeStillPays(t *testing.T) {
	trip := at(market.Stranded)
	change, err := receipt(trip, Proof{Released: market.Units(400), Signature: []byte{1}})
	if err != nil || change.To != 0 || change.Intents[0].Goal != GoalMove {
		t.Errorf("a part for a ride that stranded: %+v, %v", change, err)
	}
	trip = at(market.Completed)
	trip.Last.Escrow = market.EscrowStarted
	if change, err := receipt(trip, Proof{Code: codes.End}); err != nil || change.To != 0 || change.Intents[0].Goal != GoalSettle {
		t.Errorf("a late receipt: %+v, %v", change, err)
	}
	trip.Last.Escrow = market.EscrowClosed
	if change, err := receipt(trip, Proof{Code: codes.End}); change != nil || err != nil {
		t.Errorf("a receipt for what is closed: %+v, %v", change, err)
	}
}

func TestCancelCostsWhatWasShown(t *testing.T) {
	late := now.Add(5*time.Minute + LateGrace)
	fee := market.Units(200)
	for _, c := range []struct {
		phase    market.Phase
		opening  Opening
		at       time.Time
		possible bool
		fee      market.Amount
		leave    bool
	}{
		{market.Scheduled, "", now, true, market.Amount{}, false},
		{market.Open, "", now, true, market.Amount{}, false},
		{market.Asked, "", now, true, market.Amount{}, false},
		{market.Awarded, OpeningWanted, now, true, market.Amount{}, false},
		{market.Awarded, OpeningSent, now, true, market.Amount{}, true},
		{market.Ready, "", now, true, fee, true},
		{market.Enroute, "", now, true, fee, true},
		{market.AtPickup, "", now, true, fee, true},
		{market.Enroute, "", late, true, market.Amount{}, true},
		{market.Underway, "", now, false, market.Amount{}, false},
		{market.AtDropoff, "", now, false, market.Amount{}, false},
		{market.Completed, "", now, false, market.Amount{}, false},
	} {
		trip := at(c.phase)
		if trip.Last != nil {
			trip.Last.Opening = c.opening
		}
		terms := trip.CancelFacts().Terms(c.at)
		if terms.Possible != c.possible || terms.Fee != c.fee || terms.Leave != c.leave {
			t.Errorf("%s %s: %+v", c.phase, c.opening, terms)
		}
		change, err := cancel(trip, rider, Cancellation{Leave: []byte{1}}, c.at)
		if !c.possible {
			wantProblem(t, err, market.ProblemWrongPhase)
			continue
		}
		if err != nil || change.To != market.Cancelled || *change.Fee != c.fee {
			t.Errorf("%s %s: %+v, %v", c.phase, c.opening, change, err)
			continue
		}
		if leaves := len(change.Intents) > 0; leaves != c.leave || change.Release == c.leave {
			t.Errorf("%s %s: intents %v, release %v", c.phase, c.opening, change.Intents, change.Release)
		}
	}
}

func TestCancelWhileOpeningIsSentWhenItIsFree(t *testing.T) {
	trip := at(market.Awarded)
	trip.Last.Opening = OpeningSent
	_, err := cancel(trip, rider, Cancellation{}, now)
	wantProblem(t, err, market.ProblemInvalid)
	change, err := cancel(trip, rider, Cancellation{Leave: []byte{1}}, now)
	if err != nil || change.Intents[0].After.Before(trip.Last.PickupBy().Add(LateGrace)) {
		t.Errorf("got %+v, %v", change, err)
	}
}

func TestCancelIsRefused(t *testing.T) {
	_, err := cancel(at(market.Open), stranger, Cancellation{}, now)
	wantProblem(t, err, market.ProblemDenied)
	_, err = cancel(at(market.Open), rider, Cancellation{Version: 2}, now)
	wantProblem(t, err, market.ProblemStaleVersion)
	_, err = cancel(at(market.Ready), rider, Cancellation{}, now)
	wantProblem(t, err, market.ProblemInvalid)
	boarded := at(market.AtPickup)
	boarded.StartCode = codes.Start()
	_, err = cancel(boarded, rider, Cancellation{Leave: []byte{1}}, now)
	wantProblem(t, err, market.ProblemWrongPhase)
}

func TestDropBeforeMoneyAuctionsAgain(t *testing.T) {
	trip := at(market.Awarded)
	trip.Last.Opening = OpeningWanted
	change, err := drop(trip, car, []byte{1})
	if err != nil || change.To != market.Open || !change.TakeBack || !change.Exclude || change.Release || len(change.Intents) > 0 {
		t.Errorf("got %+v, %v", change, err)
	}
	trip.Last.Opening = OpeningSent
	change, err = drop(trip, car, []byte{1})
	if err != nil || change.To != 0 || len(change.Drop) == 0 {
		t.Errorf("while the money comes: %+v, %v", change, err)
	}
	trip.Phase = market.Cancelled
	change, err = drop(trip, car, []byte{1})
	if err != nil || change.To != 0 || len(change.Drop) == 0 {
		t.Errorf("after a cancellation while the money comes: %+v, %v", change, err)
	}
}

func TestDropWithMoneyGivesAllBack(t *testing.T) {
	for _, phase := range []market.Phase{market.Ready, market.Enroute, market.AtPickup} {
		change, err := drop(at(phase), owner, []byte{1})
		if err != nil || change.To != market.Replaced || change.By != market.ByOperator || change.Intents[0].Goal != GoalMove {
			t.Errorf("%s: %+v, %v", phase, change, err)
		}
	}
	_, err := drop(at(market.Underway), car, []byte{1})
	wantProblem(t, err, market.ProblemWrongPhase)
	_, err = drop(at(market.Ready), stranger, []byte{1})
	wantProblem(t, err, market.ProblemDenied)
}

func TestNoShowCountsFromThePromiseAndTheWait(t *testing.T) {
	trip := at(market.AtPickup)
	promised := trip.Last.PickupBy()
	_, err := rules.noShow(trip, []byte{1}, promised.Add(-time.Second))
	wantProblem(t, err, market.ProblemWrongPhase)
	trip.Last.PhaseAt = promised
	_, err = rules.noShow(trip, []byte{1}, promised.Add(30*time.Second))
	wantProblem(t, err, market.ProblemWrongPhase)
	change, err := rules.noShow(trip, []byte{1}, promised.Add(time.Minute))
	if err != nil || change.To != market.Cancelled || *change.Fee != market.Units(200) || change.Intents[0].Goal != GoalNoShow {
		t.Errorf("got %+v, %v", change, err)
	}
	trip.StartCode = codes.Start()
	_, err = rules.noShow(trip, []byte{1}, promised.Add(time.Hour))
	wantProblem(t, err, market.ProblemWrongPhase)
	_, err = rules.noShow(at(market.Enroute), []byte{1}, promised.Add(time.Hour))
	wantProblem(t, err, market.ProblemWrongPhase)
}

func TestTime(t *testing.T) {
	late, over, ended := now.Add(6*time.Minute), now.Add(31*time.Minute), now.Add(41*time.Minute)
	none := market.Phase(0)
	for _, c := range []struct {
		name   string
		phase  market.Phase
		edit   func(*Attempt)
		silent bool
		at     time.Time
		to     market.Phase
		goal   Goal
	}{
		{"nothing before the promise", market.Enroute, nil, true, now, none, ""},
		{"a late vehicle that talks goes on", market.Enroute, nil, false, late, none, ""},
		{"a late and silent one is replaced", market.Enroute, nil, true, late, market.Replaced, ""},
		{"nobody boards after the end of service", market.AtPickup, nil, false, over, market.Replaced, ""},
		{"silent on the way", market.Underway, nil, true, late, market.Stranded, ""},
		{"a receipt that does not come is not waited for", market.AtDropoff, nil, false, late, market.Completed, ""},
		{"what was served is claimed at the end of service", market.Completed, func(a *Attempt) {}, false, over, none, GoalStart},
		{"a long ride is claimed before its money goes back", market.Underway, nil, false, over, none, GoalStart},
		{"a claim is made once", market.Completed, func(a *Attempt) { a.Started = true }, false, over, none, ""},
		{"nobody disputed", market.AtDropoff, func(a *Attempt) { a.Escrow = market.EscrowStarted }, false, ended, market.Completed, GoalFinish},
		{"the window of a leave is over", market.Cancelled, func(a *Attempt) { a.Escrow, a.EscrowUntil = market.EscrowLeaving, now }, false, now, none, GoalFinish},
		{"a payment under way goes first", market.Completed, func(a *Attempt) {
			a.Escrow, a.EscrowUntil, a.Settling = market.EscrowClosing, now, true
		}, false, now, none, ""},
		{"a ride that was claimed may still arrive", market.Underway, func(a *Attempt) { a.Escrow = market.EscrowStarted }, false, ended, none, GoalFinish},
		{"a ride that nobody claimed is over", market.Underway, nil, false, ended, market.Stranded, GoalFinish},
		{"money that comes after a cancellation goes back", market.Cancelled, func(a *Attempt) { a.Dropped = []byte{1} }, false, now, none, GoalMove},
		{"a drop-out that had to wait", market.Ready, func(a *Attempt) { a.Dropped = []byte{1} }, false, now, market.Replaced, GoalMove},
	} {
		t.Run(c.name, func(t *testing.T) {
			trip := at(c.phase)
			if c.edit != nil {
				if trip.Last.Escrow == "" {
					trip.Last.Escrow = market.EscrowOpen
				}
				c.edit(trip.Last)
			}
			change := rules.timePasses(trip, c.silent, c.at)
			var to market.Phase
			var goal Goal
			if change != nil {
				to = change.To
				if len(change.Intents) > 0 {
					goal = change.Intents[0].Goal
				}
				if to != 0 && market.CheckTransition(trip.Phase, to, change.By) != nil {
					t.Errorf("%s to %s by %s is not in the trip table", trip.Phase, to, change.By)
				}
			}
			if to != c.to || goal != c.goal {
				t.Errorf("got %+v", change)
			}
		})
	}
}

func TestALegWaitsForTheNextVehicleUntilTheEndOfService(t *testing.T) {
	rules := New(nil, Config{}).config
	trip := at(market.AtDropoff)
	trip.Last.Escrow, trip.Leg, trip.Legs = market.EscrowOpen, 1, 2
	waited := trip.Last.PhaseAt.Add(rules.ReceiptFor)
	if c := rules.timePasses(trip, false, waited); c != nil {
		t.Errorf("before the hand-over: %+v", c)
	}
	if c := rules.timePasses(trip, false, time.Unix(trip.Need.ServiceBy+1, 0)); c == nil || c.To != market.Completed {
		t.Errorf("after the end of service: %+v", c)
	}
	trip.Leg = 2
	if c := rules.timePasses(trip, false, waited); c == nil || c.To != market.Completed {
		t.Errorf("the last leg waits for nobody: %+v", c)
	}
}

func TestStopIsNeverRefusedToThoseConcerned(t *testing.T) {
	for _, phase := range market.Phases() {
		for _, who := range []market.Address{rider, car, owner} {
			trip := at(phase)
			if trip.Last == nil && who != rider {
				continue
			}
			change, err := stop(trip, who, "")
			if err != nil || (change == nil) != phase.Terminal() {
				t.Errorf("%s by %x: %+v, %v", phase, who[:1], change, err)
			}
		}
	}
	_, err := stop(at(market.Underway), stranger, "")
	wantProblem(t, err, market.ProblemDenied)
}

func TestMessagesGoBetweenThoseConcerned(t *testing.T) {
	change, err := message(at(market.Enroute), car, " I stand at the gate. ")
	if err != nil || change.Events[0].Payload != (MessageEvent{By: market.ByVehicle, Text: "I stand at the gate."}) {
		t.Errorf("got %+v, %v", change, err)
	}
	_, err = message(at(market.Enroute), stranger, "hello")
	wantProblem(t, err, market.ProblemDenied)
	_, err = message(at(market.Enroute), rider, "  ")
	wantProblem(t, err, market.ProblemInvalid)
	_, err = message(at(market.Open), rider, "hello")
	wantProblem(t, err, market.ProblemWrongPhase)
}

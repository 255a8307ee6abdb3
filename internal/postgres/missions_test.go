package postgres

import (
	"crypto/ecdsa"
	"slices"
	"testing"
	"time"

	"github.com/marketd/marketd/internal/exchange"
	"github.com/marketd/marketd/internal/matching"
	"github.com/marketd/marketd/internal/trips"
	"github.com/marketd/marketd/market"
)

var harbour = market.Place{LatE7: 525250000, LngE7: 134100000} // between centre and goal

// way is a parcel's way in two legs for at most so much each, after the test changed something.
func (w *town) way(rider *ecdsa.PrivateKey, most uint64, change func(legs []exchange.Post)) exchange.MissionPost {
	w.t.Helper()
	var p exchange.MissionPost
	now := time.Now()
	for i, stops := range [][]market.Place{{centre, harbour}, {harbour, goal}} {
		wish := wish(rider, most)
		wish.Service, wish.Seats, wish.MassGrams, wish.Stops = market.Delivery, 0, 500, stops
		wish.Earliest, wish.Latest = now, now.Add(time.Duration(15+15*i)*time.Minute)
		p.Legs = append(p.Legs, w.signed(rider, wish, nil))
	}
	p.Key = p.Legs[0].Key
	if change != nil {
		change(p.Legs)
		for i := range p.Legs {
			w.sign(rider, &p.Legs[i])
		}
	}
	return p
}

// sign renders and signs a leg anew.
func (w *town) sign(rider *ecdsa.PrivateKey, p *exchange.Post) {
	w.t.Helper()
	d := p.Details
	q, err := w.x.Quote(w.t.Context(), exchange.Wish{Service: d.Service, Stops: d.Stops, Seats: d.Seats, MassGrams: d.MassGrams, VolumeMl: d.VolumeMl,
		Options: d.Options, Earliest: time.Unix(d.Earliest, 0), Latest: time.Unix(d.Latest, 0)})
	if err != nil {
		w.t.Fatalf("quote: %v", err)
	}
	p.Need.Trip = q.Trip
	p.Need.Trip.Data = p.Details.StructHash()
	if p.Signature, err = market.Sign(rider, tripDomain, p.Need); err != nil {
		w.t.Fatal(err)
	}
}

func (w *town) postWay(p exchange.MissionPost) (mission market.Hash, legs []market.NeedID) {
	w.t.Helper()
	mission, replayed, err := w.x.PostMission(w.t.Context(), p)
	if err != nil || replayed {
		w.t.Fatalf("post mission: replayed %v, %v", replayed, err)
	}
	for _, leg := range p.Legs {
		legs = append(legs, leg.Need.ID())
	}
	return mission, legs
}

// serve has a car win a need with a live bid.
func (w *town) serve(need market.NeedID, change func(*market.BidFrame)) *car {
	w.t.Helper()
	c := w.car(0, time.Second)
	if err := w.x.Bid(w.t.Context(), c.bid(c.invited(need).Invitation, 5000, change)); err != nil {
		w.t.Fatal(err)
	}
	w.becomes(need, market.Awarded)
	return c
}

const booksOfMission = `select (select count(*) from needs) || ' ' || (select count(*) from missions) || ' ' || (select count(*) from events)
	|| ' ' || (select count(*) from idempotency) || ' ' || (select sum(reserved) from accounts)`

func TestAMissionIsStoredWholeOrNotAtAll(t *testing.T) {
	t.Parallel()
	w := newTown(t)
	poor := w.rider(39_999)
	if _, _, err := w.x.PostMission(t.Context(), w.way(poor, 20_000, nil)); !isProblem(err, market.ProblemInsufficientBalance, "deposit at least 1") {
		t.Fatalf("money for less than two legs: %v", err)
	}
	if got := get[string](w, booksOfMission); got != "0 0 0 0 0" {
		t.Fatalf("a refused mission left %s", got)
	}
	rider := w.rider(100_000)
	p := w.way(rider, 20_000, nil)
	mission, legs := w.postWay(p)
	if mission != market.MissionOf(legs...) {
		t.Errorf("the mission's id is %s", mission)
	}
	if again, replayed, err := w.x.PostMission(t.Context(), p); err != nil || again != mission || !replayed {
		t.Errorf("the same key: %s, replayed %v, %v", again, replayed, err)
	}
	late := p
	late.Legs = slices.Clone(p.Legs)
	late.Legs[1].Details.Latest = 0 // whatever is wrong by now was right then
	if again, replayed, err := w.x.PostMission(t.Context(), late); err != nil || again != mission || !replayed {
		t.Errorf("the same key later: %s, replayed %v, %v", again, replayed, err)
	}
	otherKey := p
	otherKey.Key.Key = "another"
	if _, _, err := w.x.PostMission(t.Context(), otherKey); market.ProblemOf(err) != market.ProblemTaken {
		t.Errorf("the legs under another key: %v", err)
	}
	otherRequest := w.way(rider, 20_000, nil)
	otherRequest.Key.Key = p.Key.Key
	if _, _, err := w.x.PostMission(t.Context(), otherRequest); market.ProblemOf(err) != market.ProblemIdempotencyMismatch {
		t.Errorf("another request under the key: %v", err)
	}
	if got := get[string](w, booksOfMission); got != "2 1 2 1 40000" {
		t.Errorf("needs, missions, events, keys, money held: %s", got)
	}
	for _, sql := range []string{`update needs set mission = null, leg = null where leg = 2`, `update needs set leg = 3 where leg = 2`, `update needs set leg = null where leg = 2`} {
		if _, err := w.truth.pool.Exec(t.Context(), sql); !violates(err, "missions_whole") {
			t.Errorf("%s: %v", sql, err)
		}
	}
}

func TestLegsThatAreNoWayAreRefused(t *testing.T) {
	t.Parallel()
	w := newTown(t)
	rider, stranger := w.rider(1_000_000), newKey(t)
	for name, c := range map[string]struct {
		change  func(legs []exchange.Post)
		problem market.ProblemType
		words   string
	}{
		"they do not meet":   {func(l []exchange.Post) { l[1].Details.Stops = []market.Place{goal, centre} }, market.ProblemInvalid, "leg 2: the leg begins at"},
		"another load":       {func(l []exchange.Post) { l[1].Details.MassGrams++ }, market.ProblemInvalid, "carries something else"},
		"a ride":             {func(l []exchange.Post) { l[0].Details.Service, l[0].Details.Seats = market.Ride, 1 }, market.ProblemInvalid, "leg 1: legs carry parcels"},
		"the rider's choice": {func(l []exchange.Post) { l[0].Need.Choose = true }, market.ProblemInvalid, "without choose"},
		"a successor":        {func(l []exchange.Post) { l[0].Replaces = market.NeedID{1} }, market.ProblemInvalid, "predecessor"},
		"other rules":        {func(l []exchange.Post) { l[1].Need.Rules.CancelBps++ }, market.ProblemInvalid, "rules"},
		"begins before":      {func(l []exchange.Post) { l[1].Details.Earliest -= 60 }, market.ProblemInvalid, "before the one before it"},
		"too early": {func(l []exchange.Post) {
			l[1].Details.Latest = l[0].Details.Earliest + 30
			l[1].Need.OpenBy = l[1].Details.Latest
		},
			market.ProblemInvalid, "before the parcel can be there"},
		"ends before":        {func(l []exchange.Post) { l[0].Need.ServiceBy += 7200 }, market.ProblemInvalid, "ends at the latest before"},
		"another rider":      {func(l []exchange.Post) { l[1].Need.Rider = market.AddressOf(stranger) }, market.ProblemDenied, "leg 2: you are"},
		"more than anybody":  {func(l []exchange.Post) { l[1].Need.MaxAmount = market.Units(1 << 60) }, market.ProblemInvalid, "leg 2: the maximum"},
		"no time to auction": {func(l []exchange.Post) { l[1].Need.OpenBy = time.Now().Unix() }, market.ProblemDeadlinePassed, "no time"},
	} {
		t.Run(name, func(t *testing.T) {
			if _, _, err := w.x.PostMission(t.Context(), w.way(rider, 20_000, c.change)); !isProblem(err, c.problem, c.words) {
				t.Fatalf("%v", err)
			}
		})
	}
	for _, n := range []int{1, 6} {
		p := w.way(rider, 20_000, nil)
		for len(p.Legs) < n {
			p.Legs = append(p.Legs, p.Legs[1])
		}
		p.Legs = p.Legs[:n]
		if _, _, err := w.x.PostMission(t.Context(), p); !isProblem(err, market.ProblemInvalid, "2 to 5 legs") {
			t.Errorf("%d legs: %v", n, err)
		}
	}
	if got := get[string](w, `select (select count(*) from needs) || ' ' || (select sum(reserved) from accounts)`); got != "0 0" {
		t.Errorf("refused missions left needs and held money: %s", got)
	}
}

func TestARegionThatPaysSecondPricesTakesNoLegs(t *testing.T) {
	t.Parallel()
	s := openStore(t)
	w := &town{t: t, store: s, truth: s, field: newField(), rule: matching.Vickrey}
	w.open()
	t.Cleanup(func() { w.stop() })
	if _, _, err := w.x.PostMission(t.Context(), w.way(w.rider(50_000), 20_000, nil)); !isProblem(err, market.ProblemInvalid, "pays by vickrey") {
		t.Fatalf("%v", err)
	}
}

// clock has the database know a chain's clock.
func (w *town) clock() {
	w.exec(`insert into chain_cursor (chain_id, contract, number, hash, at) values (1, $1, 1, $2, now())`, make([]byte, 20), make([]byte, 32))
}

// waiting lists the openings that may be sent.
func (w *town) waiting() (works []trips.Work) {
	w.t.Helper()
	works, err := w.truth.Waiting(w.t.Context(), trips.WaitQuery{Keys: 1, Limit: 100})
	if err != nil {
		w.t.Fatal(err)
	}
	return works
}

func TestLegsWaitForEachOtherAndAreOpenedTogetherOnly(t *testing.T) {
	t.Parallel()
	w := newTown(t)
	w.clock()
	mission, legs := w.postWay(w.way(w.rider(50_000), 20_000, nil))
	first := w.serve(legs[0], nil)
	if works := w.waiting(); len(works) != 0 {
		t.Fatalf("one leg is awarded, and %d openings may be sent", len(works))
	}
	second := w.serve(legs[1], nil)
	works := w.waiting()
	if len(works) != 2 || works[0].Mission != mission || works[0].Legs != 2 || works[1].Mission != mission {
		t.Fatalf("both legs are awarded: %+v", works)
	}
	for _, id := range []int64{works[0].ID, works[1].ID} { // half of it never leaves the database
		if _, err := w.truth.pool.Exec(t.Context(), `update intents set state = 'sent' where id = $1`, id); !violates(err, "missions_open_as_one") {
			t.Fatalf("one leg was marked as sent: %v", err)
		}
	}

	// A vehicle that drops out is replaced; the other one waits.
	doors := trips.New(w.truth, trips.Config{Domain: tripDomain})
	refund, err := market.Sign(second.key, tripDomain, market.Refund{Need: legs[1], Refunded: market.Units(5000)})
	if err != nil {
		t.Fatal(err)
	}
	w.field.with(second, func(s *spot) { s.away = true })
	if err := doors.Drop(t.Context(), second.id, legs[1], refund); err != nil {
		t.Fatal(err)
	}
	if got := w.phase(legs[0]) + " " + w.phase(legs[1]); got != "awarded open" || len(w.waiting()) != 0 {
		t.Fatalf("after the drop-out the legs are %s, %d openings may be sent", got, len(w.waiting()))
	}
	w.serve(legs[1], nil)
	if works := w.waiting(); len(works) != 2 || works[0].Attempt+works[1].Attempt != 3 {
		t.Fatalf("both legs are awarded again: %+v", works)
	}
	if got := get[[]byte](w, `select vehicle from attempts where need = $1 and active`, legs[0][:]); market.Address(got) != first.id {
		t.Errorf("the leg that waited has another vehicle")
	}
}

func TestALegWithoutVehicleEndsTheMission(t *testing.T) {
	t.Parallel()
	w := newTown(t)
	mission, legs := w.postWay(w.way(w.rider(50_000), 20_000, func(l []exchange.Post) { l[1].Need.OpenBy = time.Now().Unix() + 4 }))
	c := w.serve(legs[0], nil)
	w.becomes(legs[1], market.Expired)
	w.becomes(legs[0], market.Failed)
	w.eventually("the vehicle is free", func() bool {
		w.field.mu.Lock()
		defer w.field.mu.Unlock()
		return !w.field.cars[c.id].busy
	})
	const left = `select string_agg(n.closed_reason, ' ' order by n.leg) || ' ' || (select string_agg(state, ' ') from intents) || ' ' || (select sum(reserved) from accounts)
		|| ' ' || (select bool_or(active) from attempts) from needs n`
	if got := get[string](w, left); got != "mission_ended no_vehicle cancelled 0 false" {
		t.Errorf("reasons, openings, money held, agreements: %s", got)
	}
	read, err := w.truth.Mission(t.Context(), mission)
	if err != nil || len(read) != 2 || read[0].ID != legs[0] || read[1].Leg != 2 || read[1].Reason != "no_vehicle" {
		t.Errorf("read %+v, %v", read, err)
	}
}

func TestAMissionIsCancelledAsAWholeBeforeItIsOpened(t *testing.T) {
	t.Parallel()
	w := newTown(t)
	w.clock()
	rider := w.rider(100_000)
	doors := trips.New(w.truth, trips.Config{Domain: tripDomain})
	mission, legs := w.postWay(w.way(rider, 20_000, nil))
	w.serve(legs[0], nil)
	if err := doors.CancelMission(t.Context(), market.Address{1}, mission); market.ProblemOf(err) != market.ProblemNotFound {
		t.Errorf("a stranger cancels: %v", err)
	}
	for range 2 { // the same again is fine
		if err := doors.CancelMission(t.Context(), market.AddressOf(rider), mission); err != nil {
			t.Fatal(err)
		}
	}
	const left = `select string_agg(n.phase::text, ' ') || ' ' || (select string_agg(state, ' ') from intents) || ' ' || (select sum(reserved) from accounts) from needs n`
	if got := get[string](w, left); got != "cancelled cancelled cancelled 0" {
		t.Errorf("phases, openings, money held: %s", got)
	}

	// One leg that is cancelled by itself ends the other, too.
	_, legs = w.postWay(w.way(rider, 20_000, nil))
	if err := doors.Cancel(t.Context(), market.AddressOf(rider), legs[1], trips.Cancellation{}); err != nil {
		t.Fatal(err)
	}
	w.becomes(legs[0], market.Expired)

	// What is being opened is not cancelled as a whole.
	mission, legs = w.postWay(w.way(rider, 20_000, nil))
	for _, leg := range legs {
		w.serve(leg, nil)
	}
	w.exec(`insert into signers (address, next_nonce) values ($1, 1)`, market.AddressOf(rider).Bytes())
	w.exec(`insert into chain_txs (signer, nonce, goal, target, data, gas) values ($1, 0, 'open', $1, '', 1)`, market.AddressOf(rider).Bytes())
	w.exec(`update intents set state = 'sent', tx = (select id from chain_txs) where mission = $1`, mission[:])
	if err := doors.CancelMission(t.Context(), market.AddressOf(rider), mission); !isProblem(err, market.ProblemWrongPhase, "each by itself") {
		t.Errorf("while it is being opened: %v", err)
	}
}

func TestASealedCodeReachesTheVehicleThatItIsFor(t *testing.T) {
	t.Parallel()
	w := newTown(t)
	rider := w.rider(100_000)
	who := market.AddressOf(rider)
	doors := trips.New(w.truth, trips.Config{Domain: tripDomain})
	mission, legs := w.postWay(w.way(rider, 20_000, nil))
	end, start := trips.Carried{Carry: market.EndOfPrevious, Sealed: market.Sealed{1, 2}}, trips.Carried{Carry: market.StartOfNext, Sealed: market.Sealed{3}}
	if err := doors.Carry(t.Context(), who, legs[1], end); market.ProblemOf(err) != market.ProblemWrongPhase {
		t.Errorf("before there is a vehicle: %v", err)
	}
	c := w.serve(legs[1], nil)
	end.Vehicle, start.Vehicle = c.id, c.id
	for _, sealed := range []market.Sealed{{9}, {1, 2}} { // the last one counts
		end.Sealed = sealed
		if err := doors.Carry(t.Context(), who, legs[1], end); err != nil {
			t.Fatal(err)
		}
	}
	truth, err := w.truth.Truth(t.Context(), c.id)
	if err != nil || len(truth.Missions) != 1 || truth.Missions[0].Leg == nil {
		t.Fatalf("the vehicle is told %+v, %v", truth.Missions, err)
	}
	if l := truth.Missions[0].Leg; l.Mission != mission || l.Number != 2 || l.Of != 2 || *l.Previous != legs[0] || l.Next != nil ||
		string(l.EndOfPrevious) != "\x01\x02" || l.StartOfNext != nil {
		t.Errorf("the vehicle is told %+v", l)
	}
	w.eventually("it is told", func() bool {
		return slices.ContainsFunc(w.told.of(legs[1]), func(e exchange.Event) bool { return e.Type == "carry" })
	})
	alone := w.post(w.signed(rider, wish(rider, 20_000), nil))
	long := end
	long.Sealed = make(market.Sealed, market.MaxSealed+1)
	other := end
	other.Vehicle = market.Address{7}
	for name, try := range map[string]struct {
		who     market.Address
		need    market.NeedID
		carried trips.Carried
		problem market.ProblemType
	}{
		"by a stranger":                {market.Address{1}, legs[1], end, market.ProblemDenied},
		"for a vehicle that is gone":   {who, legs[1], other, market.ProblemStaleVersion},
		"of the last leg's next":       {who, legs[1], start, market.ProblemInvalid},
		"of the first leg's previous":  {who, legs[0], end, market.ProblemInvalid},
		"for a need that is no leg":    {who, alone, end, market.ProblemInvalid},
		"that is longer than any is":   {who, legs[1], long, market.ProblemInvalid},
		"with nothing in it":           {who, legs[1], trips.Carried{Carry: end.Carry, Vehicle: c.id}, market.ProblemInvalid},
		"of a kind that there is none": {who, legs[1], trips.Carried{Carry: "all", Vehicle: c.id, Sealed: end.Sealed}, market.ProblemInvalid},
	} {
		if err := doors.Carry(t.Context(), try.who, try.need, try.carried); market.ProblemOf(err) != try.problem {
			t.Errorf("a code %s: %v", name, err)
		}
	}
}

func TestLegsAreAuctionedAtTheSameTime(t *testing.T) {
	t.Parallel()
	w := newTown(t)
	var first int64
	_, legs := w.postWay(w.way(w.rider(100_000), 20_000, func(l []exchange.Post) {
		for i := range l {
			later := int64(i+1) * 3600
			l[i].Details.Earliest += later
			l[i].Details.Latest += later
			l[i].Need.OpenBy += later
			l[i].Need.ServiceBy += later
		}
		first = l[0].Details.Earliest
	}))
	const times = `select count(distinct opens_at) || ' ' || count(distinct expires_at) || ' ' || string_agg(distinct phase::text, ' ')
		|| ' ' || ($1 - extract(epoch from min(opens_at))::bigint) from needs`
	if got := get[string](w, times, first); got != "1 1 scheduled 900" {
		t.Errorf("begins, ends, phases, and how long before the first pickup: %s", got)
	}
	w.exec(`update needs set opens_at = now()`)
	for _, leg := range legs {
		w.becomes(leg, market.Open)
	}
}

package postgres

import (
	"context"
	"crypto/ecdsa"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"sync"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/crypto"

	"github.com/marketd/marketd/internal/trips"
	"github.com/marketd/marketd/market"
)

var tripDomain = market.Domain{ChainID: 31337, Contract: market.Address{0xe5}}

// deal is an agreement in the database, with the keys of both sides.
type deal struct {
	t          *testing.T
	store      *Store
	rider, car *ecdsa.PrivateKey
	owner      market.Address
	codes      market.Codes
	need       market.Need
	details    market.Details
	bid        market.Bid
	id         market.NeedID
	head       market.Hash
}

// newDeal stores a need and an agreement for it in phase, with the rows that lead there: a hold of 2000 on a balance of 5000
// until the escrow is open, the wish to open it, and from ready on a booking that ends by itself in an hour.
func newDeal(t *testing.T, s *Store, phase market.Phase) *deal {
	t.Helper()
	d := &deal{t: t, store: s, rider: newKey(t), car: newKey(t), owner: market.Address{0x0f}, codes: market.NewCodes()}
	now := time.Now().Truncate(time.Second)
	d.details = market.Details{Service: market.Ride, Stops: []market.Place{{LatE7: 525200000, LngE7: 134000000}, {LatE7: 525300000, LngE7: 134200000}},
		Earliest: now.Unix(), Latest: now.Add(15 * time.Minute).Unix(), Seats: 1, Blind: market.NewCodes().End}
	d.need = market.Need{Rider: market.AddressOf(d.rider), MaxAmount: market.Units(2000), OpenBy: now.Add(time.Minute).Unix(),
		ServiceBy: now.Add(30 * time.Minute).Unix(), Codes: d.codes.Hash(), Trip: market.Trip{What: "ride", Data: d.details.StructHash()},
		Rules: market.Rules{Token: market.Address{0x70}, Market: market.Address{0x3a}, CancelBps: 2000, DisputeFor: 60}}
	d.id = d.need.ID()
	d.bid = market.Bid{Need: d.id, Vehicle: market.AddressOf(d.car), Owner: d.owner, Amount: market.Units(1000), PickupBy: now.Add(5 * time.Minute).Unix(), Expires: d.need.OpenBy}
	d.exec(`insert into regions (id) values ('demo') on conflict do nothing`)
	d.exec(`insert into vehicles (id, owner, operator, vehicle_bps, region, profile, class) values ($1, $2, $2, 1000, 'demo', '{"class": "car"}', 'car')`,
		d.bid.Vehicle.Bytes(), d.owner.Bytes())
	held := d.need.MaxAmount
	if phase >= market.Ready {
		held = market.Amount{}
	}
	d.exec(`insert into accounts (who, token, market, balance, reserved) values ($1, $2, $3, 5000, $4::text::numeric)`,
		d.need.Rider.Bytes(), d.need.Rules.Token.Bytes(), d.need.Rules.Market.Bytes(), held.String())
	d.exec(`insert into needs (id, region, rider, service, phase, signed, details, signature, max_amount, choose, token, market, earliest, latest,
			open_by, service_by, opens_at, expires_at, distance_m, duration_ms, held, start_code)
		values ($1, 'demo', $2, 'ride', $3::text::trip_phase, $4, $5, '\x01', 2000, false, $6, $7, now(), now(), now(), $8, now(), now(), 1, 1,
			$9::text::numeric, $10)`,
		d.id[:], d.need.Rider.Bytes(), phase.String(), d.need, d.details, d.need.Rules.Token.Bytes(), d.need.Rules.Market.Bytes(),
		time.Unix(d.need.ServiceBy, 0), held.String(), nullHash(startOf(d.codes, phase)))
	if phase < market.Asked {
		return d
	}
	escrow := market.EscrowOpening
	if phase >= market.Ready {
		escrow = market.EscrowOpen
	}
	bidID := d.bid.ID()
	d.exec(`insert into attempts (need, attempt, vehicle, owner, bid_id, bid, amount, phase, escrow, pickup_by, pickup_at, dropoff_at, distance_m, duration_ms)
		values ($1, 1, $2, $3, $4, $5, 1000, $6::text::trip_phase, $7::text::escrow_state, $8, now(), now(), 1, 1)`,
		d.id[:], d.bid.Vehicle.Bytes(), d.owner.Bytes(), bidID[:], d.bid, phase.String(), string(escrow), time.Unix(d.bid.PickupBy, 0))
	state := "wanted"
	if escrow == market.EscrowOpen {
		state = "done"
		d.exec(`insert into bookings (need, bid, rider, vehicle, owner, market, token, amount, state, until, opened_tx, opened_block)
			values ($1, $2, $3, $4, $5, $6, $7, 1000, 1, now() + interval '1 hour', $1, 1)`, d.id[:], bidID[:], d.need.Rider.Bytes(),
			d.bid.Vehicle.Bytes(), d.owner.Bytes(), d.need.Rules.Market.Bytes(), d.need.Rules.Token.Bytes())
	}
	d.exec(`insert into intents (goal, object, attempt, state) values ('open', $1, 1, $2)`, d.id[:], state)
	return d
}

func startOf(c market.Codes, phase market.Phase) market.Hash {
	if phase >= market.Underway && phase <= market.Completed {
		return c.Start()
	}
	return market.Hash{}
}

func newKey(t *testing.T) *ecdsa.PrivateKey {
	t.Helper()
	key, err := crypto.GenerateKey()
	if err != nil {
		t.Fatal(err)
	}
	return key
}

func (d *deal) exec(sql string, args ...any) {
	d.t.Helper()
	if _, err := d.store.pool.Exec(d.t.Context(), sql, args...); err != nil {
		d.t.Fatalf("%s: %v", sql, err)
	}
}

// read is one value of the database as text.
func (d *deal) read(sql string, args ...any) (text string) {
	d.t.Helper()
	if err := d.store.pool.QueryRow(d.t.Context(), `select coalesce((`+sql+`)::text, '')`, append([]any{d.id[:]}, args...)...).Scan(&text); err != nil {
		d.t.Fatalf("%s: %v", sql, err)
	}
	return text
}

func (d *deal) sign(key *ecdsa.PrivateKey, v market.Signed) market.Signature {
	d.t.Helper()
	sig, err := market.Sign(key, tripDomain, v)
	if err != nil {
		d.t.Fatal(err)
	}
	return sig
}

// status is the vehicle's next report.
func (d *deal) status(phase market.Phase, stop int) *market.StatusFrame {
	at := d.details.Stops[stop]
	s := market.Status{Need: d.id, Phase: phase, LatE7: at.LatE7, LngE7: at.LngE7, At: time.Now().Unix(), Previous: d.head}
	d.head = s.StructHash()
	return &market.StatusFrame{Head: market.Head{ID: fmt.Sprint("s", phase)}, Status: s, Signature: d.sign(d.car, s)}
}

func (d *deal) trips(edit func(*trips.Config)) *trips.Trips {
	c := trips.Config{Domain: tripDomain, WaitFor: time.Nanosecond}
	if edit != nil {
		edit(&c)
	}
	return trips.New(d.store, c)
}

// stands checks phase, attempt and its phase, escrow and the intents in the order in which they were wanted.
func (d *deal) stands(phase, attempt, escrow string, intents ...string) {
	d.t.Helper()
	if got := d.read(`select phase from needs where id = $1`); got != phase {
		d.t.Errorf("the need is %s, want %s", got, phase)
	}
	if got := d.read(`select phase from attempts where need = $1 order by attempt desc limit 1`); got != attempt {
		d.t.Errorf("the attempt is %s, want %s", got, attempt)
	}
	if got := d.read(`select escrow from attempts where need = $1 order by attempt desc limit 1`); got != escrow {
		d.t.Errorf("the escrow is %s, want %s", got, escrow)
	}
	want, _ := json.Marshal(append([]string{}, intents...))
	var got []string
	if err := json.Unmarshal([]byte(d.read(`select coalesce(json_agg(goal || ' ' || state order by id), '[]') from intents where object = $1`)), &got); err != nil {
		d.t.Fatal(err)
	}
	if !slices.Equal(got, intents) {
		d.t.Errorf("intents are %v, want %s", got, want)
	}
	if gaps := d.read(`select count(*) from needs n where id = $1 and version <> (select count(*) from events e where e.need = n.id)`); gaps != "0" {
		d.t.Error("versions have gaps")
	}
}

func mustDo(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func mustRefuse(t *testing.T, err error, p market.ProblemType) {
	t.Helper()
	if market.ProblemOf(err) != p {
		t.Errorf("got %v, want a problem %s", err, p)
	}
}

func TestTripFromReadyToSettled(t *testing.T) {
	t.Parallel()
	d := newDeal(t, openStore(t), market.Ready)
	ctx, tr := t.Context(), d.trips(nil)
	mustDo(t, tr.Status(ctx, d.bid.Vehicle, d.status(market.Enroute, 0)))
	mustDo(t, tr.Status(ctx, d.bid.Vehicle, d.status(market.AtPickup, 0)))
	mustDo(t, tr.Start(ctx, d.need.Rider, d.id, d.codes.Start()))
	underway := d.status(market.Underway, 0)
	code := d.codes.Start()
	underway.Code = &code
	mustDo(t, tr.Status(ctx, d.bid.Vehicle, underway))
	mustDo(t, tr.Status(ctx, d.bid.Vehicle, d.status(market.AtDropoff, 1)))
	mustDo(t, tr.Receipt(ctx, d.id, trips.Proof{Code: d.codes.End}))
	d.stands("completed", "completed", "closing", "open done", "settle wanted")
	if got := d.read(`select payload->>'code' from intents where object = $1 and goal = 'settle'`); got != d.codes.End.String() {
		t.Errorf("settle carries the code %q", got)
	}
	if got := d.read(`select string_agg(type, ' ' order by version) from events where need = $1`); got != "phase phase start phase phase phase escrow" {
		t.Errorf("told were %s", got)
	}
	if got := d.read(`select count(*) from statuses where need = $1`); got != "4" {
		t.Errorf("%s statuses are kept", got)
	}
	mustDo(t, tr.Receipt(ctx, d.id, trips.Proof{Code: d.codes.End}))
	d.stands("completed", "completed", "closing", "open done", "settle wanted")
}

func TestReceiptBySignature(t *testing.T) {
	t.Parallel()
	d := newDeal(t, openStore(t), market.AtDropoff)
	tr, receipt := d.trips(nil), market.Receipt{Need: d.id, Released: d.bid.Amount}
	forged := trips.Proof{Released: d.bid.Amount, Signature: d.sign(d.car, receipt)}
	mustRefuse(t, tr.Receipt(t.Context(), d.id, forged), market.ProblemInvalidSignature)
	d.stands("at_dropoff", "at_dropoff", "open", "open done")
	mustDo(t, tr.Receipt(t.Context(), d.id, trips.Proof{Released: d.bid.Amount, Signature: d.sign(d.rider, receipt)}))
	d.stands("completed", "completed", "closing", "open done", "settle wanted")
}

func TestStatusSignedByAnotherIsRefused(t *testing.T) {
	t.Parallel()
	d := newDeal(t, openStore(t), market.Ready)
	f := d.status(market.Enroute, 0)
	f.Signature = d.sign(d.rider, f.Status)
	mustRefuse(t, d.trips(nil).Status(t.Context(), d.bid.Vehicle, f), market.ProblemInvalidSignature)
	d.stands("ready", "ready", "open", "open done")
}

func TestUnknownNeedIsNotFound(t *testing.T) {
	t.Parallel()
	d := newDeal(t, openStore(t), market.Ready)
	mustRefuse(t, d.trips(nil).Start(t.Context(), d.need.Rider, market.NeedID{1}, d.codes.Start()), market.ProblemNotFound)
}

func TestReplayedStatusChangesNothing(t *testing.T) {
	t.Parallel()
	d := newDeal(t, openStore(t), market.Ready)
	tr, first := d.trips(nil), d.status(market.Enroute, 0)
	for range 3 {
		mustDo(t, tr.Status(t.Context(), d.bid.Vehicle, first))
	}
	mustDo(t, tr.Status(t.Context(), d.bid.Vehicle, d.status(market.AtPickup, 0)))
	mustDo(t, tr.Status(t.Context(), d.bid.Vehicle, first))
	d.stands("at_pickup", "at_pickup", "open", "open done")
	if got := d.read(`select version from needs where id = $1`); got != "2" {
		t.Errorf("version is %s after two steps", got)
	}
}

func TestConcurrentStatusesTakeOneStep(t *testing.T) {
	t.Parallel()
	d := newDeal(t, openStore(t), market.Ready)
	tr := d.trips(nil)
	var group sync.WaitGroup
	var mu sync.Mutex
	taken := 0
	for i := range 8 {
		d.head = market.Hash{}
		f := d.status(market.Enroute, 0)
		f.ID, f.Status.LatE7 = fmt.Sprint(i), f.Status.LatE7+int32(i)
		f.Signature = d.sign(d.car, f.Status)
		group.Go(func() {
			if tr.Status(t.Context(), d.bid.Vehicle, f) == nil {
				mu.Lock()
				defer mu.Unlock()
				taken++
			}
		})
	}
	group.Wait()
	if got := d.read(`select version from needs where id = $1`); taken != 1 || got != "1" {
		t.Errorf("%d were taken, version %s", taken, got)
	}
}

func TestCancelBeforeMoneyReleasesTheHold(t *testing.T) {
	t.Parallel()
	s := openStore(t)
	for _, c := range []struct {
		phase   market.Phase
		attempt string
		escrow  string
		intents []string
	}{
		{market.Open, "", "", nil},
		{market.Awarded, "cancelled", "none", []string{"open cancelled"}},
	} {
		d := newDeal(t, s, c.phase)
		mustDo(t, d.trips(nil).Cancel(t.Context(), d.need.Rider, d.id, trips.Cancellation{}))
		d.stands("cancelled", c.attempt, c.escrow, c.intents...)
		if got := d.read(`select a.reserved from accounts a join needs n on n.rider = a.who where n.id = $1 and n.held = 0`); got != "0" {
			t.Errorf("%s: %s is still held", c.phase, got)
		}
	}
}

func TestCancelWithMoneyLeaves(t *testing.T) {
	t.Parallel()
	d := newDeal(t, openStore(t), market.Enroute)
	tr := d.trips(nil)
	mustRefuse(t, tr.Cancel(t.Context(), d.need.Rider, d.id, trips.Cancellation{}), market.ProblemInvalid)
	forged := trips.Cancellation{Leave: d.sign(d.car, market.Leave{Need: d.id})}
	mustRefuse(t, tr.Cancel(t.Context(), d.need.Rider, d.id, forged), market.ProblemInvalidSignature)
	terms, err := tr.CancelTerms(t.Context(), d.id)
	if err != nil || terms.Fee != market.Units(200) {
		t.Errorf("terms %+v, %v", terms, err)
	}
	mustDo(t, tr.Cancel(t.Context(), d.need.Rider, d.id, trips.Cancellation{Leave: d.sign(d.rider, market.Leave{Need: d.id})}))
	d.stands("cancelled", "cancelled", "closing", "open done", "leave wanted")
	if got := d.read(`select payload->>'fee' from events where need = $1 and type = 'phase'`); got != "200" {
		t.Errorf("the fee told is %q", got)
	}
}

func TestCancelWhileTheRelayerTakesTheOpening(t *testing.T) {
	t.Parallel()
	d := newDeal(t, openStore(t), market.Awarded)
	first := true
	err := d.store.Change(t.Context(), d.id, func(trip *trips.Trip) (*trips.Change, error) {
		if first { // the relayer signs between the look at the intent and the cancellation
			first = false
			d.exec(`update intents set state = 'sent' where object = $1`, d.id[:])
			return &trips.Change{To: market.Cancelled, By: market.ByRider, TakeBack: true, Release: true}, nil
		}
		if trip.Last.Opening != trips.OpeningSent {
			t.Errorf("decided again on an opening that is %q", trip.Last.Opening)
		}
		return nil, errors.New("needs a Leave now")
	})
	if err == nil {
		t.Error("it was cancelled although the opening was sent")
	}
	d.stands("awarded", "awarded", "opening", "open sent")
}

func TestDropBeforeMoneyOpensTheNextAttempt(t *testing.T) {
	t.Parallel()
	d := newDeal(t, openStore(t), market.Awarded)
	f := d.status(market.Replaced, 0)
	mustRefuse(t, d.trips(nil).Status(t.Context(), d.bid.Vehicle, f), market.ProblemInvalidSignature)
	f.Act = d.sign(d.car, market.Refund{Need: d.id, Refunded: d.bid.Amount})
	mustDo(t, d.trips(nil).Status(t.Context(), d.bid.Vehicle, f))
	d.stands("open", "failed", "none", "open cancelled")
	if got := d.read(`select attempt || ' ' || held || ' ' || encode(excluded[1], 'hex') from needs where id = $1`); got != fmt.Sprintf("2 2000 %x", d.bid.Vehicle) {
		t.Errorf("the need is %s", got)
	}
	mustDo(t, d.trips(nil).Status(t.Context(), d.bid.Vehicle, f)) // the answer was lost: the same again
}

func TestDropWhileTheMoneyComesWaitsForIt(t *testing.T) {
	t.Parallel()
	d := newDeal(t, openStore(t), market.Awarded)
	d.exec(`update intents set state = 'sent' where object = $1`, d.id[:])
	f := d.status(market.Replaced, 0)
	f.Act = d.sign(d.car, market.Refund{Need: d.id, Refunded: d.bid.Amount})
	mustDo(t, d.trips(nil).Status(t.Context(), d.bid.Vehicle, f))
	d.stands("awarded", "awarded", "opening", "open sent")
	if got := d.read(`select '0x' || encode(dropped, 'hex') from attempts where need = $1`); got != f.Act.String() {
		t.Errorf("the refund that waits is %s", got)
	}
}

func TestNoShowWantsTheFee(t *testing.T) {
	t.Parallel()
	d := newDeal(t, openStore(t), market.AtPickup)
	f := d.status(market.Cancelled, 0)
	f.Act = d.sign(d.car, market.NoShow{Need: d.id})
	mustRefuse(t, d.trips(nil).Status(t.Context(), d.bid.Vehicle, f), market.ProblemWrongPhase)
	d.bid.PickupBy = time.Now().Add(-time.Second).Unix()
	d.exec(`update attempts set bid = $2 where need = $1`, d.id[:], d.bid)
	mustDo(t, d.trips(nil).Status(t.Context(), d.bid.Vehicle, f))
	d.stands("cancelled", "cancelled", "closing", "open done", "no_show wanted")
}

func TestReceiptOutruns(t *testing.T) {
	t.Parallel()
	d := newDeal(t, openStore(t), market.AtDropoff)
	d.exec(`insert into intents (goal, object, attempt, state) values ('finish', $1, 1, 'wanted')`, d.id[:])
	mustDo(t, d.trips(nil).Receipt(t.Context(), d.id, trips.Proof{Code: d.codes.End}))
	d.stands("completed", "completed", "closing", "open done", "finish superseded", "settle wanted")

	d = newDeal(t, d.store, market.AtDropoff)
	d.exec(`insert into intents (goal, object, attempt, state) values ('finish', $1, 1, 'sent')`, d.id[:])
	mustRefuse(t, d.trips(nil).Receipt(t.Context(), d.id, trips.Proof{Code: d.codes.End}), market.ProblemUnavailable)
	d.stands("at_dropoff", "at_dropoff", "open", "open done", "finish sent")
}

// runUntil lets time work until the query is true.
func (d *deal) runUntil(tr *trips.Trips, sql string) {
	d.t.Helper()
	ctx, cancel := context.WithTimeout(d.t.Context(), time.Minute)
	defer cancel()
	done := make(chan error, 1)
	go func() { done <- tr.Run(ctx) }()
	for d.read(sql) != "true" && ctx.Err() == nil {
		d.exec(`select pg_sleep(0.005)`)
	}
	cancel()
	if err := <-done; err != nil {
		d.t.Error(err)
	}
}

func TestTimeMovesTripsOn(t *testing.T) {
	t.Parallel()
	s := openStore(t)
	fast := func(heard func(market.Address) time.Time) func(*trips.Config) {
		return func(c *trips.Config) {
			c.Every, c.SilentFor, c.ReceiptFor, c.Heard = 2*time.Millisecond, 30*time.Millisecond, 10*time.Millisecond, heard
		}
	}
	never := func(market.Address) time.Time { return time.Time{} }
	t.Run("a silent vehicle past its promise is replaced", func(t *testing.T) {
		d := newDeal(t, s, market.Enroute)
		d.bid.PickupBy = time.Now().Add(-time.Second).Unix()
		d.exec(`update attempts set bid = $2, pickup_by = now() - interval '1 second' where need = $1`, d.id[:], d.bid)
		d.runUntil(d.trips(fast(never)), `select phase = 'replaced' from needs where id = $1`)
		d.stands("replaced", "replaced", "open", "open done")
	})
	t.Run("silence on the way strands", func(t *testing.T) {
		d := newDeal(t, s, market.Underway)
		d.runUntil(d.trips(fast(never)), `select phase = 'stranded' from needs where id = $1`)
		d.stands("stranded", "stranded", "open", "open done")
	})
	t.Run("no receipt: the vehicle is free, the claim, the end of its window", func(t *testing.T) {
		d := newDeal(t, s, market.AtDropoff)
		tr := d.trips(fast(nil))
		d.runUntil(tr, `select phase = 'completed' from needs where id = $1`)
		d.stands("completed", "completed", "open", "open done")
		if d.read(`select active from attempts where need = $1`) != "false" {
			t.Error("the vehicle is still bound")
		}
		d.need.ServiceBy = time.Now().Add(-time.Second).Unix()
		d.exec(`update needs set signed = $2, service_by = now() - interval '1 second' where id = $1`, d.id[:], d.need)
		d.runUntil(tr, `select exists (select from intents where object = $1 and goal = 'start')`)
		d.stands("completed", "completed", "open", "open done", "start wanted")
		d.exec(`update intents set state = 'done' where object = $1`, d.id[:])
		d.exec(`update attempts set escrow = 'started' where need = $1`, d.id[:])
		d.exec(`update bookings set state = 5, until = now() where need = $1`, d.id[:])
		d.runUntil(tr, `select exists (select from intents where object = $1 and goal = 'finish')`)
		d.stands("completed", "completed", "started", "open done", "start done", "finish wanted")
	})
	t.Run("money that comes after a cancellation goes back", func(t *testing.T) {
		d := newDeal(t, s, market.Ready)
		d.exec(`update attempts set dropped = '\x01', phase = 'cancelled', active = false where need = $1`, d.id[:])
		d.exec(`update needs set phase = 'cancelled' where id = $1`, d.id[:])
		d.runUntil(d.trips(fast(never)), `select exists (select from intents where object = $1 and goal = 'move')`)
		d.stands("cancelled", "cancelled", "closing", "open done", "move wanted")
	})
	t.Run("a drop-out that waited for the money", func(t *testing.T) {
		d := newDeal(t, s, market.Ready)
		d.exec(`update attempts set dropped = '\x01' where need = $1`, d.id[:])
		d.runUntil(d.trips(fast(never)), `select phase = 'replaced' from needs where id = $1`)
		d.stands("replaced", "replaced", "closing", "open done", "move wanted")
	})
}

func TestStopAndMessagesAreTold(t *testing.T) {
	t.Parallel()
	d := newDeal(t, openStore(t), market.Underway)
	tr := d.trips(nil)
	mustDo(t, tr.Message(t.Context(), d.need.Rider, d.id, "left of the gate"))
	mustDo(t, tr.Stop(t.Context(), d.need.Rider, d.id, "smoke"))
	if got := d.read(`select string_agg(type || ' ' || payload, ' ' order by version) from events where need = $1`); got !=
		`message {"by": "rider", "text": "left of the gate"} stop {"by": "rider", "reason": "smoke"}` {
		t.Errorf("told were %s", got)
	}
	if d.read(`select stop from needs where id = $1`) != "true" {
		t.Error("the stop flag is not set")
	}
}

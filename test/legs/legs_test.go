// Package legs has a whole market in which a parcel goes by car and drone.
package legs

import (
	"bufio"
	"bytes"
	"context"
	"crypto/ecdsa"
	"fmt"
	"log/slog"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/crypto"
	"github.com/jackc/pgx/v5"

	"github.com/marketd/marketd/client"
	"github.com/marketd/marketd/internal/embedded/pgtest"
	"github.com/marketd/marketd/market"
	"github.com/marketd/marketd/routing"
	"github.com/marketd/marketd/routing/city"
	"github.com/marketd/marketd/vehicle"
)

func TestMain(m *testing.M) { pgtest.Main(m) }

// world is a market with a real database and a real chain, and who meets there.
type world struct {
	*testing.T
	url, database string
	chain         client.Chain
	meetings      vehicle.Meetings
}

// open starts a market as a process of its own.
func open(t *testing.T) *world {
	t.Helper()
	w := &world{T: t, database: pgtest.URL(t)}
	program := filepath.Join(t.TempDir(), "marketd")
	if out, err := exec.CommandContext(t.Context(), "go", "build", "-buildvcs=false", "-o", program, "github.com/marketd/marketd/cmd/marketd").CombinedOutput(); err != nil {
		t.Fatalf("build: %v\n%s", err, out)
	}
	process := exec.Command(program, "dev", "--port", "0", "--no-fleet", "--state", filepath.Join(t.TempDir(), "state"), "--database", w.database)
	var trouble bytes.Buffer
	process.Stderr = &trouble
	out, err := process.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := process.Start(); err != nil {
		t.Fatal(err)
	}
	lines, ended, address := bufio.NewScanner(out), make(chan struct{}), make(chan string, 1)
	t.Cleanup(func() {
		_ = process.Process.Signal(os.Interrupt) // gone already: Wait says so
		<-ended
		if err := process.Wait(); err != nil {
			t.Errorf("the market ended with %v\n%s", err, trouble.Bytes())
		}
	})
	go func() {
		defer close(ended)
		for lines.Scan() {
			if url, ok := strings.CutPrefix(lines.Text(), "Market is open: "); ok {
				address <- url
			}
		}
		close(address)
	}()
	var ok bool
	if w.url, ok = <-address; !ok {
		t.Fatalf("the market did not open\n%s", trouble.Bytes())
	}
	return w
}

func (w *world) key() *ecdsa.PrivateKey {
	w.Helper()
	key, err := crypto.GenerateKey()
	if err != nil {
		w.Fatal(err)
	}
	return key
}

func (w *world) signIn(key *ecdsa.PrivateKey) *client.Client {
	w.Helper()
	c, err := client.New(w.url, nil)
	if err == nil {
		err = c.SignIn(w.Context(), key)
	}
	if err == nil {
		w.chain, err = c.GetChain(w.Context())
	}
	if err != nil {
		w.Fatal(err)
	}
	return c
}

func (w *world) domain() market.Domain {
	return market.Domain{ChainID: uint64(w.chain.ChainID), Contract: w.chain.Contracts.Escrow}
}

// until waits for a condition that another process brings about.
func (w *world) until(what string, holds func() (bool, error)) {
	w.Helper()
	tick := time.NewTicker(100 * time.Millisecond)
	defer tick.Stop()
	for limit := time.After(3 * time.Minute); ; {
		ok, err := holds()
		if err != nil {
			w.Fatalf("%s: %v", what, err)
		}
		if ok {
			return
		}
		select {
		case <-tick.C:
		case <-limit:
			w.Fatalf("waited in vain until %s", what)
		}
	}
}

// rider is somebody with money at the market.
func (w *world) rider(amount market.Amount) (*ecdsa.PrivateKey, *client.Client) {
	w.Helper()
	key := w.key()
	c, me := w.signIn(key), market.AddressOf(key)
	if _, err := c.UseFaucet(w.Context(), client.UseFaucetParams{}, client.FaucetRequest{To: me, Amount: amount}); err != nil {
		w.Fatal(err)
	}
	w.until("the faucet gives", func() (bool, error) { a, err := c.GetAccount(w.Context()); return a.Wallet == amount, err })
	deadline := time.Now().Add(time.Hour).Unix()
	permit := market.Permit{Owner: me, Spender: w.chain.Contracts.Escrow, Deadline: market.NonceOf(uint64(deadline))}
	amount.Big().FillBytes(permit.Value[:])
	fund := market.Fund{Token: w.chain.Token.Address, From: me, Market: w.chain.Market, Amount: amount, Nonce: market.NonceOf(1), Deadline: deadline}
	permitSig, err := market.SignDigest(key, w.chain.Token.PermitDomain.Digest(permit))
	if err != nil {
		w.Fatal(err)
	}
	fundSig, err := market.Sign(key, w.domain(), fund)
	if err != nil {
		w.Fatal(err)
	}
	if _, err := c.CreateDeposit(w.Context(), client.CreateDepositParams{}, client.DepositRequest{
		Permit: client.SignedPermit{Message: permit, Signature: permitSig}, Fund: client.SignedFund{Message: fund, Signature: fundSig},
	}); err != nil {
		w.Fatal(err)
	}
	w.until("the deposit is there", func() (bool, error) { a, err := c.GetAccount(w.Context()); return a.Market == amount, err })
	return key, c
}

// driver bids for one need and is at once wherever it has to be.
type driver struct {
	wants func(need *market.NeedFrame) bool
	board func(ctx context.Context, need market.NeedID) error // the rider's part at the pickup; nil: none
}

func (d *driver) Bid(_ context.Context, need *market.NeedFrame) *vehicle.Plan {
	if !d.wants(need) {
		return nil
	}
	pickup := time.Now().Add(5 * time.Second)
	return &vehicle.Plan{Amount: market.Units(1_000_000), PickupAt: pickup, DropoffAt: pickup.Add(time.Minute), PickupBy: need.Latest}
}

func (*driver) Confirm(context.Context, *market.CommitmentRequestFrame) bool { return false }

func (d *driver) Drive(ctx context.Context, m *vehicle.Mission) error {
	jump := func(_ context.Context, to market.Place) error {
		m.Vehicle().Report(market.Report{Lat: to.Lat(), Lng: to.Lng()})
		return nil
	}
	return m.Serve(ctx, jump, func(ctx context.Context, _ string) error {
		if d.board == nil {
			return nil
		}
		return d.board(ctx, m.State().Need)
	})
}

// drive puts a vehicle on the road, at a place, until the test is over.
func (w *world) drive(class market.Class, at market.Place, d *driver) *vehicle.Vehicle {
	w.Helper()
	key := w.key()
	c := w.signIn(key)
	profile := market.Profile{Class: class, MassGrams: 5000, VolumeMl: 10_000}
	if class == market.Car {
		profile.Seats = 4
	}
	_, err := c.Join(w.Context(), key, client.VehiclePost{
		Join: client.SignedJoin{}, Class: class, Seats: int(profile.Seats), MassG: int64(profile.MassGrams), VolumeMl: int64(profile.VolumeMl), Region: "demo",
	})
	if err != nil {
		w.Fatal(err)
	}
	fleet := vehicle.New(vehicle.Config{URL: w.url, Token: c.Token, Domain: w.domain(), Near: w.meetings.Near, Log: slog.New(slog.NewTextHandler(w.Output(), nil))})
	v := fleet.Add(vehicle.Spec{Key: key, Profile: profile, Driver: d})
	v.Report(market.Report{Lat: at.Lat(), Lng: at.Lng(), Energy: 1})
	ctx, cancel := context.WithCancel(context.Background())
	var running sync.WaitGroup
	running.Go(func() {
		if err := fleet.Run(ctx); ctx.Err() == nil {
			w.Errorf("the fleet ended with %v", err)
		}
	})
	running.Go(func() { // a vehicle that stands says so, or it is not looked at
		for tick := time.NewTicker(time.Second); ctx.Err() == nil; {
			select {
			case <-ctx.Done():
			case <-tick.C:
				p := v.Place()
				v.Report(market.Report{Lat: p.Lat(), Lng: p.Lng(), Energy: 1})
			}
		}
	})
	w.Cleanup(func() { cancel(); running.Wait() })
	return v
}

// way leads over the demo city in two legs, the second of which a drone can fly.
func (w *world) way() (legs []client.QuoteRequest, places []market.Place) {
	w.Helper()
	roads, err := city.Demo(1)
	if err != nil {
		w.Fatal(err)
	}
	router, now := routing.New(roads, routing.NewZones(roads.Zones()...)), time.Now().UnixMilli()
	fits := func(class market.Class, from, to market.Place) bool {
		_, err := router.Estimate(class, from, to, now)
		return err == nil && from.Distance(to) > 300 && from.Distance(to) < 1500
	}
	for n := 0; n < roads.Nodes() && len(places) < 3; n++ {
		p := roads.Node(n)
		if l := len(places); l == 0 || l == 1 && fits(market.Car, places[0], p) || l == 2 && fits(market.Drone, places[1], p) {
			places = append(places, p)
		}
	}
	for i := range 2 {
		from, to := places[i], places[i+1]
		legs = append(legs, client.QuoteRequest{
			Service: market.ServiceName(market.Delivery), MassG: 500, VolumeMl: 1000, MaxAmount: market.Units(2_000_000),
			Stops:  []client.QuoteStop{{Lat: from.Lat(), Lng: from.Lng()}, {Lat: to.Lat(), Lng: to.Lng()}},
			Latest: time.Now().Add(time.Duration(10+10*i) * time.Minute).UTC(),
		})
	}
	return legs, places
}

// parcel is one that a rider has posted.
type parcel struct {
	*client.Parcel
	w     *world
	rider *client.Client
}

func (w *world) post(key *ecdsa.PrivateKey, rider *client.Client, legs []client.QuoteRequest) *parcel {
	w.Helper()
	sent, err := rider.PostParcel(w.Context(), key, w.domain(), legs)
	if err != nil {
		w.Fatal(err)
	}
	return &parcel{Parcel: sent, w: w, rider: rider}
}

// from is a driver who wants what begins near a place.
func from(at market.Place) *driver {
	return &driver{wants: func(need *market.NeedFrame) bool { return need.PickupCell == market.CellOf(at) }}
}

func (p *parcel) look() client.Legs {
	p.w.Helper()
	m, err := p.rider.GetMission(p.w.Context(), p.Mission)
	if err != nil {
		p.w.Fatal(err)
	}
	return m
}

// until waits for a state of the mission.
func (p *parcel) until(what string, holds func(m client.Legs) bool) {
	p.w.Helper()
	p.w.until(what, func() (bool, error) {
		m := p.look()
		for i, n := range m.Legs {
			if phase := market.Phase(n.Phase); phase.Terminal() && phase != market.Completed && !holds(m) {
				return false, fmt.Errorf("leg %d is %s: %s", i+1, phase, n.Reason)
			}
		}
		return holds(m), nil
	})
}

func (w *world) read(sql string, args ...any) (text string) {
	w.Helper()
	conn, err := pgx.Connect(w.Context(), w.database)
	if err != nil {
		w.Fatal(err)
	}
	defer conn.Close(context.Background())
	if err := conn.QueryRow(w.Context(), sql, args...).Scan(&text); err != nil {
		w.Fatalf("%s: %v", sql, err)
	}
	return text
}

func is(n client.Need, phase market.Phase) bool { return n.Phase == market.PhaseName(phase) }

// TestAParcelGoesByCarAndDrone has a parcel carried in two legs: posted together, opened together, handed over between two
// vehicles that exchange codes which the market never sees before, and both paid.
func TestAParcelGoesByCarAndDrone(t *testing.T) {
	t.Parallel()
	w := open(t)
	key, rider := w.rider(market.Units(10_000_000))
	legs, places := w.way()
	car, posted := from(places[0]), make(chan *parcel, 1)
	car.board = func(ctx context.Context, need market.NeedID) error {
		_, err := rider.StartTrip(ctx, need, client.StartRequest{Code: (<-posted).Codes[0].Start()})
		return err
	}
	w.drive(market.Car, places[0], car)
	w.drive(market.Drone, places[1], from(places[1])) // the car brings the start code
	p := w.post(key, rider, legs)
	posted <- p
	w.until("the codes are sealed", func() (bool, error) { return rider.SealCodes(t.Context(), w.domain(), p.Parcel) })
	if m := p.look(); m.State != client.LegsStateOpen || m.Agreed != market.Units(2_000_000) {
		t.Errorf("the mission is %s, %s agreed", m.State, m.Agreed)
	}
	p.until("the drone has arrived", func(m client.Legs) bool { return is(m.Legs[1], market.AtDropoff) })
	if _, err := rider.PostReceipt(t.Context(), p.Needs[1], client.ReceiptRequest{Code: p.Codes[1].End}); err != nil { // the recipient's link
		t.Fatal(err)
	}
	p.until("both legs are paid", func(m client.Legs) bool {
		a, b := m.Legs[0].Escrow, m.Legs[1].Escrow
		return a.State == market.EscrowClosed && b.State == market.EscrowClosed && a.Paid == market.Units(1_000_000) && b.Paid == a.Paid
	})
	const facts = `select (select count(distinct opened_tx) from bookings) || ' ' || string_agg(e.payload->>'by', ' ' order by n.leg)
		from events e join needs n on n.id = e.need where e.payload->>'to' = 'completed'`
	if got := w.read(facts); got != "1 recipient recipient" {
		t.Errorf("transactions that opened the legs, and by whom they were completed (by an end code: the recipient): %s", got)
	}
}

// TestALegThatLacksAVehicle has first one that never finds any, and then one whose vehicle drops out before the opening.
func TestALegThatLacksAVehicle(t *testing.T) {
	t.Parallel()
	w := open(t)
	key, rider := w.rider(market.Units(10_000_000))
	legs, places := w.way()
	car := w.drive(market.Car, places[0], from(places[0]))
	legs[0].Latest = time.Now().Add(30 * time.Second).UTC()
	p := w.post(key, rider, legs)
	p.until("the car is awarded", func(m client.Legs) bool { return is(m.Legs[0], market.Awarded) })
	p.until("the mission has ended", func(m client.Legs) bool { return m.State == client.LegsStateEnded && is(m.Legs[0], market.Failed) })
	if m := p.look(); m.Reason != "no_vehicle" || m.Legs[0].Reason != "mission_ended" {
		t.Errorf("it ended for %q, the car's leg for %q", m.Reason, m.Legs[0].Reason)
	}
	w.until("the car is told", func() (bool, error) { return len(car.Missions()) == 0, nil })
	w.until("nothing is held", func() (bool, error) { a, err := rider.GetAccount(t.Context()); return a.Reserved.IsZero(), err })
	if got := w.read(`select (select count(*) from bookings) || ' ' || (select count(*) from chain_txs where goal = 'open')`); got != "0 0" {
		t.Errorf("bookings and transactions to open them: %s", got)
	}

	legs, _ = w.way()
	p = w.post(key, rider, legs)
	p.until("the car is awarded", func(m client.Legs) bool { return is(m.Legs[0], market.Awarded) })
	w.until("it knows", func() (bool, error) { return len(car.Missions()) == 1, nil })
	if err := car.Missions()[0].Drop(t.Context(), places[0]); err != nil {
		t.Fatal(err)
	}
	w.drive(market.Car, places[0], from(places[0]))
	w.drive(market.Drone, places[1], from(places[1]))
	p.until("both legs are open", func(m client.Legs) bool {
		return m.State == client.LegsStateOpen && m.Legs[0].Escrow.State == market.EscrowOpen && m.Legs[1].Escrow.State == market.EscrowOpen
	})
	if m := p.look(); m.Legs[0].Attempt != 2 || m.Legs[0].Agreement.Vehicle == car.Address || m.Legs[1].Attempt != 1 {
		t.Errorf("attempts %d and %d", m.Legs[0].Attempt, m.Legs[1].Attempt)
	}
	if got := w.read(`select count(*) || ' ' || count(distinct opened_tx) from bookings`); got != "2 1" {
		t.Errorf("bookings, and transactions that opened them: %s", got)
	}
}

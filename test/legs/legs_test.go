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
	only  func() market.NeedID
	board func(ctx context.Context, need market.NeedID) error // the rider's part at the pickup
}

func (d *driver) Bid(_ context.Context, need *market.NeedFrame) *vehicle.Plan {
	if need.Need != d.only() {
		return nil
	}
	pickup := time.Now().Add(10 * time.Second)
	return &vehicle.Plan{Amount: market.Units(1_000_000), PickupAt: pickup, DropoffAt: pickup.Add(time.Minute), PickupBy: pickup.Add(5 * time.Minute)}
}

func (*driver) Confirm(context.Context, *market.CommitmentRequestFrame) bool { return false }

func (d *driver) Drive(ctx context.Context, m *vehicle.Mission) error {
	jump := func(_ context.Context, to market.Place) error {
		m.Vehicle().Report(market.Report{Lat: to.Lat(), Lng: to.Lng()})
		return nil
	}
	return m.Serve(ctx, jump, func(ctx context.Context, _ string) error { return d.board(ctx, m.State().Need) })
}

// drive puts a vehicle on the road, at a place, until the test is over.
func (w *world) drive(class market.Class, at market.Place, d *driver) {
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

// TestAParcelGoesByCarAndDrone has a parcel carried in two legs: posted together, opened together, handed over between two
// vehicles that exchange codes which the market never sees before, and both paid.
func TestAParcelGoesByCarAndDrone(t *testing.T) {
	t.Parallel()
	w := open(t)
	key, rider := w.rider(market.Units(10_000_000))
	legs, places := w.way()
	var mu sync.Mutex
	var parcel *client.Parcel
	leg := func(i int) func() market.NeedID {
		return func() market.NeedID {
			mu.Lock()
			defer mu.Unlock()
			return parcel.Needs[i]
		}
	}
	mu.Lock()
	board := func(ctx context.Context, need market.NeedID) error {
		if need != leg(0)() {
			return nil // the car brings the start code
		}
		_, err := rider.StartTrip(ctx, need, client.StartRequest{Code: parcel.Codes[0].Start()})
		return err
	}
	w.drive(market.Car, places[0], &driver{only: leg(0), board: board})
	w.drive(market.Drone, places[1], &driver{only: leg(1), board: board})
	var err error
	if parcel, err = rider.PostParcel(t.Context(), key, w.domain(), legs); err != nil {
		t.Fatal(err)
	}
	mu.Unlock()

	look := func() client.Legs {
		t.Helper()
		m, err := rider.GetMission(t.Context(), parcel.Mission)
		if err != nil {
			t.Fatal(err)
		}
		return m
	}
	var conn *pgx.Conn
	if conn, err = pgx.Connect(t.Context(), w.database); err != nil {
		t.Fatal(err)
	}
	defer conn.Close(context.Background())
	w.until("the codes are sealed", func() (bool, error) { return rider.SealCodes(t.Context(), w.domain(), parcel) })
	if m := look(); m.State != client.LegsStateOpen || m.Agreed != market.Units(2_000_000) {
		t.Errorf("the mission is %s, %s agreed", m.State, m.Agreed)
	}
	w.until("the drone has arrived", func() (bool, error) {
		m := look()
		if phase := market.Phase(m.Legs[0].Phase); phase.Terminal() && phase != market.Completed {
			return false, fmt.Errorf("the first leg is %s: %s", phase, m.Legs[0].Reason)
		}
		return m.Legs[1].Phase == market.PhaseName(market.AtDropoff), nil
	})
	if _, err := rider.PostReceipt(t.Context(), parcel.Needs[1], client.ReceiptRequest{Code: parcel.Codes[1].End}); err != nil { // the recipient's link
		t.Fatal(err)
	}
	w.until("both legs are paid", func() (bool, error) {
		m := look()
		a, b := m.Legs[0].Escrow, m.Legs[1].Escrow
		return a.State == market.EscrowClosed && b.State == market.EscrowClosed && a.Paid == market.Units(1_000_000) && b.Paid == a.Paid, nil
	})
	var opened int
	var byVehicle bool
	const read = `select (select count(distinct opened_tx) from bookings),
		(select bool_and(e.payload->>'by' = 'recipient') from events e join needs n on n.id = e.need where n.leg = 1 and e.payload->>'to' = 'completed')`
	if err := conn.QueryRow(t.Context(), read).Scan(&opened, &byVehicle); err != nil || opened != 1 || !byVehicle {
		t.Errorf("%d transactions opened the legs, the first was completed by its end code: %v (%v)", opened, byVehicle, err)
	}
}

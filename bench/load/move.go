package main

import (
	"context"
	"fmt"
	"log/slog"
	"sync"
	"time"

	"golang.org/x/sync/errgroup"

	"github.com/marketd/marketd/client"
	"github.com/marketd/marketd/market"
	"github.com/marketd/marketd/vehicle"
)

// move measures from a need to the moment at which its vehicle may move: the agreement, the escrow's transaction on the
// development chain, its block, and the word of it. Riders, money and vehicles are real here, over the public interfaces.
func move(ctx context.Context, c config) (*result, error) {
	p, err := open(ctx, c)
	if err != nil {
		return nil, err
	}
	defer p.close()
	w, err := gather(ctx, p)
	if err != nil {
		return nil, err
	}
	if err := w.signIn(ctx); err != nil {
		return nil, err
	}
	if err := w.deposit(ctx); err != nil {
		return nil, fmt.Errorf("deposit: %w", err)
	}
	drivers := &drivers{moving: map[market.NeedID]time.Time{}}
	fleet, err := w.employ(ctx, drivers)
	if err != nil {
		return nil, fmt.Errorf("register vehicles: %w", err)
	}
	driving, home := context.WithCancel(ctx)
	var group sync.WaitGroup
	group.Go(func() { _ = fleet.Run(driving) }) // ends with driving
	defer group.Wait()
	defer home()
	if err := drivers.online(ctx, w); err != nil {
		return nil, err
	}
	earliest := time.Now().Truncate(time.Minute)
	if err := w.journeys(ctx, 50, earliest, earliest.Add(patience)); err != nil {
		return nil, err
	}
	needs, err := w.sign(int(c.rate*c.length.Seconds()), earliest)
	if err != nil {
		return nil, err
	}
	r := newResult(c)
	if err := w.pace(ctx, needs, c.rate); err != nil {
		return nil, err
	}
	for deadline := time.Now().Add(20 * time.Second); drivers.count() < len(needs.list) && ctx.Err() == nil && time.Now().Before(deadline); {
		time.Sleep(50 * time.Millisecond) // the drivers' times are their own: this only waits for the last of them
	}
	r.Latency["posted"] = spreadOf(needs.latencies(func(p *posting) int64 { return p.posted.Load() }))
	r.Latency["vehicle may move"] = spreadOf(needs.latencies(func(p *posting) int64 { return drivers.at(p.id) }))
	r.Counts["asked"] = len(needs.list)
	r.Errors = needs.all
	return r, nil
}

// deposit gives each rider money at the market, through the chain.
func (w *people) deposit(ctx context.Context) error {
	group, ctx := errgroup.WithContext(ctx)
	amount := market.Units(uint64(ceiling+tokens) * uint64(max(1, int(w.place.rate*w.place.length.Seconds())/len(w.riders)+1)))
	for _, r := range w.riders {
		group.Go(func() error {
			if _, err := r.client.UseFaucet(ctx, client.UseFaucetParams{}, client.FaucetRequest{To: r.who, Amount: amount}); err != nil {
				return err
			}
			if err := r.until(ctx, func(a client.Account) bool { return a.Wallet.Cmp(amount) >= 0 }); err != nil {
				return err
			}
			account, err := r.client.GetAccount(ctx)
			if err != nil {
				return err
			}
			order, err := w.depositOf(r, account, amount)
			if err != nil {
				return err
			}
			if _, err := r.client.CreateDeposit(ctx, client.CreateDepositParams{}, order); err != nil {
				return err
			}
			return r.until(ctx, func(a client.Account) bool { return a.Available.Cmp(amount) >= 0 })
		})
	}
	return group.Wait()
}

func (r *rider) until(ctx context.Context, holds func(client.Account) bool) error {
	ctx, cancel := context.WithTimeout(ctx, time.Minute)
	defer cancel()
	for {
		account, err := r.client.GetAccount(ctx)
		if err != nil {
			return err
		}
		if holds(account) {
			return nil
		}
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-time.After(200 * time.Millisecond):
		}
	}
}

// employ registers every vehicle with the chain's registry and makes a fleet of them.
func (w *people) employ(ctx context.Context, d *drivers) (*vehicle.Fleet, error) {
	owner, err := client.New(w.place.url, nil)
	if err != nil {
		return nil, err
	}
	if err := owner.SignIn(ctx, w.owner); err != nil {
		return nil, err
	}
	group, joining := errgroup.WithContext(ctx)
	group.SetLimit(32)
	for _, c := range w.crafts {
		group.Go(func() error {
			post := client.VehiclePost{Class: market.Car, Name: c.profile().Name, Region: w.region.ID, Seats: 4}
			post.Join.Message.VehicleBps = vehicleBps
			_, err := owner.Join(joining, c.key, post)
			return err
		})
	}
	if err := group.Wait(); err != nil {
		return nil, err
	}
	fleet := vehicle.New(vehicle.Config{URL: w.place.url, Token: owner.Token, Domain: w.domain, Log: slog.New(slog.DiscardHandler)})
	for _, c := range w.crafts {
		offer := c.offer(time.Now().Add(time.Hour))
		v := fleet.Add(vehicle.Spec{
			Key: c.key, Owner: market.AddressOf(w.owner), VehicleBps: vehicleBps, Profile: market.Profile{Class: market.Car, Seats: 4},
			Driver: d, Offer: &offer,
		})
		v.Report(market.Report{Lat: c.at.Lat(), Lng: c.at.Lng(), Energy: .9})
		go func() {
			tick := time.NewTicker(10 * time.Second)
			defer tick.Stop()
			for {
				select {
				case <-ctx.Done():
					return
				case <-tick.C:
					v.Report(market.Report{Lat: c.at.Lat(), Lng: c.at.Lng(), Energy: .9})
				}
			}
		}()
	}
	return fleet, nil
}

// drivers note when their vehicles may move, and stay where they are.
type drivers struct {
	mu     sync.Mutex
	moving map[market.NeedID]time.Time
}

func (d *drivers) Bid(context.Context, *market.NeedFrame) *vehicle.Plan { return nil }

func (d *drivers) Confirm(context.Context, *market.CommitmentRequestFrame) bool { return true }

func (d *drivers) Drive(ctx context.Context, m *vehicle.Mission) error {
	d.mu.Lock()
	if _, known := d.moving[m.State().Need]; !known {
		d.moving[m.State().Need] = time.Now()
	}
	d.mu.Unlock()
	<-ctx.Done()
	return ctx.Err()
}

func (d *drivers) count() int {
	d.mu.Lock()
	defer d.mu.Unlock()
	return len(d.moving)
}

func (d *drivers) at(need market.NeedID) int64 {
	d.mu.Lock()
	defer d.mu.Unlock()
	if at, ok := d.moving[need]; ok {
		return at.UnixNano()
	}
	return 0
}

// online waits until the market shows vehicles near.
func (d *drivers) online(ctx context.Context, w *people) error {
	ctx, cancel := context.WithTimeout(ctx, time.Minute)
	defer cancel()
	ask := client.QuoteRequest{Service: market.ServiceName(market.Ride), Seats: 1}
	for range 2 {
		p := w.somewhere()
		ask.Stops = append(ask.Stops, client.QuoteStop{Lat: p.Lat(), Lng: p.Lng()})
	}
	for {
		quote, err := w.riders[0].client.CreateQuote(ctx, ask)
		if err == nil && quote.Available {
			return nil
		}
		select {
		case <-ctx.Done():
			return fmt.Errorf("no vehicle is near: %w", ctx.Err())
		case <-time.After(100 * time.Millisecond):
		}
	}
}

// depositOf signs what brings a rider's money from the wallet to the account at the market.
func (w *people) depositOf(r *rider, account client.Account, sum market.Amount) (client.DepositRequest, error) {
	deadline := time.Now().Add(10 * time.Minute).Unix()
	permit := market.Permit{Owner: r.who, Spender: w.facts.Contracts.Escrow, Nonce: account.Nonces.Permit, Deadline: market.NonceOf(uint64(deadline))}
	sum.Big().FillBytes(permit.Value[:])
	permitSig, err := market.SignDigest(r.key, w.facts.Token.PermitDomain.Digest(permit))
	if err != nil {
		return client.DepositRequest{}, err
	}
	fund := market.Fund{
		Token: w.facts.Token.Address, From: r.who, Market: w.facts.Market, Amount: sum,
		Nonce: market.NonceOf(uint64(time.Now().UnixNano())), Deadline: deadline,
	}
	fundSig, err := market.Sign(r.key, w.domain, fund)
	return client.DepositRequest{
		Permit: client.SignedPermit{Message: permit, Signature: permitSig}, Fund: client.SignedFund{Message: fund, Signature: fundSig},
	}, err
}

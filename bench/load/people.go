package main

import (
	"context"
	"crypto/ecdsa"
	"encoding/binary"
	"fmt"
	"math/rand/v2"
	"runtime"
	"sync"
	"time"

	"github.com/ethereum/go-ethereum/crypto"
	"github.com/jackc/pgx/v5"
	"golang.org/x/sync/errgroup"

	"github.com/marketd/marketd/client"
	"github.com/marketd/marketd/market"
)

// people are the riders and vehicles of a run, and the market as they know it.
type people struct {
	place  *place
	facts  client.Chain
	region client.Region
	domain market.Domain
	owner  *ecdsa.PrivateKey
	riders []*rider
	crafts []*craft
	routes []route

	mu  sync.Mutex
	rng *rand.Rand // guarded by mu
}

type rider struct {
	key    *ecdsa.PrivateKey
	who    market.Address
	client *client.Client
	token  string
}

// craft is a vehicle.
type craft struct {
	key *ecdsa.PrivateKey
	who market.Address
	at  market.Place
	n   int
}

// route is a journey with the words that a wallet shows for it.
type route struct {
	stops []market.Place
	trip  market.Trip
}

// gather learns what the market is and makes riders who are signed in.
func gather(ctx context.Context, p *place) (*people, error) {
	w := &people{place: p, rng: rand.New(rand.NewPCG(1, 2)), owner: keyOf(0)}
	visitor, err := client.New(p.url, nil)
	if err != nil {
		return nil, err
	}
	if w.facts, err = visitor.GetChain(ctx); err != nil {
		return nil, err
	}
	regions, err := visitor.ListRegions(ctx)
	if err != nil {
		return nil, err
	}
	w.region = regions.Items[0]
	w.domain = market.Domain{ChainID: uint64(w.facts.ChainID), Contract: w.facts.Contracts.Escrow}
	for n := range p.config.riders {
		key := keyOf(1 + n)
		w.riders = append(w.riders, &rider{key: key, who: market.AddressOf(key)})
	}
	fmt.Fprintf(p.say, "%d vehicles are made\n", p.config.vehicles)
	w.crafts = make([]*craft, p.config.vehicles)
	for n := range w.crafts {
		w.crafts[n] = &craft{at: w.somewhere(), n: n}
	}
	inParallel(len(w.crafts), func(n int) {
		w.crafts[n].key = keyOf(1_000_000 + n)
		w.crafts[n].who = market.AddressOf(w.crafts[n].key)
	})
	return w, nil
}

// keyOf makes the same key for the same number: this is play money.
func keyOf(n int) *ecdsa.PrivateKey {
	var seed [8]byte
	binary.BigEndian.PutUint64(seed[:], uint64(n))
	key, err := crypto.ToECDSA(crypto.Keccak256([]byte("marketd load"), seed[:]))
	if err != nil {
		panic(err) // one in 2^128
	}
	return key
}

func inParallel(n int, do func(int)) {
	var group sync.WaitGroup
	cores := runtime.NumCPU()
	for core := range cores {
		group.Go(func() {
			for i := core; i < n; i += cores {
				do(i)
			}
		})
	}
	group.Wait()
}

// somewhere is a place in the inner half of the region's box, where there are roads.
func (w *people) somewhere() market.Place {
	b := w.region.Bounds // west, south, east, north
	between := func(low, high float64) float64 { return low + (high-low)*(.25+.5*w.rng.Float64()) }
	p, _ := market.PlaceAt(between(b[1], b[3]), between(b[0], b[2]))
	return p
}

// around is a place some kilometres from another, at most four in each direction.
func (w *people) around(p market.Place) market.Place {
	if w.place.demo { // which is smaller than that
		return w.somewhere()
	}
	const most = 360_000 // 1e-7 degrees
	return market.Place{LatE7: p.LatE7 + w.rng.Int32N(2*most) - most, LngE7: p.LngE7 + w.rng.Int32N(2*most) - most}
}

// signIn signs every rider in.
func (w *people) signIn(ctx context.Context) error {
	group, ctx := errgroup.WithContext(ctx)
	group.SetLimit(16)
	for _, r := range w.riders {
		group.Go(func() (err error) {
			if r.client, err = client.New(w.place.url, nil); err != nil {
				return err
			}
			if err := r.client.SignIn(ctx, r.key); err != nil {
				return err
			}
			r.token, err = r.client.Token(ctx)
			return err
		})
	}
	return group.Wait()
}

const (
	fleets     = 4 // of one tariff each, a quarter of a percent apart
	vehicleBps = 700
	tokens     = 1_000_000   // base units of one
	ceiling    = 60 * tokens // of every need
)

// seed puts riders' money and vehicles with their offers into the database, as confirmed logs and a long life would have.
func (w *people) seed(ctx context.Context) error {
	conn, err := pgx.Connect(ctx, w.place.database)
	if err != nil {
		return err
	}
	defer conn.Close(ctx)
	rules := w.facts.Rules
	for _, r := range w.riders {
		const sql = `insert into accounts (who, token, market, balance) values ($1, $2, $3, 1000000000000000) on conflict do nothing`
		if _, err := conn.Exec(ctx, sql, r.who.Bytes(), rules.Token.Bytes(), rules.Market.Bytes()); err != nil {
			return fmt.Errorf("give a rider money: %w", err)
		}
	}
	owner := market.AddressOf(w.owner).Bytes()
	_, err = conn.CopyFrom(ctx, pgx.Identifier{"vehicles"},
		[]string{"id", "owner", "operator", "vehicle_bps", "region", "registry", "profile", "class"},
		pgx.CopyFromSlice(len(w.crafts), func(i int) ([]any, error) {
			return []any{w.crafts[i].who.Bytes(), owner, owner, vehicleBps, w.region.ID, "confirmed", w.crafts[i].profile(), "car"}, nil
		}))
	if err != nil {
		return fmt.Errorf("seed vehicles: %w", err)
	}
	if !w.place.live && w.place.scenario != "positions" {
		until := time.Now().Add(24 * time.Hour)
		_, err = conn.CopyFrom(ctx, pgx.Identifier{"offers"}, []string{"vehicle", "offer", "until"},
			pgx.CopyFromSlice(len(w.crafts), func(i int) ([]any, error) {
				return []any{w.crafts[i].who.Bytes(), w.crafts[i].offer(until), until}, nil
			}))
		if err != nil {
			return fmt.Errorf("seed offers: %w", err)
		}
	}
	_, err = conn.Exec(ctx, `analyze vehicles, offers, accounts`) // not the tables that are still empty: they would count as small
	return err
}

func (c *craft) profile() market.Profile {
	return market.Profile{Class: market.Car, Name: fmt.Sprintf("Car %d", c.n), Seats: 4, MassGrams: 50_000, VolumeMl: 300_000}
}

func (c *craft) offer(until time.Time) market.Offer {
	price := func(units int) market.Amount { return market.Units(uint64(units)) }
	return market.Offer{
		Tariff:   market.Tariff{Base: price(tokens + c.n%fleets*2500), PerKm: price(tokens / 2), PerMin: price(tokens / 10), Minimum: price(tokens)},
		Services: []market.ServiceName{market.ServiceName(market.Ride)}, Until: until.Unix(), OpenMax: 1,
	}
}

// journeys asks the market for the words of some routes, which needs on the same way at the same time share.
func (w *people) journeys(ctx context.Context, n int, earliest, latest time.Time) error {
	w.routes = make([]route, n)
	group, ctx := errgroup.WithContext(ctx)
	group.SetLimit(16)
	for i := range w.routes {
		group.Go(func() error {
			for {
				err := w.journey(ctx, i, earliest, latest)
				if market.ProblemOf(err) != market.ProblemInvalid {
					return err
				} // else no roads there: elsewhere
			}
		})
	}
	return group.Wait()
}

func (w *people) journey(ctx context.Context, i int, earliest, latest time.Time) error {
	ask := client.QuoteRequest{
		Service: market.ServiceName(market.Ride), Seats: 1, Codes: market.NewCodes().Hash(), Blind: market.NewCodes().End,
		Earliest: earliest, Latest: latest, MaxAmount: market.Units(ceiling),
	}
	w.mu.Lock()
	from := w.somewhere()
	to := w.around(from)
	w.mu.Unlock()
	for _, p := range []market.Place{from, to} {
		ask.Stops = append(ask.Stops, client.QuoteStop{Lat: p.Lat(), Lng: p.Lng()})
	}
	quote, err := w.riders[i%len(w.riders)].client.CreateQuote(ctx, ask)
	if err != nil {
		return err
	}
	var need market.Need
	if err := market.DecodeStrict(quote.TypedData.Message, &need); err != nil {
		return err
	}
	w.routes[i] = route{quote.Details.Stops, need.Trip}
	return nil
}

package api

import (
	"context"
	"errors"
	"io"
	"io/fs"
	"log/slog"
	"net/http"
	"net/netip"
	"sync"

	"github.com/go-chi/chi/v5"
	"github.com/go-chi/chi/v5/middleware"

	"github.com/marketd/marketd/internal/access"
	"github.com/marketd/marketd/internal/api/store"
	"github.com/marketd/marketd/internal/exchange"
	"github.com/marketd/marketd/internal/trips"
	"github.com/marketd/marketd/market"
	"github.com/marketd/marketd/routing"
)

// Config is what a Server is made of. What is not marked optional is required.
type Config struct {
	Exchange Exchange
	Trips    Trips
	Guard    *access.Guard
	Reads    store.Reads
	Writes   store.Writes
	Live     Live
	Chain    Chain
	Signers  exchange.Signers
	Hub      *Hub // who the exchange tells of events and bids

	Facts    Facts
	Regions  []Region     // the first is shown first
	Vehicles http.Handler // the vehicles' socket
	Web      fs.FS        // the built web app

	Ready   func(context.Context) []Check // optional: what has to be true for the market to be open
	Metrics func(io.Writer)               // optional: more metrics, in the Prometheus text format
	Dev     bool                          // the faucet
	Limits  Limits                        // zero: none
	Proxies []netip.Prefix                // whose word on where a request comes from counts
	Connect []string                      // optional: origins that the web app may call besides this one, e.g. the chain's
	Version string
	Log     *slog.Logger // optional
}

// Exchange are the use cases of package exchange that the routes need.
type Exchange interface {
	Quote(ctx context.Context, w exchange.Wish) (*exchange.Quote, error)
	Full() error
	Post(ctx context.Context, p exchange.Post) (exchange.Posted, error)
	PostMission(ctx context.Context, p exchange.MissionPost) (mission market.Hash, replayed bool, err error)
	Pick(ctx context.Context, rider market.Address, p market.Pick, sig market.Signature) error
	Auction(ctx context.Context, need market.NeedID) (exchange.Auction, bool)
	Why(ctx context.Context, vehicle market.Address, need market.NeedID) ([]exchange.Invitation, error)
}

// Trips are the use cases of package trips that the routes need.
type Trips interface {
	Start(ctx context.Context, rider market.Address, need market.NeedID, code market.Hash) error
	Cancel(ctx context.Context, rider market.Address, need market.NeedID, c trips.Cancellation) error
	CancelMission(ctx context.Context, rider market.Address, mission market.Hash) error
	Carry(ctx context.Context, rider market.Address, leg market.NeedID, c trips.Carried) error
	Receipt(ctx context.Context, need market.NeedID, p trips.Proof) error
	Stop(ctx context.Context, who market.Address, need market.NeedID, reason string) error
	Message(ctx context.Context, who market.Address, need market.NeedID, text string) error
	AddEvidence(ctx context.Context, who market.Address, need market.NeedID, statement string) (trips.Evidence, error)
	Dispute(ctx context.Context, who market.Address, need market.NeedID, evidence market.Hash, sig market.Signature) error
	Rule(ctx context.Context, arbiter market.Address, need market.NeedID, r trips.Ruling) error
}

// Facts are what does not change while a market runs.
type Facts struct {
	ChainID       uint64
	RPCURL        string // public
	ExplorerURL   string // optional
	Confirmations int
	Escrow        market.Address
	History       market.Address // contract of anchored histories; zero: none is anchored
	Token         Token
	Rules         market.Rules // its market and arbiter are the market's
}

// Domain is what the escrow's signatures are made in.
func (f Facts) Domain() market.Domain { return market.Domain{ChainID: f.ChainID, Contract: f.Escrow} }

// Token is what is paid with.
type Token struct {
	Domain   market.TokenDomain // its Contract is the token's address
	Symbol   string
	Decimals int
}

// Region is a city as the routes show it.
type Region struct {
	ID       string
	Name     string
	TimeZone string // IANA; "" is UTC
	Services []market.Service
	Terms    Terms
	Map      *routing.Network
	Router   routing.Router // ways to draw
	Zones    *routing.Zones // in force and to come; [Server.LoadZones] fills it
	StyleURL string         // optional: a hosted map style

	VehicleTime func() market.Amount // what 1000 s of a vehicle cost now, in scores; nil: nothing
}

// Check is one thing that has to be true for the market to be open.
type Check struct {
	Name   string
	OK     bool
	Detail string
}

// Server answers the REST interface.
type Server struct {
	Config
	tiles   *tileCache
	ways    *wayCache
	limiter *limiter
	metrics *metrics
	files   sync.Map   // of the web app: string → webFile
	loading sync.Mutex // held while zones are read and set

	aliasKey [32]byte // of vehicles on the public map
}

// New makes a Server.
func New(c Config) (*Server, error) {
	if c.Exchange == nil || c.Trips == nil || c.Guard == nil || c.Reads == nil || c.Writes == nil || c.Live == nil ||
		c.Chain == nil || c.Signers == nil || c.Hub == nil || c.Vehicles == nil || c.Web == nil || len(c.Regions) == 0 {
		return nil, errors.New("api: a required part is missing from the Config")
	}
	if c.Log == nil {
		c.Log = slog.Default()
	}
	return &Server{
		Config: c, tiles: newTileCache(), ways: newWayCache(), limiter: newLimiter(c.Limits), metrics: newMetrics(), aliasKey: newAliasKey(),
	}, nil
}

// Handler is everything that marketd serves over HTTP.
func (s *Server) Handler() http.Handler {
	r := chi.NewRouter()
	r.Use(s.observe, s.harden, middleware.GetHead)
	r.NotFound(s.notFound)
	r.MethodNotAllowed(s.methodNotAllowed)

	r.Group(func(r chi.Router) { // sign-in
		r.Use(s.limitAddress)
		r.Post("/v1/auth/nonce", s.handle(s.createNonce))
		r.Post("/v1/auth/verify", s.handle(s.verifySignIn))
		r.Post("/v1/auth/refresh", s.handle(s.refreshTokens))
		r.Post("/v1/auth/logout", s.handle(s.signOut))
	})
	r.Get("/.well-known/jwks.json", s.handle(s.getJWKS))

	r.Get("/v1/chain", s.handle(s.getChain))
	r.Get("/v1/regions", s.handle(s.listRegions))
	r.Get("/v1/places", s.handle(s.searchPlaces))
	r.Get("/v1/market", s.handle(s.getMarket))
	r.Get("/v1/market/vehicles", s.handle(s.listMarketVehicles))
	r.Get("/v1/market/clearings", s.handle(s.listClearings))
	r.Get("/v1/map/{region}/{z}/{x}/{y}.mvt", s.handle(s.getMapTile))
	r.Get("/v1/zones", s.handle(s.listZones))

	r.Group(func(r chi.Router) { // with or without sign-in
		r.Use(s.maybeSignedIn, s.limitAddress)
		r.Post("/v1/quotes", s.handle(s.createQuote))
		r.Post("/v1/needs/{need}/receipt", s.handle(s.postReceipt))
		if s.Dev {
			r.Post("/v1/dev/faucet", s.handle(s.useFaucet))
		}
	})

	r.Group(func(r chi.Router) { // riders, and for reading their followers
		r.Use(s.signedIn)
		r.Get("/v1/needs/{need}", s.handle(s.getNeed))
		r.Get("/v1/needs/{need}/events", s.handle(s.streamNeedEvents))
	})
	r.Group(func(r chi.Router) {
		r.Use(s.signedIn, s.person, s.limitAccount)
		r.Post("/v1/needs", s.handle(s.postNeed))
		r.Get("/v1/needs", s.handle(s.listNeeds))
		r.Post("/v1/missions", s.handle(s.postMission))
		r.Get("/v1/missions/{mission}", s.handle(s.getMission))
		r.Post("/v1/missions/{mission}/cancel", s.handle(s.cancelMission))
		r.Get("/v1/needs/{need}/bids", s.handle(s.listBids))
		r.Post("/v1/needs/{need}/pick", s.handle(s.pickBid))
		r.Post("/v1/needs/{need}/start", s.handle(s.startTrip))
		r.Post("/v1/needs/{need}/codes", s.handle(s.sealCode))
		r.Post("/v1/needs/{need}/cancel", s.handle(s.cancelNeed))
		r.Post("/v1/needs/{need}/messages", s.handle(s.sendMessage))
		r.Post("/v1/needs/{need}/share", s.handle(s.shareNeed))

		r.Post("/v1/needs/{need}/evidence", s.handle(s.addEvidence))
		r.Get("/v1/needs/{need}/evidence/{hash}", s.handle(s.getEvidence))
		r.Get("/v1/needs/{need}/history", s.handle(s.getHistory))
		r.Get("/v1/needs/{need}/dispute", s.handle(s.getDispute))
		r.Post("/v1/needs/{need}/dispute", s.handle(s.disputeNeed))
		r.Post("/v1/needs/{need}/ruling", s.handle(s.ruleOnDispute))
		r.Get("/v1/disputes", s.handle(s.listDisputes))

		r.Get("/v1/account", s.handle(s.getAccount))
		r.Get("/v1/account/movements", s.handle(s.listMovements))
		r.Get("/v1/reports/settlements", s.handle(s.reportSettlements))
		r.Post("/v1/account/deposits", s.handle(s.createDeposit))
		r.Post("/v1/account/fund", s.handle(s.fundAccount))
		r.Post("/v1/account/exit", s.handle(s.exitAccount))
		r.Post("/v1/account/withdrawals", s.handle(s.createWithdrawal))
	})
	r.Group(func(r chi.Router) { // operators
		r.Use(s.signedIn, s.limitAccount)
		look, manage := s.may(access.ReadTrips, access.ManageVehicles), s.may(access.ManageVehicles)
		r.With(manage).Post("/v1/vehicles", s.handle(s.registerVehicle))
		r.With(look).Get("/v1/vehicles", s.handle(s.listVehicles))
		r.With(look).Get("/v1/vehicles/{vehicle}", s.handle(s.getVehicle))
		r.With(manage).Patch("/v1/vehicles/{vehicle}", s.handle(s.changeVehicle))
		r.With(look).Get("/v1/vehicles/{vehicle}/why-not-invited", s.handle(s.whyNotInvited))
		r.With(look).Get("/v1/trips", s.handle(s.listTrips))
		r.With(look).Get("/v1/trips/{need}", s.handle(s.getTrip))
		r.With(s.may(access.ManageZones)).Post("/v1/zones", s.handle(s.createZone))
	})
	stop := s.may(access.ManageVehicles, access.ConnectFleet)
	r.With(s.signedIn, stop).Post("/v1/needs/{need}/stop", s.handle(s.stopTrip)) // outranks limits
	r.Get("/v1/vehicles/ws", s.Vehicles.ServeHTTP)                               // signs in by itself

	r.Get("/problems/{type}", s.handle(s.explainProblem))
	r.Get("/openapi.yaml", s.handle(s.getOpenAPI))
	r.Get("/asyncapi.yaml", s.handle(s.getAsyncAPI))
	r.Get("/docs", s.handle(s.getDocs))
	r.Get("/healthz", s.handle(s.getHealth))
	r.Get("/readyz", s.handle(s.getReadiness))
	r.Get("/metrics", s.handle(s.getMetrics))
	r.Get("/*", s.serveWeb)
	return r
}

// handler is a route's work; what it returns is told to the caller as a problem.
type handler func(w http.ResponseWriter, r *http.Request) error

func (s *Server) handle(h handler) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		if err := h(w, r); err != nil {
			s.problem(w, r, err)
		}
	}
}

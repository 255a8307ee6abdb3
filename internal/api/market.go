package api

import (
	"cmp"
	"crypto/hmac"
	"crypto/rand"
	"crypto/sha256"
	"encoding/base64"
	"encoding/binary"
	"math"
	"net/http"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/marketd/marketd/internal/api/store"
	"github.com/marketd/marketd/internal/api/wire"
	"github.com/marketd/marketd/market"
	"github.com/marketd/marketd/routing"
)

const (
	maxMarketVehicles = 500
	maxBoxE7          = 5_000_000 // half a degree
	pollVehicles      = 2         // seconds
	aliasLife         = 600       // seconds
	shownE7           = 4500      // about 50 m in latitude
)

func (s *Server) getChain(w http.ResponseWriter, _ *http.Request) error {
	f, types := s.Facts, wire.TypedDataTypes{}
	for _, name := range market.SignedTypes() {
		types[name] = market.TypeFields(name)
	}
	return write(w, http.StatusOK, wire.Chain{
		ChainID: int64(f.ChainID), RPCURL: f.RPCURL, ExplorerURL: f.ExplorerURL, Confirmations: f.Confirmations, Dev: s.Dev,
		Contracts: wire.ChainContracts{Escrow: f.Escrow, History: f.History}, Market: f.Rules.Market, Arbiter: f.Rules.Arbiter, Rules: f.Rules,
		Token: wire.Token{
			Address: f.Token.Domain.Contract, Name: f.Token.Domain.Name, Symbol: f.Token.Symbol, Decimals: f.Token.Decimals, PermitDomain: f.Token.Domain,
		},
		Eip712: wire.ChainEip712{Types: types, Domain: market.TokenDomain{
			Name: market.DomainName, Version: market.DomainVersion, ChainID: f.ChainID, Contract: f.Escrow,
		}},
		Block: s.viewHead(),
	})
}

func (s *Server) viewHead() wire.Block {
	number, at := s.Chain.Head()
	return wire.Block{Number: int64(number), At: at}
}

// region finds a region by its id.
func (s *Server) region(id string) (Region, bool) {
	i := slices.IndexFunc(s.Regions, func(g Region) bool { return g.ID == id })
	if i < 0 {
		return Region{}, false
	}
	return s.Regions[i], true
}

func noRegion(id string) error {
	return market.Problem(market.ProblemNotFound, "there is no region %q; /v1/regions lists them", id)
}

func (s *Server) listRegions(w http.ResponseWriter, _ *http.Request) error {
	out := wire.RegionList{}
	for _, g := range s.Regions {
		b := g.Map.Bounds()
		centre := b.Centre()
		v := wire.Region{
			ID: g.ID, Name: g.Name, TimeZone: cmp.Or(g.TimeZone, "UTC"), Attribution: g.Map.Attribution(), StyleURL: g.StyleURL,
			Bounds: wire.Bounds{degrees(b.West), degrees(b.South), degrees(b.East), degrees(b.North)},
			Centre: wire.LngLat{centre.Lng(), centre.Lat()},
			Tiles:  wire.RegionTiles{URL: "/v1/map/" + g.ID + "/{z}/{x}/{y}.mvt", MinZoom: minZoom, MaxZoom: maxZoom},
		}
		v.Terms = g.viewTerms()
		for _, service := range g.Services {
			v.Services = append(v.Services, market.ServiceName(service))
		}
		out.Items = append(out.Items, v)
	}
	return write(w, http.StatusOK, out)
}

func degrees(e7 int32) float64 { return float64(e7) / 1e7 }

func (s *Server) searchPlaces(w http.ResponseWriter, r *http.Request) error {
	q := r.URL.Query()
	limit, err := intParam(q, "limit", 8, 1, 20)
	if err != nil {
		return err
	}
	near, here, err := placeParams(q)
	if err != nil {
		return err
	}
	text := strings.TrimSpace(q.Get("q"))
	if text == "" && !here {
		return market.Problem(market.ProblemInvalid, "give q (part of a name), or lat and lng, or all")
	}
	regions := s.Regions
	if q.Has("region") {
		g, ok := s.region(q.Get("region"))
		if !ok {
			return noRegion(q.Get("region"))
		}
		regions = []Region{g}
	}
	out := wire.PlaceList{Items: []wire.NamedPlace{}}
	for _, g := range regions {
		out.Items = append(out.Items, placesIn(g, text, near, here, limit)...)
	}
	out.Items = out.Items[:min(limit, len(out.Items))]
	return write(w, http.StatusOK, out)
}

// placesIn finds a text in a region, or without one the name of a place.
func placesIn(g Region, text string, near market.Place, here bool, limit int) (out []wire.NamedPlace) {
	if text == "" {
		if !g.Map.Bounds().Contains(near) {
			return nil
		}
		name := g.Map.Label(near)
		if name == "" {
			return nil
		}
		return []wire.NamedPlace{{Name: name, Kind: "here", Lat: near.Lat(), Lng: near.Lng(), Region: g.ID}}
	}
	found := g.Map.Search(text, limit)
	for _, p := range found {
		v := wire.NamedPlace{Name: p.Name, Kind: p.Kind, Lat: p.Place.Lat(), Lng: p.Place.Lng(), Region: g.ID, Detail: g.Name}
		if here {
			v.DistanceM = int(near.Distance(p.Place))
		}
		out = append(out, v)
	}
	return out
}

func (s *Server) getMarket(w http.ResponseWriter, r *http.Request) error {
	g, ok := s.region(r.URL.Query().Get("region"))
	if !ok {
		return noRegion(r.URL.Query().Get("region"))
	}
	now := time.Now()
	m, err := s.Reads.Market(r.Context(), g.ID, now)
	if err != nil {
		return err
	}
	last, err := s.Reads.Clearings(r.Context(), g.ID, store.Page{Limit: 1})
	if err != nil {
		return err
	}
	out := wire.Market{
		Terms: g.viewTerms(), Region: g.ID, At: now.UTC(), Currency: s.Facts.Token.Symbol, Needs: wire.MarketDemand{Open: m.Open, Active: m.Active},
		LastHour: wire.MarketHour{
			Posted: m.Posted, Completed: m.Completed, MedianAmount: m.MedianAmount, MedianWaitS: int(m.MedianWait.Seconds()),
		},
		OpenCells: viewCells(m.OpenPickups),
	}
	if len(last) > 0 {
		out.LastClearing = viewClearing(g.ID, last[0])
	}
	out.Vehicles.Idle, out.Vehicles.Busy = s.Live.Supply(g.ID)
	return write(w, http.StatusOK, out)
}

// viewCells counts places by cell, in order of first appearance.
func viewCells(places []market.Place) []wire.MarketCell {
	out, index := []wire.MarketCell{}, map[market.Cell]int{}
	for _, p := range places {
		c := market.CellOf(p)
		i, known := index[c]
		if !known {
			i = len(out)
			index[c], out = i, append(out, wire.MarketCell{Cell: c})
		}
		out[i].Needs++
	}
	return out
}

func (s *Server) listMarketVehicles(w http.ResponseWriter, r *http.Request) error {
	box, err := readBox(r.URL.Query().Get("bbox"))
	if err != nil {
		return err
	}
	now := time.Now()
	out := wire.MarketVehicles{At: now.UTC(), NextS: pollVehicles, Items: []wire.MarketVehicle{}}
	for _, v := range s.Live.Idle(box, maxMarketVehicles) {
		p, err := market.PlaceAt(v.Report.Lat, v.Report.Lng)
		if err != nil {
			continue // it never told where it is
		}
		p = coarse(p)
		out.Items = append(out.Items, wire.MarketVehicle{
			ID: s.alias(v.Address, now), Class: v.Class, Lat: p.Lat(), Lng: p.Lng(),
			HeadingDeg: (int(math.Round(v.Report.HeadingDeg/15))*15%360 + 360) % 360,
		})
	}
	return write(w, http.StatusOK, out)
}

// coarse rounds a place to about 50 m.
func coarse(p market.Place) market.Place {
	step := shownE7 / max(math.Cos(p.Lat()*math.Pi/180), 0.087)
	return market.Place{
		LatE7: int32(math.Round(float64(p.LatE7)/shownE7) * shownE7),
		LngE7: int32(math.Round(math.Round(float64(p.LngE7)/step) * step)),
	}
}

// alias is a vehicle's name on the public map: another one every ten minutes and after every start.
func (s *Server) alias(vehicle market.Address, now time.Time) string {
	mac := hmac.New(sha256.New, s.aliasKey[:])
	mac.Write(vehicle[:])
	mac.Write(binary.BigEndian.AppendUint64(nil, uint64(now.Unix()/aliasLife)))
	return base64.RawURLEncoding.EncodeToString(mac.Sum(nil)[:9])
}

func newAliasKey() (k [32]byte) {
	rand.Read(k[:]) // never fails
	return k
}

// readBox reads west,south,east,north.
func readBox(text string) (b routing.Bounds, err error) {
	parts := strings.Split(text, ",")
	if len(parts) != 4 {
		return b, market.Problem(market.ProblemInvalid, "bbox is west,south,east,north in degrees")
	}
	var e7 [4]int32
	for i, part := range parts {
		d, err := strconv.ParseFloat(part, 64)
		if err != nil || !(math.Abs(d) <= 180) {
			return b, market.Problem(market.ProblemInvalid, "bbox: %q is no number of degrees", part)
		}
		e7[i] = int32(math.Round(d * 1e7))
	}
	b = routing.Bounds{West: e7[0], South: e7[1], East: e7[2], North: e7[3]}
	if b.West >= b.East || b.South >= b.North || int64(b.East)-int64(b.West) > maxBoxE7 || int64(b.North)-int64(b.South) > maxBoxE7 {
		return b, market.Problem(market.ProblemInvalid, "bbox is at most half a degree wide and high, west before east, south before north")
	}
	return b, nil
}

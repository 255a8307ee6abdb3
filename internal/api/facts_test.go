package api

import (
	"bytes"
	"compress/gzip"
	"context"
	"fmt"
	"io"
	"math"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/paulmach/orb/encoding/mvt"
	"github.com/paulmach/orb/maptile"

	"github.com/marketd/marketd/client"
	"github.com/marketd/marketd/market"
)

func TestSignInRefreshAndSignOut(t *testing.T) {
	m := newMarket(t)
	c := m.stranger()
	key := mustKey()
	nonce := must[client.Nonce](t)(c.CreateNonce(t.Context(), client.NonceRequest{Address: market.AddressOf(key)}))
	in := client.SignIn{Message: nonce.Message, Signature: must[market.Signature](t)(client.PersonalSign(key, nonce.Message))}
	tokens := must[client.Tokens](t)(c.VerifySignIn(t.Context(), in))
	_, err := c.VerifySignIn(t.Context(), in)
	want(t, err, market.ProblemInvalidSignature) // replayed
	next := must[client.Tokens](t)(c.RefreshTokens(t.Context(), client.RefreshRequest{RefreshToken: tokens.RefreshToken}))
	if err := c.SignOut(t.Context(), client.RefreshRequest{RefreshToken: next.RefreshToken}); err != nil {
		t.Error(err)
	}
	_, err = c.RefreshTokens(t.Context(), client.RefreshRequest{RefreshToken: next.RefreshToken})
	want(t, err, market.ProblemUnauthenticated)
	if keys := must[client.Jwks](t)(c.GetJwks(t.Context())); len(keys.Keys) != 1 || keys.Keys[0].Alg != "ES256" {
		t.Errorf("keys %+v", keys)
	}
}

func TestChainSaysWhatToSign(t *testing.T) {
	m := newMarket(t)
	chain := must[client.Chain](t)(m.stranger().GetChain(t.Context()))
	d := market.Domain{ChainID: chain.Eip712.Domain.ChainID, Contract: chain.Eip712.Domain.Contract}
	if d != testFacts.Domain() || chain.Eip712.Domain.Name != market.DomainName || chain.Rules != testRules || chain.Token.PermitDomain != testFacts.Token.Domain {
		t.Errorf("got %+v", chain)
	}
	if fields := chain.Eip712.Types["Bid"]; len(fields) != 7 || fields[0].Name != "need" {
		t.Errorf("a Bid is %v", fields)
	}
}

func TestPlacesAreFoundByNameAndNamedByPlace(t *testing.T) {
	m := newMarket(t)
	c := m.stranger()
	named := m.config.Regions[0].Map.Features().Places[0]
	found := must[client.PlaceList](t)(c.SearchPlaces(t.Context(), client.SearchPlacesParams{Q: named.Name, Lat: named.Place.Lat(), Lng: named.Place.Lng()}))
	if len(found.Items) == 0 || found.Items[0].Name != named.Name || found.Items[0].DistanceM > 1000 {
		t.Errorf("searched %q, found %+v", named.Name, found)
	}
	here := must[client.PlaceList](t)(c.SearchPlaces(t.Context(), client.SearchPlacesParams{Lat: named.Place.Lat(), Lng: named.Place.Lng()}))
	if len(here.Items) != 1 || here.Items[0].Name == "" {
		t.Errorf("named %+v", here)
	}
	_, err := c.SearchPlaces(t.Context(), client.SearchPlacesParams{})
	want(t, err, market.ProblemInvalid)
}

func TestMarketShowsNeedsByCellOnly(t *testing.T) {
	m := newMarket(t)
	w := m.wish()
	must[client.Need](t)(w.rider.PostNeed(t.Context(), client.PostNeedParams{}, w.post))
	got := must[client.Market](t)(m.stranger().GetMarket(t.Context(), client.GetMarketParams{Region: "island"}))
	if len(got.OpenCells) != 1 || got.OpenCells[0].Needs != 1 || got.OpenCells[0].Cell.RadiusM < 100 {
		t.Errorf("got %+v", got)
	}
}

func TestClearingsArePublicByDigest(t *testing.T) {
	m := newMarket(t)
	c := m.stranger()
	now := must[client.Market](t)(c.GetMarket(t.Context(), client.GetMarketParams{Region: "island"}))
	if now.LastClearing.Number != 3 || now.Terms.Prices != client.MarketTermsPricesFirst || now.Terms.BidWindowMs != 500 || now.Terms.ValueOfTime != market.Units(4_000_000) {
		t.Errorf("got %+v", now)
	}
	if g := must[client.RegionList](t)(c.ListRegions(t.Context())).Items[0]; g.Terms != now.Terms {
		t.Errorf("the region says %+v, the market %+v", g.Terms, now.Terms)
	}
	first := must[client.ClearingList](t)(c.ListClearings(t.Context(), client.ListClearingsParams{Region: "island", Limit: 2}))
	rest := must[client.ClearingList](t)(c.ListClearings(t.Context(), client.ListClearingsParams{Region: "island", Limit: 2, Cursor: first.NextCursor}))
	if len(first.Items) != 2 || len(rest.Items) != 1 || first.Items[0].Number != 3 || rest.Items[0].Number != 1 || rest.NextCursor != "" {
		t.Errorf("got %+v, then %+v", first, rest)
	}
	if x := first.Items[0]; x.Digest != (market.Hash{3}) || x.Link != (market.Hash{9, 3}) || x.Needs != 2 || x.Awards != 1 || x.Region != "island" {
		t.Errorf("got %+v", x)
	}
	_, err := c.ListClearings(t.Context(), client.ListClearingsParams{Region: "atlantis"})
	want(t, err, market.ProblemNotFound)
}

func TestVehiclesOnThePublicMapCannotBeFollowed(t *testing.T) {
	m := newMarket(t)
	car := market.AddressOf(mustKey())
	at := report(m, 5)
	m.live.put(LiveVehicle{Address: car, Class: market.Car, Report: at})
	box := fmt.Sprintf("%f,%f,%f,%f", at.Lng-0.01, at.Lat-0.01, at.Lng+0.01, at.Lat+0.01)
	got := must[client.MarketVehicles](t)(m.stranger().ListMarketVehicles(t.Context(), client.ListMarketVehiclesParams{Bbox: box}))
	if len(got.Items) != 1 || got.Items[0].Class != market.Car || strings.Contains(strings.ToLower(got.Items[0].ID), strings.ToLower(car.Hex()[2:8])) {
		t.Fatalf("got %+v", got)
	}
	shown, err := market.PlaceAt(got.Items[0].Lat, got.Items[0].Lng)
	if err != nil {
		t.Fatal(err)
	}
	exact, _ := market.PlaceAt(at.Lat, at.Lng)
	if d := shown.Distance(exact); d > 40 {
		t.Errorf("it is shown %.0f m away", d)
	}
	now := time.Now()
	if m.server.alias(car, now) == m.server.alias(car, now.Add(10*time.Minute)) {
		t.Error("the alias does not change")
	}
	for lat := -80.0; lat < 81; lat += 8 { // rounding is on a grid: near places look the same
		p, _ := market.PlaceAt(lat, 13.123456)
		q := p
		q.LatE7++
		if math.Abs(coarse(p).Distance(coarse(q))) > 60 {
			t.Errorf("at %v: %v and %v", lat, coarse(p), coarse(q))
		}
	}
}

func TestTilesDrawTheRegion(t *testing.T) {
	m := newMarket(t)
	region := must[client.RegionList](t)(m.stranger().ListRegions(t.Context())).Items[0]
	centre := m.config.Regions[0].Map.Bounds().Centre()
	tile := maptile.At(point(centre), 14)
	path := strings.NewReplacer("{z}", "14", "{x}", fmt.Sprint(tile.X), "{y}", fmt.Sprint(tile.Y)).Replace(region.Tiles.URL)
	r := m.send("GET", path, "", "Accept-Encoding", "gzip")
	if r.status != http.StatusOK {
		t.Fatalf("got %d", r.status)
	}
	unzipped, err := gzip.NewReader(bytes.NewReader(r.body))
	if err != nil {
		t.Fatal(err)
	}
	b, err := io.ReadAll(unzipped)
	if err != nil {
		t.Fatal(err)
	}
	drawn, err := mvt.Unmarshal(b)
	if err != nil {
		t.Fatal(err)
	}
	classes := map[any]int{}
	for _, l := range drawn {
		if l.Name == "road" {
			for _, f := range l.Features {
				classes[f.Properties["class"]]++
			}
		}
	}
	if len(classes) == 0 {
		t.Errorf("no roads in the middle of the island: %d layers", len(drawn))
	}
	if r = m.send("GET", path, "", "If-None-Match", r.header.Get("ETag")); r.status != http.StatusNotModified {
		t.Errorf("the same tile again: %d", r.status)
	}
	if r = m.send("GET", "/v1/map/island/14/0/0.mvt", ""); r.status != http.StatusNoContent {
		t.Errorf("the open sea: %d", r.status)
	}
	m.refused(http.StatusNotFound, market.ProblemNotFound, "GET", "/v1/map/island/3/8/0.mvt", "")
	m.refused(http.StatusNotFound, market.ProblemNotFound, "GET", "/v1/map/atlantis/14/0/0.mvt", "")
}

func TestWebAppIsServedWithAStrictPolicy(t *testing.T) {
	m := newMarket(t)
	get := func(path string) (int, string, http.Header) {
		r, err := http.Get(m.http.URL + path)
		if err != nil {
			t.Fatal(err)
		}
		defer r.Body.Close()
		b, _ := io.ReadAll(r.Body)
		return r.StatusCode, string(b), r.Header
	}
	for path, want := range map[string]string{"/": "<!doctype html>app", "/fleet": "<!doctype html>app", "/assets/app.js": "app()", "/index.html": "<!doctype html>app"} {
		status, body, h := get(path)
		policy := h.Get("Content-Security-Policy")
		if status != http.StatusOK || body != want || !strings.Contains(policy, "default-src 'self'") || strings.Contains(policy, "script-src") {
			t.Errorf("%s: %d %q, policy %q", path, status, body, policy)
		}
	}
	for _, path := range []string{"/v1/nothing", "/assets/none.js", "/../../etc/passwd.txt"} {
		if status, _, _ := get(path); status != http.StatusNotFound {
			t.Errorf("%s: %d", path, status)
		}
	}
}

func TestDocumentsHealthAndMetrics(t *testing.T) {
	m := newMarket(t)
	ready := false
	m.server.Ready = func(context.Context) []Check {
		return []Check{{Name: "contracts", OK: true}, {Name: "probe", OK: ready, Detail: "no bid yet"}}
	}
	for path, want := range map[string]int{
		"/openapi.yaml": 200, "/asyncapi.yaml": 200, "/docs": 200, "/problems/wrong-code": 200, "/healthz": 200, "/readyz": 503, "/metrics": 200,
	} {
		if r := m.send("GET", path, ""); r.status != want {
			t.Errorf("%s: %d", path, r.status)
		}
	}
	ready = true
	if r := m.send("GET", "/readyz", ""); r.status != http.StatusOK {
		t.Errorf("/readyz: %d", r.status)
	}
	b := m.send("GET", "/metrics", "").body
	if !strings.Contains(string(b), `marketd_http_request_seconds_count{method="GET",route="/docs",status="200"} 1`) {
		t.Errorf("metrics: %s", b)
	}
}

func TestTooManyRequestsAreToldToWait(t *testing.T) {
	m := newMarket(t)
	m.config.Limits = Limits{PerSecond: 0.5, Burst: 2}
	limited := must[*Server](t)(New(m.config))
	m.http.Config.Handler = limited.Handler()
	for range 2 {
		if r := m.send("POST", "/v1/auth/nonce", "{}"); r.status != http.StatusCreated || r.header.Get("RateLimit") == "" {
			t.Errorf("got %d", r.status)
		}
	}
	if r := m.send("POST", "/v1/auth/nonce", "{}"); r.status != http.StatusTooManyRequests || r.header.Get("Retry-After") != "2" {
		t.Errorf("got %d, Retry-After %q", r.status, r.header.Get("Retry-After"))
	}
}

package api

import (
	"context"
	"crypto/ecdsa"
	"encoding/json"
	"io"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/marketd/marketd/client"
	"github.com/marketd/marketd/internal/api/store"
	"github.com/marketd/marketd/internal/exchange"
	"github.com/marketd/marketd/market"
	"github.com/marketd/marketd/routing"
)

// stops are two places on the streets of the island.
func stops(t *testing.T) (out []client.QuoteStop) {
	network := must[*routing.Network](t)(island())
	for _, p := range []market.Place{network.Node(0), network.Node(network.Nodes() / 2)} {
		out = append(out, client.QuoteStop{Lat: p.Lat(), Lng: p.Lng()})
	}
	return out
}

// wish is a rider with a need that is not posted yet.
type wish struct {
	key   *ecdsa.PrivateKey
	rider *client.Client
	codes market.Codes
	post  client.NeedPost
}

func (m *testMarket) wish() wish {
	m.t.Helper()
	w := wish{key: mustKey(), codes: market.NewCodes()}
	w.rider = m.user(w.key)
	q, err := w.rider.CreateQuote(m.t.Context(), client.QuoteRequest{
		Service: market.ServiceName(market.Ride), Stops: stops(m.t), Codes: w.codes.Hash(), Blind: market.NewCodes().End,
	})
	if err != nil {
		m.t.Fatal(err)
	}
	var need market.Need
	if err := json.Unmarshal(q.TypedData.Message, &need); err != nil {
		m.t.Fatal(err)
	}
	if need.ID() != q.NeedID || need.Trip.Data != q.Details.StructHash() || need.Rider != market.AddressOf(w.key) {
		m.t.Fatalf("the quote does not fit together: %+v", q)
	}
	sig, err := market.Sign(w.key, testFacts.Domain(), need)
	if err != nil {
		m.t.Fatal(err)
	}
	w.post = client.NeedPost{Need: need, Details: q.Details, Signature: sig}
	return w
}

// bid is the bid of a registered car on a need.
func (m *testMarket) bid(need market.NeedID, key *ecdsa.PrivateKey, units uint64) exchange.BidView {
	m.store.mu.Lock()
	defer m.store.mu.Unlock()
	m.store.vehicles[market.AddressOf(key)] = &store.Vehicle{
		Address: market.AddressOf(key), Owner: market.Address{0x0e}, Registry: "confirmed", Profile: market.Profile{Class: market.Car, Name: "Heron 7"}, Version: 1,
	}
	b := market.Bid{
		Need: need, Vehicle: market.AddressOf(key), Owner: market.Address{0x0e}, Amount: market.Units(units), VehicleBps: 1000,
		PickupBy: time.Now().Unix() + 300, Expires: time.Now().Unix() + 120,
	}
	sig, err := market.Sign(key, testFacts.Domain(), b)
	if err != nil {
		panic(err)
	}
	return exchange.BidView{ID: market.BidID(b.StructHash()), Bid: b, Signature: sig, PickupAt: time.Now().UTC(), DropoffAt: time.Now().UTC(), State: "live"}
}

func TestRiderPostsPicksAndIsServed(t *testing.T) {
	m := newMarket(t)
	ctx, w, car := t.Context(), m.wish(), mustKey()
	n := must[client.Need](t)(w.rider.PostNeed(ctx, client.PostNeedParams{}, w.post))
	if n.Phase != market.PhaseName(market.Open) || n.Cost.AtMost != w.post.Need.MaxAmount || !n.Cancel.Possible || len(n.Way) == 0 {
		t.Errorf("posted: %+v", n)
	}
	b := m.bid(n.ID, car, 5_000000)
	m.rooms.auction.Bids = []exchange.BidView{b}
	if bids := must[client.BidList](t)(w.rider.ListBids(ctx, n.ID)); len(bids.Items) != 1 || bids.Items[0].Amount != market.Units(5_000000) {
		t.Errorf("bids: %+v", bids)
	}
	sig, err := market.Sign(w.key, testFacts.Domain(), market.Pick{Need: n.ID, Bid: b.ID})
	if err != nil {
		t.Fatal(err)
	}
	n = must[client.Need](t)(w.rider.PickBid(ctx, n.ID, client.PickBidParams{}, client.PickRequest{Bid: b.ID, Signature: sig}))
	if n.Phase != market.PhaseName(market.Awarded) || n.Agreement.Amount != b.Bid.Amount || n.Escrow.State != market.EscrowOpening {
		t.Errorf("picked: %+v", n)
	}
	again := must[client.Need](t)(w.rider.PickBid(ctx, n.ID, client.PickBidParams{}, client.PickRequest{Bid: b.ID, Signature: sig}))
	if again.Version != n.Version {
		t.Errorf("picking again made version %d of %d", again.Version, n.Version)
	}
	_, err = w.rider.StartTrip(ctx, n.ID, client.StartRequest{Code: market.Hash{1}})
	want(t, err, market.ProblemWrongCode)
	must[client.Need](t)(w.rider.StartTrip(ctx, n.ID, client.StartRequest{Code: w.codes.Start()}))
	must[client.Need](t)(w.rider.StopTrip(ctx, n.ID, client.StopRequest{Reason: "a dog"}))

	n = must[client.Need](t)(m.stranger().PostReceipt(ctx, n.ID, client.ReceiptRequest{Code: w.codes.End}))
	if n.Escrow.State != market.EscrowClosed || n.Escrow.Paid != b.Bid.Amount || !n.Stopped {
		t.Errorf("paid: %+v", n)
	}
	if n.Rider != (market.Address{}) || len(n.Signed.Signature) > 0 || len(n.Agreement.Signature) > 0 {
		t.Errorf("a recipient sees what is the rider's: %+v", n)
	}
	sum := market.Amount{}
	for _, p := range n.Escrow.Payouts {
		sum, _ = sum.Add(p.Amount)
	}
	if sum != b.Bid.Amount || len(n.Escrow.Payouts) != 3 {
		t.Errorf("payouts %+v", n.Escrow.Payouts)
	}
}

func TestSameKeyPostsOnce(t *testing.T) {
	m := newMarket(t)
	w := m.wish()
	key := client.PostNeedParams{IdempotencyKey: "k1"}
	first := must[client.Need](t)(w.rider.PostNeed(t.Context(), key, w.post))
	second := must[client.Need](t)(w.rider.PostNeed(t.Context(), key, w.post))
	if first.ID != second.ID || first.Version != second.Version {
		t.Errorf("got %v, then %v", first, second)
	}
	w.post.Notes = "another wish"
	_, err := w.rider.PostNeed(t.Context(), key, w.post)
	want(t, err, market.ProblemIdempotencyMismatch)
	if list := must[client.NeedList](t)(w.rider.ListNeeds(t.Context(), client.ListNeedsParams{Limit: 1})); len(list.Items) != 1 {
		t.Errorf("listed %d", len(list.Items))
	}
}

func TestNeedOfAnotherIsNotThere(t *testing.T) {
	m := newMarket(t)
	w := m.wish()
	n := must[client.Need](t)(w.rider.PostNeed(t.Context(), client.PostNeedParams{}, w.post))
	other := m.user(mustKey())
	_, err := other.GetNeed(t.Context(), n.ID)
	want(t, err, market.ProblemNotFound)
	_, err = other.PostNeed(t.Context(), client.PostNeedParams{}, w.post)
	want(t, err, market.ProblemDenied)
	_, err = m.stranger().GetNeed(t.Context(), n.ID)
	want(t, err, market.ProblemUnauthenticated)
}

func TestShareReadsOneNeedAndNothingElse(t *testing.T) {
	m := newMarket(t)
	w, other := m.wish(), m.wish()
	n := must[client.Need](t)(w.rider.PostNeed(t.Context(), client.PostNeedParams{}, w.post))
	o := must[client.Need](t)(other.rider.PostNeed(t.Context(), client.PostNeedParams{}, other.post))
	share := must[client.Share](t)(w.rider.ShareNeed(t.Context(), n.ID, client.ShareRequest{}))
	if before, _, _ := strings.Cut(share.URL, "#"); strings.Contains(before, share.Token) {
		t.Errorf("the token is sent to servers: %s", share.URL)
	}
	follower := m.stranger()
	follower.UseToken(share.Token)
	if seen := must[client.Need](t)(follower.GetNeed(t.Context(), n.ID)); seen.Signed.Signature != nil || seen.Trip.From != n.Trip.From {
		t.Errorf("a follower sees %+v", seen)
	}
	_, err := follower.GetNeed(t.Context(), o.ID)
	want(t, err, market.ProblemNotFound)
	_, err = follower.GetAccount(t.Context())
	want(t, err, market.ProblemDenied)
	_, err = follower.CancelNeed(t.Context(), n.ID, client.CancelNeedParams{}, client.CancelRequest{})
	want(t, err, market.ProblemDenied)
}

func TestVehicleSeesPlacesOnlyOnceItIsPaid(t *testing.T) {
	m := newMarket(t)
	w, car := m.wish(), mustKey()
	n := must[client.Need](t)(w.rider.PostNeed(t.Context(), client.PostNeedParams{}, w.post))
	m.rooms.award(n.ID, m.bid(n.ID, car, 5_000000))
	vehicle := m.user(car)
	seen := must[client.Need](t)(vehicle.GetNeed(t.Context(), n.ID))
	if seen.From == n.From || seen.Trip.To != "" || len(seen.Way) > 0 || seen.Signed.Signature != nil {
		t.Errorf("before the escrow is open it sees %+v", seen)
	}
	m.store.step(n.ID, market.Ready, market.ByWatcher, setEscrow(market.EscrowOpen))
	if seen = must[client.Need](t)(vehicle.GetNeed(t.Context(), n.ID)); seen.From != n.From || seen.Trip.To == "" {
		t.Errorf("after it sees %+v", seen)
	}
}

func TestStaleVersionIsRefused(t *testing.T) {
	m := newMarket(t)
	w := m.wish()
	n := must[client.Need](t)(w.rider.PostNeed(t.Context(), client.PostNeedParams{}, w.post))
	old := etagOf(n.Version)
	m.store.step(n.ID, market.Open, market.ByTime, setEscrow(market.EscrowNone))
	_, err := w.rider.CancelNeed(t.Context(), n.ID, client.CancelNeedParams{IfMatch: old}, client.CancelRequest{})
	want(t, err, market.ProblemStaleVersion)
	n = must[client.Need](t)(w.rider.CancelNeed(t.Context(), n.ID, client.CancelNeedParams{IfMatch: etagOf(n.Version + 1)}, client.CancelRequest{}))
	if n.Phase != market.PhaseName(market.Cancelled) || n.Cost.AtMost != (market.Amount{}) {
		t.Errorf("cancelled: %+v", n)
	}
}

func TestUnchangedNeedIsNotSentAgain(t *testing.T) {
	m := newMarket(t)
	w := m.wish()
	n := must[client.Need](t)(w.rider.PostNeed(t.Context(), client.PostNeedParams{}, w.post))
	token := must[string](t)(w.rider.Token(t.Context()))
	r := m.send("GET", "/v1/needs/"+n.ID.String(), "", "Authorization", "Bearer "+token, "If-None-Match", etagOf(n.Version))
	if r.status != http.StatusNotModified {
		t.Errorf("got %d", r.status)
	}
}

// answer is what a request by hand got.
type answer struct {
	status int
	header http.Header
	body   []byte
}

// send is a request by hand.
func (m *testMarket) send(method, path, body string, headers ...string) answer {
	m.t.Helper()
	r, err := http.NewRequestWithContext(m.t.Context(), method, m.http.URL+path, strings.NewReader(body))
	if err != nil {
		m.t.Fatal(err)
	}
	if body != "" {
		r.Header.Set("Content-Type", "application/json")
	}
	for i := 0; i < len(headers); i += 2 {
		r.Header.Set(headers[i], headers[i+1])
	}
	response, err := described{m.t}.RoundTrip(r)
	if err != nil {
		m.t.Fatal(err)
	}
	defer response.Body.Close()
	b, err := io.ReadAll(response.Body)
	if err != nil {
		m.t.Fatal(err)
	}
	return answer{response.StatusCode, response.Header, b}
}

// refused sends a request that has to end in a problem.
func (m *testMarket) refused(status int, p market.ProblemType, method, path, body string, headers ...string) {
	m.t.Helper()
	r := m.send(method, path, body, headers...)
	var got market.ProblemBody
	if err := json.Unmarshal(r.body, &got); err != nil || got.Type != "/problems/"+string(p) || r.status != status || got.Detail == "" ||
		got.RequestID != r.header.Get("X-Request-Id") {
		m.t.Errorf("%s %s %.60s: got %d %s, want %d %s", method, path, body, r.status, r.body, status, p)
	}
}

func TestBadRequestsGetAProblemThatHelps(t *testing.T) {
	m := newMarket(t)
	token := must[string](t)(m.user(mustKey()).Token(t.Context()))
	auth := []string{"Authorization", "Bearer " + token}
	m.refused(400, market.ProblemUnknownField, "POST", "/v1/quotes", `{"service":"ride","stops":[],"color":1}`)
	m.refused(400, market.ProblemInvalid, "POST", "/v1/quotes", `{"service":"ride","stops":[{"lat":1,"lng":2}]}`)
	m.refused(400, market.ProblemInvalid, "POST", "/v1/quotes", `{"service":"ride","stops":[{"lat":91,"lng":2},{"lat":1,"lng":2}]}`)
	m.refused(400, market.ProblemInvalid, "POST", "/v1/quotes", `{"service":"walk","stops":[{"lat":1,"lng":2},{"lat":1,"lng":2}]}`)
	m.refused(400, market.ProblemInvalid, "POST", "/v1/quotes", `{"service":"ride","seats":70000,"stops":[{"lat":1,"lng":2},{"lat":1,"lng":2}]}`)
	m.refused(400, market.ProblemInvalid, "POST", "/v1/quotes", `{"service":`)
	m.refused(400, market.ProblemInvalid, "POST", "/v1/quotes", `{} {}`)
	m.refused(413, market.ProblemInvalid, "POST", "/v1/quotes", `{"notes":"`+strings.Repeat("x", maxBody)+`"}`)
	m.refused(415, market.ProblemInvalid, "POST", "/v1/quotes", `{}`, "Content-Type", "text/plain")
	m.refused(400, market.ProblemIdempotencyMissing, "POST", "/v1/needs", `{}`, auth...)
	m.refused(400, market.ProblemInvalid, "POST", "/v1/needs", `{}`, append(auth, "Idempotency-Key", "with space")...)
	m.refused(401, market.ProblemUnauthenticated, "GET", "/v1/account", "")
	m.refused(401, market.ProblemUnauthenticated, "GET", "/v1/account", "", "Authorization", "Bearer x.y.z")
	m.refused(404, market.ProblemNotFound, "GET", "/v1/needs/0x12", "", auth...)
	m.refused(404, market.ProblemNotFound, "GET", "/v1/market?region=atlantis", "")
	m.refused(400, market.ProblemInvalid, "GET", "/v1/needs?limit=0", "", auth...)
	m.refused(400, market.ProblemInvalid, "GET", "/v1/market/vehicles?bbox=1,2,3,4", "")
	m.refused(403, market.ProblemDenied, "POST", "/v1/quotes", `{}`, "Origin", "https://evil.example")
	m.refused(403, market.ProblemDenied, "GET", "/v1/vehicles/ws", "", "Origin", "https://evil.example", "Connection", "Upgrade", "Upgrade", "websocket")
}

func TestFullMarketSaysWhenToComeBack(t *testing.T) {
	m := newMarket(t)
	m.rooms.reply = market.Problem(market.ProblemUnavailable, "the inbox is full")
	r := m.send("POST", "/v1/quotes", `{"service":"ride","stops":[{"lat":1,"lng":2},{"lat":1,"lng":2}]}`)
	if r.status != http.StatusServiceUnavailable || r.header.Get("Retry-After") != "1" {
		t.Errorf("got %d, Retry-After %q", r.status, r.header.Get("Retry-After"))
	}
	m.rooms.reply = market.Problem(market.ProblemUnavailable, "the inbox is full")
	m.wish() // the client comes back by itself

	token := must[string](t)(m.user(mustKey()).Token(t.Context()))
	m.rooms.full = market.Problem(market.ProblemUnavailable, "too much is under way")
	r = m.send("POST", "/v1/needs", "what is refused is not even read", "Authorization", "Bearer "+token)
	if r.status != http.StatusServiceUnavailable || r.header.Get("Retry-After") != "1" {
		t.Errorf("a need: got %d, Retry-After %q", r.status, r.header.Get("Retry-After"))
	}
}

func TestInternalErrorsAreHidden(t *testing.T) {
	m := newMarket(t)
	m.rooms.reply = context.DeadlineExceeded
	r := m.send("POST", "/v1/quotes", `{"service":"ride","stops":[{"lat":1,"lng":2},{"lat":1,"lng":2}]}`, "X-Request-Id", "mine-1")
	if b := string(r.body); r.status != http.StatusInternalServerError || strings.Contains(b, "deadline") || !strings.Contains(b, "mine-1") {
		t.Errorf("got %d %s", r.status, b)
	}
}

// setEscrow changes the money of the last attempt.
func setEscrow(state market.EscrowState) func(*store.Need) {
	return func(n *store.Need) {
		if n.Last != nil {
			n.Last.Escrow = state
		}
	}
}

package api

import (
	"bufio"
	"iter"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/marketd/marketd/client"
	"github.com/marketd/marketd/internal/exchange"
	"github.com/marketd/marketd/market"
)

// schemaOf is what each event's data is.
var schemaOf = map[string]string{
	"need": "Need", "bid": "Bid", "awarded": "Agreement", "phase": "PhaseChange", "escrow": "Escrow", "problem": "Problem",
	"message": "Message", "stop": "StopCall", "position": "VehiclePosition",
}

// follow starts to follow a need; the returned function gives the next event, compared with the document.
func (m *testMarket) follow(c *client.Client, need market.NeedID, after int64) (next func(typ string) client.Event, stop func()) {
	pull, stop := iter.Pull2(c.Events(m.t.Context(), need, after))
	return func(typ string) client.Event {
		m.t.Helper()
		e, err, ok := pull()
		if !ok && typ == "" {
			return e
		}
		if !ok || err != nil || e.Type != typ {
			m.t.Fatalf("got %q %s, %v (more: %v), want %q", e.Type, e.Data, err, ok, typ)
		}
		var v any
		if err := e.Decode(&v); err != nil {
			m.t.Fatal(err)
		}
		checkSchema(m.t, schemaOf[typ], v)
		return e
	}, stop
}

func TestStreamTellsAllThatHappensAndEnds(t *testing.T) {
	m := newMarket(t)
	w, car := m.wish(), mustKey()
	n := must[client.Need](t)(w.rider.PostNeed(t.Context(), client.PostNeedParams{}, w.post))
	next, stop := m.follow(w.rider, n.ID, 0)
	defer stop()
	if e := next("need"); e.Version != n.Version {
		t.Errorf("it begins at version %d, the need is at %d", e.Version, n.Version)
	}
	b := m.bid(n.ID, car, 5_000000)
	m.rooms.mu.Lock()
	m.rooms.auction.Bids = []exchange.BidView{b}
	m.rooms.mu.Unlock()
	m.rooms.hub.BidsChanged(n.ID)
	if e := next("bid"); e.Version != 0 {
		t.Errorf("a bid has version %d", e.Version)
	}
	m.rooms.award(n.ID, b)
	next("phase")
	awarded := next("awarded")
	m.live.put(LiveVehicle{Address: market.AddressOf(car), Class: market.Car, Report: report(m, 0)})
	m.store.step(n.ID, market.Ready, market.ByWatcher, setEscrow(market.EscrowOpen))
	m.rooms.tell(n.ID)
	if e := next("phase"); e.Version != awarded.Version+1 {
		t.Errorf("version %d follows %d", e.Version, awarded.Version)
	}
	var p client.VehiclePosition
	if err := next("position").Decode(&p); err != nil || p.EtaS == 0 {
		t.Errorf("position %+v, %v", p, err)
	}
	must[client.Need](t)(w.rider.SendMessage(t.Context(), n.ID, client.MessageRequest{Text: "east gate"}))
	next("message")
	must[client.Need](t)(w.rider.StopTrip(t.Context(), n.ID, client.StopRequest{}))
	next("stop")
	must[client.Need](t)(w.rider.PostReceipt(t.Context(), n.ID, client.ReceiptRequest{Code: w.codes.End}))
	next("phase")
	next("") // the end
}

func report(m *testMarket, node int) market.Report {
	p := m.config.Regions[0].Map.Node(node + m.config.Regions[0].Map.Nodes()/3)
	return market.Report{Lat: p.Lat(), Lng: p.Lng(), T: time.Now().UnixMilli(), Energy: 0.7, HeadingDeg: 91}
}

func TestStreamResumesWhereItWasCut(t *testing.T) {
	m := newMarket(t)
	w, car := m.wish(), mustKey()
	n := must[client.Need](t)(w.rider.PostNeed(t.Context(), client.PostNeedParams{}, w.post))
	m.rooms.award(n.ID, m.bid(n.ID, car, 5_000000))
	m.store.step(n.ID, market.Ready, market.ByWatcher, setEscrow(market.EscrowOpen))
	next, stop := m.follow(w.rider, n.ID, n.Version)
	defer stop()
	next("phase")
	next("awarded")
	last := next("phase")
	m.http.CloseClientConnections() // the client comes back by itself, with Last-Event-ID
	m.store.step(n.ID, market.Enroute, market.ByVehicle, setEscrow(market.EscrowOpen))
	m.rooms.tell(n.ID)
	if e := next("phase"); e.Version != last.Version+1 {
		t.Errorf("it went on with version %d after %d", e.Version, last.Version)
	}
}

func TestStreamBeginsWithRetry(t *testing.T) {
	m := newMarket(t)
	w := m.wish()
	n := must[client.Need](t)(w.rider.PostNeed(t.Context(), client.PostNeedParams{}, w.post))
	token := must[string](t)(w.rider.Token(t.Context()))
	ask := must[*http.Request](t)(http.NewRequestWithContext(t.Context(), "GET", m.http.URL+"/v1/needs/"+n.ID.String()+"/events", nil))
	ask.Header.Set("Authorization", "Bearer "+token)
	r, err := http.DefaultClient.Do(ask)
	if err != nil {
		t.Fatal(err)
	}
	defer r.Body.Close()
	line, err := bufio.NewReader(r.Body).ReadString('\n')
	if err != nil || line != "retry: 2000\n" || r.Header.Get("Content-Type") != "text/event-stream" {
		t.Errorf("got %q, %v, %v", line, err, r.Header)
	}
	m.refused(http.StatusBadRequest, market.ProblemInvalid, "GET", "/v1/needs/"+n.ID.String()+"/events", "",
		"Authorization", "Bearer "+token, "Last-Event-ID", "x")
}

func TestFollowerIsToldNoBidsAndNoMessages(t *testing.T) {
	m := newMarket(t)
	w, car := m.wish(), mustKey()
	n := must[client.Need](t)(w.rider.PostNeed(t.Context(), client.PostNeedParams{}, w.post))
	share := must[client.Share](t)(w.rider.ShareNeed(t.Context(), n.ID, client.ShareRequest{}))
	follower := m.stranger()
	follower.UseToken(share.Token)
	next, stop := m.follow(follower, n.ID, 0)
	defer stop()
	if e := next("need"); strings.Contains(string(e.Data), `"signed"`) {
		t.Errorf("a follower is told %s", e.Data)
	}
	m.rooms.hub.BidsChanged(n.ID)
	must[client.Need](t)(w.rider.SendMessage(t.Context(), n.ID, client.MessageRequest{Text: "east gate"}))
	m.rooms.award(n.ID, m.bid(n.ID, car, 5_000000))
	next("phase")
	if e := next("awarded"); strings.Contains(string(e.Data), `"signature"`) {
		t.Errorf("a follower is told %s", e.Data)
	}
}

func TestChangedBidsNamesTheNewTheChangedAndTheGone(t *testing.T) {
	view := func(vehicle byte, best bool) exchange.BidView {
		return exchange.BidView{Bid: market.Bid{Vehicle: market.Address{vehicle}}, State: "live", Best: best}
	}
	_, shown := changedBids(nil, []exchange.BidView{view(1, true), view(2, false), view(3, false)})
	fresh, _ := changedBids(shown, []exchange.BidView{view(1, false), view(2, false), view(4, true)})
	got := map[byte]string{}
	for _, b := range fresh {
		got[b.Bid.Vehicle[0]] = b.State
	}
	if len(got) != 3 || got[1] != "live" || got[3] != "withdrawn" || got[4] != "live" {
		t.Errorf("got %v", got)
	}
}

func TestHubForgetsWhoIsGone(t *testing.T) {
	h := NewHub()
	w := h.watch(market.NeedID{1})
	h.Told(t.Context(), []exchange.Event{{Need: market.NeedID{1}}, {Need: market.NeedID{2}}})
	select {
	case <-w.told:
	default:
		t.Error("not woken")
	}
	w.stop()
	if len(h.watchers) != 0 {
		t.Errorf("%d needs are still watched", len(h.watchers))
	}
}

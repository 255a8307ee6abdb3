package vehicles

import (
	"fmt"
	"net/http"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/gorilla/websocket"

	"github.com/marketd/marketd/market"
)

func TestHelloIsAnsweredWithTheWholeTruth(t *testing.T) {
	t.Parallel()
	w := newTown(t, nil)
	car := w.vehicle()
	d := w.agree(car, market.Ready)
	w.exec(`insert into offers (vehicle, offer, until) values ($1, '{"base": "5", "per_km": "1", "per_min": "1", "minimum": "0", "services": ["ride"], "area": {"centre": {"latE7": 0, "lngE7": 0}, "radius_m": 0}, "until": 1, "open_max": 1}', now() + interval '1 hour')`, car.who.Bytes())
	s := car.hello()
	if s.Re != "2" || *s.Vehicle != car.who || s.Domain.ChainID != 31337 || s.Fence != 1 || s.Session == "" || s.Seq == 0 {
		t.Errorf("sync is %+v", s)
	}
	if len(s.Missions) != 1 || s.Missions[0].Need != d.id || s.Missions[0].Terms.ID() != d.id || s.Missions[0].Details.StructHash() != d.details.StructHash() || s.Missions[0].Notes != wish {
		t.Errorf("missions are %+v", s.Missions)
	}
	if len(s.Bids) != 1 || s.Offer == nil || s.Offer.Base != market.Units(5) {
		t.Errorf("bids %v, offer %v", s.Bids, s.Offer)
	}
}

func TestPlacesStayPrivateUntilTheEscrowIsOpen(t *testing.T) {
	t.Parallel()
	w := newTown(t, nil)
	car := w.vehicle()
	w.agree(car, market.Awarded)
	if m := car.hello().Missions[0]; m.Details != nil || m.Trip != nil || m.Notes != "" || m.Code != nil {
		t.Errorf("an agreement without money shows %+v", m)
	}
}

func TestConnectionsThatAreRefused(t *testing.T) {
	t.Parallel()
	w := newTown(t, func(c *Config) { c.Origin = func(o string) bool { return o == "https://our.example" } })
	token := "t-" + owner.Hex()
	for _, c := range []struct {
		name   string
		header http.Header
		protos []string
		status int
	}{
		{"without a token", nil, []string{market.Subprotocol}, http.StatusUnauthorized},
		{"with a wrong token", http.Header{"Authorization": {"Bearer x"}}, []string{market.Subprotocol}, http.StatusUnauthorized},
		{"with a share link's token", http.Header{"Authorization": {"Bearer s-" + owner.Hex()}}, []string{market.Subprotocol}, http.StatusForbidden},
		{"without our subprotocol", http.Header{"Authorization": {"Bearer " + token}}, nil, http.StatusBadRequest},
		{"from another origin", http.Header{"Authorization": {"Bearer " + token}, "Origin": {"https://evil.example"}}, []string{market.Subprotocol}, http.StatusForbidden},
		{"with the token in the URL", nil, []string{market.Subprotocol}, http.StatusUnauthorized},
	} {
		d := websocket.Dialer{Subprotocols: c.protos}
		url := w.url
		if strings.Contains(c.name, "URL") {
			url += "?access_token=" + token
		}
		_, answer, err := d.Dial(url, c.header)
		if answer != nil {
			answer.Body.Close()
		}
		if err == nil || answer == nil || answer.StatusCode != c.status || answer.Header.Get("Content-Type") != "application/problem+json" {
			t.Errorf("%s: %v, %+v; want status %d", c.name, err, answer, c.status)
		}
	}
	answer, err := http.Get("http" + strings.TrimPrefix(w.url, "ws"))
	if err != nil {
		t.Fatal(err)
	}
	answer.Body.Close()
	if answer.StatusCode != http.StatusUnauthorized {
		t.Errorf("a plain GET gets %d", answer.StatusCode)
	}
}

func TestBrowsersOfOurOriginConnectWithTheSubprotocolToken(t *testing.T) {
	t.Parallel()
	w := newTown(t, func(c *Config) { c.Origin = func(o string) bool { return o == "https://our.example" } })
	d := websocket.Dialer{Subprotocols: []string{market.Subprotocol, "bearer.t-" + owner.Hex()}}
	conn, answer, err := d.Dial(w.url, http.Header{"Origin": {"https://our.example"}})
	if err != nil {
		t.Fatal(err)
	}
	answer.Body.Close()
	defer conn.Close()
	if conn.Subprotocol() != market.Subprotocol {
		t.Errorf("the subprotocol is %q", conn.Subprotocol())
	}
}

func TestOnlyItselfAndItsOwnerSpeakForAVehicle(t *testing.T) {
	t.Parallel()
	w := newTown(t, nil)
	car := market.AddressOf(w.register())
	hello := func() *market.HelloFrame {
		return &market.HelloFrame{Head: market.Head{Vehicle: &car}, Class: market.Car}
	}
	w.connect(market.Address{0x66}).refused(hello(), market.ProblemDenied)
	unknown := market.Address{0x67}
	w.connect(unknown).refused(&market.HelloFrame{Class: market.Car}, market.ProblemNotFound)
	p := w.connect(owner)
	p.send(hello())
	if s := want[*market.SyncFrame](p); *s.Vehicle != car {
		t.Errorf("sync is for %s", s.Vehicle)
	}
	stranger := w.connect(market.Address{0x66})
	stranger.refused(hello(), market.ProblemDenied)
	stranger.refused(&market.StopFrame{Head: market.Head{Vehicle: &car}}, market.ProblemInvalid)
	stranger.refused(&market.BidFrame{Head: market.Head{Vehicle: &car}}, market.ProblemInvalid)
}

func TestBadFramesAreAnsweredAndChangeNothing(t *testing.T) {
	t.Parallel()
	w := newTown(t, nil)
	car := w.vehicle()
	for _, c := range []struct{ name, text, problem, re string }{
		{"not JSON", `hello`, "invalid", ""},
		{"not an object", `[1]`, "invalid", ""},
		{"unknown type", `{"type": "teleport", "id": "a"}`, "invalid", "a"},
		{"unknown field", `{"type": "message", "id": "b", "need": "0x` + strings.Repeat("00", 32) + `", "txt": "hi"}`, "unknown-field", "b"},
		{"wrong type of a value", `{"type": "hello", "id": "c", "seats": "four"}`, "invalid", "c"},
		{"nested too deep", `{"type": "offer", "id": "d", "area": ` + strings.Repeat("[", 40) + strings.Repeat("]", 40) + `}`, "invalid", ""},
		{"too large", `{"type": "message", "id": "e", "text": "` + strings.Repeat("x", market.MaxFrameBytes) + `"}`, "invalid", ""},
		{"without an id", `{"type": "message", "need": "0x` + strings.Repeat("00", 32) + `", "text": "hi"}`, "invalid", ""},
		{"with an endless id", `{"type": "withdraw", "id": "` + strings.Repeat("x", 65) + `"}`, "invalid", strings.Repeat("x", 65)},
		{"two objects", `{"type": "withdraw", "id": "f"} {}`, "invalid", ""},
		{"a frame of the market", `{"type": "start", "id": "g"}`, "invalid", "g"},
		{"an impossible energy", `{"type": "hello", "id": "h", "class": "car", "energy": 7}`, "invalid", "h"},
		{"a simulation in a real market", `{"type": "hello", "id": "i", "class": "car", "speed_factor": 10}`, "invalid", "i"},
		{"another class than registered", `{"type": "hello", "id": "j", "class": "drone"}`, "invalid", "j"},
		{"an amount that is none", `{"type": "offer", "id": "k", "base": "-5"}`, "invalid", "k"},
		{"a bid of another vehicle", `{"type": "bid", "id": "l", "bid": {"vehicle": "0x00000000000000000000000000000000000000aa"}}`, "invalid", "l"},
	} {
		car.raw(c.text)
		got := want[*market.ProblemFrame](car)
		if got.Problem.Type != "/problems/"+c.problem || got.Re != c.re || got.Problem.Detail == "" || got.Problem.Status < 400 {
			t.Errorf("%s: got %+v, want %s for %q", c.name, got, c.problem, c.re)
		}
	}
	if err := car.conn.WriteMessage(websocket.BinaryMessage, []byte(`{}`)); err != nil {
		t.Fatal(err)
	}
	want[*market.ProblemFrame](car)
	if said := w.desk.said(); !slices.Equal(said, []string{"presence true"}) {
		t.Errorf("the exchange was told %v", said)
	}
	car.hello() // the session goes on
}

func TestBidsReachTheExchangeAndItsProblemsTheVehicle(t *testing.T) {
	t.Parallel()
	w := newTown(t, nil)
	car := w.vehicle()
	bid := func() *market.BidFrame {
		return &market.BidFrame{Bid: market.Bid{Vehicle: car.who, Amount: market.Units(12)}}
	}
	car.ok(bid())
	for name, problem := range map[string]market.ProblemType{
		"over the maximum":        market.ProblemBidAboveMaximum,
		"after the deadline":      market.ProblemDeadlinePassed,
		"with a wrong signature":  market.ProblemInvalidSignature,
		"for an unknown need":     market.ProblemNotFound,
		"from a busy vehicle":     market.ProblemVehicleBusy,
		"while the market chokes": market.ProblemUnavailable,
	} {
		t.Run(name, func(t *testing.T) {
			w.desk.mu.Lock()
			w.desk.refuse = market.Problem(problem, "bid %s", name)
			w.desk.mu.Unlock()
			car.refused(bid(), problem)
		})
	}
	w.desk.mu.Lock()
	w.desk.refuse = fmt.Errorf("secret of the server")
	w.desk.mu.Unlock()
	car.send(bid())
	if p := want[*market.ProblemFrame](car).Problem; p.Status != 500 || p.RequestID == "" || strings.Contains(p.Detail, "secret") {
		t.Errorf("an internal error is told as %+v", p)
	}
}

func TestEveryFrameReachesWhoTakesIt(t *testing.T) {
	t.Parallel()
	w := newTown(t, nil)
	car := w.vehicle()
	car.ok(&market.OfferFrame{Offer: market.Offer{Tariff: market.Tariff{Base: market.Units(7)}}})
	car.ok(&market.WithdrawFrame{Need: market.NeedID{0xab}})
	car.ok(&market.CommitmentConfirmationFrame{Need: market.NeedID{0xcd}, Decline: true})
	car.ok(&market.NeedFilterFrame{Services: []market.ServiceName{market.ServiceName(market.Ride)}, None: true})
	wantCalls := []string{"presence true", "offer 7", "withdraw ab000000", "confirm cd000000 true"}
	if said := w.desk.said(); !slices.Equal(said, wantCalls) {
		t.Errorf("the exchange was told %v", said)
	}
}

func TestFramesOfOneVehicleKeepTheirOrder(t *testing.T) {
	t.Parallel()
	w := newTown(t, func(c *Config) { c.Limits.Burst = 1000 })
	car := w.vehicle()
	for i := range 40 {
		car.send(&market.OfferFrame{Offer: market.Offer{Tariff: market.Tariff{Base: market.Units(uint64(i))}}})
	}
	for range 40 {
		want[*market.OkFrame](car)
	}
	for i, call := range w.desk.said()[1:] {
		if call != fmt.Sprint("offer ", i) {
			t.Fatalf("offer %d was taken as %s", i, call)
		}
	}
}

func TestNothingIsToldBeforeSync(t *testing.T) {
	t.Parallel()
	w := newTown(t, nil)
	w.desk.greet = &market.NeedFrame{Invitation: market.Invitation{Need: market.NeedID{5}, Service: market.ServiceName(market.Ride)}}
	car := w.vehicle() // its first frame is sync
	if f := want[*market.NeedFrame](car); f.Need != (market.NeedID{5}) || *f.Vehicle != car.who || f.At.IsZero() {
		t.Errorf("got %+v", f)
	}
	if market.HeadOf(w.desk.greet).Vehicle != nil {
		t.Error("the exchange's own frame was changed")
	}
}

func TestOneSocketCarriesAFleet(t *testing.T) {
	t.Parallel()
	w := newTown(t, func(c *Config) { c.Limits.Vehicles = 3 })
	p := w.connect(owner)
	var cars []market.Address
	for range 3 {
		car := market.AddressOf(w.register())
		cars = append(cars, car)
		p.send(&market.HelloFrame{Head: market.Head{Vehicle: &car}, Class: market.Car})
		want[*market.SyncFrame](p)
	}
	p.refused(&market.MessageFrame{Text: "who?"}, market.ProblemInvalid)
	for _, car := range cars {
		w.hub.Send(car, &market.NeedClosedFrame{Reason: "expired"})
		if f := want[*market.NeedClosedFrame](p); *f.Vehicle != car {
			t.Errorf("a frame for %s went to %s", car, f.Vehicle)
		}
	}
	one := market.AddressOf(w.register())
	p.refused(&market.HelloFrame{Head: market.Head{Vehicle: &one}, Class: market.Car}, market.ProblemRateLimited)
	if sockets, vehicles := w.hub.Sessions(); sockets != 1 || vehicles != 3 {
		t.Errorf("%d sockets, %d vehicles", sockets, vehicles)
	}
}

func TestTheNewerSessionWins(t *testing.T) {
	t.Parallel()
	w := newTown(t, nil)
	old := w.vehicle()
	d := w.agree(old, market.Ready)
	newer := w.connect(old.who)
	newer.key = old.key
	if s := newer.hello(); s.Fence != 2 {
		t.Errorf("the second session's fence is %d", s.Fence)
	}
	old.ends(market.CloseReplaced)
	w.hub.Send(old.who, &market.NeedClosedFrame{})
	want[*market.NeedClosedFrame](newer)
	d.car = newer
	newer.ok(d.status(market.Enroute, 0))
	if said := w.desk.said(); slices.Contains(said, "presence false") {
		t.Error("the vehicle counts as gone")
	}
}

func TestAFleetKeepsWhatANewerSessionLeavesIt(t *testing.T) {
	t.Parallel()
	w := newTown(t, nil)
	fleet := w.connect(owner)
	lost, kept := w.register(), w.register()
	for _, key := range []market.Address{market.AddressOf(lost), market.AddressOf(kept)} {
		fleet.send(&market.HelloFrame{Head: market.Head{Vehicle: &key}, Class: market.Car})
		want[*market.SyncFrame](fleet)
	}
	w.connect(market.AddressOf(lost)).hello()
	if p := want[*market.ProblemFrame](fleet); p.Problem.Type != "/problems/taken" || *p.Vehicle != market.AddressOf(lost) {
		t.Errorf("the fleet was told %+v", p)
	}
	a, b := market.AddressOf(lost), market.AddressOf(kept)
	fleet.refused(&market.OfferFrame{Head: market.Head{Vehicle: &a}}, market.ProblemTaken)
	fleet.ok(&market.OfferFrame{Head: market.Head{Vehicle: &b}})
}

func TestASlowReaderIsClosed(t *testing.T) {
	t.Parallel()
	w := newTown(t, func(c *Config) { c.Limits.Outbox = 64 })
	key := w.register()
	car := w.connectMute(market.AddressOf(key))
	car.send(&market.HelloFrame{Class: market.Car})
	await(t, "the vehicle has its seat", func() bool { _, ok := w.hub.Vehicle(car.who); return ok })
	// It reads nothing: the socket's buffers fill, then the outbox.
	text := strings.Repeat("x", 64<<10)
	await(t, "the session ends", func() bool {
		w.hub.Send(car.who, &market.MessageFrame{Text: text})
		w.hub.mu.Lock()
		defer w.hub.mu.Unlock()
		for s := range w.hub.sessions {
			return s.over()
		}
		return true
	})
	go func() { // what was sent is longer than a frame may be: only its end counts
		for {
			if _, _, err := car.conn.ReadMessage(); err != nil {
				car.closed <- err
				close(car.frames)
				return
			}
		}
	}()
	car.ends(market.CloseTooSlow)
}

func TestTooManyFramesAreRefusedAndFloodsEnd(t *testing.T) {
	t.Parallel()
	w := newTown(t, func(c *Config) { c.Limits.Rate, c.Limits.Burst = 0.001, 10 })
	car := w.vehicle()
	for range 10 {
		car.send(&market.OfferFrame{})
	}
	for range 10 {
		want[*market.OkFrame](car)
	}
	car.refused(&market.OfferFrame{}, market.ProblemRateLimited)
	car.send(&market.StopFrame{Need: market.NeedID{1}})
	if p := want[*market.ProblemFrame](car); p.Problem.Type != "/problems/not-found" {
		t.Errorf("a stop that came too fast got %+v", p)
	}
	for range 12 {
		if car.conn.WriteMessage(websocket.TextMessage, []byte(`{"type": "withdraw", "id": "x"}`)) != nil {
			break
		}
	}
	car.ends(market.CloseTooFast)
}

func TestStopOvertakesWhatWaits(t *testing.T) {
	t.Parallel()
	w := newTown(t, nil)
	car := w.vehicle()
	d := w.agree(car, market.Ready)
	w.desk.mu.Lock()
	w.desk.block = make(chan struct{})
	w.desk.mu.Unlock()
	car.send(&market.OfferFrame{})
	car.ok(&market.StopFrame{Need: d.id, Reason: "obstacle"})
	if w.read(`select stop from needs where id = $1`, d.id[:]) != "true" {
		t.Error("the stop was not kept")
	}
	close(w.desk.block)
	want[*market.OkFrame](car)
}

func TestASilentSocketDies(t *testing.T) {
	t.Parallel()
	w := newTown(t, func(c *Config) { c.Limits.PingEvery, c.Limits.DeadAfter = 10*time.Millisecond, 100*time.Millisecond })
	talker := w.vehicle() // reads, and so answers pings
	key := w.register()
	mute := w.connectMute(market.AddressOf(key))
	mute.send(&market.HelloFrame{Class: market.Car})
	await(t, "the mute one has its seat", func() bool { _, ok := w.hub.Vehicle(mute.who); return ok })
	await(t, "the mute one is gone", func() bool { _, ok := w.hub.Vehicle(mute.who); return !ok })
	if said := w.desk.said(); !slices.Contains(said, "presence false") {
		t.Errorf("the exchange was told %v", said)
	}
	talker.ok(&market.OfferFrame{})
}

func TestShutdownAsksToComeBack(t *testing.T) {
	t.Parallel()
	w := newTown(t, nil)
	car := w.vehicle()
	w.stop()
	car.ends(market.CloseGoingAway)
}

func TestPositionsGoToTheRegionTheyAreIn(t *testing.T) {
	t.Parallel()
	w := newTown(t, func(c *Config) { c.Limits.PositionGap = time.Nanosecond })
	car := w.vehicle()
	at := func(lat float64, ms int64) *market.PositionFrame {
		return &market.PositionFrame{Report: market.Report{Lat: lat, Lng: 13.4, T: ms}}
	}
	car.send(at(52.51, 1000))
	await(t, "the position is in supply", func() bool { _, n, ok := w.supply.has(car.who); return ok && n == 1 })
	car.send(at(52.52, 999)) // older: it overtook nothing
	car.send(at(95, 2000))   // off the globe
	car.send(at(-91, 2001))
	if p := want[*market.ProblemFrame](car); p.Re != "" || !strings.Contains(p.Problem.Detail, "latitude is from -90 to 90") {
		t.Errorf("off the globe it was told %+v", p)
	}
	before := time.Now()
	car.send(&market.PositionFrame{Positions: []market.VehicleReport{{Vehicle: car.who, Report: at(52.53-0.0001, 3000).Report}, {Vehicle: market.Address{9}, Report: at(52.5, 3000).Report}}})
	await(t, "the batch is in supply", func() bool { _, n, _ := w.supply.has(car.who); return n == 2 })
	if at := w.hub.Heard(car.who); at.Before(before) {
		t.Errorf("it was heard of at %v last, before its batch came, at %v", at, before)
	}
	if l, _ := w.hub.Vehicle(car.who); l.Region != "demo" || l.Report.T != 3000 || l.Profile.Seats != 4 || l.Fence != 1 {
		t.Errorf("it is %+v", l)
	}
	await(t, "the region is kept", func() bool { return w.read(`select region from vehicles where id = $1`, car.who.Bytes()) == "demo" })
	ahead := time.Now().Add(time.Hour).UnixMilli()
	car.send(at(52.54, ahead)) // its clock is wrong
	await(t, "the report of the future is in supply", func() bool { _, n, _ := w.supply.has(car.who); return n == 3 })
	if l, _ := w.hub.Vehicle(car.who); l.Report.T >= ahead {
		t.Error("it is of the future")
	}
	car.send(at(60, time.Now().UnixMilli())) // its clock was set right
	if p := want[*market.ProblemFrame](car); p.Re != "" || *p.Vehicle != car.who {
		t.Errorf("outside of all regions it was told %+v", p)
	}
	if _, _, ok := w.supply.has(car.who); ok {
		t.Error("it is still in the region that it left")
	}
	if w.hub.Heard(car.who).IsZero() || !w.hub.Heard(market.Address{9}).IsZero() {
		t.Error("who was heard of is wrong")
	}
}

func TestAPositionOutlivesAReconnect(t *testing.T) {
	t.Parallel()
	w := newTown(t, nil)
	car := w.vehicle()
	car.ok(&market.NeedFilterFrame{None: true})
	car.send(&market.PositionFrame{Report: market.Report{Lat: 52.5, Lng: 13.4, T: 1}})
	await(t, "the position is in supply", func() bool { _, n, _ := w.supply.has(car.who); return n == 1 })
	car.conn.Close()
	await(t, "it left", func() bool { _, _, ok := w.supply.has(car.who); return !ok })
	w.connect(car.who).hello()
	if p, n, ok := w.supply.has(car.who); !ok || n != 2 || p.Fence != 2 {
		t.Errorf("after the reconnect supply has %+v, %d reports, %v", p, n, ok)
	}
}

func TestAVehicleIsInServiceOnceTheChainKnowsIt(t *testing.T) {
	t.Parallel()
	w := newTown(t, nil)
	key := w.register()
	car := market.AddressOf(key)
	w.exec(`update vehicles set registry = 'pending' where id = $1`, car.Bytes())
	p := w.connect(car)
	p.hello()
	p.send(&market.PositionFrame{Report: market.Report{Lat: 52.5, Lng: 13.4, T: 1}})
	await(t, "it is out of service", func() bool { v, _, ok := w.supply.has(car); return ok && v.OutOfService != "" })
	w.exec(`update vehicles set registry = 'confirmed' where id = $1`, car.Bytes())
	await(t, "it is in service", func() bool { v, _, ok := w.supply.has(car); return ok && v.OutOfService == "" })
	w.exec(`update vehicles set in_service = false where id = $1`, car.Bytes())
	await(t, "its owner took it out of service", func() bool { v, _, ok := w.supply.has(car); return ok && v.OutOfService != "" })
}

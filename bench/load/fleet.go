package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"strings"
	"sync"
	"sync/atomic"
	"time"

	"github.com/gorilla/websocket"
	"golang.org/x/sync/errgroup"

	"github.com/marketd/marketd/client"
	"github.com/marketd/marketd/market"
)

// fleet is all vehicles with their sockets.
type fleet struct {
	w        *people
	postings *postings // set before the first need is posted
	sockets  []*socket
	readers  sync.WaitGroup
	frames   atomic.Int64
	reports  atomic.Int64
	failures
}

// socket carries some of the vehicles.
type socket struct {
	fleet  *fleet
	conn   *websocket.Conn
	crafts map[market.Address]*craft
	list   []*craft
	synced chan struct{} // one for each sync frame
	last   chan struct{} // the frame "last" is answered

	mu sync.Mutex // guards writes

	asked map[string]market.NeedID // frame id → need, of confirmations that are not answered; of the reader alone
}

// connect brings all vehicles online, so many on a socket.
func (w *people) connect(ctx context.Context, perSocket int) (*fleet, error) {
	f := &fleet{w: w}
	owner, err := client.New(w.place.url, nil)
	if err != nil {
		return nil, err
	}
	if err := owner.SignIn(ctx, w.owner); err != nil {
		return nil, err
	}
	token, err := owner.Token(ctx)
	if err != nil {
		return nil, err
	}
	began := time.Now()
	for from := 0; from < len(w.crafts); from += perSocket {
		s, err := f.dial(ctx, token, w.crafts[from:min(from+perSocket, len(w.crafts))])
		if err != nil {
			return nil, err
		}
		f.sockets = append(f.sockets, s)
		f.readers.Go(s.read)
	}
	group, ctx := errgroup.WithContext(ctx)
	for _, s := range f.sockets {
		group.Go(func() error { return s.greet(ctx) })
	}
	if err := group.Wait(); err != nil {
		return nil, err
	}
	fmt.Fprintf(w.place.say, "%d vehicles are online after %.1f s\n", len(w.crafts), time.Since(began).Seconds())
	return f, nil
}

func (f *fleet) dial(ctx context.Context, token string, crafts []*craft) (*socket, error) {
	dialer := websocket.Dialer{Subprotocols: []string{market.Subprotocol}, HandshakeTimeout: 20 * time.Second, WriteBufferSize: 32 << 10}
	url := strings.Replace(f.w.place.url, "http", "ws", 1) + "/v1/vehicles/ws"
	conn, response, err := dialer.DialContext(ctx, url, http.Header{"Authorization": {"Bearer " + token}})
	if err != nil {
		return nil, fmt.Errorf("open a socket: %w", err)
	}
	_ = response.Body.Close()
	s := &socket{fleet: f, conn: conn, crafts: map[market.Address]*craft{}, list: crafts, synced: make(chan struct{}, len(crafts)), last: make(chan struct{}, 1), asked: map[string]market.NeedID{}}
	for _, c := range crafts {
		s.crafts[c.who] = c
	}
	return s, nil
}

func (f *fleet) close() {
	for _, s := range f.sockets {
		_ = s.conn.Close()
	}
	f.readers.Wait()
}

// helloAhead is how many hellos of a socket may wait for their sync.
const helloAhead = 32

// greet says hello for every vehicle, with where it is and that it lives by its offer.
func (s *socket) greet(ctx context.Context) error {
	pending := 0
	wait := func() error {
		select {
		case <-s.synced:
			pending--
			return nil
		case <-ctx.Done():
			return ctx.Err()
		case <-time.After(time.Minute):
			return errors.New("a vehicle's hello is not answered")
		}
	}
	for _, c := range s.list {
		if pending >= helloAhead {
			if err := wait(); err != nil {
				return err
			}
		}
		p := c.profile()
		hello := &market.HelloFrame{Head: head(c, "hello"), Class: p.Class, Seats: p.Seats, MassGrams: p.MassGrams, VolumeMl: p.VolumeMl, Energy: .9}
		if err := s.send(hello); err != nil {
			return err
		}
		if pending++; !s.fleet.w.place.live {
			if err := s.send(&market.NeedFilterFrame{Head: head(c, "filter"), Services: []market.ServiceName{}, None: true}); err != nil {
				return err
			}
		}
	}
	for pending > 0 {
		if err := wait(); err != nil {
			return err
		}
	}
	return s.report(s.list)
}

func head(c *craft, id string) market.Head { return market.Head{ID: id, Vehicle: &c.who} }

func (s *socket) send(f market.Frame) error {
	data, err := market.EncodeFrame(f)
	if err != nil {
		return err
	}
	return s.write(data)
}

func (s *socket) write(data []byte) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.conn.WriteMessage(websocket.TextMessage, data)
}

// perFrame is how many positions fit a frame.
const perFrame = 100

// report sends positions of vehicles, many in a frame.
func (s *socket) report(crafts []*craft) error {
	now := time.Now().UnixMilli()
	for from := 0; from < len(crafts); from += perFrame {
		some := crafts[from:min(from+perFrame, len(crafts))]
		if err := s.write(positions(some, now)); err != nil {
			return err
		}
		s.fleet.reports.Add(int64(len(some)))
	}
	return nil
}

// positions is a position frame, written by hand: the load must not cost more than the market.
func positions(crafts []*craft, now int64) []byte {
	b := make([]byte, 0, 140*len(crafts)+64)
	b = append(b, `{"type":"position","positions":[`...)
	for i, c := range crafts {
		if i > 0 {
			b = append(b, ',')
		}
		b = fmt.Appendf(b, `{"vehicle":"%s","lat":%.6f,"lng":%.6f,"energy":0.9,"t":%d}`, c.who.Hex(), c.at.Lat(), c.at.Lng(), now)
	}
	return append(b, `]}`...)
}

// stir has every vehicle report once in each period, evenly spread, until ctx ends.
func (f *fleet) stir(ctx context.Context, period time.Duration) {
	var group sync.WaitGroup
	for n, s := range f.sockets {
		group.Go(func() {
			parts := (len(s.list) + perFrame - 1) / perFrame
			pause := period / time.Duration(parts)
			timer := time.NewTimer(pause * time.Duration(n) / time.Duration(len(f.sockets)))
			defer timer.Stop()
			for part := 0; ; part = (part + 1) % parts {
				select {
				case <-ctx.Done():
					return
				case <-timer.C:
				}
				timer.Reset(pause)
				if err := s.report(s.list[part*perFrame : min((part+1)*perFrame, len(s.list))]); err != nil {
					f.add("report: " + err.Error())
					return
				}
			}
		})
	}
	group.Wait()
}

// read answers what the market sends.
func (s *socket) read() {
	for {
		_, data, err := s.conn.ReadMessage()
		if err != nil {
			return
		}
		s.fleet.frames.Add(1)
		if err := s.hear(data); err != nil {
			s.fleet.add(err.Error())
		}
	}
}

// headOf finds the type of a frame without decoding all of it: it stands first.
func headOf(data []byte) string {
	rest, ok := bytes.CutPrefix(data, []byte(`{"type":"`))
	if !ok {
		return ""
	}
	name, _, _ := bytes.Cut(rest, []byte(`"`))
	return string(name)
}

func (s *socket) hear(data []byte) error {
	switch headOf(data) {
	case "sync":
		s.synced <- struct{}{}
	case "commitment_request":
		return s.confirm(data)
	case "need":
		return s.bid(data)
	case "ok":
		var ok market.OkFrame
		if err := json.Unmarshal(data, &ok); err != nil {
			return err
		}
		if ok.Re == "last" {
			s.last <- struct{}{}
		} else if need, is := s.asked[ok.Re]; is {
			delete(s.asked, ok.Re)
			if one := s.fleet.postings.of[need]; one != nil {
				one.agreed.CompareAndSwap(0, time.Now().UnixNano())
			}
		}
	case "mission":
		var mission struct {
			Need market.NeedID `json:"need"`
		}
		if err := json.Unmarshal(data, &mission); err != nil {
			return err
		}
		if one := s.fleet.postings.of[mission.Need]; one != nil {
			now := time.Now().UnixNano()
			one.told.CompareAndSwap(0, now)
			if s.fleet.w.place.live {
				one.agreed.CompareAndSwap(0, now)
			}
		}
	case "problem":
		var p market.ProblemFrame
		if err := json.Unmarshal(data, &p); err != nil {
			return err
		}
		delete(s.asked, p.Re)
		return fmt.Errorf("vehicle: %s: %s", p.Problem.Type, withoutNumbers(p.Problem.Detail))
	}
	return nil
}

// confirm signs what a standing offer won.
func (s *socket) confirm(data []byte) error {
	var ask struct {
		Vehicle market.Address `json:"vehicle"`
		Need    market.NeedID  `json:"need"`
		Bid     market.Bid     `json:"bid"`
	}
	if err := json.Unmarshal(data, &ask); err != nil {
		return err
	}
	c := s.crafts[ask.Vehicle]
	signature, err := market.Sign(c.key, s.fleet.w.domain, ask.Bid)
	if err != nil {
		return err
	}
	id := ask.Need.String()[2:34]
	s.asked[id] = ask.Need
	return s.send(&market.CommitmentConfirmationFrame{Head: head(c, id), Need: ask.Need, Signature: signature})
}

// bid answers an invitation with a firm price, most vehicles with none: one in bidders does.
func (s *socket) bid(data []byte) error {
	var ask struct {
		Vehicle market.Address `json:"vehicle"`
		Need    market.NeedID  `json:"need"`
		Terms   market.Terms   `json:"terms"`
	}
	if err := json.Unmarshal(data, &ask); err != nil {
		return err
	}
	c := s.crafts[ask.Vehicle]
	const bidders = 8
	if (c.n+int(ask.Need[0]))%bidders != 0 {
		return nil
	}
	pickup := time.Now().Add(3 * time.Minute)
	bid := market.Bid{
		Need: ask.Need, Vehicle: c.who, Owner: market.AddressOf(s.fleet.w.owner), Amount: market.Units(uint64(5*tokens + c.n%1000)), VehicleBps: vehicleBps,
		PickupBy: pickup.Add(2 * time.Minute).Unix(), Expires: ask.Terms.OpenBy,
	}
	signature, err := market.Sign(c.key, s.fleet.w.domain, bid)
	if err != nil {
		return err
	}
	return s.send(&market.BidFrame{Head: head(c, ask.Need.String()[2:34]), Bid: bid, Signature: signature, PickupAt: pickup, DropoffAt: pickup.Add(5 * time.Minute)})
}

// withoutNumbers makes problems of one kind equal.
func withoutNumbers(text string) string {
	words := strings.Fields(text)
	for i, w := range words {
		if strings.ContainsAny(w, "0123456789") {
			words[i] = "…"
		}
	}
	return strings.Join(words, " ")
}

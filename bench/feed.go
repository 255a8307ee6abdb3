package main

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"net"
	"net/http"
	"os"
	"strconv"
	"time"

	"github.com/gorilla/websocket"

	"github.com/marketd/marketd/market"
)

// A feeder is a process of its own that sends positions as fast as they are taken, so that its work is not in the figures of
// who takes them: bench feed <to> <address>, where to is marketd, redis or redis-many. It says "ready" when vehicles are
// known, waits for a line with a time, and answers with how many positions were taken in how many nanoseconds.
const (
	fed       = 100_000 // vehicles
	batch     = 100     // positions in a frame or a command
	sweeps    = 4       // different positions of each vehicle
	vehicleOf = "vehicle %d"
)

// feedSource sends batches: frame i is one of frames.
type feedSource struct {
	frames [][]byte
	send   func(frame []byte) error
	settle func() error // returns when all that was sent has been taken
}

func feed(args []string) error {
	if len(args) != 2 {
		return errors.New("usage: bench feed marketd|redis|redis-many <address>")
	}
	var f *feedSource
	var err error
	switch args[0] {
	case "marketd":
		f, err = feedMarketd(args[1])
	default:
		f, err = feedRedis(args[1], args[0] == "redis-many")
	}
	if err != nil {
		return err
	}
	for _, frame := range f.frames { // every vehicle is somewhere before anything is timed
		if err := f.send(frame); err != nil {
			return err
		}
	}
	if err := f.settle(); err != nil {
		return err
	}
	fmt.Println("ready")
	for lines := bufio.NewScanner(os.Stdin); lines.Scan(); {
		span, err := time.ParseDuration(lines.Text())
		if err != nil {
			return err
		}
		begin, n := time.Now(), 0
		for time.Since(begin) < span {
			if err := f.send(f.frames[n%len(f.frames)]); err != nil {
				return err
			}
			n++
		}
		if err := f.settle(); err != nil {
			return err
		}
		fmt.Println(n*batch, time.Since(begin).Nanoseconds())
	}
	return nil
}

// reports calls frame with the vehicles of each batch and where they are.
func reports(frame func(first int, at []point)) {
	r := rand.New(rand.NewPCG(5, 5))
	for range sweeps {
		at := scatter(r, fed)
		for first := 0; first < fed; first += batch {
			frame(first, at[first:first+batch])
		}
	}
}

func addressOf(i int) market.Address {
	h := market.Keccak(fmt.Appendf(nil, vehicleOf, i))
	return market.Address(h[:20])
}

func feedMarketd(url string) (*feedSource, error) {
	dialer := websocket.Dialer{Subprotocols: []string{market.Subprotocol}, WriteBufferSize: 64 << 10}
	conn, response, err := dialer.Dial(url, http.Header{"Authorization": {"Bearer fleet"}})
	if err != nil {
		return nil, err
	}
	_ = response.Body.Close()
	addresses := make([]market.Address, fed)
	for i := range addresses {
		addresses[i] = addressOf(i)
	}
	if err := greet(conn, addresses); err != nil {
		return nil, err
	}
	f := &feedSource{send: func(frame []byte) error { return conn.WriteMessage(websocket.TextMessage, frame) }}
	now := time.Now().UnixMilli()
	reports(func(first int, at []point) {
		p := &market.PositionFrame{}
		for i, x := range at {
			p.Positions = append(p.Positions, market.VehicleReport{Vehicle: addresses[first+i], Report: market.Report{
				Lat: float64(x.lat) / 1e7, Lng: float64(x.lng) / 1e7, HeadingDeg: 270, SpeedMps: 11.2, Energy: 0.8, T: now,
			}})
		}
		var frame []byte
		if frame, err = market.EncodeFrame(p); err == nil {
			f.frames = append(f.frames, frame)
		}
	})
	f.settle = func() error { // frames are taken in order: when a later one is answered, all are
		filter := &market.NeedFilterFrame{Head: market.Head{ID: "settle", Vehicle: &addresses[0]}, None: true}
		frame, err := market.EncodeFrame(filter)
		if err != nil {
			return err
		}
		if err := f.send(frame); err != nil {
			return err
		}
		return answered(conn, "settle")
	}
	return f, err
}

// greet says hello for all vehicles, and reads their syncs meanwhile.
func greet(conn *websocket.Conn, addresses []market.Address) error {
	failed := make(chan error, 1)
	go func() {
		for i := range addresses {
			hello := &market.HelloFrame{
				Head: market.Head{ID: strconv.Itoa(i), Vehicle: &addresses[i]}, Class: market.Car, Seats: 4, Energy: 0.8,
			}
			frame, err := market.EncodeFrame(hello)
			if err == nil {
				err = conn.WriteMessage(websocket.TextMessage, frame)
			}
			if err != nil {
				failed <- err
				return
			}
		}
		failed <- nil
	}()
	for range addresses {
		if _, text, err := conn.ReadMessage(); err != nil {
			return err
		} else if err := refusal(text); err != nil {
			return err
		}
	}
	return <-failed
}

// answered reads until the frame with an id is answered.
func answered(conn *websocket.Conn, id string) error {
	for {
		_, text, err := conn.ReadMessage()
		if err != nil {
			return err
		}
		if err := refusal(text); err != nil {
			return err
		}
		var head market.Head
		if err := json.Unmarshal(text, &head); err != nil || head.Re == id {
			return err
		}
	}
}

func refusal(text []byte) error {
	var head market.Head
	if err := json.Unmarshal(text, &head); err != nil || head.Type != "problem" {
		return err
	}
	return fmt.Errorf("marketd refuses: %s", text)
}

func feedRedis(address string, many bool) (*feedSource, error) {
	conn, err := net.Dial("tcp", address)
	if err != nil {
		return nil, err
	}
	f := &feedSource{}
	answers := batch // to a frame
	if many {
		answers = 1
	}
	reports(func(first int, at []point) { f.frames = append(f.frames, geoadd(first, at, many)) })
	sent, taken := make(chan int, 1<<20), make(chan error) // so many frames that the writer need not wait for their count
	go func() {
		r := bufio.NewReaderSize(conn, 64<<10)
		for n := range sent {
			var err error
			for range n {
				if err = integer(r); err != nil {
					break
				}
			}
			if n == 0 || err != nil {
				taken <- err
			}
		}
	}()
	f.send = func(frame []byte) error {
		sent <- answers
		_, err := conn.Write(frame)
		return err
	}
	f.settle = func() error {
		sent <- 0
		return <-taken
	}
	return f, nil
}

// geoadd is a batch as commands of Redis: one each, or all in one.
func geoadd(first int, at []point, many bool) []byte {
	var frame []byte
	put := func(s string) { frame = fmt.Appendf(frame, "$%d\r\n%s\r\n", len(s), s) }
	degrees := func(e7 int32) string { return strconv.FormatFloat(float64(e7)/1e7, 'f', -1, 64) }
	begin := func(members int) {
		frame = fmt.Appendf(frame, "*%d\r\n", 2+3*members)
		put("GEOADD")
		put("vehicles")
	}
	if many {
		begin(len(at))
	}
	for i, p := range at {
		if !many {
			begin(1)
		}
		put(degrees(p.lng))
		put(degrees(p.lat))
		put(addressOf(first + i).Hex())
	}
	return frame
}

// integer reads an answer that is a number.
func integer(r *bufio.Reader) error {
	line, err := r.ReadSlice('\n')
	if err != nil {
		if errors.Is(err, io.EOF) {
			return errors.New("redis went away")
		}
		return err
	}
	if line[0] != ':' {
		return fmt.Errorf("redis answers %q", line)
	}
	return nil
}

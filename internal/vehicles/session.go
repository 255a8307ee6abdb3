package vehicles

import (
	"context"
	"crypto/rand"
	"encoding/hex"
	"io"
	"sync"
	"sync/atomic"
	"time"

	"github.com/gorilla/websocket"

	"github.com/marketd/marketd/market"
)

const (
	// skipBytes is how much of a message over market.MaxFrameBytes is read to answer it with a problem; more ends the session.
	skipBytes = 16 * market.MaxFrameBytes

	// atOnce is how many vehicles of a socket are served side by side.
	atOnce = 16

	// stopsWaiting is how many stops may wait before the reader does.
	stopsWaiting = 8

	// patience is how long one frame may take to handle.
	patience = 20 * time.Second
)

// session is one socket.
type session struct {
	hub     *Hub
	id      string
	conn    *websocket.Conn
	account market.Address
	out     chan market.Frame
	stops   chan func()
	slots   chan struct{}
	done    chan struct{} // closed when the session is to end
	work    sync.WaitGroup
	seated  atomic.Int32 // vehicles that it speaks for

	once   sync.Once
	code   int // of the close frame, set before done is closed
	reason string

	crafts map[market.Address]*craft // of the reader alone
	bucket bucket                    // for frames that belong to no vehicle
}

func newSession(h *Hub, conn *websocket.Conn, account market.Address) *session {
	return &session{
		hub: h, id: newID(), conn: conn, account: account, out: make(chan market.Frame, h.config.Limits.Outbox),
		stops: make(chan func(), stopsWaiting), slots: make(chan struct{}, atOnce), done: make(chan struct{}),
		crafts: map[market.Address]*craft{}, bucket: h.newBucket(),
	}
}

func newID() string {
	var b [8]byte
	rand.Read(b[:]) // never fails
	return hex.EncodeToString(b[:])
}

// end makes the session end with a close code; the first one counts.
func (s *session) end(code int, reason string) {
	s.once.Do(func() {
		s.code, s.reason = code, reason
		close(s.done)
	})
}

// run serves the socket until it ends, and all that it started.
func (s *session) run() {
	if !s.hub.admit(s) {
		s.end(market.CloseGoingAway, "the server restarts")
		s.write()
		return
	}
	defer s.hub.dismiss(s)
	var writer sync.WaitGroup
	writer.Go(s.write)
	s.work.Go(s.serveStops)
	s.read()
	s.end(websocket.CloseNormalClosure, "")
	close(s.stops)
	s.work.Wait()
	writer.Wait()
	for _, c := range s.crafts {
		c.leave()
	}
}

// reply queues an answer; it waits while the outbox is full, so that who does not read is not read either.
func (s *session) reply(f market.Frame) {
	select {
	case s.out <- f:
	case <-s.done:
	}
}

// push queues a frame that nobody asked for; where the outbox is full the session ends and the vehicle resyncs.
func (s *session) push(f market.Frame) {
	select {
	case s.out <- f:
	default:
		s.end(market.CloseTooSlow, "you read too slowly: reconnect and sync")
	}
}

// write drains the outbox. It alone writes to the socket, and closes it.
func (s *session) write() {
	defer s.conn.Close()
	ping := time.NewTicker(s.hub.config.Limits.PingEvery)
	defer ping.Stop()
	for {
		select {
		case f := <-s.out:
			if !s.writeFrame(f) {
				s.end(websocket.CloseAbnormalClosure, "")
				return
			}
		case <-ping.C:
			if s.conn.WriteControl(websocket.PingMessage, nil, s.patience()) != nil {
				s.end(websocket.CloseAbnormalClosure, "")
				return
			}
		case <-s.done:
			s.finish()
			return
		}
	}
}

// finish writes what is still queued, unless the other side is slow, and the close frame.
func (s *session) finish() {
	for s.code != market.CloseTooSlow {
		select {
		case f := <-s.out:
			if !s.writeFrame(f) {
				return
			}
			continue
		default:
		}
		break
	}
	// Whether the other side still listens does not matter any more.
	_ = s.conn.WriteControl(websocket.CloseMessage, websocket.FormatCloseMessage(s.code, s.reason), s.patience())
}

func (s *session) writeFrame(f market.Frame) bool {
	data, err := market.EncodeFrame(f)
	if err != nil {
		s.hub.config.Log.Error("encode a frame", "type", market.TypeOf(f), "err", err)
		return true
	}
	s.trace("to", market.HeadOf(f).Vehicle, data)
	_ = s.conn.SetWriteDeadline(s.patience()) // fails only where writing does
	return s.conn.WriteMessage(websocket.TextMessage, data) == nil
}

func (s *session) patience() time.Time { return time.Now().Add(s.hub.config.Limits.WriteWait) }

// read takes messages until the socket ends.
func (s *session) read() {
	alive := func() { _ = s.conn.SetReadDeadline(time.Now().Add(s.hub.config.Limits.DeadAfter)) }
	alive()
	s.conn.SetReadLimit(skipBytes)
	s.conn.SetPongHandler(func(string) error { alive(); return nil })
	s.conn.SetPingHandler(func(data string) error {
		alive()
		return s.conn.WriteControl(websocket.PongMessage, []byte(data), s.patience())
	})
	for {
		kind, r, err := s.conn.NextReader()
		if err != nil {
			return
		}
		data, err := io.ReadAll(io.LimitReader(r, market.MaxFrameBytes+1))
		if err != nil {
			return
		}
		alive()
		if _, err := io.Copy(io.Discard, r); err != nil {
			return
		}
		if kind != websocket.TextMessage {
			s.answer(market.Head{}, market.Problem(market.ProblemInvalid, "frames are JSON in text messages"))
			continue
		}
		if s.over() {
			return
		}
		s.take(data)
	}
}

func (s *session) over() bool {
	select {
	case <-s.done:
		return true
	default:
		return false
	}
}

// answer accepts a frame (err nil) or refuses it.
func (s *session) answer(to market.Head, err error) {
	head := market.Head{Re: to.ID, Vehicle: to.Vehicle, At: time.Now().UTC()}
	if err == nil {
		s.reply(&market.OkFrame{Head: head})
		return
	}
	s.reply(&market.ProblemFrame{Head: head, Problem: s.hub.body(err)})
}

// serveStops carries stops out one after the other: whatever else waits, they do not.
func (s *session) serveStops() {
	for stop := range s.stops {
		stop()
	}
}

// background is a context for what was received, which is finished even where the socket is gone meanwhile.
func background() (context.Context, context.CancelFunc) {
	return context.WithTimeout(context.Background(), patience)
}

// bucket bounds a rate. It belongs to one goroutine.
type bucket struct {
	level, rate, burst float64
	at                 time.Time
}

func (h *Hub) newBucket() bucket {
	l := h.config.Limits
	return bucket{level: l.Burst, rate: l.Rate, burst: l.Burst, at: time.Now()}
}

// take says whether one more frame is within the rate of so many vehicles. Who goes on regardless is flooding: it never lets
// up for a burst's worth of refusals.
func (b *bucket) take(now time.Time, vehicles int) (within, flooding bool) {
	n := float64(max(vehicles, 1))
	b.level = min(b.burst*n, b.level+now.Sub(b.at).Seconds()*b.rate*n) - 1
	b.at = now
	if b.level >= 0 {
		return true, false
	}
	return false, b.level < -b.burst*n
}

// trace logs a frame of the vehicle that the configuration asks for. A frame may leave out the name of a socket's only vehicle.
func (s *session) trace(direction string, vehicle *market.Address, data []byte) {
	wanted := s.hub.config.Trace
	if wanted == (market.Address{}) || vehicle != nil && *vehicle != wanted || vehicle == nil && s.account != wanted {
		return
	}
	s.hub.config.Log.Info("frame", "direction", direction, "vehicle", wanted, "frame", string(data))
}

package channel

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"sync"
	"time"

	"github.com/marketd/marketd/market"
)

// Type is what a message is about. The payer asks and the collector answers, one message each, over whatever carries JSON.
type Type string

const (
	AskTerms   Type = "terms"   // answered with terms
	AskOpen    Type = "open"    // carries an opening; answered with due
	AskDue     Type = "due"     // carries channel and served; answered with due, as soon as more is served than that, or after a while
	AskVoucher Type = "voucher" // carries a voucher; answered with due once it is kept
	AskTopUp   Type = "top_up"  // carries a top-up; answered with due
	AskClose   Type = "close"   // carries a closing; answered with discharge
	Refused    Type = "refused" // an answer to anything, with a refusal
)

// Message is one question or answer: Type, and the fields that it names.
type Message struct {
	Type      Type           `json:"type"`
	Terms     *Terms         `json:"terms,omitempty"`
	Opening   *Opening       `json:"opening,omitempty"`
	Channel   *market.Hash   `json:"channel,omitempty"`
	Served    *market.Amount `json:"served,omitempty"`
	Voucher   *Voucher       `json:"voucher,omitempty"`
	TopUp     *TopUp         `json:"top_up,omitempty"`
	Closing   *Closing       `json:"closing,omitempty"`
	Due       *Due           `json:"due,omitempty"`
	Discharge *Discharge     `json:"discharge,omitempty"`
	Refusal   *Refusal       `json:"refusal,omitempty"`
}

const (
	mostBytes = 16 << 10    // of a message
	waitMost  = time.Second // of a due that nothing changes
)

// Asker carries a question to a collector and its answer back.
type Asker interface {
	Ask(ctx context.Context, question Message) (Message, error)
}

// Stream asks over a connection that the collector serves with [Collector.ServeStream]: a line of JSON each way, one question at
// a time. After an error the connection is of no use any more.
type Stream struct {
	mu    sync.Mutex // held for a question and its answer: that is the protocol
	conn  io.ReadWriter
	lines *bufio.Scanner
}

// NewStream asks over conn. Its own deadlines bound the wait for an answer.
func NewStream(conn io.ReadWriter) *Stream { return &Stream{conn: conn, lines: scan(conn)} }

func scan(r io.Reader) *bufio.Scanner {
	lines := bufio.NewScanner(r)
	lines.Buffer(make([]byte, 0, 4<<10), mostBytes)
	return lines
}

// Ask implements [Asker].
func (s *Stream) Ask(ctx context.Context, question Message) (Message, error) {
	if err := ctx.Err(); err != nil {
		return Message{}, err
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	if err := send(s.conn, question); err != nil {
		return Message{}, fmt.Errorf("ask the collector: %w", err)
	}
	if !s.lines.Scan() {
		return Message{}, fmt.Errorf("hear the collector: %w", errors.Join(s.lines.Err(), io.ErrUnexpectedEOF))
	}
	return read(s.lines.Bytes())
}

func send(w io.Writer, m Message) error {
	raw, err := json.Marshal(m)
	if err == nil {
		_, err = w.Write(append(raw, '\n'))
	}
	return err
}

// read is an answer, or the refusal in it.
func read(raw []byte) (m Message, err error) {
	if err := market.DecodeStrict(raw, &m); err != nil {
		return m, refuse(Malformed, "%v", err)
	}
	if m.Refusal != nil {
		return m, m.Refusal
	}
	return m, nil
}

// HTTP asks a collector that is served as an [http.Handler] at URL: a POST each question.
type HTTP struct {
	URL    string
	Client *http.Client // nil: http.DefaultClient
}

// Ask implements [Asker].
func (h HTTP) Ask(ctx context.Context, question Message) (Message, error) {
	raw, err := json.Marshal(question)
	if err != nil {
		return Message{}, fmt.Errorf("ask the collector: %w", err)
	}
	r, err := http.NewRequestWithContext(ctx, http.MethodPost, h.URL, bytes.NewReader(raw))
	if err != nil {
		return Message{}, fmt.Errorf("ask the collector: %w", err)
	}
	r.Header.Set("Content-Type", "application/json")
	client := h.Client
	if client == nil {
		client = http.DefaultClient
	}
	res, err := client.Do(r)
	if err != nil {
		return Message{}, fmt.Errorf("ask the collector: %w", err)
	}
	answer, err := io.ReadAll(io.LimitReader(res.Body, mostBytes))
	if err = errors.Join(err, res.Body.Close()); err != nil {
		return Message{}, fmt.Errorf("hear the collector: %w", err)
	}
	return read(answer)
}

// ServeHTTP answers a POST of one message with one message. A refusal is a 200 as well: it is an answer.
func (c *Collector) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if r.Method != http.MethodPost {
		w.Header().Set("Allow", http.MethodPost)
		w.WriteHeader(http.StatusMethodNotAllowed)
		return
	}
	raw, err := io.ReadAll(http.MaxBytesReader(w, r.Body, mostBytes))
	if err != nil {
		w.WriteHeader(http.StatusRequestEntityTooLarge)
		return
	}
	w.Header().Set("Content-Type", "application/json")
	w.Header().Set("Cache-Control", "no-store")
	w.Write(c.Answer(r.Context(), raw))
}

// ServeStream answers questions, a line each, until the other side hangs up. The caller closes conn, also when ctx ends.
func (c *Collector) ServeStream(ctx context.Context, conn io.ReadWriter) error {
	lines := scan(conn)
	for lines.Scan() {
		if _, err := conn.Write(append(c.Answer(ctx, lines.Bytes()), '\n')); err != nil {
			return fmt.Errorf("answer a payer: %w", err)
		}
	}
	if err := lines.Err(); err != nil && ctx.Err() == nil {
		return fmt.Errorf("hear a payer: %w", err)
	}
	return nil
}

// Answer is the answer to one message, for whatever else carries messages: a frame of a WebSocket, say.
func (c *Collector) Answer(ctx context.Context, raw []byte) []byte {
	answer, err := c.answer(ctx, raw)
	if err != nil {
		refusal, ok := errors.AsType[*Refusal](err)
		if !ok {
			c.config.Log.Warn("a collector could not answer", "err", err)
			refusal = refuse(Failed, "the collector is in trouble: ask again later")
		}
		answer = Message{Type: Refused, Refusal: refusal}
	}
	out, err := json.Marshal(answer)
	if err != nil {
		c.config.Log.Error("a collector's answer cannot be encoded", "err", err)
	}
	return out
}

package client

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"iter"
	"net/http"
	"strconv"
	"strings"
	"time"

	"github.com/marketd/marketd/market"
)

// Event is something that happened to a need. Version is 0 for a position or bid.
type Event struct {
	Type    string // need, bid, awarded, phase, escrow, problem, message, stop, position
	Version int64
	Data    json.RawMessage
}

// Decode reads the event's data: a *Need for need, a *Bid for bid, an *Agreement for awarded, a *PhaseChange for phase, an
// *Escrow for escrow, a *Problem for problem, a *Message for message, a *StopCall for stop, a *VehiclePosition for position.
func (e Event) Decode(v any) error {
	if err := json.Unmarshal(e.Data, v); err != nil {
		return fmt.Errorf("read %s event: %w", e.Type, err)
	}
	return nil
}

// Events follows a need until its end, over lost connections: after is the last version known, 0 for none; the first event
// then is need, with the whole truth. It ends without an error when the need is over and its money closed, else with the
// error that it ends for.
func (c *Client) Events(ctx context.Context, need market.NeedID, after int64) iter.Seq2[Event, error] {
	return func(yield func(Event, error) bool) {
		pause := 2 * time.Second // until the market says otherwise
		for {
			over, err := c.follow(ctx, need, &after, &pause, yield)
			if over {
				return
			}
			if ctx.Err() != nil {
				err = ctx.Err()
			}
			if err != nil && (ctx.Err() != nil || !passing(err)) {
				yield(Event{}, fmt.Errorf("follow need %s: %w", need.Short(), err))
				return
			}
			select {
			case <-ctx.Done():
			case <-time.After(pause):
			}
		}
	}
}

// follow reads one connection. over says that nothing more is to come, or that the caller had enough.
func (c *Client) follow(ctx context.Context, need market.NeedID, after *int64, pause *time.Duration, yield func(Event, error) bool) (over bool, err error) {
	r := request{method: "GET", path: "/v1/needs/" + need.String() + "/events", accept: "text/event-stream"}
	if *after > 0 {
		r.addHeader("Last-Event-ID", *after)
	}
	response, err := c.send(ctx, r)
	if err != nil {
		return false, err
	}
	if response.StatusCode != http.StatusOK {
		if response.StatusCode == http.StatusNoContent {
			response.Body.Close()
			return true, nil // nothing more will happen
		}
		return false, problem(response)
	}
	defer response.Body.Close()
	return readEvents(response.Body, after, pause, yield)
}

// readEvents parses a text/event-stream.
func readEvents(body io.Reader, after *int64, pause *time.Duration, yield func(Event, error) bool) (over bool, err error) {
	lines := bufio.NewScanner(body)
	lines.Buffer(nil, 1<<20)
	var e Event
	for lines.Scan() {
		name, value, _ := strings.Cut(lines.Text(), ":")
		value = strings.TrimPrefix(value, " ")
		switch name {
		case "event":
			e.Type = value
		case "data":
			e.Data = append(e.Data, value...)
		case "id":
			e.Version, _ = strconv.ParseInt(value, 10, 64)
		case "retry":
			if ms, err := strconv.Atoi(value); err == nil && ms >= 0 {
				*pause = time.Duration(ms) * time.Millisecond
			}
		}
		if lines.Text() != "" || e.Type == "" {
			continue
		}
		if e.Version > 0 {
			*after = e.Version
		}
		if e.Type == "end" || !yield(e, nil) {
			return true, nil
		}
		e = Event{}
	}
	if err := lines.Err(); err != nil && !errors.Is(err, io.EOF) {
		return false, fmt.Errorf("%w: %w", io.ErrUnexpectedEOF, err)
	}
	return false, nil
}

package vehicle

import (
	"context"
	"encoding/json"
	"fmt"
	"time"

	"github.com/gorilla/websocket"

	"github.com/marketd/marketd/market"
)

// link is one connection's outgoing side.
type link struct {
	conn      *websocket.Conn
	out       chan market.Frame
	done      chan struct{} // closed when the session is over
	greetings func(*Vehicle)
}

// greet says hello for a vehicle until the market has it.
func (l *link) greet(v *Vehicle) { l.greetings(v) }

// push queues a frame; false where the outbox is full or the session over.
func (l *link) push(f market.Frame) bool {
	select {
	case <-l.done:
		return false
	case l.out <- f:
		return true
	default:
		return false
	}
}

// write sends queued frames until the session ends.
func (l *link) write(ctx context.Context) error {
	for {
		select {
		case <-ctx.Done():
			deadline := time.Now().Add(time.Second)
			_ = l.conn.WriteControl(websocket.CloseMessage, websocket.FormatCloseMessage(websocket.CloseNormalClosure, ""), deadline)
			return ctx.Err()
		case f := <-l.out:
			data, err := market.EncodeFrame(f)
			if err != nil {
				return fmt.Errorf("encode %s: %w", market.TypeOf(f), err)
			}
			_ = l.conn.SetWriteDeadline(time.Now().Add(writeWait))
			if err := l.conn.WriteMessage(websocket.TextMessage, data); err != nil {
				return err
			}
		}
	}
}

// readFrame reads a frame of the market leniently: a newer market may add fields.
func readFrame(data []byte) (market.Frame, error) {
	var head market.Head
	if err := json.Unmarshal(data, &head); err != nil {
		return nil, err
	}
	frame, ok := market.NewFrame(head.Type)
	if !ok {
		return nil, fmt.Errorf("frame type %q is unknown", head.Type)
	}
	return frame, json.Unmarshal(data, frame)
}

package market

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"slices"
	"time"
)

// Subprotocol is what a vehicle's WebSocket speaks.
const Subprotocol = "marketd.v1+json"

// Limits of a vehicle's socket.
const (
	MaxFrameBytes = 16 << 10
	MaxFrameDepth = 32
)

// Close codes of a vehicle's socket. From 4500 on, do not reconnect.
const (
	CloseGoingAway = 4001
	CloseTooSlow   = 4008
	CloseTooFast   = 4029
	CloseReplaced  = 4500 // a newer session of the same vehicles took over
	CloseDenied    = 4501
	CloseProtocol  = 4502
)

// Frame is one message on a vehicle's socket: one of the *Frame types of this package.
type Frame interface{ head() *Head }

// Head is common to all frames. A client's frame carries an ID of its choice and, but for `position`, is answered by `ok`
// or `problem` with the same value in Re. Vehicle names the vehicle where a socket carries more than one.
type Head struct {
	Type    string    `json:"type"`
	ID      string    `json:"id,omitempty"`
	Re      string    `json:"re,omitempty"`
	Vehicle *Address  `json:"vehicle,omitempty"`
	At      time.Time `json:"at,omitzero"`
}

func (h *Head) head() *Head { return h }

// HeadOf gives access to a frame's head.
func HeadOf(f Frame) *Head { return f.head() }

// Frames from a vehicle.
type (
	// HelloFrame begins a vehicle's part of a session, and is repeated when something of it changes.
	HelloFrame struct {
		Head
		SDK         string  `json:"sdk,omitempty"`
		Class       Class   `json:"class"`
		Seats       uint16  `json:"seats"`
		MassGrams   uint32  `json:"mass_g"`
		VolumeMl    uint32  `json:"volume_ml"`
		Options     Options `json:"options,omitempty"`
		Energy      float64 `json:"energy"` // share of a full charge, 0 to 1
		LastSeq     int64   `json:"last_seq,omitempty"`
		SpeedFactor float64 `json:"speed_factor,omitempty"` // simulated vehicles only: how much faster than real they move
	}

	// NeedFilterFrame narrows which needs are shown. A vehicle that never sends it, and has no offer, is shown all it could serve.
	NeedFilterFrame struct {
		Head
		Services  []ServiceName `json:"services"`
		Area      Area          `json:"area,omitzero"`
		MinAmount Amount        `json:"min_amount,omitzero"`
		None      bool          `json:"none,omitempty"` // show nothing: the vehicle lives by its standing offer
	}

	// OfferFrame sets the vehicle's standing offer; Until in the past takes it back.
	OfferFrame struct {
		Head
		Offer
	}

	// PositionFrame reports one vehicle, or many by Positions.
	PositionFrame struct {
		Head
		Report
		Positions []VehicleReport `json:"positions,omitempty"`
	}

	// BidFrame is a firm price for a need. The times are the vehicle's plan, which ranks it; the signed PickupBy binds it. With
	// a PlanVersion it is for a part of the vehicle only, beside the agreements of that version: it wins while the vehicle's
	// plan is at that version, or never. Without, it is for the whole vehicle.
	BidFrame struct {
		Head
		Bid         Bid       `json:"bid"`
		Signature   Signature `json:"signature"`
		PickupAt    time.Time `json:"pickup_at"`
		DropoffAt   time.Time `json:"dropoff_at"`
		PlanVersion int64     `json:"plan_version,omitempty"`
	}

	// WithdrawFrame takes a bid back that has not won.
	WithdrawFrame struct {
		Head
		Need NeedID `json:"need"`
		Bid  BidID  `json:"bid"`
	}

	// CommitmentConfirmationFrame signs the bid that a commitment_request asked for. Decline instead says no at once.
	CommitmentConfirmationFrame struct {
		Head
		Need      NeedID    `json:"need"`
		Signature Signature `json:"signature,omitempty"`
		Decline   bool      `json:"decline,omitempty"`
	}

	// StatusFrame moves a trip on. Code is the start code for underway, the end code for completed. Act is the signature of a
	// [Refund] of everything where the vehicle drops out (phase replaced), of a [NoShow] where the rider did not come
	// (phase cancelled).
	StatusFrame struct {
		Head
		Status    Status    `json:"status"`
		Signature Signature `json:"signature"`
		Code      *Hash     `json:"code,omitempty"`
		Act       Signature `json:"act,omitempty"`
	}
)

// Frames both ways.
type (
	// MessageFrame is a line of text between vehicle and rider.
	MessageFrame struct {
		Head
		Need NeedID `json:"need"`
		Text string `json:"text"`
	}

	// StopFrame is always accepted: the vehicle stops as soon as that is safe.
	StopFrame struct {
		Head
		Need   NeedID `json:"need"`
		By     Actor  `json:"by,omitempty"`
		Reason string `json:"reason,omitempty"`
	}
)

// Frames to a vehicle.
type (
	// SyncFrame answers hello with the whole current truth of the vehicle.
	SyncFrame struct {
		Head
		ServerTime time.Time `json:"server_time"`
		Session    string    `json:"session"`
		Fence      int64     `json:"fence"`
		Domain     DomainRef `json:"domain"`
		Missions   []Mission `json:"missions"`
		Bids       []BidID   `json:"bids"`
		Offer      *Offer    `json:"offer,omitempty"`
		Seq        int64     `json:"seq"`

		PlanVersion int64 `json:"plan_version,omitempty"` // at least that of all Missions; 0: the vehicle does not share
	}

	// NeedFrame invites a bid. PlanVersion is what the market has last seen of the vehicle's plan, where it has agreements
	// that share it: who knows of fewer agreements waits for the mission frame before it bids.
	NeedFrame struct {
		Head
		Invitation
		BidBy       time.Time `json:"bid_by"`
		PlanVersion int64     `json:"plan_version,omitempty"`
	}

	// CommitmentRequestFrame asks for the signature of a standing offer's winning bid before By.
	CommitmentRequestFrame struct {
		Head
		Invitation
		Bid Bid       `json:"bid"`
		By  time.Time `json:"by"`
	}

	// MissionFrame tells of an agreement, new or changed. The vehicle moves from `ready` on.
	MissionFrame struct {
		Head
		Mission
	}

	// FundedFrame tells that the escrow is open at the depth the market waits for, and where exactly to go.
	FundedFrame struct {
		Head
		Mission
		Tx    Hash   `json:"tx"`
		Block uint64 `json:"block"`
	}

	// LostFrame tells why a bid did not win.
	LostFrame struct {
		Head
		Need   NeedID     `json:"need"`
		Bid    BidID      `json:"bid"`
		Reason LostReason `json:"reason"`
		By     *LostBy    `json:"by,omitempty"`
	}

	// NeedClosedFrame tells that a need takes no more bids.
	NeedClosedFrame struct {
		Head
		Need   NeedID `json:"need"`
		Reason string `json:"reason"`
	}

	// CancelledFrame tells that an agreement is over before its time, and what the vehicle gets.
	CancelledFrame struct {
		Head
		Need   NeedID `json:"need"`
		Reason string `json:"reason"`
		Fee    Amount `json:"fee"`
	}

	// StartFrame hands over the start code that the rider released.
	StartFrame struct {
		Head
		Need NeedID `json:"need"`
		Code Hash   `json:"code"`
	}

	// OkFrame accepts the frame named by Re.
	OkFrame struct{ Head }

	// ProblemFrame refuses the frame named by Re, or tells of trouble with the session.
	ProblemFrame struct {
		Head
		Problem ProblemBody `json:"problem"`
	}
)

// Invitation is what a vehicle learns of a need before it has won: enough to price it and to compute the need's id from its
// terms. Places are cells of about 300 m until the escrow is open.
type Invitation struct {
	Need        NeedID      `json:"need"`
	Service     ServiceName `json:"service"`
	PickupCell  Cell        `json:"pickup_cell"`
	DropoffCell Cell        `json:"dropoff_cell"`
	DistanceM   int64       `json:"distance_m"`
	DurationS   int64       `json:"duration_s"`
	Seats       uint16      `json:"seats"`
	MassGrams   uint32      `json:"mass_g"`
	VolumeMl    uint32      `json:"volume_ml"`
	Options     Options     `json:"options"`
	Earliest    time.Time   `json:"earliest"`
	Latest      time.Time   `json:"latest"`
	Terms       Terms       `json:"terms"`
}

// Report is where a vehicle is. T is unix milliseconds.
type Report struct {
	Lat        float64 `json:"lat"`
	Lng        float64 `json:"lng"`
	AltM       float64 `json:"alt_m,omitempty"`
	HeadingDeg float64 `json:"heading_deg,omitempty"`
	SpeedMps   float64 `json:"speed_mps,omitempty"`
	Energy     float64 `json:"energy,omitempty"`
	T          int64   `json:"t"`
}

// VehicleReport is one entry of a batch.
type VehicleReport struct {
	Vehicle Address `json:"vehicle"`
	Report
}

// DomainRef is a [Domain] on the wire.
type DomainRef struct {
	ChainID  uint64  `json:"chain_id"`
	Contract Address `json:"contract"`
}

// Mission is an agreement as its vehicle sees it. Details and Trip are there once the escrow is open, Code once the rider
// released it. StatusHead is the hash of the last signed status (zero before the first).
type Mission struct {
	Need       NeedID      `json:"need"`
	Attempt    int         `json:"attempt"`
	Bid        Bid         `json:"bid"`
	Amount     Amount      `json:"amount"`
	Phase      PhaseName   `json:"phase"`
	Escrow     EscrowState `json:"escrow"`
	Terms      Terms       `json:"terms"`
	Details    *Details    `json:"details,omitempty"`
	Trip       *Trip       `json:"trip,omitempty"`
	Notes      string      `json:"notes,omitempty"` // the text behind Details.Notes, with the details
	Code       *Hash       `json:"code,omitempty"`
	StatusHead Hash        `json:"status_head"`
	Stop       bool        `json:"stop,omitempty"`
	Version    int64       `json:"version"`

	Leg *Leg `json:"leg,omitempty"` // nil: it is none

	PlanVersion int64 `json:"plan_version,omitempty"` // of the vehicle's plan since this agreement; 0: the vehicle does not share
	Pooled      bool  `json:"pooled,omitempty"`       // it has a part of the vehicle, not the whole
}

// LostReason is why a bid did not win.
type LostReason string

const (
	LostDearer           LostReason = "dearer"
	LostLater            LostReason = "later"
	LostBusy             LostReason = "busy"
	LostWithdrawn        LostReason = "withdrawn"
	LostInvalidSignature LostReason = "invalid_signature"
	LostPickedOther      LostReason = "picked_other"
	LostCancelled        LostReason = "cancelled"
)

// LostBy is by how much a bid lost, where that says nothing of who won.
type LostBy struct {
	Amount  Amount `json:"amount,omitzero"`
	Seconds int64  `json:"seconds,omitempty"`
}

// ProblemBody is an [Error] on the wire: RFC 9457 in HTTP and in the `problem` frame alike.
type ProblemBody struct {
	Type      string  `json:"type"` // /problems/<type>
	Title     string  `json:"title"`
	Status    int     `json:"status"`
	Detail    string  `json:"detail"`
	RequestID string  `json:"request_id,omitempty"`
	Fields    []Field `json:"fields,omitempty"`
}

// newFrame makes an empty frame of each type.
var newFrame = map[string]func() Frame{
	"hello":                   func() Frame { return new(HelloFrame) },
	"need_filter":             func() Frame { return new(NeedFilterFrame) },
	"offer":                   func() Frame { return new(OfferFrame) },
	"position":                func() Frame { return new(PositionFrame) },
	"bid":                     func() Frame { return new(BidFrame) },
	"withdraw":                func() Frame { return new(WithdrawFrame) },
	"commitment_confirmation": func() Frame { return new(CommitmentConfirmationFrame) },
	"status":                  func() Frame { return new(StatusFrame) },
	"message":                 func() Frame { return new(MessageFrame) },
	"stop":                    func() Frame { return new(StopFrame) },
	"sync":                    func() Frame { return new(SyncFrame) },
	"need":                    func() Frame { return new(NeedFrame) },
	"commitment_request":      func() Frame { return new(CommitmentRequestFrame) },
	"mission":                 func() Frame { return new(MissionFrame) },
	"funded":                  func() Frame { return new(FundedFrame) },
	"lost":                    func() Frame { return new(LostFrame) },
	"need_closed":             func() Frame { return new(NeedClosedFrame) },
	"cancelled":               func() Frame { return new(CancelledFrame) },
	"start":                   func() Frame { return new(StartFrame) },
	"ok":                      func() Frame { return new(OkFrame) },
	"problem":                 func() Frame { return new(ProblemFrame) },
}

// NewFrame makes an empty frame of a type; ok is false where the type is unknown.
func NewFrame(typ string) (f Frame, ok bool) {
	empty, ok := newFrame[typ]
	if !ok {
		return nil, false
	}
	return empty(), true
}

// FrameTypes lists all types of frames, sorted.
func FrameTypes() []string { return slices.Sorted(maps.Keys(newFrame)) }

// TypeOf is the type a frame has on the wire.
func TypeOf(f Frame) string {
	switch f.(type) {
	case *HelloFrame:
		return "hello"
	case *NeedFilterFrame:
		return "need_filter"
	case *OfferFrame:
		return "offer"
	case *PositionFrame:
		return "position"
	case *BidFrame:
		return "bid"
	case *WithdrawFrame:
		return "withdraw"
	case *CommitmentConfirmationFrame:
		return "commitment_confirmation"
	case *StatusFrame:
		return "status"
	case *MessageFrame:
		return "message"
	case *StopFrame:
		return "stop"
	case *SyncFrame:
		return "sync"
	case *NeedFrame:
		return "need"
	case *CommitmentRequestFrame:
		return "commitment_request"
	case *MissionFrame:
		return "mission"
	case *FundedFrame:
		return "funded"
	case *LostFrame:
		return "lost"
	case *NeedClosedFrame:
		return "need_closed"
	case *CancelledFrame:
		return "cancelled"
	case *StartFrame:
		return "start"
	case *OkFrame:
		return "ok"
	case *ProblemFrame:
		return "problem"
	}
	panic(fmt.Sprintf("market: %T is no frame", f))
}

// EncodeFrame writes a frame with its type filled in.
func EncodeFrame(f Frame) ([]byte, error) {
	f.head().Type = TypeOf(f)
	return json.Marshal(f)
}

// DecodeFrame reads one frame strictly: an unknown type or field, a wrong type of a value, too deep a nesting or anything
// behind the object is a problem. The head is returned even then, where it could be read, so that the answer can name the frame.
func DecodeFrame(data []byte) (Frame, Head, error) {
	var h Head
	if len(data) > MaxFrameBytes {
		return nil, h, Problem(ProblemInvalid, "the frame has %d bytes; at most %d are read", len(data), MaxFrameBytes)
	}
	if f, ok := decodePosition(data); ok {
		return f, f.Head, nil
	}
	if depth(data) > MaxFrameDepth {
		return nil, h, Problem(ProblemInvalid, "the frame nests deeper than %d levels", MaxFrameDepth)
	}
	if err := json.Unmarshal(data, &h); err != nil {
		return nil, h, Problem(ProblemInvalid, "the frame is not a JSON object with a type: %v", err)
	}
	f, ok := NewFrame(h.Type)
	if !ok {
		return nil, h, Problem(ProblemInvalid, "frame type %q is unknown; /asyncapi.yaml lists them", h.Type)
	}
	if err := DecodeStrict(data, f); err != nil {
		return nil, h, err
	}
	return f, h, nil
}

// DecodeStrict reads exactly one JSON value into v and refuses unknown fields; the error is an *[Error].
func DecodeStrict(data []byte, v any) error {
	d := json.NewDecoder(bytes.NewReader(data))
	d.DisallowUnknownFields()
	if err := d.Decode(v); err != nil {
		return decodeProblem(err)
	}
	if d.More() {
		return Problem(ProblemInvalid, "there is something behind the JSON object")
	}
	return nil
}

func decodeProblem(err error) error {
	if wrong, ok := errors.AsType[*json.UnmarshalTypeError](err); ok {
		return Invalid("/"+wrong.Field, "%s is a %s; it must be a %s", wrong.Field, wrong.Value, wrong.Type)
	}
	if name, ok := bytes.CutPrefix([]byte(err.Error()), []byte("json: unknown field ")); ok {
		return Problem(ProblemUnknownField, "field %s is unknown here: check its spelling", name)
	}
	return Problem(ProblemInvalid, "the JSON cannot be read: %v", err)
}

// depth is how deep objects and arrays nest, without parsing more than brackets and strings.
func depth(data []byte) (deepest int) {
	var now int
	var quoted, escaped bool
	for _, c := range data {
		switch {
		case escaped:
			escaped = false
		case quoted:
			escaped, quoted = c == '\\', c != '"'
		case c == '"':
			quoted = true
		case c == '{' || c == '[':
			now++
			deepest = max(deepest, now)
		case c == '}' || c == ']':
			now--
		}
	}
	return deepest
}

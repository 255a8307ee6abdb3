package trips

import (
	"errors"
	"time"

	"github.com/marketd/marketd/market"
)

// What the escrow package reads from the chain and writes to it, in words that the database shares.

// BookingState is where a booking stands on the chain: the enum State of contracts/src/Types.sol.
type BookingState uint8

const (
	BookingNone BookingState = iota // never opened
	BookingOpen
	BookingLeavingFee
	BookingLeavingFree
	BookingNoShow
	BookingStarted
	BookingDisputedFee
	BookingDisputedAll
	BookingClosed
)

// Takes says whether the contract takes the goal's call in this state, the rest being right.
func (s BookingState) Takes(g Goal) bool {
	switch g {
	case GoalOpen, GoalRevoke:
		return s == BookingNone
	case GoalLeave, GoalNoShow:
		return s == BookingOpen
	case GoalStart:
		return s >= BookingOpen && s <= BookingNoShow || s == BookingDisputedFee
	case GoalSettle, GoalMove, GoalFinish:
		return s != BookingNone && s != BookingClosed
	case GoalDispute:
		return s == BookingLeavingFree || s == BookingNoShow || s == BookingStarted
	case GoalRule:
		return s.Disputed()
	}
	return true
}

// EscrowOf derives what is shown of an attempt's money: from the chain's booking with the attempt's bid, from the state of
// the intent to open it ("" where there is none), and from whether an intent that ends the booking is under way.
func EscrowOf(booked BookingState, open string, closing bool) market.EscrowState {
	switch booked {
	case BookingOpen:
		if closing {
			return market.EscrowClosing
		}
		return market.EscrowOpen
	case BookingLeavingFee, BookingLeavingFree:
		return market.EscrowLeaving
	case BookingNoShow:
		return market.EscrowNoShow
	case BookingStarted:
		return market.EscrowStarted
	case BookingDisputedFee, BookingDisputedAll:
		return market.EscrowDisputed
	case BookingClosed:
		return market.EscrowClosed
	}
	switch open {
	case "", "cancelled":
		return market.EscrowNone
	case "failed", "superseded":
		return market.EscrowFailed
	}
	return market.EscrowOpening
}

// Block is a block of the chain at the depth the market waits for, with the escrow contract's logs in it.
type Block struct {
	Number int64
	Hash   market.Hash
	Parent market.Hash
	At     time.Time
	Logs   []Log
}

// Log is one log of the escrow contract.
type Log struct {
	Number int64 // of its block
	Block  market.Hash
	Index  int // in the block
	Tx     market.Hash
	Name   string // of the event in the contract
	Event  any    // one of the types below; nil: nothing that is kept
}

// AccountOf names an account in the contract. Market zero is the free account.
type AccountOf struct {
	Token  market.Address `json:"token"`
	Who    market.Address `json:"who"`
	Market market.Address `json:"market"`
}

// The events. Order is the struct hash of what was signed, zero where nothing was; balances are those after the event.
type (
	Deposited struct {
		AccountOf
		Amount  market.Amount `json:"amount"`
		Balance market.Amount `json:"balance"`
	}
	Funded struct {
		AccountOf
		Amount  market.Amount `json:"amount"`
		Balance market.Amount `json:"balance"`
		Free    market.Amount `json:"free"`
		Order   market.Hash   `json:"order"`
	}
	ExitChanged struct {
		AccountOf
		ExitAt time.Time   `json:"exit_at"` // zero: stays
		Exits  uint64      `json:"exits"`
		Order  market.Hash `json:"order"` // of the Exit that says the same, signed or not
	}
	Withdrawn struct {
		AccountOf
		To      market.Address `json:"to"`
		Amount  market.Amount  `json:"amount"`
		Fee     market.Amount  `json:"fee"`
		Sender  market.Address `json:"sender"`
		Balance market.Amount  `json:"balance"`
		Order   market.Hash    `json:"order"`
	}
	Opened struct {
		Need    market.NeedID  `json:"need"`
		Bid     market.BidID   `json:"bid"`
		Rider   market.Address `json:"rider"`
		Vehicle market.Address `json:"vehicle"`
		Owner   market.Address `json:"owner"`
		Market  market.Address `json:"market"`
		Token   market.Address `json:"token"`
		Amount  market.Amount  `json:"amount"`
		Until   time.Time      `json:"until"`
	}
	// StateChanged is Started, Left, NoShown or Disputed.
	StateChanged struct {
		Need  market.NeedID `json:"need"`
		State BookingState  `json:"state"`
		Until time.Time     `json:"until"`

		By       market.Address `json:"by,omitzero"` // this and the next: of Disputed
		Evidence market.Hash    `json:"evidence,omitzero"`
	}
	// Moved is a part; with Closed it is all that was left.
	Moved struct {
		Need      market.NeedID `json:"need"`
		Closed    bool          `json:"closed,omitempty"`
		Goal      Goal          `json:"goal,omitempty"` // that Closed fulfils
		Paid      market.Amount `json:"paid"`
		Refunded  market.Amount `json:"refunded"`
		ToMarket  market.Amount `json:"to_market"`
		ToVehicle market.Amount `json:"to_vehicle"`
	}
	Revoked struct {
		Need market.NeedID `json:"need"`
	}
	// PayeeChanged is Joined or HandedOver. Order is of the Join that says the same.
	PayeeChanged struct {
		Vehicle    market.Address `json:"vehicle"`
		Owner      market.Address `json:"owner"`
		VehicleBps uint16         `json:"vehicle_bps"`
		Until      time.Time      `json:"until"`
		Nonce      uint64         `json:"nonce"` // what the next change must carry
		Order      market.Hash    `json:"order"`
	}
)

// ErrOtherBranch says that a block is not among those whose logs are applied: not yet, or not any more.
var ErrOtherBranch = errors.New("the block's logs are not applied")

// Cursor is how far logs are applied.
type Cursor struct {
	Number int64
	Hash   market.Hash
	At     time.Time // the chain's clock
	Deep   bool      // a reorganisation went deeper than the market waits, and is not reconciled
}

// Work is an intent that may be sent, with all that its call is made of.
type Work struct {
	Intent
	Tries   int         // transactions that were final without doing it
	Need    market.Need // this and the rest only of goals about a booking
	NeedSig market.Signature
	Bid     market.Bid
	BidSig  market.Signature
	PickSig market.Signature // where the rider chose

	Mission market.Hash // of an opening: that it is a leg of, which is sent with all Legs of them or not at all; zero: none
	Legs    int
}

// ChainTx is a transaction of one of the market's keys. Signer and nonce are its own for ever.
type ChainTx struct {
	ID       int64
	Signer   market.Address
	Nonce    uint64
	Goal     Goal
	To       market.Address
	Data     []byte
	Gas      uint64
	Items    []TxItem    // in the order of its call
	Attempts []TxAttempt // the first is the oldest
	Mined    Mined
}

// TxItem is an intent that a transaction carries.
type TxItem struct {
	Intent  int64
	Place   int // in its call
	Goal    Goal
	Object  market.Hash
	Pending bool // nothing has ended it
}

// TxAttempt is a transaction's signed bytes at one fee. Tip and Cap are wei a gas.
type TxAttempt struct {
	Hash     market.Hash
	Raw      []byte
	Tip, Cap market.Amount
	At       time.Time
}

// Mined is where a transaction was last seen; zero: nowhere.
type Mined struct {
	Tx     market.Hash
	Block  market.Hash
	Number int64
}

// Side is on whose side a call on the chain failed.
type Side string

const (
	SideRider   Side = "rider"
	SideVehicle Side = "vehicle"
	SideMarket  Side = "market" // or nobody's
)

// Fate is what a transaction that is final did not do for one of its intents.
type Fate struct {
	Intent    int64
	Done      bool   // it did, and no log says so (mint)
	Overtaken bool   // the chain had it otherwise already
	Again     bool   // worth another transaction
	Code      string // why: a problem type, or the contract's word
	Side      Side
}

// Deadline is the nearest one of its kind (answer, claim, finish, open) that the market has to keep on the chain.
type Deadline struct {
	Kind    string
	Waiting int           // of that kind
	Left    time.Duration // by the chain's clock; 0 where none waits
}

// WaitQuery asks for intents that may be sent.
type WaitQuery struct {
	Index, Keys int  // this key's place among those that can send; it gets its share and what others left lying
	Mints       bool // mints, and nothing else
	Protect     bool // only what protects somebody, whatever the chain is like
	Limit       int
}

package escrow

import (
	"errors"
	"strings"

	"github.com/ethereum/go-ethereum/accounts/abi"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/rpc"

	"github.com/marketd/marketd/contracts"
	"github.com/marketd/marketd/internal/trips"
	"github.com/marketd/marketd/market"
)

// fault is why the contract, or the token, refuses a call.
type fault struct {
	name   string          // of the error; "" where it is none that is known
	signer common.Address  // of InvalidSignature: whose is missing
	state  contracts.State // of WrongState and NeedTaken
	field  string          // of OutOfRange
	item   int             // which item of a call that does all or nothing it is of, counted from 1; 0: of the call
}

// fault reads the data of a revert, or the reason of a skipped item.
func (d *decode) fault(data []byte) (f fault) {
	if len(data) < 4 {
		return f
	}
	for _, of := range []abi.ABI{d.contract.GetABI(), d.token.GetABI(), history.GetABI()} {
		for name, e := range of.Errors {
			if [4]byte(e.ID[:4]) == [4]byte(data) {
				f.name = name
			}
		}
	}
	switch e, _ := d.contract.UnpackError(data); e := e.(type) { // what cannot be read stays zero
	case *contracts.EscrowInvalidSignature:
		f.signer = e.Signer
	case *contracts.EscrowWrongState:
		f.state = contracts.State(e.State)
	case *contracts.EscrowNeedTaken:
		f.state = contracts.State(e.State)
	case *contracts.EscrowItemFailed:
		f = d.fault(e.Reason)
		f.item = int(e.Index.Int64()) + 1
	case *contracts.EscrowOutOfRange:
		f.field = strings.TrimRight(string(e.Field[:]), "\x00")
	}
	return f
}

// reverted says whether a call failed because the contract refused it, and why.
func (d *decode) reverted(err error) (f fault, ok bool) {
	data, isData := errors.AsType[rpc.DataError](err)
	if !isData {
		return f, err != nil && strings.Contains(err.Error(), "execution reverted")
	}
	text, isText := data.ErrorData().(string)
	if !isText {
		return f, strings.Contains(err.Error(), "execution reverted")
	}
	raw, err := hexutil.Decode(text)
	return d.fault(raw), err == nil
}

// maxTries is how many transactions may be final without doing an intent, before it fails.
const maxTries = 5

// fate is what a fault means for the intent that met it.
func (f fault) fate(w trips.Work) trips.Fate {
	fate := trips.Fate{Intent: w.ID, Code: f.name, Side: trips.SideMarket}
	switch f.name {
	case "BalanceTooLow", "ERC20InsufficientBalance":
		fate.Code, fate.Side = string(market.ProblemInsufficientBalance), trips.SideRider
	case "StillHeld":
		fate.Code = string(market.ProblemInsufficientBalance)
	case "OpenTooLate":
		fate.Code, fate.Side = string(market.ProblemDeadlinePassed), trips.SideRider
	case "BidExpired", "DeadlinePassed", "ERC2612ExpiredSignature":
		fate.Code = string(market.ProblemDeadlinePassed)
	case "OutOfRange":
		fate.Code, fate.Side = f.outOfRange()
	case "BidAboveMaximum":
		fate.Code, fate.Side = string(market.ProblemBidAboveMaximum), trips.SideVehicle
	case "PayeesDiffer":
		fate.Side = trips.SideVehicle
	case "NotAMarket", "TokenNotListed":
		fate.Code, fate.Side = string(market.ProblemInvalid), trips.SideRider
	case "NeedTaken", "NonceUsed", "NonceNotNext", "AlreadyJoined":
		fate.Code, fate.Side = string(market.ProblemTaken), trips.SideRider
	case "InvalidSignature", "ERC2612InvalidSigner":
		return f.unsigned(fate, w)
	case "WrongCode":
		fate.Code = string(market.ProblemWrongCode)
	case "WrongState":
		fate.Again, fate.Overtaken = f.state == contracts.StateNone, f.state != contracts.StateNone
	case "NotTheBooking", "TooLate", "NothingToMove":
		fate.Overtaken = true
	case "TooEarly":
		fate.Again = true
	case "":
		fate.Code, fate.Again = "reverted", w.Tries < maxTries || w.Goal == trips.GoalFinish
	}
	return fate
}

// fates are what a fault means for those that go together, all or none: where it is one's, the others wait for that one to be
// made good.
func (f fault) fates(works []trips.Work, place func(trips.Work) int) []trips.Fate {
	fates := make([]trips.Fate, len(works))
	for i, w := range works {
		if f.item == 0 || f.item == place(w)+1 {
			fates[i] = f.fate(w)
		} else {
			fates[i] = trips.Fate{Intent: w.ID, Again: true, Code: "reverted", Side: trips.SideMarket}
		}
	}
	return fates
}

// outOfRange: the bid names when the vehicle comes and its share, the need all else.
func (f fault) outOfRange() (code string, side trips.Side) {
	switch f.field {
	case "pickupBy": // it has passed by now
		return string(market.ProblemDeadlinePassed), trips.SideMarket
	case "vehicleBps":
		return string(market.ProblemInvalid), trips.SideVehicle
	}
	return string(market.ProblemInvalid), trips.SideRider
}

func (f fault) unsigned(fate trips.Fate, w trips.Work) trips.Fate {
	fate.Code = string(market.ProblemInvalidSignature)
	switch {
	case w.Goal != trips.GoalOpen:
	case f.signer == w.Need.Rider:
		fate.Side = trips.SideRider
	case f.signer == w.Bid.Vehicle:
		fate.Side = trips.SideVehicle
	default: // the key that sent it is no operator of the market, today
		fate.Again = true
	}
	return fate
}

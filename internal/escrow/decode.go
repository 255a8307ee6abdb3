package escrow

import (
	"errors"
	"fmt"
	"math/big"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"

	"github.com/marketd/marketd/contracts"
	"github.com/marketd/marketd/internal/trips"
	"github.com/marketd/marketd/market"
)

// decode reads logs of the escrow contract.
type decode struct {
	contract *contracts.Escrow
	token    *contracts.DemoDollar  // any ERC-20 with permits has these calls
	money    common.Address         // the one token whose accounts and bookings are kept
	names    map[market.Hash]string // of events, by their first topic
}

// errOtherToken is about a log in a token that this market does not use.
var errOtherToken = errors.New("another token")

func newDecode(money common.Address) *decode {
	d := &decode{money: money, contract: contracts.NewEscrow(), token: contracts.NewDemoDollar(), names: map[market.Hash]string{}}
	abi := d.contract.GetABI()
	for name, event := range abi.Events {
		d.names[market.Hash(event.ID)] = name
	}
	return d
}

// log reads one log; Event stays nil where it changes nothing that is kept.
func (d *decode) log(raw *types.Log) (trips.Log, error) {
	l := trips.Log{Number: int64(raw.BlockNumber), Block: market.Hash(raw.BlockHash), Index: int(raw.Index), Tx: market.Hash(raw.TxHash)}
	if len(raw.Topics) == 0 {
		return l, nil
	}
	l.Name = d.names[market.Hash(raw.Topics[0])]
	var err error
	if l.Event, err = d.event(l.Name, raw); errors.Is(err, errOtherToken) {
		l.Event, err = nil, nil
	}
	if err != nil {
		return l, fmt.Errorf("read log %s of transaction %s: %w", l.Name, l.Tx, err)
	}
	return l, nil
}

func (d *decode) event(name string, raw *types.Log) (any, error) {
	switch name {
	case contracts.EscrowDepositedEventName, contracts.EscrowFundedEventName, contracts.EscrowExitChangedEventName, contracts.EscrowWithdrawnEventName:
		return d.account(name, raw)
	case contracts.EscrowJoinedEventName, contracts.EscrowHandedOverEventName:
		return d.payee(name, raw)
	case contracts.EscrowOpenedEventName:
		return d.opened(raw)
	case contracts.EscrowMovedEventName, contracts.EscrowClosedEventName:
		return d.moved(name, raw)
	case contracts.EscrowStartedEventName, contracts.EscrowLeftEventName, contracts.EscrowNoShownEventName, contracts.EscrowDisputedEventName:
		return d.state(name, raw)
	case contracts.EscrowChannelOpenedEventName, contracts.EscrowToppedUpEventName, contracts.EscrowRedeemedEventName, contracts.EscrowChannelClosedEventName:
		return d.channel(name, raw)
	case contracts.EscrowRevokedEventName:
		e, err := d.contract.UnpackRevokedEvent(raw)
		if err != nil {
			return nil, err
		}
		return trips.Revoked{Need: e.Need}, nil
	}
	return nil, nil // Skipped is judged with its transaction; the rest concerns nobody here
}

func (d *decode) account(name string, raw *types.Log) (any, error) {
	if len(raw.Topics) > 1 && common.BytesToAddress(raw.Topics[1][:]) != d.money { // all have it as their first
		return nil, errOtherToken
	}
	var a amounts
	switch name {
	case contracts.EscrowDepositedEventName:
		e, err := d.contract.UnpackDepositedEvent(raw)
		if err != nil {
			return nil, err
		}
		return trips.Deposited{AccountOf: trips.AccountOf{Token: e.Token, Who: e.Who, Market: e.Market}, Amount: a.of(e.Amount), Balance: a.of(e.Balance)}, a.err
	case contracts.EscrowFundedEventName:
		e, err := d.contract.UnpackFundedEvent(raw)
		if err != nil {
			return nil, err
		}
		return trips.Funded{AccountOf: trips.AccountOf{Token: e.Token, Who: e.Who, Market: e.Market}, Amount: a.of(e.Amount),
			Balance: a.of(e.Balance), Free: a.of(e.Free), Order: e.Order}, a.err
	case contracts.EscrowExitChangedEventName:
		e, err := d.contract.UnpackExitChangedEvent(raw)
		if err != nil {
			return nil, err
		}
		of := trips.AccountOf{Token: e.Token, Who: e.Who, Market: e.Market}
		order := market.Exit{Token: e.Token, From: e.Who, Market: e.Market, On: e.ExitAt.Sign() != 0, Nonce: market.NonceOf(e.Exits.Uint64() - 1)}
		return trips.ExitChanged{AccountOf: of, ExitAt: at(e.ExitAt), Exits: e.Exits.Uint64(), Order: order.StructHash()}, nil
	}
	e, err := d.contract.UnpackWithdrawnEvent(raw)
	if err != nil {
		return nil, err
	}
	return trips.Withdrawn{AccountOf: trips.AccountOf{Token: e.Token, Who: e.Who, Market: e.Market}, To: e.To, Amount: a.of(e.Amount),
		Fee: a.of(e.Fee), Sender: e.Sender, Balance: a.of(e.Balance), Order: e.Order}, a.err
}

func (d *decode) payee(name string, raw *types.Log) (any, error) {
	if name == contracts.EscrowHandedOverEventName {
		e, err := d.contract.UnpackHandedOverEvent(raw)
		if err != nil {
			return nil, err
		}
		return trips.PayeeChanged{Vehicle: e.Vehicle, Owner: e.Owner, VehicleBps: e.VehicleBps, Until: at(e.Until), Nonce: e.Nonce.Uint64()}, nil
	}
	e, err := d.contract.UnpackJoinedEvent(raw)
	if err != nil {
		return nil, err
	}
	join := market.Join{Vehicle: e.Vehicle, Owner: e.Owner, VehicleBps: e.VehicleBps, Until: e.Until.Int64(), Nonce: market.NonceOf(e.Nonce.Uint64() - 1)}
	return trips.PayeeChanged{Vehicle: e.Vehicle, Owner: e.Owner, VehicleBps: e.VehicleBps, Until: at(e.Until), Nonce: e.Nonce.Uint64(),
		Order: join.StructHash()}, nil
}

func (d *decode) opened(raw *types.Log) (any, error) {
	e, err := d.contract.UnpackOpenedEvent(raw)
	if err != nil {
		return nil, err
	}
	if e.Token != d.money {
		return nil, errOtherToken
	}
	var a amounts
	return trips.Opened{Need: e.Need, Bid: e.Bid, Rider: e.Rider, Vehicle: e.Vehicle, Owner: e.Owner, Market: e.Market, Token: e.Token,
		Amount: a.of(e.Amount), Until: at(e.Until)}, a.err
}

// goalOf is the goal that a cause of a Closed fulfils.
var goalOf = map[contracts.Cause]trips.Goal{contracts.CauseCode: trips.GoalSettle, contracts.CauseReceipt: trips.GoalSettle,
	contracts.CauseSplit: trips.GoalMove, contracts.CauseTime: trips.GoalFinish, contracts.CauseRuling: trips.GoalRule}

func (d *decode) moved(name string, raw *types.Log) (any, error) {
	var a amounts
	if name == contracts.EscrowMovedEventName {
		e, err := d.contract.UnpackMovedEvent(raw)
		if err != nil {
			return nil, err
		}
		return trips.Moved{Need: e.Need, Goal: trips.GoalMove, Paid: a.of(e.Paid), Refunded: a.of(e.Refunded), ToMarket: a.of(e.ToMarket),
			ToVehicle: a.of(e.ToVehicle)}, a.err
	}
	e, err := d.contract.UnpackClosedEvent(raw)
	if err != nil {
		return nil, err
	}
	return trips.Moved{Need: e.Need, Closed: true, Goal: goalOf[contracts.Cause(e.Cause)], Paid: a.of(e.Paid), Refunded: a.of(e.Refunded),
		ToMarket: a.of(e.ToMarket), ToVehicle: a.of(e.ToVehicle)}, a.err
}

func (d *decode) state(name string, raw *types.Log) (any, error) {
	switch name {
	case contracts.EscrowStartedEventName:
		e, err := d.contract.UnpackStartedEvent(raw)
		if err != nil {
			return nil, err
		}
		return trips.StateChanged{Need: e.Need, State: trips.BookingStarted, Until: at(e.Until)}, nil
	case contracts.EscrowLeftEventName:
		e, err := d.contract.UnpackLeftEvent(raw)
		if err != nil {
			return nil, err
		}
		state := trips.BookingLeavingFee
		if e.Free {
			state = trips.BookingLeavingFree
		}
		return trips.StateChanged{Need: e.Need, State: state, Until: at(e.Until)}, nil
	case contracts.EscrowNoShownEventName:
		e, err := d.contract.UnpackNoShownEvent(raw)
		if err != nil {
			return nil, err
		}
		return trips.StateChanged{Need: e.Need, State: trips.BookingNoShow, Until: at(e.Until)}, nil
	}
	e, err := d.contract.UnpackDisputedEvent(raw)
	if err != nil {
		return nil, err
	}
	return trips.StateChanged{Need: e.Need, State: trips.BookingState(e.State), Until: at(e.Until), By: e.By, Evidence: e.Evidence}, nil
}

// skipped lists the items of a batch that were left out, with the reason for each.
func (d *decode) skipped(r *types.Receipt) (map[int]fault, error) {
	out := map[int]fault{}
	for _, raw := range r.Logs {
		if len(raw.Topics) == 0 || d.names[market.Hash(raw.Topics[0])] != contracts.EscrowSkippedEventName {
			continue
		}
		e, err := d.contract.UnpackSkippedEvent(raw)
		if err != nil {
			return nil, fmt.Errorf("read what transaction %s skipped: %w", r.TxHash, err)
		}
		out[int(e.Index.Int64())] = d.fault(e.Reason)
	}
	return out, nil
}

// amounts converts, and keeps the first error.
type amounts struct{ err error }

func (a *amounts) of(b *big.Int) market.Amount {
	amount, err := market.AmountFromBig(b)
	if err != nil && a.err == nil {
		a.err = err
	}
	return amount
}

// at is a time of the chain; 0 is the zero time.
func at(seconds *big.Int) time.Time {
	if seconds.Sign() == 0 {
		return time.Time{}
	}
	return time.Unix(seconds.Int64(), 0).UTC()
}

package main

import (
	"context"
	"encoding/json"
	"fmt"
	"maps"
	"math/big"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/accounts/abi/bind/v2"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/ethclient"

	"github.com/marketd/marketd/contracts"
	"github.com/marketd/marketd/market"
)

// books are the escrow's sums as the chain has them: what lies in open bookings, in accounts, and in the token itself.
// difference is what does not add up, and must be 0.
type books struct {
	Locked       *big.Int
	Accounts     *big.Int
	TokenBalance *big.Int
	Difference   *big.Int
}

// MarshalJSON writes money as decimal strings, as everywhere.
func (b books) MarshalJSON() ([]byte, error) {
	return json.Marshal(map[string]string{
		"locked": b.Locked.String(), "accounts": b.Accounts.String(), "token_balance": b.TokenBalance.String(), "difference": b.Difference.String(),
	})
}

// balanced says that every unit is accounted for.
func (b books) balanced() bool { return b.Difference != nil && b.Difference.Sign() == 0 }

// logSpan is how many blocks are asked for at once.
const logSpan = 2000

// ledger is what the escrow's logs name: every account that money ever went to, and every booking.
type ledger struct {
	accounts map[account]bool
	open     map[market.NeedID]*big.Int // amounts put in and not taken out; closed bookings are deleted
	paid     map[market.NeedID]bool     // closed with something paid and nothing given back
	refunded map[market.NeedID]bool     // closed with something given back
}

type account struct{ token, who, market common.Address }

// readBooks sums up the escrow at one block, from its logs and its accounts, trusting nobody's server.
func readBooks(ctx context.Context, chain *ethclient.Client, escrow, token common.Address) (books, *ledger, error) {
	head, err := chain.HeaderByNumber(ctx, nil)
	if err != nil {
		return books{}, nil, fmt.Errorf("read the chain's head: %w", err)
	}
	l := &ledger{accounts: map[account]bool{}, open: map[market.NeedID]*big.Int{}, paid: map[market.NeedID]bool{}, refunded: map[market.NeedID]bool{}}
	for from := uint64(0); from <= head.Number.Uint64(); from += logSpan {
		to := min(from+logSpan-1, head.Number.Uint64())
		logs, err := chain.FilterLogs(ctx, ethereum.FilterQuery{
			Addresses: []common.Address{escrow}, FromBlock: new(big.Int).SetUint64(from), ToBlock: new(big.Int).SetUint64(to),
		})
		if err != nil {
			return books{}, nil, fmt.Errorf("read logs of blocks %d to %d: %w", from, to, err)
		}
		for i := range logs {
			if err := l.add(&logs[i]); err != nil {
				return books{}, nil, err
			}
		}
	}
	b, err := l.sum(ctx, chain, escrow, token, head.Number)
	return b, l, err
}

// add takes note of one log.
func (l *ledger) add(log *types.Log) error {
	c := contracts.NewEscrow()
	if e, err := c.UnpackDepositedEvent(log); err == nil {
		l.accounts[account{e.Token, e.Who, e.Market}] = true
	} else if e, err := c.UnpackFundedEvent(log); err == nil {
		l.accounts[account{e.Token, e.Who, e.Market}] = true
	} else if e, err := c.UnpackWithdrawnEvent(log); err == nil {
		l.accounts[account{e.Token, e.Sender, common.Address{}}] = true // the fee's free account
	} else if e, err := c.UnpackOpenedEvent(log); err == nil {
		if l.open[e.Need] != nil {
			return fmt.Errorf("booking %s was opened twice", market.NeedID(e.Need))
		}
		l.open[e.Need] = e.Amount
		for _, payee := range []common.Address{e.Vehicle, e.Owner, e.Market} {
			l.accounts[account{e.Token, payee, common.Address{}}] = true
		}
	} else if e, err := c.UnpackMovedEvent(log); err == nil {
		return l.take(e.Need, e.Paid, e.Refunded, false)
	} else if e, err := c.UnpackClosedEvent(log); err == nil {
		return l.take(e.Need, e.Paid, e.Refunded, true)
	}
	return nil
}

// take moves money out of a booking.
func (l *ledger) take(need market.NeedID, paid, refunded *big.Int, closed bool) error {
	left := l.open[need]
	if left == nil {
		return fmt.Errorf("money moved out of booking %s, which is not open", need)
	}
	left = new(big.Int).Sub(left, new(big.Int).Add(paid, refunded))
	l.open[need] = left
	if refunded.Sign() > 0 {
		l.refunded[need] = true
	}
	if closed {
		if left.Sign() != 0 {
			return fmt.Errorf("booking %s closed with %s left in it", need, left)
		}
		l.paid[need] = !l.refunded[need]
		delete(l.open, need)
	}
	return nil
}

// only forgets the bookings of other people's journeys: a market may have more riders than this run's.
func (l *ledger) only(outcomes []outcome) {
	ours := map[market.NeedID]bool{}
	for _, o := range outcomes {
		for _, need := range append(o.before, o.need) {
			ours[need] = true
		}
	}
	maps.DeleteFunc(l.open, func(need market.NeedID, _ *big.Int) bool { return !ours[need] })
	maps.DeleteFunc(l.paid, func(need market.NeedID, _ bool) bool { return !ours[need] })
	maps.DeleteFunc(l.refunded, func(need market.NeedID, _ bool) bool { return !ours[need] })
}

func (l *ledger) sum(ctx context.Context, chain *ethclient.Client, escrow, token common.Address, at *big.Int) (books, error) {
	b := books{Locked: new(big.Int), Accounts: new(big.Int)}
	for _, left := range l.open {
		b.Locked.Add(b.Locked, left)
	}
	c := contracts.NewEscrow()
	instance := c.Instance(chain, escrow)
	opts := &bind.CallOpts{Context: ctx, BlockNumber: at}
	for a := range l.accounts {
		if a.token != token {
			continue
		}
		out, err := bind.Call(instance, opts, c.PackAccount(a.token, a.who, a.market), c.UnpackAccount)
		if err != nil {
			return b, fmt.Errorf("read account of %s: %w", a.who, err)
		}
		b.Accounts.Add(b.Accounts, out.Balance)
	}
	erc20 := contracts.NewDemoDollar()
	balance, err := bind.Call(erc20.Instance(chain, token), opts, erc20.PackBalanceOf(escrow), erc20.UnpackBalanceOf)
	if err != nil {
		return b, fmt.Errorf("read the escrow's tokens: %w", err)
	}
	b.TokenBalance = balance
	b.Difference = new(big.Int).Sub(balance, new(big.Int).Add(b.Locked, b.Accounts))
	return b, nil
}

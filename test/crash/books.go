package main

import (
	"context"
	"fmt"
	"math/big"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/accounts/abi/bind/v2"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/ethclient"

	"github.com/marketd/marketd/contracts"
	"github.com/marketd/marketd/market"
)

// books are the escrow's accounts and bookings, written anew from the chain's logs alone.
type books struct {
	contract *contracts.Escrow
	token    common.Address
	balances map[account]*big.Int
	bookings map[market.NeedID]*booking
	orders   map[market.Hash]int // how often a signed Fund or Withdraw took effect
	minted   map[coin]int
	joined   map[common.Address]int
	wrong    []string
}

type account struct{ token, who, market common.Address }

// coin is a sum that was minted for somebody.
type coin struct {
	to  common.Address
	sum string
}

// booking is a need's money on the chain.
type booking struct {
	opened         *contracts.EscrowOpened
	paid, refunded *big.Int
	closings       int
}

func (b *books) say(format string, args ...any) {
	b.wrong = append(b.wrong, fmt.Sprintf(format, args...))
}

// logSpan is how many blocks are asked for at once.
const logSpan = 2000

// readBooks replays all logs up to the head, and compares what comes out with the contract's own accounts, with its bookings
// and with the tokens that it holds.
func readBooks(ctx context.Context, chain *ethclient.Client, escrow, token common.Address) (*books, error) {
	head, err := chain.BlockNumber(ctx)
	if err != nil {
		return nil, fmt.Errorf("read the chain's head: %w", err)
	}
	b := &books{
		contract: contracts.NewEscrow(), token: token, balances: map[account]*big.Int{}, bookings: map[market.NeedID]*booking{},
		orders: map[market.Hash]int{}, minted: map[coin]int{}, joined: map[common.Address]int{},
	}
	for from := uint64(0); from <= head; from += logSpan {
		logs, err := chain.FilterLogs(ctx, ethereum.FilterQuery{
			Addresses: []common.Address{escrow, token},
			FromBlock: new(big.Int).SetUint64(from), ToBlock: new(big.Int).SetUint64(min(from+logSpan-1, head)),
		})
		if err != nil {
			return nil, fmt.Errorf("read the chain's logs: %w", err)
		}
		for i := range logs {
			if logs[i].Address == token {
				b.transfer(&logs[i])
			} else {
				b.add(&logs[i])
			}
		}
	}
	return b, b.compare(ctx, chain, escrow, new(big.Int).SetUint64(head))
}

func (b *books) transfer(l *types.Log) {
	if e, err := contracts.NewDemoDollar().UnpackTransferEvent(l); err == nil && e.From == (common.Address{}) {
		b.minted[coin{e.To, e.Value.String()}]++
	}
}

// add writes one log into the books.
func (b *books) add(l *types.Log) {
	c := b.contract
	if e, err := c.UnpackDepositedEvent(l); err == nil {
		b.move(account{e.Token, e.Who, e.Market}, e.Amount)
	} else if e, err := c.UnpackFundedEvent(l); err == nil {
		b.orders[e.Order]++
		b.move(account{e.Token, e.Who, common.Address{}}, neg(e.Amount))
		b.move(account{e.Token, e.Who, e.Market}, e.Amount)
	} else if e, err := c.UnpackWithdrawnEvent(l); err == nil {
		b.orders[e.Order]++
		b.move(account{e.Token, e.Who, e.Market}, neg(e.Amount))
		b.move(account{e.Token, e.Sender, common.Address{}}, e.Fee)
	} else if e, err := c.UnpackOpenedEvent(l); err == nil {
		b.open(e)
	} else if e, err := c.UnpackMovedEvent(l); err == nil {
		b.pay(e.Need, e.Paid, e.Refunded, e.ToMarket, e.ToVehicle, false)
	} else if e, err := c.UnpackClosedEvent(l); err == nil {
		b.pay(e.Need, e.Paid, e.Refunded, e.ToMarket, e.ToVehicle, true)
	} else if e, err := c.UnpackJoinedEvent(l); err == nil {
		b.joined[e.Vehicle]++
	}
}

func neg(n *big.Int) *big.Int { return new(big.Int).Neg(n) }

func (b *books) move(a account, by *big.Int) {
	if b.balances[a] == nil {
		b.balances[a] = new(big.Int)
	}
	if b.balances[a].Add(b.balances[a], by); b.balances[a].Sign() < 0 {
		b.say("the account of %s at %s fell to %s", a.who, a.market, b.balances[a])
	}
}

func (b *books) open(e *contracts.EscrowOpened) {
	if b.bookings[e.Need] != nil {
		b.say("need %s was opened twice", market.NeedID(e.Need).Short())
		return
	}
	b.bookings[e.Need] = &booking{opened: e, paid: new(big.Int), refunded: new(big.Int)}
	b.move(account{e.Token, e.Rider, e.Market}, neg(e.Amount))
}

func (b *books) pay(need market.NeedID, paid, refunded, toMarket, toVehicle *big.Int, closed bool) {
	k := b.bookings[need]
	if k == nil || k.closings > 0 {
		b.say("money moved out of need %s, which is not open", need.Short())
		return
	}
	k.paid.Add(k.paid, paid)
	k.refunded.Add(k.refunded, refunded)
	e := k.opened
	toOwner := new(big.Int).Sub(paid, new(big.Int).Add(toMarket, toVehicle))
	b.move(account{e.Token, e.Market, common.Address{}}, toMarket)
	b.move(account{e.Token, e.Vehicle, common.Address{}}, toVehicle)
	b.move(account{e.Token, e.Owner, common.Address{}}, toOwner)
	b.move(account{e.Token, e.Rider, e.Market}, refunded)
	if closed {
		k.closings++
		if left := k.left(); left.Sign() != 0 {
			b.say("need %s closed with %s left in it", need.Short(), left)
		}
	}
}

// left is what a booking still holds.
func (k *booking) left() *big.Int {
	return new(big.Int).Sub(k.opened.Amount, new(big.Int).Add(k.paid, k.refunded))
}

// compare holds the books against what the contract says at the same block.
func (b *books) compare(ctx context.Context, chain *ethclient.Client, escrow common.Address, at *big.Int) error {
	instance, opts, sum := b.contract.Instance(chain, escrow), &bind.CallOpts{Context: ctx, BlockNumber: at}, new(big.Int)
	for a, balance := range b.balances {
		out, err := bind.Call(instance, opts, b.contract.PackAccount(a.token, a.who, a.market), b.contract.UnpackAccount)
		if err != nil {
			return fmt.Errorf("read the account of %s: %w", a.who, err)
		}
		if out.Balance.Cmp(balance) != 0 {
			b.say("the account of %s at %s is %s by the logs and %s by the contract", a.who, a.market, balance, out.Balance)
		}
		sum.Add(sum, balance)
	}
	for need, k := range b.bookings {
		if k.closings != 1 {
			b.say("need %s was closed %d times", need.Short(), k.closings)
			sum.Add(sum, k.left())
		}
	}
	erc20 := contracts.NewDemoDollar()
	held, err := bind.Call(erc20.Instance(chain, b.token), opts, erc20.PackBalanceOf(escrow), erc20.UnpackBalanceOf)
	if err != nil {
		return fmt.Errorf("read the escrow's tokens: %w", err)
	}
	if held.Cmp(sum) != 0 {
		b.say("the escrow holds %s; accounts and open bookings are %s", held, sum)
	}
	return nil
}

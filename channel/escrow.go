package channel

import (
	"context"
	"errors"
	"fmt"
	"math/big"
	"time"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"

	"github.com/marketd/marketd/market"
)

// Backend is what this package asks of a node. An ethclient is one, over HTTP too.
type Backend interface {
	ChainID(ctx context.Context) (*big.Int, error)
	HeaderByNumber(ctx context.Context, number *big.Int) (*types.Header, error)
	CallContract(ctx context.Context, call ethereum.CallMsg, block *big.Int) ([]byte, error)
	EstimateGas(ctx context.Context, call ethereum.CallMsg) (uint64, error)
	NonceAt(ctx context.Context, account common.Address, block *big.Int) (uint64, error)
	SuggestGasTipCap(ctx context.Context) (*big.Int, error)
	SendTransaction(ctx context.Context, tx *types.Transaction) error
	TransactionReceipt(ctx context.Context, tx common.Hash) (*types.Receipt, error)
}

// Escrow is the contract as a node shows it.
type Escrow struct {
	node   Backend
	domain market.Domain
}

// NewEscrow is the contract that domain names.
func NewEscrow(node Backend, domain market.Domain) *Escrow { return &Escrow{node, domain} }

// Domain is what all signatures about its channels are for.
func (e *Escrow) Domain() market.Domain { return e.domain }

// State is where a channel stands: the enum ChannelState of the contract.
type State uint8

const (
	None State = iota
	Open
	Closed
)

// Standing is a channel on the chain at one block.
type Standing struct {
	State   State
	Deposit market.Amount
	Claimed market.Amount // redeemed so far
	CloseAt int64         // unix second of the chain; from then on anybody may finish it
}

// Sight is a channel at the last block, and at the last one that is as deep as somebody waits for.
type Sight struct {
	Standing
	Deep   Standing
	Number uint64    // of the last block
	At     time.Time // the last block's own time: the contract's clock
}

// Look reads a channel. A block counts as deep with `confirmations` blocks, its own included; 1 is the last block itself.
func (e *Escrow) Look(ctx context.Context, id market.Hash, confirmations int) (s Sight, err error) {
	head, err := e.node.HeaderByNumber(ctx, nil)
	if err != nil {
		return s, fmt.Errorf("look at channel %s: %w", id, err)
	}
	s.Number, s.At = head.Number.Uint64(), time.Unix(int64(head.Time), 0) //nolint:gosec // a block's time
	if s.Standing, err = e.standing(ctx, id, head.Number); err != nil {
		return s, err
	}
	deep := new(big.Int).Sub(head.Number, big.NewInt(int64(confirmations)-1))
	if deep.Sign() < 0 {
		return s, nil // the chain is younger
	}
	s.Deep, err = e.standing(ctx, id, deep)
	return s, err
}

func (e *Escrow) standing(ctx context.Context, id market.Hash, block *big.Int) (s Standing, err error) {
	raw, err := e.node.CallContract(ctx, ethereum.CallMsg{To: &e.domain.Contract, Data: abi.PackChannel(id)}, block)
	if err != nil {
		return s, fmt.Errorf("look at channel %s in block %s: %w", id, block, err)
	}
	if len(raw) == 0 {
		return s, nil // the contract was not there yet
	}
	out, err := abi.UnpackChannel(raw)
	if err != nil {
		return s, fmt.Errorf("read channel %s in block %s: %w", id, block, err)
	}
	deposit, err1 := market.AmountFromBig(out.Deposit)
	claimed, err2 := market.AmountFromBig(out.Claimed)
	return Standing{State(out.State), deposit, claimed, out.CloseAt.Int64()}, errors.Join(err1, err2)
}

// Check says why nobody could open a channel by the terms here: another chain, a token that is not listed, or payees that are
// not those of the vehicle's record.
func (e *Escrow) Check(ctx context.Context, t Terms) error {
	id, err := e.node.ChainID(ctx)
	if err != nil {
		return fmt.Errorf("ask for the chain's id: %w", err)
	}
	if id.Cmp(new(big.Int).SetUint64(e.domain.ChainID)) != 0 {
		return fmt.Errorf("the node is of chain %s, not of %d", id, e.domain.ChainID)
	}
	raw, err := e.node.CallContract(ctx, ethereum.CallMsg{To: &e.domain.Contract, Data: abi.PackIsListed(t.Token)}, nil)
	if err != nil {
		return fmt.Errorf("ask whether token %s is listed: %w", t.Token, err)
	}
	if listed, err := abi.UnpackIsListed(raw); err != nil || !listed {
		return fmt.Errorf("the escrow at %s does not list token %s (%w)", e.domain.Contract, t.Token, err)
	}
	raw, err = e.node.CallContract(ctx, ethereum.CallMsg{To: &e.domain.Contract, Data: abi.PackVehicle(t.Vehicle)}, nil)
	if err != nil {
		return fmt.Errorf("ask for the record of vehicle %s: %w", t.Vehicle, err)
	}
	record, err := abi.UnpackVehicle(raw)
	if err != nil {
		return fmt.Errorf("read the record of vehicle %s: %w", t.Vehicle, err)
	}
	switch joined := record.Until.Sign() != 0; {
	case joined && (record.Owner != t.Owner || record.VehicleBps != t.VehicleBps):
		return fmt.Errorf("vehicle %s earns for %s with a share of %d bp, by its record: the terms say %s with %d bp",
			t.Vehicle, record.Owner, record.VehicleBps, t.Owner, t.VehicleBps)
	case !joined && t.Owner != t.Vehicle:
		return fmt.Errorf("vehicle %s has joined nobody, by its record: the terms say that it earns for %s", t.Vehicle, t.Owner)
	}
	return nil
}

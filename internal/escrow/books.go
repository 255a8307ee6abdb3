package escrow

import (
	"context"
	"errors"
	"fmt"
	"math/big"
	"time"

	"github.com/ethereum/go-ethereum"

	"github.com/marketd/marketd/internal/trips"
	"github.com/marketd/marketd/market"
)

// Books compares the token's word about the contract with what its logs add up to, at the last applied block. The difference
// is zero, or what somebody sent to the contract by mistake.
func (e *Escrow) Books(ctx context.Context) (trips.Books, error) {
	books, _, err := e.booksAt(ctx, e.nodes.pick())
	return books, err
}

// booksAt are the books by a node, with the cursor they are of.
func (e *Escrow) booksAt(ctx context.Context, node Client) (books trips.Books, cursor trips.Cursor, err error) {
	locked, accounts, cursor, err := e.store.LoggedMoney(ctx, e.config.Token)
	if err != nil {
		return books, cursor, err
	}
	data := e.decode.token.PackBalanceOf(e.config.Contract)
	out, err := node.CallContract(ctx, ethereum.CallMsg{To: &e.config.Token, Data: data}, big.NewInt(cursor.Number))
	if err != nil {
		return books, cursor, fmt.Errorf("read the contract's tokens at block %d: %w", cursor.Number, err)
	}
	held, err := e.decode.token.UnpackBalanceOf(out)
	if err != nil {
		return books, cursor, fmt.Errorf("read the contract's tokens: %w", err)
	}
	balance, err := market.AmountFromBig(held)
	if err != nil {
		return books, cursor, fmt.Errorf("read the contract's tokens: %w", err)
	}
	difference := new(big.Int).Sub(held, locked.Big())
	difference.Sub(difference, accounts.Big())
	books = trips.Books{Block: cursor.Number, Locked: locked, Accounts: accounts, TokenBalance: balance, Difference: difference.String()}
	return books, cursor, nil
}

// Wallet is what only the chain's last block knows of an account: its tokens outside the contract, and the nonces that its
// next Permit and Exit must carry.
func (e *Escrow) Wallet(ctx context.Context, who market.Address) (tokens market.Amount, permit, exit market.Uint256, err error) {
	fail := func(err error) (market.Amount, market.Uint256, market.Uint256, error) {
		return market.Amount{}, permit, exit, market.Problem(market.ProblemUnavailable, "the chain's node does not answer; try again in a few seconds").
			Because(fmt.Errorf("read the wallet of %s: %w", who, err))
	}
	node := e.nodes.pick()
	var out [3][]byte
	for i, q := range []ethereum.CallMsg{
		{To: &e.config.Token, Data: e.decode.token.PackBalanceOf(who)},
		{To: &e.config.Token, Data: e.decode.token.PackNonces(who)},
		{To: &e.config.Contract, Data: e.decode.contract.PackAccount(e.config.Token, who, e.config.Market)},
	} {
		if out[i], err = node.CallContract(ctx, q, nil); err != nil {
			e.nodes.failed(node)
			return fail(err)
		}
	}
	balance, err1 := e.decode.token.UnpackBalanceOf(out[0])
	nonce, err2 := e.decode.token.UnpackNonces(out[1])
	account, err3 := e.decode.contract.UnpackAccount(out[2])
	if err := errors.Join(err1, err2, err3); err != nil {
		return fail(err)
	}
	if tokens, err = market.AmountFromBig(balance); err != nil {
		return fail(err)
	}
	return tokens, uint256(nonce), uint256(account.Exits), nil
}

func uint256(n *big.Int) (u market.Uint256) {
	n.FillBytes(u[:])
	return u
}

// Head is the last block whose logs are applied.
func (e *Escrow) Head() (number uint64, at time.Time) {
	if c := e.applied.Load(); c != nil {
		return uint64(c.Number), c.At
	}
	return 0, time.Time{}
}

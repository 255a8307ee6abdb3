package main

import (
	"context"
	"fmt"
	"math/big"

	"github.com/ethereum/go-ethereum/core/types"
	"github.com/jackc/pgx/v5"

	"github.com/marketd/marketd/client"
	"github.com/marketd/marketd/market"
)

// moneyIsWhereItBelongs: each booking on the chain is an agreement in SQL with the same money in it, and ended as its trip did.
func (o *oracle) moneyIsWhereItBelongs(ctx context.Context) error {
	all, err := o.agreements(ctx)
	if err != nil {
		return err
	}
	opened := map[market.NeedID]int{}
	for key, a := range all {
		k := o.books.bookings[key.need]
		if k == nil || market.BidID(k.opened.Bid) != a.bid {
			if a.escrow == string(market.EscrowClosed) {
				o.say("need %s, attempt %d, is closed in SQL and was never opened on the chain", key.need.Short(), key.attempt)
			}
			continue
		}
		opened[key.need]++
		o.compareBooking(key.need, a, k)
	}
	for id := range o.books.bookings {
		if opened[id] != 1 {
			o.say("the booking of need %s on the chain is that of %d agreements", id.Short(), opened[id])
		}
	}
	return nil
}

// compareBooking holds one booking against its agreement, and against what rider and vehicle were told.
func (o *oracle) compareBooking(id market.NeedID, a agreement, k *booking) {
	amount := a.amount.Big()
	fee := a.amount.Share(o.facts.Rules.CancelBps).Big()
	if k.opened.Amount.Cmp(amount) != 0 || k.opened.Vehicle != a.vehicle {
		o.say("need %s was opened for %s with %s, agreed were %s with %s", id.Short(), k.opened.Amount, k.opened.Vehicle, amount, a.vehicle)
	}
	if a.escrow != string(market.EscrowClosed) {
		o.say("need %s is closed on the chain and %s in SQL", id.Short(), a.escrow)
	}
	if k.paid.Cmp(a.released.Big()) != 0 || k.refunded.Cmp(a.refunded.Big()) != 0 {
		o.say("need %s: the chain paid %s and gave back %s, SQL says %s and %s", id.Short(), k.paid, k.refunded, a.released, a.refunded)
	}
	phase := market.Phase(a.phase)
	p := o.journal.posts[id]
	switch {
	case phase == market.Completed && k.paid.Cmp(amount) != 0:
		o.say("need %s was completed and %s of %s were paid", id.Short(), k.paid, amount)
	case phase != market.Completed && k.paid.Cmp(fee) > 0:
		o.say("need %s ended as %s and %s were paid; the fee is %s", id.Short(), phase, k.paid, fee)
	case phase == market.Replaced && k.paid.Sign() > 0:
		o.say("need %s was replaced and %s were paid", id.Short(), k.paid)
	case p == nil:
	case p.received && k.paid.Cmp(amount) != 0:
		o.say("need %s: the rider's receipt was taken, and %s of %s were paid", id.Short(), k.paid, amount)
	case p.cancelled && phase != market.Cancelled && phase != market.Replaced:
		o.say("need %s: the rider's cancellation was taken, and it ended as %s", id.Short(), phase)
	}
}

// accountsAgree: SQL's accounts are the chain's, to the last unit, and nothing is reserved any more.
func (o *oracle) accountsAgree(ctx context.Context) error {
	rows, err := o.sql.Query(ctx, `select who, token, market, balance, reserved from accounts`)
	if err != nil {
		return err
	}
	there := map[account]bool{}
	var a account
	var balance, reserved market.Amount
	_, err = pgx.ForEachRow(rows, []any{&a.who, &a.token, &a.market, &balance, &reserved}, func() error {
		there[a] = true
		onChain := o.books.balances[a]
		if onChain == nil {
			onChain = new(big.Int)
		}
		if balance.Big().Cmp(onChain) != 0 {
			o.say("the account of %s at %s is %s in SQL and %s on the chain", a.who, a.market, balance, onChain)
		}
		if !reserved.IsZero() {
			o.say("the account of %s at %s still reserves %s", a.who, a.market, reserved)
		}
		return nil
	})
	for a, balance := range o.books.balances {
		if !there[a] && balance.Sign() != 0 {
			o.say("the account of %s at %s has %s on the chain and is not in SQL", a.who, a.market, balance)
		}
	}
	return err
}

// storedBeforeBroadcast: every transaction of the market's keys on the chain is one whose bytes are stored.
func (o *oracle) storedBeforeBroadcast(ctx context.Context) error {
	keys, err := o.signers(ctx)
	if err != nil {
		return err
	}
	rows, err := o.sql.Query(ctx, `select hash from chain_attempts`)
	if err != nil {
		return err
	}
	hashes, err := pgx.CollectRows(rows, pgx.RowTo[market.Hash])
	if err != nil {
		return err
	}
	stored := map[market.Hash]bool{}
	for _, h := range hashes {
		stored[h] = true
	}
	head, err := o.chain.BlockNumber(ctx)
	if err != nil {
		return err
	}
	signer := types.LatestSignerForChainID(big.NewInt(o.facts.ChainID))
	for n := range head + 1 {
		block, err := o.chain.BlockByNumber(ctx, new(big.Int).SetUint64(n))
		if err != nil {
			return fmt.Errorf("read block %d: %w", n, err)
		}
		for _, tx := range block.Transactions() {
			from, err := types.Sender(signer, tx)
			if err == nil && keys[from] && !stored[market.Hash(tx.Hash())] {
				o.say("transaction %s of the market's key %s is in block %d and was never stored", tx.Hash(), from, n)
			}
		}
	}
	return nil
}

// movementsHappenedOnce: each accepted movement of money is shown as confirmed or failed, and took effect on the chain once or
// not at all, as shown.
func (o *oracle) movementsHappenedOnce(ctx context.Context) error {
	rows, err := o.sql.Query(ctx, `
		select m.id::text, bool_and(i.state = 'done'), bool_or(i.state in ('wanted', 'sent')) from movements m join intents i on i.movement = m.id group by m.id`)
	if err != nil {
		return err
	}
	type state struct{ done, waits bool }
	states := map[string]state{}
	var id string
	var s state
	if _, err := pgx.ForEachRow(rows, []any{&id, &s.done, &s.waits}, func() error { states[id] = s; return nil }); err != nil {
		return err
	}
	if len(states) != len(o.journal.movements) {
		o.say("%d movements of money were accepted, %d are stored", len(o.journal.movements), len(states))
	}
	for _, m := range o.journal.movements {
		s, ok := states[m.id]
		times := o.books.orders[m.order]
		if m.kind == client.MovementKindFaucet {
			times = o.books.minted[coin{m.who, m.amount.String()}]
		}
		want := 0
		if s.done {
			want = 1
		}
		switch {
		case !ok:
			o.say("movement %s (%s of %s) was accepted and is lost", m.id, m.kind, m.amount)
		case s.waits:
			o.say("movement %s (%s of %s) never ended", m.id, m.kind, m.amount)
		case times != want:
			o.say("movement %s (%s of %s) happened %d times on the chain and is %s in SQL", m.id, m.kind, m.amount, times, map[bool]string{true: "done", false: "not done"}[s.done])
		}
	}
	return nil
}

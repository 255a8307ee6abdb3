package main

import (
	"context"
	"fmt"
	"time"

	"github.com/marketd/marketd/client"
	"github.com/marketd/marketd/market"
)

// bankEvery is how long a rider waits between two movements of money, on average.
const bankEvery = 12 * time.Second

// banks moves small sums in and out until posting ends. Each sum is told from all others, so that a doubled one is seen.
func (r *rider) banks(ctx, posting context.Context) {
	for rest(posting, time.Duration(r.crowd.pick(int(2*bankEvery)))) && ctx.Err() == nil {
		r.money.Lock()
		r.coins++
		sum := r.crowd.tokens(2, r.coins)
		r.money.Unlock()
		var err error
		switch r.crowd.pick(3) {
		case 0:
			err = r.faucet(ctx, sum)
		case 1:
			if err = r.faucet(ctx, sum); err == nil {
				err = r.deposit(ctx, sum)
			}
		case 2:
			err = r.withdraw(ctx, sum)
		}
		if err != nil && ctx.Err() == nil {
			r.crowd.count("money not moved: " + string(market.ProblemOf(err)))
			if market.ProblemOf(err) == "" {
				r.crowd.journal.note(func() { r.crowd.journal.unexpected[withoutNumbers(err.Error())]++ })
			}
		}
	}
}

// faucet asks for demo money and waits until the movement has ended.
func (r *rider) faucet(ctx context.Context, sum market.Amount) error {
	params := client.UseFaucetParams{IdempotencyKey: client.NewKey()}
	return r.move(ctx, market.Hash{}, func() (client.Movement, error) {
		return r.client.UseFaucet(ctx, params, client.FaucetRequest{To: market.AddressOf(r.key), Amount: sum})
	})
}

// deposit moves a sum from the wallet to the account at the market.
func (r *rider) deposit(ctx context.Context, sum market.Amount) error {
	r.money.Lock()
	defer r.money.Unlock()
	var account client.Account
	if err := r.crowd.insist(ctx, func() (err error) { account, err = r.client.GetAccount(ctx); return err }); err != nil {
		return err
	}
	me, facts, deadline := market.AddressOf(r.key), &r.crowd.facts, time.Now().Add(10*time.Minute).Unix()
	permit := market.Permit{Owner: me, Spender: facts.Contracts.Escrow, Nonce: account.Nonces.Permit, Deadline: market.NonceOf(uint64(deadline))}
	sum.Big().FillBytes(permit.Value[:])
	permitSig, err := market.SignDigest(r.key, facts.Token.PermitDomain.Digest(permit))
	if err != nil {
		return err
	}
	fund := market.Fund{
		Token: facts.Token.Address, From: me, Market: facts.Market, Amount: sum, Nonce: market.NonceOf(uint64(time.Now().UnixNano())), Deadline: deadline,
	}
	fundSig, err := market.Sign(r.key, r.crowd.domain(), fund)
	if err != nil {
		return err
	}
	params := client.CreateDepositParams{IdempotencyKey: client.NewKey()}
	return r.move(ctx, fund.StructHash(), func() (client.Movement, error) {
		return r.client.CreateDeposit(ctx, params, client.DepositRequest{
			Permit: client.SignedPermit{Message: permit, Signature: permitSig}, Fund: client.SignedFund{Message: fund, Signature: fundSig},
		})
	})
}

// withdraw takes a sum from the account at the market, with the market's consent.
func (r *rider) withdraw(ctx context.Context, sum market.Amount) error {
	me, facts := market.AddressOf(r.key), &r.crowd.facts
	order := market.Withdraw{
		Token: facts.Token.Address, From: me, Market: facts.Market, Amount: sum, To: me,
		Nonce: market.NonceOf(uint64(time.Now().UnixNano())), Deadline: time.Now().Add(10 * time.Minute).Unix(),
	}
	signature, err := market.Sign(r.key, r.crowd.domain(), order)
	if err != nil {
		return err
	}
	params := client.CreateWithdrawalParams{IdempotencyKey: client.NewKey()}
	return r.move(ctx, order.StructHash(), func() (client.Movement, error) {
		return r.client.CreateWithdrawal(ctx, params, client.SignedWithdraw{Message: order, Signature: signature})
	})
}

// move asks for a movement, notes it once it is accepted, asks again with the same key now and then, and waits for its end.
func (r *rider) move(ctx context.Context, order market.Hash, ask func() (client.Movement, error)) error {
	var m client.Movement
	insist := func() error { return r.crowd.insist(ctx, func() (err error) { m, err = ask(); return err }) }
	if err := insist(); err != nil {
		return err
	}
	first, j := m.ID, r.crowd.journal
	j.note(func() {
		j.movements = append(j.movements, &moved{id: m.ID, kind: m.Kind, who: market.AddressOf(r.key), amount: m.Amount, order: order})
	})
	if r.crowd.chance(repeats) {
		if err := insist(); err != nil || m.ID != first {
			j.note(func() { j.violate("movement %s asked for again with its key is movement %q: %v", first, m.ID, err) })
		}
	}
	for {
		state, err := r.movement(ctx, first)
		if err != nil {
			return err
		}
		switch state {
		case client.MovementStateConfirmed:
			return nil
		case client.MovementStateFailed:
			return fmt.Errorf("movement %s (%s of %s) failed", first, m.Kind, m.Amount)
		}
		if !rest(ctx, 300*time.Millisecond) {
			return ctx.Err()
		}
	}
}

// movement is the state of one of the rider's latest movements.
func (r *rider) movement(ctx context.Context, id string) (client.MovementState, error) {
	var page client.MovementList
	err := r.crowd.insist(ctx, func() (err error) {
		page, err = r.client.ListMovements(ctx, client.ListMovementsParams{Limit: 200})
		return err
	})
	if err != nil {
		return "", err
	}
	for _, m := range page.Items {
		if m.ID == id {
			return m.State, nil
		}
	}
	j := r.crowd.journal
	j.note(func() { j.violate("movement %s was accepted and is not there", id) })
	return "", fmt.Errorf("movement %s is not there", id)
}

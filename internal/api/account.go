package api

import (
	"context"
	"encoding/json"
	"fmt"
	"math"
	"net/http"
	"time"

	"github.com/marketd/marketd/internal/api/store"
	"github.com/marketd/marketd/internal/api/wire"
	"github.com/marketd/marketd/internal/exchange"
	"github.com/marketd/marketd/internal/trips"
	"github.com/marketd/marketd/market"
)

// What the faucet gives, in whole tokens.
const (
	faucetGives = 200
	faucetMost  = 1000
)

func (s *Server) getAccount(w http.ResponseWriter, r *http.Request) error {
	p := principal(r.Context())
	a, err := s.Reads.Account(r.Context(), p.Account, s.Facts.Rules.Token, s.Facts.Rules.Market)
	if err != nil {
		return err
	}
	tokens, permit, exit, err := s.Chain.Wallet(r.Context(), p.Account)
	if err != nil {
		return err
	}
	available, enough := a.Market.Sub(a.Reserved)
	if !enough || !a.ExitAt.IsZero() {
		available = market.Amount{}
	}
	return write(w, http.StatusOK, wire.Account{
		Address: p.Account, Roles: viewRoles(p.Roles), Currency: s.Facts.Token.Symbol, Wallet: tokens, Free: a.Free, Market: a.Market,
		Reserved: a.Reserved, Available: available, ExitAt: a.ExitAt, Nonces: wire.AccountNonces{Permit: permit, Exit: exit},
		Block: wire.Block{Number: int64(a.Block), At: a.BlockAt},
	})
}

func (s *Server) listMovements(w http.ResponseWriter, r *http.Request) error {
	page, err := pageParams(r.URL.Query())
	if err != nil {
		return err
	}
	rows, err := s.Reads.Movements(r.Context(), principal(r.Context()).Account, page)
	if err != nil {
		return err
	}
	out := wire.MovementList{Items: make([]wire.Movement, len(rows))}
	for i, m := range rows {
		out.Items[i] = s.viewMovement(m)
	}
	if len(rows) == page.Limit {
		out.NextCursor = rows[len(rows)-1].Cursor
	}
	return write(w, http.StatusOK, out)
}

func (s *Server) viewMovement(m store.Movement) wire.Movement {
	v := wire.Movement{
		ID: m.ID, Kind: wire.MovementKind(m.Kind), Amount: m.Amount, Currency: s.Facts.Token.Symbol, State: wire.MovementState(m.State),
		Detail: m.Detail, CreatedAt: m.At, Transactions: viewChain(m.Chain),
	}
	if v.Transactions == nil {
		v.Transactions = []wire.ChainTx{}
	}
	return v
}

func (s *Server) createDeposit(w http.ResponseWriter, r *http.Request) error {
	var in wire.DepositRequest
	once, err := readOnce(w, r, principal(r.Context()).Account, &in)
	if err != nil {
		return err
	}
	amount, err := s.checkPermit(r.Context(), once.Account, in.Permit)
	if err != nil {
		return err
	}
	permit := in.Permit.Message
	steps := []trips.Intent{{
		Goal: trips.GoalDeposit, Object: s.Facts.Token.Domain.Digest(permit), Payload: payload(permit, in.Permit.Signature), GiveUpAt: deadline(permit.Deadline),
	}}
	if len(in.Fund.Signature) > 0 {
		if in.Fund.Message.Amount != amount {
			return market.Invalid("/fund/message/amount", "it is %s, the permit's value %s: they must be the same", in.Fund.Message.Amount, amount)
		}
		step, err := s.checkFund(r.Context(), once.Account, "/fund", in.Fund)
		if err != nil {
			return err
		}
		steps = append(steps, step)
	}
	return s.moveMoney(w, r, once, store.MoneyMove{Kind: "deposit", Who: once.Account, Amount: amount, Steps: steps})
}

func (s *Server) fundAccount(w http.ResponseWriter, r *http.Request) error {
	var in wire.SignedFund
	once, err := readOnce(w, r, principal(r.Context()).Account, &in)
	if err != nil {
		return err
	}
	step, err := s.checkFund(r.Context(), once.Account, "", in)
	if err != nil {
		return err
	}
	return s.moveMoney(w, r, once, store.MoneyMove{Kind: "fund", Who: once.Account, Amount: in.Message.Amount, Steps: []trips.Intent{step}})
}

func (s *Server) exitAccount(w http.ResponseWriter, r *http.Request) error {
	var in wire.SignedExit
	once, err := readOnce(w, r, principal(r.Context()).Account, &in)
	if err != nil {
		return err
	}
	m := in.Message
	if err := s.checkAccount("", once.Account, m.From, m.Token, m.Market, false); err != nil {
		return err
	}
	if err := s.Signers.Check(r.Context(), m.From, s.Facts.Domain().Digest(m), in.Signature); err != nil {
		return err
	}
	step := trips.Intent{Goal: trips.GoalExit, Object: m.StructHash(), Payload: payload(m, in.Signature)}
	return s.moveMoney(w, r, once, store.MoneyMove{Kind: "exit", Who: once.Account, Steps: []trips.Intent{step}})
}

func (s *Server) createWithdrawal(w http.ResponseWriter, r *http.Request) error {
	var in wire.SignedWithdraw
	once, err := readOnce(w, r, principal(r.Context()).Account, &in)
	if err != nil {
		return err
	}
	m := in.Message
	if err := s.checkAccount("", once.Account, m.From, m.Token, m.Market, true); err != nil {
		return err
	}
	switch {
	case m.Amount.IsZero():
		return market.Invalid("/message/amount", "withdraw more than nothing")
	case !m.Fee.IsZero():
		return market.Invalid("/message/fee", "this market takes no fee for a withdrawal: sign 0")
	case m.To == market.Address{}:
		return market.Invalid("/message/to", "the zero address is nobody's")
	}
	if err := soon("/message/deadline", m.Deadline); err != nil {
		return err
	}
	if err := s.Signers.Check(r.Context(), m.From, s.Facts.Domain().Digest(m), in.Signature); err != nil {
		return err
	}
	step := trips.Intent{Goal: trips.GoalWithdraw, Object: m.StructHash(), Payload: payload(m, in.Signature), GiveUpAt: unix(m.Deadline)}
	return s.moveMoney(w, r, once, store.MoneyMove{
		Kind: "withdrawal", Who: once.Account, Amount: m.Amount, Steps: []trips.Intent{step}, From: m.Market,
	})
}

func (s *Server) useFaucet(w http.ResponseWriter, r *http.Request) error {
	var in wire.FaucetRequest
	once, err := readOnce(w, r, market.Address{}, &in)
	if err != nil {
		return err
	}
	if in.To == (market.Address{}) {
		return market.Invalid("/to", "name the wallet that gets the money")
	}
	once.Account = in.To // who has no account yet has no other keys
	one := uint64(math.Pow10(s.Facts.Token.Decimals))
	if in.Amount.IsZero() {
		in.Amount = market.Units(faucetGives * one)
	}
	if in.Amount.Cmp(market.Units(faucetMost*one)) > 0 {
		return market.Invalid("/amount", "the faucet gives at most %d %s at once", faucetMost, s.Facts.Token.Symbol)
	}
	body, err := json.Marshal(in)
	if err != nil {
		return fmt.Errorf("encode mint: %w", err)
	}
	step := trips.Intent{Goal: trips.GoalMint, Object: market.Keccak([]byte("mint"), in.To[:], []byte(once.Key)), Payload: body}
	return s.moveMoney(w, r, once, store.MoneyMove{Kind: "faucet", Who: in.To, Amount: in.Amount, Steps: []trips.Intent{step}})
}

func (s *Server) moveMoney(w http.ResponseWriter, r *http.Request, once exchange.Key, m store.MoneyMove) error {
	row, again, err := s.Writes.MoveMoney(r.Context(), once, m)
	if err != nil {
		return err
	}
	replayed(w, again)
	return write(w, http.StatusAccepted, s.viewMovement(row))
}

// checkPermit checks a permit of account for the escrow contract and returns how much it is for.
func (s *Server) checkPermit(ctx context.Context, account market.Address, in wire.SignedPermit) (market.Amount, error) {
	m := in.Message
	amount, err := market.AmountFromBig(m.Value.Big())
	switch {
	case m.Owner != account:
		return amount, market.Invalid("/permit/message/owner", "it is %s, you are signed in as %s", m.Owner, account)
	case m.Spender != s.Facts.Escrow:
		return amount, market.Invalid("/permit/message/spender", "it is %s, it must be the escrow contract %s", m.Spender, s.Facts.Escrow)
	case err != nil || amount.IsZero():
		return amount, market.Invalid("/permit/message/value", "%s is not from 1 to 2^96 - 1", m.Value)
	case m.Deadline.Big().Cmp(market.NonceOf(uint64(time.Now().Unix())).Big()) <= 0:
		return amount, market.Problem(market.ProblemDeadlinePassed, "the permit's deadline is over: sign one that lasts some minutes")
	}
	return amount, s.Signers.Check(ctx, account, s.Facts.Token.Domain.Digest(m), in.Signature)
}

// checkFund checks a signed Fund at pointer and returns the step that does it.
func (s *Server) checkFund(ctx context.Context, account market.Address, pointer string, in wire.SignedFund) (trips.Intent, error) {
	m := in.Message
	if err := s.checkAccount(pointer, account, m.From, m.Token, m.Market, false); err != nil {
		return trips.Intent{}, err
	}
	if m.Amount.IsZero() {
		return trips.Intent{}, market.Invalid(pointer+"/message/amount", "fund more than nothing")
	}
	if err := soon(pointer+"/message/deadline", m.Deadline); err != nil {
		return trips.Intent{}, err
	}
	step := trips.Intent{Goal: trips.GoalFund, Object: m.StructHash(), Payload: payload(m, in.Signature), GiveUpAt: unix(m.Deadline)}
	return step, s.Signers.Check(ctx, m.From, s.Facts.Domain().Digest(m), in.Signature)
}

// checkAccount says whether a message is about the caller's account here. free: the free account will do as well.
func (s *Server) checkAccount(pointer string, account, from, token, at market.Address, free bool) error {
	rules := s.Facts.Rules
	switch {
	case from != account:
		return market.Invalid(pointer+"/message/from", "it is %s, you are signed in as %s", from, account)
	case token != rules.Token:
		return market.Invalid(pointer+"/message/token", "this market's token is %s", rules.Token)
	case at != rules.Market && !(free && at == market.Address{}):
		return market.Invalid(pointer+"/message/market", "this market is %s", rules.Market)
	}
	return nil
}

func soon(pointer string, deadline int64) error {
	if deadline <= time.Now().Unix() {
		e := market.Problem(market.ProblemDeadlinePassed, "the deadline is over: sign one that lasts some minutes")
		e.Fields = []market.Field{{Pointer: pointer, Detail: e.Detail}}
		return e
	}
	return nil
}

// deadline is a permit's end, the zero time where it lies beyond all clocks.
func deadline(u market.Uint256) time.Time {
	if b := u.Big(); b.IsInt64() && b.Int64() < math.MaxInt32*100 {
		return unix(b.Int64())
	}
	return time.Time{}
}

// payload is a signed object as intents carry it.
func payload(message any, signature market.Signature) json.RawMessage {
	b, err := json.Marshal(struct {
		Message   any              `json:"message"`
		Signature market.Signature `json:"signature"`
	}{message, signature})
	if err != nil {
		panic(err) // signed objects are plain values
	}
	return b
}

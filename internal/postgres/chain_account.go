package postgres

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"strconv"
	"time"

	"github.com/jackc/pgx/v5"

	"github.com/marketd/marketd/internal/api/store"
	"github.com/marketd/marketd/internal/exchange"
	"github.com/marketd/marketd/internal/trips"
	"github.com/marketd/marketd/market"
)

// Account implements [store.Reads].
func (s *Store) Account(ctx context.Context, who, token, of market.Address) (a store.Account, err error) {
	const sql = `
		select coalesce(f.balance, 0), coalesce(m.balance, 0), coalesce(m.reserved, 0), m.exit_at, c.number, c.at
		from chain_cursor c
		left join accounts f on f.who = $1 and f.token = $2 and f.market = '\x0000000000000000000000000000000000000000'
		left join accounts m on m.who = $1 and m.token = $2 and m.market = $3`
	var exit *time.Time
	var block int64
	err = s.pool.QueryRow(ctx, sql, who, token, of).Scan(&a.Free, &a.Market, &a.Reserved, &exit, &block, &a.BlockAt)
	if exit != nil {
		a.ExitAt = *exit
	}
	a.Block = uint64(block)
	return a, failed(err, "read the account of %s", who)
}

// MoveMoney implements [store.Writes].
func (s *Store) MoveMoney(ctx context.Context, once exchange.Key, m store.MoneyMove) (row store.Movement, replayed bool, err error) {
	var id int64
	const next = `select nextval(pg_get_serial_sequence('movements', 'id'))`
	err = again(ctx, func() error { return s.pool.QueryRow(ctx, next).Scan(&id) })
	if err != nil {
		return row, false, failed(err, "number a movement")
	}
	object, replayed, err := s.once(ctx, once, strconv.FormatInt(id, 10), func(tx pgx.Tx) error { return moveMoney(ctx, tx, id, m) })
	if err != nil {
		return row, false, failed(err, "move money of %s", m.Who)
	}
	if id, err = strconv.ParseInt(object, 10, 64); err != nil {
		return row, false, market.Problem(market.ProblemIdempotencyMismatch, "key %q was used for something else: take a new one", once.Key)
	}
	err = again(ctx, func() error { row, err = s.movement(ctx, id); return err })
	return row, replayed, failed(err, "read a movement of %s", m.Who)
}

// moveMoney writes a movement with its intents, and reserves what a withdrawal takes.
func moveMoney(ctx context.Context, tx pgx.Tx, id int64, m store.MoneyMove) error {
	token := tokenOf(m)
	const insert = `insert into movements (id, who, kind, amount, token, market) values ($1, $2, $3, $4, $5, $6)`
	if _, err := tx.Exec(ctx, insert, id, m.Who, m.Kind, m.Amount, token, m.From); err != nil {
		return fmt.Errorf("add the movement: %w", err)
	}
	if m.Kind == "withdrawal" {
		if err := reserveWithdrawal(ctx, tx, id, token, m); err != nil {
			return err
		}
	}
	for _, in := range m.Steps {
		const sql = `
			insert into intents (goal, object, payload, give_up_at, movement) values ($1, $2, $3, coalesce($4::timestamptz, 'infinity'), $5)
			on conflict do nothing`
		tag, err := tx.Exec(ctx, sql, string(in.Goal), in.Object, in.Payload, nullTime(in.GiveUpAt), id)
		if err != nil {
			return fmt.Errorf("want %s: %w", in.Goal, err)
		}
		if tag.RowsAffected() == 0 {
			return market.Problem(market.ProblemTaken, "what you signed to %s was sent before, under another Idempotency-Key: sign anew, with another nonce", in.Goal)
		}
	}
	_, err := tx.Exec(ctx, `select pg_notify('intents', '')`)
	return err
}

// tokenOf is the token that the movement's signed objects name; of a permit and a mint it does not matter.
func tokenOf(m store.MoneyMove) market.Address {
	for _, in := range m.Steps {
		var order trips.SignedOrder[struct{ Token *market.Address }]
		if err := json.Unmarshal(in.Payload, &order); err == nil && order.Message.Token != nil {
			return *order.Message.Token
		}
	}
	return market.Address{}
}

// reserveWithdrawal keeps what a withdrawal takes from being spent on needs meanwhile: sending it is the market's consent to
// leave at once. An account whose notice is over needs no consent, and leaves whatever needs have reserved.
func reserveWithdrawal(ctx context.Context, tx pgx.Tx, id int64, token market.Address, m store.MoneyMove) error {
	const sql = `
		with a as (update accounts set reserved = reserved + $4 where who = $1 and token = $2 and market = $3
				and (balance >= reserved + $4 or balance >= $4 and exit_at <= (select at from chain_cursor)) returning 1)
		update movements set reserved = $4 where id = $5 and exists (select from a)`
	tag, err := tx.Exec(ctx, sql, m.Who, token, m.From, m.Amount, id)
	if err != nil {
		return fmt.Errorf("reserve the withdrawal: %w", err)
	}
	if tag.RowsAffected() > 0 {
		return nil
	}
	var balance, reserved market.Amount
	const look = `select balance, reserved from accounts where who = $1 and token = $2 and market = $3`
	if err := tx.QueryRow(ctx, look, m.Who, token, m.From).Scan(&balance, &reserved); err != nil && !errors.Is(err, pgx.ErrNoRows) {
		return fmt.Errorf("look at the balance: %w", err)
	}
	left, _ := balance.Sub(reserved)
	return market.Problem(market.ProblemInsufficientBalance,
		"%s is more than the %s that can leave now: %s of the balance of %s are reserved for your needs and withdrawals", m.Amount, left, reserved, balance)
}

// Movements implements [store.Reads].
func (s *Store) Movements(ctx context.Context, who market.Address, p store.Page) ([]store.Movement, error) {
	before := int64(1<<63 - 1)
	if p.Cursor != "" {
		n, err := strconv.ParseInt(p.Cursor, 10, 64)
		if err != nil {
			return nil, market.Invalid("/cursor", "it is not one that this list gave")
		}
		before = n
	}
	rows, err := s.movements(ctx, `m.who = $1 and m.id < $2 order by m.id desc limit $3`, who, before, p.Limit)
	return rows, failed(err, "list movements of %s", who)
}

func (s *Store) movement(ctx context.Context, id int64) (store.Movement, error) {
	rows, err := s.movements(ctx, `m.id = $1`, id)
	if err != nil || len(rows) != 1 {
		return store.Movement{}, fmt.Errorf("read movement %d: %w", id, err)
	}
	return rows[0], nil
}

func (s *Store) movements(ctx context.Context, where string, args ...any) ([]store.Movement, error) {
	const sql = `
		select m.id, m.kind, m.amount, m.at, coalesce((select jsonb_agg(jsonb_build_object('goal', i.goal, 'state', i.state, 'reason', i.reason,
			'at', i.at, 'tx', '0x' || encode(coalesce(i.ended_by, t.mined_tx, (select hash from chain_attempts c where c.tx = t.id order by number desc limit 1)), 'hex'),
			'block', coalesce(i.ended_number, t.mined_number)) order by i.id)
			from intents i left join chain_txs t on t.id = i.tx where i.movement = m.id), '[]')
		from movements m where `
	rows, err := s.pool.Query(ctx, sql+where, args...)
	if err != nil {
		return nil, err
	}
	return pgx.CollectRows(rows, scanMovement)
}

// chainStep is an intent with the transaction that did it or tries to, as SQL gives it.
type chainStep struct {
	Goal   trips.Goal
	State  string
	Reason string
	At     time.Time
	Tx     *market.Hash
	Block  uint64
}

// step is the same in the words of the API.
func (c chainStep) step() store.ChainStep {
	out := store.ChainStep{Step: c.Goal, Block: c.Block, At: c.At.UTC()}
	if c.Tx != nil {
		out.Hash = *c.Tx
	}
	switch c.State {
	case "wanted":
		out.State = "pending"
	case "sent":
		if out.State = "sent"; c.Block != 0 {
			out.State = "mined"
		}
	case "done":
		out.State = "confirmed"
	case "failed":
		out.State = "failed"
	default:
		out.State = "superseded"
	}
	return out
}

func scanMovement(r pgx.CollectableRow) (m store.Movement, err error) {
	var id int64
	var steps []chainStep
	if err := r.Scan(&id, &m.Kind, &m.Amount, &m.At, &steps); err != nil {
		return m, err
	}
	m.ID = strconv.FormatInt(id, 10)
	m.Cursor = m.ID
	rank := map[string]int{"confirmed": 0, "mined": 1, "sent": 1, "pending": 2, "superseded": 3, "failed": 3}
	state := map[int]string{0: "confirmed", 1: "sent", 2: "pending", 3: "failed"}
	worst := 0
	for _, c := range steps {
		one := c.step()
		m.Chain = append(m.Chain, one)
		worst = max(worst, rank[one.State])
		if one.State == "failed" && m.Detail == "" {
			m.Detail = whyFailed(c)
		}
	}
	m.State = state[worst]
	return m, nil
}

// whyFailed tells a person why a step came to nothing, and what to do.
func whyFailed(c chainStep) string {
	why := map[string]string{
		string(market.ProblemInsufficientBalance): "the account does not hold the amount",
		string(market.ProblemDeadlinePassed):      "its deadline passed before it could be sent: sign it again",
		string(market.ProblemInvalidSignature):    "the contract does not accept the signature, or its nonce is used: sign it again with the nonces of your account",
		string(market.ProblemTaken):               "its nonce was used before: sign it again with another",
	}[c.Reason]
	if why == "" {
		why = "the chain refused it (" + c.Reason + ")"
	}
	return fmt.Sprintf("%s: %s", c.Goal, why)
}

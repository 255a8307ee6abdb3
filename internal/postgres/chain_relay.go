package postgres

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"

	"github.com/jackc/pgx/v5"

	"github.com/marketd/marketd/internal/trips"
	"github.com/marketd/marketd/market"
)

// Signer is the next nonce of a key; ok is false where the key was never used here.
func (s *Store) Signer(ctx context.Context, key market.Address) (next uint64, ok bool, err error) {
	var n int64
	err = s.pool.QueryRow(ctx, `select next_nonce from signers where address = $1`, key).Scan(&n)
	if errors.Is(err, pgx.ErrNoRows) {
		return 0, false, nil
	}
	if err != nil {
		return 0, false, fmt.Errorf("read the next nonce of %s: %w", key, err)
	}
	return uint64(n), true, nil
}

// AdoptSigner says that the chain has used all of a key's nonces below next.
func (s *Store) AdoptSigner(ctx context.Context, epoch int64, key market.Address, next uint64) error {
	return s.inTx(ctx, func(tx pgx.Tx) error {
		if err := fence(ctx, tx, signerLease(key), epoch); err != nil {
			return err
		}
		const sql = `
			insert into signers (address, next_nonce) values ($1, $2)
			on conflict (address) do update set next_nonce = greatest(signers.next_nonce, excluded.next_nonce)`
		if _, err := tx.Exec(ctx, sql, key, int64(next)); err != nil {
			return fmt.Errorf("adopt nonce %d of %s: %w", next, key, err)
		}
		return nil
	})
}

// ReviveTxs has the transactions of a key live again whose nonces, from one on, the chain has not used: it lost its tail.
func (s *Store) ReviveTxs(ctx context.Context, epoch int64, key market.Address, from uint64) error {
	return s.inTx(ctx, func(tx pgx.Tx) error {
		if err := fence(ctx, tx, signerLease(key), epoch); err != nil {
			return err
		}
		const sql = `
			update chain_txs set state = 'live', mined_tx = null, mined_block = null, mined_number = null
			where signer = $1 and nonce >= $2 and state <> 'live'`
		if _, err := tx.Exec(ctx, sql, key, int64(from)); err != nil {
			return fmt.Errorf("revive transactions of %s: %w", key, err)
		}
		return nil
	})
}

// LeaseSigner is [Store.Lease] under the name of a key.
func (s *Store) LeaseSigner(ctx context.Context, key market.Address, do func(ctx context.Context, epoch int64) error) error {
	return s.Lease(ctx, signerLease(key), do)
}

func signerLease(key market.Address) string { return "signer " + key.Hex() }

// work selects intents with all that their calls are made of.
const work = `
	select i.id, i.goal, i.object, i.attempt, i.payload, i.tries, n.signed, n.signature, a.bid, a.signature, a.pick,
		i.mission, coalesce(m.legs, 0)
	from intents i cross join chain_cursor c
	left join missions m on m.id = i.mission
	left join attempts a on a.need = i.object and a.attempt = i.attempt
	left join needs n on n.id = i.object
	left join bookings b on b.need = i.object`

// Waiting lists intents that may be sent now: what protects somebody first, then the oldest.
func (s *Store) Waiting(ctx context.Context, q trips.WaitQuery) ([]trips.Work, error) {
	const sql = work + `
		where i.state = 'wanted' and i.after <= now() and i.give_up_at > c.at and (i.goal = 'mint') = $3
			and (c.deep is null and not $5 or i.goal in ('start', 'dispute', 'revoke'))
			and case i.goal
				when 'open' then b.need is null and a.signature is not null and n.open_by > c.at
					and to_timestamp((a.bid->>'expires')::bigint) > c.at and a.phase not in ('asked', 'cancelled', 'failed', 'expired', 'replaced')
				when 'revoke' then b.need is null
				when 'start' then b.bid = a.bid_id and b.state in (1, 2, 3, 4, 6)
				when 'leave' then b.bid = a.bid_id and b.state = 1
				when 'no_show' then b.bid = a.bid_id and b.state = 1 and a.pickup_by <= c.at
				when 'finish' then b.bid = a.bid_id and b.state <> 8 and b.until <= c.at
				when 'dispute' then b.bid = a.bid_id and b.state in (3, 4, 5) and b.until > c.at
				when 'rule' then b.bid = a.bid_id and b.state in (6, 7)
				when 'settle' then b.bid = a.bid_id and b.state <> 8
				when 'move' then b.bid = a.bid_id and b.state <> 8
				when 'fund' then not exists (select from intents d where d.movement = i.movement and d.goal = 'deposit' and d.state in ('wanted', 'sent'))
				else true end
			and (i.mission is null or m.legs = (select count(*) from intents o join needs l on l.id = o.object and l.attempt = o.attempt
				where o.mission = i.mission and o.state = 'wanted' and o.after <= now() and o.give_up_at > c.at and l.phase not in ('asked', 'cancelled', 'failed', 'expired', 'replaced')))
			and ($2::bigint <= 1 or i.at < now() - interval '3 seconds'
				or $1::bigint = case i.goal when 'open' then 0 when 'settle' then 1 when 'finish' then 2 else i.id end % $2)
		order by i.goal not in ('start', 'dispute', 'revoke'), i.id
		limit $4`
	rows, err := s.pool.Query(ctx, sql, q.Index, q.Keys, q.Mints, q.Limit, q.Protect)
	if err != nil {
		return nil, fmt.Errorf("list waiting intents: %w", err)
	}
	return collectWorks(rows)
}

// Works are intents by their ids, whatever their state.
func (s *Store) Works(ctx context.Context, ids []int64) ([]trips.Work, error) {
	if len(ids) == 0 {
		return nil, nil
	}
	rows, err := s.pool.Query(ctx, work+` where i.id = any($1) order by i.id`, ids)
	if err != nil {
		return nil, fmt.Errorf("list intents: %w", err)
	}
	return collectWorks(rows)
}

func collectWorks(rows pgx.Rows) ([]trips.Work, error) {
	works, err := pgx.CollectRows(rows, scanWork)
	if err != nil {
		return nil, fmt.Errorf("read intents: %w", err)
	}
	return works, nil
}

func scanWork(r pgx.CollectableRow) (w trips.Work, err error) {
	var need, bid []byte
	err = r.Scan(&w.ID, &w.Goal, &w.Object, &w.Attempt, (*[]byte)(&w.Payload), &w.Tries, &need, (*[]byte)(&w.NeedSig), &bid,
		(*[]byte)(&w.BidSig), (*[]byte)(&w.PickSig), &w.Mission, &w.Legs)
	if err == nil && need != nil {
		err = json.Unmarshal(need, &w.Need)
	}
	if err == nil && bid != nil {
		err = json.Unmarshal(bid, &w.Bid)
	}
	return w, err
}

// SendIntents stores a transaction of a key: build is given the key's next nonce and those of the intents that still wait and
// nobody else has taken, and returns what is signed for them in that order. The zero ChainTx: there were none. Broadcast comes
// after.
func (s *Store) SendIntents(ctx context.Context, epoch int64, key market.Address, ids []int64,
	build func(nonce uint64, taken []int64) (trips.ChainTx, error)) (t trips.ChainTx, err error) {
	err = s.inTx(ctx, func(tx pgx.Tx) error {
		if err := fence(ctx, tx, signerLease(key), epoch); err != nil {
			return err
		}
		rows, err := tx.Query(ctx, `select id from intents where id = any($1) and state = 'wanted' order by id for update skip locked`, ids)
		if err != nil {
			return fmt.Errorf("take intents: %w", err)
		}
		taken, err := pgx.CollectRows(rows, pgx.RowTo[int64])
		if err != nil || len(taken) == 0 {
			return err
		}
		t, err = s.store(ctx, tx, key, func(nonce uint64) (trips.ChainTx, error) { return build(nonce, taken) })
		if err != nil {
			return err
		}
		const send = `
			update intents i set state = 'sent', tx = $1, item = o.item - 1 from unnest($2::bigint[]) with ordinality o (id, item) where i.id = o.id`
		if _, err := tx.Exec(ctx, send, t.ID, taken); err != nil {
			return fmt.Errorf("mark intents as sent: %w", err)
		}
		return nil
	})
	if err != nil {
		return trips.ChainTx{}, err
	}
	return t, nil
}

// FillNonce stores a transaction for a nonce that nothing is known of.
func (s *Store) FillNonce(ctx context.Context, epoch int64, t trips.ChainTx) error {
	return s.inTx(ctx, func(tx pgx.Tx) error {
		if err := fence(ctx, tx, signerLease(t.Signer), epoch); err != nil {
			return err
		}
		return insertTx(ctx, tx, &t)
	})
}

// store gives a transaction the key's next nonce.
func (s *Store) store(ctx context.Context, tx pgx.Tx, key market.Address, build func(nonce uint64) (trips.ChainTx, error)) (t trips.ChainTx, err error) {
	var nonce int64
	if err := tx.QueryRow(ctx, `update signers set next_nonce = next_nonce + 1 where address = $1 returning next_nonce - 1`, key).Scan(&nonce); err != nil {
		return t, fmt.Errorf("take a nonce of %s: %w", key, err)
	}
	if t, err = build(uint64(nonce)); err != nil {
		return t, err
	}
	return t, insertTx(ctx, tx, &t)
}

func insertTx(ctx context.Context, tx pgx.Tx, t *trips.ChainTx) error {
	const insert = `insert into chain_txs (signer, nonce, goal, target, data, gas) values ($1, $2, $3, $4, $5, $6) returning id`
	err := tx.QueryRow(ctx, insert, t.Signer, int64(t.Nonce), string(t.Goal), t.To, t.Data, int64(t.Gas)).Scan(&t.ID)
	if err != nil {
		return fmt.Errorf("store the transaction with nonce %d of %s: %w", t.Nonce, t.Signer, err)
	}
	for i, a := range t.Attempts {
		if err := insertAttempt(ctx, tx, t.ID, i+1, a); err != nil {
			return err
		}
	}
	return nil
}

func insertAttempt(ctx context.Context, tx pgx.Tx, id int64, number int, a trips.TxAttempt) error {
	const sql = `insert into chain_attempts (tx, number, hash, raw, tip, cap) values ($1, $2, $3, $4, $5, $6)`
	if _, err := tx.Exec(ctx, sql, id, number, a.Hash, a.Raw, a.Tip, a.Cap); err != nil {
		return fmt.Errorf("store attempt %d of transaction %d: %w", number, id, err)
	}
	return nil
}

// AddAttempt stores another attempt of a transaction: the same nonce at a higher fee. Broadcast comes after.
func (s *Store) AddAttempt(ctx context.Context, epoch int64, t trips.ChainTx, a trips.TxAttempt) error {
	return s.inTx(ctx, func(tx pgx.Tx) error {
		if err := fence(ctx, tx, signerLease(t.Signer), epoch); err != nil {
			return err
		}
		return insertAttempt(ctx, tx, t.ID, len(t.Attempts)+1, a)
	})
}

// LiveTxs lists a key's transactions that are not final, by nonce.
func (s *Store) LiveTxs(ctx context.Context, key market.Address) ([]trips.ChainTx, error) {
	const sql = `
		select t.id, t.signer, t.nonce, t.goal, t.target, t.data, t.gas, t.mined_tx, t.mined_block, coalesce(t.mined_number, 0),
			coalesce((select jsonb_agg(jsonb_build_object('Intent', i.id, 'Place', i.item, 'Goal', i.goal, 'Object', '0x' || encode(i.object, 'hex'),
				'Pending', i.state = 'sent') order by i.item) from intents i where i.tx = t.id), '[]')
		from chain_txs t where t.signer = $1 and t.state = 'live' order by t.nonce`
	rows, err := s.pool.Query(ctx, sql, key)
	if err != nil {
		return nil, fmt.Errorf("list live transactions of %s: %w", key, err)
	}
	live, err := pgx.CollectRows(rows, func(r pgx.CollectableRow) (t trips.ChainTx, err error) {
		var nonce, gas int64
		err = r.Scan(&t.ID, &t.Signer, &nonce, &t.Goal, &t.To, &t.Data, &gas, &t.Mined.Tx, &t.Mined.Block, &t.Mined.Number, &t.Items)
		t.Nonce, t.Gas = uint64(nonce), uint64(gas)
		return t, err
	})
	if err != nil || len(live) == 0 {
		return nil, err
	}
	return live, s.readAttempts(ctx, live)
}

func (s *Store) readAttempts(ctx context.Context, live []trips.ChainTx) error {
	at := map[int64]*trips.ChainTx{}
	var ids []int64
	for i := range live {
		at[live[i].ID] = &live[i]
		ids = append(ids, live[i].ID)
	}
	rows, err := s.pool.Query(ctx, `select tx, hash, raw, tip, cap, at from chain_attempts where tx = any($1) order by tx, number`, ids)
	if err != nil {
		return fmt.Errorf("list attempts: %w", err)
	}
	var tx int64
	var a trips.TxAttempt
	_, err = pgx.ForEachRow(rows, []any{&tx, &a.Hash, &a.Raw, &a.Tip, &a.Cap, &a.At}, func() error {
		one := a
		one.Raw = append([]byte(nil), a.Raw...)
		at[tx].Attempts = append(at[tx].Attempts, one)
		return nil
	})
	return err
}

// SawMined keeps where a transaction was seen in a block, for people to look at; the zero value: nowhere any more.
func (s *Store) SawMined(ctx context.Context, id int64, m trips.Mined) error {
	const sql = `update chain_txs set mined_tx = $2, mined_block = $3, mined_number = $4 where id = $1 and state = 'live'`
	var number any
	if m.Number != 0 {
		number = m.Number
	}
	if _, err := s.pool.Exec(ctx, sql, id, nullHash(m.Tx), nullHash(m.Block), number); err != nil {
		return fmt.Errorf("keep the block of transaction %d: %w", id, err)
	}
	return nil
}

// LoggedTx is the block whose applied logs include one of a transaction's attempts; ok is false where none does.
func (s *Store) LoggedTx(ctx context.Context, hashes []market.Hash) (m trips.Mined, ok bool, err error) {
	err = s.pool.QueryRow(ctx, `select tx, block, number from chain_logs where tx = any($1) limit 1`, hashes).Scan(&m.Tx, &m.Block, &m.Number)
	if errors.Is(err, pgx.ErrNoRows) {
		return m, false, nil
	}
	if err != nil {
		return m, false, fmt.Errorf("look for logs of a transaction: %w", err)
	}
	return m, true, nil
}

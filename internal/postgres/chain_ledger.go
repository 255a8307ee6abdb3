package postgres

import (
	"context"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"

	"github.com/marketd/marketd/internal/trips"
	"github.com/marketd/marketd/market"
)

// LoggedMoney is what the logs of all accounts, bookings and channels in a token add up to.
func (s *Store) LoggedMoney(ctx context.Context, token market.Address) (locked, accounts market.Amount, at trips.Cursor, err error) {
	const sql = `
		select (select coalesce(sum(amount - paid - refunded), 0) from bookings where token = $1 and state <> 8)
				+ (select coalesce(sum(deposit - paid), 0) from channels where token = $1 and not closed),
			(select coalesce(sum(balance), 0) from accounts where token = $1), number, hash, at, deep is not null from chain_cursor`
	err = s.pool.QueryRow(ctx, sql, token).Scan(&locked, &accounts, &at.Number, &at.Hash, &at.At, &at.Deep)
	if err != nil {
		return locked, accounts, at, fmt.Errorf("add up the logged money: %w", err)
	}
	return locked, accounts, at, nil
}

// Ledger reads up to limit accounts and up to limit bookings after the given ones, all as of one block.
func (s *Store) Ledger(ctx context.Context, account trips.AccountOf, booking market.NeedID, limit int) (l trips.Ledger, err error) {
	snapshot := pgx.TxOptions{IsoLevel: pgx.RepeatableRead, AccessMode: pgx.ReadOnly}
	err = pgx.BeginTxFunc(ctx, s.pool, snapshot, func(tx pgx.Tx) error {
		l = trips.Ledger{}
		var batch pgx.Batch
		batch.Queue(`select number, hash, at, deep is not null from chain_cursor`).QueryRow(func(row pgx.Row) error {
			return row.Scan(&l.At.Number, &l.At.Hash, &l.At.At, &l.At.Deep)
		})
		const accounts = `
			select token, who, market, balance from accounts
			where (who, token, market) > ($1, $2, $3) order by who, token, market limit $4`
		batch.Queue(accounts, account.Who, account.Token, account.Market, limit).Query(func(rows pgx.Rows) error {
			l.Accounts, err = pgx.CollectRows(rows, func(row pgx.CollectableRow) (a trips.LedgerAccount, err error) {
				return a, row.Scan(&a.Token, &a.Who, &a.Market, &a.Balance)
			})
			return err
		})
		const bookings = `select need, bid, state, until, paid, refunded from bookings where need > $1 order by need limit $2`
		batch.Queue(bookings, booking, limit).Query(func(rows pgx.Rows) error {
			l.Bookings, err = pgx.CollectRows(rows, scanLedgerBooking)
			return err
		})
		return tx.SendBatch(ctx, &batch).Close()
	})
	return l, failed(err, "read the ledger")
}

func scanLedgerBooking(row pgx.CollectableRow) (b trips.LedgerBooking, err error) {
	var state int16
	var until time.Time
	err = row.Scan(&b.Need, &b.Bid, &state, &until, &b.Paid, &b.Refunded)
	b.State, b.Until = trips.BookingState(state), until
	return b, err
}

package postgres

import (
	"context"
	"encoding/hex"
	"fmt"
	"strconv"
	"strings"
	"time"

	"github.com/jackc/pgx/v5"

	"github.com/marketd/marketd/internal/api/store"
	"github.com/marketd/marketd/market"
)

// settled are this market's bookings of an account ($1) in which it is a party ($2, or any) and out of which money moved in
// a period ($3, $4), with what the account got and paid.
const settled = `
	with mine as (
		select need from attempts where $2 in ('', 'vehicle') and vehicle = $1
		union select need from attempts where $2 in ('', 'owner') and owner = $1
		union select id from needs where $2 in ('', 'rider') and rider = $1
		union select need from bookings where $2 in ('', 'market') and market = $1 and moved_at >= $3 and moved_at < $4
	), settled as (
		select b.need, n.service, b.rider, b.vehicle, b.owner, b.moved_at, b.state = 8 as closed, b.amount, b.paid, b.fee, b.refunded,
			b.to_market, b.to_vehicle, b.paid - b.to_market - b.to_vehicle as to_owner, b.opened_tx, b.closed_tx,
			case when b.market = $1 and $2 in ('', 'market') then b.to_market else 0 end
				+ case when b.vehicle = $1 and $2 in ('', 'vehicle') then b.to_vehicle else 0 end
				+ case when b.owner = $1 and $2 in ('', 'owner') then b.paid - b.to_market - b.to_vehicle else 0 end as credited,
			case when b.rider = $1 and $2 in ('', 'rider') then b.paid else 0 end as debited
		from mine join bookings b using (need) join needs n on n.id = b.need
		where b.moved_at >= $3 and b.moved_at < $4
			and case $2 when 'vehicle' then b.vehicle when 'owner' then b.owner when 'rider' then b.rider else $1 end = $1
			and (b.rider = $1 or b.vehicle = $1 or b.owner = $1 or b.market = $1)
	)`

// Settlements implements [store.Reads].
func (s *Store) Settlements(ctx context.Context, q store.SettlementQuery) (r store.SettlementReport, err error) {
	at, need, err := afterSettlement(q.Cursor)
	if err != nil {
		return r, err
	}
	var batch pgx.Batch
	batch.Queue(`select number, at from chain_cursor`).QueryRow(func(row pgx.Row) error { return row.Scan(&r.Block, &r.BlockAt) })
	const sums = settled + `
		select count(*), coalesce(sum(paid), 0), coalesce(sum(fee), 0), coalesce(sum(refunded), 0), coalesce(sum(to_market), 0),
			coalesce(sum(to_vehicle), 0), coalesce(sum(to_owner), 0), coalesce(sum(credited), 0), coalesce(sum(debited), 0) from settled`
	batch.Queue(sums, q.Who, string(q.As), q.From, q.To).QueryRow(func(row pgx.Row) error {
		return row.Scan(append([]any{&r.Bookings}, columns(&r.Sums)...)...)
	})
	const items = settled + `
		select paid, fee, refunded, to_market, to_vehicle, to_owner, credited, debited, need, service, rider, vehicle, owner, moved_at,
			closed, amount, opened_tx, closed_tx
		from settled where (moved_at, need) > ($5, $6) order by moved_at, need limit $7`
	batch.Queue(items, q.Who, string(q.As), q.From, q.To, at, need, q.Limit).Query(func(rows pgx.Rows) error {
		r.Items, err = pgx.CollectRows(rows, scanSettlement)
		return err
	})
	snapshot := pgx.TxOptions{IsoLevel: pgx.RepeatableRead, AccessMode: pgx.ReadOnly}
	err = pgx.BeginTxFunc(ctx, s.pool, snapshot, func(tx pgx.Tx) error { return tx.SendBatch(ctx, &batch).Close() })
	return r, failed(err, "report settlements of %s", q.Who)
}

func columns(s *store.Shares) []any {
	return []any{&s.Paid, &s.Fee, &s.Refunded, &s.ToMarket, &s.ToVehicle, &s.ToOwner, &s.Credited, &s.Debited}
}

func scanSettlement(row pgx.CollectableRow) (t store.Settlement, err error) {
	err = row.Scan(append(columns(&t.Shares), &t.Need, &t.Service, &t.Rider, &t.Vehicle, &t.Owner, &t.MovedAt,
		&t.Closed, &t.Amount, &t.OpenedTx, &t.ClosedTx)...)
	t.Cursor = fmt.Sprintf("%d-%x", t.MovedAt.UnixMicro(), t.Need[:])
	return t, err
}

// afterSettlement reads a settlement's cursor; "" is before all.
func afterSettlement(cursor string) (at time.Time, need market.NeedID, err error) {
	if cursor == "" {
		return at, need, nil
	}
	micros, id, _ := strings.Cut(cursor, "-")
	us, err1 := strconv.ParseInt(micros, 10, 64)
	raw, err2 := hex.DecodeString(id)
	if err1 != nil || err2 != nil || len(raw) != len(need) {
		return at, need, market.Invalid("/cursor", "it is not one that this report gave")
	}
	return time.UnixMicro(us), market.NeedID(raw), nil
}

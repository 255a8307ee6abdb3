package postgres

import (
	"context"
	"strconv"
	"time"

	"github.com/jackc/pgx/v5"

	"github.com/marketd/marketd/internal/exchange"
	"github.com/marketd/marketd/market"
)

// EventsNow implements [exchange.Store].
func (s *Store) EventsNow(ctx context.Context) (exchange.Cursor, error) {
	var xid string
	err := again(ctx, func() error {
		return s.pool.QueryRow(ctx, `select pg_snapshot_xmin(pg_current_snapshot())::text`).Scan(&xid)
	})
	if err != nil {
		return exchange.Cursor{}, failed(err, "find the end of events")
	}
	n, err := strconv.ParseUint(xid, 10, 64)
	return exchange.Cursor{Xid: n, Seq: -1}, err
}

// EventsAfter implements [exchange.Store]. Sequence numbers are drawn before a commit, so a lower one may appear after a
// higher one; below the oldest running transaction nothing can appear any more.
func (s *Store) EventsAfter(ctx context.Context, c exchange.Cursor, limit int) (events []exchange.Event, next exchange.Cursor, pending bool, err error) {
	const sql = `
		select p.pending, e.xid::text, e.seq, e.need, e.version, e.type, e.payload, e.at
		from (select exists (select from events where xid >= pg_snapshot_xmin(pg_current_snapshot())) as pending) p
		left join lateral (
			select * from events where (xid, seq) > ($1::text::xid8, $2) and xid < pg_snapshot_xmin(pg_current_snapshot()) order by xid, seq limit $3
		) e on true order by e.xid, e.seq`
	rows, err := s.pool.Query(ctx, sql, strconv.FormatUint(c.Xid, 10), c.Seq, limit)
	if err != nil {
		return nil, c, false, failed(err, "read events")
	}
	var xid *string // nil, as all others, where nothing is safe
	var seq, version *int64
	var need *market.NeedID
	var typ *string
	var payload []byte
	var at *time.Time
	next = c
	_, err = pgx.ForEachRow(rows, []any{&pending, &xid, &seq, &need, &version, &typ, &payload, &at}, func() (err error) {
		if xid == nil {
			return nil
		}
		events = append(events, exchange.Event{Seq: *seq, Need: *need, Version: *version, Type: *typ, Payload: payload, At: *at})
		next.Seq = *seq
		next.Xid, err = strconv.ParseUint(*xid, 10, 64)
		return err
	})
	if err != nil {
		return nil, c, false, failed(err, "read events")
	}
	return events, next, pending, nil
}

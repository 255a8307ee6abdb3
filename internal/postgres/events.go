package postgres

import (
	"context"
	"strconv"

	"github.com/jackc/pgx/v5"

	"github.com/marketd/marketd/internal/exchange"
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
		select xid::text, seq, need, version, type, payload, at from events
		where (xid, seq) > ($1::text::xid8, $2) and xid < pg_snapshot_xmin(pg_current_snapshot())
		order by xid, seq limit $3`
	rows, err := s.pool.Query(ctx, sql, strconv.FormatUint(c.Xid, 10), c.Seq, limit)
	if err != nil {
		return nil, c, false, failed(err, "read events")
	}
	events, err = pgx.CollectRows(rows, func(r pgx.CollectableRow) (e exchange.Event, err error) {
		var xid string
		if err := r.Scan(&xid, &e.Seq, &e.Need, &e.Version, &e.Type, &e.Payload, &e.At); err != nil {
			return e, err
		}
		c.Seq = e.Seq
		c.Xid, err = strconv.ParseUint(xid, 10, 64)
		return e, err
	})
	if err != nil {
		return nil, c, false, failed(err, "read events")
	}
	if len(events) < limit {
		const more = `select exists (select from events where (xid, seq) > ($1::text::xid8, $2))`
		err = s.pool.QueryRow(ctx, more, strconv.FormatUint(c.Xid, 10), c.Seq).Scan(&pending)
	}
	return events, c, pending, failed(err, "look for more events")
}

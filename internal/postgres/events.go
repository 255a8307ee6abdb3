package postgres

import (
	"context"
	"strconv"

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
		select xid::text, xid < pg_snapshot_xmin(pg_current_snapshot()), seq, need, version, type, payload, at from events
		where (xid, seq) > ($1::text::xid8, $2) order by xid, seq limit $3`
	rows, err := s.pool.Query(ctx, sql, strconv.FormatUint(c.Xid, 10), c.Seq, limit)
	if err != nil {
		return nil, c, false, failed(err, "read events")
	}
	defer rows.Close()
	next = c
	for rows.Next() {
		var xid string
		var safe bool
		var e exchange.Event
		if err := rows.Scan(&xid, &safe, &e.Seq, &e.Need, &e.Version, &e.Type, &e.Payload, &e.At); err != nil {
			return nil, c, false, failed(err, "read events")
		}
		if !safe { // as all that follow
			pending = true
			break
		}
		next.Seq = e.Seq
		if next.Xid, err = strconv.ParseUint(xid, 10, 64); err != nil {
			return nil, c, false, failed(err, "read events")
		}
		events = append(events, e)
	}
	rows.Close()
	if err := rows.Err(); err != nil {
		return nil, c, false, failed(err, "read events")
	}
	return events, next, pending, nil
}

package postgres

import (
	"context"
	"fmt"
	"math"
	"strconv"

	"github.com/jackc/pgx/v5"

	"github.com/marketd/marketd/internal/api/store"
	"github.com/marketd/marketd/market"
)

// Clearings implements [store.Reads].
func (s *Store) Clearings(ctx context.Context, region string, p store.Page) ([]store.Clearing, error) {
	before := int64(math.MaxInt64)
	if p.Cursor != "" {
		var err error
		if before, err = strconv.ParseInt(p.Cursor, 10, 64); err != nil {
			return nil, market.Problem(market.ProblemInvalid, "cursor %q is not one that this list gave", p.Cursor)
		}
	}
	const sql = `
		select number, at, needs, awards, digest, coalesce(link, decode(repeat('00', 32), 'hex')::digest)
		from clearings where region = $1 and number < $2 order by number desc limit $3`
	rows, err := s.pool.Query(ctx, sql, region, before, p.Limit)
	if err != nil {
		return nil, fmt.Errorf("list clearings of %s: %w", region, err)
	}
	all, err := pgx.CollectRows(rows, func(row pgx.CollectableRow) (c store.Clearing, err error) {
		err = row.Scan(&c.Number, &c.At, &c.Needs, &c.Awards, &c.Digest, &c.Link)
		c.Cursor = strconv.FormatInt(c.Number, 10)
		return c, err
	})
	return all, failed(err, "list clearings of %s", region)
}

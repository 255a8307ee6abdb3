package postgres

import (
	"context"
	"errors"
	"fmt"

	"github.com/jackc/pgx/v5"

	"github.com/marketd/marketd/internal/audit"
	"github.com/marketd/marketd/internal/exchange"
	"github.com/marketd/marketd/market"
)

// AuditRegions implements [audit.Source].
func (s *Store) AuditRegions(ctx context.Context) ([]audit.Region, error) {
	rows, err := s.pool.Query(ctx, `select id, clearing, coalesce(link, decode(repeat('00', 32), 'hex')::digest) from regions order by id`)
	if err != nil {
		return nil, fmt.Errorf("audit regions: %w", err)
	}
	regions, err := pgx.CollectRows(rows, func(row pgx.CollectableRow) (r audit.Region, err error) {
		return r, row.Scan(&r.ID, &r.Clearing, &r.Link)
	})
	if err != nil {
		return nil, fmt.Errorf("audit regions: %w", err)
	}
	for i := range regions {
		if regions[i].Terms, err = s.publishedTerms(ctx, regions[i].ID); err != nil {
			return nil, err
		}
	}
	return regions, nil
}

func (s *Store) publishedTerms(ctx context.Context, region string) ([]audit.Terms, error) {
	rows, err := s.pool.Query(ctx, `select clearing, terms from region_terms where region = $1 order by clearing`, region)
	if err != nil {
		return nil, fmt.Errorf("read terms of %s: %w", region, err)
	}
	terms, err := pgx.CollectRows(rows, func(row pgx.CollectableRow) (t audit.Terms, err error) {
		var published exchange.Terms
		err = row.Scan(&t.Clearing, &published)
		t.ValueOfTime, t.Prices, t.Subsidy, t.Credit = published.ValueOfTime, published.Prices, published.Subsidy, published.Credit
		return t, err
	})
	return terms, failed(err, "read terms of %s", region)
}

// AuditDomain implements [audit.Source].
func (s *Store) AuditDomain(ctx context.Context) (d market.Domain, err error) {
	err = s.pool.QueryRow(ctx, `select chain_id, contract from chain_cursor`).Scan(&d.ChainID, &d.Contract)
	if errors.Is(err, pgx.ErrNoRows) {
		return d, nil
	}
	return d, failed(err, "read which chain the market is on")
}

// AuditClearings implements [audit.Source].
func (s *Store) AuditClearings(ctx context.Context, region string, from int64, limit int) ([]audit.Clearing, error) {
	const sql = `
		select number, at, digest, record, refused, coalesce(link, digest), link is not null, needs, awards
		from clearings where region = $1 and number >= $2 order by number limit $3`
	rows, err := s.pool.Query(ctx, sql, region, from, limit)
	if err != nil {
		return nil, fmt.Errorf("audit clearings of %s: %w", region, err)
	}
	clearings, err := pgx.CollectRows(rows, func(row pgx.CollectableRow) (c audit.Clearing, err error) {
		return c, row.Scan(&c.Number, &c.At, &c.Digest, &c.Record, &c.Refused, &c.Link, &c.Linked, &c.Needs, &c.Awards)
	})
	if err != nil || len(clearings) == 0 {
		return nil, failed(err, "audit clearings of %s", region)
	}
	const about = auditAttempts + ` where n.region = $1 and a.clearing between $2 and $3`
	attempts, err := s.auditAttempts(ctx, about, region, clearings[0].Number, clearings[len(clearings)-1].Number)
	if err != nil {
		return nil, err
	}
	at := make(map[int64]*audit.Clearing, len(clearings))
	for i := range clearings {
		at[clearings[i].Number] = &clearings[i]
	}
	for _, a := range attempts {
		if c := at[a.Clearing]; c != nil {
			c.Attempts = append(c.Attempts, a)
		}
	}
	return clearings, nil
}

const auditAttempts = `
	select a.need, n.region, a.attempt, coalesce(a.clearing, 0), a.vehicle, a.owner, a.bid_id, a.bid, a.signature, a.pick, a.amount,
		a.awarded_at is not null
	from attempts a join needs n on n.id = a.need`

func (s *Store) auditAttempts(ctx context.Context, sql string, args ...any) ([]audit.Attempt, error) {
	rows, err := s.pool.Query(ctx, sql, args...)
	if err != nil {
		return nil, fmt.Errorf("audit attempts: %w", err)
	}
	attempts, err := pgx.CollectRows(rows, func(row pgx.CollectableRow) (a audit.Attempt, err error) {
		return a, row.Scan(&a.Need, &a.Region, &a.Number, &a.Clearing, &a.Vehicle, &a.Owner, &a.BidID, &a.Bid, (*[]byte)(&a.Signature),
			(*[]byte)(&a.Pick), &a.Amount, &a.Awarded)
	})
	return attempts, failed(err, "audit attempts")
}

// AuditStrays implements [audit.Source].
func (s *Store) AuditStrays(ctx context.Context, region string, limit int) ([]audit.Attempt, error) {
	const strays = auditAttempts + `
		where n.region = $1 and not exists (select from clearings c where c.region = n.region and c.number = a.clearing)
		order by a.need, a.attempt limit $2`
	return s.auditAttempts(ctx, strays, region, limit)
}

// AuditNeeds implements [audit.Source].
func (s *Store) AuditNeeds(ctx context.Context, ids []market.NeedID) ([]audit.Need, error) {
	rows, err := s.pool.Query(ctx, `select id, seq, region, max_amount, signed, rider from needs where id = any($1::bytea[])`, digests(ids))
	if err != nil {
		return nil, fmt.Errorf("audit needs: %w", err)
	}
	needs, err := pgx.CollectRows(rows, func(row pgx.CollectableRow) (n audit.Need, err error) {
		return n, row.Scan(&n.ID, &n.Seq, &n.Region, &n.MaxAmount, &n.Signed, &n.Rider)
	})
	return needs, failed(err, "audit needs")
}

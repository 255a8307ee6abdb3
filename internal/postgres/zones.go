package postgres

import (
	"context"
	"time"

	"github.com/jackc/pgx/v5"

	"github.com/marketd/marketd/internal/api/store"
	"github.com/marketd/marketd/internal/exchange"
)

const zoneColumns = `id, region, kind, name, area, effective_from, effective_until, declared_by`

func scanZone(row pgx.CollectableRow) (z store.Zone, err error) {
	var from time.Time
	var until *time.Time
	err = row.Scan(&z.ID, &z.Region, &z.Kind, &z.Name, &z.Area, &from, &until, &z.By)
	z.From = from.Unix()
	if until != nil {
		z.Until = until.Unix()
	}
	return z, err
}

// Zones implements [store.Reads].
func (s *Store) Zones(ctx context.Context, region string, after time.Time) ([]store.Zone, error) {
	const sql = `select ` + zoneColumns + ` from zones
		where ($1 = '' or region = $1) and (effective_until is null or effective_until > $2) order by region, effective_from, id`
	rows, _ := s.pool.Query(ctx, sql, region, after)
	all, err := pgx.CollectRows(rows, scanZone)
	return all, failed(err, "list zones of %q", region)
}

// AddZone implements [store.Writes].
func (s *Store) AddZone(ctx context.Context, once exchange.Key, z store.Zone) (row store.Zone, replayed bool, err error) {
	id, replayed, err := s.once(ctx, once, z.ID, func(tx pgx.Tx) error { return addZone(ctx, tx, z) })
	if err != nil {
		return row, false, failed(err, "add zone %s", z.ID)
	}
	rows, _ := s.pool.Query(ctx, `select `+zoneColumns+` from zones where id = $1`, id)
	row, err = pgx.CollectExactlyOneRow(rows, scanZone)
	return row, replayed, failed(err, "read zone %s", id)
}

func addZone(ctx context.Context, tx pgx.Tx, z store.Zone) error {
	var until *time.Time
	if z.Until != 0 {
		t := time.Unix(z.Until, 0)
		until = &t
	}
	const sql = `with z as (insert into zones (` + zoneColumns + `) values ($1, $2, $3, $4, $5, $6, $7, $8)) select pg_notify('zones', '')`
	_, err := tx.Exec(ctx, sql, z.ID, z.Region, string(z.Kind), z.Name, z.Area, time.Unix(z.From, 0), until, z.By)
	return err
}

package postgres

import (
	"cmp"
	"context"
	"strings"
	"time"

	"github.com/jackc/pgx/v5"

	"github.com/marketd/marketd/internal/api/store"
	"github.com/marketd/marketd/market"
)

const vehicleRow = `
	select v.id, v.owner, v.vehicle_bps, v.until, case when v.registry = 'confirmed' and v.until <= now() then 'ended' else v.registry end,
		coalesce(v.region, ''), v.profile, not v.in_service, v.reason,
		(select a.need from attempts a where a.vehicle = v.id and a.active limit 1), v.version, v.registered_at
	from vehicles v `

func scanVehicleRow(r pgx.CollectableRow) (v store.Vehicle, err error) {
	err = r.Scan(&v.Address, &v.Owner, &v.VehicleBps, &v.Until, &v.Registry, &v.Region, &v.Profile, &v.OutOfService, &v.Reason,
		&v.Need, &v.Version, &v.RegisteredAt)
	v.Cursor = v.Profile.Name + "\n" + v.Address.Hex()
	return v, err
}

// Vehicle implements [store.Reads].
func (s *Store) Vehicle(ctx context.Context, address market.Address) (store.Vehicle, error) {
	found, err := rows(ctx, s, scanVehicleRow, vehicleRow+`where v.id = $1`, address)
	if err != nil {
		return store.Vehicle{}, failed(err, "read vehicle %s", address)
	}
	if len(found) == 0 {
		return store.Vehicle{}, unknownVehicle(address)
	}
	return found[0], nil
}

// Vehicles implements [store.Reads].
func (s *Store) Vehicles(ctx context.Context, q store.VehicleQuery) ([]store.Vehicle, error) {
	name, hex, _ := strings.Cut(q.Cursor, "\n")
	after, err := market.ParseAddress(cmp.Or(hex, market.Address{}.Hex()))
	if err != nil {
		return nil, market.Invalid("/cursor", "the cursor is none of ours: send next_cursor as it came")
	}
	const where = `
		where v.owner = $1 and ($2 = '' or (coalesce(v.profile->>'name', ''), v.id::bytea) > ($3, $4::bytea))
		order by coalesce(v.profile->>'name', ''), v.id limit $5`
	all, err := rows(ctx, s, scanVehicleRow, vehicleRow+where, q.Owner, q.Cursor, name, after[:], q.Limit)
	return all, failed(err, "list vehicles of %s", q.Owner)
}

// Records implements [store.Reads].
func (s *Store) Records(ctx context.Context, vehicles []market.Address) (map[market.Address]store.Record, error) {
	const sql = `
		select v.id, v.profile, (select count(*) from attempts a where a.vehicle = v.id and a.phase = 'completed')
		from vehicles v where v.id = any($1::bytea[])`
	type record struct {
		of market.Address
		store.Record
	}
	found, err := rows(ctx, s, func(r pgx.CollectableRow) (one record, err error) {
		return one, r.Scan(&one.of, &one.Profile, &one.Trips)
	}, sql, rawAddresses(vehicles))
	all := make(map[market.Address]store.Record, len(found))
	for _, r := range found {
		all[r.of] = r.Record
	}
	return all, failed(err, "read records of vehicles")
}

// Market implements [store.Reads].
func (s *Store) Market(ctx context.Context, region string, now time.Time) (m store.Market, err error) {
	const counts = `
		select (select count(*) from needs where region = $1 and phase = 'open'),
			(select count(*) from attempts a join needs n on n.id = a.need where a.active and n.region = $1)`
	const hour = `
		select count(*) filter (where n.posted_at > $2), count(*) filter (where n.phase = 'completed' and n.ended_at > $2),
			coalesce(percentile_disc(0.5) within group (order by a.amount) filter (where n.phase = 'completed' and n.ended_at > $2), 0),
			coalesce(percentile_disc(0.5) within group (order by extract(epoch from e.at - n.posted_at)) filter (where e.at > $2), 0)::double precision
		from needs n
		left join attempts a on a.need = n.id and a.attempt = n.attempt
		left join events e on e.need = n.id and e.type = 'phase' and e.payload->>'to' = 'at_pickup'
		where n.region = $1 and n.posted_at > $2::timestamptz - interval '2 hours'`
	const pickups = `select details->'stops'->0 from needs where region = $1 and phase = 'open' limit 10000`
	var wait float64
	err = s.snapshot(ctx, func(batch *pgx.Batch) {
		batch.Queue(counts, region).QueryRow(func(r pgx.Row) error { return r.Scan(&m.Open, &m.Active) })
		batch.Queue(hour, region, now.Add(-time.Hour)).QueryRow(func(r pgx.Row) error {
			return r.Scan(&m.Posted, &m.Completed, &m.MedianAmount, &wait)
		})
		batch.Queue(pickups, region).Query(func(rows pgx.Rows) (err error) {
			m.OpenPickups, err = pgx.CollectRows(rows, pgx.RowTo[market.Place])
			return err
		})
	})
	m.MedianWait = time.Duration(wait) * time.Second
	return m, failed(err, "read the market of region %s", region)
}

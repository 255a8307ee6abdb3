package postgres

import (
	"context"
	"errors"
	"time"

	"github.com/jackc/pgx/v5"

	"github.com/marketd/marketd/internal/exchange"
	"github.com/marketd/marketd/market"
)

// Registered implements [exchange.Store].
func (s *Store) Registered(ctx context.Context, vehicle market.Address) (v exchange.Vehicle, err error) {
	const sql = `
		select owner, vehicle_bps, coalesce(region, ''), profile, in_service, registry = 'confirmed' and until > now() from vehicles where id = $1`
	err = again(ctx, func() error {
		return s.pool.QueryRow(ctx, sql, vehicle).Scan(&v.Owner, &v.VehicleBps, &v.Region, &v.Profile, &v.InService, &v.Confirmed)
	})
	if errors.Is(err, pgx.ErrNoRows) {
		return v, unknownVehicle(vehicle)
	}
	return v, failed(err, "read vehicle %s", vehicle)
}

func unknownVehicle(vehicle market.Address) error {
	return market.Problem(market.ProblemNotFound, "there is no vehicle %s: register it first (POST /v1/vehicles)", vehicle)
}

// SaveOffer implements [exchange.Store].
func (s *Store) SaveOffer(ctx context.Context, vehicle market.Address, o market.Offer) (exchange.StandingOffer, error) {
	saved := exchange.StandingOffer{Vehicle: vehicle, Offer: o}
	const sql = `
		insert into offers (vehicle, offer, until) select id, $2, $3 from vehicles where id = $1
		on conflict (vehicle) do update set offer = excluded.offer, until = excluded.until
		returning coalesce(paused_until, 'epoch')`
	err := again(ctx, func() error {
		return s.pool.QueryRow(ctx, sql, vehicle, o, time.Unix(o.Until, 0)).Scan(&saved.PausedUntil)
	})
	if errors.Is(err, pgx.ErrNoRows) {
		return saved, unknownVehicle(vehicle)
	}
	return saved, failed(err, "save the offer of %s", vehicle)
}

// Offers implements [exchange.Store].
func (s *Store) Offers(ctx context.Context, vehicles []market.Address) ([]exchange.StandingOffer, error) {
	const sql = `
		select vehicle, offer, coalesce(paused_until, 'epoch') from offers
		where until > now() and ($1::bytea[] is null or vehicle = any($1::bytea[]))`
	var some [][]byte
	for i := range vehicles {
		some = append(some, vehicles[i][:])
	}
	all, err := rows(ctx, s, func(r pgx.CollectableRow) (o exchange.StandingOffer, err error) {
		return o, r.Scan(&o.Vehicle, &o.Offer, &o.PausedUntil)
	}, sql, some)
	return all, failed(err, "list offers")
}

// Reliability implements [exchange.Store].
func (s *Store) Reliability(ctx context.Context) (map[market.Address]exchange.Record, error) {
	rows, err := s.pool.Query(ctx, `select id, asked, kept, dropped from vehicles where unkept > 0 or dropped > 0`)
	if err != nil {
		return nil, failed(err, "read how vehicles kept their word")
	}
	all := map[market.Address]exchange.Record{}
	var v market.Address
	var r exchange.Record
	_, err = pgx.ForEachRow(rows, []any{&v, &r.Asked, &r.Kept, &r.Dropped}, func() error { all[v] = r; return nil })
	return all, failed(err, "read how vehicles kept their word")
}

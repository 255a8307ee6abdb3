package postgres

import (
	"context"
	"errors"

	"github.com/jackc/pgx/v5"

	"github.com/marketd/marketd/internal/exchange"
	"github.com/marketd/marketd/internal/trips"
	"github.com/marketd/marketd/market"
)

// vehicleColumns are what scanVehicle reads of vehicles.
const vehicleColumns = `owner, vehicle_bps, coalesce(region, ''), profile, in_service, registry = 'confirmed' and until > now()`

func scanVehicle(row pgx.Row, more ...any) (v exchange.Vehicle, err error) {
	return v, row.Scan(append([]any{&v.Owner, &v.VehicleBps, &v.Region, &v.Profile, &v.InService, &v.Confirmed}, more...)...)
}

// SeatVehicle begins a session of a vehicle for an account that may speak for it, with a fence above all before.
func (s *Store) SeatVehicle(ctx context.Context, vehicle, account market.Address) (v exchange.Vehicle, fence int64, err error) {
	const sql = `update vehicles set session = session + 1 where id = $1 and $2 in (id, owner, operator) returning ` + vehicleColumns + `, session`
	v, err = scanVehicle(s.pool.QueryRow(ctx, sql, vehicle.Bytes(), account.Bytes()), &fence)
	if !errors.Is(err, pgx.ErrNoRows) {
		return v, fence, failed(err, "begin a session of %s", vehicle)
	}
	var known bool
	if err := s.pool.QueryRow(ctx, `select exists (select from vehicles where id = $1)`, vehicle.Bytes()).Scan(&known); err != nil {
		return v, 0, failed(err, "look up vehicle %s", vehicle)
	}
	if !known {
		return v, 0, market.Problem(market.ProblemNotFound, "vehicle %s is not registered: POST /v1/vehicles first", vehicle)
	}
	return v, 0, market.Problem(market.ProblemDenied, "%s may not speak for vehicle %s: sign in as the vehicle or its owner", account, vehicle)
}

// Fleet reads registered vehicles; unknown ones are left out.
func (s *Store) Fleet(ctx context.Context, vehicles []market.Address) (map[market.Address]exchange.Vehicle, error) {
	rows, err := s.pool.Query(ctx, `select `+vehicleColumns+`, id from vehicles where id = any($1)`, rawAddresses(vehicles))
	if err != nil {
		return nil, failed(err, "read %d vehicles", len(vehicles))
	}
	defer rows.Close()
	all := make(map[market.Address]exchange.Vehicle, len(vehicles))
	for rows.Next() {
		var id market.Address
		v, err := scanVehicle(rows, &id)
		if err != nil {
			return nil, failed(err, "read vehicle")
		}
		all[id] = v
	}
	return all, failed(rows.Err(), "read %d vehicles", len(vehicles))
}

// SeenIn keeps in which region vehicles were last seen.
func (s *Store) SeenIn(ctx context.Context, region string, vehicles []market.Address) error {
	const sql = `
		with v as (select id from vehicles where id = any($2) and region is distinct from $1 order by id for no key update)
		update vehicles set region = $1 from v where vehicles.id = v.id`
	_, err := s.pool.Exec(ctx, sql, region, rawAddresses(vehicles))
	return failed(err, "keep that %d vehicles are in %s", len(vehicles), region)
}

// missions are agreements as their vehicles see them: what is private of a need only once its escrow is open.
const missions = `
	select a.vehicle, a.active, a.need, a.attempt, a.bid, a.amount, a.phase, a.escrow, n.signed,
	       case when a.phase between 'ready' and 'at_dropoff' then n.details end, n.notes, n.start_code, a.status_head, n.stop, n.version,
	       a.opened_tx, coalesce(a.opened_block, 0), coalesce(a.plan_version, 0), a.slot > 0,
	       case when n.mission is not null then (select jsonb_build_object('mission', '0x' || encode(m.id, 'hex'), 'number', n.leg, 'of', m.legs,
	            'previous', (select '0x' || encode(l.id, 'hex') from needs l where l.mission = m.id and l.leg = n.leg - 1),
	            'next', (select '0x' || encode(l.id, 'hex') from needs l where l.mission = m.id and l.leg = n.leg + 1)) ||
	            coalesce((select jsonb_object_agg(c.carry, '0x' || encode(c.sealed, 'hex')) from carried c where c.need = a.need and c.attempt = a.attempt), '{}')
	            from missions m where m.id = n.mission) end
	from attempts a join needs n on n.id = a.need `

func scanAgreement(row pgx.CollectableRow) (a trips.Agreement, err error) {
	var need market.Need
	var notes string
	var start market.Hash
	m := &a.Mission
	err = row.Scan(&a.Vehicle, &a.Active, &m.Need, &m.Attempt, &m.Bid, &m.Amount, &m.Phase, &m.Escrow, &need,
		&m.Details, &notes, &start, &m.StatusHead, &m.Stop, &m.Version, &a.Tx, &a.Block,
		&m.PlanVersion, &m.Pooled, &m.Leg)
	m.Terms = need.Terms()
	if m.Details != nil {
		m.Trip, m.Notes = &need.Trip, notes
		if !start.IsZero() {
			m.Code = &start
		}
	}
	return a, err
}

// Truth is all that a vehicle has to know after a reconnect.
func (s *Store) Truth(ctx context.Context, vehicle market.Address) (t trips.Truth, err error) {
	var batch pgx.Batch
	batch.Queue(`select coalesce(max(seq), 0) from events`).QueryRow(func(row pgx.Row) error { return row.Scan(&t.Seq) })
	// The plan's version comes before the missions: with a later one the vehicle would think that it knows them all.
	batch.Queue(`select coalesce((select version from pools where vehicle = $1), 0)`, vehicle.Bytes()).
		QueryRow(func(row pgx.Row) error { return row.Scan(&t.PlanVersion) })
	batch.Queue(missions+`where a.vehicle = $1 and a.active and a.phase <> 'asked' order by a.need`, vehicle.Bytes()).Query(func(rows pgx.Rows) error {
		agreements, err := pgx.CollectRows(rows, scanAgreement)
		for _, a := range agreements {
			t.Missions = append(t.Missions, a.Mission)
		}
		return err
	})
	batch.Queue(`select offer from offers where vehicle = $1 and until > now()`, vehicle.Bytes()).Query(func(rows pgx.Rows) error {
		offers, err := pgx.CollectRows(rows, pgx.RowTo[market.Offer])
		if len(offers) > 0 {
			t.Offer = &offers[0]
		}
		return err
	})
	return t, failed(s.pool.SendBatch(ctx, &batch).Close(), "read the truth of vehicle %s", vehicle)
}

// Agreements lists all attempts at needs, but for those that are only asked.
func (s *Store) Agreements(ctx context.Context, needs []market.NeedID) ([]trips.Agreement, error) {
	ids := make([][]byte, len(needs))
	for i := range needs {
		ids[i] = needs[i][:]
	}
	rows, err := s.pool.Query(ctx, missions+`where a.need = any($1) and a.phase <> 'asked' order by a.need, a.attempt`, ids)
	if err != nil {
		return nil, failed(err, "read agreements")
	}
	all, err := pgx.CollectRows(rows, scanAgreement)
	return all, failed(err, "read agreements")
}

func rawAddresses(list []market.Address) [][]byte {
	raw := make([][]byte, len(list))
	for i := range list {
		raw[i] = list[i].Bytes()
	}
	return raw
}

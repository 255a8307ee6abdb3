package postgres

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgconn"

	"github.com/marketd/marketd/internal/api/store"
	"github.com/marketd/marketd/internal/exchange"
	"github.com/marketd/marketd/internal/trips"
	"github.com/marketd/marketd/market"
)

// RegisterVehicle implements [store.Writes].
func (s *Store) RegisterVehicle(ctx context.Context, once exchange.Key, v store.VehicleRegistration) (row store.Vehicle, replayed bool, err error) {
	_, replayed, err = s.once(ctx, once, v.Join.Vehicle.Hex(), func(tx pgx.Tx) error { return register(ctx, tx, once.Account, v) })
	if err != nil {
		return row, false, failed(err, "register vehicle %s", v.Join.Vehicle)
	}
	row, err = s.Vehicle(ctx, v.Join.Vehicle)
	return row, replayed, err
}

// register adds a vehicle, or takes a newer consent of one that its owner has, with the wish to have it on the chain.
func register(ctx context.Context, tx pgx.Tx, operator market.Address, v store.VehicleRegistration) error {
	const sql = `
		insert into vehicles as v (id, owner, operator, vehicle_bps, region, until, join_nonce, profile, class)
		values ($1, $2, $3, $4, nullif($5, ''), $6, $7::numeric, $8, $9)
		on conflict (id) do update set join_nonce = excluded.join_nonce, profile = excluded.profile, class = excluded.class, version = v.version + 1,
			vehicle_bps = case v.registry when 'confirmed' then v.vehicle_bps else excluded.vehicle_bps end,
			until = case v.registry when 'confirmed' then v.until else excluded.until end,
			registry = case v.registry when 'confirmed' then 'confirmed' else 'pending' end
		where v.owner = excluded.owner and v.join_nonce < excluded.join_nonce
		returning version`
	var version int64
	j := v.Join
	err := tx.QueryRow(ctx, sql, j.Vehicle, j.Owner, operator, j.VehicleBps, v.Region, time.Unix(j.Until, 0), j.Nonce.String(),
		v.Profile, string(v.Profile.Class)).Scan(&version)
	if errors.Is(err, pgx.ErrNoRows) {
		return whyNotRegistered(ctx, tx, j)
	}
	if err != nil {
		return roomHeld(fmt.Errorf("add the vehicle: %w", err))
	}
	payload, err := json.Marshal(trips.SignedOrder[market.Join]{Message: j, Signature: v.Signature})
	if err != nil {
		return err
	}
	return want(ctx, tx, trips.Intent{Goal: trips.GoalJoin, Object: j.StructHash(), Payload: payload})
}

func whyNotRegistered(ctx context.Context, tx pgx.Tx, j market.Join) error {
	var owner market.Address
	var nonce string
	if err := tx.QueryRow(ctx, `select owner, join_nonce::text from vehicles where id = $1`, j.Vehicle).Scan(&owner, &nonce); err != nil {
		return fmt.Errorf("look up the vehicle: %w", err)
	}
	if owner != j.Owner {
		return market.Problem(market.ProblemTaken, "vehicle %s is registered to another owner", j.Vehicle)
	}
	return market.Problem(market.ProblemTaken, "vehicle %s is yours already; to renew its consent sign a Join with a nonce above %s", j.Vehicle, nonce)
}

// ChangeVehicle implements [store.Writes].
func (s *Store) ChangeVehicle(ctx context.Context, address market.Address, version int64, edit store.VehicleEdit) (store.Vehicle, error) {
	tried := false
	err := again(ctx, func() error {
		err := s.inTx(ctx, func(tx pgx.Tx) error { return changeVehicle(ctx, tx, address, version, edit) })
		if tried && market.ProblemOf(err) == market.ProblemStaleVersion {
			return nil // by this very call, whose answer was lost
		}
		tried = true
		return err
	})
	if err != nil {
		return store.Vehicle{}, failed(err, "change vehicle %s", address)
	}
	return s.Vehicle(ctx, address)
}

func changeVehicle(ctx context.Context, tx pgx.Tx, address market.Address, version int64, edit store.VehicleEdit) error {
	var now int64
	var p market.Profile
	var inService bool
	var reason string
	err := tx.QueryRow(ctx, `select version, profile, in_service, reason from vehicles where id = $1 for update`, address).Scan(&now, &p, &inService, &reason)
	switch {
	case errors.Is(err, pgx.ErrNoRows):
		return unknownVehicle(address)
	case err != nil:
		return fmt.Errorf("lock the vehicle: %w", err)
	case version != 0 && version != now:
		return market.Problem(market.ProblemStaleVersion, "the vehicle is at version %d, you saw %d: read it again", now, version)
	}
	set(&p.Name, edit.Name)
	set(&p.Color, edit.Color)
	set(&p.Seats, edit.Seats)
	set(&p.MassGrams, edit.MassGrams)
	set(&p.VolumeMl, edit.VolumeMl)
	set(&p.Options, edit.Options)
	set(&reason, edit.Reason)
	if edit.OutOfService != nil {
		inService = !*edit.OutOfService
	}
	const sql = `update vehicles set profile = $2, in_service = $3, reason = case when $3 then '' else $4 end, version = version + 1 where id = $1`
	if _, err := tx.Exec(ctx, sql, address, p, inService, reason); err != nil {
		return roomHeld(fmt.Errorf("write the vehicle: %w", err))
	}
	return nil
}

// roomHeld says so where a vehicle would have less room than is held.
func roomHeld(err error) error {
	if pg, ok := errors.AsType[*pgconn.PgError](err); ok && pg.ConstraintName == "pools_room" {
		return market.Problem(market.ProblemVehicleBusy, "more of its room is held by those who share it: change it when their trips are over")
	}
	return err
}

// set overwrites *v where there is something to write.
func set[T any](v *T, to *T) {
	if to != nil {
		*v = *to
	}
}

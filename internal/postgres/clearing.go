package postgres

import (
	"context"
	"encoding/json"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"

	"github.com/marketd/marketd/internal/audit"
	"github.com/marketd/marketd/internal/crashpoint"
	"github.com/marketd/marketd/internal/exchange"
	"github.com/marketd/marketd/market"
)

// Seize implements [exchange.Store].
func (s *Store) Seize(ctx context.Context, region string, terms exchange.Terms) (t exchange.Tenure, err error) {
	const seize = `
		insert into regions (id, epoch) values ($1, 1) on conflict (id) do update set epoch = regions.epoch + 1
		returning epoch, clearing`
	const publish = `
		insert into region_terms (region, clearing, terms) select $1, $2, $3::jsonb
		where $3::jsonb is distinct from (select terms from region_terms where region = $1 order by clearing desc limit 1)
		on conflict (region, clearing) do update set terms = excluded.terms, at = now()`
	err = again(ctx, func() error {
		return s.inTx(ctx, func(tx pgx.Tx) error {
			if err := tx.QueryRow(ctx, seize, region).Scan(&t.Epoch, &t.Clearing); err != nil {
				return err
			}
			_, err := tx.Exec(ctx, publish, region, t.Clearing+1, terms)
			return err
		})
	})
	return t, failed(err, "seize region %s", region)
}

// CommitClearing implements [exchange.Store]. The region's row orders writers: whoever holds it sees whether the number is
// stored, also after a connection was lost inside the COMMIT, because that transaction held the row until its end.
func (s *Store) CommitClearing(ctx context.Context, d *exchange.Decision) (refused []exchange.Refused, confirmBy time.Time, err error) {
	confirmBy = time.Now().Add(d.ConfirmFor)
	refused, before, err := s.commitClearing(ctx, d, confirmBy)
	if err != nil {
		return nil, confirmBy, err
	}
	if before || time.Until(confirmBy) < d.ConfirmFor*3/4 { // it took long: the vehicles have their time all the same
		later := time.Now().Add(d.ConfirmFor)
		const sql = `update attempts set confirm_by = $3 where need = any($1::bytea[]) and clearing = $2 and phase = 'asked'`
		if _, err := s.pool.Exec(ctx, sql, digests(needsOf(d)), d.Number, later); err == nil { // else they have what is left
			confirmBy = later
		}
	}
	return refused, confirmBy, nil
}

func needsOf(d *exchange.Decision) []market.NeedID {
	ids := make([]market.NeedID, len(d.Awards))
	for i := range d.Awards {
		ids[i] = d.Awards[i].Bid.Need
	}
	return ids
}

// commitClearing stores the clearing, or finds that it is stored before.
func (s *Store) commitClearing(ctx context.Context, d *exchange.Decision, confirmBy time.Time) (refused []exchange.Refused, before bool, err error) {
	tx, err := s.pool.Begin(ctx)
	if err != nil {
		return nil, false, fmt.Errorf("begin clearing %d: %w", d.Number, err)
	}
	defer tx.Rollback(context.WithoutCancel(ctx))
	c := committing{Decision: d, confirmBy: confirmBy, refused: map[market.NeedID]exchange.Fact{}}
	before, err = c.look(ctx, tx)
	if err != nil {
		return nil, false, err
	}
	if before {
		refused, err = committedBefore(ctx, tx, d)
		return refused, true, err
	}
	if err := c.write(ctx, tx); err != nil {
		return nil, false, fmt.Errorf("write clearing %d: %w", d.Number, err)
	}
	crashpoint.Reach("clearing-before-commit")
	if err := tx.Commit(ctx); err != nil {
		return nil, false, fmt.Errorf("commit clearing %d: %w", d.Number, err)
	}
	crashpoint.Reach("clearing-after-commit")
	return c.refusals(), false, nil
}

// look takes the region's row and those of the needs, and reads the vehicles, in one round trip. done: the clearing is stored
// already.
func (c *committing) look(ctx context.Context, tx pgx.Tx) (done bool, err error) {
	var batch pgx.Batch
	batch.Queue(`select epoch, clearing, link from regions where id = $1 for no key update`, c.Region).QueryRow(func(row pgx.Row) (err error) {
		done, err = c.reach(row)
		return err
	})
	c.lockNeeds(&batch)
	c.readVehicles(&batch)
	c.lockRooms(&batch)
	return done, tx.SendBatch(ctx, &batch).Close()
}

// reach says whether the clearing is stored already, and notes the link of the one before it.
func (c *committing) reach(row pgx.Row) (done bool, err error) {
	var epoch, last int64
	var link *market.Hash
	err = row.Scan(&epoch, &last, &link)
	switch {
	case err != nil:
		return false, fmt.Errorf("take region %s for clearing %d: %w", c.Region, c.Number, err)
	case epoch != c.Epoch:
		return false, fmt.Errorf("%w: region %s is at epoch %d, this is %d", exchange.ErrFenced, c.Region, epoch, c.Epoch)
	case last >= c.Number:
		return true, nil
	case last != c.Number-1:
		return false, fmt.Errorf("clearing %d of region %s follows %d: one is missing", c.Number, c.Region, last)
	}
	c.before = audit.Genesis(c.Region)
	if link != nil {
		c.before = *link
	}
	return false, nil
}

// committedBefore finds out which awards of a stored clearing stood.
func committedBefore(ctx context.Context, tx pgx.Tx, d *exchange.Decision) ([]exchange.Refused, error) {
	ids := needsOf(d)
	rows, err := tx.Query(ctx, `select need from attempts where need = any($1::bytea[]) and clearing = $2`, digests(ids), d.Number)
	if err != nil {
		return nil, fmt.Errorf("look clearing %d up: %w", d.Number, err)
	}
	stood, err := pgx.CollectRows(rows, pgx.RowTo[market.NeedID])
	if err != nil {
		return nil, fmt.Errorf("look clearing %d up: %w", d.Number, err)
	}
	c := committing{Decision: d, refused: map[market.NeedID]exchange.Fact{}}
	for _, id := range ids {
		c.refused[id] = exchange.FactSkipped // the fact is forgotten; the next clearing meets it again
	}
	for _, id := range stood {
		delete(c.refused, id)
	}
	return c.refusals(), nil
}

// committing is a clearing on its way into the database.
type committing struct {
	*exchange.Decision
	confirmBy time.Time
	before    market.Hash // link of the clearing before
	refused   map[market.NeedID]exchange.Fact
	versions  map[market.NeedID]int64
	payees    map[market.Address]payee // of vehicles that may serve
	rooms     map[market.Address]*room // of vehicles that can be shared
}

// payee is who is paid for a vehicle.
type payee struct {
	owner market.Address
	bps   uint16
}

func (c *committing) refusals() (all []exchange.Refused) {
	for _, a := range c.Awards {
		if fact, is := c.refused[a.Bid.Need]; is {
			all = append(all, exchange.Refused{Need: a.Bid.Need, Vehicle: a.Bid.Vehicle, Fact: fact})
		}
	}
	return all
}

func (c *committing) write(ctx context.Context, tx pgx.Tx) error {
	c.checkVehicles()
	c.checkRooms()
	if err := c.insertAttempts(ctx, tx); err != nil {
		return err
	}
	return c.finish(ctx, tx)
}

// standing lists the awards that nothing refused so far.
func (c *committing) standing() (all []*exchange.Award) {
	for i := range c.Awards {
		if _, is := c.refused[c.Awards[i].Bid.Need]; !is {
			all = append(all, &c.Awards[i])
		}
	}
	return all
}

// lockNeeds takes the rows of the needs, and skips those that somebody else is changing.
func (c *committing) lockNeeds(batch *pgx.Batch) {
	ids := make([]market.NeedID, len(c.Awards))
	attempts := map[market.NeedID]int{}
	for i, a := range c.Awards {
		ids[i] = a.Bid.Need
		c.refused[ids[i]] = exchange.FactSkipped
		attempts[ids[i]] = a.Attempt
	}
	c.versions = map[market.NeedID]int64{}
	const sql = `select id, phase, attempt, version from needs where id = any($1::bytea[]) order by id for no key update skip locked`
	batch.Queue(sql, digests(ids)).Query(func(rows pgx.Rows) error {
		var (
			id      market.NeedID
			phase   market.PhaseName
			attempt int
			version int64
		)
		_, err := pgx.ForEachRow(rows, []any{&id, &phase, &attempt, &version}, func() error {
			if market.Phase(phase) == market.Open && attempt == attempts[id] {
				delete(c.refused, id)
				c.versions[id] = version
			} else {
				c.refused[id] = exchange.FactNeedClosed
			}
			return nil
		})
		return err
	})
}

// readVehicles finds out which vehicles may serve.
func (c *committing) readVehicles(batch *pgx.Batch) {
	ids := make([][]byte, len(c.Awards))
	for i := range c.Awards {
		ids[i] = c.Awards[i].Bid.Vehicle[:]
	}
	c.payees = map[market.Address]payee{}
	const sql = `select id, owner, vehicle_bps from vehicles where id = any($1::bytea[]) and in_service and registry = 'confirmed' and until > now()`
	batch.Queue(sql, ids).Query(func(rows pgx.Rows) error {
		var id market.Address
		var p payee
		_, err := pgx.ForEachRow(rows, []any{&id, &p.owner, &p.bps}, func() error { c.payees[id] = p; return nil })
		return err
	})
}

// checkVehicles bars vehicles whose bids the escrow would not open, and those out of service.
func (c *committing) checkVehicles() {
	for _, a := range c.standing() {
		if p, ok := c.payees[a.Bid.Vehicle]; !ok || p.owner != a.Bid.Owner || p.bps != a.Bid.VehicleBps {
			c.refused[a.Bid.Need] = exchange.FactVehicleBarred
		}
	}
}

// insertAttempts stores the agreements. The unique indexes refuse a vehicle that is sold, whoever sold it.
func (c *committing) insertAttempts(ctx context.Context, tx pgx.Tx) error {
	const sql = `
		insert into attempts (need, attempt, vehicle, owner, bid_id, bid, signature, pick, seen, amount, phase, escrow,
			confirm_by, pickup_by, pickup_at, dropoff_at, distance_m, duration_ms, awarded_at, clearing, slot)
		select need, attempt, vehicle, owner, bid_id, bid, signature, pick, seen, amount, phase::trip_phase,
			(case when signature is null then 'none' else 'opening' end)::escrow_state,
			confirm_by, pickup_by, pickup_at, dropoff_at, distance_m, duration_ms, case when signature is not null then now() end, $17, slot
		from unnest($1::bytea[], $2::integer[], $3::bytea[], $4::bytea[], $5::bytea[], $6::jsonb[], $7::bytea[], $8::bytea[], $9::jsonb[],
			$10::numeric[], $11::text[], $12::timestamptz[], $13::timestamptz[], $14::timestamptz[], $15::timestamptz[], $16::bigint[], $18::bigint[], $19::integer[])
			as a (need, attempt, vehicle, owner, bid_id, bid, signature, pick, seen, amount, phase, confirm_by, pickup_by, pickup_at, dropoff_at,
				distance_m, duration_ms, slot)
		on conflict do nothing returning need`
	standing := c.standing()
	r := attemptRows{}
	for _, a := range standing {
		if err := r.add(a, c.confirmBy); err != nil {
			return err
		}
		r.slot = append(r.slot, c.slot(a))
		c.refused[a.Bid.Need] = exchange.FactVehicleBusy
	}
	rows, err := tx.Query(ctx, sql, r.need, r.attempt, r.vehicle, r.owner, r.bidID, r.bid, r.signature, r.pick, r.seen, r.amount, r.phase,
		r.confirmBy, r.pickupBy, r.pickupAt, r.dropoffAt, r.distance, c.Number, r.duration, r.slot)
	if err != nil {
		return err
	}
	stored, err := pgx.CollectRows(rows, pgx.RowTo[market.NeedID])
	for _, id := range stored {
		delete(c.refused, id)
	}
	return err
}

// attemptRows are the columns of new attempts.
type attemptRows struct {
	need, vehicle, owner, bidID, signature, pick [][]byte
	attempt, slot                                []int32
	bid, seen, amount, phase                     []string
	confirmBy                                    []*time.Time
	pickupBy, pickupAt, dropoffAt                []time.Time
	distance, duration                           []int64
}

func (r *attemptRows) add(a *exchange.Award, by time.Time) error {
	bid, err := json.Marshal(a.Bid)
	if err != nil {
		return err
	}
	seen, err := encodeSeen(a.Seen)
	if err != nil {
		return err
	}
	phase, confirmBy := market.Awarded, (*time.Time)(nil)
	if a.Signature == nil {
		phase, confirmBy = market.Asked, &by
	}
	r.need = append(r.need, a.Bid.Need[:])
	r.attempt = append(r.attempt, int32(a.Attempt))
	r.vehicle = append(r.vehicle, a.Bid.Vehicle[:])
	r.owner = append(r.owner, a.Bid.Owner[:])
	r.bidID = append(r.bidID, a.BidID[:])
	r.bid = append(r.bid, string(bid))
	r.signature = append(r.signature, a.Signature)
	r.pick = append(r.pick, a.Pick)
	r.seen = append(r.seen, string(seen))
	r.amount = append(r.amount, a.Bid.Amount.String())
	r.phase = append(r.phase, phase.String())
	r.confirmBy = append(r.confirmBy, confirmBy)
	r.pickupBy = append(r.pickupBy, time.Unix(a.Bid.PickupBy, 0))
	r.pickupAt = append(r.pickupAt, a.PickupAt)
	r.dropoffAt = append(r.dropoffAt, a.DropoffAt)
	r.distance = append(r.distance, a.DistanceM)
	r.duration = append(r.duration, a.DurationMs)
	return nil
}

// told are the columns of needs that move and of their events.
type told struct {
	need          [][]byte
	version       []int64
	typ, payload  []string
	moved, opened [][]byte
	phase         []string
	at            []int64
	attempt       []int32
	giveUp        []time.Time

	signature, vehicle [][]byte // of confirmations
}

func (t *told) event(id *market.NeedID, version int64, typ string, payload any) error {
	body, err := json.Marshal(payload)
	t.need = append(t.need, id[:])
	t.version = append(t.version, version)
	t.typ = append(t.typ, typ)
	t.payload = append(t.payload, string(body))
	return err
}

func (t *told) award(a *exchange.Award, version int64) error {
	id := &a.Bid.Need
	by := market.ByClearing
	if a.Pick != nil {
		by = market.ByRider
	}
	step := exchange.PhasePayload{From: market.PhaseName(market.Open), To: market.PhaseName(market.Asked), By: by, Attempt: a.Attempt, Vehicle: &a.Bid.Vehicle}
	if a.Signature == nil {
		t.moved = append(t.moved, id[:])
		t.phase, t.at = append(t.phase, market.Asked.String()), append(t.at, version+1)
		return t.event(id, version+1, exchange.EventPhase, step)
	}
	step.To = market.PhaseName(market.Awarded)
	return t.awarded(*id, version, a.OpenBy, exchange.AwardedPayload{
		PhasePayload: step, BidID: a.BidID, Bid: a.Bid, PickupAt: a.PickupAt.UTC(), DropoffAt: a.DropoffAt.UTC(),
	})
}

// finish moves the needs, tells it, wants the escrows of those that are awarded, and stores the record. All in one round
// trip, whatever the number of awards: that is what makes clearings cheap under load.
func (c *committing) finish(ctx context.Context, tx pgx.Tx) error {
	var t told
	for _, a := range c.standing() {
		if err := t.award(a, c.versions[a.Bid.Need]); err != nil {
			return err
		}
	}
	var batch pgx.Batch
	batch.Queue(`update needs n set phase = a.phase::trip_phase, version = a.version
		from unnest($1::bytea[], $2::text[], $3::bigint[]) as a (id, phase, version) where n.id = a.id`, t.moved, t.phase, t.at)
	refused := []audit.Refusal{}
	for _, r := range c.refusals() {
		refused = append(refused, audit.Refusal{Need: r.Need, Vehicle: r.Vehicle, Fact: string(r.Fact)})
	}
	link := audit.Link(c.before, c.Digest, refused)
	batch.Queue(`insert into clearings (region, number, epoch, at, digest, record, refused, link, needs, awards)
		values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
		c.Region, c.Number, c.Epoch, c.At, c.Digest, c.Record, refused, link, c.Needs, len(c.Awards)-len(refused))
	batch.Queue(`update regions set clearing = $2, link = $3 where id = $1`, c.Region, c.Number, link)
	t.queue(&batch)
	return tx.SendBatch(ctx, &batch).Close()
}

package postgres

import (
	"context"
	"encoding/json"
	"maps"
	"slices"
	"time"

	"github.com/jackc/pgx/v5"

	"github.com/marketd/marketd/internal/exchange"
	"github.com/marketd/marketd/market"
)

// posting is a need on its way into the database, and what became of it.
type posting struct {
	new      *exchange.NewNeed
	need     exchange.NeedState
	replayed bool
}

// postPlain stores what is plain with one statement, and returns the rest: successors, keys that were used, riders whose
// balance does not do or is held by somebody, second needs of a rider.
func (s *Store) postPlain(ctx context.Context, some []*posting) (rest []*posting, failed bool) {
	const sql = `
		with p as materialized (
			select * from unnest($1::bytea[], $2::text[], $3::bytea[], $4::text[], $5::text[], $6::jsonb[], $7::jsonb[], $8::bytea[], $9::numeric[],
				$10::boolean[], $11::timestamptz[], $12::timestamptz[], $13::timestamptz[], $14::timestamptz[], $15::timestamptz[], $16::timestamptz[],
				$17::bigint[], $18::bigint[], $19::text[], $20::jsonb[], $21::text[], $22::bytea[], $25::text[])
			as p (id, region, rider, service, phase, signed, details, signature, amount, choose, earliest, latest, open_by, service_by, opens_at,
				expires_at, distance_m, duration_ms, notes, payload, key, request, object)
			where not exists (select from idempotency i where i.account = p.rider and i.key = p.key)
				and not exists (select from needs n where n.id = p.id)
		), held as materialized (
			select who from accounts join p on who = p.rider where token = $23 and market = $24 order by who for no key update of accounts skip locked
		), hold as (
			update accounts a set reserved = a.reserved + p.amount from p join held on held.who = p.rider
			where a.who = p.rider and a.token = $23 and a.market = $24 and a.exit_at is null and a.reserved + p.amount <= a.balance
			returning a.who
		), n as (
			insert into needs (id, region, rider, service, phase, version, signed, details, signature, max_amount, choose, token, market,
				earliest, latest, open_by, service_by, opens_at, expires_at, distance_m, duration_ms, notes, held)
			select id, region, rider, service, phase::trip_phase, 1, signed, details, signature, amount, choose, $23, $24,
				earliest, latest, open_by, service_by, opens_at, expires_at, distance_m, duration_ms, notes, amount
			from p join hold on hold.who = p.rider
			returning id, seq, posted_at
		), e as (
			insert into events (need, version, type, payload) select n.id, 1, 'need', p.payload from n join p on p.id = n.id
		), k as (
			insert into idempotency (account, key, request, object) select p.rider, p.key, p.request, p.object from n join p on p.id = n.id
		)
		select id, seq, posted_at from n`
	of := map[market.NeedID]*posting{}
	riders := map[market.Address]bool{}
	rules := &some[0].new.Need.Rules
	var c needRows
	for _, one := range some {
		n := one.new
		if riders[n.Need.Rider] || !n.Replaces.IsZero() || n.Need.Rules != *rules || of[n.ID] != nil || c.add(n) != nil {
			rest = append(rest, one)
			continue
		}
		riders[n.Need.Rider], of[n.ID] = true, one
	}
	rows, err := s.pool.Query(ctx, sql, c.id, c.region, c.rider, c.service, c.phase, c.signed, c.details, c.signature, c.amount, c.choose,
		c.earliest, c.latest, c.openBy, c.serviceBy, c.opensAt, c.expiresAt, c.distance, c.duration, c.notes, c.payload, c.key, c.request,
		rules.Token, rules.Market, c.object)
	if err != nil {
		return nil, true
	}
	var id market.NeedID
	var seq int64
	var at time.Time
	_, err = pgx.ForEachRow(rows, []any{&id, &seq, &at}, func() error {
		p := of[id]
		p.need = stored(p.new)
		p.need.Seq, p.need.PostedAt = seq, at
		delete(of, id)
		return nil
	})
	if err != nil {
		return nil, true
	}
	return slices.AppendSeq(rest, maps.Values(of)), false
}

// needRows are the columns of new needs.
type needRows struct {
	id, rider, signature, request                                   [][]byte
	region, service, phase, signed, details, amount, notes, payload []string
	key, object                                                     []string
	choose                                                          []bool
	earliest, latest, openBy, serviceBy, opensAt, expiresAt         []time.Time
	distance, duration                                              []int64
}

func (c *needRows) add(n *exchange.NewNeed) error {
	d, signed := &n.Details, &n.Need
	payload, err := postedPayload(n)
	if err != nil {
		return err
	}
	signedText, err := json.Marshal(signed)
	if err != nil {
		return err
	}
	detailsText, err := json.Marshal(d)
	if err != nil {
		return err
	}
	c.id, c.rider = append(c.id, n.ID[:]), append(c.rider, signed.Rider[:])
	c.signature, c.request = append(c.signature, n.Signature), append(c.request, n.Key.Request[:])
	c.region, c.service = append(c.region, n.Region), append(c.service, d.Service.String())
	c.phase, c.signed = append(c.phase, n.Phase.String()), append(c.signed, string(signedText))
	c.details, c.amount = append(c.details, string(detailsText)), append(c.amount, signed.MaxAmount.String())
	c.notes, c.payload = append(c.notes, n.Notes), append(c.payload, string(payload))
	c.key, c.object = append(c.key, n.Key.Key), append(c.object, n.ID.String())
	c.choose = append(c.choose, signed.Choose)
	c.earliest, c.latest = append(c.earliest, time.Unix(d.Earliest, 0)), append(c.latest, time.Unix(d.Latest, 0))
	c.openBy, c.serviceBy = append(c.openBy, time.Unix(signed.OpenBy, 0)), append(c.serviceBy, time.Unix(signed.ServiceBy, 0))
	c.opensAt, c.expiresAt = append(c.opensAt, n.OpensAt), append(c.expiresAt, n.ExpiresAt)
	c.distance, c.duration = append(c.distance, n.DistanceM), append(c.duration, n.DurationMs)
	return nil
}

// stored is a need as the database has it once it is posted, but for what the database adds.
func stored(n *exchange.NewNeed) exchange.NeedState {
	return exchange.NeedState{
		ID: n.ID, Region: n.Region, Phase: n.Phase, Version: 1, Attempt: 1, Signed: n.Need, Details: n.Details, ExpiresAt: n.ExpiresAt,
		DistanceM: n.DistanceM, DurationMs: n.DurationMs,
	}
}

func postedPayload(n *exchange.NewNeed) ([]byte, error) {
	return json.Marshal(exchange.NeedPayload{
		To: market.PhaseName(n.Phase), By: market.ByRider, Attempt: 1, Region: n.Region, Rider: n.Need.Rider,
	})
}

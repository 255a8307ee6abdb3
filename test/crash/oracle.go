package main

import (
	"context"
	"errors"
	"fmt"
	"os/exec"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/ethclient"
	"github.com/jackc/pgx/v5"

	"github.com/marketd/marketd/client"
	"github.com/marketd/marketd/market"
)

// oracle compares what people were told with SQL and with the chain.
type oracle struct {
	journal *journal
	program string       // marketd, for its audit
	facts   client.Chain // as of now: the chain's address changes with each start
	sql     *pgx.Conn
	chain   *ethclient.Client
	books   *books
	found   []string
}

func (o *oracle) say(format string, args ...any) {
	o.found = append(o.found, fmt.Sprintf(format, args...))
}

// judge waits until nothing is under way and lets the oracle look.
func (r *running) judge(ctx context.Context) error {
	conn, err := r.connect(ctx)
	if err != nil {
		return err
	}
	defer conn.Close(ctx)
	c := r.crowd
	o := &oracle{journal: c.journal, program: r.machine.program, sql: conn}
	if err := c.insist(ctx, func() (err error) { o.facts, err = c.owner.GetChain(ctx); return err }); err != nil {
		return err
	}
	if o.chain, err = ethclient.DialContext(ctx, o.facts.RPCURL); err != nil {
		return fmt.Errorf("dial the chain: %w", err)
	}
	defer o.chain.Close()
	if err := o.quiet(ctx); err != nil {
		return err
	}
	if err := o.look(ctx, c); err != nil {
		return err
	}
	j := c.journal
	r.needs, r.movements, r.bookings = len(j.posts), len(j.movements), len(o.books.bookings)
	for _, n := range j.heard {
		r.frames += n
	}
	r.phases, r.unexpected = c.ended, j.unexpected
	r.violations = append(append(r.violations, j.violations...), o.found...)
	return nil
}

// quiet waits until the market has nothing more to do on the chain: no intent waits, no booking is open, and every block is
// read. What is still there when time is up is told as it is.
func (o *oracle) quiet(ctx context.Context) error {
	deadline := time.Now().Add(settleWithin)
	for {
		waiting, err := o.waiting(ctx)
		if err != nil {
			return err
		}
		if len(waiting) == 0 {
			return nil
		}
		if time.Now().After(deadline) {
			for _, w := range waiting {
				o.say("not at an end after %s: %s", settleWithin, w)
			}
			return nil
		}
		if !rest(ctx, 500*time.Millisecond) {
			return ctx.Err()
		}
	}
}

func (o *oracle) waiting(ctx context.Context) ([]string, error) {
	head, err := o.chain.HeaderByNumber(ctx, nil)
	if err != nil {
		return nil, fmt.Errorf("read the chain's head: %w", err)
	}
	const sql = `
		select 'intent ' || goal || ' of 0x' || encode(object, 'hex') || ' is ' || state from intents where state in ('wanted', 'sent')
		union all select 'booking 0x' || encode(need, 'hex') || ' is in state ' || state from bookings where state <> 8
		union all select 'need 0x' || encode(id, 'hex') || ' is ' || phase from needs where phase < 'completed'
		union all select 'the chain is read to block ' || number from chain_cursor where number < $1`
	rows, err := o.sql.Query(ctx, sql, head.Number.Int64())
	if err != nil {
		return nil, fmt.Errorf("read what is under way: %w", err)
	}
	waiting, err := pgx.CollectRows(rows, pgx.RowTo[string])
	if len(waiting) == 1 { // the head moves on each second
		var last int64
		if o.sql.QueryRow(ctx, `select number from chain_cursor`).Scan(&last) == nil && last >= head.Number.Int64() {
			waiting = nil
		}
	}
	return waiting, err
}

func (o *oracle) look(ctx context.Context, c *crowd) error {
	var err error
	if o.books, err = readBooks(ctx, o.chain, o.facts.Contracts.Escrow, o.facts.Token.Address); err != nil {
		return err
	}
	o.found = append(o.found, o.books.wrong...)
	for _, check := range []func(context.Context) error{
		o.needsAreThere, o.eventsAreTrue, o.agreementsAreKept, o.regionsHadOneWriter, o.clearingsAreProved, o.moneyIsWhereItBelongs,
		o.accountsAgree, o.storedBeforeBroadcast, o.movementsHappenedOnce,
	} {
		if err := check(ctx); err != nil {
			return err
		}
	}
	return o.repeatedPostsGiveTheSame(ctx, c)
}

// needsAreThere: the needs in SQL are those whose posts were acknowledged, each in a phase that is an end.
func (o *oracle) needsAreThere(ctx context.Context) error {
	rows, err := o.sql.Query(ctx, `select id, phase::text, held::text from needs`)
	if err != nil {
		return err
	}
	there := map[market.NeedID]bool{}
	var id market.NeedID
	var phase, held string
	_, err = pgx.ForEachRow(rows, []any{&id, &phase, &held}, func() error {
		there[id] = true
		if o.journal.posts[id] == nil {
			o.say("need %s is there, and its rider was told that it is not", id.Short())
		}
		if p, err := market.ParsePhase(phase); err != nil || !p.Terminal() {
			o.say("need %s ended in phase %s", id.Short(), phase)
		}
		if held != "0" {
			o.say("need %s is over and holds %s", id.Short(), held)
		}
		return nil
	})
	for id := range o.journal.posts {
		if !there[id] {
			o.say("need %s was acknowledged and is lost", id.Short())
		}
	}
	return err
}

// eventsAreTrue: versions are gapless, and whatever was told on a stream is what SQL has under that version.
func (o *oracle) eventsAreTrue(ctx context.Context) error {
	const gaps = `
		select n.id from needs n left join events e on e.need = n.id
		group by n.id having count(e.*) <> n.version or coalesce(max(e.version), 0) <> n.version or coalesce(min(e.version), 0) <> 1`
	rows, err := o.sql.Query(ctx, gaps)
	if err != nil {
		return err
	}
	broken, err := pgx.CollectRows(rows, pgx.RowTo[market.NeedID])
	if err != nil {
		return err
	}
	for _, id := range broken {
		o.say("the versions of need %s have gaps", id.Short())
	}
	stored, err := o.events(ctx)
	if err != nil {
		return err
	}
	for key, told := range o.journal.events {
		s, ok := stored[key]
		var change client.PhaseChange
		var agreement client.Agreement
		switch {
		case !ok:
			o.say("need %s: version %d (%s) was told and is not stored", key.need.Short(), key.version, told.Type)
		case told.Type == "phase" && (told.Decode(&change) != nil || change.Phase.String() != s.to):
			o.say("need %s: version %d was told as phase %s and is %s to %q", key.need.Short(), key.version, change.Phase, s.kind, s.to)
		case told.Type == "awarded" && (told.Decode(&agreement) != nil || agreement.BidID.String() != s.bid):
			o.say("need %s: version %d was told as the award of bid %s and is %s of %q", key.need.Short(), key.version, agreement.BidID.Short(), s.kind, s.bid)
		}
	}
	return nil
}

// event is a stored event of a need.
type event struct{ kind, from, to, bid string }

// events reads all events, and sees that each need took one way through its phases: every step begins where the last one ended.
func (o *oracle) events(ctx context.Context) (map[eventKey]event, error) {
	const sql = `
		select need, version, type, coalesce(payload->>'from', ''), coalesce(payload->>'to', ''), coalesce(payload->>'bid_id', '')
		from events order by need, version`
	rows, err := o.sql.Query(ctx, sql)
	if err != nil {
		return nil, err
	}
	stored, at := map[eventKey]event{}, map[market.NeedID]string{}
	var key eventKey
	var e event
	_, err = pgx.ForEachRow(rows, []any{&key.need, &key.version, &e.kind, &e.from, &e.to, &e.bid}, func() error {
		stored[key] = e
		if e.kind == "phase" || e.kind == "awarded" {
			if e.from != at[key.need] {
				o.say("need %s was %q and then went from %s to %s", key.need.Short(), at[key.need], e.from, e.to)
			}
		}
		if e.to != "" {
			at[key.need] = e.to
		}
		return nil
	})
	return stored, err
}

// agreement is an attempt as SQL has it.
type agreement struct {
	vehicle  market.Address
	bid      market.BidID
	amount   market.Amount
	phase    market.PhaseName
	escrow   string
	active   bool
	released market.Amount
	refunded market.Amount
	furthest market.Phase
}

// agreementsAreKept: whatever a vehicle was told that it has, and whatever it reported, is there; nobody is active at the end.
func (o *oracle) agreementsAreKept(ctx context.Context) error {
	all, err := o.agreements(ctx)
	if err != nil {
		return err
	}
	for key, m := range o.journal.missions {
		a, ok := all[needAttempt{key.need, key.attempt}]
		if !ok || a.vehicle != key.vehicle || a.bid != m.Bid.ID() || a.amount != m.Amount {
			o.say("vehicle %s was told of need %s, attempt %d, which is not stored so", key.vehicle, key.need.Short(), key.attempt)
		}
	}
	for key, reached := range o.journal.statuses {
		if a := all[needAttempt{key.need, key.attempt}]; a.furthest < reached {
			o.say("vehicle %s reported %s of need %s, which was acknowledged; stored is %s", key.vehicle, reached, key.need.Short(), a.furthest)
		}
	}
	for key, a := range all {
		if a.active {
			o.say("need %s, attempt %d, is still active", key.need.Short(), key.attempt)
		}
		if a.escrow != string(market.EscrowNone) && a.escrow != string(market.EscrowFailed) && a.escrow != string(market.EscrowClosed) {
			o.say("the escrow of need %s, attempt %d, ended as %s", key.need.Short(), key.attempt, a.escrow)
		}
	}
	return nil
}

type needAttempt struct {
	need    market.NeedID
	attempt int
}

func (o *oracle) agreements(ctx context.Context) (map[needAttempt]agreement, error) {
	const sql = `
		select a.need, a.attempt, a.vehicle, a.bid_id, a.amount, a.phase, a.escrow::text, a.active, a.released, a.refunded,
			coalesce((select max((s.status->>'phase')::int) from statuses s where s.need = a.need and s.attempt = a.attempt), 0)
		from attempts a`
	rows, err := o.sql.Query(ctx, sql)
	if err != nil {
		return nil, err
	}
	all := map[needAttempt]agreement{}
	var key needAttempt
	var a agreement
	var furthest int
	scan := []any{&key.need, &key.attempt, &a.vehicle, &a.bid, &a.amount, &a.phase, &a.escrow, &a.active, &a.released, &a.refunded, &furthest}
	_, err = pgx.ForEachRow(rows, scan, func() error {
		a.furthest = market.Phase(furthest)
		all[key] = a
		return nil
	})
	return all, err
}

// regionsHadOneWriter: clearings are numbered without gaps, no later one has an earlier epoch, and what was taken over stayed so.
func (o *oracle) regionsHadOneWriter(ctx context.Context) error {
	rows, err := o.sql.Query(ctx, `select c.region, c.number, c.epoch, r.clearing from clearings c join regions r on r.id = c.region order by c.region, c.number`)
	if err != nil {
		return err
	}
	var region, before string
	var number, epoch, all, lastNumber, lastEpoch int64
	end := func() {
		if before != "" && lastNumber != all {
			o.say("region %s counts %d clearings and has %d", before, all, lastNumber)
		}
	}
	var last int64
	_, err = pgx.ForEachRow(rows, []any{&region, &number, &epoch, &last}, func() error {
		if region != before {
			end()
			before, lastNumber, lastEpoch = region, 0, 0
		}
		if number != lastNumber+1 || epoch < lastEpoch {
			o.say("region %s: clearing %d of epoch %d follows clearing %d of epoch %d", region, number, epoch, lastNumber, lastEpoch)
		}
		for _, f := range o.journal.fences {
			if f.region == region && number > f.number && epoch < f.epoch {
				o.say("region %s: clearing %d was committed by the writer of epoch %d after epoch %d had begun", region, number, epoch, f.epoch)
			}
		}
		lastNumber, lastEpoch, all = number, epoch, last
		return nil
	})
	end()
	return err
}

// clearingsAreProved: the market's own audit finds nothing, whoever wrote and whatever was cut.
func (o *oracle) clearingsAreProved(ctx context.Context) error {
	out, err := exec.CommandContext(ctx, o.program, "audit", "--database-url", o.sql.Config().ConnString()).CombinedOutput()
	if _, failed := errors.AsType[*exec.ExitError](err); failed {
		o.say("marketd audit:\n%s", out)
		return nil
	}
	return err
}

// repeatedPostsGiveTheSame: every acknowledged post, sent again with its key, is answered with its need, which its rider sees
// at an end.
func (o *oracle) repeatedPostsGiveTheSame(ctx context.Context, c *crowd) error {
	for id, p := range o.journal.posts {
		var again, need client.Need
		params := client.PostNeedParams{IdempotencyKey: p.key}
		err := c.insist(ctx, func() (err error) { again, err = p.rider.client.PostNeed(ctx, params, p.post); return err })
		if ctx.Err() != nil {
			return ctx.Err()
		}
		if err != nil || again.ID != id {
			o.say("need %s posted again with its key gives %s: %v", id.Short(), again.ID.Short(), err)
		}
		if err := c.insist(ctx, func() (err error) { need, err = p.rider.client.GetNeed(ctx, id); return err }); err != nil || !ended(need) {
			o.say("need %s is shown to its rider as %s with escrow %s: %v", id.Short(), need.Phase, need.Escrow.State, err)
		}
	}
	return nil
}

// signers are the market's keys.
func (o *oracle) signers(ctx context.Context) (map[common.Address]bool, error) {
	rows, err := o.sql.Query(ctx, `select address from signers`)
	if err != nil {
		return nil, err
	}
	list, err := pgx.CollectRows(rows, pgx.RowTo[market.Address])
	all := map[common.Address]bool{}
	for _, a := range list {
		all[a] = true
	}
	return all, err
}

package postgres

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"slices"
	"time"

	"github.com/jackc/pgx/v5"

	"github.com/marketd/marketd/internal/crashpoint"
	"github.com/marketd/marketd/internal/trips"
	"github.com/marketd/marketd/market"
)

// ErrBlockOrder says that blocks do not follow the last applied one.
var ErrBlockOrder = errors.New("the blocks do not follow the last applied one")

// ApplyBlocks applies the logs of blocks, in order, in one transaction: accounts, bookings and all that follows for trips and
// intents. Blocks without logs may be left out, but not the last one.
func (s *Store) ApplyBlocks(ctx context.Context, epoch int64, blocks []trips.Block) error {
	return s.inTx(ctx, func(tx pgx.Tx) error {
		if err := fence(ctx, tx, watcherLease, epoch); err != nil {
			return err
		}
		if err := checkOrder(ctx, tx, blocks); err != nil {
			return err
		}
		a := &applier{tx: tx}
		if err := a.lock(ctx, blocks); err != nil {
			return err
		}
		for _, b := range blocks {
			a.at = b.At
			for _, l := range b.Logs {
				if err := a.apply(ctx, l); err != nil {
					return fmt.Errorf("apply %s of transaction %s: %w", l.Name, l.Tx, err)
				}
			}
			if err := advance(ctx, tx, b); err != nil {
				return err
			}
		}
		crashpoint.Reach("blocks-before-commit")
		return nil
	})
}

func checkOrder(ctx context.Context, tx pgx.Tx, blocks []trips.Block) error {
	var at trips.Block
	if err := tx.QueryRow(ctx, `select number, hash from chain_cursor for update`).Scan(&at.Number, &at.Hash); err != nil {
		return fmt.Errorf("lock the chain cursor: %w", err)
	}
	for _, b := range blocks {
		if b.Number <= at.Number || b.Number == at.Number+1 && b.Parent != at.Hash {
			return fmt.Errorf("%w: block %d %s with parent %s after block %d %s", ErrBlockOrder, b.Number, b.Hash, b.Parent, at.Number, at.Hash)
		}
		at = b
	}
	return nil
}

// applier applies logs in one transaction, over the trips they are about.
type applier struct {
	tx    pgx.Tx
	at    time.Time               // of the block that is applied
	trips map[market.NeedID]*trip // those of this market
	shown map[int]bool            // attempts of the log's need whose money may have changed
}

// lock takes the trips that the logs are about, in the order of their ids.
func (a *applier) lock(ctx context.Context, blocks []trips.Block) error {
	var needs []market.NeedID
	for _, b := range blocks {
		for _, l := range b.Logs {
			if id, ok := needOf(l.Event); ok {
				needs = append(needs, id)
			}
		}
	}
	var err error
	a.trips, err = lockTrips(ctx, a.tx, needs)
	return err
}

// lockTrips locks those of the needs that this market knows, in the order of their ids.
func lockTrips(ctx context.Context, tx pgx.Tx, needs []market.NeedID) (map[market.NeedID]*trip, error) {
	locked := map[market.NeedID]*trip{}
	slices.SortFunc(needs, func(a, b market.NeedID) int { return slices.Compare(a[:], b[:]) })
	for _, id := range slices.Compact(needs) {
		t, err := lockTrip(ctx, tx, id)
		if market.ProblemOf(err) == market.ProblemNotFound {
			continue
		}
		if err != nil {
			return nil, err
		}
		locked[id] = t
	}
	return locked, nil
}

func needOf(event any) (market.NeedID, bool) {
	switch e := event.(type) {
	case trips.Opened:
		return e.Need, true
	case trips.StateChanged:
		return e.Need, true
	case trips.Moved:
		return e.Need, true
	case trips.Revoked:
		return e.Need, true
	}
	return market.NeedID{}, false
}

// show tells the escrow of the attempts that a log touched.
func (a *applier) show(ctx context.Context, t *trip) error {
	for _, attempt := range slices.Sorted(maps.Keys(a.shown)) {
		if err := showEscrow(ctx, a.tx, t, attempt); err != nil {
			return err
		}
	}
	return nil
}

// before is what a log changed, as it was.
type before struct {
	ExitAt  json.RawMessage `json:"exit_at,omitempty"` // of the account
	Booking json.RawMessage `json:"booking,omitempty"` // row; null: there was none
	Payee   json.RawMessage `json:"payee,omitempty"`
	Channel json.RawMessage `json:"channel,omitempty"`
	Held    market.Amount   `json:"held,omitzero"`   // for the need
	Phase   string          `json:"phase,omitempty"` // of the trip, where the log made it ready
}

func (a *applier) apply(ctx context.Context, l trips.Log) error {
	if l.Event == nil {
		return nil
	}
	body, err := json.Marshal(l.Event)
	if err != nil {
		return err
	}
	id, about := needOf(l.Event)
	var need any
	if about {
		need = id
	}
	const insert = `insert into chain_logs (number, index, block, tx, event, need, body) values ($1, $2, $3, $4, $5, $6, $7)`
	if _, err := a.tx.Exec(ctx, insert, l.Number, l.Index, l.Block, l.Tx, l.Name, need, body); err != nil {
		return fmt.Errorf("keep the log: %w", err)
	}
	a.shown = map[int]bool{}
	undo, err := a.event(ctx, l)
	if err != nil {
		return err
	}
	if undo != (before{}).json() {
		const keep = `update chain_logs set undo = $3 where number = $1 and index = $2`
		if _, err := a.tx.Exec(ctx, keep, l.Number, l.Index, undo); err != nil {
			return fmt.Errorf("keep what undoes the log: %w", err)
		}
	}
	return a.show(ctx, a.trips[id])
}

func (b before) json() string {
	text, err := json.Marshal(b)
	if err != nil {
		panic(err) // rows came from the database as JSON
	}
	return string(text)
}

// event carries out what a log means, and returns what undoes it beside its postings.
func (a *applier) event(ctx context.Context, l trips.Log) (undo string, err error) {
	var was before
	switch e := l.Event.(type) {
	case trips.Deposited:
		err = a.credited(ctx, l, e)
	case trips.Funded:
		was, err = a.funded(ctx, l, e)
	case trips.ExitChanged:
		was, err = a.exitChanged(ctx, l, e)
	case trips.Withdrawn:
		err = a.withdrawn(ctx, l, e)
	case trips.Opened:
		was, err = a.opened(ctx, l, e)
	case trips.StateChanged:
		was, err = a.stateChanged(ctx, l, e)
	case trips.Moved:
		was, err = a.moved(ctx, l, e)
	case trips.Revoked:
		err = a.revoked(ctx, l, e)
	case trips.PayeeChanged:
		was, err = a.payeeChanged(ctx, l, e)
	case trips.ChannelOpened:
		was, err = a.channelOpened(ctx, l, e)
	case trips.ChannelMoved:
		was, err = a.channelMoved(ctx, l, e)
	default:
		err = fmt.Errorf("no rule for %T", e)
	}
	return was.json(), err
}

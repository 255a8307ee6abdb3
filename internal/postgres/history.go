package postgres

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"

	"github.com/marketd/marketd/internal/trips"
	"github.com/marketd/marketd/market"
)

// enterMost is how many reports enter the history in one transaction: a second's work. The rest waits for the next anchor.
const enterMost = 20_000

// Anchor writes signed reports into the history of log that are not there yet, and wants its root on the chain: one at a time, and
// no more often than every so often. ok: it wanted one.
func (s *Store) Anchor(ctx context.Context, log market.Address, every time.Duration) (ok bool, err error) {
	err = s.inTx(ctx, func(tx pgx.Tx) error {
		if _, err := tx.Exec(ctx, `lock table anchors in share row exclusive mode`); err != nil {
			return fmt.Errorf("lock the anchors: %w", err)
		}
		const early = `
			select exists (select from anchors where at > now() - $1::interval)
				or exists (select from intents where goal = 'anchor' and state in ('wanted', 'sent'))`
		var wait bool
		if err := tx.QueryRow(ctx, early, every).Scan(&wait); err != nil || wait {
			return err
		}
		count, err := enter(ctx, tx)
		if err != nil || count == 0 {
			return err
		}
		root, err := trips.TreeRoot(count, nodesOf(ctx, tx))
		if err != nil {
			return err
		}
		payload, err := json.Marshal(trips.Anchor{Log: log, Count: count, Root: root})
		if err != nil {
			return err
		}
		if _, err := tx.Exec(ctx, `insert into anchors (count, root) values ($1, $2)`, count, root); err != nil {
			return fmt.Errorf("keep the root of %d entries: %w", count, err)
		}
		ok = true
		return want(ctx, tx, trips.Intent{Goal: trips.GoalAnchor, Object: root, Payload: payload})
	})
	return ok, err
}

// enter gives reports their places, in the order in which they were taken, and returns how many the history has; 0: none is new.
func enter(ctx context.Context, tx pgx.Tx) (count int64, err error) {
	if err := tx.QueryRow(ctx, `select coalesce(max(at) + 1, 0) from history_nodes where level = 0`).Scan(&count); err != nil {
		return 0, fmt.Errorf("count the history: %w", err)
	}
	const sql = `select need, attempt, hash, signature from statuses where entry is null order by at, need, attempt, hash limit $1 for update`
	rows, err := tx.Query(ctx, sql, enterMost)
	if err != nil {
		return 0, fmt.Errorf("list reports that are in no history: %w", err)
	}
	var needs, hashes [][]byte
	var attempts, entries []int64
	g := growth{look: nodesOf(ctx, tx), fresh: map[trips.TreeNode]market.Hash{}}
	var need, hash market.Hash
	var attempt int64
	var signature []byte
	reports, err := pgx.CollectRows(rows, func(r pgx.CollectableRow) (entry market.Hash, err error) {
		err = r.Scan(&need, &attempt, &hash, &signature)
		needs, attempts, hashes = append(needs, append([]byte{}, need[:]...)), append(attempts, attempt), append(hashes, append([]byte{}, hash[:]...))
		return trips.EntryOf(hash, signature), err
	})
	if err != nil || len(reports) == 0 {
		return 0, err
	}
	for _, entry := range reports {
		if err := trips.GrowTree(count, entry, g.node, g.full); err != nil {
			return 0, err
		}
		entries, count = append(entries, count), count+1
	}
	const place = `
		update statuses s set entry = n.entry from unnest($1::bytea[], $2::bigint[], $3::bytea[], $4::bigint[]) n (need, attempt, hash, entry)
		where s.need = n.need and s.attempt = n.attempt and s.hash = n.hash`
	if _, err := tx.Exec(ctx, place, needs, attempts, hashes, entries); err != nil {
		return 0, fmt.Errorf("give %d reports their places in the history: %w", len(reports), err)
	}
	const keep = `insert into history_nodes (level, at, hash) select * from unnest($1::smallint[], $2::bigint[], $3::bytea[])`
	if _, err := tx.Exec(ctx, keep, g.levels, g.ats, g.hashes); err != nil {
		return 0, fmt.Errorf("keep the subtrees of %d reports: %w", len(reports), err)
	}
	return count, nil
}

// growth gathers subtrees that became full.
type growth struct {
	look   trips.NodeHashes // those of before
	fresh  map[trips.TreeNode]market.Hash
	levels []int16
	ats    []int64
	hashes [][]byte
}

func (g *growth) node(n trips.TreeNode) (market.Hash, error) {
	if hash, ok := g.fresh[n]; ok {
		return hash, nil
	}
	return g.look(n)
}

func (g *growth) full(n trips.TreeNode, hash market.Hash) {
	g.fresh[n] = hash
	g.levels, g.ats, g.hashes = append(g.levels, int16(n.Level)), append(g.ats, n.At), append(g.hashes, hash[:])
}

// nodesOf looks up kept subtrees one by one.
func nodesOf(ctx context.Context, tx pgx.Tx) trips.NodeHashes {
	return func(n trips.TreeNode) (hash market.Hash, err error) {
		err = tx.QueryRow(ctx, `select hash from history_nodes where level = $1 and at = $2`, n.Level, n.At).Scan(&hash)
		if err != nil {
			return hash, fmt.Errorf("look up subtree %d of level %d: %w", n.At, n.Level, err)
		}
		return hash, nil
	}
}

// History implements [store.Reads]: a need's reports that the last confirmed anchor holds.
func (s *Store) History(ctx context.Context, need market.NeedID) (h trips.History, err error) {
	snapshot := pgx.TxOptions{IsoLevel: pgx.RepeatableRead, AccessMode: pgx.ReadOnly}
	err = pgx.BeginTxFunc(ctx, s.pool, snapshot, func(tx pgx.Tx) error {
		const last = `
			select a.count, a.root, i.ended_by, i.payload->>'log' from anchors a join intents i on i.goal = 'anchor' and i.object = a.root and i.state = 'done'
			order by a.count desc limit 1`
		var log string
		err := tx.QueryRow(ctx, last).Scan(&h.Count, &h.Root, &h.Tx, &log)
		if errors.Is(err, pgx.ErrNoRows) {
			return market.Problem(market.ProblemNotFound, "no history was anchored yet: ask again later")
		}
		if err == nil {
			h.Log, err = market.ParseAddress(log)
		}
		if err != nil {
			return err
		}
		const reports = `
			select attempt, vehicle, status, signature, hash, at, coalesce(entry, $2) from statuses where need = $1 order by at, hash`
		rows, err := tx.Query(ctx, reports, need, h.Count)
		if err != nil {
			return err
		}
		all, err := pgx.CollectRows(rows, func(r pgx.CollectableRow) (e trips.HistoryEntry, err error) {
			var hash market.Hash
			err = r.Scan(&e.Attempt, &e.Vehicle, &e.Status, (*[]byte)(&e.Signature), &hash, &e.TakenAt, &e.Index)
			e.Entry, e.TakenAt = trips.EntryOf(hash, e.Signature), e.TakenAt.UTC()
			return e, err
		})
		if err != nil {
			return err
		}
		h.Need, h.Reports = need, []trips.HistoryEntry{}
		for _, e := range all {
			if e.Index >= h.Count {
				h.Awaiting++
				continue
			}
			if e.Proof, err = trips.TreeProof(h.Count, e.Index, nodesOf(ctx, tx)); err != nil {
				return err
			}
			h.Reports = append(h.Reports, e)
		}
		return nil
	})
	return h, failed(err, "read the history of need %s", need.Short())
}

package api

import (
	"cmp"
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"strconv"
	"sync"
	"time"

	"github.com/marketd/marketd/internal/access/accesstest"
	"github.com/marketd/marketd/internal/api/store"
	"github.com/marketd/marketd/internal/exchange"
	"github.com/marketd/marketd/internal/trips"
	"github.com/marketd/marketd/market"
)

// memoryStore is what the routes read and write, without a database.
type memoryStore struct {
	accesstest.Memory

	mu        sync.Mutex
	needs     map[market.NeedID]*store.Need
	events    map[market.NeedID][]store.Event
	bids      map[market.NeedID][]exchange.BidView
	vehicles  map[market.Address]*store.Vehicle
	moves     []store.Movement
	settled   []store.Settlement
	evidence  []trips.Evidence
	disputes  []store.Dispute
	asked     store.SettlementQuery // of the last report
	zones     []store.Zone
	done      map[string]memoryOnce
	available market.Amount
}

type memoryOnce struct {
	request market.Hash
	object  any
}

func newMemoryStore() *memoryStore {
	m := &memoryStore{
		needs: map[market.NeedID]*store.Need{}, events: map[market.NeedID][]store.Event{}, bids: map[market.NeedID][]exchange.BidView{},
		vehicles: map[market.Address]*store.Vehicle{}, done: map[string]memoryOnce{}, available: market.Units(50_000000),
	}
	m.Roles = m.roles
	return m
}

// once runs do for a key that is new. mu is held.
func once[T any](m *memoryStore, k exchange.Key, do func() (T, error)) (v T, replayed bool, err error) {
	name := k.Account.Hex() + " " + k.Key
	if before, ok := m.done[name]; ok {
		if before.request != k.Request {
			return v, false, market.Problem(market.ProblemIdempotencyMismatch, "key %s was used with another request", k.Key)
		}
		return before.object.(T), true, nil
	}
	if v, err = do(); err == nil {
		m.done[name] = memoryOnce{k.Request, v}
	}
	return v, false, err
}

// change changes a need, with an event of it.
func (m *memoryStore) change(id market.NeedID, typ string, payload any, do func(*store.Need)) {
	m.mu.Lock()
	defer m.mu.Unlock()
	n := m.needs[id]
	do(n)
	n.Version++
	b, err := json.Marshal(payload)
	if err != nil {
		panic(err)
	}
	m.events[id] = append(m.events[id], store.Event{Version: n.Version, Type: typ, Payload: b, At: time.Now().UTC()})
}

// step moves a need on.
func (m *memoryStore) step(id market.NeedID, to market.Phase, by market.Actor, do func(*store.Need)) {
	var p exchange.PhasePayload
	m.mu.Lock()
	p.From = market.PhaseName(m.needs[id].Phase)
	m.mu.Unlock()
	p.To, p.By, p.Attempt = market.PhaseName(to), by, 1
	typ := exchange.EventPhase
	if to == market.Awarded {
		typ = exchange.EventAwarded
	}
	m.change(id, typ, p, func(n *store.Need) {
		n.Phase = to
		do(n)
		if n.Last != nil {
			n.Last.Phase = to
		}
		n.History = append(n.History, store.PhaseStep{
			Version: n.Version + 1, From: market.Phase(p.From), To: to, By: by, Attempt: 1, At: time.Now().UTC(),
		})
	})
}

func (m *memoryStore) Need(_ context.Context, id market.NeedID) (store.Need, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	n, ok := m.needs[id]
	if !ok {
		return store.Need{}, market.Problem(market.ProblemNotFound, "there is no need %s", id)
	}
	return copyNeed(n), nil
}

func (m *memoryStore) Mission(_ context.Context, id market.Hash) ([]store.Need, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	legs := make([]store.Need, 0, market.MostLegs)
	for _, n := range m.needs {
		if n.Mission == id {
			legs = append(legs, copyNeed(n))
		}
	}
	slices.SortFunc(legs, func(a, b store.Need) int { return a.Leg - b.Leg })
	if len(legs) == 0 {
		return nil, market.Problem(market.ProblemNotFound, "there is no mission %s", id)
	}
	return legs, nil
}

func copyNeed(n *store.Need) store.Need {
	c := *n
	if n.Last != nil {
		last := *n.Last
		c.Last = &last
	}
	c.History = slices.Clone(n.History)
	return c
}

func (m *memoryStore) Needs(_ context.Context, q store.NeedQuery) (out []store.Need, err error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	for _, n := range m.needs {
		served := n.Last != nil && (n.Last.Owner == q.Owner || n.Last.Vehicle == q.Vehicle)
		if n.Signed.Rider == q.Rider && q.Rider != (market.Address{}) || served {
			out = append(out, copyNeed(n))
		}
	}
	slices.SortFunc(out, func(a, b store.Need) int { return cmp.Compare(b.Cursor, a.Cursor) })
	if q.Cursor != "" {
		out = slices.DeleteFunc(out, func(n store.Need) bool { return n.Cursor >= q.Cursor })
	}
	return out[:min(q.Limit, len(out))], nil
}

func (m *memoryStore) Events(_ context.Context, id market.NeedID, after int64, limit int) (out []store.Event, err error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	for _, e := range m.events[id] {
		if e.Version > after && len(out) < limit {
			out = append(out, e)
		}
	}
	return out, nil
}

func (m *memoryStore) Bids(_ context.Context, id market.NeedID) ([]exchange.BidView, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	return slices.Clone(m.bids[id]), nil
}

func (m *memoryStore) Vehicle(_ context.Context, a market.Address) (store.Vehicle, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	v, ok := m.vehicles[a]
	if !ok {
		return store.Vehicle{}, market.Problem(market.ProblemNotFound, "there is no vehicle %s", a)
	}
	return *v, nil
}

func (m *memoryStore) Vehicles(_ context.Context, q store.VehicleQuery) (out []store.Vehicle, err error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	for _, v := range m.vehicles {
		if v.Owner == q.Owner && v.Cursor > q.Cursor {
			out = append(out, *v)
		}
	}
	slices.SortFunc(out, func(a, b store.Vehicle) int { return cmp.Compare(a.Cursor, b.Cursor) })
	return out[:min(q.Limit, len(out))], nil
}

func (m *memoryStore) Records(_ context.Context, vehicles []market.Address) (map[market.Address]store.Record, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	out := map[market.Address]store.Record{}
	for _, a := range vehicles {
		if v, ok := m.vehicles[a]; ok {
			out[a] = store.Record{Profile: v.Profile, Trips: 3}
		}
	}
	return out, nil
}

func (m *memoryStore) Account(context.Context, market.Address, market.Address, market.Address) (store.Account, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	return store.Account{Market: m.available, Reserved: market.Units(20_000000), Block: 7, BlockAt: time.Unix(1_777_000_000, 0).UTC()}, nil
}

func (m *memoryStore) Movements(_ context.Context, _ market.Address, p store.Page) ([]store.Movement, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	return slices.Clone(m.moves[:min(p.Limit, len(m.moves))]), nil
}

// Settlements pages by position.
func (m *memoryStore) Settlements(_ context.Context, q store.SettlementQuery) (store.SettlementReport, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.asked = q
	r := store.SettlementReport{Bookings: len(m.settled), Block: 7, BlockAt: time.Unix(1_777_000_000, 0).UTC()}
	from := 0
	if q.Cursor != "" {
		from, _ = strconv.Atoi(q.Cursor)
	}
	for i, t := range m.settled[from:min(from+q.Limit, len(m.settled))] {
		t.Cursor = strconv.Itoa(from + i + 1)
		r.Items = append(r.Items, t)
	}
	return r, nil
}

func (m *memoryStore) Evidence(_ context.Context, need market.NeedID, hash market.Hash) (trips.Evidence, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	for _, e := range m.evidence {
		if e.Need == need && e.Hash == hash {
			return e, nil
		}
	}
	return trips.Evidence{}, market.Problem(market.ProblemNotFound, "there is no evidence %s", hash)
}

func (m *memoryStore) History(_ context.Context, need market.NeedID) (trips.History, error) {
	return trips.History{Need: need, Anchor: trips.Anchor{Count: 1}, Reports: []trips.HistoryEntry{}, Awaiting: 1}, nil
}

func (m *memoryStore) Disputes(_ context.Context, q store.DisputeQuery) (all []store.Dispute, _ error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	for _, d := range m.disputes {
		if q.Need != (market.NeedID{}) && d.Need != q.Need || q.Arbiter != (market.Address{}) && d.Signed.Rules.Arbiter != q.Arbiter {
			continue
		}
		for _, e := range m.evidence {
			if e.Need == d.Need {
				d.Given = append(d.Given, store.Given{Hash: e.Hash, By: e.By, At: e.At})
			}
		}
		all = append(all, d)
	}
	return all, nil
}

func (m *memoryStore) Market(context.Context, string, time.Time) (store.Market, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	out := store.Market{Open: len(m.needs), Posted: len(m.needs)}
	for _, n := range m.needs {
		out.OpenPickups = append(out.OpenPickups, n.Details.Stops[0])
	}
	return out, nil
}

func (m *memoryStore) Clearings(_ context.Context, _ string, p store.Page) (out []store.Clearing, err error) {
	last := int64(3)
	if p.Cursor != "" {
		if last, err = strconv.ParseInt(p.Cursor, 10, 64); err != nil {
			return nil, market.Problem(market.ProblemInvalid, "cursor")
		}
		last--
	}
	for n := last; n > 0 && len(out) < p.Limit; n-- {
		out = append(out, store.Clearing{
			Cursor: strconv.FormatInt(n, 10), Number: n, At: time.Unix(1_760_000_000+n, 0), Needs: 2, Awards: 1, Digest: market.Hash{byte(n)}, Link: market.Hash{9, byte(n)},
		})
	}
	return out, nil
}

func (m *memoryStore) Zones(_ context.Context, region string, after time.Time) (out []store.Zone, err error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	for _, z := range m.zones {
		if (region == "" || z.Region == region) && (z.Until == 0 || z.Until > after.Unix()) {
			out = append(out, z)
		}
	}
	return out, nil
}

func (m *memoryStore) RegisterVehicle(_ context.Context, k exchange.Key, v store.VehicleRegistration) (store.Vehicle, bool, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	return once(m, k, func() (store.Vehicle, error) {
		a := v.Join.Vehicle
		if _, taken := m.vehicles[a]; taken {
			return store.Vehicle{}, market.Problem(market.ProblemTaken, "vehicle %s is registered", a)
		}
		m.vehicles[a] = &store.Vehicle{
			Cursor: v.Profile.Name + a.Hex(), Address: a, Owner: v.Join.Owner, VehicleBps: v.Join.VehicleBps, Until: unix(v.Join.Until),
			Registry: "pending", Region: v.Region, Profile: v.Profile, Version: 1, RegisteredAt: time.Now().UTC(),
		}
		return *m.vehicles[a], nil
	})
}

func (m *memoryStore) ChangeVehicle(_ context.Context, a market.Address, version int64, e store.VehicleEdit) (store.Vehicle, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	v := m.vehicles[a]
	if err := checkVersion(version, v.Version); err != nil {
		return *v, err
	}
	if e.Name != nil {
		v.Profile.Name = *e.Name
	}
	if e.OutOfService != nil {
		v.OutOfService = *e.OutOfService
	}
	v.Version++
	return *v, nil
}

func (m *memoryStore) AddZone(_ context.Context, k exchange.Key, z store.Zone) (store.Zone, bool, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	return once(m, k, func() (store.Zone, error) {
		m.zones = append(m.zones, z)
		return z, nil
	})
}

func (m *memoryStore) MoveMoney(_ context.Context, k exchange.Key, mv store.MoneyMove) (store.Movement, bool, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	return once(m, k, func() (store.Movement, error) {
		if mv.Kind == "withdrawal" && mv.Amount.Cmp(m.available) > 0 {
			return store.Movement{}, market.Problem(market.ProblemInsufficientBalance, "%s is more than there is", mv.Amount)
		}
		row := store.Movement{
			Cursor: strconv.Itoa(len(m.moves)), ID: fmt.Sprint("m", len(m.moves)), Kind: mv.Kind, Amount: mv.Amount, State: "pending", At: time.Now().UTC(),
		}
		for _, s := range mv.Steps {
			row.Chain = append(row.Chain, store.ChainStep{Step: s.Goal, State: "pending"})
		}
		m.moves = append(m.moves, row)
		return row, nil
	})
}

func (m *memoryStore) roles(a market.Address) (vehicle, operator bool) {
	m.mu.Lock()
	defer m.mu.Unlock()
	_, vehicle = m.vehicles[a]
	for _, v := range m.vehicles {
		operator = operator || v.Owner == a
	}
	return vehicle, operator
}

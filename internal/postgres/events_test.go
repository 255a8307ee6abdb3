package postgres

import (
	"slices"
	"testing"
	"time"

	"github.com/marketd/marketd/internal/api/store"
	"github.com/marketd/marketd/internal/exchange"
	"github.com/marketd/marketd/market"
)

// TestAnEventOfASlowTransactionIsNeverPassedOver commits a later sequence number first.
func TestAnEventOfASlowTransactionIsNeverPassedOver(t *testing.T) {
	t.Parallel()
	w := newTown(t)
	first, second := w.ride(20_000), w.ride(20_000)
	cursor, err := w.truth.EventsNow(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	slow, err := w.truth.pool.Begin(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	defer slow.Rollback(t.Context())
	trip, err := lockTrip(t.Context(), slow, first)
	if err != nil {
		t.Fatal(err)
	}
	if err := tell(t.Context(), slow, trip, "message", map[string]string{"text": "slow"}); err != nil {
		t.Fatal(err)
	}
	if err := w.truth.DeclineAsk(t.Context(), second, market.Address{1}); err == nil {
		t.Fatal("nobody was asked")
	}
	w.exec(`with v as (update needs set version = version + 1 where id = $1 returning version)
		insert into events (need, version, type, payload) select $1, version, 'message', '{"text": "quick"}' from v`, second[:])
	read := func() (texts []market.NeedID, next exchange.Cursor, pending bool) {
		events, next, pending, err := w.truth.EventsAfter(t.Context(), cursor, 100)
		if err != nil {
			t.Fatal(err)
		}
		for _, e := range events {
			if e.Type == "message" {
				texts = append(texts, e.Need)
			}
		}
		return texts, next, pending
	}
	if told, _, pending := read(); len(told) != 0 || !pending {
		t.Fatalf("told %v while an older transaction runs; pending %v", told, pending)
	}
	if err := slow.Commit(t.Context()); err != nil {
		t.Fatal(err)
	}
	w.eventually("both are told, the slow one first", func() bool {
		told, _, _ := read()
		return slices.Equal(told, []market.NeedID{first, second})
	})
}

func TestReadsShowANeedWithAllThatHappened(t *testing.T) {
	t.Parallel()
	w := newTown(t)
	c := w.car(5000, 10*time.Second)
	rider := w.rider(50_000)
	p := w.signed(rider, wish(rider, 20_000), nil)
	id := w.post(p)
	open := w.post(w.signed(rider, wish(rider, 20_000), nil))
	f := c.asked(id)
	if err := c.confirm(f); err != nil {
		t.Fatal(err)
	}
	n, err := w.truth.Need(t.Context(), id)
	if err != nil {
		t.Fatal(err)
	}
	if n.Signed != p.Need || n.Phase != market.Awarded || n.Version != 4 || n.Last == nil || n.Last.Bid != f.Bid || n.Last.Opening != "wanted" ||
		len(n.Last.Signature) != 65 || n.Last.AwardedAt.IsZero() || n.DistanceM == 0 {
		t.Errorf("the need is %+v, its agreement %+v", n, n.Last)
	}
	var steps []string
	for _, h := range n.History {
		steps = append(steps, h.To.String()+" by "+string(h.By))
	}
	if want := []string{"open by rider", "asked by clearing", "awarded by vehicle"}; !slices.Equal(steps, want) {
		t.Errorf("history %v", steps)
	}
	if len(n.Chain) != 1 || n.Chain[0].State != "pending" || n.Chain[0].Step != "open" {
		t.Errorf("chain %+v", n.Chain)
	}
	if _, err := w.truth.Need(t.Context(), market.NeedID{1}); market.ProblemOf(err) != market.ProblemNotFound {
		t.Errorf("an unknown need: %v", err)
	}
	w.listsShow(market.AddressOf(rider), c, id, open)
}

// listsShow reads an agreed need and an open one of a rider in lists.
func (w *town) listsShow(rider market.Address, c *car, agreed, open market.NeedID) {
	w.t.Helper()
	list := func(q store.NeedQuery) (ids []market.NeedID, next string) {
		all, err := w.truth.Needs(w.t.Context(), q)
		if err != nil {
			w.t.Fatal(err)
		}
		for _, n := range all {
			ids, next = append(ids, n.ID), n.Cursor
		}
		return ids, next
	}
	yes, no := true, false
	first, next := list(store.NeedQuery{Rider: rider, Page: store.Page{Limit: 1}})
	second, _ := list(store.NeedQuery{Rider: rider, Page: store.Page{Limit: 1, Cursor: next}})
	if !slices.Equal(first, []market.NeedID{open}) || !slices.Equal(second, []market.NeedID{agreed}) {
		w.t.Errorf("pages %v and %v", first, second)
	}
	page := store.Page{Limit: 10}
	for what, c := range map[string]struct {
		query store.NeedQuery
		want  []market.NeedID
	}{
		"of the owner":    {store.NeedQuery{Owner: c.owner, Page: page}, []market.NeedID{agreed}},
		"of the vehicle":  {store.NeedQuery{Vehicle: c.id, Page: page}, []market.NeedID{agreed}},
		"of a stranger":   {store.NeedQuery{Owner: rider, Page: page}, nil},
		"under way":       {store.NeedQuery{Rider: rider, Active: &yes, Page: page}, []market.NeedID{open, agreed}},
		"that have ended": {store.NeedQuery{Rider: rider, Active: &no, Page: page}, nil},
	} {
		if got, _ := list(c.query); !slices.Equal(got, c.want) {
			w.t.Errorf("needs %s: %v", what, got)
		}
	}
	if _, err := w.truth.Needs(w.t.Context(), store.NeedQuery{Page: store.Page{Cursor: "x"}}); market.ProblemOf(err) != market.ProblemInvalid {
		w.t.Errorf("a cursor of somebody else: %v", err)
	}
	m, err := w.truth.Market(w.t.Context(), "demo", time.Now())
	if err != nil || m.Open != 1 || m.Active != 1 || m.Posted != 2 || m.Completed != 0 || !slices.Equal(m.OpenPickups, []market.Place{centre}) {
		w.t.Errorf("the market is %+v, %v", m, err)
	}
	v, err := w.truth.Vehicle(w.t.Context(), c.id)
	if err != nil || v.Need != agreed || v.Registry != "confirmed" || v.Owner != c.owner {
		w.t.Errorf("the vehicle is %+v, %v", v, err)
	}
	w.car(0, time.Hour)
	w.car(0, time.Hour)
	var seen []market.Address
	for q := (store.VehicleQuery{Owner: c.owner, Page: store.Page{Limit: 2}}); ; {
		all, err := w.truth.Vehicles(w.t.Context(), q)
		if err != nil {
			w.t.Fatal(err)
		}
		for _, v := range all {
			seen, q.Cursor = append(seen, v.Address), v.Cursor
		}
		if len(all) < 2 {
			break
		}
	}
	if len(seen) != 3 || !slices.IsSortedFunc(seen, func(a, b market.Address) int { return a.Cmp(b) }) {
		w.t.Errorf("the owner's vehicles: %v", seen)
	}
}

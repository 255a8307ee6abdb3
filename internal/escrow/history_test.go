package escrow_test

import (
	"math/big"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/accounts/abi/bind/v2"

	"github.com/marketd/marketd/contracts"
	"github.com/marketd/marketd/internal/escrow"
	"github.com/marketd/marketd/internal/trips"
	"github.com/marketd/marketd/market"
)

// reports has the deal's vehicle sign a chain of reports that the market takes.
func (d *deal) reports(phases ...market.Phase) {
	d.Helper()
	var previous market.Hash
	for i, phase := range phases {
		status := market.Status{Need: d.id, Phase: phase, LatE7: 525200000 + int32(i), LngE7: 134000000, At: 1_700_000_000 + int64(i), Previous: previous}
		previous = status.StructHash()
		d.exec(`insert into statuses (need, attempt, vehicle, frame, status, signature, hash, at) values ($1, 1, $2, $3, $4, $5, $6, now() + $7::interval)`,
			d.id, market.AddressOf(d.car), phase.String(), status, []byte(d.sign(d.car, status)), previous, time.Duration(i)*time.Millisecond)
	}
}

// anchors has an Escrow anchor histories all the time.
func anchors(s *scene) func(*escrow.Config) {
	return func(c *escrow.Config) { c.History, c.AnchorEvery = s.at.History, 10*time.Millisecond }
}

func (s *scene) anchored() int64 {
	s.Helper()
	h := contracts.NewHistory()
	count, err := bind.Call(h.Instance(s.node, s.at.History), nil, h.PackCountOf(market.AddressOf(s.market)), h.UnpackCountOf)
	if err != nil {
		s.Fatal(err)
	}
	return count.Int64()
}

// provenBy checks that the contract holds each report of a deal, in the history as it was with so many entries.
func (d *deal) provenBy(count int64, reports int) {
	d.Helper()
	got, err := d.store.History(d.Context(), d.id)
	if err != nil || got.Count != count || len(got.Reports) != reports || got.Log != market.AddressOf(d.scene.market) || got.Tx.IsZero() {
		d.Fatalf("the history of %s: %+v, %v", d.id.Short(), got, err)
	}
	h := contracts.NewHistory()
	for _, r := range got.Reports {
		proof := make([][32]byte, len(r.Proof))
		for i, hash := range r.Proof {
			proof[i] = hash
		}
		call := h.PackHolds(got.Log, big.NewInt(got.Count), big.NewInt(r.Index), r.Entry, proof)
		if holds, err := bind.Call(h.Instance(d.node, d.at.History), nil, call, h.UnpackHolds); err != nil || !holds {
			d.Errorf("the chain does not hold entry %d of %d: %v", r.Index, got.Count, err)
		}
		if r.Entry != trips.EntryOf(r.Status.StructHash(), r.Signature) {
			d.Errorf("entry %d is not of its report", r.Index)
		}
	}
}

func TestReportsOfAllVehiclesAreAnchoredTogetherAndProvenOnTheChain(t *testing.T) {
	t.Parallel()
	s := newScene(t)
	_, stop := s.run()
	first, second, third := s.deal(s.rider(5000)), s.deal(s.rider(5000)), s.deal(s.rider(5000))
	stop()
	first.reports(market.Enroute, market.AtPickup, market.Underway)
	second.reports(market.Enroute)
	_, stop = s.run(anchors(s))
	s.until("the first root is confirmed", func() bool {
		return s.get(`select count(*) from intents where goal = 'anchor' and state = 'done'`) == "1"
	})
	first.provenBy(4, 3)
	second.provenBy(4, 1)
	if n := s.get(`select count(*) from intents where goal = 'anchor'`); n != "1" {
		t.Errorf("%s anchors for four reports that were there at once", n)
	}
	stop()
	third.reports(market.Enroute, market.AtPickup)
	_, stop = s.run(anchors(s))
	s.until("the count has risen", func() bool {
		return s.get(`select count(*) from intents where goal = 'anchor' and state = 'done'`) == "2"
	})
	stop()
	if count := s.anchored(); count != 6 {
		t.Errorf("the chain counts %d entries, want 6", count)
	}
	first.provenBy(6, 3)
	third.provenBy(6, 2)
}

func TestAnAnchorThatTheChainDroppedIsSentAgain(t *testing.T) {
	t.Parallel()
	s := newScene(t)
	_, stop := s.run()
	d := s.deal(s.rider(5000))
	d.becomes(market.Ready)
	stop()
	d.reports(market.Enroute, market.AtPickup)
	before := s.block(0)
	_, stop = s.run(anchors(s))
	s.until("the root is confirmed", func() bool { return s.get(`select state from intents where goal = 'anchor'`) == "done" })
	stop()
	if err := s.chain.Fork(before); err != nil {
		t.Fatal(err)
	}
	for range 40 {
		s.chain.Commit()
	}
	_, _ = s.run(anchors(s))
	s.until("the root is confirmed again", func() bool {
		return s.anchored() == 2 && s.get(`select state from intents where goal = 'anchor'`) == "done"
	})
	d.provenBy(2, 2)
}

package main

import (
	"bytes"
	"crypto/ecdsa"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/marketd/marketd/contracts"
	"github.com/marketd/marketd/internal/trips"
	"github.com/marketd/marketd/market"
)

// told is a history of two reports among three.
func told(t *testing.T) trips.History {
	t.Helper()
	key, err := crypto.GenerateKey()
	if err != nil {
		t.Fatal(err)
	}
	h := trips.History{Version: 1, Need: market.NeedID{7}, Domain: market.DomainRef{ChainID: 1337, Contract: market.Address{1}}, Contract: market.Address{2}}
	h.Log = market.Address{3}
	entries := contracts.Entries{{9}}
	var previous market.Hash
	for i, phase := range []market.Phase{market.Enroute, market.AtPickup} {
		r := report(t, key, h, market.Status{Need: h.Need, Phase: phase, At: int64(i), Previous: previous})
		previous = r.Status.StructHash()
		r.Index = int64(len(entries))
		entries, h.Reports = append(entries, common.Hash(r.Entry)), append(h.Reports, r)
	}
	h.Count, h.Root = int64(len(entries)), market.Hash(entries.Root())
	for i := range h.Reports {
		for _, hash := range entries.Prove(h.Log, i+1).Proof {
			h.Reports[i].Proof = append(h.Reports[i].Proof, market.Hash(hash))
		}
	}
	return h
}

func report(t *testing.T, key *ecdsa.PrivateKey, h trips.History, s market.Status) trips.HistoryEntry {
	t.Helper()
	sig, err := market.Sign(key, market.Domain{ChainID: h.Domain.ChainID, Contract: h.Domain.Contract}, s)
	if err != nil {
		t.Fatal(err)
	}
	return trips.HistoryEntry{Attempt: 1, Vehicle: market.AddressOf(key), Status: s, Signature: sig, Entry: trips.EntryOf(s.StructHash(), sig)}
}

func TestAHistoryIsCheckedWithoutAMarket(t *testing.T) {
	t.Parallel()
	h := told(t)
	for _, root := range []market.Hash{{}, h.Root} {
		var out bytes.Buffer
		if err := (historyConfig{root: root}).verify(t.Context(), h, &out); err != nil || !strings.Contains(out.String(), "2 signed reports") {
			t.Errorf("a true history: %v\n%s", err, out.String())
		}
	}
	if err := (historyConfig{root: market.Hash{1}}).verify(t.Context(), h, new(bytes.Buffer)); err == nil {
		t.Error("it was taken for the history of another root")
	}
	for name, forge := range map[string]func(*trips.History){
		"another place":            func(h *trips.History) { h.Reports[0].Status.LatE7++ },
		"another vehicle":          func(h *trips.History) { h.Reports[0].Vehicle = h.Log },
		"another need":             func(h *trips.History) { h.Need = market.NeedID{8} },
		"another index":            func(h *trips.History) { h.Reports[1].Index = 1 },
		"another count":            func(h *trips.History) { h.Count++ },
		"another root":             func(h *trips.History) { h.Root = market.Hash{1} },
		"a report that is missing": func(h *trips.History) { h.Reports = h.Reports[1:] },
		"another signature": func(h *trips.History) {
			h.Reports[0].Signature = h.Reports[1].Signature
		},
		"a proof cut short":   func(h *trips.History) { h.Reports[0].Proof = h.Reports[0].Proof[:1] },
		"an entry of its own": func(h *trips.History) { h.Reports[0].Entry = market.Hash{9} },
	} {
		forged := told(t)
		forge(&forged)
		if err := checkHistory(forged); err == nil {
			t.Errorf("a history with %s was taken", name)
		}
	}
}

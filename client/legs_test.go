package client

import (
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/crypto"

	"github.com/marketd/marketd/market"
)

// TestNothingIsSealedForWhoDidNotSignTheBid has a market show agreements that are not what they seem.
func TestNothingIsSealedForWhoDidNotSignTheBid(t *testing.T) {
	t.Parallel()
	vehicle, err := crypto.GenerateKey()
	if err != nil {
		t.Fatal(err)
	}
	other, err := crypto.GenerateKey()
	if err != nil {
		t.Fatal(err)
	}
	domain := market.Domain{ChainID: 1, Contract: market.Address{2}}
	parcel := Parcel{
		Mission: market.Hash{1}, Needs: []market.NeedID{{1}, {2}}, Codes: []market.Codes{market.NewCodes(), market.NewCodes()},
		sealed: map[market.NeedID]market.Address{},
	}
	var mission Legs
	var posted []SealedCode
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "application/json")
		if r.Method == http.MethodPost {
			var in SealedCode
			if err := json.NewDecoder(r.Body).Decode(&in); err != nil {
				t.Error(err)
			}
			posted = append(posted, in)
			_ = json.NewEncoder(w).Encode(mission.Legs[0])
			return
		}
		_ = json.NewEncoder(w).Encode(mission)
	}))
	t.Cleanup(server.Close)
	c, err := New(server.URL, nil)
	if err != nil {
		t.Fatal(err)
	}
	for _, x := range []struct {
		name   string
		change func(*Need)
		sealed int
		done   bool
		fails  string
	}{
		{"not open yet", func(n *Need) { n.Phase = market.PhaseName(market.Awarded) }, 0, false, ""},
		{"another's signature", func(n *Need) {
			n.Agreement.Signature, _ = market.Sign(other, domain, n.Agreement.Bid)
		}, 0, false, "invalid-signature"},
		{"a bid for another need", func(n *Need) {
			n.Agreement.Bid.Need = market.NeedID{9}
			n.Agreement.Signature, _ = market.Sign(vehicle, domain, n.Agreement.Bid)
		}, 0, false, "not of this leg"},
		{"another leg", func(n *Need) { n.ID = market.NeedID{9} }, 0, false, ""},
		{"as it should be", func(*Need) {}, 2, true, ""},
		{"again", func(*Need) {}, 0, true, ""},
	} {
		mission, posted = Legs{ID: parcel.Mission}, nil
		for _, id := range parcel.Needs {
			n := Need{ID: id, Phase: market.PhaseName(market.Ready), Service: market.ServiceName(market.Delivery)}
			n.Agreement.Vehicle = market.AddressOf(vehicle)
			n.Agreement.Bid = market.Bid{Need: id, Vehicle: n.Agreement.Vehicle}
			n.Agreement.Signature, _ = market.Sign(vehicle, domain, n.Agreement.Bid)
			x.change(&n)
			mission.Legs = append(mission.Legs, n)
		}
		done, err := c.SealCodes(t.Context(), domain, &parcel)
		if done != x.done || (err != nil) != (x.fails != "") || err != nil && !strings.Contains(err.Error(), x.fails) || len(posted) != x.sealed {
			t.Errorf("%s: done %v, %d sealed, %v", x.name, done, len(posted), err)
		}
		if x.sealed == 0 {
			continue
		}
		start, err := posted[0].Sealed.Open(vehicle, parcel.Needs[0], market.StartOfNext)
		if err != nil || start != parcel.Codes[1].Start() {
			t.Errorf("the first vehicle carries %s, %v", start, err)
		}
		end, err := posted[1].Sealed.Open(vehicle, parcel.Needs[1], market.EndOfPrevious)
		if err != nil || end != parcel.Codes[0].End {
			t.Errorf("the second vehicle carries %s, %v", end, err)
		}
	}
}

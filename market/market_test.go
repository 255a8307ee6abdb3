package market_test

import (
	"encoding/json"
	"math/big"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/crypto"
	"github.com/marketd/marketd/market"
)

func TestAmountKeepsWithin96Bits(t *testing.T) {
	t.Parallel()
	limit := new(big.Int).Lsh(big.NewInt(1), 96)
	if _, err := market.AmountFromBig(limit); err == nil {
		t.Fatal("2^96 was taken")
	}
	most, err := market.AmountFromBig(new(big.Int).Sub(limit, big.NewInt(1)))
	if err != nil {
		t.Fatal(err)
	}
	if _, ok := most.Add(market.Units(1)); ok {
		t.Fatal("2^96 - 1 + 1 was taken")
	}
	if back, err := market.ParseAmount(most.String()); err != nil || back != most {
		t.Fatalf("%s came back as %s, %v", most, back, err)
	}
	if _, ok := market.Units(1).Sub(market.Units(2)); ok {
		t.Fatal("1 - 2 was taken")
	}
	for _, bad := range []string{"", "-1", "+1", "01", "1.0", "1e3", " 1", limit.String()} {
		if _, err := market.ParseAmount(bad); err == nil {
			t.Errorf("%q was taken as an amount", bad)
		}
	}
}

func TestSplitRoundsDownAndLosesNothing(t *testing.T) {
	t.Parallel()
	for _, n := range []uint64{0, 1, 9_999, 10_000, 10_001, 1 << 60} {
		a := market.Units(n)
		share := a.Share(333)
		if rest, ok := a.Sub(share); !ok {
			t.Fatalf("share %s of %s is more than the whole", share, a)
		} else if sum, _ := rest.Add(share); sum != a {
			t.Fatalf("%s + %s is not %s", rest, share, a)
		}
	}
}

func TestRecoverRefusesTheMalleableTwin(t *testing.T) {
	t.Parallel()
	key, _ := crypto.GenerateKey()
	domain := market.Domain{ChainID: 1, Contract: market.Address{1}}
	sig, err := market.Sign(key, domain, market.Leave{Need: market.NeedID{7}})
	if err != nil {
		t.Fatal(err)
	}
	if err := market.Verify(domain, market.Leave{Need: market.NeedID{7}}, sig, market.AddressOf(key)); err != nil {
		t.Fatal(err)
	}
	twin := append(market.Signature(nil), sig...)
	s := new(big.Int).Sub(crypto.S256().Params().N, new(big.Int).SetBytes(sig[32:64]))
	s.FillBytes(twin[32:64])
	twin[64] = 27 + 28 - sig[64]
	for name, bad := range map[string]market.Signature{"twin": twin, "short": sig[:64], "zero": make([]byte, 65), "empty": nil} {
		if err := market.Verify(domain, market.Leave{Need: market.NeedID{7}}, bad, market.AddressOf(key)); market.ProblemOf(err) != market.ProblemInvalidSignature {
			t.Errorf("%s: %v", name, err)
		}
	}
	if err := market.Verify(domain, market.NoShow{Need: market.NeedID{7}}, sig, market.AddressOf(key)); err == nil {
		t.Error("a Leave was taken as a NoShow")
	}
	if err := market.Verify(market.Domain{ChainID: 2, Contract: domain.Contract}, market.Leave{Need: market.NeedID{7}}, sig, market.AddressOf(key)); err == nil {
		t.Error("a signature of another chain was taken")
	}
}

func TestCellHoldsItsPlace(t *testing.T) {
	t.Parallel()
	for lat := -89.9; lat < 90; lat += 7.3 {
		for lng := -180.0; lng <= 180; lng += 11.7 {
			p, err := market.PlaceAt(lat, lng)
			if err != nil {
				t.Fatal(err)
			}
			c := market.CellOf(p)
			if d := c.Centre().Distance(p); d > float64(c.RadiusM) && lat > -85 && lat < 85 {
				t.Errorf("%s is %.0f m from its cell's centre, radius %d", p, d, c.RadiusM)
			}
		}
	}
}

func TestDecodeFrameRefusesWhatItDoesNotKnow(t *testing.T) {
	t.Parallel()
	deep := `{"type":"stop","id":"1","need":` + strings.Repeat("[", 40) + strings.Repeat("]", 40) + `}`
	for name, c := range map[string]struct {
		data string
		want market.ProblemType
	}{
		"no json":       {`hello`, market.ProblemInvalid},
		"unknown type":  {`{"type":"teleport"}`, market.ProblemInvalid},
		"unknown field": {`{"type":"withdraw","id":"1","nead":"0x"}`, market.ProblemUnknownField},
		"wrong type":    {`{"type":"message","text":7}`, market.ProblemInvalid},
		"trailing":      {`{"type":"stop"} {}`, market.ProblemInvalid},
		"deep":          {deep, market.ProblemInvalid},
		"large":         {`{"type":"message","text":"` + strings.Repeat("x", market.MaxFrameBytes) + `"}`, market.ProblemInvalid},
	} {
		if _, _, err := market.DecodeFrame([]byte(c.data)); market.ProblemOf(err) != c.want {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestFramesSurviveTheWire(t *testing.T) {
	t.Parallel()
	code := market.Keccak([]byte("code"))
	sent := &market.StatusFrame{Head: market.Head{ID: "7"}, Status: market.Status{Phase: market.Underway, LatE7: -1}, Code: &code}
	data, err := market.EncodeFrame(sent)
	if err != nil {
		t.Fatal(err)
	}
	f, _, err := market.DecodeFrame(data)
	if err != nil {
		t.Fatal(err)
	}
	if got := f.(*market.StatusFrame); got.Status != sent.Status || *got.Code != code || got.ID != "7" || got.Type != "status" {
		t.Fatalf("%s came back as %+v", data, got)
	}
}

func TestEveryTransitionIsReachableAndTerminalPhasesEnd(t *testing.T) {
	t.Parallel()
	reached := map[market.Phase]bool{market.Scheduled: true, market.Open: true}
	for _, tr := range market.Transitions {
		if tr.From.Terminal() {
			t.Errorf("%s is terminal but leads to %s", tr.From, tr.To)
		}
		if len(tr.By) == 0 {
			t.Errorf("nobody may go from %s to %s", tr.From, tr.To)
		}
		reached[tr.To] = true
	}
	for _, p := range market.Phases() {
		if !reached[p] {
			t.Errorf("%s cannot be reached", p)
		}
	}
	if err := market.CheckTransition(market.Ready, market.Underway, market.ByVehicle); market.ProblemOf(err) != market.ProblemWrongPhase {
		t.Errorf("a vehicle skipped the pickup: %v", err)
	}
}

func TestTariffRoundsUpAndRefusesOverflow(t *testing.T) {
	t.Parallel()
	tariff := market.Tariff{Base: market.Units(100), PerKm: market.Units(7), PerMin: market.Units(3), Minimum: market.Units(0)}
	if p, ok := tariff.Price(1, 1); !ok || p != market.Units(102) {
		t.Errorf("a metre and a millisecond cost %s, %v", p, ok)
	}
	tariff.PerKm = market.Units(market.MaxCeiling)
	if _, ok := tariff.Price(1<<40, 1); ok {
		t.Error("an overflow was priced")
	}
}

func TestTypedDataNamesEveryReferencedType(t *testing.T) {
	t.Parallel()
	td, err := market.Domain{ChainID: 5}.TypedData(market.Need{})
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"EIP712Domain", "Need", "Trip", "Rules"} {
		if len(td.Types[name]) == 0 {
			t.Errorf("type %s is missing", name)
		}
	}
	var message map[string]any
	if err := json.Unmarshal(td.Message, &message); err != nil {
		t.Fatal(err)
	}
	for _, f := range td.Types["Need"] {
		if _, ok := message[f.Name]; !ok {
			t.Errorf("the message lacks %s", f.Name)
		}
	}
}

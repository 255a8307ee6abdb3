package market_test

import (
	"encoding/json"
	"os"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/crypto"
	"github.com/marketd/marketd/market"
)

// vectors is testdata/signatures.json, made by an implementation that shares no code with ours.
type vectors struct {
	Domains []struct {
		ChainID   uint64         `json:"chainId"`
		Contract  market.Address `json:"verifyingContract"`
		Separator market.Hash    `json:"separator"`
	} `json:"domains"`
	Codes []struct{ End, Start, Codes market.Hash } `json:"codes"`
	Types map[string]struct {
		EncodeType string      `json:"encodeType"`
		TypeHash   market.Hash `json:"typeHash"`
		Cases      []struct {
			Message    json.RawMessage  `json:"message"`
			StructHash market.Hash      `json:"structHash"`
			Domain     int              `json:"domain"`
			Digest     market.Hash      `json:"digest"`
			PrivateKey string           `json:"privateKey"`
			Signer     market.Address   `json:"signer"`
			Signature  market.Signature `json:"signature"`
		} `json:"cases"`
	} `json:"types"`
}

func readVectors(t *testing.T) (v vectors) {
	t.Helper()
	data, err := os.ReadFile("../testdata/signatures.json")
	if err == nil {
		err = json.Unmarshal(data, &v)
	}
	if err != nil {
		t.Fatal(err)
	}
	return v
}

// decode reads a message of decimal strings into the Go type of that name.
func decode[T market.Signed](t *testing.T, name string, message json.RawMessage) market.Signed {
	t.Helper()
	var fields any
	if err := json.Unmarshal(message, &fields); err != nil {
		t.Fatal(err)
	}
	data, _ := json.Marshal(numbers(name, fields))
	var v T
	if err := market.DecodeStrict(data, &v); err != nil {
		t.Fatalf("%s %s: %v", name, data, err)
	}
	return v
}

// numbers turns the decimal strings of fields that are JSON numbers in Go into numbers.
func numbers(name string, value any) any {
	fields, ok := value.(map[string]any)
	if !ok {
		return value
	}
	for _, f := range market.TypeFields(name) {
		switch v := fields[f.Name].(type) {
		case string:
			wide := f.Type == "uint96" || f.Type == "uint256" && f.Name != "options"
			if strings.Contains(f.Type, "int") && !wide {
				fields[f.Name] = json.Number(v)
			}
		case []any:
			for i := range v {
				v[i] = numbers(strings.TrimSuffix(f.Type, "[]"), v[i])
			}
		case map[string]any:
			fields[f.Name] = numbers(f.Type, v)
		}
	}
	return fields
}

var decoders = map[string]func(*testing.T, string, json.RawMessage) market.Signed{
	"Rules": decode[market.Rules], "Trip": decode[market.Trip], "Place": decode[market.Place],
	"Details": decode[market.Details], "Need": decode[market.Need], "Bid": decode[market.Bid],
	"Pick": decode[market.Pick], "Receipt": decode[market.Receipt], "Refund": decode[market.Refund],
	"Leave": decode[market.Leave], "NoShow": decode[market.NoShow], "Dispute": decode[market.Dispute],
	"Ruling": decode[market.Ruling], "Channel": decode[market.Channel], "OpenChannel": decode[market.OpenChannel],
	"TopUp": decode[market.TopUp], "Voucher": decode[market.Voucher], "CloseChannel": decode[market.CloseChannel],
	"Discharge": decode[market.Discharge], "Fund": decode[market.Fund], "Withdraw": decode[market.Withdraw],
	"Allow": decode[market.Allow], "Exit": decode[market.Exit], "Revoke": decode[market.Revoke],
	"Join": decode[market.Join], "Handover": decode[market.Handover], "Operator": decode[market.Operator],
	"Status": decode[market.Status],
}

func TestEverySignedTypeHashesAndSignsAsTheVectorsSay(t *testing.T) {
	t.Parallel()
	v := readVectors(t)
	for _, name := range market.SignedTypes() {
		typ, ok := v.Types[name]
		if !ok || len(typ.Cases) == 0 {
			t.Errorf("%s has no vectors", name)
			continue
		}
		if got := market.EncodeType(name); got != typ.EncodeType {
			t.Errorf("%s: type %q, want %q", name, got, typ.EncodeType)
		}
		if got := market.TypeHash(name); got != typ.TypeHash {
			t.Errorf("%s: type hash %s, want %s", name, got, typ.TypeHash)
		}
		for i, c := range typ.Cases {
			value := decoders[name](t, name, c.Message)
			if got := value.StructHash(); got != c.StructHash {
				t.Errorf("%s %d: struct hash %s, want %s", name, i, got, c.StructHash)
			}
			domain := market.Domain{ChainID: v.Domains[c.Domain].ChainID, Contract: v.Domains[c.Domain].Contract}
			if got := domain.Separator(); got != v.Domains[c.Domain].Separator {
				t.Errorf("domain %d: separator %s", c.Domain, got)
			}
			if got := domain.Digest(value); got != c.Digest {
				t.Errorf("%s %d: digest %s, want %s", name, i, got, c.Digest)
			}
			key, err := crypto.HexToECDSA(strings.TrimPrefix(c.PrivateKey, "0x"))
			if err != nil {
				t.Fatal(err)
			}
			if sig, err := market.Sign(key, domain, value); err != nil || sig.String() != c.Signature.String() {
				t.Errorf("%s %d: signature %s, want %s (%v)", name, i, sig, c.Signature, err)
			}
			if err := market.Verify(domain, value, c.Signature, c.Signer); err != nil {
				t.Errorf("%s %d: %v", name, i, err)
			}
		}
	}
}

func TestCodesHashAsTheVectorsSay(t *testing.T) {
	t.Parallel()
	for _, c := range readVectors(t).Codes {
		codes := market.Codes{End: c.End}
		if codes.Start() != c.Start || codes.Hash() != c.Codes {
			t.Errorf("end %s gives %s and %s", c.End, codes.Start(), codes.Hash())
		}
	}
}

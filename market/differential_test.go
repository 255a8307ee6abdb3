package market_test

import (
	"encoding/binary"
	"encoding/hex"
	"encoding/json"
	"math/big"
	"os"
	"strconv"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/crypto"
	"github.com/marketd/marketd/market"
)

// differential is testdata/differential.json, whose "about" says what is drawn, hashed and chained.
type differential struct {
	Cases  int
	Types  map[string]market.Hash
	Splits struct {
		Cases int
		Last  market.Hash
	}
	Codes struct {
		Cases int
		Last  market.Hash
	}
}

func readDifferential(t *testing.T) (d differential) {
	t.Helper()
	data, err := os.ReadFile("../testdata/differential.json")
	if err == nil {
		err = json.Unmarshal(data, &d)
	}
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// words are the words of object i under a seed.
type words struct {
	seed market.Hash
	i, n uint64
}

func (w *words) next() market.Hash {
	var at [64]byte
	binary.BigEndian.PutUint64(at[24:], w.i)
	binary.BigEndian.PutUint64(at[56:], w.n)
	w.n++
	word := market.Hash(crypto.Keccak256(w.seed[:], at[:]))
	if word[0] < 32 {
		all := byte(0)
		if word[0] >= 16 {
			all = 0xff
		}
		for i := range word {
			word[i] = all
		}
	}
	return word
}

func (w *words) number(bits uint) *big.Int {
	word := w.next()
	mask := new(big.Int).Lsh(big.NewInt(1), bits)
	return mask.And(mask.Sub(mask, big.NewInt(1)), new(big.Int).SetBytes(word[:]))
}

// value draws a field as the vectors' messages have it: numbers as decimal strings.
func (w *words) value(f market.TypeField) any {
	if of, ok := strings.CutSuffix(f.Type, "[]"); ok {
		word := w.next()
		list := make([]any, word[31]%4)
		for i := range list {
			list[i] = w.value(market.TypeField{Type: of})
		}
		return list
	}
	switch f.Type {
	case "bool":
		return w.next()[31]&1 == 1
	case "bytes32":
		return w.next()
	case "address":
		word := w.next()
		return market.Address(word[12:])
	case "string":
		word := w.next()
		return hex.EncodeToString(word[:])[:word[31]%65]
	}
	if at := strings.Index(f.Type, "int"); at >= 0 && at < 2 {
		bits, _ := strconv.ParseUint(f.Type[at+3:], 10, 16)
		if f.Name == "options" {
			bits = 64
		}
		number := w.number(uint(bits))
		if at == 0 && number.Bit(int(bits)-1) == 1 {
			number.Sub(number, new(big.Int).Lsh(big.NewInt(1), uint(bits)))
		}
		return number.String()
	}
	return w.message(f.Type)
}

func (w *words) message(name string) map[string]any {
	fields := make(map[string]any)
	for _, f := range market.TypeFields(name) {
		fields[f.Name] = w.value(f)
	}
	return fields
}

func TestDrawnObjectsOfEveryTypeHashAsElsewhere(t *testing.T) {
	t.Parallel()
	d := readDifferential(t)
	for _, name := range market.SignedTypes() {
		var r market.Hash
		for i := range d.Cases {
			w := words{seed: market.TypeHash(name), i: uint64(i)}
			message, err := json.Marshal(w.message(name))
			if err != nil {
				t.Fatal(err)
			}
			hash := decoders[name](t, name, message).StructHash()
			r = market.Hash(crypto.Keccak256(r[:], hash[:]))
		}
		if r != d.Types[name] || d.Cases < 200 {
			t.Errorf("%s: %d objects come to %s, want %s", name, d.Cases, r, d.Types[name])
		}
	}
}

func TestDrawnPaymentsSplitAsOnTheChain(t *testing.T) {
	t.Parallel()
	d := readDifferential(t)
	var r market.Hash
	for i := range d.Splits.Cases {
		w := words{seed: market.Hash(crypto.Keccak256([]byte("splits"))), i: uint64(i)}
		amount, err := market.AmountFromBig(w.number(96))
		if err != nil {
			t.Fatal(err)
		}
		marketBps := w.number(16).Uint64() % 3_001
		vehicleBps := w.number(16).Uint64() % (10_001 - marketBps)
		toMarket, toVehicle := amount.Share(uint16(marketBps)), amount.Share(uint16(vehicleBps))
		rest, ok := amount.Sub(toMarket)
		toOwner, ok2 := rest.Sub(toVehicle)
		if !ok || !ok2 {
			t.Fatalf("%s at %d and %d: nothing is left for the owner", amount, marketBps, vehicleBps)
		}
		link := r[:]
		for _, sum := range []market.Amount{toMarket, toVehicle, toOwner} {
			link = append(link, sum.Big().FillBytes(make([]byte, 32))...)
		}
		r = market.Hash(crypto.Keccak256(link))
	}
	if r != d.Splits.Last || d.Splits.Cases < 1_000 {
		t.Errorf("%d splits come to %s, want %s", d.Splits.Cases, r, d.Splits.Last)
	}
}

func TestDrawnCodesHashAsElsewhere(t *testing.T) {
	t.Parallel()
	d := readDifferential(t)
	var r market.Hash
	for i := range d.Codes.Cases {
		w := words{seed: market.Hash(crypto.Keccak256([]byte("codes"))), i: uint64(i)}
		codes := market.Codes{End: w.next()}.Hash()
		r = market.Hash(crypto.Keccak256(r[:], codes[:]))
	}
	if r != d.Codes.Last || d.Codes.Cases < 1_000 {
		t.Errorf("%d codes come to %s, want %s", d.Codes.Cases, r, d.Codes.Last)
	}
}

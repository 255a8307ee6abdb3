package channel_test

import (
	"errors"
	"math/rand/v2"
	"testing"

	"github.com/ethereum/go-ethereum/crypto"

	"github.com/marketd/marketd/channel"
	"github.com/marketd/marketd/market"
)

// FuzzVouchers has a payer say whatever it likes, byte after byte, and a model say what a collector may believe of it.
func FuzzVouchers(f *testing.F) {
	f.Add([]byte{0, 5, 0, 4, 1, 9, 2, 9, 3, 9, 4, 9, 5, 9, 6, 9, 0, 200, 0, 201})
	f.Add([]byte{0, 1, 7, 1, 0, 2, 8, 3, 0, 9})
	f.Fuzz(tryVouchers)
}

func TestNoVoucherIsTakenThatAModelRefuses(t *testing.T) {
	t.Parallel()
	random := rand.New(rand.NewPCG(1, 2))
	for range 300 {
		acts := make([]byte, 32)
		for i := range acts {
			acts[i] = byte(random.IntN(256))
			if i%2 == 0 && random.IntN(2) == 0 {
				acts[i] = 0 // a good one
			}
		}
		tryVouchers(t, acts)
	}
}

func tryVouchers(t *testing.T, acts []byte) {
	if len(acts) > 64 {
		return
	}
	key, _ := crypto.HexToECDSA(keyHex)
	r := record(key, 1)
	r.Deposit = market.Units(200)
	store := newMemory()
	if err := store.Save(r); err != nil {
		t.Fatal(err)
	}
	c := collectorOver(t, store)
	best, over := uint64(0), false
	for i := 0; i+1 < len(acts); i += 2 {
		claimed := uint64(acts[i+1])
		v := mustVoucher(t, key, domain, market.Voucher{Channel: r.ID(), Claimed: market.Units(claimed)})
		valid := true
		switch acts[i] % 9 {
		case 1:
			v.Signature, valid = twin(v.Signature), false
		case 2:
			v.Signature[acts[i]%64]++
			valid = false
		case 3:
			v.Claimed, valid = market.Units(claimed+1), false
		case 4:
			v = mustVoucher(t, key, market.Domain{ChainID: 1, Contract: domain.Contract}, v.Voucher)
			valid = false
		case 5:
			v = mustVoucher(t, key, domain, market.Voucher{Channel: record(key, 2).ID(), Claimed: v.Claimed})
			valid = false
		case 6:
			v.Signature, valid = v.Signature[:acts[i]%65], false
		case 7: // a crash
			c = collectorOver(t, store)
		case 8:
			order := market.CloseChannel{Channel: r.ID()}
			sig, err := market.Sign(key, domain, order)
			if err != nil {
				t.Fatal(err)
			}
			if d, err := c.Discharge(channel.Closing{CloseChannel: order, Signature: sig}); err != nil || d.Claimed != market.Units(best) {
				t.Fatalf("discharged %s (%v), the best voucher says %d", d.Claimed, err, best)
			}
			over = true
		}
		want := valid && claimed >= best && claimed > 0 && claimed <= 200 && (!over || claimed == best)
		due, err := c.Take(v)
		if want != (err == nil) {
			t.Fatalf("act %d: a voucher over %d after %d (valid %v, over %v): %v", i/2, claimed, best, valid, over, err)
		}
		if err != nil {
			if _, ok := errors.AsType[*channel.Refusal](err); !ok {
				t.Fatalf("act %d is refused without a reason: %v", i/2, err)
			}
			continue
		}
		best = claimed
		if kept, _, _ := store.Load(r.ID()); due.Claimed != market.Units(best) || kept.Best.Claimed != due.Claimed {
			t.Fatalf("act %d: it said %s and kept %s, the voucher was over %d", i/2, due.Claimed, kept.Best.Claimed, best)
		}
	}
}

func collectorOver(t *testing.T, store channel.Store) *channel.Collector {
	t.Helper()
	key, _ := crypto.HexToECDSA(keyHex)
	terms := channel.Terms{Vehicle: market.AddressOf(key), Price: market.Units(1), Grace: 600}
	c, err := channel.NewCollector(channel.CollectorConfig{Terms: terms, Key: key, Escrow: channel.NewEscrow(nil, domain), Store: store, Log: quiet})
	if err != nil {
		t.Fatal(err)
	}
	return c
}

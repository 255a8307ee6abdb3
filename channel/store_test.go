package channel_test

import (
	"bufio"
	"crypto/ecdsa"
	"fmt"
	"maps"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/crypto"

	"github.com/marketd/marketd/channel"
	"github.com/marketd/marketd/market"
)

// memory is a store that no disk slows down.
type memory struct {
	mu sync.Mutex
	m  map[market.Hash]channel.Record
}

func newMemory() *memory { return &memory{m: map[market.Hash]channel.Record{}} }

func (m *memory) Load(id market.Hash) (channel.Record, bool, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	r, ok := m.m[id]
	return r, ok, nil
}

func (m *memory) Save(r channel.Record) error {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.m[r.ID()] = r
	return nil
}

func (m *memory) All() ([]channel.Record, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	return slices.Collect(maps.Values(m.m)), nil
}

func TestStoresGiveBackWhatTheyWereGiven(t *testing.T) {
	t.Parallel()
	for name, store := range map[string]channel.Store{"memory": newMemory(), "files": files(t, t.TempDir())} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			key := newKey(t)
			first, second := record(key, 1), record(key, 2)
			first.Closing = &channel.Closing{CloseChannel: market.CloseChannel{Channel: first.ID()}, Signature: market.Signature{1}}
			second.Discharge = &market.Discharge{Channel: second.ID(), Claimed: market.Units(3)}
			second.Served, second.Since = market.Units(3), 4
			second.Best = mustVoucher(t, key, domain, market.Voucher{Channel: second.ID(), Claimed: market.Units(3)})
			for _, r := range []channel.Record{record(key, 1), first, second} {
				if err := store.Save(r); err != nil {
					t.Fatal(err)
				}
			}
			for _, want := range []channel.Record{first, second} {
				if got, ok, err := store.Load(want.ID()); !ok || err != nil || !reflect.DeepEqual(got, want) {
					t.Errorf("got %+v, %v, %v, want %+v", got, ok, err, want)
				}
			}
			if _, ok, err := store.Load(market.Hash{1}); ok || err != nil {
				t.Errorf("a channel that is not there: %v, %v", ok, err)
			}
			if all, err := store.All(); len(all) != 2 || err != nil {
				t.Errorf("%d records, %v", len(all), err)
			}
		})
	}
}

func TestAFolderBelongsToOneAtATime(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	first := files(t, dir)
	if _, err := channel.OpenFiles(dir); err == nil {
		t.Error("two have the folder")
	}
	if err := first.Close(); err != nil {
		t.Fatal(err)
	}
	files(t, dir)
}

func TestABrokenRecordIsNotTakenForNone(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	store, r := files(t, dir), record(newKey(t), 1)
	for _, text := range []string{"", "{", "{}"} {
		if err := os.WriteFile(filepath.Join(dir, r.ID().String()+".json"), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		if _, _, err := store.Load(r.ID()); err == nil {
			t.Errorf("the file %q was read", text)
		}
		if _, err := store.All(); err == nil {
			t.Errorf("the file %q was listed", text)
		}
	}
}

var domain = market.Domain{ChainID: 1337, Contract: market.Address{0xe5}}

const (
	roleEnv, dirEnv = "CHANNEL_TEST_ROLE", "CHANNEL_TEST_DIR"
	keyHex          = "59c6995e998f97a5a0044966f0945389dc9e86dae88c7a8412f4603b6b78690d"
)

func record(key *ecdsa.PrivateKey, salt uint64) channel.Record {
	me := market.AddressOf(key)
	return channel.Record{Channel: market.Channel{Payer: me, Vehicle: me, Owner: me, Grace: 600, Until: 1 << 38, Salt: salt}, Deposit: market.Units(1 << 40)}
}

func TestMain(m *testing.M) {
	if role := os.Getenv(roleEnv); role != "" {
		fmt.Fprintln(os.Stderr, payForEver(role, os.Getenv(dirEnv)))
		os.Exit(1)
	}
	os.Exit(m.Run())
}

// payForEver signs, or takes, one voucher after the other, and says so, until it is killed.
func payForEver(role, dir string) error {
	key, err := crypto.HexToECDSA(keyHex)
	if err != nil {
		return err
	}
	store, err := channel.OpenFiles(dir)
	if err != nil {
		return err
	}
	r, escrow := record(key, 1), channel.NewEscrow(nil, domain)
	if role == "payer" {
		p, err := channel.NewPayer(channel.PayerConfig{Key: key, Escrow: escrow, Store: store}, r.Channel, r.Deposit)
		for err == nil {
			var v channel.Voucher
			v, err = p.Pay(market.Units(1))
			fmt.Println(v.Claimed)
		}
		return err
	}
	if _, ok, _ := store.Load(r.ID()); !ok {
		if err := store.Save(r); err != nil {
			return err
		}
	}
	terms := channel.Terms{Vehicle: market.AddressOf(key), Price: market.Units(1), Grace: 600}
	c, err := channel.NewCollector(channel.CollectorConfig{Terms: terms, Key: key, Escrow: escrow, Store: store})
	if err != nil {
		return err
	}
	due, err := c.Due(r.ID())
	for err == nil {
		next, _ := due.Claimed.Add(market.Units(1))
		v := market.Voucher{Channel: r.ID(), Claimed: next}
		sig, _ := market.Sign(key, domain, v)
		due, err = c.Take(channel.Voucher{Voucher: v, Signature: sig})
		fmt.Println(due.Claimed)
	}
	return err
}

func TestAKillLosesNoVoucherThatWasSignedOrTaken(t *testing.T) {
	t.Parallel()
	const kills = 25
	for _, role := range []string{"payer", "collector"} {
		t.Run(role, func(t *testing.T) {
			t.Parallel()
			dir, said := t.TempDir(), market.Amount{}
			key, _ := crypto.HexToECDSA(keyHex)
			for kill := range kills {
				said = untilKilled(t, role, dir, said)
				store := files(t, dir)
				r, ok, err := store.Load(record(key, 1).ID())
				if err != nil || !ok || r.Best.Claimed.Cmp(said) < 0 {
					t.Fatalf("after kill %d it has %s (%v, %v), it had said %s", kill, r.Best.Claimed, ok, err, said)
				}
				if err := market.Verify(domain, r.Best.Voucher, r.Best.Signature, market.AddressOf(key)); !said.IsZero() && err != nil {
					t.Fatalf("after kill %d: %v", kill, err)
				}
				if err := store.Close(); err != nil {
					t.Fatal(err)
				}
			}
			if said.IsZero() {
				t.Error("it said nothing in all that time")
			}
			t.Logf("%d kills, %s vouchers", kills, said)
		})
	}
}

// untilKilled runs a side in a process of its own, kills it at some moment, and returns the last that it said. What it says only
// rises, also over its deaths.
func untilKilled(t *testing.T, role, dir string, said market.Amount) market.Amount {
	t.Helper()
	child := exec.Command(os.Args[0])
	child.Env = append(os.Environ(), roleEnv+"="+role, dirEnv+"="+dir)
	out, err := child.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := child.Start(); err != nil {
		t.Fatal(err)
	}
	lines := bufio.NewScanner(out)
	for steps := rand.IntN(8); lines.Scan(); steps-- {
		if steps == 0 { // some moment of the next step
			time.AfterFunc(time.Duration(rand.IntN(5_000))*time.Microsecond, func() { _ = child.Process.Kill() })
		}
		if !strings.HasSuffix(lines.Text(), "\n") && lines.Text() == "" {
			continue
		}
		now, err := market.ParseAmount(lines.Text())
		if err != nil {
			break // cut off in the middle
		}
		if now.Cmp(said) <= 0 {
			t.Errorf("it said %s after %s: two vouchers for one payment", now, said)
		}
		said = now
	}
	_ = child.Wait()
	return said
}

package main

import (
	"context"
	"errors"
	"net"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"go.uber.org/goleak"
)

func TestMain(m *testing.M) {
	goleak.VerifyTestMain(m, // go-ethereum's: one for the whole process, and one that ends by itself within half a minute
		goleak.IgnoreTopFunction("github.com/ethereum/go-ethereum/core.(*txSenderCacher).cache"),
		goleak.IgnoreTopFunction("github.com/syndtr/goleveldb/leveldb.(*DB).mpoolDrain"),
	)
}

// order notes in which order layers end.
type order struct {
	mu    sync.Mutex
	ended []string
}

func (o *order) layer(name string, started chan<- string) layer {
	return layer{name, func(ctx context.Context) error {
		started <- name
		<-ctx.Done()
		o.mu.Lock()
		defer o.mu.Unlock()
		o.ended = append(o.ended, name)
		return ctx.Err()
	}}
}

func TestWhatStandsOnOthersEndsBeforeThem(t *testing.T) {
	t.Parallel()
	var o order
	started := make(chan string, 3)
	ctx, stop := context.WithCancel(t.Context())
	go func() {
		for range 3 {
			<-started
		}
		stop()
	}()
	if err := runLayers(ctx, o.layer("database", started), o.layer("exchange", started), o.layer("server", started)); err != nil {
		t.Fatal(err)
	}
	if want := []string{"server", "exchange", "database"}; !slices.Equal(o.ended, want) {
		t.Fatalf("ended %v", o.ended)
	}
}

func TestALayerThatFailsEndsAllAndIsNamed(t *testing.T) {
	t.Parallel()
	var o order
	started := make(chan string, 1)
	broken := errors.New("no space left")
	err := runLayers(t.Context(), o.layer("database", started), layer{"exchange", func(context.Context) error {
		<-started
		return broken
	}})
	if !errors.Is(err, broken) || !strings.Contains(err.Error(), "exchange") || !slices.Equal(o.ended, []string{"database"}) {
		t.Fatalf("%v, ended %v", err, o.ended)
	}
}

func TestAnotherPortIsTakenUnlessOneWasAskedFor(t *testing.T) {
	t.Parallel()
	busy, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer busy.Close()
	port := busy.Addr().(*net.TCPAddr).Port
	if l, err := listen(port, true); err == nil || !strings.Contains(err.Error(), "--port") {
		t.Fatalf("%v, %v", l, err)
	}
	l, err := listen(port, false)
	if err != nil {
		t.Fatal(err)
	}
	l.Close()
}

func TestFlagsThatMakeNoSenseAreRefusedByName(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ args, want string }{
		{"--port 70000", "--port"}, {"--speedup 0", "--speedup"}, {"--cars 0 --drones 0", "--no-fleet"},
		{"--trace-vehicle heron", "--trace-vehicle"}, {"--prices second", "--prices"}, {"--subsidy -1", "--subsidy"},
		{"--prices vickrey --subsidy 2", "riders would pay it"},
		{"--prices vickrey --credit 2", "riders would pay it"}, {"--credit x", "--credit"}, {"here", "here"},
	} {
		if _, _, err := parseDev(strings.Fields(c.args)); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: %v", c.args, err)
		}
	}
}

// serveEnv is the smallest environment of marketd serve, with keys in dir.
func serveEnv(t *testing.T, dir string) {
	t.Helper()
	key := filepath.Join(dir, "operator.key")
	if err := os.WriteFile(key, []byte(strings.Repeat("11", 32)+"\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	access := filepath.Join(dir, "access.pem")
	if _, err := loadAccessKey(access); err != nil {
		t.Fatal(err)
	}
	a := "0x" + strings.Repeat("ab", 20)
	for name, value := range map[string]string{
		"MARKETD_DATABASE_URL": "postgres://db", "MARKETD_CHAIN_RPC_URL": "http://node", "MARKETD_CHAIN_ID": "10", "MARKETD_ESCROW": a,
		"MARKETD_TOKEN": a, "MARKETD_TOKEN_NAME": "Dollar", "MARKETD_TOKEN_VERSION": "1", "MARKETD_TOKEN_SYMBOL": "USD", "MARKETD_TOKEN_DECIMALS": "6",
		"MARKETD_MARKET": a, "MARKETD_ARBITER": a, "MARKETD_OPERATOR_KEYS": key, "MARKETD_ACCESS_KEY": access, "MARKETD_HOSTS": "market.example",
		"MARKETD_MAPS": "roads.osm.pbf",
	} {
		t.Setenv(name, value)
	}
}

func TestServeNamesEachSettingThatIsMissing(t *testing.T) {
	dir := t.TempDir()
	serveEnv(t, dir)
	if _, _, _, err := serveSetup(); err != nil {
		t.Fatalf("the smallest environment: %v", err)
	}
	for _, name := range []string{"MARKETD_DATABASE_URL", "MARKETD_CHAIN_RPC_URL", "MARKETD_ESCROW", "MARKETD_OPERATOR_KEYS", "MARKETD_ACCESS_KEY", "MARKETD_HOSTS"} {
		t.Run(name, func(t *testing.T) {
			t.Setenv(name, "")
			if _, _, _, err := serveSetup(); err == nil || !strings.Contains(err.Error(), name) {
				t.Errorf("%v", err)
			}
		})
	}
}

func TestServeRefusesUnsafeKeys(t *testing.T) {
	dir := t.TempDir()
	serveEnv(t, dir)
	if err := os.Chmod(filepath.Join(dir, "operator.key"), 0o644); err != nil {
		t.Fatal(err)
	}
	if _, _, _, err := serveSetup(); err == nil || !strings.Contains(err.Error(), "chmod 600") {
		t.Errorf("a key that others may read: %v", err)
	}
	if err := os.Chmod(filepath.Join(dir, "operator.key"), 0o600); err != nil {
		t.Fatal(err)
	}
	t.Setenv("MARKETD_MARKET", "0x19E7E376E7C213B7E7e7e46cc70A5dD086DAff2A") // the account of the operator's key
	if _, _, _, err := serveSetup(); err == nil || !strings.Contains(err.Error(), "cold") {
		t.Errorf("the market's own key as an operator: %v", err)
	}
}

func TestServeHasNoDemoParts(t *testing.T) {
	t.Parallel()
	if serveTerms.faucet || serveTerms.simulation || serveTerms.confirmations < 2 {
		t.Fatalf("serve has parts of a demonstration: %+v", serveTerms)
	}
}

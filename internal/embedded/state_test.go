package embedded

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestASecondMarketIsToldWhereTheFirstIs(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	first, err := OpenState(dir, false)
	if err != nil {
		t.Fatal(err)
	}
	if err := first.Announce("http://127.0.0.1:8080"); err != nil {
		t.Fatal(err)
	}
	if _, err := OpenState(dir, true); err == nil || !strings.Contains(err.Error(), "already open at http://127.0.0.1:8080") {
		t.Fatalf("the second is told %v", err)
	}
	if err := first.Close(); err != nil {
		t.Fatal(err)
	}
	second, err := OpenState(dir, false)
	if err != nil {
		t.Fatal(err)
	}
	if err := second.Close(); err != nil {
		t.Fatal(err)
	}
}

func TestAFreshStartRemovesOnlyWhatMarketsKeep(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	for _, name := range []string{"postgres-15/data", "chain", "keys", "photographs"} {
		if err := os.MkdirAll(filepath.Join(dir, name), 0o700); err != nil {
			t.Fatal(err)
		}
	}
	state, err := OpenState(dir, true)
	if err != nil {
		t.Fatal(err)
	}
	defer state.Close()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, entry := range entries {
		names = append(names, entry.Name())
	}
	if got := strings.Join(names, " "); got != "lock photographs" {
		t.Fatalf("left: %s", got)
	}
}

func TestKeysAreMadeOnceAndPrivate(t *testing.T) {
	t.Parallel()
	dir := filepath.Join(t.TempDir(), "keys")
	made, err := LoadKeys(dir)
	if err != nil {
		t.Fatal(err)
	}
	loaded, err := LoadKeys(dir)
	if err != nil {
		t.Fatal(err)
	}
	if len(made.Alloc()) != 7 {
		t.Fatalf("%d different keys, want 7", len(made.Alloc()))
	}
	for address := range loaded.Alloc() {
		if made.Alloc()[address] == nil {
			t.Fatalf("%s is another key than before", address)
		}
	}
	files, err := filepath.Glob(filepath.Join(dir, "*"))
	if err != nil || len(files) != 7 {
		t.Fatalf("%d files, %v", len(files), err)
	}
	for _, file := range files {
		if info, err := os.Stat(file); err != nil || info.Mode().Perm() != 0o600 {
			t.Fatalf("%s: %v, %v", file, info.Mode(), err)
		}
	}
}

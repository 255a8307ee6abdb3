package main

import (
	"io/fs"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"go.uber.org/goleak"
)

func TestMain(m *testing.M) { goleak.VerifyTestMain(m) }

// The short form: what `go run ./test/crash` does for an hour.
func TestNothingIsLostOrDoubledWhenTheMarketIsKilledAndItsCommitsAreCut(t *testing.T) {
	out := &lines{t: t}
	total, err := runs(t.Context(), config{kills: 6, cuts: 6, perRun: 6, seed: 1, keep: t.TempDir(), out: out})
	if err != nil {
		t.Fatal(err)
	}
	t.Log("\n" + total.String())
	for _, v := range total.violations {
		t.Error(v)
	}
	if total.killed() < 6 || len(total.named) == 0 || total.needs < 10 || total.bookings == 0 {
		t.Error("too little happened for this to prove anything")
	}
}

// lines logs whole lines.
type lines struct{ t *testing.T }

func (l *lines) Write(p []byte) (int, error) {
	l.t.Log(strings.TrimRight(string(p), "\n"))
	return len(p), nil
}

func TestEveryNamedPointOfTheSourceIsKilledAt(t *testing.T) {
	t.Parallel()
	root := filepath.Join("..", "..")
	reach := regexp.MustCompile(`crashpoint\.Reach\("([a-z-]+)"\)`)
	found := map[string]bool{}
	for _, folder := range []string{"internal", "cmd"} {
		err := filepath.WalkDir(filepath.Join(root, folder), func(path string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() || !strings.HasSuffix(path, ".go") || strings.Contains(path, "crashpoint") {
				return err
			}
			source, err := os.ReadFile(path)
			for _, m := range reach.FindAllSubmatch(source, -1) {
				found[string(m[1])] = true
			}
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	want := slices.Sorted(maps.Keys(found))
	if got := slices.Sorted(slices.Values(points)); !slices.Equal(got, want) {
		t.Fatalf("points are %v, the source has %v", got, want)
	}
}

func TestTheEarFindsFramesHoweverTheyArrive(t *testing.T) {
	t.Parallel()
	long := strings.Repeat("x", 300)
	stream := []byte("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\n\r\n")
	stream = append(stream, 0x89, 0) // a ping
	stream = append(append(stream, 0x81, 5), "short"...)
	stream = append(append(stream, 0x81, 126, 1, 44), long...)
	for _, size := range []int{1, 7, len(stream)} {
		var heard []string
		e := &ear{heard: func(frame []byte) { heard = append(heard, string(frame)) }}
		for part := range slices.Chunk(stream, size) {
			if n, err := e.Write(part); n != len(part) || err != nil {
				t.Fatal(n, err)
			}
		}
		if !slices.Equal(heard, []string{"short", long}) {
			t.Errorf("in parts of %d: heard %d frames", size, len(heard))
		}
	}
	deaf := &ear{heard: func([]byte) { t.Error("heard a frame in what is no WebSocket") }}
	_, _ = deaf.Write([]byte("HTTP/1.1 200 OK\r\n\r\n\x81\x05short"))
}

// A patch that does not fit any more plants nothing.
func TestPlantedBugsFitTheSource(t *testing.T) {
	t.Parallel()
	root, err := moduleRoot()
	if err != nil {
		t.Fatal(err)
	}
	names, err := planted(root)
	if err != nil || len(names) < 3 {
		t.Fatalf("%d planted bugs, %v", len(names), err)
	}
	for _, name := range names {
		check := exec.CommandContext(t.Context(), "git", "apply", "--check", filepath.Join(bugs, name+".patch"))
		check.Dir = root
		if out, err := check.CombinedOutput(); err != nil {
			t.Errorf("%s does not fit the source any more: make its patch anew\n%s", name, out)
		}
	}
}

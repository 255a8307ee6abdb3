package pgserver

import (
	"bufio"
	"context"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"os/user"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"
	"go.uber.org/goleak"
)

const (
	writerDir = "PGSERVER_WRITER_DIR" // set: this process starts a server there and writes until it is killed
	writerWay = "PGSERVER_WRITER_WAY"
	alone     = "PGSERVER_ALONE" // set: this process is a test of its own that runs as another user
)

var ways = map[string]way{"myself": asMyself, "namespace": namespace, "other user": otherUser}

func TestMain(m *testing.M) {
	if dir := os.Getenv(writerDir); dir != "" {
		writeUntilKilled(dir, os.Getenv(writerWay))
	}
	goleak.VerifyTestMain(m)
}

func TestKillOfTheStarterEndsTheServerAndLosesNothing(t *testing.T) {
	t.Parallel()
	names := []string{"myself"}
	if os.Geteuid() == 0 {
		names = []string{"namespace", "other user"}
	}
	for _, name := range names {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			dir := t.TempDir() // of mode 0700 above: closed to other users
			acknowledged := 0
			for range 4 {
				acknowledged = killWriter(t, dir, name, acknowledged)
			}
			c, err := clusterIn(t.Context(), dir, ways[name])
			if err != nil {
				t.Fatal(err)
			}
			awaitEnd(t, c)
			server, err := c.start(t.Context())
			if err != nil {
				t.Fatal(err)
			}
			defer server.stop()
			if n := query(t, server.url, "SELECT count(*) FROM notes WHERE n <= "+strconv.Itoa(acknowledged)); n != int64(acknowledged) {
				t.Fatalf("%d of %d acknowledged rows are there", n, acknowledged)
			}
		})
	}
}

func TestWorksForAUserWhoIsNotRoot(t *testing.T) {
	t.Parallel()
	if os.Geteuid() != 0 || os.Getenv(alone) != "" {
		return // every other test here is that test
	}
	dir := t.TempDir()
	binary, programs := openTo(t, dir, "nobody")
	cmd := exec.CommandContext(t.Context(), binary, "-test.run", "TestKillOfTheStarter|TestStartsAgain", "-test.v")
	cmd.Dir = dir
	cmd.Env = append(os.Environ(), alone+"=1", "MARKETD_POSTGRES_BIN="+programs, "TMPDIR="+dir, "HOME="+dir)
	cmd.SysProcAttr = &syscall.SysProcAttr{Credential: credential(t, "nobody")}
	if output, err := cmd.CombinedOutput(); err != nil || !strings.Contains(string(output), "myself") {
		t.Fatalf("as nobody: %v\n%s", err, output)
	}
}

// killWriter lets a writer of rows acknowledge some, kills it, and returns the last number it acknowledged.
func killWriter(t *testing.T, dir, way string, acknowledged int) int {
	t.Helper()
	cmd := exec.Command(os.Args[0])
	cmd.Env = append(os.Environ(), writerDir+"="+dir, writerWay+"="+way)
	cmd.Stderr = os.Stderr
	output, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	lines := bufio.NewScanner(output)
	for target := acknowledged + 20; acknowledged < target && lines.Scan(); {
		if acknowledged, err = strconv.Atoi(lines.Text()); err != nil {
			t.Fatal(err)
		}
	}
	cmd.Process.Kill()
	for lines.Scan() { // what it said between the last look and the kill
		if n, err := strconv.Atoi(lines.Text()); err == nil {
			acknowledged = n
		}
	}
	if err := cmd.Wait(); err == nil || !strings.Contains(err.Error(), "killed") {
		t.Fatalf("the writer ended before it was killed: %v", err)
	}
	return acknowledged
}

// writeUntilKilled is the writer: it says each row's number once the row is committed.
func writeUntilKilled(dir, way string) {
	ctx := context.Background()
	fail := func(err error) {
		if err != nil {
			fmt.Fprintln(os.Stderr, "writer:", err)
			os.Exit(1)
		}
	}
	c, err := clusterIn(ctx, dir, ways[way])
	fail(err)
	server, err := c.start(ctx)
	fail(err)
	conn, err := pgx.Connect(ctx, server.url)
	fail(err)
	_, err = conn.Exec(ctx, "CREATE TABLE IF NOT EXISTS notes (n bigint PRIMARY KEY)")
	fail(err)
	for {
		var n int64
		fail(conn.QueryRow(ctx, "INSERT INTO notes SELECT coalesce(max(n), 0) + 1 FROM notes RETURNING n").Scan(&n))
		fmt.Println(n)
	}
}

func clusterIn(ctx context.Context, dir string, way way) (cluster, error) {
	p, err := find(ctx, dir, "")
	if err != nil {
		return cluster{}, err
	}
	id, p, err := try(ctx, way, p)
	if err != nil {
		return cluster{}, err
	}
	return cluster{programs: p, identity: id, dir: filepath.Join(dir, "postgres"), connections: 20}, nil
}

// awaitEnd waits for the server of a killed starter to be gone by itself.
func awaitEnd(t *testing.T, c cluster) {
	t.Helper()
	for began := time.Now(); c.pidFile() != nil; {
		if time.Since(began) > stopLimit {
			t.Fatal("the server outlives its starter")
		}
		if err := sleep(t.Context(), poll); err != nil {
			t.Fatal(err)
		}
	}
}

// openTo copies this test's program, and server programs that only root could read, to dir and gives dir to the user.
func openTo(t *testing.T, dir, name string) (binary, programs string) {
	t.Helper()
	binary = filepath.Join(dir, "pgserver.test")
	program, err := os.ReadFile(os.Args[0])
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(binary, program, 0o755); err != nil {
		t.Fatal(err)
	}
	p, err := find(t.Context(), dir, "")
	if err != nil {
		t.Fatal(err)
	}
	if strings.Contains(p.bin, "native") { // of the npm package: not in a place of the system
		copied := filepath.Join(dir, "native")
		if err := os.CopyFS(copied, os.DirFS(filepath.Dir(p.bin))); err != nil {
			t.Fatal(err)
		}
		p.bin = filepath.Join(copied, "bin")
	}
	uid := int(credential(t, name).Uid)
	if err := os.Chown(filepath.Dir(dir), uid, -1); err != nil {
		t.Fatal(err)
	}
	err = filepath.WalkDir(dir, func(path string, _ fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		return os.Lchown(path, uid, -1)
	})
	if err != nil {
		t.Fatal(err)
	}
	return binary, p.bin
}

func credential(t *testing.T, name string) *syscall.Credential {
	t.Helper()
	u, err := user.Lookup(name)
	if err != nil {
		t.Fatal(err)
	}
	uid, err := strconv.ParseUint(u.Uid, 10, 32)
	if err != nil {
		t.Fatal(err)
	}
	gid, err := strconv.ParseUint(u.Gid, 10, 32)
	if err != nil {
		t.Fatal(err)
	}
	return &syscall.Credential{Uid: uint32(uid), Gid: uint32(gid)}
}

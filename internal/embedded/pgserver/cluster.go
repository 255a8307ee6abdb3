package pgserver

import (
	"context"
	"crypto/rand"
	"crypto/sha256"
	"errors"
	"fmt"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"syscall"
	"time"
)

// A cluster is what PostgreSQL calls the data of one server, with what runs it.
//
//	postgres-15/data      as initdb made it
//	postgres-15/password  of the superuser
//	postgres-15/run       the socket, unless its path would be too long for one
//	postgres-15/log       of the last start, and of the one before: log.before
type cluster struct {
	programs    programs
	identity    identity
	dir         string
	connections int
	unsafe      bool
}

func (c cluster) dataFolder() string   { return filepath.Join(c.dir, "data") }
func (c cluster) passwordFile() string { return filepath.Join(c.dir, "password") }
func (c cluster) logFile() string      { return filepath.Join(c.dir, "log") }

// prepare makes the cluster unless it is there: aside first, so that one cut short leaves nothing half made.
func (c cluster) prepare(ctx context.Context) error {
	if err := os.MkdirAll(c.dir, 0o700); err != nil {
		return err
	}
	if _, err := os.Stat(c.dataFolder()); err == nil {
		return c.identity.own(c.dataFolder())
	}
	fresh := c.dataFolder() + ".new"
	if err := os.RemoveAll(fresh); err != nil {
		return err
	}
	if err := os.WriteFile(c.passwordFile(), []byte(rand.Text()+"\n"), 0o600); err != nil {
		return err
	}
	if err := os.Mkdir(fresh, 0o700); err != nil {
		return err
	}
	if err := c.identity.own(fresh); err != nil {
		return err
	}
	if err := c.initialise(ctx, fresh); err != nil {
		return err
	}
	return os.Rename(fresh, c.dataFolder())
}

func (c cluster) initialise(ctx context.Context, data string) error {
	args := []string{
		"-D", data, "-U", owner, "-A", "scram-sha-256", "--pwfile=" + c.passwordFile(),
		"--locale=C", "--encoding=UTF8",
	}
	if c.unsafe {
		args = append(args, "--no-sync")
	}
	if err := c.run(ctx, "", "initdb", args...); err != nil {
		return err
	}
	sync := "on"
	if c.unsafe {
		sync = "off"
	}
	return c.run(ctx, "CREATE DATABASE "+owner+";\n", "postgres",
		"--single", "-D", data, "-c", "fsync="+sync, "-c", "log_checkpoints=off", "postgres")
}

// run runs one of PostgreSQL's programs to its end.
func (c cluster) run(ctx context.Context, input, program string, args ...string) error {
	runtime.LockOSThread() // see spawn
	defer runtime.UnlockOSThread()
	cmd := c.identity.command(ctx, c.dir, c.programs.path(program), args...)
	cmd.Env = environment()
	cmd.Stdin = strings.NewReader(input)
	if output, err := cmd.CombinedOutput(); err != nil {
		return fmt.Errorf("%s: %w\n%s", program, err, output)
	}
	return nil
}

// settings are the server's arguments. What is not said is PostgreSQL's default.
func (c cluster) settings(sockets string) []string {
	args := []string{"-D", c.dataFolder()}
	for _, setting := range []string{
		"listen_addresses=", "port=" + port,
		"unix_socket_directories=" + sockets, "unix_socket_permissions=0700",
		"max_connections=" + strconv.Itoa(c.connections),
		"timezone=UTC", "log_timezone=UTC", "jit=off",
		"log_min_messages=log", "log_checkpoints=off", // errors of statements go to their callers
	} {
		args = append(args, "-c", setting)
	}
	if c.unsafe {
		args = append(args, "-c", "fsync=off", "-c", "synchronous_commit=off", "-c", "full_page_writes=off")
	}
	return args
}

// url is the address of the database behind the socket in that folder.
func (c cluster) url(sockets string) (string, error) {
	password, err := os.ReadFile(c.passwordFile())
	if err != nil {
		return "", fmt.Errorf("read the database password: %w", err)
	}
	query := url.Values{"host": {sockets}, "port": {port}, "sslmode": {"disable"}}
	address := url.URL{
		Scheme: "postgres", User: url.UserPassword(owner, strings.TrimSpace(string(password))),
		Path: "/" + owner, RawQuery: query.Encode(),
	}
	return address.String(), nil
}

// environment keeps a caller's PostgreSQL settings and language out of the server.
func environment() []string {
	kept := []string{"LC_ALL=C"}
	for _, v := range os.Environ() {
		if !strings.HasPrefix(v, "PG") && !strings.HasPrefix(v, "LC_") && !strings.HasPrefix(v, "LANG") {
			kept = append(kept, v)
		}
	}
	return kept
}

// ready tells whether the server with that process id takes connections: it says so on line 8 of its pid file.
func (c cluster) ready(pid int) bool {
	lines := c.pidFile()
	return len(lines) >= 8 && lines[0] == strconv.Itoa(pid) && strings.TrimSpace(lines[7]) == "ready"
}

func (c cluster) pidFile() []string {
	text, err := os.ReadFile(filepath.Join(c.dataFolder(), "postmaster.pid"))
	if err != nil {
		return nil // no server
	}
	return strings.Split(string(text), "\n")
}

// endLeftover stops the server that a killed program may have left behind, and removes its marks: after a
// restart of the machine or container another process may have its number, and PostgreSQL would refuse to start.
// Its own interlock (a shared memory block named after the data folder) still guards the data.
func (c cluster) endLeftover(ctx context.Context) error {
	lines := c.pidFile()
	if lines == nil {
		return nil
	}
	pid, err := strconv.Atoi(lines[0])
	if err != nil {
		return nil // cut short while it was written: PostgreSQL knows what to do
	}
	for began, signal := time.Now(), syscall.SIGINT; c.isServer(pid); signal = 0 {
		if time.Since(began) > stopLimit {
			return fmt.Errorf("an earlier postgres (process %d) still runs on %s and does not stop: stop it with kill -QUIT %d", pid, c.dataFolder(), pid)
		}
		if signal != 0 {
			if err := syscall.Kill(pid, signal); err != nil && !errors.Is(err, syscall.ESRCH) {
				return fmt.Errorf("stop an earlier postgres (process %d): %w", pid, err)
			}
		}
		if err := sleep(ctx, poll); err != nil {
			return err
		}
	}
	if err := os.Remove(filepath.Join(c.dataFolder(), "postmaster.pid")); err != nil && !errors.Is(err, os.ErrNotExist) {
		return err
	}
	return nil
}

// isServer tells whether process pid is a server of this cluster.
func (c cluster) isServer(pid int) bool {
	if syscall.Kill(pid, 0) == syscall.ESRCH {
		return false
	}
	command, err := os.ReadFile(fmt.Sprintf("/proc/%d/cmdline", pid))
	if err != nil { // gone, or a system without /proc
		command, _ = exec.Command("ps", "-ww", "-o", "command=", "-p", strconv.Itoa(pid)).Output()
	}
	return strings.Contains(string(command), c.dataFolder())
}

// socketFolder makes an empty private folder for the socket, whose path the kernel limits to about 100 characters.
func (c cluster) socketFolder() (string, error) {
	const longest = 100 - len("/.s.PGSQL."+port)
	folder := filepath.Join(c.dir, "run")
	if len(folder) > longest {
		sum := sha256.Sum256([]byte(c.dir))
		folder = fmt.Sprintf("/tmp/marketd-%d-%x", os.Getuid(), sum[:6])
	}
	if err := os.RemoveAll(folder); err != nil {
		return "", fmt.Errorf("empty the socket folder: %w", err)
	}
	if err := os.Mkdir(folder, 0o700); err != nil { // fails, as it should, on what another user put there
		return "", fmt.Errorf("make the socket folder: %w", err)
	}
	return folder, c.identity.own(folder)
}

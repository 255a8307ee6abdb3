// Package pgserver runs a private PostgreSQL server beside the program that needs one.
//
//	server, err := pgserver.Start(ctx, pgserver.Config{Dir: ".marketd"})
//	...
//	pool, err := pgxpool.New(ctx, server.URL())
//	...
//	err = server.Run(ctx) // until ctx ends: then the server is stopped in order
//
// The server's programs are the machine's own or those of an npm package (see find). It listens on a
// socket in a private folder, never on the network, and asks for a password even there. It ends with the
// program that started it, also when that one is killed, and what an earlier one left behind is stopped first.
//
// # Concurrency
//
// All methods may be called by several goroutines at once. Whoever calls Start holds a lock on Dir
// so that two programs do not fight over one data folder.
package pgserver

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"syscall"
	"time"
)

const (
	owner = "marketd" // superuser and database
	port  = "5432"    // names the socket; nothing listens on the network

	startLimit = 30 * time.Second       // recovery after a crash included
	retryLimit = 10 * time.Second       // for the last processes of a killed server to leave
	stopLimit  = 20 * time.Second       // for a stop in order; then it recovers at its next start
	poll       = 10 * time.Millisecond  // between looks at a file or process
	pause      = 100 * time.Millisecond // between two tries to start
)

// Config says where the server lives. Only Dir is required.
type Config struct {
	Dir            string // holds postgres-<major>, made when missing
	Bin            string // folder of postgres and initdb; empty: find one
	MaxConnections int    // 0 means 100
	Unsafe         bool   // do not wait for the disk: for data that a test throws away
}

// A Server is a running PostgreSQL.
type Server struct {
	url     string
	cmd     *exec.Cmd
	log     string // path of its log
	sockets string // folder
	exited  chan struct{}
	stop    sync.Once
}

// Start starts the server on the data of cfg.Dir, which it makes at the first call, and returns once it takes connections.
func Start(ctx context.Context, cfg Config) (*Server, error) {
	dir, err := filepath.Abs(cfg.Dir)
	if err != nil {
		return nil, fmt.Errorf("start postgres in %s: %w", cfg.Dir, err)
	}
	programs, err := find(ctx, dir, cfg.Bin)
	if err != nil {
		return nil, err
	}
	id, programs, err := chooseIdentity(ctx, programs)
	if err != nil {
		return nil, err
	}
	c := cluster{
		programs:    programs,
		identity:    id,
		dir:         filepath.Join(dir, fmt.Sprintf("%s%d", dataPrefix, programs.major)),
		connections: cmp.Or(cfg.MaxConnections, 100),
		unsafe:      cfg.Unsafe,
	}
	server, err := c.start(ctx)
	if err != nil {
		return nil, fmt.Errorf("start PostgreSQL %d in %s: %w", programs.major, c.dir, err)
	}
	return server, nil
}

// URL is the address of the server's database, with the password of its superuser.
func (s *Server) URL() string { return s.url }

// Run waits until ctx ends and stops the server; should the server end by itself, that is the error.
func (s *Server) Run(ctx context.Context) error {
	select {
	case <-ctx.Done():
		return s.Close()
	case <-s.exited:
		return fmt.Errorf("postgres ended by itself: %s", logTail(s.log))
	}
}

// Close disconnects all clients and stops the server in order. It may be called again.
func (s *Server) Close() error {
	s.stop.Do(func() { s.cmd.Process.Signal(syscall.SIGINT) })
	select {
	case <-s.exited:
		return os.RemoveAll(s.sockets)
	case <-time.After(stopLimit):
	}
	s.cmd.Process.Signal(syscall.SIGQUIT)
	select {
	case <-s.exited:
		return fmt.Errorf("postgres did not stop within %s and was stopped at once; it recovers at its next start", stopLimit)
	case <-time.After(stopLimit):
		return fmt.Errorf("postgres (process %d) does not stop", s.cmd.Process.Pid)
	}
}

// start makes what is missing, stops what is left of an earlier server, and runs a new one until it is ready:
// again and again while processes of a killed one still leave.
func (c cluster) start(ctx context.Context) (*Server, error) {
	ctx, cancel := context.WithTimeout(ctx, startLimit)
	defer cancel()
	if err := c.prepare(ctx); err != nil {
		return nil, err
	}
	if err := c.endLeftover(ctx); err != nil {
		return nil, err
	}
	sockets, err := c.socketFolder()
	if err != nil {
		return nil, err
	}
	for began := time.Now(); ; {
		server, err := c.launch(ctx, sockets)
		if err == nil || !errors.Is(err, errBusy) || time.Since(began) > retryLimit {
			return server, err
		}
		if err := sleep(ctx, pause); err != nil {
			return nil, err
		}
	}
}

var errBusy = errors.New("an earlier server has not quite left")

func (c cluster) launch(ctx context.Context, sockets string) (*Server, error) {
	url, err := c.url(sockets)
	if err != nil {
		return nil, err
	}
	log, err := os.OpenFile(c.logFile(), os.O_CREATE|os.O_TRUNC|os.O_WRONLY, 0o600)
	if err != nil {
		return nil, err
	}
	defer log.Close()
	cmd := c.identity.command(context.WithoutCancel(ctx), c.dir, c.programs.path("postgres"), c.settings(sockets)...)
	cmd.Env = environment()
	cmd.Stdout, cmd.Stderr = log, log
	server := &Server{url: url, cmd: cmd, log: log.Name(), sockets: sockets, exited: make(chan struct{})}
	if err := server.spawn(); err != nil {
		return nil, err
	}
	return server, server.await(ctx, c)
}

// await returns once the server takes connections; one that does not is stopped.
func (s *Server) await(ctx context.Context, c cluster) error {
	for !c.ready(s.cmd.Process.Pid) {
		select {
		case <-s.exited:
			tail := logTail(s.log)
			if strings.Contains(tail, "pre-existing shared memory block") || strings.Contains(tail, "lock file") {
				return fmt.Errorf("%w: %s", errBusy, tail)
			}
			return errors.New(tail)
		case <-ctx.Done():
			return errors.Join(fmt.Errorf("not ready: %w: %s", context.Cause(ctx), logTail(s.log)), s.Close())
		case <-time.After(poll):
		}
	}
	return nil
}

// spawn starts the process on a thread of its own that lives as long as it does: the kernel ends the
// server when the thread that started it ends, which a Go thread may do at any time.
func (s *Server) spawn() error {
	started := make(chan error)
	go func() {
		runtime.LockOSThread()
		err := s.cmd.Start()
		started <- err
		if err == nil {
			_ = s.cmd.Wait() // how it ended stands in its log
			close(s.exited)
		}
	}()
	return <-started
}

// sleep waits for d unless ctx ends first.
func sleep(ctx context.Context, d time.Duration) error {
	select {
	case <-ctx.Done():
		return context.Cause(ctx)
	case <-time.After(d):
		return nil
	}
}

// logTail is the end of a server's log, for an error message.
func logTail(path string) string {
	const lines = 12
	text, err := os.ReadFile(path)
	if err != nil {
		return err.Error()
	}
	all := strings.Split(strings.TrimSpace(string(text)), "\n")
	return strings.Join(all[max(0, len(all)-lines):], "\n") + "\n(log: " + path + ")"
}

package pgserver

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"runtime"
	"strings"
	"sync"
	"syscall"
	"time"
)

// A process is one run of a server.
type process struct {
	url      string
	cmd      *exec.Cmd
	log      string // path
	sockets  string // folder
	exited   chan struct{}
	stopping sync.Once
}

// start makes what is missing, stops what is left of an earlier server, and runs a new one until it is ready:
// again and again while processes of a killed one still leave.
func (c cluster) start(ctx context.Context) (*process, error) {
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
		p, err := c.launch(ctx, sockets)
		if err == nil || !errors.Is(err, errBusy) || time.Since(began) > retryLimit {
			return p, err
		}
		if err := sleep(ctx, pause); err != nil {
			return nil, err
		}
	}
}

var errBusy = errors.New("an earlier server has not quite left")

func (c cluster) launch(ctx context.Context, sockets string) (*process, error) {
	url, err := c.url(sockets)
	if err != nil {
		return nil, err
	}
	_ = os.Rename(c.logFile(), c.logFile()+".before") // not there at the first start
	log, err := os.OpenFile(c.logFile(), os.O_CREATE|os.O_TRUNC|os.O_WRONLY, 0o600)
	if err != nil {
		return nil, err
	}
	defer log.Close()
	cmd := c.identity.command(context.WithoutCancel(ctx), c.dir, c.programs.path("postgres"), c.settings(sockets)...)
	cmd.Env = environment()
	cmd.Stdout, cmd.Stderr = log, log
	p := &process{url: url, cmd: cmd, log: log.Name(), sockets: sockets, exited: make(chan struct{})}
	if err := p.spawn(); err != nil {
		return nil, err
	}
	return p, p.await(ctx, c)
}

// await returns once the server takes connections; one that does not is stopped.
func (p *process) await(ctx context.Context, c cluster) error {
	for !c.ready(p.cmd.Process.Pid) {
		select {
		case <-p.exited:
			tail := logTail(p.log)
			if strings.Contains(tail, "pre-existing shared memory block") || strings.Contains(tail, "lock file") {
				return fmt.Errorf("%w: %s", errBusy, tail)
			}
			return errors.New(tail)
		case <-ctx.Done():
			return errors.Join(fmt.Errorf("not ready: %w: %s", context.Cause(ctx), logTail(p.log)), p.stop())
		case <-time.After(poll):
		}
	}
	return nil
}

// spawn starts the process on a thread of its own that lives as long as it does: the kernel ends the
// server when the thread that started it ends, which a Go thread may do at any time.
func (p *process) spawn() error {
	started := make(chan error)
	go func() {
		runtime.LockOSThread()
		err := p.cmd.Start()
		started <- err
		if err == nil {
			_ = p.cmd.Wait() // how it ended stands in its log
			close(p.exited)
		}
	}()
	return <-started
}

// stop stops the server in order. It may be called again.
func (p *process) stop() error {
	p.stopping.Do(func() { p.cmd.Process.Signal(syscall.SIGINT) })
	select {
	case <-p.exited:
		return os.RemoveAll(p.sockets)
	case <-time.After(stopLimit):
	}
	p.cmd.Process.Signal(syscall.SIGQUIT)
	select {
	case <-p.exited:
		return fmt.Errorf("postgres did not stop within %s and was stopped at once; it recovers at its next start", stopLimit)
	case <-time.After(stopLimit):
		return fmt.Errorf("postgres (process %d) does not stop", p.cmd.Process.Pid)
	}
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

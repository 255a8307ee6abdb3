package main

import (
	"bufio"
	"context"
	"fmt"
	"os"
	"os/exec"
	"strings"
	"sync"
	"sync/atomic"
	"time"

	"github.com/marketd/marketd/internal/crashpoint"
)

// points are the named places at which marketd can be killed. A test compares them with the source.
var points = []string{
	"post-committed", "request-committed", "clearing-before-commit", "clearing-after-commit", "confirmation-committed",
	"trip-before-commit", "trip-committed", "tx-stored", "tx-broadcast", "blocks-before-commit", "blocks-applied",
}

// machine is what outlives the processes of one market: its data, and the address at which it is reached.
type machine struct {
	program  string
	state    string // folder
	database string // URL, through the proxy; empty: marketd's private PostgreSQL, which dies with it
	tap      *tap
	log      *os.File
	starts   atomic.Int64
}

// process is marketd from its start to its end.
type process struct {
	cmd    *exec.Cmd
	opened chan struct{} // closed once the market is open
	gone   chan struct{} // closed once the process has ended
	err    error         // how it ended; after gone
	killed bool          // by us; the killer's goroutine only
}

// start starts marketd, to be killed at a named point (name:count) unless that is empty.
func (m *machine) start(crashAt string) (*process, error) {
	p := &process{opened: make(chan struct{}), gone: make(chan struct{})}
	p.cmd = exec.Command(m.program, "dev", "--port", "0", "--no-fleet", "--state", m.state)
	if m.database != "" {
		p.cmd.Args = append(p.cmd.Args, "--database", m.database)
	}
	p.cmd.Env = append(os.Environ(), crashpoint.Variable+"="+crashAt)
	p.cmd.Stderr = m.log
	out, err := p.cmd.StdoutPipe()
	if err != nil {
		return nil, err
	}
	m.starts.Add(1)
	if err := p.cmd.Start(); err != nil {
		return nil, fmt.Errorf("start marketd: %w", err)
	}
	go func() {
		defer close(p.gone)
		var once sync.Once
		for lines := bufio.NewScanner(out); lines.Scan(); {
			fmt.Fprintln(m.log, lines.Text())
			if url, ok := strings.CutPrefix(lines.Text(), "Market is open: http://"); ok {
				m.tap.aim(url)
				once.Do(func() { close(p.opened) })
			}
		}
		p.err = p.cmd.Wait()
	}()
	return p, nil
}

// open waits until the market is open; false where the process ended before.
func (p *process) open(ctx context.Context) (bool, error) {
	select {
	case <-p.opened:
		return true, nil
	case <-p.gone:
		return false, nil
	case <-ctx.Done():
		return false, ctx.Err()
	}
}

// kill ends the process as a power cut would.
func (p *process) kill() {
	p.killed = true
	_ = p.cmd.Process.Kill()
	<-p.gone
}

// ended waits for the process to end by itself for so long.
func (p *process) ended(ctx context.Context, within time.Duration) bool {
	timer := time.NewTimer(within)
	defer timer.Stop()
	select {
	case <-p.gone:
		return true
	case <-timer.C:
	case <-ctx.Done():
	}
	return false
}

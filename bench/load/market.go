package main

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"time"

	"github.com/jackc/pgx/v5"

	"github.com/marketd/marketd/internal/embedded/pgserver"
)

// openWithin bounds the start of a market.
const openWithin = 2 * time.Minute

// place is one market on this machine: its data, its database, and the process that runs it.
type place struct {
	config
	folder   string
	url      string // of the market, while it runs
	database string
	server   *pgserver.Server // nil: the database is somebody else's, or the market's own
	process  *exec.Cmd
	gone     chan struct{} // closed when the process has ended
	locks    *pgx.Conn     // holds the signers' leases
	debug    string        // host and port of its profiles
}

// open makes a market with its database, and starts it.
func open(ctx context.Context, c config) (*place, error) {
	p := &place{config: c, folder: c.keep}
	var err error
	if p.folder == "" {
		if p.folder, err = os.MkdirTemp("", "load-"); err != nil {
			return nil, err
		}
	}
	if err := os.MkdirAll(p.folder, 0o755); err != nil {
		return nil, err
	}
	if p.osm == "" && !p.demo {
		p.osm = filepath.Join(p.folder, "grid.osm.pbf")
		if err := writeCity(p.osm); err != nil {
			return nil, err
		}
	}
	if p.program == "" {
		p.program = filepath.Join(p.folder, "marketd")
		build := exec.CommandContext(ctx, "go", "build", "-o", p.program, "github.com/marketd/marketd/cmd/marketd")
		if out, err := build.CombinedOutput(); err != nil {
			return nil, fmt.Errorf("build marketd: %w\n%s", err, out)
		}
	}
	if p.database = c.database; p.database == "" && !c.private {
		if p.server, err = pgserver.Start(ctx, pgserver.Config{Dir: p.folder}); err != nil {
			return nil, err
		}
		p.database = p.server.URL()
	}
	return p, p.start(ctx)
}

// start starts the market and returns once it is open.
func (p *place) start(ctx context.Context) error {
	ctx, cancel := context.WithTimeout(ctx, openWithin)
	defer cancel()
	log, err := os.OpenFile(filepath.Join(p.folder, "output.log"), os.O_CREATE|os.O_APPEND|os.O_WRONLY, 0o644)
	if err != nil {
		return err
	}
	args := []string{"dev", "--port", "0", "--no-fleet", "--state", filepath.Join(p.folder, "state"), "--debug-listen", "127.0.0.1:0"}
	if !p.private {
		args = append(args, "--database", p.database)
	}
	if p.osm != "" {
		args = append(args, "--osm", p.osm)
	}
	p.process = exec.Command(p.program, args...)
	p.process.Env = append(os.Environ(), "MARKETD_VEHICLES_PER_SOCKET=200000", "MARKETD_FRAMES_PER_SECOND=10000")
	p.process.Stderr = log
	out, err := p.process.StdoutPipe()
	if err != nil {
		return err
	}
	if err := p.process.Start(); err != nil {
		return err
	}
	opened := make(chan struct{})
	p.gone = make(chan struct{})
	go func(done, gone chan struct{}) {
		defer close(gone)
		defer log.Close()
		for lines := bufio.NewScanner(out); lines.Scan(); {
			fmt.Fprintln(log, lines.Text())
			if at, ok := strings.CutPrefix(lines.Text(), "Profiles: http://"); ok {
				p.debug, _, _ = strings.Cut(at, "/")
			}
			if url, ok := strings.CutPrefix(lines.Text(), "Market is open: "); ok {
				p.url = url
				close(done)
			}
		}
		_ = p.process.Wait() // killed, as a rule
	}(opened, p.gone)
	select {
	case <-opened:
		if p.private {
			p.database, err = privateURL(filepath.Join(p.folder, "state"))
		}
		return err
	case <-p.gone:
		return errors.Join(errors.New("the market does not open"), p.tail())
	case <-ctx.Done():
		p.kill()
		return errors.Join(fmt.Errorf("the market did not open within %s", openWithin), p.tail())
	}
}

// tail is the end of what the market printed.
func (p *place) tail() error {
	text, _ := os.ReadFile(filepath.Join(p.folder, "output.log"))
	return errors.New(string(text[max(0, len(text)-2000):]))
}

// kill ends the market as a power cut would.
func (p *place) kill() {
	_ = p.process.Process.Kill()
	<-p.gone
}

// close ends everything and removes the data, unless it is to be kept.
func (p *place) close() {
	if p.process != nil {
		p.kill()
	}
	if p.locks != nil {
		_ = p.locks.Close(context.Background())
	}
	if p.server != nil {
		_ = p.server.Close()
	}
	if p.keep == "" {
		_ = os.RemoveAll(p.folder)
	}
}

// withoutChain restarts the market so that its keys send nothing: the load holds their leases, as another machine would that
// relays. Bookings end then where their intents are committed.
func (p *place) withoutChain(ctx context.Context) error {
	if p.private {
		return nil // its keys have nothing to send for needs that stay open
	}
	p.kill()
	var err error
	if p.locks, err = pgx.Connect(ctx, p.database); err != nil {
		return err
	}
	rows, err := p.locks.Query(ctx, `select name from leases where name like 'signer %'`)
	if err != nil {
		return err
	}
	names, err := pgx.CollectRows(rows, pgx.RowTo[string])
	if err != nil || len(names) == 0 {
		return errors.Join(fmt.Errorf("%d signers are known", len(names)), err)
	}
	for _, name := range names {
		if _, err := p.locks.Exec(ctx, `select pg_advisory_lock(hashtextextended($1, 7))`, name); err != nil {
			return err
		}
	}
	return nil
}

// roots are the processes whose CPU time counts.
func (p *place) roots(ctx context.Context) map[string]int {
	roots := map[string]int{"marketd": p.process.Process.Pid, "load": os.Getpid()}
	conn, err := pgx.Connect(ctx, p.database)
	if err != nil {
		return roots
	}
	defer conn.Close(ctx)
	var pidFile string
	const sql = `select current_setting('data_directory') || '/postmaster.pid'`
	if conn.QueryRow(ctx, sql).Scan(&pidFile) == nil {
		if text, err := os.ReadFile(pidFile); err == nil {
			first, _, _ := bytes.Cut(text, []byte("\n"))
			var pid int
			if _, err := fmt.Sscan(string(first), &pid); err == nil {
				roots["postgres"] = pid
			}
		}
	}
	return roots
}

// profiled writes a CPU profile of the market while measure runs, where one is asked for.
func (p *place) profiled(ctx context.Context, measure func() error) error {
	if p.profile == "" || p.debug == "" {
		return measure()
	}
	done := make(chan error, 1)
	go func() { done <- p.writeProfile(ctx) }()
	return errors.Join(measure(), <-done)
}

func (p *place) writeProfile(ctx context.Context) error {
	seconds := max(1, int(p.length.Seconds())-2)
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, fmt.Sprintf("http://%s/debug/pprof/profile?seconds=%d", p.debug, seconds), nil)
	if err != nil {
		return err
	}
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		return err
	}
	defer response.Body.Close()
	file, err := os.Create(p.profile)
	if err != nil {
		return err
	}
	_, err = io.Copy(file, response.Body)
	return errors.Join(err, file.Close())
}

// privateURL is the address of the database that a market has for itself.
func privateURL(state string) (string, error) {
	const owner = "marketd" // superuser and database
	found, err := filepath.Glob(filepath.Join(state, "postgres-*", "password"))
	if err != nil || len(found) != 1 {
		return "", errors.Join(fmt.Errorf("%s has %d PostgreSQL servers", state, len(found)), err)
	}
	password, err := os.ReadFile(found[0])
	query := url.Values{"host": {filepath.Join(filepath.Dir(found[0]), "run")}, "port": {"5432"}, "sslmode": {"disable"}}
	u := url.URL{Scheme: "postgres", User: url.UserPassword(owner, strings.TrimSpace(string(password))), Path: "/" + owner, RawQuery: query.Encode()}
	return u.String(), err
}

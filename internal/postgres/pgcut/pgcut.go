// Package pgcut is a proxy before PostgreSQL that cuts connections inside a COMMIT, so that tests see what becomes of a
// transaction whose outcome its client never learns.
//
//	proxy, err := pgcut.Listen(databaseURL, func(c pgcut.Commit) pgcut.Verdict {
//		if c.Number%10 == 0 {
//			return pgcut.CutAfter
//		}
//		return pgcut.Pass
//	})
//	defer proxy.Close()
//	pool, err := pgxpool.New(ctx, proxy.URL())
//
// It understands as much of the protocol (version 3) as it takes to see commits of transactions that wrote something: an
// explicit COMMIT, and the end of a statement outside of a transaction block. Connections are not encrypted.
//
// # Concurrency
//
// All methods may be called at once. The judge is asked by many goroutines at once.
package pgcut

import (
	"errors"
	"fmt"
	"net"
	"net/url"
	"sync"
	"sync/atomic"

	"github.com/jackc/pgx/v5/pgconn"
)

// Verdict is what becomes of a commit.
type Verdict int

const (
	Pass      Verdict = iota
	CutBefore         // the server never sees the commit, and rolls back
	CutAfter          // the server has committed; the client never learns it
)

// Commit is a transaction about to end.
type Commit struct {
	Number int64  // counts all of the proxy, from 1
	SQL    string // the last statement that wrote
}

// Proxy forwards connections to one server.
type Proxy struct {
	listener net.Listener
	user     *url.URL // of the server's URL: user, password, database and options
	judge    func(Commit) Verdict
	commits  atomic.Int64
	cuts     [3]atomic.Int64
	working  sync.WaitGroup

	mu       sync.Mutex
	network  string                // guarded by mu
	address  string                // guarded by mu
	sessions map[*session]struct{} // guarded by mu
	closed   bool                  // guarded by mu
}

// Listen starts a proxy on a port of the loopback before the server at databaseURL.
func Listen(databaseURL string, judge func(Commit) Verdict) (*Proxy, error) {
	p := &Proxy{judge: judge, sessions: map[*session]struct{}{}}
	if err := p.Retarget(databaseURL); err != nil {
		return nil, err
	}
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return nil, fmt.Errorf("listen: %w", err)
	}
	p.listener = listener
	p.working.Go(p.accept)
	return p, nil
}

// Retarget sends connections that come from now on to the server at databaseURL: it was restarted elsewhere.
func (p *Proxy) Retarget(databaseURL string) error {
	config, err := pgconn.ParseConfig(databaseURL)
	if err != nil {
		return fmt.Errorf("read database url: %w", err)
	}
	user, err := url.Parse(databaseURL)
	if err != nil {
		return fmt.Errorf("read database url: %w", err)
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	p.network, p.address = pgconn.NetworkAddress(config.Host, config.Port)
	p.user = user
	return nil
}

// URL is the server's URL through the proxy.
func (p *Proxy) URL() string {
	p.mu.Lock()
	defer p.mu.Unlock()
	u := *p.user
	u.Host = p.listener.Addr().String()
	q := u.Query()
	for _, elsewhere := range []string{"host", "port"} {
		q.Del(elsewhere)
	}
	q.Set("sslmode", "disable")
	u.RawQuery = q.Encode()
	return u.String()
}

// Commits counts the commits seen, Cuts those that ended so.
func (p *Proxy) Commits() int64 { return p.commits.Load() }

// Cuts counts the commits with a verdict.
func (p *Proxy) Cuts(v Verdict) int64 { return p.cuts[v].Load() }

// CutAll ends all connections at once.
func (p *Proxy) CutAll() {
	p.mu.Lock()
	defer p.mu.Unlock()
	for s := range p.sessions {
		s.cut()
	}
}

// Close ends the proxy and all connections, and waits for them.
func (p *Proxy) Close() error {
	p.mu.Lock()
	p.closed = true
	p.mu.Unlock()
	err := p.listener.Close()
	p.CutAll()
	p.working.Wait()
	return err
}

func (p *Proxy) accept() {
	for {
		client, err := p.listener.Accept()
		if err != nil {
			return
		}
		p.working.Go(func() { p.serve(client) })
	}
}

func (p *Proxy) serve(client net.Conn) {
	p.mu.Lock()
	network, address := p.network, p.address
	p.mu.Unlock()
	server, err := net.Dial(network, address)
	if err != nil {
		client.Close()
		return
	}
	s := &session{proxy: p, client: client, server: server, statements: map[string]string{}}
	p.mu.Lock()
	if p.closed {
		s.cut()
	}
	p.sessions[s] = struct{}{}
	p.mu.Unlock()
	s.run()
	p.mu.Lock()
	delete(p.sessions, s)
	p.mu.Unlock()
}

func (p *Proxy) decide(sql string) Verdict {
	v := p.judge(Commit{Number: p.commits.Add(1), SQL: sql})
	p.cuts[v].Add(1)
	return v
}

var errCut = errors.New("cut")

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
// URL may be called by several goroutines at once; a server is ended by Run or by Close, not by both at once.
// Whoever calls Start holds a lock on Dir so that two programs do not fight over one data folder.
package pgserver

import (
	"cmp"
	"context"
	"fmt"
	"path/filepath"
	"time"
)

const (
	owner = "marketd" // superuser and database
	port  = "5432"    // names the socket; nothing listens on the network

	startLimit = time.Minute            // recovery after a crash included
	retryLimit = 10 * time.Second       // for the last processes of a killed server to leave
	stopLimit  = 20 * time.Second       // for a stop in order; then it recovers at its next start
	poll       = 10 * time.Millisecond  // between looks at a file or process
	pause      = 100 * time.Millisecond // between two tries to start

	restarts  = 3           // in a row, of a server that ends by itself
	steadyFor = time.Minute // after which a server that ends counts as having run
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
	cluster cluster
	process *process
	url     string
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
	p, err := c.start(ctx)
	if err != nil {
		return nil, fmt.Errorf("start PostgreSQL %d in %s: %w", programs.major, c.dir, err)
	}
	return &Server{cluster: c, process: p, url: p.url}, nil
}

// URL is the address of the server's database, with the password of its superuser. It stays the same.
func (s *Server) URL() string { return s.url }

// Run waits until ctx ends and stops the server. A server that ends by itself is started again; one that does
// so all the time is an error.
func (s *Server) Run(ctx context.Context) error {
	for left := restarts; ; left-- {
		began := time.Now()
		select {
		case <-ctx.Done():
			return s.Close()
		case <-s.process.exited:
		}
		if time.Since(began) > steadyFor {
			left = restarts
		}
		why := logTail(s.process.log)
		if left == 0 {
			return fmt.Errorf("postgres ends by itself again and again: %s", why)
		}
		p, err := s.cluster.start(ctx)
		if err != nil {
			return fmt.Errorf("start postgres again after it ended by itself: %w\n%s", err, why)
		}
		s.process = p
	}
}

// Close disconnects all clients and stops the server in order. It may be called again.
func (s *Server) Close() error { return s.process.stop() }

package main

import (
	"bytes"
	"encoding/binary"
	"io"
	"net"
	"sync"
	"time"
)

// tap stands between everybody and the market: an address that stays while processes come and go, and an ear at the vehicles'
// sockets. It changes nothing.
type tap struct {
	listener net.Listener
	heard    func(frame []byte) // each text message from the market to a vehicle
	working  sync.WaitGroup

	mu      sync.Mutex
	target  string                // guarded by mu
	open    map[net.Conn]struct{} // guarded by mu
	closing bool                  // guarded by mu
}

func listenTap(heard func([]byte)) (*tap, error) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return nil, err
	}
	t := &tap{listener: l, heard: heard, open: map[net.Conn]struct{}{}}
	t.working.Go(t.accept)
	return t, nil
}

func (t *tap) url() string { return "http://" + t.listener.Addr().String() }

// aim sends connections that come from now on to another process.
func (t *tap) aim(address string) {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.target = address
}

func (t *tap) Close() {
	t.listener.Close()
	t.mu.Lock()
	t.closing = true
	for c := range t.open {
		c.Close()
	}
	t.mu.Unlock()
	t.working.Wait()
}

func (t *tap) accept() {
	for {
		c, err := t.listener.Accept()
		if err != nil {
			return
		}
		t.working.Go(func() { t.serve(c) })
	}
}

// keep remembers a connection so that Close can end it; false where that is already under way.
func (t *tap) keep(c net.Conn) bool {
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.closing {
		c.Close()
		return false
	}
	t.open[c] = struct{}{}
	return true
}

func (t *tap) drop(c net.Conn) {
	c.Close()
	t.mu.Lock()
	defer t.mu.Unlock()
	delete(t.open, c)
}

func (t *tap) serve(client net.Conn) {
	if !t.keep(client) {
		return
	}
	defer t.drop(client)
	server, ok := t.dial()
	if !ok || !t.keep(server) {
		return
	}
	defer t.drop(server)
	var answers sync.WaitGroup
	answers.Go(func() {
		_, _ = io.Copy(io.MultiWriter(client, &ear{heard: t.heard}), server)
		client.Close()
	})
	_, _ = io.Copy(server, client)
	server.Close()
	answers.Wait()
}

// dial reaches the market; while it is away, it waits a little for the next process.
func (t *tap) dial() (net.Conn, bool) {
	const patience, pause = 5 * time.Second, 50 * time.Millisecond
	for began := time.Now(); time.Since(began) < patience; <-time.After(pause) {
		t.mu.Lock()
		target, closing := t.target, t.closing
		t.mu.Unlock()
		if closing {
			return nil, false
		}
		if c, err := net.Dial("tcp", target); err == nil {
			return c, true
		}
	}
	return nil, false
}

// ear finds the text messages in what a server sends, when that is a WebSocket (RFC 6455).
type ear struct {
	heard   func([]byte)
	rest    []byte
	upgrade bool // the answer's head is over, frames follow
	deaf    bool // this is no WebSocket
}

func (e *ear) Write(p []byte) (int, error) {
	if e.deaf {
		return len(p), nil
	}
	e.rest = append(e.rest, p...)
	if !e.upgrade {
		const switching = "HTTP/1.1 101"
		n := min(len(e.rest), len(switching))
		head, rest, whole := bytes.Cut(e.rest, []byte("\r\n\r\n"))
		switch {
		case string(head[:min(n, len(head))]) != switching[:n]:
			e.deaf, e.rest = true, nil
			return len(p), nil
		case !whole:
			return len(p), nil
		}
		e.upgrade, e.rest = true, rest
	}
	for e.frame() {
	}
	return len(p), nil
}

// frame takes one whole frame off; false where there is none. A server's frames are not masked.
func (e *ear) frame() bool {
	const text, whole = 1, 0x80
	if len(e.rest) < 2 {
		return false
	}
	length, head := int(e.rest[1]&0x7f), 2
	switch {
	case length == 126 && len(e.rest) >= 4:
		length, head = int(binary.BigEndian.Uint16(e.rest[2:])), 4
	case length == 127 && len(e.rest) >= 10:
		length, head = int(binary.BigEndian.Uint64(e.rest[2:])), 10
	case length >= 126:
		return false
	}
	if len(e.rest) < head+length {
		return false
	}
	if e.rest[0] == whole|text {
		e.heard(e.rest[head : head+length])
	}
	e.rest = append([]byte(nil), e.rest[head+length:]...)
	return true
}

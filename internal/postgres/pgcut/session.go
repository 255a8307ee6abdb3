package pgcut

import (
	"bytes"
	"encoding/binary"
	"io"
	"net"
	"strings"
	"sync"
)

// session is one client's connection.
type session struct {
	proxy          *Proxy
	client, server net.Conn
	statements     map[string]string // prepared ones, by name; the client's side only
	writes         string            // SQL that waits for its commit; the client's side only

	mu      sync.Mutex
	inBlock bool // the server is in a transaction block; guarded by mu
	dropped bool // the server's next answers are not for the client; guarded by mu
}

// Requests that come instead of a start message.
const (
	sslRequest    = 80877103
	gssRequest    = 80877104
	cancelRequest = 80877102

	mostBytes = 64 << 20 // of one message
)

func (s *session) cut() {
	s.client.Close()
	s.server.Close()
}

func (s *session) run() {
	defer s.cut()
	if err := s.start(); err != nil {
		return
	}
	var answers sync.WaitGroup
	answers.Go(func() {
		defer s.cut()
		_ = s.answer()
	})
	_ = s.ask()
	s.cut()
	answers.Wait()
}

// start forwards the start message. Encryption is refused, a cancel request passes.
func (s *session) start() error {
	for {
		var head [8]byte
		if _, err := io.ReadFull(s.client, head[:]); err != nil {
			return err
		}
		length, code := binary.BigEndian.Uint32(head[:4]), binary.BigEndian.Uint32(head[4:])
		if code == sslRequest || code == gssRequest {
			if _, err := s.client.Write([]byte("N")); err != nil {
				return err
			}
			continue
		}
		if length < 8 || length > mostBytes {
			return io.ErrUnexpectedEOF
		}
		rest := make([]byte, length-8)
		if _, err := io.ReadFull(s.client, rest); err != nil {
			return err
		}
		_, err := s.server.Write(append(head[:], rest...))
		return err
	}
}

// ask forwards what the client sends, and judges commits.
func (s *session) ask() error {
	for {
		kind, message, err := read(s.client)
		if err != nil {
			return err
		}
		if sql, is := s.commits(kind, message[5:]); is {
			switch s.proxy.decide(sql) {
			case CutBefore:
				return errCut
			case CutAfter:
				s.mu.Lock()
				s.dropped = true
				s.mu.Unlock()
			}
		}
		if _, err := s.server.Write(message); err != nil {
			return err
		}
	}
}

// commits says whether the message ends a transaction that wrote something.
func (s *session) commits(kind byte, body []byte) (sql string, is bool) {
	switch kind {
	case 'Q':
		sql, _, _ := text(body)
		s.note(sql)
		return s.due(isCommit(sql))
	case 'P': // parse: name, SQL
		name, rest, _ := text(body)
		s.statements[name], _, _ = text(rest)
	case 'B': // bind: portal, name
		_, rest, _ := text(body)
		name, _, _ := text(rest)
		s.note(s.statements[name])
	case 'S': // sync
		return s.due(false)
	}
	return "", false
}

// note remembers what waits for a commit.
func (s *session) note(sql string) {
	switch word := strings.ToLower(strings.TrimSpace(sql)); {
	case writes(sql):
		s.writes = sql
	case strings.HasPrefix(word, "begin") || strings.HasPrefix(word, "rollback"):
		s.writes = ""
	}
}

// due says whether what was written is committed now: by a word, or because there is no transaction block.
func (s *session) due(commit bool) (sql string, is bool) {
	if s.writes == "" || !commit && s.block() {
		return "", false
	}
	sql, s.writes = s.writes, ""
	return sql, true
}

func (s *session) block() bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.inBlock
}

// answer forwards what the server sends. When the answer to a commit is to be lost, it waits for the server to be ready: then
// the transaction is over.
func (s *session) answer() error {
	for {
		kind, message, err := read(s.server)
		if err != nil {
			return err
		}
		s.mu.Lock()
		if kind == 'Z' {
			s.inBlock = message[5] != 'I'
		}
		dropped := s.dropped
		s.mu.Unlock()
		if dropped {
			if kind == 'Z' {
				return errCut
			}
			continue
		}
		if _, err := s.client.Write(message); err != nil {
			return err
		}
	}
}

func read(from io.Reader) (kind byte, message []byte, err error) {
	var head [5]byte
	if _, err := io.ReadFull(from, head[:]); err != nil {
		return 0, nil, err
	}
	length := binary.BigEndian.Uint32(head[1:])
	if length < 4 || length > mostBytes {
		return 0, nil, io.ErrUnexpectedEOF
	}
	message = append(head[:], make([]byte, length-4)...)
	_, err = io.ReadFull(from, message[5:])
	return head[0], message, err
}

// text reads up to the zero byte.
func text(body []byte) (s string, rest []byte, ok bool) {
	head, rest, ok := bytes.Cut(body, []byte{0})
	return string(head), rest, ok
}

func isCommit(sql string) bool {
	word := strings.ToLower(strings.TrimRight(strings.TrimSpace(sql), "; "))
	return word == "commit" || word == "end"
}

// writes says whether a statement changes rows.
func writes(sql string) bool {
	sql = strings.ToLower(sql)
	for _, word := range []string{"insert into", "update ", "delete from"} {
		if strings.Contains(sql, word) {
			return true
		}
	}
	return false
}

package embedded

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"time"
)

// A State is the folder of a market on this machine, locked against a second one.
type State struct {
	dir  string
	lock *os.File
}

// OpenState locks the folder, made when missing; the lock ends with the process, however it ends. Where another market
// has it, the error says at which address that one is open. A fresh start removes what an earlier market kept there.
func OpenState(dir string, fresh bool) (*State, error) {
	dir, err := filepath.Abs(dir)
	if err != nil {
		return nil, fmt.Errorf("open the state folder: %w", err)
	}
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return nil, fmt.Errorf("make the state folder: %w", err)
	}
	lock, err := os.OpenFile(filepath.Join(dir, "lock"), os.O_RDWR|os.O_CREATE, 0o600)
	if err != nil {
		return nil, fmt.Errorf("lock the state folder %s: %w", dir, err)
	}
	s := &State{dir: dir, lock: lock}
	if err := syscall.Flock(int(lock.Fd()), syscall.LOCK_EX|syscall.LOCK_NB); err != nil {
		return nil, errors.Join(s.alreadyOpen(err), lock.Close())
	}
	if fresh {
		if err := s.empty(); err != nil {
			return nil, errors.Join(fmt.Errorf("empty the state folder %s: %w", dir, err), lock.Close())
		}
	}
	if err := s.Announce(""); err != nil {
		return nil, errors.Join(err, lock.Close())
	}
	return s, nil
}

func (s *State) alreadyOpen(err error) error {
	if !errors.Is(err, syscall.EWOULDBLOCK) {
		return fmt.Errorf("lock the state folder %s: %w", s.dir, err)
	}
	url, _ := os.ReadFile(s.lock.Name()) // empty while that one starts
	where := "in another process that is starting or stopping"
	if len(url) > 0 {
		where = "at " + strings.TrimSpace(string(url))
	}
	return fmt.Errorf("the market in %s is already open %s (for a second one choose another folder with --state)", s.dir, where)
}

// Path is the path of something kept in the folder.
func (s *State) Path(name string) string { return filepath.Join(s.dir, name) }

// Announce notes the address at which the market is open, for those who try to open it again.
func (s *State) Announce(url string) error {
	if err := s.lock.Truncate(0); err != nil {
		return fmt.Errorf("note the market's address: %w", err)
	}
	if _, err := s.lock.WriteAt([]byte(url), 0); err != nil {
		return fmt.Errorf("note the market's address: %w", err)
	}
	return nil
}

// Close releases the folder. Everything that uses it is closed before.
func (s *State) Close() error { return errors.Join(s.Announce(""), s.lock.Close()) }

// empty removes what markets keep, and nothing else that someone may have put there.
func (s *State) empty() error {
	const tries = 20 // a killed market's database may still be writing its last files
	var err error
	for range tries {
		err = nil
		for _, pattern := range []string{"postgres-*", "chain", "keys", "fleet*", "marketd.log*"} {
			paths, _ := filepath.Glob(s.Path(pattern))
			for _, path := range paths {
				err = errors.Join(err, os.RemoveAll(path))
			}
		}
		if err == nil {
			return nil
		}
		time.Sleep(100 * time.Millisecond)
	}
	return err
}

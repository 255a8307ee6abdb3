package channel

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"syscall"

	"github.com/marketd/marketd/market"
)

// Record is what one side must not forget of a channel.
type Record struct {
	Channel   market.Channel    `json:"channel"`
	Deposit   market.Amount     `json:"deposit"`             // the payer's: what it has signed for at most; the collector's: as it stands on the chain
	Opened    market.Amount     `json:"opened,omitzero"`     // the payer's: the deposit that it opens the channel with
	Best      Voucher           `json:"best,omitzero"`       // with the highest claim: signed by the payer, taken by the collector
	Served    market.Amount     `json:"served,omitzero"`     // the collector's: what was served when the best voucher came
	Since     int64             `json:"since,omitempty"`     // the collector's: unix second of the first voucher that was not redeemed
	Closing   *Closing          `json:"closing,omitempty"`   // the payer's: no voucher is signed after it
	Discharge *market.Discharge `json:"discharge,omitempty"` // the collector's: no voucher is taken after it
}

// ID is the channel's struct hash, its key on the chain.
func (r Record) ID() market.Hash { return r.Channel.StructHash() }

// Store keeps records. What Save has returned without an error is there after a crash of process or machine.
type Store interface {
	Load(id market.Hash) (r Record, ok bool, err error)
	Save(r Record) error
	All() ([]Record, error)
}

// Files is a Store in a folder: a file a channel, written beside its place, brought to the disk and then renamed.
type Files struct {
	dir  string
	lock *os.File
	mu   sync.Mutex // one Save at a time: two of a channel would share its new file
}

// OpenFiles locks a folder, made when missing, until Close or the end of the process. One payer or collector has it alone.
func OpenFiles(dir string) (*Files, error) {
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return nil, fmt.Errorf("make the folder of channels: %w", err)
	}
	lock, err := os.OpenFile(filepath.Join(dir, "lock"), os.O_RDWR|os.O_CREATE, 0o600)
	if err != nil {
		return nil, fmt.Errorf("lock the folder of channels: %w", err)
	}
	if err := syscall.Flock(int(lock.Fd()), syscall.LOCK_EX|syscall.LOCK_NB); err != nil {
		return nil, errors.Join(fmt.Errorf("the channels in %s are in use by another process: %w", dir, err), lock.Close())
	}
	return &Files{dir: dir, lock: lock}, nil
}

// Close lets others have the folder.
func (f *Files) Close() error { return f.lock.Close() }

const suffix = ".json"

func (f *Files) path(id market.Hash) string { return filepath.Join(f.dir, id.String()+suffix) }

// Load reads a channel's file.
func (f *Files) Load(id market.Hash) (r Record, ok bool, err error) {
	raw, err := os.ReadFile(f.path(id))
	if errors.Is(err, os.ErrNotExist) {
		return r, false, nil
	}
	if err == nil {
		err = json.Unmarshal(raw, &r)
	}
	if err == nil && r.ID() != id {
		err = errors.New("it holds another channel")
	}
	if err != nil {
		return r, false, fmt.Errorf("read the record of channel %s: %w", id, err)
	}
	return r, true, nil
}

// Save writes a channel's file: either the old or the new one is there, whenever the machine stops.
func (f *Files) Save(r Record) error {
	raw, err := json.Marshal(r)
	if err != nil {
		return fmt.Errorf("encode the record of channel %s: %w", r.ID(), err)
	}
	f.mu.Lock()
	defer f.mu.Unlock()
	path := f.path(r.ID())
	if err := write(path+".new", raw); err != nil {
		return fmt.Errorf("keep the record of channel %s: %w", r.ID(), err)
	}
	if err := os.Rename(path+".new", path); err != nil {
		return fmt.Errorf("keep the record of channel %s: %w", r.ID(), err)
	}
	return syncDir(f.dir)
}

func write(path string, raw []byte) error {
	file, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_TRUNC, 0o600)
	if err != nil {
		return err
	}
	_, err = file.Write(raw)
	if err == nil {
		err = file.Sync()
	}
	return errors.Join(err, file.Close())
}

// syncDir brings a rename to the disk.
func syncDir(path string) error {
	dir, err := os.Open(path)
	if err != nil {
		return fmt.Errorf("keep the names in %s: %w", path, err)
	}
	return errors.Join(dir.Sync(), dir.Close())
}

// All reads every channel's file.
func (f *Files) All() ([]Record, error) {
	entries, err := os.ReadDir(f.dir)
	if err != nil {
		return nil, fmt.Errorf("list the channels: %w", err)
	}
	var all []Record
	for _, e := range entries {
		name, ok := strings.CutSuffix(e.Name(), suffix)
		if !ok {
			continue
		}
		id, err := market.ParseHash(name)
		if err != nil {
			return nil, fmt.Errorf("list the channels: %s is none: %w", e.Name(), err)
		}
		r, _, err := f.Load(id)
		if err != nil {
			return nil, err
		}
		all = append(all, r)
	}
	return all, nil
}

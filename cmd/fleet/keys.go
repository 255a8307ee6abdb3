package main

import (
	"crypto/ecdsa"
	"crypto/rand"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/ethereum/go-ethereum/crypto"

	"github.com/marketd/marketd/market"
)

// keyring makes the keys of vehicles and riders from one secret, so that a fleet that comes back is the same fleet.
type keyring struct{ secret []byte }

// openKeyring reads the secret in dir, or makes one; dir "" is a fleet for once.
func openKeyring(dir string) (keyring, error) {
	if dir == "" {
		return keyring{newSecret()}, nil
	}
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return keyring{}, fmt.Errorf("make the fleet's folder: %w", err)
	}
	path := filepath.Join(dir, "secret")
	text, err := os.ReadFile(path)
	if errors.Is(err, fs.ErrNotExist) {
		secret := newSecret()
		if err := writeFile(path, []byte(hex.EncodeToString(secret)+"\n")); err != nil {
			return keyring{}, fmt.Errorf("write the fleet's secret: %w", err)
		}
		return keyring{secret}, nil
	}
	if err != nil {
		return keyring{}, fmt.Errorf("read the fleet's secret: %w", err)
	}
	secret, err := hex.DecodeString(strings.TrimSpace(string(text)))
	if err != nil || len(secret) != 32 {
		return keyring{}, fmt.Errorf("%s is not 64 hex digits; remove it to begin with a new fleet", path)
	}
	return keyring{secret}, nil
}

func newSecret() []byte {
	secret := make([]byte, 32)
	rand.Read(secret) // never fails
	return secret
}

// key is the key of that name.
func (k keyring) key(name string, n int) (*ecdsa.PrivateKey, error) {
	seed := market.Keccak(k.secret, fmt.Appendf(nil, "%s %d", name, n))
	key, err := crypto.ToECDSA(seed[:])
	if err != nil { // one in 2^128
		return nil, fmt.Errorf("make key %s %d: %w", name, n, err)
	}
	return key, nil
}

// readPlaces is where each vehicle stood when the fleet ended; none where there is no such file.
func readPlaces(dir string) map[string]market.Place {
	places := map[string]market.Place{}
	data, err := os.ReadFile(filepath.Join(dir, "places.json"))
	if dir == "" || err != nil || json.Unmarshal(data, &places) != nil {
		return map[string]market.Place{}
	}
	return places
}

func writePlaces(dir string, places map[string]market.Place) error {
	data, err := json.Marshal(places)
	if err != nil {
		return err
	}
	return writeFile(filepath.Join(dir, "places.json"), data)
}

// writeFile replaces a file as a whole: a crash leaves the old one or the new one.
func writeFile(path string, data []byte) error {
	if err := os.WriteFile(path+".new", data, 0o600); err != nil {
		return err
	}
	return os.Rename(path+".new", path)
}

package embedded

import (
	"crypto/ecdsa"
	"encoding/hex"
	"errors"
	"fmt"
	"math/big"
	"os"
	"path/filepath"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/params"
)

// Keys are the secrets of a development market, one file each. They are random: no two markets have the same.
type Keys struct {
	Operators [3]*ecdsa.PrivateKey // the relayer's, each with a line of transactions of its own
	Deployer  *ecdsa.PrivateKey    // deploys the contracts and does nothing else: their addresses follow from it
	Faucet    *ecdsa.PrivateKey    // mints demo dollars
	Market    *ecdsa.PrivateKey    // the cold one: receives the market's fees and appoints its operators
	Arbiter   *ecdsa.PrivateKey    // rules in disputes
}

// LoadKeys reads the keys in dir and makes those that are missing.
func LoadKeys(dir string) (*Keys, error) {
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return nil, fmt.Errorf("make the folder of the keys: %w", err)
	}
	k := new(Keys)
	for name, key := range k.byName() {
		var err error
		if *key, err = loadKey(filepath.Join(dir, name+".key")); err != nil {
			return nil, fmt.Errorf("load the key %s: %w", name, err)
		}
	}
	return k, nil
}

func (k *Keys) byName() map[string]**ecdsa.PrivateKey {
	named := map[string]**ecdsa.PrivateKey{
		"deployer": &k.Deployer, "faucet": &k.Faucet, "market": &k.Market, "arbiter": &k.Arbiter,
	}
	for i := range k.Operators {
		named[fmt.Sprintf("operator-%d", i+1)] = &k.Operators[i]
	}
	return named
}

// Alloc gives every key ether for its fees, as a new chain's beginning.
func (k *Keys) Alloc() map[common.Address]*big.Int {
	ether := new(big.Int).Mul(big.NewInt(1_000_000), big.NewInt(params.Ether))
	alloc := map[common.Address]*big.Int{}
	for _, key := range k.byName() {
		alloc[Address(*key)] = ether
	}
	return alloc
}

// Address is the account of a key.
func Address(key *ecdsa.PrivateKey) common.Address { return crypto.PubkeyToAddress(key.PublicKey) }

func loadKey(path string) (*ecdsa.PrivateKey, error) {
	key, err := crypto.LoadECDSA(path)
	if !errors.Is(err, os.ErrNotExist) {
		return key, err
	}
	if key, err = crypto.GenerateKey(); err != nil {
		return nil, err
	}
	return key, writeFile(path, []byte(hex.EncodeToString(crypto.FromECDSA(key))))
}

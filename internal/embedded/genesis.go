package embedded

import (
	"encoding/json"
	"errors"
	"fmt"
	"math/big"
	"os"
	"path/filepath"
	"time"

	"github.com/ethereum/go-ethereum/core"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/params"
)

// DevChainID is the number of every chain that this package makes: no public chain has it.
const DevChainID = 6275383 // "marketd" on a telephone

// loadGenesis reads the beginning of the chain in cfg.Dir, written beside its data when it was made: a later version of this
// program may begin chains otherwise, and goes on with this one.
func loadGenesis(cfg ChainConfig) (*core.Genesis, error) {
	path := filepath.Join(cfg.Dir, "genesis.json")
	text, err := os.ReadFile(path)
	if errors.Is(err, os.ErrNotExist) {
		genesis := newGenesis(cfg, time.Now())
		if text, err = json.MarshalIndent(genesis, "", "  "); err != nil {
			return nil, err
		}
		if err := os.MkdirAll(cfg.Dir, 0o700); err != nil {
			return nil, err
		}
		return genesis, writeFile(path, text)
	}
	if err != nil {
		return nil, err
	}
	genesis := new(core.Genesis)
	if err := json.Unmarshal(text, genesis); err != nil {
		return nil, fmt.Errorf("read %s: %w", path, err)
	}
	return genesis, nil
}

// newGenesis begins a chain with the rules of Prague. Of the contracts that its rules call in every block there are only those
// that must be: the others would write to the state each second for nobody.
func newGenesis(cfg ChainConfig, now time.Time) *core.Genesis {
	system := core.SystemContractAllocs()
	alloc := types.GenesisAlloc{
		params.WithdrawalQueueAddress:    system[params.WithdrawalQueueAddress],
		params.ConsolidationQueueAddress: system[params.ConsolidationQueueAddress],
	}
	for address, wei := range cfg.Alloc {
		alloc[address] = types.Account{Balance: wei}
	}
	zero := func() *big.Int { return new(big.Int) }
	always := uint64(0)
	return &core.Genesis{
		Config: &params.ChainConfig{
			ChainID: big.NewInt(DevChainID), HomesteadBlock: zero(), EIP150Block: zero(), EIP155Block: zero(), EIP158Block: zero(),
			ByzantiumBlock: zero(), ConstantinopleBlock: zero(), PetersburgBlock: zero(), IstanbulBlock: zero(),
			MuirGlacierBlock: zero(), BerlinBlock: zero(), LondonBlock: zero(), ArrowGlacierBlock: zero(), GrayGlacierBlock: zero(),
			TerminalTotalDifficulty: zero(), ShanghaiTime: &always, CancunTime: &always, PragueTime: &always,
			BlobScheduleConfig: &params.BlobScheduleConfig{Cancun: params.DefaultCancunBlobConfig, Prague: params.DefaultPragueBlobConfig},
		},
		Timestamp:  uint64(now.Unix()),
		GasLimit:   gasLimit,
		BaseFee:    big.NewInt(params.InitialBaseFee),
		Difficulty: zero(),
		Alloc:      alloc,
	}
}

const gasLimit = 60_000_000

// writeFile writes a private file whole or not at all.
func writeFile(path string, data []byte) error {
	f, err := os.CreateTemp(filepath.Dir(path), filepath.Base(path)+".*")
	if err != nil {
		return err
	}
	defer os.Remove(f.Name())
	_, err = f.Write(data)
	if err := errors.Join(err, f.Sync(), f.Close()); err != nil {
		return err
	}
	return os.Rename(f.Name(), path)
}

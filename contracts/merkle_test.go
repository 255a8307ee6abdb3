package contracts_test

import (
	"encoding/json"
	"math/big"
	"os"
	"slices"
	"testing"

	"github.com/ethereum/go-ethereum/accounts/abi/bind/v2"
	"github.com/ethereum/go-ethereum/common"

	"github.com/marketd/marketd/contracts"
)

type tree struct {
	Entries contracts.Entries
	Root    common.Hash
	Proofs  [][]common.Hash
}

func trees(t *testing.T) (list []tree) {
	t.Helper()
	raw, err := os.ReadFile("../testdata/history.json")
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(raw, &list); err != nil || len(list) == 0 {
		t.Fatal(len(list), err)
	}
	return list
}

func TestHistoriesHaveTheRootsAndProofsOfTheVectors(t *testing.T) {
	t.Parallel()
	for _, want := range trees(t) {
		if got := want.Entries.Root(); got != want.Root {
			t.Errorf("%d entries have root %s, want %s", len(want.Entries), got, want.Root)
		}
		for i := range want.Entries {
			proof := want.Entries.Prove(common.Address{1}, i)
			if !slices.Equal(proof.Proof, want.Proofs[i]) {
				t.Errorf("entry %d of %d has proof %v, want %v", i, len(want.Entries), proof.Proof, want.Proofs[i])
			}
			if root, err := proof.Root(); err != nil || root != want.Root {
				t.Errorf("entry %d of %d leads to %s, %v", i, len(want.Entries), root, err)
			}
		}
	}
}

func TestAProofHoldsForItsPlaceAlone(t *testing.T) {
	t.Parallel()
	for _, of := range trees(t) {
		for i := range of.Entries {
			for at := range uint64(len(of.Entries) + 2) {
				proof := of.Entries.Prove(common.Address{1}, i)
				proof.Index = at
				if root, err := proof.Root(); err == nil && (root == of.Root) != (at == uint64(i)) {
					t.Errorf("entry %d of %d at %d leads to %s", i, len(of.Entries), at, root)
				}
			}
			longer := of.Entries.Prove(common.Address{1}, i)
			longer.Proof = append(longer.Proof, common.Hash{})
			if _, err := longer.Root(); err == nil {
				t.Errorf("a longer proof of entry %d of %d leads somewhere", i, len(of.Entries))
			}
		}
	}
}

func TestTheChainHoldsWhatAnOperatorAnchored(t *testing.T) {
	t.Parallel()
	chain, who := people(t, 3)
	at, err := contracts.Deploy(t.Context(), chain, who[0].opts(), contracts.Params{Minter: who[0].at})
	if err != nil {
		t.Fatal(err)
	}
	market, operator := who[1], who[2]
	escrow, history := contracts.NewEscrow(), contracts.NewHistory()
	order := contracts.Operator{Market: market.at, Operator: operator.at, Until: big.NewInt(1 << 38), Nonce: new(big.Int)}
	chain.send(t, market, escrow.Instance(chain, at.Escrow), escrow.PackSetOperator(order, nil))
	log := history.Instance(chain, at.History)
	of := trees(t)[6]
	count := big.NewInt(int64(len(of.Entries)))
	anchored, err := history.UnpackAnchoredEvent(chain.send(t, operator, log, history.PackAnchor(market.at, count, of.Root))[0])
	if err != nil || anchored.Log != market.at || anchored.Root != of.Root {
		t.Fatalf("anchored %+v, %v", anchored, err)
	}
	for i := range of.Entries {
		proof := of.Entries.Prove(market.at, i)
		path := make([][32]byte, len(proof.Proof))
		for j, hash := range proof.Proof {
			path[j] = hash
		}
		call := history.PackHolds(proof.Log, count, big.NewInt(int64(i)), proof.Entry, path)
		if holds, err := bind.Call(log, nil, call, history.UnpackHolds); err != nil || !holds {
			t.Errorf("entry %d: %v, %v", i, holds, err)
		}
	}
}

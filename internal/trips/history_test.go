package trips_test

import (
	"encoding/json"
	"fmt"
	"os"
	"slices"
	"testing"

	"github.com/marketd/marketd/internal/trips"
	"github.com/marketd/marketd/market"
)

func TestAHistoryGrowsToTheRootsAndProofsOfTheVectors(t *testing.T) {
	t.Parallel()
	raw, err := os.ReadFile("../../testdata/history.json")
	if err != nil {
		t.Fatal(err)
	}
	var trees []struct {
		Entries []market.Hash
		Root    market.Hash
		Proofs  [][]market.Hash
	}
	if err := json.Unmarshal(raw, &trees); err != nil || len(trees) == 0 {
		t.Fatal(len(trees), err)
	}
	for _, tree := range trees {
		nodes := map[trips.TreeNode]market.Hash{}
		look := func(n trips.TreeNode) (market.Hash, error) {
			if hash, ok := nodes[n]; ok {
				return hash, nil
			}
			return market.Hash{}, fmt.Errorf("subtree %+v is not kept", n)
		}
		for i, entry := range tree.Entries {
			if err := trips.GrowTree(int64(i), entry, look, func(n trips.TreeNode, hash market.Hash) { nodes[n] = hash }); err != nil {
				t.Fatal(err)
			}
		}
		count := int64(len(tree.Entries))
		if root, err := trips.TreeRoot(count, look); err != nil || root != tree.Root {
			t.Errorf("%d entries have root %s (%v), want %s", count, root, err, tree.Root)
		}
		for i, want := range tree.Proofs {
			if proof, err := trips.TreeProof(count, int64(i), look); err != nil || !slices.Equal(proof, want) {
				t.Errorf("entry %d of %d has proof %v (%v), want %v", i, count, proof, err, want)
			}
		}
	}
}

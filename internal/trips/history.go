package trips

import (
	"fmt"
	"math/bits"
	"time"

	"github.com/marketd/marketd/market"
)

// Anchor is the payload of [GoalAnchor]: the market's history of signed reports as it stands. The object is the root.
type Anchor struct {
	Log   market.Address `json:"log"` // whose history it is: the market's
	Count int64          `json:"count"`
	Root  market.Hash    `json:"root"`
}

// History shows that a need's signed reports were in the market's history when its root was anchored on the chain.
type History struct {
	Version  int              `json:"version"` // of this format: 1
	Need     market.NeedID    `json:"need"`
	Domain   market.DomainRef `json:"domain"`   // that reports are signed in
	Contract market.Address   `json:"contract"` // History, that has the root
	Anchor
	Tx       market.Hash    `json:"tx"` // that anchored it
	Reports  []HistoryEntry `json:"reports"`
	Awaiting int            `json:"awaiting"` // reports of the need that no anchor holds yet
}

// HistoryEntry is a report of a vehicle with its place in the history.
type HistoryEntry struct {
	Attempt   int              `json:"attempt"`
	Vehicle   market.Address   `json:"vehicle"`
	Status    market.Status    `json:"status"`
	Signature market.Signature `json:"signature"`
	TakenAt   time.Time        `json:"taken_at"`
	Index     int64            `json:"index"`
	Entry     market.Hash      `json:"entry"`
	Proof     []market.Hash    `json:"proof"`
}

// EntryOf is what stands in the history for a report. The signature is in it so that nobody who sees a neighbour's hash in a proof can
// try out where that vehicle was.
func EntryOf(status market.Hash, sig market.Signature) market.Hash {
	return market.Keccak(status[:], sig)
}

// The tree of RFC 9162 over a history, as the contract History has it: package contracts says how. Its full subtrees never change
// again. Those are kept, so that roots and proofs of any length cost a few of them.

// TreeNode is a full subtree over 2^Level entries, the At-th of its level.
type TreeNode struct {
	Level int
	At    int64
}

// NodeHashes looks up full subtrees.
type NodeHashes func(TreeNode) (market.Hash, error)

// GrowTree returns the subtrees that entry number index makes full, its own leaf first.
func GrowTree(index int64, entry market.Hash, look NodeHashes, full func(TreeNode, market.Hash)) error {
	n, hash := TreeNode{0, index}, market.Keccak([]byte{0}, entry[:])
	full(n, hash)
	for n.At&1 == 1 {
		left, err := look(TreeNode{n.Level, n.At - 1})
		if err != nil {
			return err
		}
		n, hash = TreeNode{n.Level + 1, n.At >> 1}, nodeOf(left, hash)
		full(n, hash)
	}
	return nil
}

func nodeOf(left, right market.Hash) market.Hash {
	return market.Keccak([]byte{1}, left[:], right[:])
}

// TreeRoot is the root over the first count entries, one at least.
func TreeRoot(count int64, look NodeHashes) (market.Hash, error) { return rangeRoot(0, count, look) }

// rangeRoot is the hash over n entries from a first one on, which a multiple of a power of two not below n precedes.
func rangeRoot(first, n int64, look NodeHashes) (market.Hash, error) {
	if n < 1 {
		return market.Hash{}, fmt.Errorf("no entries have no root")
	}
	if n&(n-1) == 0 {
		level := bits.TrailingZeros64(uint64(n)) //nolint:gosec // above 0
		return look(TreeNode{level, first >> level})
	}
	half := halfOf(n)
	left, err := rangeRoot(first, half, look)
	if err != nil {
		return left, err
	}
	right, err := rangeRoot(first+half, n-half, look)
	return nodeOf(left, right), err
}

// halfOf is the largest power of two below n.
func halfOf(n int64) int64 { return 1 << (bits.Len64(uint64(n-1)) - 1) } //nolint:gosec // above 1

// TreeProof is the proof that entry number index is among the first count, as package contracts checks it.
func TreeProof(count, index int64, look NodeHashes) ([]market.Hash, error) {
	proof := []market.Hash{} // from the root down, and then the other way round
	for first := int64(0); count > 1; {
		half := halfOf(count)
		side, n := first+half, count-half
		if index-first < half {
			count = half
		} else {
			side, n, first, count = first, half, first+half, count-half
		}
		hash, err := rangeRoot(side, n, look)
		if err != nil {
			return nil, err
		}
		proof = append([]market.Hash{hash}, proof...)
	}
	return proof, nil
}

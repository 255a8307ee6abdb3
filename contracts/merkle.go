package contracts

import (
	"errors"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"
)

// Entries are a history: what its log wrote down, in order. The tree over them is that of RFC 9162 with keccak256 for its hash:
// a leaf is keccak(0 ‖ entry), a node keccak(1 ‖ left ‖ right), the left side the largest full tree that leaves something over.
type Entries []common.Hash

// Root is what is anchored for a history; it needs one entry at least, else it is zero.
func (e Entries) Root() common.Hash {
	switch len(e) {
	case 0:
		return common.Hash{}
	case 1:
		return crypto.Keccak256Hash([]byte{0}, e[0][:])
	}
	left, right := e.halves()
	return node(left.Root(), right.Root())
}

// Prove shows that an entry is in the history of a log; the index is from 0 and below the number of entries.
func (e Entries) Prove(log common.Address, index int) Inclusion {
	return Inclusion{Log: log, Count: uint64(len(e)), Index: uint64(index), Entry: e[index], Proof: e.path(index)} //nolint:gosec // an index of a slice
}

func (e Entries) path(index int) []common.Hash {
	if len(e) == 1 {
		return []common.Hash{}
	}
	left, right := e.halves()
	if index < len(left) {
		return append(left.path(index), right.Root())
	}
	return append(right.path(index-len(left)), left.Root())
}

func (e Entries) halves() (left, right Entries) {
	half := 1
	for 2*half < len(e) {
		half *= 2
	}
	return e[:half], e[half:]
}

func node(left, right common.Hash) common.Hash {
	return crypto.Keccak256Hash([]byte{1}, left[:], right[:])
}

// Inclusion is a proof that entry number Index, from 0, was in the history of Log when that had Count entries: if, and only
// if, Root is the one that was anchored for so many.
type Inclusion struct {
	Log   common.Address `json:"log"`
	Count uint64         `json:"count"`
	Index uint64         `json:"index"`
	Entry common.Hash    `json:"entry"`
	Proof []common.Hash  `json:"proof"`
}

var errProofLength = errors.New("the proof has not as many hashes as an entry at this index of so many needs")

// Root is the root that the proof leads to. An error: it is a proof of nothing, whatever the root.
func (i Inclusion) Root() (common.Hash, error) {
	if i.Index >= i.Count {
		return common.Hash{}, errors.New("the index is not below the count")
	}
	hash, index, last := Entries{i.Entry}.Root(), i.Index, i.Count-1
	for _, p := range i.Proof {
		if last == 0 {
			return common.Hash{}, errProofLength
		}
		if index&1 == 1 || index == last {
			hash = node(p, hash)
			for index&1 == 0 { // the last one of a level without a neighbour rises until it has one
				index, last = index>>1, last>>1
			}
		} else {
			hash = node(hash, p)
		}
		index, last = index>>1, last>>1
	}
	if last != 0 {
		return common.Hash{}, errProofLength
	}
	return hash, nil
}

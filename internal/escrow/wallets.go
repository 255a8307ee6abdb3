package escrow

import (
	"bytes"
	"context"
	"errors"
	"math/big"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/vm"
	"github.com/ethereum/go-ethereum/rpc"

	"github.com/marketd/marketd/market"
)

// magic is isValidSignature's selector, and what it returns for a signature that is right (ERC-1271).
var magic = [4]byte{0x16, 0x26, 0xba, 0x7e}

// Check says whether sig is who's over digest: as a key's, or else as a contract wallet's that the chain has now (ERC-1271),
// in the order in which the contract looks.
func (e *Escrow) Check(ctx context.Context, who market.Address, digest market.Hash, sig market.Signature) error {
	signer, wrong := market.Recover(digest, sig)
	if wrong == nil && signer == who {
		return nil
	}
	if wrong == nil {
		wrong = market.Problem(market.ProblemInvalidSignature, "the signature is by %s, not by %s: check domain and fields", signer, who)
	}
	ctx, cancel := context.WithTimeout(ctx, callTimeout)
	defer cancel()
	node := e.nodes.pick()
	code, err := node.CodeAt(ctx, who, nil)
	if err != nil {
		e.nodes.failed(node)
		return market.Problem(market.ProblemUnavailable, "the chain does not answer, so the signature of %s cannot be checked; try again", who).Because(err)
	}
	if len(code) == 0 {
		return wrong
	}
	answer, err := node.CallContract(ctx, ethereum.CallMsg{To: &who, Gas: walletGas, Data: walletQuestion(digest, sig)}, nil)
	if err != nil && !refused(err) {
		e.nodes.failed(node)
		return market.Problem(market.ProblemUnavailable, "the chain does not answer, so the wallet %s cannot be asked; try again", who).Because(err)
	}
	if err != nil || len(answer) != 32 || !bytes.Equal(answer, common.RightPadBytes(magic[:], 32)) {
		return market.Problem(market.ProblemInvalidSignature, "the contract wallet %s does not take the signature", who)
	}
	return nil
}

// walletQuestion is the call isValidSignature(bytes32,bytes).
func walletQuestion(digest market.Hash, sig market.Signature) []byte {
	word := func(n int) []byte { return common.BigToHash(big.NewInt(int64(n))).Bytes() }
	padded := (len(sig) + 31) / 32 * 32
	return bytes.Join([][]byte{magic[:], digest[:], word(64), word(len(sig)), common.RightPadBytes(sig, padded)}, nil)
}

// refused says that the wallet itself failed, rather than the way to it.
func refused(err error) bool {
	var answer rpc.Error
	return errors.As(err, &answer) || errors.Is(err, vm.ErrExecutionReverted) || errors.Is(err, vm.ErrOutOfGas)
}

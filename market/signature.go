package market

import (
	"crypto/ecdsa"
	"crypto/rand"
	"encoding/hex"
	"fmt"
	"math/big"

	"github.com/ethereum/go-ethereum/crypto"
)

// Signature is r ‖ s ‖ v of a key (65 bytes, v 27 or 28, low s), or whatever a contract wallet (ERC-1271) takes.
// In JSON it is hex with 0x.
type Signature []byte

func (s Signature) String() string               { return "0x" + hex.EncodeToString(s) }
func (s Signature) MarshalText() ([]byte, error) { return []byte(s.String()), nil }
func (s *Signature) UnmarshalText(b []byte) error {
	if len(b) < 2 || b[0] != '0' || b[1] != 'x' {
		return fmt.Errorf("signature is not hex with 0x")
	}
	raw, err := hex.DecodeString(string(b[2:]))
	*s = raw
	return err
}

// Sign signs v in domain d.
func Sign(key *ecdsa.PrivateKey, d Domain, v Signed) (Signature, error) {
	sig, err := SignDigest(key, d.Digest(v))
	if err != nil {
		return nil, fmt.Errorf("sign %s: %w", v.TypeName(), err)
	}
	return sig, nil
}

// SignDigest signs 32 bytes as they are.
func SignDigest(key *ecdsa.PrivateKey, digest Hash) (Signature, error) {
	sig, err := crypto.Sign(digest[:], key)
	if err != nil {
		return nil, err
	}
	sig[64] += 27
	return sig, nil
}

// AddressOf is the account of a key.
func AddressOf(key *ecdsa.PrivateKey) Address { return crypto.PubkeyToAddress(key.PublicKey) }

var halfOrder = new(big.Int).Rsh(crypto.S256().Params().N, 1)

// Recover is the account whose key signed digest. It refuses what the contract refuses: a length other than 65, v other
// than 27 and 28, and the malleable twin with a high s.
func Recover(digest Hash, sig Signature) (Address, error) {
	pub, err := RecoverKey(digest, sig)
	if err != nil {
		return Address{}, err
	}
	return crypto.PubkeyToAddress(*pub), nil
}

// RecoverKey is [Recover] with the key itself, to which something can be sealed.
func RecoverKey(digest Hash, sig Signature) (*ecdsa.PublicKey, error) {
	if len(sig) != 65 {
		return nil, Problem(ProblemInvalidSignature, "a signature has 65 bytes, this one has %d", len(sig))
	}
	if sig[64] != 27 && sig[64] != 28 {
		return nil, Problem(ProblemInvalidSignature, "the signature's last byte is %d; it is 27 or 28", sig[64])
	}
	if new(big.Int).SetBytes(sig[32:64]).Cmp(halfOrder) > 0 {
		return nil, Problem(ProblemInvalidSignature, "the signature has a high s; use the low one")
	}
	raw := append([]byte(nil), sig...)
	raw[64] -= 27
	pub, err := crypto.SigToPub(digest[:], raw)
	if err != nil {
		return nil, Problem(ProblemInvalidSignature, "the signature belongs to no key").Because(err)
	}
	return pub, nil
}

// Verify checks that who signed v in domain d with a key of its own. Contract wallets are checked on the chain.
func Verify(d Domain, v Signed, sig Signature, who Address) error {
	got, err := Recover(d.Digest(v), sig)
	if err != nil {
		return err
	}
	if got != who {
		return Problem(ProblemInvalidSignature,
			"the signature of this %s is not by %s (it gives %s): sign exactly these fields with chain id %d and contract %s",
			v.TypeName(), who, got, d.ChainID, d.Contract)
	}
	return nil
}

// Codes prove to the chain that a ride began and ended. The rider's device makes End and keeps it; keccak(End) is the start
// code, and the need carries keccak(start). Knowing the end implies the start; the start says nothing about the end.
type Codes struct{ End Hash }

// NewCodes makes codes that were never used before.
func NewCodes() (c Codes) {
	rand.Read(c.End[:]) // never fails
	return c
}

// Start is the code that the rider's device releases at boarding.
func (c Codes) Start() Hash { return StartCode(c.End) }

// Hash is what the need carries.
func (c Codes) Hash() Hash { return StartCode(c.Start()) }

// StartCode is keccak(code): of an end code the start code, of a start code what the need carries.
func StartCode(code Hash) Hash { return Keccak(code[:]) }

// Digits are the four digits that a vehicle shows at pickup and the rider types: keccak(blind ‖ bid) mod 10,000.
func Digits(blind Hash, bid BidID) string {
	h := Keccak(blind[:], bid[:])
	n := new(big.Int).SetBytes(h[:])
	return fmt.Sprintf("%04d", n.Mod(n, big.NewInt(10_000)).Int64())
}

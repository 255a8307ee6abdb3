package market

import (
	"crypto/ecdsa"
	"crypto/rand"
	"encoding/hex"
	"fmt"

	"github.com/ethereum/go-ethereum/crypto/ecies"
)

// MaxSealed is how long a [Sealed] may be, in bytes. What [Seal] makes has 145.
const MaxSealed = 256

// Sealed is a code that only one vehicle can read, on its way through the market. In JSON it is hex with 0x.
type Sealed []byte

func (s Sealed) String() string               { return "0x" + hex.EncodeToString(s) }
func (s Sealed) MarshalText() ([]byte, error) { return []byte(s.String()), nil }
func (s *Sealed) UnmarshalText(b []byte) error {
	if len(b) < 2 || b[0] != '0' || b[1] != 'x' || len(b) > 2+2*MaxSealed {
		return fmt.Errorf("a sealed code is hex with 0x, at most %d bytes", MaxSealed)
	}
	raw, err := hex.DecodeString(string(b[2:]))
	*s = raw
	return err
}

// Carry is which code a vehicle carries to a hand-over between two legs.
type Carry string

const (
	StartOfNext   Carry = "start_of_next"   // carried by who brings the parcel
	EndOfPrevious Carry = "end_of_previous" // carried by who takes it over
)

// Seal encrypts a code for the vehicle with the public key to, which serves leg: ECIES with secp256k1, AES-128-CTR and
// HMAC-SHA-256, as in package crypto/ecies of go-ethereum. Leg and carry are authenticated with it, so that it opens as
// nothing else.
func Seal(to *ecdsa.PublicKey, leg NeedID, carry Carry, code Hash) (Sealed, error) {
	sealed, err := ecies.Encrypt(rand.Reader, ecies.ImportECDSAPublic(to), code[:], nil, sealedFor(leg, carry))
	if err != nil {
		return nil, fmt.Errorf("seal %s of leg %s: %w", carry, leg.Short(), err)
	}
	return sealed, nil
}

// Open decrypts a code that was sealed for the vehicle whose key this is.
func (s Sealed) Open(key *ecdsa.PrivateKey, leg NeedID, carry Carry) (code Hash, err error) {
	raw, err := ecies.ImportECDSA(key).Decrypt(s, nil, sealedFor(leg, carry))
	if err != nil {
		return code, fmt.Errorf("open %s of leg %s, which is sealed for another vehicle, leg or use: %w", carry, leg.Short(), err)
	}
	if len(raw) != len(code) {
		return code, fmt.Errorf("open %s of leg %s: a code has %d bytes, not %d", carry, leg.Short(), len(code), len(raw))
	}
	return Hash(raw), nil
}

func sealedFor(leg NeedID, carry Carry) []byte {
	return append([]byte("marketd hand-over "+carry+" "), leg[:]...)
}

// Leg is where a mission is on the way of a parcel that several vehicles carry, and the codes that its vehicle carries to the
// hand-overs, once the rider's device has sealed them.
type Leg struct {
	Mission  Hash    `json:"mission"` // [MissionOf] all legs
	Number   int     `json:"number"`  // from 1
	Of       int     `json:"of"`
	Previous *NeedID `json:"previous,omitempty"`
	Next     *NeedID `json:"next,omitempty"`

	EndOfPrevious Sealed `json:"end_of_previous,omitempty"`
	StartOfNext   Sealed `json:"start_of_next,omitempty"`
}

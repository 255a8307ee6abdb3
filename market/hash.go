package market

import (
	"database/sql/driver"
	"encoding/hex"
	"fmt"
	"strings"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"
)

// Address is an account on the chain: a rider, a vehicle, an owner, a market.
type Address = common.Address

// Hash is 32 bytes: a keccak256 digest or a word of the chain. In text it is 0x and 64 hex digits, in SQL a bytea.
type Hash [32]byte

// NeedID is the struct hash of a [Need]: its name in REST, on sockets, in the database and on the chain.
type NeedID Hash

// BidID is the struct hash of a [Bid].
type BidID Hash

// Keccak returns the keccak256 of the concatenation of parts.
func Keccak(parts ...[]byte) Hash { return Hash(crypto.Keccak256(parts...)) }

// ParseHash reads 0x and 64 hex digits.
func ParseHash(s string) (h Hash, err error) { return h, h.UnmarshalText([]byte(s)) }

// ParseNeedID reads 0x and 64 hex digits.
func ParseNeedID(s string) (NeedID, error) { h, err := ParseHash(s); return NeedID(h), err }

// ParseBidID reads 0x and 64 hex digits.
func ParseBidID(s string) (BidID, error) { h, err := ParseHash(s); return BidID(h), err }

// ParseAddress reads 0x and 40 hex digits; a mixed-case address must carry a right EIP-55 checksum.
func ParseAddress(s string) (Address, error) {
	if len(s) != 42 || !strings.HasPrefix(s, "0x") || !common.IsHexAddress(s) {
		return Address{}, fmt.Errorf("address %q is not 0x and 40 hex digits", s)
	}
	a := common.HexToAddress(s)
	if d := s[2:]; d != strings.ToLower(d) && d != strings.ToUpper(d) && a.Hex() != s {
		return Address{}, fmt.Errorf("address %q has a wrong checksum: a digit was mistyped", s)
	}
	return a, nil
}

func (h Hash) IsZero() bool    { return h == Hash{} }
func (id NeedID) IsZero() bool { return id == NeedID{} }
func (id BidID) IsZero() bool  { return id == BidID{} }

func (h Hash) String() string    { return "0x" + hex.EncodeToString(h[:]) }
func (id NeedID) String() string { return Hash(id).String() }
func (id BidID) String() string  { return Hash(id).String() }

// Short is for people and logs: the first four bytes.
func (id NeedID) Short() string { return hex.EncodeToString(id[:4]) }

// Short is for people and logs: the first four bytes.
func (id BidID) Short() string { return hex.EncodeToString(id[:4]) }

func (h Hash) MarshalText() ([]byte, error)    { return []byte(h.String()), nil }
func (id NeedID) MarshalText() ([]byte, error) { return []byte(id.String()), nil }
func (id BidID) MarshalText() ([]byte, error)  { return []byte(id.String()), nil }

func (h *Hash) UnmarshalText(b []byte) error {
	if len(b) != 66 || b[0] != '0' || b[1] != 'x' {
		return fmt.Errorf("hash %q is not 0x and 64 hex digits", b)
	}
	if _, err := hex.Decode(h[:], b[2:]); err != nil {
		return fmt.Errorf("hash %q is not hex", b)
	}
	return nil
}
func (id *NeedID) UnmarshalText(b []byte) error { return (*Hash)(id).UnmarshalText(b) }
func (id *BidID) UnmarshalText(b []byte) error  { return (*Hash)(id).UnmarshalText(b) }

// Value stores the hash as a bytea.
func (h Hash) Value() (driver.Value, error)    { return h[:], nil }
func (id NeedID) Value() (driver.Value, error) { return id[:], nil }
func (id BidID) Value() (driver.Value, error)  { return id[:], nil }

// Scan reads a bytea of 32 bytes; NULL is the zero hash.
func (h *Hash) Scan(src any) error {
	switch b := src.(type) {
	case nil:
		*h = Hash{}
		return nil
	case []byte:
		if len(b) == len(h) {
			copy(h[:], b)
			return nil
		}
	}
	return fmt.Errorf("scan hash: want 32 bytes, got %T", src)
}
func (id *NeedID) Scan(src any) error { return (*Hash)(id).Scan(src) }
func (id *BidID) Scan(src any) error  { return (*Hash)(id).Scan(src) }

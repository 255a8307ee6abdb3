package market

import (
	"database/sql/driver"
	"fmt"
	"math/big"
	"math/bits"
)

// Amount is money in a token's base units, from 0 to 2^96 - 1 (what the contract stores). It is comparable with ==.
// In JSON and SQL it is a decimal string; no float ever touches it.
type Amount struct{ hi, lo uint64 }

// MaxCeiling is the highest maximum a need may name (2^53 base units): below it the sums and scores of a clearing fit
// 64 bits, and a JavaScript number holds it exactly.
const MaxCeiling = 1 << 53

// BasisPoints is one whole, in the contract's unit of shares.
const BasisPoints = 10_000

// Units is n base units.
func Units(n uint64) Amount { return Amount{lo: n} }

// AmountFromBig converts; it fails below 0 and from 2^96 on.
func AmountFromBig(b *big.Int) (Amount, error) {
	if b == nil || b.Sign() < 0 || b.BitLen() > 96 {
		return Amount{}, fmt.Errorf("amount %v is not from 0 to 2^96 - 1", b)
	}
	var w [16]byte
	b.FillBytes(w[:])
	return Amount{hi: be64(w[:8]), lo: be64(w[8:])}, nil
}

// ParseAmount reads a decimal integer without sign, space or leading zeros.
func ParseAmount(s string) (Amount, error) {
	if s == "" || len(s) > 29 || len(s) > 1 && s[0] == '0' {
		return Amount{}, fmt.Errorf("amount %q is not a decimal integer of base units", s)
	}
	for _, c := range s {
		if c < '0' || c > '9' {
			return Amount{}, fmt.Errorf("amount %q is not a decimal integer of base units", s)
		}
	}
	b, _ := new(big.Int).SetString(s, 10)
	return AmountFromBig(b)
}

func (a Amount) Big() *big.Int {
	b := new(big.Int).SetUint64(a.hi)
	return b.Or(b.Lsh(b, 64), new(big.Int).SetUint64(a.lo))
}

// Int64 is the amount for a matching book; ok is false above [MaxCeiling].
func (a Amount) Int64() (n int64, ok bool) {
	return int64(a.lo), a.hi == 0 && a.lo <= MaxCeiling
}

func (a Amount) IsZero() bool { return a == Amount{} }

// Cmp is -1, 0 or 1 as a is less than, equal to or greater than b.
func (a Amount) Cmp(b Amount) int {
	switch {
	case a == b:
		return 0
	case a.hi < b.hi || a.hi == b.hi && a.lo < b.lo:
		return -1
	}
	return 1
}

// Add is a + b; ok is false where the sum does not fit 96 bits.
func (a Amount) Add(b Amount) (sum Amount, ok bool) {
	lo, carry := bits.Add64(a.lo, b.lo, 0)
	hi, _ := bits.Add64(a.hi, b.hi, carry)
	return Amount{hi, lo}, hi < 1<<32
}

// Sub is a - b; ok is false where b is more than a.
func (a Amount) Sub(b Amount) (diff Amount, ok bool) {
	lo, borrow := bits.Sub64(a.lo, b.lo, 0)
	hi, under := bits.Sub64(a.hi, b.hi, borrow)
	return Amount{hi, lo}, under == 0
}

// Share is a * bps / 10,000, rounded down, as the contract splits. bps is at most [BasisPoints].
func (a Amount) Share(bps uint16) Amount {
	b := new(big.Int).Mul(a.Big(), big.NewInt(int64(bps)))
	share, err := AmountFromBig(b.Quo(b, big.NewInt(BasisPoints)))
	if err != nil {
		panic(err) // bps over 10,000 of an amount near 2^96: the caller's bug
	}
	return share
}

func (a Amount) String() string {
	if a.hi == 0 {
		return fmt.Sprint(a.lo)
	}
	return a.Big().String()
}

func (a Amount) MarshalText() ([]byte, error)  { return []byte(a.String()), nil }
func (a *Amount) UnmarshalText(b []byte) error { return a.parse(string(b)) }

// Value stores the amount as a decimal string, which numeric(29,0) takes.
func (a Amount) Value() (driver.Value, error) { return a.String(), nil }

// Scan reads a numeric; NULL is 0.
func (a *Amount) Scan(src any) error {
	switch v := src.(type) {
	case nil:
		*a = Amount{}
		return nil
	case string:
		return a.parse(v)
	case []byte:
		return a.parse(string(v))
	case int64:
		if v >= 0 {
			*a = Units(uint64(v))
			return nil
		}
	}
	return fmt.Errorf("scan amount: cannot take %T %v", src, src)
}

func (a *Amount) parse(s string) (err error) {
	*a, err = ParseAmount(s)
	return err
}

func be64(b []byte) (n uint64) {
	for _, c := range b[:8] {
		n = n<<8 | uint64(c)
	}
	return n
}

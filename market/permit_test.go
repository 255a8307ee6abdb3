package market

import (
	"testing"

	"github.com/ethereum/go-ethereum/common"
)

// The expected values are viem's.
func TestPermitIsSignedAsWalletsSignIt(t *testing.T) {
	number := func(n uint64) Uint256 { return NonceOf(n) }
	domain := TokenDomain{Name: "Demo Dollar", Version: "1", ChainID: 31337, Contract: Address{0x7a, 2}}
	owner := common.HexToAddress("0x1a642f0E3c3aF545E7AcBD38b07251B3990914F1")
	p := Permit{Owner: owner, Spender: Address{0x5f, 1}, Value: number(25_000000), Nonce: number(3), Deadline: number(1777890000)}
	if got := domain.Digest(p).String(); got != "0x1f92759b04bfe80341c036e58967c71af11e22504ef4696d4ea50e28a33290ea" {
		t.Fatalf("digest %s", got)
	}
	sig := common.FromHex("0x888082d1ec5c7a2e68a1da3a335d39ddc532ead973bf3a8b2a969849d5d9edef05f8a9134a89e2c431f26d89b8fd3926cc840d3b573b8bc9b282af720f996c2d1b")
	if got, err := Recover(domain.Digest(p), sig); err != nil || got != owner {
		t.Fatalf("recovered %s, %v", got, err)
	}
}

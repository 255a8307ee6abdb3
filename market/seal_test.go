package market

import (
	"testing"

	"github.com/ethereum/go-ethereum/crypto"
)

func TestASealedCodeOpensForItsVehicleLegAndUseAlone(t *testing.T) {
	t.Parallel()
	key, err := crypto.GenerateKey()
	if err != nil {
		t.Fatal(err)
	}
	other, err := crypto.GenerateKey()
	if err != nil {
		t.Fatal(err)
	}
	// The key to seal for is the one that signed the bid.
	domain, bid := Domain{ChainID: 1, Contract: Address{2}}, Bid{Vehicle: AddressOf(key), Amount: Units(5)}
	sig, err := Sign(key, domain, bid)
	if err != nil {
		t.Fatal(err)
	}
	to, err := RecoverKey(domain.Digest(bid), sig)
	if err != nil || !to.Equal(&key.PublicKey) {
		t.Fatalf("recovered %v, %v", to, err)
	}
	leg, code := NeedID{3}, NewCodes().End
	sealed, err := Seal(to, leg, EndOfPrevious, code)
	if err != nil || len(sealed) != 145 || len(sealed) > MaxSealed {
		t.Fatalf("%d bytes, %v", len(sealed), err)
	}
	var wire Sealed
	if err := wire.UnmarshalText([]byte(sealed.String())); err != nil {
		t.Fatal(err)
	}
	if got, err := wire.Open(key, leg, EndOfPrevious); err != nil || got != code {
		t.Errorf("opened %s, %v", got, err)
	}
	if _, err := sealed.Open(other, leg, EndOfPrevious); err == nil {
		t.Error("another vehicle opens it")
	}
	if _, err := sealed.Open(key, NeedID{4}, EndOfPrevious); err == nil {
		t.Error("it opens as another leg's")
	}
	if _, err := sealed.Open(key, leg, StartOfNext); err == nil {
		t.Error("it opens as another code")
	}
	for _, i := range []int{0, 70, 100, 144} {
		wire[i] ^= 1
		if _, err := wire.Open(key, leg, EndOfPrevious); err == nil {
			t.Errorf("it opens with byte %d changed", i)
		}
		wire[i] ^= 1
	}
	if _, err := Sealed(nil).Open(key, leg, EndOfPrevious); err == nil {
		t.Error("nothing opens")
	}
}

package access_test

import (
	"bytes"
	"context"
	"crypto/ecdsa"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"github.com/ethereum/go-ethereum/crypto"

	"github.com/marketd/marketd/internal/access"
	"github.com/marketd/marketd/internal/access/accesstest"
	"github.com/marketd/marketd/market"
)

const host = "market.example:8443"

func TestSignInGivesTokensThatAreKnownAgain(t *testing.T) {
	g, _ := newGuard(t)
	key, account := newWallet(t)
	tokens := signIn(t, g, key)
	p, err := g.Authenticate(t.Context(), tokens.Access)
	if err != nil || p.Account != account || !p.Is(access.Rider) || p.Is(access.Market) {
		t.Fatalf("got %+v, %v", p, err)
	}
	next, err := g.Refresh(t.Context(), tokens.Refresh)
	if err != nil || next.Account != account || next.Refresh == tokens.Refresh {
		t.Fatalf("got %+v, %v", next, err)
	}
}

func TestSignInRefusesWhatDoesNotFit(t *testing.T) {
	g, _ := newGuard(t)
	key, account := newWallet(t)
	stranger, _ := newWallet(t)
	nonce, expires := g.Nonce()
	now := time.Now()
	good := access.NewMessage("https", host, account, 31337, nonce, now, expires)
	foreign, _ := newGuard(t)
	foreignNonce, _ := foreign.Nonce()

	for name, c := range map[string]struct {
		text, host string
		key        *ecdsa.PrivateKey
		want       market.ProblemType
	}{
		"somebody else's signature": {good, host, stranger, market.ProblemInvalidSignature},
		"another host":              {good, "other.example", key, market.ProblemInvalidSignature},
		"a host that is not ours":   {strings.ReplaceAll(good, host, "evil.example"), "evil.example", key, market.ProblemInvalidSignature},
		"another site's URI":        {strings.Replace(good, "URI: https://"+host, "URI: https://evil.example", 1), host, key, market.ProblemInvalidSignature},
		"another chain":             {strings.Replace(good, "Chain ID: 31337", "Chain ID: 1", 1), host, key, market.ProblemInvalidSignature},
		"a nonce from elsewhere":    {strings.Replace(good, nonce, foreignNonce, 1), host, key, market.ProblemInvalidSignature},
		"an expired message":        {access.NewMessage("https", host, account, 31337, nonce, now, now.Add(-time.Second)), host, key, market.ProblemInvalidSignature},
		"a message from the future": {access.NewMessage("https", host, account, 31337, nonce, now.Add(time.Hour), expires), host, key, market.ProblemInvalidSignature},
		"version 2":                 {strings.Replace(good, "Version: 1", "Version: 2", 1), host, key, market.ProblemInvalid},
		"a line too many":           {good + "\nAnd: more", host, key, market.ProblemInvalid},
		"fields out of order":       {strings.Replace(good, "Version: 1\nChain ID: 31337", "Chain ID: 31337\nVersion: 1", 1), host, key, market.ProblemInvalid},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := g.SignIn(t.Context(), c.text, personalSign(t, c.key, c.text), c.host)
			if got := market.ProblemOf(err); got != c.want {
				t.Errorf("got %v, want %s", err, c.want)
			}
		})
	}
}

func TestNonceWorksOnceAlsoAfterAFailure(t *testing.T) {
	g, _ := newGuard(t)
	key, account := newWallet(t)
	stranger, _ := newWallet(t)
	nonce, expires := g.Nonce()
	text := access.NewMessage("https", host, account, 31337, nonce, time.Now(), expires)
	if _, err := g.SignIn(t.Context(), text, personalSign(t, stranger, text), host); err == nil {
		t.Fatal("a stranger signed in")
	}
	if _, err := g.SignIn(t.Context(), text, personalSign(t, key, text), host); market.ProblemOf(err) != market.ProblemInvalidSignature {
		t.Errorf("the nonce was taken twice: %v", err)
	}
}

func TestNonceAndTokensExpire(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		g, _ := newGuard(t)
		key, account := newWallet(t)
		tokens := signIn(t, g, key)
		share, err := g.Share(account, market.NeedID{1}, time.Now().Add(time.Hour))
		if err != nil {
			t.Fatal(err)
		}
		nonce, _ := g.Nonce()
		time.Sleep(access.NonceLife + time.Second)
		text := access.NewMessage("https", host, account, 31337, nonce, time.Now(), time.Now().Add(time.Hour))
		if _, err := g.SignIn(t.Context(), text, personalSign(t, key, text), host); market.ProblemOf(err) != market.ProblemInvalidSignature {
			t.Errorf("an old nonce was taken: %v", err)
		}
		time.Sleep(access.AccessLife)
		if _, err := g.Authenticate(t.Context(), tokens.Access); market.ProblemOf(err) != market.ProblemUnauthenticated {
			t.Errorf("an old access token was taken: %v", err)
		}
		if p, err := g.Authenticate(t.Context(), share); err != nil || p.Need != (market.NeedID{1}) || !p.Shared() || p.May(access.ReadTrips) {
			t.Errorf("the share token gave %+v, %v", p, err)
		}
		time.Sleep(access.RefreshLife)
		if _, err := g.Refresh(t.Context(), tokens.Refresh); market.ProblemOf(err) != market.ProblemUnauthenticated {
			t.Errorf("an old refresh token was taken: %v", err)
		}
	})
}

func TestRefreshTokenUsedAgainEndsTheSession(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		g, _ := newGuard(t)
		key, _ := newWallet(t)
		first := signIn(t, g, key)
		if _, err := g.Refresh(t.Context(), first.Refresh); err != nil {
			t.Fatal(err)
		}
		second, err := g.Refresh(t.Context(), first.Refresh) // the answer was lost: forgiven
		if err != nil {
			t.Fatal(err)
		}
		time.Sleep(access.RefreshGrace + time.Second)
		if _, err := g.Refresh(t.Context(), first.Refresh); err == nil {
			t.Error("a stolen refresh token was taken")
		}
		if _, err := g.Refresh(t.Context(), second.Refresh); err == nil {
			t.Error("the session lived on after a theft")
		}
	})
}

func TestSignOutEndsTheSession(t *testing.T) {
	g, _ := newGuard(t)
	key, _ := newWallet(t)
	tokens := signIn(t, g, key)
	if err := g.SignOut(t.Context(), tokens.Refresh); err != nil {
		t.Fatal(err)
	}
	if _, err := g.Refresh(t.Context(), tokens.Refresh); market.ProblemOf(err) != market.ProblemUnauthenticated {
		t.Errorf("got %v", err)
	}
}

func TestContractWalletSignsIn(t *testing.T) {
	g, wallets := newGuard(t)
	contract := market.Address{0xcc}
	nonce, expires := g.Nonce()
	text := access.NewMessage("https", host, contract, 31337, nonce, time.Now(), expires)
	wallets.account, wallets.digest, wallets.signature = contract, access.PersonalDigest(text), []byte("any bytes that the contract takes")
	if _, err := g.SignIn(t.Context(), text, wallets.signature, host); err != nil {
		t.Fatal(err)
	}
}

func TestTokenOfAnotherKeyIsRefused(t *testing.T) {
	g, _ := newGuard(t)
	other, _ := newGuard(t)
	key, _ := newWallet(t)
	tokens := signIn(t, other, key)
	if _, err := g.Authenticate(t.Context(), tokens.Access); market.ProblemOf(err) != market.ProblemUnauthenticated {
		t.Errorf("got %v", err)
	}
	if _, err := g.Authenticate(t.Context(), "not a token"); market.ProblemOf(err) != market.ProblemUnauthenticated {
		t.Errorf("got %v", err)
	}
}

func TestKeysCanBeRotated(t *testing.T) {
	old, err := access.NewKey()
	if err != nil {
		t.Fatal(err)
	}
	file, err := access.MarshalKey(old)
	if err != nil {
		t.Fatal(err)
	}
	if old, err = access.ParseKey(file); err != nil {
		t.Fatal(err)
	}
	before, _ := newGuardWith(t, old)
	wallet, _ := newWallet(t)
	tokens := signIn(t, before, wallet)
	next, err := access.NewKey()
	if err != nil {
		t.Fatal(err)
	}
	after, _ := newGuardWith(t, next, old)
	if _, err := after.Authenticate(t.Context(), tokens.Access); err != nil {
		t.Errorf("a token of before the rotation: %v", err)
	}
	if len(after.JWKS()) != 2 || after.JWKS()[1].Kid != before.JWKS()[0].Kid {
		t.Errorf("got %+v", after.JWKS())
	}
}

func TestAPIKeyIsShownOnceAndScoped(t *testing.T) {
	g, _ := newGuard(t)
	_, account := newWallet(t)
	key, text, err := g.NewAPIKey(t.Context(), account, "depot", []access.Scope{access.ReadTrips})
	if err != nil {
		t.Fatal(err)
	}
	if bytes.Contains(key.Hash[:], []byte(text)) || key.Hash.IsZero() {
		t.Error("the key itself is stored")
	}
	p, err := g.Authenticate(t.Context(), text)
	if err != nil || p.Account != account || !p.May(access.ReadTrips) || p.May(access.ManageVehicles) {
		t.Errorf("got %+v, %v", p, err)
	}
	if _, _, err := g.NewAPIKey(t.Context(), account, "", []access.Scope{"everything"}); market.ProblemOf(err) != market.ProblemInvalid {
		t.Errorf("got %v", err)
	}
}

func TestOnlyOurHostsAreAllowed(t *testing.T) {
	g, _ := newGuard(t)
	for name, want := range map[string]bool{
		host: true, "MARKET.example:8443": true, "localhost": true, "localhost:8080": true, "127.0.0.1:9": true, "[::1]:80": true, "::1": true,
		"market.example": false, "evil.example": false, "localhost.evil.example": false, "10.0.0.1": false, "": false,
	} {
		if got := g.HostAllowed(name); got != want {
			t.Errorf("%q: got %v", name, got)
		}
	}
}

func newGuard(t *testing.T) (*access.Guard, *oneWallet) {
	key, err := access.NewKey()
	if err != nil {
		t.Fatal(err)
	}
	return newGuardWith(t, key)
}

func newGuardWith(t *testing.T, keys ...*ecdsa.PrivateKey) (*access.Guard, *oneWallet) {
	w := &oneWallet{}
	g, err := access.New(access.Config{Keys: keys, ChainID: 31337, Hosts: []string{host}}, &accesstest.Memory{}, w)
	if err != nil {
		t.Fatal(err)
	}
	return g, w
}

func newWallet(t *testing.T) (*ecdsa.PrivateKey, market.Address) {
	k, err := crypto.GenerateKey()
	if err != nil {
		t.Fatal(err)
	}
	return k, market.AddressOf(k)
}

func personalSign(t *testing.T, k *ecdsa.PrivateKey, text string) market.Signature {
	digest := access.PersonalDigest(text)
	sig, err := crypto.Sign(digest[:], k)
	if err != nil {
		t.Fatal(err)
	}
	sig[64] += 27
	return sig
}

func signIn(t *testing.T, g *access.Guard, k *ecdsa.PrivateKey) access.Tokens {
	nonce, expires := g.Nonce()
	text := access.NewMessage("https", host, market.AddressOf(k), 31337, nonce, time.Now(), expires)
	tokens, err := g.SignIn(t.Context(), text, personalSign(t, k, text), host)
	if err != nil {
		t.Fatal(err)
	}
	return tokens
}

// oneWallet is a contract account that takes one signature.
type oneWallet struct {
	account   market.Address
	digest    market.Hash
	signature []byte
}

func (w *oneWallet) Check(_ context.Context, account market.Address, digest market.Hash, sig market.Signature) error {
	if account != w.account || digest != w.digest || !bytes.Equal(sig, w.signature) {
		return market.Problem(market.ProblemInvalidSignature, "the wallet does not take it")
	}
	return nil
}

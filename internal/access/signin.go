package access

import (
	"context"
	"crypto/ecdsa"
	"crypto/hmac"
	"crypto/rand"
	"crypto/sha256"
	"encoding/base32"
	"encoding/binary"
	"errors"
	"fmt"
	"strconv"
	"time"

	"github.com/marketd/marketd/market"
)

// clockSkew is how far a message's Issued At may lie in our future.
const clockSkew = time.Minute

var nonceText = base32.StdEncoding.WithPadding(base32.NoPadding)

// Nonce makes a nonce for a sign-in. It carries its own end and proof (an HMAC), so that nothing is stored for somebody who
// only asks; [Guard.SignIn] stores the used ones.
func (g *Guard) Nonce() (nonce string, expires time.Time) {
	return g.nonceAt(time.Now())
}

func (g *Guard) nonceAt(now time.Time) (string, time.Time) {
	expires := now.Add(NonceLife).Truncate(time.Second)
	b := make([]byte, 16, 32)
	binary.BigEndian.PutUint64(b, uint64(expires.Unix()))
	rand.Read(b[8:]) // never fails
	return nonceText.EncodeToString(append(b, g.nonceProof(b)...)), expires
}

func (g *Guard) nonceProof(b []byte) []byte {
	mac := hmac.New(sha256.New, g.nonceKey)
	mac.Write(b)
	return mac.Sum(nil)[:16]
}

// nonceExpires checks that a nonce is ours and says until when it holds.
func (g *Guard) nonceExpires(nonce string) (time.Time, error) {
	b, err := nonceText.DecodeString(nonce)
	if err != nil || len(b) != 32 || !hmac.Equal(b[16:], g.nonceProof(b[:16])) {
		return time.Time{}, errors.New("the nonce is not from here")
	}
	return time.Unix(int64(binary.BigEndian.Uint64(b)), 0), nil
}

// deriveNonceKey makes the nonces' key of the signing key, so that all nodes have the same.
func deriveNonceKey(k *ecdsa.PrivateKey) ([]byte, error) {
	d, err := k.Bytes()
	if err != nil {
		return nil, fmt.Errorf("derive nonce key: %w", err)
	}
	mac := hmac.New(sha256.New, d)
	mac.Write([]byte("marketd sign-in nonce"))
	return mac.Sum(nil), nil
}

// SignIn exchanges a signed EIP-4361 message for tokens. host is the Host header of the request: the message must name it,
// and it must be ours. The nonce is used up, also when the signature is wrong.
func (g *Guard) SignIn(ctx context.Context, text string, signature market.Signature, host string) (Tokens, error) {
	now := time.Now()
	m, err := ParseMessage(text)
	if err != nil {
		return Tokens{}, market.Invalid("/message", "%v", err)
	}
	expires, err := g.checkMessage(m, host, now)
	if err != nil {
		return Tokens{}, market.Problem(market.ProblemInvalidSignature, "%v", err)
	}
	fresh, err := g.store.UseNonce(ctx, m.Nonce, expires)
	if err != nil {
		return Tokens{}, fmt.Errorf("use nonce: %w", err)
	}
	if !fresh {
		return Tokens{}, market.Problem(market.ProblemInvalidSignature, "the nonce was used before: ask /v1/auth/nonce for another")
	}
	if err := g.checkSignature(ctx, m.Address, text, signature); err != nil {
		return Tokens{}, err
	}
	return g.begin(ctx, m.Address, now)
}

func (g *Guard) checkMessage(m Message, host string, now time.Time) (expires time.Time, err error) {
	expires, err = g.nonceExpires(m.Nonce)
	switch {
	case err != nil:
		return expires, fmt.Errorf("%w: ask /v1/auth/nonce for one", err)
	case now.After(expires):
		return expires, fmt.Errorf("the nonce expired at %s: ask /v1/auth/nonce for another", expires.UTC().Format(time.RFC3339))
	case m.Domain != host:
		return expires, fmt.Errorf("the message is for %s, you called %s", m.Domain, host)
	case !g.HostAllowed(host):
		return expires, fmt.Errorf("%s is not a name of this market", host)
	case m.URI.Host != host:
		return expires, fmt.Errorf("the message's URI is at %s, it must be at %s", m.URI.Host, host)
	case m.ChainID != g.config.ChainID:
		return expires, fmt.Errorf("the message is for chain %d, this market is on %d", m.ChainID, g.config.ChainID)
	case m.IssuedAt.After(now.Add(clockSkew)):
		return expires, errors.New("the message was issued in the future: check your clock")
	case !m.NotBefore.IsZero() && now.Before(m.NotBefore):
		return expires, fmt.Errorf("the message holds from %s on only", m.NotBefore)
	case !m.Expires.IsZero() && !now.Before(m.Expires):
		return expires, fmt.Errorf("the message expired at %s: sign a new one", m.Expires)
	}
	return expires, nil
}

// checkSignature takes a signature of the account's own key (EIP-191), or one that its contract accepts (ERC-1271).
func (g *Guard) checkSignature(ctx context.Context, account market.Address, text string, signature market.Signature) error {
	digest := PersonalDigest(text)
	signer, err := market.Recover(digest, signature)
	if err == nil && signer == account {
		return nil
	}
	refused := market.Problem(market.ProblemInvalidSignature,
		"the signature is not by %s over this message: sign it with personal_sign, byte for byte", account)
	if g.signers == nil {
		return refused.Because(err)
	}
	if err := g.signers.Check(ctx, account, digest, signature); market.ProblemOf(err) == market.ProblemInvalidSignature {
		return refused.Because(err)
	} else if err != nil {
		return fmt.Errorf("check signature of %s: %w", account, err)
	}
	return nil
}

// PersonalDigest is what personal_sign (EIP-191) signs of a text.
func PersonalDigest(text string) market.Hash {
	return market.Keccak([]byte("\x19Ethereum Signed Message:\n"+strconv.Itoa(len(text))), []byte(text))
}

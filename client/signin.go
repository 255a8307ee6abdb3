package client

import (
	"context"
	"crypto/ecdsa"
	"errors"
	"fmt"
	"strconv"
	"time"

	"github.com/ethereum/go-ethereum/crypto"

	"github.com/marketd/marketd/market"
)

// renewBefore is how long before its end an access token is renewed.
const renewBefore = time.Minute

// session is who the client is for the market. Whoever holds the gate may look at it and renew it; the others wait, as they
// could not call without a token anyhow.
type session struct {
	gate    chan struct{} // of 1
	key     *ecdsa.PrivateKey
	fixed   string // a token from elsewhere; it is never renewed
	access  string
	refresh string
	until   time.Time
}

func (s *session) enter(ctx context.Context) error {
	select {
	case s.gate <- struct{}{}:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}

func (s *session) leave() { <-s.gate }

// SignIn signs in with an account's key (EIP-4361). The client keeps the key and signs in again by itself when it has to.
func (c *Client) SignIn(ctx context.Context, key *ecdsa.PrivateKey) error {
	s := &c.session
	if err := s.enter(ctx); err != nil {
		return err
	}
	defer s.leave()
	s.key, s.fixed, s.refresh = key, "", ""
	return s.renew(ctx, c)
}

// UseToken speaks with a share token or an API key instead of signing in.
func (c *Client) UseToken(token string) {
	s := &c.session
	s.gate <- struct{}{}
	defer s.leave()
	s.key, s.fixed, s.access, s.refresh = nil, token, "", ""
}

// Token is an access token that holds for at least a minute, as [vehicle.Config] asks for; "" when nobody is signed in.
func (c *Client) Token(ctx context.Context) (string, error) { return c.session.token(ctx, c) }

func (s *session) token(ctx context.Context, c *Client) (string, error) {
	if err := s.enter(ctx); err != nil {
		return "", err
	}
	defer s.leave()
	if s.fixed != "" || s.key == nil {
		return s.fixed, nil
	}
	if time.Until(s.until) < renewBefore {
		if err := s.renew(ctx, c); err != nil {
			return "", err
		}
	}
	return s.access, nil
}

// forget drops a token that the market did not take, so that the next call signs in again; false where there is none.
func (s *session) forget(ctx context.Context) bool {
	if s.enter(ctx) != nil {
		return false
	}
	defer s.leave()
	if s.key == nil || s.access == "" {
		return false
	}
	s.access, s.refresh, s.until = "", "", time.Time{}
	return true
}

// renew gets tokens for the refresh token, or signs in where there is none that works. The gate is held.
func (s *session) renew(ctx context.Context, c *Client) error {
	var t Tokens
	err := errors.New("no refresh token")
	if s.refresh != "" {
		r := request{method: "POST", path: "/v1/auth/refresh", anonymous: true, body: RefreshRequest{RefreshToken: s.refresh}}
		err = c.do(ctx, r, &t)
	}
	if err != nil {
		if t, err = signIn(ctx, c, s.key); err != nil {
			return fmt.Errorf("sign in: %w", err)
		}
	}
	s.access, s.refresh = t.AccessToken, t.RefreshToken
	s.until = time.Now().Add(time.Duration(t.ExpiresIn) * time.Second)
	return nil
}

func signIn(ctx context.Context, c *Client, key *ecdsa.PrivateKey) (t Tokens, err error) {
	var nonce Nonce
	ask := request{method: "POST", path: "/v1/auth/nonce", anonymous: true, body: NonceRequest{Address: market.AddressOf(key)}}
	if err := c.do(ctx, ask, &nonce); err != nil {
		return t, err
	}
	signature, err := PersonalSign(key, nonce.Message)
	if err != nil {
		return t, err
	}
	verify := request{method: "POST", path: "/v1/auth/verify", anonymous: true, once: true, body: SignIn{Message: nonce.Message, Signature: signature}}
	err = c.do(ctx, verify, &t)
	return t, err
}

// PersonalSign signs a text as a wallet's personal_sign does (EIP-191).
func PersonalSign(key *ecdsa.PrivateKey, text string) (market.Signature, error) {
	digest := market.Keccak([]byte("\x19Ethereum Signed Message:\n"+strconv.Itoa(len(text))), []byte(text))
	signature, err := crypto.Sign(digest[:], key)
	if err != nil {
		return nil, fmt.Errorf("sign text: %w", err)
	}
	signature[64] += 27
	return signature, nil
}

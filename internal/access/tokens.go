package access

import (
	"context"
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/sha256"
	"crypto/x509"
	"encoding/base64"
	"encoding/pem"
	"errors"
	"fmt"
	"time"

	"github.com/golang-jwt/jwt/v5"

	"github.com/marketd/marketd/market"
)

// issuer and audience of all tokens: one for another purpose is refused.
const issuer = "marketd"

// Tokens are what a sign-in or a refresh gives.
type Tokens struct {
	Access  string
	Refresh string
	Account market.Address
	Roles   []Role
}

// claims of access and share tokens.
type claims struct {
	jwt.RegisteredClaims
	Roles []Role         `json:"roles,omitempty"`
	Need  *market.NeedID `json:"need,omitempty"` // a share token
}

// JWK is a public key as /.well-known/jwks.json shows it (RFC 7517).
type JWK struct {
	Kty string `json:"kty"`
	Crv string `json:"crv"`
	X   string `json:"x"`
	Y   string `json:"y"`
	Kid string `json:"kid"`
	Alg string `json:"alg"`
	Use string `json:"use"`
}

type signingKey struct {
	private *ecdsa.PrivateKey
	public  JWK
}

func newSigningKey(k *ecdsa.PrivateKey) (signingKey, error) {
	if k.Curve != elliptic.P256() {
		return signingKey{}, errors.New("a signing key of access tokens is on P-256")
	}
	point, err := k.PublicKey.Bytes() // 4 ‖ x ‖ y
	if err != nil {
		return signingKey{}, fmt.Errorf("encode signing key: %w", err)
	}
	b64 := base64.RawURLEncoding.EncodeToString
	j := JWK{Kty: "EC", Crv: "P-256", X: b64(point[1:33]), Y: b64(point[33:]), Alg: "ES256", Use: "sig"}
	thumb := sha256.Sum256(fmt.Appendf(nil, `{"crv":"P-256","kty":"EC","x":"%s","y":"%s"}`, j.X, j.Y)) // RFC 7638
	j.Kid = b64(thumb[:])
	return signingKey{k, j}, nil
}

// NewKey makes a signing key.
func NewKey() (*ecdsa.PrivateKey, error) { return ecdsa.GenerateKey(elliptic.P256(), rand.Reader) }

// MarshalKey is the PEM file of a signing key (PKCS 8).
func MarshalKey(k *ecdsa.PrivateKey) ([]byte, error) {
	der, err := x509.MarshalPKCS8PrivateKey(k)
	if err != nil {
		return nil, fmt.Errorf("encode signing key: %w", err)
	}
	return pem.EncodeToMemory(&pem.Block{Type: "PRIVATE KEY", Bytes: der}), nil
}

// ParseKey reads what [MarshalKey] wrote.
func ParseKey(file []byte) (*ecdsa.PrivateKey, error) {
	block, _ := pem.Decode(file)
	if block == nil {
		return nil, errors.New("read signing key: the file is not PEM")
	}
	k, err := x509.ParsePKCS8PrivateKey(block.Bytes)
	if err != nil {
		return nil, fmt.Errorf("read signing key: %w", err)
	}
	key, ok := k.(*ecdsa.PrivateKey)
	if !ok {
		return nil, fmt.Errorf("read signing key: it is a %T, not an EC key", k)
	}
	return key, nil
}

// JWKS are the public keys that verify tokens.
func (g *Guard) JWKS() []JWK {
	var keys []JWK
	for _, k := range g.keys {
		keys = append(keys, k.public)
	}
	return keys
}

// Share makes a token that reads one need until expires.
func (g *Guard) Share(rider market.Address, need market.NeedID, expires time.Time) (string, error) {
	return g.sign(claims{Need: &need, RegisteredClaims: registered(rider, time.Now(), expires)})
}

func (g *Guard) accessToken(account market.Address, roles []Role, now time.Time) (string, error) {
	return g.sign(claims{Roles: roles, RegisteredClaims: registered(account, now, now.Add(AccessLife))})
}

func registered(account market.Address, now, expires time.Time) jwt.RegisteredClaims {
	return jwt.RegisteredClaims{
		Issuer: issuer, Audience: jwt.ClaimStrings{issuer}, Subject: account.Hex(),
		IssuedAt: jwt.NewNumericDate(now), ExpiresAt: jwt.NewNumericDate(expires),
	}
}

func (g *Guard) sign(c claims) (string, error) {
	t := jwt.NewWithClaims(jwt.SigningMethodES256, c)
	t.Header["kid"] = g.keys[0].public.Kid
	s, err := t.SignedString(g.keys[0].private)
	if err != nil {
		return "", fmt.Errorf("sign token: %w", err)
	}
	return s, nil
}

// byToken checks an access or share token, which holds until then.
func (g *Guard) byToken(token string, now time.Time) (p Principal, until time.Time, err error) {
	var c claims
	_, err = jwt.ParseWithClaims(token, &c, g.keyOf, jwt.WithValidMethods([]string{"ES256"}), jwt.WithIssuer(issuer),
		jwt.WithAudience(issuer), jwt.WithExpirationRequired(), jwt.WithTimeFunc(func() time.Time { return now }))
	switch {
	case errors.Is(err, jwt.ErrTokenExpired):
		return p, until, market.Problem(market.ProblemUnauthenticated, "the access token expired: POST the refresh token to /v1/auth/refresh")
	case err != nil:
		return p, until, market.Problem(market.ProblemUnauthenticated, "the access token is not valid here: sign in again").Because(err)
	}
	account, err := market.ParseAddress(c.Subject)
	if err != nil {
		return p, until, market.Problem(market.ProblemUnauthenticated, "the access token names no account: sign in again").Because(err)
	}
	p = Principal{Account: account, Roles: c.Roles}
	if c.Need != nil {
		p.Need = *c.Need
	}
	return p, c.ExpiresAt.Time, nil
}

func (g *Guard) keyOf(t *jwt.Token) (any, error) {
	for _, k := range g.keys {
		if t.Header["kid"] == k.public.Kid {
			return &k.private.PublicKey, nil
		}
	}
	return nil, errors.New("the key is unknown")
}

// Refresh gives new tokens for a refresh token, which is used up.
func (g *Guard) Refresh(ctx context.Context, refresh string) (Tokens, error) {
	now, next := time.Now(), newSecret()
	s, found, err := g.store.RotateSession(ctx, hashOf(refresh), hashOf(next), now, now.Add(RefreshLife), RefreshGrace)
	if err != nil {
		return Tokens{}, fmt.Errorf("rotate session: %w", err)
	}
	if !found {
		return Tokens{}, market.Problem(market.ProblemUnauthenticated, "the refresh token is unknown, used or expired: sign in again")
	}
	return g.tokens(ctx, s.Account, next, now)
}

// SignOut ends the session of a refresh token.
func (g *Guard) SignOut(ctx context.Context, refresh string) error {
	if err := g.store.EndSession(ctx, hashOf(refresh)); err != nil {
		return fmt.Errorf("end session: %w", err)
	}
	return nil
}

// begin starts a session.
func (g *Guard) begin(ctx context.Context, account market.Address, now time.Time) (Tokens, error) {
	refresh := newSecret()
	s := Session{ID: newSecret()[:22], Account: account, Token: hashOf(refresh), Created: now, Expires: now.Add(RefreshLife)}
	if err := g.store.AddSession(ctx, s); err != nil {
		return Tokens{}, fmt.Errorf("add session: %w", err)
	}
	return g.tokens(ctx, account, refresh, now)
}

func (g *Guard) tokens(ctx context.Context, account market.Address, refresh string, now time.Time) (Tokens, error) {
	roles, err := g.rolesOf(ctx, account)
	if err != nil {
		return Tokens{}, err
	}
	access, err := g.accessToken(account, roles, now)
	return Tokens{Access: access, Refresh: refresh, Account: account, Roles: roles}, err
}

// newSecret is 256 random bits, 43 characters.
func newSecret() string {
	var b [32]byte
	rand.Read(b[:]) // never fails
	return base64.RawURLEncoding.EncodeToString(b[:])
}

func hashOf(secret string) market.Hash { return market.Keccak([]byte(secret)) }

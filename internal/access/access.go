// Package access says who is calling: accounts sign in with a message of their wallet (EIP-4361) and get short-lived access
// tokens (ES256 JWT) with a refresh token that rotates.
//
//	guard, err := access.New(access.Config{Keys: keys, ChainID: 31337, Hosts: hosts}, store, signers)
//	nonce, expires := guard.Nonce()
//	tokens, err := guard.SignIn(ctx, message, signature, host)
//	who, err := guard.Authenticate(ctx, bearer)
//
// Nobody has a password, and the server keeps nothing that could sign in for somebody: of refresh tokens and API keys it
// stores hashes.
//
// # Concurrency
//
// A Guard may be used from many goroutines.
package access

import (
	"context"
	"crypto/ecdsa"
	"errors"
	"fmt"
	"net"
	"slices"
	"strings"
	"sync"
	"time"

	"github.com/marketd/marketd/market"
)

// Role is what an account may be.
type Role string

const (
	Rider    Role = "rider"    // everybody
	Vehicle  Role = "vehicle"  // the key of a registered vehicle
	Operator Role = "operator" // owns or registered vehicles
	Arbiter  Role = "arbiter"  // rules on disputes; by configuration
	Market   Role = "market"   // the market's staff; by configuration
)

// How long things hold.
const (
	NonceLife   = 5 * time.Minute
	AccessLife  = 15 * time.Minute
	RefreshLife = 30 * 24 * time.Hour

	// RefreshGrace forgives a refresh token used twice when the first answer was lost on its way.
	RefreshGrace = 10 * time.Second
)

// Principal is who calls, as [Guard.Authenticate] found it.
type Principal struct {
	Account market.Address
	Roles   []Role
	Need    market.NeedID // not zero: a share token, which reads this need and nothing else
	Scopes  []Scope       // of an API key; nil: everything the account may do
}

// Is says whether the caller has a role.
func (p Principal) Is(r Role) bool { return slices.Contains(p.Roles, r) }

// Shared says whether the caller came by a share link.
func (p Principal) Shared() bool { return !p.Need.IsZero() }

// May says whether an API key was made for s; a signed-in account may do all.
func (p Principal) May(s Scope) bool {
	return !p.Shared() && (p.Scopes == nil || slices.Contains(p.Scopes, s))
}

// Config is what a Guard is made of beside its store.
type Config struct {
	// Keys are P-256: the first signs, all verify, so that keys can be rotated by putting a new one in front.
	Keys    []*ecdsa.PrivateKey
	ChainID uint64
	// Hosts are the names (with a port where it is not the scheme's own) under which people reach the market. Addresses of the
	// loopback are always taken; anything else would let another site sign people in here.
	Hosts    []string
	Market   []market.Address // have the role market
	Arbiters []market.Address
}

// Signers checks a signature of a key or of a contract wallet (ERC-1271, asked on the chain).
type Signers interface {
	Check(ctx context.Context, who market.Address, digest market.Hash, sig market.Signature) error
}

// Guard signs people in and knows them again.
type Guard struct {
	config   Config
	store    Store
	signers  Signers
	keys     []signingKey
	nonceKey []byte
	known    knownTokens
}

// New makes a Guard. signers may be nil: then only ordinary keys sign in.
func New(config Config, store Store, signers Signers) (*Guard, error) {
	if len(config.Keys) == 0 {
		return nil, errors.New("access needs a signing key")
	}
	g := &Guard{config: config, store: store, signers: signers}
	for _, k := range config.Keys {
		key, err := newSigningKey(k)
		if err != nil {
			return nil, err
		}
		g.keys = append(g.keys, key)
	}
	var err error
	g.nonceKey, err = deriveNonceKey(config.Keys[0])
	return g, err
}

// HostAllowed says whether host (as in a Host header) is this market's.
func (g *Guard) HostAllowed(host string) bool {
	if slices.ContainsFunc(g.config.Hosts, func(h string) bool { return strings.EqualFold(h, host) }) {
		return true
	}
	name := host
	if h, _, err := net.SplitHostPort(host); err == nil {
		name = h
	}
	if strings.EqualFold(name, "localhost") {
		return true
	}
	ip := net.ParseIP(strings.Trim(name, "[]"))
	return ip != nil && ip.IsLoopback()
}

// Authenticate finds who a bearer token belongs to: an access token, a share token or an API key.
func (g *Guard) Authenticate(ctx context.Context, token string) (Principal, error) {
	if strings.HasPrefix(token, apiKeyPrefix) {
		return g.byAPIKey(ctx, token)
	}
	now := time.Now()
	if p, ok := g.known.get(token, now); ok {
		return p, nil
	}
	p, until, err := g.byToken(token, now)
	if err == nil {
		g.known.put(token, p, until)
	}
	return p, err
}

// rolesOf collects the roles of an account from the store and the configuration.
func (g *Guard) rolesOf(ctx context.Context, account market.Address) ([]Role, error) {
	vehicle, operator, err := g.store.VehicleRoles(ctx, account)
	if err != nil {
		return nil, fmt.Errorf("read roles of %s: %w", account, err)
	}
	roles := []Role{Rider}
	for _, r := range []struct {
		role Role
		has  bool
	}{
		{Vehicle, vehicle}, {Operator, operator},
		{Arbiter, slices.Contains(g.config.Arbiters, account)}, {Market, slices.Contains(g.config.Market, account)},
	} {
		if r.has {
			roles = append(roles, r.role)
		}
	}
	return roles, nil
}

// maxKnown is how many checked tokens are remembered; beyond it all are checked anew.
const maxKnown = 20_000

// knownTokens are tokens whose signature was checked: they hold until they expire, as nothing revokes them earlier.
type knownTokens struct {
	mu  sync.Mutex
	all map[string]knownToken // guarded by mu
}

type knownToken struct {
	who   Principal
	until time.Time
}

func (k *knownTokens) get(token string, now time.Time) (Principal, bool) {
	k.mu.Lock()
	defer k.mu.Unlock()
	known, ok := k.all[token]
	return known.who, ok && now.Before(known.until)
}

func (k *knownTokens) put(token string, who Principal, until time.Time) {
	k.mu.Lock()
	defer k.mu.Unlock()
	if k.all == nil || len(k.all) >= maxKnown {
		k.all = map[string]knownToken{}
	}
	k.all[token] = knownToken{who, until}
}

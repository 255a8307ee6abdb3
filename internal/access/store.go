package access

import (
	"context"
	"time"

	"github.com/marketd/marketd/market"
)

// Store is what access keeps. Each method is one transaction; tokens and keys come as keccak256 hashes.
type Store interface {
	// UseNonce remembers a sign-in nonce until expires and says whether it is new; false: it was used before. It may forget
	// nonces whose time is over.
	UseNonce(ctx context.Context, nonce string, expires time.Time) (fresh bool, err error)

	// AddSession stores a new session. It may forget sessions of the account that expired.
	AddSession(ctx context.Context, s Session) error

	// RotateSession looks a refresh token up and replaces it by next:
	//   - current token of a session that has not expired at now: it becomes the previous one, next the current one; found.
	//   - previous token, replaced at most grace ago: next becomes the current one, the previous stays; found.
	//   - previous token, replaced longer ago: it may be stolen; the session is deleted; not found.
	//   - anything else: not found.
	// When found, the session's Expires becomes expires. Concurrent calls for one session come one after the other.
	RotateSession(ctx context.Context, presented, next market.Hash, now, expires time.Time, grace time.Duration) (s Session, found bool, err error)

	// EndSession deletes the session whose current or previous token is presented; it is no error when there is none.
	EndSession(ctx context.Context, presented market.Hash) error

	// VehicleRoles says whether account is a registered vehicle, and whether it owns or registered one.
	VehicleRoles(ctx context.Context, account market.Address) (vehicle, operator bool, err error)

	// AddAPIKey stores a key.
	AddAPIKey(ctx context.Context, k APIKey) error

	// FindAPIKey finds a key by its hash; found is false where there is none.
	FindAPIKey(ctx context.Context, hash market.Hash) (k APIKey, found bool, err error)

	// APIKeys lists an account's keys, oldest first.
	APIKeys(ctx context.Context, account market.Address) ([]APIKey, error)

	// DeleteAPIKey deletes an account's key; found is false where there is none of that id.
	DeleteAPIKey(ctx context.Context, account market.Address, id string) (found bool, err error)
}

// Session is one sign-in on one device.
type Session struct {
	ID      string // random, 22 characters
	Account market.Address
	Token   market.Hash // of the current refresh token
	Created time.Time
	Expires time.Time
}

// APIKey is a long-lived token of an account, for programs.
type APIKey struct {
	ID      string // random, 22 characters; part of the key, safe to show
	Account market.Address
	Name    string
	Hash    market.Hash // of the whole key
	Scopes  []Scope
	Created time.Time
}

// Scope is what an API key may do.
type Scope string

const (
	ReadTrips      Scope = "trips:read"
	ManageVehicles Scope = "vehicles:write"
	ConnectFleet   Scope = "vehicles:connect"
	ManageZones    Scope = "zones:write"
)

// Scopes lists all scopes.
var Scopes = []Scope{ReadTrips, ManageVehicles, ConnectFleet, ManageZones}

package access

import (
	"context"
	"fmt"
	"slices"
	"time"

	"github.com/marketd/marketd/market"
)

// apiKeyPrefix tells an API key from a JWT, and lets secret scanners find one that leaked.
const apiKeyPrefix = "mkd_"

// NewAPIKey makes a key for account. The returned text is shown once: only its hash is stored.
func (g *Guard) NewAPIKey(ctx context.Context, account market.Address, name string, scopes []Scope) (APIKey, string, error) {
	if len(scopes) == 0 {
		return APIKey{}, "", market.Invalid("/scopes", "name at least one scope of %v", Scopes)
	}
	for _, s := range scopes {
		if !slices.Contains(Scopes, s) {
			return APIKey{}, "", market.Invalid("/scopes", "scope %q is not one of %v", s, Scopes)
		}
	}
	k := APIKey{ID: newSecret()[:22], Account: account, Name: name, Scopes: scopes, Created: time.Now()}
	text := apiKeyPrefix + k.ID + newSecret()
	k.Hash = hashOf(text)
	if err := g.store.AddAPIKey(ctx, k); err != nil {
		return APIKey{}, "", fmt.Errorf("add api key: %w", err)
	}
	return k, text, nil
}

func (g *Guard) byAPIKey(ctx context.Context, text string) (Principal, error) {
	k, found, err := g.store.FindAPIKey(ctx, hashOf(text))
	if err != nil {
		return Principal{}, fmt.Errorf("find api key: %w", err)
	}
	if !found {
		return Principal{}, market.Problem(market.ProblemUnauthenticated, "the API key is unknown or was deleted")
	}
	roles, err := g.rolesOf(ctx, k.Account)
	return Principal{Account: k.Account, Roles: roles, Scopes: append([]Scope{}, k.Scopes...)}, err // never nil: that is everything
}

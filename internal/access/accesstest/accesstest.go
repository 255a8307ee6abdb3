// Package accesstest says what an [access.Store] has to do, and has one without a database.
package accesstest

import (
	"context"
	"slices"
	"sync"
	"testing"
	"time"

	"github.com/marketd/marketd/internal/access"
	"github.com/marketd/marketd/market"
)

// Conformance holds a store, which may be empty or not, to the promises of [access.Store]. owner owns vehicle, or both are zero.
func Conformance(t *testing.T, s access.Store, owner, vehicle market.Address) {
	t.Run("a nonce is new once", func(t *testing.T) { testNonce(t, s) })
	t.Run("a session rotates", func(t *testing.T) { testSession(t, s) })
	t.Run("a stolen token ends its session", func(t *testing.T) { testTheft(t, s) })
	t.Run("a session expires", func(t *testing.T) { testExpiry(t, s) })
	t.Run("two rotations at once", func(t *testing.T) { testRace(t, s) })
	t.Run("API keys", func(t *testing.T) { testKeys(t, s) })
	t.Run("roles", func(t *testing.T) { testRoles(t, s, owner, vehicle) })
}

const grace = 10 * time.Second

func secret(t *testing.T, name string) market.Hash {
	return market.Keccak([]byte(t.Name()), []byte(name))
}

func testNonce(t *testing.T, s access.Store) {
	nonce := secret(t, "nonce").String()[2:42]
	for i, want := range []bool{true, false, false} {
		fresh, err := s.UseNonce(t.Context(), nonce, time.Now().Add(time.Minute))
		if err != nil || fresh != want {
			t.Errorf("use %d: fresh %v, %v", i+1, fresh, err)
		}
	}
}

// begin adds a session that lasts for a minute.
func begin(t *testing.T, s access.Store, now time.Time) (id string, token market.Hash) {
	t.Helper()
	token = secret(t, "first")
	id = token.String()[2:24]
	err := s.AddSession(t.Context(), access.Session{ID: id, Account: market.Address{7}, Token: token, Created: now, Expires: now.Add(time.Minute)})
	if err != nil {
		t.Fatal(err)
	}
	return id, token
}

// rotate is a rotation at a time that has to end as wanted.
func rotate(t *testing.T, s access.Store, presented, next market.Hash, now time.Time, want bool) {
	t.Helper()
	got, found, err := s.RotateSession(t.Context(), presented, next, now, now.Add(time.Minute), grace)
	if err != nil || found != want || found && got.Account != (market.Address{7}) {
		t.Errorf("got %+v, found %v, %v; want found %v", got, found, err, want)
	}
}

func testSession(t *testing.T, s access.Store) {
	now := time.Now()
	_, first := begin(t, s, now)
	second, third := secret(t, "second"), secret(t, "third")
	rotate(t, s, first, second, now, true)
	rotate(t, s, second, third, now.Add(50*time.Second), true)
	rotate(t, s, third, first, now.Add(100*time.Second), true) // each rotation makes it last longer
	rotate(t, s, secret(t, "never seen"), second, now, false)
	if err := s.EndSession(t.Context(), first); err != nil {
		t.Error(err)
	}
	rotate(t, s, first, second, now.Add(101*time.Second), false)
	if err := s.EndSession(t.Context(), first); err != nil {
		t.Errorf("ending it again: %v", err)
	}
}

func testTheft(t *testing.T, s access.Store) {
	now := time.Now()
	_, first := begin(t, s, now)
	second, third := secret(t, "second"), secret(t, "third")
	rotate(t, s, first, second, now, true)
	rotate(t, s, first, third, now.Add(grace/2), true) // the answer was lost
	rotate(t, s, second, secret(t, "fourth"), now.Add(grace/2), false)
	rotate(t, s, first, second, now.Add(2*grace), false)
	rotate(t, s, third, second, now.Add(2*grace), false) // the whole session is over
}

func testExpiry(t *testing.T, s access.Store) {
	now := time.Now()
	_, first := begin(t, s, now)
	rotate(t, s, first, secret(t, "second"), now.Add(time.Minute+time.Second), false)
}

func testRace(t *testing.T, s access.Store) {
	now := time.Now()
	_, first := begin(t, s, now)
	var found [2]bool
	var wait sync.WaitGroup
	for i := range found {
		wait.Go(func() {
			var err error
			_, found[i], err = s.RotateSession(t.Context(), first, secret(t, string(rune('a'+i))), now, now.Add(time.Minute), grace)
			if err != nil {
				t.Error(err)
			}
		})
	}
	wait.Wait()
	if found != [2]bool{true, true} { // one rotated, the other was forgiven
		t.Errorf("found %v", found)
	}
}

func testKeys(t *testing.T, s access.Store) {
	account := market.Address{9}
	k := access.APIKey{
		ID: secret(t, "id").String()[2:24], Account: account, Name: "depot", Hash: secret(t, "key"), Scopes: []access.Scope{access.ReadTrips},
		Created: time.Now().Truncate(time.Second).UTC(),
	}
	if err := s.AddAPIKey(t.Context(), k); err != nil {
		t.Fatal(err)
	}
	got, found, err := s.FindAPIKey(t.Context(), k.Hash)
	if err != nil || !found || got.ID != k.ID || got.Account != account || !slices.Equal(got.Scopes, k.Scopes) || !got.Created.Equal(k.Created) {
		t.Errorf("found %+v, %v, %v", got, found, err)
	}
	if all, err := s.APIKeys(t.Context(), account); err != nil || len(all) != 1 || all[0].Name != "depot" {
		t.Errorf("listed %+v, %v", all, err)
	}
	if deleted, err := s.DeleteAPIKey(t.Context(), market.Address{8}, k.ID); err != nil || deleted {
		t.Errorf("somebody else deleted it: %v, %v", deleted, err)
	}
	if deleted, err := s.DeleteAPIKey(t.Context(), account, k.ID); err != nil || !deleted {
		t.Errorf("deleted %v, %v", deleted, err)
	}
	if _, found, err := s.FindAPIKey(t.Context(), k.Hash); err != nil || found {
		t.Errorf("found after its end: %v, %v", found, err)
	}
}

func testRoles(t *testing.T, s access.Store, owner, vehicle market.Address) {
	if isVehicle, isOperator, err := s.VehicleRoles(t.Context(), market.Address{0xde, 0xad}); err != nil || isVehicle || isOperator {
		t.Errorf("a stranger: %v, %v, %v", isVehicle, isOperator, err)
	}
	if owner == (market.Address{}) {
		return
	}
	if isVehicle, isOperator, err := s.VehicleRoles(t.Context(), owner); err != nil || isVehicle || !isOperator {
		t.Errorf("the owner: %v, %v, %v", isVehicle, isOperator, err)
	}
	if isVehicle, isOperator, err := s.VehicleRoles(t.Context(), vehicle); err != nil || !isVehicle || isOperator {
		t.Errorf("the vehicle: %v, %v, %v", isVehicle, isOperator, err)
	}
}

// Memory is an access.Store without a database. The zero Memory is empty.
type Memory struct {
	// Roles answers VehicleRoles; nil: nobody has one.
	Roles func(market.Address) (vehicle, operator bool)

	mu       sync.Mutex
	nonces   map[string]bool
	sessions []session
	keys     []access.APIKey
}

type session struct {
	access.Session
	previous market.Hash
	rotated  time.Time
}

func (m *Memory) UseNonce(_ context.Context, nonce string, _ time.Time) (bool, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.nonces == nil {
		m.nonces = map[string]bool{}
	}
	used := m.nonces[nonce]
	m.nonces[nonce] = true
	return !used, nil
}

func (m *Memory) AddSession(_ context.Context, s access.Session) error {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.sessions = append(m.sessions, session{Session: s})
	return nil
}

func (m *Memory) RotateSession(_ context.Context, presented, next market.Hash, now, expires time.Time, grace time.Duration) (access.Session, bool, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	for i := range m.sessions {
		s := &m.sessions[i]
		switch {
		case s.Token == presented && now.Before(s.Expires):
			s.previous, s.rotated, s.Token, s.Expires = s.Token, now, next, expires
			return s.Session, true, nil
		case s.previous == presented && now.Sub(s.rotated) <= grace:
			s.Token, s.Expires = next, expires
			return s.Session, true, nil
		case s.previous == presented:
			m.sessions = slices.Delete(m.sessions, i, i+1)
			return access.Session{}, false, nil
		}
	}
	return access.Session{}, false, nil
}

func (m *Memory) EndSession(_ context.Context, presented market.Hash) error {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.sessions = slices.DeleteFunc(m.sessions, func(s session) bool { return s.Token == presented || s.previous == presented })
	return nil
}

func (m *Memory) VehicleRoles(_ context.Context, account market.Address) (vehicle, operator bool, err error) {
	if m.Roles == nil {
		return false, false, nil
	}
	vehicle, operator = m.Roles(account)
	return vehicle, operator, nil
}

func (m *Memory) AddAPIKey(_ context.Context, k access.APIKey) error {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.keys = append(m.keys, k)
	return nil
}

func (m *Memory) FindAPIKey(_ context.Context, hash market.Hash) (access.APIKey, bool, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	i := slices.IndexFunc(m.keys, func(k access.APIKey) bool { return k.Hash == hash })
	if i < 0 {
		return access.APIKey{}, false, nil
	}
	return m.keys[i], true, nil
}

func (m *Memory) APIKeys(_ context.Context, account market.Address) (out []access.APIKey, err error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	for _, k := range m.keys {
		if k.Account == account {
			out = append(out, k)
		}
	}
	return out, nil
}

func (m *Memory) DeleteAPIKey(_ context.Context, account market.Address, id string) (bool, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	before := len(m.keys)
	m.keys = slices.DeleteFunc(m.keys, func(k access.APIKey) bool { return k.Account == account && k.ID == id })
	return len(m.keys) < before, nil
}

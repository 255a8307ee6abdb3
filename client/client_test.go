package client

import (
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/crypto"

	"github.com/marketd/marketd/market"
)

// script answers requests one after the other.
type script struct {
	mu       sync.Mutex
	answers  []func(w http.ResponseWriter, r *http.Request)
	requests []string
}

func (s *script) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	body, _ := io.ReadAll(r.Body)
	s.mu.Lock()
	defer s.mu.Unlock()
	s.requests = append(s.requests, fmt.Sprintf("%s %s %s %s", r.Method, r.URL.Path, r.Header.Get("Idempotency-Key"), body))
	if len(s.answers) == 0 {
		http.Error(w, "the script is over", http.StatusTeapot)
		return
	}
	s.answers[0](w, r)
	s.answers = s.answers[1:]
}

func answer(status int, v any) func(http.ResponseWriter, *http.Request) {
	return func(w http.ResponseWriter, _ *http.Request) {
		w.WriteHeader(status)
		_ = json.NewEncoder(w).Encode(v)
	}
}

func refuse(p market.ProblemType) func(http.ResponseWriter, *http.Request) {
	b := market.Problem(p, "because").Body()
	return answer(b.Status, b)
}

func play(t *testing.T, answers ...func(http.ResponseWriter, *http.Request)) (*script, *Client) {
	s := &script{answers: answers}
	server := httptest.NewServer(s)
	t.Cleanup(server.Close)
	c, err := New(server.URL, nil)
	if err != nil {
		t.Fatal(err)
	}
	return s, c
}

func TestUnavailableMarketIsAskedAgainWithTheSameKey(t *testing.T) {
	s, c := play(t, refuse(market.ProblemUnavailable), answer(http.StatusAccepted, Movement{ID: "m1"}))
	m, err := c.UseFaucet(t.Context(), UseFaucetParams{}, FaucetRequest{To: market.Address{1}})
	if err != nil || m.ID != "m1" || len(s.requests) != 2 || s.requests[0] != s.requests[1] {
		t.Errorf("got %+v, %v after %q", m, err, s.requests)
	}
}

func TestProblemIsAMarketError(t *testing.T) {
	_, c := play(t, refuse(market.ProblemInsufficientBalance))
	_, err := c.UseFaucet(t.Context(), UseFaucetParams{}, FaucetRequest{})
	if market.ProblemOf(err) != market.ProblemInsufficientBalance || !strings.Contains(err.Error(), "because") {
		t.Errorf("got %v", err)
	}
}

func TestClientSignsInAgainWhenItsTokenIsNotTaken(t *testing.T) {
	key, err := crypto.GenerateKey()
	if err != nil {
		t.Fatal(err)
	}
	nonce := answer(http.StatusCreated, Nonce{Nonce: "abcdefgh1", ExpiresAt: time.Now(), Message: "hello"})
	tokens := answer(http.StatusOK, Tokens{AccessToken: "a", RefreshToken: "r", ExpiresIn: 900})
	s, c := play(t, nonce, tokens, refuse(market.ProblemUnauthenticated), nonce, tokens, answer(http.StatusOK, Account{Currency: "DUSD"}),
		refuse(market.ProblemUnauthenticated), nonce, tokens, refuse(market.ProblemUnauthenticated))
	if err := c.SignIn(t.Context(), key); err != nil {
		t.Fatal(err)
	}
	if a, err := c.GetAccount(t.Context()); err != nil || a.Currency != "DUSD" {
		t.Errorf("got %+v, %v after %q", a, err, s.requests)
	}
	if _, err := c.GetAccount(t.Context()); market.ProblemOf(err) != market.ProblemUnauthenticated || len(s.requests) != 10 {
		t.Errorf("got %v after %q", err, s.requests) // once, not for ever
	}
}

func TestTokenIsRefreshedBeforeItsEnd(t *testing.T) {
	key, err := crypto.GenerateKey()
	if err != nil {
		t.Fatal(err)
	}
	nonce := answer(http.StatusCreated, Nonce{Nonce: "abcdefgh1", Message: "hello"})
	s, c := play(t, nonce, answer(http.StatusOK, Tokens{AccessToken: "a", RefreshToken: "r1", ExpiresIn: 30}),
		answer(http.StatusOK, Tokens{AccessToken: "b", RefreshToken: "r2", ExpiresIn: 900}))
	if err := c.SignIn(t.Context(), key); err != nil {
		t.Fatal(err)
	}
	token, err := c.Token(t.Context())
	if err != nil || token != "b" || !strings.Contains(s.requests[2], `/v1/auth/refresh  {"refresh_token":"r1"}`) {
		t.Errorf("got %q, %v after %q", token, err, s.requests)
	}
}

func TestEventsGoOnAfterACutAndEnd(t *testing.T) {
	stream := func(text string) func(http.ResponseWriter, *http.Request) {
		return func(w http.ResponseWriter, _ *http.Request) { _, _ = io.WriteString(w, text) }
	}
	_, c := play(t, stream("retry: 1\n\nevent: need\nid: 4\ndata: {\"a\":\ndata: 1}\n\nevent: posi"), refuse(market.ProblemUnavailable),
		func(w http.ResponseWriter, r *http.Request) {
			if got := r.Header.Get("Last-Event-ID"); got != "4" {
				t.Errorf("resumed after %q", got)
			}
			_, _ = io.WriteString(w, ": alive\n\nevent: position\ndata: {}\n\nevent: phase\nid: 5\ndata: {}\n\nevent: end\ndata: {}\n\n")
		})
	var got []string
	for e, err := range c.Events(t.Context(), market.NeedID{1}, 0) {
		if err != nil {
			t.Fatal(err)
		}
		got = append(got, fmt.Sprint(e.Type, e.Version, string(e.Data)))
	}
	if want := `[need4{"a":1} position0{} phase5{}]`; fmt.Sprint(got) != want {
		t.Errorf("got %v, want %s", got, want)
	}
}

func TestEventsEndWithTheReason(t *testing.T) {
	_, c := play(t, refuse(market.ProblemNotFound))
	for _, err := range c.Events(t.Context(), market.NeedID{1}, 0) {
		if market.ProblemOf(err) != market.ProblemNotFound {
			t.Errorf("got %v", err)
		}
	}
}

func TestAddressHasToBeAnAddress(t *testing.T) {
	for _, a := range []string{"", "127.0.0.1:8080", "ftp://x", "http://"} {
		if _, err := New(a, nil); err == nil {
			t.Errorf("%q was taken", a)
		}
	}
}

// Package client speaks the market's REST interface.
//
//	c, err := client.New("http://127.0.0.1:8080", nil)
//	err = c.SignIn(ctx, key) // and again by itself, whenever that is due
//	need, err := c.PostNeed(ctx, client.PostNeedParams{}, client.NeedPost{Need: signed, Details: details, Signature: sig})
//	for event, err := range c.Events(ctx, need.ID, 0) { ... }
//
// Types and calls are generated from api/openapi.yaml. An error that the market explained is a *[market.Error].
//
// A call that finds the market unavailable, too busy or out of reach is repeated a few times: every call may be, as what
// creates or pays carries an Idempotency-Key (made here, where the caller gives none).
//
// # Concurrency
//
// A Client may be used from many goroutines.
package client

import (
	"bytes"
	"context"
	"crypto/rand"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	mathrand "math/rand/v2"
	"net/http"
	"net/url"
	"reflect"
	"strconv"
	"strings"
	"time"

	"github.com/marketd/marketd/market"
)

const (
	tries       = 5
	firstPause  = 200 * time.Millisecond
	longestWait = 10 * time.Second
	maxAnswer   = 16 << 20 // bytes
)

// Client speaks with one market, for one account once it is signed in.
type Client struct {
	base    *url.URL
	http    *http.Client
	session session
}

// New makes a client of the market at address. httpClient may be nil.
func New(address string, httpClient *http.Client) (*Client, error) {
	base, err := url.Parse(address)
	if err != nil || base.Host == "" || base.Scheme != "http" && base.Scheme != "https" {
		return nil, fmt.Errorf("market address %q is not like http://127.0.0.1:8080", address)
	}
	if httpClient == nil {
		httpClient = &http.Client{}
	}
	return &Client{
		base: &url.URL{Scheme: base.Scheme, Host: base.Host}, http: httpClient,
		session: session{gate: make(chan struct{}, 1)},
	}, nil
}

// NewKey makes an Idempotency-Key.
func NewKey() string {
	var b [16]byte
	rand.Read(b[:]) // never fails
	return hex.EncodeToString(b[:])
}

// request is one call, which may be sent more than once.
type request struct {
	method, path string
	query        url.Values
	header       http.Header
	body         any
	accept       string
	anonymous    bool // goes without a token, also when signed in
	once         bool // is not repeated
}

// addQuery adds a parameter unless it is the zero value of its type.
func (r *request) addQuery(name string, v any) {
	if reflect.ValueOf(v).IsZero() {
		return
	}
	if r.query == nil {
		r.query = url.Values{}
	}
	r.query.Set(name, text(v))
}

// addHeader adds a header unless it is empty; an Idempotency-Key is made.
func (r *request) addHeader(name string, v any) {
	value := text(v)
	if value == "" && name == "Idempotency-Key" {
		value = NewKey()
	}
	if value == "" {
		return
	}
	if r.header == nil {
		r.header = http.Header{}
	}
	r.header.Set(name, value)
}

// text is a value as it stands in a URL or header.
func text(v any) string {
	if t, ok := v.(time.Time); ok {
		return t.UTC().Format(time.RFC3339)
	}
	return fmt.Sprint(v)
}

// do sends r, repeats it where that may help, and decodes the answer into out unless out is nil.
func (c *Client) do(ctx context.Context, r request, out any) error {
	pause, renewed := firstPause, false
	for try := 1; ; try++ {
		response, err := c.send(ctx, r)
		var wait time.Duration
		if err == nil {
			if response.StatusCode < 300 {
				return decode(response, out)
			}
			wait = retryAfter(response)
			err = problem(response)
			if market.ProblemOf(err) == market.ProblemUnauthenticated && !r.anonymous && !renewed && c.session.forget(ctx) {
				renewed = true // the market lost its keys: sign in again, once
				continue
			}
		}
		if r.once || try == tries || ctx.Err() != nil || !passing(err) {
			return fmt.Errorf("%s %s: %w", r.method, r.path, err)
		}
		select {
		case <-ctx.Done():
			return fmt.Errorf("%s %s: %w", r.method, r.path, err)
		case <-time.After(max(wait, pause/2+mathrand.N(pause))):
		}
		pause *= 2
	}
}

// passing says whether the same request may go better soon.
func passing(err error) bool {
	switch market.ProblemOf(err) {
	case market.ProblemUnavailable, market.ProblemRateLimited, market.ProblemIdempotencyInFlight:
		return true
	case "":
		_, transport := errors.AsType[*url.Error](err)
		return transport || errors.Is(err, io.ErrUnexpectedEOF)
	}
	return false
}

func (c *Client) send(ctx context.Context, r request) (*http.Response, error) {
	var body io.Reader
	if r.body != nil {
		b, err := json.Marshal(r.body)
		if err != nil {
			return nil, fmt.Errorf("encode request: %w", err)
		}
		body = bytes.NewReader(b)
	}
	u := *c.base
	u.RawQuery = r.query.Encode()
	request, err := http.NewRequestWithContext(ctx, r.method, u.JoinPath(r.path).String(), body)
	if err != nil {
		return nil, err
	}
	for name, values := range r.header {
		request.Header[name] = values
	}
	if body != nil {
		request.Header.Set("Content-Type", "application/json")
	}
	if r.accept != "" {
		request.Header.Set("Accept", r.accept)
	}
	if !r.anonymous {
		token, err := c.session.token(ctx, c)
		if err != nil {
			return nil, err
		}
		if token != "" {
			request.Header.Set("Authorization", "Bearer "+token)
		}
	}
	return c.http.Do(request)
}

func decode(response *http.Response, out any) error {
	defer response.Body.Close()
	if out == nil || response.StatusCode == http.StatusNoContent {
		_, err := io.Copy(io.Discard, io.LimitReader(response.Body, maxAnswer)) // so that the connection is used again
		return err
	}
	if err := json.NewDecoder(io.LimitReader(response.Body, maxAnswer)).Decode(out); err != nil {
		return fmt.Errorf("read answer: %w", err)
	}
	return nil
}

// problem is what the market says is wrong.
func problem(response *http.Response) error {
	defer response.Body.Close()
	b, _ := io.ReadAll(io.LimitReader(response.Body, 1<<16))
	var p market.ProblemBody
	name, ok := "", false
	if json.Unmarshal(b, &p) == nil {
		name, ok = strings.CutPrefix(p.Type, "/problems/")
	}
	switch {
	case ok:
		t := market.ProblemType(name)
		return &market.Error{Kind: market.ProblemKinds[t], Type: t, Detail: p.Detail, Fields: p.Fields}
	case response.StatusCode == http.StatusBadGateway, response.StatusCode == http.StatusServiceUnavailable, response.StatusCode == http.StatusGatewayTimeout:
		return market.Problem(market.ProblemUnavailable, "the market answered %s", response.Status)
	}
	return fmt.Errorf("the market answered %s: %s %s", response.Status, p.Detail, p.RequestID)
}

func retryAfter(response *http.Response) time.Duration {
	seconds, err := strconv.Atoi(response.Header.Get("Retry-After"))
	if err != nil || seconds < 0 {
		return 0
	}
	return min(time.Duration(seconds)*time.Second, longestWait)
}

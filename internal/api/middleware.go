package api

import (
	"context"
	"crypto/rand"
	"encoding/hex"
	"errors"
	"net/http"
	"net/url"
	"regexp"
	"runtime/debug"
	"slices"
	"strings"
	"time"

	"github.com/go-chi/chi/v5"
	"github.com/go-chi/chi/v5/middleware"

	"github.com/marketd/marketd/internal/access"
	"github.com/marketd/marketd/market"
)

type contextKey int

const (
	requestKey contextKey = iota
	principalKey
)

var requestForm = regexp.MustCompile(`^[A-Za-z0-9._-]{1,64}$`)

// requestID is the id of a request, for logs and problems.
func requestID(ctx context.Context) string { id, _ := ctx.Value(requestKey).(string); return id }

// observe gives each request an id, counts it, logs it, and turns a panic into a problem.
func (s *Server) observe(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		began := time.Now()
		id := r.Header.Get("X-Request-Id")
		if !requestForm.MatchString(id) {
			var b [8]byte
			rand.Read(b[:]) // never fails
			id = hex.EncodeToString(b[:])
		}
		w.Header().Set("X-Request-Id", id)
		r = r.WithContext(context.WithValue(r.Context(), requestKey, id))
		answer := middleware.NewWrapResponseWriter(w, r.ProtoMajor)
		defer func() {
			if p := recover(); p != nil {
				if err, ok := p.(error); ok && errors.Is(err, http.ErrAbortHandler) {
					panic(p)
				}
				s.Log.ErrorContext(r.Context(), "handler panicked", "request", id, "panic", p, "stack", string(debug.Stack()))
				if answer.Status() == 0 {
					writeProblem(answer, market.ProblemBody{
						Type: "about:blank", Title: http.StatusText(500), Status: 500, Detail: "Something went wrong here.", RequestID: id,
					})
				}
			}
			route := chi.RouteContext(r.Context()).RoutePattern()
			took := time.Since(began)
			if lasting := answer.Status() == 0 || strings.HasSuffix(route, "/events"); !lasting { // a socket or a stream
				s.metrics.observe(r.Method, route, answer.Status(), took)
			}
			s.Log.DebugContext(r.Context(), "request", "request", id, "method", r.Method, "path", r.URL.Path, "status", answer.Status(),
				"bytes", answer.BytesWritten(), "took", took)
		}()
		next.ServeHTTP(answer, r)
	})
}

// harden sets what keeps browsers on our side, and refuses what another site's page sends.
func (s *Server) harden(next http.Handler) http.Handler {
	connect := strings.Join(append([]string{"'self'"}, s.Connect...), " ")
	policy := "default-src 'self'; connect-src " + connect + "; worker-src 'self' blob:; img-src 'self' data: blob:; " +
		"style-src 'self' 'unsafe-inline'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		h := w.Header()
		h.Set("Content-Security-Policy", policy)
		h.Set("X-Content-Type-Options", "nosniff")
		h.Set("Referrer-Policy", "no-referrer") // share links must not leak
		h.Set("Cross-Origin-Opener-Policy", "same-origin-allow-popups")
		if !s.ownOrigin(r) {
			s.problem(w, r, market.Problem(market.ProblemDenied, "pages of %s may not call this market", r.Header.Get("Origin")))
			return
		}
		next.ServeHTTP(w, r)
	})
}

// ownOrigin says whether a request comes from no page, or from one of this very market. A page of another site may look
// (the browser does not show it the answer), but neither change anything nor open a WebSocket.
func (s *Server) ownOrigin(r *http.Request) bool {
	origin := r.Header.Get("Origin")
	looks := (r.Method == http.MethodGet || r.Method == http.MethodHead) && r.Header.Get("Upgrade") == ""
	if origin == "" || looks {
		return true
	}
	u, err := url.Parse(origin)
	return err == nil && strings.EqualFold(u.Host, r.Host) && s.Guard.HostAllowed(r.Host)
}

// principal is who calls; the zero Principal where nobody signed in.
func principal(ctx context.Context) access.Principal {
	p, _ := ctx.Value(principalKey).(access.Principal)
	return p
}

// authenticate reads the Authorization header.
func (s *Server) authenticate(r *http.Request) (*http.Request, error) {
	scheme, token, _ := strings.Cut(r.Header.Get("Authorization"), " ")
	if !strings.EqualFold(scheme, "Bearer") || token == "" {
		return nil, market.Problem(market.ProblemUnauthenticated, "sign in first: send Authorization: Bearer and the access token of /v1/auth/verify")
	}
	p, err := s.Guard.Authenticate(r.Context(), token)
	if err != nil {
		return nil, err
	}
	return r.WithContext(context.WithValue(r.Context(), principalKey, p)), nil
}

// signedIn lets only callers with a valid token through.
func (s *Server) signedIn(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		known, err := s.authenticate(r)
		if err != nil {
			s.problem(w, r, err)
			return
		}
		next.ServeHTTP(w, known)
	})
}

// maybeSignedIn lets callers without a token through, but not with a wrong one.
func (s *Server) maybeSignedIn(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.Header.Get("Authorization") == "" {
			next.ServeHTTP(w, r)
			return
		}
		s.signedIn(next).ServeHTTP(w, r)
	})
}

// person keeps out who did not sign in with a wallet: share links and API keys.
func (s *Server) person(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if p := principal(r.Context()); p.Shared() || p.Scopes != nil {
			s.problem(w, r, market.Problem(market.ProblemDenied, "this needs a sign-in with a wallet, not a share link or an API key"))
			return
		}
		next.ServeHTTP(w, r)
	})
}

// may keeps out share links, and API keys that have none of the scopes.
func (s *Server) may(scopes ...access.Scope) func(http.Handler) http.Handler {
	return func(next http.Handler) http.Handler {
		return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			if !slices.ContainsFunc(scopes, principal(r.Context()).May) {
				s.problem(w, r, market.Problem(market.ProblemDenied, "this needs a sign-in with a wallet, or an API key with the scope %s", scopes[0]))
				return
			}
			next.ServeHTTP(w, r)
		})
	}
}

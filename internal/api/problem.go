package api

import (
	"context"
	"encoding/json"
	"errors"
	"net/http"

	"github.com/go-chi/chi/v5"

	"github.com/marketd/marketd/market"
)

// retryAfter is what a caller is told to wait where nobody knows better, seconds.
const retryAfter = "1"

// sized is an error of the request as such, with a status of its own.
type sized struct {
	problem *market.Error
	status  int
}

func (e sized) Error() string { return e.problem.Error() }
func (e sized) Unwrap() error { return e.problem }

// problem answers with err: a market.Error is shown, anything else logged and hidden.
func (s *Server) problem(w http.ResponseWriter, r *http.Request, err error) {
	id := requestID(r.Context())
	e, known := errors.AsType[*market.Error](err)
	if !known {
		if errors.Is(err, context.Canceled) && r.Context().Err() != nil {
			return // nobody is there any more
		}
		s.Log.ErrorContext(r.Context(), "request failed", "request", id, "method", r.Method, "path", r.URL.Path, "error", err)
		writeProblem(w, market.ProblemBody{
			Type: "about:blank", Title: http.StatusText(http.StatusInternalServerError), Status: http.StatusInternalServerError,
			Detail: "Something went wrong here. Try again; when you report it, name the request_id.", RequestID: id,
		})
		return
	}
	body := e.Body()
	body.RequestID = id
	if of, ok := errors.AsType[sized](err); ok {
		body.Status = of.status
	}
	if e.Kind == market.KindUnavailable || e.Kind == market.KindLimited {
		if w.Header().Get("Retry-After") == "" {
			w.Header().Set("Retry-After", retryAfter)
		}
		if e.Err != nil {
			s.Log.WarnContext(r.Context(), "unavailable", "request", id, "path", r.URL.Path, "error", e.Err)
		}
	}
	if e.Kind == market.KindUnauthenticated {
		w.Header().Set("WWW-Authenticate", "Bearer")
	}
	writeProblem(w, body)
}

func writeProblem(w http.ResponseWriter, p market.ProblemBody) {
	b, err := json.Marshal(p)
	if err != nil {
		panic(err) // strings and numbers
	}
	h := w.Header()
	h.Set("Content-Type", "application/problem+json")
	h.Set("Cache-Control", "no-store")
	h.Del("ETag")
	w.WriteHeader(p.Status)
	w.Write(b)
}

func (s *Server) notFound(w http.ResponseWriter, r *http.Request) {
	s.problem(w, r, market.Problem(market.ProblemNotFound, "there is nothing at %s; /docs lists what is there", r.URL.Path))
}

// methodNotAllowed answers where a path has routes, but not this method. The web app's route takes every path, but only GET.
func (s *Server) methodNotAllowed(w http.ResponseWriter, r *http.Request) {
	at := chi.NewRouteContext()
	if chi.RouteContext(r.Context()).Routes.Match(at, http.MethodGet, r.URL.Path) && at.RoutePattern() == "/*" {
		s.notFound(w, r)
		return
	}
	s.problem(w, r, sized{market.Problem(market.ProblemInvalid, "%s does not take %s", r.URL.Path, r.Method), http.StatusMethodNotAllowed})
}

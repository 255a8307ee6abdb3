package api

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"mime"
	"net/http"
	"net/url"
	"strconv"
	"strings"
	"time"

	"github.com/go-chi/chi/v5"

	"github.com/marketd/marketd/internal/api/store"
	"github.com/marketd/marketd/internal/exchange"
	"github.com/marketd/marketd/market"
)

// maxBody is the largest body that is read, bytes.
const maxBody = 64 << 10

// readBody reads a JSON body strictly into v and returns its bytes. An empty body leaves v alone where optional.
func readBody(w http.ResponseWriter, r *http.Request, v any, optional bool) ([]byte, error) {
	b, err := io.ReadAll(http.MaxBytesReader(w, r.Body, maxBody))
	if _, large := errors.AsType[*http.MaxBytesError](err); large {
		return nil, sized{market.Problem(market.ProblemInvalid, "the body is larger than %d bytes", maxBody), http.StatusRequestEntityTooLarge}
	}
	if err != nil {
		return nil, market.Problem(market.ProblemInvalid, "the body broke off: send it again").Because(err)
	}
	if len(b) == 0 && optional {
		return b, nil
	}
	if media, _, err := mime.ParseMediaType(r.Header.Get("Content-Type")); err != nil || media != "application/json" {
		return nil, sized{market.Problem(market.ProblemInvalid, "send the body as Content-Type: application/json"), http.StatusUnsupportedMediaType}
	}
	return b, market.DecodeStrict(b, v)
}

// read is readBody for a handler that needs no more than the value.
func read[T any](w http.ResponseWriter, r *http.Request) (v T, err error) {
	_, err = readBody(w, r, &v, false)
	return v, err
}

// readOnce reads a body that creates or pays, and the key that makes it happen once. account is whose key it is.
func readOnce(w http.ResponseWriter, r *http.Request, account market.Address, v any) (exchange.Key, error) {
	key := r.Header.Get("Idempotency-Key")
	if key == "" {
		return exchange.Key{}, market.Problem(market.ProblemIdempotencyMissing,
			"send an Idempotency-Key header, new for each wish and the same when you repeat it")
	}
	if len(key) > 64 || strings.ContainsFunc(key, func(c rune) bool { return c < '!' || c > '~' }) {
		return exchange.Key{}, market.Problem(market.ProblemInvalid, "an Idempotency-Key has 1 to 64 printable characters without spaces")
	}
	b, err := readBody(w, r, v, false)
	return exchange.Key{Account: account, Key: key, Request: market.Keccak([]byte(r.Method+" "+r.URL.Path+"\n"), b)}, err
}

// write answers with JSON.
func write(w http.ResponseWriter, status int, v any) error {
	b, err := json.Marshal(v)
	if err != nil {
		return fmt.Errorf("encode answer: %w", err)
	}
	h := w.Header()
	h.Set("Content-Type", "application/json")
	if h.Get("Cache-Control") == "" {
		h.Set("Cache-Control", "no-store")
	}
	w.WriteHeader(status)
	w.Write(b) // an error here is the caller's connection
	return nil
}

// writeVersioned answers with an object that has a version, or 304 where the caller has it.
func writeVersioned(w http.ResponseWriter, r *http.Request, status int, version int64, v any) error {
	etag := etagOf(version)
	w.Header().Set("ETag", etag)
	w.Header().Set("Cache-Control", "private, no-cache")
	if r.Method == http.MethodGet && r.Header.Get("If-None-Match") == etag {
		w.WriteHeader(http.StatusNotModified)
		return nil
	}
	return write(w, status, v)
}

func etagOf(version int64) string { return `"` + strconv.FormatInt(version, 10) + `"` }

// ifMatch is the version that the caller decided on, 0 where it does not say.
func ifMatch(r *http.Request) (int64, error) {
	h := r.Header.Get("If-Match")
	if h == "" || h == "*" {
		return 0, nil
	}
	n, err := strconv.ParseInt(strings.Trim(h, `"`), 10, 64)
	if err != nil || n < 1 || etagOf(n) != h {
		return 0, market.Problem(market.ProblemInvalid, "If-Match %s is no ETag of this market: send it as you got it", h)
	}
	return n, nil
}

// checkVersion compares with the version that an object has.
func checkVersion(wanted, has int64) error {
	if wanted != 0 && wanted != has {
		return market.Problem(market.ProblemStaleVersion, "it is at version %d, you decided on %d: read it again", has, wanted)
	}
	return nil
}

// needParam and vehicleParam read the path.
func needParam(r *http.Request) (market.NeedID, error) {
	id, err := market.ParseNeedID(chi.URLParam(r, "need"))
	if err != nil {
		return id, market.Problem(market.ProblemNotFound, "%v", err)
	}
	return id, nil
}

func vehicleParam(r *http.Request) (market.Address, error) {
	a, err := market.ParseAddress(chi.URLParam(r, "vehicle"))
	if err != nil {
		return a, market.Problem(market.ProblemNotFound, "%v", err)
	}
	return a, nil
}

// pageParams reads limit and cursor.
func pageParams(q url.Values) (store.Page, error) {
	limit, err := intParam(q, "limit", 50, 1, 200)
	return store.Page{Limit: limit, Cursor: q.Get("cursor")}, err
}

func intParam(q url.Values, name string, absent, least, most int) (int, error) {
	if !q.Has(name) {
		return absent, nil
	}
	n, err := strconv.Atoi(q.Get(name))
	if err != nil || n < least || n > most {
		return 0, market.Problem(market.ProblemInvalid, "%s %q is not a number from %d to %d", name, q.Get(name), least, most)
	}
	return n, nil
}

// placeParams reads lat and lng; ok is false where there are none.
func placeParams(q url.Values) (p market.Place, ok bool, err error) {
	if !q.Has("lat") && !q.Has("lng") {
		return p, false, nil
	}
	lat, err1 := strconv.ParseFloat(q.Get("lat"), 64)
	lng, err2 := strconv.ParseFloat(q.Get("lng"), 64)
	if err := errors.Join(err1, err2); err != nil {
		return p, false, market.Problem(market.ProblemInvalid, "lat and lng are degrees and come together").Because(err)
	}
	p, err = market.PlaceAt(lat, lng)
	if err != nil {
		return p, false, market.Problem(market.ProblemInvalid, "%v", err)
	}
	return p, true, nil
}

func timeParam(q url.Values, name string, absent time.Time) (time.Time, error) {
	if !q.Has(name) {
		return absent, nil
	}
	t, err := time.Parse(time.RFC3339, q.Get(name))
	if err != nil {
		return t, market.Problem(market.ProblemInvalid, "%s %q is not a time like 2026-05-04T09:30:00Z", name, q.Get(name))
	}
	return t, nil
}

// progressParam reads state: active, ended, or neither.
func progressParam(q url.Values) (active *bool, err error) {
	yes := q.Get("state") == "active"
	switch q.Get("state") {
	case "":
		return nil, nil
	case "active", "ended":
		return &yes, nil
	}
	return nil, market.Problem(market.ProblemInvalid, "state %q is neither active nor ended", q.Get("state"))
}

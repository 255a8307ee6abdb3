package api

import (
	"bytes"
	"context"
	"io"
	"net/http"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"

	"github.com/getkin/kin-openapi/openapi3"
	"github.com/getkin/kin-openapi/openapi3filter"
	"github.com/getkin/kin-openapi/routers"
	"github.com/go-chi/chi/v5"

	contract "github.com/marketd/marketd/api"
	"github.com/marketd/marketd/market"
)

// document is openapi.yaml, with every object closed: an answer with a field that is not described fails its test.
var document = sync.OnceValues(func() (*openapi3.T, error) {
	doc, err := openapi3.NewLoader().LoadFromData(contract.OpenAPI)
	if err != nil {
		return nil, err
	}
	if err := doc.Validate(context.Background()); err != nil {
		return nil, err
	}
	for _, s := range doc.Components.Schemas {
		if s.Value.Type.Is("object") && s.Value.AdditionalProperties.Schema == nil && s.Value.AdditionalProperties.Has == nil {
			no := false
			s.Value.AdditionalProperties.Has = &no
		}
	}
	return doc, nil
})

// findRoute finds the operation of a request. Paths with a parameter inside of a segment (a tile's {y}.mvt) are beyond the
// routers of kin-openapi.
func findRoute(doc *openapi3.T, method, path string) (*routers.Route, map[string]string) {
	for template, item := range doc.Paths.Map() {
		operation := item.GetOperation(method)
		names := parameter.FindAllStringSubmatch(template, -1)
		pattern := regexp.MustCompile("^" + parameter.ReplaceAllString(regexp.QuoteMeta(template), "([^/]+?)") + "$")
		values := pattern.FindStringSubmatch(path)
		if operation == nil || values == nil || len(names) > 0 && doc.Paths.Value(path) != nil {
			continue
		}
		params := map[string]string{}
		for i, n := range names {
			params[n[1]] = values[i+1]
		}
		return &routers.Route{Spec: doc, Path: template, PathItem: item, Method: method, Operation: operation}, params
	}
	return nil, nil
}

// parameter is a {name}, quoted for a pattern or not.
var parameter = regexp.MustCompile(`\\?\{([a-z]+)\\?\}`)

// decoders of answers that are no JSON.
var decoders = sync.OnceFunc(func() {
	asText := func(body io.Reader, _ http.Header, _ *openapi3.SchemaRef, _ openapi3filter.EncodingFn) (any, error) {
		b, err := io.ReadAll(body)
		return string(b), err
	}
	for _, media := range []string{"text/event-stream", "text/html", "application/yaml", "text/plain", "application/vnd.mapbox-vector-tile"} {
		openapi3filter.RegisterBodyDecoder(media, asText)
	}
})

// described checks each answer, and each request that was taken, against the document.
type described struct{ t *testing.T }

func (d described) RoundTrip(r *http.Request) (*http.Response, error) {
	var sent []byte
	if r.Body != nil {
		sent, _ = io.ReadAll(r.Body)
		r.Body = io.NopCloser(bytes.NewReader(sent))
	}
	response, err := http.DefaultTransport.RoundTrip(r)
	if err != nil || response.StatusCode == http.StatusSwitchingProtocols {
		return response, err
	}
	decoders()
	doc, err := document()
	if err != nil {
		d.t.Fatal(err)
	}
	route, params := findRoute(doc, r.Method, r.URL.Path)
	if route == nil {
		d.t.Errorf("%s %s is not in openapi.yaml", r.Method, r.URL.Path)
		return response, nil
	}
	at := r.Clone(r.Context())
	at.Body = io.NopCloser(bytes.NewReader(sent))
	in := &openapi3filter.RequestValidationInput{Request: at, PathParams: params, Route: route, Options: &openapi3filter.Options{
		AuthenticationFunc: openapi3filter.NoopAuthenticationFunc, IncludeResponseStatus: true, MultiError: true,
	}}
	if response.StatusCode < 300 {
		if err := openapi3filter.ValidateRequest(r.Context(), in); err != nil {
			d.t.Errorf("%s %s was taken, but is not as described: %v", r.Method, r.URL.Path, err)
		}
	}
	if strings.HasPrefix(response.Header.Get("Content-Type"), "text/event-stream") {
		return response, nil // its events are checked one by one
	}
	got, err := io.ReadAll(response.Body)
	response.Body.Close()
	response.Body = io.NopCloser(bytes.NewReader(got))
	if err != nil {
		return response, err
	}
	answer := &openapi3filter.ResponseValidationInput{RequestValidationInput: in, Status: response.StatusCode, Header: response.Header, Options: in.Options}
	answer.SetBodyBytes(got)
	if err := openapi3filter.ValidateResponse(r.Context(), answer); err != nil {
		d.t.Errorf("%s %s answered %d, not as described: %v\n%s", r.Method, r.URL.Path, response.StatusCode, err, got)
	}
	return response, nil
}

// checkSchema compares a decoded JSON value with a schema of the document.
func checkSchema(t *testing.T, name string, value any) {
	t.Helper()
	doc, err := document()
	if err != nil {
		t.Fatal(err)
	}
	if err := doc.Components.Schemas[name].Value.VisitJSON(value, openapi3.EnableJSONSchema2020()); err != nil {
		t.Errorf("not a %s: %v", name, err)
	}
}

func TestRoutesAreThoseOfTheDocument(t *testing.T) {
	doc, err := document()
	if err != nil {
		t.Fatal(err)
	}
	var described, served []string
	for path, item := range doc.Paths.Map() {
		for method := range item.Operations() {
			described = append(described, method+" "+path)
		}
	}
	m := newMarket(t)
	err = chi.Walk(m.server.Handler().(chi.Routes), func(method, route string, _ http.Handler, _ ...func(http.Handler) http.Handler) error {
		if route != "/*" { // the web app
			served = append(served, method+" "+route)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	slices.Sort(described)
	slices.Sort(served)
	if !slices.Equal(described, served) {
		t.Errorf("described: %q\nserved: %q", described, served)
	}
}

func TestDevRoutesAreNotThereInProduction(t *testing.T) {
	m := newMarket(t)
	m.config.Dev = false
	s, err := New(m.config)
	if err != nil {
		t.Fatal(err)
	}
	_ = chi.Walk(s.Handler().(chi.Routes), func(_, route string, _ http.Handler, _ ...func(http.Handler) http.Handler) error {
		if strings.Contains(route, "/dev/") {
			t.Errorf("%s is served", route)
		}
		return nil
	})
	m.http.Config.Handler = s.Handler()
	for path, want := range map[string]int{"/v1/dev/faucet": http.StatusNotFound, "/v1/nothing": http.StatusNotFound, "/v1/chain": http.StatusMethodNotAllowed} {
		r, err := http.Post(m.http.URL+path, "application/json", strings.NewReader("{}"))
		if err != nil {
			t.Fatal(err)
		}
		r.Body.Close()
		if r.StatusCode != want {
			t.Errorf("POST %s: %s", path, r.Status)
		}
	}
}

func TestWordsAreThoseOfTheVocabulary(t *testing.T) {
	doc, err := document()
	if err != nil {
		t.Fatal(err)
	}
	var phases, states, problems []any
	for _, p := range market.Phases() {
		phases = append(phases, p.String())
	}
	for _, s := range market.EscrowStates {
		states = append(states, string(s))
	}
	for p := range market.ProblemKinds {
		problems = append(problems, string(p))
	}
	for name, want := range map[string][]any{"Phase": phases, "EscrowState": states, "ProblemType": problems} {
		if got := doc.Components.Schemas[name].Value.Enum; !sameWords(got, want) {
			t.Errorf("%s: the document has %v, package market %v", name, got, want)
		}
	}
}

func sameWords(a, b []any) bool {
	return len(a) == len(b) && !slices.ContainsFunc(a, func(w any) bool { return !slices.Contains(b, w) })
}

func TestEveryProblemTypeHasItsStatusAsDescribed(t *testing.T) {
	text := introduction()
	for p := range market.ProblemKinds {
		_, row, found := strings.Cut(text, "| `"+string(p)+"` | ")
		if !found {
			t.Errorf("%s is not explained", p)
			continue
		}
		if got := market.Problem(p, "").Body().Status; row[:3] != strconv.Itoa(got) {
			t.Errorf("%s: described as %s, answered as %d", p, row[:3], got)
		}
	}
}

func TestDocsListEveryCall(t *testing.T) {
	doc, err := document()
	if err != nil {
		t.Fatal(err)
	}
	want := 0
	for _, item := range doc.Paths.Map() {
		want += len(item.Operations())
	}
	if got := calls(); len(got) != want {
		t.Errorf("%d calls are listed, %d are described", len(got), want)
	}
}

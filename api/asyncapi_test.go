package api

import (
	"bytes"
	"encoding/json"
	"maps"
	"net/url"
	"slices"
	"strings"
	"testing"

	"github.com/getkin/kin-openapi/openapi3"
	"github.com/oasdiff/yaml"

	"github.com/marketd/marketd/market"
)

// frames are what asyncapi.yaml says of each frame.
type frames struct {
	Components struct {
		Messages map[string]struct {
			Payload  json.RawMessage
			Examples []struct{ Payload json.RawMessage }
		}
	}
}

func readFrames(t *testing.T) (f frames, schemas openapi3.Schemas) {
	t.Helper()
	asJSON, err := yaml.YAMLToJSON(AsyncAPI)
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(asJSON, &f); err != nil {
		t.Fatal(err)
	}
	var all struct{ Components map[string]json.RawMessage }
	if err := json.Unmarshal(asJSON, &all); err != nil {
		t.Fatal(err)
	}
	// The schemas are those of OpenAPI 3.1: read them as a document of that kind.
	doc := `{"openapi":"3.1.0","info":{"title":"frames","version":"1"},"paths":{},"components":{"schemas":` + string(all.Components["schemas"]) + `}}`
	loader := openapi3.NewLoader()
	loader.IsExternalRefsAllowed = true
	loader.ReadFromURIFunc = func(_ *openapi3.Loader, _ *url.URL) ([]byte, error) { return OpenAPI, nil }
	parsed, err := loader.LoadFromDataWithPath([]byte(doc), &url.URL{Path: "asyncapi.json"})
	if err != nil {
		t.Fatal(err)
	}
	return f, parsed.Components.Schemas
}

func TestFramesAreThoseOfTheVocabulary(t *testing.T) {
	f, _ := readFrames(t)
	for name := range f.Components.Messages {
		if _, known := market.NewFrame(name); !known {
			t.Errorf("package market does not know the frame %s", name)
		}
	}
	all := []string{
		"bid", "cancelled", "commitment_confirmation", "commitment_request", "funded", "hello", "lost", "message", "mission", "need", "need_closed",
		"need_filter", "offer", "ok", "position", "problem", "start", "status", "stop", "sync", "withdraw",
	}
	if got := slices.Sorted(maps.Keys(f.Components.Messages)); !slices.Equal(got, all) {
		t.Errorf("described: %v", got)
	}
}

func TestEveryExampleIsAFrame(t *testing.T) {
	f, schemas := readFrames(t)
	for name, m := range f.Components.Messages {
		var ref struct {
			Ref string `json:"$ref"`
		}
		if err := json.Unmarshal(m.Payload, &ref); err != nil {
			t.Fatal(err)
		}
		schema := schemas[strings.TrimPrefix(ref.Ref, "#/components/schemas/")]
		if schema == nil || len(m.Examples) == 0 {
			t.Errorf("%s has no schema %q or no example", name, ref.Ref)
			continue
		}
		for _, e := range m.Examples {
			checkExample(t, name, schema.Value, e.Payload)
		}
	}
}

// checkExample sees that an example is what the schema says and what our own decoder takes, field for field.
func checkExample(t *testing.T, name string, schema *openapi3.Schema, example json.RawMessage) {
	t.Helper()
	var value, again any
	if err := json.Unmarshal(example, &value); err != nil {
		t.Fatal(err)
	}
	if err := schema.VisitJSON(value, openapi3.EnableJSONSchema2020()); err != nil {
		t.Errorf("%s: the example is not as described: %v", name, err)
	}
	frame, head, err := market.DecodeFrame(example)
	if err != nil || head.Type != name {
		t.Errorf("%s: the example is no frame: %v", name, err)
		return
	}
	encoded, err := market.EncodeFrame(frame)
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(encoded, &again); err != nil {
		t.Fatal(err)
	}
	if err := schema.VisitJSON(again, openapi3.EnableJSONSchema2020()); err != nil {
		t.Errorf("%s: what we write is not as described: %v\n%s", name, err, encoded)
	}
	if a, b := canonical(t, value), canonical(t, again); !bytes.Equal(a, b) {
		t.Errorf("%s: example %s\nwe write %s", name, a, b)
	}
}

func canonical(t *testing.T, v any) []byte {
	b, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func TestExamplesAreHashedAndSignedAsDescribed(t *testing.T) {
	f, _ := readFrames(t)
	decode := func(name string) market.Frame {
		frame, _, err := market.DecodeFrame(f.Components.Messages[name].Examples[0].Payload)
		if err != nil {
			t.Fatal(err)
		}
		return frame
	}
	sync, need, bid := decode("sync").(*market.SyncFrame), decode("need").(*market.NeedFrame), decode("bid").(*market.BidFrame)
	domain := market.Domain{ChainID: sync.Domain.ChainID, Contract: sync.Domain.Contract}
	if need.Terms.ID() != need.Need || bid.Bid.Need != need.Need {
		t.Errorf("the terms of %s make %s; the bid is for %s", need.Need, need.Terms.ID(), bid.Bid.Need)
	}
	if err := market.Verify(domain, bid.Bid, bid.Signature, bid.Bid.Vehicle); err != nil {
		t.Error(err)
	}
	status := decode("status").(*market.StatusFrame)
	if err := market.Verify(domain, status.Status, status.Signature, bid.Bid.Vehicle); err != nil {
		t.Error(err)
	}
	start := decode("start").(*market.StartFrame)
	if market.StartCode(start.Code) != need.Terms.Codes {
		t.Error("the start code does not match the need's codes")
	}
}

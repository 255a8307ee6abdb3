package api

import (
	"encoding/json"
	"net/url"
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

func TestExamplesAreAsTheirSchemasSay(t *testing.T) {
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
			var value any
			if err := json.Unmarshal(e.Payload, &value); err != nil {
				t.Fatal(err)
			}
			if err := schema.Value.VisitJSON(value, openapi3.EnableJSONSchema2020()); err != nil {
				t.Errorf("%s: %v", name, err)
			}
		}
	}
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

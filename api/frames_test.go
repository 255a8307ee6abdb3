package api_test

import (
	"encoding"
	"maps"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/oasdiff/yaml"

	"github.com/marketd/marketd/api"
	"github.com/marketd/marketd/market"
)

// document is a parsed API document; openapi is what references to the other file lead to.
type document map[string]any

func parse(t *testing.T, text []byte) (d document) {
	t.Helper()
	if _, err := yaml.Unmarshal(text, &d, yaml.DecodeOpts{}); err != nil {
		t.Fatal(err)
	}
	return d
}

func (d document) at(path ...string) any {
	var v any = map[string]any(d)
	for _, p := range path {
		m, ok := v.(map[string]any)
		if !ok {
			return nil
		}
		v = m[p]
	}
	return v
}

// schema is an object's properties by name, with all references followed and allOf merged.
type schema struct {
	typ        string
	properties map[string]schema
	required   []string
	closed     bool
	items      *schema
}

type resolver struct{ async, open document }

func (r resolver) resolve(in document, node map[string]any) (s schema) {
	if ref, ok := node["$ref"].(string); ok {
		file, path, _ := strings.Cut(ref, "#/")
		if file != "" {
			in = r.open
		}
		target, ok := in.at(strings.Split(path, "/")...).(map[string]any)
		if !ok {
			panic("no " + ref)
		}
		return r.resolve(in, target)
	}
	s.properties = map[string]schema{}
	s.typ, _ = node["type"].(string)
	if _, isConst := node["const"]; isConst {
		s.typ = "string"
	}
	s.closed = node["additionalProperties"] == false
	for _, part := range list(node["allOf"]) {
		of := r.resolve(in, part.(map[string]any))
		maps.Copy(s.properties, of.properties)
		s.required = append(s.required, of.required...)
		s.typ = "object"
	}
	properties, _ := node["properties"].(map[string]any)
	for name, p := range properties {
		s.properties[name] = r.resolve(in, p.(map[string]any))
	}
	for _, name := range list(node["required"]) {
		s.required = append(s.required, name.(string))
	}
	if items, ok := node["items"].(map[string]any); ok {
		of := r.resolve(in, items)
		s.items = &of
	}
	return s
}

func list(v any) []any { l, _ := v.([]any); return l }

// field is a field of a Go type as JSON has it.
type field struct {
	typ      reflect.Type
	optional bool
}

func fieldsOf(t reflect.Type) map[string]field {
	all := map[string]field{}
	for i := range t.NumField() {
		f := t.Field(i)
		name, options, _ := strings.Cut(f.Tag.Get("json"), ",")
		if f.Anonymous && name == "" {
			maps.Copy(all, fieldsOf(f.Type))
			continue
		}
		all[name] = field{f.Type, strings.Contains(options, "omit")}
	}
	return all
}

var textual = reflect.TypeFor[encoding.TextMarshaler]()

// compare checks a Go type against a schema, both ways and all the way down.
func compare(t *testing.T, where string, typ reflect.Type, s schema) {
	t.Helper()
	if typ.Kind() == reflect.Pointer {
		typ = typ.Elem()
	}
	want := map[reflect.Kind]string{reflect.Bool: "boolean", reflect.String: "string", reflect.Slice: "array", reflect.Struct: "object",
		reflect.Float64: "number", reflect.Int: "integer", reflect.Int32: "integer", reflect.Int64: "integer", reflect.Uint8: "integer",
		reflect.Uint16: "integer", reflect.Uint32: "integer", reflect.Uint64: "integer"}[typ.Kind()]
	if typ.Implements(textual) || typ == reflect.TypeFor[time.Time]() {
		want = "string"
	}
	if s.typ != want {
		t.Errorf("%s is %s in the document and %s (%s) in Go", where, s.typ, want, typ)
		return
	}
	switch want {
	case "array":
		compare(t, where+"[]", typ.Elem(), *s.items)
	case "object":
		compareObject(t, where, fieldsOf(typ), s)
	}
}

func compareObject(t *testing.T, where string, fields map[string]field, s schema) {
	t.Helper()
	for name, f := range fields {
		p, ok := s.properties[name]
		if !ok {
			t.Errorf("%s.%s is not in the document", where, name)
			continue
		}
		compare(t, where+"."+name, f.typ, p)
		surely := strings.HasPrefix(where, "funded") // there the optional parts of a mission are present
		if required := slices.Contains(s.required, name); required && f.optional && !s.closed && !surely {
			t.Errorf("%s.%s is required and may be left out by the market", where, name)
		}
	}
	for name := range s.properties {
		if _, ok := fields[name]; !ok {
			t.Errorf("%s.%s is not in Go", where, name)
		}
	}
}

func TestFramesAreThoseOfTheDocument(t *testing.T) {
	r := resolver{parse(t, api.AsyncAPI), parse(t, api.OpenAPI)}
	messages := r.async.at("components", "messages").(map[string]any)
	if got := slices.Sorted(maps.Keys(messages)); !slices.Equal(got, market.FrameTypes()) {
		t.Fatalf("the document has %v, Go has %v", got, market.FrameTypes())
	}
	head := fieldsOf(reflect.TypeFor[market.Head]())
	for name, m := range messages {
		t.Run(name, func(t *testing.T) {
			frame, _ := market.NewFrame(name)
			s := r.resolve(r.async, m.(map[string]any)["payload"].(map[string]any))
			fields := fieldsOf(reflect.TypeOf(frame).Elem())
			for of := range head { // each frame uses a part of the head
				if p, ok := s.properties[of]; ok {
					compare(t, name+"."+of, head[of].typ, p)
				}
				delete(s.properties, of)
				delete(fields, of)
			}
			compareObject(t, name, fields, s)
		})
	}
}

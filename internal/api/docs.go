package api

import (
	"html/template"
	"net/http"
	"regexp"
	"strings"

	"github.com/go-chi/chi/v5"

	contract "github.com/marketd/marketd/api"
	"github.com/marketd/marketd/market"
)

func (s *Server) getOpenAPI(w http.ResponseWriter, _ *http.Request) error {
	return writeDocument(w, "application/yaml", contract.OpenAPI)
}

func (s *Server) getAsyncAPI(w http.ResponseWriter, _ *http.Request) error {
	return writeDocument(w, "application/yaml", contract.AsyncAPI)
}

func writeDocument(w http.ResponseWriter, media string, b []byte) error {
	w.Header().Set("Content-Type", media)
	w.Header().Set("Cache-Control", "public, max-age=300")
	_, _ = w.Write(b)
	return nil
}

// docsPage shows the document to people: its introduction and the list of calls.
var docsPage = template.Must(template.New("docs").Parse(`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>{{.Title}}</title>
<style>:root{color-scheme:light dark}body{font:16px/1.5 system-ui,sans-serif;max-width:70rem;margin:2rem auto;padding:0 1rem}
pre{white-space:pre-wrap;font:inherit}code,td:first-child{font-family:ui-monospace,monospace}td{padding:.2rem 1rem .2rem 0;vertical-align:top}</style></head>
<body><h1>{{.Title}}</h1>
<p>The documents: <a href="/openapi.yaml">openapi.yaml</a> (REST) and <a href="/asyncapi.yaml">asyncapi.yaml</a> (the vehicles' WebSocket).</p>
{{with .Calls}}<h2>Calls</h2><table>{{range .}}<tr><td>{{.Method}} {{.Path}}</td><td>{{.Summary}}</td></tr>{{end}}</table>{{end}}
<pre>{{.Text}}</pre></body></html>
`))

type docs struct {
	Title, Text string
	Calls       []call
}

// call is one operation of the document.
type call struct{ Method, Path, Summary string }

func (s *Server) getDocs(w http.ResponseWriter, _ *http.Request) error {
	return writePage(w, docs{Title: "The market's interface", Text: introduction(), Calls: calls()})
}

func writePage(w http.ResponseWriter, d docs) error {
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	return docsPage.Execute(w, d)
}

var (
	pathLine    = regexp.MustCompile(`^  (/\S*):$`)
	methodLine  = regexp.MustCompile(`^    (get|post|patch|put|delete):$`)
	summaryLine = regexp.MustCompile(`^      summary: '?(.*?)'?$`)
)

// calls reads the operations out of the document, which is laid out as these patterns say; a test holds it to that.
func calls() (out []call) {
	var c call
	for line := range strings.Lines(string(contract.OpenAPI)) {
		line = strings.TrimRight(line, "\n")
		if line == "components:" {
			break
		}
		if m := pathLine.FindStringSubmatch(line); m != nil {
			c.Path = m[1]
		} else if m := methodLine.FindStringSubmatch(line); m != nil {
			c.Method = strings.ToUpper(m[1])
		} else if m := summaryLine.FindStringSubmatch(line); m != nil {
			c.Summary = strings.ReplaceAll(m[1], "''", "'")
			out = append(out, c)
		}
	}
	return out
}

// introduction is the document's own description.
func introduction() string {
	text := string(contract.OpenAPI)
	_, text, _ = strings.Cut(text, "  description: |\n")
	text, _, _ = strings.Cut(text, "\nservers:")
	return strings.ReplaceAll("\n"+text, "\n    ", "\n")[1:]
}

func (s *Server) explainProblem(w http.ResponseWriter, r *http.Request) error {
	name := chi.URLParam(r, "type")
	for line := range strings.Lines(introduction()) { // | `type` | status | means |
		cells := strings.Split(line, "|")
		if len(cells) == 5 && strings.TrimSpace(cells[1]) == "`"+name+"`" {
			return writePage(w, docs{
				Title: market.ProblemType(name).Title(),
				Text:  "HTTP status " + strings.TrimSpace(cells[2]) + ": " + strings.TrimSpace(cells[3]) + ".",
			})
		}
	}
	return market.Problem(market.ProblemNotFound, "there is no problem type %q; /docs lists them", name)
}

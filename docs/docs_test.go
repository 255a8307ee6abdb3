// Package docs holds what people read; its tests hold it to the code.
package docs

import (
	"flag"
	"fmt"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/marketd/marketd/market"
)

var update = flag.Bool("update", false, "write what is made from the code into the documents")

func read(t *testing.T, path string) string {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("..", path))
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

func TestPublishedTablesAreThoseOfTheCode(t *testing.T) {
	made(t, "docs/protocol.md", "<!-- trip table", tripTable())
	made(t, "docs/protocol.md", "<!-- escrow table", escrowTable())
}

func TestReadmeShowsTheExamplesAsTheyAre(t *testing.T) {
	for _, c := range []struct{ path, language string }{{"examples/ride.sh", "bash"}, {"examples/vehicle/main.go", "go"}} {
		made(t, "README.md", "<!-- "+c.path, "\n```"+c.language+"\n"+read(t, c.path)+"```\n")
	}
}

// made compares what stands between a comment that begins so and the next <!-- end -->.
func made(t *testing.T, path, begin, want string) {
	t.Helper()
	text := read(t, path)
	_, rest, ok := strings.Cut(text, begin)
	if !ok {
		t.Fatalf("%s has no %s", path, begin)
	}
	_, rest, _ = strings.Cut(rest, "-->")
	got, after, ok := strings.Cut(rest, "<!-- end -->")
	if !ok {
		t.Fatalf("%s: nothing ends %s", path, begin)
	}
	if got == "\n"+want+"\n" {
		return
	}
	if !*update {
		t.Errorf("%s: what follows %s is not what the code says; go test ./docs -update", path, begin)
		return
	}
	head := strings.TrimSuffix(text, got+"<!-- end -->"+after)
	if err := os.WriteFile(filepath.Join("..", path), []byte(head+"\n"+want+"\n<!-- end -->"+after), 0o644); err != nil {
		t.Fatal(err)
	}
}

func TestPhasesUnderOtherNamesAreTheSameInBothDocuments(t *testing.T) {
	const row = "(?m)^ *\\| `[a-z_]+`(, `[a-z_]+`)? \\|( .* \\|){4}$"
	names := func(path string) (rows []string) {
		_, table, _ := strings.Cut(read(t, path), "Phases under other names")
		for _, r := range regexp.MustCompile(row).FindAllString(table, -1) {
			rows = append(rows, strings.TrimSpace(r))
		}
		return rows
	}
	if here, there := names("docs/protocol.md"), names("api/asyncapi.yaml"); len(here) == 0 || !slices.Equal(here, there) {
		t.Errorf("docs/protocol.md has\n%q\napi/asyncapi.yaml has\n%q", here, there)
	}
}

func tripTable() string {
	var b strings.Builder
	b.WriteString("\n| | from | to | who may cause it |\n|---|---|---|---|\n")
	for _, from := range market.Phases() {
		number := fmt.Sprint(uint8(from))
		for _, t := range market.Transitions {
			if t.From != from {
				continue
			}
			var by []string
			for _, a := range t.By {
				by = append(by, string(a))
			}
			fmt.Fprintf(&b, "| %s | `%s` | `%s` | %s |\n", number, t.From, t.To, strings.Join(by, ", "))
			number = ""
		}
		if from.Terminal() {
			fmt.Fprintf(&b, "| %s | `%s` | | |\n", number, from)
		}
	}
	return b.String()
}

func escrowTable() string {
	var b strings.Builder
	b.WriteString("\n| from | to |\n|---|---|\n")
	for _, from := range market.EscrowStates {
		var to []string
		for _, s := range market.EscrowSteps[from] {
			to = append(to, "`"+string(s)+"`")
		}
		if len(to) > 0 {
			fmt.Fprintf(&b, "| `%s` | %s |\n", from, strings.Join(to, ", "))
		}
	}
	return b.String()
}

// documents are all that people read, relative to the repository.
func documents(t *testing.T) []string {
	t.Helper()
	all := []string{"README.md", "CHANGELOG.md", "contracts/README.md"}
	err := filepath.WalkDir(".", func(path string, _ fs.DirEntry, err error) error {
		if strings.HasSuffix(path, ".md") {
			all = append(all, filepath.Join("docs", path))
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return all
}

var link = regexp.MustCompile(`\]\(([^)\s]+)\)`)

func TestLinksLeadSomewhere(t *testing.T) {
	for _, doc := range documents(t) {
		for _, m := range link.FindAllStringSubmatch(read(t, doc), -1) {
			to, err := url.Parse(m[1])
			if err != nil {
				t.Errorf("%s: %v", doc, err)
				continue
			}
			if to.IsAbs() {
				continue
			}
			path := doc
			if to.Path != "" {
				path = filepath.Join(filepath.Dir(doc), to.Path)
			}
			if _, err := os.Stat(filepath.Join("..", path)); err != nil {
				t.Errorf("%s leads to %s, which is not there", doc, m[1])
			} else if to.Fragment != "" && !slices.Contains(anchors(read(t, path)), to.Fragment) {
				t.Errorf("%s leads to %s, which has no such heading", doc, m[1])
			}
		}
	}
}

var (
	heading   = regexp.MustCompile(`(?m)^#+ (.*)$`)
	notAnchor = regexp.MustCompile(`[^a-z0-9 -]`)
)

// anchors are the names that headings have in links.
func anchors(text string) []string {
	var all []string
	for _, m := range heading.FindAllStringSubmatch(text, -1) {
		all = append(all, strings.ReplaceAll(notAnchor.ReplaceAllString(strings.ToLower(m[1]), ""), " ", "-"))
	}
	return all
}

var variable = regexp.MustCompile(`MARKETD_[A-Z_]+[A-Z]`)

func TestServesEnvironmentIsDescribed(t *testing.T) {
	described := variable.FindAllString(read(t, "docs/operations.md"), -1)
	for _, name := range variable.FindAllString(read(t, "cmd/marketd/serve.go"), -1) {
		if !slices.Contains(described, name) {
			t.Errorf("docs/operations.md does not describe %s", name)
		}
	}
}

var flagged = regexp.MustCompile(`(?m)\b(marketd dev|fleet)((?: --?[a-z][a-z-]*(?:[ =][^\s` + "`" + `-][^\s` + "`" + `]*)?)+)`)

func TestFlagsInTheDocumentsExist(t *testing.T) {
	known := map[string]string{"marketd dev": read(t, "cmd/marketd/config.go"), "fleet": read(t, "cmd/fleet/main.go")}
	for _, doc := range documents(t) {
		for _, m := range flagged.FindAllStringSubmatch(read(t, doc), -1) {
			for _, f := range regexp.MustCompile(` --?([a-z-]+)`).FindAllStringSubmatch(m[2], -1) {
				if f[1] != "h" && !strings.Contains(known[m[1]], `"`+f[1]+`"`) {
					t.Errorf("%s: %s has no flag --%s", doc, m[1], f[1])
				}
			}
		}
	}
}

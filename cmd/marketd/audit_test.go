package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/marketd/marketd/internal/audit"
	"github.com/marketd/marketd/market"
)

func TestAuditReadsLinksThatWereNoted(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "noted.json")
	answer := `{"items": [{"region": "demo", "number": 7, "at": "2026-11-20T10:00:00Z", "needs": 2, "awards": 1, "digest": "` +
		market.Hash{1}.String() + `", "link": "` + market.Hash{2}.String() + `"}], "next_cursor": ""}`
	older := strings.NewReplacer(`"number": 7`, `"number": 6`).Replace(answer)
	if err := os.WriteFile(path, []byte(answer+older), 0o600); err != nil {
		t.Fatal(err)
	}
	c, err := parseAudit([]string{"--noted", path, "--region", "demo", "--from", "3"})
	if want := (audit.Noted{Region: "demo", Number: 7, Link: market.Hash{2}}); err != nil || len(c.Noted) != 2 || c.Noted[0] != want || c.Noted[1].Number != 6 || c.From != 3 {
		t.Fatalf("read %+v, %v", c, err)
	}
}

func TestAuditRefusesFlagsThatMakeNoSenseByName(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ args, want string }{
		{"--from 5 --to 4", "--to 4"}, {"--from -1", "--from"}, {"--noted missing.json", "--noted"}, {"demo", "demo"},
	} {
		if _, err := parseAudit(strings.Fields(c.args)); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: %v", c.args, err)
		}
	}
}

func TestAReportNamesWhatIsNotProved(t *testing.T) {
	t.Parallel()
	var out strings.Builder
	printReport(&out, &audit.Report{
		Regions:  []audit.Proved{{Region: "demo", Clearings: 9, To: 9}},
		Findings: []audit.Finding{{Region: "demo", Clearing: 7, Check: audit.CheckDigest, Detail: "another one"}},
	})
	if got := out.String(); !strings.Contains(got, "region demo, clearing 7: digest: another one\n") || !strings.Contains(got, "Not proved") {
		t.Fatal(got)
	}
}

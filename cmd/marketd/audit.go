package main

import (
	"context"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"time"

	"github.com/marketd/marketd/internal/audit"
	"github.com/marketd/marketd/internal/embedded"
	"github.com/marketd/marketd/internal/embedded/pgserver"
	"github.com/marketd/marketd/internal/postgres"
)

// auditConfig is the command line of marketd audit.
type auditConfig struct {
	audit.Options
	database, state string
	json            bool
}

func parseAudit(args []string) (c auditConfig, err error) {
	f := flag.NewFlagSet("marketd audit", flag.ContinueOnError)
	f.StringVar(&c.database, "database-url", os.Getenv("MARKETD_DATABASE_URL"), "URL of the market's PostgreSQL (default MARKETD_DATABASE_URL, else that of --state)")
	f.StringVar(&c.state, "state", ".marketd", "folder of a market of marketd dev, open or closed")
	f.StringVar(&c.Region, "region", "", "audit this region only")
	f.Int64Var(&c.From, "from", 0, "number of the first clearing (default: the first)")
	f.Int64Var(&c.To, "to", 0, "number of the last clearing (default: the last)")
	noted := f.String("noted", "", "file with answers of GET /v1/market/clearings that were kept: nothing up to them may have changed since")
	f.BoolVar(&c.json, "json", false, "print the report as one JSON object")
	if err := f.Parse(args); err != nil {
		return c, err
	}
	switch {
	case f.NArg() > 0:
		return c, fmt.Errorf("%q is not expected here; see marketd audit -h", f.Arg(0))
	case c.From < 0 || c.To < 0 || c.To > 0 && c.To < c.From:
		return c, fmt.Errorf("--from %d --to %d is no range of clearings", c.From, c.To)
	}
	if *noted != "" {
		c.Noted, err = readNoted(*noted)
	}
	return c, err
}

// readNoted reads the links of answers of GET /v1/market/clearings, one after the other.
func readNoted(path string) (all []audit.Noted, err error) {
	file, err := os.Open(path)
	if err != nil {
		return nil, fmt.Errorf("--noted: %w", err)
	}
	defer file.Close()
	for answers := json.NewDecoder(file); ; {
		var answer struct{ Items []audit.Noted }
		if err := answers.Decode(&answer); errors.Is(err, io.EOF) {
			break
		} else if err != nil {
			return nil, fmt.Errorf("--noted: %s is no answer of /v1/market/clearings: %w", path, err)
		}
		for _, n := range answer.Items {
			if !n.Link.IsZero() {
				all = append(all, n)
			}
		}
	}
	if len(all) == 0 {
		return nil, fmt.Errorf("--noted: %s has no linked clearings", path)
	}
	return all, nil
}

// runAudit proves what a market's database has of its clearings. Findings make it fail.
func runAudit(ctx context.Context, args []string) error {
	c, err := parseAudit(args)
	if err != nil {
		return err
	}
	url, closeDatabase, err := c.open(ctx)
	if err != nil {
		return err
	}
	report, err := c.prove(ctx, url)
	if err := errors.Join(err, closeDatabase()); err != nil {
		return err
	}
	if c.json {
		err = json.NewEncoder(os.Stdout).Encode(report)
	} else {
		printReport(os.Stdout, report)
	}
	if n := len(report.Findings); n > 0 {
		return errors.Join(err, fmt.Errorf("the database is not what the market decided (findings: %d)", n))
	}
	return err
}

// open finds the database: the named one, that of a market that is open, or the closed one's, which is started.
func (c *auditConfig) open(ctx context.Context) (url string, done func() error, err error) {
	done = func() error { return nil }
	if c.database != "" {
		return c.database, done, nil
	}
	if url, ok := pgserver.Running(c.state); ok {
		return url, done, nil
	}
	if _, err := os.Stat(c.state); err != nil {
		return "", nil, fmt.Errorf("there is no market in %s: name one with --state or a database with --database-url", c.state)
	}
	state, err := embedded.OpenState(c.state, false)
	if err != nil {
		return "", nil, err
	}
	server, err := pgserver.Start(ctx, pgserver.Config{Dir: state.Path("")})
	if err != nil {
		return "", nil, errors.Join(err, state.Close())
	}
	return server.URL(), func() error { return errors.Join(server.Close(), state.Close()) }, nil
}

func (c *auditConfig) prove(ctx context.Context, url string) (*audit.Report, error) {
	store, err := postgres.Open(ctx, url)
	if err != nil {
		return nil, err
	}
	defer store.Close()
	began, told := time.Now(), time.Now()
	c.Progress = func(region string, done, of int64) {
		if done < of && time.Since(told) < time.Second {
			return
		}
		told = time.Now()
		fmt.Fprintf(os.Stderr, "  %5.1f s  %-10s %d of %d clearings\n", time.Since(began).Seconds(), region, done, of)
	}
	return audit.Run(ctx, store, c.Options)
}

func printReport(w io.Writer, report *audit.Report) {
	for _, f := range report.Findings {
		fmt.Fprintln(w, f)
	}
	for _, p := range report.Regions {
		if p.Clearings == 0 {
			fmt.Fprintf(w, "region %s: no clearings\n", p.Region)
			continue
		}
		fmt.Fprintf(w, "region %s: %d clearings, %d needs in them, %d columns, %d awards (%d refused), %d signatures of winning bids\n",
			p.Region, p.Clearings, p.Needs, p.Columns, p.Awards, p.Refused, p.Signatures)
		if p.Open > 0 {
			fmt.Fprintf(w, "  %d needs are proved over their columns alone: supply did not answer in time\n", p.Open)
		}
		if p.Unlinked > 0 {
			fmt.Fprintf(w, "  %d of them are from before clearings were linked\n", p.Unlinked)
		}
		if p.Wallets > 0 {
			fmt.Fprintf(w, "  %d picks are not by a rider's own key: only the chain can say whether contract wallets signed them\n", p.Wallets)
		}
		if !p.Link.IsZero() {
			fmt.Fprintf(w, "  link of clearing %d: %s\n", p.To, p.Link)
		}
	}
	verdict := "All proved"
	if len(report.Findings) > 0 {
		verdict = "Not proved"
	}
	fmt.Fprintf(w, "%s, in %.1f s\n", verdict, report.Seconds)
}

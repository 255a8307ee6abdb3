package audit

import (
	"context"
	"fmt"
	"slices"
	"time"

	"github.com/marketd/marketd/market"
)

// Options say what to audit; the zero value is everything.
type Options struct {
	Region   string // "": all
	From, To int64  // numbers of the first and last clearing; 0: all from the first, to the last
	Noted    []Noted
	Progress func(region string, done, of int64) // called now and then; may be nil
}

// Noted is a link that somebody noted down earlier: nothing up to it may have changed since.
type Noted struct {
	Region string
	Number int64
	Link   market.Hash
}

// Report is what an audit found.
type Report struct {
	Regions  []Proved  `json:"regions"`
	Findings []Finding `json:"findings"`
	Seconds  float64   `json:"seconds"`
}

// Proved counts what was looked at in a region.
type Proved struct {
	Region     string      `json:"region"`
	From       int64       `json:"from"`
	To         int64       `json:"to"`
	Clearings  int         `json:"clearings"`
	Needs      int         `json:"needs"`   // in clearings; a need may be in several
	Columns    int         `json:"columns"` // pairs of a need and a vehicle that were weighed
	Open       int         `json:"open"`    // needs for which supply did not say enough: proved over the columns alone
	Awards     int         `json:"awards"`
	Refused    int         `json:"refused"`    // awards that the database did not take
	Signatures int         `json:"signatures"` // of winning bids, by the vehicles' keys
	Picks      int         `json:"picks"`      // of riders, by their keys
	Wallets    int         `json:"wallets"`    // other picks: contract wallets, or wrong; only the chain can say
	Unlinked   int         `json:"unlinked"`   // clearings from before the chain of links
	Link       market.Hash `json:"link"`       // of the last one: note it down
}

// Finding is something that is not as it must be.
type Finding struct {
	Region   string `json:"region"`
	Clearing int64  `json:"clearing"` // 0: of none
	Check    Check  `json:"check"`
	Detail   string `json:"detail"`
}

func (f Finding) String() string {
	if f.Clearing == 0 {
		return fmt.Sprintf("region %s: %s: %s", f.Region, f.Check, f.Detail)
	}
	return fmt.Sprintf("region %s, clearing %d: %s: %s", f.Region, f.Clearing, f.Check, f.Detail)
}

// Check is what a finding failed.
type Check string

// The checks.
const (
	CheckGap       Check = "gap"       // numbers count from 1 without a gap
	CheckDigest    Check = "digest"    // the record has the stored digest
	CheckLink      Check = "link"      // the clearing follows the one before it
	CheckReplay    Check = "replay"    // the same columns give the same awards, and the duals prove them
	CheckRow       Check = "row"       // the row says what the record says
	CheckTerms     Check = "terms"     // the region's published terms were kept
	CheckNeed      Check = "need"      // needs are those that riders signed
	CheckAward     Check = "award"     // each award is an agreement, or was refused for a reason
	CheckAgreement Check = "agreement" // each agreement is an award of its clearing
	CheckBid       Check = "bid"       // its bid is the one of the award
	CheckSignature Check = "signature" // the bid's signature is over that price
	CheckPick      Check = "pick"      // a picked bid was picked by the rider
)

const (
	batch     = 500
	maxStrays = 100
)

// Run audits what the options name. Findings are no error; an error says that the database could not be read.
func Run(ctx context.Context, source Source, o Options) (*Report, error) {
	began := time.Now()
	regions, err := source.AuditRegions(ctx)
	if err != nil {
		return nil, err
	}
	if o.Region != "" {
		regions = slices.DeleteFunc(regions, func(r Region) bool { return r.ID != o.Region })
		if len(regions) == 0 {
			return nil, fmt.Errorf("there is no region %q in this database", o.Region)
		}
	}
	domain, err := source.AuditDomain(ctx)
	if err != nil {
		return nil, err
	}
	report := &Report{Findings: []Finding{}}
	for _, r := range regions {
		a := auditor{source: source, options: o, region: r, domain: domain, report: report}
		if err := a.run(ctx); err != nil {
			return nil, fmt.Errorf("audit region %s: %w", r.ID, err)
		}
	}
	report.Seconds = time.Since(began).Seconds()
	return report, nil
}

// auditor works through one region.
type auditor struct {
	source  Source
	options Options
	region  Region
	domain  market.Domain
	report  *Report
	proved  Proved

	link   market.Hash // of the last clearing that was seen
	linked bool        // it has one
	parted bool        // a noted link differed
}

func (a *auditor) find(clearing int64, check Check, format string, args ...any) {
	a.report.Findings = append(a.report.Findings, Finding{a.region.ID, clearing, check, fmt.Sprintf(format, args...)})
}

func (a *auditor) run(ctx context.Context) error {
	from, to := max(1, a.options.From), a.region.Clearing
	if a.options.To > 0 {
		to = min(to, a.options.To)
	}
	a.proved = Proved{Region: a.region.ID, From: from, To: to}
	if err := a.before(ctx, from); err != nil {
		return err
	}
	next := from
	for next <= to {
		rows, err := a.source.AuditClearings(ctx, a.region.ID, next, int(min(batch, to-next+1)))
		if err != nil {
			return err
		}
		rows = slices.DeleteFunc(rows, func(c Clearing) bool { return c.Number > to })
		if len(rows) == 0 {
			break
		}
		if err := a.rows(ctx, next, rows); err != nil {
			return err
		}
		next = rows[len(rows)-1].Number + 1
		if a.options.Progress != nil {
			a.options.Progress(a.region.ID, next-from, to-from+1)
		}
	}
	a.gap(next, to+1)
	if err := a.end(ctx, to); err != nil {
		return err
	}
	a.proved.Link = a.link
	a.report.Regions = append(a.report.Regions, a.proved)
	return nil
}

// before takes up the chain in front of the first clearing.
func (a *auditor) before(ctx context.Context, from int64) error {
	if from == 1 {
		return nil
	}
	rows, err := a.source.AuditClearings(ctx, a.region.ID, from-1, 1)
	if err == nil && len(rows) == 1 && rows[0].Number == from-1 {
		a.link, a.linked = rows[0].Link, rows[0].Linked
	}
	return err
}

// end checks what is said of the whole region.
func (a *auditor) end(ctx context.Context, to int64) error {
	if to == a.region.Clearing && a.linked && a.link != a.region.Link {
		a.find(to, CheckLink, "its link is %s, the region's last link is %s", a.link, a.region.Link)
	}
	for _, n := range a.options.Noted {
		if n.Region == a.region.ID && n.Number > a.region.Clearing {
			a.find(n.Number, CheckGap, "a link of it was noted, the region's last clearing is %d", a.region.Clearing)
		}
	}
	if a.options.To > 0 || a.options.From > 1 {
		return nil
	}
	strays, err := a.source.AuditStrays(ctx, a.region.ID, maxStrays)
	for _, s := range strays {
		if s.Clearing == 0 {
			a.find(0, CheckAgreement, "agreement %d of need %s with %s names no clearing", s.Number, s.Need, s.Vehicle)
		} else {
			a.find(s.Clearing, CheckAgreement, "agreement %d of need %s with %s names it, and it is not there", s.Number, s.Need, s.Vehicle)
		}
	}
	return err
}

// gap notes that clearings from next to before at are not there.
func (a *auditor) gap(next, at int64) {
	switch {
	case next == at-1:
		a.find(next, CheckGap, "the clearing is missing")
	case next < at:
		a.find(next, CheckGap, "the clearings %d to %d are missing", next, at-1)
	}
}

// rows audits clearings in order; next is the number that the first should have.
func (a *auditor) rows(ctx context.Context, next int64, rows []Clearing) error {
	records := make([]*record, 0, len(rows))
	ids := map[market.NeedID]Need{}
	for i := range rows {
		a.gap(next, rows[i].Number)
		next = rows[i].Number + 1
		a.chain(&rows[i])
		if r := a.replay(&rows[i]); r != nil {
			records = append(records, r)
			for _, n := range r.Needs {
				ids[n.ID] = Need{}
			}
		}
	}
	list := make([]market.NeedID, 0, len(ids))
	for id := range ids {
		list = append(list, id)
	}
	needs, err := a.source.AuditNeeds(ctx, list)
	if err != nil {
		return err
	}
	for _, n := range needs {
		ids[n.ID] = n
	}
	for _, r := range records {
		a.needs(r, ids)
		a.awards(r, ids)
	}
	return nil
}

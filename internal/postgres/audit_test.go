package postgres

import (
	"context"
	"slices"
	"testing"
	"time"

	"github.com/marketd/marketd/internal/api/store"
	"github.com/marketd/marketd/internal/audit"
	"github.com/marketd/marketd/internal/exchange"
	"github.com/marketd/marketd/internal/matching"
	"github.com/marketd/marketd/market"
)

// books is a stopped market whose clearings a test audits and forges.
type books struct {
	*town
	live  int64         // number of the clearing that a live bid won over another one
	need  market.NeedID // of live
	loser market.Address
	ask   int64 // number of the clearing that asked a standing offer's vehicle, which confirmed
	asked market.NeedID
	noted []audit.Noted
}

// newBooks trades: a live bid that beats another, an ask that is confirmed, one that is declined, a pick, an award that the
// database refuses. Then it closes.
func newBooks(t *testing.T) *books {
	w := newTown(t, func(c *exchange.Config) { c.BidWindow = 10 * time.Second }) // it ends when all invited have answered
	b := &books{town: w}
	b.onChain()
	b.need = b.twoBids()
	b.live = b.clearingOf(b.need)
	b.asked = b.askedRide()
	b.ask = b.clearingOf(b.asked)
	b.pickedRide()
	b.refusedRide()
	w.stop()
	for number := range b.last() {
		link := get[market.Hash](w, `select link from clearings where number = $1`, number+1)
		b.noted = append(b.noted, audit.Noted{Region: "demo", Number: number + 1, Link: link})
	}
	for _, table := range []string{"clearings", "attempts", "region_terms", "regions", "needs"} {
		w.exec(`create table saved_` + table + ` as table ` + table)
	}
	return b
}

// twoBids has two cars bid, of which the cheaper one wins.
func (b *books) twoBids() market.NeedID {
	cheap, dear := b.car(0, time.Minute), b.car(0, time.Minute)
	id := b.ride(20_000)
	for c, price := range map[*car]uint64{cheap: 6000, dear: 7000} {
		if err := b.x.Bid(context.Background(), c.bid(c.invited(id).Invitation, price, nil)); err != nil {
			b.t.Fatal(err)
		}
	}
	b.becomes(id, market.Awarded)
	b.loser = dear.id
	b.away(dear)
	return id
}

// away takes a car out of the way of those that follow.
func (b *books) away(c *car) { b.field.with(c, func(s *spot) { s.away = true }) }

// askedRide asks two cars one after the other: the first declines.
func (b *books) askedRide() market.NeedID {
	ctx := context.Background()
	near, far := b.car(5000, time.Minute), b.car(5500, 2*time.Minute)
	id := b.ride(20_000)
	if err := b.x.Confirm(ctx, near.id, &market.CommitmentConfirmationFrame{Need: near.asked(id).Need, Decline: true}); err != nil {
		b.t.Fatal(err)
	}
	if err := far.confirm(far.asked(id)); err != nil {
		b.t.Fatal(err)
	}
	b.becomes(id, market.Awarded)
	b.away(near)
	return id
}

func (b *books) pickedRide() {
	ctx := context.Background()
	c := b.car(0, time.Minute)
	rider := b.rider(20_000)
	choose := wish(rider, 20_000)
	choose.Choose = true
	id := b.post(b.signed(rider, choose, nil))
	bid := c.bid(c.invited(id).Invitation, 9000, nil)
	if err := b.x.Bid(ctx, bid); err != nil {
		b.t.Fatal(err)
	}
	pick := market.Pick{Need: id, Bid: bid.Bid.ID()}
	sig, err := market.Sign(rider, tripDomain, pick)
	if err != nil {
		b.t.Fatal(err)
	}
	if err := b.x.Pick(ctx, market.AddressOf(rider), pick, sig); err != nil {
		b.t.Fatal(err)
	}
	b.becomes(id, market.Awarded)
}

// refusedRide lets a car win that left service unseen: the database refuses it, and another one serves.
func (b *books) refusedRide() {
	gone, here := b.car(5000, 10*time.Second), b.car(6000, 20*time.Second)
	b.exec(`update vehicles set in_service = false where id = $1`, gone.id.Bytes())
	id := b.ride(20_000)
	if err := here.confirm(here.asked(id)); err != nil {
		b.t.Fatal(err)
	}
	b.becomes(id, market.Awarded)
}

func (b *books) clearingOf(id market.NeedID) int64 {
	return get[int64](b.town, `select clearing from attempts where need = $1 and active`, id[:])
}

func (b *books) last() int64 {
	return get[int64](b.town, `select clearing from regions where id = 'demo'`)
}

// restore undoes a forgery.
func (b *books) restore() {
	for _, sql := range []string{
		`delete from clearings`, `insert into clearings table saved_clearings`,
		`delete from attempts`, `insert into attempts table saved_attempts`,
		`delete from region_terms`, `insert into region_terms table saved_region_terms`,
		`update regions r set clearing = s.clearing, link = s.link from saved_regions s where s.id = r.id`,
		`delete from regions r where not exists (select from saved_regions s where s.id = r.id)`,
		`update needs n set max_amount = s.max_amount, signed = s.signed from saved_needs s where s.id = n.id`,
	} {
		b.exec(sql)
	}
}

func (b *books) audit(o audit.Options) *audit.Report {
	b.t.Helper()
	report, err := audit.Run(context.Background(), b.truth, o)
	if err != nil {
		b.t.Fatal(err)
	}
	return report
}

// rewrite changes a clearing's record, and with it the digest.
func (b *books) rewrite(number int64, change func(*matching.Clearing)) {
	b.t.Helper()
	c, err := matching.DecodeClearing(get[[]byte](b.town, `select record from clearings where region = 'demo' and number = $1`, number))
	if err != nil {
		b.t.Fatal(err)
	}
	change(c)
	record := c.Encode()
	b.exec(`update clearings set record = $2, digest = $3 where region = 'demo' and number = $1`, number, record, matching.Digest(record))
}

// seal makes the chain of a region right again after a forgery, as somebody could who has the database.
func (b *books) seal(region string) {
	b.t.Helper()
	link := audit.Genesis(region)
	clearings, err := b.truth.AuditClearings(context.Background(), region, 1, 1000)
	if err != nil {
		b.t.Fatal(err)
	}
	for _, c := range clearings {
		link = audit.Link(link, c.Digest, c.Refused)
		b.exec(`update clearings set link = $3 where region = $1 and number = $2`, region, c.Number, link)
	}
	b.exec(`update regions set link = $2 where id = $1`, region, link)
}

func TestAuditProvesAllClearingsAndCatchesForgeries(t *testing.T) {
	t.Parallel()
	b := newBooks(t)
	honest := b.audit(audit.Options{Noted: b.noted})
	if p := honest.Regions[0]; len(honest.Findings) > 0 || p.Clearings != int(b.last()) || p.Signatures != 4 || p.Picks != 1 || p.Refused != 1 ||
		p.Awards != 6 || p.Link != b.noted[len(b.noted)-1].Link {
		t.Fatalf("an honest market: %+v, %v", p, honest.Findings)
	}
	page, err := b.truth.Clearings(t.Context(), "demo", store.Page{Limit: 2})
	if err != nil || len(page) != 2 || page[0].Number != b.last() || page[0].Link != honest.Regions[0].Link || page[0].Needs != 1 {
		t.Fatalf("the public list %+v, %v", page, err)
	}
	page, err = b.truth.Clearings(t.Context(), "demo", store.Page{Limit: 200, Cursor: page[1].Cursor})
	if err != nil || len(page) != int(b.last())-2 || page[0].Number != b.last()-2 {
		t.Fatalf("its second page %+v, %v", page, err)
	}
	for _, f := range forgeries {
		t.Run(f.name, func(t *testing.T) {
			defer b.restore()
			number := f.forge(b)
			var o audit.Options
			if f.noted {
				o.Noted = b.noted
			}
			report := b.audit(o)
			if !slices.ContainsFunc(report.Findings, func(x audit.Finding) bool { return x.Check == f.check && x.Clearing == number }) {
				t.Fatalf("want a finding %s of clearing %d, got %v", f.check, number, report.Findings)
			}
			for _, x := range report.Findings {
				t.Log(x)
			}
		})
	}
	if again := b.audit(audit.Options{Noted: b.noted}); len(again.Findings) > 0 {
		t.Fatalf("after all is restored: %v", again.Findings)
	}
}

// TestAuditHoldsClearingsToTheTermsOfTheirTime restarts a market under another rule for prices: what was decided before stays
// as it was, the rest is priced by the new rule, signed at that price, and proved.
func TestAuditHoldsClearingsToTheTermsOfTheirTime(t *testing.T) {
	t.Parallel()
	b := &books{town: newTown(t)}
	b.onChain()
	before := b.clearingOf(b.askedRide())
	b.stop()
	b.rule = matching.Vickrey
	b.open()
	first, second := b.car(5000, 10*time.Second), b.car(7000, 10*time.Second)
	id := b.ride(20_000)
	f := first.asked(id)
	if err := first.confirm(f); err != nil {
		t.Fatal(err)
	}
	b.becomes(id, market.Awarded)
	after := b.clearingOf(id)
	b.stop()
	if report := b.audit(audit.Options{}); len(report.Findings) > 0 || f.Bid.Amount != market.Units(7000) || report.Regions[0].Signatures != 2 {
		t.Fatalf("signed %s beside %s; %+v", f.Bid.Amount, second.id, report)
	}
	b.exec(`update region_terms set terms = terms || '{"prices": "vickrey"}' where clearing = 1`)
	b.exec(`update region_terms set terms = terms || '{"prices": "first"}' where clearing > 1`)
	found := map[int64]audit.Check{}
	for _, f := range b.audit(audit.Options{}).Findings {
		found[f.Clearing] = f.Check
	}
	if found[before] != audit.CheckTerms || found[after] != audit.CheckTerms {
		t.Errorf("under exchanged terms: %v", found)
	}
}

// column finds the vehicle's column for the first need.
func column(c *matching.Clearing, vehicle market.Address) int {
	return slices.IndexFunc(c.Columns, func(x matching.Column) bool { return c.Vehicles[x.Vehicle].Address == vehicle })
}

// Each forgery is as good as it can be made with the database alone, and returns the number that the audit must name. Where the
// chain is sealed again and nothing else contradicts, a link that was noted down tells.
var forgeries = []struct {
	name  string
	check audit.Check
	noted bool // the auditor has noted the links of all clearings
	forge func(b *books) int64
}{
	{"a losing bid's price, in the record", audit.CheckDigest, false, func(b *books) int64 {
		digest := get[market.Hash](b.town, `select digest from clearings where number = $1`, b.live)
		b.rewrite(b.live, func(c *matching.Clearing) { c.Columns[column(c, b.loser)].Price += 10 })
		b.exec(`update clearings set digest = $2 where number = $1`, b.live, digest)
		return b.live
	}},
	{"a losing bid's price, with the digest", audit.CheckLink, false, func(b *books) int64 {
		b.rewrite(b.live, func(c *matching.Clearing) { c.Columns[column(c, b.loser)].Price += 10 })
		return b.live
	}},
	{"a losing bid's price, with all links", audit.CheckLink, true, func(b *books) int64 {
		b.rewrite(b.live, func(c *matching.Clearing) { c.Columns[column(c, b.loser)].Price += 10 })
		b.seal("demo")
		return b.live
	}},
	{"the losing bid made the better one", audit.CheckReplay, false, func(b *books) int64 {
		b.rewrite(b.live, func(c *matching.Clearing) { c.Columns[column(c, b.loser)].Price = 10 })
		b.seal("demo")
		return b.live
	}},
	{"the winner swapped", audit.CheckReplay, false, func(b *books) int64 {
		b.rewrite(b.live, func(c *matching.Clearing) {
			c.Awards[0].Vehicle, c.Awards[0].Price = b.loser, c.Columns[column(c, b.loser)].Price
		})
		b.seal("demo")
		return b.live
	}},
	{"the winner's column dropped", audit.CheckAgreement, false, func(b *books) int64 {
		b.rewrite(b.live, func(c *matching.Clearing) { crown(c, column(c, b.loser)) })
		b.seal("demo")
		return b.live
	}},
	{"a clearing removed", audit.CheckGap, false, func(b *books) int64 {
		b.exec(`delete from clearings where number = $1`, b.live)
		b.seal("demo")
		return b.live
	}},
	{"the last clearing removed", audit.CheckAgreement, false, func(b *books) int64 {
		last := b.last()
		b.exec(`delete from clearings where number = $1`, last)
		b.exec(`update regions set clearing = $1 where id = 'demo'`, last-1)
		b.seal("demo")
		return last
	}},
	{"the last clearing removed with its agreements", audit.CheckGap, true, func(b *books) int64 {
		last := b.last()
		b.exec(`delete from clearings where number = $1`, last)
		b.exec(`delete from attempts where clearing = $1`, last)
		b.exec(`update regions set clearing = $1 where id = 'demo'`, last-1)
		b.seal("demo")
		return last
	}},
	{"a digest changed", audit.CheckDigest, false, func(b *books) int64 {
		b.exec(`update clearings set digest = $2 where number = $1`, b.ask, market.Hash{7})
		b.seal("demo")
		return b.ask
	}},
	{"a price above the rider's maximum", audit.CheckReplay, false, func(b *books) int64 {
		b.rewrite(b.live, func(c *matching.Clearing) { c.Columns[0].Price, c.Awards[0].Price = 20_001, 20_001 })
		b.seal("demo")
		return b.live
	}},
	{"the rider's maximum raised", audit.CheckNeed, false, func(b *books) int64 {
		b.rewrite(b.live, func(c *matching.Clearing) {
			c.Needs[0].Ceiling += 1000
			prove(c)
		})
		b.exec(`update needs set max_amount = max_amount + 1000 where id = $1`, b.need[:])
		b.seal("demo")
		return b.live
	}},
	{"an agreement without a clearing", audit.CheckAgreement, false, func(b *books) int64 {
		b.exec(`update attempts set clearing = null where need = $1 and attempt = 1`, b.asked[:]) // which was declined
		return 0
	}},
	{"a bound above the dual", audit.CheckReplay, false, func(b *books) int64 {
		b.rewrite(b.live, func(c *matching.Clearing) { c.Needs[0].Bound = c.Needs[0].Dual + 1 })
		b.seal("demo")
		return b.live
	}},
	{"a dual lowered", audit.CheckReplay, false, func(b *books) int64 {
		b.rewrite(b.live, func(c *matching.Clearing) { c.Needs[0].Dual-- })
		b.seal("demo")
		return b.live
	}},
	{"duals that prove as much and are not the canonical ones", audit.CheckReplay, false, func(b *books) int64 {
		b.rewrite(b.live, func(c *matching.Clearing) {
			c.Needs[0].Dual--
			c.Vehicles[c.Columns[0].Vehicle].Dual++
		})
		b.seal("demo")
		return b.live
	}},
	{"another value of time", audit.CheckTerms, false, func(b *books) int64 {
		b.rewrite(b.live, func(c *matching.Clearing) {
			c.Needs[0].ValueOfTime /= 2
			prove(c)
		})
		b.seal("demo")
		return b.live
	}},
	{"another rule for prices", audit.CheckTerms, false, func(b *books) int64 {
		b.rewrite(b.live, func(c *matching.Clearing) {
			c.Prices = matching.Vickrey
			c.Awards[0].Price, c.Awards[0].Asked = c.Awards[0].Price+c.Columns[0].Score-c.Columns[1].Score, true
		})
		b.seal("demo")
		return b.live
	}},
	{"a subsidy for one need", audit.CheckTerms, false, func(b *books) int64 {
		b.rewrite(b.live, func(c *matching.Clearing) {
			c.Needs[0].Subsidy = 500
			prove(c)
		})
		b.seal("demo")
		return b.live
	}},
	{"a credit for one need", audit.CheckTerms, false, func(b *books) int64 {
		b.rewrite(b.live, func(c *matching.Clearing) {
			c.Needs[0].Credit = 500
			prove(c)
		})
		b.seal("demo")
		return b.live
	}},
	{"vehicles whose time costs something for one need", audit.CheckTerms, false, func(b *books) int64 {
		b.rewrite(b.live, func(c *matching.Clearing) {
			c.Needs[0].VehicleTime, c.Columns[0].Busy = 1000, 10_000
			prove(c)
		})
		b.seal("demo")
		return b.live
	}},
	{"an agreement's price", audit.CheckAgreement, false, func(b *books) int64 {
		b.exec(`update attempts set amount = amount - 1 where need = $1`, b.need[:])
		return b.live
	}},
	{"the price everywhere, but for the signature", audit.CheckSignature, false, func(b *books) int64 {
		bid := get[market.Bid](b.town, `select bid from attempts where need = $1`, b.need[:])
		bid.Amount = market.Units(5999)
		b.exec(`update attempts set amount = 5999, bid = $2, bid_id = $3 where need = $1`, b.need[:], bid, bid.ID())
		b.rewrite(b.live, func(c *matching.Clearing) {
			c.Columns[0].Price, c.Awards[0].Price, c.Awards[0].Bid = 5999, 5999, bid.ID()
			prove(c)
		})
		b.seal("demo")
		return b.live
	}},
	{"the record of another clearing", audit.CheckRow, false, func(b *books) int64 {
		b.exec(`update clearings a set record = b.record, digest = b.digest from clearings b where a.number = $1 and b.number = $2`, b.live, b.ask)
		b.seal("demo")
		return b.live
	}},
	{"the record of another region", audit.CheckNeed, false, func(b *books) int64 {
		b.exec(`insert into regions (id, epoch, clearing) values ('east', 1, 1)`)
		b.exec(`insert into clearings select 'east', number, epoch, at, digest, record, refused, link, needs, awards from clearings where number = 1`)
		b.seal("east")
		return 1
	}},
	{"a refusal without a reason", audit.CheckAward, false, func(b *books) int64 {
		number := get[int64](b.town, `select number from clearings where refused <> '[]'`)
		b.exec(`update clearings set refused = jsonb_set(refused, '{0,fact}', '""') where number = $1`, number)
		b.seal("demo")
		return number
	}},
	{"an agreement made a refusal", audit.CheckLink, false, func(b *books) int64 {
		b.exec(`update clearings set awards = 0, refused = jsonb_build_array(jsonb_build_object('need', '0x' || encode(a.need, 'hex'),
			'vehicle', '0x' || encode(a.vehicle, 'hex'), 'fact', 'skipped')) from attempts a where number = $1 and a.need = $2`, b.live, b.need[:])
		b.exec(`delete from attempts where need = $1`, b.need[:])
		return b.live
	}},
}

// crown leaves the clearing of one need with that column alone, and awards it.
func crown(c *matching.Clearing, k int) {
	col := c.Columns[k]
	c.Vehicles = []matching.ClearedVehicle{{Address: c.Vehicles[col.Vehicle].Address}}
	col.Vehicle = 0
	c.Columns = []matching.Column{col}
	c.Awards[0].Vehicle, c.Awards[0].Price = c.Vehicles[0].Address, col.Price
	prove(c)
}

// prove gives a clearing of one need, won by its best column, the duals that prove it.
func prove(c *matching.Clearing) {
	n := &c.Needs[0]
	x := c.Columns[0]
	n.Dual = n.Ceiling + n.Subsidy - x.Price - n.ValueOfTime*x.Delay/1_000_000 - x.Penalty + n.Credit - n.VehicleTime*x.Busy/1_000_000
	for i := range c.Vehicles {
		c.Vehicles[i].Dual = 0
	}
}

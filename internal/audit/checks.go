package audit

import (
	"github.com/marketd/marketd/internal/matching"
	"github.com/marketd/marketd/market"
)

// record is a clearing's row with what its record says.
type record struct {
	*matching.Clearing
	row *Clearing
	at  map[market.NeedID]*matching.ClearedNeed
}

// chain checks the record's digest and that the clearing follows the one before it.
func (a *auditor) chain(c *Clearing) {
	a.proved.Clearings++
	if digest := matching.Digest(c.Record); digest != c.Digest {
		a.find(c.Number, CheckDigest, "the record's digest is %s, stored is %s", digest, c.Digest)
	}
	before := a.link
	if !a.linked {
		before = Genesis(a.region.ID)
	}
	switch {
	case c.Linked:
		if link := Link(before, c.Digest, c.Refused); link != c.Link {
			a.find(c.Number, CheckLink, "after the clearing before it the link is %s, stored is %s", link, c.Link)
		}
		a.link, a.linked = c.Link, true
	case a.linked:
		a.find(c.Number, CheckLink, "it has no link, the one before it has")
	default:
		a.proved.Unlinked++
	}
	for _, n := range a.options.Noted {
		if n.Region == a.region.ID && n.Number == c.Number && n.Link != c.Link && !a.parted {
			a.parted = true // all later ones differ too
			a.find(c.Number, CheckLink, "its link is %s, noted was %s", c.Link, n.Link)
		}
	}
}

// replay repeats the clearing; nil where that fails.
func (a *auditor) replay(c *Clearing) *record {
	decided, err := matching.Replay(c.Record)
	if err != nil {
		a.find(c.Number, CheckReplay, "%v", err)
		return nil
	}
	if decided.Number != c.Number || decided.Now != c.At.UnixMilli() {
		a.find(c.Number, CheckRow, "the record is of clearing %d at %d, the row of %d at %d", decided.Number, decided.Now, c.Number, c.At.UnixMilli())
	}
	if c.Linked && (c.Needs != len(decided.Needs) || c.Awards != len(decided.Awards)-len(c.Refused)) {
		a.find(c.Number, CheckRow, "the row counts %d needs and %d awards, the record has %d and %d, of which %d were refused",
			c.Needs, c.Awards, len(decided.Needs), len(decided.Awards), len(c.Refused))
	}
	a.proved.Needs += len(decided.Needs)
	a.proved.Columns += len(decided.Columns)
	a.proved.Awards += len(decided.Awards)
	a.proved.Refused += len(c.Refused)
	r := &record{decided, c, make(map[market.NeedID]*matching.ClearedNeed, len(decided.Needs))}
	for i := range r.Needs {
		r.at[r.Needs[i].ID] = &r.Needs[i]
	}
	return r
}

// needs checks that the clearing took needs as their riders signed them, by the region's published terms.
func (a *auditor) needs(r *record, stored map[market.NeedID]Need) {
	terms := a.terms(r.row.Number)
	if terms != nil && r.Prices.String() != terms.Prices {
		a.find(r.row.Number, CheckTerms, "it was priced by the rule %s, published was %s", r.Prices, terms.Prices)
	}
	for _, n := range r.Needs {
		if n.Open {
			a.proved.Open++
		}
		s := stored[n.ID]
		ceiling, _ := s.MaxAmount.Int64()
		switch {
		case s.ID.IsZero():
			a.find(r.row.Number, CheckNeed, "need %s is not in the database", n.ID)
			continue
		case s.Region != a.region.ID:
			a.find(r.row.Number, CheckNeed, "need %s is of region %s", n.ID, s.Region)
		case s.Signed.ID() != n.ID || s.Signed.MaxAmount != s.MaxAmount || s.Signed.Rider != s.Rider:
			a.find(r.row.Number, CheckNeed, "need %s is not what its rider signed", n.ID)
		case ceiling != n.Ceiling:
			a.find(r.row.Number, CheckNeed, "need %s was cleared with a maximum of %d, its rider signed %s", n.ID, n.Ceiling, s.MaxAmount)
		case s.Seq != n.Seq:
			a.find(r.row.Number, CheckNeed, "need %s was posted as number %d, not %d", n.ID, s.Seq, n.Seq)
		}
		if terms != nil && n.ValueOfTime != terms.ValueOfTime {
			a.find(r.row.Number, CheckTerms, "need %s was cleared with a value of time of %d, published was %d", n.ID, n.ValueOfTime, terms.ValueOfTime)
		}
		if terms != nil && n.Subsidy != terms.Subsidy {
			a.find(r.row.Number, CheckTerms, "need %s was cleared with a subsidy of %d, published was %d", n.ID, n.Subsidy, terms.Subsidy)
		}
		if terms != nil && n.Credit != terms.Credit {
			a.find(r.row.Number, CheckTerms, "need %s was cleared with a credit of %d, published was %d", n.ID, n.Credit, terms.Credit)
		}
		if terms != nil && n.VehicleTime > 0 && terms.Credit == 0 {
			a.find(r.row.Number, CheckTerms, "need %s was cleared with %d for 1000 s of a vehicle, whose time costs nothing there", n.ID, n.VehicleTime)
		}
	}
}

// terms are those in force at a clearing; nil where none are kept from then.
func (a *auditor) terms(number int64) *Terms {
	var at *Terms
	for i := range a.region.Terms {
		if t := &a.region.Terms[i]; t.Clearing <= number {
			at = t
		}
	}
	return at
}

// awards holds the record's awards against the agreements that name the clearing, both ways.
func (a *auditor) awards(r *record, needs map[market.NeedID]Need) {
	refused := make(map[market.NeedID]Refusal, len(r.row.Refused))
	for _, x := range r.row.Refused {
		refused[x.Need] = x
	}
	rows := make(map[market.NeedID]*Attempt, len(r.row.Attempts))
	for i := range r.row.Attempts {
		t := &r.row.Attempts[i]
		if rows[t.Need] != nil {
			a.find(r.row.Number, CheckAgreement, "need %s has two agreements of it", t.Need)
		}
		rows[t.Need] = t
	}
	for i := range r.Awards {
		w := &r.Awards[i]
		row, x := rows[w.Need], refused[w.Need]
		delete(rows, w.Need)
		delete(refused, w.Need)
		switch {
		case row != nil && x.Fact != "":
			a.find(r.row.Number, CheckAward, "the award of need %s to %s was refused (%s) and is an agreement all the same", w.Need, w.Vehicle, x.Fact)
		case row != nil:
			a.agreement(r, w, row, needs[w.Need])
		case x.Fact != "":
			a.refusal(r, w, x)
		case r.row.Linked:
			a.find(r.row.Number, CheckAward, "the award of need %s to %s for %d is neither an agreement nor refused", w.Need, w.Vehicle, w.Price)
		}
	}
	for _, row := range rows {
		a.find(r.row.Number, CheckAgreement, "the agreement of need %s with %s for %s is no award of it", row.Need, row.Vehicle, row.Amount)
	}
	for _, x := range refused {
		a.find(r.row.Number, CheckAward, "need %s was refused to %s (%s), which was no award", x.Need, x.Vehicle, x.Fact)
	}
}

var facts = map[matching.Fact]bool{
	matching.FactVehicleBusy: true, matching.FactVehicleBarred: true, matching.FactInvalidSignature: true,
	matching.FactNeedClosed: true, matching.FactSkipped: true, matching.FactPlanChanged: true,
}

func (a *auditor) refusal(r *record, w *matching.Award, x Refusal) {
	if !facts[matching.Fact(x.Fact)] || x.Vehicle != w.Vehicle {
		a.find(r.row.Number, CheckAward, "the award of need %s to %s was refused to %s for %q, which is no reason", w.Need, w.Vehicle, x.Vehicle, x.Fact)
	}
}

// agreement checks one row against its award.
func (a *auditor) agreement(r *record, w *matching.Award, t *Attempt, need Need) {
	price, _ := t.Amount.Int64()
	bid, _ := t.Bid.Amount.Int64()
	switch {
	case t.Vehicle != w.Vehicle:
		a.find(r.row.Number, CheckAgreement, "need %s was awarded to %s, the agreement is with %s", w.Need, w.Vehicle, t.Vehicle)
	case price != w.Price:
		a.find(r.row.Number, CheckAgreement, "need %s was awarded for %d, the agreement is for %s", w.Need, w.Price, t.Amount)
	case t.Number != w.Attempt:
		a.find(r.row.Number, CheckAgreement, "need %s was awarded as attempt %d, the agreement is number %d", w.Need, w.Attempt, t.Number)
	case t.Bid.ID() != t.BidID || t.Bid.Need != t.Need || t.Bid.Vehicle != t.Vehicle || t.Bid.Owner != t.Owner || bid != price:
		a.find(r.row.Number, CheckBid, "the agreement of need %s for %s has the bid %s of %s for %s", t.Need, t.Amount, t.BidID, t.Bid.Vehicle, t.Bid.Amount)
	case !w.Asked && w.Bid != t.BidID:
		a.find(r.row.Number, CheckBid, "need %s was won by the bid %s, the agreement has %s", t.Need, w.Bid, t.BidID)
	default:
		a.signed(r, w, t)
	}
	a.picked(r, w, t, need)
}

// signed checks that the vehicle signed the bid, at the price of the agreement. One that was asked may have said no.
func (a *auditor) signed(r *record, w *matching.Award, t *Attempt) {
	if len(t.Signature) == 0 {
		if t.Awarded || !w.Asked {
			a.find(r.row.Number, CheckSignature, "the agreement of need %s was awarded and has no signature", t.Need)
		}
		return
	}
	if err := market.Verify(a.domain, t.Bid, t.Signature, t.Vehicle); err != nil {
		a.find(r.row.Number, CheckSignature, "the bid of need %s for %s: %v", t.Need, t.Amount, err)
		return
	}
	a.proved.Signatures++
}

// picked checks that a need whose rider chooses has the rider's pick of this bid, and no other has one. A pick that is not by
// the rider's own key is counted, not found: the rider may be a contract wallet.
func (a *auditor) picked(r *record, w *matching.Award, t *Attempt, need Need) {
	chosen := r.at[w.Need].Picked
	if chosen != need.Signed.Choose || chosen != (len(t.Pick) > 0) {
		a.find(r.row.Number, CheckPick, "need %s: picked in the record %v, signed as to be picked %v, with a pick of the rider %v",
			w.Need, chosen, need.Signed.Choose, len(t.Pick) > 0)
	}
	if len(t.Pick) == 0 {
		return
	}
	if market.Verify(a.domain, market.Pick{Need: t.Need, Bid: t.BidID}, t.Pick, need.Rider) == nil {
		a.proved.Picks++
	} else {
		a.proved.Wallets++
	}
}

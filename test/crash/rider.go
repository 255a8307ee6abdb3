package main

import (
	"context"
	"crypto/ecdsa"
	"fmt"
	"sync"
	"time"

	"github.com/marketd/marketd/client"
	"github.com/marketd/marketd/market"
)

// How often in a thousand cases a rider does something else than travel and sign.
const (
	cancels   = 120
	repeats   = 250 // posts again what was posted, with the same key
	signs     = 250 // pays by a signature instead of the end code
	anonymous = 250 // somebody else hands in the end code
	forgets   = 30  // never pays: the dispute window does; with silent only
	stays     = 30  // never comes; with silent only
	parcels   = 350

	patience = 40 * time.Second  // to the latest pickup
	shortly  = 130 * time.Second // to the end of the service
)

// rider posts needs in one region, one after the other.
type rider struct {
	crowd  *crowd
	key    *ecdsa.PrivateKey
	client *client.Client
	region client.Region

	money sync.Mutex // one deposit at a time: permits have nonces in a row
	coins uint64     // makes amounts unique; guarded by money
}

// trip is one need from its rider's side.
type trip struct {
	*rider
	codes    market.Codes
	blind    market.Hash
	replaces market.NeedID

	id       market.NeedID
	amount   market.Amount // agreed
	phase    market.Phase
	cancelIn market.Phase
	absent   bool
	forgets  bool
}

// travels makes trips until posting ends.
func (r *rider) travels(ctx, posting context.Context) {
	var replaces market.NeedID
	for posting.Err() == nil && ctx.Err() == nil {
		t := &trip{rider: r, codes: market.NewCodes(), blind: market.NewCodes().End, replaces: replaces}
		t.temper()
		replaces = market.NeedID{}
		if err := t.run(ctx); err != nil && ctx.Err() == nil {
			r.crowd.count("not taken: " + string(market.ProblemOf(err)))
			if market.ProblemOf(err) == "" {
				r.crowd.journal.note(func() { r.crowd.journal.unexpected[withoutNumbers(err.Error())]++ })
			}
			rest(ctx, 200*time.Millisecond)
			continue
		}
		r.crowd.count(t.phase.String())
		if t.phase == market.Replaced {
			replaces = t.id
		}
	}
}

func (c *crowd) count(what string) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.ended[what]++
}

func (t *trip) temper() {
	c := t.crowd
	if phases := []market.Phase{market.Open, market.Awarded, market.Ready, market.Enroute, market.AtPickup}; c.chance(cancels) {
		t.cancelIn = phases[c.pick(len(phases))]
	}
	t.absent = c.silent && c.chance(stays)
	t.forgets = c.silent && c.chance(forgets)
}

func (t *trip) run(ctx context.Context) error {
	if err := t.post(ctx); err != nil {
		return err
	}
	var last int64
	for ctx.Err() == nil {
		for event, err := range t.client.Events(ctx, t.id, last) {
			if err != nil {
				break // the stream could not be opened: again
			}
			last = max(last, event.Version)
			t.crowd.journal.tell(t.id, event)
			if err := t.hear(ctx, event); err != nil {
				return fmt.Errorf("%s in %s: %w", t.id.Short(), t.phase, err)
			}
		}
		over, err := t.over(ctx)
		if over || err != nil {
			return err
		}
		rest(ctx, 200*time.Millisecond)
	}
	return ctx.Err()
}

// over asks whether the need and its money are at an end.
func (t *trip) over(ctx context.Context) (over bool, err error) {
	var need client.Need
	if err := t.crowd.insist(ctx, func() (err error) { need, err = t.client.GetNeed(ctx, t.id); return err }); err != nil {
		return false, err
	}
	t.phase = market.Phase(need.Phase)
	t.crowd.journal.about(t.id, func(p *posted) { p.phase, p.ended = t.phase, ended(need) })
	return ended(need), nil
}

// ended says that nothing more happens to a need or its money.
func ended(n client.Need) bool {
	s := n.Escrow.State
	return market.Phase(n.Phase).Terminal() && (s == market.EscrowNone || s == market.EscrowFailed || s == market.EscrowClosed)
}

// post asks for a quote, signs the need, and posts it until the market has decided.
func (t *trip) post(ctx context.Context) error {
	c := t.crowd
	from, to := near(t.region, c.pick(1000)-500, c.pick(1000)-500), near(t.region, c.pick(1000)-500, c.pick(1000)-500)
	ask := client.QuoteRequest{
		Service: market.ServiceName(market.Ride), Seats: 1, Codes: t.codes.Hash(), Blind: t.blind, Replaces: t.replaces,
		Stops:  []client.QuoteStop{{Lat: from.Lat(), Lng: from.Lng()}, {Lat: to.Lat(), Lng: to.Lng()}},
		Latest: time.Now().Add(patience), MaxAmount: c.tokens(uint64(4+c.pick(6)), 0),
	}
	if c.chance(parcels) {
		ask.Service, ask.Seats, ask.MassG, ask.VolumeMl = market.ServiceName(market.Delivery), 0, 900, 2000
	}
	if !t.replaces.IsZero() {
		ask.MaxAmount = c.tokens(4, 0) // a successor's maximum is no higher than the first's
	}
	var quote client.Quote
	if err := c.insist(ctx, func() (err error) { quote, err = t.client.CreateQuote(ctx, ask); return err }); err != nil {
		return fmt.Errorf("quote: %w", err)
	}
	p := posted{rider: t.rider, key: client.NewKey(), phase: market.Open}
	if err := market.DecodeStrict(quote.TypedData.Message, &p.need); err != nil {
		return fmt.Errorf("read the quote: %w", err)
	}
	signature, err := market.Sign(t.key, c.domain(), p.need)
	if err != nil {
		return err
	}
	if time.Until(time.Unix(p.need.ServiceBy, 0)) > shortly { // money that ends by time would end too late for us
		t.absent, t.forgets = false, false
	}
	p.post = client.NeedPost{Need: p.need, Details: quote.Details, Signature: signature, Replaces: t.replaces}
	if err := t.insistPost(ctx, &p); err != nil {
		return fmt.Errorf("post: %w", err)
	}
	t.id = p.need.ID()
	c.journal.note(func() { c.journal.posts[t.id] = &p })
	if c.chance(repeats) {
		return t.insistPost(ctx, &p)
	}
	return nil
}

// insistPost posts with the need's key, and sees that it is the need that was posted.
func (r *rider) insistPost(ctx context.Context, p *posted) error {
	return r.crowd.insist(ctx, func() error {
		need, err := r.client.PostNeed(ctx, client.PostNeedParams{IdempotencyKey: p.key}, p.post)
		if err == nil && need.ID != p.need.ID() {
			j := r.crowd.journal
			j.note(func() { j.violate("key %s was for need %s and is for %s", p.key, p.need.ID().Short(), need.ID.Short()) })
		}
		return err
	})
}

// hear takes one event and does what the rider does then.
func (t *trip) hear(ctx context.Context, e client.Event) error {
	switch e.Type {
	case "need":
		var need client.Need
		if err := e.Decode(&need); err != nil {
			return err
		}
		t.amount = need.Agreement.Amount
		return t.enter(ctx, market.Phase(need.Phase))
	case "phase":
		var change client.PhaseChange
		if err := e.Decode(&change); err != nil {
			return err
		}
		return t.enter(ctx, market.Phase(change.Phase))
	case "awarded":
		var agreement client.Agreement
		if err := e.Decode(&agreement); err != nil {
			return err
		}
		t.amount = agreement.Amount
	}
	return nil
}

func (t *trip) enter(ctx context.Context, phase market.Phase) error {
	t.phase = phase
	t.crowd.journal.about(t.id, func(p *posted) { p.phase = phase })
	if phase == t.cancelIn {
		t.cancelIn = 0
		return t.cancel(ctx)
	}
	switch {
	case phase == market.AtPickup && !t.absent:
		return t.board(ctx)
	case phase == market.AtDropoff && !t.forgets:
		return t.pay(ctx)
	}
	return nil
}

// tolerate is nil where the trip had moved on, which the events tell.
func tolerate(err error) error {
	if market.ProblemOf(err) == market.ProblemWrongPhase {
		return nil
	}
	return err
}

func (t *trip) board(ctx context.Context) error {
	err := t.crowd.insist(ctx, func() error {
		_, err := t.client.StartTrip(ctx, t.id, client.StartRequest{Code: t.codes.Start()})
		return err
	})
	if err == nil {
		t.crowd.journal.about(t.id, func(p *posted) { p.started = true })
	}
	return tolerate(err)
}

// pay hands in the end code, or signs a receipt.
func (t *trip) pay(ctx context.Context) error {
	c, body, payer := t.crowd, client.ReceiptRequest{Code: t.codes.End}, t.client
	switch {
	case c.chance(signs) && !t.amount.IsZero():
		signature, err := market.Sign(t.key, c.domain(), market.Receipt{Need: t.id, Released: t.amount})
		if err != nil {
			return err
		}
		body = client.ReceiptRequest{Released: t.amount, Signature: signature}
	case c.chance(anonymous):
		recipient, err := client.New(c.url, nil)
		if err != nil {
			return err
		}
		payer = recipient
	}
	err := c.insist(ctx, func() error { _, err := payer.PostReceipt(ctx, t.id, body); return err })
	if err == nil {
		c.journal.about(t.id, func(p *posted) { p.received = true })
	}
	return tolerate(err)
}

func (t *trip) cancel(ctx context.Context) error {
	leave, err := market.Sign(t.key, t.crowd.domain(), market.Leave{Need: t.id})
	if err != nil {
		return err
	}
	err = t.crowd.insist(ctx, func() error {
		_, err := t.client.CancelNeed(ctx, t.id, client.CancelNeedParams{}, client.CancelRequest{Leave: leave, Reason: "changed my mind"})
		return err
	})
	if err == nil {
		t.crowd.journal.about(t.id, func(p *posted) { p.cancelled = true })
	}
	return tolerate(err)
}

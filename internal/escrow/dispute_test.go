package escrow_test

import (
	"bytes"
	"crypto/ecdsa"
	"encoding/json"
	"errors"
	"testing"
	"time"

	"github.com/marketd/marketd/internal/api/store"
	"github.com/marketd/marketd/internal/escrow"
	"github.com/marketd/marketd/internal/trips"
	"github.com/marketd/marketd/market"
)

// claimed is a deal whose rider does not sign a receipt, so that the market shows the start code.
func (s *scene) claimed(rider *ecdsa.PrivateKey) *deal {
	s.Helper()
	d := s.deal(rider, func(t *terms) { t.need.Rules.DisputeFor, t.need.Rules.RuleFor = 3600, 3600 })
	d.becomes(market.Ready)
	d.drive(market.AtDropoff)
	status := market.Status{Need: d.id, Phase: market.AtDropoff, LatE7: 525300000, LngE7: 134200000, At: s.chainNow().Unix()}
	d.exec(`insert into statuses (need, attempt, vehicle, frame, status, signature, hash) values ($1, 1, $2, 's-1', $3, $4, $5)`,
		d.id, d.bid.Vehicle, status, []byte(d.sign(d.car, status)), status.StructHash())
	d.exec(`insert into intents (goal, object, attempt, payload) values ('start', $1, 1, $2)`, d.id, payload(d, trips.Act{Code: new(d.codes.Start())}))
	d.exec(`select pg_notify('intents', '')`)
	d.escrowBecomes(market.EscrowStarted)
	return d
}

// disputed puts evidence together and disputes the deal with it.
func (d *deal) disputed(by *ecdsa.PrivateKey) trips.Evidence {
	d.Helper()
	who := market.AddressOf(by)
	e, err := d.trips.AddEvidence(d.Context(), who, d.id, "it let me out at the wrong end of the town")
	if err != nil {
		d.Fatal(err)
	}
	if err := d.trips.Dispute(d.Context(), who, d.id, e.Hash, d.sign(by, market.Dispute{Need: d.id, Evidence: e.Hash})); err != nil {
		d.Fatal(err)
	}
	d.escrowBecomes(market.EscrowDisputed)
	return e
}

func TestARiderDisputesAndTheArbiterDivides(t *testing.T) {
	t.Parallel()
	s := newScene(t)
	e, stop := s.run()
	d := s.claimed(s.rider(5000))
	given := d.disputed(d.rider)

	kept, err := s.store.Evidence(t.Context(), d.id, given.Hash)
	if err != nil || !bytes.Equal(kept.Bundle, given.Bundle) || market.Keccak(kept.Bundle) != given.Hash {
		t.Fatalf("the evidence that is kept is not the one that was signed: %v", err)
	}
	var b trips.Bundle
	if err := json.Unmarshal(kept.Bundle, &b); err != nil || b.Need != d.id || b.Signed.ID() != d.id || b.Party != market.ByRider ||
		len(b.Agreements) != 1 || b.Agreements[0].Bid.ID() != d.bid.ID() || len(b.Statuses) != 1 || b.Statuses[0].Status.StructHash() != b.Statuses[0].Hash || b.Details.StructHash() != b.Signed.Trip.Data {
		t.Errorf("the bundle is %+v, %v", b, err)
	}
	arbiter := market.AddressOf(s.arbiter)
	if list, err := s.store.Disputes(t.Context(), store.DisputeQuery{Arbiter: market.Address{7}, Limit: 9}); err != nil || len(list) != 0 {
		t.Errorf("another arbiter sees %+v, %v", list, err)
	}
	list, err := s.store.Disputes(t.Context(), store.DisputeQuery{Arbiter: arbiter, Limit: 9})
	if err != nil || len(list) != 1 {
		t.Fatalf("the arbiter sees %+v, %v", list, err)
	}
	if c := list[0]; c.Need != d.id || c.By != market.AddressOf(d.rider) || c.Evidence != given.Hash || c.OfFee || c.Cap != market.Units(1000) || len(c.Given) != 1 {
		t.Errorf("the case is %+v", c)
	}

	rule := func(who *ecdsa.PrivateKey, units uint64) error {
		r := trips.Ruling{ToPayee: market.Units(units), Signature: s.sign(who, market.Ruling{Need: d.id, ToPayee: market.Units(units)})}
		return s.trips.Rule(t.Context(), market.AddressOf(who), d.id, r)
	}
	s.refused(rule(d.rider, 0), market.ProblemDenied)
	s.refused(rule(s.arbiter, 1001), market.ProblemInvalid)
	if err := rule(s.arbiter, 400); err != nil {
		t.Fatal(err)
	}
	d.escrowBecomes(market.EscrowClosed)
	if n := s.onChain(market.AddressOf(d.rider), s.config.Market); n != 4600 {
		t.Errorf("the rider has %d", n)
	}
	if n := s.onChain(d.bid.Vehicle, market.Address{}); n != 380 { // the market keeps its 5 %
		t.Errorf("the vehicle has %d", n)
	}
	if state := s.get(`select state from intents where goal = 'rule'`); state != "done" {
		t.Errorf("the ruling is %s", state)
	}
	if list, err := s.store.Disputes(t.Context(), store.DisputeQuery{Need: d.id, Limit: 1}); err != nil || len(list) != 0 {
		t.Errorf("a dispute that is over is listed: %+v, %v", list, err)
	}
	s.balanced(e)
	stop()
}

func TestWhoMayDisputeWhat(t *testing.T) {
	t.Parallel()
	s := newScene(t)
	_, stop := s.run()
	d := s.claimed(s.rider(5000))
	dispute := func(d *deal, who *ecdsa.PrivateKey) error {
		x := market.Dispute{Need: d.id, Evidence: market.Hash{1}}
		return s.trips.Dispute(t.Context(), market.AddressOf(who), d.id, x.Evidence, s.sign(who, x))
	}
	s.refused(dispute(d, d.car), market.ProblemDenied)     // its own claim
	s.refused(dispute(d, newKey(t)), market.ProblemDenied) // a stranger
	forged := market.Dispute{Need: d.id, Evidence: market.Hash{2}}
	s.refused(s.trips.Dispute(t.Context(), market.AddressOf(d.rider), d.id, market.Hash{1}, s.sign(d.rider, forged)), market.ProblemInvalidSignature)
	open := s.deal(s.rider(5000))
	open.becomes(market.Ready)
	s.refused(dispute(open, open.rider), market.ProblemWrongPhase) // nobody claims anything
	_, err := s.trips.AddEvidence(t.Context(), market.AddressOf(newKey(t)), d.id, "I saw it")
	s.refused(err, market.ProblemDenied)
	_, err = s.trips.AddEvidence(t.Context(), d.bid.Vehicle, d.id, "")
	s.refused(err, market.ProblemInvalid)
	d.disputed(d.rider)
	if err := dispute(d, d.rider); err != nil {
		t.Errorf("the same dispute again: %v", err)
	}
	stop()
}

func TestASilentArbiterEndsADisputeByTime(t *testing.T) {
	t.Parallel()
	s := newScene(t)
	e, stop := s.run()
	d := s.claimed(s.rider(5000))
	d.disputed(d.rider)
	if err := s.chain.AdjustTime(2 * time.Hour); err != nil {
		t.Fatal(err)
	}
	s.chain.Commit()
	d.escrowBecomes(market.EscrowClosed)
	if n := s.onChain(market.AddressOf(d.rider), s.config.Market); n != 4500 { // silentBps: half
		t.Errorf("the rider has %d", n)
	}
	s.balanced(e)
	stop()
}

func TestADisputeThatTheChainDropsIsSentAgain(t *testing.T) {
	t.Parallel()
	s := newScene(t)
	_, stop := s.run(func(c *escrow.Config) { c.Operators, c.Confirmations = c.Operators[:1], 1 })
	d := s.claimed(s.rider(5000))
	parent, err := s.node.HeaderByNumber(t.Context(), nil)
	if err != nil {
		t.Fatal(err)
	}
	d.disputed(d.rider)
	if err := s.chain.Fork(parent.Hash()); err != nil {
		t.Fatal(err)
	}
	for range 8 {
		s.chain.Commit()
	}
	s.until("it is disputed on the other branch", func() bool {
		return s.get(`select state from bookings where need = $1`, d.id) == "7" && s.get(`select state from intents where goal = 'dispute'`) == "done"
	})
	stop()
}

// refused checks the type of a problem.
func (s *scene) refused(err error, want market.ProblemType) {
	s.Helper()
	if p, ok := errors.AsType[*market.Error](err); !ok || p.Type != want {
		s.Errorf("%v is not a problem %s", err, want)
	}
}

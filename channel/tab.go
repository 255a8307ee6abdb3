package channel

import (
	"crypto/ecdsa"
	"sync"
	"time"

	"github.com/marketd/marketd/market"
)

// tab is a channel with its collector.
type tab struct {
	mu      sync.Mutex // held while the record is brought to the disk: what is said rests on what is kept
	r       Record
	served  market.Amount
	seen    seen
	changed chan struct{} // closed with each change, for those who wait
}

func newTab(r Record) *tab { return &tab{r: r, served: r.Served, changed: make(chan struct{})} }

func (t *tab) record() Record {
	t.mu.Lock()
	defer t.mu.Unlock()
	return t.r
}

func (t *tab) due() Due {
	t.mu.Lock()
	defer t.mu.Unlock()
	return t.dueNow()
}

func (t *tab) dueNow() Due {
	closing := t.r.Discharge != nil || t.seen.State == Closed || t.seen.State == Open && t.seen.CloseAt < t.r.Channel.Until
	return Due{Channel: t.r.ID(), Served: t.served, Claimed: t.r.Best.Claimed, Deposit: t.r.Deposit, Closing: closing}
}

// after is due, and what is closed with the next change.
func (t *tab) after() (Due, <-chan struct{}) {
	t.mu.Lock()
	defer t.mu.Unlock()
	return t.dueNow(), t.changed
}

// keep has a record on the disk before it counts. t.mu is held.
func (t *tab) keep(store Store, next Record) error {
	if err := store.Save(next); err != nil {
		return err
	}
	t.r = next
	t.tell()
	return nil
}

func (t *tab) tell() {
	close(t.changed)
	t.changed = make(chan struct{})
}

// sees notes what the chain shows. A deposit counts that was there when it was deep, and is there still.
func (t *tab) sees(store Store, s Sight) error {
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.seen.at.IsZero() || s.Number != t.seen.Number {
		t.seen.at = time.Now()
	}
	t.seen.Sight = s
	next := t.r
	next.Deposit = least(s.Deposit, s.Deep.Deposit)
	if s.Claimed.Cmp(next.Best.Claimed) >= 0 {
		next.Since = 0
	}
	if next.Deposit == t.r.Deposit && next.Since == t.r.Since && t.r.Deposit != (market.Amount{}) {
		t.tell() // the time has moved
		return nil
	}
	return t.keep(store, next)
}

func least(a, b market.Amount) market.Amount {
	if a.Cmp(b) < 0 {
		return a
	}
	return b
}

// take checks a voucher and keeps it.
func (t *tab) take(store Store, domain market.Domain, v Voucher) error {
	t.mu.Lock()
	defer t.mu.Unlock()
	if err := judge(domain, t.r, v); err != nil {
		return err
	}
	if v.Claimed == t.r.Best.Claimed {
		return nil // its answer was lost
	}
	if t.seen.State == Closed {
		return refuse(IsClosing, "channel %s is closed: open another one", t.r.ID())
	}
	next := t.r
	next.Best, next.Served = v, t.served
	if next.Since == 0 {
		next.Since = time.Now().Unix()
	}
	return t.keep(store, next)
}

// judge says why a voucher is not taken, by what is known of its channel.
func judge(domain market.Domain, r Record, v Voucher) error {
	if v.Channel != r.ID() {
		return refuse(UnknownHere, "the voucher is of channel %s, not of %s", v.Channel, r.ID())
	}
	if err := market.Verify(domain, v.Voucher, v.Signature, r.Channel.Payer); err != nil {
		return refuse(BadSignature, "%v", err)
	}
	best := r.Best
	switch {
	case v.Claimed.Cmp(best.Claimed) < 0 || v.Claimed.IsZero():
		refusal := refuse(NotRising, "the voucher says %s; %s was signed for before", v.Claimed, best.Claimed)
		if best.Signature != nil {
			refusal.Best = &best
		}
		return refusal
	case v.Claimed == best.Claimed:
		return nil
	case r.Discharge != nil:
		return refuse(IsClosing, "channel %s is discharged with %s: open another one", r.ID(), r.Discharge.Claimed)
	case v.Claimed.Cmp(r.Deposit) > 0:
		return refuse(OverDeposit, "the voucher says %s; the deposit is %s: top up, and wait until it is deep enough", v.Claimed, r.Deposit)
	}
	return nil
}

// next counts one more step where that may be; wait is what to wait for where it may be later.
func (t *tab) next(c *Collector) (wait <-chan struct{}, err error) {
	t.mu.Lock()
	defer t.mu.Unlock()
	served, ok := t.served.Add(c.config.Terms.Price)
	switch {
	case t.r.Discharge != nil || t.seen.Number > 0 && c.isClosing(t.r.Channel, t.now()):
		return nil, refuse(IsClosing, "channel %s is being closed: nothing is served any more", t.r.ID())
	case t.seen.Number == 0 || time.Since(t.seen.at) > c.config.Stale: // unseen since the start, or for too long
		return t.changed, nil
	case !ok || served.Cmp(t.r.Deposit) > 0:
		return nil, refuse(OverDeposit, "another step makes %s; the deposit is %s: top up", served, t.r.Deposit)
	case t.served.Cmp(t.r.Best.Claimed) > 0:
		return t.changed, nil
	}
	t.served = served
	t.tell()
	return nil, nil
}

// now is what was seen, with the time that has passed since.
func (t *tab) now() Sight {
	s := t.seen.Sight
	s.At = s.At.Add(time.Since(t.seen.at))
	return s
}

func (t *tab) discharge(store Store, domain market.Domain, key *ecdsa.PrivateKey) (Discharge, error) {
	t.mu.Lock()
	defer t.mu.Unlock()
	order := market.Discharge{Channel: t.r.ID(), Claimed: t.r.Best.Claimed}
	sig, err := market.Sign(key, domain, order)
	if err != nil {
		return Discharge{}, err
	}
	if t.r.Discharge == nil {
		next := t.r
		next.Discharge = &order
		if err := t.keep(store, next); err != nil {
			return Discharge{}, err
		}
	}
	return Discharge{Discharge: order, Signature: sig, Voucher: t.r.Best}, nil
}

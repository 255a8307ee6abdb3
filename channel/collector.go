package channel

import (
	"context"
	"crypto/ecdsa"
	"fmt"
	"log/slog"
	"sync"
	"time"

	"github.com/marketd/marketd/market"
)

// CollectorConfig says who is paid, and how careful it is. The zero value of an optional field is its default.
type CollectorConfig struct {
	Terms  Terms
	Key    *ecdsa.PrivateKey // of the vehicle or its owner: consents to close at once
	Escrow *Escrow
	Store  Store
	Sender Sender // redeems
	Opens  bool   // also opens and tops up for payers without ether, at the sender's expense

	Confirmations int           // blocks after which an opening or a deposit counts, its own included; 12
	RedeemAt      market.Amount // that is not redeemed, and is then; zero: by age alone
	RedeemAfter   time.Duration // age of the first voucher that is not redeemed; an hour
	Margin        time.Duration // before the channel closes, nothing is served any more and all is redeemed; half the terms' grace
	Every         time.Duration // how often the chain is looked at; a twentieth of the terms' grace, a minute at most
	Stale         time.Duration // a chain without a new block for so long is not trusted; a quarter of the terms' grace
	Log           *slog.Logger  // nil: slog.Default()
}

// Collector is the paid side of any number of channels.
type Collector struct {
	config  CollectorConfig
	hurried chan struct{} // 1: a round that was asked for

	mu   sync.Mutex
	tabs map[market.Hash]*tab
}

// NewCollector is a collector with what its store knows. Its channels are looked at by [Collector.Run].
func NewCollector(config CollectorConfig) (*Collector, error) {
	grace := time.Duration(config.Terms.Grace) * time.Second
	def(&config.Confirmations, 12)
	def(&config.RedeemAfter, time.Hour)
	def(&config.Margin, grace/2)
	def(&config.Every, min(grace/20, time.Minute))
	def(&config.Stale, grace/4)
	def(&config.Log, slog.Default())
	if config.Terms.Price.IsZero() {
		return nil, fmt.Errorf("a step must have a price")
	}
	if signer := market.AddressOf(config.Key); signer != config.Terms.Vehicle && signer != config.Terms.Owner {
		return nil, fmt.Errorf("the key is of %s: it must be the vehicle's or the owner's", signer)
	}
	config.Terms.Domain = market.DomainRef{ChainID: config.Escrow.domain.ChainID, Contract: config.Escrow.domain.Contract}
	c := &Collector{config: config, hurried: make(chan struct{}, 1), tabs: map[market.Hash]*tab{}}
	records, err := config.Store.All()
	if err != nil {
		return nil, err
	}
	for _, r := range records {
		c.tabs[r.ID()] = newTab(r)
	}
	return c, nil
}

func def[T comparable](v *T, d T) {
	var zero T
	if *v == zero {
		*v = d
	}
}

// Terms are what it asks for.
func (c *Collector) Terms() Terms { return c.config.Terms }

// Due is how a channel stands between the two.
type Due struct {
	Channel market.Hash   `json:"channel"`
	Served  market.Amount `json:"served"`  // worth of what was served, the step that runs included
	Claimed market.Amount `json:"claimed"` // of the best voucher
	Deposit market.Amount `json:"deposit"` // that vouchers may use now
	Closing bool          `json:"closing,omitempty"`
}

// Unpaid is what was served and not signed for.
func (d Due) Unpaid() market.Amount {
	unpaid, _ := d.Served.Sub(d.Claimed)
	return unpaid
}

// Accept takes a channel for which the chain shows a deposit, by the terms. It may be called again.
func (c *Collector) Accept(ctx context.Context, channel market.Channel) (Due, error) {
	id := channel.StructHash()
	if t, ok := c.tab(id); ok {
		if err := c.look(ctx, t); err != nil {
			return Due{}, err
		}
		return t.due(), nil
	}
	s, err := c.config.Escrow.Look(ctx, id, c.config.Confirmations)
	if err != nil {
		return Due{}, err
	}
	if err := c.config.Terms.Check(channel, s.At); err != nil {
		return Due{}, err
	}
	switch {
	case s.State == Closed:
		return Due{}, refuse(IsClosing, "channel %s is closed: open another one", id)
	case s.State == None || s.Deep.State == None:
		return Due{}, refuse(NotOpenYet, "channel %s is not open, %d blocks deep: ask again", id, c.config.Confirmations)
	case s.Deep.Deposit.Cmp(c.config.Terms.Deposit) < 0:
		return Due{}, refuse(WrongTerms, "the deposit is %s; it must be %s at least", s.Deep.Deposit, c.config.Terms.Deposit)
	case c.isClosing(channel, s):
		return Due{}, refuse(IsClosing, "channel %s closes at %s: open another one", id, time.Unix(s.CloseAt, 0).UTC())
	}
	c.mu.Lock()
	t, ok := c.tabs[id]
	if !ok {
		t = newTab(Record{Channel: channel})
		c.tabs[id] = t
	}
	c.mu.Unlock()
	if err := t.sees(c.config.Store, s); err != nil {
		return Due{}, err
	}
	return t.due(), nil
}

// isClosing: somebody has asked for it, or its end is so near that a redemption must be on its way.
func (c *Collector) isClosing(channel market.Channel, s Sight) bool {
	return s.State == Closed || s.CloseAt < channel.Until || s.At.Add(c.config.Margin).Unix() >= s.CloseAt
}

func (c *Collector) tab(id market.Hash) (*tab, bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	t, ok := c.tabs[id]
	return t, ok
}

func (c *Collector) mustTab(id market.Hash) (*tab, error) {
	t, ok := c.tab(id)
	if !ok {
		return nil, refuse(UnknownHere, "channel %s was not presented here: open it first", id)
	}
	return t, nil
}

// Take takes a voucher. When it returns without an error, the voucher is on the disk. One that was taken before is taken again.
func (c *Collector) Take(v Voucher) (Due, error) {
	t, err := c.mustTab(v.Channel)
	if err != nil {
		return Due{}, err
	}
	if err := t.take(c.config.Store, c.config.Escrow.domain, v); err != nil {
		return Due{}, err
	}
	return t.due(), nil
}

// Due is how a channel stands.
func (c *Collector) Due(id market.Hash) (Due, error) {
	t, err := c.mustTab(id)
	if err != nil {
		return Due{}, err
	}
	return t.due(), nil
}

// Next waits until everything that was served is paid, and counts one more step as served, which the caller then serves. An error
// is why there will be none: the channel is being closed, its deposit is used up, or ctx has ended.
func (c *Collector) Next(ctx context.Context, id market.Hash) error {
	t, err := c.mustTab(id)
	if err != nil {
		return err
	}
	for {
		wait, err := t.next(c)
		if wait == nil {
			return err
		}
		select {
		case <-ctx.Done():
			return fmt.Errorf("wait for a voucher of channel %s: %w", id, context.Cause(ctx))
		case <-wait:
		}
	}
}

// Discharge consents to end a channel at once with the best voucher, and takes none after it. The payer's own wish is asked for,
// since anybody may know a channel's id.
func (c *Collector) Discharge(wish Closing) (Discharge, error) {
	t, err := c.mustTab(wish.Channel)
	if err != nil {
		return Discharge{}, err
	}
	domain, r := c.config.Escrow.domain, t.record()
	if err := market.Verify(domain, wish.CloseChannel, wish.Signature, r.Channel.Payer); err != nil {
		return Discharge{}, refuse(BadSignature, "%v", err)
	}
	return t.discharge(c.config.Store, domain, c.config.Key)
}

// seen is the last block that was read, and when.
type seen struct {
	Sight
	at time.Time // when this block was seen first
}

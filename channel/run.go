package channel

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/ethereum/go-ethereum/core/types"

	"github.com/marketd/marketd/market"
)

// redeemMost is how many channels one transaction redeems; at some 60,000 gas each it fits any block.
const redeemMost = 50

// Run looks at all channels every so often and redeems in time, until ctx ends.
func (c *Collector) Run(ctx context.Context) error {
	if c.config.Sender == nil {
		return errors.New("a collector needs a sender to redeem with")
	}
	if err := c.config.Escrow.Check(ctx, c.config.Terms); err != nil {
		return err
	}
	for {
		if err := c.Round(ctx); err != nil && ctx.Err() == nil {
			c.config.Log.Warn("a collector could not finish its round", "err", err)
		}
		select {
		case <-ctx.Done():
			return nil
		case <-c.hurried:
		case <-time.After(c.config.Every):
		}
	}
}

// hurry has the next round begin now.
func (c *Collector) hurry() {
	select {
	case c.hurried <- struct{}{}:
	default:
	}
}

// Round looks at all channels and redeems what is due: by amount, by age, and whenever a channel closes. What is redeemed is
// what the chain says it is: a redemption that a reorganisation has dropped is sent again.
func (c *Collector) Round(ctx context.Context) error {
	var failed []error
	var due []market.Hash
	for _, t := range c.all() {
		if err := c.look(ctx, t); err != nil {
			failed = append(failed, err)
			continue
		}
		if c.isOver(t) {
			continue
		}
		if done, err := c.endDischarged(ctx, t); done {
			failed = append(failed, err)
		} else if c.isDue(t) {
			due = append(due, t.record().ID())
		}
	}
	for len(due) > 0 {
		n := min(len(due), redeemMost)
		if _, err := c.Redeem(ctx, due[:n]...); err != nil {
			failed = append(failed, err)
		}
		due = due[n:]
	}
	return errors.Join(failed...)
}

func (c *Collector) all() []*tab {
	c.mu.Lock()
	defer c.mu.Unlock()
	all := make([]*tab, 0, len(c.tabs))
	for _, t := range c.tabs {
		all = append(all, t)
	}
	return all
}

func (c *Collector) look(ctx context.Context, t *tab) error {
	s, err := c.config.Escrow.Look(ctx, t.record().ID(), c.config.Confirmations)
	if err != nil {
		return err
	}
	return t.sees(c.config.Store, s)
}

// open is what there is to redeem of a channel by what was last seen of it.
func (t *tab) open() (left market.Amount, s Sight, r Record) {
	t.mu.Lock()
	defer t.mu.Unlock()
	left, _ = least(t.r.Best.Claimed, t.seen.Deposit).Sub(t.seen.Claimed) // nothing where the chain has more
	return left, t.now(), t.r
}

// isOver forgets a channel that is closed as deep as the collector waits; its record stays in the store.
func (c *Collector) isOver(t *tab) bool {
	_, s, r := t.open()
	if s.Deep.State != Closed {
		return false
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	delete(c.tabs, r.ID())
	return true
}

// endDischarged ends a channel that was discharged, where that pays, or the payer has no ether for it.
func (c *Collector) endDischarged(ctx context.Context, t *tab) (done bool, err error) {
	left, s, r := t.open()
	if r.Discharge == nil || s.State != Open || left.IsZero() && !c.config.Opens {
		return false, nil
	}
	d, err := t.discharge(c.config.Store, c.config.Escrow.domain, c.config.Key)
	if err != nil {
		return true, err
	}
	receipt, err := c.config.Sender.Send(ctx, d.Call(r.Channel))
	if err != nil {
		return true, fmt.Errorf("discharge channel %s: %w", r.ID(), err)
	}
	c.config.Log.Info("discharged", "channel", r.ID(), "claimed", d.Claimed, "gas", receipt.GasUsed, "tx", receipt.TxHash)
	return true, c.look(ctx, t)
}

func (c *Collector) isDue(t *tab) bool {
	left, s, r := t.open()
	switch {
	case s.State != Open || left.IsZero():
		return false
	case c.isClosing(r.Channel, s):
		return true
	case !c.config.RedeemAt.IsZero() && left.Cmp(c.config.RedeemAt) >= 0:
		return true
	}
	return r.Since != 0 && time.Since(time.Unix(r.Since, 0)) >= c.config.RedeemAfter
}

// Redeem pays out the best vouchers of channels now, in one transaction.
func (c *Collector) Redeem(ctx context.Context, ids ...market.Hash) (*types.Receipt, error) {
	var records []Record
	for _, id := range ids {
		t, err := c.mustTab(id)
		if err != nil {
			return nil, err
		}
		if left, _, r := t.open(); !left.IsZero() {
			records = append(records, r)
		}
	}
	if len(records) == 0 {
		return nil, refuse(NotRising, "there is nothing to redeem")
	}
	receipt, err := c.config.Sender.Send(ctx, Redeem(records...))
	if err != nil {
		return nil, fmt.Errorf("redeem %d channels: %w", len(records), err)
	}
	c.config.Log.Info("redeemed", "channels", len(records), "gas", receipt.GasUsed, "tx", receipt.TxHash)
	for _, r := range records {
		if t, ok := c.tab(r.ID()); ok { // a round may have seen its end
			if err := c.look(ctx, t); err != nil {
				return receipt, err
			}
		}
	}
	return receipt, nil
}

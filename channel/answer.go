package channel

import (
	"context"
	"time"

	"github.com/marketd/marketd/market"
)

func (c *Collector) answer(ctx context.Context, raw []byte) (Message, error) {
	var m Message
	if err := market.DecodeStrict(raw, &m); err != nil {
		return Message{}, refuse(Malformed, "%v", err)
	}
	switch {
	case m.Type == AskTerms:
		terms := c.Terms()
		return Message{Type: AskTerms, Terms: &terms}, nil
	case m.Type == AskOpen && m.Opening != nil:
		return answerDue(c.acceptOpening(ctx, *m.Opening))
	case m.Type == AskDue && m.Channel != nil:
		served := market.Amount{}
		if m.Served != nil {
			served = *m.Served
		}
		return answerDue(c.awaitDue(ctx, *m.Channel, served))
	case m.Type == AskVoucher && m.Voucher != nil:
		return answerDue(c.Take(*m.Voucher))
	case m.Type == AskTopUp && m.TopUp != nil:
		return answerDue(c.acceptTopUp(ctx, *m.TopUp))
	case m.Type == AskClose && m.Closing != nil:
		d, err := c.Discharge(*m.Closing)
		if err != nil {
			return Message{}, err
		}
		c.hurry()
		return Message{Type: AskClose, Discharge: &d}, nil
	}
	return Message{}, refuse(Malformed, "a question is terms, open with an opening, due with a channel, voucher, top_up or close with what it names, not %q", m.Type)
}

func answerDue(due Due, err error) (Message, error) {
	return Message{Type: AskDue, Due: &due}, err
}

// acceptOpening takes a channel, which it opens where it is not yet and this collector does so.
func (c *Collector) acceptOpening(ctx context.Context, o Opening) (Due, error) {
	id := o.Channel.StructHash()
	if _, ok := c.tab(id); ok || !c.config.Opens {
		return c.Accept(ctx, o.Channel)
	}
	s, err := c.config.Escrow.Look(ctx, id, c.config.Confirmations)
	if err != nil {
		return Due{}, err
	}
	if s.State == None {
		if err := c.mayOpen(o, s.At); err != nil {
			return Due{}, err
		}
		if _, err := c.config.Sender.Send(ctx, o.Call()); err != nil {
			if s, lookErr := c.config.Escrow.Look(ctx, id, 1); lookErr != nil || s.State == None { // nobody was faster
				return Due{}, refuse(WrongTerms, "the channel cannot be opened: %v", err)
			}
		}
	}
	return c.Accept(ctx, o.Channel)
}

// mayOpen checks what the contract would, before it costs anything.
func (c *Collector) mayOpen(o Opening, now time.Time) error {
	if err := c.config.Terms.Check(o.Channel, now); err != nil {
		return err
	}
	if o.Deposit.Cmp(c.config.Terms.Deposit) < 0 {
		return refuse(WrongTerms, "the deposit is %s; it must be %s at least", o.Deposit, c.config.Terms.Deposit)
	}
	if err := market.Verify(c.config.Escrow.domain, o.OpenChannel, o.Signature, o.Channel.Payer); err != nil {
		return refuse(BadSignature, "%v", err)
	}
	return nil
}

// acceptTopUp looks whether a deposit was raised, and sends the top-up where it was not and this collector does so.
func (c *Collector) acceptTopUp(ctx context.Context, order TopUp) (Due, error) {
	t, err := c.mustTab(order.Channel)
	if err != nil {
		return Due{}, err
	}
	if err := c.look(ctx, t); err != nil {
		return Due{}, err
	}
	_, s, r := t.open()
	if c.config.Opens && order.Deposit.Cmp(s.Deposit) > 0 {
		if err := market.Verify(c.config.Escrow.domain, order.TopUp, order.Signature, r.Channel.Payer); err != nil {
			return Due{}, refuse(BadSignature, "%v", err)
		}
		if _, err := c.config.Sender.Send(ctx, order.Call(r.Channel)); err != nil {
			return Due{}, refuse(WrongTerms, "the deposit cannot be raised: %v", err)
		}
		if err := c.look(ctx, t); err != nil {
			return Due{}, err
		}
	}
	return t.due(), nil
}

// awaitDue answers as soon as more was served than the payer knows of, or the channel is closing, or after a while.
func (c *Collector) awaitDue(ctx context.Context, id market.Hash, served market.Amount) (Due, error) {
	t, err := c.mustTab(id)
	if err != nil {
		return Due{}, err
	}
	over := time.NewTimer(waitMost)
	defer over.Stop()
	for {
		due, changed := t.after()
		if due.Served.Cmp(served) > 0 || due.Closing {
			return due, nil
		}
		select {
		case <-changed:
		case <-over.C:
			return due, nil
		case <-ctx.Done():
			return due, nil
		}
	}
}

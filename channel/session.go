package channel

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/marketd/marketd/market"
)

// Session is a payer's talk with a collector, from the opening to the end. Another one goes on where one broke off.
type Session struct {
	payer *Payer
	ask   Asker
}

// Talk begins a session.
func (p *Payer) Talk(ask Asker) *Session { return &Session{p, ask} }

// AskForTerms asks a collector what it wants.
func AskForTerms(ctx context.Context, ask Asker) (Terms, error) {
	answer, err := ask.Ask(ctx, Message{Type: AskTerms})
	if err == nil && answer.Terms == nil {
		err = refuse(Malformed, "the collector answered %q and no terms", answer.Type)
	}
	if err != nil {
		return Terms{}, err
	}
	return *answer.Terms, nil
}

// Open presents the channel until the collector sees it as deep as it waits for. A payer with a Sender opens it by itself; for one
// without the collector does, where it offers that.
func (s *Session) Open(ctx context.Context) (Due, error) {
	opening, err := s.payer.Opening()
	if err != nil {
		return Due{}, err
	}
	if s.payer.Sender != nil {
		sight, err := s.payer.Look(ctx)
		if err != nil {
			return Due{}, err
		}
		if sight.State == None {
			if _, err := s.payer.Sender.Send(ctx, opening.Call()); err != nil {
				return Due{}, fmt.Errorf("open channel %s: %w", opening.Channel.StructHash(), err)
			}
		}
	}
	for {
		due, err := s.due(ctx, Message{Type: AskOpen, Opening: &opening})
		if !errors.Is(err, &Refusal{Reason: NotOpenYet}) {
			return due, err
		}
		select {
		case <-ctx.Done():
			return due, fmt.Errorf("%w: %w", context.Cause(ctx), err)
		case <-time.After(s.payer.Every):
		}
	}
}

// Pay signs for total, all in all, and returns when the collector has kept it. A payer that has lost what it had signed, with a
// restored disk say, is told and goes on from there.
func (s *Session) Pay(ctx context.Context, total market.Amount) (Due, error) {
	v, err := s.payer.PayUpTo(total)
	if err != nil {
		return Due{}, err
	}
	due, err := s.due(ctx, Message{Type: AskVoucher, Voucher: &v})
	refusal, ok := errors.AsType[*Refusal](err)
	if !ok || refusal.Reason != NotRising || refusal.Best == nil {
		return due, err
	}
	if err := s.payer.Adopt(*refusal.Best); err != nil {
		return Due{}, err
	}
	best := s.payer.Record().Best
	return s.due(ctx, Message{Type: AskVoucher, Voucher: &best})
}

// Follow pays what falls due, step by step, until the channel closes or ctx ends. For each due amount that is not signed for,
// worth says up to what total the payer agrees to pay: what it has received by its own meter and at most one step more. Where that is
// less than what is due, Follow ends with the reason too_much: somebody's meter is wrong.
func (s *Session) Follow(ctx context.Context, worth func(Due) market.Amount) (Due, error) {
	id := s.payer.Record().ID()
	var due Due
	for {
		next, err := s.due(ctx, Message{Type: AskDue, Channel: &id, Served: &due.Served})
		if ctx.Err() != nil {
			return due, nil
		}
		if err != nil {
			return due, err
		}
		due = next
		if due.Served.Cmp(s.payer.Record().Best.Claimed) > 0 || due.Served.Cmp(due.Claimed) > 0 {
			if agreed := worth(due); agreed.Cmp(due.Served) < 0 {
				return due, refuse(TooMuch, "the collector says that %s was served; by our own meter it is %s at most", due.Served, agreed)
			}
			if due, err = s.Pay(context.WithoutCancel(ctx), due.Served); err != nil {
				return due, err
			}
		}
		if due.Closing {
			return due, nil
		}
	}
}

// TopUp raises the deposit to a total, and returns when the collector lets vouchers use it.
func (s *Session) TopUp(ctx context.Context, deposit market.Amount) (Due, error) {
	order, err := s.payer.TopUp(deposit)
	if err != nil {
		return Due{}, err
	}
	if s.payer.Sender != nil {
		if _, err := s.payer.Sender.Send(ctx, order.Call(s.payer.Record().Channel)); err != nil {
			return Due{}, fmt.Errorf("top channel %s up: %w", order.Channel, err)
		}
	}
	for {
		due, err := s.due(ctx, Message{Type: AskTopUp, TopUp: &order})
		if err != nil || due.Deposit.Cmp(deposit) >= 0 {
			return due, err
		}
		select {
		case <-ctx.Done():
			return due, context.Cause(ctx)
		case <-time.After(s.payer.Every):
		}
	}
}

// Close ends the channel at once with the collector's consent, checks that it takes no more than was signed for, and returns when
// the rest is back. Where the collector is silent, [Payer.Reclaim] does it alone, after the grace.
func (s *Session) Close(ctx context.Context) error {
	wish, err := s.payer.Close()
	if err != nil {
		return err
	}
	answer, err := s.ask.Ask(ctx, Message{Type: AskClose, Closing: &wish})
	if err != nil {
		return err
	}
	r := s.payer.Record()
	d := answer.Discharge
	switch {
	case d == nil || d.Channel != r.ID():
		return refuse(Malformed, "the collector answered %q and no discharge of channel %s", answer.Type, r.ID())
	case d.Claimed.Cmp(r.Best.Claimed) > 0:
		return refuse(TooMuch, "the collector wants %s; signed for is %s", d.Claimed, r.Best.Claimed)
	}
	if s.payer.Sender != nil {
		if _, err := s.payer.Sender.Send(ctx, d.Call(r.Channel)); err == nil {
			return nil
		} // the collector may have been faster
	}
	return s.payer.awaitClosed(ctx)
}

func (s *Session) due(ctx context.Context, question Message) (Due, error) {
	answer, err := s.ask.Ask(ctx, question)
	if err == nil && (answer.Due == nil || answer.Due.Channel != s.payer.Record().ID()) {
		err = refuse(Malformed, "the collector answered %q and not how the channel stands", answer.Type)
	}
	if err != nil {
		return Due{}, err
	}
	return *answer.Due, nil
}

package channel

import (
	"context"
	"crypto/ecdsa"
	"fmt"
	"sync"
	"time"

	"github.com/marketd/marketd/market"
)

// PayerConfig says whose money it is, and where its promises are kept.
type PayerConfig struct {
	Key    *ecdsa.PrivateKey
	Escrow *Escrow
	Store  Store
	Sender Sender        // for a payer with ether; nil: the collector sends for it, and time gives the rest back
	Every  time.Duration // how often Reclaim asks the chain; a second
}

// Payer is the paying side of one channel.
type Payer struct {
	PayerConfig

	mu sync.Mutex // held while a promise is brought to the disk: there is one order of promises
	r  Record
}

// NewPayer is the payer of a channel: a new one, or what its store knows of it. The same channel is not opened with another
// deposit: both could be.
func NewPayer(config PayerConfig, c market.Channel, deposit market.Amount) (*Payer, error) {
	if config.Every == 0 {
		config.Every = time.Second
	}
	if c.Payer != market.AddressOf(config.Key) {
		return nil, fmt.Errorf("channel %s is paid by %s, the key is of %s", c.StructHash(), c.Payer, market.AddressOf(config.Key))
	}
	p := &Payer{PayerConfig: config}
	r, ok, err := config.Store.Load(c.StructHash())
	switch {
	case err != nil:
		return nil, err
	case ok && deposit.Cmp(r.Deposit) > 0:
		return nil, fmt.Errorf("channel %s has a deposit of %s: top it up to have %s", r.ID(), r.Deposit, deposit)
	case ok:
		p.r = r
		return p, nil
	}
	p.r = Record{Channel: c, Deposit: deposit, Opened: deposit}
	return p, config.Store.Save(p.r)
}

// Record is what the payer has promised so far.
func (p *Payer) Record() Record {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.r
}

// Opening is what opens the channel.
func (p *Payer) Opening() (Opening, error) {
	r := p.Record()
	open := market.OpenChannel{Channel: r.Channel, Deposit: r.Opened}
	sig, err := market.Sign(p.Key, p.Escrow.domain, open)
	return Opening{open, sig}, err
}

// PayUpTo signs that total is owed, all in all, and returns the highest voucher: no total lowers it, and what it says is on the
// disk. Over the deposit, or once the channel is being closed, nothing is signed.
func (p *Payer) PayUpTo(total market.Amount) (Voucher, error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.payUpTo(total)
}

// Pay signs that amount is owed beyond what was signed for.
func (p *Payer) Pay(amount market.Amount) (Voucher, error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	total, ok := p.r.Best.Claimed.Add(amount)
	if !ok {
		return Voucher{}, refuse(OverDeposit, "%s more is beyond any deposit", amount)
	}
	return p.payUpTo(total)
}

// payUpTo is [Payer.PayUpTo]. p.mu is held.
func (p *Payer) payUpTo(total market.Amount) (Voucher, error) {
	switch {
	case total.Cmp(p.r.Best.Claimed) <= 0 && p.r.Best.Signature != nil:
		return p.r.Best, nil
	case p.r.Closing != nil:
		return Voucher{}, refuse(IsClosing, "channel %s is being closed: open another one", p.r.ID())
	case total.Cmp(p.r.Deposit) > 0:
		return Voucher{}, refuse(OverDeposit, "%s is more than the deposit of %s: top up first", total, p.r.Deposit)
	}
	v := market.Voucher{Channel: p.r.ID(), Claimed: total}
	sig, err := market.Sign(p.Key, p.Escrow.domain, v)
	if err != nil {
		return Voucher{}, err
	}
	next := p.r
	next.Best = Voucher{v, sig}
	return next.Best, p.keep(next)
}

// Adopt takes back a voucher that the payer had signed and lost, with a restored disk say. Its signature proves it.
func (p *Payer) Adopt(v Voucher) error {
	p.mu.Lock()
	defer p.mu.Unlock()
	if v.Channel != p.r.ID() {
		return refuse(UnknownHere, "the voucher is of channel %s, not of %s", v.Channel, p.r.ID())
	}
	if err := market.Verify(p.Escrow.domain, v.Voucher, v.Signature, p.r.Channel.Payer); err != nil {
		return refuse(BadSignature, "%v", err)
	}
	if v.Claimed.Cmp(p.r.Best.Claimed) <= 0 {
		return nil
	}
	next := p.r
	next.Best = v
	return p.keep(next)
}

// TopUp raises the deposit to a total. Vouchers may use it at once; the collector takes them when the chain shows it.
func (p *Payer) TopUp(deposit market.Amount) (TopUp, error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	switch {
	case p.r.Closing != nil:
		return TopUp{}, refuse(IsClosing, "channel %s is being closed: open another one", p.r.ID())
	case deposit.Cmp(p.r.Deposit) < 0:
		return TopUp{}, refuse(OverDeposit, "the deposit is %s already", p.r.Deposit)
	}
	order := market.TopUp{Channel: p.r.ID(), Deposit: deposit}
	sig, err := market.Sign(p.Key, p.Escrow.domain, order)
	if err != nil {
		return TopUp{}, err
	}
	next := p.r
	next.Deposit = deposit
	return TopUp{order, sig}, p.keep(next)
}

// Close signs the wish to close. From then on no voucher is signed.
func (p *Payer) Close() (Closing, error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.r.Closing != nil {
		return *p.r.Closing, nil
	}
	order := market.CloseChannel{Channel: p.r.ID()}
	sig, err := market.Sign(p.Key, p.Escrow.domain, order)
	if err != nil {
		return Closing{}, err
	}
	next := p.r
	next.Closing = &Closing{order, sig}
	return *next.Closing, p.keep(next)
}

// keep has a record on the disk before it counts. p.mu is held.
func (p *Payer) keep(next Record) error {
	if err := p.Store.Save(next); err != nil {
		return err
	}
	p.r = next
	return nil
}

// Look reads the channel as the last block has it.
func (p *Payer) Look(ctx context.Context) (Sight, error) {
	return p.Escrow.Look(ctx, p.Record().ID(), 1)
}

// Reclaim gets the rest of the deposit back where the collector is gone, and returns when the channel is closed. With a Sender
// it starts the grace and finishes; without one it waits until somebody has done so, from `until` on.
func (p *Payer) Reclaim(ctx context.Context) error {
	for {
		s, err := p.Look(ctx)
		if err != nil {
			return err
		}
		done, err := p.reclaim(ctx, s)
		if done || err != nil {
			return err
		}
		select {
		case <-ctx.Done():
			return context.Cause(ctx)
		case <-time.After(p.Every):
		}
	}
}

// awaitClosed waits until the channel is closed, by whomever.
func (p *Payer) awaitClosed(ctx context.Context) error {
	for {
		s, err := p.Look(ctx)
		if err != nil || s.State == Closed {
			return err
		}
		select {
		case <-ctx.Done():
			return fmt.Errorf("wait until channel %s is closed: %w", p.Record().ID(), context.Cause(ctx))
		case <-time.After(p.Every):
		}
	}
}

func (p *Payer) reclaim(ctx context.Context, s Sight) (done bool, err error) {
	c := p.Record().Channel
	switch {
	case s.State == Closed:
		return true, nil
	case s.State == None:
		return false, fmt.Errorf("channel %s was never opened", c.StructHash())
	case p.Sender == nil:
		return false, nil
	case s.At.Unix() >= s.CloseAt:
		_, err = p.Sender.Send(ctx, Finish(c))
	case s.At.Unix()+int64(c.Grace) < s.CloseAt: // the grace has not begun
		var order Closing
		if order, err = p.Close(); err == nil {
			_, err = p.Sender.Send(ctx, order.Call(c))
		}
	}
	if err != nil { // somebody may have been faster
		if now, lookErr := p.Look(ctx); lookErr == nil && now.Standing != s.Standing {
			return now.State == Closed, nil
		}
	}
	return false, err
}

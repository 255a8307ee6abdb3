package channel

import "fmt"

// Reason is why something was refused, for programs.
type Reason string

const (
	Malformed    Reason = "malformed"    // the message cannot be read
	WrongTerms   Reason = "terms"        // the channel is not as the collector wants it
	UnknownHere  Reason = "unknown"      // no such channel was presented, or it is another one's
	NotOpenYet   Reason = "not_open"     // the chain does not show it open, as deep as the collector waits: ask again
	BadSignature Reason = "signature"    // not by the payer, of another chain or contract, or malleable
	NotRising    Reason = "not_rising"   // no more than an earlier voucher
	OverDeposit  Reason = "over_deposit" // more than the deposit, as deep as the collector waits: top up
	IsClosing    Reason = "closing"      // it is being closed, or too near its end: open another one
	TooMuch      Reason = "too_much"     // a payer is asked for more than it received
	Failed       Reason = "failed"       // the collector's own trouble: ask again
)

// Refusal is a no that its reader can do something about.
type Refusal struct {
	Reason Reason   `json:"reason"`
	Detail string   `json:"detail"`
	Best   *Voucher `json:"best,omitempty"` // with not_rising: what the payer had signed, which it may have lost
}

func (r *Refusal) Error() string { return string(r.Reason) + ": " + r.Detail }

// Is makes errors.Is(err, &Refusal{Reason: r}) true for every refusal with that reason.
func (r *Refusal) Is(target error) bool {
	t, ok := target.(*Refusal)
	return ok && t.Reason == r.Reason
}

func refuse(r Reason, format string, args ...any) *Refusal {
	return &Refusal{Reason: r, Detail: fmt.Sprintf(format, args...)}
}

package main

import (
	"context"
	"crypto/ecdsa"
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/marketd/marketd/client"
	"github.com/marketd/marketd/market"
)

// rider is one account that posts needs, one or several at a time.
type rider struct {
	key    *ecdsa.PrivateKey
	client *client.Client
	chain  *client.Chain
	world  *world
}

// outcome is what became of a wish.
type outcome struct {
	need       market.NeedID
	before     []market.NeedID // needs that it succeeded
	phase      market.Phase
	escrow     market.EscrowState
	reason     string
	cancelled  bool // by the rider's own wish
	absent     bool // the rider never came
	boarded    bool
	opened     bool          // money was held at some time
	wait       time.Duration // from the post to the vehicle at the pickup
	escrowWait time.Duration // from the award to the open escrow
	err        error
}

// ended says that nothing more happens to the need or its money.
func (o outcome) ended() bool {
	return o.phase.Terminal() && (o.escrow == market.EscrowClosed || o.escrow == market.EscrowNone || o.escrow == market.EscrowFailed)
}

// pickupPatience is how long a rider waits for the pickup, in simulated time; leastPatience is the shortest in real time, as
// the market and the chain do not run faster.
const (
	pickupPatience = 20 * time.Minute
	leastPatience  = time.Minute
)

// movementWait is how long the chain may take for a deposit.
const movementWait = 2 * time.Minute

// deposit gets demo money from the faucet and puts it into the account at the market.
func (r *rider) deposit(ctx context.Context, amount market.Amount) error {
	ctx, cancel := context.WithTimeout(ctx, movementWait)
	defer cancel()
	me := market.AddressOf(r.key)
	if _, err := r.client.UseFaucet(ctx, client.UseFaucetParams{}, client.FaucetRequest{To: me, Amount: amount}); err != nil {
		return fmt.Errorf("get demo money: %w", err)
	}
	account, err := r.account(ctx, func(a client.Account) bool { return a.Wallet.Cmp(amount) >= 0 })
	if err != nil {
		return fmt.Errorf("wait for demo money: %w", err)
	}
	request, err := r.depositRequest(amount, account.Nonces.Permit)
	if err != nil {
		return err
	}
	if _, err := r.client.CreateDeposit(ctx, client.CreateDepositParams{}, request); err != nil {
		return err
	}
	_, err = r.account(ctx, func(a client.Account) bool { return a.Market.Cmp(amount) >= 0 })
	return err
}

// account asks for the balances until they are as wanted.
func (r *rider) account(ctx context.Context, enough func(client.Account) bool) (client.Account, error) {
	for {
		a, err := r.client.GetAccount(ctx)
		if err != nil || enough(a) {
			return a, err
		}
		select {
		case <-ctx.Done():
			return a, fmt.Errorf("the balance did not come (wallet %s, market %s): %w", a.Wallet, a.Market, ctx.Err())
		case <-time.After(500 * time.Millisecond):
		}
	}
}

// depositRequest signs a permit and the order to fund the account at the market.
func (r *rider) depositRequest(amount market.Amount, nonce market.Uint256) (client.DepositRequest, error) {
	me := market.AddressOf(r.key)
	deadline := time.Now().Add(time.Hour).Unix()
	permit := market.Permit{
		Owner: me, Spender: r.chain.Contracts.Escrow, Nonce: nonce, Deadline: market.NonceOf(uint64(deadline)),
	}
	amount.Big().FillBytes(permit.Value[:])
	permitSig, err := market.SignDigest(r.key, r.chain.Token.PermitDomain.Digest(permit))
	if err != nil {
		return client.DepositRequest{}, err
	}
	fund := market.Fund{
		Token: r.chain.Token.Address, From: me, Market: r.chain.Market, Amount: amount,
		Nonce: market.NonceOf(uint64(time.Now().UnixNano())), Deadline: deadline,
	}
	fundSig, err := market.Sign(r.key, r.domain(), fund)
	return client.DepositRequest{
		Permit: client.SignedPermit{Message: permit, Signature: permitSig},
		Fund:   client.SignedFund{Message: fund, Signature: fundSig},
	}, err
}

func (r *rider) domain() market.Domain {
	return market.Domain{ChainID: uint64(r.chain.ChainID), Contract: r.chain.Contracts.Escrow}
}

// travel posts a wish and follows it to the end of the trip and of its money. A vehicle that drops out is replaced by a
// successor need, as a rider's device does by itself.
func (r *rider) travel(ctx context.Context, w wish) outcome {
	posted := time.Now()
	var before []market.NeedID
	for {
		j := journey{rider: r, wish: w, posted: posted}
		if n := len(before); n > 0 {
			j.replaces = before[n-1]
		}
		o := j.run(ctx)
		if o.err == nil && (o.phase == market.Replaced) {
			before = append(before, o.need)
			continue
		}
		o.before = before
		return o
	}
}

// journey is one need on its way.
type journey struct {
	rider    *rider
	wish     wish
	posted   time.Time
	replaces market.NeedID

	codes   market.Codes
	blind   market.Hash
	bid     market.BidID // of the last award
	awarded time.Time
	plan    plan
	out     outcome
}

// plan is which mishaps this journey has.
type plan struct {
	cancelIn market.Phase // 0: never
	absent   bool
	forgets  bool
}

// cancelPhases are where a rider may change their mind.
var cancelPhases = []market.Phase{market.Open, market.Awarded, market.Ready, market.Enroute, market.AtPickup}

func (j *journey) run(ctx context.Context) outcome {
	t, n := j.rider.world.trouble, j.wish.index
	if t.strikes(riderCancels, j.wish.name, n) && j.replaces.IsZero() {
		j.plan.cancelIn = cancelPhases[int(t.roll("cancel in", n)*float64(len(cancelPhases)))]
	}
	j.plan.absent = t.strikes(riderAbsent, j.wish.name, n)
	j.plan.forgets = t.strikes(riderForgets, j.wish.name, n)
	if err := j.post(ctx); err != nil {
		j.out.err = err
		return j.out
	}
	for event, err := range j.rider.client.Events(ctx, j.out.need, 0) {
		if err != nil {
			j.out.err = err
			break
		}
		if err := j.hear(ctx, event); err != nil {
			j.out.err = fmt.Errorf("%s in %s: %w", j.out.need.Short(), j.out.phase, err)
			break
		}
		if j.out.phase == market.Replaced && j.out.escrow != market.EscrowOpen || j.out.ended() {
			break
		}
	}
	return j.out
}

// post asks for a quote, signs the need and posts it.
func (j *journey) post(ctx context.Context) error {
	r, w := j.rider, j.wish
	j.codes, j.blind = market.NewCodes(), market.NewCodes().End
	// A simulated rider's patience passes as fast as simulated vehicles move.
	patience := max(r.world.real(pickupPatience.Milliseconds()), leastPatience)
	request := client.QuoteRequest{
		Service: market.ServiceName(w.service), Stops: []client.QuoteStop{{Lat: w.from.Lat(), Lng: w.from.Lng()}, {Lat: w.to.Lat(), Lng: w.to.Lng()}},
		Codes: j.codes.Hash(), Blind: j.blind, Replaces: j.replaces,
		Latest: time.Now().Add(patience).UTC(),
	}
	if w.service == market.Ride {
		request.Seats = 1
	} else {
		request.MassG, request.VolumeMl = int64(w.grams), int64(w.grams)*2
	}
	if w.shared {
		request.Options = []client.Option{client.OptionShared}
	}
	quote, err := r.client.CreateQuote(ctx, request)
	if err != nil {
		return fmt.Errorf("quote: %w", err)
	}
	need, err := needOf(quote)
	if err != nil {
		return err
	}
	signature, err := market.Sign(r.key, r.domain(), need)
	if err != nil {
		return err
	}
	posted, err := r.client.PostNeed(ctx, client.PostNeedParams{}, client.NeedPost{
		Need: need, Details: quote.Details, Signature: signature, Replaces: j.replaces,
	})
	if err != nil {
		return fmt.Errorf("post: %w", err)
	}
	j.out.need, j.out.phase, j.out.escrow = posted.ID, market.Phase(posted.Phase), market.EscrowNone
	return nil
}

// needOf reads the need that a quote asks to sign.
func needOf(q client.Quote) (need market.Need, err error) {
	if q.TypedData.PrimaryType != "Need" {
		return need, errors.New("the quote has nothing to sign")
	}
	err = market.DecodeStrict(q.TypedData.Message, &need)
	return need, err
}

// hear takes one event and does what the rider does then.
func (j *journey) hear(ctx context.Context, e client.Event) error {
	switch e.Type {
	case "need":
		var need client.Need
		if err := e.Decode(&need); err != nil {
			return err
		}
		j.bid = need.Agreement.BidID
		j.escrowIs(need.Escrow.State)
		return j.enter(ctx, market.Phase(need.Phase), need.Reason)
	case "phase":
		var change client.PhaseChange
		if err := e.Decode(&change); err != nil {
			return err
		}
		return j.enter(ctx, market.Phase(change.Phase), change.Reason)
	case "awarded":
		var agreement client.Agreement
		if err := e.Decode(&agreement); err != nil {
			return err
		}
		j.bid = agreement.BidID
	case "message":
		var message client.Message
		if err := e.Decode(&message); err != nil {
			return err
		}
		return j.read(ctx, message)
	case "escrow":
		var escrow client.Escrow
		if err := e.Decode(&escrow); err != nil {
			return err
		}
		j.escrowIs(escrow.State)
	}
	return nil
}

func (j *journey) escrowIs(state market.EscrowState) {
	j.out.escrow = state
	if state == market.EscrowOpen && !j.out.opened {
		j.out.opened = true
		if !j.awarded.IsZero() {
			j.out.escrowWait = time.Since(j.awarded)
		}
	}
}

// enter does what the rider does in a phase: cancel, board, or say that it arrived.
func (j *journey) enter(ctx context.Context, phase market.Phase, reason string) error {
	j.out.phase, j.out.reason = phase, reason
	if phase == market.Awarded {
		j.awarded = time.Now()
	}
	if phase == j.plan.cancelIn {
		j.plan.cancelIn = 0
		return j.cancel(ctx)
	}
	switch phase {
	case market.AtPickup:
		j.out.wait = time.Since(j.posted)
		if j.plan.absent {
			j.out.absent = true
			return nil
		}
		return nil // until the vehicle shows its digits
	case market.Underway:
		j.out.boarded = true
	case market.AtDropoff:
		if j.plan.forgets {
			return nil
		}
		_, err := j.rider.client.PostReceipt(ctx, j.out.need, client.ReceiptRequest{Code: j.codes.End})
		return tolerate(err, market.ProblemWrongPhase)
	}
	return nil
}

// read compares the digits that the vehicle shows with those that the rider's device expects, and boards.
func (j *journey) read(ctx context.Context, m client.Message) error {
	shown, ok := strings.CutPrefix(m.Text, digitsMessage)
	if !ok || m.By != string(market.ByVehicle) || j.plan.absent || j.out.phase != market.AtPickup {
		return nil
	}
	if expected := market.Digits(j.blind, j.bid); shown != expected {
		return fmt.Errorf("the vehicle shows %s, the device expects %s: this is another vehicle", shown, expected)
	}
	_, err := j.rider.client.StartTrip(ctx, j.out.need, client.StartRequest{Code: j.codes.Start()})
	return tolerate(err, market.ProblemWrongPhase)
}

func (j *journey) cancel(ctx context.Context) error {
	r := j.rider
	leave, err := market.Sign(r.key, r.domain(), market.Leave{Need: j.out.need})
	if err != nil {
		return err
	}
	_, err = r.client.CancelNeed(ctx, j.out.need, client.CancelNeedParams{}, client.CancelRequest{Leave: leave, Reason: "changed my mind"})
	if err == nil {
		j.out.cancelled = true
	}
	return tolerate(err, market.ProblemWrongPhase)
}

// tolerate turns the named problem into nil: the trip moved on meanwhile, which the events tell.
func tolerate(err error, problem market.ProblemType) error {
	if market.ProblemOf(err) == problem {
		return nil
	}
	return err
}

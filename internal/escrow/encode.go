package escrow

import (
	"encoding/json"
	"fmt"
	"math/big"

	"github.com/ethereum/go-ethereum/common"

	"github.com/marketd/marketd/contracts"
	"github.com/marketd/marketd/internal/trips"
	"github.com/marketd/marketd/market"
)

// call is what a transaction carries.
type call struct {
	to   common.Address
	data []byte
	gas  uint64
}

// A gas limit is a sum of bounds, well over what calls use on a chain with Ethereum's prices, or a node's estimate with a
// margin where that is more. What is not used costs nothing; the bounds cover items that were skipped when it was estimated.
const (
	gasOfCall = 60_000
	walletGas = 130_000    // for each signature that an ERC-1271 wallet has to judge
	mostGas   = 16_777_216 // of a transaction, by EIP-7825
)

var gasOfGoal = map[trips.Goal]uint64{
	trips.GoalOpen: 120_000, trips.GoalSettle: 90_000, trips.GoalFinish: 90_000, // an item
	trips.GoalStart: 60_000, trips.GoalLeave: 70_000, trips.GoalNoShow: 70_000, trips.GoalMove: 130_000, trips.GoalRevoke: 70_000,
	trips.GoalDispute: 70_000, trips.GoalRule: 120_000,
	trips.GoalDeposit: 200_000, trips.GoalFund: 110_000, trips.GoalExit: 90_000, trips.GoalWithdraw: 200_000, trips.GoalJoin: 110_000,
	trips.GoalMint: 110_000, trips.GoalAnchor: 110_000,
}

// batches says that the contract takes many of a goal at once.
func batches(g trips.Goal) bool {
	return g == trips.GoalOpen || g == trips.GoalSettle || g == trips.GoalFinish
}

// encoder makes calls of intents.
type encoder struct {
	escrow, token common.Address
	history       common.Address
	contract      *contracts.Escrow
	dollar        *contracts.DemoDollar
}

// call makes one call of the intents, which have one goal; more than one only where it [batches]. An error is about a payload
// that can never be sent.
func (e *encoder) call(works []trips.Work) (c call, err error) {
	w := works[0]
	defer func() { // bindings panic on numbers that do not fit
		if r := recover(); r != nil {
			err = fmt.Errorf("encode %s of %s: %v", w.Goal, w.Object, r)
		}
	}()
	c.to = e.escrow
	switch w.Goal {
	case trips.GoalOpen:
		c.data, err = e.open(works)
	case trips.GoalSettle:
		c.data, err = e.settle(works)
	case trips.GoalFinish:
		c.data = e.finish(works)
	case trips.GoalStart, trips.GoalLeave, trips.GoalNoShow, trips.GoalMove, trips.GoalRevoke, trips.GoalDispute, trips.GoalRule:
		c.data, err = e.act(w)
	case trips.GoalMint:
		c.to = e.token
		c.data, err = e.mint(w)
	case trips.GoalAnchor:
		c.to, c.data, err = anchorCall(e.history, w)
	default:
		c.data, err = e.account(w)
	}
	if err != nil {
		return c, fmt.Errorf("encode %s of %s: %w", w.Goal, w.Object, err)
	}
	c.gas = gasOfCall
	for _, w := range works {
		c.gas += gasOfGoal[w.Goal] + walletGas*wallets(w)
	}
	return c, nil
}

// wallets counts signatures that no key made.
func wallets(w trips.Work) (n uint64) {
	var act trips.Act
	var order trips.SignedOrder[json.RawMessage]
	_ = json.Unmarshal(w.Payload, &act) // of the other kind: no signatures there
	_ = json.Unmarshal(w.Payload, &order)
	all := []market.Signature{act.Signature, act.Receipt, act.Refund, order.Signature}
	if w.Goal == trips.GoalOpen {
		all = append(all, w.NeedSig, w.BidSig, w.PickSig)
	}
	for _, s := range all {
		if l := len(s); l != 0 && l != 64 && l != 65 {
			n++
		}
	}
	return n
}

func agreement(w trips.Work) contracts.Agreement {
	b := w.Bid
	return contracts.Agreement{Need: need(w.Need), Bid: contracts.Bid{Vehicle: b.Vehicle, Owner: b.Owner, Amount: b.Amount.Big(),
		VehicleBps: b.VehicleBps, PickupBy: big.NewInt(b.PickupBy), Expires: big.NewInt(b.Expires)}}
}

func need(n market.Need) contracts.Need {
	return contracts.Need{Rider: n.Rider, MaxAmount: n.MaxAmount.Big(), OpenBy: big.NewInt(n.OpenBy), ServiceBy: big.NewInt(n.ServiceBy),
		Choose: n.Choose, Codes: n.Codes, Trip: n.Trip.StructHash(), Rules: contracts.Rules(n.Rules)}
}

// open needs no Pick of the market: one of its operators sends it. The legs of a mission are opened all, or none.
func (e *encoder) open(works []trips.Work) ([]byte, error) {
	items := make([]contracts.Opening, len(works))
	for i, w := range works {
		items[i] = contracts.Opening{Agreement: agreement(w), NeedSignature: w.NeedSig, BidSignature: w.BidSig, PickSignature: w.PickSig}
	}
	if len(items) == 1 {
		return e.contract.PackOpen(items[0]), nil
	}
	return e.contract.PackOpenBatch(items, works[0].Legs > 0), nil
}

func (e *encoder) settle(works []trips.Work) ([]byte, error) {
	items := make([]contracts.Settlement, len(works))
	for i, w := range works {
		act, err := actOf(w)
		if err != nil {
			return nil, err
		}
		items[i] = contracts.Settlement{Agreement: agreement(w), Proof: act.Signature}
		if act.Code != nil {
			items[i].Proof = act.Code[:]
		}
	}
	if len(items) == 1 {
		return e.contract.PackSettle(items[0]), nil
	}
	if packed, ok := e.packed(items); ok {
		return packed, nil
	}
	return e.contract.PackSettleBatch(items), nil
}

// packed makes the cheaper call of items that all have the right end code and the same rules.
func (e *encoder) packed(items []contracts.Settlement) (data []byte, ok bool) {
	rules := items[0].Agreement.Need.Rules
	for _, item := range items {
		if item.Agreement.Need.Rules != rules || len(item.Proof) != len(market.Hash{}) ||
			market.StartCode(market.StartCode(market.Hash(item.Proof))) != item.Agreement.Need.Codes {
			return nil, false
		}
		data = contracts.AppendPacked(data, item.Agreement, [32]byte(item.Proof))
	}
	return e.contract.PackSettlePacked(rules, data), true
}

func (e *encoder) finish(works []trips.Work) []byte {
	items := make([]contracts.Agreement, len(works))
	for i, w := range works {
		items[i] = agreement(w)
	}
	if len(items) == 1 {
		return e.contract.PackFinish(items[0])
	}
	return e.contract.PackFinishBatch(items)
}

func actOf(w trips.Work) (act trips.Act, err error) {
	return act, json.Unmarshal(w.Payload, &act)
}

func (e *encoder) act(w trips.Work) ([]byte, error) {
	act, err := actOf(w)
	if err != nil {
		return nil, err
	}
	switch w.Goal {
	case trips.GoalStart:
		if act.Code == nil {
			return nil, fmt.Errorf("the payload has no code")
		}
		return e.contract.PackStart(agreement(w), *act.Code), nil
	case trips.GoalLeave:
		return e.contract.PackLeave(agreement(w), act.Signature), nil
	case trips.GoalNoShow:
		return e.contract.PackNoShow(agreement(w), act.Signature), nil
	case trips.GoalRevoke:
		return e.contract.PackRevoke(need(w.Need), act.Signature), nil
	}
	return e.money(w, act)
}

// money is an act that says how much goes where.
func (e *encoder) money(w trips.Work, act trips.Act) ([]byte, error) {
	switch w.Goal {
	case trips.GoalDispute:
		if act.Evidence == nil {
			return nil, fmt.Errorf("the payload has no evidence")
		}
		return e.contract.PackDispute(agreement(w), *act.Evidence, act.Signature), nil
	case trips.GoalRule:
		return e.contract.PackRule(agreement(w), amountOf(act.Released), act.Signature), nil
	}
	return e.contract.PackMove(agreement(w), amountOf(act.Released), act.Receipt, amountOf(act.Refunded), act.Refund), nil
}

func amountOf(a *market.Amount) *big.Int {
	if a == nil {
		return new(big.Int)
	}
	return a.Big()
}

func (e *encoder) mint(w trips.Work) ([]byte, error) {
	var m trips.Mint
	if err := json.Unmarshal(w.Payload, &m); err != nil {
		return nil, err
	}
	return e.dollar.PackMint(m.To, m.Amount.Big()), nil
}

func orderOf[T any](w trips.Work) (o trips.SignedOrder[T], err error) {
	return o, json.Unmarshal(w.Payload, &o)
}

func (e *encoder) account(w trips.Work) ([]byte, error) {
	switch w.Goal {
	case trips.GoalDeposit:
		return e.deposit(w)
	case trips.GoalFund:
		o, err := orderOf[market.Fund](w)
		m := o.Message
		return e.contract.PackFundSigned(contracts.Fund{Token: m.Token, From: m.From, Market: m.Market, Amount: m.Amount.Big(),
			Nonce: m.Nonce.Big(), Deadline: big.NewInt(m.Deadline)}, o.Signature), err
	case trips.GoalExit:
		o, err := orderOf[market.Exit](w)
		m := o.Message
		return e.contract.PackExitSigned(contracts.Exit{Token: m.Token, From: m.From, Market: m.Market, On: m.On, Nonce: m.Nonce.Big()}, o.Signature), err
	case trips.GoalWithdraw: // an operator sends it: that is the market's consent
		o, err := orderOf[market.Withdraw](w)
		m := o.Message
		return e.contract.PackWithdrawSigned(contracts.Withdraw{Token: m.Token, From: m.From, Market: m.Market, Amount: m.Amount.Big(), To: m.To,
			Fee: m.Fee.Big(), Nonce: m.Nonce.Big(), Deadline: big.NewInt(m.Deadline)}, o.Signature, nil), err
	case trips.GoalJoin:
		o, err := orderOf[market.Join](w)
		m := o.Message
		return e.contract.PackJoin(contracts.Membership{Vehicle: m.Vehicle, Owner: m.Owner, VehicleBps: m.VehicleBps, Until: big.NewInt(m.Until),
			Nonce: m.Nonce.Big()}, o.Signature), err
	}
	return nil, fmt.Errorf("no call for goal %q", w.Goal)
}

func (e *encoder) deposit(w trips.Work) ([]byte, error) {
	o, err := orderOf[trips.Permit](w)
	if err != nil {
		return nil, err
	}
	s, m := o.Signature, o.Message
	if len(s) != 65 {
		return nil, fmt.Errorf("a permit needs the signature of a key, 65 bytes; this has %d", len(s))
	}
	if m.Spender != e.escrow {
		return nil, fmt.Errorf("the permit is for %s, not for the escrow", m.Spender)
	}
	amount, err := market.AmountFromBig(m.Value.Big())
	if err != nil {
		return nil, err
	}
	return e.contract.PackDepositWithPermit(e.token, m.Owner, amount.Big(), m.Deadline.Big(), s[64], [32]byte(s[:32]), [32]byte(s[32:64])), nil
}

package escrow

import (
	"context"
	"errors"
	"fmt"
	"math/big"
	"slices"
	"time"

	"github.com/ethereum/go-ethereum"

	"github.com/marketd/marketd/internal/crashpoint"
	"github.com/marketd/marketd/internal/trips"
	"github.com/marketd/marketd/market"
)

// sendNew turns what waits into transactions: one for all of a batch's goal, one each for the rest.
func (r *relayer) sendNew(ctx context.Context, node Client, epoch int64, live []trips.ChainTx, f fees, cursor trips.Cursor) error {
	ok, err := r.mayStart(ctx, node)
	if r.able.Store(ok); !ok || err != nil {
		return err
	}
	budget, err := r.budget(ctx, node, live, f)
	room := r.config.InFlight - len(live)
	if err != nil || budget < enoughGas || room <= 0 {
		return err
	}
	index, keys := r.share()
	works, err := r.store.Waiting(ctx, trips.WaitQuery{Index: index, Keys: keys, Mints: r.minter, Limit: 4 * r.config.Batch, Protect: r.split.Load()})
	if err != nil {
		return err
	}
	for _, group := range r.groups(works) {
		if room == 0 {
			break
		}
		gas, err := r.sendGroup(ctx, node, epoch, group, f, budget, cursor)
		if err != nil {
			return err
		}
		if gas > 0 {
			budget, room = budget-gas, room-1
		}
	}
	return nil
}

// share is this key's place among those that can send.
func (r *relayer) share() (index, keys int) {
	if r.minter {
		return 0, 1
	}
	for _, other := range r.relayers {
		if other.minter || !other.able.Load() {
			continue
		}
		if other.index < r.index {
			index++
		}
		keys++
	}
	return index, keys
}

// mayStart says whether the key may send anything new, and tells people why not.
func (r *relayer) mayStart(ctx context.Context, node Client) (bool, error) {
	if r.halted != "" {
		r.health.set(r.name, r.halted)
		return false, nil
	}
	if listed, err := r.isListed(ctx, node); !listed || err != nil {
		return false, err
	}
	r.health.set(r.name, "")
	return true, nil
}

// budget is how much gas the key has money for, beyond what is on its way.
func (r *relayer) budget(ctx context.Context, node Client, live []trips.ChainTx, f fees) (gas uint64, err error) {
	money, err := node.BalanceAt(ctx, r.address, nil)
	if err != nil {
		return 0, fmt.Errorf("%w: read the balance of %s: %w", errNode, r.address, err)
	}
	money = new(big.Int).Set(money)
	for _, t := range live {
		if t.Mined == (trips.Mined{}) {
			last := t.Attempts[len(t.Attempts)-1]
			money.Sub(money, new(big.Int).Mul(last.Cap.Big(), new(big.Int).SetUint64(t.Gas)))
		}
	}
	if money.Sign() > 0 {
		gas = minBig(money.Div(money, maxBig(f.cap, big.NewInt(1))), big.NewInt(1<<50)).Uint64()
	}
	r.budgets.Store(gas)
	if gas < enoughGas {
		r.able.Store(false) // others take its share
		r.health.set(r.name+" gas", fmt.Sprintf("out of gas money: bookings wait until somebody sends ether to %s", r.address))
	} else {
		r.health.set(r.name+" gas", "")
	}
	return gas, nil
}

// enoughGas is what any single call needs at most.
const enoughGas = 1_000_000

// listedFor is how long an answer about a key's listing is believed.
const listedFor = time.Minute

func (r *relayer) isListed(ctx context.Context, node Client) (bool, error) {
	if r.minter || r.address == r.config.Market || time.Since(r.listed) < listedFor {
		return true, nil
	}
	out, err := node.CallContract(ctx, ethereum.CallMsg{To: &r.config.Contract, Data: r.decode.contract.PackOperator(r.config.Market, r.address)}, nil)
	if err != nil {
		return false, fmt.Errorf("%w: ask whether %s is an operator: %w", errNode, r.address, err)
	}
	listing, err := r.decode.contract.UnpackOperator(out)
	if err != nil {
		return false, fmt.Errorf("%w: read whether %s is an operator: %w", errNode, r.address, err)
	}
	if listing.Until.Int64() <= time.Now().Unix() {
		r.health.set(r.name, fmt.Sprintf("market %s does not list it as an operator: sign an Operator for it", r.config.Market))
		return false, nil
	}
	r.listed = time.Now()
	return true, nil
}

// groups are the intents that go together. What came to nothing before goes alone, so that it can spoil nothing. The legs of a
// mission are a group, or wait until all of them are there.
func (r *relayer) groups(works []trips.Work) [][]trips.Work {
	var all [][]trips.Work
	open := map[trips.Goal]int{} // where the goal's batch is
	legs := map[market.Hash][]trips.Work{}
	for _, w := range works {
		if w.Legs > 0 {
			if legs[w.Mission] = append(legs[w.Mission], w); len(legs[w.Mission]) == w.Legs {
				all = append(all, legs[w.Mission])
			}
			continue
		}
		at, ok := open[w.Goal]
		if ok && w.Tries == 0 && len(all[at]) < r.config.Batch {
			all[at] = append(all[at], w)
			continue
		}
		if batches(w.Goal) && w.Tries == 0 {
			open[w.Goal] = len(all)
		}
		all = append(all, []trips.Work{w})
	}
	return all
}

// sendGroup stores one transaction for a group, or for as much of it as the budget of gas allows, and then broadcasts it. It
// returns the transaction's gas limit, 0 where none was sent.
func (r *relayer) sendGroup(ctx context.Context, node Client, epoch int64, group []trips.Work, f fees, budget uint64, cursor trips.Cursor) (gas uint64, err error) {
	for {
		var refused bool
		gas, refused, err = r.check(ctx, node, group, cursor)
		if refused || err != nil {
			return 0, err
		}
		if len(group) == 1 || group[0].Legs > 0 || gas <= min(budget, mostGas) {
			break
		}
		group = group[:len(group)/2]
	}
	if gas = min(gas, mostGas); gas > budget {
		return 0, nil // for the next one, or for another key
	}
	byID := map[int64]trips.Work{}
	for _, w := range group {
		byID[w.ID] = w
	}
	t, err := r.store.SendIntents(ctx, epoch, r.address, idsOf(group), func(nonce uint64, taken []int64) (trips.ChainTx, error) {
		if group[0].Legs > len(taken) {
			return trips.ChainTx{}, errHalfTaken
		}
		works := make([]trips.Work, len(taken))
		t := trips.ChainTx{Nonce: nonce, Goal: group[0].Goal, Gas: gas}
		for i, id := range taken {
			works[i] = byID[id]
			t.Items = append(t.Items, trips.TxItem{Intent: id, Goal: works[i].Goal, Object: works[i].Object, Pending: true})
		}
		c, err := r.encode.call(works)
		if err != nil {
			return t, err
		}
		t.To, t.Data = c.to, c.data
		return r.sign(t, f)
	})
	if errors.Is(err, errHalfTaken) {
		return 0, nil // the next round finds them together
	}
	if err != nil || t.ID == 0 {
		return 0, err
	}
	crashpoint.Reach("tx-stored")
	return gas, r.send(ctx, node, t.Attempts[0])
}

// errHalfTaken says that some legs of a mission are another key's at the moment, or do not wait any more.
var errHalfTaken = errors.New("not all legs can be taken")

// check finds a group's gas limit. An intent that goes alone, or with all legs of its mission, and that the chain would refuse ends
// before it costs gas.
func (r *relayer) check(ctx context.Context, node Client, group []trips.Work, cursor trips.Cursor) (gas uint64, refused bool, err error) {
	w := group[0]
	c, err := r.encode.call(group)
	if err != nil && len(group) == 1 {
		r.config.Log.Error("an intent can never be sent", "goal", w.Goal, "object", w.Object, "err", err)
		return 0, true, r.store.Refuse(ctx, []trips.Fate{{Intent: w.ID, Code: string(market.ProblemInvalid), Side: trips.SideMarket}}, trips.Mined{})
	}
	if err == nil {
		if _, refused, err = r.estimate(ctx, node, &c); err != nil || !refused {
			return c.gas, false, err
		}
	}
	if err != nil || len(group) > 1 && w.Legs == 0 { // a batch refuses items, not itself: find out one by one
		return 0, true, r.store.Refuse(ctx, again(group), trips.Mined{})
	}
	// What the last block refuses may be right again in its successor, or in its place. What counts is the last applied block.
	why, refused, err := r.try(ctx, node, c, big.NewInt(cursor.Number))
	if err != nil {
		return 0, true, err
	}
	if !refused {
		return 0, true, r.store.Refuse(ctx, again(group), trips.Mined{})
	}
	fates := why.fates(group, func(one trips.Work) int {
		return slices.IndexFunc(group, func(w trips.Work) bool { return w.ID == one.ID })
	})
	r.config.Log.Warn("the chain would refuse it", "goal", w.Goal, "object", w.Object, "item", why.item, "why", why.name)
	return 0, true, r.ignoreBranch(r.store.Refuse(ctx, fates, trips.Mined{Block: cursor.Hash, Number: cursor.Number}))
}

// again has intents sent once more, each alone.
func again(works []trips.Work) []trips.Fate {
	fates := make([]trips.Fate, len(works))
	for i, w := range works {
		fates[i] = trips.Fate{Intent: w.ID, Again: true, Code: "reverted", Side: trips.SideMarket}
	}
	return fates
}

func idsOf(works []trips.Work) []int64 {
	ids := make([]int64, len(works))
	for i, w := range works {
		ids[i] = w.ID
	}
	slices.Sort(ids)
	return ids
}

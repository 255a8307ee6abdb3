package escrow

import (
	"context"
	"errors"
	"fmt"
	"io"
	"maps"
	"math/big"
	"slices"
	"strconv"
	"sync"

	"github.com/ethereum/go-ethereum"
	"golang.org/x/sync/errgroup"

	"github.com/marketd/marketd/internal/trips"
	"github.com/marketd/marketd/market"
)

// comparePage is how many accounts, and how many bookings, are compared at a time; compareAtOnce how many questions a node
// gets at once for that.
const (
	comparePage   = 100
	compareAtOnce = 4
)

// comparison goes round through all accounts and bookings of the database and asks the contract for each.
type comparison struct {
	account trips.AccountOf // the last ones that were compared
	booking market.NeedID

	mu       sync.Mutex
	found    map[string]trips.Difference // by what it is about; guarded by mu
	again    map[string]bool             // which of them this round found; guarded by mu
	compared int64                       // guarded by mu
}

// compare is the part that reconciles, page by page. A difference raises an alarm that names the booking or account, and
// stays until the two agree again. That a comparison fails is no reason for bookings to wait: the next one tries again.
func (e *Escrow) compare(ctx context.Context) error {
	last := ""
	for pause(ctx, nil, e.config.CompareEvery) {
		said := ""
		if _, err := e.ComparePage(ctx); err != nil {
			said = err.Error()
		}
		if said != "" && said != last && ctx.Err() == nil {
			e.config.Log.Warn("the books were not compared with the chain; the next round tries again", "err", said)
		}
		last = said
	}
	return nil
}

// ComparePage compares the total, the next accounts and the next bookings with the contract's own word at the last applied
// block; last says that it has been through all of them and begins anew. A block that the chain drops meanwhile proves
// nothing: the page counts as not compared.
func (e *Escrow) ComparePage(ctx context.Context) (last bool, err error) {
	c := &e.comparison
	l, err := e.store.Ledger(ctx, c.account, c.booking, comparePage)
	if err != nil {
		return false, err
	}
	found, checked, err := e.differences(ctx, l)
	if err != nil {
		return false, err
	}
	if err := e.compareTotal(ctx, found); err != nil {
		return false, err
	}
	c.settle(e, found, append(checked, "total"))
	if last = len(l.Accounts) < comparePage && len(l.Bookings) < comparePage; last {
		c.account, c.booking = trips.AccountOf{}, market.NeedID{}
		c.endRound()
		return true, nil
	}
	if n := len(l.Accounts); n > 0 {
		c.account = l.Accounts[n-1].AccountOf
	}
	if n := len(l.Bookings); n > 0 {
		c.booking = l.Bookings[n-1].Need
	}
	return false, nil
}

// Differences are those that stand, by name.
func (e *Escrow) Differences() []trips.Difference {
	c := &e.comparison
	c.mu.Lock()
	defer c.mu.Unlock()
	all := make([]trips.Difference, 0, len(c.found))
	for _, of := range slices.Sorted(maps.Keys(c.found)) {
		all = append(all, c.found[of])
	}
	return all
}

// writeMetrics prints the reconciliation.
func (c *comparison) writeMetrics(w io.Writer) {
	c.mu.Lock()
	defer c.mu.Unlock()
	fmt.Fprintf(w, "# TYPE marketd_books_compared_total counter\nmarketd_books_compared_total %d\n", c.compared)
	fmt.Fprintf(w, "# TYPE marketd_books_differences gauge\nmarketd_books_differences %d\n", len(c.found))
}

// settle takes the page's result over: what was checked and agrees is no difference any more.
func (c *comparison) settle(e *Escrow, found map[string]trips.Difference, checked []string) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.found == nil {
		c.found, c.again = map[string]trips.Difference{}, map[string]bool{}
	}
	c.compared += int64(len(checked))
	for _, of := range checked {
		d, differs := found[of]
		before, differed := c.found[of]
		switch {
		case differs && (!differed || before.Database != d.Database || before.Chain != d.Chain):
			e.config.Log.Error("the database and the chain differ about money", "difference", d.String())
		case differed && !differs:
			e.config.Log.Info("the database and the chain agree again", "of", before.String())
		}
		if delete(c.found, of); differs {
			c.found[of], c.again[of] = d, true
		}
	}
}

// endRound forgets differences of rows that are gone: a whole round did not meet them.
func (c *comparison) endRound() {
	c.mu.Lock()
	defer c.mu.Unlock()
	maps.DeleteFunc(c.found, func(of string, _ trips.Difference) bool { return !c.again[of] })
	clear(c.again)
}

// differences asks the contract for all of a ledger at its block, and lists what was checked.
func (e *Escrow) differences(ctx context.Context, l trips.Ledger) (found map[string]trips.Difference, checked []string, err error) {
	ctx, cancel := context.WithTimeout(ctx, 6*callTimeout)
	defer cancel()
	node := e.nodes.pick()
	var mu sync.Mutex
	found = map[string]trips.Difference{}
	group, ctx := errgroup.WithContext(ctx)
	group.SetLimit(compareAtOnce)
	check := func(name string, ask func() (*trips.Difference, error)) {
		checked = append(checked, name)
		group.Go(func() error {
			d, err := ask()
			if err != nil || d == nil {
				return err
			}
			d.Block = l.At.Number
			mu.Lock()
			defer mu.Unlock()
			found[name] = *d
			return nil
		})
	}
	for _, a := range l.Accounts {
		check(fmt.Sprint("account ", a.Who, a.Token, a.Market), func() (*trips.Difference, error) { return e.compareAccount(ctx, node, l.At, a) })
	}
	for _, b := range l.Bookings {
		check("booking "+b.Need.String(), func() (*trips.Difference, error) { return e.compareBooking(ctx, node, l.At, b) })
	}
	if err = group.Wait(); err == nil {
		err = sameBlock(ctx, node, l.At)
	}
	if err != nil {
		e.nodes.failed(node)
	}
	return found, checked, err
}

// sameBlock is an error where the chain has another block at the cursor than the database.
func sameBlock(ctx context.Context, node Client, at trips.Cursor) error {
	hash, err := hashAt(context.WithoutCancel(ctx), node, at.Number)
	if err == nil && hash != at.Hash {
		err = errors.New("the chain was reorganised while it was compared with the database")
	}
	return err
}

func (e *Escrow) compareAccount(ctx context.Context, node Client, at trips.Cursor, a trips.LedgerAccount) (*trips.Difference, error) {
	out, err := e.ask(ctx, node, at, e.decode.contract.PackAccount(a.Token, a.Who, a.Market))
	if err != nil {
		return nil, err
	}
	account, err := e.decode.contract.UnpackAccount(out)
	if err != nil {
		return nil, fmt.Errorf("read an account of %s: %w", a.Who, err)
	}
	if a.Balance.Big().Cmp(account.Balance) == 0 {
		return nil, nil
	}
	return &trips.Difference{Of: "account", Account: a.AccountOf, What: "balance", Database: a.Balance.String(), Chain: account.Balance.String()}, nil
}

// compareBooking compares all that the contract keeps of a booking: of a closed one only that it is closed.
func (e *Escrow) compareBooking(ctx context.Context, node Client, at trips.Cursor, b trips.LedgerBooking) (*trips.Difference, error) {
	out, err := e.ask(ctx, node, at, e.decode.contract.PackBooking(b.Need))
	if err != nil {
		return nil, err
	}
	chain, err := e.decode.contract.UnpackBooking(out)
	if err != nil {
		return nil, fmt.Errorf("read booking %s: %w", b.Need, err)
	}
	facts := []struct{ what, database, chain string }{{"state", fmt.Sprint(uint8(b.State)), fmt.Sprint(chain.State)}}
	if b.State != trips.BookingClosed {
		facts = append(facts, []struct{ what, database, chain string }{
			{"until", strconv.FormatInt(b.Until.Unix(), 10), chain.Until.String()},
			{"bid", fmt.Sprintf("0x%x", b.Bid[:len(chain.Bid)]), fmt.Sprintf("0x%x", chain.Bid)},
			{"paid", b.Paid.String(), chain.Released.String()},
			{"refunded", b.Refunded.String(), chain.Refunded.String()},
		}...)
	}
	for _, f := range facts {
		if f.database != f.chain {
			return &trips.Difference{Of: "booking", Need: b.Need, What: f.what, Database: f.database, Chain: f.chain}, nil
		}
	}
	return nil, nil
}

func (e *Escrow) ask(ctx context.Context, node Client, at trips.Cursor, data []byte) ([]byte, error) {
	out, err := node.CallContract(ctx, ethereum.CallMsg{To: &e.config.Contract, Data: data}, big.NewInt(at.Number))
	if err != nil {
		return nil, fmt.Errorf("ask the escrow at block %d: %w", at.Number, err)
	}
	return out, nil
}

// compareTotal adds the difference of all money, if any. More tokens than the logs know of are a gift, not a fault.
func (e *Escrow) compareTotal(ctx context.Context, found map[string]trips.Difference) error {
	node := e.nodes.pick()
	books, at, err := e.booksAt(ctx, node)
	if err == nil {
		err = sameBlock(ctx, node, at)
	}
	if err != nil {
		return err
	}
	if difference, ok := new(big.Int).SetString(books.Difference, 10); ok && difference.Sign() < 0 {
		logged := new(big.Int).Add(books.Locked.Big(), books.Accounts.Big())
		found["total"] = trips.Difference{Of: "total", What: "balance", Database: logged.String(), Chain: books.TokenBalance.String(), Block: books.Block}
	}
	return nil
}

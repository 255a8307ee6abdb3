package escrow_test

import (
	"math/big"
	"reflect"

	"github.com/ethereum/go-ethereum/accounts/abi/bind/v2"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/ethclient"
	"github.com/ethereum/go-ethereum/ethclient/simulated"
	"github.com/jackc/pgx/v5"

	"github.com/marketd/marketd/contracts"
	"github.com/marketd/marketd/market"
)

// place is where a transaction of the market was, and with which of its attempts.
type place struct {
	attempt int
	block   common.Hash
	missed  bool // it was counted that it is in no block
}

// branch is how a reorganisation goes on.
type branch int

const (
	pooled   branch = iota // the node's pool has the dropped transactions again
	emptied                // the pool has lost them
	regained               // the old branch wins again after all
	older                  // earlier attempts are there before all else
	newer                  // the last attempts are
	branches
)

// dropBlocks has another branch of the chain win.
func (c *chaos) dropBlocks() {
	most := min(int64(c.deepest), c.droppable())
	if most < 1 {
		c.chain.Commit()
		return
	}
	if d, back := c.overtakable(most); d != nil && c.dice.IntN(2) == 0 {
		c.overtake(d, back)
	} else {
		c.takeBranch(branch(c.dice.IntN(int(branches))), 1+c.dice.Int64N(most))
	}
	c.forks--
	c.forked++
	if len(c.poor) > 0 && c.dice.IntN(5) == 0 {
		c.book(c.poor[0])
		c.poor = c.poor[1:]
	}
}

// droppable is how many of the last blocks the node can drop. Once a minute go-ethereum moves what it holds for final, the blocks
// up to 32 behind the last one, to where no other branch can take their place.
func (c *chaos) droppable() int64 {
	if _, ok := c.chain.(*simulated.Backend); !ok {
		return c.head()
	}
	var frozen int64
	node := reflect.ValueOf(c.scene.node).FieldByName("Client").Interface().(*ethclient.Client) // a simulated one has no method for it
	if err := node.Client().CallContext(c.Context(), &frozen, "debug_dbAncients"); err != nil {
		c.Fatal(err)
	}
	return c.head() - frozen
}

func (c *chaos) takeBranch(how branch, depth int64) {
	head, last := c.head(), c.block(0)
	dropped := c.dropped(depth)
	c.backTo(c.block(depth))
	if how != pooled {
		c.chain.Rollback()
	}
	if how == older || how == newer {
		c.sendAttempts(dropped, how == newer)
	}
	if how == regained {
		for range 1 + c.dice.Int64N(depth) {
			c.chain.Commit()
		}
		c.breathe()
		if c.droppable() >= c.head()-(head-depth) { // or this branch has become final
			c.backTo(last)
		}
	}
	c.outgrow(head, func() {
		if c.dice.IntN(10) == 0 {
			c.breathe() // the market sees a branch that is still shorter
		}
	})
}

// outgrow makes blocks until the branch is the longer one. Where the node makes none of what it has in its pool, it loses that.
func (c *chaos) outgrow(head int64, between func()) {
	for last, stuck := c.head(), 0; last <= head; between() {
		c.chain.Commit()
		now := c.head()
		if stuck++; now > last {
			last, stuck = now, 0
		}
		if stuck > 0 && stuck%10 == 0 {
			c.count["stuck"]++
			c.chain.Rollback()
		}
		if stuck > 200 {
			c.Fatalf("no block follows block %d", now)
		}
	}
}

// backTo has a block be the last one. What waits in the node's pool is lost: the market sends all the time.
func (c *chaos) backTo(hash common.Hash) {
	var err error
	for range 1000 {
		if err = c.chain.Fork(hash); err == nil {
			return
		}
		c.chain.Rollback()
	}
	c.Fatal(err)
}

// dropped notes which of the market's transactions are in the last blocks.
func (c *chaos) dropped(depth int64) (ids []int64) {
	at := map[market.Hash]common.Hash{}
	var hashes []market.Hash
	head := c.head()
	for n := head - depth + 1; n <= head; n++ {
		b, err := c.node.BlockByNumber(c.Context(), big.NewInt(n))
		if err != nil {
			c.Fatal(err)
		}
		for _, tx := range b.Transactions() {
			at[market.Hash(tx.Hash())] = b.Hash()
			hashes = append(hashes, market.Hash(tx.Hash()))
		}
	}
	rows, err := c.pool.Query(c.Context(), `select tx, number, hash from chain_attempts where hash = any($1) order by tx`, hashes)
	if err != nil {
		c.Fatal(err)
	}
	var id int64
	var number int
	var hash market.Hash
	_, err = pgx.ForEachRow(rows, []any{&id, &number, &hash}, func() error {
		ids = append(ids, id)
		c.lost[id] = place{attempt: number, block: at[hash]}
		return nil
	})
	if err != nil {
		c.Fatal(err)
	}
	return ids
}

// sendAttempts gives the node the first attempt of each transaction, or the last.
func (c *chaos) sendAttempts(ids []int64, last bool) {
	rows, err := c.pool.Query(c.Context(), `
		select a.raw from chain_attempts a join chain_txs t on t.id = a.tx
		where t.id = any($1) and a.number = (select case when $2 then max(o.number) else 1 end from chain_attempts o where o.tx = t.id) order by t.nonce`, ids, last)
	if err != nil {
		c.Fatal(err)
	}
	raws, err := pgx.CollectRows(rows, pgx.RowTo[[]byte])
	if err != nil {
		c.Fatal(err)
	}
	for _, raw := range raws {
		tx := new(types.Transaction)
		if err := tx.UnmarshalBinary(raw); err != nil {
			c.Fatal(err)
		}
		_ = c.node.SendTransaction(c.Context(), tx) // the market may have been faster
	}
}

// observe counts what became of transactions of dropped blocks.
func (c *chaos) observe() {
	for id, before := range c.lost {
		now, ok := c.find(id)
		switch {
		case !ok && before.missed:
			continue
		case !ok:
			c.count["dropped"]++
			before.missed = true
			c.lost[id] = before
			continue
		case now.block == before.block:
			c.count["same"]++
		case now.attempt > before.attempt:
			c.count["later"]++
		case now.attempt < before.attempt:
			c.count["earlier"]++
		default:
			c.count["moved"]++
		}
		delete(c.lost, id)
	}
}

// find is where the chain has a transaction of the market.
func (c *chaos) find(id int64) (p place, ok bool) {
	rows, err := c.pool.Query(c.Context(), `select number, hash from chain_attempts where tx = $1 order by number`, id)
	if err != nil {
		c.Fatal(err)
	}
	var hash market.Hash
	var number int
	_, err = pgx.ForEachRow(rows, []any{&number, &hash}, func() error {
		if receipt, err := c.node.TransactionReceipt(c.Context(), common.Hash(hash)); err == nil {
			p, ok = place{attempt: number, block: receipt.BlockHash}, true
		}
		return nil
	})
	if err != nil {
		c.Fatal(err)
	}
	return p, ok
}

func (c *chaos) head() int64 {
	n, err := c.node.BlockNumber(c.Context())
	if err != nil {
		c.Fatal(err)
	}
	return int64(n)
}

// overtakable is a booking whose rider would rather have the money, and how many blocks have to go for that.
func (c *chaos) overtakable(most int64) (d *chaotic, back int64) {
	head := c.head()
	for _, d := range c.open {
		if d.ends != "outrun" || d.acted > 0 {
			continue
		}
		var opened *int64
		if err := c.pool.QueryRow(c.Context(), `select (select opened_block from bookings where need = $1)`, d.id).Scan(&opened); err != nil {
			c.Fatal(err)
		}
		if opened != nil && head-*opened < most {
			return d, head - *opened + 1
		}
	}
	return nil, 0
}

// overtake has the opening's block go, and the rider take the money out before it comes again.
func (c *chaos) overtake(d *chaotic, back int64) {
	head := c.head()
	if c.dice.IntN(2) == 0 {
		d.drive(market.Underway) // the vehicle is on its way
	}
	c.dropped(back)
	c.backTo(c.block(back))
	c.chain.Rollback()
	who := market.AddressOf(d.rider)
	order := market.Withdraw{Token: c.at.Tokens[0], From: who, Market: market.AddressOf(c.market), Amount: market.Units(2000), To: who, Deadline: 1 << 38}
	binding := contracts.NewEscrow()
	c.byHand(binding.PackWithdrawSigned(contracts.Withdraw{Token: order.Token, From: who, Market: order.Market, Amount: order.Amount.Big(), To: who,
		Fee: new(big.Int), Nonce: new(big.Int), Deadline: big.NewInt(order.Deadline)}, c.sign(d.rider, order), c.sign(c.market, market.Allow{Withdraw: order.StructHash()})), 50)
	c.outgrow(head, func() {})
	d.acted = c.rounds
	b, err := bind.Call(binding.Instance(c.node, c.at.Escrow), nil, binding.PackBooking(d.id), binding.UnpackBooking)
	if err != nil {
		c.Fatal(err)
	}
	if b.State == uint8(contracts.StateNone) {
		c.count["outrun"]++
	}
}

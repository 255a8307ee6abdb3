package escrow

import (
	"context"
	"errors"
	"fmt"

	"github.com/marketd/marketd/market"
)

// errSplit: the nodes tell different histories, and nobody here can know which is true.
var errSplit = errors.New("the chain's nodes disagree")

// tooFarBehind is how many blocks a node may be behind another before the other one is asked instead.
const tooFarBehind = 8

// agree asks the other nodes for a block of which node, whose last block is head, says that it is deep enough to count. A node that does not
// answer, or for which that block is not deep yet, is no witness. Where one has another block there, nothing is applied, undone or sent but
// what protects somebody, until an operator or time has settled who is right.
func (e *Escrow) agree(ctx context.Context, node Client, head, number int64, hash market.Hash) error {
	for _, other := range e.nodes.others(node) {
		last, err := other.BlockNumber(ctx)
		if err != nil {
			continue
		}
		if int64(last) < number+int64(e.config.Confirmations)-1 {
			continue
		}
		theirs, err := hashAt(ctx, other, number)
		if err == nil && theirs == hash && int64(last) > head+tooFarBehind {
			e.nodes.failed(node) // the next round asks one that is not so far behind
		}
		if err != nil || theirs == hash {
			continue
		}
		name := "the node"
		if asked, ok := node.(*endpoint); ok {
			name = asked.name
		}
		return e.disagree(fmt.Errorf("%w about block %d: %s has %s, %s has %s", errSplit, number, name, hash, other.name, theirs))
	}
	return ctx.Err()
}

func (e *Escrow) disagree(why error) error {
	if !e.split.Swap(true) {
		e.config.Log.Error("nothing is opened, settled or finished until the nodes agree", "why", why)
	}
	e.health.set("nodes", why.Error())
	return why
}

// followEvery is how many rounds pass between two looks at whether the nodes agree.
const followEvery = 3

// followNodes compares what the nodes say about the last applied block, which every process does for itself.
func (e *Escrow) followNodes(ctx context.Context) error {
	if len(e.nodes.all) == 1 {
		<-ctx.Done()
		return nil
	}
	for pause(ctx, nil, followEvery*e.config.Every) {
		node := e.nodes.pick()
		cursor, _, err := e.store.Cursor(ctx)
		if err != nil {
			return err
		}
		head, err := node.BlockNumber(ctx)
		if err != nil {
			continue // the watcher says so
		}
		here, err := hashAt(ctx, node, cursor.Number)
		if err != nil || here != cursor.Hash && !e.split.Load() {
			continue // the watcher looks closer
		}
		if err := e.agree(ctx, node, int64(head), cursor.Number, here); err != nil {
			continue
		}
		if e.split.Swap(false) {
			e.config.Log.Info("the chain's nodes agree again")
			e.signals.wake()
		}
		e.health.set("nodes", e.nodes.problem())
	}
	return nil
}

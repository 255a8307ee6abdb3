package escrow

import (
	"context"
	"encoding/json"
	"math/big"

	"github.com/ethereum/go-ethereum/common"

	"github.com/marketd/marketd/contracts"
	"github.com/marketd/marketd/internal/trips"
)

var history = contracts.NewHistory()

// anchor has the market's history of signed reports anchored every so often: one transaction for all vehicles.
func (e *Escrow) anchor(ctx context.Context) error {
	for pause(ctx, nil, min(e.config.AnchorEvery, 16*e.config.Every)) {
		cursor, _, err := e.store.Cursor(ctx)
		if err != nil {
			return err
		}
		if ok, err := e.isCaughtUp(ctx, cursor); !ok || err != nil || cursor.Deep {
			if err != nil {
				return err
			}
			continue
		}
		if _, err := e.store.Anchor(ctx, e.config.Market, e.config.AnchorEvery); err != nil {
			return err
		}
		e.health.set("histories", "")
	}
	return nil
}

// anchorCall puts a root on the chain, under the market's name.
func anchorCall(to common.Address, w trips.Work) (common.Address, []byte, error) {
	var a trips.Anchor
	err := json.Unmarshal(w.Payload, &a)
	return to, history.PackAnchor(a.Log, big.NewInt(a.Count), a.Root), err
}

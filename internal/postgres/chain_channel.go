package postgres

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"

	"github.com/jackc/pgx/v5"

	"github.com/marketd/marketd/internal/trips"
	"github.com/marketd/marketd/market"
)

// What logs of payment channels mean for accounts.

func (a *applier) channelOpened(ctx context.Context, l trips.Log, e trips.ChannelOpened) (was before, err error) {
	if _, err := a.take(ctx, l, trips.AccountOf{Token: e.Token, Who: e.Payer, Market: e.Market}, e.Deposit); err != nil {
		return was, err
	}
	const insert = `insert into channels (id, payer, vehicle, owner, market, token, deposit) values ($1, $2, $3, $4, $5, $6, $7)`
	if _, err := a.tx.Exec(ctx, insert, e.Channel, e.Payer, e.Vehicle, e.Owner, e.Market, e.Token, e.Deposit); err != nil {
		return was, fmt.Errorf("add channel %s: %w", e.Channel, err)
	}
	was.Channel = json.RawMessage("null")
	return was, nil
}

// channelMoved follows money into a channel and out of it. A channel that is not known is in another token.
func (a *applier) channelMoved(ctx context.Context, l trips.Log, e trips.ChannelMoved) (was before, err error) {
	var payer, vehicle, owner, at, token market.Address
	const look = `select to_jsonb(c), payer, vehicle, owner, market, token from channels c where id = $1 for update`
	err = a.tx.QueryRow(ctx, look, e.Channel).Scan((*[]byte)(&was.Channel), &payer, &vehicle, &owner, &at, &token)
	if errors.Is(err, pgx.ErrNoRows) {
		return before{}, nil
	}
	if err != nil {
		return was, fmt.Errorf("look up channel %s: %w", e.Channel, err)
	}
	const update = `update channels set deposit = deposit + $2::numeric, paid = paid + $3::numeric, closed = closed or $4 where id = $1`
	if _, err := a.tx.Exec(ctx, update, e.Channel, e.Added.String(), e.Paid.String(), e.Closed); err != nil {
		return was, fmt.Errorf("change channel %s: %w", e.Channel, err)
	}
	rest, ok := e.Paid.Sub(e.ToMarket)
	if rest, ok2 := rest.Sub(e.ToVehicle); ok && ok2 {
		payers := trips.AccountOf{Token: token, Who: payer, Market: at}
		if _, err := a.take(ctx, l, payers, e.Added); err != nil {
			return was, err
		}
		for _, p := range []struct {
			of     trips.AccountOf
			amount market.Amount
		}{
			{trips.AccountOf{Token: token, Who: at}, e.ToMarket},
			{trips.AccountOf{Token: token, Who: vehicle}, e.ToVehicle},
			{trips.AccountOf{Token: token, Who: owner}, rest},
			{payers, e.Refunded},
		} {
			if _, err := a.add(ctx, l, p.of, p.amount); err != nil {
				return was, err
			}
		}
		return was, nil
	}
	return was, fmt.Errorf("%s and %s are more than the %s that channel %s paid", e.ToMarket, e.ToVehicle, e.Paid, e.Channel)
}

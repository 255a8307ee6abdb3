package trips

import (
	"fmt"
	"time"

	"github.com/marketd/marketd/market"
)

// What logs add up to, to be compared with what the contract says itself.

// Books are all money in the contract of one token, at one block.
type Books struct {
	Block        int64         `json:"block"`
	Locked       market.Amount `json:"locked"`        // in bookings and channels, by logs
	Accounts     market.Amount `json:"accounts"`      // by logs
	TokenBalance market.Amount `json:"token_balance"` // by the token
	Difference   string        `json:"difference"`    // token balance - locked - accounts; more than 0 only by donations
}

// LedgerAccount is an account by its logs.
type LedgerAccount struct {
	AccountOf
	Balance market.Amount
}

// LedgerBooking is a booking by its logs.
type LedgerBooking struct {
	Need     market.NeedID
	Bid      market.BidID
	State    BookingState
	Until    time.Time
	Paid     market.Amount
	Refunded market.Amount
}

// Ledger is a part of what logs say, as of one block: accounts and bookings after the ones asked for. A short page is the last.
type Ledger struct {
	At       Cursor
	Accounts []LedgerAccount
	Bookings []LedgerBooking
}

// Difference is a fact of which the database says something else than the contract at a block.
type Difference struct {
	Of       string        `json:"of"` // booking, account or total
	Need     market.NeedID `json:"need,omitzero"`
	Account  AccountOf     `json:"account,omitzero"`
	What     string        `json:"what"` // balance, state, until, bid, paid or refunded
	Database string        `json:"database"`
	Chain    string        `json:"chain"`
	Block    int64         `json:"block"`
}

// String names the booking or account and says both values.
func (d Difference) String() string {
	name := d.Of
	switch d.Of {
	case "booking":
		name += " " + d.Need.String()
	case "account":
		name += fmt.Sprintf(" of %s at market %s in token %s", d.Account.Who, d.Account.Market, d.Account.Token)
	}
	return fmt.Sprintf("%s: %s is %s in the database and %s on the chain at block %d", name, d.What, d.Database, d.Chain, d.Block)
}

package channel

import (
	"math/big"

	"github.com/marketd/marketd/contracts"
	"github.com/marketd/marketd/market"
)

// Voucher is the payer's word that it owes Claimed, all in all.
type Voucher struct {
	market.Voucher
	Signature market.Signature `json:"signature"`
}

// Opening is what opens a channel, sent by anybody: the payer needs no ether.
type Opening struct {
	market.OpenChannel
	Signature market.Signature `json:"signature"`
}

// TopUp is what raises a channel's deposit, sent by anybody.
type TopUp struct {
	market.TopUp
	Signature market.Signature `json:"signature"`
}

// Closing is the payer's wish to close, and what starts the grace when anybody sends it.
type Closing struct {
	market.CloseChannel
	Signature market.Signature `json:"signature"`
}

// Discharge is the payee's consent to end the channel at once with what the voucher says.
type Discharge struct {
	market.Discharge
	Signature market.Signature `json:"signature"`
	Voucher   Voucher          `json:"voucher,omitzero"`
}

var abi = contracts.NewEscrow()

func onChain(c market.Channel) contracts.Channel {
	return contracts.Channel{Token: c.Token, Payer: c.Payer, Vehicle: c.Vehicle, Owner: c.Owner, Market: c.Market,
		VehicleBps: c.VehicleBps, MarketBps: c.MarketBps, Grace: c.Grace, Until: big.NewInt(c.Until), Salt: c.Salt}
}

// Call is the contract's openChannel.
func (o Opening) Call() []byte {
	return abi.PackOpenChannel(onChain(o.Channel), o.Deposit.Big(), o.Signature)
}

// Call is the contract's topUp of channel c.
func (t TopUp) Call(c market.Channel) []byte {
	return abi.PackTopUp(onChain(c), t.Deposit.Big(), t.Signature)
}

// Call is the contract's closeChannel of channel c.
func (t Closing) Call(c market.Channel) []byte {
	return abi.PackCloseChannel(onChain(c), t.Signature)
}

// Call is the contract's discharge of channel c.
func (d Discharge) Call(c market.Channel) []byte {
	return abi.PackDischarge(onChain(c), d.Claimed.Big(), d.Signature, d.Voucher.Signature)
}

// Finish is the contract's finishChannel: from closeAt on anybody may send it, and the rest goes back to the payer.
func Finish(c market.Channel) []byte { return abi.PackFinishChannel(onChain(c)) }

// Redeem is one call that pays out what vouchers say of channels, whoever sends it.
func Redeem(records ...Record) []byte {
	items := make([]contracts.Redemption, len(records))
	for i, r := range records {
		items[i] = contracts.Redemption{Channel: onChain(r.Channel), Claimed: r.Best.Claimed.Big(), Voucher: r.Best.Signature}
	}
	if len(items) == 1 {
		return abi.PackRedeem(items[0])
	}
	return abi.PackRedeemMany(items)
}

package api

import (
	"crypto/ecdsa"
	"testing"
	"time"

	"github.com/marketd/marketd/client"
	"github.com/marketd/marketd/market"
)

func sign[M market.Signed](t *testing.T, key *ecdsa.PrivateKey, m M) market.Signature {
	t.Helper()
	return must[market.Signature](t)(market.Sign(key, testFacts.Domain(), m))
}

// deposit is a signed deposit of units.
func deposit(t *testing.T, key *ecdsa.PrivateKey, units uint64) client.DepositRequest {
	permit := market.Permit{
		Owner: market.AddressOf(key), Spender: testFacts.Escrow, Value: market.NonceOf(units), Nonce: market.NonceOf(2),
		Deadline: market.NonceOf(uint64(time.Now().Unix() + 600)),
	}
	fund := market.Fund{
		Token: testRules.Token, From: market.AddressOf(key), Market: testRules.Market, Amount: market.Units(units), Nonce: market.NonceOf(99),
		Deadline: time.Now().Unix() + 600,
	}
	sig := must[market.Signature](t)(market.SignDigest(key, testFacts.Token.Domain.Digest(permit)))
	return client.DepositRequest{
		Permit: client.SignedPermit{Message: permit, Signature: sig}, Fund: client.SignedFund{Message: fund, Signature: sign(t, key, fund)},
	}
}

func TestDepositIsRelayedInTwoSteps(t *testing.T) {
	m := newMarket(t)
	key := mustKey()
	c := m.user(key)
	move := must[client.Movement](t)(c.CreateDeposit(t.Context(), client.CreateDepositParams{IdempotencyKey: "d"}, deposit(t, key, 25_000000)))
	if len(move.Transactions) != 2 || move.Transactions[0].Step != "deposit" || move.Transactions[1].Step != "fund" || move.Amount != market.Units(25_000000) {
		t.Errorf("got %+v", move)
	}
	if list := must[client.MovementList](t)(c.ListMovements(t.Context(), client.ListMovementsParams{})); len(list.Items) != 1 {
		t.Errorf("listed %+v", list)
	}
	only := deposit(t, key, 5)
	only.Fund = client.SignedFund{}
	if move = must[client.Movement](t)(c.CreateDeposit(t.Context(), client.CreateDepositParams{}, only)); len(move.Transactions) != 1 {
		t.Errorf("a deposit into the free account: %+v", move)
	}
}

func TestDepositThatCannotWorkIsRefused(t *testing.T) {
	m := newMarket(t)
	key := mustKey()
	c := m.user(key)
	for name, c2 := range map[string]struct {
		spoil func(*client.DepositRequest)
		want  market.ProblemType
	}{
		"somebody else's money":  {func(d *client.DepositRequest) { *d = deposit(t, mustKey(), 5) }, market.ProblemInvalid},
		"another value signed":   {func(d *client.DepositRequest) { d.Permit.Message.Nonce = market.NonceOf(3) }, market.ProblemInvalidSignature},
		"permit for another":     {func(d *client.DepositRequest) { d.Permit.Message.Spender = market.Address{1} }, market.ProblemInvalid},
		"different amounts":      {func(d *client.DepositRequest) { d.Fund.Message.Amount = market.Units(6) }, market.ProblemInvalid},
		"another market":         {func(d *client.DepositRequest) { d.Fund.Message.Market = market.Address{9} }, market.ProblemInvalid},
		"a deadline in the past": {func(d *client.DepositRequest) { d.Fund.Message.Deadline = 1 }, market.ProblemDeadlinePassed},
		"nothing":                {func(d *client.DepositRequest) { d.Permit.Message.Value = market.Uint256{} }, market.ProblemInvalid},
	} {
		t.Run(name, func(t *testing.T) {
			d := deposit(t, key, 5)
			c2.spoil(&d)
			_, err := c.CreateDeposit(t.Context(), client.CreateDepositParams{}, d)
			want(t, err, c2.want)
		})
	}
	if len(m.store.moves) != 0 {
		t.Errorf("%d deposits were taken", len(m.store.moves))
	}
}

func TestAccountShowsWhatIsAvailable(t *testing.T) {
	m := newMarket(t)
	key := mustKey()
	a := must[client.Account](t)(m.user(key).GetAccount(t.Context()))
	if a.Address != market.AddressOf(key) || a.Available != market.Units(30_000000) || a.Wallet != market.Units(5_000000) || a.Nonces.Permit != market.NonceOf(2) {
		t.Errorf("got %+v", a)
	}
}

func TestMoneyIsFundedLeavesAndIsWithdrawn(t *testing.T) {
	m := newMarket(t)
	key := mustKey()
	c, me, soon := m.user(key), market.AddressOf(key), time.Now().Unix()+600
	fund := market.Fund{Token: testRules.Token, From: me, Market: testRules.Market, Amount: market.Units(5), Nonce: market.NonceOf(1), Deadline: soon}
	must[client.Movement](t)(c.FundAccount(t.Context(), client.FundAccountParams{}, client.SignedFund{Message: fund, Signature: sign(t, key, fund)}))
	exit := market.Exit{Token: testRules.Token, From: me, Market: testRules.Market, On: true}
	must[client.Movement](t)(c.ExitAccount(t.Context(), client.ExitAccountParams{}, client.SignedExit{Message: exit, Signature: sign(t, key, exit)}))

	withdraw := market.Withdraw{Token: testRules.Token, From: me, Market: testRules.Market, Amount: market.Units(5), To: me, Nonce: market.NonceOf(2), Deadline: soon}
	send := func(w market.Withdraw) error {
		_, err := c.CreateWithdrawal(t.Context(), client.CreateWithdrawalParams{}, client.SignedWithdraw{Message: w, Signature: sign(t, key, w)})
		return err
	}
	if err := send(withdraw); err != nil {
		t.Error(err)
	}
	withdraw.Amount = market.Units(60_000000)
	want(t, send(withdraw), market.ProblemInsufficientBalance)
	withdraw.Fee = market.Units(1)
	want(t, send(withdraw), market.ProblemInvalid)
	withdraw.Fee, withdraw.Market = market.Amount{}, market.Address{}
	withdraw.Amount = market.Units(1)
	if err := send(withdraw); err != nil { // from the free account
		t.Error(err)
	}
	withdraw.From = market.Address{5}
	want(t, send(withdraw), market.ProblemInvalid)
}

func TestFaucetGivesAWalletDemoMoney(t *testing.T) {
	m := newMarket(t)
	c, to := m.stranger(), market.AddressOf(mustKey())
	move := must[client.Movement](t)(c.UseFaucet(t.Context(), client.UseFaucetParams{}, client.FaucetRequest{To: to}))
	if move.Amount != market.Units(200_000000) || move.Kind != client.MovementKindFaucet {
		t.Errorf("got %+v", move)
	}
	_, err := c.UseFaucet(t.Context(), client.UseFaucetParams{}, client.FaucetRequest{To: to, Amount: market.Units(1001_000000)})
	want(t, err, market.ProblemInvalid)
}

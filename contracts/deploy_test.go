package contracts_test

import (
	"context"
	"crypto/ecdsa"
	"encoding/json"
	"errors"
	"math/big"
	"os"
	"testing"

	"github.com/ethereum/go-ethereum/accounts/abi/bind/v2"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/math"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/ethclient/simulated"
	"github.com/ethereum/go-ethereum/params"
	"github.com/ethereum/go-ethereum/signer/core/apitypes"

	"github.com/marketd/marketd/contracts"
)

// eager is a simulated chain that mines each transaction as it comes.
type eager struct {
	simulated.Client
	chain *simulated.Backend
	last  *types.Transaction
}

func (e *eager) SendTransaction(ctx context.Context, tx *types.Transaction) error {
	if err := e.Client.SendTransaction(ctx, tx); err != nil {
		return err
	}
	e.chain.Commit()
	e.last = tx
	return nil
}

// person is a key with ether to send transactions.
type person struct {
	key *ecdsa.PrivateKey
	at  common.Address
}

func (p person) opts() *bind.TransactOpts {
	return bind.NewKeyedTransactor(p.key, params.AllDevChainProtocolChanges.ChainID)
}

func people(t *testing.T, n int) (*eager, []person) {
	t.Helper()
	list, alloc := make([]person, n), types.GenesisAlloc{}
	for i := range list {
		key, err := crypto.GenerateKey()
		if err != nil {
			t.Fatal(err)
		}
		list[i] = person{key, crypto.PubkeyToAddress(key.PublicKey)}
		alloc[list[i].at] = types.Account{Balance: big.NewInt(params.Ether)}
	}
	chain := simulated.NewBackend(alloc)
	t.Cleanup(func() { _ = chain.Close() })
	return &eager{Client: chain.Client(), chain: chain}, list
}

// send sends calldata to a contract and returns its logs.
func (e *eager) send(t *testing.T, by person, to *bind.BoundContract, data []byte) []*types.Log {
	t.Helper()
	tx, err := bind.Transact(to, by.opts(), data)
	if err != nil {
		t.Fatalf("send: %v", err)
	}
	receipt, err := e.TransactionReceipt(t.Context(), tx.Hash())
	if err != nil || receipt.Status != types.ReceiptStatusSuccessful {
		t.Fatalf("transaction failed: %v %+v", err, receipt)
	}
	return receipt.Logs
}

// sign signs one of the types of testdata/signatures.json with go-ethereum's own encoder.
func sign(t *testing.T, by person, chainID int64, escrow common.Address, name string, message map[string]any) (common.Hash, []byte) {
	t.Helper()
	typed := apitypes.TypedData{
		Types:       signedTypes,
		PrimaryType: name,
		Domain: apitypes.TypedDataDomain{
			Name: "marketd Escrow", Version: "1", ChainId: math.NewHexOrDecimal256(chainID), VerifyingContract: escrow.Hex(),
		},
		Message: message,
	}
	id, err := typed.HashStruct(name, message)
	if err != nil {
		t.Fatalf("hash %s: %v", name, err)
	}
	digest, _, err := apitypes.TypedDataAndHash(typed)
	if err != nil {
		t.Fatalf("hash %s: %v", name, err)
	}
	signature, err := crypto.Sign(digest, by.key)
	if err != nil {
		t.Fatal(err)
	}
	signature[64] += 27
	return common.BytesToHash(id), signature
}

var signedTypes = apitypes.Types{
	"EIP712Domain": {{Name: "name", Type: "string"}, {Name: "version", Type: "string"}, {Name: "chainId", Type: "uint256"}, {Name: "verifyingContract", Type: "address"}},
	"Rules": {
		{Name: "token", Type: "address"}, {Name: "market", Type: "address"}, {Name: "arbiter", Type: "address"},
		{Name: "marketBps", Type: "uint16"}, {Name: "cancelBps", Type: "uint16"}, {Name: "silentBps", Type: "uint16"},
		{Name: "answerFor", Type: "uint32"}, {Name: "disputeFor", Type: "uint32"}, {Name: "ruleFor", Type: "uint32"},
	},
	"Trip": {
		{Name: "what", Type: "string"}, {Name: "from", Type: "string"}, {Name: "to", Type: "string"},
		{Name: "when", Type: "string"}, {Name: "data", Type: "bytes32"},
	},
	"Need": {
		{Name: "rider", Type: "address"}, {Name: "maxAmount", Type: "uint96"}, {Name: "openBy", Type: "uint40"},
		{Name: "serviceBy", Type: "uint40"}, {Name: "choose", Type: "bool"}, {Name: "codes", Type: "bytes32"},
		{Name: "trip", Type: "Trip"}, {Name: "rules", Type: "Rules"},
	},
	"Bid": {
		{Name: "need", Type: "bytes32"}, {Name: "vehicle", Type: "address"}, {Name: "owner", Type: "address"},
		{Name: "amount", Type: "uint96"}, {Name: "vehicleBps", Type: "uint16"}, {Name: "pickupBy", Type: "uint40"},
		{Name: "expires", Type: "uint40"},
	},
}

// plain turns a binding's struct into a message as wallets see it: numbers as decimal strings, bytes as hex.
func plain(fields map[string]any) map[string]any {
	for name, value := range fields {
		switch v := value.(type) {
		case *big.Int:
			fields[name] = v.String()
		case uint16:
			fields[name] = new(big.Int).SetUint64(uint64(v)).String()
		case uint32:
			fields[name] = new(big.Int).SetUint64(uint64(v)).String()
		case common.Address:
			fields[name] = v.Hex()
		case common.Hash:
			fields[name] = v.Hex()
		}
	}
	return fields
}

func TestDeployIsCompleteOnceAndSendsNothingAgain(t *testing.T) {
	t.Parallel()
	chain, who := people(t, 2)
	p := contracts.Params{Minter: who[1].at}
	first, err := contracts.Deploy(t.Context(), chain, who[0].opts(), p)
	if err != nil {
		t.Fatal(err)
	}
	sent := chain.last
	again, err := contracts.Deploy(t.Context(), chain, who[0].opts(), p)
	if err != nil {
		t.Fatal(err)
	}
	if first.Escrow != again.Escrow || chain.last != sent {
		t.Fatalf("second Deploy gave %v after %v, and sent %v after %v", again, first, chain.last.Hash(), sent.Hash())
	}
	escrow := contracts.NewEscrow()
	at := escrow.Instance(chain, first.Escrow)
	listed, err := bind.Call(at, nil, escrow.PackIsListed(first.Tokens[0]), escrow.UnpackIsListed)
	if err != nil || !listed {
		t.Fatalf("the token is listed: %v, %v", listed, err)
	}
}

func TestDeployFinishesWhatWasInterrupted(t *testing.T) {
	t.Parallel()
	chain, who := people(t, 2)
	p := contracts.Params{Minter: who[1].at}
	stopped := &stopping{eager: chain, after: 1}
	if _, err := contracts.Deploy(t.Context(), stopped, who[0].opts(), p); !errors.Is(err, errStopped) {
		t.Fatalf("got %v, want the interruption", err)
	}
	if _, err := contracts.Deploy(t.Context(), chain, who[0].opts(), p); err != nil {
		t.Fatal(err)
	}
}

var errStopped = errors.New("stopped")

// stopping lets a number of transactions through.
type stopping struct {
	*eager
	after int
}

func (s *stopping) SendTransaction(ctx context.Context, tx *types.Transaction) error {
	if s.after == 0 {
		return errStopped
	}
	s.after--
	return s.eager.SendTransaction(ctx, tx)
}

func TestABookingOpensAndSettlesThroughTheBindings(t *testing.T) {
	t.Parallel()
	chain, who := people(t, 4)
	deployer, rider, vehicle, market := who[0], who[1], who[2], who[3]
	at, err := contracts.Deploy(t.Context(), chain, deployer.opts(), contracts.Params{Minter: deployer.at})
	if err != nil {
		t.Fatal(err)
	}
	dollar, escrow := contracts.NewDemoDollar(), contracts.NewEscrow()
	token, bank := dollar.Instance(chain, at.Tokens[0]), escrow.Instance(chain, at.Escrow)
	fare := big.NewInt(10_000_000)
	chain.send(t, deployer, token, dollar.PackMint(rider.at, fare))
	chain.send(t, rider, token, dollar.PackApprove(at.Escrow, fare))
	chain.send(t, rider, bank, escrow.PackDeposit(at.Tokens[0], rider.at, market.at, fare))

	end := crypto.Keccak256Hash([]byte("end"))
	codes := crypto.Keccak256Hash(crypto.Keccak256(end[:]))
	opening := agreed(t, chain, at, rider, vehicle, market, fare, codes)
	opened, err := escrow.UnpackOpenedEvent(chain.send(t, market, bank, escrow.PackOpen(opening))[0])
	if err != nil || opened.Amount.Cmp(fare) != 0 || opened.Vehicle != vehicle.at {
		t.Fatalf("opened %+v, %v", opened, err)
	}
	settlement := contracts.Settlement{Agreement: opening.Agreement, Proof: end[:]}
	closed, err := escrow.UnpackClosedEvent(chain.send(t, deployer, bank, escrow.PackSettle(settlement))[0])
	if err != nil || contracts.Cause(closed.Cause) != contracts.CauseCode || closed.Paid.Cmp(fare) != 0 {
		t.Fatalf("closed %+v, %v", closed, err)
	}
	now, err := bind.Call(bank, nil, escrow.PackBooking(opened.Need), escrow.UnpackBooking)
	if err != nil || contracts.State(now.State) != contracts.StateClosed {
		t.Errorf("the booking is in state %d, %v", now.State, err)
	}
	for _, payee := range []struct {
		who  common.Address
		want int64
	}{{market.at, 300_000}, {vehicle.at, 9_700_000}, {rider.at, 0}} {
		account, err := bind.Call(bank, nil, escrow.PackAccount(at.Tokens[0], payee.who, common.Address{}), escrow.UnpackAccount)
		if err != nil || account.Balance.Cmp(big.NewInt(payee.want)) != 0 {
			t.Errorf("free account of %s holds %v, want %d (%v)", payee.who, account.Balance, payee.want, err)
		}
	}
}

// The contract hashes packed items as it hashes the bindings' structs, so that each settles what it was opened as.
func TestPackedItemsSettle(t *testing.T) {
	t.Parallel()
	chain, who := people(t, 4)
	deployer, rider, vehicle, market := who[0], who[1], who[2], who[3]
	at, err := contracts.Deploy(t.Context(), chain, deployer.opts(), contracts.Params{Minter: deployer.at})
	if err != nil {
		t.Fatal(err)
	}
	dollar, escrow := contracts.NewDemoDollar(), contracts.NewEscrow()
	token, bank := dollar.Instance(chain, at.Tokens[0]), escrow.Instance(chain, at.Escrow)
	fare := big.NewInt(1_000_003)
	both := new(big.Int).Lsh(fare, 1)
	chain.send(t, deployer, token, dollar.PackMint(rider.at, both))
	chain.send(t, rider, token, dollar.PackApprove(at.Escrow, both))
	chain.send(t, rider, bank, escrow.PackDeposit(at.Tokens[0], rider.at, market.at, both))

	var items []byte
	var rules contracts.Rules
	for i := range 2 {
		end := crypto.Keccak256Hash([]byte{byte(i)})
		opening := agreed(t, chain, at, rider, vehicle, market, fare, crypto.Keccak256Hash(crypto.Keccak256(end[:])))
		chain.send(t, market, bank, escrow.PackOpen(opening))
		items, rules = contracts.AppendPacked(items, opening.Agreement, end), opening.Agreement.Need.Rules
	}
	if len(items) != 2*contracts.PackedSize {
		t.Fatalf("2 items have %d bytes", len(items))
	}
	for i, log := range chain.send(t, deployer, bank, escrow.PackSettlePacked(rules, items)) {
		closed, err := escrow.UnpackClosedEvent(log)
		if err != nil || contracts.Cause(closed.Cause) != contracts.CauseCode || closed.Paid.Cmp(fare) != 0 {
			t.Errorf("item %d: %+v, %v", i, closed, err)
		}
	}
	account, err := bind.Call(bank, nil, escrow.PackAccount(at.Tokens[0], market.at, common.Address{}), escrow.UnpackAccount)
	if err != nil || account.Balance.Cmp(big.NewInt(2*30_000)) != 0 {
		t.Errorf("the market earned %v, want 60000 (%v)", account.Balance, err)
	}
}

// agreed is a need of the rider's and the vehicle's bid for it, both signed; the vehicle is its own owner.
func agreed(t *testing.T, chain *eager, at contracts.Addresses, rider, vehicle, market person, fare *big.Int, codes common.Hash) contracts.Opening {
	t.Helper()
	head, err := chain.HeaderByNumber(t.Context(), nil)
	if err != nil {
		t.Fatal(err)
	}
	in := func(seconds uint64) *big.Int { return new(big.Int).SetUint64(head.Time + seconds) }
	rules := contracts.Rules{Token: at.Tokens[0], Market: market.at, MarketBps: 300, CancelBps: 2000, SilentBps: 5000, AnswerFor: 20, DisputeFor: 30, RuleFor: 30}
	need := contracts.Need{Rider: rider.at, MaxAmount: fare, OpenBy: in(600), ServiceBy: in(3600), Codes: codes, Rules: rules}
	bid := contracts.Bid{Vehicle: vehicle.at, Owner: vehicle.at, Amount: fare, VehicleBps: 9700, PickupBy: in(600), Expires: in(300)}

	trip := map[string]any{"what": "One ride", "from": "A", "to": "B", "when": "now", "data": common.Hash{}.Hex()}
	typed := apitypes.TypedData{Types: signedTypes, Domain: apitypes.TypedDataDomain{Name: "marketd Escrow"}}
	tripHash, err := typed.HashStruct("Trip", trip)
	if err != nil {
		t.Fatal(err)
	}
	need.Trip = [32]byte(tripHash)
	chainID := params.AllDevChainProtocolChanges.ChainID.Int64()
	id, needSignature := sign(t, rider, chainID, at.Escrow, "Need", map[string]any{
		"rider": need.Rider.Hex(), "maxAmount": fare.String(), "openBy": need.OpenBy.String(), "serviceBy": need.ServiceBy.String(),
		"choose": false, "codes": codes.Hex(), "trip": trip,
		"rules": plain(map[string]any{
			"token": rules.Token, "market": rules.Market, "arbiter": rules.Arbiter, "marketBps": rules.MarketBps,
			"cancelBps": rules.CancelBps, "silentBps": rules.SilentBps, "answerFor": rules.AnswerFor,
			"disputeFor": rules.DisputeFor, "ruleFor": rules.RuleFor,
		}),
	})
	_, bidSignature := sign(t, vehicle, chainID, at.Escrow, "Bid", plain(map[string]any{
		"need": id, "vehicle": bid.Vehicle, "owner": bid.Owner, "amount": bid.Amount, "vehicleBps": bid.VehicleBps,
		"pickupBy": bid.PickupBy, "expires": bid.Expires,
	}))
	return contracts.Opening{Agreement: contracts.Agreement{Need: need, Bid: bid}, NeedSignature: needSignature, BidSignature: bidSignature}
}

// The types signed here are those of the vectors, which Solidity, TypeScript and package market are tested against.
func TestTypesAreThoseOfTheVectors(t *testing.T) {
	t.Parallel()
	raw, err := os.ReadFile("../testdata/signatures.json")
	if err != nil {
		t.Fatal(err)
	}
	var vectors struct {
		Types map[string]struct{ EncodeType string }
	}
	if err := json.Unmarshal(raw, &vectors); err != nil {
		t.Fatal(err)
	}
	typed := apitypes.TypedData{Types: signedTypes}
	for _, name := range []string{"Rules", "Trip", "Need", "Bid"} {
		if got := string(typed.EncodeType(name)); got != vectors.Types[name].EncodeType {
			t.Errorf("%s is %s, in the vectors %s", name, got, vectors.Types[name].EncodeType)
		}
	}
}

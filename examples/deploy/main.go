// Command deploy puts the escrow contract on a chain, lists a market's operator keys in it, and prints what `marketd serve`
// wants to know of both. Called again it goes on where it was.
//
//	go run ./examples/deploy -rpc http://127.0.0.1:8545 -deployer deployer.key -market market.key -operators 0x…,0x… [-token 0x…]
//
// The deployer is a key of its own that never sent anything else; deployer and market need some ether for gas.
package main

import (
	"context"
	"crypto/ecdsa"
	"flag"
	"fmt"
	"log"
	"math/big"
	"os"
	"strings"
	"time"

	"github.com/ethereum/go-ethereum/accounts/abi/bind/v2"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/ethclient"

	"github.com/marketd/marketd/contracts"
)

func main() {
	rpc := flag.String("rpc", "", "a node of the chain")
	deployer := flag.String("deployer", "", "file with the key that deploys (64 hex digits)")
	market := flag.String("market", "", "file with the market's own key; keep it offline afterwards")
	operators := flag.String("operators", "", "addresses of the keys that `marketd serve` has, separated by commas")
	token := flag.String("token", "", "the token that is paid with; without it a demo dollar is deployed, which the market's key mints")
	flag.Parse()
	ctx, cancel := context.WithTimeout(context.Background(), 10*time.Minute)
	defer cancel()
	chain, err := ethclient.DialContext(ctx, *rpc)
	check(err)
	id, err := chain.ChainID(ctx)
	check(err)
	marketKey := readKey(*market)
	params := contracts.Params{Minter: crypto.PubkeyToAddress(marketKey.PublicKey)}
	if *token != "" {
		params.Tokens = []common.Address{common.HexToAddress(*token)}
	}
	at, err := contracts.Deploy(ctx, chain, bind.NewKeyedTransactor(readKey(*deployer), id), params)
	check(err)
	for operator := range strings.SplitSeq(*operators, ",") {
		appoint(ctx, chain, bind.NewKeyedTransactor(marketKey, id), at.Escrow, common.HexToAddress(operator))
	}
	log.Printf("anchored histories: %s", at.History)
	fmt.Printf("MARKETD_CHAIN_ID=%s\nMARKETD_ESCROW=%s\nMARKETD_TOKEN=%s\nMARKETD_MARKET=%s\n", id, at.Escrow, at.Tokens[0], params.Minter)
}

// appoint lists an operator for two years, unless it is listed for one more year at least.
func appoint(ctx context.Context, chain *ethclient.Client, market *bind.TransactOpts, escrow, operator common.Address) {
	binding := contracts.NewEscrow()
	instance := binding.Instance(chain, escrow)
	entry, err := bind.Call(instance, &bind.CallOpts{Context: ctx}, binding.PackOperator(market.From, operator), binding.UnpackOperator)
	check(err)
	if entry.Until.Int64() > time.Now().AddDate(1, 0, 0).Unix() {
		return
	}
	until := big.NewInt(time.Now().AddDate(2, 0, 0).Unix())
	order := contracts.Operator{Market: market.From, Operator: operator, Until: until, Nonce: entry.Nonce}
	tx, err := bind.Transact(instance, market, binding.PackSetOperator(order, nil)) // no signature: the market sends it itself
	check(err)
	_, err = bind.WaitMined(ctx, chain, tx.Hash())
	check(err)
}

func readKey(path string) *ecdsa.PrivateKey {
	text, err := os.ReadFile(path)
	check(err)
	key, err := crypto.HexToECDSA(strings.TrimPrefix(strings.TrimSpace(string(text)), "0x"))
	check(err)
	return key
}

func check(err error) {
	if err != nil {
		log.Fatal(err)
	}
}

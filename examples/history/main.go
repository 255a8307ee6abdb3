// Command history checks a proof that an entry is in an anchored history, offline or against a chain.
//
//	go run ./examples/history proof.json                                     prints the root that the proof leads to
//	go run ./examples/history -root 0x… proof.json                           compares it with a root that you trust
//	go run ./examples/history -rpc http://… -contract 0x… proof.json         compares it with the one on the chain
//
// A proof is the JSON of contracts.Inclusion: {"log", "count", "index", "entry", "proof"}. It exits with 1 where the proof does not hold.
package main

import (
	"context"
	"encoding/json"
	"flag"
	"fmt"
	"log"
	"math/big"
	"os"
	"time"

	"github.com/ethereum/go-ethereum/accounts/abi/bind/v2"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/ethclient"

	"github.com/marketd/marketd/contracts"
)

func main() {
	log.SetFlags(0)
	root := flag.String("root", "", "the root that you trust")
	rpc := flag.String("rpc", "", "a node of the chain")
	contract := flag.String("contract", "", "address of the contract History")
	flag.Parse()
	raw, err := os.ReadFile(flag.Arg(0))
	check(err)
	var proof contracts.Inclusion
	check(json.Unmarshal(raw, &proof))
	got, err := proof.Root()
	check(err)
	want := common.HexToHash(*root)
	if *rpc != "" {
		want = anchored(*rpc, common.HexToAddress(*contract), proof)
	}
	switch {
	case *root == "" && *rpc == "":
		fmt.Println(got)
	case got != want:
		log.Fatalf("it does not hold: the proof leads to %s, anchored is %s", got, want)
	default:
		fmt.Printf("entry %d of %d of %s is %s\n", proof.Index, proof.Count, proof.Log, proof.Entry)
	}
}

func anchored(rpc string, at common.Address, proof contracts.Inclusion) common.Hash {
	ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
	defer cancel()
	chain, err := ethclient.DialContext(ctx, rpc)
	check(err)
	history := contracts.NewHistory()
	call := history.PackRootOf(proof.Log, new(big.Int).SetUint64(proof.Count))
	root, err := bind.Call(history.Instance(chain, at), &bind.CallOpts{Context: ctx}, call, history.UnpackRootOf)
	check(err)
	return root
}

func check(err error) {
	if err != nil {
		log.Fatal(err)
	}
}

//go:build ignore

// Bind writes the Go bindings (bindings.go) from what forge compiled into out/. It is abigen --v2 as a library, because
// the command needs modules that marketd has no other use for.
//
//	go run scripts/bind.go           write
//	go run scripts/bind.go -check    fail when bindings.go is stale
package main

import (
	"bytes"
	"encoding/json"
	"flag"
	"fmt"
	"log"
	"os"

	"github.com/ethereum/go-ethereum/accounts/abi/abigen"
)

const file = "bindings.go"

func main() {
	log.SetFlags(0)
	check := flag.Bool("check", false, "compare instead of writing")
	flag.Parse()
	fresh, err := generate("Escrow", "DemoDollar")
	if err != nil {
		log.Fatal(err)
	}
	if !*check {
		if err := os.WriteFile(file, fresh, 0o644); err != nil {
			log.Fatal(err)
		}
		return
	}
	if stale, err := os.ReadFile(file); err != nil || !bytes.Equal(fresh, stale) {
		log.Fatalf("%s is stale: run npm run build in contracts/ and commit the result", file)
	}
}

func generate(names ...string) ([]byte, error) {
	var abis, codes []string
	for _, name := range names {
		path := fmt.Sprintf("out/%s.sol/%[1]s.json", name)
		raw, err := os.ReadFile(path)
		if err != nil {
			return nil, fmt.Errorf("read artefact (forge build first): %w", err)
		}
		var artefact struct {
			ABI      json.RawMessage
			Bytecode struct{ Object string }
		}
		if err := json.Unmarshal(raw, &artefact); err != nil {
			return nil, fmt.Errorf("decode %s: %w", path, err)
		}
		abis = append(abis, string(artefact.ABI))
		codes = append(codes, artefact.Bytecode.Object)
	}
	source, err := abigen.BindV2(names, abis, codes, "contracts", nil, nil)
	if err != nil {
		return nil, fmt.Errorf("bind: %w", err)
	}
	return []byte(source), nil
}

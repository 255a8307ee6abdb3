//go:build ignore

// Bind writes the Go bindings from what forge compiled into out/. It is abigen --v2 as a library, because the command
// needs modules that marketd has no other use for.
//
//	go run scripts/bind.go           write
//	go run scripts/bind.go -check    fail when a binding is stale
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

// The domain of both contracts is a function of the same name, whose result would become the same Go type.
var bindings = []struct {
	contract, file string
	aliases        map[string]string
}{
	{"Escrow", "escrow.go", nil},
	{"History", "history.go", nil},
	{"DemoDollar", "demodollar.go", map[string]string{"eip712Domain": "tokenDomain"}},
}

func main() {
	log.SetFlags(0)
	check := flag.Bool("check", false, "compare instead of writing")
	flag.Parse()
	for _, b := range bindings {
		fresh, err := generate(b.contract, b.aliases)
		if err != nil {
			log.Fatal(err)
		}
		if !*check {
			if err := os.WriteFile(b.file, fresh, 0o644); err != nil {
				log.Fatal(err)
			}
			continue
		}
		if stale, err := os.ReadFile(b.file); err != nil || !bytes.Equal(fresh, stale) {
			log.Fatalf("%s is stale: run npm run build in contracts/ and commit the result", b.file)
		}
	}
}

func generate(contract string, aliases map[string]string) ([]byte, error) {
	path := fmt.Sprintf("out/%s.sol/%[1]s.json", contract)
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
	types, abis, codes := []string{contract}, []string{string(artefact.ABI)}, []string{artefact.Bytecode.Object}
	source, err := abigen.BindV2(types, abis, codes, "contracts", nil, aliases)
	if err != nil {
		return nil, fmt.Errorf("bind %s: %w", contract, err)
	}
	return []byte(source), nil
}

package main

import (
	"context"
	"crypto/ecdsa"
	"encoding/hex"
	"errors"
	"flag"
	"fmt"
	"log/slog"
	"net"
	"os"
	"strings"
	"time"

	"github.com/ethereum/go-ethereum/crypto"

	"github.com/marketd/marketd/internal/access"
	"github.com/marketd/marketd/internal/api"
	"github.com/marketd/marketd/internal/escrow"
	"github.com/marketd/marketd/internal/postgres"
	"github.com/marketd/marketd/market"
	"github.com/marketd/marketd/routing"
)

const serveHelp = `marketd serve runs a market for real money. It reads the environment:

  MARKETD_DATABASE_URL    PostgreSQL 15 or later, at this version's schema (marketd migrate)
  MARKETD_CHAIN_RPC_URL   nodes of the chain, separated by commas; the first is preferred
  MARKETD_CHAIN_ID        their chain id
  MARKETD_ESCROW          address of the escrow contract
  MARKETD_ESCROW_FROM     a block before its first log (optional; looked for where the node still knows the state of then)
  MARKETD_HISTORY         address of the contract that vehicles' signed reports are anchored in (optional; else they are not)
  MARKETD_ANCHOR_MINUTES  between two anchors at least, one transaction each (optional; 60)
  MARKETD_TOKEN           address of the token that is paid with
  MARKETD_TOKEN_NAME, MARKETD_TOKEN_VERSION, MARKETD_TOKEN_SYMBOL, MARKETD_TOKEN_DECIMALS
  MARKETD_MARKET          the market's own address: it receives the fees, and its key is not needed here
  MARKETD_ARBITER         address of who rules in disputes
  MARKETD_OPERATOR_KEYS   files with the operators' keys (64 hex digits), separated by commas
  MARKETD_ACCESS_KEY      file with the key that signs access tokens (PEM, P-256)
  MARKETD_HOSTS           names under which people reach the market, separated by commas: market.example
  MARKETD_MAPS            OpenStreetMap extracts, separated by commas: one region each
  MARKETD_OSRM_URL        a server to ask for road times, such as http://127.0.0.1:5000 (optional; else marketd's own)
  MARKETD_LISTEN          address to listen on; 127.0.0.1:8080 (put a proxy with TLS in front)
  MARKETD_PUBLIC_RPC_URL  a node for wallets and riders' own checks (optional)
  MARKETD_EXPLORER_URL    a block explorer to link to (optional)
  MARKETD_MAP_STYLE_URL   a hosted map style (optional)
  MARKETD_TRUSTED_PROXIES    addresses and networks (CIDR), separated by commas, of proxies that say where requests come from
  MARKETD_PRICES, MARKETD_SUBSIDY   what winners are paid, first or vickrey; what serving a need is worth beside its rider, in whole tokens (optional)
  MARKETD_CREDIT                    what serving a need is worth against its vehicle's time, in whole tokens (optional; 2.5)
  MARKETD_REQUESTS_PER_SECOND, MARKETD_REQUESTS_AT_ONCE       of each caller; 20 and 100
  MARKETD_FRAMES_PER_SECOND, MARKETD_VEHICLES_PER_SOCKET      of each vehicle, of each socket; 20 and 2000

Flags:
  --debug-listen ADDRESS  serve profiles of this process at a loopback address, e.g. 127.0.0.1:6060
`

// serve runs a market that is configured by the environment.
func serve(ctx context.Context, args []string) error {
	f := flag.NewFlagSet("marketd serve", flag.ContinueOnError)
	f.Usage = func() { fmt.Fprint(os.Stderr, serveHelp) }
	debug := f.String("debug-listen", "", "")
	if err := f.Parse(args); err != nil {
		return err
	}
	log := slog.New(slog.NewTextHandler(os.Stderr, nil))
	s, maps, rpc, err := serveSetup()
	if err != nil {
		return err
	}
	s.log = log
	for _, path := range maps {
		roads, err := routing.OpenOSM(ctx, path)
		if err != nil {
			return err
		}
		s.towns = append(s.towns, newTown(roads, roads.Name(), os.Getenv("MARKETD_OSRM_URL")))
	}
	nodes, closeNodes, err := escrow.Dial(ctx, rpc...)
	defer closeNodes()
	if err != nil {
		return err
	}
	s.nodes = nodes
	listen := os.Getenv("MARKETD_LISTEN")
	if listen == "" {
		listen = "127.0.0.1:8080"
	}
	if s.listener, err = net.Listen("tcp", listen); err != nil {
		return fmt.Errorf("listen at MARKETD_LISTEN: %w", err)
	}
	defer s.listener.Close()
	m, err := wire(ctx, s)
	if err != nil {
		return err
	}
	layers := m.layers()
	if *debug != "" {
		l, err := listenDebug(*debug)
		if err != nil {
			return errors.Join(err, closeStore(m))
		}
		layers = append(layers, debugLayer(l))
	}
	log.Info("market is open", "address", s.listener.Addr(), "version", fullVersion())
	return runLayers(ctx, layers...)
}

// serveSetup reads the environment and refuses, by name, what is missing or unsafe.
func serveSetup() (s setup, maps, rpc []string, err error) {
	var e env
	s.databaseURL = e.need("MARKETD_DATABASE_URL", "the PostgreSQL to keep everything in")
	rpc = list(e.need("MARKETD_CHAIN_RPC_URL", "a node of the chain"))
	e.number("MARKETD_CHAIN_ID", "the id of the chain", &s.chainID)
	s.contract = e.address("MARKETD_ESCROW", "the escrow contract")
	e.optional("MARKETD_ESCROW_FROM", func(n float64) { s.from = int64(n) })
	if os.Getenv("MARKETD_HISTORY") != "" {
		s.history = e.address("MARKETD_HISTORY", "the contract of histories")
	}
	e.optional("MARKETD_ANCHOR_MINUTES", func(n float64) { s.anchorEvery = time.Duration(min(n, 1e6) * float64(time.Minute)) })
	s.tokenAt = e.address("MARKETD_TOKEN", "the token that is paid with")
	var decimals uint64
	e.number("MARKETD_TOKEN_DECIMALS", "the token's decimals", &decimals)
	s.token = api.Token{
		Symbol: e.need("MARKETD_TOKEN_SYMBOL", "what people call the token"), Decimals: int(decimals),
		Domain: market.TokenDomain{
			Name: e.need("MARKETD_TOKEN_NAME", "of the token's permit domain"), ChainID: s.chainID, Contract: s.tokenAt,
			Version: e.need("MARKETD_TOKEN_VERSION", "of the token's permit domain"),
		},
	}
	s.market = e.address("MARKETD_MARKET", "the market's own address")
	s.arbiter = e.address("MARKETD_ARBITER", "who rules in disputes")
	s.operators = e.operatorKeys("MARKETD_OPERATOR_KEYS")
	if pem := e.file("MARKETD_ACCESS_KEY", "the key that signs access tokens"); pem != nil {
		if s.accessKey, err = access.ParseKey(pem); err != nil {
			e.wrong = append(e.wrong, fmt.Sprintf("MARKETD_ACCESS_KEY: %v", err))
		}
	}
	s.hosts = list(e.need("MARKETD_HOSTS", "names under which people reach the market"))
	maps = list(e.need("MARKETD_MAPS", "at least one OpenStreetMap extract"))
	s.publicRPC, s.explorerURL, s.styleURL = os.Getenv("MARKETD_PUBLIC_RPC_URL"), os.Getenv("MARKETD_EXPLORER_URL"), os.Getenv("MARKETD_MAP_STYLE_URL")
	s.terms = serveTerms.limitsFrom(&e)
	s.clears = e.clears()
	for _, key := range s.operators {
		if market.AddressOf(key) == s.market {
			e.wrong = append(e.wrong, "MARKETD_OPERATOR_KEYS: the market's own key must stay cold; list another operator in the contract")
		}
	}
	return s, maps, rpc, e.err()
}

// list splits at commas.
func list(s string) []string {
	var all []string
	for part := range strings.SplitSeq(s, ",") {
		if part = strings.TrimSpace(part); part != "" {
			all = append(all, part)
		}
	}
	return all
}

func (e *env) number(name, what string, into *uint64) {
	text := e.need(name, what)
	if text == "" {
		return
	}
	if _, err := fmt.Sscanf(text, "%d", into); err != nil {
		e.wrong = append(e.wrong, fmt.Sprintf("%s: %q is not a number", name, text))
	}
}

// operatorKeys reads the key files that a variable lists.
func (e *env) operatorKeys(name string) []*ecdsa.PrivateKey {
	var keys []*ecdsa.PrivateKey
	for _, path := range list(e.need(name, "files with the operators' keys")) {
		key, err := readKey(path)
		if err != nil {
			e.wrong = append(e.wrong, fmt.Sprintf("%s: %v", name, err))
			continue
		}
		keys = append(keys, key)
	}
	return keys
}

func readKey(path string) (*ecdsa.PrivateKey, error) {
	info, err := os.Stat(path)
	if err != nil {
		return nil, err
	}
	if info.Mode().Perm()&0o077 != 0 {
		return nil, fmt.Errorf("others may read %s; chmod 600 it", path)
	}
	text, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	raw, err := hex.DecodeString(strings.TrimPrefix(strings.TrimSpace(string(text)), "0x"))
	if err != nil {
		return nil, fmt.Errorf("%s is not a key of 64 hex digits", path)
	}
	return crypto.ToECDSA(raw)
}

// migrate brings the schema up to this version.
func migrate(ctx context.Context, args []string) error {
	f := flag.NewFlagSet("marketd migrate", flag.ContinueOnError)
	if err := f.Parse(args); err != nil {
		return err
	}
	url := os.Getenv("MARKETD_DATABASE_URL")
	if url == "" {
		return errors.New("MARKETD_DATABASE_URL is not set: name the PostgreSQL to migrate")
	}
	taken, err := postgres.Migrate(ctx, url)
	if err != nil {
		return err
	}
	fmt.Printf("The schema is current; %d steps were taken.\n", taken)
	return nil
}

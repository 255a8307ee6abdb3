// Command marketd is the market: an open exchange where autonomous vehicles sell rides and deliveries, paid through an escrow
// on a chain.
//
//	marketd dev       a whole market on this machine, with a demo city, vehicles and demo money
//	marketd serve     production: PostgreSQL and a chain of your own, configured by the environment
//	marketd deploy    put the contracts on a chain, for serve
//	marketd migrate   bring the database's schema up to this version
//	marketd audit     prove from the database alone that each clearing was decided as it should be
//	marketd history   check proofs that vehicles' signed reports are in an anchored history
//	marketd version
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"
	"runtime/debug"
	"syscall"
)

// version is set by the linker for releases.
var version = "0.1.0-dev"

type command struct {
	name, does string
	run        func(ctx context.Context, args []string) error
}

func commands() []command {
	return []command{
		{"dev", "open a whole market on this machine, with a demo city, vehicles and demo money", dev},
		{"serve", "run a market on a PostgreSQL and a chain of your own", serve},
		{"deploy", "put the contracts on a chain and list a market's keys in them", deploy},
		{"migrate", "bring the database's schema up to this version", migrate},
		{"audit", "prove from the database alone that each clearing was decided as it should be", runAudit},
		{"history", "check an answer of GET /v1/needs/{need}/history, offline or against the chain", runHistory},
		{"version", "say which version this is", printVersion},
	}
}

// moreGarbage lets the heap grow fourfold between collections: a market makes much that lives for milliseconds.
const moreGarbage = 300

func main() {
	if os.Getenv("GOGC") == "" {
		debug.SetGCPercent(moreGarbage)
	}
	if len(os.Args) < 2 || os.Args[1] == "help" || os.Args[1] == "-h" || os.Args[1] == "--help" {
		usage(os.Stdout)
		return
	}
	for _, c := range commands() {
		if c.name != os.Args[1] {
			continue
		}
		ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
		err := c.run(ctx, os.Args[2:])
		stop()
		if err != nil && !errors.Is(err, flag.ErrHelp) && !errors.Is(err, context.Canceled) {
			fmt.Fprintf(os.Stderr, "marketd %s: %v\n", c.name, err)
			os.Exit(1)
		}
		return
	}
	fmt.Fprintf(os.Stderr, "marketd: there is no command %q\n\n", os.Args[1])
	usage(os.Stderr)
	os.Exit(2)
}

func usage(w io.Writer) {
	fmt.Fprint(w, "marketd is an open market for autonomous transport.\n\n")
	for _, c := range commands() {
		fmt.Fprintf(w, "  marketd %-9s %s\n", c.name, c.does)
	}
	fmt.Fprint(w, "\nmarketd COMMAND -h lists a command's flags.\n")
}

func printVersion(context.Context, []string) error {
	fmt.Println("marketd", fullVersion())
	return nil
}

// fullVersion names the commit too, where the build knows it.
func fullVersion() string {
	if info, ok := debug.ReadBuildInfo(); ok {
		for _, s := range info.Settings {
			if s.Key == "vcs.revision" && len(s.Value) >= 12 {
				return version + "+" + s.Value[:12]
			}
		}
	}
	return version
}

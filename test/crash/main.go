// Command crash kills a market at random moments and at named points, cuts its COMMITs, and then looks, from outside, whether
// anything that was acknowledged is lost or doubled.
//
//	go run ./test/crash --kills 300 --cuts 300      the long form, about an hour on two cores
//	go run ./test/crash --plant no-fence            builds marketd with a planted bug, which has to be caught
//	go test ./test/crash                            the short form
//
// A run opens one market (marketd dev on a PostgreSQL behind a proxy), lets riders and vehicles of its own replay trips over
// the public packages, kills and restarts the market meanwhile, lets everything come to its end, and asks the oracle: what
// riders and vehicles were told, SQL, and the chain have to agree to the last unit.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"regexp"
	"syscall"
	"time"
)

// config is the command line, or what the short form asks for.
type config struct {
	kills, cuts int // over all runs
	perRun      int // kills of one run
	seed        uint64
	program     string // marketd; built where it is empty
	keep        string // folder for state and logs; a temporary one, removed after success, where it is empty
	plant       string
	silent      bool // some riders never sign a receipt, some never come: their money ends by time, which takes minutes
	out         io.Writer
}

func main() {
	c := config{out: os.Stdout, silent: true}
	flag.IntVar(&c.kills, "kills", 300, "how often marketd is killed, half at random moments and half at named points")
	flag.IntVar(&c.cuts, "cuts", 300, "how many COMMITs are cut, half before and half after they happened")
	flag.IntVar(&c.perRun, "per-run", 50, "kills before everything comes to its end and the oracle looks")
	flag.Uint64Var(&c.seed, "seed", uint64(time.Now().UnixNano()), "what chance follows, as far as it can")
	flag.StringVar(&c.program, "marketd", "", "the program to kill (default: built from this tree)")
	flag.StringVar(&c.keep, "keep", "", "folder for data and logs, kept (default: a temporary one)")
	flag.StringVar(&c.plant, "plant", "", "build with this planted bug, one of bugs/*.patch, and expect to catch it; all: each")
	flag.Parse()
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	if err := act(ctx, c); err != nil {
		fmt.Fprintln(os.Stderr, "crash:", err)
		os.Exit(1)
	}
}

func act(ctx context.Context, c config) error {
	if c.plant != "" {
		return catch(ctx, c)
	}
	total, err := runs(ctx, c)
	if err != nil {
		return err
	}
	fmt.Fprint(c.out, total)
	if len(total.violations) > 0 {
		return fmt.Errorf("%d violations", len(total.violations))
	}
	return nil
}

// privateEvery is which runs leave marketd its private PostgreSQL, as people do who try it.
const privateEvery = 3

// runs kills as often as asked, in runs of perRun.
func runs(ctx context.Context, c config) (total counts, err error) {
	folder, cleanup, err := scratch(c.keep)
	if err != nil {
		return total, err
	}
	if c.program == "" {
		c.program = filepath.Join(folder, "marketd")
		if err := build(ctx, "", c.program); err != nil {
			return total, err
		}
	}
	server, err := openDatabases(ctx)
	if err != nil {
		return total, err
	}
	defer server.Close()
	number := max(1, (c.kills+c.perRun-1)/max(1, c.perRun))
	private := number / privateEvery
	for n, cut := 0, 0; n < number; n++ {
		began := time.Now()
		one := plan{
			kills: share(c.kills, number, n), seed: c.seed + uint64(n), silent: c.silent, private: n%privateEvery == privateEvery-1,
			program: c.program, folder: filepath.Join(folder, fmt.Sprintf("run-%d", n+1)), server: server, out: c.out,
		}
		if !one.private {
			one.cuts = share(c.cuts, number-private, cut)
			cut++
		}
		result, err := one.run(ctx)
		if err != nil {
			return total, fmt.Errorf("run %d (data and logs in %s): %w", n+1, one.folder, err)
		}
		total.add(result)
		fmt.Fprintf(c.out, "run %d of %d (seed %d), %.0f s: %s\n", n+1, number, one.seed, time.Since(began).Seconds(), result.line())
		for _, v := range kinds(result.violations) {
			fmt.Fprintln(c.out, "  VIOLATION:", v)
		}
	}
	if len(total.violations) == 0 {
		cleanup()
	} else {
		fmt.Fprintln(c.out, "data and logs are in", folder)
	}
	return total, nil
}

var particular = regexp.MustCompile(`0x[0-9a-fA-F]+|\b[0-9a-f]{8}\b|\d[\d:TZ.-]*`)

// kinds are the violations that differ in more than numbers, each with how many there are like it.
func kinds(violations []string) (lines []string) {
	count, first := map[string]int{}, map[string]string{}
	var order []string
	for _, v := range violations {
		kind := particular.ReplaceAllString(v, "")
		if count[kind]++; count[kind] == 1 {
			order, first[kind] = append(order, kind), v
		}
	}
	for _, kind := range order {
		line := first[kind]
		if n := count[kind]; n > 1 {
			line += fmt.Sprintf(" (and %d like it)", n-1)
		}
		lines = append(lines, line)
	}
	return lines
}

// share splits a number over runs.
func share(all, runs, n int) int { return all*(n+1)/runs - all*n/runs }

func scratch(keep string) (folder string, cleanup func(), err error) {
	if keep != "" {
		folder, err = filepath.Abs(keep)
		if err == nil {
			err = os.MkdirAll(folder, 0o755)
		}
		return folder, func() {}, err
	}
	folder, err = os.MkdirTemp("", "crash-")
	return folder, func() { os.RemoveAll(folder) }, err
}

// build makes marketd from the tree at dir.
func build(ctx context.Context, dir, program string) error {
	cmd := exec.CommandContext(ctx, "go", "build", "-buildvcs=false", "-o", program, "github.com/marketd/marketd/cmd/marketd")
	cmd.Dir = dir
	if out, err := cmd.CombinedOutput(); err != nil {
		return errors.Join(fmt.Errorf("build marketd: %w", err), errors.New(string(out)))
	}
	return nil
}

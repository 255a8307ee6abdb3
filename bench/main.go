// Program bench measures marketd's engines beside their peers, in turns, on the same inputs.
//
//	go run . --quick                # the engines, small counts, in a minute or two
//	go run . --rows spatial,assign  # some groups
//	go run . docs                   # write the tables of docs/performance.md from results.json
//
// make bench installs the peers and runs it. It prints a table and writes results.json.
package main

import (
	"cmp"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"time"
)

// groups are what --rows chooses from, in the order of the table.
var groups = []string{"spatial", "socket", "assign", "prices", "roads", "market", "growth"}

// standard is the file that docs/performance.md is made of.
const standard = "results.json"

func main() {
	if err := command(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "bench:", err)
		os.Exit(1)
	}
}

func command(args []string) error {
	if len(args) > 0 {
		switch args[0] {
		case "docs":
			return writeDocs("..")
		case "feed":
			return feed(args[1:])
		}
	}
	flags := flag.NewFlagSet("bench", flag.ContinueOnError)
	quick := flags.Bool("quick", false, "small counts and few repetitions; what takes long is left out")
	rows := flags.String("rows", "", "groups to run, by comma; empty: all of "+strings.Join(groups, ", "))
	reps := flags.Int("reps", 0, "how often each side runs; 0: 5 times, with --quick 3")
	out := flags.String("out", "", "file of the results; empty: results.json, or none with --quick")
	lemon := flags.String("lemon", "", "program made of lemon/lemon.cc; empty: rows beside LEMON have no peer")
	redis := flags.String("redis", "", "redis-server; empty: rows beside Redis have no peer")
	if err := flags.Parse(args); err != nil {
		return err
	}
	e := &env{
		quick: *quick, reps: 5, span: 1500 * time.Millisecond, data: os.Getenv("MARKETD_DATA"), lemon: *lemon, redis: *redis, root: "..",
	}
	if *quick {
		e.reps, e.span = 3, 300*time.Millisecond
	} else if *out == "" {
		*out = standard
	}
	e.reps = cmp.Or(*reps, e.reps)
	if _, err := os.Stat(filepath.Join(e.data, "nyc")); e.data == "" || err != nil {
		e.data = ""
		e.notes = append(e.notes, "MARKETD_DATA names no folder of real road networks: the roads are those of generated cities.")
	}
	if e.redis == "" {
		e.notes = append(e.notes, "There is no redis-server here, and it could not be installed: the socket has no peer.")
	}
	if e.lemon == "" {
		e.notes = append(e.notes, "LEMON (liblemon-dev and g++) is not here, and could not be installed: assignments have fewer peers.")
	}
	chosen, err := choose(*rows)
	if err != nil {
		return err
	}
	return run(e, chosen, *out)
}

func choose(rows string) ([]string, error) {
	chosen := strings.FieldsFunc(rows, func(r rune) bool { return r == ',' || r == ' ' })
	for _, g := range chosen {
		if !slices.Contains(groups, g) {
			return nil, fmt.Errorf("there is no group %q; choose from %s", g, strings.Join(groups, ", "))
		}
	}
	if len(chosen) == 0 {
		return groups, nil
	}
	return chosen, nil
}

// run measures and reports. A group that fails is named, the others go on.
func run(e *env, chosen []string, out string) error {
	all, err := load(out)
	if err != nil {
		return err
	}
	all.drop(chosen)
	m := before()
	if m.Load > 0.5 {
		e.notes = append(e.notes, fmt.Sprintf("Others kept this machine busy: its load was %.1f when the run began. Figures of such a run say little.", m.Load))
	}
	fmt.Printf("%s, %d cores, GOMAXPROCS %d, %s, commit %s; each side runs %d times in turns, medians\n\n",
		m.CPU, m.Cores, m.Procs, m.Go, commit(e.root), e.reps)
	var shown []result
	var failed []string
	for _, x := range experiments(e) {
		if !slices.Contains(chosen, x.group) || x.full && e.quick {
			continue
		}
		fmt.Fprintf(os.Stderr, "%s: %s ...", x.group, x.instance)
		begin := time.Now()
		figures, names, err := measure(e, &x)
		runtime.GC()
		fmt.Fprintf(os.Stderr, " %.0f s\n", time.Since(begin).Seconds())
		if err != nil {
			failed = append(failed, fmt.Sprintf("%s, %s: %v", x.group, x.instance, err))
			continue
		}
		rs := resultsOf(e, &x, figures, names)
		all.Results = append(all.Results, rs...)
		shown = append(shown, rs...)
		if out != "" { // as it goes: who interrupts it keeps what there is
			if err := all.save(out); err != nil {
				return err
			}
		}
	}
	if slices.Contains(chosen, "growth") {
		curves, err := growth(e)
		if err != nil {
			failed = append(failed, "growth: "+err.Error())
		} else {
			all.Growth = curves
		}
	}
	fmt.Println()
	table(os.Stdout, shown)
	for _, note := range append(e.notes, failed...) {
		fmt.Println("\n" + note)
	}
	if out != "" {
		if err := all.save(out); err != nil {
			return err
		}
		if out == standard {
			if err := writeDocs(e.root); err != nil {
				return err
			}
		}
	}
	if len(failed) > 0 {
		return fmt.Errorf("%d experiments failed", len(failed))
	}
	return nil
}

func experiments(e *env) []experiment {
	return slices.Concat(spatialExperiments(), socketExperiments(), assignExperiments(), pricesExperiments(), roadsExperiments(e), marketExperiments())
}

package main

import (
	"context"
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"time"
)

// The rows of a whole market are measured by bench/load, from outside; nothing is beside them.

// patience is how long one of them may take, preparations included.
const patience = 10 * time.Minute

// loaded is what bench/load says.
type loaded struct {
	Rate    float64            `json:"rate_asked"`
	Reached float64            `json:"rate_reached"`
	Latency map[string]times   `json:"latency_ms"`
	Counts  map[string]int     `json:"counts"`
	Errors  map[string]int     `json:"errors"`
	CPU     map[string]float64 `json:"cpu"`
	Note    string             `json:"note"`
}

type times struct {
	N             int
	P50, P99, Max float64
}

func marketExperiments() []experiment {
	one := func(name, instance, unit string, reach, p99 float64, value func(*loaded) metric, args ...string) experiment {
		return experiment{
			group: "market", instance: instance, full: true, once: true, rows: []row{{Name: name, Unit: unit, Reach: reach, P99: p99}},
			prepare: func(e *env) ([]side, error) { return []side{{name: "marketd", run: loading(e, value, args)}}, nil },
		}
	}
	booked := func(l *loaded) metric { return l.metric("agreement committed", l.Reached) }
	bookings := func(rate string, reach, p99 float64, seconds string) experiment {
		return one("bookings over HTTP, posted to agreement committed", fmt.Sprintf("%s a second asked for %s s", rate, seconds), "/s", reach, p99,
			booked, "bookings", "--rate", strings.ReplaceAll(rate, ",", ""), "--for", seconds+"s")
	}
	return []experiment{
		bookings("300", 0, 0, "30"), bookings("600", 0, 0, "30"), bookings("1,000", 0, 0, "30"), // where it bends
		bookings("2,000", 2000, 250e3, "60"),
		one("need to agreement with the vehicle's signature", "100,000 vehicles report every 5 s, 100 needs a second for 60 s", "ms", 8, 40e3,
			func(l *loaded) metric { return l.median("agreement committed") }, "agreement", "--rate", "100", "--for", "60s"),
		one("need to vehicle may move", "development chain, 1 need a second for 60 s", "ms", 1500, 0,
			func(l *loaded) metric { return l.median("vehicle may move") }, "move", "--for", "60s"),
		one("ready again after kill -9", "10,000 open needs", "ms", 2000, 0, (*loaded).ready, "restart", "--needs", "10000"),
	}
}

func (l *loaded) metric(what string, value float64) metric {
	t := l.Latency[what]
	return metric{value: value, p50: t.P50 * 1000, p99: t.P99 * 1000, allocs: -1, note: l.note()}
}

func (l *loaded) median(what string) metric { return l.metric(what, l.Latency[what].P50) }

// ready is the median of all starts.
func (l *loaded) ready() metric {
	var all []int
	for name, ms := range l.Counts {
		if strings.HasPrefix(name, "ready after ms") {
			all = append(all, ms)
		}
	}
	slices.Sort(all)
	if len(all) == 0 {
		return metric{allocs: -1, note: l.note()}
	}
	return metric{value: float64(all[len(all)/2]), allocs: -1, note: fmt.Sprintf("%d starts, the slowest took %d ms", len(all), all[len(all)-1])}
}

// done counts the needs that came to their end.
func (l *loaded) done() int {
	return max(l.Latency["agreement committed"].N, l.Latency["vehicle may move"].N)
}

// note says how much of the machine each part used, what went wrong, and what bench/load has to say.
func (l *loaded) note() string {
	var parts []string
	if l.Note != "" {
		parts = append(parts, l.Note)
	}
	if n := l.Counts["asked"]; n > 0 {
		parts = append(parts, fmt.Sprintf("%s of %s came to an agreement", thousands(l.done()), thousands(n)))
	}
	for _, name := range slices.Sorted(maps.Keys(l.CPU)) {
		if part, ok := strings.CutSuffix(name, "_cores"); ok {
			parts = append(parts, fmt.Sprintf("%s used %s cores", part, digits(l.CPU[name])))
		}
	}
	if alone := l.CPU["alone_a_second"]; alone > 0 {
		parts = append(parts, fmt.Sprintf("with all cores for itself the market would do %s a second", digits(alone)))
	}
	for _, name := range slices.Sorted(maps.Keys(l.Errors)) {
		parts = append(parts, fmt.Sprintf("%d times %s", l.Errors[name], name))
	}
	return strings.Join(parts, ", ")
}

// loading runs bench/load once.
func loading(e *env, value func(*loaded) metric, args []string) func(time.Duration) ([]metric, error) {
	return func(time.Duration) ([]metric, error) {
		folder, err := os.MkdirTemp("", "bench")
		if err != nil {
			return nil, err
		}
		defer os.RemoveAll(folder)
		program, out := filepath.Join(folder, "load"), filepath.Join(folder, "result.json")
		if text, err := exec.Command("go", "build", "-o", program, "./load").CombinedOutput(); err != nil {
			return nil, fmt.Errorf("build bench/load: %w\n%s", err, text)
		}
		runtime.GC()
		profile := filepath.Join(folder, "cpu.pprof")
		ctx, stop := context.WithTimeout(context.Background(), patience)
		defer stop()
		command := exec.CommandContext(ctx, program, append(slices.Clone(args), "--out", out, "--profile", profile)...)
		command.Cancel = func() error { return command.Process.Signal(os.Interrupt) } // so that it ends what it started
		command.WaitDelay = time.Minute
		var said strings.Builder
		command.Stderr = &said
		if err := command.Run(); err != nil {
			text := said.String()
			return nil, fmt.Errorf("bench/load %s: %w\n%s", args[0], err, text[max(0, len(text)-4000):])
		}
		text, err := os.ReadFile(out)
		if err != nil {
			return nil, err
		}
		var l loaded
		if err := json.Unmarshal(text, &l); err != nil {
			return nil, err
		}
		e.hot = hottest(profile)
		m := value(&l)
		if m.value == 0 {
			return nil, fmt.Errorf("bench/load %s: nothing came of it: %s", args[0], l.note())
		}
		return []metric{m}, nil
	}
}

package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"sync"
	"time"
)

// result is what one run measured.
type result struct {
	Name     string             `json:"name"`
	At       time.Time          `json:"at"`
	Commit   string             `json:"commit"`
	Machine  string             `json:"machine"`
	Load     string             `json:"load_before"` // of the machine, when the run began
	Rate     float64            `json:"rate_asked,omitempty"`
	Reached  float64            `json:"rate_reached,omitempty"`
	Seconds  float64            `json:"seconds,omitempty"`
	Vehicles int                `json:"vehicles,omitempty"`
	Latency  map[string]spread  `json:"latency_ms,omitempty"`
	Counts   map[string]int     `json:"counts,omitempty"`
	Errors   map[string]int     `json:"errors,omitempty"`
	CPU      map[string]float64 `json:"cpu,omitempty"`
	Note     string             `json:"note,omitempty"`
}

// spread is how latencies lie, in milliseconds.
type spread struct {
	N                        int
	P50, P95, P99, P999, Max float64
}

func spreadOf(all []time.Duration) spread {
	if len(all) == 0 {
		return spread{}
	}
	slices.Sort(all)
	at := func(share float64) float64 {
		return float64(all[min(len(all)-1, int(share*float64(len(all))))].Microseconds()) / 1000
	}
	return spread{N: len(all), P50: at(.5), P95: at(.95), P99: at(.99), P999: at(.999), Max: at(1)}
}

func newResult(c config) *result {
	r := &result{Name: c.scenario, At: time.Now().UTC(), Rate: c.rate, Vehicles: c.vehicles, Latency: map[string]spread{},
		Counts: map[string]int{}, Errors: map[string]int{}, CPU: map[string]float64{}}
	if load, err := os.ReadFile("/proc/loadavg"); err == nil {
		r.Load = strings.Join(strings.Fields(string(load))[:3], " ")
	}
	return r
}

func (r *result) finish(config) {
	r.Machine = fmt.Sprintf("%d cores, %s/%s, %s", runtime.NumCPU(), runtime.GOOS, runtime.GOARCH, runtime.Version())
	if out, err := exec.Command("git", "rev-parse", "--short", "HEAD").Output(); err == nil {
		r.Commit = strings.TrimSpace(string(out))
	}
}

// failures counts what went wrong, by kind.
type failures struct {
	mu  sync.Mutex
	all map[string]int
}

func (f *failures) add(kind string) {
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.all == nil {
		f.all = map[string]int{}
	}
	f.all[kind]++
}

// meter takes the CPU time of this process and of others with all their children.
type meter struct {
	began time.Time
	roots map[string]int // name → process id
	first map[string]float64
}

func newMeter(roots map[string]int) *meter {
	m := &meter{began: time.Now(), roots: roots, first: map[string]float64{}}
	for name, pid := range roots {
		m.first[name] = cpuOf(pid, name != "load")
	}
	return m
}

// read says how many cores each part used, and what the market could do of n with all cores for itself.
func (m *meter) read(into map[string]float64, n int) {
	seconds := time.Since(m.began).Seconds()
	var market float64
	for name, pid := range m.roots {
		used := cpuOf(pid, name != "load") - m.first[name]
		into[name+"_cores"] = round(used / seconds)
		if name != "load" {
			market += used
		}
	}
	if n > 0 {
		into["market_ms_each"] = round(1000 * market / float64(n))
		into["alone_a_second"] = round(float64(runtime.NumCPU()) * float64(n) / market)
	}
}

func round(x float64) float64 { return float64(int64(x*1000+.5)) / 1000 }

// cpuOf is the CPU time of a process, and of its living and waited-for children where they count, seconds.
func cpuOf(root int, family bool) (seconds float64) {
	parents := map[int][]int{}
	times := map[int]float64{}
	stats, _ := filepath.Glob("/proc/[0-9]*/stat")
	for _, path := range stats {
		text, err := os.ReadFile(path)
		if err != nil {
			continue // it ended meanwhile
		}
		end := strings.LastIndexByte(string(text), ')')
		fields := strings.Fields(string(text[end+1:]))
		pid, _ := strconv.Atoi(filepath.Base(filepath.Dir(path)))
		parent, _ := strconv.Atoi(fields[1])
		parents[parent] = append(parents[parent], pid)
		counted := fields[11:13] // utime stime
		if family {
			counted = fields[11:15] // cutime cstime
		}
		for _, ticks := range counted {
			n, _ := strconv.ParseFloat(ticks, 64)
			times[pid] += n / 100
		}
	}
	var sum func(int) float64
	sum = func(pid int) float64 {
		all := times[pid]
		for _, child := range parents[pid] {
			if family {
				all += sum(child)
			}
		}
		return all
	}
	return sum(root)
}

package main

import (
	"fmt"
	"math"
	"runtime"
	"slices"
	"time"
)

// env is what every experiment is told.
type env struct {
	quick bool
	reps  int           // how often each side runs; the median counts
	span  time.Duration // how long one run of a side lasts, where it can choose
	data  string        // folder of real road networks; "" where there is none
	lemon string        // program of lemon/lemon.cc; "" where it could not be built
	root  string        // of the repository
	redis string        // redis-server; "" where there is none
	notes []string      // what has no peer here, and why
	hot   []string      // what the profile of ours says
}

// experiment runs ours and its peers on one instance. One run of a side may fill several rows.
type experiment struct {
	group    string // what ROWS chooses
	instance string
	named    func() string // what prepare found the instance to be, where that is not known before
	full     bool          // left out of the quick form
	once     bool          // one run says it all
	rows     []row
	// prepare makes the sides, ours first, and sees that they give the same answers.
	prepare func(*env) ([]side, error)
}

// row is one line of the table.
type row struct {
	Name  string  `json:"name"`
	Unit  string  `json:"unit"`            // "/s": more is better; "ms", "µs": less is better
	Reach float64 `json:"reach,omitempty"` // what matters to us; 0: only the ratio does
	P99   float64 `json:"reach_p99_us,omitempty"`
}

func (r row) moreIsBetter() bool { return r.Unit == "/s" }

// side is one contestant.
type side struct {
	name  string
	rows  []int // which rows it fills; nil: all
	once  bool  // it takes so long that one run has to do
	run   func(span time.Duration) ([]metric, error)
	close func()
}

// metric is what one run of a side says about one row.
type metric struct {
	value    float64 // in the row's unit
	p50, p99 float64 // µs; 0: not measured
	allocs   float64 // per operation; -1: not known
	note     string
}

// figure is the median of all runs of a side.
type figure struct {
	Value  float64 `json:"value"`
	Low    float64 `json:"low"`
	High   float64 `json:"high"`
	P50    float64 `json:"p50_us,omitempty"`
	P99    float64 `json:"p99_us,omitempty"`
	Allocs float64 `json:"allocs_per_op"` // -1: not known (another process)
	Note   string  `json:"note,omitempty"`
}

// measure runs the sides of an experiment in turns, so that whatever else the machine does hits all of them alike.
func measure(e *env, x *experiment) (map[string][]figure, []string, error) {
	e.hot = nil
	sides, err := x.prepare(e)
	for _, s := range sides {
		if s.close != nil {
			defer s.close()
		}
	}
	if err != nil {
		return nil, nil, err
	}
	if x.named != nil {
		x.instance = x.named()
	}
	runs := make([][][]metric, len(sides))
	first, last := 0, e.reps
	if x.once {
		first, last = 1, 1
	}
	for rep := first; rep <= last; rep++ {
		span := e.span
		if rep == 0 {
			span /= 5 // the first warms up and does not count
		}
		for i, s := range sides {
			if s.once && rep != 1 {
				continue
			}
			runtime.GC()
			m, err := s.run(span)
			if err != nil {
				return nil, nil, fmt.Errorf("%s: %w", s.name, err)
			}
			if rep > 0 {
				runs[i] = append(runs[i], m)
			}
		}
	}
	if !e.quick && !x.once {
		if e.hot, err = profiled(sides[0], e.span); err != nil {
			return nil, nil, err
		}
	}
	figures, names := map[string][]figure{}, []string{}
	for i, s := range sides {
		names = append(names, s.name)
		figures[s.name] = make([]figure, len(x.rows))
		for r := range x.rows {
			column := r
			if s.rows != nil {
				if column = slices.Index(s.rows, r); column < 0 {
					continue
				}
			}
			figures[s.name][r] = median(runs[i], column)
		}
	}
	return figures, names, nil
}

// median takes the run in the middle by value, with the extremes of all.
func median(runs [][]metric, column int) figure {
	ms := make([]metric, len(runs))
	for i, r := range runs {
		ms[i] = r[column]
	}
	slices.SortFunc(ms, func(a, b metric) int {
		if a.value < b.value {
			return -1
		}
		return 1
	})
	m := ms[len(ms)/2]
	p50s, p99s := make([]float64, len(ms)), make([]float64, len(ms))
	for i := range ms {
		p50s[i], p99s[i] = ms[i].p50, ms[i].p99
	}
	slices.Sort(p50s)
	slices.Sort(p99s)
	return figure{
		Value: m.value, Low: ms[0].value, High: ms[len(ms)-1].value,
		P50: p50s[len(ms)/2], P99: p99s[len(ms)/2], Allocs: m.allocs, Note: m.note,
	}
}

// repeat runs f for about span, at least once: the median of its times in unit, their quantiles, and its allocations.
func repeat(span time.Duration, unit time.Duration, f func()) metric {
	var times []time.Duration
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	for begin := time.Now(); len(times) == 0 || time.Since(begin) < span; {
		t := time.Now()
		f()
		times = append(times, time.Since(t))
	}
	runtime.ReadMemStats(&after)
	m := timed(times, unit)
	m.allocs = round2(float64(after.Mallocs-before.Mallocs) / float64(len(times)))
	return m
}

// timed is what the times of single calls say. Quantiles need a hundred of them.
func timed(times []time.Duration, unit time.Duration) metric {
	p50 := quantile(times, 0.5)
	m := metric{value: float64(p50) / float64(unit), allocs: -1}
	if len(times) >= 100 {
		m.p50, m.p99 = micros(p50), micros(quantile(times, 0.99))
	}
	return m
}

// quantile sorts times.
func quantile(times []time.Duration, q float64) time.Duration {
	if len(times) == 0 {
		return 0
	}
	slices.Sort(times)
	return times[min(len(times)-1, int(q*float64(len(times))))]
}

func micros(d time.Duration) float64 { return float64(d) / float64(time.Microsecond) }

// allocations counts what each of n calls of f allocates.
func allocations(n int, f func(i int)) float64 {
	var before, after runtime.MemStats
	f(0)
	runtime.ReadMemStats(&before)
	for i := range n {
		f(i)
	}
	runtime.ReadMemStats(&after)
	return round2(float64(after.Mallocs-before.Mallocs) / float64(n))
}

func round2(x float64) float64 { return math.Round(x*100) / 100 }

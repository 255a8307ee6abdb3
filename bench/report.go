package main

import (
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"math"
	"os"
	"slices"
	"strings"
	"text/tabwriter"
	"time"
)

// result is one row of results.json: ours beside one peer.
type result struct {
	Group string `json:"group"`
	row
	Instance   string   `json:"instance"`
	Ours       figure   `json:"ours"`
	Peer       string   `json:"peer"` // "" where there is none
	PeerFigure *figure  `json:"peer_figure,omitempty"`
	Ratio      float64  `json:"ratio,omitempty"` // how many times better ours is
	Profile    []string `json:"profile,omitempty"`
	Note       string   `json:"note,omitempty"`
	Quick      bool     `json:"quick,omitempty"`
	Commit     string   `json:"commit"`
	Measured   string   `json:"measured"` // day and minute, UTC
	Machine    machine  `json:"machine"`
}

// reached says whether the figure is what it shall be. A rate that is paced by the clock may end a percent below what was
// asked for, because the last answers come after the last request.
func (r *result) reached() string {
	reach := r.Reach
	if r.Group == "market" {
		reach *= 0.99
	}
	switch {
	case r.Reach == 0:
		return ""
	case r.moreIsBetter() && r.Ours.Value < reach, !r.moreIsBetter() && r.Ours.Value > r.Reach, r.row.P99 > 0 && r.Ours.P99 > r.row.P99:
		return "no"
	default:
		return "yes"
	}
}

// results has the results of all groups, in order; groups that did not run keep what they had.
type results struct {
	Results []result `json:"results"`
	Growth  []curve  `json:"growth"`
}

func load(path string) (*results, error) {
	data, err := os.ReadFile(path)
	if errors.Is(err, fs.ErrNotExist) {
		return &results{}, nil
	}
	if err != nil {
		return nil, err
	}
	all := &results{}
	if err := json.Unmarshal(data, all); err != nil {
		return nil, fmt.Errorf("read %s: %w", path, err)
	}
	return all, nil
}

func (all *results) save(path string) error {
	slices.SortStableFunc(all.Results, func(a, b result) int {
		return cmp.Compare(slices.Index(groups, a.Group), slices.Index(groups, b.Group))
	})
	data, err := json.MarshalIndent(all, "", "\t")
	if err != nil {
		return err
	}
	return os.WriteFile(path, append(data, '\n'), 0o644)
}

// drop forgets what is known of groups that are measured anew.
func (all *results) drop(groups []string) {
	all.Results = slices.DeleteFunc(all.Results, func(r result) bool { return slices.Contains(groups, r.Group) })
}

// resultsOf makes a result of each row and each peer of an experiment.
func resultsOf(e *env, x *experiment, figures map[string][]figure, names []string) []result {
	var all []result
	base := result{
		Group: x.group, Instance: x.instance, Profile: e.hot, Quick: e.quick, Commit: commit(e.root),
		Measured: time.Now().UTC().Format("2006-01-02 15:04"), Machine: before(),
	}
	for i, r := range x.rows {
		one := base
		one.row, one.Ours = r, figures[names[0]][i]
		one.Note, one.Ours.Note = one.Ours.Note, ""
		alone := true
		for _, peer := range names[1:] {
			theirs := figures[peer][i]
			if theirs.Value == 0 {
				continue
			}
			alone = false
			beside := one
			beside.Peer, beside.PeerFigure = peer, &theirs
			beside.Ratio = one.Ours.Value / theirs.Value
			if !r.moreIsBetter() {
				beside.Ratio = 1 / beside.Ratio
			}
			beside.Ratio = math.Round(beside.Ratio*100) / 100
			all = append(all, beside)
		}
		if alone {
			all = append(all, one)
		}
	}
	return all
}

// table prints results for people.
func table(w io.Writer, all []result) {
	t := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	fmt.Fprintln(t, "what\tinstance\tours\tspread\tp50 / p99\tallocs\treach\tpeer\tfigure\tratio")
	for _, r := range all {
		peer, theirs, ratio := "-", "", ""
		if r.PeerFigure != nil {
			peer, theirs, ratio = r.Peer, show(r.PeerFigure.Value, r.Unit), digits(r.Ratio)+" x"
		}
		reach := ""
		if r.Reach > 0 {
			reach = show(r.Reach, r.Unit) + ": " + r.reached()
		}
		fmt.Fprintln(t, strings.Join([]string{
			r.Name, r.Instance, show(r.Ours.Value, r.Unit), spread(r.Ours), quantiles(r.Ours), allocs(r.Ours), reach, peer, theirs, ratio,
		}, "\t"))
	}
	_ = t.Flush()
}

func spread(f figure) string {
	if f.Value == 0 || f.High == f.Low {
		return ""
	}
	return fmt.Sprintf("-%.0f %% +%.0f %%", 100*(f.Value-f.Low)/f.Value, 100*(f.High-f.Value)/f.Value)
}

func quantiles(f figure) string {
	if f.P99 == 0 {
		return ""
	}
	return duration(f.P50) + " / " + duration(f.P99)
}

// duration shows microseconds.
func duration(us float64) string {
	if us >= 1000 {
		return digits(us/1000) + " ms"
	}
	return digits(us) + " µs"
}

func allocs(f figure) string {
	if f.Allocs < 0 {
		return ""
	}
	return digits(f.Allocs)
}

// show is a value with its unit, in three digits.
func show(v float64, unit string) string {
	switch {
	case unit != "/s":
		return digits(v) + " " + unit
	case v >= 1e6:
		return digits(v/1e6) + " M/s"
	case v >= 10e3:
		return digits(v/1e3) + " k/s"
	default:
		return digits(v) + " /s"
	}
}

func digits(v float64) string {
	switch {
	case v == math.Trunc(v) && v < 1000:
		return fmt.Sprintf("%.0f", v)
	case v >= 1000:
		return thousands(int(math.Round(v)))
	case v >= 100:
		return fmt.Sprintf("%.0f", v)
	case v >= 10:
		return fmt.Sprintf("%.1f", v)
	default:
		return fmt.Sprintf("%.2g", v)
	}
}

// thousands writes 1000000 as 1,000,000.
func thousands(n int) string {
	s := fmt.Sprint(n)
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}

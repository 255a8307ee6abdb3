package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

// The tables of docs/performance.md stand between a comment that names a group and the next <!-- end -->.
const (
	document = "docs/performance.md"
	images   = "docs/images"
	marker   = "<!-- bench: "
	endMark  = "<!-- end -->"
)

// writeDocs makes the document's tables and pictures of results.json.
func writeDocs(root string) error {
	all, err := load(filepath.Join(root, "bench", "results.json"))
	if err != nil {
		return err
	}
	path := filepath.Join(root, document)
	text, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	fresh, err := all.documented(string(text))
	if err != nil {
		return err
	}
	for _, c := range all.Growth {
		if err := os.WriteFile(filepath.Join(root, images, c.Name+".svg"), []byte(c.svg()), 0o644); err != nil {
			return err
		}
	}
	return os.WriteFile(path, []byte(fresh), 0o644)
}

// documented is the document with what stands behind each marker made anew.
func (all *results) documented(text string) (string, error) {
	var b strings.Builder
	for {
		before, rest, ok := strings.Cut(text, marker)
		b.WriteString(before)
		if !ok {
			return b.String(), nil
		}
		name, rest, ok := strings.Cut(rest, " -->")
		_, after, closed := strings.Cut(rest, endMark)
		if !ok || !closed {
			return "", fmt.Errorf("%s: nothing ends %s%s", document, marker, name)
		}
		body, err := all.section(name)
		if err != nil {
			return "", err
		}
		fmt.Fprintf(&b, "%s%s -->\n\n%s\n%s", marker, name, strings.TrimSpace(body)+"\n", endMark)
		text = after
	}
}

// section is what a marker stands for.
func (all *results) section(name string) (string, error) {
	switch name {
	case "machine":
		return all.machines(), nil
	case "missed":
		return all.missed(), nil
	case "behind":
		return all.behind(), nil
	case "growth":
		return all.pictures(), nil
	}
	if title, ok := strings.CutPrefix(name, "profile "); ok {
		return all.profiles(title), nil
	}
	return all.markdown(name)
}

// markdown is the table of a group.
func (all *results) markdown(group string) (string, error) {
	var b strings.Builder
	b.WriteString("| what | instance | marketd | spread | p50 / p99 | allocations | to reach | beside | its figure | marketd is better by |\n")
	b.WriteString("|---|---|---|---|---|---|---|---|---|---|\n")
	found := false
	last := ""
	for _, r := range all.Results {
		if r.Group != group {
			continue
		}
		found = true
		cells := []string{r.Name, r.Instance, show(r.Ours.Value, r.Unit), spread(r.Ours), quantiles(r.Ours), allocs(r.Ours), r.goal()}
		if this := strings.Join(cells, "|"); this == last {
			cells = make([]string, len(cells)) // the same row beside another peer
		} else {
			last = this
		}
		if r.PeerFigure == nil {
			cells = append(cells, "-", "", "")
		} else {
			cells = append(cells, r.Peer, show(r.PeerFigure.Value, r.Unit), digits(r.Ratio)+" x")
		}
		b.WriteString("| " + strings.Join(cells, " | ") + " |\n")
	}
	if !found {
		return "No figures yet.\n", nil
	}
	b.WriteString(all.notes(group))
	return b.String(), nil
}

// goal is what to reach, and whether it is.
func (r *result) goal() string {
	if r.Reach == 0 {
		return ""
	}
	goal := show(r.Reach, r.Unit)
	if r.row.P99 > 0 {
		goal += ", p99 " + duration(r.row.P99)
	}
	if r.reached() == "yes" {
		return goal + ": reached"
	}
	return goal + ": **missed**"
}

// notes are what the runs of a group said of themselves.
func (all *results) notes(group string) string {
	var b strings.Builder
	seen := map[string]bool{}
	for _, r := range all.Results {
		line := fmt.Sprintf("- %s, %s: %s.\n", r.Name, r.Instance, r.Note)
		if r.Group == group && r.Note != "" && !seen[line] {
			seen[line] = true
			b.WriteString(line)
		}
	}
	if b.Len() > 0 {
		return "\n" + b.String()
	}
	return ""
}

// machines says where and of what the figures are.
func (all *results) machines() string {
	var b strings.Builder
	seen := map[string]bool{}
	for _, r := range all.Results {
		m := r.Machine
		line := fmt.Sprintf("%s, %d cores, GOMAXPROCS %d, %s, %s", m.CPU, m.Cores, m.Procs, m.OS, m.Go)
		if r.Quick {
			line += ", quick form"
		}
		if m.Load > 0.5 {
			line += fmt.Sprintf(", **busy with other work** (load %.1f)", m.Load)
		}
		line += ", commit " + r.Commit
		if !seen[line] {
			seen[line] = true
			fmt.Fprintf(&b, "- %s (%s UTC)\n", line, r.Measured)
		}
	}
	return b.String()
}

// missed lists the figures that are not reached.
func (all *results) missed() string {
	var b strings.Builder
	seen := map[string]bool{}
	for _, r := range all.Results {
		line := fmt.Sprintf("- %s, %s: %s", r.Name, r.Instance, show(r.Ours.Value, r.Unit))
		if r.Ours.P99 > 0 && r.row.P99 > 0 {
			line += ", p99 " + duration(r.Ours.P99)
		}
		line += " (" + strings.ReplaceAll(r.goal(), ": **missed**", "") + " to reach)"
		if len(r.Profile) > 0 {
			line += "; its time goes to " + strings.Join(r.Profile[:min(4, len(r.Profile))], ", ")
		}
		line += "\n"
		if r.reached() == "no" && !seen[line] {
			seen[line] = true
			b.WriteString(line)
		}
	}
	if b.Len() == 0 {
		return "All figures are reached.\n"
	}
	return b.String()
}

// behind lists the rows in which a peer is better.
func (all *results) behind() string {
	var b strings.Builder
	for _, r := range all.Results {
		if r.PeerFigure != nil && r.Ratio < 1 {
			fmt.Fprintf(&b, "- %s, %s: %s, %s %s\n", r.Name, r.Instance, show(r.Ours.Value, r.Unit), r.Peer, show(r.PeerFigure.Value, r.Unit))
		}
	}
	if b.Len() == 0 {
		return "Nowhere in these tables.\n"
	}
	return b.String()
}

// profiles show where the time of a group's rows goes.
func (all *results) profiles(group string) string {
	var b strings.Builder
	seen := map[string]bool{}
	for _, r := range all.Results {
		line := fmt.Sprintf("- %s, %s: %s\n", r.Name, r.Instance, strings.Join(r.Profile, ", "))
		if r.Group == group && len(r.Profile) > 0 && !seen[line] {
			seen[line] = true
			b.WriteString(line)
		}
	}
	if b.Len() == 0 {
		return "No profile yet.\n"
	}
	return b.String()
}

func (all *results) pictures() string {
	var b strings.Builder
	for _, c := range all.Growth {
		fmt.Fprintf(&b, "![%s, %s, by %s](images/%s.svg)\n\n", c.Title, c.Y, c.X, c.Name)
	}
	return b.String()
}

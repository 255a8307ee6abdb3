package main

import (
	"os"
	"os/exec"
	"path"
	"regexp"
	"runtime/pprof"
	"strings"
	"time"
)

// profiled runs ours once more under the CPU profiler and says where its time goes.
func profiled(s side, span time.Duration) ([]string, error) {
	f, err := os.CreateTemp("", "*.pprof")
	if err != nil {
		return nil, err
	}
	defer os.Remove(f.Name())
	if err := pprof.StartCPUProfile(f); err != nil {
		return nil, err
	}
	_, err = s.run(span)
	pprof.StopCPUProfile()
	if err != nil {
		return nil, err
	}
	if err := f.Close(); err != nil {
		return nil, err
	}
	return hottest(f.Name()), nil
}

// ours of a line of go tool pprof -top: flat%, and the function.
var topLine = regexp.MustCompile(`^\s*\S+\s+([0-9.]+)%\s+\S+\s+\S+\s+\S+\s+(.+)$`)

// hottest are the functions in which most of a profile's time is spent.
func hottest(file string) (hot []string) {
	text, err := exec.Command("go", "tool", "pprof", "-top", "-nodecount=7", file).Output()
	if err != nil {
		return nil
	}
	for line := range strings.Lines(string(text)) {
		if m := topLine.FindStringSubmatch(strings.TrimSuffix(line, "\n")); m != nil && m[1] != "0" {
			name := strings.TrimSuffix(m[2], " (inline)")
			hot = append(hot, "`"+path.Base(name)+"` "+m[1]+" %")
		}
	}
	return hot
}

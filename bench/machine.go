package main

import (
	"bufio"
	"fmt"
	"os"
	"os/exec"
	"runtime"
	"strings"
	"sync"
)

// machine is where figures were seen.
type machine struct {
	Cores int     `json:"cores"`
	Procs int     `json:"gomaxprocs"`
	CPU   string  `json:"cpu"`
	OS    string  `json:"os"`
	Go    string  `json:"go"`
	Load  float64 `json:"load_before"` // how many processes wanted a core in the minute before the run
}

// before is this machine as the run found it.
var before = sync.OnceValue(thisMachine)

func thisMachine() machine {
	return machine{
		Cores: runtime.NumCPU(), Procs: runtime.GOMAXPROCS(0), CPU: cpuModel(), OS: runtime.GOOS + "/" + runtime.GOARCH, Go: runtime.Version(),
		Load: loadAverage(),
	}
}

func loadAverage() float64 {
	text, err := os.ReadFile("/proc/loadavg")
	if err != nil {
		return 0
	}
	var load float64
	_, _ = fmt.Sscan(string(text), &load)
	return load
}

func cpuModel() string {
	f, err := os.Open("/proc/cpuinfo")
	if err != nil {
		return "unknown"
	}
	defer f.Close()
	for lines := bufio.NewScanner(f); lines.Scan(); {
		if name, value, ok := strings.Cut(lines.Text(), ":"); ok && strings.TrimSpace(name) == "model name" {
			return strings.TrimSpace(value)
		}
	}
	return "unknown"
}

// commit is what was measured; a plus says that files had been changed.
func commit(root string) string {
	id, err := exec.Command("git", "-C", root, "rev-parse", "--short=12", "HEAD").Output()
	if err != nil {
		return "unknown"
	}
	name := strings.TrimSpace(string(id))
	if exec.Command("git", "-C", root, "diff", "--quiet", "HEAD", "--", "*.go", "go.mod").Run() != nil {
		name += "+"
	}
	return name
}

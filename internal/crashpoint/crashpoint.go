// Package crashpoint kills the process at a named place, so that tests can see what is left of it. In a program that never
// calls Enable (marketd serve does not) nothing happens, whatever the environment says.
//
//	crashpoint.Enable()             // marketd dev
//	crashpoint.Reach("post-committed") // MARKETD_CRASH_AT=post-committed:3 kills the process here the third time
//
// # Concurrency
//
// Reach may be called at once. Enable is called before anything else runs.
package crashpoint

import (
	"os"
	"strconv"
	"strings"
	"sync/atomic"
)

// Variable names the environment variable that chooses a place: its name, and after a colon how often it is passed before.
const Variable = "MARKETD_CRASH_AT"

var chosen struct {
	name string
	left atomic.Int64
}

// Enable reads the environment. It says whether there is a place to die at.
func Enable() bool {
	name, count, _ := strings.Cut(os.Getenv(Variable), ":")
	n, err := strconv.ParseInt(count, 10, 64)
	if err != nil {
		n = 1
	}
	chosen.name = name
	chosen.left.Store(max(n, 1))
	return name != ""
}

// Reach says that the process is at the place.
func Reach(name string) {
	if chosen.name != "" && name == chosen.name && chosen.left.Add(-1) == 0 {
		kill()
	}
}

// kill ends the process as a power cut would: nothing is flushed, closed or deferred.
func kill() {
	if p, err := os.FindProcess(os.Getpid()); err == nil {
		_ = p.Kill()
	}
	select {} // until the signal is there
}

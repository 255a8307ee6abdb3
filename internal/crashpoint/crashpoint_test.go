package crashpoint

import (
	"errors"
	"os"
	"os/exec"
	"testing"
)

// TestMain is also the program that dies: it passes the place three times.
func TestMain(m *testing.M) {
	switch os.Getenv("CRASHPOINT_CHILD") {
	case "enabled":
		Enable()
		fallthrough
	case "not enabled":
		for range 3 {
			Reach("elsewhere")
			Reach("here")
		}
		os.Exit(7)
	}
	os.Exit(m.Run())
}

func TestDiesAtTheChosenPlaceAndOnlyWhereEnabled(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		child, at string
		killed    bool
	}{
		{"enabled", "here:3", true},
		{"enabled", "here", true},
		{"enabled", "here:4", false},
		{"enabled", "there:1", false},
		{"enabled", "", false},
		{"not enabled", "here:1", false},
	} {
		t.Run(c.child+" "+c.at, func(t *testing.T) {
			t.Parallel()
			cmd := exec.Command(os.Args[0])
			cmd.Env = append(os.Environ(), "CRASHPOINT_CHILD="+c.child, Variable+"="+c.at)
			exit, ok := errors.AsType[*exec.ExitError](cmd.Run())
			if !ok {
				t.Fatal("the child did not end with an error")
			}
			if killed := !exit.Exited(); killed != c.killed || !killed && exit.ExitCode() != 7 {
				t.Fatalf("killed: %v, exit code %d", killed, exit.ExitCode())
			}
		})
	}
}

package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"syscall"
	"time"
)

// demoFleet is the demonstration's vehicles and a few riders, in a process of their own: they come in by the front door.
type demoFleet struct {
	program string
	args    []string
	log     io.Writer
}

// fleetRestart is the pause before a fleet that ended is started again; fleetStopWait is how long it may take to end.
const (
	fleetRestart  = 2 * time.Second
	fleetStopWait = 5 * time.Second
)

// findFleet is the fleet program: beside marketd, or on the PATH.
func findFleet() (string, error) {
	self, err := os.Executable()
	if err == nil {
		beside := filepath.Join(filepath.Dir(self), "fleet")
		if _, err := os.Stat(beside); err == nil {
			return beside, nil
		}
	}
	path, err := exec.LookPath("marketd-fleet")
	if err != nil {
		return "", errors.New("the program `fleet` is not beside marketd: build it too (go build ./cmd/...), or use --no-fleet")
	}
	return path, nil
}

// run keeps the fleet running until ctx ends.
func (f demoFleet) run(ctx context.Context) error {
	for {
		err := f.once(ctx)
		if ctx.Err() != nil {
			return nil
		}
		fmt.Fprintf(f.log, "the demo fleet ended (%v) and starts again\n", err)
		select {
		case <-ctx.Done():
			return nil
		case <-time.After(fleetRestart):
		}
	}
}

func (f demoFleet) once(ctx context.Context) error {
	c := exec.CommandContext(ctx, f.program, f.args...)
	c.Stdout, c.Stderr = f.log, f.log
	// In a group of its own, so that Ctrl-C reaches marketd alone, which ends things in order; and never left behind.
	c.SysProcAttr = childAttributes()
	c.Cancel = func() error { return c.Process.Signal(syscall.SIGTERM) }
	c.WaitDelay = fleetStopWait
	return c.Run()
}

// demoFleets are the fleets of marketd dev: one in the main city, a small one on the island.
func demoFleets(c devConfig, url, state string, log io.Writer) ([]demoFleet, error) {
	program, err := findFleet()
	if err != nil {
		return nil, err
	}
	common := []string{"--url", url, "--speedup", strconv.FormatFloat(c.speedup, 'g', -1, 64), "--roam"}
	main := append([]string{"--vehicles", strconv.Itoa(c.cars), "--drones", strconv.Itoa(c.drones), "--every", "15s", "--riders", "3",
		"--pool", "0.25", "--state", filepath.Join(state, "fleet")}, common...)
	if c.osm != "" {
		main = append(main, "--osm", c.osm)
	}
	island := append([]string{"--city", "island", "--vehicles", "5", "--drones", "2", "--seed", "2", "--state", filepath.Join(state, "fleet-island")}, common...)
	return []demoFleet{{program, main, log}, {program, island, log}}, nil
}

package main

import (
	"bufio"
	"encoding/binary"
	"fmt"
	"io"
	"os"
	"os/exec"
	"slices"
	"time"
)

// algorithms of LEMON that its documents recommend; the faster one on an instance is the peer there. (CapacityScaling takes
// minutes where there are 100,000 vehicles.)
var algorithms = []string{"NetworkSimplex", "CostScaling"}

// flows is lemon/lemon.cc with one instance loaded.
type flows struct {
	algorithm string
	in        io.WriteCloser
	out       *bufio.Reader
	process   *exec.Cmd
}

// newFlows loads the instance and chooses the algorithm; an algorithm that takes longer than patience is not tried again.
func newFlows(program string, m *problem) (*flows, error) {
	f := &flows{process: exec.Command(program)}
	f.process.Stderr = os.Stderr
	var err error
	if f.in, err = f.process.StdinPipe(); err != nil {
		return nil, err
	}
	out, err := f.process.StdoutPipe()
	if err != nil {
		return nil, err
	}
	f.out = bufio.NewReader(out)
	if err := f.process.Start(); err != nil {
		return nil, err
	}
	w := bufio.NewWriter(f.in)
	write := func(all ...int64) { _ = binary.Write(w, binary.NativeEndian, all) }
	numbers := map[int32]int64{} // of the vehicles that are somebody's candidate: the others would only be in its way
	for _, p := range m.pairs {
		if _, ok := numbers[p.vehicle]; !ok {
			numbers[p.vehicle] = int64(len(numbers))
		}
	}
	write(int64(m.needs()), int64(len(numbers)), int64(len(m.pairs)))
	for _, s := range m.start {
		write(int64(s))
	}
	for _, p := range m.pairs {
		write(p.score, numbers[p.vehicle])
	}
	if err := w.Flush(); err != nil {
		return nil, err
	}
	times := make([]time.Duration, len(algorithms))
	for i, a := range algorithms {
		f.algorithm = a
		if times[i], _, err = f.solve(); err != nil {
			return nil, err
		}
	}
	f.algorithm = algorithms[slices.Index(times, slices.Min(times))]
	return f, nil
}

func (f *flows) solve() (took time.Duration, optimum int64, err error) {
	if _, err := io.WriteString(f.in, f.algorithm+"\n"); err != nil {
		return 0, 0, err
	}
	if _, err := fmt.Fscan(f.out, &took, &optimum); err != nil {
		return 0, 0, fmt.Errorf("LEMON's %s: %w", f.algorithm, err)
	}
	return took, optimum, nil
}

func (f *flows) close() {
	_ = f.in.Close()
	_ = f.process.Wait()
}

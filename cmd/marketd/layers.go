package main

import (
	"context"
	"errors"
	"fmt"
)

// layer is a long-lived part. What is later in a list stands on what is earlier.
type layer struct {
	name string
	run  func(context.Context) error
}

// runLayers runs all layers until ctx ends or one of them does, and then ends them from the last to the first, each only
// after all that stand on it.
func runLayers(ctx context.Context, layers ...layer) error {
	type running struct {
		cancel context.CancelFunc
		done   chan struct{}
		err    error
	}
	all := make([]*running, len(layers))
	ended := make(chan int, len(layers))
	for i, l := range layers {
		inner, cancel := context.WithCancel(context.WithoutCancel(ctx))
		r := &running{cancel: cancel, done: make(chan struct{})}
		all[i] = r
		go func() {
			defer close(r.done)
			r.err = l.run(inner)
			ended <- i
		}()
	}
	var first error
	select {
	case <-ctx.Done():
	case i := <-ended:
		first = fmt.Errorf("%s ended: %w", layers[i].name, orStopped(all[i].err))
	}
	errs := []error{first}
	for i := len(all) - 1; i >= 0; i-- {
		all[i].cancel()
		<-all[i].done
		if err := all[i].err; err != nil && !errors.Is(err, context.Canceled) && first == nil {
			errs = append(errs, fmt.Errorf("%s: %w", layers[i].name, err))
		}
	}
	return errors.Join(errs...)
}

var errStopped = errors.New("it stopped by itself")

func orStopped(err error) error {
	if err == nil {
		return errStopped
	}
	return err
}

package escrow

import (
	"context"
	"fmt"
	"io"
	"time"
)

// WriteMetrics prints in the Prometheus text format how the chain's side is.
func (e *Escrow) WriteMetrics(w io.Writer) {
	e.comparison.writeMetrics(w)
	head, at := e.Head()
	fmt.Fprintf(w, "# TYPE marketd_chain_block gauge\nmarketd_chain_block %d\n", head)
	if head > 0 {
		fmt.Fprintf(w, "# TYPE marketd_chain_behind_seconds gauge\nmarketd_chain_behind_seconds %g\n", time.Since(at).Seconds())
	}
	fmt.Fprintf(w, "# TYPE marketd_chain_problems gauge\nmarketd_chain_problems %d\n", len(e.Problems()))
	fmt.Fprintln(w, "# TYPE marketd_node_up gauge")
	now := time.Now()
	for _, n := range e.nodes.all {
		up := 0
		if n.free(now) {
			up = 1
		}
		fmt.Fprintf(w, "marketd_node_up{node=%q} %d\n", n.name, up)
	}
	fmt.Fprintln(w, "# TYPE marketd_key_gas gauge")
	for _, r := range e.relayers {
		fmt.Fprintf(w, "marketd_key_gas{key=%q} %d\n", r.address, r.budgets.Load())
	}
	e.writeDeadlines(w)
}

// writeDeadlines prints how many things have to be sent in time, by kind, and how long the nearest has. Where none waits there is no time.
func (e *Escrow) writeDeadlines(w io.Writer) {
	all := e.deadlines.Load()
	if all == nil {
		return
	}
	fmt.Fprintln(w, "# TYPE marketd_deadlines gauge")
	for _, d := range *all {
		fmt.Fprintf(w, "marketd_deadlines{kind=%q} %d\n", d.Kind, d.Waiting)
	}
	fmt.Fprintln(w, "# TYPE marketd_deadline_seconds gauge")
	for _, d := range *all {
		if d.Waiting > 0 {
			fmt.Fprintf(w, "marketd_deadline_seconds{kind=%q} %g\n", d.Kind, d.Left.Seconds())
		}
	}
}

// deadlinesEvery is how many rounds pass between two looks at the deadlines.
const deadlinesEvery = 10

func (e *Escrow) followDeadlines(ctx context.Context) error {
	for {
		all, err := e.store.Deadlines(ctx)
		if err != nil {
			return err
		}
		e.deadlines.Store(&all)
		e.health.set("deadlines", "")
		if !pause(ctx, nil, deadlinesEvery*e.config.Every) {
			return nil
		}
	}
}

// Package pool has a whole market in which riders share cars.
package pool

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"

	"github.com/marketd/marketd/internal/embedded/pgtest"
)

func TestMain(m *testing.M) { pgtest.Main(m) }

// build compiles the programs that the market is made of.
func build(t *testing.T) (marketd, fleet string) {
	t.Helper()
	dir := t.TempDir()
	cmd := exec.CommandContext(t.Context(), "go", "build", "-buildvcs=false", "-o", dir+"/",
		"github.com/marketd/marketd/cmd/marketd", "github.com/marketd/marketd/cmd/fleet")
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("build: %v\n%s", err, out)
	}
	return filepath.Join(dir, "marketd"), filepath.Join(dir, "fleet")
}

// open starts a market over a database and returns its address.
func open(t *testing.T, program, database string) string {
	t.Helper()
	market := exec.Command(program, "dev", "--port", "0", "--no-fleet", "--state", filepath.Join(t.TempDir(), "state"), "--database", database)
	var trouble bytes.Buffer
	market.Stderr = &trouble
	out, err := market.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := market.Start(); err != nil {
		t.Fatal(err)
	}
	lines := bufio.NewScanner(out)
	ended := make(chan struct{})
	t.Cleanup(func() {
		_ = market.Process.Signal(os.Interrupt) // gone already: Wait says so
		<-ended
		if err := market.Wait(); err != nil {
			t.Errorf("the market ended with %v\n%s", err, trouble.Bytes())
		}
	})
	address := make(chan string, 1)
	go func() {
		defer close(ended)
		for lines.Scan() {
			if url, ok := strings.CutPrefix(lines.Text(), "Market is open: "); ok {
				address <- url
			}
		}
		close(address)
	}()
	url, ok := <-address
	if !ok {
		t.Fatalf("the market did not open\n%s", trouble.Bytes())
	}
	return url
}

// TestRidersShareCars has more sharing riders than cars for a while: some ride together, all that were served pay the vehicle
// what was agreed, and no car ever carries more than it may.
func TestRidersShareCars(t *testing.T) {
	t.Parallel()
	marketd, program := build(t)
	database := pgtest.URL(t)
	url := open(t, marketd, database)
	ctx, cancel := context.WithTimeout(t.Context(), 9*time.Minute)
	defer cancel()
	fleet := exec.CommandContext(ctx, program, "--url", url, "--city", "demo", "--vehicles", "1", "--pool", "1", "--needs", "8", "--share", "1",
		"--riders", "8", "--fold", "1m", "--speedup", "20", "--until-done")
	var trouble bytes.Buffer
	fleet.Stderr = &trouble
	out, err := fleet.Output()
	if err != nil {
		t.Fatalf("the fleet ended with %v\n%s", err, trouble.Bytes())
	}
	var result struct {
		Served, Settled, Open int
		OK                    bool
	}
	lines := bytes.Split(bytes.TrimSpace(out), []byte("\n"))
	if err := json.Unmarshal(lines[len(lines)-1], &result); err != nil || !result.OK || result.Served < 3 || result.Settled != result.Served {
		t.Fatalf("%s (%v)\n%s", lines[len(lines)-1], err, trouble.Bytes())
	}
	look(t, database)
}

// look reads from the database who rode together.
func look(t *testing.T, database string) {
	t.Helper()
	conn, err := pgx.Connect(t.Context(), database)
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close(context.Background())
	const rides = `
		with rides as (
			select a.need, a.vehicle, a.slot, a.escrow, a.phase, n.service, (n.details->>'seats')::integer seats,
				min(e.at) filter (where e.payload->>'to' = 'underway') boards, min(e.at) filter (where e.payload->>'to' = 'at_dropoff') leaves
			from attempts a join needs n on n.id = a.need join events e on e.need = a.need and e.type = 'phase'
			where (e.payload->>'attempt')::integer = a.attempt group by a.need, a.attempt, n.id),
		meetings as (
			select r.need, r.vehicle, sum(o.seats) seats, count(*) people, bool_and(o.phase = 'completed' and o.escrow = 'closed') settled
			from rides r join rides o on o.vehicle = r.vehicle and o.boards <= r.boards and o.leaves > r.boards
			where r.leaves is not null group by r.need, r.vehicle)`
	read := func(what string) (n int) {
		t.Helper()
		if err := conn.QueryRow(t.Context(), rides+what).Scan(&n); err != nil {
			t.Fatalf("%s: %v", what, err)
		}
		return n
	}
	if n := read(`select count(*) from meetings where people > 1 and settled`); n == 0 {
		t.Error("nobody rode together")
	} else {
		t.Logf("%d boarded where others were on board, up to %d at once", n, read(`select max(people) from meetings`))
	}
	if n := read(`select count(*) from meetings m join vehicles v on v.id = m.vehicle where m.seats > (v.profile->>'seats')::integer`); n > 0 {
		t.Errorf("%d times more people were on board than there are seats", n)
	}
	if n := read(`select coalesce(sum(held + seats_held + mass_held + volume_held), 0) from pools`); n != 0 {
		t.Errorf("%d are still held", n)
	}
	if n := read(`select count(*) from rides where slot > 0 and phase <> 'completed'`); n > 0 {
		t.Logf("%d agreements for a part of a car came to nothing", n)
	}
}

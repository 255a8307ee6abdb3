package main

import (
	"context"
	"fmt"
	"net/http"
	"sync"
	"time"

	"github.com/jackc/pgx/v5"
)

// onSocket is how many vehicles share a socket, as a fleet's gateway would have them.
const onSocket = 2000

// bookings posts needs at a rate and follows each to the agreement that its vehicle signed.
func bookings(ctx context.Context, c config) (*result, error) {
	return journey(ctx, c, 20*time.Second)
}

// agreement is the same at an easy rate, with a large fleet that reports often.
func agreement(ctx context.Context, c config) (*result, error) {
	return journey(ctx, c, 5*time.Second)
}

// journey opens a market without a chain relayer, brings a fleet online that reports once in every period, and posts.
func journey(ctx context.Context, c config, period time.Duration) (*result, error) {
	p, err := open(ctx, c)
	if err != nil {
		return nil, err
	}
	defer p.close()
	w, err := prepare(ctx, p)
	if err != nil {
		return nil, err
	}
	f, err := w.connect(ctx, onSocket)
	if err != nil {
		return nil, err
	}
	defer f.close()
	earliest := time.Now().Truncate(time.Minute)
	if err := w.journeys(ctx, 500, earliest, earliest.Add(patience)); err != nil {
		return nil, fmt.Errorf("quote journeys: %w", err)
	}
	if err := w.warm(ctx, f, earliest); err != nil {
		return nil, err
	}
	began := time.Now()
	if f.postings, err = w.sign(int(c.rate*c.length.Seconds()), earliest); err != nil {
		return nil, err
	}
	fmt.Fprintf(c.say, "%d needs are signed after %.1f s\n", len(f.postings.list), time.Since(began).Seconds())
	return measure(ctx, f, period)
}

// warmUp is how many bookings come before the measured ones.
const warmUp = 1000

// warm lets the market live a little, and then tidies the database up and counts its rows, as it does by itself every minute: what
// is measured is not how it fares with plans that were made for empty tables, or beside a vacuum of what was seeded.
func (w *people) warm(ctx context.Context, f *fleet, earliest time.Time) error {
	needs, err := w.sign(warmUp, earliest)
	if err != nil {
		return err
	}
	f.postings, needs.patient = needs, true
	if err := w.pace(ctx, needs, warmUp/10); err != nil {
		return err
	}
	needs.settled(ctx)
	conn, err := pgx.Connect(ctx, w.place.database)
	if err != nil {
		return err
	}
	defer conn.Close(ctx)
	_, err = conn.Exec(ctx, `vacuum (analyze)`)
	return err
}

func prepare(ctx context.Context, p *place) (*people, error) {
	if err := p.withoutChain(ctx); err != nil {
		return nil, fmt.Errorf("hold the signers' leases: %w", err)
	}
	if !p.private {
		if err := p.start(ctx); err != nil {
			return nil, err
		}
	}
	w, err := gather(ctx, p)
	if err != nil {
		return nil, err
	}
	if err := w.seed(ctx); err != nil {
		return nil, err
	}
	p.kill() // so that it reads the offers
	if err := p.start(ctx); err != nil {
		return nil, err
	}
	return w, w.signIn(ctx)
}

func measure(ctx context.Context, f *fleet, period time.Duration) (*result, error) {
	w, c := f.w, f.w.place.config
	r := newResult(c)
	stirring, still := context.WithCancel(ctx)
	var moving sync.WaitGroup
	moving.Go(func() { f.stir(stirring, period) })
	defer moving.Wait()
	defer still()
	m := newMeter(w.place.roots(ctx))
	f.reports.Store(0)
	f.frames.Store(0)
	began := time.Now()
	err := w.place.profiled(ctx, func() error { return w.pace(ctx, f.postings, c.rate) })
	if err != nil {
		return nil, err
	}
	f.postings.settled(ctx)
	r.Seconds = round(time.Since(began).Seconds())
	r.Latency["posted"] = spreadOf(f.postings.latencies(func(p *posting) int64 { return p.posted.Load() }))
	r.Latency["agreement committed"] = spreadOf(f.postings.latencies(func(p *posting) int64 { return p.agreed.Load() }))
	r.Latency["mission told"] = spreadOf(f.postings.latencies(func(p *posting) int64 { return p.told.Load() }))
	agreed := r.Latency["agreement committed"].N
	m.read(r.CPU, agreed)
	last := began
	for _, one := range f.postings.list {
		if at := time.Unix(0, one.agreed.Load()); at.After(last) {
			last = at
		}
	}
	r.Reached = round(float64(agreed) / max(last.Sub(began).Seconds(), 1))
	r.Counts["asked"], r.Counts["agreed"] = len(f.postings.list), agreed
	r.Counts["positions"], r.Counts["frames to vehicles"] = int(f.reports.Load()), int(f.frames.Load())
	for kind, n := range f.all {
		r.Errors[kind] += n
	}
	for kind, n := range f.postings.all {
		r.Errors[kind] += n
	}
	return r, nil
}

// restart fills a market with open needs, kills it, and waits until it says that it is ready again.
func restart(ctx context.Context, c config) (*result, error) {
	c.vehicles, c.demo = 10, true // a large map takes its own time to be read
	p, err := open(ctx, c)
	if err != nil {
		return nil, err
	}
	defer p.close()
	w, err := prepare(ctx, p)
	if err != nil {
		return nil, err
	}
	earliest := time.Now().Truncate(time.Minute)
	if err := w.journeys(ctx, 500, earliest, earliest.Add(patience)); err != nil {
		return nil, err
	}
	needs, err := w.sign(c.needs, earliest)
	if err != nil {
		return nil, err
	}
	c.rate, needs.patient = 500, true // all of them are to be open
	if err := w.pace(ctx, needs, c.rate); err != nil {
		return nil, err
	}
	r := newResult(c)
	r.Errors = needs.all
	r.Counts["open needs"] = len(needs.latencies(func(p *posting) int64 { return p.posted.Load() }))
	for range 5 {
		p.kill()
		began := time.Now()
		if err := p.start(ctx); err != nil {
			return nil, err
		}
		response, err := http.Get(p.url + "/readyz")
		if err != nil {
			return nil, err
		}
		_ = response.Body.Close()
		if response.StatusCode != http.StatusOK {
			return nil, fmt.Errorf("/readyz answers %s", response.Status)
		}
		r.Counts[fmt.Sprintf("ready after ms, start %d", len(r.Counts))] = int(time.Since(began).Milliseconds())
	}
	return r, nil
}

package main

import (
	"bufio"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"math/rand/v2"
	"net"
	"net/http"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"time"

	"github.com/marketd/marketd/client"
	"github.com/marketd/marketd/market"
)

// posting is one need on its way.
type posting struct {
	id      market.NeedID
	request []byte  // as it goes over the wire
	part    float64 // of its turn that passes first, so that nothing else that is periodic keeps step with the load
	due     time.Time
	posted  atomic.Int64 // unix ns; 0: not yet
	agreed  atomic.Int64 // its vehicle's signature is committed
	told    atomic.Int64 // its vehicle has the mission
}

// postings are all needs of a run, signed before the clock starts.
type postings struct {
	list    []*posting
	of      map[market.NeedID]*posting
	patient bool // who is told to come later does
	failures
}

// how long a need is open for, and its service after that.
const (
	patience = 15 * time.Minute
	service  = 2 * time.Hour
)

// sign makes and signs n needs that may be picked up from earliest on.
func (w *people) sign(n int, earliest time.Time) (*postings, error) {
	p := &postings{list: make([]*posting, n), of: make(map[market.NeedID]*posting, n)}
	host := strings.TrimPrefix(w.place.url, "http://")
	latest := earliest.Add(patience)
	rules := w.facts.Rules
	var mu sync.Mutex
	var wrong error
	inParallel(n, func(i int) {
		r, way := w.riders[i%len(w.riders)], &w.routes[i%len(w.routes)]
		stops := slices.Clone(way.stops)
		stops[0].LatE7 += int32(i / len(w.routes)) // no two needs begin at the same place, if only by centimetres
		details := market.Details{
			Blind: market.NewCodes().End, Service: market.Ride, Stops: stops, Earliest: earliest.Unix(), Latest: latest.Unix(), Seats: 1,
		}
		need := market.Need{
			Rider: r.who, MaxAmount: market.Units(ceiling), OpenBy: latest.Unix(), ServiceBy: latest.Add(service).Unix(),
			Codes: market.NewCodes().Hash(), Trip: way.trip, Rules: rules,
		}
		need.Trip.Data = details.StructHash()
		signature, err := market.Sign(r.key, w.domain, need)
		if err == nil {
			p.list[i], err = posted(host, r.token, client.NeedPost{Need: need, Details: details, Signature: signature})
		}
		if err != nil {
			mu.Lock()
			wrong = err
			mu.Unlock()
		}
	})
	if wrong != nil {
		return nil, wrong
	}
	for _, one := range p.list {
		p.of[one.id] = one
	}
	return p, nil
}

func posted(host, token string, body client.NeedPost) (*posting, error) {
	id := body.Need.ID()
	text, err := json.Marshal(body)
	if err != nil {
		return nil, err
	}
	head := fmt.Sprintf("POST /v1/needs HTTP/1.1\r\nHost: %s\r\nAuthorization: Bearer %s\r\nIdempotency-Key: %s\r\n"+
		"Content-Type: application/json\r\nContent-Length: %d\r\n\r\n", host, token, id.String()[2:34], len(text))
	return &posting{id: id, part: rand.Float64(), request: append([]byte(head), text...)}, nil
}

// pace posts every need when it is due, whatever became of the ones before, and returns once all are answered.
func (w *people) pace(ctx context.Context, p *postings, rate float64) error {
	due := make(chan *posting, len(p.list)) // who is late must not slow the clock down
	var workers sync.WaitGroup
	for range w.place.conns {
		workers.Go(func() { w.deliver(ctx, p, due) })
	}
	began := time.Now().Add(100 * time.Millisecond)
	tick := time.NewTicker(time.Millisecond)
	defer tick.Stop()
	for next := 0; next < len(p.list) && ctx.Err() == nil; {
		<-tick.C
		for next < len(p.list) {
			at := began.Add(time.Duration((float64(next) + p.list[next].part) / rate * float64(time.Second)))
			if at.After(time.Now()) {
				break
			}
			p.list[next].due = at
			due <- p.list[next]
			next++
		}
	}
	close(due)
	workers.Wait()
	return ctx.Err()
}

// deliver posts what is due over one connection.
func (w *people) deliver(ctx context.Context, p *postings, due <-chan *posting) {
	host := strings.TrimPrefix(w.place.url, "http://")
	var conn net.Conn
	var answers *bufio.Reader
	defer func() {
		if conn != nil {
			conn.Close()
		}
	}()
	for one := range due {
		if ctx.Err() != nil {
			return
		}
		var err error
		if conn == nil {
			if conn, err = net.Dial("tcp", host); err != nil {
				p.add("connect: " + err.Error())
				conn = nil
				continue
			}
			answers = bufio.NewReaderSize(conn, 32<<10)
		}
		status := 0
		for {
			if _, err = conn.Write(one.request); err == nil {
				status, err = answer(answers)
			}
			if err != nil || status != http.StatusServiceUnavailable || !p.patient || ctx.Err() != nil {
				break
			}
			time.Sleep(200 * time.Millisecond) // who is told to come later does; Retry-After's whole second would measure itself
		}
		switch {
		case err != nil:
			p.add("post: " + err.Error())
			conn.Close()
			conn = nil
		case status == http.StatusServiceUnavailable:
			p.add("told at once to come again later (503)")
		case status != http.StatusCreated:
			p.add(fmt.Sprintf("post: status %d", status))
		default:
			one.posted.Store(time.Now().UnixNano())
		}
	}
}

// answer reads one response and returns its status.
func answer(r *bufio.Reader) (int, error) {
	response, err := http.ReadResponse(r, nil)
	if err != nil {
		return 0, err
	}
	defer response.Body.Close()
	_, err = io.Copy(io.Discard, response.Body)
	return response.StatusCode, err
}

// latencies are how long after it was due something happened to each need.
func (p *postings) latencies(when func(*posting) int64) (all []time.Duration) {
	for _, one := range p.list {
		if at := when(one); at != 0 {
			all = append(all, time.Duration(at-one.due.UnixNano()))
		}
	}
	return all
}

// settled waits until every need that was posted has its agreement, or nothing more came for a while.
func (p *postings) settled(ctx context.Context) {
	tick := time.NewTicker(100 * time.Millisecond)
	defer tick.Stop()
	last, since := -1, time.Now()
	for ctx.Err() == nil {
		<-tick.C
		posted, told := 0, 0
		for _, one := range p.list {
			if one.posted.Load() != 0 {
				posted++
			}
			if one.told.Load() != 0 && one.agreed.Load() != 0 {
				told++
			}
		}
		if told == posted {
			return
		}
		if told != last {
			last, since = told, time.Now()
		}
		if time.Since(since) > 10*time.Second {
			return
		}
	}
}

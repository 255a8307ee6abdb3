package main

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/marketd/marketd/market"
)

// positions pushes reports of many vehicles through one socket; the market has handled all of them once it answers the
// frame behind them.
func positionsOverSocket(ctx context.Context, c config) (*result, error) {
	p, err := open(ctx, c)
	if err != nil {
		return nil, err
	}
	defer p.close()
	w, err := prepare(ctx, p)
	if err != nil {
		return nil, err
	}
	f, err := w.connect(ctx, len(w.crafts))
	if err != nil {
		return nil, err
	}
	defer f.close()
	s := f.sockets[0]
	var frames [][]byte
	now := time.Now().UnixMilli()
	for from := 0; from < len(s.list); from += perFrame {
		frames = append(frames, positions(s.list[from:min(from+perFrame, len(s.list))], now))
	}
	r := newResult(c)
	m := newMeter(p.roots(ctx))
	sent, began := 0, time.Now()
	err = p.profiled(ctx, func() error {
		for n := 0; time.Since(began) < c.length && ctx.Err() == nil; n = (n + 1) % len(frames) {
			if c.rate > 0 { // by the clock, whatever the market does
				time.Sleep(time.Until(began.Add(time.Duration(float64(sent) / c.rate * float64(time.Second)))))
			}
			if err := s.write(frames[n]); err != nil {
				return err
			}
			sent += min(perFrame, len(s.list)-n*perFrame)
		}
		if err := s.send(&market.NeedFilterFrame{Head: head(s.list[0], "last"), None: true, Services: []market.ServiceName{}}); err != nil {
			return err
		}
		select {
		case <-s.last:
			return nil
		case <-time.After(time.Minute):
			return errors.New("the market does not come through")
		}
	})
	if err != nil {
		return nil, err
	}
	r.Seconds = round(time.Since(began).Seconds())
	r.Reached = round(float64(sent) / r.Seconds)
	m.read(r.CPU, sent)
	r.Note = fmt.Sprintf("%d vehicles on one socket, %d positions in a frame", len(s.list), perFrame)
	return r, nil
}

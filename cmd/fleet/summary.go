package main

import (
	"math"
	"slices"
	"time"

	"github.com/marketd/marketd/market"
)

// summary is the last line of a replay.
type summary struct {
	Requested   int         `json:"requested"`
	Served      int         `json:"served"` // completed, and closed by payment
	Expired     int         `json:"expired"`
	Failed      int         `json:"failed"`
	Cancelled   int         `json:"cancelled"` // by the rider's own wish
	Absent      int         `json:"absent"`    // the rider never came
	Settled     int         `json:"settled"`   // bookings that closed with everything paid
	Refunded    int         `json:"refunded"`  // bookings that closed with something given back
	ServedShare float64     `json:"served_share"`
	WaitS       percentiles `json:"wait_s"`     // from the post to the vehicle at the pickup, real time
	WaitSimS    percentiles `json:"wait_sim_s"` // the same in simulated time
	EscrowWaitS percentiles `json:"escrow_wait_s"`
	DistanceM   int64       `json:"distance_m"` // driven by all vehicles
	Open        int         `json:"open"`       // bookings that are not closed
	Books       books       `json:"books"`
	OK          bool        `json:"ok"`
}

// percentiles are in seconds.
type percentiles struct {
	Mean float64 `json:"mean"`
	P50  float64 `json:"p50"`
	P95  float64 `json:"p95"`
}

func percentilesOf(d []time.Duration, factor float64) percentiles {
	if len(d) == 0 {
		return percentiles{}
	}
	slices.Sort(d)
	var sum time.Duration
	for _, one := range d {
		sum += one
	}
	at := func(q float64) float64 {
		i := min(int(math.Ceil(q*float64(len(d))))-1, len(d)-1)
		return round(d[max(i, 0)].Seconds() * factor)
	}
	return percentiles{Mean: round(sum.Seconds() / float64(len(d)) * factor), P50: at(0.5), P95: at(0.95)}
}

func round(s float64) float64 { return math.Round(s*1000) / 1000 }

// summarize counts outcomes. The money's side comes from the chain alone: a rider is served when the trip completed and the
// chain says that its booking closed by payment.
func summarize(outcomes []outcome, l *ledger, b books, distanceM float64, c config) *summary {
	s := &summary{Requested: len(outcomes), Books: b, DistanceM: int64(distanceM), Open: len(l.open)}
	var waits, escrowWaits []time.Duration
	errors := 0
	for _, o := range outcomes {
		switch {
		case o.err != nil:
			errors++
		case o.phase == market.Completed && l.paid[o.need]:
			s.Served++
			waits = append(waits, o.wait)
		case o.cancelled:
			s.Cancelled++
		case o.absent:
			s.Absent++
		case o.phase == market.Expired:
			s.Expired++
		default:
			s.Failed++
		}
		if o.escrowWait > 0 {
			escrowWaits = append(escrowWaits, o.escrowWait)
		}
	}
	s.Failed += errors
	for _, paid := range l.paid {
		if paid {
			s.Settled++
		}
	}
	s.Refunded = len(l.refunded)
	s.WaitS, s.WaitSimS = percentilesOf(waits, 1), percentilesOf(waits, c.speedup)
	s.EscrowWaitS = percentilesOf(escrowWaits, 1)
	if wanting := s.Requested - s.Cancelled - s.Absent; wanting > 0 {
		s.ServedShare = round(float64(s.Served) / float64(wanting))
	}
	s.OK = errors == 0 && s.Open == 0 && b.balanced() && s.ServedShare >= c.minServed
	return s
}

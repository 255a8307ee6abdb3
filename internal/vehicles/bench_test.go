package vehicles

import (
	"testing"
	"time"

	"github.com/marketd/marketd/market"
)

// BenchmarkPositions decodes and takes batches of a hundred reports, as a fleet's reader does; one iteration is one batch.
func BenchmarkPositions(b *testing.B) {
	const vehicles = 100
	s := &supply{}
	h := New(Config{Limits: Limits{PositionGap: time.Nanosecond, Rate: 1e12, Burst: 1e12},
		Regions: []Region{{ID: "demo", Contains: func(market.Place) bool { return true }, Supply: s}}})
	session := newSession(h, nil, owner)
	f := &market.PositionFrame{}
	for i := range vehicles {
		c := &craft{address: market.Address{byte(i), 1}, session: session, fence: 1}
		c.seat.Store(h.seat(c.address))
		h.take(c)
		session.crafts[c.address] = c
		f.Positions = append(f.Positions, market.VehicleReport{Vehicle: c.address,
			Report: market.Report{Lat: 52.5163 + float64(i)/1000, Lng: 13.3777, HeadingDeg: 270, SpeedMps: 11.2, Energy: 0.8, T: 1}})
	}
	data, err := market.EncodeFrame(f)
	if err != nil {
		b.Fatal(err)
	}
	b.ReportAllocs()
	for b.Loop() {
		session.take(data)
	}
	b.ReportMetric(float64(b.N*vehicles)/b.Elapsed().Seconds(), "reports/s")
}

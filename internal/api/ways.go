package api

import (
	"fmt"
	"sync"
	"time"

	"github.com/marketd/marketd/internal/api/store"
	"github.com/marketd/marketd/internal/api/wire"
	"github.com/marketd/marketd/market"
	"github.com/marketd/marketd/routing"
)

// maxWays is how many drawn ways are kept; beyond it all are drawn anew.
const maxWays = 2048

// wayCache keeps ways, as the same one is asked for again and again while a trip lasts.
type wayCache struct {
	mu   sync.Mutex
	ways map[string]wire.Way
}

func newWayCache() *wayCache { return &wayCache{ways: map[string]wire.Way{}} }

// way is the way of a need on the map, none where it cannot be drawn.
func (s *Server) way(n store.Need) wire.Way {
	return s.wayOf(n.Region, classOf(n), n.Details.Service, n.Details.Stops)
}

// drawnWay is way where it was drawn before, as it is for who asked for a quote first; else none.
func (s *Server) drawnWay(n store.Need) wire.Way {
	s.ways.mu.Lock()
	defer s.ways.mu.Unlock()
	return s.ways.ways[wayKey(n.Region, wayClasses(classOf(n), n.Details.Service), n.Details.Stops)]
}

// classOf is that of the vehicle that serves a need, "" before there is one.
func classOf(n store.Need) market.Class {
	if a := agreed(n); a != nil {
		return a.Record.Profile.Class
	}
	return ""
}

// wayClasses are the classes whose way is drawn, the first one that has one. Where no vehicle is known a ride goes by car, a
// delivery flies if it can.
func wayClasses(class market.Class, service market.Service) []market.Class {
	switch {
	case class != "":
		return []market.Class{class}
	case service == market.Delivery:
		return []market.Class{market.Drone, market.Car}
	}
	return []market.Class{market.Car}
}

func wayKey(region string, classes []market.Class, stops []market.Place) string {
	return fmt.Sprint(region, classes, stops)
}

// wayOf draws the way along stops.
func (s *Server) wayOf(region string, class market.Class, service market.Service, stops []market.Place) wire.Way {
	classes := wayClasses(class, service)
	g, ok := s.region(region)
	if !ok || g.Router == nil {
		return nil
	}
	key := wayKey(region, classes, stops)
	s.ways.mu.Lock()
	way, known := s.ways.ways[key]
	s.ways.mu.Unlock()
	if known {
		return way
	}
	for _, c := range classes {
		if way = drawWay(g.Router, c, stops); way != nil {
			break
		}
	}
	s.ways.mu.Lock()
	defer s.ways.mu.Unlock()
	if len(s.ways.ways) >= maxWays {
		clear(s.ways.ways)
	}
	s.ways.ways[key] = way
	return way
}

func drawWay(router routing.Router, class market.Class, stops []market.Place) (out wire.Way) {
	for i := 1; i < len(stops); i++ {
		leg, err := router.Path(class, stops[i-1], stops[i], time.Now().UnixMilli())
		if err != nil {
			return nil // nobody can go there: there is nothing to draw
		}
		for _, p := range leg {
			out = append(out, wire.LngLat{p.Lng(), p.Lat()})
		}
	}
	return out
}

// eta is how long the vehicle takes to its next stop, expected, in seconds. It is a guess by distance, made each second.
func (s *Server) eta(n store.Need, v LiveVehicle) int {
	stop := n.Details.Stops[0]
	switch n.Phase {
	case market.Ready, market.Enroute:
	case market.Underway:
		stop = n.Details.Stops[len(n.Details.Stops)-1]
	default:
		return 0
	}
	here, err := market.PlaceAt(v.Report.Lat, v.Report.Lng)
	if err != nil {
		return 0
	}
	left := here.Distance(stop) / routing.CruiseMps
	if v.Class == market.Car {
		leg, err := routing.GreatCircle{}.Estimate(v.Class, here, stop, v.Report.T)
		if err != nil {
			return 0
		}
		left = float64(leg.DurationMs) / 1000
	}
	return int(left / max(v.SpeedFactor, 1))
}

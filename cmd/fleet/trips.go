package main

import (
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"slices"
	"strconv"
	"time"

	"github.com/marketd/marketd/market"
	"github.com/marketd/marketd/routing"
)

// wish is one journey that a rider wants.
type wish struct {
	index    int
	name     string        // of the record it comes from
	at       time.Duration // since the beginning, in simulated time
	from, to market.Place
	service  market.Service
	grams    uint32
	shared   bool // others may ride along
}

// The columns of a trip file; others are ignored. Times are a day (from 1), an hour and a minute.
var tripColumns = []string{"id", "day", "hour", "minute", "pickup_longitude", "pickup_latitude", "dropoff_longitude", "dropoff_latitude"}

// readTrips reads a file of recorded trips, earliest first.
func readTrips(path string) ([]wish, error) {
	file, err := os.Open(path)
	if err != nil {
		return nil, fmt.Errorf("open trips: %w", err)
	}
	defer file.Close()
	wishes, err := parseTrips(file)
	if err != nil {
		return nil, fmt.Errorf("read trips of %s: %w", path, err)
	}
	return wishes, nil
}

func parseTrips(r io.Reader) ([]wish, error) {
	rows := csv.NewReader(r)
	header, err := rows.Read()
	if err != nil {
		return nil, fmt.Errorf("read the header: %w", err)
	}
	column := make([]int, len(tripColumns))
	for i, name := range tripColumns {
		if column[i] = slices.Index(header, name); column[i] < 0 {
			return nil, fmt.Errorf("column %s is missing; needed are %v", name, tripColumns)
		}
	}
	var wishes []wish
	for {
		row, err := rows.Read()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return nil, err
		}
		w, err := parseTrip(row, column)
		if err != nil {
			line, _ := rows.FieldPos(0)
			return nil, fmt.Errorf("line %d: %w", line, err)
		}
		wishes = append(wishes, w)
	}
	// Records of a taxi that only stood are no journeys: the market refuses them, as a person would walk.
	wishes = slices.DeleteFunc(wishes, func(w wish) bool { return w.from.Distance(w.to) < shortestRecordedM })
	slices.SortStableFunc(wishes, func(a, b wish) int { return int(a.at - b.at) })
	return wishes, nil
}

func parseTrip(row []string, column []int) (w wish, err error) {
	var number [7]float64
	for i := range number {
		if number[i], err = strconv.ParseFloat(row[column[i+1]], 64); err != nil {
			return w, fmt.Errorf("%s: %w", tripColumns[i+1], err)
		}
	}
	day, hour, minute := number[0], number[1], number[2]
	w = wish{name: row[column[0]], service: market.Ride}
	w.at = time.Duration((day-1)*24+hour)*time.Hour + time.Duration(minute)*time.Minute
	if w.from, err = market.PlaceAt(number[4], number[3]); err != nil {
		return w, err
	}
	w.to, err = market.PlaceAt(number[6], number[5])
	return w, err
}

// fold puts all wishes into one span of simulated time, evenly and with their order kept: recorded trips are a sample of a
// few weeks, and a replay wants the density of a busy hour.
func fold(wishes []wish, span time.Duration) {
	for i := range wishes {
		wishes[i].index = i
		wishes[i].at = span * time.Duration(i) / time.Duration(len(wishes))
	}
}

// inventWishes makes n journeys between random places of a network: rides, and one delivery in five.
func inventWishes(n int, span time.Duration, roads *routing.Network, rng *rand.Rand) []wish {
	var wishes []wish
	for len(wishes) < n {
		w := inventWish(roads, rng)
		w.name = fmt.Sprintf("invented-%d", len(wishes))
		wishes = append(wishes, w)
	}
	fold(wishes, span)
	return wishes
}

// shortestRecordedM is how far apart the ends of a recorded trip are at least.
const shortestRecordedM = 50

// shortestM keeps invented journeys from being walks.
const shortestM = 500

func inventWish(roads *routing.Network, rng *rand.Rand) wish {
	for {
		w := wish{from: roads.Node(rng.IntN(roads.Nodes())), to: roads.Node(rng.IntN(roads.Nodes())), service: market.Ride}
		if w.from.Distance(w.to) < shortestM {
			continue
		}
		if rng.IntN(5) == 0 {
			w.service, w.grams = market.Delivery, 200+rng.Uint32N(1800)
		}
		return w
	}
}

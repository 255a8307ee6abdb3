package routing

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"math"
	"net/http"
	"slices"
	"strconv"
	"strings"
	"sync"
	"time"

	"github.com/marketd/marketd/market"
)

// OSRM asks a server of the Open Source Routing Machine, or one that speaks as it does, for road times: /route/v1 for
// ways and /table/v1 for legs. Its zero value but for URL is ready; it must not be copied.
//
// Another server's answers are not a pure function of the question: its data and its idea of traffic change. What was
// decided by them is replayed from what was recorded, never by asking again. The last answers are kept, so that questions
// about the same places soon after each other get the same.
type OSRM struct {
	URL     string        // such as http://127.0.0.1:5000
	Profile string        // "driving" if empty
	Timeout time.Duration // of a question; 2 s if 0
	Client  *http.Client  // http.DefaultClient if nil

	mu    sync.Mutex // guards what follows
	known map[osrmKey]osrmLeg
	order []osrmKey // as they came, the oldest to be overwritten at next
	next  int
	rest  time.Time // until when the server is not asked, as it just failed
}

const (
	osrmKept     = 1 << 16         // legs
	osrmFor      = 5 * time.Minute // how long an answer is good
	osrmRest     = time.Second     // after a failure
	osrmPlaces   = 100             // of a question, as servers are usually set
	osrmMaxBytes = 16 << 20        // of an answer
	osrmFastest  = 50.0            // metres a second that no answer is taken to exceed
	osrmMaxMs    = int64(1) << 40  // what is longer is nonsense
)

type osrmKey struct{ from, to market.Place }

type osrmLeg struct {
	leg Leg
	at  time.Time
}

// OSRMError says that the server did not answer as it should. The market is unavailable for as long.
type OSRMError struct {
	URL string
	Err error
}

func (e *OSRMError) Error() string {
	return fmt.Sprintf("ask %s for road times: %v; start it, or start marketd without it", e.URL, e.Err)
}

func (e *OSRMError) Unwrap() []error {
	return []error{market.Problem(market.ProblemUnavailable, "road times are not available at the moment; try again soon"), e.Err}
}

func (o *OSRM) Estimate(class market.Class, from, to market.Place, departMs int64) (Leg, error) {
	legs, err := o.EstimateMany(class, []market.Place{from}, to, departMs, nil)
	switch {
	case err != nil:
		return NoLeg, err
	case !legs[0].Found():
		return NoLeg, noRoad(from, to)
	}
	return legs[0], nil
}

func noRoad(from, to market.Place) error {
	return market.Problem(market.ProblemInvalid, "no road leads from %v to %v", from, to)
}

// EstimateMany is one question for those places that are not known.
func (o *OSRM) EstimateMany(class market.Class, froms []market.Place, to market.Place, departMs int64, legs []Leg) ([]Leg, error) {
	if class != market.Car {
		return legs, &ClassError{class}
	}
	ask, all := make([]market.Place, 0, len(froms)), len(legs)
	for _, from := range froms {
		leg, known := o.recall(from, to)
		if !known {
			leg = NoLeg
			ask = append(ask, from)
		}
		legs = append(legs, leg)
	}
	if len(ask) == 0 {
		return legs, nil
	}
	var answers []Leg
	for some := range slices.Chunk(ask, osrmPlaces-1) {
		table, err := o.table(some, to)
		if err != nil {
			return legs[:all], err
		}
		answers = append(answers, table...)
	}
	o.keep(ask, to, answers)
	for i, from := range froms {
		if len(ask) > 0 && ask[0] == from {
			legs[all+i], ask, answers = answers[0], ask[1:], answers[1:]
		}
	}
	return legs, nil
}

// Path has the corners of the server's way, in the time of the estimate.
func (o *OSRM) Path(class market.Class, from, to market.Place, departMs int64) (Way, error) {
	leg, err := o.Estimate(class, from, to, departMs)
	if err != nil {
		return nil, err
	}
	var answer struct {
		osrmStatus
		Routes []struct {
			Geometry struct{ Coordinates [][]float64 }
			Legs     []struct{ Annotation struct{ Duration []float64 } }
		}
	}
	if err := o.ask("route", []market.Place{from, to}, "overview=full&geometries=geojson&annotations=duration", &answer.osrmStatus, &answer); err != nil {
		return nil, err
	}
	if answer.none() || len(answer.Routes) == 0 {
		return nil, noRoad(from, to)
	}
	r := answer.Routes[0]
	var times []float64
	for _, l := range r.Legs {
		times = append(times, l.Annotation.Duration...)
	}
	return osrmWay(r.Geometry.Coordinates, times, leg)
}

// osrmWay spreads a leg's time over the corners: as the server's times are, or where it gives none, evenly by distance.
func osrmWay(corners [][]float64, times []float64, leg Leg) (Way, error) {
	line := make([]market.Place, 0, len(corners))
	for _, c := range corners {
		if len(c) < 2 {
			return nil, errors.New("a corner without longitude and latitude")
		}
		p, err := market.PlaceAt(c[1], c[0])
		if err != nil {
			return nil, err
		}
		line = append(line, p)
	}
	if len(line) == 0 {
		return nil, errors.New("a way without corners")
	}
	sums := make([]float64, len(line))
	for i := 1; i < len(line); i++ {
		took := line[i-1].Distance(line[i])
		if len(times) == len(line)-1 {
			took = max(times[i-1], 0)
		}
		sums[i] = sums[i-1] + took
	}
	way := Way{{Place: line[0]}}
	for i := 1; i < len(line); i++ {
		if total := sums[len(sums)-1]; total > 0 {
			way = way.to(line[i], int64(sums[i]/total*float64(leg.DurationMs)))
		}
	}
	if last := &way[len(way)-1]; len(way) > 1 {
		last.AtMs = leg.DurationMs
	}
	return way, nil
}

// Floor is that of a speed that nobody drives on a road.
func (o *OSRM) Floor(class market.Class, to market.Place) Floor {
	if class != market.Car {
		return Floor{}
	}
	return Floor{Mps: osrmFastest, SlackM: 2 * MaxSnapM}
}

type osrmStatus struct{ Code, Message string }

// none says that the server knows the places, or one of them, to be unreachable.
func (s osrmStatus) none() bool {
	return s.Code == "NoRoute" || s.Code == "NoSegment" || s.Code == "NoTable"
}

// table asks for the legs from some places to one.
func (o *OSRM) table(froms []market.Place, to market.Place) ([]Leg, error) {
	sources := make([]string, len(froms))
	for i := range froms {
		sources[i] = strconv.Itoa(i)
	}
	query := fmt.Sprintf("annotations=duration,distance&sources=%s&destinations=%d", strings.Join(sources, ";"), len(froms))
	var answer struct {
		osrmStatus
		Durations, Distances [][]*float64
	}
	if err := o.ask("table", append(froms[:len(froms):len(froms)], to), query, &answer.osrmStatus, &answer); err != nil {
		return nil, err
	}
	legs := make([]Leg, len(froms))
	for i, from := range froms {
		legs[i] = NoLeg
		if answer.none() {
			continue
		}
		s, m := cell(answer.Durations, i), cell(answer.Distances, i)
		if s == nil {
			continue
		}
		if m == nil {
			metres := from.Distance(to) * circuity
			m = &metres
		}
		least := Floor{Mps: osrmFastest, SlackM: 2 * MaxSnapM}.LeastMs(from.Distance(to))
		legs[i] = Leg{DistanceM: int64(math.Round(*m)), DurationMs: max(least, int64(math.Round(*s*1000)))}
		if !(*s >= 0 && *m >= 0) || legs[i].DurationMs > osrmMaxMs {
			return nil, o.failed(fmt.Errorf("a leg of %v s and %v m", *s, *m))
		}
	}
	return legs, nil
}

// cell is the only number of a row.
func cell(rows [][]*float64, i int) *float64 {
	if i >= len(rows) || len(rows[i]) != 1 {
		return nil
	}
	return rows[i][0]
}

// ask sends a question about places. A server that just failed is left alone for a moment.
func (o *OSRM) ask(service string, places []market.Place, query string, status *osrmStatus, answer any) error {
	o.mu.Lock()
	resting := time.Now().Before(o.rest)
	o.mu.Unlock()
	if resting {
		return &OSRMError{o.URL, errors.New("it just failed")}
	}
	timeout, profile, client := o.Timeout, o.Profile, o.Client
	if timeout == 0 {
		timeout = 2 * time.Second
	}
	if profile == "" {
		profile = "driving"
	}
	if client == nil {
		client = http.DefaultClient
	}
	at := make([]string, len(places))
	for i, p := range places {
		at[i] = strconv.FormatFloat(p.Lng(), 'f', 7, 64) + "," + strconv.FormatFloat(p.Lat(), 'f', 7, 64)
	}
	ctx, cancel := context.WithTimeout(context.Background(), timeout)
	defer cancel()
	url := strings.TrimRight(o.URL, "/") + "/" + service + "/v1/" + profile + "/" + strings.Join(at, ";") + "?" + query
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, url, nil)
	if err != nil {
		return o.failed(err)
	}
	response, err := client.Do(request)
	if err != nil {
		return o.failed(err)
	}
	defer response.Body.Close()
	if err := json.NewDecoder(io.LimitReader(response.Body, osrmMaxBytes)).Decode(answer); err != nil {
		return o.failed(fmt.Errorf("%s: %w", response.Status, err))
	}
	if status.Code != "Ok" && !status.none() {
		return o.failed(fmt.Errorf("%s: %s %s", response.Status, status.Code, status.Message))
	}
	return nil
}

func (o *OSRM) failed(err error) error {
	o.mu.Lock()
	defer o.mu.Unlock()
	o.rest = time.Now().Add(osrmRest)
	return &OSRMError{o.URL, err}
}

func (o *OSRM) recall(from, to market.Place) (Leg, bool) {
	o.mu.Lock()
	defer o.mu.Unlock()
	k, ok := o.known[osrmKey{from, to}]
	return k.leg, ok && time.Since(k.at) < osrmFor
}

func (o *OSRM) keep(froms []market.Place, to market.Place, legs []Leg) {
	o.mu.Lock()
	defer o.mu.Unlock()
	if o.known == nil {
		o.known = map[osrmKey]osrmLeg{}
	}
	for i, from := range froms {
		k := osrmKey{from, to}
		if _, again := o.known[k]; !again {
			if len(o.order) < osrmKept {
				o.order = append(o.order, k)
			} else {
				delete(o.known, o.order[o.next])
				o.order[o.next] = k
				o.next = (o.next + 1) % osrmKept
			}
		}
		o.known[k] = osrmLeg{legs[i], time.Now()}
	}
}

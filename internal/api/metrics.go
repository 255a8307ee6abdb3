package api

import (
	"cmp"
	"fmt"
	"io"
	"maps"
	"net/http"
	"runtime"
	"slices"
	"strconv"
	"sync"
	"time"
)

// bounds of the durations' buckets, seconds.
var bounds = []float64{0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10}

// metrics count requests by route. Routes are a closed list, so this does not grow.
type metrics struct {
	mu      sync.Mutex
	routes  map[routeStatus]*durations
	streams int // open event streams
}

type routeStatus struct{ method, route, status string }

type durations struct {
	count   int64
	seconds float64
	below   [10]int64 // as bounds
}

func newMetrics() *metrics { return &metrics{routes: map[routeStatus]*durations{}} }

func (m *metrics) observe(method, route string, status int, took time.Duration) {
	if route == "" || status == http.StatusMethodNotAllowed {
		method, route = "other", "other" // nobody may make up labels
	}
	key := routeStatus{method, route, strconv.Itoa(status)}
	m.mu.Lock()
	defer m.mu.Unlock()
	d := m.routes[key]
	if d == nil {
		d = &durations{}
		m.routes[key] = d
	}
	d.count++
	d.seconds += took.Seconds()
	for i, b := range bounds {
		if took.Seconds() <= b {
			d.below[i]++
		}
	}
}

// stream counts an open event stream until done is called.
func (m *metrics) stream() (done func()) {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.streams++
	return func() {
		m.mu.Lock()
		defer m.mu.Unlock()
		m.streams--
	}
}

// write prints everything in the Prometheus text format.
func (m *metrics) write(w io.Writer) {
	m.mu.Lock()
	defer m.mu.Unlock()
	fmt.Fprintf(w, "# TYPE marketd_event_streams gauge\nmarketd_event_streams %d\n", m.streams)
	fmt.Fprintf(w, "# TYPE marketd_goroutines gauge\nmarketd_goroutines %d\n", runtime.NumGoroutine())
	fmt.Fprint(w, "# TYPE marketd_http_request_seconds histogram\n")
	for _, key := range slices.SortedFunc(maps.Keys(m.routes), func(a, b routeStatus) int {
		return cmp.Or(cmp.Compare(a.route, b.route), cmp.Compare(a.method, b.method), cmp.Compare(a.status, b.status))
	}) {
		d := m.routes[key]
		labels := fmt.Sprintf("method=%q,route=%q,status=%q", key.method, key.route, key.status)
		for i, b := range bounds {
			fmt.Fprintf(w, "marketd_http_request_seconds_bucket{%s,le=\"%g\"} %d\n", labels, b, d.below[i])
		}
		fmt.Fprintf(w, "marketd_http_request_seconds_bucket{%s,le=\"+Inf\"} %d\n", labels, d.count)
		fmt.Fprintf(w, "marketd_http_request_seconds_sum{%s} %g\n", labels, d.seconds)
		fmt.Fprintf(w, "marketd_http_request_seconds_count{%s} %d\n", labels, d.count)
	}
}

func (s *Server) getMetrics(w http.ResponseWriter, _ *http.Request) error {
	w.Header().Set("Content-Type", "text/plain; version=0.0.4; charset=utf-8")
	s.metrics.write(w)
	if s.Metrics != nil {
		s.Metrics(w)
	}
	return nil
}

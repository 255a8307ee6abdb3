package routing

import (
	"encoding/json"
	"errors"
	"fmt"
	"math/rand/v2"
	"net/http"
	"net/http/httptest"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/marketd/marketd/market"
)

// osrmServer speaks OSRM's HTTP API over one of our networks, and counts the questions.
func osrmServer(t *testing.T, n *Network) (*OSRM, *atomic.Int64) {
	var asked atomic.Int64
	places := func(r *http.Request) (all []market.Place) {
		for pair := range strings.SplitSeq(r.PathValue("at"), ";") {
			lng, lat, _ := strings.Cut(pair, ",")
			all = append(all, placeOf(lat, lng))
		}
		return all
	}
	mux := http.NewServeMux()
	mux.HandleFunc("GET /table/v1/driving/{at}", func(w http.ResponseWriter, r *http.Request) {
		asked.Add(1)
		at := places(r)
		r.URL.RawQuery = strings.ReplaceAll(r.URL.RawQuery, ";", "%3B")
		to, _ := strconv.Atoi(r.FormValue("destinations"))
		var durations, distances [][]any
		for s := range strings.SplitSeq(r.FormValue("sources"), ";") {
			i, _ := strconv.Atoi(s)
			leg, err := n.Estimate(market.Car, at[i], at[to], 0)
			if err != nil {
				durations, distances = append(durations, []any{nil}), append(distances, []any{nil})
				continue
			}
			durations, distances = append(durations, []any{float64(leg.DurationMs) / 1000}), append(distances, []any{leg.DistanceM})
		}
		json.NewEncoder(w).Encode(map[string]any{"code": "Ok", "durations": durations, "distances": distances})
	})
	mux.HandleFunc("GET /route/v1/driving/{at}", func(w http.ResponseWriter, r *http.Request) {
		at := places(r)
		way, err := n.Path(market.Car, at[0], at[1], 0)
		if err != nil {
			w.WriteHeader(http.StatusBadRequest)
			json.NewEncoder(w).Encode(map[string]any{"code": "NoRoute", "message": "Impossible route between points"})
			return
		}
		var corners [][2]float64
		var times []float64
		for i, p := range way {
			corners = append(corners, [2]float64{p.Lng(), p.Lat()})
			if i > 0 {
				times = append(times, float64(p.AtMs-way[i-1].AtMs)/1000)
			}
		}
		leg := map[string]any{"annotation": map[string]any{"duration": times}}
		json.NewEncoder(w).Encode(map[string]any{"code": "Ok", "routes": []any{map[string]any{
			"geometry": map[string]any{"coordinates": corners}, "legs": []any{leg},
		}}})
	})
	server := httptest.NewServer(mux)
	t.Cleanup(server.Close)
	return &OSRM{URL: server.URL + "/", Client: server.Client()}, &asked
}

func TestOSRMAnswersAsItsServerDoes(t *testing.T) {
	t.Parallel()
	r := rand.New(rand.NewPCG(51, 1))
	n := maze(t, r, 20)
	o, asked := osrmServer(t, n)
	router := New(o, nil)
	off := market.Place{LatE7: 10}
	for range 30 {
		froms := []market.Place{off}
		for range 150 {
			froms = append(froms, n.Node(r.IntN(n.Nodes())))
		}
		to := n.Node(r.IntN(n.Nodes()))
		want, _ := n.EstimateMany(market.Car, froms, to, 0, nil)
		got, err := router.EstimateMany(market.Car, froms, to, 0, nil)
		if fmt.Sprint(got) != fmt.Sprint(want) || err != nil {
			t.Fatalf("%v, %v, want %v", got, err, want)
		}
		before := asked.Load()
		again, err := router.EstimateMany(market.Car, froms, to, 0, nil)
		if fmt.Sprint(again) != fmt.Sprint(want) || err != nil || asked.Load() != before {
			t.Fatalf("again %v, %v, %d questions", again, err, asked.Load()-before)
		}
		theirs, err := router.Path(market.Car, froms[1], to, 0)
		ours, _ := n.Path(market.Car, froms[1], to, 0)
		if err != nil || len(theirs) != len(ours) || theirs.DurationMs() != ours.DurationMs() || theirs[len(theirs)/2].Distance(ours[len(ours)/2].Place) > 0.1 {
			t.Fatalf("way %v, %v, want %v", theirs, err, ours)
		}
		if leg := got[1]; leg.DurationMs < o.Floor(market.Car, to).LeastMs(froms[1].Distance(to)) {
			t.Fatalf("%v is below the floor", leg)
		}
	}
	if leg, err := router.Estimate(market.Car, off, n.Node(0), 0); market.ProblemOf(err) != market.ProblemInvalid {
		t.Fatalf("off the network: %v, %v", leg, err)
	}
	if _, err := router.Path(market.Car, off, n.Node(0), 0); market.ProblemOf(err) != market.ProblemInvalid {
		t.Fatalf("way off the network: %v", err)
	}
}

func TestOSRMTroubleIsUnavailable(t *testing.T) {
	t.Parallel()
	stuck := make(chan struct{})
	var release sync.Once
	answers := map[string]string{
		"broken": `{"code": "Ok", "durations": [[`, "no JSON": "<html>", "refused": `{"code": "TooBig", "message": "Too many table coordinates"}`, "empty": "",
		"negative": `{"code": "Ok", "durations": [[-5]], "distances": [[1]]}`, "a century": `{"code": "Ok", "durations": [[3e12]], "distances": [[1]]}`,
	}
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		name := strings.Split(r.URL.Path, "/")[1]
		if name == "slow" {
			<-stuck
			return
		}
		fmt.Fprint(w, answers[strings.ReplaceAll(name, "_", " ")])
	}))
	defer server.Close()
	defer release.Do(func() { close(stuck) })
	answers["slow"], answers["gone"] = "", ""
	for name := range answers {
		o := &OSRM{URL: server.URL + "/" + strings.ReplaceAll(name, " ", "_"), Client: server.Client(), Timeout: 100 * time.Millisecond}
		if name == "gone" {
			o.URL = "http://127.0.0.1:1"
		}
		legs, err := o.EstimateMany(market.Car, []market.Place{at(0, 0)}, at(0, 1000), 0, nil)
		if !errors.As(err, new(*OSRMError)) || market.ProblemOf(err) != market.ProblemUnavailable || len(legs) != 0 {
			t.Errorf("%s: %v, %v", name, legs, err)
		}
		begin := time.Now()
		if _, err := o.Path(market.Car, at(0, 0), at(0, 1000), 0); !errors.As(err, new(*OSRMError)) || time.Since(begin) > 90*time.Millisecond {
			t.Errorf("%s, right after: %v in %v", name, err, time.Since(begin))
		}
	}
}

func TestOSRMFastestIsBelievable(t *testing.T) {
	t.Parallel()
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		fmt.Fprint(w, `{"code": "Ok", "durations": [[0.5], [null], [7]]}`)
	}))
	defer server.Close()
	o := &OSRM{URL: server.URL, Client: server.Client()}
	froms := []market.Place{at(0, 1_000_000), at(0, 5), at(0, 10_000)}
	legs, err := o.EstimateMany(market.Car, froms, at(0, 0), 0, nil)
	if err != nil || legs[0].DurationMs < o.Floor(market.Car, at(0, 0)).LeastMs(froms[0].Distance(at(0, 0))) || legs[1].Found() || legs[2] != (Leg{150, 7000}) {
		t.Fatalf("%v, %v", legs, err)
	}
}

func TestOSRMForgets(t *testing.T) {
	o := &OSRM{}
	for i := range int32(osrmKept + 10) {
		o.keep([]market.Place{at(i, 0)}, at(0, 0), []Leg{{1, int64(i)}})
	}
	if _, known := o.recall(at(3, 0), at(0, 0)); known || len(o.known) != osrmKept {
		t.Fatalf("%d are kept, the oldest among them: %v", len(o.known), known)
	}
	if leg, known := o.recall(at(osrmKept, 0), at(0, 0)); !known || leg.DurationMs != osrmKept {
		t.Fatalf("%v, %v", leg, known)
	}
}

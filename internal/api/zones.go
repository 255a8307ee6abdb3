package api

import (
	"context"
	"crypto/rand"
	"encoding/hex"
	"fmt"
	"math"
	"net/http"
	"slices"
	"sync"
	"time"

	"github.com/marketd/marketd/internal/access"
	"github.com/marketd/marketd/internal/api/store"
	"github.com/marketd/marketd/internal/api/wire"
	"github.com/marketd/marketd/market"
	"github.com/marketd/marketd/routing"
)

const (
	maxRings  = 8
	maxPoints = 500 // of a ring
	leastRing = 4   // positions, the last being the first
)

// zonesAgain is how often zones are read whether or not there is word of a new one, which may get lost.
const zonesAgain = time.Minute

// FollowZones brings zones that were declared on any node to this one until ctx ends. listen calls wake when there is word of
// one, until ctx or its connection ends.
func (s *Server) FollowZones(ctx context.Context, listen func(ctx context.Context, channel string, wake func()) error) error {
	wake := make(chan struct{}, 1)
	var listening sync.WaitGroup
	defer listening.Wait()
	listening.Go(func() {
		for ctx.Err() == nil {
			_ = listen(ctx, "zones", func() { // they are read now and then all the same
				select {
				case wake <- struct{}{}:
				default:
				}
			})
			select {
			case <-ctx.Done():
			case <-time.After(time.Second):
			}
		}
	})
	tick := time.NewTicker(zonesAgain)
	defer tick.Stop()
	for {
		select {
		case <-ctx.Done():
			return nil
		case <-wake:
		case <-tick.C:
		}
		if err := s.LoadZones(ctx); err != nil && ctx.Err() == nil {
			s.Log.WarnContext(ctx, "zones cannot be read; the old ones hold", "err", err)
		}
	}
}

// LoadZones brings the zones of all regions to what the database and the maps say. It is called at the start, by FollowZones,
// and by itself when a zone was added here.
func (s *Server) LoadZones(ctx context.Context) error {
	s.loading.Lock() // what was read later is newer
	defer s.loading.Unlock()
	for _, g := range s.Regions {
		rows, err := s.Reads.Zones(ctx, g.ID, time.Now())
		if err != nil {
			return fmt.Errorf("load zones of %s: %w", g.ID, err)
		}
		zones := slices.Clone(g.Map.Zones())
		for _, row := range rows {
			zones = append(zones, row.Zone)
		}
		g.Zones.Set(zones)
	}
	return nil
}

func (s *Server) listZones(w http.ResponseWriter, r *http.Request) error {
	q := r.URL.Query()
	at, err := timeParam(q, "at", time.Now())
	if err != nil {
		return err
	}
	if _, ok := s.region(q.Get("region")); q.Has("region") && !ok {
		return noRegion(q.Get("region"))
	}
	rows, err := s.Reads.Zones(r.Context(), q.Get("region"), at)
	if err != nil {
		return err
	}
	for _, g := range s.Regions {
		if q.Has("region") && g.ID != q.Get("region") {
			continue
		}
		for _, z := range g.Map.Zones() {
			rows = append(rows, store.Zone{Zone: z, Region: g.ID})
		}
	}
	out := wire.ZoneCollection{Type: wire.ZoneCollectionTypeFeatureCollection, Features: []wire.Zone{}}
	for _, z := range rows {
		if z.During(at.UnixMilli(), at.UnixMilli()) {
			out.Features = append(out.Features, viewZone(z))
		}
	}
	return write(w, http.StatusOK, out)
}

func viewZone(z store.Zone) wire.Zone {
	v := wire.Zone{Type: wire.ZoneTypeFeature, ID: z.ID, Properties: wire.ZoneProperties{
		Kind: wire.ZoneKind(z.Kind), Name: z.Name, Region: z.Region, EffectiveFrom: time.Unix(z.From, 0).UTC(), EffectiveUntil: unix(z.Until), By: z.By,
	}}
	v.Geometry.Type = wire.PolygonTypePolygon
	for _, ring := range z.Area {
		var line []wire.LngLat
		for _, p := range ring {
			line = append(line, wire.LngLat{p.Lng(), p.Lat()})
		}
		v.Geometry.Coordinates = append(v.Geometry.Coordinates, append(line, line[0]))
	}
	return v
}

func (s *Server) createZone(w http.ResponseWriter, r *http.Request) error {
	p := principal(r.Context())
	if !p.Is(access.Market) {
		return market.Problem(market.ProblemDenied, "only the market's staff declares zones")
	}
	var in wire.ZonePost
	once, err := readOnce(w, r, p.Account, &in)
	if err != nil {
		return err
	}
	zone, err := s.readZone(in, time.Now())
	if err != nil {
		return err
	}
	zone.By = p.Account
	row, again, err := s.Writes.AddZone(r.Context(), once, zone)
	if err != nil {
		return err
	}
	if err := s.LoadZones(r.Context()); err != nil {
		return err
	}
	replayed(w, again)
	return write(w, http.StatusCreated, viewZone(row))
}

func (s *Server) readZone(in wire.ZonePost, now time.Time) (z store.Zone, err error) {
	if _, ok := s.region(in.Region); !ok {
		return z, market.Invalid("/region", "there is no region %q; /v1/regions lists them", in.Region)
	}
	if !in.Kind.Valid() {
		return z, market.Invalid("/kind", "kind %q is none of no_fly, no_pickup and no_drive", in.Kind)
	}
	if in.Name == "" {
		return z, market.Invalid("/name", "a zone has a name")
	}
	if err := short("/name", in.Name, 80); err != nil {
		return z, err
	}
	from := in.EffectiveFrom
	if from.Before(now) {
		from = now
	}
	if !in.EffectiveUntil.IsZero() && !in.EffectiveUntil.After(from) {
		return z, market.Invalid("/effective_until", "the zone ends before it begins")
	}
	z = store.Zone{Region: in.Region, Zone: routing.Zone{ID: zoneID(), Name: in.Name, Kind: routing.ZoneKind(in.Kind), From: from.Unix()}}
	if !in.EffectiveUntil.IsZero() {
		z.Until = in.EffectiveUntil.Unix()
	}
	z.Area, err = readPolygon(in.Geometry)
	return z, err
}

func zoneID() string {
	var b [8]byte
	rand.Read(b[:]) // never fails
	return hex.EncodeToString(b[:])
}

func readPolygon(in wire.Polygon) (out routing.Polygon, err error) {
	if in.Type != wire.PolygonTypePolygon || len(in.Coordinates) == 0 || len(in.Coordinates) > maxRings {
		return nil, market.Invalid("/geometry", "a zone is a GeoJSON Polygon of 1 to %d rings", maxRings)
	}
	for i, ring := range in.Coordinates {
		pointer := fmt.Sprintf("/geometry/coordinates/%d", i)
		if len(ring) < leastRing || len(ring) > maxPoints || !slices.Equal(ring[0], ring[len(ring)-1]) {
			return nil, market.Invalid(pointer, "a ring has %d to %d positions and ends where it began", leastRing, maxPoints)
		}
		var line []market.Place
		for _, at := range ring[:len(ring)-1] {
			if len(at) != 2 || math.IsNaN(at[0]+at[1]) {
				return nil, market.Invalid(pointer, "a position is longitude and latitude")
			}
			p, err := market.PlaceAt(at[1], at[0])
			if err != nil {
				return nil, market.Invalid(pointer, "%v", err)
			}
			line = append(line, p)
		}
		out = append(out, line)
	}
	return out, nil
}

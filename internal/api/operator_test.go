package api

import (
	"context"
	"crypto/ecdsa"
	"slices"
	"testing"
	"time"

	"github.com/marketd/marketd/client"
	"github.com/marketd/marketd/market"
	"github.com/marketd/marketd/routing"
)

// join is a car's consent to belong to an owner.
func join(t *testing.T, car, owner *ecdsa.PrivateKey) client.VehiclePost {
	j := market.Join{Vehicle: market.AddressOf(car), Owner: market.AddressOf(owner), VehicleBps: 1000, Until: time.Now().Unix() + 86400}
	return client.VehiclePost{
		Join: client.SignedJoin{Message: j, Signature: sign(t, car, j)}, Class: market.Car, Name: "Heron 7", Seats: 4, Options: []client.Option{client.OptionPet},
	}
}

func TestOwnerRegistersAndChangesAVehicle(t *testing.T) {
	m := newMarket(t)
	owner, car := mustKey(), mustKey()
	c, address := m.user(owner), market.AddressOf(car)
	v := must[client.Vehicle](t)(c.RegisterVehicle(t.Context(), client.RegisterVehicleParams{}, join(t, car, owner)))
	if v.Address != address || v.State != client.VehicleStateOffline || v.Registry != client.VehicleRegistryPending || len(v.Options) != 1 {
		t.Errorf("registered %+v", v)
	}
	m.live.put(LiveVehicle{Address: address, Class: market.Car, Report: report(m, 1)})
	if v = must[client.Vehicle](t)(c.GetVehicle(t.Context(), address)); v.State != client.VehicleStateIdle || v.Position.Energy != 0.7 {
		t.Errorf("online %+v", v)
	}
	yes := true
	v = must[client.Vehicle](t)(c.ChangeVehicle(t.Context(), address, client.ChangeVehicleParams{IfMatch: etagOf(v.Version)}, client.VehicleChange{OutOfService: &yes}))
	if v.State != client.VehicleStateOutOfService || v.Name != "Heron 7" {
		t.Errorf("out of service %+v", v)
	}
	_, err := c.ChangeVehicle(t.Context(), address, client.ChangeVehicleParams{IfMatch: etagOf(1)}, client.VehicleChange{OutOfService: &yes})
	want(t, err, market.ProblemStaleVersion)
	list := must[client.VehicleList](t)(c.ListVehicles(t.Context(), client.ListVehiclesParams{State: client.VehicleStateOutOfService}))
	if len(list.Items) != 1 {
		t.Errorf("listed %+v", list)
	}
	why := must[client.InvitationList](t)(c.WhyNotInvited(t.Context(), address, client.WhyNotInvitedParams{}))
	if len(why.Items) != 1 || why.Items[0].Reason != "too_far" {
		t.Errorf("why: %+v", why)
	}
}

func TestVehicleThatDidNotConsentIsNotRegistered(t *testing.T) {
	m := newMarket(t)
	owner, car := mustKey(), mustKey()
	c := m.user(owner)
	forged := join(t, car, owner)
	forged.Join.Signature = sign(t, owner, forged.Join.Message)
	_, err := c.RegisterVehicle(t.Context(), client.RegisterVehicleParams{}, forged)
	want(t, err, market.ProblemInvalidSignature)
	_, err = c.RegisterVehicle(t.Context(), client.RegisterVehicleParams{}, join(t, car, mustKey()))
	want(t, err, market.ProblemInvalid)
	must[client.Vehicle](t)(c.RegisterVehicle(t.Context(), client.RegisterVehicleParams{}, join(t, car, owner)))
	_, err = c.RegisterVehicle(t.Context(), client.RegisterVehicleParams{}, join(t, car, owner))
	want(t, err, market.ProblemTaken)

	other := m.user(mustKey())
	_, err = other.GetVehicle(t.Context(), market.AddressOf(car))
	want(t, err, market.ProblemNotFound)
	no := false
	_, err = m.user(car).ChangeVehicle(t.Context(), market.AddressOf(car), client.ChangeVehicleParams{}, client.VehicleChange{OutOfService: &no})
	want(t, err, market.ProblemDenied)
}

func TestVehicleAndOwnerSeeTheirTrips(t *testing.T) {
	m := newMarket(t)
	w, car := m.wish(), mustKey()
	n := must[client.Need](t)(w.rider.PostNeed(t.Context(), client.PostNeedParams{}, w.post))
	m.rooms.award(n.ID, m.bid(n.ID, car, 5_000000))
	vehicle := m.user(car)
	trips := must[client.TripList](t)(vehicle.ListTrips(t.Context(), client.ListTripsParams{}))
	if len(trips.Items) != 1 || trips.Items[0].Amount != market.Units(5_000000) || trips.Items[0].From.Name != "" {
		t.Errorf("trips %+v", trips)
	}
	if trip := must[client.Trip](t)(vehicle.GetTrip(t.Context(), n.ID)); len(trip.History) != 1 {
		t.Errorf("trip %+v", trip)
	}
	_, err := w.rider.GetTrip(t.Context(), n.ID)
	want(t, err, market.ProblemNotFound)
}

func TestStaffDeclaresAZoneThatIsShownAndInForce(t *testing.T) {
	m := newMarket(t)
	network := m.config.Regions[0].Map
	b := network.Bounds()
	x, y, dx, dy := degrees(b.West), degrees(b.South), 0.001, 0.001
	post := client.ZonePost{
		Region: "island", Kind: client.ZoneKindNoFly, Name: "Fireworks", Geometry: client.Polygon{
			Type: client.PolygonTypePolygon, Coordinates: [][]client.LngLat{{{x, y}, {x + dx, y}, {x + dx, y + dy}, {x, y + dy}, {x, y}}},
		},
	}
	_, err := m.user(mustKey()).CreateZone(t.Context(), client.CreateZoneParams{}, post)
	want(t, err, market.ProblemDenied)
	c := m.user(staff)
	zone := must[client.Zone](t)(c.CreateZone(t.Context(), client.CreateZoneParams{}, post))
	if zone.Properties.By != market.AddressOf(staff) || zone.ID == "" {
		t.Errorf("got %+v", zone)
	}
	before := len(network.Zones())
	list := must[client.ZoneCollection](t)(m.stranger().ListZones(t.Context(), client.ListZonesParams{Region: "island"}))
	if len(list.Features) != before+1 || len(m.config.Regions[0].Zones.All()) != before+1 {
		t.Errorf("%d zones are shown, %d in force, %d come with the map", len(list.Features), len(m.config.Regions[0].Zones.All()), before)
	}
	post.Geometry.Coordinates[0][4] = client.LngLat{x, y + 1}
	_, err = c.CreateZone(t.Context(), client.CreateZoneParams{}, post)
	want(t, err, market.ProblemInvalid)
}

func TestAZoneThatIsDeclaredOnOneNodeHoldsOnAnother(t *testing.T) {
	t.Parallel()
	m := newMarket(t)
	there := m.config
	there.Regions = slices.Clone(m.config.Regions)
	there.Regions[0].Zones = routing.NewZones(there.Regions[0].Map.Zones()...)
	other, err := New(there)
	if err != nil {
		t.Fatal(err)
	}
	word, loaded := make(chan struct{}), make(chan struct{})
	ctx, stop := context.WithCancel(t.Context())
	ended := make(chan error, 1)
	go func() {
		ended <- other.FollowZones(ctx, func(ctx context.Context, channel string, wake func()) error {
			if channel != "zones" {
				t.Errorf("it listens for %s", channel)
			}
			for range word {
				wake()
				loaded <- struct{}{}
			}
			<-ctx.Done()
			return ctx.Err()
		})
	}()
	corner := client.LngLat{-30.19, 44.5}
	must[client.Zone](t)(m.user(staff).CreateZone(t.Context(), client.CreateZoneParams{}, client.ZonePost{
		Region: "island", Kind: client.ZoneKindNoFly, Name: "Regatta", Geometry: client.Polygon{
			Type: client.PolygonTypePolygon, Coordinates: [][]client.LngLat{{corner, {-30.18, 44.5}, {-30.18, 44.51}, corner}},
		},
	}))
	word <- struct{}{}
	<-loaded
	close(word)
	here := len(m.config.Regions[0].Zones.All())
	tick := time.NewTicker(5 * time.Millisecond)
	defer tick.Stop()
	for limit := time.After(time.Minute); len(there.Regions[0].Zones.All()) != here; {
		select {
		case <-tick.C:
		case <-limit:
			t.Fatalf("%d zones hold there, %d here", len(there.Regions[0].Zones.All()), here)
		}
	}
	stop()
	if err := <-ended; err != nil {
		t.Error(err)
	}
}

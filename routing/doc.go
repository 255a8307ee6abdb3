// Package routing answers how long a vehicle takes from one place to another, and which way it goes.
//
// Load a road network, add the zones, and ask:
//
//	roads, err := routing.ReadOSM(ctx, file, "midtown")      // or city.Demo(1), or routing.GreatCircle{}
//	router := routing.New(roads, routing.NewZones(roads.Zones()...))
//	leg, err := router.Estimate(market.Car, from, to, departMs)
//	way, err := router.Path(market.Drone, from, to, departMs)
//	here := way.At(elapsedMs)                                // place, heading, speed, height
//
// A [Network] also knows what a map of it shows ([Network.Features]), finds streets and places by name
// ([Network.Search]) and names a point ([Network.Label]).
//
// Estimates are pure functions of class, places, departure and the network and zones asked, in whole milliseconds, so
// that a replay sees the same numbers; only those of an [OSRM] server are what it says. Departures are unix milliseconds. How much faster a simulation moves is not
// known here: divide.
//
// # Concurrency
//
// Everything may be called at once. A Network never changes once built: [Network.Prepare], for large ones, only makes
// its answers quicker. Zones are replaced as a whole.
package routing

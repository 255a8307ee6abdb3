// Package city makes towns that do not exist, for demonstrations and tests: streets with names, a river with bridges,
// parks, places and no-fly areas, as the same [routing.Network] that a map extract gives.
//
//	demo, err := city.Demo(1)     // about 5 by 4 km, named "demo"
//	island, err := city.Island(1) // a small second town, named "island"
//
// A town is drawn in two steps. By hand, with some chance in it: water, avenues, rings, squares, parks. Then each
// district between them is filled with streets in its own direction and style; they end at the roads drawn by hand and
// are cut where they meet. A smooth warp bends everything a little. The same seed makes the same town.
package city

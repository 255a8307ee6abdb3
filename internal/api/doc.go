// Package api is the market's REST interface as api/openapi.yaml describes it, the stream of events, the map and the files
// of the web app.
//
//	server, err := api.New(api.Config{...})
//	http.Serve(listener, server.Handler())
//
// Handlers decode, call a use case and encode; the use cases are those of packages exchange, trips and access. Types of the
// wire are generated from the document.
//
// # Concurrency
//
// A Server serves many requests at once.
package api

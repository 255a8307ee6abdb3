// Package api holds the contract with the outside: the REST interface (OpenAPI 3.1) and the vehicles' WebSocket
// (AsyncAPI 3.0). marketd serves both documents, its tests check every answer against them, and the client is made from them.
package api

//go:generate go tool -modfile=../tools/go.mod oapi-codegen -config codegen/client.yaml openapi.yaml
//go:generate go tool -modfile=../tools/go.mod oapi-codegen -config codegen/wire.yaml openapi.yaml

import _ "embed"

// OpenAPI is openapi.yaml.
//
//go:embed openapi.yaml
var OpenAPI []byte

// AsyncAPI is asyncapi.yaml.
//
//go:embed asyncapi.yaml
var AsyncAPI []byte

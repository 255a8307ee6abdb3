// Package migrations holds the schema of the market: forward only, one file a step, for PostgreSQL 15 and later.
package migrations

import "embed"

// Files are the steps, NNNN_what.sql, in order.
//
//go:embed *.sql
var Files embed.FS
